### Lo que dice la carcasa misma, fuera de cualquier conversación: fallos y ausencias.

could-not-process = No pude procesar eso. Por favor, repítelo.
too-fast = Escribes más rápido de lo que puedo leer y he dejado algo fuera. Espera un minuto. Después envía lo último otra vez.
while-away = Perdona, no estaba disponible. Aquí es donde quedamos.

### Lo que dice la carcasa misma, fuera de cualquier conversación: fallos y ausencias.

could-not-process = No pude procesar eso. Por favor, repítelo.
while-away = Perdona, no estaba disponible. Aquí es donde quedamos.

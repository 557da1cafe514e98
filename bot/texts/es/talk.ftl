### El marco de toda conversación: puertas, permiso, comandos, avisos, botones pequeños.
### Preguntas: questions.ftl; señales de peligro: danger.ftl; resultados: results.ftl;
### ajustes: settings.ftl.

## La puerta de entrada

welcome =
    {"**"}Hola, soy Spotter.** ¿Te duele la espalda baja después de entrenar? Te hago unas preguntas cortas, te digo qué parece y qué hacer, y vuelvo a preguntarte cómo va.

    Lleva unos 3 minutos. Puedes tocar o escribir, y puedes parar cuando quieras.
welcome-not-a-doctor =
    Soy un bot, no un médico. No puedo examinarte.
    Este chat es entre tú y yo. Nadie de tu grupo ni de tu gimnasio lo ve.
that-sounds-rough = Eso suena duro. Vamos a ver qué hacer.
only-backs =
    No lo entendí. Solo sé de dolor en la espalda baja después de entrenar.
check-my-back = Revisar mi espalda

## Permiso

consent =
    {"**"}Antes de empezar**

    Guardo tus respuestas y puntuaciones, para poder valorar tu espalda y volver a preguntarte. Las guardo { $retention } días, y luego se borran. /forget las borra de inmediato.

    Los chats con bots en Telegram no están cifrados de extremo a extremo. Quien maneja este bot podría mirar lo que guarda.

    Soy un bot, no un médico, y me puedo equivocar.

    {"**"}¿Tienes 16 años o más, y te parece bien esto?**
yes-start = Sí, empezar
no-thanks = No, gracias
under-16 = Tengo menos de 16
read-more = Leer más
declined =
    No hay problema. No guardo nada sobre tu espalda. Si te preocupa, ve a un médico o a un fisioterapeuta.
under-sixteen =
    Esto es para personas de 16 años o más. Por favor, muestra a tu madre, a tu padre o a tu coach dónde te duele, y ve a un médico. No guardo nada sobre tu espalda.

## Comandos

help =
    {"**"}Qué puedo hacer**
    /check empieza una revisión.
    /how sirve para contarme cómo va ahora.
    /history muestra tus revisiones pasadas.
    /settings ajusta tu reloj, las horas de silencio, el seguimiento y el modo simple.
    /groups muestra tus grupos.
    /privacy dice qué guardo.
    /cancel para las preguntas.
    /export te envía lo que guardo.
    /stop termina todos mis mensajes.
    /forget lo borra todo.

    Soy un bot con reglas fijas, no un médico. Mis consejos aún esperan la firma de un profesional de salud con nombre y apellido. En una emergencia, llama al { $emergency }.
privacy =
    {"**"}Qué guardo**
    - tus respuestas, puntuaciones y resultados, y cuándo vuelvo a preguntar
    - tu id de Telegram, para poder escribirte
    - tu idioma, tu zona horaria y tus demás ajustes
    - tu vistazo semanal, si lo activas
    - el grupo cuyo enlace tocaste, y si puedo contarte allí
    - tus revisiones de técnica en un grupo, y lo que tocas o ajustas allí

    {"**"}Qué no guardo:** las palabras que escribes, las fotos y la voz. Si escribes antes de decir que sí, guardo lo que entendí por cerca de 1 día. Tocar "No, gracias" lo borra de inmediato.

    Lo necesito para valorar tu espalda y para volver a preguntarte. Se borra después de { $retention } días. /forget lo borra de inmediato, y /export te envía una copia. Nadie en un grupo ve nada de esto. Después de /forget, solo queda una nota de que se borró a alguien. No dice a quién.

    Los chats con bots en Telegram no están cifrados de extremo a extremo. Quien maneja este bot podría mirar lo que guarda.

    Mis consejos aún esperan la firma de un profesional de salud con nombre y apellido.
what-i-am =
    Soy un bot. Sigo reglas fijas que escribieron personas. No soy un médico, y aquí no contesta ninguna persona.
glad-to-help = Me alegra ayudar. Escríbeme cuando algo cambie.

stopped-seen =
    Eso también termina mi pregunta de si te vieron. **Así que, por favor, ve aunque yo no te lo recuerde, si todavía no fuiste.**
stopped-for-good =
    OK. Ya no te escribiré primero. Lo que guardo se borra después de { $retention } días. /forget lo borra de inmediato. /check empieza una revisión nueva.

## En medio de una revisión

progress = Pregunta { $number } de { $total }
progress-more = Una pregunta más
progress-changing = Cambia tu respuesta
not-understood = No lo entendí. Puedes tocar un botón, o escribir sus palabras o su número.
not-understood-again = Sigo sin entenderlo. Por favor, toca un botón, o escribe un número. "No sé" también es una respuesta.
too-long = Eso fue demasiado largo para mí. Por favor, toca un botón, o escribe unas pocas palabras.
choose-first = Primero elige algo, o toca No sé.
already-answered = Ya está contestado. Aquí es donde vas.

review = **¿Está bien así?**
review-line = { $name }: { $answer }
review-end = Toca un nombre abajo para cambiarlo. Toca Está bien para ver tu resultado.

stopping = **¿Paramos aquí?** Puedo guardar tus respuestas para más tarde, o tirarlas.
save-for-later = Guardarlas
throw-away = Tirarlas
saved-for-later = Guardado. Envía /check cuando quieras seguir.
stopped-nothing-kept = Paré. Tiré las respuestas de esta revisión.
signs-kept = Tengo presentes tus señales de peligro por 1 día. Mis próximas preguntas las cuentan.
nothing-to-stop = Ahora mismo no hay nada que parar. Envía /stop si no quieres más mensajes míos.
nothing-asked = Ahora mismo no hay ninguna pregunta abierta. Puedes empezar una revisión cuando quieras.

resume = **Ibas por la pregunta { $number } de { $total }.** ¿Seguimos?
resume-danger-again = Pasó un rato, así que preguntaré otra vez por las señales de peligro.
carry-on = Seguir
start-again = Empezar de nuevo
too-long-ago = Tu última revisión fue hace demasiado tiempo para seguirla. Empecemos de nuevo.

command-not-done = No hice lo que pide tu comando. Esto va primero. Puedes enviarlo otra vez.
heard-unclear = Una palabra tuya podría ser una señal de peligro. No sé bien qué quisiste decir.
heard-urgent = Me contaste: { $flags }. **Por favor, haz que te lo vean hoy.** Mis preguntas nos dicen si tiene que ser ahora mismo.
only-words = Solo puedo leer palabras. Escribe unas pocas, o toca un botón.

## Botones y palabras pequeñas

none-of-these = Ninguna de estas
done = Listo
back = Atrás
not-sure = No sé
cannot-tell-any = Ni idea
why = ¿Por qué?
stop = Parar
yes = Sí
no = No
skipped = Saltada
looks-right = Está bien
number = { $value }

## Lo que una frase contó antes de que se preguntara

understood = **Esto es lo que anoté de tus palabras:**
understood-denied = No están: { $flags }. Igual pregunto, para asegurarme.
understood-end = Puedes cambiarlo todo al final.

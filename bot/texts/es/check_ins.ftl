### Seguimiento: cómo va, si te vieron, y a qué lleva la respuesta.
### Reglas: la primera línea es neutra, porque sale en la pantalla bloqueada; nadie tiene la
### culpa por no contestar. Un nivel que sube se cuenta como un primer resultado (results.ftl).

check-in = **Una pregunta rápida**
check-in-late = Perdona, no estaba disponible. Esto llega un poco tarde.
check-in-danger-first =
    Primero, las señales de peligro.

    { go-now }
check-in-ask-days =
    {"**"}¿Cómo va ahora, { $days ->
        [one] 1 día después
       *[other] { $days } días después
    }?{"**"} Toca lo que mejor encaje.
check-in-ask =
    {"**"}¿Cómo va ahora{ $hours ->
        [0] , en este momento
        [one] , más o menos 1 hora después
       *[other] , más o menos { $hours } horas después
    }?** Toca lo que mejor encaje.

change-gone = Ya no duele
change-better = Mejor
change-same = Más o menos igual
change-worse = Peor
change-new = Algo nuevo
later = Más tarde
later-noted = OK. Te pregunto otra vez en unas horas.

## Cuando nadie contestó, y números escritos

check-in-reminder = Todavía no llegó nada, y no pasa nada por eso. Basta con un toque. No te lo recordaré más.
check-in-half-done = Empezaste a contarme cómo va. Aquí es donde te quedaste. Puedes terminarlo ahora.
check-in-closing =
    {"**"}No volveré a preguntar por esto.** No contestar no es lo mismo que estar mejor, así que aquí va otra vez cuándo buscar ayuda de inmediato. Tu respuesta sigue siendo bienvenida: toca abajo cuando quieras. Nunca es demasiado tarde.
word-before-score = Gracias. Te pido el número en un momento. Primero dime cómo va.
number-or-score =
    ¿Eso es una señal de esta lista, o cuánto duele? Toca la señal si era una señal, o escríbela como "señal 2". Justo después te pregunto cuánto duele.
older-check-in = Eso era de una revisión anterior. Envía /how para contarme cómo va ahora.
worse-in-days = **Empeoró, así que intenta que te vean en 2 o 3 días.**
last-check-in = Esta fue mi última pregunta por ahora. Envía /how para contarme cómo va, cuando quieras.

## Lo que se entendió

heard-gone = Qué bueno saber que se fue. Primero las señales de peligro, para asegurarnos.
heard-better = Qué bueno saber que está mejor. Primero las señales de peligro, para asegurarnos.
heard-same = Gracias. Más o menos igual, entonces. Primero las señales de peligro.
heard-worse = Gracias por contármelo. Primero las señales de peligro.
heard-new = Gracias por contármelo. Primero veamos si es una señal de peligro.

## ¿Te vieron?

seen-ask = **La última vez te pedí que buscaras ayuda.** ¿La recibiste?
seen-yes = Sí, la recibí
seen-no = Todavía no
seen-fine = Ya me siento mejor
seen-worse = Empeoró
seen-good = Bien. Sigue lo que te dijeron. Eso cuenta más que lo que digo yo.
seen-still = Qué bueno que se alivió. Por favor, haz que te lo revisen de todos modos. Algunas señales van y vienen.
seen-urge = **Por favor, haz que te lo revisen hoy.** Llama a un servicio de salud: { $advice }.
seen-urge-emergency = **Por favor, ve ahora mismo.** Llama al { $emergency }, o pide que te lleven a la sala de urgencias más cercana. No puede esperar.

## A qué llevó el seguimiento, cuando el nivel no subió

follow-kept-normal_soreness =
    {"**"}Esto sigue encajando con el dolor muscular común.** Sigue en movimiento. Vuelve a subir el peso en pasos pequeños a medida que afloja.
follow-kept-self_care_watch =
    {"**"}Sigue vigilándolo.** Sigue en movimiento, hasta donde se sienta bien. Si empeora, cuéntamelo con /how.
follow-kept-clinician_soon =
    {"**"}Mantén tu cita, o pide una.** Sigue en movimiento, y camina hasta donde te deje. Hasta entonces, evita levantar mucho peso.
follow-kept-urgent =
    {"**"}Por favor, haz que te vean hoy, si todavía no te vieron.** Llama a un servicio de salud: { $advice }. Nada de entrenar hasta entonces.
urgent-better = Sentirte mejor no reemplaza que alguien te examine.
urgent-seen =
    {"**"}Ya te vieron, así que sigue lo que te dijeron.** Si una señal vuelve o crece, haz que te vean otra vez el mismo día. Nada de entrenar hasta que te digan que sí.
urgent-worse =
    {"**"}Empeoró, así que haz que te vean hoy, aunque ya te hayan visto antes.** Llama a un servicio de salud: { $advice }. Si nadie puede verte en las próximas horas, ve a la sala de urgencias más cercana. Nada de entrenar hasta entonces.
follow-kept-emergency =
    {"**"}Ya te vieron, así que sigue lo que te dijeron.** Si empeora, o la señal vuelve, regresa de inmediato. Llama al { $emergency }.

## A qué llevó, cuando fue la última vez: se fue, se calmó, o pasó una semana

follow-gone-normal_soreness =
    {"**"}Qué bueno que se fue. Dejo de preguntar.** En tu próximo día pesado, empieza con más o menos la mitad de tu peso habitual. Agrega un poco en cada sesión mientras siga en calma. Envía /check si vuelve.
follow-gone-self_care_watch =
    {"**"}Qué bueno que se fue. Dejo de preguntar.** Vuelve en pasos pequeños. Empieza ligero, y agrega un poco en cada sesión mientras siga en calma a la mañana siguiente. Envía /check si vuelve.
follow-gone-clinician_soon =
    {"**"}Qué bueno que se fue. Dejo de preguntar.** Por favor, cuéntale igual a un médico o a un fisioterapeuta lo que me contaste. Algunas señales van y vienen. Envía /check si vuelve.
follow-settled-normal_soreness =
    {"**"}Bien, se está calmando. Dejo de preguntar.** Empieza tu próximo día pesado con más o menos la mitad de tu peso habitual. Agrega un poco en cada sesión mientras siga en calma. Envía /check si vuelve.
follow-settled-self_care_watch =
    {"**"}Bien, se está calmando. Dejo de preguntar.** Vuelve en pasos pequeños. Empieza ligero, y sube mientras se quede en 3 de 10 o menos. Envía /check si vuelve.
follow-week-self_care_watch =
    {"**"}Pasó una semana, así que dejo de preguntar.** Todavía no se fue del todo. Quédate con trabajo que lo deje en calma a la mañana siguiente. Pide una cita si no está claramente mejor en otra semana. Envía /how para contarme cómo va, cuando quieras.
follow-week-clinician_soon =
    {"**"}Pasó una semana, así que dejo de preguntar.** Mantén tu cita, o pide una, y diles lo que me contaste. Envía /how para contarme cómo va, cuando quieras.

check-left-open = Tu otra revisión sigue abierta. Envía /check para seguir con ella.
nothing-followed = Ahora mismo no hay nada que seguir. Envía /check si algo duele.
check-ins-off = El seguimiento está apagado. No volveré a preguntar cómo va. Envía /how o /check cuando quieras contarme algo.

### Las guías: el plan día por día, qué ayuda, y los botones que llevan a ellas.
### Reglas: primero la comodidad, sin promesas, sin diagnóstico; en lo urgente, nada sobre
### entrenar salvo parar. Todo espera la firma de un profesional de salud con nombre y
### apellido. Entrenar: training.ftl; pruebas: self_checks.ftl; técnica: form.ftl.

guide-days = Día por día
guide-train = Adaptar el entreno
guide-checks = Pruebas guiadas
guide-form = Mirar mi técnica
guide-helps = Qué ayuda, y cuánto
guide-avoid = Qué evitar
guide-ladder = Pasos para volver
guide-flared = Se irritó
back-to-result = Ver el resultado
finish-first = Por favor, termina primero las preguntas abiertas.
guide-not-now = Por ahora no. Lo que me contaste va primero. Envía /check si ha cambiado.
guide-not-signed = Esto aún espera la firma de un profesional de salud con nombre y apellido. Soy un bot, y no puedo ver tu espalda.

## Día por día

days-heading = **Día por día**

day-today-normal_soreness =
    {"**"}Hoy:** sigue en movimiento. Camina 10 minutos, unas cuantas veces. Una compresa tibia o una ducha caliente puede sentar bien en cualquier momento.
day-tonight-normal_soreness =
    {"**"}Esta noche:** come y toma agua como siempre. Duerme como mejor te siente. Una almohada debajo de las rodillas o entre ellas puede ayudar.
day-tomorrow-normal_soreness =
    {"**"}Mañana:** puede doler un poco más que hoy. El dolor muscular suele ser más fuerte el día 2 o 3. Muévete un poco cada hora.
day-tomorrow-eased =
    {"**"}Mañana:** no debería estar peor que hoy, porque el dolor muscular casi siempre afloja después del día 3. Muévete un poco cada hora.
day-session-normal_soreness =
    {"**"}Próxima sesión:** puedes trabajar la parte de arriba del cuerpo. Las piernas, ligero. Espera con los tirones pesados hasta poder doblarte hasta las espinillas sin una mueca de dolor. Calienta bien. Este es tu paso:
day-week-normal_soreness =
    {"**"}Días 3 a 7:** casi siempre afloja después del día 3. Sube en saltos pequeños. Graba una serie ligera de vez en cuando. Si no está mejor después de 7 días, que te lo revisen.

day-today-self_care_watch =
    {"**"}Hoy:** tómalo con calma, pero no en la cama. Muévete un poco cada hora. Una compresa tibia va bien si te sienta bien. Si hay hinchazón o moretones, evita el calor y los masajes durante 2 días.
day-tonight-self_care_watch =
    {"**"}Esta noche:** acuéstate boca arriba con las piernas sobre una almohada, o de lado con una almohada entre las rodillas. Come y toma agua como siempre.
day-tomorrow-self_care_watch =
    {"**"}Mañana:** da paseos cortos, y hazlos un poco más largos que hoy. La rigidez por la mañana es común. Deja que la espalda entre en calor antes de doblarte mucho.
day-session-self_care_watch =
    {"**"}Próxima sesión:** espera un día o dos. Luego empieza con este paso:
day-week-self_care_watch =
    {"**"}Días 3 a 7:** haz un poco más cada día que siga en calma. Muchas espaldas así se calman en unas semanas. Si no está claramente mejor después de 7 días, que te lo revisen.

day-today-elsewhere =
    {"**"}Hoy:** tómalo con calma, pero no en la cama. Mueve la zona con suavidad cada hora. Una compresa tibia va bien si te sienta bien. Si hay hinchazón o moretones, evita el calor y los masajes durante 2 días.
day-tonight-elsewhere =
    {"**"}Esta noche:** duerme como mejor te siente, con una almohada donde ayude. Come y toma agua como siempre.
day-tomorrow-elsewhere =
    {"**"}Mañana:** haz un poco más de lo que se sienta bien. La rigidez por la mañana es común.
day-week-elsewhere =
    {"**"}Días 3 a 7:** haz un poco más cada día que siga en calma. Si no está claramente mejor después de 7 días, que te lo revisen.

day-today-clinician_soon =
    {"**"}Hoy:** pide cita con un médico o un fisioterapeuta. Anota cuándo empezó, qué lo empeora y qué lo alivia. Camina hasta donde te deje.
day-tonight-clinician_soon =
    {"**"}Esta noche:** descansa en una posición que lo alivie, como boca arriba con las piernas sobre una silla. Una compresa tibia va bien si te sienta bien.
day-tomorrow-clinician_soon =
    {"**"}Mañana:** sigue moviéndote un poco cada hora. Levántate de la silla cada 20 a 30 minutos. Evita los estiramientos profundos.
day-session-clinician_soon =
    {"**"}Próxima sesión:** nada de levantar mucho peso hasta que te vea un profesional de salud. Evita todo lo que mande dolor por una pierna. Esto sí puedes hacerlo:
day-week-clinician_soon =
    {"**"}Días 3 a 7:** ve a la cita, aunque se alivie. Lleva tus notas. Si empeora mucho, pide consejo el mismo día.

day-today-urgent =
    {"**"}Hoy:** llama ahora, no más tarde, a un servicio de salud: { $advice }. Diles lo que me contaste. Deja de entrenar.
day-tonight-urgent =
    {"**"}Esta noche:** que haya alguien cerca de ti. Si para entonces nadie te ha visto, ve a la sala de urgencias más cercana. No esperes al día siguiente.
day-tomorrow-urgent =
    {"**"}Mañana:** sigue lo que te dijeron. Cuéntame cómo va con /how.

## Lo que mejor sienta, según lo que lo despierta

comfort-soreness = A los músculos doloridos casi siempre les gustan el calor, los paseos cortos y el trabajo ligero.
comfort-bending =
    {"**"}Si doblarte lo despierta:** ponte de pie a menudo y camina. Por ahora, agáchate doblando las rodillas. Puedes probar esto: acuéstate boca abajo y empuja con los brazos para subir el pecho, 5 veces. Sigue solo si el dolor se alivia o se mueve hacia el centro de la espalda.
comfort-arching =
    {"**"}Si echarte hacia atrás lo despierta:** descansa boca arriba con las piernas sobre una silla. Siéntate cuando te duela por pasar mucho rato de pie.
comfort-one_sided =
    {"**"}Si duele un lado:** acuéstate sobre el lado que está mejor, con una almohada entre las rodillas. De pie, apóyate en las dos piernas, y en la cama gira todo el cuerpo a la vez.
comfort-hip =
    {"**"}Si te pellizca la parte delantera de la cadera:** siéntate un poco más alto, con las rodillas más bajas que la cadera. Nunca fuerces el pellizco.
comfort-leg =
    {"**"}Si baja por una pierna:** evita lo que lo hace bajar. Cambia de posición a menudo. Evita los estiramientos de la parte de atrás de la pierna.
comfort-unclear =
    {"**"}Guíate por lo que lo alivia:** prueba boca arriba con las piernas sobre una silla, y luego de lado con una almohada entre las rodillas. Quédate con lo que mejor se sienta.

## Qué ayuda, y cuánto

helps-heading = **Qué ayuda con el dolor muscular, y qué tan bien se sabe**
helps-some = **Ayuda algo.** El efecto es real, pero pequeño y corto.
helps-little = **Puede ayudar un poco.** Pruébalo si te sienta bien.
helps-not = **No ayuda mucho.**
helps-careful = **Ten cuidado con:**
helps-fresh = Si hay hinchazón o moretones, evita el calor y los masajes durante 2 días. Para un dolor sordo, el calor va bien en cualquier momento.

measure-light_moves = Paseos suaves o bici suave de 10 a 20 minutos.
measure-massage = Masaje del músculo dolorido.
measure-warmth = Una compresa tibia o una ducha caliente, en cualquier momento que te siente bien.
measure-foam_roller = Un rodillo de espuma en las piernas y la espalda alta, de 1 a 2 minutos. No fuerte en la espalda baja.
measure-cold = Agua fría o ropa ajustada.
measure-sleep_and_food = Dormir, tomar agua y comer proteína.
measure-hanging = Colgarte de una barra 20 segundos, si no duele.
measure-supplements = Polvos, pastillas y cremas que se venden para el dolor muscular.
measure-stretching = Estirar, antes o después. Los movimientos suaves que no duelen van bien.
measure-hard_session = Una sesión dura para músculos que todavía duelen mucho.
measure-painkillers = Pastillas para el dolor. Un simple dolor muscular no las necesita. Pregunta primero en una farmacia. Evita el ibuprofeno y parecidos si tienes problemas de riñón, corazón o estómago, o asma. Lo mismo con un anticoagulante, con orina oscura, o si tomaste poca agua.

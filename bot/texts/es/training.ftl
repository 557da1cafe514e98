### Adaptar el entreno: tipos de dolor, el semáforo, los pasos para volver, los cambios.
### Reglas: opciones, ninguna demostrada como la mejor; un número de 10 antes que uno de kilos;
### nada de esto se muestra con una señal de peligro ni por encima de `clinician_soon`. Todo
### espera la firma de un profesional de salud con nombre y apellido.

train-heading = **Adapta el entreno al dolor, no lo fuerces**
train-appointment = Mantén tu cita. Hasta entonces no subas más allá del paso 2, y evita todo lo que mande dolor por una pierna.
train-with-adult = Tienes menos de 18 años, así que primero muestra esto a tu madre, a tu padre o a tu coach.

## Tipos, según lo que lo despierta

checks-showed = {"**"}Tus pruebas:** { $what }
kind-soreness = Los músculos doloridos casi siempre se llevan bien con el trabajo ligero.
kind-bending = Doblarte lo despierta. Así que dóblate menos por ahora.
kind-arching = Echarte hacia atrás lo despierta. Así que mantén el cuerpo alto, y no te eches hacia atrás.
kind-one_sided = Duele un lado. Así que reparte la carga igual entre las dos piernas.
kind-hip = Duele la parte delantera de la cadera. Así que baja menos, y nunca hasta un pellizco.
kind-leg = Puede bajar por una pierna. Así que evita todo lo que lo haga bajar.
kind-unclear = Ninguna forma de moverte destaca. Así que evita lo que lo despierte.

## El semáforo

light-green = {"**"}Verde:** se alivia, y el dolor es bajo. Puedes seguir.
light-amber = {"**"}Ámbar:** no se ha aliviado lo bastante para subir. Quédate con lo que se sienta bien.
light-red = {"**"}Rojo:** deja de entrenar por ahora. Camina, descansa, y cuéntame con /how cuando cambie.
traffic-rule =
    {"**"}La regla del semáforo**
    De 0 a { $green } de 10, y en calma a la mañana siguiente: bien.
    De { $amber } a { $limit }, o duele por más de un día: vuelve un paso atrás.
    { $red } o más, o se extiende, hormiguea, pierde fuerza o te despierta: para, y cuéntame con { $command }.

## Los pasos para volver

ladder-heading = **Los pasos para volver a tu peso muerto**
ladder-rule = Sube un paso cuando dos sesiones seguidas se queden en verde. Son opciones. Ninguna está demostrada como la mejor.
ladder-alone = Ya dejé de preguntar, así que el ritmo lo pones tú. Vuelve un paso atrás cuando se ponga ámbar.

step-0 = {"**"}Paso 0:** respiraciones lentas, posiciones cómodas, paseos cortos. Sube cuando puedas caminar 10 minutos con poco dolor.
step-1 = {"**"}Paso 1:** bird dog, dead bug, plancha lateral, puente de glúteos, y gato-camello lento hasta donde sea cómodo. De 2 a 3 series de 6 a 10.
step-2 = {"**"}Paso 2:** bisagra de cadera con un palo, sentadilla dividida sin peso, remo con el pecho en un banco, bici suave.
step-3 = {"**"}Paso 3:** kettlebell o barra hexagonal desde bloques, del { $low } al { $high } % de tu peso habitual. Lento, 3 series de 8, con 4 o más repeticiones de reserva.
step-4 = {"**"}Paso 4:** barra hexagonal desde el suelo, sumo o rack pull, del { $low } al { $high } %. Baja en 3 segundos, pausa de 1 segundo, sube en 1 segundo.
step-5 = {"**"}Paso 5:** tu peso muerto habitual del { $low } al { $high } %. 3 series de 5.
step-6 = {"**"}Paso 6:** agrega del { $low } al { $high } % por sesión, hasta el 85 %. Luego vuelve a tu plan.

## Qué hacer en su lugar

topic-pull = **Tirones por ahora**
    .label = Tirones
topic-legs = **Piernas por ahora**
    .label = Piernas
topic-upper = **Parte de arriba por ahora**
    .label = Parte de arriba
topic-cardio = **Cardio por ahora**
    .label = Cardio
topic-waits = Esto espera a un paso posterior. Caminar sí puedes.

swap-stick_hinge = Bisagra de cadera con un palo a lo largo de la espalda. 3 series de 8, lento.
swap-blocks = Tira desde bloques o desde los soportes del rack. Pide doblarte menos.
swap-slow_tempo = Menos peso y más lento: baja en 3 segundos, pausa de 1 segundo.
swap-trap_bar = Barra hexagonal. Te pones dentro de la carga, así que tu espalda queda más recta.
swap-sumo = Postura sumo, si la conoces. Pide doblarte menos.
swap-usual_pull = Tu peso muerto habitual, con el peso de tu paso.
swap-glute_bridge = Puente de glúteos, 3 series de 10.
swap-split_squat = Sentadilla dividida sin peso, o ligera. Baja hasta donde se sienta bien.
swap-box_squat = Sentadilla a un cajón, sin peso o ligera.
swap-goblet_squat = Sentadilla goblet con una kettlebell ligera. Mantén el cuerpo alto.
swap-presses = Press de banca o en asiento con la espalda apoyada. Evita arquearte mucho.
swap-pulldown = Jalón en polea, o dominada con ayuda.
swap-supported_row = Remo con el pecho en un banco.
swap-walk = Paseos de 10 a 20 minutos, varias veces al día.
swap-easy_bike = Bici suave de 10 a 20 minutos, con el cuerpo alto.
swap-cross_trainer = Elíptica, a ritmo suave.

## Qué evitar

avoid-heading = **Evita por ahora**
avoid-soreness = El trabajo pesado con los músculos doloridos, y bajar lento con mucho peso. Espera hasta que la rigidez esté por debajo de 3 de 10.
avoid-bending = Doblarte mucho con carga: tirones desde el suelo con la espalda curva, good mornings, abdominales, rato largo en la máquina de remo. Haz pausas si pasas mucho rato en una silla.
avoid-arching = Echarte hacia atrás al final de un tirón. Press pesado por encima de la cabeza. Arquearte mucho en el banco. Elevar las piernas boca arriba.
avoid-one_sided = Trabajo pesado con una sola pierna, inclinarte de lado con carga, y llevar peso de un solo lado.
avoid-hip = Sentadillas profundas y un inicio bajo que pellizcan la parte delantera de la cadera.
avoid-leg = Todo lo que mande dolor u hormigueo por la pierna. Evita también los estiramientos de la parte de atrás de la pierna.
avoid-unclear = Todo lo que lo despierte: prueba con menos profundidad, menos peso, o déjalo.
avoid-all = Evita también los giros con carga y apretar fuerte el abdomen mientras duela. No lo pongas a prueba una y otra vez.

### Las preguntas que no son señales de peligro, y todo lo que se les puede contestar.
### `q-` la tarjeta, `why-` por qué, `name-` su nombre en el repaso, `o-` botones y repaso
### (cortos: el teléfono los corta), `amount-` un número en una frase, `skip-`.

name-danger_below = De la cintura abajo y baño
name-danger_body = Señales del cuerpo
name-danger_about = Sobre ti
name-clarify = Pregunta extra

## Sesión

q-trained_hours_ago =
    {"**"}¿Cuándo terminó tu sesión?**
    También puedes escribirlo, como "hace 6 horas" o "ayer".
why-trained_hours_ago = Por qué pregunto: el dolor muscular tiene su propio reloj. También cuento mi seguimiento desde ahí.
name-trained_hours_ago = Sesión
skip-trained_hours_ago = Sin sesión
amount-trained_hours_ago = { $number ->
    [one] hace { $number } hora
   *[other] hace { $number } horas
}
o-trained_hours_ago-1 = Ahora mismo
o-trained_hours_ago-6 = Hoy, más temprano
o-trained_hours_ago-14 = Anoche
o-trained_hours_ago-24 = Ayer
o-trained_hours_ago-48 = Hace 2 días
o-trained_hours_ago-72 = Hace 3 días
o-trained_hours_ago-120 = Hace más

q-lift =
    {"**"}¿Qué entrenaste?**
    Toca todo lo que encaje, y luego Listo.
why-lift = Por qué pregunto: el dolor muscular encaja mejor donde trabajó un músculo.
name-lift = Entrenamiento
o-lift-deadlift = Peso muerto, cualquiera
o-lift-squat = Sentadilla
o-lift-other_lift = Otro ejercicio
o-lift-no_training = Sin entrenar

## Comienzo

q-onset = **¿Cuándo empezó el dolor?**
why-onset = Por qué pregunto: el dolor muscular casi siempre empieza al día siguiente. Un dolor durante el levantamiento es otra señal.
name-onset = Comienzo del dolor
o-onset-during_lift = Al levantar
o-onset-within_6h = En las 6 horas siguientes
o-onset-after_6_to_12h = De 6 a 12 horas después
o-onset-next_day = Al día siguiente o así
o-onset-after_48h = Más de 2 días después
o-onset-gradual = Poco a poco, en días o semanas
o-onset-unrelated = Sin relación con una sesión

q-felt =
    {"**"}¿Sentiste o escuchaste algo cuando empezó?**
    Toca todo lo que encaje, y luego Listo.
why-felt = Por qué pregunto: un chasquido o un desgarro no es como empieza el dolor muscular.
name-felt = Al empezar
o-felt-pop = Chasquido
o-felt-crunch = Crujido
o-felt-tear = Desgarro
o-felt-nothing = Nada de eso

q-pain_days =
    {"**"}¿Desde hace cuánto sientes este dolor?**
    También puedes escribirlo, como "3 semanas".
why-pain_days = Por qué pregunto: el dolor muscular se va en unos días. Un dolor que se queda se debe revisar.
name-pain_days = Duración
amount-pain_days = { $number ->
    [one] { $number } día
   *[other] { $number } días
}
o-pain_days-1 = Cerca de un día
o-pain_days-3 = Unos 3 días
o-pain_days-7 = Una semana
o-pain_days-14 = Unas 2 semanas
o-pain_days-30 = Cerca de un mes
o-pain_days-60 = Unos 2 meses
o-pain_days-120 = 3 meses o más

## Lugar

q-location =
    {"**"}¿Dónde duele más?**
    Toca todo lo que encaje, y luego Listo. La izquierda es tu propia izquierda.
why-location = Por qué pregunto: dónde duele ayuda a distinguir un músculo de una articulación, un nervio o los riñones.
name-location = Lugar
o-location-low_back_both = Espalda baja, ambos lados
    .map = Espalda baja, ambos lados
o-location-low_back_left = Espalda baja, izq.
    .map = Baja, izquierda
o-location-low_back_right = Espalda baja, der.
    .map = Baja, derecha
o-location-low_back_centre = Espalda baja, centro
    .map = Baja, centro
o-location-low_back_unsure = Espalda baja, no sé dónde
o-location-mid_back = Espalda media
    .map = Espalda media
o-location-upper_back = Espalda alta
    .map = Espalda alta
o-location-buttock_left = Glúteo izquierdo
    .map = Glúteo izquierdo
o-location-buttock_right = Glúteo derecho
    .map = Glúteo derecho
o-location-si_left = Hoyuelo izq. bajo cinturón
    .map = Hoyuelo izquierdo
o-location-si_right = Hoyuelo der. bajo cinturón
    .map = Hoyuelo derecho
o-location-hip_front = Cadera, delante
    .map = Cadera, delante
o-location-thigh_back = Muslo, detrás
    .map = Muslo, detrás
o-location-leg = Pierna
    .map = Pierna
o-location-groin = Ingle
    .map = Ingle
o-location-flank = Costado, bajo costillas
    .map = Costado, bajo costillas
o-location-neck = Cuello
    .map = Cuello
o-location-head = Cabeza
    .map = Cabeza
o-location-chest = Pecho
    .map = Pecho
o-location-belly = Barriga
    .map = Barriga
o-location-other_place = Otro lugar
    .map = Otro lugar

q-spread =
    {"**"}¿Se mueve desde donde duele más?**
    Toca todo lo que encaje, y luego Listo. Un dolor muscular detrás de los dos muslos cuenta como Muslo.
why-spread = Por qué pregunto: el dolor muscular se queda en el músculo. Un dolor que baja por una pierna puede venir de un nervio.
name-spread = Se mueve a
o-spread-none = Se queda donde está
o-spread-buttock = Glúteo
o-spread-thigh = Muslo
o-spread-below_knee = Bajo una rodilla
o-spread-both_legs = Ambas piernas
o-spread-groin = Ingle
o-spread-ribs = Por las costillas
o-spread-belly = Barriga
o-spread-arm_or_jaw = Brazo o mandíbula
o-spread-elsewhere = Otro lugar

q-one_finger_spot = **¿Puedes cubrir el punto que duele con la punta de un dedo?**
why-one_finger_spot = Por qué pregunto: el dolor muscular es extenso. Un solo punto pequeño es otra cosa.
name-one_finger_spot = Un punto pequeño
o-one_finger_spot-yes = Sí, un punto pequeño
o-one_finger_spot-no = No, es más ancho

q-bone_tender =
    {"**"}¿Sientes un dolor punzante al presionar el hueso en el centro de tu columna?**
    Presiona con un dedo, y sin fuerza.
why-bone_tender = Por qué pregunto: un músculo dolorido está al lado del hueso, no sobre él.
name-bone_tender = Hueso dolorido
o-bone_tender-yes = Sí, punzante en el hueso
o-bone_tender-no = No

## Cómo se siente

q-character =
    {"**"}¿Cómo se siente?**
    Toca todo lo que encaje, y luego Listo.
why-character = Por qué pregunto: los músculos doloridos dan un dolor sordo y rigidez. Los nervios dan descargas, ardor u hormigueo.
name-character = Se siente
o-character-dull = Sordo o pesado
o-character-tight = Tirante o rígido
o-character-sharp = Punzante
o-character-shooting = Descargas eléctricas
o-character-burning = Ardor
o-character-tingling = Hormigueo
o-character-numb = Adormecido
o-character-throbbing = Palpitante
o-character-constant = Nunca afloja
o-character-waves = Viene en oleadas

q-severity =
    {"**"}¿Cuánto duele hoy cuando te mueves como todos los días?**
    0 es nada de dolor. 10 es el peor dolor que te puedas imaginar.
why-severity = Por qué pregunto: el número muestra más tarde si mejora.
name-severity = Dolor al moverte
skip-severity = Saltar
amount-severity = { $number } de 10

q-severity_rest =
    {"**"}¿Cuánto duele en reposo?** Piensa en tu mejor posición, en una silla o en la cama.
    0 es nada de dolor. 10 es el peor dolor que te puedas imaginar.
why-severity_rest = Por qué pregunto: el dolor muscular afloja en reposo.
name-severity_rest = Dolor en reposo
skip-severity_rest = Saltar
amount-severity_rest = { $number } de 10

q-relief = **¿Alguna posición lo alivia?**
why-relief = Por qué pregunto: un dolor que ninguna posición alivia se debe ver antes.
name-relief = Alivio
o-relief-some_position = Sí, alguna posición
o-relief-no_position = No, ninguna posición

q-movement = **¿Qué pasa con movimiento ligero, como un paseo corto?**
why-movement = Por qué pregunto: el dolor muscular casi siempre se alivia cuando te mueves.
name-movement = Al moverte
o-movement-eases = Se alivia
o-movement-worse_then_settles = Primero peor, luego se calma
o-movement-worse = Empeora
o-movement-unchanged = No cambia

q-worse_with =
    {"**"}¿Qué lo empeora?**
    Toca todo lo que encaje, y luego Listo.
why-worse_with = Por qué pregunto: esto da una pista de qué evitar por ahora.
name-worse_with = Peor al
o-worse_with-bending = Doblarte
o-worse_with-sitting = Sentarte
o-worse_with-standing = Estar de pie
o-worse_with-arching = Echarte atrás
o-worse_with-twisting = Girar
o-worse_with-coughing = Toser
o-worse_with-lying = Acostarte
o-worse_with-rolling_in_bed = Girar en la cama
o-worse_with-sit_to_stand = Levantarte
o-worse_with-walking = Caminar
o-worse_with-impact = Saltar o correr

q-function =
    {"**"}¿Qué te impide hacer hoy?**
    Toca todo lo que encaje, y luego Listo.
    Si cojeas, toca Caminar 10 minutos.
why-function = Por qué pregunto: lo que todavía puedes hacer dice más que el dolor.
name-function = Me impide
o-function-nothing = Casi nada
o-function-dressing = Calcetines y zapatos
o-function-bending = Doblarme
o-function-sitting = Sentarme 10 minutos
o-function-standing = Estar de pie
o-function-walking_short = Caminar 10 minutos
o-function-walking = Caminar (ni un poco)
o-function-sleeping = Dormir

## Curso

q-trend = **¿Cómo ha cambiado desde que empezó?**
why-trend = Por qué pregunto: hacia dónde va importa más que lo fuerte que es.
name-trend = Curso
o-trend-improving = Va mejorando
o-trend-same = Igual
o-trend-up_and_down = Sube y baja
o-trend-worse = Va empeorando
o-trend-gone = Ya no duele

q-episodes_12_months =
    {"**"}¿Cuántas veces te dolió así la espalda en los últimos 12 meses?**
    Cuenta también esta.
why-episodes_12_months = Por qué pregunto: un dolor que vuelve una y otra vez merece una revisión.
name-episodes_12_months = Veces en un año
o-episodes_12_months-one = Solo esta
o-episodes_12_months-two = 2 veces
o-episodes_12_months-three_or_more = 3 veces o más

q-age_band = **¿Cuántos años tienes?**
why-age_band = Por qué pregunto: los huesos y los riesgos cambian con la edad.
name-age_band = Edad
o-age_band-under_16 = Menos de 16
o-age_band-16_17 = 16 o 17
o-age_band-18_49 = De 18 a 49
o-age_band-50_64 = De 50 a 64
o-age_band-65_plus = 65 o más

name-heard = También escribiste

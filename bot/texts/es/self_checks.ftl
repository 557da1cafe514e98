### Pruebas guiadas: las reglas para parar, los movimientos, a qué llevan las respuestas.
### Reglas: pistas de comodidad; hacia dónde duele o se alivia, nunca de qué viene; el resultado
### se queda como está. Todo espera la firma de un profesional de salud con nombre y apellido.

check-stop-rules =
    {"**"}Primero, cuándo parar.** Para si el dolor pasa de 5 de 10. Para si baja por una pierna, hormiguea o dura más de 1 minuto. No hagas esto si tuviste una cirugía de espalda, si sientes mareo o que te desmayas, o si no hay nadie contigo y a veces te desmayas.
check-ask = Esto es una pista de comodidad. No dice de qué viene. ¿Qué pasó?

check-eases = Se alivia
check-same = Igual
check-worse = Peor
check-stopped = Paré
check-skip = Saltar esta
check-how = No lo entendí. Toca un botón, o escribe "se alivia", "igual", "peor", "paré" o "saltar". Envía /check para empezar una revisión nueva.
leg-how = No lo entendí. Toca un botón, o escribe "sí", "no" o "no sé". Envía /check para empezar una revisión nueva.

move-finger_point =
    {"**"}Prueba: señalar y moverte**
    1. Señala con un dedo dónde duele más.
    2. Date la vuelta en la cama, levántate de una silla, camina 10 pasos.
    3. Mira si ese mismo punto duele.
move-bend =
    {"**"}Prueba: doblarte hacia delante**
    1. Ponte de pie con los pies separados, a lo ancho de la cadera.
    2. Dóblate hasta donde sea cómodo y vuelve a subir, hasta 10 veces, a tu ritmo.
    3. Quédate de pie sin moverte 1 minuto.
move-quadrant =
    {"**"}Prueba: echarte atrás y girar**
    1. Ponte de pie, con el cuerpo alto, junto a una pared o una mesa.
    2. Échate un poco hacia atrás, y gira con suavidad hacia el lado que duele. 2 o 3 veces.
    3. Vuelve al centro.
move-slump =
    {"**"}Prueba: encorvarte y mirar arriba**
    1. Siéntate, encórvate, y lleva la barbilla al pecho.
    2. Estira una rodilla despacio, hasta donde sea cómodo.
    3. Ahora mira hacia arriba. Luego haz el otro lado. ¿Mirar arriba cambió lo que sientes en la pierna?
move-rock_back =
    {"**"}Prueba: ir hacia atrás a gatas**
    1. Ponte en el suelo a cuatro apoyos, con manos y rodillas.
    2. Lleva la cadera hacia atrás despacio, y para antes de que se curve la espalda baja. 3 veces.
    3. No fuerces si hay un pellizco en la parte delantera de la cadera.

check-leg = {"**"}¿El dolor bajó por una pierna, o una pierna hormigueó o se sintió débil?{"**"}
leg-no = No, se quedó en espalda o cadera
leg-yes = Sí, en una pierna

## A qué llevó una ronda

check-heading = **Tus pruebas**
said-finger_point-eases = Moverte alivia ese punto.
said-finger_point-same = Moverte no cambia ese punto.
said-finger_point-worse = Darte la vuelta, levantarte o caminar despierta ese punto.
said-finger_point-stopped = Paraste la prueba de señalar y moverte. Hiciste bien.
said-bend-eases = Doblarte hacia delante lo alivia.
said-bend-same = Doblarte hacia delante no lo cambia.
said-bend-worse = Doblarte hacia delante lo despierta.
said-bend-stopped = Paraste de doblarte. Hiciste bien.
said-quadrant-eases = Echarte hacia atrás lo alivia.
said-quadrant-same = Echarte hacia atrás no lo cambia.
said-quadrant-worse = Echarte hacia atrás y girar lo despierta.
said-quadrant-stopped = Paraste de echarte hacia atrás. Hiciste bien.
said-slump-eases = Mirar hacia arriba alivia lo que sientes en la pierna.
said-slump-same = Mirar hacia arriba no cambia lo que sientes en la pierna.
said-slump-worse = Sentarte con la espalda encorvada despierta lo que sientes en la pierna.
said-slump-stopped = Paraste la prueba de encorvarte. Hiciste bien.
said-rock_back-eases = Ir hacia atrás a gatas lo alivia.
said-rock_back-same = Ir hacia atrás a gatas no lo cambia.
said-rock_back-worse = Ir hacia atrás a gatas pellizca o lo despierta.
said-rock_back-stopped = Paraste de ir hacia atrás a gatas. Hiciste bien.
check-no-clue = Ninguna forma de moverte destaca. Es algo común, y no pasa nada por eso.
check-all-skipped = Las saltaste todas. No pasa nada por eso. Puedes hacerlas en otro momento.
check-limits = Son pistas de comodidad, sobre cómo moverte y entrenar. No dicen de qué viene, y tu resultado se queda como está. Una persona que pueda examinarte puede decir más.
check-one-a-day = Una ronda al día basta. También puede esperar mientras el dolor esté por encima de 3 de 10. Esto es lo que dijo la última.

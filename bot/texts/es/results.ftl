### Lo que dice un resultado: nivel, aspecto, por qué, qué hacer, qué evitar, cuándo ir.
### Reglas: "parece" y "podría ser", nunca un diagnóstico; en lo urgente, nada sobre
### entrenar salvo parar. Las emergencias viven en emergency.ftl.

go-now =
    {"**"}Llama ahora mismo al { $emergency } si:**
    - se te adormece la zona entre las piernas
    - no puedes orinar, o se te escapa la orina o la caca
    - una pierna pierde fuerza rápido, o las dos piernas hormiguean o se adormecen
    - tu orina es como té o Coca-Cola, marrón o roja
    - te duele el pecho, te falta el aire o te desmayas
    - tiemblas con escalofríos

## Nivel: lo primero que se lee

level-normal_soreness = **Encaja con el dolor muscular común de entrenar.**
    .name = Dolor muscular de entrenar
level-self_care_watch = **Parece manejable por ahora; aquí tienes qué vigilar.**
    .name = Cuidarlo y vigilar
level-clinician_soon = **Pide una cita.** Con un médico o un fisioterapeuta, en un plazo de 2 semanas.
    .name = Pedir una cita
level-urgent = **Pide consejo médico hoy.**
    .name = Consejo médico hoy

## Qué parece

looks-doms = La mayor parte de lo que me contaste parece dolor muscular de entrenar.
looks-strain = Podría ser un tirón o un músculo irritado. No puedo ver la causa exacta.
looks-disc = Podría ser un dolor de espalda que se despierta al doblarte o al sentarte. No puedo ver la causa exacta.
looks-nerve_root = Parece un dolor como de nervio. No puedo ver la causa exacta.
looks-facet = Parece un dolor de espalda que se despierta al echarte hacia atrás o al girar. La ciencia sobre este tipo es escasa.
looks-si_joint = Podría venir de donde la columna se une a la pelvis. Solo un examen con las manos puede decirlo.
looks-hip = Podría venir más de la cadera que de la espalda.
looks-cauda_equina = Podría venir de los nervios de la base de la columna. Solo un hospital puede decirlo.
looks-rhabdo = Podría ser un músculo que trabajó más allá de su límite. Solo un análisis de sangre puede decirlo.
looks-fracture = Podría venir de un hueso. Solo un médico puede decirlo.
looks-infection = Podría venir de gérmenes. Solo un médico puede decirlo.
looks-malignancy = Podría necesitar que se mire más a fondo que un músculo dolorido. Solo un médico puede decirlo.
looks-vascular = Podría venir del corazón o de la circulación de la sangre. Solo un médico puede decirlo.
looks-kidney = Podría venir de los riñones o de la vejiga. Solo un médico puede decirlo.
looks-other = Aquí hay más que mirar que un dolor muscular. No puedo ver la causa exacta.
looks-unknown = Con tus respuestas no puedo decir qué parece.
looks-other_place = Lo que mejor conozco es la espalda baja. Para esta zona solo puedo darte consejos generales.

## Por qué

why-heading = **Por qué:**

told-signs = Me contaste: **{ $flags }**.
because-unsure = No pudiste descartar esto: { $flags }.
because-R01 = Me hablaste de pensamientos o pastillas que necesitan a una persona ahora.
because-R02 = Me hablaste de una señal en las piernas, la vejiga, el ano o entre las piernas.
because-R03 = Me hablaste de una señal que puede venir del corazón, de la circulación o del cerebro.
because-R04 = Me hablaste de una señal de que puede estar destruyéndose músculo.
because-R05 = Me hablaste de un golpe fuerte, de un pie que perdió la fuerza rápido, o de una señal de gérmenes o de que fallan nervios.
because-R06 = Me hablaste de una señal que necesita un hospital en cuestión de horas.
because-R10 = Una pierna o un pie débil, una zona adormecida que crece o un cambio en las erecciones se deben ver hoy.
because-R11 = Una de tus respuestas puede apuntar a gérmenes o a los riñones.
because-R12 = Una de tus respuestas es una razón para mirar más allá del músculo.
because-R13 = Una de tus respuestas se debe ver hoy. Si hay músculos hinchados o débiles, pide un análisis de sangre.
because-R14 = El dolor es muy fuerte, y ninguna posición lo alivia. El dolor muscular de entrenar no actúa así.
because-R15 = Te impide caminar, o es muy fuerte y no va bajando.
because-R20 = Baja por una pierna, hormiguea, arde o se siente adormecido. Un nervio puede hacer eso. Muchas veces se calma.
because-R21 = Lleva demasiado tiempo, o vuelve demasiadas veces, para ser un simple dolor muscular.
because-R22 = Una de tus respuestas merece una cita, aunque sin prisa.
because-R23 = El dolor es fuerte, pero una posición lo alivia.
because-R24 = Ya pasaron días y sigue fuerte, o todavía no aguantas mucho rato en una silla.
because-R25 = Una persona que pueda examinarte es aquí mejor guía que yo. Lo digo con menos de 16 años, en el embarazo y después de un parto. Lo digo ante un primer dolor de espalda desde los 50 años sin un comienzo claro.
because-R26 = Con un anticoagulante, huesos débiles o pastillas de cortisona, pregunta por un dolor nuevo a quien te trata.
because-R27 = Los músculos doloridos por sí solos no hacen vomitar.
because-R30 = Empezó con un chasquido, o llegó durante el levantamiento o a las pocas horas. El dolor muscular casi siempre llega más tarde.
because-R31 = Está en un lado, en un punto o sobre el hueso. El dolor muscular casi siempre está en los dos lados.
because-R32 = Doblarte y sentarte lo empeoran, y está en el centro.
because-R33 = Echarte hacia atrás o girar lo empeora, en un lado o en un punto.
because-R34 = La punta de un dedo, por debajo del cinturón, lo cubre. Duele al levantarte, al caminar o al girar en la cama.
because-R35 = Está en la parte delantera de la cadera. Si ahí sientes un pellizco, no lo fuerces.
because-R36 = Parece dolor muscular, pero duele más de lo que ese dolor suele doler.
because-R37 = Tu orina era oscura y luego se aclaró. Casi siempre eso es sed. Vigila su color.
because-R38 = Mucho de esto parece dolor muscular. Cuándo empezó, qué pasa al moverte o qué te impide hacer no encaja del todo.
because-R39 = Me hablaste de la anemia falciforme o su rasgo. Con eso, el esfuerzo fuerte puede hacer daño a los músculos más fácilmente, así que vigílalos.
because-R40 = Es un dolor sordo o tirante. Se alivia cuando te mueves, y no te impide hacer tu día.
because-R41 = Duele en un músculo que entrenaste. Empezó al día siguiente, y se alivia cuando te mueves.
because-R42 = Conozco la espalda baja. Para un dolor en esta zona, ve a una persona que pueda examinarte.
because-R43 = Mucho de esto parece un músculo dolorido. Lo fuerte que es, cuándo empezó o qué te impide hacer no encaja del todo.
because-R44 = Parece un músculo dolorido. Lo que mejor conozco es la espalda baja, así que vigila este.
because-R45 = Un dolor tan fuerte en esta zona se debe ver hoy.
because-R99 = Tus respuestas no forman una imagen clara, así que tomo el camino prudente.
because-F01 = Sigue el curso habitual del dolor muscular.
because-F02 = No afloja como afloja el dolor muscular, o apareció algo nuevo.
because-F03 = Empeoró, o no está mejor después de una semana.
because-F04 = Empeoró, y eso se debe ver hoy.
because-F05 = Todavía no se fue, así que aún hay que vigilarlo.
because-F06 = Se fue, o casi.
because-F07 = Todavía no se calmó, así que la cita sigue en pie.
because-F08 = Se calmó mucho, así que por ahora puedes vigilarlo.
because-F09 = Sentirte mejor no reemplaza que alguien te examine.
because-F10 = Se fue, y aun así un médico debe saberlo.
because-F11 = No mejoró, y la señal que me contaste no puede esperar.
because-F12 = El dolor afloja mientras una pierna o un pie falla. Un nervio en apuros puede hacer eso.

## Qué hacer ahora

do-normal_soreness =
    {"**"}Qué hacer ahora:** sigue en movimiento. Camina 10 minutos, varias veces al día. Una compresa tibia o una ducha caliente puede sentar bien. Duerme y come como siempre.
    El trabajo ligero está bien mientras el dolor se quede en 3 de 10 o menos y se calme para la mañana siguiente.
    El dolor muscular suele ser más fuerte el día 2 o 3. En 7 días suele irse casi del todo.
do-self_care_watch =
    {"**"}Qué hacer ahora:** tómalo con calma un día o dos, pero no en la cama. Muévete un poco cada hora. Descansa en una posición que lo alivie, como boca arriba con las piernas sobre una silla.
    Una compresa tibia puede sentar bien. Si hay hinchazón o moretones, evita el calor y los masajes durante 2 días.
    Muchas espaldas así se calman en unas semanas.
do-clinician_soon =
    {"**"}Qué hacer ahora:** pide cita con un médico o un fisioterapeuta. Anota cuándo empezó, qué lo empeora y qué lo alivia. Hasta entonces, sigue en movimiento, y camina hasta donde te deje.
do-elsewhere =
    {"**"}Qué hacer ahora:** tómalo con calma un día o dos, pero no en la cama. Mueve la zona con suavidad cada hora, hasta donde sea cómodo. Descansa como mejor te siente.
    Una compresa tibia puede sentar bien. Si hay hinchazón o moretones, evita el calor y los masajes durante 2 días.
do-urgent =
    {"**"}Qué hacer ahora:** deja de entrenar. Llama hoy a un servicio de salud: { $advice }. Diles lo que me contaste. Que alguien te acompañe. Anota cuándo empezó cada señal.

ask-midwife = Pregunta también a tu partera o matrona.
show-a-parent = Muestra esto a tu madre o a tu padre.

## Qué evitar

leave-normal_soreness =
    {"**"}Evita por ahora:** el trabajo pesado con los músculos doloridos. Espera hasta poder doblarte hasta las espinillas sin una mueca de dolor.
leave-self_care_watch =
    {"**"}Evita por ahora:** levantar del suelo y hacer sentadillas con mucho peso, doblarte y girar con carga, y pasar días en la cama. No lo pongas a prueba una y otra vez.
leave-elsewhere =
    {"**"}Evita por ahora:** el trabajo pesado con la zona que duele, y todo lo que la despierte. No la pongas a prueba una y otra vez.
leave-clinician_soon =
    {"**"}Evita por ahora:** levantar mucho peso, los estiramientos profundos, y todo lo que mande dolor u hormigueo por una pierna. Haz pausas si pasas mucho rato en una silla.
leave-urgent =
    {"**"}Evita por ahora:** todo entrenamiento, hasta que te vea un profesional de salud. No conduzcas si tienes las piernas débiles o no ves bien.

no-painkillers = No tomes ibuprofeno ni nada parecido para esto. Puede forzar los riñones. Bebe agua como siempre.

## Que te lo revisen

checked-normal_soreness =
    {"**"}Que te lo revisen si:**
    - no está claramente mejor en 7 días (5 si tienes menos de 18 años)
    - empeora después del día 3
    - el dolor baja más allá de una rodilla
checked-self_care_watch =
    {"**"}Que te lo revisen si:**
    - empeora
    - no está claramente mejor en 7 días (5 si tienes menos de 18 años)
    - el dolor baja más allá de una rodilla, o una pierna hormiguea
checked-elsewhere =
    {"**"}Que te lo revisen si:**
    - empeora
    - no está claramente mejor en 7 días (5 si tienes menos de 18 años)
    - el dolor o el hormigueo baja por un brazo o una pierna
checked-clinician_soon =
    {"**"}Que te lo revisen hoy si:**
    - empeora mucho
    - una pierna o un pie pierde fuerza, o crece una zona adormecida
    - te da fiebre
checked-urgent =
    {"**"}Que te lo revisen de inmediato si:** empeora, o hoy nadie puede verte. Entonces ve a la sala de urgencias más cercana.

## La promesa de volver, y los botones

check-back =
    {"**"}Volveré a preguntarte** el { $first }, y luego el { $second }. Puede que pregunte otra vez después.
check-back-once = **Volveré a preguntarte** el { $first }.
no-check-ins =
    El seguimiento está apagado. Si te pedí que buscaras atención hoy, igual te pregunto si la recibiste. Actívalo en /settings, o cuéntame cómo va con /how.
not-signed-off = Estos consejos aún esperan la firma de un profesional de salud con nombre y apellido. Soy un bot, y me puedo equivocar.

change-an-answer = Cambiar una respuesta
no-more-check-ins = No más seguimiento

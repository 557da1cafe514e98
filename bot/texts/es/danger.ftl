### Las señales de peligro: las tres pantallas y, para cada señal, todo lo que se dice.
### Línea de la lista (menos de 110 letras), .short (botón), .said (tras "Me contaste:" o
### "No pudiste descartar esto:"), .unsure (una duda en el repaso), y `clarify-`, la pregunta
### de sí o no. SÍ siempre dice que la señal está ahí. Las reglas: flows/pathways.

## Las pantallas

q-danger_below =
    {"**"}De la cintura para abajo: ¿tienes algo de esto?** Piensa en el tiempo desde que empezó, o en las últimas 2 semanas.

    Toca cada señal que encaje, o escríbela, como "señal 2". Si no encaja ninguna, toca Ninguna de estas.
q-danger_below-unsure =
    {"**"}¿De cuáles tienes dudas?**

    Toca cada una y luego Listo. Si no puedes decir nada de ninguna, toca Ni idea.
q-danger_body =
    {"**"}Tu cuerpo: ¿tienes algo de esto?** Piensa en el tiempo desde que empezó, o en las últimas 2 semanas.

    Toca cada señal que encaje, o escríbela, como "señal 2". Si no encaja ninguna, toca Ninguna de estas.
q-danger_body-unsure =
    {"**"}¿De cuáles tienes dudas?**

    Toca cada una y luego Listo. Si no puedes decir nada de ninguna, toca Ni idea.
q-danger_about =
    {"**"}Sobre ti: ¿encaja algo de esto?**

    Toca cada señal que encaje, o escríbela, como "señal 2". Si no encaja ninguna, toca Ninguna de estas.
q-danger_about-unsure =
    {"**"}¿De cuáles tienes dudas?**

    Toca cada una y luego Listo. Si no puedes decir nada de ninguna, toca Ni idea.

item = { $number }. { $text }

why-danger_below =
    Por qué pregunto: estas señales son poco frecuentes, pero algunas no pueden esperar.
    Pueden aparecer aunque el dolor sea leve.
why-danger_body =
    Por qué pregunto: un dolor de espalda puede empezar en el corazón, en la barriga o en un músculo agotado.
    Estas señales ayudan a distinguirlos.
why-danger_about =
    Por qué pregunto: el mismo dolor puede ser más serio en unas personas que en otras.

## De la cintura para abajo

flag-saddle_numb = Zona adormecida o sensación rara entre las piernas, en las partes íntimas o el trasero, o al limpiarte
    .short = Entrepierna adormecida
    .said = adormecimiento o sensación rara entre las piernas
    .unsure = duda sobre la sensibilidad entre las piernas
clarify-saddle_numb =
    {"**"}¿Tienes adormecida la zona entre las piernas, o la sientes rara?**
    Es la zona que apoyas en el asiento de una bici: las partes íntimas, o alrededor del ano.
why-clarify_saddle_numb = Por qué pregunto: los nervios de esta piel también llegan a la vejiga.

flag-genital_numb_sex = Partes íntimas adormecidas, no sentir nada en el sexo, o un cambio nuevo en las erecciones
    .short = Sexo sin sensación
    .said = pérdida de sensibilidad en las partes íntimas
    .unsure = duda sobre lo que se siente en el sexo
clarify-genital_numb_sex = **¿Tienes adormecidas las partes íntimas, o no sientes nada en el sexo?**
why-clarify_genital_numb_sex = Por qué pregunto: los nervios de esta sensación también llegan a la vejiga.

flag-bladder_trouble = Problema nuevo para orinar (hacer pipí): cuesta empezar, sale débil, no puedes, o no lo sientes
    .short = Problema para orinar
    .said = problemas para orinar
    .unsure = duda sobre problemas para orinar
clarify-bladder_trouble =
    {"**"}¿Te cuesta orinar (hacer pipí) de una forma que es nueva?**
    Puede costar empezar, o salir débil. O no notas si tienes la vejiga llena.
why-clarify_bladder_trouble = Por qué pregunto: los nervios de la espalda baja le dicen a la vejiga qué hacer.

flag-bladder_leak = Se te escapa la orina (pipí) de una forma nueva, en reposo, o sin que lo sientas
    .short = Escapes de orina
    .said = escapes de orina
    .unsure = duda sobre escapes de orina
clarify-bladder_leak = **¿Se te escapa la orina (pipí) de una forma nueva, en reposo, o sin que lo sientas?**
why-clarify_bladder_leak = Por qué pregunto: los nervios de la espalda baja le dicen a la vejiga qué hacer.

flag-bowel_control = Perdiste el control de la caca o los gases, o no sientes cuando salen
    .short = Sin control de la caca
    .said = pérdida de control de la caca o los gases
    .unsure = duda sobre el control de la caca
clarify-bowel_control = **¿Perdiste el control de la caca o los gases, o no sientes cuando salen?**
why-clarify_bowel_control = Por qué pregunto: los nervios de la espalda baja mantienen cerrado el ano.

flag-both_legs_nerve = LAS DOS piernas con hormigueo, adormecidas, débiles o con descargas (no un dolor muscular al presionar)
    .short = Ambas piernas adormecidas
    .said = hormigueo, adormecimiento o debilidad en las dos piernas
    .unsure = duda sobre las dos piernas
clarify-both_legs_nerve =
    {"**"}¿Tienes hormigueo en las dos piernas, o las sientes adormecidas, débiles o con descargas eléctricas?**
    Toca No si es un simple dolor muscular que notas al presionar.
why-clarify_both_legs_nerve = Por qué pregunto: los músculos doloridos en las dos piernas son comunes. Las señales de nervio en las dos piernas no pueden esperar.

flag-legs_giving_way = Las piernas pierden fuerza, se te doblan, o te tambaleas al estar de pie o al caminar
    .short = Piernas que fallan
    .said = piernas que fallan o poco firmes
    .unsure = duda sobre piernas débiles
clarify-legs_giving_way =
    {"**"}¿Tienes las piernas débiles, se te doblan, o te tambaleas?**
    Toca No si están rígidas y lentas pero te sostienen bien.
why-clarify_legs_giving_way = Por qué pregunto: las piernas doloridas están rígidas, pero igual te sostienen.

flag-foot_weak = No puedes levantar la punta de un pie, o no puedes caminar sobre su talón o sobre su punta
    .short = Pie débil
    .said = un pie débil
    .unsure = duda sobre un pie débil
clarify-foot_weak =
    {"**"}¿Tienes un pie débil?**
    Apóyate en una pared. Da 5 pasos sobre los talones y luego 5 sobre las puntas. Toca Sí si un pie no puede.
why-clarify_foot_weak = Por qué pregunto: un pie débil puede indicar que un nervio necesita ayuda pronto.

flag-leg_weak_one = Una pierna más débil que la otra por encima del pie: pantorrilla, muslo o cadera
    .short = Una pierna débil
    .said = una pierna más débil
    .unsure = duda sobre una pierna débil
clarify-leg_weak_one = **¿Tienes una pierna más débil que la otra, en la pantorrilla, el muslo o la cadera?**
why-clarify_leg_weak_one = Por qué pregunto: una pierna débil puede indicar que un nervio necesita ayuda pronto.

flag-numbness_spreading = Una zona adormecida que crece, o una pierna que pierde fuerza día a día
    .short = Zona adormecida que crece
    .said = adormecimiento o debilidad que crece
    .unsure = duda sobre si lo adormecido crece
clarify-numbness_spreading = **¿Tienes una zona adormecida que crece, o una pierna que pierde fuerza día a día?**
why-clarify_numbness_spreading = Por qué pregunto: una señal que crece se debe ver antes que una que se queda igual.

flag-dark_urine = Orina (pipí) como té o Coca-Cola, marrón o roja, en los 7 días después de entrenar fuerte
    .short = Orina marrón, cola o roja
    .said = orina oscura
    .unsure = duda sobre el color de la orina
clarify-dark_urine =
    {"**"}¿Tu orina (pipí) es del color del té o de la Coca-Cola, o es marrón o roja?**
    Piensa en los 7 días después de entrenar fuerte.
why-clarify_dark_urine = Por qué pregunto: un músculo agotado puede oscurecer la orina y hacer daño a los riñones.

flag-blood_in_urine = Orina (pipí) rosada o con sangre, con entrenamiento o sin él
    .short = Sangre en la orina
    .said = sangre en la orina
    .unsure = duda sobre sangre en la orina
clarify-blood_in_urine = **¿Tu orina (pipí) es rosada, o tiene sangre?**
why-clarify_blood_in_urine = Por qué pregunto: un problema del riñón puede sentirse como un dolor de espalda.

flag-burning_pee = Ardor al orinar, con fiebre o con dolor en el costado
    .short = Ardor al orinar y fiebre
    .said = ardor al orinar, con fiebre o dolor en el costado
    .unsure = duda sobre el ardor al orinar
clarify-burning_pee = **¿Te arde al orinar, con fiebre o con dolor en el costado?**
why-clarify_burning_pee = Por qué pregunto: un riñón enfermo puede sentirse como un dolor de espalda.

flag-flank_waves = Oleadas de dolor en un costado, que bajan a la ingle, y no puedes dejar de moverte
    .short = Oleadas en un costado
    .said = oleadas de dolor en un costado
    .unsure = duda sobre oleadas de dolor
clarify-flank_waves = **¿El dolor viene en oleadas en un costado, tan fuerte que no puedes dejar de moverte?**
why-clarify_flank_waves = Por qué pregunto: las oleadas de dolor pueden venir de un riñón.

flag-hernia_bulge = Un bulto en la ingle que vuelve a entrar
    .short = Bulto en la ingle, entra
    .said = un bulto en la ingle que vuelve a entrar
    .unsure = duda sobre un bulto en la ingle
clarify-hernia_bulge = **¿Tienes un bulto en la ingle que vuelve a entrar al acostarte o al presionarlo?**
why-clarify_hernia_bulge = Por qué pregunto: hacer fuerza puede empujar un bulto hacia la ingle.

flag-hernia_stuck = Un bulto en la ingle que no vuelve a entrar, o que duele mucho
    .short = Bulto en ingle, atascado
    .said = un bulto en la ingle que no vuelve a entrar
    .unsure = duda sobre un bulto que no entra
clarify-hernia_stuck = **¿Tienes un bulto en la ingle que no vuelve a entrar, o que duele mucho?**
why-clarify_hernia_stuck = Por qué pregunto: un bulto atascado puede quedarse sin sangre.

flag-testicle_pain = Dolor repentino en un testículo
    .short = Dolor de testículo
    .said = dolor repentino en un testículo
    .unsure = duda sobre dolor en un testículo
clarify-testicle_pain = **¿Te empezó a doler un testículo de repente?**
why-clarify_testicle_pain = Por qué pregunto: un testículo torcido solo tiene unas horas para salvarse.

## El resto del cuerpo

flag-belly_back_faint = Dolor fuerte y repentino de espalda o barriga, con sudor, casi desmayo, o la barriga que late fuerte
    .short = Dolor repentino y desmayo
    .said = dolor fuerte y repentino con sudor o sensación de desmayo
    .unsure = duda sobre un dolor fuerte y repentino
clarify-belly_back_faint =
    {"**"}¿Empezó de repente un dolor fuerte de espalda o de barriga?**
    Toca Sí si además sudas, sientes que te desmayas, o la barriga te late fuerte.
why-clarify_belly_back_faint = Por qué pregunto: un vaso sanguíneo grande pasa a lo largo de la columna.

flag-tearing_chest_back = Dolor que rasga o desgarra en el pecho o entre los omóplatos
    .short = Rasga pecho o espalda
    .said = dolor que desgarra en el pecho o en la espalda alta
    .unsure = duda sobre un dolor que desgarra
clarify-tearing_chest_back = **¿Tienes un dolor que desgarra en el pecho o entre los omóplatos?**
why-clarify_tearing_chest_back = Por qué pregunto: un vaso sanguíneo que se rasga puede sentirse así.

flag-chest_pain = Presión en el pecho, dolor en la mandíbula o en un brazo, o falta de aire
    .short = Dolor de pecho o sin aire
    .said = dolor de pecho o falta de aire
    .unsure = duda sobre dolor de pecho
clarify-chest_pain =
    {"**"}¿Sientes presión en el pecho, dolor en la mandíbula o en un brazo, o te falta el aire?**
    Toca No si es un músculo dolorido que notas al presionar.
why-clarify_chest_pain = Por qué pregunto: el corazón puede doler en el pecho, la mandíbula, un brazo o la espalda.

flag-passed_out_bad = Te desmayaste más de una vez, o con dolor de pecho o un golpe en la cabeza
    .short = Desmayo y algo más
    .said = un desmayo con otra señal de peligro
    .unsure = duda sobre un desmayo grave
clarify-passed_out_bad = **¿Te desmayaste más de una vez, o con dolor de pecho o un golpe en la cabeza?**
why-clarify_passed_out_bad = Por qué pregunto: un desmayo así puede venir del corazón o de la cabeza.

flag-passed_out = Te desmayaste una vez y te recuperaste del todo
    .short = Un desmayo
    .said = un desmayo
    .unsure = duda sobre un desmayo
clarify-passed_out = **¿Te desmayaste, aunque fuera un momento?**
why-clarify_passed_out = Por qué pregunto: un médico debe saber por qué te desmayaste.

flag-nearly_fainted = Casi te desmayas por el dolor o al ponerte de pie (ver estrellas tras una repetición no cuenta)
    .short = Casi un desmayo
    .said = casi un desmayo
    .unsure = duda sobre casi un desmayo
clarify-nearly_fainted =
    {"**"}¿Casi te desmayas por el dolor, o al ponerte de pie?**
    Ver estrellas unos segundos después de una repetición no cuenta.
why-clarify_nearly_fainted = Por qué pregunto: sentir que te desmayas, con dolor, puede ser más que dolor muscular.

flag-thunderclap = Un dolor de cabeza repentino, el peor de tu vida, que llega a su máximo en un minuto o menos
    .short = El peor dolor de cabeza
    .said = un dolor de cabeza repentino, el peor de tu vida
    .unsure = duda sobre un dolor de cabeza repentino
clarify-thunderclap = **¿Fue el peor dolor de cabeza de tu vida, y llegó a su máximo en un minuto o menos?**
why-clarify_thunderclap = Por qué pregunto: un sangrado en la cabeza puede empezar así.

flag-vision_face_speech = Perder la vista o ver doble, cara caída, habla enredada, brazo débil, o cuello rígido o dolorido con eso
    .short = Vista, cara o habla
    .said = un cambio en la vista, la cara, el habla o el equilibrio
    .unsure = duda sobre la vista o el habla
clarify-vision_face_speech =
    {"**"}¿Hay algo de esto que sea nuevo?**
    Perder la vista o ver doble. La cara caída. Hablar enredado. Un brazo débil. El cuello rígido con dolor de cabeza. El cuello dolorido y pasos poco firmes.
why-clarify_vision_face_speech = Por qué pregunto: esto puede venir de la sangre que llega al cerebro.

flag-exertion_headache = Un primer dolor de cabeza por esfuerzo que subió en minutos y ahora afloja
    .short = Dolor de cabeza, esfuerzo
    .said = un dolor de cabeza por esfuerzo
    .unsure = duda sobre un dolor de cabeza
clarify-exertion_headache =
    {"**"}¿Un esfuerzo fuerte te dio dolor de cabeza?**
    Toca Sí si subió en minutos y luego aflojó.
why-clarify_exertion_headache = Por qué pregunto: un primer dolor de cabeza por esfuerzo se debe revisar.

flag-fever_ill = Fiebre, sudores de noche, o te sientes realmente mal, como con una enfermedad
    .short = Fiebre o gran malestar
    .said = fiebre o sentirte realmente mal
    .unsure = duda sobre la fiebre
clarify-fever_ill = **¿Te sientes mal, con fiebre o con sudores de noche?**
why-clarify_fever_ill = Por qué pregunto: los músculos doloridos no dan fiebre.

flag-rigors = Escalofríos con temblores, y te sientes muy mal
    .short = Escalofríos fuertes
    .said = escalofríos con temblores
    .unsure = duda sobre escalofríos
clarify-rigors = **¿Tiemblas de frío y te sientes muy mal?**
why-clarify_rigors = Por qué pregunto: los escalofríos con temblores pueden indicar gérmenes en la sangre.

flag-back_hard_unrelenting = Músculo de la espalda duro y abultado, dolor de 8 o más todo el tiempo, y nada ayuda
    .short = Espalda dura, nada ayuda
    .said = un músculo de la espalda duro y un dolor que nada alivia
    .unsure = duda sobre una espalda dura
clarify-back_hard_unrelenting =
    {"**"}¿Está duro y abultado el músculo de la espalda, con un dolor de 8 o más todo el tiempo?**
    Toca Sí si no ayuda ninguna posición ni ninguna pastilla para el dolor. Puede que sientas menos en la piel de encima.
why-clarify_back_hard_unrelenting = Por qué pregunto: un músculo se puede hinchar tanto que se corta su propia sangre.

flag-muscle_swollen_hard = Los músculos que trabajaste, hinchados o duros como piedra
    .short = Hinchados o como piedra
    .said = músculos hinchados o duros como piedra
    .unsure = duda sobre músculos hinchados
clarify-muscle_swollen_hard = **¿Los músculos que trabajaste están hinchados o duros como piedra?**
why-clarify_muscle_swollen_hard = Por qué pregunto: los músculos hinchados y duros piden un análisis de sangre.

flag-too_weak = Los músculos que trabajaste no tienen fuerza para cosas normales
    .short = Sin fuerza para lo normal
    .said = no tener fuerza para cosas normales
    .unsure = duda sobre la falta de fuerza
clarify-too_weak = **¿Te falta fuerza para cosas normales, como levantarte del inodoro?**
why-clarify_too_weak = Por qué pregunto: los músculos doloridos duelen, pero siguen trabajando.

flag-vomiting = Vómitos
    .short = Vómitos
    .said = vómitos
    .unsure = duda sobre vómitos
clarify-vomiting = **¿Has tenido vómitos desde que esto empezó?**
why-clarify_vomiting = Por qué pregunto: vomitar con músculos doloridos puede ser más que dolor muscular.

flag-confused_or_no_urine = Confusión, o casi nada de orina (pipí) aunque tomes agua
    .short = Confusión o casi sin orina
    .said = confusión o casi nada de orina
    .unsure = duda sobre muy poca orina
clarify-confused_or_no_urine = **¿Tienes confusión, o casi no haces pipí aunque tomes agua?**
why-clarify_confused_or_no_urine = Por qué pregunto: esto puede indicar que los riñones necesitan ayuda.

flag-heat_confused = Cuerpo muy caliente y confusión, o te caíste al suelo, mientras entrenabas
    .short = Mucho calor y confusión
    .said = cuerpo muy caliente y confusión
    .unsure = duda sobre el calor
clarify-heat_confused = **¿Te entró muchísimo calor con confusión, o te caíste al suelo, mientras entrenabas?**
why-clarify_heat_confused = Por qué pregunto: demasiado calor puede hacer daño al cerebro y a los músculos.

flag-severe_belly = Barriga dura como una tabla, sangre al vomitar, o caca negra
    .short = Barriga dura o caca negra
    .said = barriga dura, o sangre del estómago o del intestino
    .unsure = duda sobre la barriga
clarify-severe_belly = **¿Tienes la barriga dura como una tabla, vomitas sangre, o tu caca es negra?**
why-clarify_severe_belly = Por qué pregunto: un sangrado en la barriga puede doler en la espalda.

flag-pulsing_belly = Un latido que sientes en la barriga, con un dolor constante
    .short = Barriga que late
    .said = barriga que late con un dolor constante
    .unsure = duda sobre una barriga que late
clarify-pulsing_belly = **¿Sientes un latido fuerte en la barriga, con un dolor constante?**
why-clarify_pulsing_belly = Por qué pregunto: un vaso sanguíneo ensanchado en la barriga puede doler en la espalda.

flag-limb_swollen = Un brazo o una pantorrilla con hinchazón, tensión y calor
    .short = Pantorrilla o brazo hinchado
    .said = hinchazón en un brazo o en una pantorrilla
    .unsure = duda sobre una hinchazón
clarify-limb_swollen = **¿Tienes un brazo o una pantorrilla con hinchazón, tensión y calor?**
why-clarify_limb_swollen = Por qué pregunto: un coágulo puede hinchar un brazo o una pierna.

## Sobre ti

flag-trauma = Un accidente, una caída desde altura, o una barra o un disco de pesas que te golpeó o te dobló
    .short = Accidente, caída o golpe
    .said = un accidente, una caída o un golpe fuerte
    .unsure = duda sobre un accidente o una caída
clarify-trauma = **¿Hubo un accidente, una caída desde altura, o una barra o un disco de pesas que te golpeó o te dobló?**
why-clarify_trauma = Por qué pregunto: un golpe fuerte puede romper un hueso de la columna.

flag-cancer_history = Cáncer, ahora o alguna vez antes
    .short = Cáncer, ahora o antes
    .said = cáncer, ahora o antes
    .unsure = duda sobre el cáncer
clarify-cancer_history = **¿Te dijeron alguna vez que era cáncer, ahora o en el pasado?**
why-clarify_cancer_history = Por qué pregunto: después de un cáncer, un dolor de espalda nuevo se revisa pronto.

flag-weight_loss = Bajas de peso sin intentarlo
    .short = Bajar de peso
    .said = bajar de peso sin intentarlo
    .unsure = duda sobre bajar de peso
clarify-weight_loss =
    {"**"}¿Estás bajando de peso sin intentarlo?**
    Toca No si estás en definición o a dieta.
why-clarify_weight_loss = Por qué pregunto: un peso que baja por sí solo necesita una explicación.

flag-weak_bones_or_steroids = Huesos débiles, o pastillas de cortisona (corticoides) por 3 meses o más
    .short = Huesos débiles o cortisona
    .said = huesos débiles o uso largo de pastillas de cortisona
    .unsure = duda sobre huesos débiles
clarify-weak_bones_or_steroids = **¿Te dijeron que tienes los huesos débiles, o tomaste pastillas de cortisona (corticoides) por 3 meses o más?**
why-clarify_weak_bones_or_steroids = Por qué pregunto: los huesos débiles se pueden romper con poca fuerza.

flag-blood_thinner = Tomas un anticoagulante (una medicina contra los coágulos)
    .short = Anticoagulante
    .said = tomar un anticoagulante
    .unsure = duda sobre un anticoagulante
clarify-blood_thinner = **¿Tomas un anticoagulante (una medicina contra los coágulos)?**
why-clarify_blood_thinner = Por qué pregunto: con un anticoagulante, un sangrado pequeño puede crecer.

flag-infection_risk = Te inyectas algo. Diabetes. Defensas bajas. Cirugía reciente. Gérmenes o dentista hace poco
    .short = Más riesgo de gérmenes
    .said = más riesgo de gérmenes
    .unsure = duda sobre el riesgo de gérmenes
clarify-infection_risk =
    {"**"}¿Encaja contigo algo de esto?**
    Te inyectas algo. Una infección, una cirugía o un trabajo dental hace poco. Diabetes. Defensas bajas.
why-clarify_infection_risk = Por qué pregunto: los gérmenes se pueden instalar en la columna, incluso sin fiebre.

flag-sickle_trait = Anemia falciforme (drepanocitosis), el rasgo o la enfermedad
    .short = Anemia falciforme
    .said = anemia falciforme, el rasgo o la enfermedad
    .unsure = duda sobre la anemia falciforme
clarify-sickle_trait = **¿Tienes anemia falciforme (drepanocitosis), el rasgo o la enfermedad?**
why-clarify_sickle_trait = Por qué pregunto: con la anemia falciforme o su rasgo, el esfuerzo fuerte puede hacer daño al músculo.

flag-night_constant = Dolor que nunca para, peor al acostarte o de noche, igual si te mueves, desde hace más de una semana
    .short = Dolor de noche, nunca para
    .said = dolor que nunca para y que de noche es peor
    .unsure = duda sobre dolor de noche
clarify-night_constant =
    {"**"}¿El dolor está ahí todo el tiempo desde hace más de una semana?**
    Toca Sí si es peor al acostarte o de noche, y moverte no lo cambia.
why-clarify_night_constant = Por qué pregunto: el dolor de los músculos cambia cuando te mueves o descansas.

flag-low_energy = Sin regla (menstruación) por 3 meses o más, o comes mucho menos de lo que necesitas
    .short = Sin regla o comer poco
    .said = falta de la regla o comer demasiado poco
    .unsure = duda sobre la comida o la regla
clarify-low_energy = **¿Se te fue la regla (menstruación) por 3 meses o más, o comes mucho menos de lo que necesitas?**
why-clarify_low_energy = Por qué pregunto: los huesos se debilitan cuando el cuerpo funciona con muy poco.

flag-pregnant = Embarazo, o parto hace menos de 6 semanas
    .short = Embarazo o parto reciente
    .said = embarazo o parto reciente
    .unsure = duda sobre un embarazo
clarify-pregnant = **¿Tienes un embarazo en curso, o diste a luz hace menos de 6 semanas?**
why-clarify_pregnant = Por qué pregunto: en ese tiempo, una partera o un médico te guía mejor.

flag-overdose = Tomaste demasiadas pastillas para el dolor (analgésicos)
    .short = Demasiados analgésicos
    .said = tomar demasiadas pastillas para el dolor
    .unsure = duda sobre pastillas para el dolor
clarify-overdose = **¿Tomaste más pastillas para el dolor (analgésicos) de las que permite la caja?**
why-clarify_overdose = Por qué pregunto: demasiadas pastillas para el dolor pueden hacerte daño antes de que lo notes.

flag-self_harm = Pensamientos de acabar con tu vida o de hacerte daño
    .short = Pienso en hacerme daño
    .said = pensamientos de hacerte daño
    .unsure = duda sobre pensamientos oscuros
clarify-self_harm = **¿Piensas en acabar con tu vida, o en hacerte daño?**
why-clarify_self_harm = Por qué pregunto: si es así, mereces hablar con una persona de verdad, ahora mismo.

## Señales que solo se preguntan a solas

flag-lift_leak_only = Un pequeño escape de orina solo con tus cargas más pesadas, desde hace mucho, y lo demás se siente normal
    .short = Escape solo con gran peso
    .said = un escape solo en el esfuerzo máximo
    .unsure = duda sobre si escapa solo al levantar
clarify-lift_leak_only =
    {"**"}¿Se te escapa la orina solo en tus levantamientos más pesados?**
    Toca Sí si es así desde hace mucho tiempo, y fuera de eso la sensibilidad y el control son normales.
why-clarify_lift_leak_only = Por qué pregunto: un escape en un levantamiento máximo es común. Un escape nuevo en reposo no lo es.

flag-erection_only = Un cambio solo en las erecciones, con sensibilidad, orina y caca normales
    .short = Solo las erecciones
    .said = un cambio en las erecciones
    .unsure = duda sobre si son solo las erecciones
clarify-erection_only =
    {"**"}¿Son solo las erecciones?**
    Toca Sí si la sensibilidad es normal, y la orina y la caca son como siempre.
why-clarify_erection_only = Por qué pregunto: una pérdida de sensibilidad no puede esperar. Un cambio solo en las erecciones puede esperar unas horas.

flag-urine_dark_cleared = Orina amarilla oscura que se aclaró cuando tomaste agua
    .short = Amarilla oscura, se aclaró
    .said = orina amarilla oscura que se aclaró
    .unsure = duda sobre si la orina se aclaró
clarify-urine_dark_cleared =
    {"**"}¿Tu orina era amarilla oscura, y se aclaró cuando tomaste agua?**
    Toca No si era marrón, roja o como Coca-Cola, o si sigue oscura.
why-clarify_urine_dark_cleared = Por qué pregunto: el amarillo oscuro casi siempre es sed. El marrón o el rojo no.

flag-foot_weak_sudden = Un pie que perdió la fuerza de golpe, por completo, o en cuestión de horas
    .short = Pie débil de golpe
    .said = un pie que perdió la fuerza rápido
    .unsure = duda sobre lo rápido que falló el pie
clarify-foot_weak_sudden =
    {"**"}¿El pie perdió la fuerza de golpe, o en cuestión de horas?**
    Toca Sí, también, si no lo puedes levantar nada.
why-clarify_foot_weak_sudden = Por qué pregunto: un nervio que falla rápido necesita ayuda rápido.

flag-leg_tingling = Hormigueo o piel adormecida en una pierna, con fuerza normal
    .short = Hormigueo en una pierna
    .said = hormigueo o piel adormecida en una pierna
    .unsure = duda sobre hormigueo en una pierna
clarify-leg_tingling = **¿Tienes hormigueo o piel adormecida en una pierna, con fuerza normal?**
why-clarify_leg_tingling = Por qué pregunto: el hormigueo distingue un nervio de un músculo dolorido.

flag-injection_lump = Un bulto caliente que se extiende donde te inyectaste
    .short = Bulto caliente, inyección
    .said = un bulto caliente donde te inyectaste
    .unsure = duda sobre un bulto caliente
clarify-injection_lump = **¿Tienes un bulto caliente que se extiende donde te inyectaste?**
why-clarify_injection_lump = Por qué pregunto: los gérmenes pueden entrar por la piel.

flag-pregnancy_danger = Embarazo o tras el parto: sangrado, líquido, contracciones, dolor de cabeza fuerte o bebé que se mueve menos
    .short = Embarazo, señal de peligro
    .said = una señal de peligro en el embarazo
    .unsure = duda sobre señales en el embarazo
clarify-pregnancy_danger =
    {"**"}¿Encaja algo de esto?**
    Sangras o pierdes líquido. La barriga se te pone dura una y otra vez. El bebé se mueve menos. Te duele muchísimo la cabeza. Al principio del embarazo, te duele un lado o la punta de un hombro.
why-clarify_pregnancy_danger = Por qué pregunto: estas señales necesitan una maternidad de inmediato.

flag-exertion_headache_repeat = El mismo tipo de dolor de cabeza por esfuerzo que otras veces
    .short = Dolor de cabeza conocido
    .said = un dolor de cabeza por esfuerzo, como otras veces
    .unsure = duda sobre si es el mismo dolor de cabeza
clarify-exertion_headache_repeat =
    {"**"}¿Es el mismo tipo de dolor de cabeza por esfuerzo que tuviste antes?**
    Toca No si es nuevo, o peor que antes.
why-clarify_exertion_headache_repeat = Por qué pregunto: el primero se revisa hoy. Uno conocido puede esperar a una cita.

flag-morning_stiffness = Menos de 45 años, más de 3 meses. Rigidez de 30 minutos o más cada mañana, mejor al moverte
    .short = Rigidez larga de mañana
    .said = rigidez larga por la mañana
    .unsure = duda sobre la rigidez de la mañana
clarify-morning_stiffness =
    {"**"}¿Tienes menos de 45 años, y rigidez de 30 minutos o más cada mañana?**
    Toca Sí si es así desde hace más de 3 meses, moverte ayuda, y te despierta de noche.
why-clarify_morning_stiffness = Por qué pregunto: puede ser un tipo de dolor de espalda que tiene su propio tratamiento.

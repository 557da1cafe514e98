### La página para un profesional de salud: un resumen que la persona lleva consigo.
### Los únicos textos en palabras clínicas, para quien las usa. Reglas: todo lo contó la persona,
### nada es un diagnóstico, lo negado se dice negado y lo no preguntado, no preguntado. Sus
### botones y pies de archivo son para quien levanta.

as-fhir-file = Como archivo para software
page-caption = Una página para tu fisio o tu médico. Quien tenga este archivo puede leerlo.
fhir-caption = Lo mismo para software médico (FHIR R4). Quien tenga este archivo puede leerlo.

physio-title = **Dolor de espalda tras entrenar: resumen autorreferido**
physio-continued = **Dolor de espalda tras entrenar, continuación**
physio-self-reported = Autorreferido, no es un diagnóstico. Recogido por Spotter, un bot de chat con reglas fijas. No se examinó a nadie.
physio-when = Informado el { $reported }. Página hecha el { $made }.
physio-beginning = **Inicio y contexto**
physio-where = **Localización e irradiación**
physio-character = **Carácter, intensidad, función**
physio-course = **Evolución y puntuaciones en el tiempo** (0 a 10)
physio-signs = **Signos de alarma al informar, cada uno con su respuesta**
physio-checks = **Autopruebas** (guiadas, sin supervisión)
physio-advice = **Lo que Spotter le dijo a la persona**
physio-line = { $name }: { $answer }
physio-said = { $text }
physio-contact = Día { $day }, { $when }: { $what }. Nivel: { $level }
physio-contact-score = Día { $day }, { $when }: { $what }, { $score } de 10. Nivel: { $level }
physio-more = ({ $number } contactos omitidos aquí)
physio-outcome-gone = Desenlace: referido como desaparecido el día { $days }
physio-outcome-settled = Desenlace: calmado no más tarde del día { $days }
physio-outcome-week = Desenlace: no desaparecido tras una semana, seguimiento terminado
physio-outcome-no_answer = Desenlace: desconocido, sin respuesta a los últimos seguimientos
physio-outcome-open = Desenlace: abierto, el seguimiento continúa
physio-outcome-closed = Desenlace: desconocido, seguimiento terminado
physio-signs-yes = PRESENTES ({ $number }): { $signs }
physio-signs-not_sure = DUDOSOS ({ $number }): { $signs }
physio-signs-no = Negados ({ $number }): { $signs }
physio-signs-unknown = No preguntados ({ $number }): { $signs }
physio-asked-again =
    Preguntados otra vez en { $number ->
        [one] 1 seguimiento
       *[other] { $number } seguimientos
    }, el último el día { $day }: presentes alguna vez: { $present }{ $present_more ->
        [0] {""}
       *[other] {" "}y { $present_more } más
    }; dudosos alguna vez: { $unsure }{ $unsure_more ->
        [0] {""}
       *[other] {" "}y { $unsure_more } más
    }; siempre negados: { $denied }
physio-none = ninguno
physio-no-checks = No se hizo ninguna.
physio-level = Nivel
physio-advised = Consejo
physio-advised-normal_soreness = mantenerse en movimiento, trabajo ligero mientras el dolor sea de 3 de 10 o menos, todavía sin trabajo pesado para los músculos doloridos; acudir a un profesional de salud si no hay clara mejoría en 7 días, o con dolor por debajo de una rodilla
physio-advised-self_care_watch = reposo relativo 1 o 2 días, movimiento suave, sin tirones pesados, sentadillas ni flexión con carga; acudir a un profesional de salud si empeora, o si no hay clara mejoría en 7 días
physio-advised-elsewhere = reposo relativo 1 o 2 días, movimiento suave, sin trabajo pesado para la parte dolorida; acudir a un profesional de salud si empeora, o si no hay clara mejoría en 7 días
physio-advised-clinician_soon = pedir cita con un médico o un fisioterapeuta en un plazo de 2 semanas, mantenerse en movimiento, sin levantar mucho peso; el mismo día si empeora mucho, hay debilidad o fiebre
physio-advised-urgent = dejar de entrenar, pedir consejo médico el mismo día
physio-advised-emergency = atención de emergencia de inmediato
physio-advised-crisis = apoyo en crisis de inmediato
physio-trace = Reglas que se activaron: { $rules }. Versión de las reglas: { $version }.
physio-not-signed = Las reglas y sus consejos aún esperan la firma de un profesional de salud con nombre y apellido.

## Signos de alarma en palabras clínicas

physio-flag-saddle_numb = anestesia o hipoestesia en silla de montar
physio-flag-bladder_trouble = retención urinaria o dificultad para iniciar la micción
physio-flag-bladder_leak = incontinencia urinaria nueva
physio-flag-lift_leak_only = escape de larga data solo con cargas máximas
physio-flag-bowel_control = pérdida del control intestinal
physio-flag-genital_numb_sex = hipoestesia genital
physio-flag-erection_only = cambio eréctil aislado
physio-flag-both_legs_nerve = síntomas neurológicos en ambas piernas
physio-flag-legs_giving_way = fallo de las piernas
physio-flag-leg_weak_one = debilidad de una pierna
physio-flag-foot_weak = pie débil pero estable
physio-flag-foot_weak_sudden = pie caído súbito o progresivo
physio-flag-numbness_spreading = hipoestesia que se extiende
physio-flag-leg_tingling = parestesia unilateral en la pierna
physio-flag-dark_urine = orina oscura tras el esfuerzo
physio-flag-blood_in_urine = hematuria visible
physio-flag-urine_dark_cleared = orina oscura que se aclaró con líquidos
physio-flag-muscle_swollen_hard = músculos hinchados o duros como piedra
physio-flag-back_hard_unrelenting = músculo de la espalda duro con dolor intenso que no cede
physio-flag-too_weak = músculos entrenados demasiado débiles para tareas normales
physio-flag-vomiting = vómitos
physio-flag-confused_or_no_urine = confusión u oliguria marcada
physio-flag-heat_confused = enfermedad por calor con confusión
physio-flag-sickle_trait = rasgo o enfermedad de células falciformes
physio-flag-fever_ill = fiebre o afectación del estado general
physio-flag-rigors = escalofríos con temblor
physio-flag-infection_risk = riesgo de infección aumentado
physio-flag-injection_lump = bulto caliente en un sitio de inyección
physio-flag-trauma = traumatismo importante
physio-flag-weak_bones_or_steroids = osteoporosis o corticoides de larga duración
physio-flag-cancer_history = antecedente de cáncer
physio-flag-weight_loss = pérdida de peso sin explicación
physio-flag-night_constant = dolor nocturno constante de más de una semana
physio-flag-low_energy = amenorrea o baja ingesta de energía
physio-flag-belly_back_faint = dolor súbito e intenso de espalda o abdomen con presíncope
physio-flag-pulsing_belly = abdomen pulsátil
physio-flag-tearing_chest_back = dolor desgarrante torácico o interescapular
physio-flag-chest_pain = dolor torácico o disnea
physio-flag-passed_out = síncope único con recuperación completa
physio-flag-nearly_fainted = presíncope
physio-flag-passed_out_bad = síncope complicado o repetido
physio-flag-limb_swollen = hinchazón unilateral de una extremidad
physio-flag-blood_thinner = uso de anticoagulantes
physio-flag-thunderclap = cefalea en trueno
physio-flag-exertion_headache = primera cefalea por esfuerzo
physio-flag-exertion_headache_repeat = cefalea por esfuerzo conocida
physio-flag-vision_face_speech = déficit neurológico focal
physio-flag-flank_waves = dolor cólico en el flanco
physio-flag-burning_pee = disuria con fiebre o dolor en el flanco
physio-flag-severe_belly = abdomen agudo o hemorragia digestiva
physio-flag-hernia_bulge = bulto inguinal reducible
physio-flag-hernia_stuck = bulto inguinal irreducible
physio-flag-testicle_pain = dolor testicular agudo
physio-flag-pregnant = embarazo o parto reciente
physio-flag-pregnancy_danger = embarazo con un signo de alarma
physio-flag-morning_stiffness = rigidez matutina inflamatoria
physio-flag-overdose = sobredosis de analgésicos
physio-flag-self_harm = ideas de suicidio o de autolesión

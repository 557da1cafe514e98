### Dos respuestas que no encajan, y cuál de las dos encaja mejor.
### Las palabras de las respuestas viven en questions.ftl.

contradiction = **Dos de tus respuestas no parecen encajar:**
contradiction-which = ¿Cuál encaja mejor? Preguntaré la otra de nuevo.
why-contradiction = Por qué pregunto: quiero guiarme por la correcta. Si las dos son correctas, cuenta la más urgente.
it-is = { $answer }
both-right = Las dos son así

name-typed = Escribiste
typed-strong_pain = Dolor muy fuerte
typed-next_day = Al día siguiente

### Por qué un resultado es como es, y qué lo cambiaría. Las razones son `because-` en
### results.ftl; qué lo cambiaría se calcula con las reglas, y nada de eso está escrito aquí.

why-this = Por qué esto
what-would-change = Qué cambiaría esto

why-title = **Por qué: { $level }**
why-told = - { $name }: { $answer }
why-source = De: { $source } (regla { $rule })
denied-signs = Dijiste No a { $number ->
        [one] 1 señal de peligro
       *[other] { $number } señales de peligro
    }.
why-trace = Reglas que decidieron: { $rules }. Versión de las reglas: { $version }.

name-change = Desde la última vez
name-previous_severity = Dolor la última vez

would-title = **Qué cambiaría esto.** Lo calculé con las mismas reglas. No es la lista completa.
would-emergency = **Ve ahora mismo si:**
would-urgent = **Haz que te vean hoy si:**
would-clinician_soon = **Pide una cita si:**
would-self_care_watch = **Vigílalo más de cerca si:**
would-signs = - empieza algo de esto: { $flags }
would-answer = - { $name }: { $answer }
would-number = - { $name }: { $answer } o más
would-end = La lista de "Llama" en tu resultado también cuenta. Si hay algo nuevo, dímelo con { $command }.

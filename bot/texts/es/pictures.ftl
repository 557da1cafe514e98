### Imágenes: las pocas palabras que llevan, y los pies de foto que dicen lo mismo.
### Reglas: una imagen lleva las menos palabras posibles; cada dato suyo está también en su pie.
### Preguntas: questions.ftl; los movimientos de una prueba: self_checks.ftl.

## En el mapa del cuerpo: tres palabras, visto desde atrás

map-left = IZQUIERDA
map-right = DERECHA
map-front = Delante
you-chose = Elegiste: { $answer }

## En el gráfico

chart-title = Tu dolor desde la sesión
chart-title-report = Tu dolor desde que me lo contaste
chart-subtitle = Los puntos son tus respuestas, de 0 (nada de dolor) a 10 (el peor).
chart-days = Días desde la sesión
chart-days-report = Días desde que me lo contaste
chart-hour = h
chart-mine = Tú
chart-typical = Lo frecuente
chart-before = Antes
chart-note = típico, no una norma

## Debajo del gráfico

chart-heading = **Tu dolor desde la sesión**
chart-heading-report = **Tu dolor desde que me lo contaste por primera vez**
chart-score =
    { $hours ->
        [one] 1 hora: { $score } de 10
       *[other] { $hours } horas: { $score } de 10
    }
chart-down = Va bajando: antes { $last }, ahora { $score }.
chart-up = Va subiendo: antes { $last }, ahora { $score }.
chart-same = Igual que antes: { $score }.
chart-earlier = La vez anterior:
chart-score-before =
    { $hours ->
        [one] 1 hora: { $score } de 10
       *[other] { $hours } horas: { $score } de 10
    }
chart-band = Después de entrenar fuerte, muchas personas sienten más dolor entre 1 y 2 días después, cerca de 2 a 5 de 10, y nada después de 4 días. Eso es típico, no una norma.

## En la imagen de las propias semanas

weeks-title = Tus semanas
weeks-subtitle = 0: nada te estorbó. 100: lo máximo que puede ser.
weeks-axis = Semanas con respuesta, de la más antigua a la última

### Lo que se guarda, mostrado otra vez: revisiones pasadas, el archivo de todo, borrar.
### Reglas: cada texto dice con claridad qué se borra y qué se queda. La página para un
### profesional de salud: clinician.ftl.

## Revisiones pasadas

history = **Tus revisiones pasadas.** Página { $number } de { $total }. Toca una para abrirla.
history-short = **Tus revisiones pasadas.** Toca una para abrirla.
history-empty = Todavía no hay ninguna revisión. Envía /check para empezar una.
history-newer = Más nuevas
history-older = Más antiguas
history-gone = { $day }: { $level }, se fue en { $days ->
        [one] 1 día
       *[other] { $days } días
    }
history-settled = { $day }: { $level }, se calmó en { $days ->
        [one] 1 día
       *[other] { $days } días
    }
history-week = { $day }: { $level }, pasó una semana
history-no_answer = { $day }: { $level }, sin respuesta
history-open = { $day }: { $level }, sigue abierta
history-closed = { $day }: { $level }, cerrada

record-title = **{ $day }: { $level }**
record-where = Lugar: { $place }
record-line = Día { $day }: { $what }
record-line-score = Día { $day }: { $what }, { $score } de 10
record-report = me lo contaste
record-check-in = me contaste cómo iba
record-silence = no llegó respuesta
record-more = Antes de estas hubo { $number } más.
record-gone = Se fue después de { $days ->
        [one] 1 día
       *[other] { $days } días
    }.
record-settled = Se había calmado después de { $days ->
        [one] 1 día
       *[other] { $days } días
    }.
record-week = Después de una semana dejé de preguntar.
record-no_answer = Al final no llegó respuesta, así que no sé cómo siguió.
record-open = Todavía la estoy siguiendo.
record-closed = Está cerrada.
record-not-there = Esa revisión ya no está aquí.
record-delete =
    {"**"}¿Borrar esta?** { $day }: { $level }.
    Se borra lo que me contaste sobre ella, con sus puntuaciones y su seguimiento. Esto no se puede deshacer.
record-delete-open = Ya no volveré a preguntarte por ella.
record-deleted = Hecho. Está borrada.
for-my-physio = Para mi fisio
delete-this-one = Borrar esta
delete-it = Borrarla
back-to-list = Volver a la lista

## Un archivo con todo

export-ask =
    {"**"}¿Te envío un archivo con lo que guardo?**
    Contiene todo lo que sé de ti. Quien tenga este archivo puede leerlo, así que cuida dónde lo pones.
send-the-file = Enviar el archivo
not-now = Ahora no
export-coming = Tu archivo está en camino. Si no llega en unos minutos, envía /export otra vez.
export-not-sent = OK. No lo envié.
summary-title = Lo que Spotter guarda sobre ti, en palabras
summary-made = Hecho el { $when }. Contado por ti, no es un diagnóstico. El archivo data.json lo contiene todo.
page-in-telegram = En Telegram la página llega también como PDF.
export-caption = Esto es lo que guardo sobre ti. Quien tenga este archivo puede leerlo. El resumen es para ti, lo demás es para otras apps.

## Borrar todo

forget-what =
    {"**"}Esto es lo que se borra con /forget:**
    - tus revisiones, respuestas, puntuaciones y resultados
    - todo el seguimiento: no volveré a preguntarte
    - tus ajustes, y tu "sí" del comienzo
    - tus vínculos con grupos, y lo que hiciste allí
    - mis mensajes aquí de los últimos 2 días

    Los mensajes más antiguos se quedan hasta que borres este chat. Los archivos que te envié y guardaste siguen siendo tuyos.
delete-go-on = Seguir
forget-sure = **¿Borrar todo ahora?** Esto no se puede deshacer. Si antes quieres una copia, envía /export.
delete-everything = Borrar todo
keep-it = Conservarlo
kept = OK. Lo conservé todo como estaba.
erased = **Hecho. Borré lo que guardaba sobre ti.** No volveré a preguntarte.
erased-counts =
    Borrado el { $when }:
    - revisiones: { $checks }
    - resultados: { $results }
    - seguimientos: { $promises }
    - otras notas: { $rest }
    - mis mensajes en este chat: { $messages }
erased-chat = Los mensajes más antiguos de este chat se quedan hasta que los borres en Telegram.

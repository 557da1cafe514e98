### /settings: el reloj, las horas de silencio, el seguimiento, y cómo habla Spotter con alguien.
### El vistazo semanal: weekly.ftl; los ajustes de grupos: panel.ftl.

settings = **Ajustes**
settings-clock = Tu reloj: { $offset }.
settings-clock-unknown = No conozco tu zona horaria, así que no sé cuándo es de noche para ti.
settings-quiet = Horas de silencio: de { $from } a { $until }.
settings-quiet-none = Horas de silencio: ninguna.
settings-on = El seguimiento está activado.
settings-off = El seguimiento está apagado.
settings-weekly-off = Vistazo semanal: apagado.
settings-weekly-on = Vistazo semanal: { $day }, { $clock }.
set-clock = Poner mi reloj
set-quiet = Horas de silencio
set-weekly = Vistazo semanal
set-simple = Modo simple: { $value }
set-discreet = Mensajes discretos: { $value }
set-language = Idioma: { $value }
turn-check-ins-on = Activar seguimiento
turn-check-ins-off = Apagar seguimiento
keep-check-ins = Dejarlo activado
leave-it = Dejarlo así
my-groups = Mis grupos

## Seguimiento apagado

muting =
    {"**"}¿Apagar el seguimiento?** No te preguntaré cómo va después de 48 y 72 horas. Lo que tenía planeado se cancela. Puedes contármelo con /how en cualquier momento.
muting-seen =
    Una cosa se queda: igual te preguntaré si te vieron. Te pedí que buscaras ayuda, así que eso lo pregunto aunque el seguimiento esté apagado.
muting-weekly = Tu vistazo semanal también se apaga.

## El reloj

ask-clock =
    {"**"}¿Qué hora marca ahora tu reloj?** Escríbela, como 18:40 o 6:40 pm. También puedes escribir tu ciudad o tu país.
clock-is-it = {"**"}¿Tu reloj marca más o menos { $clock } donde estás?**
clock-why = Así puedo dejar mis preguntas fuera de tu noche. Puedes saltar esto.
clock-open = Todavía no conozco tu zona horaria. Pon tu reloj, y no te preguntaré de noche. Puedes saltar esto.
clock-yes = Sí
clock-no = No
clock-earlier = No, más o menos { $clock }
clock-later = No, más o menos { $clock }
pick-country = Elegir un país
clock-country-ask = **¿Dónde estás?** También puedes escribir tu país o tu ciudad.
clock-country = { $name }
clock-more = Más países
clock-which = **¿Qué lugar va con tu reloj?** En otros lugares, el reloj cambia en otros días.
clock-so-far = Anoté la hora. Una cosa más, si quieres.
clock-place = { $name }, { $clock }
clock-none = Ninguno de estos
clock-left = OK. Puedes ponerlo más tarde en /settings.

## Horas de silencio

ask-quiet =
    {"**"}¿A qué horas no debo escribirte?** Toca unas horas abajo, o escribe las tuyas, como 22:00-07:30. Una pregunta que caiga en ellas llega más tarde, nunca antes.
quiet-range = De { $from } a { $until }
quiet-none = Sin horas de silencio
quiet-long = Las horas de silencio pueden durar hasta 16 horas. Necesito una parte del día para preguntar.
quiet-but-emergency = Solo después de una emergencia pregunto también a esas horas.

## Idioma

ask-language = **¿Qué idioma?**

## Modo simple

simple-on =
    El modo simple está activado. Cada pregunta es un mensaje nuevo, con teclas sencillas abajo. Sin imágenes, y nada cambia después de enviado. Para salir, escribe: modo simple no
simple-off = El modo simple está apagado.
simple-offer =
    Parece que te gusta escribir. Hay un modo simple: cada pregunta es un mensaje nuevo, sin imágenes. Va bien con un lector de pantalla. ¿Lo activo?
simple-yes = Usar modo simple
simple-no = No, gracias
simple-declined = OK. Puedes activarlo en /settings.
chosen = Elegido: { $flags }.
chosen-none = Ahora no hay nada elegido.
chosen-more = Elige más, o Listo.

## Mensajes discretos

discreet = Esta es una nota corta de tu bot. Ábrela en un momento tranquilo, cuando nadie mire tu teléfono, y léela hasta el final.
discreet-on = Cuando te escriba primero, la pantalla bloqueada mostrará solo un saludo.
discreet-off = Los mensajes discretos están apagados. Mi primera línea sigue sin decir nada de tu cuerpo.

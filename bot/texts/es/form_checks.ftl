### Revisión de técnica en un grupo: la tarjeta bajo el video de alguien del grupo, y lo que
### recibe en privado. Reglas: trata del levantamiento, nunca del dolor; no se nombra a nadie;
### sin culpas. Los fallos, consejos y ajustes viven en form.ftl.

## En el grupo

form-check-heading = **Revisión de técnica**
form-check-ask =
    ¿Qué ves en este levantamiento? Toca cada cosa que llame la atención. Toca otra vez para quitarla. Las líneas hablan por quien levanta, y un coach cuenta por dos.
form-check-limits = Esto trata del levantamiento y de nada más. Se cierra después de { $hours } horas.
form-check-choice = { $text } ({ $value })
form-check-closed = **Revisión de técnica, cerrada**
form-check-private = Abrir nuestro chat privado
form-check-send = Envíame el resumen
form-check-how-to =
    Para que miren un levantamiento, publica un video tuyo y respóndele con /formcheck. Los demás tocan lo que ven.
form-check-known = Ese video ya tiene su revisión de técnica.
form-nobody = Nadie ha tocado nada.
form-seen =
    { $value ->
        [1] - { $text }: { $number } de { $total }, también un coach
       *[other] - { $text }: { $number } de { $total }
    }

## En un botón tocado

form-check-ticked = Anotado. Toca otra vez para quitarlo.
form-check-taken-back = Quitado.
form-check-own = Este levantamiento es tuyo. Los demás tocan, y tú recibes el resumen.
form-check-over = Esta revisión de técnica está cerrada.
form-check-not-yours = Solo puede recibirlo quien levantó.
form-check-start-first = Abre nuestro chat privado y toca Iniciar. Luego toca aquí otra vez.
form-check-sent = Enviado. Está en nuestro chat privado.

## A quien levantó, en privado

form-over = **Tu revisión de técnica** del { $when } está cerrada.
form-no-cue = Ahora no tengo un consejo para ti. Lo que me contaste va primero.
form-opinion = Esto es lo que unas personas vieron en un video. Es costumbre de coach y no una prueba.

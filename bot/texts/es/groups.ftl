### Lo que Spotter dice en grupos y canales, y lo que le dice a quien cuida de uno.
### Regla: en un grupo, nada trata de quien escribió ahí. Panel: panel.ftl; publicaciones:
### posts.ftl; revisiones de técnica: form_checks.ftl.

## En el grupo

group-welcome = **¿Te duele la espalda después del peso muerto? Puedo ayudarte, en privado.**

    Toca el botón. Lleva 2 minutos. Nunca publico nada sobre nadie aquí.
group-welcome-hears = Solo veo los mensajes que me envían a mí.
group-welcome-admins = Admins: /settings
group-welcome-back = Ya volví. Mis ajustes aquí siguen como estaban.
group-pointer =
    Solo hablo de espaldas doloridas en privado. Toca el botón, y nadie aquí lo ve.

    Para cualquiera: si se te adormece la zona entre las piernas, no puedes orinar, o una pierna pierde fuerza rápido, busca ayuda de emergencia ahora mismo.
group-pointer-alone = Toca el botón y habla conmigo en privado. Nadie aquí lo ve.
check-in-private = Ver mi espalda en privado

## En un canal

channel-welcome = **¿Te duele la espalda después del peso muerto? Puedo ayudarte, en privado.**

    Lleva 2 minutos. Nunca publico nada sobre nadie aquí.
channel-welcome-admins = Si eres admin, envíame /groups en nuestro chat privado.

## A quien cuida de un grupo, en privado

told-no-admin-needed = No necesito ser admin de tu grupo. Como admin me llegan todos los mensajes. Por favor, ponme otra vez como miembro normal.
told-topic-gone = No pude publicar en { $title }: mi tema allí ya no existe o está cerrado. Dejé de publicar. Para empezar otra vez, abre un tema y envía /here en él.
told-no-rights = No pude publicar en { $title }: no tengo permiso para escribir allí. Dejé de publicar. Dame permiso otra vez y luego mira /groups.
# Va dentro de los textos de arriba, solo como título, y en botones.
a-group-without-a-name = un grupo sin nombre

## Los menús de comandos

menu-check = Revisar mi espalda
menu-how = Contar cómo va ahora
menu-history = Mis revisiones pasadas
menu-settings = Zona horaria, seguimiento
menu-groups = Mis grupos
menu-privacy = Qué guardo y por cuánto tiempo
menu-help = Qué puedo hacer
menu-export = Envíame mis datos
menu-stop = No más mensajes
menu-forget = Borrar mis datos
menu-back = Ver mi espalda en privado
menu-formcheck = Pedir aquí que miren mi técnica: responde a mi video
menu-group-settings = Abrir mis ajustes en privado
menu-here = Publicar en este tema

## What is shown of the bot before anybody writes to it

bot-description =
    Pregunto por una espalda dolorida después de entrenar. Primero van las señales de peligro. Luego digo qué parece, qué hacer ahora, y vuelvo a los dos o tres días para ver cómo va.

    No soy médico. En una emergencia, llama al número de emergencias.
bot-short-description = ¿Espalda dolorida tras entrenar? Unas preguntas, una respuesta clara y vuelvo días después. No soy médico.

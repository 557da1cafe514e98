### Grupos en el chat privado: los ajustes de un admin, y lo que elige un miembro.
### Reglas: el nombre de un grupo solo se muestra en privado; en un grupo, nada trata de quien
### escribió ahí. Publicaciones y números de la semana: posts.ftl; otras líneas: groups.ftl.

## En el grupo, desaparece al minuto

panel-in-private = Los ajustes están en nuestro chat privado.
panel-open = Abrir ajustes
panel-here = Hecho. Mis publicaciones van a este tema.
panel-here-nowhere = Hecho. Mis publicaciones no van a ningún tema.
panel-code-wrong = Ese código no es correcto o es muy viejo. Pide uno nuevo en nuestro chat privado.
panel-linked-there = Enlace hecho. Sigue en nuestro chat privado.

## Mis grupos

groups-heading = **Mis grupos**
groups-managed = Toca un grupo para cambiar cómo trabajo allí.
groups-came = Toca los números para ver qué ve un coach, y si tú cuentas en ellos.
groups-none =
    No conozco ningún grupo tuyo. Para usarme en un grupo, abre mi perfil y toca Añadir a un grupo. También puedes tocar mi enlace en un grupo, y lo pongo aquí en la lista.
groups-settings = Ajustes: { $title }
groups-numbers = Números: { $title }

## El panel de un admin

panel-home = **{ $title }**
panel-next-post = Próxima publicación: { $when }
panel-no-posts = No hay publicaciones. Elige días para tenerlas.
panel-paused-topic =
    Dejé de publicar, porque el tema ya no existe o está cerrado. Envía /here en el tema que quieras.
panel-paused-rights =
    Dejé de publicar, porque no tengo permiso para escribir allí. Dame permiso y luego toca Reanudar.

panel-language = Idioma: { $value }
panel-zone = Zona horaria: { $value }
panel-days = Días: { $value }
panel-time = Hora: { $value }
panel-topic = Tema: { $value }
panel-sound = Sonido: { $value }
panel-totals = Números semanales: { $value }
panel-poll = Encuesta al publicar: { $value }
panel-buttons = Botón, sin comentarios: { $value }
panel-resume = Reanudar
panel-preview = Ver una muestra
panel-changes = Cambios
panel-admins = Admins anónimos
panel-remove = Quitarme

language-en = English
value-on = sí
value-off = no
value-admins = a los admins
value-group = al grupo
value-set = elegido
value-none = ninguno
day-mon = lun
day-tue = mar
day-wed = mié
day-thu = jue
day-fri = vie
day-sat = sáb
day-sun = dom

panel-choice = { $value }
panel-place = { $value }, { $clock }
panel-language-ask = **¿En qué idioma escribo allí?**
panel-zone-now = Zona horaria: { $value }. Allí los relojes marcan { $clock }.
panel-zone-ask = **¿Dónde está el grupo?** Escribe una ciudad o un país, como Madrid.
panel-zone-which = **¿Cuál es?** Tócalo, o escribe otro lugar.
panel-zone-unknown = No conozco ese lugar. Prueba con una ciudad grande cercana. Si se trata de tu espalda, envía /check.
panel-days-ask =
    {"**"}¿Qué días publico?** Elige hasta 3. Sin días, no hay publicaciones. Un buen momento es la tarde de tus días de peso muerto.
panel-time-ask =
    {"**"}¿A qué hora publico?** Ahora son las { $clock }, hora de { $value }. Toca, o escribe una hora como 20:30.
panel-time-unknown = No entendí esa hora. Escríbela como 20:30 o 8:30 pm. Si se trata de tu espalda, envía /check.
panel-earlier = Más temprano: { $clock }
panel-later = Más tarde: { $clock }
panel-topic-how = Para elegir un tema, envía /here en él. Entonces publico allí y en ningún otro.
panel-untopic = Publicar sin tema
panel-totals-ask =
    {"**"}¿Quién recibe los números semanales?** Los envío cada lunes, de la semana anterior. Solo cuentan a los miembros que dijeron que sí.
panel-admins-how =
    ¿Escribes como el grupo? Entonces no puedo ver que eres tú. Un código te enlaza conmigo por 30 días.
panel-get-code = Pedir un código
panel-unlink = Quitar el enlace hasta { $when }
panel-unlink-you = Quitar mi enlace, hasta { $when }
panel-code =
    Publica esto en el grupo, como el grupo:
    /link { $code }

    Sirve una vez, y durante 5 minutos. No se lo des a nadie más.
panel-linked = **Enlace hecho por 30 días.** Aquí están los ajustes.
panel-remove-sure =
    {"**"}¿Salir de { $title }?** Dejo de publicar allí. Guardo los ajustes 30 días, por si me añades otra vez.
panel-leave = Sí, salir
panel-left = Salí del grupo. Sus ajustes se guardan 30 días.
panel-preview-heading = Esta es mi próxima publicación allí:
panel-preview-link = Debajo va un enlace: { $value }.
panel-changes-heading = **Los últimos cambios**
panel-changes-none = Nadie ha cambiado nada todavía.
changed-line = - { $when }: { $what }, { $value } ({ $who })
changed-language = idioma
changed-zone = zona horaria
changed-days = días
changed-time = hora
changed-topic = tema
changed-sound = sonido
changed-totals = números semanales
changed-poll = encuesta
changed-buttons = botón, sin comentarios
changed-resumed = publicar otra vez
changed-link = enlace de un admin anónimo
changed-left = me quitaron
changed-by-you = tú
changed-by-another = otro admin
changed-by-somebody = alguien

panel-not-admin =
    No te vi entre los admins que pueden cambiar la información del grupo. Solo ellos pueden abrir los ajustes.
panel-anonymous =
    ¿Escribes allí como el grupo? Entonces demuéstralo con un código.

## En un botón tocado

panel-saved = Guardado.
panel-already = Ya está así.
panel-most-days = Tres días como máximo. Quita uno primero.
panel-old = Ese botón es viejo. Usa el más nuevo, o envía /groups.
panel-gone = Ya no estoy en ese grupo.
panel-unknown = No conozco ese botón.
panel-not-yours = Este no es tu chat.
panel-no-right = Solo los admins pueden hacer eso.
panel-cannot-check = No pude comprobar que eres admin. Prueba otra vez en un minuto.
panel-cannot-leave = No pude salir. Quítame en el grupo, como a cualquier miembro.

## Contar en los números, o no

share-offer =
    {"**"}Una cosa más, y la decides tú.** Llegaste aquí desde { $title }. Una vez por semana, su coach puede recibir números. ¿Quieres que te incluya?
share-example =
    Esto es todo lo que ve un coach, una vez por semana:
    "Unas 15 personas que me dejan contarlas hicieron una revisión. En unas 10 de ellas parecía un simple dolor muscular de entrenar."
share-limits =
    Todos los números se redondean al 5 más cercano. No digo ninguno que represente a menos de 5 personas, y ninguno si son menos de 10. Nadie ve un nombre, una respuesta ni ningún otro resultado.
share-later = Puedes cambiarlo cuando quieras: /groups.
share-yes = Inclúyeme
share-no = No me incluyas
share-stop = No incluirme más
share-on = **{ $title }:** cuentas en los números semanales.
share-off = **{ $title }:** no cuentas en los números semanales.
share-not-made = Ahora no se hacen números allí.

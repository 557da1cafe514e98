### Lo que se publica en una comunidad: textos para el día de peso muerto, la encuesta, los
### números de la semana pasada. Reglas: nada trata de quien escribió o hizo una revisión; los
### números van redondeados y nunca son pequeños; un texto dice qué es común y qué no, y no da
### ningún resultado. Todo espera la firma de un profesional de salud con nombre y apellido.

## Seis textos, por turno

post-1 =
    {"**"}¿Dolor el día después del peso muerto?** Un dolor sordo durante uno a tres días es común.

    Un dolor punzante, un dolor que baja por una pierna o una zona adormecida no lo es. Haz que te lo revisen.
post-2 =
    {"**"}¿Cómo se siente un simple dolor muscular?** Llega horas después de levantar. Es sordo, casi siempre en los dos lados, y se alivia cuando te mueves.

    Un dolor que llegó de golpe en medio de una repetición es otra cosa. Un dolor en un solo punto también.
post-3 =
    {"**"}Tres señales que no pueden esperar:** se te adormece la zona entre las piernas, no puedes orinar, o una pierna pierde fuerza rápido.

    Con cualquiera de ellas, busca ayuda de emergencia ahora mismo. No esperes a la próxima sesión.
post-4 =
    {"**"}A las espaldas doloridas casi siempre les gusta moverse.** Los paseos cortos suelen sentar mejor que un día en la cama. Un tirón pesado puede esperar hasta que puedas doblarte sin una mueca de dolor.

    Si empeora día a día, haz que te lo revisen.
post-5 =
    {"**"}¿Un ejercicio nuevo, más peso, o vuelta tras una pausa?** Ahí es cuando más duele la espalda. Sube en pasos pequeños, y cambia una sola cosa cada vez.

    Un dolor que dura más de una semana merece una revisión.
post-6 =
    {"**"}¿Entrenaste más fuerte que nunca?** El dolor muscular suele ser más fuerte el día 2 o 3, y luego se va apagando.

    La orina como té o Coca-Cola, marrón o roja, no es parte de eso. En ese caso, busca ayuda de emergencia.

## La encuesta

poll-question = ¿Cómo se sintió tu último peso muerto? Nadie ve quién votó qué. Esta encuesta desaparece después de 20 horas. A partir de 10 votos, más tarde se cuentan números redondeados.
poll-easier = Más fácil de lo previsto
poll-planned = Según lo previsto
poll-harder = Más duro de lo previsto

## Los números de la semana pasada

totals-heading = {"**"}{ $name }: la semana pasada en números**
totals-heading-group = **La semana pasada en números**
totals-count = Unas { $total } personas que me dejan contarlas hicieron una revisión.
totals-ordinary = En unas { $number } de ellas parecía un simple dolor muscular de entrenar.
totals-poll = Encuesta del { $day }: a unas { $easier } personas les resultó más fácil de lo previsto, a { $planned } según lo previsto, a { $harder } más duro.
totals-votes = Encuesta del { $day }: votaron unas { $total } personas. El reparto queda oculto.
totals-note = Todos los números se redondean al 5 más cercano. No digo ninguno que represente a menos de 5 personas, y nunca digo quién.

weekday-0 = lunes
weekday-1 = martes
weekday-2 = miércoles
weekday-3 = jueves
weekday-4 = viernes
weekday-5 = sábado
weekday-6 = domingo

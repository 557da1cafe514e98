### El vistazo semanal: cuatro preguntas, y la curva de las propias semanas.
### Reglas: nada se da por bueno, y nadie tiene la culpa de una semana. El seguimiento después
### de una revisión: check_ins.ftl.

weekly-about =
    {"**"}Vistazo semanal.** Una vez por semana te hago cuatro preguntas cortas: si pudiste entrenar, qué cambiaste, qué tan bien te fue, y cuánto dolió. Te devuelvo tu propia curva. Lleva medio minuto, y nadie más lo ve.
weekly-consent = Necesito tu OK para guardar esas respuestas. Envía /check, y di que sí a lo que guardo. Luego vuelve aquí.
weekly-start = Activarlo
weekly-stop = Apagarlo
weekly-at = { $clock }
weekly-off = El vistazo semanal está apagado. Puedes activarlo otra vez en /settings.
weekly-hello = Aquí está tu vistazo semanal. Cuatro preguntas cortas como máximo.
weekly-last = La semana pasada quedó abierta, y no pasa nada por eso. Si esta también queda abierta, dejo de preguntar.
weekly-not-now = Esta semana no
weekly-skipped = OK. Te pregunto otra vez la próxima semana.
weekly-progress = Pregunta { $number } de { $total }

weekly-part =
    {"**"}¿Pudiste entrenar como lo tenías planeado en los últimos 7 días?** Piensa en cualquier dolor u otro problema de tu cuerpo.
weekly-part-0 = Sí, sin problemas
weekly-part-1 = Sí, pero con algún problema
weekly-part-2 = Solo una parte
weekly-part-3 = No pude entrenar
weekly-changed = {"**"}¿Cuánto cambiaste tu entreno por eso?**
weekly-changed-0 = Nada
weekly-changed-1 = Un poco
weekly-changed-2 = Bastante
weekly-changed-3 = Mucho
weekly-results = {"**"}¿Cuánto peor te fue en tu entreno por eso?**
weekly-results-0 = Nada peor
weekly-results-1 = Un poco peor
weekly-results-2 = Bastante peor
weekly-results-3 = Mucho peor
weekly-symptoms = {"**"}¿Qué tan fuerte fue el dolor, o el otro problema, en su peor momento?**
weekly-symptoms-0 = No hubo nada
weekly-symptoms-1 = Leve
weekly-symptoms-2 = Medio
weekly-symptoms-3 = Fuerte

weekly-clear = {"**"}Gracias. Esta semana nada te estorbó.** Si aparece algo, envía /check.
weekly-told = {"**"}Gracias por contármelo.** Si se trata de tu espalda, una revisión te dice qué hacer.
weekly-heavy = Fue una semana dura. **Por favor, haz una revisión ahora,** o haz que alguien te lo revise en los próximos días.
weekly-score = Esta semana: { $number } de 100. 0 significa que nada te estorbó, 100 es lo máximo que puede ser.
weekly-first = Es tu primera semana. Desde la próxima verás cómo va.
weekly-curve = Las últimas { $number } semanas que respondiste, primero la más antigua: { $scores }.
weekly-up = Te estorbó más que la semana anterior.
weekly-down = Te estorbó menos que la semana anterior.
weekly-level = Igual que la semana anterior.

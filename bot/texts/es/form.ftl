### Mirar la técnica: lo que se vio en un video, un consejo y un ajuste de carga.
### Reglas: sin culpas, un consejo cada vez, costumbre de coach y no prueba; a nadie con
### dolor se le pide levantar para un video. Todo espera la firma de un profesional de salud
### con nombre y apellido.

form-heading = **Mirar mi técnica**
form-film = Graba una serie ligera de lado, con toda la barra a la vista. Un video viejo también sirve.
form-old-video = Usa un video viejo, visto de lado. No levantes para esto mientras duela.
form-ask = ¿Qué viste? Elige lo que más llame la atención.
form-one-of-many = La técnica es una cosa entre muchas. La espalda también duele con buena técnica. El sueño, el estrés y lo rápido que subió el peso también cuentan.
form-another = Elegir otra

fault-bar_away = La barra se aleja de mí
fault-hips_shoot_up = La cadera sube primero
fault-hips_low = Empiezo con la cadera muy baja
fault-rounds_more = La espalda se curva con peso
fault-lean_back = Me echo hacia atrás arriba
fault-yank = Arranco la barra de un tirón
fault-look_up = Miro muy arriba
fault-uneven_grip = Agarre o barra desigual
fault-too_fast = Bajo de golpe o con prisa
fault-weight_jump = El peso subió rápido hace poco
fault-none_seen = Nada de esto

cue-bar_away = {"**"}Prueba esto:** empieza con la barra sobre la mitad del pie. Mantenla cerca de las piernas todo el camino.
cue-hips_shoot_up = {"**"}Prueba esto:** empuja el suelo, y deja que el pecho y la cadera suban juntos.
cue-hips_low = {"**"}Prueba esto:** un peso muerto no es una sentadilla. Pon la cadera entre las rodillas y los hombros, y siente la carga en la parte de atrás de las piernas.
cue-rounds_more = {"**"}Prueba esto:** toma aire, aprieta el abdomen, y elige una forma de la espalda que puedas mantener hasta el final. Algo de curva es común. Más curva con más peso es señal de que la carga es algo alta para hoy.
cue-lean_back = {"**"}Prueba esto:** termina con el cuerpo alto, glúteos apretados, costillas abajo. Para cuando tengas el cuerpo recto.
cue-yank = {"**"}Prueba esto:** primero quita la holgura. Espera a que la barra haga clic, y entonces empuja.
cue-look_up = {"**"}Prueba esto:** mira un punto del suelo unos pasos más adelante, y deja que el cuello siga a la espalda.
cue-uneven_grip = {"**"}Prueba esto:** usa las marcas de la barra. Pon las dos manos a la misma distancia de las piernas.
cue-too_fast = {"**"}Prueba esto:** sigue sujetando la barra al bajar. Primero la cadera hacia atrás, luego dobla las rodillas.
cue-weight_jump = {"**"}Prueba esto:** quédate una o dos semanas con el mismo peso antes de agregar más.
cue-none_seen = {"**"}No hace falta ningún consejo.** Una serie que se ve bien también puede dejar la espalda dolorida, sobre todo cuando el trabajo es nuevo o hay más cantidad.

tip-lighter = {"**"}Para la carga:** quita de 10 a 20 %. Quédate ahí hasta que cada repetición se vea como quieres.
tip-warm_up = {"**"}Para la carga:** practícalo primero en las series de calentamiento, y agrega peso solo mientras se mantenga.
tip-spare_reps = {"**"}Para la carga:** termina cada serie con 2 o 3 buenas repeticiones de reserva.
tip-pause = {"**"}Para la carga:** haz algunas series con una pausa de 1 segundo debajo de la rodilla, con peso ligero.
tip-slow = {"**"}Para la carga:** usa menos peso y tarda 3 segundos en bajar.
tip-small_jumps = {"**"}Para la carga:** sube en saltos pequeños, de 5 a 10 % como máximo, y cambia una sola cosa cada vez.

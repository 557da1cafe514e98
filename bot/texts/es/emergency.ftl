### Lo que dice una emergencia: primero actuar, luego por qué, luego qué decir al personal.
### Regla: nada de entrenar, nada de cuidarse en casa, nada que distraiga de la acción.
### Los números de teléfono vienen de bot/countries.py, detrás de "Llama al".

level-emergency = **Busca atención de emergencia ahora mismo.**
    .name = Atención de emergencia

emergency-cauda_equina =
    Esto puede indicar que los nervios de la base de la columna están apretados. Es poco frecuente.
    Hay que ir a un hospital hoy, aunque el dolor sea leve.
emergency-rhabdo =
    Esto puede indicar que se está destruyendo músculo, o que hay demasiada presión en él.
    Eso puede parar los riñones. Solo un hospital puede comprobarlo.
emergency-vascular =
    Esto puede venir del corazón, de un vaso sanguíneo grande o del cerebro.
    Por favor, llama, y no vayas sin alguien contigo.
emergency-fracture =
    Esto puede indicar que se rompió un hueso de la columna. Si te duele el cuello o la columna, no te muevas.
    Deja que otra persona haga la llamada.
emergency-infection =
    Esto puede indicar que entraron gérmenes en la sangre o en la columna. Eso puede empeorar rápido.
emergency-malignancy =
    Después de un cáncer, la debilidad o el adormecimiento nuevo en las piernas puede indicar que algo aprieta los nervios dentro de la columna. Hay que ir a un hospital hoy.
emergency-kidney =
    Esto puede indicar que un riñón está bloqueado o enfermo. Hay que ir a un hospital hoy.
emergency-nerve_root =
    Un pie que pierde la fuerza rápido puede indicar que un nervio está muy apretado. Hay que ir a un hospital hoy.
emergency-other =
    Esto puede ser señal de algo que no puede esperar. Un hospital tiene que revisarlo.

emergency-go =
    {"**"}Llama al { $emergency }. O pide que te lleven a la sala de urgencias más cercana, ahora mismo.**
    No conduzcas tú. Muestra este chat al personal.

emergency-tell-cauda_equina = Dile al personal: "Dolor de espalda con un cambio nuevo en las piernas, la vejiga o la sensibilidad entre las piernas."
emergency-tell-rhabdo = Dile al personal: "Puede ser rabdomiólisis. Por favor, revisen la CK (CPK), los riñones y el músculo duro."
emergency-tell-vascular = Dile al personal qué empezó, y a qué hora. Di si tomas un anticoagulante.
emergency-tell-fracture = Dile al personal: "Tuve una caída o un golpe fuerte, y ahora me duele la espalda."
emergency-tell-infection = Dile al personal: "Dolor de espalda con escalofríos o fiebre." Di si tienes una pierna débil o adormecida.
emergency-tell-malignancy = Dile al personal: "Tuve cáncer. Ahora me duele la espalda y tengo una pierna débil o adormecida."
emergency-tell-kidney = Dile al personal: "Oleadas de dolor en el costado." Di si sientes fiebre, si vomitas o si hay un embarazo.
emergency-tell-nerve_root = Dile al personal: "Mi pie perdió la fuerza, y fue rápido." Di a qué hora empezó.
emergency-tell-other = Dile al personal lo que me contaste, y cuándo empezó cada señal.

emergency-wait = No esperes a ver si mejora. Ve aunque se alivie.

getting-help = Estoy pidiendo ayuda
by-mistake = Toqué por error
getting-help-noted = Bien. Muestra este chat al personal. Más tarde te preguntaré cómo te fue.
still-go = **Por favor, primero busca ayuda.** Lo que escribí sigue en pie:
assessed-at = Llegué a esto el { $when }. Salió tarde, y sigue en pie.

## Crisis

crisis-self_harm =
    {"**"}Por favor, comunícate ahora mismo con { $crisis }.** Me alegra que me lo hayas contado.

    Si crees que podrías hacerte daño, llama ahora mismo al { $emergency }. Busca a alguien de confianza, y quédate con esa persona.

    Lo que sientes puede cambiar, y hay gente que quiere ayudarte. Soy un bot. No puedo cuidar de ti ni pedir ayuda por ti. Una persona sí puede.
crisis-overdose =
    {"**"}Llama ahora mismo al { $emergency }, aunque te sientas bien.** Demasiadas pastillas para el dolor pueden hacerte daño antes de que lo notes.

    Diles qué tomaste, cuánto y cuándo. Lleva la caja contigo. No esperes a solas.

    Si las tomaste para hacerte daño, me alegra que me lo hayas contado. Por favor, comunícate también con { $crisis }. Soy un bot. No puedo cuidar de ti ni pedir ayuda por ti.

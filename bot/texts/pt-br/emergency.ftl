### O que diz uma emergência: primeiro agir, depois por quê, depois o que dizer à equipe.
### Regra: nada de treino, nada de cuidado em casa, nada que distraia da ação.
### Os números vêm de bot/countries.py, depois de "Ligue para".

level-emergency = **Procure atendimento de emergência agora mesmo.**
    .name = Atendimento de emergência

emergency-cauda_equina =
    Isso pode indicar que os nervos na base da coluna estão apertados. É raro.
    É preciso ir a um hospital hoje, mesmo que a dor seja leve.
emergency-rhabdo =
    Isso pode indicar que músculo está se desfazendo, ou está sob pressão demais.
    Isso pode parar os rins. Só um hospital pode fazer o exame.
emergency-vascular =
    Isso pode vir do coração, de um grande vaso sanguíneo ou do cérebro.
    Por favor, ligue, e não saia sem alguém com você.
emergency-fracture =
    Isso pode indicar que um osso da coluna quebrou. Se o pescoço ou a coluna dói, não se mexa.
    Deixe outra pessoa fazer a ligação.
emergency-infection =
    Isso pode indicar que germes entraram no sangue ou na coluna. Isso pode piorar rápido.
emergency-malignancy =
    Depois de um câncer, fraqueza ou dormência nova nas pernas pode indicar que algo aperta os nervos dentro da coluna. É preciso ir a um hospital hoje.
emergency-kidney =
    Isso pode indicar que um rim está bloqueado ou doente. É preciso ir a um hospital hoje.
emergency-nerve_root =
    Um pé que perde a força rápido pode indicar que um nervo está muito apertado. É preciso ir a um hospital hoje.
emergency-other =
    Isso pode ser sinal de algo que não pode esperar. Um hospital precisa ver isso.

emergency-go =
    {"**"}Ligue para { $emergency }. Ou peça para alguém levar você ao pronto-socorro mais próximo, agora.**
    Não dirija. Mostre este chat à equipe.

emergency-tell-cauda_equina = Diga à equipe: "Dor nas costas com uma mudança nova nas pernas, na bexiga ou na sensação entre as pernas."
emergency-tell-rhabdo = Diga à equipe: "Pode ser rabdomiólise. Por favor, vejam a CPK (CK), os rins e o músculo duro."
emergency-tell-vascular = Diga à equipe o que começou, e a que horas. Diga se você toma anticoagulante.
emergency-tell-fracture = Diga à equipe: "Tive uma queda ou pancada forte, e agora minhas costas doem."
emergency-tell-infection = Diga à equipe: "Dor nas costas com calafrios ou febre." Diga se uma perna está fraca ou dormente.
emergency-tell-malignancy = Diga à equipe: "Tive câncer. Agora minhas costas doem e uma perna está fraca ou dormente."
emergency-tell-kidney = Diga à equipe: "Ondas de dor no lado do corpo." Diga se você sente febre, se vomita ou se há gravidez.
emergency-tell-nerve_root = Diga à equipe: "Meu pé perdeu a força, e foi rápido." Diga a que horas começou.
emergency-tell-other = Diga à equipe o que você me contou, e quando cada sinal começou.

emergency-wait = Não espere para ver se melhora. Vá mesmo que alivie.

getting-help = Estou buscando ajuda
by-mistake = Toquei por engano
getting-help-noted = Bom. Mostre este chat à equipe. Mais tarde eu pergunto como foi.
still-go = **Por favor, primeiro busque ajuda.** O que escrevi continua valendo:
assessed-at = Cheguei a isto em { $when }. Saiu com atraso, e continua valendo.

## Crises

crisis-self_harm =
    {"**"}Por favor, fale agora mesmo com { $crisis }.** Que bom que você me contou.

    Se você acha que pode se machucar, ligue agora mesmo para { $emergency }. Vá até alguém de confiança e fique com essa pessoa.

    O que você sente pode mudar, e há pessoas que querem ajudar você. Eu sou um bot. Não posso cuidar de você nem pedir ajuda por você. Uma pessoa pode.
crisis-overdose =
    {"**"}Ligue agora mesmo para { $emergency }, mesmo que você se sinta bem.** Doses demais de remédio para dor podem fazer mal antes de você sentir.

    Diga o que você tomou, quanto e quando. Leve a caixa com você. Não espere sem companhia.

    Se você tomou para se machucar, que bom que me contou. Por favor, fale também com { $crisis }. Eu sou um bot. Não posso cuidar de você nem pedir ajuda por você.

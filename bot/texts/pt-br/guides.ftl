### Os guias: o plano dia a dia, o que ajuda, e os botões que levam até eles.
### Regras: conforto primeiro, sem promessa, sem diagnóstico; no que é urgente, nada sobre treino
### a não ser parar. Tudo espera a assinatura de um profissional de saúde com nome e sobrenome.
### Treino: training.ftl; testes: self_checks.ftl; execução: form.ftl.

guide-days = Dia a dia
guide-train = Adaptar o treino
guide-checks = Testes guiados
guide-form = Ver minha execução
guide-helps = O que ajuda, e quanto
guide-avoid = O que evitar
guide-ladder = Passos para voltar
guide-flared = Irritou de novo
back-to-result = Ver o resultado
finish-first = Por favor, termine primeiro as perguntas abertas.
guide-not-now = Por enquanto não. O que você me contou vem primeiro. Envie /check se mudou.
guide-not-signed = Isto ainda espera a assinatura de um profissional de saúde com nome e sobrenome. Eu sou um bot, e não consigo ver suas costas.

## Dia a dia

days-heading = **Dia a dia**

day-today-normal_soreness =
    {"**"}Hoje:** continue se mexendo. Ande 10 minutos, algumas vezes. Uma compressa morna ou um banho quente pode fazer bem a qualquer hora.
day-tonight-normal_soreness =
    {"**"}Hoje à noite:** coma e beba água como sempre. Durma do jeito que for melhor. Um travesseiro embaixo dos joelhos ou entre eles pode ajudar.
day-tomorrow-normal_soreness =
    {"**"}Amanhã:** pode doer um pouco mais do que hoje. A dor muscular costuma ser mais forte no dia 2 ou 3. Mexa-se um pouco a cada hora.
day-tomorrow-eased =
    {"**"}Amanhã:** não deve estar pior do que hoje, pois a dor muscular quase sempre alivia depois do dia 3. Mexa-se um pouco a cada hora.
day-session-normal_soreness =
    {"**"}Próximo treino:** a parte de cima do corpo está liberada. Pernas, só leve. Espere com as puxadas pesadas até conseguir se curvar até as canelas sem fazer careta de dor. Aqueça bem. Este é o seu passo:
day-week-normal_soreness =
    {"**"}Dias 3 a 7:** quase sempre alivia depois do dia 3. Suba em saltos pequenos. Grave uma série leve de vez em quando. Se não estiver melhor depois de 7 dias, procure um serviço de saúde.

day-today-self_care_watch =
    {"**"}Hoje:** vá com calma, mas não na cama. Mexa-se um pouco a cada hora. Uma compressa morna pode, se fizer bem. Se há inchaço ou roxo, evite calor e massagem por 2 dias.
day-tonight-self_care_watch =
    {"**"}Hoje à noite:** deite de barriga para cima com as pernas em um travesseiro, ou de lado com um travesseiro entre os joelhos. Coma e beba água como sempre.
day-tomorrow-self_care_watch =
    {"**"}Amanhã:** faça caminhadas curtas, um pouco mais longas do que hoje. Rigidez de manhã é comum. Deixe as costas aquecerem antes de se curvar muito.
day-session-self_care_watch =
    {"**"}Próximo treino:** espere um dia ou dois. Depois comece com este passo:
day-week-self_care_watch =
    {"**"}Dias 3 a 7:** faça um pouco mais a cada dia que ficar calmo. Muitas costas assim se acalmam em algumas semanas. Se não estiver claramente melhor depois de 7 dias, procure um serviço de saúde.

day-today-elsewhere =
    {"**"}Hoje:** vá com calma, mas não na cama. Mexa o lugar com cuidado a cada hora. Uma compressa morna pode, se fizer bem. Se há inchaço ou roxo, evite calor e massagem por 2 dias.
day-tonight-elsewhere =
    {"**"}Hoje à noite:** durma do jeito que for melhor, com um travesseiro onde ajudar. Coma e beba água como sempre.
day-tomorrow-elsewhere =
    {"**"}Amanhã:** faça um pouco mais do que faz bem. Rigidez de manhã é comum.
day-week-elsewhere =
    {"**"}Dias 3 a 7:** faça um pouco mais a cada dia que ficar calmo. Se não estiver claramente melhor depois de 7 dias, procure um serviço de saúde.

day-today-clinician_soon =
    {"**"}Hoje:** marque com um médico ou fisioterapeuta. Anote quando começou, o que piora e o que alivia. Ande até onde der.
day-tonight-clinician_soon =
    {"**"}Hoje à noite:** descanse em uma posição que alivia, como de barriga para cima com as pernas em uma cadeira. Uma compressa morna pode, se fizer bem.
day-tomorrow-clinician_soon =
    {"**"}Amanhã:** continue se mexendo um pouco a cada hora. Levante da cadeira a cada 20 a 30 minutos. Evite alongamentos profundos.
day-session-clinician_soon =
    {"**"}Próximo treino:** nada de levantar muito peso até um profissional de saúde ver você. Evite tudo o que manda dor por uma perna. Isto está liberado:
day-week-clinician_soon =
    {"**"}Dias 3 a 7:** vá à consulta, mesmo que alivie. Leve suas anotações. Se piorar muito, procure orientação no mesmo dia.

day-today-urgent =
    {"**"}Hoje:** ligue agora, não mais tarde, para { $advice }. Diga o que você me contou. Pare de treinar.
day-tonight-urgent =
    {"**"}Hoje à noite:** tenha alguém perto de você. Se até lá ninguém viu você, vá ao pronto-socorro mais próximo. Não espere o dia seguinte.
day-tomorrow-urgent =
    {"**"}Amanhã:** siga o que disseram a você. Me conte como está com /how.

## O que faz bem, conforme o que irrita a dor

comfort-soreness = Músculos doloridos quase sempre gostam de calor, caminhadas curtas e treino leve.
comfort-bending =
    {"**"}Se curvar o corpo irrita a dor:** fique em pé com frequência, e ande. Por enquanto, abaixe dobrando os joelhos. Você pode tentar isto: deite de barriga para baixo e empurre com os braços para subir o peito, 5 vezes. Continue só se a dor aliviar ou for para o meio das costas.
comfort-arching =
    {"**"}Se inclinar para trás irrita a dor:** descanse de barriga para cima com as pernas em uma cadeira. Sente quando ficar muito tempo em pé doer.
comfort-one_sided =
    {"**"}Se dói de um lado:** deite sobre o lado que está melhor, com um travesseiro entre os joelhos. Em pé, apoie as duas pernas, e na cama vire o corpo todo de uma vez.
comfort-hip =
    {"**"}Se a frente do quadril dá um beliscão:** sente um pouco mais alto, com os joelhos mais baixos que o quadril. Nunca force o beliscão.
comfort-leg =
    {"**"}Se desce por uma perna:** evite o que faz descer. Mude de posição com frequência. Evite alongar a parte de trás da perna.
comfort-unclear =
    {"**"}Siga o que alivia:** tente de barriga para cima com as pernas em uma cadeira, e depois de lado com um travesseiro entre os joelhos. Fique com o que for melhor.

## O que ajuda, e quanto

helps-heading = **O que ajuda na dor muscular, e o quanto se sabe disso**
helps-some = **Ajuda um tanto.** O efeito é real, mas pequeno e curto.
helps-little = **Pode ajudar um pouco.** Tente, se fizer bem.
helps-not = **Não ajuda muito.**
helps-careful = **Tome cuidado com:**
helps-fresh = Se há inchaço ou roxo, evite calor e massagem por 2 dias. Para uma dor surda, o calor pode a qualquer hora.

measure-light_moves = Caminhada leve ou bicicleta leve por 10 a 20 minutos.
measure-massage = Massagem no músculo dolorido.
measure-warmth = Compressa morna ou banho quente, a qualquer hora que fizer bem.
measure-foam_roller = Rolo de espuma nas pernas e no alto das costas, de 1 a 2 minutos. Sem força na lombar.
measure-cold = Água fria ou roupa justa.
measure-sleep_and_food = Sono, água, e comida com proteína.
measure-hanging = Se pendurar em uma barra por 20 segundos, se não doer.
measure-supplements = Pós, comprimidos e cremes vendidos para dor muscular.
measure-stretching = Alongar, antes ou depois. Movimentos suaves que não doem são bons.
measure-hard_session = Um treino pesado para músculos que ainda doem muito.
measure-painkillers = Remédios para dor. Uma simples dor muscular não precisa deles. Pergunte primeiro em uma farmácia. Evite ibuprofeno e parecidos se tem problema no rim, no coração ou no estômago, ou asma. O mesmo com anticoagulante, com xixi escuro, ou se bebeu pouca água.

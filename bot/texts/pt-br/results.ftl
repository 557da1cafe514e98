### O que diz um resultado: nível, aparência, por quê, o que fazer, o que evitar, quando ir.
### Regras: "parece" e "pode ser", nunca um diagnóstico; no que é urgente, nada sobre treino a
### não ser parar. As emergências ficam em emergency.ftl.

go-now =
    {"**"}Ligue agora mesmo para { $emergency } se:**
    - ficar dormente entre as pernas
    - você não conseguir urinar, ou escapar xixi ou cocô
    - uma perna perder força rápido, ou as duas pernas formigarem ou ficarem dormentes
    - seu xixi estiver como chá ou Coca-Cola, marrom ou vermelho
    - seu peito doer, faltar o ar ou você desmaiar
    - você tremer com calafrios

## Nível: o que se lê primeiro

level-normal_soreness = **Combina com a dor muscular comum de treino.**
    .name = Dor muscular de treino
level-self_care_watch = **Parece dar para cuidar por enquanto; veja o que observar.**
    .name = Cuidar e observar
level-clinician_soon = **Marque uma consulta.** Com um médico ou fisioterapeuta, em até 2 semanas.
    .name = Marcar uma consulta
level-urgent = **Procure orientação médica hoje.**
    .name = Orientação médica hoje

## O que parece

looks-doms = A maior parte do que você me contou parece dor muscular de treino.
looks-strain = Pode ser um músculo estirado ou irritado. Não consigo ver a causa exata.
looks-disc = Pode ser uma dor nas costas que se irrita ao curvar o corpo ou ao sentar. Não consigo ver a causa exata.
looks-nerve_root = Isso parece uma dor do tipo de nervo. Não consigo ver a causa exata.
looks-facet = Isso parece uma dor nas costas que se irrita ao inclinar para trás ou ao girar. A ciência sobre esse tipo é pouca.
looks-si_joint = Pode vir de onde a coluna encontra a bacia. Só um exame com as mãos pode dizer.
looks-hip = Pode vir mais do quadril do que das costas.
looks-cauda_equina = Pode vir dos nervos na base da coluna. Só um hospital pode dizer.
looks-rhabdo = Pode ser músculo que trabalhou além do limite. Só um exame de sangue pode dizer.
looks-fracture = Pode vir de um osso. Só um médico pode dizer.
looks-infection = Pode vir de germes. Só um médico pode dizer.
looks-malignancy = Pode precisar de um olhar mais de perto do que um músculo dolorido. Só um médico pode dizer.
looks-vascular = Pode vir do coração ou da circulação do sangue. Só um médico pode dizer.
looks-kidney = Pode vir dos rins ou da bexiga. Só um médico pode dizer.
looks-other = Aqui há mais para ver do que dor muscular. Não consigo ver a causa exata.
looks-unknown = Com as suas respostas, não consigo dizer o que parece.
looks-other_place = O que conheço melhor é a lombar. Para este lugar só posso dar conselhos gerais.

## Por quê

why-heading = **Por quê:**

told-signs = Você me contou: **{ $flags }**.
because-unsure = Você não pôde descartar isto: { $flags }.
because-R01 = Você me falou de pensamentos ou remédios que precisam de uma pessoa agora.
because-R02 = Você me falou de um sinal nas pernas, na bexiga, no ânus ou entre as pernas.
because-R03 = Você me falou de um sinal que pode vir do coração, da circulação ou do cérebro.
because-R04 = Você me falou de um sinal de que músculo pode estar se desfazendo.
because-R05 = Você me falou de uma pancada forte, de um pé que perdeu a força rápido, ou de um sinal de germes ou de nervos que falham.
because-R06 = Você me falou de um sinal que precisa de um hospital em questão de horas.
because-R10 = Perna ou pé fraco, dormência que cresce ou uma mudança nas ereções precisam ser vistos hoje.
because-R11 = Uma das suas respostas pode apontar para germes ou para os rins.
because-R12 = Uma das suas respostas é uma razão para olhar além do músculo.
because-R13 = Uma das suas respostas precisa ser vista hoje. Se há músculos inchados ou fracos, peça um exame de sangue.
because-R14 = A dor é muito forte, e nenhuma posição alivia. A dor muscular de treino não age assim.
because-R15 = Impede você de andar, ou é muito forte e não está baixando.
because-R20 = Ela desce por uma perna, formiga, queima ou fica dormente. Um nervo pode fazer isso. Muitas vezes se acalma.
because-R21 = Dura tempo demais, ou volta vezes demais, para ser simples dor muscular.
because-R22 = Uma das suas respostas merece uma consulta, mas sem pressa.
because-R23 = A dor é forte, mas uma posição alivia.
because-R24 = Já passaram dias e ainda está forte, ou você ainda não aguenta ficar muito tempo na cadeira.
because-R25 = Uma pessoa que pode examinar você orienta melhor aqui do que eu. Digo isso com menos de 16 anos, na gravidez e depois de um parto. Digo isso em uma primeira dor nas costas a partir dos 50 anos sem um começo claro.
because-R26 = Com anticoagulante, ossos fracos ou comprimidos de corticoide, pergunte sobre uma dor nova a quem trata você.
because-R27 = Músculos doloridos sozinhos não fazem vomitar.
because-R30 = Começou com um estalo, ou veio durante a série ou em poucas horas. A dor muscular quase sempre vem mais tarde.
because-R31 = Fica de um lado, em um ponto ou em cima do osso. A dor muscular quase sempre fica dos dois lados.
because-R32 = Curvar o corpo e sentar pioram, e a dor fica no meio.
because-R33 = Inclinar para trás ou girar piora, de um lado ou em um ponto.
because-R34 = A ponta de um dedo, abaixo do cinto, cobre o ponto. Dói ao levantar, ao andar ou ao virar na cama.
because-R35 = Fica na frente do quadril. Se ali der um beliscão, não force.
because-R36 = Parece dor muscular, mas dói mais do que ela costuma doer.
because-R37 = Seu xixi estava escuro e depois clareou. Quase sempre isso é sede. Fique de olho na cor.
because-R38 = Muita coisa parece dor muscular. Quando começou, o que acontece ao se mexer ou o que impede você de fazer não combina bem.
because-R39 = Você me falou da anemia falciforme ou do traço. Com isso, o esforço forte pode fazer mal aos músculos com mais facilidade, então fique de olho neles.
because-R40 = É uma dor surda ou que repuxa. Alivia quando você se mexe, e não impede o seu dia.
because-R41 = Dói em um músculo que você treinou. Começou no dia seguinte, e alivia quando você se mexe.
because-R42 = Eu conheço a lombar. Para dor neste lugar, procure uma pessoa que possa examinar você.
because-R43 = Muita coisa parece um músculo dolorido. A força da dor, quando começou ou o que impede você de fazer não combina bem.
because-R44 = Parece um músculo dolorido. O que conheço melhor é a lombar, então fique de olho neste.
because-R45 = Uma dor tão forte neste lugar precisa ser vista hoje.
because-R99 = Suas respostas não formam um quadro claro, então sigo o caminho cuidadoso.
because-F01 = Segue o curso comum da dor muscular.
because-F02 = Não alivia como a dor muscular alivia, ou apareceu algo novo.
because-F03 = Piorou, ou não está melhor depois de uma semana.
because-F04 = Piorou, e isso precisa ser visto hoje.
because-F05 = Ainda não passou, então ainda vale observar.
because-F06 = Passou, ou quase.
because-F07 = Ainda não se acalmou, então a consulta continua valendo.
because-F08 = Já se acalmou bastante, então por enquanto você pode observar.
because-F09 = Sentir-se melhor não substitui um atendimento de saúde.
because-F10 = Passou, e mesmo assim um médico precisa saber.
because-F11 = Não melhorou, e o sinal que você me contou não pode esperar.
because-F12 = A dor alivia enquanto uma perna ou um pé falha. Um nervo em apuros pode fazer isso.

## O que fazer agora

do-normal_soreness =
    {"**"}O que fazer agora:** continue se mexendo. Ande 10 minutos, algumas vezes por dia. Uma compressa morna ou um banho quente pode fazer bem. Durma e coma como sempre.
    Treino leve pode, enquanto a dor ficar em 3 de 10 ou menos e se acalmar até a manhã seguinte.
    A dor muscular costuma ser mais forte no dia 2 ou 3. Em 7 dias, quase toda costuma ter passado.
do-self_care_watch =
    {"**"}O que fazer agora:** vá com calma por um dia ou dois, mas não na cama. Mexa-se um pouco a cada hora. Descanse em uma posição que alivia, como de barriga para cima com as pernas em uma cadeira.
    Uma compressa morna pode fazer bem. Se há inchaço ou roxo, evite calor e massagem por 2 dias.
    Muitas costas assim se acalmam em algumas semanas.
do-clinician_soon =
    {"**"}O que fazer agora:** marque com um médico ou fisioterapeuta. Anote quando começou, o que piora e o que alivia. Até lá, continue se mexendo, e ande até onde der.
do-elsewhere =
    {"**"}O que fazer agora:** vá com calma por um dia ou dois, mas não na cama. Mexa o lugar com cuidado a cada hora, até onde for confortável. Descanse do jeito que for melhor.
    Uma compressa morna pode fazer bem. Se há inchaço ou roxo, evite calor e massagem por 2 dias.
do-urgent =
    {"**"}O que fazer agora:** pare de treinar. Ligue hoje para { $advice }, e diga o que você me contou. Leve alguém com você. Anote quando cada sinal começou.

ask-midwife = Pergunte também a quem faz o seu pré-natal ou pós-parto.
show-a-parent = Mostre isto à sua mãe ou ao seu pai.

## O que evitar

leave-normal_soreness =
    {"**"}Evite por enquanto:** treino pesado para os músculos doloridos. Espere até conseguir se curvar até as canelas sem fazer careta de dor.
leave-self_care_watch =
    {"**"}Evite por enquanto:** puxadas do chão e agachamentos pesados, curvar e girar com carga, e dias na cama. Não teste de novo e de novo.
leave-elsewhere =
    {"**"}Evite por enquanto:** treino pesado para o lugar que dói, e tudo o que irrita a dor. Não teste de novo e de novo.
leave-clinician_soon =
    {"**"}Evite por enquanto:** levantar muito peso, alongamentos profundos, e tudo o que manda dor ou formigamento por uma perna. Faça pausas se passa muito tempo na cadeira.
leave-urgent =
    {"**"}Evite por enquanto:** todo treino, até um profissional de saúde ver você. Não dirija se as pernas estão fracas ou se a visão não está boa.

no-painkillers = Não tome ibuprofeno nem nada parecido para isso. Pode sobrecarregar os rins. Beba água como sempre.

## Peça para alguém ver

checked-normal_soreness =
    {"**"}Procure um serviço de saúde se:**
    - não estiver claramente melhor em 7 dias (5 se você tiver menos de 18 anos)
    - piorar depois do dia 3
    - a dor descer para baixo de um joelho
checked-self_care_watch =
    {"**"}Procure um serviço de saúde se:**
    - piorar
    - não estiver claramente melhor em 7 dias (5 se você tiver menos de 18 anos)
    - a dor descer para baixo de um joelho, ou uma perna formigar
checked-elsewhere =
    {"**"}Procure um serviço de saúde se:**
    - piorar
    - não estiver claramente melhor em 7 dias (5 se você tiver menos de 18 anos)
    - dor ou formigamento descer por um braço ou uma perna
checked-clinician_soon =
    {"**"}Procure um serviço de saúde hoje se:**
    - piorar muito
    - uma perna ou um pé perder força, ou uma área dormente crescer
    - você tiver febre
checked-urgent =
    {"**"}Procure um serviço de saúde na hora se:** piorar, ou se ninguém puder ver você hoje. Então vá ao pronto-socorro mais próximo.

## A promessa de voltar, e os botões

check-back =
    {"**"}Vou perguntar de novo** em { $first }, e depois em { $second }. Posso perguntar mais uma vez depois disso.
check-back-once = **Vou perguntar de novo** em { $first }.
no-check-ins =
    O acompanhamento está desativado. Se pedi que você buscasse atendimento hoje, ainda pergunto se conseguiu. Ative em /settings, ou me conte como está com /how.
not-signed-off = Estes conselhos ainda esperam a assinatura de um profissional de saúde com nome e sobrenome. Eu sou um bot, e posso errar.

change-an-answer = Mudar uma resposta
no-more-check-ins = Parar acompanhamento

### Acompanhamento: como está, se alguém viu você, e a que leva a resposta.
### Regras: a primeira linha é neutra, pois aparece na tela bloqueada; ninguém leva culpa por não
### responder. Um nível que sobe é contado como um primeiro resultado (results.ftl).

check-in = **Uma pergunta rápida**
check-in-late = Desculpe, eu estava fora do ar. Isto chega um pouco tarde.
check-in-danger-first =
    Primeiro, os sinais de perigo.

    { go-now }
check-in-ask-days =
    {"**"}Como está agora, { $days ->
        [one] { $days } dia depois
       *[other] { $days } dias depois
    }?{"**"} Toque no que melhor se encaixa.
check-in-ask =
    {"**"}Como está agora{ $hours ->
        [0] , neste momento
        [one] , mais ou menos { $hours } hora depois
       *[other] , mais ou menos { $hours } horas depois
    }?** Toque no que melhor se encaixa.

change-gone = Passou
change-better = Melhor
change-same = Mais ou menos igual
change-worse = Pior
change-new = Algo novo
later = Mais tarde
later-noted = OK. Pergunto de novo em algumas horas.

## Quando ninguém respondeu, e números digitados

check-in-reminder = Ainda não veio nada, e tudo bem. Um toque basta. Não vou lembrar você de novo.
check-in-half-done = Você começou a me contar como está. Foi aqui que você parou. Pode terminar agora.
check-in-closing =
    {"**"}Não vou mais perguntar sobre isto.** Não responder não é o mesmo que estar melhor, então aqui vai mais uma vez quando buscar ajuda na hora. Sua resposta ainda é bem-vinda: toque abaixo quando quiser. Nunca é tarde demais.
word-before-score = Obrigado. Já peço o número. Primeiro me diga como está.
number-or-score =
    Isso é um sinal desta lista, ou o quanto dói? Toque no sinal se era um sinal, ou digite como "sinal 2". Logo depois pergunto o quanto dói.
older-check-in = Isso era de uma checagem mais antiga. Envie /how para me contar como está agora.
worse-in-days = **Piorou, então tente que alguém de saúde veja você em 2 ou 3 dias.**
last-check-in = Esta foi minha última pergunta por enquanto. Envie /how para me contar como está, quando quiser.

## O que se entendeu

heard-gone = Que bom que passou. Primeiro os sinais de perigo, para termos certeza.
heard-better = Que bom que está melhor. Primeiro os sinais de perigo, para termos certeza.
heard-same = Obrigado. Mais ou menos igual, então. Primeiro os sinais de perigo.
heard-worse = Obrigado por me contar. Primeiro os sinais de perigo.
heard-new = Obrigado por me contar. Primeiro vamos ver se é um sinal de perigo.

## Alguém viu você?

seen-ask = **Da última vez pedi que você buscasse ajuda.** Você conseguiu?
seen-yes = Sim, consegui
seen-no = Ainda não
seen-fine = Já me sinto melhor
seen-worse = Piorou
seen-good = Bom. Siga o que disseram a você. Isso vale mais do que o que eu digo.
seen-still = Que bom que aliviou. Mesmo assim, por favor, peça para alguém de saúde ver isso. Alguns sinais vão e voltam.
seen-urge = **Por favor, peça para alguém de saúde ver isso hoje.** Ligue para { $advice }.
seen-urge-emergency = **Por favor, vá agora.** Ligue para { $emergency }, ou peça para alguém levar você ao pronto-socorro mais próximo. Não pode esperar.

## A que levou o acompanhamento, quando o nível não subiu

follow-kept-normal_soreness =
    {"**"}Isto ainda combina com a dor muscular comum.** Continue se mexendo. Volte a subir o peso em passos pequenos conforme alivia.
follow-kept-self_care_watch =
    {"**"}Continue observando.** Continue se mexendo, até onde parecer bom. Se piorar, me conte com /how.
follow-kept-clinician_soon =
    {"**"}Mantenha sua consulta, ou marque uma.** Continue se mexendo, e ande até onde der. Até lá, evite levantar muito peso.
follow-kept-urgent =
    {"**"}Por favor, procure atendimento hoje, se ninguém viu você ainda.** Ligue para { $advice }. Nada de treino até lá.
urgent-better = Sentir-se melhor não substitui um atendimento de saúde.
urgent-seen =
    {"**"}Alguém já viu você, então siga o que disseram.** Se um sinal voltar ou crescer, procure atendimento de novo no mesmo dia. Nada de treino até dizerem que pode.
urgent-worse =
    {"**"}Piorou, então procure atendimento hoje, mesmo que alguém já tenha visto você antes.** Ligue para { $advice }. Se ninguém puder ver você nas próximas horas, vá ao pronto-socorro mais próximo. Nada de treino até lá.
follow-kept-emergency =
    {"**"}Alguém já viu você, então siga o que disseram.** Se piorar, ou se o sinal voltar, volte na hora. Ligue para { $emergency }.

## A que levou, quando foi a última vez: passou, se acalmou, ou uma semana acabou

follow-gone-normal_soreness =
    {"**"}Que bom que passou. Vou parar de perguntar.** No seu próximo dia pesado, comece com mais ou menos metade do seu peso de costume. Acrescente um pouco a cada treino enquanto ficar calmo. Envie /check se voltar.
follow-gone-self_care_watch =
    {"**"}Que bom que passou. Vou parar de perguntar.** Volte em passos pequenos. Comece leve, e acrescente um pouco a cada treino enquanto ficar calmo na manhã seguinte. Envie /check se voltar.
follow-gone-clinician_soon =
    {"**"}Que bom que passou. Vou parar de perguntar.** Por favor, conte mesmo assim a um médico ou fisioterapeuta o que você me contou. Alguns sinais vão e voltam. Envie /check se voltar.
follow-settled-normal_soreness =
    {"**"}Bom, está se acalmando. Vou parar de perguntar.** Comece seu próximo dia pesado com mais ou menos metade do seu peso de costume. Acrescente um pouco a cada treino enquanto ficar calmo. Envie /check se voltar.
follow-settled-self_care_watch =
    {"**"}Bom, está se acalmando. Vou parar de perguntar.** Volte em passos pequenos. Comece leve, e suba enquanto ficar em 3 de 10 ou menos. Envie /check se voltar.
follow-week-self_care_watch =
    {"**"}Uma semana acabou, então vou parar de perguntar.** Ainda não passou de todo. Fique com o treino que deixa tudo calmo na manhã seguinte. Marque uma consulta se não estiver claramente melhor em mais uma semana. Envie /how para me contar como está, quando quiser.
follow-week-clinician_soon =
    {"**"}Uma semana acabou, então vou parar de perguntar.** Mantenha sua consulta, ou marque uma, e diga o que você me contou. Envie /how para me contar como está, quando quiser.

check-left-open = Sua outra checagem ainda está aberta. Envie /check para continuar.
nothing-followed = Não há nada para acompanhar agora. Envie /check se algo dói.
check-ins-off = O acompanhamento está desativado. Não vou mais perguntar como está. Envie /how ou /check quando quiser me contar algo.

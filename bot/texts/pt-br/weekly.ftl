### O balanço semanal: quatro perguntas, e a curva das próprias semanas.
### Regras: nada é dado como bom, e ninguém leva culpa por uma semana. O acompanhamento depois de
### uma checagem: check_ins.ftl.

weekly-about =
    {"**"}Balanço semanal.** Uma vez por semana faço quatro perguntas curtas: se você conseguiu treinar, o que mudou, como foi o treino, e o quanto doeu. Você recebe sua própria curva de volta. Leva meio minuto, e mais ninguém vê.
weekly-consent = Preciso do seu OK para guardar essas respostas. Envie /check, e diga sim ao que guardo. Depois volte aqui.
weekly-start = Ativar
weekly-stop = Desativar
weekly-at = { $clock }
weekly-off = O balanço semanal está desativado. Você pode ativar de novo em /settings.
weekly-hello = Aqui está seu balanço semanal. Quatro perguntas curtas, no máximo.
weekly-last = A semana passada ficou em aberto, e tudo bem. Se esta também ficar em aberto, paro de perguntar.
weekly-not-now = Esta semana não
weekly-skipped = OK. Pergunto de novo na próxima semana.
weekly-progress = Pergunta { $number } de { $total }

weekly-part =
    {"**"}Você conseguiu treinar como planejado nos últimos 7 dias?** Pense em qualquer dor ou outro problema no seu corpo.
weekly-part-0 = Sim, sem problemas
weekly-part-1 = Sim, mas com algum problema
weekly-part-2 = Só uma parte
weekly-part-3 = Não consegui treinar
weekly-changed = {"**"}Quanto você mudou seu treino por causa disso?**
weekly-changed-0 = Nada
weekly-changed-1 = Um pouco
weekly-changed-2 = Bastante
weekly-changed-3 = Muito
weekly-results = {"**"}Quanto seu treino foi pior por causa disso?**
weekly-results-0 = Nada pior
weekly-results-1 = Um pouco pior
weekly-results-2 = Bem pior
weekly-results-3 = Muito pior
weekly-symptoms = {"**"}Quão forte foi a dor, ou o outro problema, no pior momento?**
weekly-symptoms-0 = Não houve nada
weekly-symptoms-1 = Leve
weekly-symptoms-2 = Médio
weekly-symptoms-3 = Forte

weekly-clear = {"**"}Obrigado. Nada atrapalhou você esta semana.** Se algo aparecer, envie /check.
weekly-told = {"**"}Obrigado por me contar.** Se for sobre suas costas, uma checagem diz o que fazer.
weekly-heavy = Foi uma semana difícil. **Por favor, faça uma checagem agora,** ou peça para alguém de saúde ver isso nos próximos dias.
weekly-score = Esta semana: { $number } de 100. 0 quer dizer que nada atrapalhou, 100 é o máximo possível.
weekly-first = É sua primeira semana. A partir da próxima, você vai ver como vai.
weekly-curve = As últimas { $number } semanas que você respondeu, a mais antiga primeiro: { $scores }.
weekly-up = Mais coisas atrapalharam do que na semana anterior.
weekly-down = Menos coisas atrapalharam do que na semana anterior.
weekly-level = Igual à semana anterior.

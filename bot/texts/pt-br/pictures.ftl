### Imagens: as poucas palavras nelas, e as legendas que dizem o mesmo.
### Regras: uma imagem leva o mínimo de palavras; cada fato dela está também na legenda.
### Perguntas: questions.ftl; os movimentos de um teste: self_checks.ftl.

## No mapa do corpo: três palavras, visto de trás

map-left = ESQUERDA
map-right = DIREITA
map-front = Frente
you-chose = Você escolheu: { $answer }

## No gráfico

chart-title = Sua dor desde o treino
chart-title-report = Sua dor desde que você me contou
chart-subtitle = Os pontos são suas respostas, de 0 (nenhuma dor) a 10 (a pior).
chart-days = Dias desde o treino
chart-days-report = Dias desde que você me contou
chart-hour = h
chart-mine = Você
chart-typical = Frequente
chart-before = Antes
chart-note = típico, não uma norma

## Abaixo do gráfico

chart-heading = **Sua dor desde o treino**
chart-heading-report = **Sua dor desde que você me contou pela primeira vez**
chart-score =
    { $hours ->
        [one] { $hours } hora: { $score } de 10
       *[other] { $hours } horas: { $score } de 10
    }
chart-down = Está baixando: antes { $last }, agora { $score }.
chart-up = Está subindo: antes { $last }, agora { $score }.
chart-same = Igual a antes: { $score }.
chart-earlier = Da última vez:
chart-score-before =
    { $hours ->
        [one] { $hours } hora: { $score } de 10
       *[other] { $hours } horas: { $score } de 10
    }
chart-band = Depois de treino pesado, muitas pessoas sentem mais dor de 1 a 2 dias depois, cerca de 2 a 5 de 10, e nada depois de 4 dias. Isso é típico, não uma norma.

## Na imagem das próprias semanas

weeks-title = Suas semanas
weeks-subtitle = 0: nada atrapalhou. 100: o máximo possível.
weeks-axis = Semanas com resposta, da mais antiga à última

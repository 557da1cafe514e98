### Checagem de execução em um grupo: o cartão embaixo do vídeo de alguém do grupo, e o que a
### pessoa recebe. Regras: é sobre a execução, nunca sobre dor; ninguém é citado; sem culpa.
### As falhas, dicas e ajustes ficam em form.ftl.

## No grupo

form-check-heading = **Checagem de execução**
form-check-ask =
    O que você vê nesta execução? Toque em cada coisa que chama a atenção. Toque de novo para tirar. As linhas falam por quem levanta, e um coach conta por dois.
form-check-limits = Isto é sobre a execução e nada mais. Fecha depois de { $hours } horas.
form-check-choice = { $text } ({ $value })
form-check-closed = **Checagem de execução, fechada**
form-check-private = Abrir nosso chat privado
form-check-send = Envie-me o resumo
form-check-how-to =
    Para pedir que vejam sua execução, publique um vídeo seu e responda a ele com /formcheck. Os outros tocam no que veem.
form-check-known = Esse vídeo já tem sua checagem de execução.
form-nobody = Ninguém tocou em nada.
form-seen =
    { $value ->
        [1] - { $text }: { $number } de { $total }, um coach também
       *[other] - { $text }: { $number } de { $total }
    }

## Em um botão tocado

form-check-ticked = Anotado. Toque de novo para tirar.
form-check-taken-back = Tirado.
form-check-own = Este vídeo é seu. Os outros tocam, e você recebe o resumo.
form-check-over = Esta checagem de execução está fechada.
form-check-not-yours = Só quem levantou pode receber.
form-check-start-first = Abra nosso chat privado e toque em Iniciar. Depois toque aqui de novo.
form-check-sent = Enviado. Está no nosso chat privado.

## A quem levantou, em privado

form-over = **Sua checagem de execução** de { $when } está fechada.
form-no-cue = Não tenho uma dica para você agora. O que você me contou vem primeiro.
form-opinion = Isto é o que pessoas viram em um vídeo. É costume de coach e não prova.

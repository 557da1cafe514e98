### O que se guarda, mostrado de novo: checagens passadas, o arquivo de tudo, apagar.
### Regras: cada texto diz com clareza o que é apagado e o que fica. A página para um
### profissional de saúde: clinician.ftl.

## Checagens passadas

history = **Suas checagens passadas.** Página { $number } de { $total }. Toque em uma para abrir.
history-short = **Suas checagens passadas.** Toque em uma para abrir.
history-empty = Ainda não há nenhuma checagem. Envie /check para começar uma.
history-newer = Mais novas
history-older = Mais antigas
history-gone = { $day }: { $level }, passou em { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }
history-settled = { $day }: { $level }, se acalmou em { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }
history-week = { $day }: { $level }, uma semana acabou
history-no_answer = { $day }: { $level }, sem resposta
history-open = { $day }: { $level }, ainda aberta
history-closed = { $day }: { $level }, encerrada

record-title = **{ $day }: { $level }**
record-where = Lugar: { $place }
record-line = Dia { $day }: { $what }
record-line-score = Dia { $day }: { $what }, { $score } de 10
record-report = você me contou
record-check-in = você me contou como estava
record-silence = não veio resposta
record-more = Antes destas houve mais { $number }.
record-gone = Passou depois de { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
record-settled = Tinha se acalmado depois de { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
record-week = Depois de uma semana parei de perguntar.
record-no_answer = No final não veio resposta, então não sei como ficou.
record-open = Ainda estou acompanhando.
record-closed = Está encerrada.
record-not-there = Essa checagem não está mais aqui.
record-delete =
    {"**"}Apagar esta?** { $day }: { $level }.
    O que você me contou sobre ela é apagado, com as notas de dor e o acompanhamento. Não dá para desfazer.
record-delete-open = Não vou mais perguntar sobre ela.
record-deleted = Feito. Está apagada.
for-my-physio = Para meu fisio
delete-this-one = Apagar esta
delete-it = Apagar
back-to-list = Voltar à lista

## Um arquivo com tudo

export-ask =
    {"**"}Envio um arquivo com o que guardo?**
    Ele tem tudo o que sei de você. Quem tem este arquivo pode ler, então cuide de onde ele fica.
send-the-file = Enviar o arquivo
not-now = Agora não
export-coming = Seu arquivo está a caminho. Se não chegar em alguns minutos, envie /export de novo.
export-not-sent = OK. Não enviei.
summary-title = O que o Spotter guarda sobre você, em palavras
summary-made = Feito em { $when }. Contado por você, não é um diagnóstico. O arquivo data.json tem tudo.
page-in-telegram = No Telegram a página vem também como PDF.
export-caption = Isto é o que guardo sobre você. Quem tem este arquivo pode ler. O resumo é para você, o resto é para outros apps.

## Apagar tudo

forget-what =
    {"**"}Isto é o que some com /forget:**
    - suas checagens, respostas, notas de dor e resultados
    - todo o acompanhamento: não vou mais perguntar
    - seus ajustes, e seu "sim" do começo
    - suas ligações com grupos, e o que você fez lá
    - minhas mensagens aqui dos últimos 2 dias

    Mensagens mais antigas ficam até você limpar este chat. Arquivos que enviei e você salvou continuam seus.
delete-go-on = Continuar
forget-sure = **Apagar tudo agora?** Não dá para desfazer. Se quiser uma cópia antes, envie /export.
delete-everything = Apagar tudo
keep-it = Manter
kept = OK. Mantive tudo como estava.
erased = **Feito. Apaguei o que eu guardava sobre você.** Não vou mais perguntar.
erased-counts =
    Apagado em { $when }:
    - checagens: { $checks }
    - resultados: { $results }
    - acompanhamentos: { $promises }
    - outras notas: { $rest }
    - minhas mensagens neste chat: { $messages }
erased-chat = Mensagens mais antigas deste chat ficam até você limpar no Telegram.

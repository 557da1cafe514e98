### A moldura de toda conversa: portas, permissão, comandos, avisos, botões pequenos.
### Perguntas: questions.ftl; sinais de perigo: danger.ftl; resultados: results.ftl;
### ajustes: settings.ftl.

## A porta de entrada

welcome =
    {"**"}Oi, eu sou o Spotter.** Lombar dolorida depois do treino? Faço algumas perguntas curtas, digo o que parece e o que fazer, e volto para saber como você está.

    Leva uns 3 minutos. Você pode tocar ou digitar, e pode parar quando quiser.
welcome-not-a-doctor =
    Eu sou um bot, não um médico. Não consigo examinar você.
    Este chat fica entre nós. Ninguém do seu grupo ou da sua academia vê.
that-sounds-rough = Isso parece difícil. Vamos ver o que fazer.
only-backs =
    Não entendi. Só sei de lombar dolorida depois do treino.
check-my-back = Checar minhas costas

## Permissão

consent =
    {"**"}Antes de começar**

    Guardo suas respostas e notas de dor, para poder avaliar suas costas e voltar para saber como você está. Guardo por { $retention } dias, e depois são apagadas. /forget apaga tudo na hora.

    Chats com bots no Telegram não têm criptografia de ponta a ponta. Quem cuida deste bot poderia ver o que ele guarda.

    Eu sou um bot, não um médico, e posso errar.

    {"**"}Você tem 16 anos ou mais, e está de acordo com isso?**
yes-start = Sim, começar
no-thanks = Não, valeu
under-16 = Tenho menos de 16
read-more = Ler mais
declined =
    Sem problema. Não guardo nada sobre suas costas. Se isso preocupa você, procure um médico ou fisioterapeuta.
under-sixteen =
    Isto é para pessoas de 16 anos ou mais. Por favor, mostre à sua mãe, ao seu pai ou ao seu coach onde dói, e procure um médico. Não guardo nada sobre suas costas.

## Comandos

help =
    {"**"}O que posso fazer**
    /check começa uma checagem.
    /how serve para me contar como está agora.
    /history mostra suas checagens passadas.
    /settings ajusta seu relógio, as horas de silêncio, o acompanhamento e o modo simples.
    /groups lista seus grupos.
    /privacy diz o que guardo.
    /cancel para as perguntas.
    /export envia a você o que guardo.
    /stop encerra todas as minhas mensagens.
    /forget apaga tudo.

    Eu sou um bot com regras fixas, não um médico. Meus conselhos ainda esperam a assinatura de um profissional de saúde com nome e sobrenome. Em uma emergência, ligue para { $emergency }.
privacy =
    {"**"}O que guardo**
    - suas respostas, notas de dor e resultados, e quando pergunto de novo
    - seu id do Telegram, para poder escrever a você
    - seu idioma, seu fuso horário e seus outros ajustes
    - seu balanço semanal, se você ativar
    - o grupo cujo link você tocou, e se posso contar você lá
    - suas checagens de execução em um grupo, e o que você toca ou ajusta lá

    {"**"}O que não guardo:** as palavras que você digita, fotos e voz. Se você escreve antes de dizer sim, guardo o que entendi por cerca de 1 dia. Tocar em "Não, valeu" apaga na hora.

    Preciso disso para avaliar suas costas e voltar para saber como você está. Some depois de { $retention } dias. /forget apaga na hora, e /export envia uma cópia a você. Ninguém em um grupo vê nada disso. Depois de /forget, só fica uma nota de que alguém foi apagado. Ela não diz quem.

    Chats com bots no Telegram não têm criptografia de ponta a ponta. Quem cuida deste bot poderia ver o que ele guarda.

    Meus conselhos ainda esperam a assinatura de um profissional de saúde com nome e sobrenome.
what-i-am =
    Eu sou um bot. Sigo regras fixas que pessoas escreveram. Não sou médico, e nenhuma pessoa responde aqui.
glad-to-help = Que bom ajudar. Escreva para mim quando algo mudar.

stopped-seen =
    Isso também encerra minha pergunta se alguém viu você. **Então, por favor, vá mesmo sem eu lembrar, se ainda não foi.**
stopped-for-good =
    OK. Não escrevo mais primeiro para você. O que guardo some depois de { $retention } dias. /forget apaga na hora. /check começa uma checagem nova.

## No meio de uma checagem

progress = Pergunta { $number } de { $total }
progress-more = Mais uma pergunta
progress-changing = Mude sua resposta
not-understood = Não entendi. Você pode tocar em um botão, ou digitar as palavras ou o número dele.
not-understood-again = Ainda não entendi. Por favor, toque em um botão, ou digite um número. "Não sei" também é uma resposta.
too-long = Isso foi longo demais para mim. Por favor, toque em um botão, ou digite poucas palavras.
choose-first = Escolha algo primeiro, ou toque em Não sei.
already-answered = Já respondida. É aqui que você está.

review = **Está certo assim?**
review-line = { $name }: { $answer }
review-end = Toque em um nome abaixo para mudar. Toque em Está certo para ver seu resultado.

stopping = **Parar aqui?** Posso guardar suas respostas para depois, ou jogar fora.
save-for-later = Guardar
throw-away = Jogar fora
saved-for-later = Guardado. Envie /check quando quiser continuar.
stopped-nothing-kept = Parei. Joguei fora as respostas desta checagem.
signs-kept = Lembro dos seus sinais de perigo por 1 dia. Minhas próximas perguntas contam com eles.
nothing-to-stop = Não há nada para parar agora. Envie /stop se não quiser mais mensagens minhas.
nothing-asked = Nenhuma pergunta está aberta agora. Você pode começar uma checagem quando quiser.

resume = **Você estava na pergunta { $number } de { $total }.** Continuar?
resume-danger-again = Já faz um tempo, então pergunto de novo sobre os sinais de perigo.
carry-on = Continuar
start-again = Começar de novo
too-long-ago = Sua última checagem foi há tempo demais para continuar. Vamos começar de novo.

command-not-done = Não fiz o que seu comando pede. Isto vem primeiro. Você pode enviar de novo.
heard-unclear = Uma palavra sua pode ser um sinal de perigo. Não sei bem o que você quis dizer.
heard-urgent = Você me contou: { $flags }. **Por favor, procure atendimento para isso hoje.** Minhas perguntas dizem se precisa ser agora.
only-words = Só consigo ler palavras. Digite algumas, ou toque em um botão.

## Botões e palavras pequenas

none-of-these = Nenhum destes
done = Pronto
back = Voltar
not-sure = Não sei
cannot-tell-any = Nem ideia
why = Por quê?
stop = Parar
yes = Sim
no = Não
skipped = Pulada
looks-right = Está certo
number = { $value }

## O que uma frase contou antes da pergunta

understood = **Isto é o que anotei das suas palavras:**
understood-denied = Não há: { $flags }. Pergunto mesmo assim, para ter certeza.
understood-end = Você pode mudar tudo no final.

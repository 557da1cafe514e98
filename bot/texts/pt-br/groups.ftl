### O que o Spotter diz em grupos e canais, e o que diz a quem cuida de um.
### Regra: em um grupo, nada é sobre quem escreveu ali. Painel: panel.ftl; publicações:
### posts.ftl; checagens de execução: form_checks.ftl.

## No grupo

group-welcome = **Costas doloridas depois do levantamento terra? Posso ajudar, em privado.**

    Toque no botão. Leva 2 minutos. Nunca publico nada sobre ninguém aqui.
group-welcome-hears = Só vejo mensagens enviadas para mim.
group-welcome-admins = Admins: /settings
group-welcome-back = Voltei. Meus ajustes aqui estão como antes.
group-pointer =
    Só falo de costas doloridas em privado. Toque no botão, e ninguém aqui vê.

    Para qualquer pessoa: se ficar dormente entre as pernas, se não conseguir urinar, ou se uma perna perder força rápido, busque ajuda de emergência agora.
group-pointer-alone = Toque no botão e fale comigo em privado. Ninguém aqui vê.
check-in-private = Ver minhas costas em privado

## Em um canal

channel-welcome = **Costas doloridas depois do levantamento terra? Posso ajudar, em privado.**

    Leva 2 minutos. Nunca publico nada sobre ninguém aqui.
channel-welcome-admins = Se você é admin, envie /groups no nosso chat privado.

## A quem cuida de um grupo, em privado

told-no-admin-needed = Não preciso ser admin do seu grupo. Como admin recebo todas as mensagens. Por favor, faça de mim um membro comum de novo.
told-topic-gone = Não consegui publicar em { $title }: meu tópico lá sumiu ou está fechado. Parei de publicar. Para começar de novo, abra um tópico e envie /here nele.
told-no-rights = Não consegui publicar em { $title }: não tenho permissão para escrever lá. Parei de publicar. Dê a permissão de novo e depois veja /groups.
# Fica dentro dos textos acima, sozinho como título, e em botões.
a-group-without-a-name = um grupo sem nome

## Os menus de comandos

menu-check = Checar minhas costas
menu-how = Contar como está agora
menu-history = Minhas checagens passadas
menu-settings = Fuso horário, acompanhamento
menu-groups = Meus grupos
menu-privacy = O que guardo, e por quanto tempo
menu-help = O que posso fazer
menu-export = Enviar meus dados
menu-stop = Sem mais mensagens
menu-forget = Apagar meus dados
menu-back = Ver minhas costas em privado
menu-formcheck = Pedir aqui que vejam minha execução: responda ao meu vídeo
menu-group-settings = Abrir meus ajustes em privado
menu-here = Publicar neste tópico

## What is shown of the bot before anybody writes to it

bot-description =
    Pergunto sobre dor nas costas depois do treino. Primeiro vêm os sinais de perigo. Depois digo o que parece ser, o que fazer agora, e volto em dois ou três dias para ver como está.

    Não sou médico. Em uma emergência, ligue para o número de emergência.
bot-short-description = Dor nas costas depois do treino? Algumas perguntas, uma resposta clara, e volto dias depois. Não sou médico.

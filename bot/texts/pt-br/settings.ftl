### /settings: o relógio, as horas de silêncio, o acompanhamento, e como o Spotter fala com alguém.
### O balanço semanal: weekly.ftl; os ajustes de grupos: panel.ftl.

settings = **Ajustes**
settings-clock = Seu relógio: { $offset }.
settings-clock-unknown = Não sei seu fuso horário, então não sei quando é noite para você.
settings-quiet = Horas de silêncio: de { $from } a { $until }.
settings-quiet-none = Horas de silêncio: nenhuma.
settings-on = O acompanhamento está ativado.
settings-off = O acompanhamento está desativado.
settings-weekly-off = Balanço semanal: desativado.
settings-weekly-on = Balanço semanal: { $day }, { $clock }.
set-clock = Ajustar relógio
set-quiet = Horas de silêncio
set-weekly = Balanço semanal
set-simple = Modo simples: { $value }
set-discreet = Mensagens discretas: { $value }
set-language = Idioma: { $value }
turn-check-ins-on = Ativar acompanhamento
turn-check-ins-off = Parar acompanhamento
keep-check-ins = Deixar ativado
leave-it = Deixar assim
my-groups = Meus grupos

## Acompanhamento desativado

muting =
    {"**"}Parar o acompanhamento?** Não vou perguntar como está depois de 48 e 72 horas. O que planejei fica cancelado. Você ainda pode me contar com /how, a qualquer momento.
muting-seen =
    Uma coisa fica: ainda vou perguntar se alguém viu você. Pedi que você buscasse ajuda, então pergunto isso mesmo com o acompanhamento desativado.
muting-weekly = Seu balanço semanal também para.

## O relógio

ask-clock =
    {"**"}Que horas marca seu relógio agora?** Digite, como 18:40 ou 6:40 pm. Você também pode digitar sua cidade ou seu país.
clock-is-it = {"**"}Seu relógio marca mais ou menos { $clock } onde você está?**
clock-why = Assim posso deixar minhas perguntas fora da sua noite. Você pode pular isto.
clock-open = Ainda não sei seu fuso horário. Ajuste seu relógio, e não pergunto à noite. Você pode pular isto.
clock-yes = Sim
clock-no = Não
clock-earlier = Não, mais ou menos { $clock }
clock-later = Não, mais ou menos { $clock }
pick-country = Escolher um país
clock-country-ask = **Onde você está?** Você também pode digitar seu país ou sua cidade.
clock-country = { $name }
clock-more = Mais países
clock-which = **Que lugar combina com seu relógio?** Em outros lugares, o relógio muda em outros dias.
clock-so-far = Anotei a hora. Mais uma coisa, se você quiser.
clock-place = { $name }, { $clock }
clock-none = Nenhum destes
clock-left = OK. Você pode ajustar mais tarde em /settings.

## Horas de silêncio

ask-quiet =
    {"**"}Em que horas não devo escrever?** Toque em um horário abaixo, ou digite o seu, como 22:00-07:30. Uma pergunta que cai nele vem mais tarde, nunca mais cedo.
quiet-range = De { $from } a { $until }
quiet-none = Sem horas de silêncio
quiet-long = As horas de silêncio podem durar até 16 horas. Preciso de uma parte do dia para perguntar.
quiet-but-emergency = Só depois de uma emergência pergunto também nessas horas.

## Idioma

ask-language = **Que idioma?**

## Modo simples

simple-on =
    O modo simples está ativado. Cada pergunta é uma mensagem nova, com teclas simples abaixo. Sem imagens, e nada muda depois de enviado. Para sair, digite: modo simples não
simple-off = O modo simples está desativado.
simple-offer =
    Parece que você gosta de digitar. Há um modo simples: cada pergunta é uma mensagem nova, sem imagens. Funciona bem com leitor de tela. Quer ativar?
simple-yes = Usar modo simples
simple-no = Não, valeu
simple-declined = OK. Você pode ativar em /settings.
chosen = Escolhido: { $flags }.
chosen-none = Nada está escolhido agora.
chosen-more = Escolha mais, ou Pronto.

## Mensagens discretas

discreet = Esta é uma nota curta do seu bot. Abra em um momento tranquilo, quando ninguém olhar para o seu celular, e leia até o final.
discreet-on = Quando eu escrever primeiro, a tela bloqueada vai mostrar só um cumprimento.
discreet-off = As mensagens discretas estão desativadas. Minha primeira linha continua sem dizer nada sobre o seu corpo.

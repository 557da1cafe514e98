### Grupos no chat privado: os ajustes de um admin, e as escolhas de um membro.
### Regras: o nome de um grupo só aparece em privado; em um grupo, nada é sobre quem escreveu
### ali. Publicações e números da semana: posts.ftl; outras linhas: groups.ftl.

## No grupo, some depois de um minuto

panel-in-private = Os ajustes estão no nosso chat privado.
panel-open = Abrir ajustes
panel-here = Feito. Minhas publicações vão para este tópico.
panel-here-nowhere = Feito. Minhas publicações não vão para nenhum tópico.
panel-code-wrong = Esse código está errado ou velho demais. Peça um novo no nosso chat privado.
panel-linked-there = Ligação feita. Continue no nosso chat privado.

## Meus grupos

groups-heading = **Meus grupos**
groups-managed = Toque em um grupo para mudar como trabalho lá.
groups-came = Toque nos números para ver o que um coach vê, e se você conta neles.
groups-none =
    Não conheço nenhum grupo seu. Para me usar em um grupo, abra meu perfil e toque em Adicionar ao grupo. Você também pode tocar no meu link em um grupo, e eu mostro aqui.
groups-settings = Ajustes: { $title }
groups-numbers = Números: { $title }

## O painel de um admin

panel-home = **{ $title }**
panel-next-post = Próxima publicação: { $when }
panel-no-posts = Não há publicações. Escolha dias para ter.
panel-paused-topic =
    Parei de publicar, pois o tópico sumiu ou está fechado. Envie /here no tópico que você quer.
panel-paused-rights =
    Parei de publicar, pois não tenho permissão para escrever lá. Dê a permissão, e depois toque em Retomar.

panel-language = Idioma: { $value }
panel-zone = Fuso horário: { $value }
panel-days = Dias: { $value }
panel-time = Hora: { $value }
panel-topic = Tópico: { $value }
panel-sound = Som: { $value }
panel-totals = Números da semana: { $value }
panel-poll = Enquete ao publicar: { $value }
panel-buttons = Botão, sem comentários: { $value }
panel-resume = Retomar
panel-preview = Ver um exemplo
panel-changes = Mudanças
panel-admins = Admins anônimos
panel-remove = Me remover

language-en = English
value-on = sim
value-off = não
value-admins = para os admins
value-group = para o grupo
value-set = escolhido
value-none = nenhum
day-mon = seg
day-tue = ter
day-wed = qua
day-thu = qui
day-fri = sex
day-sat = sáb
day-sun = dom

panel-choice = { $value }
panel-place = { $value }, { $clock }
panel-language-ask = **Em que idioma escrevo lá?**
panel-zone-now = Fuso horário: { $value }. Os relógios de lá marcam { $clock }.
panel-zone-ask = **Onde fica o grupo?** Digite uma cidade ou um país, como Recife.
panel-zone-which = **Qual é?** Toque nele, ou digite outro lugar.
panel-zone-unknown = Não conheço esse lugar. Tente uma cidade grande perto dele. Se é sobre as suas costas, envie /check.
panel-days-ask =
    {"**"}Em que dias eu publico?** Escolha até 3. Sem dias, sem publicações. Uma boa hora é o fim de tarde dos seus dias de levantamento terra.
panel-time-ask =
    {"**"}A que hora eu publico?** Agora são { $clock }, hora de { $value }. Toque, ou digite uma hora como 20:30.
panel-time-unknown = Não entendi essa hora. Digite como 20:30 ou 8:30 pm. Se é sobre as suas costas, envie /check.
panel-earlier = Mais cedo: { $clock }
panel-later = Mais tarde: { $clock }
panel-topic-how = Para escolher um tópico, envie /here nele. Então publico ali e em nenhum outro.
panel-untopic = Publicar sem tópico
panel-totals-ask =
    {"**"}Quem recebe os números da semana?** Envio toda segunda-feira, sobre a semana anterior. Eles só contam membros que disseram sim.
panel-admins-how =
    Você escreve como o grupo? Então não consigo ver que é você. Um código liga você a mim por 30 dias.
panel-get-code = Pedir um código
panel-unlink = Desfazer ligação até { $when }
panel-unlink-you = Desfazer a minha, até { $when }
panel-code =
    Publique isto no grupo, como o grupo:
    /link { $code }

    Funciona uma vez, e por 5 minutos. Não dê a mais ninguém.
panel-linked = **Ligação feita por 30 dias.** Aqui estão os ajustes.
panel-remove-sure =
    {"**"}Sair de { $title }?** Paro de publicar lá. Guardo os ajustes por 30 dias, caso você me adicione de novo.
panel-leave = Sim, sair
panel-left = Saí do grupo. Os ajustes ficam por 30 dias.
panel-preview-heading = Esta é a minha próxima publicação lá:
panel-preview-link = Embaixo vai um link: { $value }.
panel-changes-heading = **As últimas mudanças**
panel-changes-none = Ninguém mudou nada ainda.
changed-line = - { $when }: { $what }, { $value } ({ $who })
changed-language = idioma
changed-zone = fuso horário
changed-days = dias
changed-time = hora
changed-topic = tópico
changed-sound = som
changed-totals = números da semana
changed-poll = enquete
changed-buttons = botão, sem comentários
changed-resumed = publicar de novo
changed-link = ligação de um admin anônimo
changed-left = me removeram
changed-by-you = você
changed-by-another = outro admin
changed-by-somebody = alguém

panel-not-admin =
    Não vi você entre os admins que podem mudar as informações do grupo. Só eles podem abrir os ajustes.
panel-anonymous =
    Você escreve lá como o grupo? Então prove com um código.

## Em um botão tocado

panel-saved = Salvo.
panel-already = Já está assim.
panel-most-days = Três dias no máximo. Tire um primeiro.
panel-old = Esse botão é antigo. Use o mais novo, ou envie /groups.
panel-gone = Não estou mais nesse grupo.
panel-unknown = Não conheço esse botão.
panel-not-yours = Este não é o seu chat.
panel-no-right = Só admins podem fazer isso.
panel-cannot-check = Não consegui checar se você é admin. Tente de novo em um minuto.
panel-cannot-leave = Não consegui sair. Remova-me no grupo, como qualquer membro.

## Contar nos números, ou não

share-offer =
    {"**"}Mais uma coisa, e você decide.** Você veio de { $title }. Uma vez por semana, o coach de lá pode receber números. Você quer contar neles?
share-example =
    Isto é tudo o que um coach vê, uma vez por semana:
    "Cerca de 15 pessoas que me deixam contá-las fizeram uma checagem. Para cerca de 10 delas parecia uma simples dor muscular de treino."
share-limits =
    Todos os números são arredondados para o múltiplo de 5 mais próximo. Não digo nenhum que represente menos de 5 pessoas, e nenhum se são menos de 10. Ninguém vê um nome, uma resposta ou qualquer outro resultado.
share-later = Você pode mudar isso quando quiser: /groups.
share-yes = Me inclua
share-no = Não me inclua
share-stop = Não me incluir mais
share-on = **{ $title }:** você conta nos números da semana.
share-off = **{ $title }:** você não conta nos números da semana.
share-not-made = Agora não se fazem números lá.

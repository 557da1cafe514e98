### O que se publica em uma comunidade: textos para o dia de terra, a enquete, os números da
### semana passada. Regras: nada é sobre quem escreveu ou fez uma checagem; os números vão
### arredondados e nunca são pequenos; um texto diz o que é comum e o que não é, e não dá
### resultado. Tudo espera a assinatura de um profissional de saúde com nome e sobrenome.

## Seis textos, em rodízio

post-1 =
    {"**"}Dor no dia depois do levantamento terra?** Uma dor surda por um a três dias é comum.

    Dor em pontada, dor que desce por uma perna ou uma área dormente não é. Procure um serviço de saúde.
post-2 =
    {"**"}Como é uma simples dor muscular?** Ela vem horas depois do treino. É surda, quase sempre dos dois lados, e alivia quando você se mexe.

    Dor que veio de repente no meio de uma repetição é outra coisa. Dor em um ponto só também.
post-3 =
    {"**"}Três sinais que não podem esperar:** ficar dormente entre as pernas, não conseguir urinar, ou uma perna perder força rápido.

    Com qualquer um deles, busque ajuda de emergência agora. Não espere o próximo treino.
post-4 =
    {"**"}Costas doloridas quase sempre gostam de se mexer.** Caminhadas curtas costumam fazer mais bem do que um dia na cama. Uma puxada pesada pode esperar até você conseguir se curvar sem fazer careta de dor.

    Se piorar dia a dia, procure um serviço de saúde.
post-5 =
    {"**"}Exercício novo, mais peso, ou volta depois de uma pausa?** É aí que as costas mais doem. Suba em passos pequenos, e mude uma coisa por vez.

    Dor que fica por mais de uma semana merece uma checagem.
post-6 =
    {"**"}Treinou mais pesado do que nunca?** A dor muscular quase sempre é mais forte no dia 2 ou 3, e depois some aos poucos.

    Xixi como chá ou Coca-Cola, marrom ou vermelho, não faz parte disso. Nesse caso, busque ajuda de emergência.

## A enquete

poll-question = Como foi seu último levantamento terra? Ninguém vê quem votou em quê. Esta enquete some depois de 20 horas. A partir de 10 votos, números arredondados são contados mais tarde.
poll-easier = Mais fácil que o previsto
poll-planned = Como previsto
poll-harder = Mais difícil que o previsto

## A semana passada em números

totals-heading = {"**"}{ $name }: a semana passada em números**
totals-heading-group = **A semana passada em números**
totals-count = Cerca de { $total } pessoas que me deixam contá-las fizeram uma checagem.
totals-ordinary = Para cerca de { $number } delas parecia uma simples dor muscular de treino.
totals-poll = Enquete de { $day }: cerca de { $easier } acharam mais fácil que o previsto, { $planned } como previsto, { $harder } mais difícil.
totals-votes = Enquete de { $day }: cerca de { $total } pessoas votaram. A divisão fica oculta.
totals-note = Todos os números são arredondados para o múltiplo de 5 mais próximo. Não digo nenhum que represente menos de 5 pessoas, e nunca digo quem.

weekday-0 = segunda-feira
weekday-1 = terça-feira
weekday-2 = quarta-feira
weekday-3 = quinta-feira
weekday-4 = sexta-feira
weekday-5 = sábado
weekday-6 = domingo

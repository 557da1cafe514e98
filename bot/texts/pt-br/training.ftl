### Adaptar o treino: tipos de dor, o semáforo, os passos para voltar, as trocas.
### Regras: opções, nenhuma provada como a melhor; um número de 10 antes de um número de quilos;
### nada daqui aparece com um sinal de perigo ou acima de `clinician_soon`. Tudo espera a
### assinatura de um profissional de saúde com nome e sobrenome.

train-heading = **Adapte o treino à dor, sem forçar**
train-appointment = Mantenha sua consulta. Até lá não passe do passo 2, e evite tudo o que manda dor por uma perna.
train-with-adult = Você tem menos de 18 anos, então mostre isto primeiro à sua mãe, ao seu pai ou ao seu coach.

## Tipos, conforme o que irrita a dor

checks-showed = {"**"}Seus testes:** { $what }
kind-soreness = Músculos doloridos quase sempre vão bem com treino leve.
kind-bending = Curvar o corpo irrita a dor. Então curve menos por enquanto.
kind-arching = Inclinar para trás irrita a dor. Então mantenha o corpo alto, e não incline para trás.
kind-one_sided = Um lado dói. Então divida a carga por igual nas duas pernas.
kind-hip = A frente do quadril dói. Então desça menos, e nunca até um beliscão.
kind-leg = Pode descer por uma perna. Então evite tudo o que faz descer.
kind-unclear = Nenhum jeito de se mexer se destaca. Então evite o que irrita a dor.

## O semáforo

light-green = {"**"}Verde:** alivia, e a dor é baixa. Você pode seguir.
light-amber = {"**"}Amarelo:** não aliviou o bastante para subir. Fique com o que faz bem.
light-red = {"**"}Vermelho:** pare de treinar por enquanto. Ande, descanse, e me conte com /how quando mudar.
traffic-rule =
    {"**"}A regra do semáforo**
    De 0 a { $green } de 10, e calmo na manhã seguinte: tudo bem.
    De { $amber } a { $limit }, ou dor por mais de um dia: volte um passo.
    { $red } ou mais, ou se espalha, formiga, perde força ou acorda você: pare, e me conte com { $command }.

## Os passos para voltar

ladder-heading = **Os passos para voltar ao levantamento terra**
ladder-rule = Suba um passo quando dois treinos seguidos ficarem no verde. São opções. Nenhuma está provada como a melhor.
ladder-alone = Parei de perguntar, então o ritmo é seu. Volte um passo quando ficar amarelo.

step-0 = {"**"}Passo 0:** respirações lentas, posições confortáveis, caminhadas curtas. Suba quando conseguir andar 10 minutos com pouca dor.
step-1 = {"**"}Passo 1:** bird dog, dead bug, prancha lateral, ponte de glúteo, e gato-camelo lento até onde for confortável. De 2 a 3 séries de 6 a 10.
step-2 = {"**"}Passo 2:** dobra do quadril (hip hinge) com um bastão, afundo parado sem peso, remada com o peito em um banco, bicicleta leve.
step-3 = {"**"}Passo 3:** kettlebell ou barra hexagonal a partir de blocos, de { $low } a { $high } % do seu peso de costume. Lento, 3 séries de 8, com 4 ou mais repetições de reserva.
step-4 = {"**"}Passo 4:** barra hexagonal do chão, sumô ou rack pull, de { $low } a { $high } %. Desça em 3 segundos, pausa de 1 segundo, suba em 1 segundo.
step-5 = {"**"}Passo 5:** seu levantamento terra de costume com { $low } a { $high } %. 3 séries de 5.
step-6 = {"**"}Passo 6:** acrescente de { $low } a { $high } % por treino, até 85 %. Depois volte ao seu plano.

## O que fazer no lugar

topic-pull = **Puxadas por enquanto**
    .label = Puxadas
topic-legs = **Pernas por enquanto**
    .label = Pernas
topic-upper = **Parte de cima por enquanto**
    .label = Parte de cima
topic-cardio = **Cardio por enquanto**
    .label = Cardio
topic-waits = Isto espera um passo mais à frente. Caminhar pode.

swap-stick_hinge = Dobra do quadril (hip hinge) com um bastão ao longo das costas. 3 séries de 8, lento.
swap-blocks = Puxe de blocos ou dos pinos do rack. Pede menos curva.
swap-slow_tempo = Menos peso e mais lento: desça em 3 segundos, pausa de 1 segundo.
swap-trap_bar = Barra hexagonal. Você fica dentro da carga, então as costas ficam mais retas.
swap-sumo = Posição sumô, se você conhece. Pede menos curva.
swap-usual_pull = Seu levantamento terra de costume, com o peso do seu passo.
swap-glute_bridge = Ponte de glúteo, 3 séries de 10.
swap-split_squat = Afundo parado sem peso, ou leve. Desça até onde fizer bem.
swap-box_squat = Agachamento na caixa, sem peso ou leve.
swap-goblet_squat = Agachamento goblet com um kettlebell leve. Corpo alto.
swap-presses = Supino ou desenvolvimento sentado com as costas apoiadas. Evite arquear muito.
swap-pulldown = Puxada na polia, ou barra fixa com ajuda.
swap-supported_row = Remada com o peito em um banco.
swap-walk = Caminhadas de 10 a 20 minutos, algumas vezes por dia.
swap-easy_bike = Bicicleta leve por 10 a 20 minutos, com o corpo alto.
swap-cross_trainer = Elíptico, em ritmo leve.

## O que evitar

avoid-heading = **Evite por enquanto**
avoid-soreness = Treino pesado para os músculos doloridos, e descidas lentas com muito peso. Espere até a rigidez ficar abaixo de 3 de 10.
avoid-bending = Curvar muito com carga: puxadas do chão com as costas curvadas, good morning, abdominais, muito tempo no remo. Faça pausas se passa muito tempo na cadeira.
avoid-arching = Inclinar para trás no final de uma puxada. Desenvolvimento pesado acima da cabeça. Arquear muito no banco. Elevar as pernas de barriga para cima.
avoid-one_sided = Treino pesado em uma perna só, inclinar de lado com carga, e carregar peso de um lado só.
avoid-hip = Agachamento profundo e um início baixo que dão um beliscão na frente do quadril.
avoid-leg = Tudo o que manda dor ou formigamento pela perna. Evite também alongar a parte de trás da perna.
avoid-unclear = Tudo o que irrita a dor: tente menos profundidade, menos peso, ou deixe de fora.
avoid-all = Evite também giros com carga e contrair forte o abdômen enquanto dói. Não teste de novo e de novo.

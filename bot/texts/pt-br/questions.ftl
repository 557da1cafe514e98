### As perguntas que não são sinais de perigo, e tudo o que se pode responder a elas.
### `q-` o cartão, `why-` por quê, `name-` o nome na revisão, `o-` botões e revisão (curtos: o
### telefone corta), `amount-` um número em uma frase, `skip-`.

name-danger_below = Cintura para baixo, banheiro
name-danger_body = Sinais do corpo
name-danger_about = Sobre você
name-clarify = Pergunta extra

## Treino

q-trained_hours_ago =
    {"**"}Quando seu treino terminou?**
    Você também pode digitar, como "há 6 horas" ou "ontem".
why-trained_hours_ago = Por que pergunto: a dor muscular tem seu próprio relógio. Também conto meu acompanhamento a partir daí.
name-trained_hours_ago = Treino
skip-trained_hours_ago = Sem treino
amount-trained_hours_ago = { $number ->
    [one] há { $number } hora
   *[other] há { $number } horas
}
o-trained_hours_ago-1 = Agora mesmo
o-trained_hours_ago-6 = Hoje mais cedo
o-trained_hours_ago-14 = Ontem à noite
o-trained_hours_ago-24 = Ontem
o-trained_hours_ago-48 = Há 2 dias
o-trained_hours_ago-72 = Há 3 dias
o-trained_hours_ago-120 = Há mais tempo

q-lift =
    {"**"}O que você treinou?**
    Toque em tudo que se encaixa, e depois em Pronto.
why-lift = Por que pergunto: a dor muscular combina mais com o lugar onde um músculo trabalhou.
name-lift = O que treinou
o-lift-deadlift = Terra, qualquer tipo
o-lift-squat = Agachamento
o-lift-other_lift = Outro exercício
o-lift-no_training = Não treinei

## Começo

q-onset = **Quando a dor começou?**
why-onset = Por que pergunto: a dor muscular quase sempre começa no dia seguinte. Dor durante a série é outro sinal.
name-onset = Começo da dor
o-onset-during_lift = Durante a série
o-onset-within_6h = Até 6 horas depois
o-onset-after_6_to_12h = De 6 a 12 horas depois
o-onset-next_day = No dia seguinte, por aí
o-onset-after_48h = Mais de 2 dias depois
o-onset-gradual = Aos poucos, em dias ou semanas
o-onset-unrelated = Sem ligação com um treino

q-felt =
    {"**"}Você sentiu ou ouviu algo quando começou?**
    Toque em tudo que se encaixa, e depois em Pronto.
why-felt = Por que pergunto: um estalo ou um rasgo não é como a dor muscular começa.
name-felt = No começo
o-felt-pop = Estalo
o-felt-crunch = Rangido
o-felt-tear = Rasgo
o-felt-nothing = Nada disso

q-pain_days =
    {"**"}Há quanto tempo você sente esta dor?**
    Você também pode digitar, como "3 semanas".
why-pain_days = Por que pergunto: a dor muscular some em dias. Dor que fica precisa ser vista.
name-pain_days = Duração
amount-pain_days = { $number ->
    [one] { $number } dia
   *[other] { $number } dias
}
o-pain_days-1 = Cerca de um dia
o-pain_days-3 = Cerca de 3 dias
o-pain_days-7 = Uma semana
o-pain_days-14 = Cerca de 2 semanas
o-pain_days-30 = Cerca de um mês
o-pain_days-60 = Cerca de 2 meses
o-pain_days-120 = 3 meses ou mais

## Lugar

q-location =
    {"**"}Onde dói mais?**
    Toque em tudo que se encaixa, e depois em Pronto. Esquerda é a sua própria esquerda.
why-location = Por que pergunto: onde dói ajuda a separar um músculo de uma articulação, um nervo ou os rins.
name-location = Lugar
o-location-low_back_both = Lombar, dois lados
    .map = Lombar, dois lados
o-location-low_back_left = Lombar, esquerda
    .map = Lombar, esquerda
o-location-low_back_right = Lombar, direita
    .map = Lombar, direita
o-location-low_back_centre = Lombar, meio
    .map = Lombar, meio
o-location-low_back_unsure = Lombar, não sei onde
o-location-mid_back = Meio das costas
    .map = Meio das costas
o-location-upper_back = Alto das costas
    .map = Alto das costas
o-location-buttock_left = Glúteo esquerdo
    .map = Glúteo esquerdo
o-location-buttock_right = Glúteo direito
    .map = Glúteo direito
o-location-si_left = Covinha esq. sob o cinto
    .map = Covinha esquerda
o-location-si_right = Covinha dir. sob o cinto
    .map = Covinha direita
o-location-hip_front = Frente do quadril
    .map = Frente do quadril
o-location-thigh_back = Posterior da coxa
    .map = Posterior da coxa
o-location-leg = Perna
    .map = Perna
o-location-groin = Virilha
    .map = Virilha
o-location-flank = Lado, sob as costelas
    .map = Lado, sob as costelas
o-location-neck = Pescoço
    .map = Pescoço
o-location-head = Cabeça
    .map = Cabeça
o-location-chest = Peito
    .map = Peito
o-location-belly = Barriga
    .map = Barriga
o-location-other_place = Outro lugar
    .map = Outro lugar

q-spread =
    {"**"}A dor anda a partir de onde dói mais?**
    Toque em tudo que se encaixa, e depois em Pronto. Dor muscular no posterior das duas coxas conta como Coxa.
why-spread = Por que pergunto: a dor muscular fica no músculo. Dor que desce por uma perna pode vir de um nervo.
name-spread = Anda para
o-spread-none = Fica onde está
o-spread-buttock = Glúteo
o-spread-thigh = Coxa
o-spread-below_knee = Abaixo do joelho
o-spread-both_legs = Duas pernas
o-spread-groin = Virilha
o-spread-ribs = Pelas costelas
o-spread-belly = Barriga
o-spread-arm_or_jaw = Braço ou mandíbula
o-spread-elsewhere = Outro lugar

q-one_finger_spot = **Você consegue cobrir o ponto que dói com a ponta de um dedo?**
why-one_finger_spot = Por que pergunto: a dor muscular é espalhada. Um ponto pequeno é outra coisa.
name-one_finger_spot = Um ponto pequeno
o-one_finger_spot-yes = Sim, um ponto pequeno
o-one_finger_spot-no = Não, é maior

q-bone_tender =
    {"**"}Dá uma dor em pontada quando você aperta o osso no meio da coluna?**
    Aperte com um dedo, e sem força.
why-bone_tender = Por que pergunto: um músculo dolorido fica ao lado do osso, não em cima dele.
name-bone_tender = Osso dolorido
o-bone_tender-yes = Sim, pontada no osso
o-bone_tender-no = Não

## Como é

q-character =
    {"**"}Como é a dor?**
    Toque em tudo que se encaixa, e depois em Pronto.
why-character = Por que pergunto: músculos doloridos dão uma dor surda e rigidez. Nervos dão choques, queimação ou formigamento.
name-character = Como é
o-character-dull = Surda ou pesada
o-character-tight = Tensa ou rígida
o-character-sharp = Em pontada
o-character-shooting = Choque elétrico
o-character-burning = Queimação
o-character-tingling = Formigamento
o-character-numb = Dormência
o-character-throbbing = Latejante
o-character-constant = Nunca alivia
o-character-waves = Vem em ondas

q-severity =
    {"**"}Quanto dói hoje quando você se mexe como todo dia?**
    0 é nenhuma dor. 10 é a pior dor que você consegue imaginar.
why-severity = Por que pergunto: o número mostra depois se melhora.
name-severity = Dor ao se mexer
skip-severity = Pular
amount-severity = { $number } de 10

q-severity_rest =
    {"**"}Quanto dói em repouso?** Pense na sua melhor posição, na cadeira ou na cama.
    0 é nenhuma dor. 10 é a pior dor que você consegue imaginar.
why-severity_rest = Por que pergunto: a dor muscular alivia em repouso.
name-severity_rest = Dor em repouso
skip-severity_rest = Pular
amount-severity_rest = { $number } de 10

q-relief = **Alguma posição alivia?**
why-relief = Por que pergunto: uma dor que nenhuma posição alivia precisa ser vista antes.
name-relief = Alívio
o-relief-some_position = Sim, alguma posição
o-relief-no_position = Não, nenhuma posição

q-movement = **O que acontece com movimento leve, como uma caminhada curta?**
why-movement = Por que pergunto: a dor muscular quase sempre alivia quando você se mexe.
name-movement = Ao se mexer
o-movement-eases = Alivia
o-movement-worse_then_settles = Piora antes, depois acalma
o-movement-worse = Piora
o-movement-unchanged = Não muda

q-worse_with =
    {"**"}O que piora?**
    Toque em tudo que se encaixa, e depois em Pronto.
why-worse_with = Por que pergunto: isso dá uma pista do que evitar por enquanto.
name-worse_with = Piora ao
o-worse_with-bending = Curvar
o-worse_with-sitting = Sentar
o-worse_with-standing = Ficar em pé
o-worse_with-arching = Inclinar para trás
o-worse_with-twisting = Girar
o-worse_with-coughing = Tossir
o-worse_with-lying = Deitar
o-worse_with-rolling_in_bed = Virar na cama
o-worse_with-sit_to_stand = Levantar
o-worse_with-walking = Andar
o-worse_with-impact = Pular ou correr

q-function =
    {"**"}O que isso impede você de fazer hoje?**
    Toque em tudo que se encaixa, e depois em Pronto.
    Se você manca, toque em Andar 10 minutos.
why-function = Por que pergunto: o que você ainda consegue fazer diz mais do que a dor.
name-function = Impede de
o-function-nothing = Quase nada
o-function-dressing = Meias e sapatos
o-function-bending = Curvar
o-function-sitting = Sentar 10 minutos
o-function-standing = Ficar em pé
o-function-walking_short = Andar 10 minutos
o-function-walking = Andar (nem um pouco)
o-function-sleeping = Dormir

## Curso

q-trend = **Como mudou desde que começou?**
why-trend = Por que pergunto: para onde vai importa mais do que o quanto dói.
name-trend = Curso
o-trend-improving = Melhorando
o-trend-same = Igual
o-trend-up_and_down = Vai e volta
o-trend-worse = Piorando
o-trend-gone = Passou

q-episodes_12_months =
    {"**"}Quantas vezes suas costas doeram assim nos últimos 12 meses?**
    Conte esta também.
why-episodes_12_months = Por que pergunto: dor que sempre volta merece ser vista.
name-episodes_12_months = Vezes em um ano
o-episodes_12_months-one = Só esta
o-episodes_12_months-two = 2 vezes
o-episodes_12_months-three_or_more = 3 vezes ou mais

q-age_band = **Quantos anos você tem?**
why-age_band = Por que pergunto: os ossos e os riscos mudam com a idade.
name-age_band = Idade
o-age_band-under_16 = Menos de 16
o-age_band-16_17 = 16 ou 17
o-age_band-18_49 = De 18 a 49
o-age_band-50_64 = De 50 a 64
o-age_band-65_plus = 65 ou mais

name-heard = Você também escreveu

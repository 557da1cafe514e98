### Os sinais de perigo: as três telas e, para cada sinal, tudo o que se diz dele.
### Linha da lista (menos de 110 letras), .short (botão), .said (depois de "Você me contou:"
### ou "Você não pôde descartar isto:"), .unsure (uma dúvida na revisão), e `clarify-`, a
### pergunta de sim ou não. SIM sempre diz que o sinal está aí. As regras: flows/pathways.

## As telas

q-danger_below =
    {"**"}Da cintura para baixo: você tem algo disto?** Pense no tempo desde que começou, ou nas últimas 2 semanas.

    Toque em cada sinal que se encaixa, ou digite, como "sinal 2". Se nenhum se encaixa, toque em Nenhum destes.
q-danger_below-unsure =
    {"**"}De quais você tem dúvida?**

    Toque em cada um e depois em Pronto. Se não dá para dizer nada de nenhum, toque em Nem ideia.
q-danger_body =
    {"**"}Seu corpo: você tem algo disto?** Pense no tempo desde que começou, ou nas últimas 2 semanas.

    Toque em cada sinal que se encaixa, ou digite, como "sinal 2". Se nenhum se encaixa, toque em Nenhum destes.
q-danger_body-unsure =
    {"**"}De quais você tem dúvida?**

    Toque em cada um e depois em Pronto. Se não dá para dizer nada de nenhum, toque em Nem ideia.
q-danger_about =
    {"**"}Sobre você: algo disto se encaixa?**

    Toque em cada sinal que se encaixa, ou digite, como "sinal 2". Se nenhum se encaixa, toque em Nenhum destes.
q-danger_about-unsure =
    {"**"}De quais você tem dúvida?**

    Toque em cada um e depois em Pronto. Se não dá para dizer nada de nenhum, toque em Nem ideia.

item = { $number }. { $text }

why-danger_below =
    Por que pergunto: estes sinais são raros, mas alguns não podem esperar.
    Eles podem aparecer mesmo quando a dor é leve.
why-danger_body =
    Por que pergunto: uma dor nas costas pode começar no coração, na barriga ou em um músculo esgotado.
    Estes sinais ajudam a separar um do outro.
why-danger_about =
    Por que pergunto: a mesma dor pode ser mais séria em umas pessoas do que em outras.

## Da cintura para baixo

flag-saddle_numb = Dormência ou sensação estranha entre as pernas, nas partes íntimas ou no bumbum, ou ao se limpar
    .short = Dormência entre as pernas
    .said = dormência ou sensação estranha entre as pernas
    .unsure = dúvida sobre a sensação entre as pernas
clarify-saddle_numb =
    {"**"}Está dormente, ou com sensação estranha, entre as suas pernas?**
    É onde você se apoia no banco de uma bicicleta: as partes íntimas, ou em volta do ânus.
why-clarify_saddle_numb = Por que pergunto: os nervos dessa pele também vão para a bexiga.

flag-genital_numb_sex = Partes íntimas dormentes, não sentir nada no sexo, ou uma mudança nova nas ereções
    .short = Sexo sem sensação
    .said = perda de sensação nas partes íntimas
    .unsure = dúvida sobre o que se sente no sexo
clarify-genital_numb_sex = **Suas partes íntimas estão dormentes, ou você não sente nada no sexo?**
why-clarify_genital_numb_sex = Por que pergunto: os nervos dessa sensação também vão para a bexiga.

flag-bladder_trouble = Problema novo para fazer xixi: demora a começar, sai fraco, não sai, ou você não sente
    .short = Problema para urinar
    .said = problemas para fazer xixi
    .unsure = dúvida sobre problemas no xixi
clarify-bladder_trouble =
    {"**"}Está difícil fazer xixi (urinar) de um jeito que é novo?**
    Pode demorar a começar, ou sair fraco. Ou você não percebe se a bexiga está cheia.
why-clarify_bladder_trouble = Por que pergunto: os nervos da parte baixa das costas dizem à bexiga o que fazer.

flag-bladder_leak = Escapa xixi de um jeito novo, em repouso, ou sem que você sinta
    .short = Xixi escapando
    .said = xixi escapando
    .unsure = dúvida sobre xixi escapando
clarify-bladder_leak = **Escapa xixi de um jeito novo, em repouso, ou sem que você sinta?**
why-clarify_bladder_leak = Por que pergunto: os nervos da parte baixa das costas dizem à bexiga o que fazer.

flag-bowel_control = Você perdeu o controle do cocô ou dos gases, ou não sente quando saem
    .short = Sem controle do cocô
    .said = perda de controle do cocô ou dos gases
    .unsure = dúvida sobre o controle do cocô
clarify-bowel_control = **Você perdeu o controle do cocô ou dos gases, ou não sente quando saem?**
why-clarify_bowel_control = Por que pergunto: os nervos da parte baixa das costas mantêm o ânus fechado.

flag-both_legs_nerve = AS DUAS pernas formigando, dormentes, fracas ou com choques (não uma dor muscular ao apertar)
    .short = Duas pernas dormentes
    .said = formigamento, dormência ou fraqueza nas duas pernas
    .unsure = dúvida sobre as duas pernas
clarify-both_legs_nerve =
    {"**"}As duas pernas formigam, ou estão dormentes, fracas ou com choques elétricos?**
    Toque em Não se é uma simples dor muscular que você sente ao apertar.
why-clarify_both_legs_nerve = Por que pergunto: músculos doloridos nas duas pernas são comuns. Sinais de nervo nas duas pernas não podem esperar.

flag-legs_giving_way = As pernas perdem força, falham, ou você não fica firme em pé ou andando
    .short = Pernas que falham
    .said = pernas que falham ou sem firmeza
    .unsure = dúvida sobre pernas fracas
clarify-legs_giving_way =
    {"**"}Suas pernas estão fracas, falham, ou não ficam firmes?**
    Toque em Não se elas estão duras e lentas, mas seguram bem você.
why-clarify_legs_giving_way = Por que pergunto: pernas doloridas ficam duras, mas ainda seguram você.

flag-foot_weak = Você não consegue levantar a ponta de um pé, ou não consegue andar no calcanhar ou na ponta dele
    .short = Pé fraco
    .said = um pé fraco
    .unsure = dúvida sobre um pé fraco
clarify-foot_weak =
    {"**"}Um pé está fraco?**
    Apoie-se em uma parede. Dê 5 passos nos calcanhares e depois 5 na ponta dos pés. Toque em Sim se um pé não consegue.
why-clarify_foot_weak = Por que pergunto: um pé fraco pode indicar que um nervo precisa de ajuda logo.

flag-leg_weak_one = Uma perna mais fraca que a outra acima do pé: panturrilha, coxa ou quadril
    .short = Uma perna fraca
    .said = uma perna mais fraca
    .unsure = dúvida sobre uma perna fraca
clarify-leg_weak_one = **Uma perna está mais fraca que a outra, na panturrilha, na coxa ou no quadril?**
why-clarify_leg_weak_one = Por que pergunto: uma perna fraca pode indicar que um nervo precisa de ajuda logo.

flag-numbness_spreading = Uma área dormente que cresce, ou uma perna que perde força dia a dia
    .short = Dormência que cresce
    .said = dormência ou fraqueza que cresce
    .unsure = dúvida se a dormência cresce
clarify-numbness_spreading = **Há uma área dormente que cresce, ou uma perna que perde força dia a dia?**
why-clarify_numbness_spreading = Por que pergunto: um sinal que cresce precisa ser visto antes de um que fica igual.

flag-dark_urine = Xixi (urina) como chá ou Coca-Cola, marrom ou vermelho, nos 7 dias depois de treino pesado
    .short = Xixi marrom, Coca, vermelho
    .said = xixi escuro
    .unsure = dúvida sobre a cor do xixi
clarify-dark_urine =
    {"**"}Seu xixi está da cor de chá ou de Coca-Cola, ou marrom ou vermelho?**
    Pense nos 7 dias depois de um treino pesado.
why-clarify_dark_urine = Por que pergunto: um músculo esgotado pode escurecer o xixi e fazer mal aos rins.

flag-blood_in_urine = Xixi rosado ou com sangue, com treino ou sem treino
    .short = Sangue no xixi
    .said = sangue no xixi
    .unsure = dúvida sobre sangue no xixi
clarify-blood_in_urine = **Seu xixi está rosado, ou tem sangue?**
why-clarify_blood_in_urine = Por que pergunto: um problema no rim pode parecer uma dor nas costas.

flag-burning_pee = Xixi que arde, com febre ou com dor no lado do corpo
    .short = Xixi que arde e febre
    .said = xixi que arde, com febre ou dor no lado do corpo
    .unsure = dúvida sobre xixi que arde
clarify-burning_pee = **Arde quando você faz xixi, com febre ou com dor no lado do corpo?**
why-clarify_burning_pee = Por que pergunto: um rim doente pode parecer uma dor nas costas.

flag-flank_waves = Ondas de dor em um lado do corpo, que descem até a virilha, e você não consegue ficar sem se mexer
    .short = Ondas de dor em um lado
    .said = ondas de dor em um lado do corpo
    .unsure = dúvida sobre ondas de dor
clarify-flank_waves = **A dor vem em ondas em um lado do corpo, tão forte que você não consegue ficar sem se mexer?**
why-clarify_flank_waves = Por que pergunto: ondas de dor podem vir de um rim.

flag-hernia_bulge = Um caroço na virilha que volta para dentro
    .short = Caroço na virilha, volta
    .said = um caroço na virilha que volta para dentro
    .unsure = dúvida sobre um caroço na virilha
clarify-hernia_bulge = **Há um caroço na sua virilha que volta para dentro quando você deita ou aperta?**
why-clarify_hernia_bulge = Por que pergunto: fazer força pode empurrar um caroço para a virilha.

flag-hernia_stuck = Um caroço na virilha que não volta para dentro, ou que dói muito
    .short = Caroço na virilha, preso
    .said = um caroço na virilha que não volta para dentro
    .unsure = dúvida sobre um caroço preso
clarify-hernia_stuck = **Há um caroço na sua virilha que não volta para dentro, ou que dói muito?**
why-clarify_hernia_stuck = Por que pergunto: um caroço preso pode ficar sem sangue.

flag-testicle_pain = Dor repentina em um testículo
    .short = Dor no testículo
    .said = dor repentina em um testículo
    .unsure = dúvida sobre dor no testículo
clarify-testicle_pain = **Um testículo começou a doer de repente?**
why-clarify_testicle_pain = Por que pergunto: um testículo torcido só tem algumas horas para ser salvo.

## O resto do corpo

flag-belly_back_faint = Dor forte e repentina nas costas ou na barriga, com suor, quase desmaio, ou a barriga batendo forte
    .short = Dor repentina e desmaio
    .said = dor forte e repentina com suor ou sensação de desmaio
    .unsure = dúvida sobre dor forte e repentina
clarify-belly_back_faint =
    {"**"}Começou de repente uma dor forte nas costas ou na barriga?**
    Toque em Sim se você também sua, sente que vai desmaiar, ou a barriga bate forte.
why-clarify_belly_back_faint = Por que pergunto: um grande vaso sanguíneo passa ao longo da coluna.

flag-tearing_chest_back = Dor de rasgar no peito ou entre as escápulas (no alto das costas)
    .short = Rasga o peito ou as costas
    .said = dor de rasgar no peito ou no alto das costas
    .unsure = dúvida sobre dor de rasgar
clarify-tearing_chest_back = **Há uma dor de rasgar no peito ou entre as escápulas (no alto das costas)?**
why-clarify_tearing_chest_back = Por que pergunto: um vaso sanguíneo rasgado pode parecer isso.

flag-chest_pain = Pressão no peito, dor na mandíbula ou em um braço, ou falta de ar
    .short = Dor no peito ou sem ar
    .said = dor no peito ou falta de ar
    .unsure = dúvida sobre dor no peito
clarify-chest_pain =
    {"**"}Você sente pressão no peito, dor na mandíbula ou em um braço, ou falta de ar?**
    Toque em Não se é um músculo dolorido que você sente ao apertar.
why-clarify_chest_pain = Por que pergunto: o coração pode doer no peito, na mandíbula, em um braço ou nas costas.

flag-passed_out_bad = Você desmaiou mais de uma vez, ou com dor no peito ou uma pancada na cabeça
    .short = Desmaio e algo mais
    .said = um desmaio com outro sinal de perigo
    .unsure = dúvida sobre um desmaio grave
clarify-passed_out_bad = **Você desmaiou mais de uma vez, ou com dor no peito ou uma pancada na cabeça?**
why-clarify_passed_out_bad = Por que pergunto: um desmaio assim pode vir do coração ou da cabeça.

flag-passed_out = Você desmaiou uma vez e voltou totalmente ao normal
    .short = Um desmaio
    .said = um desmaio
    .unsure = dúvida sobre um desmaio
clarify-passed_out = **Você desmaiou, mesmo que por um momento?**
why-clarify_passed_out = Por que pergunto: um médico deve saber por que você desmaiou.

flag-nearly_fainted = Quase desmaiou com a dor ou ao ficar em pé (ver estrelas depois de uma repetição não conta)
    .short = Quase um desmaio
    .said = quase um desmaio
    .unsure = dúvida sobre quase desmaiar
clarify-nearly_fainted =
    {"**"}Você quase desmaiou com a dor, ou ao ficar em pé?**
    Ver estrelas por alguns segundos depois de uma repetição não conta.
why-clarify_nearly_fainted = Por que pergunto: sensação de desmaio com dor pode ser mais do que dor muscular.

flag-thunderclap = Uma dor de cabeça repentina, a pior da sua vida, que chega ao máximo em um minuto ou menos
    .short = A pior dor de cabeça
    .said = uma dor de cabeça repentina, a pior da sua vida
    .unsure = dúvida sobre dor de cabeça repentina
clarify-thunderclap = **Foi a pior dor de cabeça da sua vida, e chegou ao máximo em um minuto ou menos?**
why-clarify_thunderclap = Por que pergunto: um sangramento na cabeça pode começar assim.

flag-vision_face_speech = Perder a visão ou ver dobrado, rosto caído, fala enrolada, braço fraco, ou pescoço duro ou dolorido com isso
    .short = Visão, rosto ou fala
    .said = uma mudança na visão, no rosto, na fala ou no equilíbrio
    .unsure = dúvida sobre a visão ou a fala
clarify-vision_face_speech =
    {"**"}Algo disto é novo?**
    Perder a visão ou ver dobrado. Rosto caído. Fala enrolada. Um braço fraco. Pescoço duro com dor de cabeça. Pescoço dolorido e pés sem firmeza.
why-clarify_vision_face_speech = Por que pergunto: isso pode vir do sangue que vai para o cérebro.

flag-exertion_headache = Uma primeira dor de cabeça por esforço, que cresceu em minutos e agora alivia
    .short = Dor de cabeça por esforço
    .said = uma dor de cabeça por esforço
    .unsure = dúvida sobre uma dor de cabeça
clarify-exertion_headache =
    {"**"}Um esforço forte trouxe uma dor de cabeça?**
    Toque em Sim se ela cresceu em minutos e depois aliviou.
why-clarify_exertion_headache = Por que pergunto: uma primeira dor de cabeça por esforço precisa ser vista.

flag-fever_ill = Febre, suor à noite, ou você se sente muito mal, doente mesmo
    .short = Febre ou muito mal
    .said = febre ou mal-estar muito forte
    .unsure = dúvida sobre febre
clarify-fever_ill = **Você se sente doente, com febre ou com suor à noite?**
why-clarify_fever_ill = Por que pergunto: músculos doloridos não dão febre.

flag-rigors = Calafrios com tremores, e você se sente muito mal
    .short = Calafrios fortes
    .said = calafrios com tremores
    .unsure = dúvida sobre calafrios
clarify-rigors = **Você treme de frio e se sente muito mal?**
why-clarify_rigors = Por que pergunto: calafrios com tremores podem indicar germes no sangue.

flag-back_hard_unrelenting = Músculo das costas duro e saltado, dor de 8 ou mais o tempo todo, e nada ajuda
    .short = Costas duras, nada ajuda
    .said = um músculo duro nas costas e uma dor que nada alivia
    .unsure = dúvida sobre costas duras
clarify-back_hard_unrelenting =
    {"**"}O músculo das costas está duro e saltado, com dor de 8 ou mais o tempo todo?**
    Toque em Sim se não ajuda nenhuma posição nem nenhum remédio para dor. Você pode sentir menos na pele em cima.
why-clarify_back_hard_unrelenting = Por que pergunto: um músculo pode inchar tanto que corta o próprio sangue.

flag-muscle_swollen_hard = Os músculos que você treinou, inchados ou duros como pedra
    .short = Inchados ou como pedra
    .said = músculos inchados ou duros como pedra
    .unsure = dúvida sobre músculos inchados
clarify-muscle_swollen_hard = **Os músculos que você treinou estão inchados ou duros como pedra?**
why-clarify_muscle_swollen_hard = Por que pergunto: músculos inchados e duros pedem um exame de sangue.

flag-too_weak = Os músculos que você treinou não têm força para coisas normais
    .short = Sem força para o normal
    .said = não ter força para coisas normais
    .unsure = dúvida sobre falta de força
clarify-too_weak = **Falta força para coisas normais, como levantar do vaso?**
why-clarify_too_weak = Por que pergunto: músculos doloridos doem, mas ainda funcionam.

flag-vomiting = Vômitos
    .short = Vômitos
    .said = vômitos
    .unsure = dúvida sobre vômitos
clarify-vomiting = **Você vomitou desde que isso começou?**
why-clarify_vomiting = Por que pergunto: vomitar com músculos doloridos pode ser mais do que dor muscular.

flag-confused_or_no_urine = Confusão mental, ou quase nada de xixi mesmo bebendo água
    .short = Confusão ou quase sem xixi
    .said = confusão mental ou quase nada de xixi
    .unsure = dúvida sobre pouco xixi
clarify-confused_or_no_urine = **Há confusão mental, ou você faz quase nada de xixi mesmo bebendo água?**
why-clarify_confused_or_no_urine = Por que pergunto: isso pode indicar que os rins precisam de ajuda.

flag-heat_confused = Corpo muito quente e confusão mental, ou caiu no chão, durante o treino
    .short = Muito calor e confusão
    .said = corpo muito quente e confusão mental
    .unsure = dúvida sobre o calor
clarify-heat_confused = **Durante o treino, seu corpo ficou muito quente, com confusão mental, ou você caiu no chão?**
why-clarify_heat_confused = Por que pergunto: calor demais pode fazer mal ao cérebro e aos músculos.

flag-severe_belly = Barriga dura como tábua, sangue ao vomitar, ou cocô preto
    .short = Barriga dura ou cocô preto
    .said = barriga dura, ou sangue do estômago ou do intestino
    .unsure = dúvida sobre a barriga
clarify-severe_belly = **Sua barriga está dura como tábua, você vomita sangue, ou seu cocô está preto?**
why-clarify_severe_belly = Por que pergunto: um sangramento na barriga pode doer nas costas.

flag-pulsing_belly = Uma batida que você sente na barriga, com uma dor constante
    .short = Barriga que pulsa
    .said = barriga que pulsa com uma dor constante
    .unsure = dúvida sobre barriga que pulsa
clarify-pulsing_belly = **Você sente uma batida forte na barriga, com uma dor constante?**
why-clarify_pulsing_belly = Por que pergunto: um vaso sanguíneo alargado na barriga pode doer nas costas.

flag-limb_swollen = Um braço ou uma panturrilha com inchaço, tensão e calor
    .short = Inchaço: braço, panturrilha
    .said = inchaço em um braço ou em uma panturrilha
    .unsure = dúvida sobre um inchaço
clarify-limb_swollen = **Um braço ou uma panturrilha está com inchaço, tensão e calor?**
why-clarify_limb_swollen = Por que pergunto: um coágulo pode inchar um braço ou uma perna.

## Sobre você

flag-trauma = Um acidente, uma queda de altura, ou uma barra ou anilha que bateu em você ou dobrou você
    .short = Acidente, queda ou pancada
    .said = um acidente, uma queda ou uma pancada forte
    .unsure = dúvida sobre acidente ou queda
clarify-trauma = **Houve um acidente, uma queda de altura, ou uma barra ou anilha que bateu em você ou dobrou você?**
why-clarify_trauma = Por que pergunto: uma pancada forte pode quebrar um osso da coluna.

flag-cancer_history = Câncer, agora ou em qualquer época antes
    .short = Câncer, agora ou antes
    .said = câncer, agora ou antes
    .unsure = dúvida sobre câncer
clarify-cancer_history = **Alguma vez disseram a você que era câncer, agora ou no passado?**
why-clarify_cancer_history = Por que pergunto: depois de um câncer, uma dor nova nas costas precisa ser vista logo.

flag-weight_loss = Você perde peso sem tentar
    .short = Perder peso
    .said = perder peso sem tentar
    .unsure = dúvida sobre perder peso
clarify-weight_loss =
    {"**"}Você está perdendo peso sem tentar?**
    Toque em Não se você está em cutting ou de dieta.
why-clarify_weight_loss = Por que pergunto: um peso que cai sozinho precisa de uma explicação.

flag-weak_bones_or_steroids = Ossos fracos, ou comprimidos de corticoide (cortisona) por 3 meses ou mais
    .short = Ossos fracos, corticoide
    .said = ossos fracos ou uso longo de comprimidos de corticoide
    .unsure = dúvida sobre ossos fracos
clarify-weak_bones_or_steroids = **Disseram a você que seus ossos são fracos, ou você tomou comprimidos de corticoide (cortisona) por 3 meses ou mais?**
why-clarify_weak_bones_or_steroids = Por que pergunto: ossos fracos podem quebrar com pouca força.

flag-blood_thinner = Você toma anticoagulante (remédio para afinar o sangue)
    .short = Anticoagulante
    .said = tomar anticoagulante
    .unsure = dúvida sobre anticoagulante
clarify-blood_thinner = **Você toma anticoagulante (remédio para afinar o sangue)?**
why-clarify_blood_thinner = Por que pergunto: com anticoagulante, um sangramento pequeno pode crescer.

flag-infection_risk = Você injeta algo. Diabetes. Imunidade baixa. Cirurgia recente. Germes ou dentista há pouco tempo
    .short = Mais risco de germes
    .said = mais risco de germes
    .unsure = dúvida sobre risco de germes
clarify-infection_risk =
    {"**"}Algo disto se encaixa com você?**
    Você injeta algo. Uma infecção, uma cirurgia ou um tratamento no dente há pouco tempo. Diabetes. Imunidade baixa.
why-clarify_infection_risk = Por que pergunto: germes podem se instalar na coluna, mesmo sem febre.

flag-sickle_trait = Anemia falciforme, o traço ou a doença
    .short = Anemia falciforme
    .said = anemia falciforme, o traço ou a doença
    .unsure = dúvida sobre a anemia falciforme
clarify-sickle_trait = **Você tem anemia falciforme, o traço ou a doença?**
why-clarify_sickle_trait = Por que pergunto: com a anemia falciforme ou o traço, o esforço forte pode fazer mal ao músculo.

flag-night_constant = Dor que nunca para, pior ao deitar ou à noite, igual quando você se mexe, há mais de uma semana
    .short = Dor à noite, nunca para
    .said = dor que nunca para e é pior à noite
    .unsure = dúvida sobre dor à noite
clarify-night_constant =
    {"**"}A dor está aí o tempo todo há mais de uma semana?**
    Toque em Sim se ela é pior ao deitar ou à noite, e se mexer não muda nada.
why-clarify_night_constant = Por que pergunto: a dor de músculo muda quando você se mexe ou descansa.

flag-low_energy = Sem menstruação por 3 meses ou mais, ou você come muito menos do que precisa
    .short = Sem menstruar, comer pouco
    .said = falta de menstruação ou comer muito pouco
    .unsure = dúvida sobre comida ou menstruação
clarify-low_energy = **Sua menstruação parou por 3 meses ou mais, ou você come muito menos do que precisa?**
why-clarify_low_energy = Por que pergunto: os ossos ficam fracos quando o corpo funciona com muito pouco.

flag-pregnant = Gravidez, ou parto há menos de 6 semanas
    .short = Gravidez ou parto recente
    .said = gravidez ou parto recente
    .unsure = dúvida sobre gravidez
clarify-pregnant = **Há uma gravidez agora, ou você teve um parto há menos de 6 semanas?**
why-clarify_pregnant = Por que pergunto: nesse tempo, a equipe do pré-natal ou um médico orienta melhor.

flag-overdose = Você tomou doses demais de remédio para dor
    .short = Analgésico em excesso
    .said = doses demais de remédio para dor
    .unsure = dúvida sobre remédios para dor
clarify-overdose = **Você tomou mais remédio para dor do que a caixa permite?**
why-clarify_overdose = Por que pergunto: doses demais de remédio para dor podem fazer mal antes de você sentir.

flag-self_harm = Pensamentos de acabar com a sua vida ou de se machucar
    .short = Penso em me machucar
    .said = pensamentos de se machucar
    .unsure = dúvida sobre pensamentos sombrios
clarify-self_harm = **Você pensa em acabar com a sua vida, ou em se machucar?**
why-clarify_self_harm = Por que pergunto: se sim, você merece falar com uma pessoa de verdade, agora mesmo.

## Sinais que só se perguntam sozinhos

flag-lift_leak_only = Um pouco de xixi escapa só nas cargas mais pesadas, há muito tempo, e todo o resto está normal
    .short = Escapa só com carga máxima
    .said = xixi que escapa só no esforço máximo
    .unsure = dúvida se escapa só com carga
clarify-lift_leak_only =
    {"**"}Escapa xixi só nas suas cargas mais pesadas?**
    Toque em Sim se é assim há muito tempo, e fora isso a sensação e o controle são normais.
why-clarify_lift_leak_only = Por que pergunto: escapar xixi na carga máxima é comum. Escapar de um jeito novo em repouso não é.

flag-erection_only = Uma mudança só nas ereções, com sensação, xixi e cocô normais
    .short = Só as ereções
    .said = uma mudança nas ereções
    .unsure = dúvida se são só as ereções
clarify-erection_only =
    {"**"}São só as suas ereções?**
    Toque em Sim se a sensação é normal, e o xixi e o cocô estão como sempre foram.
why-clarify_erection_only = Por que pergunto: uma perda de sensação não pode esperar. Uma mudança só nas ereções pode esperar algumas horas.

flag-urine_dark_cleared = Xixi amarelo-escuro que clareou quando você bebeu água
    .short = Amarelo-escuro, clareou
    .said = xixi amarelo-escuro que clareou
    .unsure = dúvida se o xixi clareou
clarify-urine_dark_cleared =
    {"**"}Seu xixi estava amarelo-escuro, e clareou quando você bebeu água?**
    Toque em Não se estava marrom, vermelho ou como Coca-Cola, ou se ainda está escuro.
why-clarify_urine_dark_cleared = Por que pergunto: amarelo-escuro quase sempre é sede. Marrom ou vermelho não é.

flag-foot_weak_sudden = Um pé que perdeu a força de repente, por completo, ou em questão de horas
    .short = Pé fraco de repente
    .said = um pé que perdeu a força rápido
    .unsure = dúvida sobre a rapidez do pé fraco
clarify-foot_weak_sudden =
    {"**"}O pé perdeu a força de repente, ou em questão de horas?**
    Toque em Sim, também, se você não consegue levantar nada dele.
why-clarify_foot_weak_sudden = Por que pergunto: um nervo que falha rápido precisa de ajuda rápido.

flag-leg_tingling = Formigamento ou pele dormente em uma perna, com força normal
    .short = Uma perna formigando
    .said = formigamento ou pele dormente em uma perna
    .unsure = dúvida sobre formigamento na perna
clarify-leg_tingling = **Há formigamento ou pele dormente em uma perna, com força normal?**
why-clarify_leg_tingling = Por que pergunto: o formigamento separa um nervo de um músculo dolorido.

flag-injection_lump = Um caroço quente que se espalha onde você injetou
    .short = Caroço quente da injeção
    .said = um caroço quente onde você injetou
    .unsure = dúvida sobre um caroço quente
clarify-injection_lump = **Há um caroço quente que se espalha onde você injetou?**
why-clarify_injection_lump = Por que pergunto: germes podem entrar pela pele.

flag-pregnancy_danger = Gravidez ou pós-parto: sangue, líquido, contrações, dor de cabeça forte, ou bebê que se mexe menos
    .short = Gravidez, sinal de perigo
    .said = um sinal de perigo na gravidez
    .unsure = dúvida sobre sinais na gravidez
clarify-pregnancy_danger =
    {"**"}Algo disto se encaixa?**
    Você sangra ou perde líquido. A barriga fica dura de novo e de novo. O bebê se mexe menos. A cabeça dói muito forte. No começo da gravidez, dói um lado ou a ponta de um ombro.
why-clarify_pregnancy_danger = Por que pergunto: esses sinais precisam de uma maternidade na hora.

flag-exertion_headache_repeat = O mesmo tipo de dor de cabeça por esforço de outras vezes
    .short = Dor de cabeça conhecida
    .said = uma dor de cabeça por esforço, como outras vezes
    .unsure = dúvida se a dor de cabeça é a mesma
clarify-exertion_headache_repeat =
    {"**"}É o mesmo tipo de dor de cabeça por esforço que você teve antes?**
    Toque em Não se é nova, ou pior do que antes.
why-clarify_exertion_headache_repeat = Por que pergunto: a primeira precisa ser vista hoje. Uma conhecida pode esperar uma consulta.

flag-morning_stiffness = Menos de 45 anos, há mais de 3 meses. Rigidez de 30 minutos ou mais toda manhã, melhor ao se mexer
    .short = Rigidez longa de manhã
    .said = rigidez longa de manhã
    .unsure = dúvida sobre a rigidez da manhã
clarify-morning_stiffness =
    {"**"}Você tem menos de 45 anos, e rigidez de 30 minutos ou mais toda manhã?**
    Toque em Sim se é assim há mais de 3 meses, se mexer ajuda, e isso acorda você à noite.
why-clarify_morning_stiffness = Por que pergunto: pode ser um tipo de dor nas costas que tem tratamento próprio.

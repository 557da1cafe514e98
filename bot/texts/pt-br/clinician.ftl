### A página para um profissional de saúde: um resumo que a pessoa leva consigo.
### Os únicos textos em palavras clínicas, para quem as usa. Regras: tudo foi a pessoa que contou,
### nada é um diagnóstico, o negado é dito negado e o não perguntado, não perguntado. Seus botões
### e legendas são para quem treina.

as-fhir-file = Como arquivo para software
page-caption = Uma página para seu fisio ou médico. Quem tem este arquivo pode ler.
fhir-caption = O mesmo para software médico (FHIR R4). Quem tem este arquivo pode ler.

physio-title = **Dor nas costas após treino: resumo autorrelatado**
physio-continued = **Dor nas costas após treino, continuação**
physio-self-reported = Autorrelatado, não é um diagnóstico. Coletado pelo Spotter, um bot de chat com regras fixas. Ninguém foi examinado.
physio-when = Relatado em { $reported }. Página feita em { $made }.
physio-beginning = **Início e contexto**
physio-where = **Localização e irradiação**
physio-character = **Caráter, intensidade, função**
physio-course = **Evolução e notas de dor no tempo** (0 a 10)
physio-signs = **Sinais de alarme no relato, cada um com sua resposta**
physio-checks = **Autotestes** (guiados, sem supervisão)
physio-advice = **O que o Spotter disse à pessoa**
physio-line = { $name }: { $answer }
physio-said = { $text }
physio-contact = Dia { $day }, { $when }: { $what }. Nível: { $level }
physio-contact-score = Dia { $day }, { $when }: { $what }, { $score } de 10. Nível: { $level }
physio-more = ({ $number } contatos omitidos aqui)
physio-outcome-gone = Desfecho: relatado como resolvido no dia { $days }
physio-outcome-settled = Desfecho: acalmado até o dia { $days }
physio-outcome-week = Desfecho: não resolvido após uma semana, acompanhamento encerrado
physio-outcome-no_answer = Desfecho: desconhecido, sem resposta aos últimos acompanhamentos
physio-outcome-open = Desfecho: em aberto, acompanhamento continua
physio-outcome-closed = Desfecho: desconhecido, acompanhamento encerrado
physio-signs-yes = PRESENTES ({ $number }): { $signs }
physio-signs-not_sure = INCERTOS ({ $number }): { $signs }
physio-signs-no = Negados ({ $number }): { $signs }
physio-signs-unknown = Não perguntados ({ $number }): { $signs }
physio-asked-again =
    Perguntados de novo em { $number ->
        [one] { $number } acompanhamento
       *[other] { $number } acompanhamentos
    }, o último no dia { $day }: presentes alguma vez: { $present }{ $present_more ->
        [0] {""}
       *[other] {" "}e mais { $present_more }
    }; incertos alguma vez: { $unsure }{ $unsure_more ->
        [0] {""}
       *[other] {" "}e mais { $unsure_more }
    }; sempre negados: { $denied }
physio-none = nenhum
physio-no-checks = Nenhum feito.
physio-level = Nível
physio-advised = Conselho
physio-advised-normal_soreness = continuar em movimento, trabalho leve enquanto a dor for de 3 de 10 ou menos, ainda sem trabalho pesado para os músculos doloridos; procurar um profissional de saúde se não houver melhora clara em 7 dias, ou com dor abaixo de um joelho
physio-advised-self_care_watch = repouso relativo por 1 ou 2 dias, movimento suave, sem puxadas pesadas, agachamentos nem flexão com carga; procurar um profissional de saúde se piorar, ou se não houver melhora clara em 7 dias
physio-advised-elsewhere = repouso relativo por 1 ou 2 dias, movimento suave, sem trabalho pesado para a parte dolorida; procurar um profissional de saúde se piorar, ou se não houver melhora clara em 7 dias
physio-advised-clinician_soon = marcar com um médico ou fisioterapeuta em até 2 semanas, continuar em movimento, sem levantar muito peso; no mesmo dia se piorar muito, houver fraqueza ou febre
physio-advised-urgent = parar o treino, buscar orientação médica no mesmo dia
physio-advised-emergency = atendimento de emergência na hora
physio-advised-crisis = apoio em crise na hora
physio-trace = Regras acionadas: { $rules }. Versão das regras: { $version }.
physio-not-signed = As regras e seus conselhos ainda esperam a assinatura de um profissional de saúde com nome e sobrenome.

## Sinais de alarme em palavras clínicas

physio-flag-saddle_numb = anestesia ou hipoestesia em sela
physio-flag-bladder_trouble = retenção urinária ou hesitação miccional
physio-flag-bladder_leak = incontinência urinária nova
physio-flag-lift_leak_only = escape antigo só em cargas máximas
physio-flag-bowel_control = perda do controle intestinal
physio-flag-genital_numb_sex = hipoestesia genital
physio-flag-erection_only = alteração erétil isolada
physio-flag-both_legs_nerve = sintomas neurológicos nas duas pernas
physio-flag-legs_giving_way = pernas que falham
physio-flag-leg_weak_one = fraqueza de uma perna
physio-flag-foot_weak = pé fraco mas estável
physio-flag-foot_weak_sudden = pé caído súbito ou progressivo
physio-flag-numbness_spreading = dormência que se espalha
physio-flag-leg_tingling = parestesia unilateral na perna
physio-flag-dark_urine = urina escura após esforço
physio-flag-blood_in_urine = hematúria visível
physio-flag-urine_dark_cleared = urina escura que clareou com líquidos
physio-flag-muscle_swollen_hard = músculos inchados ou duros como pedra
physio-flag-back_hard_unrelenting = músculo das costas duro com dor intensa que não cede
physio-flag-too_weak = músculos treinados fracos demais para tarefas normais
physio-flag-vomiting = vômitos
physio-flag-confused_or_no_urine = confusão mental ou oligúria acentuada
physio-flag-heat_confused = doença pelo calor com confusão mental
physio-flag-sickle_trait = traço ou doença falciforme
physio-flag-fever_ill = febre ou comprometimento do estado geral
physio-flag-rigors = calafrios com tremores
physio-flag-infection_risk = risco de infecção aumentado
physio-flag-injection_lump = caroço quente em local de injeção
physio-flag-trauma = trauma importante
physio-flag-weak_bones_or_steroids = osteoporose ou corticoide de longo prazo
physio-flag-cancer_history = história de câncer
physio-flag-weight_loss = perda de peso sem explicação
physio-flag-night_constant = dor noturna constante há mais de uma semana
physio-flag-low_energy = amenorreia ou baixa ingestão de energia
physio-flag-belly_back_faint = dor súbita e intensa nas costas ou no abdome com pré-síncope
physio-flag-pulsing_belly = abdome pulsátil
physio-flag-tearing_chest_back = dor dilacerante torácica ou interescapular
physio-flag-chest_pain = dor torácica ou dispneia
physio-flag-passed_out = síncope única com recuperação completa
physio-flag-nearly_fainted = pré-síncope
physio-flag-passed_out_bad = síncope complicada ou repetida
physio-flag-limb_swollen = inchaço unilateral de um membro
physio-flag-blood_thinner = uso de anticoagulante
physio-flag-thunderclap = cefaleia em trovoada
physio-flag-exertion_headache = primeira cefaleia por esforço
physio-flag-exertion_headache_repeat = cefaleia por esforço conhecida
physio-flag-vision_face_speech = déficit neurológico focal
physio-flag-flank_waves = dor em cólica no flanco
physio-flag-burning_pee = disúria com febre ou dor no flanco
physio-flag-severe_belly = abdome agudo ou hemorragia digestiva
physio-flag-hernia_bulge = abaulamento inguinal redutível
physio-flag-hernia_stuck = abaulamento inguinal irredutível
physio-flag-testicle_pain = dor testicular aguda
physio-flag-pregnant = gravidez ou parto recente
physio-flag-pregnancy_danger = gravidez com um sinal de alarme
physio-flag-morning_stiffness = rigidez matinal inflamatória
physio-flag-overdose = superdosagem de analgésicos
physio-flag-self_harm = pensamentos de suicídio ou de autolesão

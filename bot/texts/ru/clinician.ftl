### Russian: what lives here and the house rules stand in en/clinician.ftl.

as-fhir-file = Файл для программ
page-caption = Одна страница для твоего врача или физиотерапевта. Прочитать этот файл сможет любой, у кого он есть.
fhir-caption = То же для медицинских программ (FHIR R4). Прочитать этот файл сможет любой, у кого он есть.

physio-title = **Боль в спине после тренировки: сводка со слов пациента**
physio-continued = **Боль в спине после тренировки, продолжение**
physio-self-reported = Со слов пациента, это не диагноз. Собрано чат-ботом Spotter по твёрдым правилам. Осмотра не было.
physio-when = Сообщено: { $reported }. Страница создана: { $made }.
physio-beginning = **Начало и обстоятельства**
physio-where = **Локализация и иррадиация**
physio-character = **Характер, сила, функция**
physio-course = **Течение и оценки боли** (от 0 до 10)
physio-signs = **Тревожные признаки при обращении, каждый с ответом**
physio-checks = **Самопроверки** (по указаниям, без наблюдения)
physio-advice = **Что Spotter сказал пациенту**
physio-line = { $name }: { $answer }
physio-said = { $text }
physio-contact = День { $day }, { $when }: { $what }. Уровень: { $level }
physio-contact-score = День { $day }, { $when }: { $what }, { $score } из 10. Уровень: { $level }
physio-more = (пропущено контактов: { $number })
physio-outcome-gone = Исход: боль прошла, сообщено на день { $days }
physio-outcome-settled = Исход: боль успокоилась ко дню { $days }
physio-outcome-week = Исход: через неделю боль не прошла, наблюдение закончено
physio-outcome-no_answer = Исход: неизвестен, на последние вопросы ответа нет
physio-outcome-open = Исход: открыт, наблюдение продолжается
physio-outcome-closed = Исход: неизвестен, наблюдение закончено
physio-signs-yes = ЕСТЬ ({ $number }): { $signs }
physio-signs-not_sure = НЕЯСНО ({ $number }): { $signs }
physio-signs-no = Отрицается ({ $number }): { $signs }
physio-signs-unknown = Не спрошено ({ $number }): { $signs }
physio-asked-again =
    Спрошено повторно при { $number ->
        [one] { $number } опросе
        [few] { $number } опросах
        [many] { $number } опросах
       *[other] { $number } опроса
    }, последний на день { $day }: было хотя бы раз: { $present }{ $present_more ->
        [0] {""}
       *[other] {" "}и ещё { $present_more }
    }; хотя бы раз неясно: { $unsure }{ $unsure_more ->
        [0] {""}
       *[other] {" "}и ещё { $unsure_more }
    }; всегда отрицалось: { $denied }
physio-none = нет
physio-no-checks = Не проводились.
physio-level = Уровень
physio-advised = Совет
physio-advised-normal_soreness = продолжать двигаться, лёгкая нагрузка, пока боль не выше 3 из 10, пока без тяжёлой нагрузки на больные мышцы; обратиться к врачу или физиотерапевту, если за 7 дней не стало заметно лучше или боль идёт ниже колена
physio-advised-self_care_watch = относительный покой 1 или 2 дня, мягкое движение, без тяжёлых тяг, приседаний и наклонов с весом; обратиться к врачу или физиотерапевту, если хуже или за 7 дней не стало заметно лучше
physio-advised-elsewhere = относительный покой 1 или 2 дня, мягкое движение, без тяжёлой нагрузки на больное место; обратиться к врачу или физиотерапевту, если хуже или за 7 дней не стало заметно лучше
physio-advised-clinician_soon = записаться к врачу или физиотерапевту в течение 2 недель, продолжать двигаться, не поднимать тяжёлое; в тот же день, если намного хуже, появилась слабость или температура
physio-advised-urgent = прекратить тренировки, получить совет врача в тот же день
physio-advised-emergency = немедленно экстренная помощь
physio-advised-crisis = немедленно кризисная помощь
physio-trace = Сработавшие правила: { $rules }. Версия правил: { $version }.
physio-not-signed = Правила и их советы ещё ждут одобрения медика, который подпишется под ними своим именем.

## Danger signs in clinical words

physio-flag-saddle_numb = седловидная анестезия
physio-flag-bladder_trouble = задержка или затруднение мочеиспускания
physio-flag-bladder_leak = новое недержание мочи
physio-flag-lift_leak_only = давнее подтекание мочи только на предельных весах
physio-flag-bowel_control = потеря контроля над стулом
physio-flag-genital_numb_sex = онемение половых органов
physio-flag-erection_only = изолированное изменение эрекции
physio-flag-both_legs_nerve = неврологические симптомы в обеих ногах
physio-flag-legs_giving_way = ноги подкашиваются
physio-flag-leg_weak_one = слабость одной ноги
physio-flag-foot_weak = слабость стопы без нарастания
physio-flag-foot_weak_sudden = внезапное или нарастающее свисание стопы
physio-flag-numbness_spreading = распространяющееся онемение
physio-flag-leg_tingling = односторонняя парестезия в ноге
physio-flag-dark_urine = тёмная моча после нагрузки
physio-flag-blood_in_urine = видимая гематурия
physio-flag-urine_dark_cleared = тёмная моча, посветлела после питья
physio-flag-muscle_swollen_hard = отёкшие или каменно-твёрдые мышцы
physio-flag-back_hard_unrelenting = твёрдая мышца спины с неотступной сильной болью
physio-flag-too_weak = нагруженные мышцы слишком слабы для обычных дел
physio-flag-vomiting = рвота
physio-flag-confused_or_no_urine = спутанность сознания или очень мало мочи
physio-flag-heat_confused = тепловое поражение со спутанностью сознания
physio-flag-sickle_trait = носительство серповидных клеток или болезнь
physio-flag-fever_ill = лихорадка или тяжёлое общее состояние
physio-flag-rigors = потрясающий озноб
physio-flag-infection_risk = повышенный риск инфекции
physio-flag-injection_lump = горячее уплотнение в месте инъекции
physio-flag-trauma = значительная травма
physio-flag-weak_bones_or_steroids = остеопороз или длительный приём стероидов
physio-flag-cancer_history = рак в анамнезе
physio-flag-weight_loss = необъяснимая потеря веса
physio-flag-night_constant = постоянная ночная боль больше недели
physio-flag-low_energy = аменорея или недостаток энергии в питании
physio-flag-belly_back_faint = внезапная сильная боль в спине или животе с дурнотой
physio-flag-pulsing_belly = пульсация в животе
physio-flag-tearing_chest_back = разрывающая боль в груди или между лопатками
physio-flag-chest_pain = боль в груди или одышка
physio-flag-passed_out = однократный обморок с полным восстановлением
physio-flag-nearly_fainted = предобморочное состояние
physio-flag-passed_out_bad = осложнённый или повторный обморок
physio-flag-limb_swollen = односторонний отёк конечности
physio-flag-blood_thinner = приём антикоагулянтов
physio-flag-thunderclap = громоподобная головная боль
physio-flag-exertion_headache = впервые возникшая головная боль при нагрузке
physio-flag-exertion_headache_repeat = известная головная боль при нагрузке
physio-flag-vision_face_speech = очаговый неврологический дефицит
physio-flag-flank_waves = коликообразная боль в боку
physio-flag-burning_pee = дизурия с лихорадкой или болью в боку
physio-flag-severe_belly = острый живот или желудочно-кишечное кровотечение
physio-flag-hernia_bulge = вправимое выпячивание в паху
physio-flag-hernia_stuck = невправимое выпячивание в паху
physio-flag-testicle_pain = острая боль в яичке
physio-flag-pregnant = беременность или недавние роды
physio-flag-pregnancy_danger = беременность с тревожным признаком
physio-flag-morning_stiffness = воспалительная утренняя скованность
physio-flag-overdose = передозировка обезболивающих
physio-flag-self_harm = мысли о самоубийстве или самоповреждении

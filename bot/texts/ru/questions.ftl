### Russian: what lives here and the house rules stand in en/questions.ftl.

name-danger_below = Ниже пояса и туалет
name-danger_body = Признаки тела
name-danger_about = О тебе
name-clarify = Ещё вопрос

## Session

q-trained_hours_ago =
    {"**"}Когда закончилась тренировка?**
    Можно и написать, например «6 часов назад» или «вчера».
why-trained_hours_ago = Почему я спрашиваю: у мышечной боли свои часы. Мои следующие вопросы я тоже считаю отсюда.
name-trained_hours_ago = Тренировка
skip-trained_hours_ago = Не было
amount-trained_hours_ago = { $number ->
    [one] { $number } час назад
    [few] { $number } часа назад
    [many] { $number } часов назад
   *[other] { $number } часа назад
}
o-trained_hours_ago-1 = Только что
o-trained_hours_ago-6 = Сегодня раньше
o-trained_hours_ago-14 = Вчера вечером
o-trained_hours_ago-24 = Вчера
o-trained_hours_ago-48 = 2 дня назад
o-trained_hours_ago-72 = 3 дня назад
o-trained_hours_ago-120 = Ещё раньше

q-lift =
    {"**"}Что было на тренировке?**
    Нажми на всё, что подходит, потом «Готово».
why-lift = Почему я спрашиваю: мышечная боль лучше всего подходит туда, где мышца работала.
name-lift = Упражнение
o-lift-deadlift = Становая, любая
o-lift-squat = Присед
o-lift-other_lift = Другое упражнение
o-lift-no_training = Тренировки не было

## Start

q-onset = **Когда началась боль?**
why-onset = Почему я спрашиваю: мышечная боль чаще начинается на следующий день. Боль прямо в упражнении — другой признак.
name-onset = Начало боли
o-onset-during_lift = Во время упражнения
o-onset-within_6h = В первые 6 часов после
o-onset-after_6_to_12h = Через 6–12 часов после
o-onset-next_day = Примерно на следующий день
o-onset-after_48h = Больше 2 дней спустя
o-onset-gradual = Постепенно, за дни или недели
o-onset-unrelated = Не связано с тренировкой

q-felt =
    {"**"}Чувствовалось или слышалось что-то, когда это началось?**
    Нажми на всё, что подходит, потом «Готово».
why-felt = Почему я спрашиваю: мышечная боль не начинается с щелчка или разрыва.
name-felt = В начале
o-felt-pop = Щелчок
o-felt-crunch = Хруст
o-felt-tear = Будто порвалось
o-felt-nothing = Ничего такого

q-pain_days =
    {"**"}Как давно ты чувствуешь эту боль?**
    Можно и написать, например «3 недели».
why-pain_days = Почему я спрашиваю: мышечная боль проходит за несколько дней. Боль, которая остаётся, нужно показать врачу.
name-pain_days = Болит уже
amount-pain_days = { $number ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
}
o-pain_days-1 = Около дня
o-pain_days-3 = Около 3 дней
o-pain_days-7 = Около недели
o-pain_days-14 = Около 2 недель
o-pain_days-30 = Около месяца
o-pain_days-60 = Около 2 месяцев
o-pain_days-120 = 3 месяца или дольше

## Place

q-location =
    {"**"}Где хуже всего?**
    Нажми на всё, что подходит, потом «Готово». Лево — это твоё лево.
why-location = Почему я спрашиваю: место боли помогает отличить мышцу от сустава, нерва или почек.
name-location = Место
o-location-low_back_both = Поясница, обе стороны
    .map = Поясница, обе стороны
o-location-low_back_left = Поясница, слева
    .map = Поясница, слева
o-location-low_back_right = Поясница, справа
    .map = Поясница, справа
o-location-low_back_centre = Поясница, посередине
    .map = Поясница, посередине
o-location-low_back_unsure = Поясница, неясно где
o-location-mid_back = Середина спины
    .map = Середина спины
o-location-upper_back = Верх спины
    .map = Верх спины
o-location-buttock_left = Левая ягодица
    .map = Левая ягодица
o-location-buttock_right = Правая ягодица
    .map = Правая ягодица
o-location-si_left = Левая ямка под ремнём
    .map = Левая ямка
o-location-si_right = Правая ямка под ремнём
    .map = Правая ямка
o-location-hip_front = Сгиб бедра, спереди
    .map = Сгиб бедра, спереди
o-location-thigh_back = Бедро сзади
    .map = Бедро сзади
o-location-leg = Нога
    .map = Нога
o-location-groin = Пах
    .map = Пах
o-location-flank = Бок, под рёбрами
    .map = Бок, под рёбрами
o-location-neck = Шея
    .map = Шея
o-location-head = Голова
    .map = Голова
o-location-chest = Грудь
    .map = Грудь
o-location-belly = Живот
    .map = Живот
o-location-other_place = Другое место
    .map = Другое место

q-spread =
    {"**"}Боль идёт куда-то от самого больного места?**
    Нажми на всё, что подходит, потом «Готово». Боль в мышцах сзади на обоих бёдрах считается как «Бедро».
why-spread = Почему я спрашиваю: мышечная боль остаётся в мышце. Боль, которая идёт вниз по ноге, может быть от нерва.
name-spread = Отдаёт
o-spread-none = Остаётся на месте
o-spread-buttock = Ягодица
o-spread-thigh = Бедро
o-spread-below_knee = Ниже колена
o-spread-both_legs = Обе ноги
o-spread-groin = Пах
o-spread-ribs = Вокруг рёбер
o-spread-belly = Живот
o-spread-arm_or_jaw = Рука или челюсть
o-spread-elsewhere = Другое место

q-one_finger_spot = **Можешь накрыть больное место кончиком одного пальца?**
why-one_finger_spot = Почему я спрашиваю: мышечная боль занимает много места. Одна маленькая точка — другая картина.
name-one_finger_spot = Маленькая точка
o-one_finger_spot-yes = Да, маленькая точка
o-one_finger_spot-no = Нет, оно шире

q-bone_tender =
    {"**"}Резко больно, если нажать на кость посередине позвоночника?**
    Нажимай одним пальцем и не сильно.
why-bone_tender = Почему я спрашиваю: больная мышца лежит рядом с костью, а не на ней.
name-bone_tender = Больная кость
o-bone_tender-yes = Да, резко на кости
o-bone_tender-no = Нет

## Feel

q-character =
    {"**"}Как это ощущается?**
    Нажми на всё, что подходит, потом «Готово».
why-character = Почему я спрашиваю: мышцы ноют и скованы. Нервы стреляют, жгут или покалывают.
name-character = Ощущение
o-character-dull = Тупая, ноет
o-character-tight = Тянет, скованно
o-character-sharp = Острая
o-character-shooting = Стреляет, как ток
o-character-burning = Жжёт
o-character-tingling = Покалывает
o-character-numb = Онемело
o-character-throbbing = Пульсирует
o-character-constant = Не отпускает никогда
o-character-waves = Идёт волнами

q-severity =
    {"**"}Как сильно болит сегодня, когда двигаешься как каждый день?**
    0 — боли нет. 10 — сильнейшая боль, какую можно представить.
why-severity = Почему я спрашиваю: это число потом покажет, становится ли лучше.
name-severity = Боль в движении
skip-severity = Пропустить
amount-severity = { $number } из 10

q-severity_rest =
    {"**"}Как сильно болит в покое?** Представь, что сидишь или лежишь в самой удобной позе.
    0 — боли нет. 10 — сильнейшая боль, какую можно представить.
why-severity_rest = Почему я спрашиваю: мышечная боль в покое отпускает.
name-severity_rest = Боль в покое
skip-severity_rest = Пропустить
amount-severity_rest = { $number } из 10

q-relief = **В какой-нибудь позе легче?**
why-relief = Почему я спрашиваю: боль, от которой не помогает ни одна поза, нужно показать врачу раньше.
name-relief = Облегчение
o-relief-some_position = Да, есть такая поза
o-relief-no_position = Нет, ни в какой позе

q-movement = **Что делает лёгкое движение, например короткая прогулка?**
why-movement = Почему я спрашиваю: мышечная боль чаще слабеет, когда двигаешься.
name-movement = Движение
o-movement-eases = Становится легче
o-movement-worse_then_settles = Сначала хуже, потом легче
o-movement-worse = Становится хуже
o-movement-unchanged = Без изменений

q-worse_with =
    {"**"}От чего становится хуже?**
    Нажми на всё, что подходит, потом «Готово».
why-worse_with = Почему я спрашиваю: это подсказывает, чего пока не делать.
name-worse_with = Хуже, когда
o-worse_with-bending = Наклоняюсь
o-worse_with-sitting = Сижу
o-worse_with-standing = Стою
o-worse_with-arching = Прогибаюсь назад
o-worse_with-twisting = Поворачиваюсь
o-worse_with-coughing = Кашляю
o-worse_with-lying = Лежу
o-worse_with-rolling_in_bed = Верчусь в постели
o-worse_with-sit_to_stand = Встаю
o-worse_with-walking = Хожу
o-worse_with-impact = Прыгаю или бегу

q-function =
    {"**"}Что это мешает тебе делать сегодня?**
    Нажми на всё, что подходит, потом «Готово».
    Если хромаешь, нажми «Ходить 10 минут».
why-function = Почему я спрашиваю: то, что ты ещё можешь, говорит больше, чем сама боль.
name-function = Мешает
o-function-nothing = Почти ничему не мешает
o-function-dressing = Носки и обувь
o-function-bending = Наклоняться
o-function-sitting = Сидеть 10 минут
o-function-standing = Стоять
o-function-walking_short = Ходить 10 минут
o-function-walking = Ходить вообще
o-function-sleeping = Спать

## Course

q-trend = **Как всё изменилось с начала?**
why-trend = Почему я спрашиваю: куда всё идёт, важнее, чем как сильно болит.
name-trend = Ход
o-trend-improving = Становится лучше
o-trend-same = Так же
o-trend-up_and_down = То лучше, то хуже
o-trend-worse = Становится хуже
o-trend-gone = Прошло

q-episodes_12_months =
    {"**"}Сколько раз спина так болела за последние 12 месяцев?**
    Этот раз тоже считается.
why-episodes_12_months = Почему я спрашиваю: боль, которая всё время возвращается, стоит показать врачу.
name-episodes_12_months = Раз за год
o-episodes_12_months-one = Только этот раз
o-episodes_12_months-two = 2 раза
o-episodes_12_months-three_or_more = 3 раза или больше

q-age_band = **Сколько тебе лет?**
why-age_band = Почему я спрашиваю: кости и риски меняются с возрастом.
name-age_band = Возраст
o-age_band-under_16 = Меньше 16
o-age_band-16_17 = 16 или 17
o-age_band-18_49 = От 18 до 49
o-age_band-50_64 = От 50 до 64
o-age_band-65_plus = 65 или больше

name-heard = Ещё ты пишешь

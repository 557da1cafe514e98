### Russian: what lives here stands in en/why.ftl.

why-this = Почему такой результат
what-would-change = Что изменит результат

why-title = **Почему: { $level }**
why-told = - { $name }: { $answer }
why-source = Откуда: { $source } (правило { $rule })
denied-signs = Ответ «Нет» — на { $number ->
        [one] { $number } тревожный признак
        [few] { $number } тревожных признака
        [many] { $number } тревожных признаков
       *[other] { $number } тревожного признака
    }.
why-trace = Правила, которые решили: { $rules }. Версия правил: { $version }.

name-change = С прошлого раза
name-previous_severity = Боль в прошлый раз

would-title = **Что изменит результат.** Это выведено из тех же правил. Это не полный список.
would-emergency = **Поезжай в больницу сейчас, если:**
would-urgent = **Покажись врачу сегодня, если:**
would-clinician_soon = **Запишись на приём, если:**
would-self_care_watch = **Следи внимательнее, если:**
would-signs = - начинается что-то из этого: { $flags }
would-answer = - { $name }: { $answer }
would-number = - { $name }: { $answer } или больше
would-end = Список «Вызови скорую» в твоём результате тоже считается. Если появилось что-то новое, скажи мне через { $command }.

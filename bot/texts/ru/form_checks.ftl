### Russian: what lives here and the house rules stand in en/form_checks.ftl.

## In the group

form-check-heading = **Разбор техники**
form-check-ask =
    Что вы видите в этом подходе? Нажмите на всё, что заметно. Нажмите ещё раз, чтобы убрать. Строки написаны от лица того, кто поднимает, а тренер считается за двоих.
form-check-limits = Это о подходе и ни о чём другом. Разбор закроется через { $hours } ч.
form-check-choice = { $text } ({ $value })
form-check-closed = **Разбор техники, закрыт**
form-check-private = Открыть личный чат
form-check-send = Прислать мне итог
form-check-how-to =
    Чтобы на твою технику посмотрели, выложи своё видео и ответь на него /formcheck. Другие нажмут на то, что видят.
form-check-known = Для этого видео разбор уже есть.
form-nobody = Никто ничего не нажал.
form-seen =
    { $value ->
        [1] - { $text }: { $number } из { $total }, и тренер тоже
       *[other] - { $text }: { $number } из { $total }
    }

## On a pressed button

form-check-ticked = Отмечено. Нажми ещё раз, чтобы убрать.
form-check-taken-back = Убрано.
form-check-own = Это твой подход. Нажимают другие, а итог получишь ты.
form-check-over = Этот разбор закрыт.
form-check-not-yours = Его может получить только тот, кто поднимает.
form-check-start-first = Открой наш личный чат и нажми «Старт». Потом нажми здесь ещё раз.
form-check-sent = Отправлено. Смотри в нашем личном чате.

## To the lifter, in private

form-over = **Твой разбор техники** от { $when } закрыт.
form-no-cue = Сейчас у меня нет для тебя подсказки. Важнее то, что я узнал от тебя.
form-opinion = Это люди увидели на одном видео. Это привычка тренеров, а не доказательство.

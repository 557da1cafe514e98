### Russian: what lives here and the house rule stand in en/records.ftl.

## Past checks

history = **Твои прошлые проверки.** Страница { $number } из { $total }. Нажми на любую, чтобы открыть.
history-short = **Твои прошлые проверки.** Нажми на любую, чтобы открыть.
history-empty = Проверок пока нет. Отправь /check, чтобы начать.
history-newer = Новее
history-older = Старше
history-gone = { $day }: { $level }, прошло за { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }
history-settled = { $day }: { $level }, успокоилось за { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }
history-week = { $day }: { $level }, неделя прошла
history-no_answer = { $day }: { $level }, ответа нет
history-open = { $day }: { $level }, ещё открыта
history-closed = { $day }: { $level }, закрыта

record-title = **{ $day }: { $level }**
record-where = Место: { $place }
record-line = День { $day }: { $what }
record-line-score = День { $day }: { $what }, { $score } из 10
record-report = рассказ о боли
record-check-in = ответ, как дела
record-silence = ответа не было
record-more = До этого было ещё { $number }.
record-gone = Прошло за { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }.
record-settled = Успокоилось за { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }.
record-week = Через неделю я перестал спрашивать.
record-no_answer = В конце ответа не было, поэтому я не знаю, чем всё кончилось.
record-open = Я ещё слежу за этим.
record-closed = Она закрыта.
record-not-there = Этой проверки здесь больше нет.
record-delete =
    {"**"}Удалить эту проверку?** { $day }: { $level }.
    Всё, что я знаю о ней с твоих слов, исчезнет, вместе с оценками боли и вопросами. Вернуть это нельзя.
record-delete-open = Я больше не буду спрашивать о ней.
record-deleted = Готово. Проверка удалена.
for-my-physio = Для врача
delete-this-one = Удалить эту
delete-it = Удалить
back-to-list = Назад к списку

## A file of everything

export-ask =
    {"**"}Прислать тебе файл с тем, что я храню?**
    В нём всё, что я о тебе знаю. Прочитать этот файл сможет любой, у кого он есть, так что смотри, куда его кладёшь.
send-the-file = Прислать файл
not-now = Не сейчас
export-coming = Твой файл уже в пути. Если через несколько минут его нет, отправь /export ещё раз.
export-not-sent = Хорошо. Файл я не отправил.
summary-title = Что Spotter хранит о тебе, словами
summary-made = Создано: { $when }. С твоих слов, это не диагноз. В файле data.json есть всё.
page-in-telegram = В Telegram эта страница приходит и в PDF.
export-caption = Вот что я о тебе храню. Прочитать этот файл сможет любой, у кого он есть. Сводка для тебя, остальное для других приложений.

## Deleting everything

forget-what =
    {"**"}Вот что удаляет /forget:**
    - твои проверки, ответы, оценки боли и результаты
    - все мои вопросы: снова я спрашивать не буду
    - твои настройки и твоё «да» в начале
    - твои связи с группами и то, что ты там делаешь
    - мои сообщения здесь за последние 2 дня

    Более старые сообщения останутся, пока ты не очистишь этот чат. Файлы, которые я прислал, останутся там, где ты их хранишь.
delete-go-on = Дальше
forget-sure = **Удалить всё сейчас?** Вернуть это нельзя. Если сначала нужна копия, отправь /export.
delete-everything = Удалить всё
keep-it = Оставить
kept = Хорошо. Всё осталось как было.
erased = **Готово. Всё, что я о тебе хранил, удалено.** Спрашивать снова я не буду.
erased-counts =
    Удалено: { $when }
    - проверки: { $checks }
    - результаты: { $results }
    - вопросы: { $promises }
    - другие записи: { $rest }
    - мои сообщения в этом чате: { $messages }
erased-chat = Более старые сообщения в этом чате останутся, пока ты не очистишь его в Telegram.

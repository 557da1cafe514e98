### Russian: what lives here and the house rules stand in en/panel.ftl.

## In the group, gone after a minute

panel-in-private = Настройки — в нашем личном чате.
panel-open = Открыть настройки
panel-here = Готово. Мои посты пойдут в эту тему.
panel-here-nowhere = Готово. Мои посты не пойдут ни в одну тему.
panel-code-wrong = Код неверный или слишком старый. Возьми новый в нашем личном чате.
panel-linked-there = Связано. Продолжим в нашем личном чате.

## My groups

groups-heading = **Мои группы**
groups-managed = Нажми на группу, чтобы изменить, как я там работаю.
groups-came = Нажми на числа, чтобы узнать, что видит тренер и считаешься ли ты в них.
groups-none =
    Я не знаю твоих групп. Чтобы позвать меня в группу, открой мой профиль и нажми «Добавить в группу». Или нажми на мою ссылку в группе, и она появится здесь.
groups-settings = Настройки: { $title }
groups-numbers = Числа: { $title }

## The panel of an admin

panel-home = **{ $title }**
panel-next-post = Следующий пост: { $when }
panel-no-posts = Постов нет. Выбери дни, чтобы они были.
panel-paused-topic =
    Посты остановлены: тема удалена или закрыта. Отправь /here в нужной теме.
panel-paused-rights =
    Посты остановлены: мне нельзя там писать. Разреши мне писать, потом нажми «Писать снова».

panel-language = Язык: { $value }
panel-zone = Часовой пояс: { $value }
panel-days = Дни постов: { $value }
panel-time = Время поста: { $value }
panel-topic = Тема: { $value }
panel-sound = Звук: { $value }
panel-totals = Числа недели: { $value }
panel-poll = Опрос с каждым постом: { $value }
panel-buttons = Кнопка, без комментариев: { $value }
panel-resume = Писать снова
panel-preview = Показать пост
panel-changes = Изменения
panel-admins = Анонимные админы
panel-remove = Убрать меня

language-en = Английский
value-on = вкл.
value-off = выкл.
value-admins = админам
value-group = группе
value-set = выбрано
value-none = не выбрано
day-mon = Пн
day-tue = Вт
day-wed = Ср
day-thu = Чт
day-fri = Пт
day-sat = Сб
day-sun = Вс

panel-choice = { $value }
panel-place = { $value }, { $clock }
panel-language-ask = **На каком языке мне там писать?**
panel-zone-now = Часовой пояс: { $value }. Там сейчас { $clock }.
panel-zone-ask = **Где эта группа?** Напиши город или страну, например Берлин.
panel-zone-which = **Какое место?** Нажми на него или напиши другое.
panel-zone-unknown = Я не знаю такого места. Попробуй большой город рядом. Если дело в спине, отправь /check.
panel-days-ask =
    {"**"}В какие дни мне писать?** Выбери до 3. Нет дней — нет постов. Хорошо подходит вечер ваших дней становой.
panel-time-ask =
    {"**"}Когда мне писать?** Сейчас { $clock }, время: { $value }. Нажми или напиши время, например 20:30.
panel-time-unknown = Я не понял время. Напиши его так: 20:30 или 8:30 pm. Если дело в спине, отправь /check.
panel-earlier = Раньше: { $clock }
panel-later = Позже: { $clock }
panel-topic-how = Чтобы выбрать тему, отправь в ней /here. Тогда я пишу там и больше ни в какой.
panel-untopic = Писать вне тем
panel-totals-ask =
    {"**"}Кто получает числа недели?** Я отправляю их каждый понедельник за прошлую неделю. В них считаются только те, кто на это согласен.
panel-admins-how =
    Пишешь от имени группы? Тогда мне не видно, что это ты. Код свяжет тебя со мной на 30 дней.
panel-get-code = Получить код
panel-unlink = Разорвать связь (до { $when })
panel-unlink-you = Разорвать мою связь (до { $when })
panel-code =
    Напиши это в группе, от имени группы:
    /link { $code }

    Код сработает один раз, в течение 5 минут. Никому его не давай.
panel-linked = **Связано на 30 дней.** Вот настройки.
panel-remove-sure =
    {"**"}Выйти: { $title }?** Я прекращу там все посты. Настройки храню 30 дней, если захочешь вернуть меня.
panel-leave = Да, выйти
panel-left = Я вышел из группы. Её настройки останутся 30 дней.
panel-preview-heading = Вот мой следующий пост там:
panel-preview-link = Под ним ссылка: { $value }.
panel-changes-heading = **Последние изменения**
panel-changes-none = Пока никто ничего не менял.
changed-line = - { $when }: { $what }, { $value } ({ $who })
changed-language = язык
changed-zone = часовой пояс
changed-days = дни
changed-time = время
changed-topic = тема
changed-sound = звук
changed-totals = числа недели
changed-poll = опрос
changed-buttons = кнопка, без комментариев
changed-resumed = посты снова идут
changed-link = связь анонимного админа
changed-left = меня убрали
changed-by-you = ты
changed-by-another = другой админ
changed-by-somebody = кто-то

panel-not-admin =
    Не вижу тебя среди админов, которым можно менять данные группы. Только они могут открыть настройки.
panel-anonymous =
    Пишешь там от имени группы? Тогда подтверди это кодом.

## On a pressed button

panel-saved = Сохранено.
panel-already = Так уже и есть.
panel-most-days = Не больше трёх дней. Сначала убери один.
panel-old = Эта кнопка старая. Возьми самую новую или отправь /groups.
panel-gone = Меня больше нет в этой группе.
panel-unknown = Я не знаю этой кнопки.
panel-not-yours = Это не твой чат.
panel-no-right = Это могут только админы.
panel-cannot-check = Не получилось проверить, что ты админ. Попробуй ещё раз через минуту.
panel-cannot-leave = Не получилось выйти. Удалите меня в группе, как любого участника.

## Being counted, or not

share-offer =
    {"**"}Ещё одно, и решать тебе.** Вот откуда была ссылка: { $title }. Раз в неделю тренер этой группы может получать числа. Хочешь, чтобы тебя в них считали?
share-example =
    Это всё, что видит тренер, раз в неделю:
    «Проверку сделали примерно 15 человек, которых мне можно считать. Примерно у 10 из них это похоже на обычную мышечную боль».
share-limits =
    Все числа округлены до 5. Я не называю числа, за которыми меньше 5 человек, и вообще никаких, если меньше 10. Никто не видит ни имени, ни ответа, ни другого результата.
share-later = Это можно изменить в любое время: /groups.
share-yes = Считать меня
share-no = Не считать меня
share-stop = Больше не считать
share-on = **{ $title }:** тебя считают в числах недели.
share-off = **{ $title }:** тебя не считают в числах недели.
share-not-made = Сейчас там числа не считаются.

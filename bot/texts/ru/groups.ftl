### Russian: what lives here and the house rule stand in en/groups.ftl.

## In the group

group-welcome = **Болит спина после становой? Я могу помочь, в личном чате.**

    Нажмите на кнопку. Это займёт 2 минуты. Я никогда не пишу здесь ни о ком.
group-welcome-hears = Я вижу только сообщения, отправленные мне.
group-welcome-admins = Админам: /settings
group-welcome-back = Я снова здесь. Мои настройки остались такими, как были.
group-pointer =
    О больной спине я говорю только в личном чате. Нажми на кнопку, и здесь этого никто не увидит.

    Для всех: если немеет между ног, не получается помочиться или нога быстро слабеет, обратись за экстренной помощью прямо сейчас.
group-pointer-alone = Нажми на кнопку и поговори со мной в личном чате. Здесь этого никто не увидит.
check-in-private = Проверить спину лично

## In a channel

channel-welcome = **Болит спина после становой? Я могу помочь, в личном чате.**

    Это займёт 2 минуты. Я никогда не пишу здесь ни о ком.
channel-welcome-admins = Админам: отправьте мне /groups в нашем личном чате.

## To whoever looks after a group, in private

told-no-admin-needed = Мне не нужно быть админом твоей группы. Админу приходит каждое сообщение. Пожалуйста, сделай меня снова обычным участником.
told-topic-gone = Сюда не получилось написать: { $title }. Моя тема там удалена или закрыта. Посты остановлены. Чтобы начать снова, открой тему и отправь в ней /here.
told-no-rights = Сюда не получилось написать: { $title }. Мне нельзя там писать. Посты остановлены. Разреши мне писать, потом загляни в /groups.
# Stands inside the texts above, alone as a heading, and on buttons.
a-group-without-a-name = группа без названия

## The menus of commands

menu-check = Проверить спину
menu-how = Сказать, как сейчас
menu-history = Мои прошлые проверки
menu-settings = Часовой пояс, вопросы
menu-groups = Мои группы
menu-privacy = Что я храню и как долго
menu-help = Что я умею
menu-export = Прислать мои данные
menu-stop = Больше не писать мне
menu-forget = Удалить мои данные
menu-back = Проверить спину в личном чате
menu-formcheck = Разбор техники: ответом на своё видео
menu-group-settings = Открыть мои настройки в личном чате
menu-here = Писать посты в эту тему

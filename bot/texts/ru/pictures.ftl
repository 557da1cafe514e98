### Russian: what lives here and the house rules stand in en/pictures.ftl.

## In the body map: three words, seen from behind

map-left = ЛЕВО
map-right = ПРАВО
map-front = Спереди
you-chose = Твой выбор: { $answer }

## In the chart

chart-title = Твоя боль после тренировки
chart-title-report = Твоя боль после первого рассказа
chart-subtitle = Точки — твои ответы, от 0 (боли нет) до 10 (хуже всего).
chart-days = Дни после тренировки
chart-days-report = Дни после первого рассказа
chart-hour = ч
chart-mine = Ты
chart-typical = Часто так
chart-before = Раньше
chart-note = обычно, но не норма

## Below the chart

chart-heading = **Твоя боль после тренировки**
chart-heading-report = **Твоя боль после твоего первого рассказа о ней**
chart-score =
    { $hours ->
        [one] { $hours } час: { $score } из 10
        [few] { $hours } часа: { $score } из 10
        [many] { $hours } часов: { $score } из 10
       *[other] { $hours } часа: { $score } из 10
    }
chart-down = Снижается: было { $last }, сейчас { $score }.
chart-up = Растёт: было { $last }, сейчас { $score }.
chart-same = Так же, как было: { $score }.
chart-earlier = В прошлый раз:
chart-score-before =
    { $hours ->
        [one] { $hours } час: { $score } из 10
        [few] { $hours } часа: { $score } из 10
        [many] { $hours } часов: { $score } из 10
       *[other] { $hours } часа: { $score } из 10
    }
chart-band = После тяжёлой тренировки мышцы часто болят сильнее всего через 1 или 2 дня, примерно на 2–5 из 10, а через 4 дня часто уже не болят. Так бывает обычно, но это не норма.

## In the picture of one's weeks

weeks-title = Твои недели
weeks-subtitle = 0 — ничего не мешало. 100 — больше не бывает.
weeks-axis = Недели с ответами, от самой ранней к последней

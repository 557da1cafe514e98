### German: what lives here and the house rules stand in en/pictures.ftl.

## In the body map: three words, seen from behind

map-left = LINKS
map-right = RECHTS
map-front = Vorne
you-chose = Du hast gewählt: { $answer }

## In the chart

chart-title = Dein Schmerz seit dem Training
chart-title-report = Dein Schmerz, seit du davon erzählt hast
chart-subtitle = Punkte sind deine Antworten, von 0 (kein Schmerz) bis 10 (am schlimmsten).
chart-days = Tage seit dem Training
chart-days-report = Tage, seit du davon erzählt hast
chart-hour = h
chart-mine = Du
chart-typical = Oft so
chart-before = Letztes Mal
chart-note = typisch, keine Norm

## Below the chart

chart-heading = **Dein Schmerz seit dem Training**
chart-heading-report = **Dein Schmerz, seit du zuerst davon erzählt hast**
chart-score =
    { $hours ->
        [one] 1 Stunde: { $score } von 10
       *[other] { $hours } Stunden: { $score } von 10
    }
chart-down = Es geht runter: { $last } davor, { $score } jetzt.
chart-up = Es geht rauf: { $last } davor, { $score } jetzt.
chart-same = Gleich wie davor: { $score }.
chart-earlier = Letztes Mal:
chart-score-before =
    { $hours ->
        [one] 1 Stunde: { $score } von 10
       *[other] { $hours } Stunden: { $score } von 10
    }
chart-band = Nach hartem Training ist der Muskelkater oft nach 1 bis 2 Tagen am stärksten, bei etwa 2 bis 5 von 10, und nach 4 Tagen oft ganz weg. Das ist typisch, keine Norm.

## In the picture of one's weeks

weeks-title = Deine Wochen
weeks-subtitle = 0: Nichts kam in die Quere. 100: das Höchste, was geht.
weeks-axis = Wochen mit Antwort, von der ältesten bis zur neuesten

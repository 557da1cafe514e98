### German: what lives here and the house rules stand in en/training.ftl. All of it awaits
### sign-off by a named clinician.

train-heading = **Trainiere drumherum, nicht hindurch**
train-appointment = Behalt deinen Termin. Geh bis dahin nicht höher als Stufe 2, und lass alles weg, was Schmerz ins Bein schickt.
train-with-adult = Du bist unter 18, also zeig das zuerst deinen Eltern oder deinem Coach.

## Kinds, by what stirs it up

checks-showed = {"**"}Deine Selbsttests:** { $what }
kind-soreness = Muskeln mit Muskelkater kommen mit leichter Arbeit meistens gut klar.
kind-bending = Bücken reizt es. Also beug dich erst mal weniger.
kind-arching = Zurücklehnen reizt es. Also bleib aufrecht, und lehn dich nicht zurück.
kind-one_sided = Eine Seite tut weh. Also verteil die Last gleich auf beide Beine.
kind-hip = Die Hüfte tut vorne weh. Also geh weniger tief, und nie in ein Zwicken hinein.
kind-leg = Es kann ins Bein laufen. Also lass alles weg, was es hinunterschickt.
kind-unclear = Keine Bewegung sticht heraus. Also lass weg, was es reizt.

## The traffic light

light-green = {"**"}Grün:** Es lässt nach, und der Schmerz ist gering. Du kannst weitergehen.
light-amber = {"**"}Gelb:** Es hat noch nicht genug nachgelassen, um höher zu gehen. Bleib bei dem, was sich gut anfühlt.
light-red = {"**"}Rot:** Hör erst mal auf zu trainieren. Geh spazieren, ruh dich aus, und sag mir mit /how, wenn es sich ändert.
traffic-rule =
    {"**"}Die Ampelregel**
    0 bis { $green } von 10, und ruhig bis zum nächsten Morgen: in Ordnung.
    { $amber } bis { $limit }, oder Schmerz länger als einen Tag: eine Stufe zurück.
    { $red } oder mehr, oder es breitet sich aus, kribbelt, wird schwach oder weckt dich: Hör auf, und sag es mir mit { $command }.

## The steps back

ladder-heading = **Die Stufen zurück zum Kreuzheben**
ladder-rule = Geh eine Stufe höher, wenn zwei Trainings hintereinander grün bleiben. Das sind Möglichkeiten. Für keine ist bewiesen, dass sie die beste ist.
ladder-alone = Ich frage nicht mehr nach, also bestimmst du das Tempo. Geh eine Stufe zurück, wenn es gelb wird.

step-0 = {"**"}Stufe 0:** langsames Atmen, bequeme Positionen, kurze Spaziergänge. Geh höher, wenn du 10 Minuten mit wenig Schmerz gehen kannst.
step-1 = {"**"}Stufe 1:** Bird Dog, Dead Bug, Seitstütz, Glute Bridge und langsame Katze-Kuh, so weit es angenehm ist. 2 bis 3 Sätze mit 6 bis 10.
step-2 = {"**"}Stufe 2:** Hip Hinge mit Stab, Split Squat ohne Gewicht, Rudern mit der Brust auf der Bank, leichtes Radeln.
step-3 = {"**"}Stufe 3:** Kettlebell oder Trap Bar von Blöcken, mit { $low } bis { $high } % deines üblichen Gewichts. Langsam, 3 Sätze mit 8, mit 4 oder mehr Wiederholungen in Reserve.
step-4 = {"**"}Stufe 4:** Trap Bar vom Boden, Sumo oder Rack Pull, mit { $low } bis { $high } %. 3 Sekunden runter, 1 Sekunde Pause, 1 Sekunde hoch.
step-5 = {"**"}Stufe 5:** dein übliches Kreuzheben mit { $low } bis { $high } %. 3 Sätze mit 5.
step-6 = {"**"}Stufe 6:** Leg pro Training { $low } bis { $high } % drauf, bis 85 %. Dann geh zurück zu deinem Plan.

## What to do instead

topic-pull = **Ziehen, erst mal so**
    .label = Ziehen
topic-legs = **Beine, erst mal so**
    .label = Beine
topic-upper = **Oberkörper, erst mal so**
    .label = Oberkörper
topic-cardio = **Cardio, erst mal so**
    .label = Cardio
topic-waits = Das wartet auf eine spätere Stufe. Spaziergänge gehen.

swap-stick_hinge = Hip Hinge mit einem Stab am Rücken. 3 Sätze mit 8, langsam.
swap-blocks = Zieh von Blöcken oder von Ablagen im Rack. So beugst du dich weniger.
swap-slow_tempo = Leichter und langsamer: 3 Sekunden runter, 1 Sekunde Pause.
swap-trap_bar = Trap Bar. Du stehst in der Last, so bleibt dein Rücken aufrechter.
swap-sumo = Sumo-Stand, wenn du ihn kennst. So beugst du dich weniger.
swap-usual_pull = Dein übliches Ziehen, mit dem Gewicht deiner Stufe.
swap-glute_bridge = Glute Bridge, 3 Sätze mit 10.
swap-split_squat = Split Squat ohne oder mit leichtem Gewicht. So tief, wie es sich gut anfühlt.
swap-box_squat = Kniebeuge auf eine Box, ohne oder mit leichtem Gewicht.
swap-goblet_squat = Goblet Squat mit einer leichten Kettlebell. Bleib aufrecht.
swap-presses = Bankdrücken oder Drücken im Sitzen, mit gestütztem Rücken. Mach kein großes Hohlkreuz.
swap-pulldown = Latzug, oder Klimmzug mit Hilfe.
swap-supported_row = Rudern mit der Brust auf der Bank.
swap-walk = Spaziergänge von 10 bis 20 Minuten, ein paarmal am Tag.
swap-easy_bike = Leichtes Radeln, 10 bis 20 Minuten, aufrecht sitzend.
swap-cross_trainer = Crosstrainer, leichtes Tempo.

## What to leave out

avoid-heading = **Lass erst mal weg**
avoid-soreness = Schwere Arbeit für die Muskeln, die wehtun, und schweres langsames Ablassen. Warte, bis die Steifheit unter 3 von 10 ist.
avoid-bending = Tiefes Beugen mit Last: Ziehen vom Boden mit rundem Rücken, Good Mornings, Sit-ups, langes Rudern am Rudergerät. Unterbrich langes Sitzen.
avoid-arching = Zurücklehnen oben beim Ziehen. Schweres Drücken über Kopf. Großes Hohlkreuz auf der Bank. Beinheben im Liegen.
avoid-one_sided = Schwere Arbeit auf einem Bein, Seitbeugen mit Last, und Tragen auf einer Seite.
avoid-hip = Tiefe Kniebeugen und ein tiefer Start, wenn es dabei vorne in der Hüfte zwickt.
avoid-leg = Alles, was Schmerz oder Kribbeln ins Bein schickt. Dehn auch die Rückseite vom Bein nicht.
avoid-unclear = Was immer es reizt: Versuch weniger Tiefe, weniger Gewicht, oder lass es weg.
avoid-all = Lass auch Drehen mit Last und hartes Anspannen des Rumpfs weg, solange es wehtut. Teste es nicht immer wieder.

### German: what lives here and the house rules stand in en/results.ftl.

go-now =
    {"**"}Ruf jetzt den Notruf an ({ $emergency }), wenn:**
    - du zwischen den Beinen taub wirst
    - du nicht pinkeln kannst, oder Urin oder Stuhl ungewollt abgeht
    - ein Bein schnell schwach wird, oder beide Beine kribbeln oder taub werden
    - dein Urin wie Schwarztee oder Cola aussieht, braun oder rot
    - deine Brust wehtut, du keine Luft bekommst oder du ohnmächtig wirst
    - du Schüttelfrost hast

## Level: what a lifter reads first

level-normal_soreness = **Passt zu gewöhnlichem Muskelkater vom Training.**
    .name = Muskelkater vom Training
level-self_care_watch = **Sieht im Moment machbar aus; darauf solltest du achten.**
    .name = Selbst kümmern, beobachten
level-clinician_soon = **Mach einen Termin aus.** Bei Arzt oder Physio, innerhalb von 2 Wochen.
    .name = Einen Termin ausmachen
level-urgent = **Hol dir heute ärztlichen Rat.**
    .name = Rat noch heute

## What it looks like

looks-doms = Das meiste, was du mir gesagt hast, sieht nach Muskelkater vom Training aus.
looks-strain = Das könnte ein gezerrter oder gereizter Muskel sein. Die genaue Ursache kann ich nicht sehen.
looks-disc = Das könnte Rückenschmerz sein, den Bücken oder Sitzen reizt. Die genaue Ursache kann ich nicht sehen.
looks-nerve_root = Das sieht nach einem Schmerz aus, wie ihn Nerven machen. Die genaue Ursache kann ich nicht sehen.
looks-facet = Das sieht nach Rückenschmerz aus, den Zurücklehnen oder Drehen reizt. Über diese Art weiß die Forschung wenig.
looks-si_joint = Das könnte von da kommen, wo die Wirbelsäule auf das Becken trifft. Das zeigt nur eine Untersuchung mit den Händen.
looks-hip = Das könnte mehr von der Hüfte kommen als vom Rücken.
looks-cauda_equina = Das könnte von Nerven am unteren Ende der Wirbelsäule kommen. Das kann nur ein Krankenhaus feststellen.
looks-rhabdo = Das könnten Muskeln sein, die über ihre Grenze gearbeitet haben. Das zeigt nur ein Bluttest.
looks-fracture = Das könnte von einem Knochen kommen. Das kann nur ein Arzt feststellen.
looks-infection = Das könnte von Keimen kommen. Das kann nur ein Arzt feststellen.
looks-malignancy = Das muss man vielleicht genauer anschauen als einen Muskelkater. Das kann nur ein Arzt feststellen.
looks-vascular = Das könnte vom Herz oder von der Durchblutung kommen. Das kann nur ein Arzt feststellen.
looks-kidney = Das könnte von den Nieren oder der Blase kommen. Das kann nur ein Arzt feststellen.
looks-other = Hier gibt es mehr anzuschauen als Muskelkater. Die genaue Ursache kann ich nicht sehen.
looks-unknown = Aus deinen Antworten kann ich nicht erkennen, wonach das aussieht.
looks-other_place = Am besten kenne ich den unteren Rücken. Für diese Stelle kann ich dir nur allgemeinen Rat geben.

## Why

why-heading = **Warum:**

told-signs = Du hast mir gesagt: **{ $flags }**.
because-unsure = Das konntest du nicht ausschließen: { $flags }.
because-R01 = Du hast mir von Gedanken oder Tabletten erzählt, für die du jetzt einen Menschen brauchst.
because-R02 = Du hast mir von einem Zeichen in den Beinen, an der Blase, am Po oder zwischen den Beinen erzählt.
because-R03 = Du hast mir von einem Zeichen erzählt, das vom Herz, von der Durchblutung oder vom Gehirn kommen kann.
because-R04 = Du hast mir von einem Zeichen erzählt, dass Muskeln zerfallen könnten.
because-R05 = Du hast mir von einem harten Schlag erzählt, von einem Fuß, der schnell schwach wurde, oder von einem Zeichen für Keime oder für ausfallende Nerven.
because-R06 = Du hast mir von einem Zeichen erzählt, mit dem du innerhalb von Stunden ins Krankenhaus musst.
because-R10 = Ein schwaches Bein oder ein schwacher Fuß, Taubheit, die zunimmt, oder eine Veränderung bei der Erektion sollte heute angeschaut werden.
because-R11 = Eine deiner Antworten kann auf Keime oder auf die Nieren hinweisen.
because-R12 = Eine deiner Antworten ist ein Grund, tiefer zu schauen als auf den Muskel.
because-R13 = Eine deiner Antworten muss heute angeschaut werden. Wenn Muskeln geschwollen oder schwach sind, bitte um einen Bluttest.
because-R14 = Der Schmerz ist sehr stark, und keine Position lindert ihn. So ist Muskelkater nicht.
because-R15 = Du kannst deswegen nicht gehen, oder der Schmerz ist sehr stark und wird nicht weniger.
because-R20 = Es läuft ins Bein, kribbelt, brennt oder fühlt sich taub an. Das kann ein Nerv machen. Oft beruhigt es sich.
because-R21 = Für reinen Muskelkater dauert es zu lange oder kommt zu oft wieder.
because-R22 = Eine deiner Antworten ist einen Termin wert, auch wenn es nicht eilt.
because-R23 = Der Schmerz ist stark, aber eine Position lindert ihn.
because-R24 = Nach Tagen ist es immer noch stark, oder du kannst immer noch nicht lange sitzen.
because-R25 = Ein Mensch, der dich untersuchen kann, hilft dir hier besser als ich. Das sage ich unter 16, in der Schwangerschaft und nach einer Geburt. Das sage ich auch bei einem ersten Rückenschmerz ab 50, der keinen klaren Anfang hatte.
because-R26 = Mit einem Blutverdünner, schwachen Knochen oder Kortison-Tabletten frag bei neuem Schmerz den, der dich behandelt.
because-R27 = Von Muskelkater allein muss man sich nicht übergeben.
because-R30 = Es fing mit einem Knall an, oder es kam bei der Übung oder innerhalb von Stunden. Muskelkater kommt meistens später.
because-R31 = Es sitzt auf einer Seite, an einem Punkt oder am Knochen. Muskelkater ist meistens auf beiden Seiten.
because-R32 = Bücken und Sitzen machen es beide schlimmer, und es sitzt in der Mitte.
because-R33 = Zurücklehnen oder Drehen macht es schlimmer, auf einer Seite oder an einem Punkt.
because-R34 = Eine Fingerspitze unter dem Gürtel deckt es ab. Aufstehen, Gehen oder Umdrehen tut weh.
because-R35 = Es sitzt vorne in der Hüfte. Drück dort nicht in ein Zwicken hinein.
because-R36 = Es sieht nach Muskelkater aus, aber es tut mehr weh, als Muskelkater es meistens tut.
because-R37 = Dein Urin war dunkel und wurde dann hell. Das ist meistens Durst. Behalt die Farbe im Auge.
because-R38 = Vieles daran sieht nach Muskelkater aus. Wann es anfing, was Bewegung macht oder was du deswegen nicht kannst, passt nicht ganz.
because-R39 = Du hast mir von Sichelzellen erzählt. Damit kann harte Anstrengung den Muskeln leichter schaden, also behalt sie im Auge.
because-R40 = Es ist ein dumpfer oder verspannter Schmerz. Er lässt nach, wenn du dich bewegst, und hält dich nicht von deinem Tag ab.
because-R41 = Der Schmerz ist in einem Muskel, den du trainiert hast. Er fing am nächsten Tag an und lässt nach, wenn du dich bewegst.
because-R42 = Ich kenne den unteren Rücken. Geh mit Schmerz an dieser Stelle zu einem Menschen, der dich untersuchen kann.
because-R43 = Vieles daran sieht nach einem Muskel mit Muskelkater aus. Wie stark es ist, wann es anfing oder was du deswegen nicht kannst, passt nicht ganz.
because-R44 = Es sieht nach einem Muskel mit Muskelkater aus. Am besten kenne ich den unteren Rücken, also behalt das hier im Auge.
because-R45 = So starker Schmerz an dieser Stelle muss heute angeschaut werden.
because-R99 = Deine Antworten ergeben kein klares Bild, darum nehme ich den vorsichtigen Weg.
because-F01 = Es folgt dem üblichen Verlauf von Muskelkater.
because-F02 = Es lässt nicht so nach, wie Muskelkater es tut, oder etwas Neues kam dazu.
because-F03 = Es ist schlimmer geworden, oder es ist nach einer Woche nicht besser.
because-F04 = Es ist schlimmer geworden, und das muss heute angeschaut werden.
because-F05 = Es ist noch nicht weg, also lohnt es sich weiter, darauf zu achten.
because-F06 = Es ist weg, oder fast.
because-F07 = Es hat sich noch nicht beruhigt, also bleibt es bei dem Termin.
because-F08 = Es hat sich sehr beruhigt, du kannst es also erst mal beobachten.
because-F09 = Dass es sich besser anfühlt, ersetzt die Untersuchung nicht.
because-F10 = Es ist weg, und ein Arzt sollte trotzdem davon hören.
because-F11 = Es ist nicht besser geworden, und das Zeichen, von dem du mir erzählt hast, kann nicht warten.
because-F12 = Der Schmerz lässt nach, während ein Bein oder Fuß versagt. Das kann ein Nerv machen, der in Not ist.

## Do now

do-normal_soreness =
    {"**"}Tu jetzt:** Bleib in Bewegung. Geh ein paarmal am Tag 10 Minuten zu Fuß. Ein Wärmekissen oder eine warme Dusche kann guttun. Schlaf und iss wie immer.
    Leichte Arbeit ist OK, solange der Schmerz bei 3 von 10 oder weniger bleibt und sich bis zum nächsten Morgen beruhigt.
    Muskelkater ist oft an Tag 2 oder 3 am stärksten. Nach 7 Tagen ist er meistens weg.
do-self_care_watch =
    {"**"}Tu jetzt:** Mach einen Tag oder zwei langsam, aber nicht im Bett. Beweg dich jede Stunde ein wenig. Ruh dich in einer Position aus, die es lindert, zum Beispiel auf dem Rücken mit den Beinen auf einem Stuhl.
    Ein Wärmekissen kann guttun. Wenn es geschwollen oder blau ist, lass Wärme und Reiben 2 Tage weg.
    Viele solche Rücken beruhigen sich in einigen Wochen.
do-clinician_soon =
    {"**"}Tu jetzt:** Mach einen Termin bei Arzt oder Physio aus. Schreib auf, wann es anfing, was es schlimmer macht und was es lindert. Bleib bis dahin in Bewegung, und geh zu Fuß, so weit es geht.
do-elsewhere =
    {"**"}Tu jetzt:** Mach einen Tag oder zwei langsam, aber nicht im Bett. Beweg es jede Stunde sanft, so weit es angenehm ist. Ruh dich so aus, wie es sich am besten anfühlt.
    Ein Wärmekissen kann guttun. Wenn es geschwollen oder blau ist, lass Wärme und Reiben 2 Tage weg.
do-urgent =
    {"**"}Tu jetzt:** Hör auf zu trainieren. Ruf heute hier an: { $advice }. Erzähl dort, was du mir gesagt hast. Nimm jemanden mit. Schreib auf, wann jedes Zeichen angefangen hat.

ask-midwife = Frag auch deine Hebamme danach.
show-a-parent = Zeig das deinen Eltern.

## Leave out

leave-normal_soreness =
    {"**"}Lass erst mal weg:** schwere Arbeit für die Muskeln, die wehtun. Warte, bis du dich ohne Zucken bis zu den Schienbeinen bücken kannst.
leave-self_care_watch =
    {"**"}Lass erst mal weg:** schweres Ziehen und schwere Kniebeugen, Bücken und Drehen mit Last, und Tage im Bett. Teste es nicht immer wieder.
leave-elsewhere =
    {"**"}Lass erst mal weg:** schwere Arbeit für die Stelle, die wehtut, und alles, was sie reizt. Teste es nicht immer wieder.
leave-clinician_soon =
    {"**"}Lass erst mal weg:** schweres Heben, tiefes Dehnen und alles, was Schmerz oder Kribbeln ins Bein schickt. Unterbrich langes Sitzen.
leave-urgent =
    {"**"}Lass erst mal weg:** das ganze Training, bis du untersucht wurdest. Fahr nicht selbst, wenn deine Beine schwach sind oder du schlecht siehst.

no-painkillers = Nimm dagegen kein Ibuprofen oder Ähnliches. Das kann die Nieren belasten. Trink wie immer.

## Get it checked

checked-normal_soreness =
    {"**"}Lass es anschauen, wenn:**
    - es in 7 Tagen nicht deutlich besser ist (5, wenn du unter 18 bist)
    - es nach Tag 3 schlimmer wird
    - Schmerz bis unter ein Knie läuft
checked-self_care_watch =
    {"**"}Lass es anschauen, wenn:**
    - es schlimmer wird
    - es in 7 Tagen nicht deutlich besser ist (5, wenn du unter 18 bist)
    - Schmerz bis unter ein Knie läuft oder ein Bein kribbelt
checked-elsewhere =
    {"**"}Lass es anschauen, wenn:**
    - es schlimmer wird
    - es in 7 Tagen nicht deutlich besser ist (5, wenn du unter 18 bist)
    - Schmerz oder Kribbeln in einen Arm oder ein Bein läuft
checked-clinician_soon =
    {"**"}Lass es heute anschauen, wenn:**
    - es viel schlimmer wird
    - ein Bein oder Fuß schwach wird oder eine taube Stelle wächst
    - du Fieber bekommst
checked-urgent =
    {"**"}Lass es sofort anschauen, wenn:** es schlimmer wird oder dich heute niemand untersuchen kann. Geh dann in die nächste Notaufnahme.

## The promise to come back, and the buttons

check-back =
    {"**"}Ich frage wieder nach:** { $first } und dann { $second }. Danach frage ich vielleicht noch einmal.
check-back-once = **Ich frage wieder nach:** { $first }.
no-check-ins =
    Die Nachfragen sind aus. Wenn ich dich gebeten habe, heute Hilfe zu holen, frage ich trotzdem, ob du sie bekommen hast. Schalte sie unter /settings ein, oder sag mir mit /how, wie es ist.
not-signed-off = Dieser Rat wartet noch auf die Freigabe durch eine namentlich genannte medizinische Fachperson. Ich bin ein Bot, und ich kann mich irren.

change-an-answer = Antwort ändern
no-more-check-ins = Keine Nachfragen mehr

### German: what lives here and the house rules stand in en/guides.ftl. All of it awaits
### sign-off by a named clinician.

guide-days = Tag für Tag
guide-train = Drumherum trainieren
guide-checks = Geführte Tests
guide-form = Technik anschauen
guide-helps = Was hilft, und wie sehr
guide-avoid = Was weglassen
guide-ladder = Stufen zurück
guide-flared = Es ist aufgeflammt
back-to-result = Zum Ergebnis
finish-first = Bitte beantworte zuerst die offenen Fragen.
guide-not-now = Im Moment nicht. Was du mir gesagt hast, geht vor. Schick /check, wenn sich etwas geändert hat.
guide-not-signed = Das wartet noch auf die Freigabe durch eine namentlich genannte medizinische Fachperson. Ich bin ein Bot, und ich kann deinen Rücken nicht sehen.

## Day by day

days-heading = **Tag für Tag**

day-today-normal_soreness =
    {"**"}Heute:** Bleib in Bewegung. Geh ein paarmal 10 Minuten zu Fuß. Ein Wärmekissen oder eine warme Dusche kann jederzeit guttun.
day-tonight-normal_soreness =
    {"**"}Heute Nacht:** Iss und trink wie immer. Schlaf so, wie es sich am besten anfühlt. Ein Kissen unter oder zwischen den Knien kann helfen.
day-tomorrow-normal_soreness =
    {"**"}Morgen:** Es kann etwas mehr wehtun als heute. Muskelkater ist oft an Tag 2 oder 3 am stärksten. Beweg dich jede Stunde ein wenig.
day-tomorrow-eased =
    {"**"}Morgen:** Es sollte nicht schlimmer sein als heute, denn Muskelkater lässt nach Tag 3 meistens nach. Beweg dich jede Stunde ein wenig.
day-session-normal_soreness =
    {"**"}Nächstes Training:** Oberkörper geht. Halt die Beine leicht. Warte mit schwerem Ziehen, bis du dich ohne Zucken bis zu den Schienbeinen bücken kannst. Wärm dich gut auf. Das ist deine Stufe:
day-week-normal_soreness =
    {"**"}Tage 3 bis 7:** Nach Tag 3 lässt es meistens nach. Steigere dich in kleinen Sprüngen. Film ab und zu einen leichten Satz. Wenn es nach 7 Tagen nicht besser ist, lass es anschauen.

day-today-self_care_watch =
    {"**"}Heute:** Mach langsam, aber nicht im Bett. Beweg dich jede Stunde ein wenig. Ein Wärmekissen ist in Ordnung, wenn es guttut. Wenn es geschwollen oder blau ist, lass Wärme und Reiben 2 Tage weg.
day-tonight-self_care_watch =
    {"**"}Heute Nacht:** Leg dich auf den Rücken mit den Beinen auf einem Kissen, oder auf die Seite mit einem Kissen zwischen den Knien. Iss und trink wie immer.
day-tomorrow-self_care_watch =
    {"**"}Morgen:** Mach kurze Spaziergänge, etwas länger als heute. Steif am Morgen ist häufig. Lass es warm werden, bevor du dich viel bückst.
day-session-self_care_watch =
    {"**"}Nächstes Training:** Warte einen Tag oder zwei. Dann fang mit dieser Stufe an:
day-week-self_care_watch =
    {"**"}Tage 3 bis 7:** Mach jeden Tag ein wenig mehr von dem, was ruhig bleibt. Viele solche Rücken beruhigen sich in einigen Wochen. Wenn es nach 7 Tagen nicht deutlich besser ist, lass es anschauen.

day-today-elsewhere =
    {"**"}Heute:** Mach langsam, aber nicht im Bett. Beweg es jede Stunde sanft. Ein Wärmekissen ist in Ordnung, wenn es guttut. Wenn es geschwollen oder blau ist, lass Wärme und Reiben 2 Tage weg.
day-tonight-elsewhere =
    {"**"}Heute Nacht:** Schlaf so, wie es sich am besten anfühlt, mit einem Kissen, wo es hilft. Iss und trink wie immer.
day-tomorrow-elsewhere =
    {"**"}Morgen:** Mach etwas mehr von dem, was sich gut anfühlt. Steif am Morgen ist häufig.
day-week-elsewhere =
    {"**"}Tage 3 bis 7:** Mach jeden Tag ein wenig mehr von dem, was ruhig bleibt. Wenn es nach 7 Tagen nicht deutlich besser ist, lass es anschauen.

day-today-clinician_soon =
    {"**"}Heute:** Mach einen Termin bei Arzt oder Physio aus. Schreib auf, wann es anfing, was es schlimmer macht und was es lindert. Geh zu Fuß, so weit es geht.
day-tonight-clinician_soon =
    {"**"}Heute Nacht:** Ruh dich in einer Position aus, die es lindert, zum Beispiel auf dem Rücken mit den Beinen auf einem Stuhl. Ein Wärmekissen ist in Ordnung, wenn es guttut.
day-tomorrow-clinician_soon =
    {"**"}Morgen:** Beweg dich weiter jede Stunde ein wenig. Steh beim Sitzen alle 20 bis 30 Minuten auf. Lass tiefes Dehnen weg.
day-session-clinician_soon =
    {"**"}Nächstes Training:** Kein schweres Heben, bis du untersucht wurdest. Lass alles weg, was Schmerz ins Bein schickt. So viel geht:
day-week-clinician_soon =
    {"**"}Tage 3 bis 7:** Behalt den Termin, auch wenn es nachlässt. Nimm deine Notizen mit. Wenn es viel schlimmer wird, hol dir am gleichen Tag Rat.

day-today-urgent =
    {"**"}Heute:** Ruf jetzt an, nicht später: { $advice }. Erzähl dort, was du mir gesagt hast. Hör auf zu trainieren.
day-tonight-urgent =
    {"**"}Heute Nacht:** Hab jemanden in deiner Nähe. Wenn dich bis dahin niemand untersucht hat, geh in die nächste Notaufnahme. Warte nicht auf den nächsten Tag.
day-tomorrow-urgent =
    {"**"}Morgen:** Halte dich an das, was man dir gesagt hat. Sag mir mit /how, wie es ist.

## What feels best, by what stirs it up

comfort-soreness = Muskeln mit Muskelkater mögen meistens Wärme, kurze Spaziergänge und leichte Arbeit.
comfort-bending =
    {"**"}Wenn Bücken es reizt:** Steh oft auf und geh ein paar Schritte. Geh erst mal in die Knie, statt dich zu bücken. Das kannst du probieren: Leg dich auf den Bauch und drück dich 5-mal mit den Armen hoch. Mach das nur weiter, wenn der Schmerz nachlässt oder zur Mitte des Rückens wandert.
comfort-arching =
    {"**"}Wenn Zurücklehnen es reizt:** Ruh dich auf dem Rücken aus, mit den Beinen auf einem Stuhl. Setz dich hin, wenn langes Stehen wehtut.
comfort-one_sided =
    {"**"}Wenn eine Seite wehtut:** Leg dich auf die bessere Seite, mit einem Kissen zwischen den Knien. Steh auf beiden Beinen, und dreh dich im Bett in einem Stück.
comfort-hip =
    {"**"}Wenn es vorne in der Hüfte zwickt:** Sitz etwas höher, mit den Knien tiefer als die Hüfte. Drück nie in das Zwicken hinein.
comfort-leg =
    {"**"}Wenn es ins Bein zieht:** Lass weg, was es hinunterschickt. Wechsle oft die Position. Dehn die Rückseite vom Bein nicht.
comfort-unclear =
    {"**"}Geh danach, was es lindert:** Probier es auf dem Rücken mit den Beinen auf einem Stuhl, dann auf der Seite mit einem Kissen zwischen den Knien. Bleib bei dem, was sich am besten anfühlt.

## What helps, and how much

helps-heading = **Was bei Muskelkater hilft, und wie gut man das weiß**
helps-some = **Hilft etwas.** Die Wirkung ist echt, aber klein und kurz.
helps-little = **Hilft vielleicht ein wenig.** Probier es, wenn es guttut.
helps-not = **Hilft nicht viel.**
helps-careful = **Vorsicht mit:**
helps-fresh = Wenn es geschwollen oder blau ist, lass Wärme und Reiben 2 Tage weg. Bei einem dumpfen Schmerz ist Wärme jederzeit in Ordnung.

measure-light_moves = Leichtes Gehen oder leichtes Radeln, 10 bis 20 Minuten.
measure-massage = Massage des schmerzenden Muskels.
measure-warmth = Ein Wärmekissen oder eine warme Dusche, wann immer es guttut.
measure-foam_roller = Eine Faszienrolle an Beinen und oberem Rücken, 1 bis 2 Minuten. Am unteren Rücken nicht fest.
measure-cold = Kaltes Wasser oder eng anliegende Kleidung.
measure-sleep_and_food = Schlaf, Wasser und Essen mit Eiweiß.
measure-hanging = 20 Sekunden an einer Stange hängen, wenn es nicht wehtut.
measure-supplements = Pulver, Pillen und Cremes, die gegen Muskelkater verkauft werden.
measure-stretching = Dehnen, vorher oder nachher. Sanfte Bewegungen, die nicht wehtun, sind in Ordnung.
measure-hard_session = Ein hartes Training für Muskeln, die noch sehr wehtun.
measure-painkillers = Schmerzmittel. Bei reinem Muskelkater braucht man sie nicht. Frag zuerst in der Apotheke. Lass Ibuprofen und Ähnliches weg, wenn du Probleme mit Nieren, Herz oder Magen oder Asthma hast. Das Gleiche gilt mit einem Blutverdünner, bei dunklem Urin, oder wenn du wenig getrunken hast.

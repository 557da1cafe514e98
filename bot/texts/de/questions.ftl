### German: what lives here and the house rules stand in en/questions.ftl.

name-danger_below = Unter der Taille und Klo
name-danger_body = Körperzeichen
name-danger_about = Über dich
name-clarify = Zusatzfrage

## Session

q-trained_hours_ago =
    {"**"}Wann war dein Training zu Ende?**
    Du kannst es auch schreiben, zum Beispiel „vor 6 Stunden“ oder „gestern“.
why-trained_hours_ago = Warum ich frage: Muskelkater hat seine eigene Uhr. Auch meine Nachfragen zähle ich ab hier.
name-trained_hours_ago = Training
skip-trained_hours_ago = Gab keins
amount-trained_hours_ago = { $number ->
    [one] vor { $number } Stunde
   *[other] vor { $number } Stunden
}
o-trained_hours_ago-1 = Gerade eben
o-trained_hours_ago-6 = Früher am Tag
o-trained_hours_ago-14 = Gestern Abend
o-trained_hours_ago-24 = Gestern
o-trained_hours_ago-48 = Vor 2 Tagen
o-trained_hours_ago-72 = Vor 3 Tagen
o-trained_hours_ago-120 = Länger her

q-lift =
    {"**"}Was hast du trainiert?**
    Tippe alles an, was passt, dann auf „Fertig“.
why-lift = Warum ich frage: Muskelkater passt am besten dahin, wo ein Muskel gearbeitet hat.
name-lift = Übung
o-lift-deadlift = Kreuzheben, jede Art
o-lift-squat = Kniebeuge
o-lift-other_lift = Eine andere Übung
o-lift-no_training = Kein Training

## Start

q-onset = **Wann hat der Schmerz angefangen?**
why-onset = Warum ich frage: Muskelkater fängt meistens am nächsten Tag an. Schmerz direkt bei der Übung ist ein anderes Zeichen.
name-onset = Beginn
o-onset-during_lift = Bei einer Übung
o-onset-within_6h = Bis 6 Stunden danach
o-onset-after_6_to_12h = 6 bis 12 Stunden danach
o-onset-next_day = Etwa am nächsten Tag
o-onset-after_48h = Mehr als 2 Tage danach
o-onset-gradual = Langsam, in Tagen oder Wochen
o-onset-unrelated = Ohne Bezug zum Training

q-felt =
    {"**"}Hast du etwas gespürt oder gehört, als es anfing?**
    Tippe alles an, was passt, dann auf „Fertig“.
why-felt = Warum ich frage: Mit einem Knall oder einem Reißen fängt Muskelkater nicht an.
name-felt = Am Anfang
o-felt-pop = Ein Knall
o-felt-crunch = Ein Knirschen
o-felt-tear = Ein Reißen
o-felt-nothing = Nichts davon

q-pain_days =
    {"**"}Wie lange spürst du diesen Schmerz schon?**
    Du kannst es auch schreiben, zum Beispiel „3 Wochen“.
why-pain_days = Warum ich frage: Muskelkater vergeht in Tagen. Schmerz, der bleibt, sollte angeschaut werden.
name-pain_days = Dauer
amount-pain_days = { $number ->
    [one] { $number } Tag
   *[other] { $number } Tage
}
o-pain_days-1 = Etwa ein Tag
o-pain_days-3 = Etwa 3 Tage
o-pain_days-7 = Etwa eine Woche
o-pain_days-14 = Etwa 2 Wochen
o-pain_days-30 = Etwa ein Monat
o-pain_days-60 = Etwa 2 Monate
o-pain_days-120 = 3 Monate oder länger

## Place

q-location =
    {"**"}Wo ist es am schlimmsten?**
    Tippe alles an, was passt, dann auf „Fertig“. Links ist dein eigenes Links.
why-location = Warum ich frage: Wo es wehtut, hilft, einen Muskel von einem Gelenk, einem Nerv oder den Nieren zu unterscheiden.
name-location = Stelle
o-location-low_back_both = Unterer Rücken, beidseits
    .map = Unterer Rücken, beidseits
o-location-low_back_left = Unterer Rücken, links
    .map = Unten links
o-location-low_back_right = Unterer Rücken, rechts
    .map = Unten rechts
o-location-low_back_centre = Unterer Rücken, Mitte
    .map = Unten Mitte
o-location-low_back_unsure = Unterer Rücken, unklar wo
o-location-mid_back = Mittlerer Rücken
    .map = Mittlerer Rücken
o-location-upper_back = Oberer Rücken
    .map = Oberer Rücken
o-location-buttock_left = Linke Pobacke
    .map = Linke Pobacke
o-location-buttock_right = Rechte Pobacke
    .map = Rechte Pobacke
o-location-si_left = Linkes Grübchen am Gürtel
    .map = Linkes Grübchen
o-location-si_right = Rechtes Grübchen am Gürtel
    .map = Rechtes Grübchen
o-location-hip_front = Hüfte vorne
    .map = Hüfte vorne
o-location-thigh_back = Oberschenkel hinten
    .map = Oberschenkel hinten
o-location-leg = Bein
    .map = Bein
o-location-groin = Leiste
    .map = Leiste
o-location-flank = Seite, unter den Rippen
    .map = Seite, unter den Rippen
o-location-neck = Nacken
    .map = Nacken
o-location-head = Kopf
    .map = Kopf
o-location-chest = Brust
    .map = Brust
o-location-belly = Bauch
    .map = Bauch
o-location-other_place = Woanders
    .map = Woanders

q-spread =
    {"**"}Zieht es von der schlimmsten Stelle woandershin?**
    Tippe alles an, was passt, dann auf „Fertig“. Muskelschmerz hinten in beiden Oberschenkeln zählt als „Oberschenkel“.
why-spread = Warum ich frage: Muskelkater bleibt im Muskel. Schmerz, der ins Bein läuft, kann von einem Nerv kommen.
name-spread = Zieht nach
o-spread-none = Es bleibt, wo es ist
o-spread-buttock = Po
o-spread-thigh = Oberschenkel
o-spread-below_knee = Unter ein Knie
o-spread-both_legs = Beide Beine
o-spread-groin = Leiste
o-spread-ribs = Um die Rippen
o-spread-belly = Bauch
o-spread-arm_or_jaw = Arm oder Kiefer
o-spread-elsewhere = Woanders

q-one_finger_spot = **Kannst du die wunde Stelle mit einer Fingerspitze abdecken?**
why-one_finger_spot = Warum ich frage: Muskelkater ist breit verteilt. Ein kleiner Punkt ist ein anderes Bild.
name-one_finger_spot = Kleiner Punkt
o-one_finger_spot-yes = Ja, ein kleiner Punkt
o-one_finger_spot-no = Nein, es ist größer

q-bone_tender =
    {"**"}Tut es stechend weh, wenn du auf den Knochen in der Mitte der Wirbelsäule drückst?**
    Drück mit einem Finger, und nicht fest.
why-bone_tender = Warum ich frage: Ein Muskel mit Muskelkater liegt neben dem Knochen, nicht darauf.
name-bone_tender = Knochen tut weh
o-bone_tender-yes = Ja, stechend am Knochen
o-bone_tender-no = Nein

## Feel

q-character =
    {"**"}Wie fühlt es sich an?**
    Tippe alles an, was passt, dann auf „Fertig“.
why-character = Warum ich frage: Muskelkater ist dumpf und steif. Nerven schießen, brennen oder kribbeln.
name-character = Gefühl
o-character-dull = Dumpf
o-character-tight = Verspannt, steif
o-character-sharp = Stechend
o-character-shooting = Schießend, wie Strom
o-character-burning = Brennend
o-character-tingling = Kribbelnd
o-character-numb = Taub
o-character-throbbing = Pochend
o-character-constant = Lässt nie nach
o-character-waves = Kommt in Wellen

q-severity =
    {"**"}Wie schlimm ist es heute, wenn du dich bewegst wie jeden Tag?**
    0 ist kein Schmerz. 10 ist der schlimmste Schmerz, den du dir vorstellen kannst.
why-severity = Warum ich frage: Die Zahl zeigt später, ob es besser wird.
name-severity = Schmerz bei Bewegung
skip-severity = Auslassen
amount-severity = { $number } von 10

q-severity_rest =
    {"**"}Wie schlimm ist es in Ruhe?** Denk ans Sitzen oder Liegen in deiner besten Position.
    0 ist kein Schmerz. 10 ist der schlimmste Schmerz, den du dir vorstellen kannst.
why-severity_rest = Warum ich frage: Muskelkater lässt in Ruhe los.
name-severity_rest = Schmerz in Ruhe
skip-severity_rest = Auslassen
amount-severity_rest = { $number } von 10

q-relief = **Gibt es eine Position, die es lindert?**
why-relief = Warum ich frage: Schmerz, den keine Position lindert, muss früher angeschaut werden.
name-relief = Linderung
o-relief-some_position = Ja, eine Position hilft
o-relief-no_position = Nein, keine Position hilft

q-movement = **Was macht leichte Bewegung, zum Beispiel ein kurzer Spaziergang?**
why-movement = Warum ich frage: Muskelkater lässt meistens nach, wenn du dich bewegst.
name-movement = Bewegung
o-movement-eases = Es lässt nach
o-movement-worse_then_settles = Erst schlimmer, dann besser
o-movement-worse = Es wird schlimmer
o-movement-unchanged = Ändert nichts

q-worse_with =
    {"**"}Was macht es schlimmer?**
    Tippe alles an, was passt, dann auf „Fertig“.
why-worse_with = Warum ich frage: Das gibt einen Hinweis, was du erst mal weglässt.
name-worse_with = Schlimmer beim
o-worse_with-bending = Bücken
o-worse_with-sitting = Sitzen
o-worse_with-standing = Stehen
o-worse_with-arching = Zurücklehnen
o-worse_with-twisting = Drehen
o-worse_with-coughing = Husten
o-worse_with-lying = Liegen
o-worse_with-rolling_in_bed = Umdrehen im Bett
o-worse_with-sit_to_stand = Aufstehen
o-worse_with-walking = Gehen
o-worse_with-impact = Springen oder Laufen

q-function =
    {"**"}Woran hindert es dich heute?**
    Tippe alles an, was passt, dann auf „Fertig“.
    Wenn du humpelst, tippe auf „10 Minuten gehen“.
why-function = Warum ich frage: Was du noch kannst, sagt mehr als der Schmerz.
name-function = Hindert mich an
o-function-nothing = Fast nichts
o-function-dressing = Socken und Schuhe
o-function-bending = Bücken
o-function-sitting = 10 Minuten sitzen
o-function-standing = Stehen
o-function-walking_short = 10 Minuten gehen
o-function-walking = Überhaupt gehen
o-function-sleeping = Schlafen

## Course

q-trend = **Wie hat es sich verändert, seit es angefangen hat?**
why-trend = Warum ich frage: Wohin es geht, ist wichtiger als wie schlimm es ist.
name-trend = Verlauf
o-trend-improving = Wird besser
o-trend-same = Gleich
o-trend-up_and_down = Mal so, mal so
o-trend-worse = Wird schlimmer
o-trend-gone = Weg

q-episodes_12_months =
    {"**"}Wie oft hat dein Rücken in den letzten 12 Monaten so wehgetan?**
    Zähl dieses Mal mit.
why-episodes_12_months = Warum ich frage: Schmerz, der immer wiederkommt, sollte angeschaut werden.
name-episodes_12_months = Wie oft im Jahr
o-episodes_12_months-one = Nur dieses Mal
o-episodes_12_months-two = 2-mal
o-episodes_12_months-three_or_more = 3-mal oder öfter

q-age_band = **Wie alt bist du?**
why-age_band = Warum ich frage: Knochen und Risiken ändern sich mit dem Alter.
name-age_band = Alter
o-age_band-under_16 = Unter 16
o-age_band-16_17 = 16 oder 17
o-age_band-18_49 = 18 bis 49
o-age_band-50_64 = 50 bis 64
o-age_band-65_plus = 65 oder älter

name-heard = Du schriebst auch

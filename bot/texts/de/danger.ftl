### German: what lives here and the house rules stand in en/danger.ftl.

## The screens

q-danger_below =
    {"**"}Unterhalb der Taille: Trifft etwas davon zu?** Denk an die Zeit, seit es angefangen hat, oder an die letzten 2 Wochen.

    Tippe alles an, was passt, oder schreib es, zum Beispiel „Zeichen 2“. Wenn nichts passt, tippe auf „Nichts davon“.
q-danger_below-unsure =
    {"**"}Bei welchen bist du unsicher?**

    Tippe sie alle an, dann auf „Fertig“. Wenn du es gar nicht sagen kannst, tippe auf „Weiß nicht“.
q-danger_body =
    {"**"}Dein Körper: Trifft etwas davon zu?** Denk an die Zeit, seit es angefangen hat, oder an die letzten 2 Wochen.

    Tippe alles an, was passt, oder schreib es, zum Beispiel „Zeichen 2“. Wenn nichts passt, tippe auf „Nichts davon“.
q-danger_body-unsure =
    {"**"}Bei welchen bist du unsicher?**

    Tippe sie alle an, dann auf „Fertig“. Wenn du es gar nicht sagen kannst, tippe auf „Weiß nicht“.
q-danger_about =
    {"**"}Über dich: Trifft etwas davon zu?**

    Tippe alles an, was passt, oder schreib es, zum Beispiel „Zeichen 2“. Wenn nichts passt, tippe auf „Nichts davon“.
q-danger_about-unsure =
    {"**"}Bei welchen bist du unsicher?**

    Tippe sie alle an, dann auf „Fertig“. Wenn du es gar nicht sagen kannst, tippe auf „Weiß nicht“.

item = { $number }. { $text }

why-danger_below =
    Warum ich frage: Diese Zeichen sind selten, aber manche davon können nicht warten.
    Sie können auch da sein, wenn der Schmerz leicht ist.
why-danger_body =
    Warum ich frage: Rückenschmerz kann vom Herz kommen, vom Bauch oder von einem überlasteten Muskel.
    Diese Zeichen helfen, das zu unterscheiden.
why-danger_about =
    Warum ich frage: Der gleiche Schmerz kann bei manchen Menschen mehr bedeuten als bei anderen.

## Below the waist

flag-saddle_numb = Taubes oder komisches Gefühl zwischen den Beinen, im Intimbereich, am Po oder beim Abwischen
    .short = Taub zwischen den Beinen
    .said = ein taubes oder komisches Gefühl zwischen den Beinen
    .unsure = unsicher: Gefühl zwischen den Beinen
clarify-saddle_numb =
    {"**"}Ist es zwischen deinen Beinen taub, oder fühlt es sich dort komisch an?**
    Gemeint ist, wo du auf einem Fahrradsattel sitzt: im Intimbereich oder rund um Po und After.
why-clarify_saddle_numb = Warum ich frage: Die Nerven für diese Haut versorgen auch die Blase.

flag-genital_numb_sex = Intimbereich taub, kein Gefühl beim Sex oder eine neue Veränderung bei der Erektion
    .short = Taub beim Sex
    .said = fehlendes Gefühl im Intimbereich
    .unsure = unsicher: Gefühl beim Sex
clarify-genital_numb_sex = **Ist dein Intimbereich taub, oder fehlt dir beim Sex das Gefühl?**
why-clarify_genital_numb_sex = Warum ich frage: Die Nerven für dieses Gefühl versorgen auch die Blase.

flag-bladder_trouble = Neue Probleme beim Pinkeln: kommt schwer in Gang, schwach, geht nicht oder du spürst es nicht
    .short = Probleme beim Pinkeln
    .said = Probleme beim Pinkeln
    .unsure = unsicher: Probleme beim Pinkeln
clarify-bladder_trouble =
    {"**"}Fällt dir das Pinkeln schwer, und ist das neu?**
    Vielleicht kommt es schwer in Gang oder der Strahl ist schwach. Oder du merkst nicht, ob deine Blase voll ist.
why-clarify_bladder_trouble = Warum ich frage: Nerven unten im Rücken sagen der Blase, was sie tun soll.

flag-bladder_leak = Urin geht ungewollt ab: auf eine neue Art, in Ruhe oder ohne dass du es spürst
    .short = Urin läuft aus
    .said = Urin, der ungewollt abgeht
    .unsure = unsicher: ungewollter Urinabgang
clarify-bladder_leak = **Geht bei dir ungewollt Urin ab: auf eine neue Art, in Ruhe oder ohne dass du es spürst?**
why-clarify_bladder_leak = Warum ich frage: Nerven unten im Rücken sagen der Blase, was sie tun soll.

flag-bowel_control = Du kannst Stuhl oder Pupse nicht mehr halten, oder du spürst nicht, wenn etwas abgeht
    .short = Kann Stuhl nicht halten
    .said = Stuhl oder Pupse nicht mehr unter Kontrolle
    .unsure = unsicher: Kontrolle über den Stuhl
clarify-bowel_control = **Kannst du Stuhl oder Pupse nicht mehr halten, oder spürst du nicht, wenn etwas abgeht?**
why-clarify_bowel_control = Warum ich frage: Nerven unten im Rücken halten den After geschlossen.

flag-both_legs_nerve = BEIDE Beine kribbeln, sind taub, schwach oder wie unter Strom (kein Muskelkater, auf den du drücken kannst)
    .short = Beide Beine kribbeln/taub
    .said = Kribbeln, Taubheit oder Schwäche in beiden Beinen
    .unsure = unsicher: beide Beine
clarify-both_legs_nerve =
    {"**"}Kribbeln beide Beine, oder sind sie taub, schwach oder wie unter Strom?**
    Tippe auf „Nein“, wenn es reiner Muskelschmerz ist, auf den du drücken kannst.
why-clarify_both_legs_nerve = Warum ich frage: Muskelkater in beiden Beinen ist häufig. Nervenzeichen in beiden Beinen können nicht warten.

flag-legs_giving_way = Die Beine werden schwächer, knicken weg, oder du stehst nicht sicher auf den Füßen
    .short = Beine knicken weg
    .said = Beine, die wegknicken oder wackelig sind
    .unsure = unsicher: schwache Beine
clarify-legs_giving_way =
    {"**"}Sind deine Beine schwach, knicken sie weg oder sind sie wackelig?**
    Tippe auf „Nein“, wenn sie steif und langsam sind, dich aber gut tragen.
why-clarify_legs_giving_way = Warum ich frage: Beine mit Muskelkater sind steif, aber sie tragen dich noch.

flag-foot_weak = Du kannst einen Fuß vorne nicht anheben oder mit ihm nicht auf Ferse oder Zehen gehen
    .short = Schwacher Fuß
    .said = ein schwacher Fuß
    .unsure = unsicher: schwacher Fuß
clarify-foot_weak =
    {"**"}Ist ein Fuß schwach?**
    Halt dich an einer Wand fest. Versuch 5 Schritte auf den Fersen, dann 5 auf den Zehen. Tippe auf „Ja“, wenn ein Fuß das nicht schafft.
why-clarify_foot_weak = Warum ich frage: Ein schwacher Fuß kann heißen, dass ein Nerv bald Hilfe braucht.

flag-leg_weak_one = Ein Bein schwächer als das andere, oberhalb vom Fuß: Wade, Oberschenkel oder Hüfte
    .short = Ein Bein schwach
    .said = ein Bein, das schwächer ist
    .unsure = unsicher: ein schwaches Bein
clarify-leg_weak_one = **Ist ein Bein schwächer als das andere, in der Wade, im Oberschenkel oder in der Hüfte?**
why-clarify_leg_weak_one = Warum ich frage: Ein schwaches Bein kann heißen, dass ein Nerv bald Hilfe braucht.

flag-numbness_spreading = Eine taube Stelle, die größer wird, oder ein Bein, das von Tag zu Tag schwächer wird
    .short = Taube Stelle wird größer
    .said = Taubheit oder Schwäche, die zunimmt
    .unsure = unsicher: ob die Taubheit zunimmt
clarify-numbness_spreading = **Wird eine taube Stelle größer, oder wird ein Bein von Tag zu Tag schwächer?**
why-clarify_numbness_spreading = Warum ich frage: Ein Zeichen, das zunimmt, muss früher angeschaut werden als eins, das gleich bleibt.

flag-dark_urine = Urin wie Schwarztee oder Cola, braun oder rot, in den 7 Tagen nach hartem Training
    .short = Urin braun, rot, wie Cola
    .said = dunkler Urin
    .unsure = unsicher: Farbe des Urins
clarify-dark_urine =
    {"**"}Sieht dein Urin aus wie Schwarztee oder Cola, oder ist er braun oder rot?**
    Denk an die 7 Tage nach hartem Training.
why-clarify_dark_urine = Warum ich frage: Überlastete Muskeln können den Urin dunkel machen und den Nieren schaden.

flag-blood_in_urine = Rosa Urin oder Blut im Urin, mit oder ohne Training
    .short = Blut im Urin
    .said = Blut im Urin
    .unsure = unsicher: Blut im Urin
clarify-blood_in_urine = **Ist dein Urin rosa, oder ist Blut darin?**
why-clarify_blood_in_urine = Warum ich frage: Probleme mit den Nieren können sich wie ein schmerzender Rücken anfühlen.

flag-burning_pee = Brennen beim Pinkeln, mit Fieber oder Schmerz in der Seite
    .short = Pinkeln brennt, mit Fieber
    .said = Brennen beim Pinkeln, mit Fieber oder Schmerz in der Seite
    .unsure = unsicher: Brennen beim Pinkeln
clarify-burning_pee = **Brennt es beim Pinkeln, mit Fieber oder mit Schmerz in der Seite?**
why-clarify_burning_pee = Warum ich frage: Eine kranke Niere kann sich wie ein schmerzender Rücken anfühlen.

flag-flank_waves = Schmerz in Wellen in einer Seite, bis in die Leiste, und du kannst nicht stillhalten
    .short = Schmerzwellen, eine Seite
    .said = Schmerzwellen in einer Seite
    .unsure = unsicher: Schmerzwellen
clarify-flank_waves = **Kommt der Schmerz in Wellen in einer Seite, so stark, dass du nicht stillhalten kannst?**
why-clarify_flank_waves = Warum ich frage: Schmerz in Wellen kann von einer Niere kommen.

flag-hernia_bulge = Eine Beule in der Leiste, die wieder zurückgeht
    .short = Leistenbeule, geht zurück
    .said = eine Beule in der Leiste, die zurückgeht
    .unsure = unsicher: Beule in der Leiste
clarify-hernia_bulge = **Ist in deiner Leiste eine Beule, die zurückgeht, wenn du dich hinlegst oder draufdrückst?**
why-clarify_hernia_bulge = Warum ich frage: Pressen kann eine Beule in die Leiste drücken.

flag-hernia_stuck = Eine Beule in der Leiste, die nicht zurückgeht oder die sehr wehtut
    .short = Leistenbeule, sitzt fest
    .said = eine Beule in der Leiste, die nicht zurückgeht
    .unsure = unsicher: festsitzende Beule
clarify-hernia_stuck = **Ist in deiner Leiste eine Beule, die nicht zurückgeht oder die sehr wehtut?**
why-clarify_hernia_stuck = Warum ich frage: Eine Beule, die festsitzt, kann von der Durchblutung abgeschnitten werden.

flag-testicle_pain = Plötzlicher Schmerz in einem Hoden
    .short = Schmerz im Hoden
    .said = plötzlicher Schmerz in einem Hoden
    .unsure = unsicher: Schmerz im Hoden
clarify-testicle_pain = **Hat ein Hoden ganz plötzlich angefangen wehzutun?**
why-clarify_testicle_pain = Warum ich frage: Bei einem verdrehten Hoden bleiben nur Stunden.

## The rest of the body

flag-belly_back_faint = Plötzlich starker Rücken- oder Bauchschmerz mit Schwitzen, Ohnmachtsgefühl oder pochendem Bauch
    .short = Plötzlich Schmerz, benommen
    .said = plötzlicher starker Schmerz mit Schwitzen oder Ohnmachtsgefühl
    .unsure = unsicher: plötzlicher starker Schmerz
clarify-belly_back_faint =
    {"**"}Hat starker Rücken- oder Bauchschmerz ganz plötzlich angefangen?**
    Tippe auf „Ja“, wenn du auch schwitzt, dich fühlst, als ob du gleich ohnmächtig wirst, oder dein Bauch pocht.
why-clarify_belly_back_faint = Warum ich frage: An der Wirbelsäule läuft ein großes Blutgefäß entlang.

flag-tearing_chest_back = Reißender oder zerreißender Schmerz in der Brust oder zwischen den Schulterblättern
    .short = Reißen in Brust/Rücken
    .said = reißender Schmerz in der Brust oder im oberen Rücken
    .unsure = unsicher: reißender Schmerz
clarify-tearing_chest_back = **Ist da ein reißender Schmerz in der Brust oder zwischen den Schulterblättern?**
why-clarify_tearing_chest_back = Warum ich frage: Ein eingerissenes Blutgefäß kann sich so anfühlen.

flag-chest_pain = Druck in der Brust, Schmerz im Kiefer oder Arm, oder Atemnot
    .short = Brustschmerz oder Atemnot
    .said = Brustschmerz oder Atemnot
    .unsure = unsicher: Brustschmerz
clarify-chest_pain =
    {"**"}Spürst du Druck in der Brust, Schmerz im Kiefer oder Arm, oder bekommst du schlecht Luft?**
    Tippe auf „Nein“, wenn es ein schmerzender Muskel ist, auf den du drücken kannst.
why-clarify_chest_pain = Warum ich frage: Das Herz kann in der Brust, im Kiefer, in einem Arm oder im Rücken wehtun.

flag-passed_out_bad = Mehr als einmal ohnmächtig, oder mit Brustschmerz oder einem Schlag auf den Kopf
    .short = Ohnmacht, und noch mehr
    .said = Ohnmacht mit einem weiteren Warnzeichen
    .unsure = unsicher: schlimme Ohnmacht
clarify-passed_out_bad = **Warst du mehr als einmal ohnmächtig, oder mit Brustschmerz oder einem Schlag auf den Kopf?**
why-clarify_passed_out_bad = Warum ich frage: So eine Ohnmacht kann vom Herz oder vom Kopf kommen.

flag-passed_out = Einmal ohnmächtig und wieder ganz zu dir gekommen
    .short = Einmal ohnmächtig
    .said = eine Ohnmacht
    .unsure = unsicher: Ohnmacht
clarify-passed_out = **Warst du ohnmächtig, auch wenn es nur ein Moment war?**
why-clarify_passed_out = Warum ich frage: Ein Arzt sollte wissen, warum du ohnmächtig warst.

flag-nearly_fainted = Fast ohnmächtig, bei dem Schmerz oder beim Aufstehen (Sternchen nach einer Wiederholung zählen nicht)
    .short = Fast ohnmächtig
    .said = fast eine Ohnmacht
    .unsure = unsicher: fast ohnmächtig
clarify-nearly_fainted =
    {"**"}Warst du fast ohnmächtig, bei dem Schmerz oder beim Aufstehen?**
    Sternchen für ein paar Sekunden nach einer Wiederholung zählen nicht.
why-clarify_nearly_fainted = Warum ich frage: Ohnmachtsgefühl zusammen mit Schmerz kann mehr bedeuten als Muskelkater.

flag-thunderclap = Plötzlicher Kopfschmerz, dein schlimmster überhaupt, in einer Minute am Höhepunkt
    .short = Plötzlich Kopfweh wie nie
    .said = plötzlicher Kopfschmerz, dein schlimmster überhaupt
    .unsure = unsicher: plötzlicher Kopfschmerz
clarify-thunderclap = **War es der schlimmste Kopfschmerz deines Lebens, innerhalb einer Minute am Höhepunkt?**
why-clarify_thunderclap = Warum ich frage: Eine Blutung im Kopf kann so anfangen.

flag-vision_face_speech = Sicht weg oder doppelt, Gesicht hängt, Lallen, Arm schwach, oder Nacken dabei steif oder schmerzhaft
    .short = Sehen, Gesicht, Sprechen
    .said = eine Veränderung beim Sehen, im Gesicht, beim Sprechen oder beim Gleichgewicht
    .unsure = unsicher: Sehen oder Sprechen
clarify-vision_face_speech =
    {"**"}Ist etwas davon neu?**
    Die Sicht ist weg oder doppelt. Das Gesicht hängt. Du lallst. Ein Arm ist schwach. Der Nacken ist steif, mit Kopfschmerz. Der Nacken tut weh, und du bist unsicher auf den Füßen.
why-clarify_vision_face_speech = Warum ich frage: Das kann von der Durchblutung des Gehirns kommen.

flag-exertion_headache = Erster Kopfschmerz durch Anstrengung, der über Minuten stärker wurde und jetzt nachlässt
    .short = Kopfweh durch Anstrengung
    .said = Kopfschmerz durch Anstrengung
    .unsure = unsicher: Kopfschmerz
clarify-exertion_headache =
    {"**"}Hat harte Anstrengung Kopfschmerz ausgelöst?**
    Tippe auf „Ja“, wenn er über Minuten stärker wurde und dann nachließ.
why-clarify_exertion_headache = Warum ich frage: Ein erster Kopfschmerz durch Anstrengung sollte ärztlich angeschaut werden.

flag-fever_ill = Fieber, Nachtschweiß, oder du fühlst dich richtig krank
    .short = Fieber oder richtig krank
    .said = Fieber oder ein richtiges Krankheitsgefühl
    .unsure = unsicher: Fieber
clarify-fever_ill = **Fühlst du dich krank, mit Fieber oder Nachtschweiß?**
why-clarify_fever_ill = Warum ich frage: Muskelkater macht kein Fieber.

flag-rigors = Schüttelfrost, und du fühlst dich sehr krank
    .short = Schüttelfrost
    .said = Schüttelfrost
    .unsure = unsicher: Schüttelfrost
clarify-rigors = **Schüttelt es dich vor Kälte, und fühlst du dich sehr krank?**
why-clarify_rigors = Warum ich frage: Schüttelfrost kann heißen, dass Keime im Blut sind.

flag-back_hard_unrelenting = Rückenmuskel hart und vorgewölbt, die ganze Zeit Schmerz von 8 oder mehr, und nichts hilft
    .short = Rücken hart, nichts hilft
    .said = ein harter Rückenmuskel und Schmerz, den nichts lindert
    .unsure = unsicher: harter Rücken
clarify-back_hard_unrelenting =
    {"**"}Ist der Rückenmuskel hart und vorgewölbt, mit Schmerz von 8 oder mehr die ganze Zeit?**
    Tippe auf „Ja“, wenn keine Position und kein Schmerzmittel hilft. Die Haut darüber kann sich pelzig anfühlen.
why-clarify_back_hard_unrelenting = Warum ich frage: Ein Muskel kann so stark anschwellen, dass er sich selbst das Blut abschnürt.

flag-muscle_swollen_hard = Trainierte Muskeln geschwollen oder steinhart
    .short = Geschwollen oder steinhart
    .said = geschwollene oder steinharte Muskeln
    .unsure = unsicher: geschwollene Muskeln
clarify-muscle_swollen_hard = **Sind die Muskeln, die du trainiert hast, geschwollen oder steinhart?**
why-clarify_muscle_swollen_hard = Warum ich frage: Geschwollene, harte Muskeln brauchen einen Bluttest.

flag-too_weak = Zu schwach für normale Dinge mit den trainierten Muskeln
    .short = Zu schwach für Normales
    .said = zu schwach für normale Dinge
    .unsure = unsicher: zu schwach
clarify-too_weak = **Bist du zu schwach für normale Dinge, zum Beispiel um vom Klo aufzustehen?**
why-clarify_too_weak = Warum ich frage: Muskeln mit Muskelkater tun weh, aber sie arbeiten noch.

flag-vomiting = Du musst dich übergeben
    .short = Erbrechen
    .said = Erbrechen
    .unsure = unsicher: Erbrechen
clarify-vomiting = **Hast du dich übergeben, seit es angefangen hat?**
why-clarify_vomiting = Warum ich frage: Erbrechen zusammen mit schmerzenden Muskeln kann mehr bedeuten als Muskelkater.

flag-confused_or_no_urine = Verwirrt, oder kaum Urin, obwohl du trinkst
    .short = Verwirrt oder kaum Urin
    .said = Verwirrtheit oder kaum Urin
    .unsure = unsicher: zu wenig Urin
clarify-confused_or_no_urine = **Bist du verwirrt, oder kommt kaum Urin, obwohl du trinkst?**
why-clarify_confused_or_no_urine = Warum ich frage: Das kann heißen, dass die Nieren Hilfe brauchen.

flag-heat_confused = Beim Training sehr heiß und verwirrt, oder umgefallen
    .short = Sehr heiß und verwirrt
    .said = sehr heiß und verwirrt
    .unsure = unsicher: Hitze
clarify-heat_confused = **Wurde dir beim Training sehr heiß und warst du verwirrt, oder bist du umgefallen?**
why-clarify_heat_confused = Warum ich frage: Zu viel Hitze kann dem Gehirn und den Muskeln schaden.

flag-severe_belly = Bauch bretthart, Blut beim Erbrechen oder schwarzer Stuhl
    .short = Bauch hart/Stuhl schwarz
    .said = ein harter Bauch oder Blut aus Magen oder Darm
    .unsure = unsicher: Bauch
clarify-severe_belly = **Ist dein Bauch bretthart, erbrichst du Blut, oder ist dein Stuhl schwarz?**
why-clarify_severe_belly = Warum ich frage: Eine Blutung im Bauch kann im Rücken wehtun.

flag-pulsing_belly = Ein Puls, den du im Bauch spürst, mit dauerndem Schmerz
    .short = Pulsierender Bauch
    .said = ein pulsierender Bauch mit dauerndem Schmerz
    .unsure = unsicher: pulsierender Bauch
clarify-pulsing_belly = **Spürst du einen starken Puls im Bauch, mit dauerndem Schmerz?**
why-clarify_pulsing_belly = Warum ich frage: Ein erweitertes Blutgefäß im Bauch kann im Rücken wehtun.

flag-limb_swollen = Ein Arm oder eine Wade geschwollen, prall und warm
    .short = Arm oder Wade geschwollen
    .said = ein geschwollener Arm oder eine geschwollene Wade
    .unsure = unsicher: Schwellung an Arm oder Wade
clarify-limb_swollen = **Ist ein Arm oder eine Wade geschwollen, prall und warm?**
why-clarify_limb_swollen = Warum ich frage: Ein Blutgerinnsel kann einen Arm oder ein Bein anschwellen lassen.

## About you

flag-trauma = Unfall, Sturz aus der Höhe, oder eine Stange oder Scheibe hat dich getroffen oder zusammengeklappt
    .short = Unfall, Sturz oder Stange
    .said = ein Unfall, ein Sturz oder ein schwerer Schlag
    .unsure = unsicher: Unfall oder Sturz
clarify-trauma = **Gab es einen Unfall, einen Sturz aus der Höhe, oder hat dich eine Stange oder Scheibe getroffen oder zusammengeklappt?**
why-clarify_trauma = Warum ich frage: Bei einem harten Schlag kann ein Knochen der Wirbelsäule brechen.

flag-cancer_history = Krebs, jetzt oder irgendwann früher
    .short = Krebs, jetzt oder früher
    .said = Krebs, jetzt oder früher
    .unsure = unsicher: Krebs
clarify-cancer_history = **Hat man dir je gesagt, dass es Krebs ist, jetzt oder früher?**
why-clarify_cancer_history = Warum ich frage: Nach Krebs wird neuer Rückenschmerz früh angeschaut.

flag-weight_loss = Du nimmst ab, ohne es zu wollen
    .short = Ungewollt abnehmen
    .said = ungewolltes Abnehmen
    .unsure = unsicher: Abnehmen
clarify-weight_loss =
    {"**"}Nimmst du ab, ohne es zu wollen?**
    Tippe auf „Nein“, wenn du gerade Diät machst.
why-clarify_weight_loss = Warum ich frage: Wenn das Gewicht von allein sinkt, braucht das eine Erklärung.

flag-weak_bones_or_steroids = Schwache Knochen, oder 3 Monate oder länger Kortison-Tabletten
    .short = Schwache Knochen/Kortison
    .said = schwache Knochen oder lange Kortison-Tabletten
    .unsure = unsicher: schwache Knochen
clarify-weak_bones_or_steroids = **Hat man dir gesagt, dass deine Knochen schwach sind, oder hast du 3 Monate oder länger Kortison-Tabletten genommen?**
why-clarify_weak_bones_or_steroids = Warum ich frage: Schwache Knochen können schon bei wenig Kraft brechen.

flag-blood_thinner = Du nimmst einen Blutverdünner
    .short = Blutverdünner
    .said = ein Blutverdünner
    .unsure = unsicher: Blutverdünner
clarify-blood_thinner = **Nimmst du einen Blutverdünner?**
why-clarify_blood_thinner = Warum ich frage: Mit einem Blutverdünner kann eine kleine Blutung größer werden.

flag-infection_risk = Du spritzt dir irgendetwas. Diabetes. Schwache Abwehr. Vor Kurzem OP, Infekt oder Zahnbehandlung
    .short = Höheres Risiko für Keime
    .said = ein höheres Risiko für Keime
    .unsure = unsicher: Risiko für Keime
clarify-infection_risk =
    {"**"}Passt etwas davon zu dir?**
    Du spritzt dir irgendetwas. Vor Kurzem ein Infekt, eine OP oder eine Zahnbehandlung. Diabetes. Ein schwaches Immunsystem.
why-clarify_infection_risk = Warum ich frage: Keime können sich in der Wirbelsäule festsetzen, auch ohne Fieber.

flag-sickle_trait = Sichelzellen, als Anlage oder als Krankheit
    .short = Sichelzellen
    .said = Sichelzellen, als Anlage oder als Krankheit
    .unsure = unsicher: Sichelzellen
clarify-sickle_trait = **Hast du Sichelzellen, als Anlage oder als Krankheit?**
why-clarify_sickle_trait = Warum ich frage: Mit Sichelzellen kann harte Anstrengung den Muskeln schaden.

flag-night_constant = Schmerz, der nie aufhört, im Liegen oder nachts schlimmer, bei Bewegung gleich, über eine Woche
    .short = Nachts Schmerz, hört nie auf
    .said = Schmerz, der nie aufhört und nachts schlimmer ist
    .unsure = unsicher: Schmerz in der Nacht
clarify-night_constant =
    {"**"}Ist der Schmerz seit mehr als einer Woche die ganze Zeit da?**
    Tippe auf „Ja“, wenn er im Liegen oder nachts schlimmer ist und Bewegung ihn nicht ändert.
why-clarify_night_constant = Warum ich frage: Schmerz von Muskeln ändert sich, wenn du dich bewegst oder ausruhst.

flag-low_energy = Keine Periode seit 3 Monaten oder länger, oder du isst viel weniger, als du brauchst
    .short = Keine Periode/wenig Essen
    .said = ausbleibende Periode oder viel zu wenig Essen
    .unsure = unsicher: Essen oder Periode
clarify-low_energy = **Ist deine Periode 3 Monate oder länger ausgeblieben, oder isst du viel weniger, als du brauchst?**
why-clarify_low_energy = Warum ich frage: Knochen werden schwach, wenn der Körper zu wenig Energie bekommt.

flag-pregnant = Schwanger, oder eine Geburt vor weniger als 6 Wochen
    .short = Schwanger/frisch entbunden
    .said = Schwangerschaft oder eine Geburt vor Kurzem
    .unsure = unsicher: Schwangerschaft
clarify-pregnant = **Bist du schwanger, oder hast du vor weniger als 6 Wochen ein Kind bekommen?**
why-clarify_pregnant = Warum ich frage: In dieser Zeit wissen Hebamme oder Arzt besser Bescheid als ich.

flag-overdose = Zu viele Schmerzmittel genommen
    .short = Zu viele Schmerzmittel
    .said = zu viele Schmerzmittel
    .unsure = unsicher: Schmerzmittel
clarify-overdose = **Hast du mehr Schmerzmittel genommen, als auf der Packung erlaubt ist?**
why-clarify_overdose = Warum ich frage: Zu viele Schmerzmittel können dir schaden, bevor du es merkst.

flag-self_harm = Gedanken, dein Leben zu beenden oder dir selbst wehzutun
    .short = Gedanken, mir wehzutun
    .said = Gedanken, dir selbst wehzutun
    .unsure = unsicher: dunkle Gedanken
clarify-self_harm = **Denkst du daran, dein Leben zu beenden oder dir selbst wehzutun?**
why-clarify_self_harm = Warum ich frage: Wenn ja, verdienst du einen echten Menschen zum Reden, und zwar jetzt.

## Signs that are only asked alone

flag-lift_leak_only = Etwas Urin geht nur bei deinen schwersten Gewichten ab, schon lange, und sonst fühlt sich alles normal an
    .short = Urin nur bei Höchstgewicht
    .said = etwas Urin bei Höchstleistung
    .unsure = unsicher: ob Urin nur bei Gewichten abgeht
clarify-lift_leak_only =
    {"**"}Geht nur bei deinen schwersten Gewichten Urin ab?**
    Tippe auf „Ja“, wenn das schon lange so ist und Gefühl und Kontrolle sonst normal sind.
why-clarify_lift_leak_only = Warum ich frage: Etwas Urin bei Höchstgewicht ist häufig. Neuer Urinabgang in Ruhe ist es nicht.

flag-erection_only = Nur die Erektion ist anders, mit normalem Gefühl, Pinkeln und Stuhlgang
    .short = Nur die Erektion
    .said = eine Veränderung bei der Erektion
    .unsure = unsicher: ob es nur die Erektion ist
clarify-erection_only =
    {"**"}Ist es nur deine Erektion?**
    Tippe auf „Ja“, wenn das Gefühl normal ist und Pinkeln und Stuhlgang so sind wie immer.
why-clarify_erection_only = Warum ich frage: Verlorenes Gefühl kann nicht warten. Eine Veränderung, die allein die Erektion betrifft, kann ein paar Stunden warten.

flag-urine_dark_cleared = Dunkelgelber Urin, der hell wurde, als du getrunken hast
    .short = Dunkelgelb, dann wieder hell
    .said = dunkelgelber Urin, der hell wurde
    .unsure = unsicher: ob der Urin hell wurde
clarify-urine_dark_cleared =
    {"**"}War dein Urin dunkelgelb, und wurde er hell, als du getrunken hast?**
    Tippe auf „Nein“, wenn er braun, rot oder wie Cola war oder wenn er noch dunkel ist.
why-clarify_urine_dark_cleared = Warum ich frage: Dunkelgelb ist meistens Durst. Braun oder rot ist es nicht.

flag-foot_weak_sudden = Ein Fuß, der auf einmal, ganz oder innerhalb von Stunden schwach wurde
    .short = Fuß schnell schwach
    .said = ein Fuß, der schnell schwach wurde
    .unsure = unsicher: wie schnell der Fuß schwach wurde
clarify-foot_weak_sudden =
    {"**"}Wurde der Fuß auf einmal oder innerhalb von Stunden schwach?**
    Tippe auch auf „Ja“, wenn du ihn gar nicht nach oben ziehen kannst.
why-clarify_foot_weak_sudden = Warum ich frage: Ein Nerv, der schnell ausfällt, braucht schnell Hilfe.

flag-leg_tingling = Kribbeln oder taube Haut in einem Bein, mit normaler Kraft
    .short = Ein Bein kribbelt oder ist taub
    .said = Kribbeln oder taube Haut in einem Bein
    .unsure = unsicher: Kribbeln im Bein
clarify-leg_tingling = **Kribbelt ein Bein oder ist die Haut dort taub, mit normaler Kraft?**
why-clarify_leg_tingling = Warum ich frage: Kribbeln hilft, einen Nerv von einem Muskelkater zu unterscheiden.

flag-injection_lump = Eine heiße Beule, die sich ausbreitet, wo du gespritzt hast
    .short = Heiße Beule, wo ich spritzte
    .said = eine heiße Beule, wo du gespritzt hast
    .unsure = unsicher: heiße Beule
clarify-injection_lump = **Ist dort, wo du gespritzt hast, eine heiße Beule, die sich ausbreitet?**
why-clarify_injection_lump = Warum ich frage: Keime können durch die Haut hineinkommen.

flag-pregnancy_danger = Schwanger oder nach Geburt. Blutung, Flüssigkeit, Wehen, starker Kopfschmerz oder Baby bewegt sich weniger
    .short = Schwanger, mit Warnzeichen
    .said = ein Warnzeichen in der Schwangerschaft
    .unsure = unsicher: Zeichen in der Schwangerschaft
clarify-pregnancy_danger =
    {"**"}Trifft etwas davon zu?**
    Du blutest oder verlierst Flüssigkeit. Dein Bauch zieht sich immer wieder zusammen. Das Baby bewegt sich weniger. Dein Kopf tut stark weh. In der frühen Schwangerschaft tut eine Seite oder eine Schulterspitze weh.
why-clarify_pregnancy_danger = Warum ich frage: Mit diesen Zeichen musst du sofort auf eine Geburtsstation.

flag-exertion_headache_repeat = Die gleiche Art Kopfschmerz durch Anstrengung wie früher
    .short = Gleicher Kopfschmerz wie früher
    .said = Kopfschmerz durch Anstrengung, wie früher
    .unsure = unsicher: ob es der gleiche Kopfschmerz ist
clarify-exertion_headache_repeat =
    {"**"}Ist es die gleiche Art Kopfschmerz durch Anstrengung, die du schon früher hattest?**
    Tippe auf „Nein“, wenn er neu ist oder schlimmer als früher.
why-clarify_exertion_headache_repeat = Warum ich frage: Ein erster sollte heute angeschaut werden. Ein bekannter kann auf einen Termin warten.

flag-morning_stiffness = Unter 45, seit über 3 Monaten. Jeden Morgen 30 Minuten oder länger steif, besser mit Bewegung
    .short = Lange steif am Morgen
    .said = lange Steifheit am Morgen
    .unsure = unsicher: steif am Morgen
clarify-morning_stiffness =
    {"**"}Bist du unter 45 und jeden Morgen 30 Minuten oder länger steif?**
    Tippe auf „Ja“, wenn es seit über 3 Monaten so ist, Bewegung hilft und es dich nachts weckt.
why-clarify_morning_stiffness = Warum ich frage: Das kann eine Art Rückenschmerz sein, für die es eine eigene Behandlung gibt.

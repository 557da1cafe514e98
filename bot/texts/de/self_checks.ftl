### German: what lives here and the house rules stand in en/self_checks.ftl. All of it
### awaits sign-off by a named clinician.

check-stop-rules =
    {"**"}Zuerst: wann du aufhörst.** Hör auf, wenn der Schmerz über 5 von 10 steigt. Hör auf, wenn er ins Bein läuft, kribbelt oder länger als 1 Minute bleibt. Lass das weg, wenn dein Rücken operiert wurde, wenn dir schwindlig ist, wenn du dich fast ohnmächtig fühlst, oder wenn du allein bist und manchmal ohnmächtig wirst.
check-ask = Das ist ein Hinweis, was sich besser anfühlt. Woher es kommt, sagt es nicht. Was ist passiert?

check-eases = Lässt nach
check-same = Gleich
check-worse = Schlimmer
check-stopped = Aufgehört
check-skip = Auslassen
check-how = Das habe ich nicht verstanden. Tippe etwas an, oder schreib „lässt nach“, „gleich“, „schlimmer“, „aufgehört“ oder „auslassen“. Schick /check für einen neuen Check.
leg-how = Das habe ich nicht verstanden. Tippe etwas an, oder schreib „ja“, „nein“ oder „unsicher“. Schick /check für einen neuen Check.

move-finger_point =
    {"**"}Test: zeigen und bewegen**
    1. Zeig mit einem Finger dahin, wo es am schlimmsten ist.
    2. Dreh dich auf dem Bett um, steh von einem Stuhl auf, geh 10 Schritte.
    3. Schau, ob genau diese Stelle wehtut.
move-bend =
    {"**"}Test: nach vorne beugen**
    1. Steh mit den Füßen so weit auseinander wie deine Hüfte.
    2. Beug dich, so weit es angenehm ist, und komm wieder hoch, bis zu 10-mal, in deinem Tempo.
    3. Steh 1 Minute still.
move-quadrant =
    {"**"}Test: zurücklehnen und drehen**
    1. Steh aufrecht, neben einer Wand oder einem Tisch.
    2. Lehn dich ein wenig zurück, und dreh dich sanft zur Seite, die wehtut. 2- oder 3-mal.
    3. Komm zurück zur Mitte.
move-slump =
    {"**"}Test: zusammensinken und hochschauen**
    1. Setz dich, sink zusammen, und bring das Kinn zur Brust.
    2. Streck langsam ein Knie, so weit es angenehm ist.
    3. Schau jetzt hoch. Dann mach die andere Seite. Hat das Hochschauen das Gefühl im Bein verändert?
move-rock_back =
    {"**"}Test: zurückschaukeln**
    1. Geh auf Hände und Knie.
    2. Schaukle langsam zurück, und stopp, bevor dein unterer Rücken rund wird. 3-mal.
    3. Drück nicht in ein Zwicken vorne in der Hüfte hinein.

check-leg = {"**"}Ist der Schmerz ins Bein gewandert, oder hat ein Bein gekribbelt oder war schwach?{"**"}
leg-no = Nein, blieb in Rücken oder Hüfte
leg-yes = Ja, in einem Bein

## What a round came to

check-heading = **Deine Selbsttests**
said-finger_point-eases = Herumbewegen lindert die Stelle.
said-finger_point-same = Herumbewegen ändert an der Stelle nichts.
said-finger_point-worse = Umdrehen, Aufstehen oder Gehen reizt die Stelle.
said-finger_point-stopped = Du hast beim Zeigen und Bewegen aufgehört. Das war richtig.
said-bend-eases = Nach vorne beugen lindert es.
said-bend-same = Nach vorne beugen ändert nichts.
said-bend-worse = Nach vorne beugen reizt es.
said-bend-stopped = Du hast beim Beugen aufgehört. Das war richtig.
said-quadrant-eases = Zurücklehnen lindert es.
said-quadrant-same = Zurücklehnen ändert nichts.
said-quadrant-worse = Zurücklehnen und Drehen reizt es.
said-quadrant-stopped = Du hast beim Zurücklehnen aufgehört. Das war richtig.
said-slump-eases = Hochschauen lindert das Gefühl im Bein.
said-slump-same = Hochschauen ändert das Gefühl im Bein nicht.
said-slump-worse = Zusammengesunken sitzen reizt das Gefühl im Bein.
said-slump-stopped = Du hast beim Zusammensinken aufgehört. Das war richtig.
said-rock_back-eases = Zurückschaukeln lindert es.
said-rock_back-same = Zurückschaukeln ändert nichts.
said-rock_back-worse = Zurückschaukeln zwickt oder reizt es.
said-rock_back-stopped = Du hast beim Zurückschaukeln aufgehört. Das war richtig.
check-no-clue = Keine Bewegung sticht heraus. Das ist häufig, und es ist in Ordnung.
check-all-skipped = Du hast alle ausgelassen. Das ist in Ordnung. Du kannst sie ein andermal machen.
check-limits = Das sind Hinweise dafür, wie du dich bewegst und trainierst. Woher es kommt, sagen sie nicht, und dein Ergebnis bleibt, wie es ist. Ein Mensch, der dich untersuchen kann, kann mehr sagen.
check-one-a-day = Eine Runde am Tag reicht. Eine Runde kann auch warten, solange der Schmerz über 3 von 10 ist. Das kam beim letzten Mal heraus.

### German: what lives here and the house rules stand in en/form.ftl. All of it awaits
### sign-off by a named clinician.

form-heading = **Schau auf meine Technik**
form-film = Film einen leichten Satz von der Seite, mit der ganzen Stange im Bild. Ein altes Video geht auch.
form-old-video = Nimm ein altes Video, von der Seite gesehen. Heb dafür nichts, solange es wehtut.
form-ask = Was hast du gesehen? Nimm das, was am meisten auffällt.
form-one-of-many = Technik ist eins von vielen Dingen. Rücken tun auch mit guter Technik weh. Schlaf, Stress und wie schnell das Gewicht stieg, zählen auch.
form-another = Andere wählen

fault-bar_away = Die Stange driftet von mir weg
fault-hips_shoot_up = Meine Hüfte schießt zuerst hoch
fault-hips_low = Meine Hüfte startet sehr tief
fault-rounds_more = Rücken rundet bei Last stärker
fault-lean_back = Ich lehne mich oben zurück
fault-yank = Ich reiße die Stange vom Boden
fault-look_up = Ich schaue weit hoch
fault-uneven_grip = Griff oder Stange ist schief
fault-too_fast = Ich lasse fallen oder hetze runter
fault-weight_jump = Gewicht stieg zuletzt schnell
fault-none_seen = Nichts davon

cue-bar_away = {"**"}Probier diesen Tipp:** Starte mit der Stange über der Mitte deines Fußes. Halt sie den ganzen Weg nah an den Beinen.
cue-hips_shoot_up = {"**"}Probier diesen Tipp:** Drück den Boden weg, und lass Brust und Hüfte gleichzeitig hochkommen.
cue-hips_low = {"**"}Probier diesen Tipp:** Kreuzheben ist keine Kniebeuge. Bring deine Hüfte zwischen Knie und Schultern, und spür die Last hinten in den Beinen.
cue-rounds_more = {"**"}Probier diesen Tipp:** Hol Luft, spann den Rumpf an, und wähl eine Rückenform, die du bis zum Ende halten kannst. Etwas Rundung ist häufig. Mehr Rundung, wenn es schwer wird, ist ein Zeichen, dass die Last für heute eher hoch ist.
cue-lean_back = {"**"}Probier diesen Tipp:** Komm oben groß an, Po fest, Rippen unten. Hör auf, wenn du gerade stehst.
cue-yank = {"**"}Probier diesen Tipp:** Bring zuerst Spannung auf die Stange. Warte, bis es klickt, dann drück.
cue-look_up = {"**"}Probier diesen Tipp:** Schau auf einen Punkt am Boden ein paar Schritte vor dir, und lass den Nacken dem Rücken folgen.
cue-uneven_grip = {"**"}Probier diesen Tipp:** Nutz die Ringe auf der Stange. Setz beide Hände gleich weit von den Beinen.
cue-too_fast = {"**"}Probier diesen Tipp:** Halt die Stange auf dem Weg nach unten fest. Zuerst die Hüfte zurück, dann die Knie beugen.
cue-weight_jump = {"**"}Probier diesen Tipp:** Bleib ein oder zwei Wochen beim gleichen Gewicht, bevor du mehr auflegst.
cue-none_seen = {"**"}Kein Tipp nötig.** Auch nach einem Satz, der gut aussieht, kann ein Rücken wehtun, vor allem wenn die Arbeit neu ist oder mehr als sonst.

tip-lighter = {"**"}Zum Gewicht:** Nimm 10 bis 20 % runter. Bleib dort, bis jede Wiederholung so aussieht, wie du es willst.
tip-warm_up = {"**"}Zum Gewicht:** Üb es zuerst in den Aufwärmsätzen, und leg Gewicht auf, solange es hält.
tip-spare_reps = {"**"}Zum Gewicht:** Beende jeden Satz, wenn noch 2 oder 3 gute Wiederholungen drin sind.
tip-pause = {"**"}Zum Gewicht:** Mach ein paar Sätze mit 1 Sekunde Pause unter dem Knie, mit leichtem Gewicht.
tip-slow = {"**"}Zum Gewicht:** Nimm weniger und lass dir 3 Sekunden Zeit nach unten.
tip-small_jumps = {"**"}Zum Gewicht:** Steigere dich in kleinen Sprüngen, höchstens 5 bis 10 %, und ändere immer eine Sache auf einmal.

### German: what lives here and the house rules stand in en/check_ins.ftl.

check-in = **Kurze Nachfrage**
check-in-late = Entschuldige, ich war weg. Das kommt etwas spät.
check-in-danger-first =
    Zuerst die Warnzeichen.

    { go-now }
check-in-ask-days =
    {"**"}Wie ist es jetzt, { $days ->
        [one] 1 Tag danach
       *[other] { $days } Tage danach
    }?{"**"} Tippe an, was am besten passt.
check-in-ask =
    {"**"}Wie ist es jetzt, { $hours ->
        [0] in diesem Moment
        [one] etwa 1 Stunde danach
       *[other] etwa { $hours } Stunden danach
    }?** Tippe an, was am besten passt.

change-gone = Weg
change-better = Besser
change-same = Etwa gleich
change-worse = Schlimmer
change-new = Etwas Neues
later = Später fragen
later-noted = OK. Ich frage in ein paar Stunden wieder.

## When nobody answered, and typed numbers

check-in-reminder = Es kam noch nichts zurück, und das ist OK. Ein Tipp reicht. Ich erinnere dich nicht noch einmal.
check-in-half-done = Du hast angefangen, mir zu sagen, wie es ist. Hier warst du. Du kannst es jetzt in Ruhe zu Ende machen.
check-in-closing =
    {"**"}Danach frage ich jetzt nicht mehr.** Keine Antwort ist nicht das Gleiche wie besser. Darum steht hier noch einmal, wann du sofort Hilfe holen musst. Deine Antwort ist weiter willkommen: Tippe unten, wann immer du willst. Es ist nie zu spät.
word-before-score = Danke. Nach der Zahl frage ich gleich. Sag mir zuerst, wie es läuft.
number-or-score =
    Ist das ein Zeichen von dieser Liste, oder wie sehr es wehtut? Tippe das Zeichen an, wenn du ein Zeichen meinst, oder schreib zum Beispiel „Zeichen 2“. Wie sehr es wehtut, frage ich gleich danach.
older-check-in = Da ging es um einen älteren Check. Schick /how, um mir zu sagen, wie es jetzt ist.
worse-in-days = **Es ist schlimmer geworden. Lass es darum in den nächsten 2 oder 3 Tagen anschauen.**
last-check-in = Das war erst mal meine letzte Nachfrage. Schick jederzeit /how, um mir zu sagen, wie es jetzt ist.

## What was heard

heard-gone = Gut zu hören, dass es weg ist. Zuerst die Warnzeichen, um sicherzugehen.
heard-better = Gut zu hören, dass es besser ist. Zuerst die Warnzeichen, um sicherzugehen.
heard-same = Danke. Also etwa gleich. Zuerst die Warnzeichen.
heard-worse = Danke, dass du es mir sagst. Zuerst die Warnzeichen.
heard-new = Danke, dass du es mir sagst. Schauen wir zuerst, ob es ein Warnzeichen ist.

## Were you seen?

seen-ask = **Letztes Mal bat ich dich, Hilfe zu holen.** Hast du Hilfe bekommen?
seen-yes = Ja, habe ich
seen-no = Noch nicht
seen-fine = Mir geht es besser
seen-worse = Wurde schlimmer
seen-good = Gut. Halte dich an das, was man dir gesagt hat. Das zählt mehr als das, was ich sage.
seen-still = Gut, dass es nachgelassen hat. Bitte lass es trotzdem anschauen. Manche Zeichen kommen und gehen.
seen-urge = **Bitte lass es heute anschauen.** Ruf hier an: { $advice }.
seen-urge-emergency = **Bitte geh jetzt.** Ruf den Notruf an: { $emergency }. Oder lass dich in die nächste Notaufnahme bringen. Es kann nicht warten.

## What a check-in came to, when the level did not rise

follow-kept-normal_soreness =
    {"**"}Das passt weiter zu gewöhnlichem Muskelkater.** Bleib in Bewegung. Steigere das Gewicht in kleinen Schritten, während es nachlässt.
follow-kept-self_care_watch =
    {"**"}Behalt es weiter im Blick.** Bleib in Bewegung, so weit es sich gut anfühlt. Wenn es schlimmer wird, sag es mir mit /how.
follow-kept-clinician_soon =
    {"**"}Behalt deinen Termin, oder mach einen aus.** Bleib in Bewegung, und geh zu Fuß, so weit es geht. Lass schweres Heben bis dahin weg.
follow-kept-urgent =
    {"**"}Bitte lass dich heute untersuchen, wenn es noch nicht passiert ist.** Ruf hier an: { $advice }. Bis dahin kein Training.
urgent-better = Dass es sich besser anfühlt, ersetzt die Untersuchung nicht.
urgent-seen =
    {"**"}Du wurdest untersucht. Halte dich also an das, was man dir gesagt hat.** Wenn ein Zeichen wiederkommt oder stärker wird, lass dich am gleichen Tag noch einmal untersuchen. Kein Training, bis man es dir erlaubt.
urgent-worse =
    {"**"}Es ist schlimmer geworden. Lass dich darum heute untersuchen, auch wenn du schon untersucht wurdest.** Ruf hier an: { $advice }. Wenn dich in den nächsten Stunden niemand untersuchen kann, geh in die nächste Notaufnahme. Bis dahin kein Training.
follow-kept-emergency =
    {"**"}Du wurdest untersucht. Halte dich also an das, was man dir gesagt hat.** Wenn es schlimmer wird oder das Zeichen wiederkommt, geh sofort wieder hin. Ruf den Notruf an: { $emergency }.

## What a check-in came to, when it was the last one: gone, settled, or a week is over

follow-gone-normal_soreness =
    {"**"}Gut, dass es weg ist. Ich frage jetzt nicht mehr.** Fang an deinem nächsten schweren Tag mit etwa der Hälfte deines üblichen Gewichts an. Leg jedes Training etwas drauf, solange es ruhig bleibt. Schick /check, wenn es wiederkommt.
follow-gone-self_care_watch =
    {"**"}Gut, dass es weg ist. Ich frage jetzt nicht mehr.** Komm in kleinen Schritten zurück. Fang leicht an, und leg jedes Training etwas drauf, solange es am nächsten Morgen ruhig ist. Schick /check, wenn es wiederkommt.
follow-gone-clinician_soon =
    {"**"}Gut, dass es weg ist. Ich frage jetzt nicht mehr.** Bitte erzähl trotzdem einem Arzt oder Physio, was du mir gesagt hast. Manche Zeichen kommen und gehen. Schick /check, wenn es wiederkommt.
follow-settled-normal_soreness =
    {"**"}Gut, es beruhigt sich. Ich frage jetzt nicht mehr.** Fang deinen nächsten schweren Tag mit etwa der Hälfte deines üblichen Gewichts an. Leg jedes Training etwas drauf, solange es ruhig bleibt. Schick /check, wenn es wiederkommt.
follow-settled-self_care_watch =
    {"**"}Gut, es beruhigt sich. Ich frage jetzt nicht mehr.** Komm in kleinen Schritten zurück. Fang leicht an, und steigere dich, solange es bei 3 von 10 oder weniger bleibt. Schick /check, wenn es wiederkommt.
follow-week-self_care_watch =
    {"**"}Eine Woche ist um, also frage ich nicht mehr.** Es ist noch nicht ganz weg. Bleib bei Übungen, nach denen es am nächsten Morgen ruhig ist. Mach einen Termin aus, wenn es in einer weiteren Woche nicht deutlich besser ist. Schick jederzeit /how, um mir zu sagen, wie es ist.
follow-week-clinician_soon =
    {"**"}Eine Woche ist um, also frage ich nicht mehr.** Behalt deinen Termin, oder mach einen aus, und erzähl dort, was du mir gesagt hast. Schick jederzeit /how, um mir zu sagen, wie es ist.

check-left-open = Dein anderer Check ist noch offen. Schick /check, um weiterzumachen.
nothing-followed = Im Moment gibt es nichts nachzufragen. Schick /check, wenn etwas wehtut.
check-ins-off = Die Nachfragen sind aus. Ich frage nicht mehr, wie es ist. Schick /how oder /check, wenn du mir etwas sagen willst.

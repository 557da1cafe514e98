### German: what lives here and the house rule stand in en/records.ftl.

## Past checks

history = **Deine bisherigen Checks.** Seite { $number } von { $total }. Tippe auf einen, um ihn zu öffnen.
history-short = **Deine bisherigen Checks.** Tippe auf einen, um ihn zu öffnen.
history-empty = Es gibt noch keinen Check. Schick /check, um einen zu starten.
history-newer = Neuere
history-older = Ältere
history-gone = { $day }: { $level }, weg nach { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    }
history-settled = { $day }: { $level }, beruhigt nach { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    }
history-week = { $day }: { $level }, eine Woche ging vorbei
history-no_answer = { $day }: { $level }, keine Antwort
history-open = { $day }: { $level }, noch offen
history-closed = { $day }: { $level }, abgeschlossen

record-title = **{ $day }: { $level }**
record-where = Stelle: { $place }
record-line = Tag { $day }: { $what }
record-line-score = Tag { $day }: { $what }, { $score } von 10
record-report = davon erzählt
record-check-in = gesagt, wie es war
record-silence = keine Antwort
record-more = Davor gab es noch { $number } mehr.
record-gone = Nach { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    } war es weg.
record-settled = Nach { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    } hatte es sich beruhigt.
record-week = Nach einer Woche habe ich nicht mehr gefragt.
record-no_answer = Am Ende kam keine Antwort, also weiß ich nicht, wie es ausging.
record-open = Ich verfolge ihn noch.
record-closed = Er ist abgeschlossen.
record-not-there = Diesen Check gibt es hier nicht mehr.
record-delete =
    {"**"}Diesen Check löschen?** { $day }: { $level }.
    Was du mir dazu gesagt hast, wird gelöscht, mit den Werten und Nachfragen. Das lässt sich nicht rückgängig machen.
record-delete-open = Ich frage dazu dann nicht mehr nach.
record-deleted = Erledigt. Er ist gelöscht.
for-my-physio = Für Physio oder Arzt
delete-this-one = Diesen löschen
delete-it = Löschen
back-to-list = Zurück zur Liste

## A file of everything

export-ask =
    {"**"}Soll ich dir eine Datei mit dem schicken, was ich speichere?**
    Darin steht alles, was ich von dir weiß. Wer diese Datei hat, kann sie lesen. Pass also auf, wo du sie ablegst.
send-the-file = Datei schicken
not-now = Nicht jetzt
export-coming = Deine Datei ist unterwegs. Wenn sie in ein paar Minuten nicht da ist, schick noch einmal /export.
export-not-sent = OK. Ich habe sie nicht geschickt.
summary-title = Was Spotter über dich speichert, in Worten
summary-made = Erstellt: { $when }. Eigene Angaben, keine Diagnose. In der Datei data.json steht alles.
page-in-telegram = In Telegram kommt die Seite auch als PDF.
export-caption = Das hier speichere ich über dich. Wer diese Datei hat, kann sie lesen. Die Zusammenfassung ist für dich, der Rest für andere Apps.

## Deleting everything

forget-what =
    {"**"}Das wird mit /forget gelöscht:**
    - deine Checks, Antworten, Werte und Ergebnisse
    - alle Nachfragen: Ich frage nicht mehr nach
    - deine Einstellungen, und dein „Ja“ vom Anfang
    - deine Verknüpfungen mit Gruppen, und was du dort gemacht hast
    - meine Nachrichten hier aus den letzten 2 Tagen

    Ältere Nachrichten bleiben, bis du diesen Chat leerst. Dateien, die ich geschickt und die du gesichert hast, bleiben bei dir.
delete-go-on = Weiter
forget-sure = **Jetzt alles löschen?** Das lässt sich nicht rückgängig machen. Wenn du vorher eine Kopie willst, schick /export.
delete-everything = Alles löschen
keep-it = Behalten
kept = OK. Ich habe alles so gelassen, wie es war.
erased = **Erledigt. Ich habe gelöscht, was ich über dich gespeichert hatte.** Ich frage nicht mehr nach.
erased-counts =
    Gelöscht: { $when }
    - Checks: { $checks }
    - Ergebnisse: { $results }
    - Nachfragen: { $promises }
    - andere Notizen: { $rest }
    - meine Nachrichten in diesem Chat: { $messages }
erased-chat = Ältere Nachrichten in diesem Chat bleiben, bis du ihn in Telegram leerst.

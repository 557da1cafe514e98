### German: what lives here stands in en/talk.ftl.

## The front door

welcome =
    {"**"}Hallo, ich bin Spotter.** Tut dein unterer Rücken nach dem Training weh? Ich stelle ein paar kurze Fragen, sage dir, wonach es aussieht und was du tun kannst, und frage später wieder nach.

    Es dauert etwa 3 Minuten. Du kannst tippen oder schreiben, und du kannst jederzeit aufhören.
welcome-not-a-doctor =
    Ich bin ein Bot, kein Arzt. Ich kann dich nicht untersuchen.
    Dieser Chat bleibt zwischen dir und mir. Niemand in deiner Gruppe oder in deinem Gym sieht ihn.
that-sounds-rough = Das klingt hart. Schauen wir, was du tun kannst.
only-backs =
    Das habe ich nicht verstanden. Ich kenne mich nur mit dem unteren Rücken nach dem Training aus.
check-my-back = Rücken checken

## Consent

consent =
    {"**"}Bevor wir anfangen**

    Ich speichere deine Antworten und Werte, damit ich deinen Rücken einschätzen und wieder nachfragen kann. Ich behalte sie { $retention } Tage, dann sind sie weg. /forget löscht sie sofort.

    Chats mit Bots auf Telegram sind nicht Ende-zu-Ende-verschlüsselt. Wer diesen Bot betreibt, könnte ansehen, was er speichert.

    Ich bin ein Bot, kein Arzt, und ich kann mich irren.

    {"**"}Bist du 16 oder älter, und ist das OK für dich?**
yes-start = Ja, los
no-thanks = Nein, danke
under-16 = Ich bin unter 16
read-more = Mehr lesen
declined =
    Kein Problem. Ich speichere nichts über deinen Rücken. Wenn er dir Sorgen macht, geh zu einem Arzt oder Physio.
under-sixteen =
    Das hier ist für Leute ab 16. Bitte zeig deinen Eltern oder deinem Coach, wo es wehtut, und geh zum Arzt. Ich speichere nichts über deinen Rücken.

## Commands

help =
    {"**"}Was ich kann**
    /check startet einen Check.
    /how sagt mir, wie es jetzt ist.
    /history zeigt deine bisherigen Checks.
    /settings stellt deine Uhr, Ruhezeit, Nachfragen und den einfachen Modus ein.
    /groups zeigt deine Gruppen.
    /privacy sagt, was ich speichere.
    /cancel beendet die Fragen.
    /export schickt dir, was ich speichere.
    /stop beendet alle Nachrichten von mir.
    /forget löscht alles davon.

    Ich bin ein Bot mit festen Regeln, kein Arzt. Mein Rat wartet noch auf die Freigabe durch eine namentlich genannte medizinische Fachperson. Im Notfall ruf an: { $emergency }.
privacy =
    {"**"}Was ich speichere**
    - deine Antworten, Werte und Ergebnisse, und wann ich nachfrage
    - deine Telegram-ID, damit ich dir schreiben kann
    - deine Sprache, deine Zeitzone und deine anderen Einstellungen
    - deine Wochenfragen, wenn du sie einschaltest
    - die Gruppe, deren Link du angetippt hast, und ob ich dich dort mitzählen darf
    - deine Technik-Checks in einer Gruppe, und was du dort antippst oder einstellst

    {"**"}Was ich nicht speichere:** die Worte, die du schreibst, Fotos und Sprachnachrichten. Wenn du schreibst, bevor du Ja sagst, behalte ich etwa 1 Tag, was ich verstanden habe. „Nein, danke“ löscht es sofort.

    Ich brauche das, um deinen Rücken einzuschätzen und wieder nachzufragen. Nach { $retention } Tagen ist es weg. /forget löscht es sofort, und /export schickt dir eine Kopie. Niemand in einer Gruppe sieht etwas davon. Nach /forget bleibt nur ein Vermerk, dass jemand gelöscht wurde. Er sagt nicht, wer.

    Chats mit Bots auf Telegram sind nicht Ende-zu-Ende-verschlüsselt. Wer diesen Bot betreibt, könnte ansehen, was er speichert.

    Mein Rat wartet noch auf die Freigabe durch eine namentlich genannte medizinische Fachperson.
what-i-am =
    Ich bin ein Bot. Ich folge festen Regeln, die Menschen aufgeschrieben haben. Ich bin kein Arzt, und hier antwortet kein Mensch.
glad-to-help = Gern. Schreib mir, wenn sich etwas ändert.

stopped-seen =
    Damit endet auch meine Frage, ob du untersucht wurdest. **Geh also bitte von dir aus hin, wenn du noch nicht dort warst.**
stopped-for-good =
    OK. Ich schreibe dir nicht mehr von mir aus. Was ich speichere, ist nach { $retention } Tagen weg. /forget löscht es sofort. /check startet einen neuen Check.

## In the middle of a check

progress = Frage { $number } von { $total }
progress-more = Noch eine Frage
progress-changing = Antwort ändern
not-understood = Das habe ich nicht verstanden. Du kannst auf einen Knopf tippen, oder seine Worte oder seine Nummer schreiben.
not-understood-again = Das habe ich wieder nicht verstanden. Bitte tippe auf einen Knopf, oder schreib eine Nummer. „Unsicher“ ist auch eine Antwort.
too-long = Das war zu lang für mich. Bitte tippe auf einen Knopf, oder schreib ein paar Worte.
choose-first = Wähl zuerst etwas aus, oder tippe auf „Unsicher“.
already-answered = Schon beantwortet. Hier bist du gerade.

review = **Stimmt das so?**
review-line = { $name }: { $answer }
review-end = Tippe unten auf einen Namen, um ihn zu ändern. Tippe auf „Stimmt so“, um dein Ergebnis zu sehen.

stopping = **Hier aufhören?** Ich kann deine Antworten für später speichern oder wegwerfen.
save-for-later = Für später speichern
throw-away = Wegwerfen
saved-for-later = Gespeichert. Schick /check, wenn du weitermachen willst.
stopped-nothing-kept = Beendet. Ich habe die Antworten aus diesem Check weggeworfen.
signs-kept = Deine Warnzeichen merke ich mir 1 Tag. Meine nächsten Fragen zählen sie mit.
nothing-to-stop = Im Moment gibt es nichts zu beenden. Schick /stop, wenn du keine Nachrichten mehr von mir willst.
nothing-asked = Im Moment ist keine Frage offen. Du kannst einen Check starten, wann du willst.

resume = **Du warst bei Frage { $number } von { $total }.** Weitermachen?
resume-danger-again = Es ist eine Weile her, darum frage ich noch einmal nach den Warnzeichen.
carry-on = Weitermachen
start-again = Neu anfangen
too-long-ago = Dein letzter Check ist zu lange her, um weiterzumachen. Fangen wir neu an.

command-not-done = Ich habe nicht getan, was dein Befehl verlangt. Das hier geht vor. Du kannst ihn noch einmal schicken.
heard-unclear = Eins deiner Worte könnte ein Warnzeichen sein. Ich bin nicht sicher, was du meinst.
heard-urgent = Du hast mir gesagt: { $flags }. **Bitte lass das heute anschauen.** Meine Fragen zeigen, ob es sofort sein muss.
only-words = Ich kann nur Worte lesen. Schreib ein paar, oder tippe auf einen Knopf.

## Small buttons and words

none-of-these = Nichts davon
done = Fertig
back = Zurück
not-sure = Unsicher
cannot-tell-any = Weiß nicht
why = Warum?
stop = Stopp
yes = Ja
no = Nein
skipped = Ausgelassen
looks-right = Stimmt so
number = { $value }

## What a sentence told before it was asked

understood = **Das habe ich aus deinen Worten notiert:**
understood-denied = Nicht da: { $flags }. Ich frage trotzdem, um sicherzugehen.
understood-end = Am Ende kannst du alles ändern.

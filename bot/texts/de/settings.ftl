### German: what lives here stands in en/settings.ftl.

settings = **Einstellungen**
settings-clock = Deine Uhr: { $offset }.
settings-clock-unknown = Ich kenne deine Zeitzone nicht, also weiß ich nicht, wann bei dir Nacht ist.
settings-quiet = Ruhezeit: { $from } bis { $until }.
settings-quiet-none = Ruhezeit: keine.
settings-on = Nachfragen sind an.
settings-off = Nachfragen sind aus.
settings-weekly-off = Wochenfragen: aus.
settings-weekly-on = Wochenfragen: { $day }, { $clock }.
set-clock = Uhr stellen
set-quiet = Ruhezeit
set-weekly = Wochenfragen
set-simple = Einfacher Modus: { $value }
set-discreet = Diskrete Nachrichten: { $value }
set-language = Sprache: { $value }
turn-check-ins-on = Nachfragen einschalten
turn-check-ins-off = Nachfragen ausschalten
keep-check-ins = Anlassen
leave-it = So lassen
my-groups = Meine Gruppen

## Check-ins off

muting =
    {"**"}Nachfragen ausschalten?** Ich frage dann nicht nach 48 und 72 Stunden, wie es ist. Was ich geplant hatte, fällt weg. Du kannst es mir weiter jederzeit mit /how sagen.
muting-seen =
    Eins bleibt: Ich frage trotzdem noch, ob du untersucht wurdest. Ich habe dich losgeschickt, um Hilfe zu holen. Darum frage ich das auch, wenn die Nachfragen aus sind.
muting-weekly = Deine Wochenfragen gehen auch aus.

## The clock

ask-clock =
    {"**"}Was zeigt deine Uhr jetzt?** Schreib es, zum Beispiel 18:40 oder 6:40 pm. Du kannst auch deine Stadt oder dein Land schreiben.
clock-is-it = {"**"}Ist es bei dir etwa { $clock }?**
clock-why = Dann kann ich deine Nacht von Nachfragen frei halten. Du kannst das auslassen.
clock-open = Ich kenne deine Zeitzone noch nicht. Stell deine Uhr, dann frage ich nachts nicht nach. Du kannst das auslassen.
clock-yes = Ja, stimmt
clock-no = Nein
clock-earlier = Nein, es ist etwa { $clock }
clock-later = Nein, es ist etwa { $clock }
pick-country = Land wählen
clock-country-ask = **Wo bist du?** Du kannst auch dein Land oder deine Stadt schreiben.
clock-country = { $name }
clock-more = Mehr Länder
clock-which = **Nach welchem Ort geht deine Uhr?** Die Uhren werden nicht überall am gleichen Tag umgestellt.
clock-so-far = Die Zeit habe ich notiert. Noch etwas, wenn du magst.
clock-place = { $name }, { $clock }
clock-none = Nichts davon
clock-left = OK. Du kannst sie später unter /settings stellen.

## Quiet hours

ask-quiet =
    {"**"}Wann soll ich still sein?** Tippe unten auf eine Zeit, oder schreib deine eigene, zum Beispiel 22:00-07:30. Eine Nachfrage, die da hineinfällt, kommt später, nie früher.
quiet-range = { $from } bis { $until }
quiet-none = Keine Ruhezeit
quiet-long = Die Ruhezeit kann bis zu 16 Stunden lang sein. Etwas Zeit am Tag brauche ich zum Fragen.
quiet-but-emergency = Nur nach einem Notfall frage ich auch in dieser Zeit.

## Language

ask-language = **Welche Sprache?**

## Simple mode

simple-on =
    Der einfache Modus ist an. Jede Frage ist eine neue Nachricht, mit einfachen Tasten darunter. Keine Bilder, und nichts ändert sich, nachdem es gesendet wurde. Zum Beenden schreib: einfacher Modus aus
simple-off = Der einfache Modus ist aus.
simple-offer =
    Du scheinst gern zu schreiben. Es gibt einen einfachen Modus: Jede Frage ist eine neue Nachricht, ohne Bilder. Er geht gut mit einem Screenreader. Soll ich ihn einschalten?
simple-yes = Einfacher Modus
simple-no = Nein, danke
simple-declined = OK. Du kannst ihn unter /settings einschalten.
chosen = Gewählt: { $flags }.
chosen-none = Jetzt ist nichts gewählt.
chosen-more = Wähl mehr, oder „Fertig“.

## Discreet messages

discreet = Das ist eine kurze Nachricht von deinem Bot. Öffne sie in einem ruhigen Moment, wenn niemand auf dein Handy schaut, und lies sie bis zum Ende.
discreet-on = Wenn ich dir von mir aus schreibe, zeigt der Sperrbildschirm jetzt nur einen Gruß.
discreet-off = Diskrete Nachrichten sind aus. Meine erste Zeile sagt trotzdem nichts über deinen Körper.

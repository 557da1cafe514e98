### German: what lives here and the house rule stand in en/groups.ftl.

## In the group

group-welcome = **Rücken tut weh nach dem Kreuzheben? Ich kann helfen, privat.**

    Tippt auf den Knopf. Es dauert 2 Minuten. Ich poste hier nie etwas über jemanden.
group-welcome-hears = Ich sehe nur Nachrichten, die an mich gehen.
group-welcome-admins = Admins: /settings
group-welcome-back = Ich bin wieder da. Meine Einstellungen hier sind so, wie ihr sie gelassen habt.
group-pointer =
    Über schmerzende Rücken rede ich nur privat. Tipp auf den Knopf, dann sieht es hier niemand.

    Für alle: Wenn du zwischen den Beinen taub wirst, nicht pinkeln kannst oder ein Bein schnell schwach wird, hol dir jetzt sofort Notfallhilfe.
group-pointer-alone = Tipp auf den Knopf und rede privat mit mir. Hier sieht es niemand.
check-in-private = Rücken privat checken

## In a channel

channel-welcome = **Rücken tut weh nach dem Kreuzheben? Ich kann helfen, privat.**

    Es dauert 2 Minuten. Ich poste hier nie etwas über jemanden.
channel-welcome-admins = Admins: Schickt mir /groups in unserem Privatchat.

## To whoever looks after a group, in private

told-no-admin-needed = Ich muss in deiner Gruppe kein Admin sein. Als Admin bekomme ich jede Nachricht. Bitte mach mich wieder zu einem normalen Mitglied.
told-topic-gone = Ich konnte in { $title } nicht posten: Mein Thema dort ist weg oder geschlossen. Ich habe mit dem Posten aufgehört. Damit es weitergeht, öffne ein Thema und schick darin /here.
told-no-rights = Ich konnte in { $title } nicht posten: Ich darf dort nicht schreiben. Ich habe mit dem Posten aufgehört. Lass mich wieder schreiben, dann schau unter /groups.
# Stands inside the texts above, alone as a heading, and on buttons.
a-group-without-a-name = Gruppe ohne Namen

## The menus of commands

menu-check = Rücken checken
menu-how = Sagen, wie es jetzt ist
menu-history = Meine bisherigen Checks
menu-settings = Zeitzone, Nachfragen
menu-groups = Meine Gruppen
menu-privacy = Was ich speichere und wie lange
menu-help = Was ich kann
menu-export = Meine Daten schicken
menu-stop = Keine Nachrichten mehr
menu-forget = Meine Daten löschen
menu-back = Rücken privat checken
menu-formcheck = Technik zeigen: auf mein Video antworten
menu-group-settings = Meine Einstellungen privat öffnen
menu-here = In diesem Thema posten

## What is shown of the bot before anybody writes to it

bot-description =
    Ich frage nach einem schmerzenden Rücken nach dem Training. Zuerst kommen die Warnzeichen. Dann sage ich, wonach es aussieht und was du jetzt tun kannst, und frage nach zwei bis drei Tagen, wie es ist.

    Ich bin kein Arzt. Im Notfall ruf den Notruf.
bot-short-description = Rücken tut weh nach dem Training? Ein paar Fragen, eine klare Antwort, Nachfrage nach Tagen. Kein Arzt.

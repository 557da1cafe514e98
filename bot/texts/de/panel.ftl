### German: what lives here and the house rules stand in en/panel.ftl.

## In the group, gone after a minute

panel-in-private = Die Einstellungen sind in unserem Privatchat.
panel-open = Einstellungen
panel-here = Erledigt. Meine Posts kommen in dieses Thema.
panel-here-nowhere = Erledigt. Meine Posts kommen in kein Thema.
panel-code-wrong = Der Code ist falsch oder zu alt. Hol dir in unserem Privatchat einen neuen.
panel-linked-there = Verknüpft. Weiter geht es in unserem Privatchat.

## My groups

groups-heading = **Meine Gruppen**
groups-managed = Tippe auf eine Gruppe, um zu ändern, wie ich dort arbeite.
groups-came = Tippe auf Zahlen, um zu sehen, was ein Coach sieht und ob du mitzählst.
groups-none =
    Ich kenne keine Gruppe von dir. Um mich in einer Gruppe zu nutzen, öffne mein Profil und tippe auf „Zur Gruppe hinzufügen“. Du kannst auch in einer Gruppe auf meinen Link tippen, dann steht sie hier.
groups-settings = Einstellungen: { $title }
groups-numbers = Zahlen: { $title }

## The panel of an admin

panel-home = **{ $title }**
panel-next-post = Nächster Post: { $when }
panel-no-posts = Es gibt keine Posts. Wähl Tage, damit welche kommen.
panel-paused-topic =
    Ich habe aufgehört zu posten, weil das Thema weg oder geschlossen ist. Schick /here in dem Thema, das du willst.
panel-paused-rights =
    Ich habe aufgehört zu posten, weil ich nicht schreiben darf. Lass mich schreiben, dann tippe auf „Wieder posten“.

panel-language = Sprache: { $value }
panel-zone = Zeitzone: { $value }
panel-days = Posten am: { $value }
panel-time = Posten um: { $value }
panel-topic = Thema: { $value }
panel-sound = Ton: { $value }
panel-totals = Zahlen der Woche: { $value }
panel-poll = Umfrage bei jedem Post: { $value }
panel-buttons = Knopf, keine Kommentare: { $value }
panel-resume = Wieder posten
panel-preview = Post zeigen
panel-changes = Änderungen
panel-admins = Anonyme Admins
panel-remove = Mich entfernen

language-en = Englisch
value-on = an
value-off = aus
value-admins = an Admins
value-group = an die Gruppe
value-set = gewählt
value-none = nicht gewählt
day-mon = Mo
day-tue = Di
day-wed = Mi
day-thu = Do
day-fri = Fr
day-sat = Sa
day-sun = So

panel-choice = { $value }
panel-place = { $value }, { $clock }
panel-language-ask = **In welcher Sprache schreibe ich dort?**
panel-zone-now = Zeitzone: { $value }. Die Uhren dort zeigen { $clock }.
panel-zone-ask = **Wo ist die Gruppe?** Schreib eine Stadt oder ein Land, zum Beispiel Berlin.
panel-zone-which = **Welcher Ort ist es?** Tippe ihn an, oder schreib einen anderen.
panel-zone-unknown = Den Ort kenne ich nicht. Versuch eine große Stadt in der Nähe. Wenn es um deinen Rücken geht, schick /check.
panel-days-ask =
    {"**"}An welchen Tagen poste ich?** Wähl bis zu 3. Keine Tage, keine Posts. Gut passt der Abend eurer Kreuzhebe-Tage.
panel-time-ask =
    {"**"}Wann poste ich?** Jetzt ist es { $clock }, Zeit von { $value }. Tippe, oder schreib eine Zeit wie 20:30.
panel-time-unknown = Die Zeit habe ich nicht verstanden. Schreib sie wie 20:30 oder 8:30 pm. Wenn es um deinen Rücken geht, schick /check.
panel-earlier = Früher: { $clock }
panel-later = Später: { $clock }
panel-topic-how = Um ein Thema zu wählen, schick darin /here. Dann poste ich dort und in keinem anderen.
panel-untopic = In keinem Thema posten
panel-totals-ask =
    {"**"}Wer bekommt die Zahlen der Woche?** Ich schicke sie jeden Montag für die Woche davor. Gezählt wird nur, wer dazu Ja gesagt hat.
panel-admins-how =
    Schreibst du im Namen der Gruppe? Dann kann ich nicht sehen, dass du es bist. Ein Code verknüpft dich 30 Tage lang mit mir.
panel-get-code = Code holen
panel-unlink = Verknüpfung lösen (bis { $when })
panel-unlink-you = Meine Verknüpfung lösen (bis { $when })
panel-code =
    Poste das in der Gruppe, im Namen der Gruppe:
    /link { $code }

    Es geht einmal, und 5 Minuten lang. Gib es niemandem sonst.
panel-linked = **Für 30 Tage verknüpft.** Hier sind die Einstellungen.
panel-remove-sure =
    {"**"}{ $title } verlassen?** Ich beende dort alle Posts. Die Einstellungen behalte ich 30 Tage, falls du mich wieder hinzufügst.
panel-leave = Ja, verlassen
panel-left = Ich habe die Gruppe verlassen. Ihre Einstellungen bleiben 30 Tage.
panel-preview-heading = Das ist mein nächster Post dort:
panel-preview-link = Darunter steht ein Link: { $value }.
panel-changes-heading = **Die letzten Änderungen**
panel-changes-none = Noch hat niemand etwas geändert.
changed-line = - { $when }: { $what }, { $value } ({ $who })
changed-language = Sprache
changed-zone = Zeitzone
changed-days = Tage
changed-time = Uhrzeit
changed-topic = Thema
changed-sound = Ton
changed-totals = Zahlen der Woche
changed-poll = Umfrage
changed-buttons = Knopf, keine Kommentare
changed-resumed = wieder posten
changed-link = Verknüpfung eines anonymen Admins
changed-left = ich wurde entfernt
changed-by-you = du
changed-by-another = anderer Admin
changed-by-somebody = jemand

panel-not-admin =
    Ich konnte dich nicht unter den Admins finden, die die Gruppeninfo ändern dürfen. Nur sie können die Einstellungen öffnen.
panel-anonymous =
    Schreibst du dort im Namen der Gruppe? Dann beweis es mit einem Code.

## On a pressed button

panel-saved = Gespeichert.
panel-already = Das ist schon so.
panel-most-days = Höchstens drei Tage. Nimm zuerst einen weg.
panel-old = Dieser Knopf ist alt. Nimm den neuesten, oder schick /groups.
panel-gone = Ich bin nicht mehr in dieser Gruppe.
panel-unknown = Diesen Knopf kenne ich nicht.
panel-not-yours = Das ist nicht dein Chat.
panel-no-right = Das können nur Admins.
panel-cannot-check = Ich konnte nicht prüfen, ob du Admin bist. Versuch es in einer Minute noch einmal.
panel-cannot-leave = Ich konnte die Gruppe nicht verlassen. Entfernt mich dort wie jedes andere Mitglied.

## Being counted, or not

share-offer =
    {"**"}Noch etwas, und das liegt bei dir.** Du bist von { $title } hergekommen. Einmal pro Woche kann der Coach dort Zahlen bekommen. Willst du darin mitzählen?
share-example =
    Das ist alles, was ein Coach sieht, einmal pro Woche:
    „Etwa 15 Leute, die ich mitzählen darf, haben einen Check gemacht. Bei etwa 10 davon sah es nach reinem Muskelkater aus.“
share-limits =
    Alle Zahlen sind auf 5 gerundet. Ich nenne keine, die für weniger als 5 Leute steht, und gar keine unter 10. Niemand sieht einen Namen, eine Antwort oder ein anderes Ergebnis.
share-later = Du kannst das jederzeit ändern: /groups.
share-yes = Zähl mich mit
share-no = Zähl mich nicht mit
share-stop = Nicht mehr mitzählen
share-on = **{ $title }:** Du zählst in den Zahlen der Woche mit.
share-off = **{ $title }:** Du zählst in den Zahlen der Woche nicht mit.
share-not-made = Dort werden jetzt keine Zahlen gemacht.

### German: what lives here and the house rules stand in en/form_checks.ftl.

## In the group

form-check-heading = **Technik-Check**
form-check-ask =
    Was seht ihr bei diesem Versuch? Tippt alles an, was auffällt. Tippt noch einmal, um es zurückzunehmen. Die Sätze sprechen für die Person am Gewicht, und ein Coach zählt doppelt.
form-check-limits = Es geht um diesen Versuch und um nichts anderes. Nach { $hours } Stunden ist Schluss.
form-check-choice = { $text } ({ $value })
form-check-closed = **Technik-Check, geschlossen**
form-check-private = Unseren Privatchat öffnen
form-check-send = Schick mir das Ergebnis
form-check-how-to =
    Damit andere auf deine Technik schauen, poste ein eigenes Video und antworte darauf mit /formcheck. Die anderen tippen dann an, was sie sehen.
form-check-known = Für dieses Video gibt es schon einen Technik-Check.
form-nobody = Niemand hat etwas angetippt.
form-seen =
    { $value ->
        [1] - { $text }: { $number } von { $total }, auch ein Coach
       *[other] - { $text }: { $number } von { $total }
    }

## On a pressed button

form-check-ticked = Notiert. Tippe noch einmal, um es zurückzunehmen.
form-check-taken-back = Zurückgenommen.
form-check-own = Das ist dein eigener Versuch. Die anderen tippen, und du bekommst das Ergebnis.
form-check-over = Dieser Technik-Check ist geschlossen.
form-check-not-yours = Das bekommt nur, wer im Video hebt.
form-check-start-first = Öffne unseren Privatchat und drück auf Start. Dann tippe hier noch einmal.
form-check-sent = Geschickt. Es ist in unserem Privatchat.

## To the lifter, in private

form-over = **Dein Technik-Check** vom { $when } ist geschlossen.
form-no-cue = Für jetzt gebe ich dir keinen Tipp. Was du mir gesagt hast, geht vor.
form-opinion = Das haben Leute auf einem Video gesehen. Es ist Coach-Gewohnheit und kein Beweis.

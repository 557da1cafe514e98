### German: what lives here stands in en/why.ftl.

why-this = Warum dieses Ergebnis
what-would-change = Was würde das ändern

why-title = **Warum: { $level }**
why-told = - { $name }: { $answer }
why-source = Aus: { $source } (Regel { $rule })
denied-signs = Du hast Nein gesagt zu { $number ->
        [one] 1 Warnzeichen
       *[other] { $number } Warnzeichen
    }.
why-trace = Regeln, die entschieden haben: { $rules }. Version der Regeln: { $version }.

name-change = Seit letztem Mal
name-previous_severity = Schmerz letztes Mal

would-title = **Was das ändern würde.** Das habe ich aus den gleichen Regeln errechnet. Es ist nicht die ganze Liste.
would-emergency = **Geh jetzt in die Notaufnahme, wenn:**
would-urgent = **Lass dich heute untersuchen, wenn:**
would-clinician_soon = **Mach einen Termin aus, wenn:**
would-self_care_watch = **Beobachte es genauer, wenn:**
would-signs = - etwas davon anfängt: { $flags }
would-answer = - { $name }: { $answer }
would-number = - { $name }: { $answer } oder mehr
would-end = Die Liste mit „Ruf jetzt“ in deinem Ergebnis zählt auch. Wenn etwas neu ist, sag es mir mit { $command }.

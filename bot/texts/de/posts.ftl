### German: what lives here and the house rules stand in en/posts.ftl. All of it awaits
### sign-off by a named clinician.

## Six texts, in turn

post-1 =
    {"**"}Schmerzen am Tag nach dem Kreuzheben?** Ein dumpfer Schmerz für ein bis drei Tage ist häufig.

    Stechender Schmerz, Schmerz bis ins Bein oder eine taube Stelle ist es nicht. Lass das anschauen.
post-2 =
    {"**"}Wie fühlt sich reiner Muskelkater an?** Er kommt Stunden nach dem Heben. Er ist dumpf, meistens auf beiden Seiten, und lässt nach, wenn du dich bewegst.

    Schmerz, der mitten in einer Wiederholung einschlug, ist etwas anderes. Schmerz an einem einzigen Punkt auch.
post-3 =
    {"**"}Drei Zeichen, die nicht warten können:** Du wirst zwischen den Beinen taub, du kannst nicht pinkeln, oder ein Bein wird schnell schwach.

    Bei jedem davon: Hol jetzt sofort Notfallhilfe. Warte nicht bis zum nächsten Training.
post-4 =
    {"**"}Schmerzende Rücken mögen meistens Bewegung.** Kurze Spaziergänge fühlen sich oft besser an als ein Tag im Bett. Schweres Ziehen kann warten, bis du dich ohne Zucken bücken kannst.

    Wenn es von Tag zu Tag schlimmer wird, lass es anschauen.
post-5 =
    {"**"}Eine neue Übung, mehr Gewicht oder zurück nach einer Pause?** Dann tut der Rücken am häufigsten weh. Steigere dich in kleinen Schritten, und ändere immer eine Sache auf einmal.

    Schmerz, der länger als eine Woche bleibt, sollte angeschaut werden.
post-6 =
    {"**"}Härter trainiert als je zuvor?** Muskelkater ist meistens an Tag 2 oder 3 am stärksten und lässt dann nach.

    Urin wie Schwarztee oder Cola, braun oder rot, gehört nicht dazu. Hol dann sofort Notfallhilfe.

## The poll

poll-question = Wie war euer letztes Kreuzheben? Niemand sieht, wer was gewählt hat. Diese Umfrage verschwindet nach 20 Stunden. Ab 10 Stimmen gibt es später gerundete Zahlen.
poll-easier = Leichter als geplant
poll-planned = Wie geplant
poll-harder = Härter als geplant

## Last week in numbers

totals-heading = {"**"}{ $name }: letzte Woche in Zahlen**
totals-heading-group = **Letzte Woche in Zahlen**
totals-count = Etwa { $total } Leute, die ich mitzählen darf, haben einen Check gemacht.
totals-ordinary = Bei etwa { $number } davon sah es nach reinem Muskelkater aus.
totals-poll = Umfrage vom { $day }: Etwa { $easier } fanden es leichter als geplant, { $planned } wie geplant, { $harder } härter.
totals-votes = Umfrage vom { $day }: Etwa { $total } Leute haben abgestimmt. Die Aufteilung bleibt verborgen.
totals-note = Alle Zahlen sind auf 5 gerundet. Ich nenne keine, die für weniger als 5 Leute steht, und ich sage nie, wer.

weekday-0 = Montag
weekday-1 = Dienstag
weekday-2 = Mittwoch
weekday-3 = Donnerstag
weekday-4 = Freitag
weekday-5 = Samstag
weekday-6 = Sonntag

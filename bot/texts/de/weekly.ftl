### German: what lives here and the house rule stand in en/weekly.ftl.

weekly-about =
    {"**"}Wochenfragen.** Einmal pro Woche stelle ich vier kurze Fragen: Konntest du trainieren, was hast du geändert, wie gut lief es, und wie sehr tat es weh. Du bekommst deine eigene Kurve zurück. Es dauert eine halbe Minute, und niemand sonst sieht es.
weekly-consent = Um solche Antworten zu speichern, brauche ich dein OK. Schick /check, und sag Ja zu dem, was ich speichere. Dann komm hierher zurück.
weekly-start = Einschalten
weekly-stop = Ausschalten
weekly-at = { $clock }
weekly-off = Die Wochenfragen sind aus. Du kannst sie unter /settings wieder einschalten.
weekly-hello = Hier sind deine Wochenfragen. Höchstens vier kurze Fragen.
weekly-last = Letzte Woche blieb offen, und das ist OK. Wenn auch diese offen bleibt, höre ich auf zu fragen.
weekly-not-now = Diese Woche nicht
weekly-skipped = OK. Ich frage nächste Woche wieder.
weekly-progress = Frage { $number } von { $total }

weekly-part =
    {"**"}Konntest du in den letzten 7 Tagen trainieren wie geplant?** Denk an jeden Schmerz und an andere Beschwerden im Körper.
weekly-part-0 = Ja, ohne Beschwerden
weekly-part-1 = Ja, aber mit Beschwerden
weekly-part-2 = Nur zum Teil
weekly-part-3 = Ich konnte nicht trainieren
weekly-changed = {"**"}Wie viel hast du deswegen an deinem Training geändert?**
weekly-changed-0 = Gar nichts
weekly-changed-1 = Ein wenig
weekly-changed-2 = Einiges
weekly-changed-3 = Viel
weekly-results = {"**"}Wie viel schlechter lief dein Training deswegen?**
weekly-results-0 = Nicht schlechter
weekly-results-1 = Ein wenig schlechter
weekly-results-2 = Einiges schlechter
weekly-results-3 = Viel schlechter
weekly-symptoms = {"**"}Wie stark waren der Schmerz oder die anderen Beschwerden, als es am schlimmsten war?**
weekly-symptoms-0 = Es gab keine
weekly-symptoms-1 = Leicht
weekly-symptoms-2 = Mittel
weekly-symptoms-3 = Stark

weekly-clear = {"**"}Danke. Diese Woche kam dir nichts in die Quere.** Wenn etwas auftaucht, schick /check.
weekly-told = {"**"}Danke, dass du es mir sagst.** Wenn es um deinen Rücken geht, sagt dir ein Check, was du tun kannst.
weekly-heavy = Das war eine harte Woche. **Bitte mach jetzt einen Check,** oder lass es in den nächsten Tagen anschauen.
weekly-score = Diese Woche: { $number } von 100. 0 heißt, nichts kam in die Quere, 100 ist das Höchste, was geht.
weekly-first = Es ist deine erste Woche. Ab der nächsten siehst du, wie es läuft.
weekly-curve = Die letzten { $number } Wochen, in denen du geantwortet hast, die älteste zuerst: { $scores }.
weekly-up = Es kam mehr in die Quere als in der Woche davor.
weekly-down = Es kam weniger in die Quere als in der Woche davor.
weekly-level = Gleich wie in der Woche davor.

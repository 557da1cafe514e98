### German: what lives here and the house rules stand in en/emergency.ftl.

level-emergency = **Hol dir jetzt sofort Notfallhilfe.**
    .name = Notfallhilfe

emergency-cauda_equina =
    Das kann heißen, dass Nerven am unteren Ende der Wirbelsäule eingeklemmt werden. Das ist selten.
    Du musst heute ins Krankenhaus, auch wenn der Schmerz leicht ist.
emergency-rhabdo =
    Das kann heißen, dass Muskeln zerfallen oder unter zu hohem Druck stehen.
    Das kann die Nieren lahmlegen. Testen kann das nur ein Krankenhaus.
emergency-vascular =
    Das kann vom Herz, von einem großen Blutgefäß oder vom Gehirn kommen.
    Bitte ruf an, und mach dich nicht allein auf den Weg.
emergency-fracture =
    Das kann heißen, dass ein Knochen der Wirbelsäule gebrochen ist. Wenn dein Nacken oder deine Wirbelsäule wehtut, halt still.
    Lass jemand anderen anrufen.
emergency-infection =
    Das kann heißen, dass Keime ins Blut oder in die Wirbelsäule gekommen sind. Das kann schnell schlimmer werden.
emergency-malignancy =
    Nach Krebs können neu schwache oder taube Beine heißen, dass das Rückenmark gedrückt wird. Du musst heute ins Krankenhaus.
emergency-kidney =
    Das kann heißen, dass eine Niere verstopft oder krank ist. Du musst heute ins Krankenhaus.
emergency-nerve_root =
    Ein Fuß, der schnell schwach wird, kann heißen, dass ein Nerv stark gedrückt wird. Du musst heute ins Krankenhaus.
emergency-other =
    Das kann ein Zeichen für etwas sein, das nicht warten kann. Es muss im Krankenhaus untersucht werden.

emergency-go =
    {"**"}Ruf jetzt den Notruf an: { $emergency }. Oder lass dich jetzt sofort in die nächste Notaufnahme bringen.**
    Fahr nicht selbst. Zeig dem Personal diesen Chat.

emergency-tell-cauda_equina = Sag dem Personal: „Rückenschmerzen, und neu ist eine Veränderung in meinen Beinen, an der Blase oder beim Gefühl zwischen den Beinen.“
emergency-tell-rhabdo = Sag dem Personal: „Es könnte eine Rhabdomyolyse sein. Bitte prüfen Sie meinen CK-Wert, meine Nieren und den harten Muskel.“
emergency-tell-vascular = Sag dem Personal, was angefangen hat und um wie viel Uhr. Sag es, wenn du einen Blutverdünner nimmst.
emergency-tell-fracture = Sag dem Personal: „Ich hatte einen schweren Sturz oder Schlag, und jetzt tut mein Rücken weh.“
emergency-tell-infection = Sag dem Personal: „Rückenschmerzen mit Schüttelfrost oder Fieber.“ Sag es, wenn ein Bein schwach oder taub ist.
emergency-tell-malignancy = Sag dem Personal: „Ich hatte Krebs. Jetzt tut mein Rücken weh, und ein Bein ist schwach oder taub.“
emergency-tell-kidney = Sag dem Personal: „Schmerzwellen in der Seite.“ Sag es, wenn dir heiß ist, wenn du dich übergibst oder schwanger bist.
emergency-tell-nerve_root = Sag dem Personal: „Mein Fuß ist schwach geworden, und es ging schnell.“ Sag, um wie viel Uhr es angefangen hat.
emergency-tell-other = Sag dem Personal, was du mir gesagt hast und wann jedes Zeichen angefangen hat.

emergency-wait = Warte nicht ab, ob es besser wird. Geh auch dann hin, wenn es nachlässt.

getting-help = Ich hole mir Hilfe
by-mistake = Ich habe falsch getippt
getting-help-noted = Gut. Zeig dem Personal diesen Chat. Ich frage dich später, wie es gelaufen ist.
still-go = **Bitte hol dir zuerst Hilfe.** Was ich geschrieben habe, gilt weiter:
assessed-at = Das habe ich am { $when } ausgerechnet. Es kam spät bei dir an und gilt weiter.

## Crises

crisis-self_harm =
    {"**"}Bitte melde dich jetzt hier: { $crisis }.** Ich bin froh, dass du es mir gesagt hast.

    Wenn du dir vielleicht wirklich etwas antust, ruf jetzt den Notruf an: { $emergency }. Geh zu jemandem, dem du vertraust, und bleib dort.

    Was du fühlst, kann sich ändern, und es gibt Menschen, die dir helfen wollen. Ich bin ein Bot. Ich kann nicht auf dich aufpassen, und ich kann keine Hilfe rufen. Ein Mensch kann das.
crisis-overdose =
    {"**"}Ruf jetzt den Notruf an, auch wenn es dir gut geht: { $emergency }.** Zu viele Schmerzmittel können dir schaden, bevor du es merkst.

    Sag dort, was du genommen hast, wie viel und wann. Nimm die Packung mit. Warte nicht allein.

    Wenn du sie genommen hast, um dir wehzutun: Ich bin froh, dass du es mir gesagt hast. Bitte melde dich auch hier: { $crisis }. Ich bin ein Bot. Ich kann nicht auf dich aufpassen, und ich kann keine Hilfe rufen.

### German: what lives here stands in en/contradictions.ftl.

contradiction = **Zwei deiner Antworten scheinen nicht zusammenzupassen:**
contradiction-which = Welche passt besser? Nach der anderen frage ich noch einmal.
why-contradiction = Warum ich frage: Ich will von der richtigen ausgehen. Wenn beide stimmen, zählt die dringendere.
it-is = { $answer }
both-right = Beide stimmen

name-typed = Du schriebst
typed-strong_pain = Sehr starker Schmerz
typed-next_day = Am nächsten Tag

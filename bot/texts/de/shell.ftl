### German: what lives here stands in en/shell.ftl.

could-not-process = Das konnte ich nicht verarbeiten. Bitte wiederhol es.
too-fast = Du schreibst schneller, als ich lesen kann. Einiges habe ich ausgelassen. Warte eine Minute. Schick dann das Letzte noch einmal.
while-away = Entschuldige, ich war weg. Hier waren wir.

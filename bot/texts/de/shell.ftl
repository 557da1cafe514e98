### German: what lives here stands in en/shell.ftl.

could-not-process = Das konnte ich nicht verarbeiten. Bitte wiederhol es.
while-away = Entschuldige, ich war weg. Hier waren wir.

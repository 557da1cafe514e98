### Russian: what lives here stands in en/shell.ftl.

could-not-process = Не получилось это обработать. Пожалуйста, повтори.
while-away = Извини, меня не было. Вот где мы остановились.

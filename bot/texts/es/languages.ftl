### The languages that Spotter speaks, each by its own name, and the card that chooses one.

language-de = Deutsch
language-es = Español
language-pt-br = Português (Brasil)
language-ru = Русский
language-as-there = Igual que en Telegram

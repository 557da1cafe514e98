### The languages that Spotter speaks, each by its own name, and the card that chooses one.
### Who reads them: a lifter in /settings, an admin in the panel of a group.
### A danger text in a language that no clinician has read is shown in English as well.

language-de = Deutsch
language-es = Español
language-pt-br = Português (Brasil)
language-ru = Русский
language-as-there = The same as in Telegram

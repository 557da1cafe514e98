### Whom to call, where the country's table says it in English words. Lives here: the words
### around numbers; the numbers are those of bot/countries.py, and a test holds them to it.

call-anywhere-emergency = 112 oder die Notrufnummer deines Landes
call-anywhere-crisis = eine Krisen-Hotline in deiner Nähe (findahelpline.com hat eine Liste)
call-anywhere-advice = eine Arztpraxis, eine Notfallpraxis oder ein ärztlicher Telefondienst
call-BR-advice = eine UPA oder deine Arztpraxis
call-CA-advice = 811 oder eine Notfallpraxis
call-CH-advice = deine Arztpraxis oder eine Notfallpraxis
call-ES-advice = 061 oder dein Gesundheitszentrum
call-FR-emergency = 15 oder 112
call-FR-advice = deine Arztpraxis oder 116 117
call-GB-advice = NHS 111
call-IE-emergency = 112 oder 999
call-IE-advice = deine Hausarztpraxis oder der ärztliche Notdienst
call-IN-advice = eine Arztpraxis oder eine Klinik
call-AU-advice = healthdirect, 1800 022 222
call-NZ-advice = Healthline, 0800 611 116
call-PT-crisis = SNS 24, 808 24 24 24
call-PT-advice = SNS 24, 808 24 24 24
call-RU-emergency = 103 oder 112
call-RU-advice = deine Poliklinik oder 103
call-US-advice = eine Notfallpraxis oder deine Pflege-Hotline

### Whom to call, where the country's table says it in English words. Lives here: the words
### around numbers; the numbers are those of bot/countries.py, and a test holds them to it.

call-anywhere-emergency = 112 или местный номер экстренной помощи
call-anywhere-crisis = местная линия психологической помощи (список есть на findahelpline.com)
call-anywhere-advice = врач, пункт неотложной помощи или справочная линия по здоровью
call-BR-advice = UPA или твой врач
call-CA-advice = 811 или пункт неотложной помощи
call-CH-advice = твой врач или дежурный кабинет неотложной помощи
call-ES-advice = 061 или твоя поликлиника
call-FR-emergency = 15 или 112
call-FR-advice = твой врач или 116 117
call-GB-advice = NHS 111
call-IE-emergency = 112 или 999
call-IE-advice = твой семейный врач или дежурный врач
call-IN-advice = врач или поликлиника
call-AU-advice = healthdirect, 1800 022 222
call-NZ-advice = Healthline, 0800 611 116
call-PT-crisis = SNS 24, 808 24 24 24
call-PT-advice = SNS 24, 808 24 24 24
call-RU-emergency = 103 или 112
call-RU-advice = твоя поликлиника или 103
call-US-advice = пункт неотложной помощи или твоя медицинская линия

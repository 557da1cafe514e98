### Whom to call, where the country's table says it in English words. Lives here: the words
### around numbers; the numbers are those of bot/countries.py, and a test holds them to it.

call-anywhere-emergency = 112 o al número de emergencias de tu zona
call-anywhere-crisis = una línea de crisis de tu zona (hay una lista en findahelpline.com)
call-anywhere-advice = un médico, un centro de urgencias o una línea de consejo de salud
call-BR-advice = una UPA o tu médico
call-CA-advice = 811 o un centro de urgencias
call-CH-advice = tu médico o un consultorio de urgencias
call-ES-advice = 061 o tu centro de salud
call-FR-emergency = 15 o al 112
call-FR-advice = tu médico o el 116 117
call-GB-advice = NHS 111
call-IE-emergency = 112 o al 999
call-IE-advice = tu médico de cabecera o el médico de guardia
call-IN-advice = un médico o una clínica
call-AU-advice = healthdirect en el 1800 022 222
call-NZ-advice = Healthline en el 0800 611 116
call-PT-crisis = SNS 24 en el 808 24 24 24
call-PT-advice = SNS 24 en el 808 24 24 24
call-RU-emergency = 103 o al 112
call-RU-advice = tu policlínica o el 103
call-US-advice = un centro de urgencias o tu línea de enfermería

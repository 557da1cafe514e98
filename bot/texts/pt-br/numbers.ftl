### Whom to call, where the country's table says it in English words. Lives here: the words
### around numbers; the numbers are those of bot/countries.py, and a test holds them to it.

call-anywhere-emergency = 112 ou para o número de emergência da sua região
call-anywhere-crisis = uma linha de apoio em crise da sua região (veja a lista em findahelpline.com)
call-anywhere-advice = um médico, um pronto atendimento ou uma linha de orientação em saúde
call-BR-advice = uma UPA ou seu médico
call-CA-advice = 811 ou um pronto atendimento
call-CH-advice = seu médico ou um consultório de urgência
call-ES-advice = 061 ou seu centro de saúde
call-FR-emergency = 15 ou 112
call-FR-advice = seu médico ou 116 117
call-GB-advice = NHS 111
call-IE-emergency = 112 ou 999
call-IE-advice = seu médico de família ou o médico de plantão
call-IN-advice = um médico ou uma clínica
call-AU-advice = healthdirect, 1800 022 222
call-NZ-advice = Healthline, 0800 611 116
call-PT-crisis = SNS 24, 808 24 24 24
call-PT-advice = SNS 24, 808 24 24 24
call-RU-emergency = 103 ou 112
call-RU-advice = sua policlínica ou 103
call-US-advice = um pronto atendimento ou sua linha de enfermagem

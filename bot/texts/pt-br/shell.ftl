### O que a própria casca diz, fora de qualquer conversa: falhas e ausências.

could-not-process = Não consegui processar isso. Por favor, repita.
while-away = Desculpe, eu estava fora do ar. Foi aqui que paramos.

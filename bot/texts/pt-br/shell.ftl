### O que a própria casca diz, fora de qualquer conversa: falhas e ausências.

could-not-process = Não consegui processar isso. Por favor, repita.
too-fast = Você escreve mais rápido do que eu consigo ler, e deixei algo de fora. Espere um minuto. Depois envie a última de novo.
while-away = Desculpe, eu estava fora do ar. Foi aqui que paramos.

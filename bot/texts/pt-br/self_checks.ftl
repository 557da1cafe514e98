### Testes guiados: as regras para parar, os movimentos, a que levam as respostas.
### Regras: pistas de conforto; para que lado dói ou alivia, nunca de onde vem; o resultado fica
### como está. Tudo espera a assinatura de um profissional de saúde com nome e sobrenome.

check-stop-rules =
    {"**"}Primeiro, quando parar.** Pare se a dor passar de 5 de 10. Pare se ela descer por uma perna, formigar ou ficar por mais de 1 minuto. Não faça isto se você já fez cirurgia nas costas, se sente tontura ou que vai desmaiar, ou se não há ninguém com você e às vezes você desmaia.
check-ask = Esta é uma pista de conforto. Não diz de onde vem. O que aconteceu?

check-eases = Alivia
check-same = Igual
check-worse = Pior
check-stopped = Parei
check-skip = Pular este
check-how = Não entendi. Toque em um botão, ou digite "alivia", "igual", "pior", "parei" ou "pular". Envie /check para começar uma checagem nova.
leg-how = Não entendi. Toque em um botão, ou digite "sim", "não" ou "não sei". Envie /check para começar uma checagem nova.

move-finger_point =
    {"**"}Teste: apontar e se mexer**
    1. Aponte com um dedo onde dói mais.
    2. Vire na cama, levante de uma cadeira, ande 10 passos.
    3. Veja se esse mesmo ponto dói.
move-bend =
    {"**"}Teste: curvar para a frente**
    1. Fique em pé com os pés afastados, na largura do quadril.
    2. Curve até onde for confortável e volte, até 10 vezes, no seu ritmo.
    3. Fique em pé sem se mexer por 1 minuto.
move-quadrant =
    {"**"}Teste: inclinar para trás e girar**
    1. Fique em pé, com o corpo alto, ao lado de uma parede ou mesa.
    2. Incline um pouco para trás, e gire com cuidado para o lado que dói. 2 ou 3 vezes.
    3. Volte ao meio.
move-slump =
    {"**"}Teste: curvar na cadeira e olhar para cima**
    1. Sente, curve as costas, e leve o queixo ao peito.
    2. Estique um joelho devagar, até onde for confortável.
    3. Agora olhe para cima. Depois faça o outro lado. Olhar para cima mudou o que você sente na perna?
move-rock_back =
    {"**"}Teste: ir para trás de quatro**
    1. Apoie as mãos e os joelhos no chão.
    2. Leve o quadril para trás devagar, e pare antes de a lombar curvar. 3 vezes.
    3. Não force se der um beliscão na frente do quadril.

check-leg = {"**"}A dor desceu por uma perna, ou uma perna formigou ou ficou fraca?{"**"}
leg-no = Não, ficou em costas ou quadril
leg-yes = Sim, em uma perna

## A que levou uma rodada

check-heading = **Seus testes**
said-finger_point-eases = Se mexer alivia esse ponto.
said-finger_point-same = Se mexer não muda esse ponto.
said-finger_point-worse = Virar na cama, levantar ou andar irrita esse ponto.
said-finger_point-stopped = Você parou o teste de apontar e se mexer. Fez certo.
said-bend-eases = Curvar para a frente alivia.
said-bend-same = Curvar para a frente não muda nada.
said-bend-worse = Curvar para a frente irrita a dor.
said-bend-stopped = Você parou de curvar para a frente. Fez certo.
said-quadrant-eases = Inclinar para trás alivia.
said-quadrant-same = Inclinar para trás não muda nada.
said-quadrant-worse = Inclinar para trás e girar irrita a dor.
said-quadrant-stopped = Você parou de inclinar para trás. Fez certo.
said-slump-eases = Olhar para cima alivia o que você sente na perna.
said-slump-same = Olhar para cima não muda o que você sente na perna.
said-slump-worse = Sentar com as costas curvadas irrita o que você sente na perna.
said-slump-stopped = Você parou o teste de curvar na cadeira. Fez certo.
said-rock_back-eases = Ir para trás de quatro alivia.
said-rock_back-same = Ir para trás de quatro não muda nada.
said-rock_back-worse = Ir para trás de quatro dá um beliscão ou irrita a dor.
said-rock_back-stopped = Você parou de ir para trás de quatro. Fez certo.
check-no-clue = Nenhum jeito de se mexer se destaca. Isso é comum, e tudo bem.
check-all-skipped = Você pulou todos. Tudo bem. Dá para fazer em outra hora.
check-limits = São pistas de conforto, sobre como se mexer e treinar. Não dizem de onde vem, e o seu resultado fica como está. Uma pessoa que pode examinar você pode dizer mais.
check-one-a-day = Uma rodada por dia basta. Ela também pode esperar enquanto a dor estiver acima de 3 de 10. Isto é o que a última disse.

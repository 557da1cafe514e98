### Ver a execução: o que se viu em um vídeo, uma dica e um ajuste de carga.
### Regras: sem culpa, uma dica por vez, costume de coach e não prova; ninguém com dor é chamado
### a levantar para um vídeo. Tudo espera a assinatura de um profissional de saúde com nome e
### sobrenome.

form-heading = **Ver minha execução**
form-film = Grave uma série leve de lado, com a barra inteira à vista. Um vídeo antigo também serve.
form-old-video = Use um vídeo antigo, visto de lado. Não levante para isto enquanto dói.
form-ask = O que você viu? Escolha o que mais chama a atenção.
form-one-of-many = A execução é uma coisa entre muitas. As costas também doem com boa execução. Sono, estresse e a pressa com que o peso subiu também contam.
form-another = Escolher outra

fault-bar_away = A barra se afasta de mim
fault-hips_shoot_up = O quadril sobe primeiro
fault-hips_low = Começo com o quadril baixo
fault-rounds_more = As costas curvam com peso
fault-lean_back = Inclino para trás no final
fault-yank = Arranco a barra do chão
fault-look_up = Olho para o alto
fault-uneven_grip = Pegada ou barra desigual
fault-too_fast = Solto ou desço com pressa
fault-weight_jump = O peso subiu rápido
fault-none_seen = Nada disso

cue-bar_away = {"**"}Tente isto:** comece com a barra sobre o meio do pé. Mantenha a barra perto das pernas o caminho todo.
cue-hips_shoot_up = {"**"}Tente isto:** empurre o chão, e deixe o peito e o quadril subirem juntos.
cue-hips_low = {"**"}Tente isto:** levantamento terra não é agachamento. Ponha o quadril entre os joelhos e os ombros, e sinta a carga na parte de trás das pernas.
cue-rounds_more = {"**"}Tente isto:** puxe o ar, contraia o abdômen, e escolha uma posição das costas que você consegue manter até o fim. Um pouco de curva é comum. Mais curva com mais peso é sinal de que a carga está alta para hoje.
cue-lean_back = {"**"}Tente isto:** termine com o corpo alto, glúteos contraídos, costelas para baixo. Pare quando o corpo estiver reto.
cue-yank = {"**"}Tente isto:** primeiro tire a folga. Espere a barra fazer clique, e então empurre.
cue-look_up = {"**"}Tente isto:** olhe para um ponto no chão alguns passos à frente, e deixe o pescoço seguir as costas.
cue-uneven_grip = {"**"}Tente isto:** use as marcas da barra. Ponha as duas mãos à mesma distância das pernas.
cue-too_fast = {"**"}Tente isto:** segure a barra na descida. Primeiro o quadril para trás, depois dobre os joelhos.
cue-weight_jump = {"**"}Tente isto:** fique uma ou duas semanas com o mesmo peso antes de acrescentar mais.
cue-none_seen = {"**"}Nenhuma dica é necessária.** Uma série que parece boa também pode deixar as costas doloridas, principalmente quando o treino é novo ou há mais dele.

tip-lighter = {"**"}Para a carga:** tire de 10 a 20 %. Fique aí até cada repetição sair como você quer.
tip-warm_up = {"**"}Para a carga:** pratique primeiro nas séries de aquecimento, e acrescente peso só enquanto se mantiver.
tip-spare_reps = {"**"}Para a carga:** termine cada série com 2 ou 3 boas repetições de reserva.
tip-pause = {"**"}Para a carga:** faça algumas séries com pausa de 1 segundo abaixo do joelho, com peso leve.
tip-slow = {"**"}Para a carga:** use menos peso e leve 3 segundos na descida.
tip-small_jumps = {"**"}Para a carga:** suba em saltos pequenos, de 5 a 10 % no máximo, e mude uma coisa por vez.

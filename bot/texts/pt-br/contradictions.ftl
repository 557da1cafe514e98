### Duas respostas que não combinam, e qual das duas se encaixa melhor.
### As palavras das respostas ficam em questions.ftl.

contradiction = **Duas das suas respostas não parecem combinar:**
contradiction-which = Qual se encaixa melhor? Vou perguntar a outra de novo.
why-contradiction = Por que pergunto: quero seguir a certa. Se as duas estão certas, vale a mais urgente.
it-is = { $answer }
both-right = Ambas certas

name-typed = Você escreveu
typed-strong_pain = Dor muito forte
typed-next_day = No dia seguinte

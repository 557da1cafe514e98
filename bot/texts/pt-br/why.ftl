### Por que um resultado é como é, e o que o mudaria. As razões são `because-` em results.ftl;
### o que o mudaria é calculado a partir das regras, e nada disso está escrito aqui.

why-this = Por que isto
what-would-change = O que mudaria isto

why-title = **Por quê: { $level }**
why-told = - { $name }: { $answer }
why-source = De: { $source } (regra { $rule })
denied-signs = Você disse Não a { $number ->
        [one] { $number } sinal de perigo
       *[other] { $number } sinais de perigo
    }.
why-trace = Regras que decidiram: { $rules }. Versão das regras: { $version }.

name-change = Desde a última vez
name-previous_severity = Dor da última vez

would-title = **O que mudaria isto.** Calculei isto com as mesmas regras. Não é a lista completa.
would-emergency = **Vá agora se:**
would-urgent = **Procure atendimento hoje se:**
would-clinician_soon = **Marque uma consulta se:**
would-self_care_watch = **Observe mais de perto se:**
would-signs = - começar algo disto: { $flags }
would-answer = - { $name }: { $answer }
would-number = - { $name }: { $answer } ou mais
would-end = A lista do "Ligue" no seu resultado também vale. Se há algo novo, me conte com { $command }.

### Russian: what lives here stands in en/contradictions.ftl.

contradiction = **Два твоих ответа, похоже, не сходятся:**
contradiction-which = Какой подходит лучше? О другом я спрошу ещё раз.
why-contradiction = Почему я спрашиваю: хочу исходить из верного. Если верны оба, считается более срочный.
it-is = { $answer }
both-right = Верны оба

name-typed = Ты пишешь
typed-strong_pain = Очень сильная боль
typed-next_day = На следующий день

### Two answers that do not fit together, and which of them fits better.
###
### Lives here: the card around the two answers, and the names of words that were typed.
### Does not live here: the answers' own words (questions.ftl).

contradiction = **Two of your answers do not seem to fit:**
contradiction-which = Which one fits better? I will ask the other one again.
why-contradiction = Why I ask: I want to go by the right one. If both are right, the one that is more urgent counts.
it-is = { $answer }
both-right = Both are right

name-typed = You wrote
typed-strong_pain = Very bad pain
typed-next_day = The next day

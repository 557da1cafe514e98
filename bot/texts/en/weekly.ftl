### The weekly look-ahead: four questions, and the curve of one's own weeks.
###
### Lives here: the page in the settings, the questions and answers, what they add up to.
### House rule: nothing is called fine, and nobody is blamed for a week. Does not live here:
### check-ins after a check (check_ins.ftl).

weekly-about =
    {"**"}Weekly look-ahead.** Once a week I ask four short questions: could you train, what did you change, how well did it go, and how much did it hurt. You get your own curve back. It takes half a minute, and nobody else sees it.
weekly-consent = I need your OK to keep such answers. Send /check, and say yes to what I keep. Then come back here.
weekly-start = Turn it on
weekly-stop = Turn it off
weekly-at = { $clock }
weekly-off = The weekly look-ahead is off. You can turn it on again in /settings.
weekly-hello = Here is your weekly look-ahead. Four short questions at most.
weekly-last = Last week stayed open, and that is OK. If this one stays open too, I will stop asking.
weekly-not-now = Not this week
weekly-skipped = OK. I will ask again next week.
weekly-progress = Question { $number } of { $total }

weekly-part =
    {"**"}Could you train as planned in the last 7 days?** Think of any pain or other trouble with your body.
weekly-part-0 = Yes, with no trouble
weekly-part-1 = Yes, but with some trouble
weekly-part-2 = Only part of it
weekly-part-3 = I could not train
weekly-changed = {"**"}How much did you change your training because of it?**
weekly-changed-0 = Not at all
weekly-changed-1 = A little
weekly-changed-2 = Quite a bit
weekly-changed-3 = A lot
weekly-results = {"**"}How much worse did your training go because of it?**
weekly-results-0 = No worse
weekly-results-1 = A little worse
weekly-results-2 = Quite a bit worse
weekly-results-3 = Much worse
weekly-symptoms = {"**"}How strong was the pain, or the other trouble, at its worst?**
weekly-symptoms-0 = There was none
weekly-symptoms-1 = Mild
weekly-symptoms-2 = Medium
weekly-symptoms-3 = Strong

weekly-clear = {"**"}Thanks. Nothing got in your way this week.** If something comes up, send /check.
weekly-told = {"**"}Thanks for telling me.** If it is about your back, a check tells you what to do about it.
weekly-heavy = That was a hard week. **Please do a check now,** or have somebody look at it in the next days.
weekly-score = This week: { $number } out of 100. 0 means nothing got in the way, 100 is the most it can be.
weekly-first = It is your first week. From the next one on, you will see how it goes.
weekly-curve = The last { $number } weeks that you answered, oldest first: { $scores }.
weekly-up = More got in the way than the week before.
weekly-down = Less got in the way than the week before.
weekly-level = The same as the week before.

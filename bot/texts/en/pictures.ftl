### Pictures: the few words in them, and the captions that say the same.
###
### Lives here: what the body map, the chart and the picture of one's weeks say. House rules: a
### picture holds as few words as it can; every fact in it is in its caption too. Does not
### live here: the questions (questions.ftl), the moves of a check (self_checks.ftl), the
### words below one's weeks (weekly.ftl).

## In the body map: three words, seen from behind

map-left = LEFT
map-right = RIGHT
map-front = Front
you-chose = You chose: { $answer }

## In the chart

chart-title = Your soreness since the session
chart-title-report = Your soreness since you told me
chart-subtitle = Dots are your answers, from 0 (no pain) to 10 (worst).
chart-days = Days since the session
chart-days-report = Days since you told me
chart-hour = h
chart-mine = You
chart-typical = Often felt
chart-before = Last time
chart-note = typical, not a norm

## Below the chart

chart-heading = **Your soreness since the session**
chart-heading-report = **Your soreness since you first told me**
chart-score =
    { $hours ->
        [one] 1 hour: { $score } out of 10
       *[other] { $hours } hours: { $score } out of 10
    }
chart-down = Going down: { $last } before, { $score } now.
chart-up = Going up: { $last } before, { $score } now.
chart-same = The same as before: { $score }.
chart-earlier = Last time:
chart-score-before =
    { $hours ->
        [one] 1 hour: { $score } out of 10
       *[other] { $hours } hours: { $score } out of 10
    }
chart-band = After hard training people often feel most sore at 1 to 2 days, about 2 to 5 out of 10, and nothing after 4 days. That is typical, not a norm.

## In the picture of one's weeks

weeks-title = Your weeks
weeks-subtitle = 0: nothing got in the way. 100: the most it can be.
weeks-axis = Weeks you answered, oldest to newest

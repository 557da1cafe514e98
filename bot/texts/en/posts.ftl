### What a community is posted: deadlift-day texts, the poll, last week's numbers.
###
### Lives here: information for anybody who reads along. House rules: nothing is about
### whoever wrote or checked; numbers are rounded and never small; a text says what is
### common and what is not, and gives no result. All of it awaits sign-off by a named
### clinician. Does not live here: pointers and settings (groups.ftl, panel.ftl).

## Six texts, in turn

post-1 =
    {"**"}Sore the day after deadlifts?** A dull ache for a day or three is common.

    Sharp pain, pain down a leg or a numb spot is not. Get that checked.
post-2 =
    {"**"}What does plain soreness feel like?** It comes on hours after the lift. It is dull, mostly on both sides, and it eases when you move.

    Pain that struck in the middle of a rep is a thing of its own. So is pain in one spot.
post-3 =
    {"**"}Three signs that cannot wait:** you go numb between the legs, you cannot pee, or a leg gets weak fast.

    With any of them, get emergency help now. Do not wait for the next session.
post-4 =
    {"**"}Sore backs mostly like to move.** Short walks often feel better than a day in bed. A heavy pull can wait until you can bend without a wince.

    If it gets worse day by day, get it checked.
post-5 =
    {"**"}A new lift, more weight, or back after a break?** That is when backs get sore the most. Go up in small steps, and change one thing at a time.

    Pain that stays for more than a week is worth a check.
post-6 =
    {"**"}Trained harder than ever?** Soreness mostly peaks on day 2 or 3 and then fades.

    Pee like tea or cola, brown or red, is not part of it. Get emergency help then.

## The poll

poll-question = How did your last deadlifts feel? Nobody sees who voted what. This poll goes away after 20 hours. From 10 votes on, rounded numbers are told later.
poll-easier = Easier than planned
poll-planned = As planned
poll-harder = Harder than planned

## Last week in numbers

totals-heading = {"**"}{ $name }: last week in numbers**
totals-heading-group = **Last week in numbers**
totals-count = About { $total } people who let me count them did a check.
totals-ordinary = For about { $number } of them it looked like plain training soreness.
totals-poll = Poll of { $day }: about { $easier } found it easier than planned, { $planned } as planned, { $harder } harder.
totals-votes = Poll of { $day }: about { $total } people voted. The split stays hidden.
totals-note = All numbers are rounded to the nearest 5. I say none that stands for fewer than 5 people, and I never say who.

weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday

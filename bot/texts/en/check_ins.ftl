### Check-ins: how is it now, were you seen, and what the answer comes to.
###
### Lives here: the cards that Spotter sends unasked. House rules: the first line is
### neutral, for lock screens show it; nobody is blamed for not answering. Does not live
### here: a level that rose (it is told like a first result, see results.ftl).

check-in = **Quick check-in**
check-in-late = Sorry, I was away. This comes a bit late.
check-in-danger-first =
    First, the danger signs.

    { go-now }
check-in-ask-days =
    {"**"}How is it now, { $days ->
        [one] 1 day on
       *[other] { $days } days on
    }?{"**"} Tap what fits best.
check-in-ask =
    {"**"}How is it now, { $hours ->
        [0] right now
        [one] about 1 hour on
       *[other] about { $hours } hours on
    }?** Tap what fits best.

change-gone = Gone
change-better = Better
change-same = About the same
change-worse = Worse
change-new = Something new
later = Ask me later
later-noted = OK. I will ask again in some hours.

## When nobody answered, and typed numbers

check-in-reminder = Nothing came back yet, and that is OK. One tap is enough. I will not remind you again.
check-in-half-done = You began to tell me how it is. Here is where you were. It is OK to finish it now.
check-in-closing =
    {"**"}I will not ask again about this one.** No answer is not the same as better, so here is once more when to get help at once. Your answer is still welcome: tap below at any time. It is never too late.
word-before-score = Thanks. I will ask for the number in a moment. First tell me how it goes.
number-or-score =
    Is that a sign on this list, or how much it hurts? Tap the sign if you meant a sign, or type it like "sign 2". I will ask how much it hurts right after this.
older-check-in = That was about an older check. Send /how to tell me how it is now.
worse-in-days = **It got worse, so try to be seen within 2 or 3 days.**
last-check-in = This was my last check-in for now. Send /how to tell me how it is, at any time.

## What was heard

heard-gone = Good to hear that it is gone. First the danger signs, to be sure.
heard-better = Good to hear that it is better. First the danger signs, to be sure.
heard-same = Thanks. About the same, then. First the danger signs.
heard-worse = Thanks for telling me. First the danger signs.
heard-new = Thanks for telling me. First let us see if it is a danger sign.

## Were you seen?

seen-ask = **Last time I asked you to get help.** Did you get it?
seen-yes = Yes, I did
seen-no = Not yet
seen-fine = I feel better now
seen-worse = It got worse
seen-good = Good. Keep to what they told you. That counts more than what I say.
seen-still = Good that it eased. Please get it looked at all the same. Some signs come and go.
seen-urge = **Please get it looked at today.** Call { $advice }.
seen-urge-emergency = **Please go now.** Call { $emergency }, or get a ride to the nearest emergency department. It cannot wait.

## What a check-in came to, when the level did not rise

follow-kept-normal_soreness =
    {"**"}This still fits ordinary soreness.** Keep moving. Add weight back in small steps as it eases.
follow-kept-self_care_watch =
    {"**"}Keep watching it.** Keep moving, as far as it feels fine. If it gets worse, tell me with /how.
follow-kept-clinician_soon =
    {"**"}Keep your appointment, or book one.** Keep moving, and walk as far as it lets you. Leave out heavy lifting until then.
follow-kept-urgent =
    {"**"}Please be seen today, if you were not yet.** Call { $advice }. No training until then.
urgent-better = Feeling better does not take the place of being seen.
urgent-seen =
    {"**"}You were seen, so keep to what they told you.** If a sign comes back or grows, be seen again the same day. No training until they say so.
urgent-worse =
    {"**"}It got worse, so be seen today, even if you were seen before.** Call { $advice }. If nobody can see you in the next hours, go to the nearest emergency department. No training until then.
follow-kept-emergency =
    {"**"}You were seen, so keep to what they told you.** If it gets worse, or the sign comes back, go back at once. Call { $emergency }.

## What a check-in came to, when it was the last one: gone, settled, or a week is over

follow-gone-normal_soreness =
    {"**"}Good that it is gone. I will stop asking.** On your next heavy day, start at about half your usual weight. Add a bit each session while it stays quiet. Send /check if it comes back.
follow-gone-self_care_watch =
    {"**"}Good that it is gone. I will stop asking.** Come back in small steps. Start light, and add a bit each session while it stays quiet the next morning. Send /check if it comes back.
follow-gone-clinician_soon =
    {"**"}Good that it is gone. I will stop asking.** Please still tell a doctor or a physio what you told me. Some signs come and go. Send /check if it comes back.
follow-settled-normal_soreness =
    {"**"}Good, it is settling. I will stop asking.** Start your next heavy day at about half your usual weight. Add a bit each session while it stays quiet. Send /check if it comes back.
follow-settled-self_care_watch =
    {"**"}Good, it is settling. I will stop asking.** Come back in small steps. Start light, and go up while it stays at 3 out of 10 or less. Send /check if it comes back.
follow-week-self_care_watch =
    {"**"}A week is over, so I will stop asking.** It is not all gone yet. Stay with work that leaves it quiet the next morning. Book an appointment if it is not clearly better in another week. Send /how to tell me how it is, at any time.
follow-week-clinician_soon =
    {"**"}A week is over, so I will stop asking.** Keep your appointment, or book one, and tell them what you told me. Send /how to tell me how it is, at any time.

check-left-open = Your other check is still open. Send /check to carry on with it.
nothing-followed = There is nothing to follow up right now. Send /check if something hurts.
check-ins-off = Check-ins are off. I will not ask how it is again. Send /how or /check when you want to tell me something.

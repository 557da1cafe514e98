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
seen-good = Good. Keep to what they told you. That counts more than what I say.
seen-still = Good that it eased. Please get it looked at all the same. Some signs come and go.
seen-urge = **Please get it looked at today.** Call { $advice }.
seen-urge-emergency = **Please go now.** Call { $emergency }, or get a ride to the nearest emergency department. It cannot wait.

## What a check-in came to, when the level did not rise

follow-kept-normal_soreness =
    {"**"}This still fits ordinary soreness.** Keep moving. Add weight back in small steps as it eases.
follow-kept-self_care_watch =
    {"**"}Keep watching it.** Keep moving, and stay with light work that does not make it worse by the next morning.
follow-kept-clinician_soon =
    {"**"}Keep your appointment, or book one.** Keep moving, and walk as far as it lets you. Leave out heavy lifting until then.
follow-kept-urgent =
    {"**"}Please be seen today, if you were not yet.** Call { $advice }. No training until then. Feeling better does not take the place of being seen. If you were seen, keep to what they told you.
follow-kept-emergency =
    {"**"}Please go now, if you were not seen yet.** Call { $emergency }. If you were seen, keep to what they told you.

follow-closed-normal_soreness =
    {"**"}Good. I will stop asking.** Start your next heavy day at about half your usual weight. Add a bit each session while it stays quiet. Send /check if it comes back.
follow-closed-self_care_watch =
    {"**"}Good. I will stop asking.** Come back in small steps. Start at about half your usual weight, and go up while it stays at 3 out of 10 or less. Send /check if it comes back.
follow-closed-clinician_soon =
    {"**"}I will stop asking now.** Keep your appointment, or book one, and tell them what you told me. Send /check if it changes.
follow-closed-urgent =
    {"**"}I will stop asking now.** If you were not seen yet, please get advice today. Call { $advice }. Send /check if it changes.
follow-closed-emergency =
    {"**"}I will stop asking now.** If you were not seen yet, please go now. Call { $emergency }.

check-left-open = Your other check is still open. Send /check to carry on with it.
nothing-followed = There is nothing to follow up right now. Send /check if something hurts.
check-ins-off = Check-ins are off. I will not ask again. Send /how or /check when you want to tell me something.

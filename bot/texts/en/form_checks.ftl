### Form checks in a group: the card under a member's own video, and what the lifter gets.
###
### Lives here: words about a form check. House rules: it is about the lift, never about
### pain; nobody is named; no blame. Does not live here: the faults, cues and tips
### (form.ftl), which await sign-off by a named clinician.

## In the group

form-check-heading = **Form check**
form-check-ask =
    What do you see on this lift? Tap each thing that stands out. Tap again to take it back. The lines speak for the lifter, and a coach counts for two.
form-check-limits = This is about the lift and nothing else. It closes after { $hours } hours.
form-check-choice = { $text } ({ $value })
form-check-closed = **Form check, closed**
form-check-private = Open our private chat
form-check-send = Send me the summary
form-check-how-to =
    To have a lift looked at, post a video of your own and reply /formcheck to it. The others then tap what they see.
form-check-known = That video has its form check already.
form-nobody = Nobody has tapped anything.
form-seen =
    { $value ->
        [1] - { $text }: { $number } of { $total }, a coach too
       *[other] - { $text }: { $number } of { $total }
    }

## On a pressed button

form-check-ticked = Noted. Tap again to take it back.
form-check-taken-back = Taken back.
form-check-own = This is your own lift. The others tap, and you get the summary.
form-check-over = This form check is closed.
form-check-not-yours = Only the lifter can get it.
form-check-start-first = Open our private chat and press Start. Then tap here again.
form-check-sent = Sent. It is in our private chat.

## To the lifter, in private

form-over = **Your form check** of { $when } is closed.
form-no-cue = I have no cue for you now. What you told me comes first.
form-opinion = This is what people saw on one video. It is coach habit rather than proof.

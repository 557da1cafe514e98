### The frame of every conversation: doors, consent, commands, notices, small buttons.
###
### Lives here: what is said around the questions. Does not live here: questions
### (questions.ftl), danger signs (danger.ftl), results (results.ftl), settings
### (settings.ftl).

## The front door

welcome =
    {"**"}Hi, I am Spotter.** Sore low back after training? I ask some short questions, tell you what it looks like and what to do, and check back on you.

    It takes about 3 minutes. You can tap or type, and you can stop at any time.
welcome-not-a-doctor =
    I am a bot, not a doctor. I cannot examine you.
    This chat is between you and me. Nobody in your group or at your gym sees it.
that-sounds-rough = That sounds rough. Let us work out what to do.
only-backs =
    I did not get that. I only know sore low backs after training.
check-my-back = Check my back

## Consent

consent =
    {"**"}Before we start**

    I keep your answers and scores, so that I can judge your back and check back on you. I keep them { $retention } days, then they go. /forget deletes them at once.

    Chats with bots on Telegram are not end-to-end encrypted. Whoever runs this bot could look at what it keeps.

    I am a bot, not a doctor, and I can be wrong.

    {"**"}Are you 16 or over, and is this OK with you?**
yes-start = Yes, start
no-thanks = No, thanks
under-16 = I am under 16
read-more = Read more
declined =
    No problem. I keep nothing about your back. If it worries you, see a doctor or a physio.
under-sixteen =
    This is for people of 16 and over. Please show a parent or your coach where it hurts, and see a doctor. I keep nothing about your back.

## Commands

help =
    {"**"}What I can do**
    /check starts a check.
    /how tells me how it is now.
    /history shows your past checks.
    /settings sets your clock, quiet hours, check-ins and simple mode.
    /groups lists your groups.
    /privacy says what I keep.
    /cancel stops the questions.
    /export sends you what I keep.
    /stop ends all messages from me.
    /forget deletes all of it.

    I am a bot with fixed rules, not a doctor. My advice still awaits sign-off by a named clinician. In an emergency, call { $emergency }.
privacy =
    {"**"}What I keep**
    - your answers, scores and results, and when I check back
    - your Telegram id, so that I can write to you
    - your language, your time zone and your other settings
    - your weekly look-ahead, if you turn it on
    - the group whose link you tapped, and if I may count you there
    - your form checks in a group, and what you tap or set there

    {"**"}What I do not keep:** the words you type, photos and voice. If you write before you say yes, I hold what I understood for about 1 day. No thanks deletes it at once.

    I need this to judge your back and to check back on you. It goes after { $retention } days. /forget deletes it at once, and /export sends you a copy. Nobody in a group sees any of it. After /forget, only a note stays that somebody was deleted. It does not say who.

    Chats with bots on Telegram are not end-to-end encrypted. Whoever runs this bot could look at what it keeps.

    My advice still awaits sign-off by a named clinician.
what-i-am =
    I am a bot. I follow fixed rules that people wrote down. I am not a doctor, and no person answers here.
glad-to-help = Glad to help. Write to me when something changes.

stopped-seen =
    That also ends my question if you were seen. **So please go on your own, if you did not yet.**
stopped-for-good =
    OK. I will not write to you first any more. What I keep goes after { $retention } days. /forget deletes it at once. /check starts a new check.

## In the middle of a check

progress = Question { $number } of { $total }
progress-more = One more question
progress-changing = Change your answer
not-understood = I did not get that. You can tap a button, or type its words or its number.
not-understood-again = I still did not get that. Please tap a button, or type one number. Not sure is an answer, too.
too-long = That was too long for me. Please tap a button, or type a few words.
choose-first = Choose something first, or tap Not sure.
already-answered = Already answered. Here is where you are.

review = **Is this right?**
review-line = { $name }: { $answer }
review-end = Tap a name below to change it. Tap Looks right to see your result.

stopping = **Stop here?** I can save your answers for later, or throw them away.
save-for-later = Save for later
throw-away = Throw away
saved-for-later = Saved. Send /check when you want to carry on.
stopped-nothing-kept = Stopped. I threw the answers of this check away.
signs-kept = I keep your danger signs in mind for 1 day. My next questions count them.
nothing-to-stop = There is nothing to stop right now. Send /stop if you want no more messages from me.
nothing-asked = No question is open right now. You can start a check when you like.

resume = **You were on question { $number } of { $total }.** Carry on?
resume-danger-again = It has been a while, so I will ask about the danger signs again.
carry-on = Carry on
start-again = Start again
too-long-ago = Your last check was too long ago to carry on. Let us start again.

command-not-done = I did not do what your command asks. This comes first. You can send it again.
heard-unclear = One word of yours could be a danger sign. I am not sure what you meant.
heard-urgent = You told me: { $flags }. **Please get that seen today.** My questions tell us if it must be now.
only-words = I can only read words. Type a few, or tap a button.

## Small buttons and words

none-of-these = None of these
done = Done
back = Back
not-sure = Not sure
cannot-tell-any = Cannot tell
why = Why?
stop = Stop
yes = Yes
no = No
skipped = Skipped
looks-right = Looks right
number = { $value }

## What a sentence told before it was asked

understood = **This is what I noted from your words:**
understood-denied = Not there: { $flags }. I still ask, to be sure.
understood-end = You can change it all at the end.

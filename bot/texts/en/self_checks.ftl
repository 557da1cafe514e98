### Guided self-checks: the stop rules, the moves, what the answers come to.
###
### Lives here: one card for each check and the outcome of a round. House rules: comfort
### clues; which way is sore or eases, never what it comes from; the result stays as it is.
### All of it awaits sign-off by a named clinician. Does not live here: who is offered a
### check (self_checks.toml).

check-stop-rules =
    {"**"}First, when to stop.** Stop if the pain goes above 5 out of 10. Stop if it moves down a leg, tingles, or stays for more than 1 minute. Leave this out if you had back surgery, feel dizzy or faint, or are on your own and faint at times.
check-ask = This is a comfort clue. It does not tell what it comes from. What did it do?

check-eases = Eases
check-same = Same
check-worse = Worse
check-stopped = I stopped
check-skip = Skip this one
check-how = I did not get that. Tap one, or type "eases", "same", "worse", "stopped" or "skip". Send /check to start a new check.
leg-how = I did not get that. Tap one, or type "yes", "no" or "not sure". Send /check to start a new check.

move-finger_point =
    {"**"}Check: point and move**
    1. Point with one finger to where it is worst.
    2. Roll over on your bed, stand up from a chair, walk 10 steps.
    3. See if that same spot gets sore.
move-bend =
    {"**"}Check: bend forward**
    1. Stand with your feet apart, as wide as your hips.
    2. Bend as far as is comfy and come back up, up to 10 times, at your own speed.
    3. Stand still for 1 minute.
move-quadrant =
    {"**"}Check: lean back and turn**
    1. Stand tall, next to a wall or a table.
    2. Lean back a little, and turn gently to the sore side. 2 or 3 times.
    3. Come back to the middle.
move-slump =
    {"**"}Check: slump and look up**
    1. Sit, slump, and bring your chin to your chest.
    2. Straighten one knee slowly, as far as is comfy.
    3. Now look up. Then do the other side. Did looking up change the feeling in your leg?
move-rock_back =
    {"**"}Check: rock back**
    1. Get on your hands and knees.
    2. Rock back slowly, and stop before your low back rounds. 3 times.
    3. Do not push into a pinch at the front of your hip.

check-leg = {"**"}Did the pain move down a leg, or did a leg tingle or feel weak?{"**"}
leg-no = No, it stayed in my back or hip
leg-yes = Yes, in a leg

## What a round came to

check-heading = **Your self-checks**
said-finger_point-eases = Moving about eases that spot.
said-finger_point-same = Moving about does not change that spot.
said-finger_point-worse = Rolling over, getting up or walking stirs that spot up.
said-finger_point-stopped = You stopped the point and move check. That was right.
said-bend-eases = Bending forward eases it.
said-bend-same = Bending forward does not change it.
said-bend-worse = Bending forward stirs it up.
said-bend-stopped = You stopped the bend. That was right.
said-quadrant-eases = Leaning back eases it.
said-quadrant-same = Leaning back does not change it.
said-quadrant-worse = Leaning back and turning stirs it up.
said-quadrant-stopped = You stopped leaning back. That was right.
said-slump-eases = Looking up eases the feeling in your leg.
said-slump-same = Looking up does not change the feeling in your leg.
said-slump-worse = Sitting slumped stirs up the feeling in your leg.
said-slump-stopped = You stopped the slump. That was right.
said-rock_back-eases = Rocking back eases it.
said-rock_back-same = Rocking back does not change it.
said-rock_back-worse = Rocking back pinches or stirs it up.
said-rock_back-stopped = You stopped rocking back. That was right.
check-no-clue = No way of moving stands out. That is common, and it is fine.
check-all-skipped = You skipped them all. That is fine. You can do them another time.
check-limits = These are comfort clues, for how to move and train. They do not tell what it comes from, and your result stays as it is. A person who can examine you can tell more.
check-one-a-day = One round a day is enough. A round can wait, too, while the pain is above 3 out of 10. This is what the last one said.

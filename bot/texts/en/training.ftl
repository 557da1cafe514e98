### Training around it: kinds of pain, the traffic rule, the steps back, the swaps.
###
### Lives here: all that is said about training after a result. House rules: options, none
### of them proven best; a number out of 10 before a number of kilos; nothing here is
### shown with a danger sign or above `clinician_soon`. All of it awaits sign-off by a
### named clinician. Does not live here: the numbers of the steps (training.toml).

train-heading = **Train around it, not through it**
train-appointment = Keep your appointment. Until then go no higher than step 2, and leave out all that sends pain down a leg.
train-with-adult = You are under 18, so show this to a parent or your coach first.

## Kinds, by what stirs it up

checks-showed = {"**"}Your self-checks:** { $what }
kind-soreness = Sore muscles mostly get on well with light work.
kind-bending = Bending stirs it up. So use less bend for now.
kind-arching = Leaning back stirs it up. So stay tall, and do not lean back.
kind-one_sided = One side is sore. So keep the load even on both legs.
kind-hip = The front of the hip is sore. So go less deep, and never into a pinch.
kind-leg = It can run into a leg. So leave out all that sends it down.
kind-unclear = No one way of moving stands out. So leave out what stirs it up.

## The traffic light

light-green = {"**"}Green:** it eases, and the pain is low. You can go on.
light-amber = {"**"}Amber:** it has not eased enough to go up. Stay with what feels fine.
light-red = {"**"}Red:** stop training for now. Walk, rest, and tell me with /how when it changes.
traffic-rule =
    {"**"}The traffic rule**
    0 to { $green } out of 10, and calm by the next morning: fine.
    { $amber } to { $limit }, or sore for more than a day: go back a step.
    { $red } or more, or it spreads, tingles, gets weak or wakes you: stop, and tell me with { $command }.

## The steps back

ladder-heading = **The steps back to your deadlift**
ladder-rule = Go up one step when two sessions in a row stay green. These are options. None of them is proven best.
ladder-alone = I have stopped asking, so you set the pace. Go back a step when it turns amber.

step-0 = {"**"}Step 0:** slow breaths, easy positions, short walks. Go up when you can walk 10 minutes with little pain.
step-1 = {"**"}Step 1:** bird dog, dead bug, side plank, glute bridge, and slow cat and camel moves as far as is comfy. 2 to 3 sets of 6 to 10.
step-2 = {"**"}Step 2:** hip hinge with a stick, split squat with no weight, rows with your chest on a bench, easy bike.
step-3 = {"**"}Step 3:** kettlebell or trap bar from blocks, at { $low } to { $high } % of your usual weight. Slow, 3 sets of 8, with 4 or more reps left in you.
step-4 = {"**"}Step 4:** trap bar off the floor, sumo or rack pull, at { $low } to { $high } %. Take 3 seconds down, a 1 second stop, 1 second up.
step-5 = {"**"}Step 5:** your usual deadlift at { $low } to { $high } %. 3 sets of 5.
step-6 = {"**"}Step 6:** add { $low } to { $high } % a session, up to 85 %. Then go back to your plan.

## What to do instead

topic-pull = **Pulls for now**
    .label = Pulls
topic-legs = **Legs for now**
    .label = Legs
topic-upper = **Upper body for now**
    .label = Upper body
topic-cardio = **Cardio for now**
    .label = Cardio
topic-waits = This waits for a later step. Walks are open.

swap-stick_hinge = Hip hinge with a stick along your back. 3 sets of 8, slow.
swap-blocks = Pull from blocks or rack pins. It takes less bend.
swap-slow_tempo = Go lighter and slower: 3 seconds down, a 1 second stop.
swap-trap_bar = Trap bar. You stand inside the load, so your back stays more upright.
swap-sumo = Sumo stance, if you know it. It takes less bend.
swap-usual_pull = Your usual pull, at the weight of your step.
swap-glute_bridge = Glute bridge, 3 sets of 10.
swap-split_squat = Split squat with no weight, or light. Go as deep as feels fine.
swap-box_squat = Squat to a box, with no weight or light.
swap-goblet_squat = Goblet squat with a light bell. Stay tall.
swap-presses = Bench or seated press with your back held. Leave out a big arch.
swap-pulldown = Pulldown, or a pull-up with help.
swap-supported_row = Row with your chest on a bench.
swap-walk = Walks of 10 to 20 minutes, a few times a day.
swap-easy_bike = Easy bike for 10 to 20 minutes, sitting tall.
swap-cross_trainer = Cross trainer, easy pace.

## What to leave out

avoid-heading = **Leave out for now**
avoid-soreness = Heavy work for the sore muscles, and slow heavy lowering. Wait until stiffness is below 3 out of 10.
avoid-bending = Deep bends with load: pulls off the floor with a round back, good mornings, sit-ups, long rows on the rower. Break up long sitting.
avoid-arching = Leaning back at the top of a pull. Heavy presses over your head. A big arch on the bench. Leg raises on your back.
avoid-one_sided = Heavy work on one leg, side bends with load, and carries on one side.
avoid-hip = Deep squats and a low start that pinch at the front of the hip.
avoid-leg = Anything that sends pain or tingling down the leg. Leave out stretches for the back of the leg too.
avoid-unclear = Whatever stirs it up: try less depth, less weight, or leave it out.
avoid-all = Also leave out twists with load and hard bracing while it is sore. Do not test it again and again.

### Form review: what a lifter saw on a video, one cue and one loading tip.
###
### Lives here: the list of things to see, and what to try. House rules: no blame, one cue
### at a time, coach habit rather than proof; nobody in pain is asked to lift for a video.
### All of it awaits sign-off by a named clinician.

form-heading = **Look at my form**
form-film = Film one light set from the side, with the whole bar in view. An old video is fine too.
form-old-video = Use an old video, seen from the side. Do not lift for this while it is sore.
form-ask = What did you see? Pick the one that stands out most.
form-one-of-many = Form is one of many things. Backs get sore with good form too. Sleep, stress and how fast the weight went up count as well.
form-another = Pick another

fault-bar_away = The bar drifts away from me
fault-hips_shoot_up = My hips shoot up first
fault-hips_low = I start with my hips very low
fault-rounds_more = My back rounds more when heavy
fault-lean_back = I lean back at the top
fault-yank = I yank the bar off the floor
fault-look_up = I look up high
fault-uneven_grip = My grip or bar is uneven
fault-too_fast = I drop or rush the way down
fault-weight_jump = The weight went up fast lately
fault-none_seen = None of these

cue-bar_away = {"**"}Try this cue:** start with the bar over the middle of your foot. Keep it close to your legs all the way.
cue-hips_shoot_up = {"**"}Try this cue:** push the floor away, and let chest and hips rise as one.
cue-hips_low = {"**"}Try this cue:** a deadlift is no squat. Set your hips between knees and shoulders, and feel the load in the back of your legs.
cue-rounds_more = {"**"}Try this cue:** take a breath, brace, and pick a back shape that you can hold to the end. A bit of bend is common. More bend as it gets heavy is a sign that the load is on the high side for today.
cue-lean_back = {"**"}Try this cue:** finish tall, glutes tight, ribs down. Stop when you stand straight.
cue-yank = {"**"}Try this cue:** pull the slack out first. Wait until the bar clicks, then push.
cue-look_up = {"**"}Try this cue:** look at a spot on the floor some steps ahead, and let your neck follow your back.
cue-uneven_grip = {"**"}Try this cue:** use the rings on the bar. Put both hands the same way from your legs.
cue-too_fast = {"**"}Try this cue:** hold on to the bar on the way down. Hips back first, then bend your knees.
cue-weight_jump = {"**"}Try this cue:** keep one or two weeks at the same weight before you add more.
cue-none_seen = {"**"}No cue needed.** A set that looks good can make a back sore too, most of all when the work is new or there is more of it.

tip-lighter = {"**"}For the load:** take off 10 to 20 %. Stay there until each rep looks the way you want.
tip-warm_up = {"**"}For the load:** practise it in your warm-up sets first, and add weight only while it holds.
tip-spare_reps = {"**"}For the load:** end each set with 2 or 3 good reps left in you.
tip-pause = {"**"}For the load:** do some sets with a 1 second stop below the knee, at a light weight.
tip-slow = {"**"}For the load:** go lighter and take 3 seconds on the way down.
tip-small_jumps = {"**"}For the load:** go up in small jumps, 5 to 10 % at most, and change one thing at a time.

### What a result says: level, look, why, do, leave out, get it checked, go now.
###
### Lives here: everything below an emergency. House rules: "looks like" and "could be",
### never a diagnosis; a reason is worded so that it is true whenever its rule holds;
### no training advice at `urgent` but to stop. Does not live here: emergencies.

go-now =
    {"**"}Call { $emergency } now if:**
    - you go numb between the legs
    - you cannot pee, or you leak pee or poo
    - a leg gets weak fast, or both legs tingle or go numb
    - your pee is like tea or cola, brown or red
    - your chest hurts, you cannot get your breath, or you pass out
    - you shake with chills

## Level: what a lifter reads first

level-normal_soreness = **Fits ordinary training soreness.**
    .name = Training soreness
level-self_care_watch = **Looks manageable for now; here is what to watch.**
    .name = Care for it and watch
level-clinician_soon = **Book an appointment.** With a doctor or a physio, within 2 weeks.
    .name = Book an appointment
level-urgent = **Get medical advice today.**
    .name = Advice today

## What it looks like

looks-doms = Most of what you told me looks like muscle soreness from training.
looks-strain = This could be a strained or irritated muscle. I cannot see the exact cause.
looks-disc = This could be back pain that bending or sitting stirs up. I cannot see the exact cause.
looks-nerve_root = This looks like nerve-type pain. I cannot see the exact cause.
looks-facet = This looks like back pain that leaning back or turning stirs up. The science on this kind is thin.
looks-si_joint = This could come from where the spine meets the pelvis. Only a hands-on test can tell.
looks-hip = This could come from the hip more than from the back.
looks-cauda_equina = This could come from nerves at the base of the spine. Only a hospital can tell.
looks-rhabdo = This could be muscle that was worked past its limit. Only a blood test can tell.
looks-fracture = This could come from a bone. Only a doctor can tell.
looks-infection = This could come from germs. Only a doctor can tell.
looks-malignancy = This could need a closer look than a sore muscle does. Only a doctor can tell.
looks-vascular = This could come from the heart or the blood flow. Only a doctor can tell.
looks-kidney = This could come from the kidneys or the bladder. Only a doctor can tell.
looks-other = There is more to look at here than soreness. I cannot see the exact cause.
looks-unknown = I cannot tell from your answers what this looks like.
looks-other_place = I know low backs best. For this place I can only give you general advice.

## Why

why-heading = **Why:**

told-signs = You told me: **{ $flags }**.
because-unsure = You could not rule this out: { $flags }.
because-R01 = You told me of thoughts or pills that need a person now.
because-R02 = You told me of a sign in your legs, your bladder, your bottom or between your legs.
because-R03 = You told me of a sign that can come from the heart, the blood flow or the brain.
because-R04 = You told me of a sign that muscle may be breaking down.
because-R05 = You told me of a hard hit, a foot that went weak fast, or a sign of germs or nerve loss.
because-R06 = You told me of a sign that needs a hospital within hours.
because-R10 = A weak leg or foot, numbness that grows or a change in erections should be looked at today.
because-R11 = One of your answers can point to germs or to the kidneys.
because-R12 = One of your answers is a reason to look deeper than the muscle.
because-R13 = One of your answers needs a look today. If muscles are swollen or weak, ask for a blood test.
because-R14 = The pain is very strong, and no position eases it. Soreness does not act like that.
because-R15 = It stops you from walking, or it is very strong and not on the way down.
because-R20 = It runs down a leg, tingles, burns or feels numb. A nerve can do that. It often settles.
because-R21 = It has gone on too long, or it comes back too often, for plain soreness.
because-R22 = One of your answers is worth an appointment, though it is no rush.
because-R23 = The pain is strong, but a position eases it.
because-R24 = Days on, it is still strong, or you still cannot sit for long.
because-R25 = A person who can examine you is a better guide here than I am. I say so under 16, in pregnancy and after a birth. I say so for a first back pain from 50 on that had no clear start.
because-R26 = With a blood thinner, weak bones or steroid tablets, ask the one who treats you about new pain.
because-R27 = Sore muscles alone do not make you throw up.
because-R30 = It began with a pop, or it came on in the lift or within hours. Soreness mostly comes later.
because-R31 = It sits on one side, in one spot or on the bone. Soreness is mostly on both sides.
because-R32 = Bending and sitting both make it worse, and it sits in the middle.
because-R33 = Leaning back or turning makes it worse, on one side or in one spot.
because-R34 = One fingertip below the belt covers it. Getting up, walking or rolling over is sore.
because-R35 = It sits at the front of the hip. Do not push into a pinch there.
because-R36 = It looks like soreness, but it hurts more than soreness mostly does.
because-R37 = Your pee was dark and then cleared. That is most often thirst. Keep an eye on its colour.
because-R38 = Much of it looks like soreness. When it began, what moving does, or what it stops you from does not quite fit.
because-R39 = You told me of sickle cell. With it, hard effort can harm muscles more easily, so keep an eye on them.
because-R40 = It is a dull or tight ache. It eases when you move, and it does not stop you from your day.
because-R41 = The ache is in a muscle that you trained. It began the next day, and it eases when you move.
because-R42 = I know low backs. For pain in this place, see a person who can examine you.
because-R43 = Much of it looks like a sore muscle. How strong it is, when it began or what it stops you from does not quite fit.
because-R44 = It looks like a sore muscle. I know low backs best, so keep an eye on this one.
because-R45 = Pain this strong in this place needs a look today.
because-R99 = Your answers do not add up to one clear picture, so I take the careful road.
because-F01 = It follows the usual course of soreness.
because-F02 = It does not ease the way soreness does, or something new came up.
because-F03 = It got worse, or it is no better after a week.
because-F04 = It got worse, and that should be seen today.
because-F05 = It is not gone yet, so it is still worth watching.
because-F06 = It is gone, or close to it.
because-F07 = It is not settled yet, so the appointment still stands.
because-F08 = It has settled a lot, so you can watch it for now.
because-F09 = Feeling better does not take the place of being seen.
because-F10 = It is gone, and a doctor should still hear of it.
because-F11 = It did not get better, and the sign you told me of cannot wait.
because-F12 = The pain eases while a leg or foot fails. A nerve that is in trouble can do that.

## Do now

do-normal_soreness =
    {"**"}Do now:** keep moving. Walk 10 minutes, a few times a day. A warm pack or shower can feel good. Sleep and eat as you always do.
    Light work is OK while pain stays at 3 out of 10 or less and settles by the next morning.
    Soreness often peaks on day 2 or 3. It is mostly gone within 7 days.
do-self_care_watch =
    {"**"}Do now:** take it easy for a day or two, but not in bed. Move a little each hour. Rest in a position that eases it, such as on your back with your legs on a chair.
    A warm pack can feel good. If it is swollen or bruised, leave out heat and rubbing for 2 days.
    Many backs like this settle in some weeks.
do-clinician_soon =
    {"**"}Do now:** book with a doctor or a physio. Write down when it began, what makes it worse and what eases it. Until then, keep moving, and walk as far as it lets you.
do-elsewhere =
    {"**"}Do now:** take it easy for a day or two, but not in bed. Move it gently each hour, as far as is comfy. Rest the way that feels best.
    A warm pack can feel good. If it is swollen or bruised, leave out heat and rubbing for 2 days.
do-urgent =
    {"**"}Do now:** stop training. Call { $advice } today, and tell them what you told me. Take someone with you. Write down when each sign began.

ask-midwife = Ask your midwife about it, too.
show-a-parent = Show this to a parent.

## Leave out

leave-normal_soreness =
    {"**"}Leave out for now:** heavy work for the sore muscles. Wait until you can bend to your shins without a wince.
leave-self_care_watch =
    {"**"}Leave out for now:** heavy pulls and squats, loaded bending and twisting, and days in bed. Do not test it again and again.
leave-elsewhere =
    {"**"}Leave out for now:** heavy work for the place that hurts, and all that stirs it up. Do not test it again and again.
leave-clinician_soon =
    {"**"}Leave out for now:** heavy lifting, deep stretches, and anything that sends pain or tingling down a leg. Break up long sitting.
leave-urgent =
    {"**"}Leave out for now:** all training, until you were seen. Do not drive if your legs are weak or your sight is off.

no-painkillers = Do not take ibuprofen or the like for this. It can strain the kidneys. Drink as you always do.

## Get it checked

checked-normal_soreness =
    {"**"}Get it checked if:**
    - it is not clearly better in 7 days (5 if you are under 18)
    - it gets worse after day 3
    - pain runs below a knee
checked-self_care_watch =
    {"**"}Get it checked if:**
    - it gets worse
    - it is not clearly better in 7 days (5 if you are under 18)
    - pain runs below a knee, or a leg tingles
checked-elsewhere =
    {"**"}Get it checked if:**
    - it gets worse
    - it is not clearly better in 7 days (5 if you are under 18)
    - pain or tingling runs into an arm or a leg
checked-clinician_soon =
    {"**"}Get it checked today if:**
    - it gets much worse
    - a leg or foot gets weak, or a numb patch grows
    - you get a fever
checked-urgent =
    {"**"}Get it checked at once if:** it gets worse, or nobody can see you today. Then go to the nearest emergency department.

## The promise to come back, and the buttons

check-back =
    {"**"}I will check back** { $first }, and then { $second }. I may ask again after that.
check-back-once = **I will check back** { $first }.
no-check-ins =
    Check-ins are off. If I asked you to get care today, I still ask if you got it. Turn them on in /settings, or tell me how it is with /how.
not-signed-off = This advice still awaits sign-off by a named clinician. I am a bot, and I can be wrong.

change-an-answer = Change an answer
no-more-check-ins = No more check-ins

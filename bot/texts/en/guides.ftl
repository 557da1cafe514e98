### The guides: the plan day by day, what helps, and the buttons that lead to them.
###
### Lives here: what stands on a guide card beside the training and the checks. House
### rules: comfort first, no promise, no diagnosis; nothing on training at `urgent` but to
### stop. All of it awaits sign-off by a named clinician. Does not live here: training
### (training.ftl), self-checks (self_checks.ftl), form (form.ftl).

guide-days = Day by day
guide-train = Train around it
guide-checks = Guided checks
guide-form = Look at my form
guide-helps = What helps, and how much
guide-avoid = What to leave out
guide-ladder = The steps back
guide-flared = It flared up
back-to-result = Back to result
finish-first = Please finish the open questions first.
guide-not-now = Not for now. What you told me comes first. Send /check if it has changed.
guide-not-signed = This awaits sign-off by a named clinician. I am a bot, and I cannot see your back.

## Day by day

days-heading = **Day by day**

day-today-normal_soreness =
    {"**"}Today:** keep moving. Walk 10 minutes, a few times. A warm pack or shower can feel good at any time.
day-tonight-normal_soreness =
    {"**"}Tonight:** eat and drink as you always do. Sleep the way that feels best. A pillow under or between your knees can help.
day-tomorrow-normal_soreness =
    {"**"}Tomorrow:** it may be a bit more sore than today. Soreness often peaks on day 2 or 3. Move a little each hour.
day-tomorrow-eased =
    {"**"}Tomorrow:** it should be no worse than today, for soreness mostly eases after day 3. Move a little each hour.
day-session-normal_soreness =
    {"**"}Next session:** upper body is open. Keep the legs light. Wait with heavy pulls until you can bend to your shins without a wince. Warm up well. This is your step:
day-week-normal_soreness =
    {"**"}Days 3 to 7:** it mostly eases after day 3. Go up in small jumps. Film a light set now and then. If it is no better after 7 days, get it checked.

day-today-self_care_watch =
    {"**"}Today:** take it easy, but not in bed. Move a little each hour. A warm pack is fine if it feels good. If it is swollen or bruised, leave out heat and rubbing for 2 days.
day-tonight-self_care_watch =
    {"**"}Tonight:** lie on your back with your legs on a pillow, or on your side with a pillow between your knees. Eat and drink as you always do.
day-tomorrow-self_care_watch =
    {"**"}Tomorrow:** take short walks, and make them a bit longer than today. Stiff in the morning is common. Let it warm up before you bend much.
day-session-self_care_watch =
    {"**"}Next session:** wait a day or two. Then begin with this step:
day-week-self_care_watch =
    {"**"}Days 3 to 7:** do a little more each day that stays calm. Many backs like this settle in some weeks. If it is not clearly better after 7 days, get it checked.

day-today-elsewhere =
    {"**"}Today:** take it easy, but not in bed. Move it gently each hour. A warm pack is fine if it feels good. If it is swollen or bruised, leave out heat and rubbing for 2 days.
day-tonight-elsewhere =
    {"**"}Tonight:** sleep the way that feels best, with a pillow where it helps. Eat and drink as you always do.
day-tomorrow-elsewhere =
    {"**"}Tomorrow:** do a bit more of what feels fine. Stiff in the morning is common.
day-week-elsewhere =
    {"**"}Days 3 to 7:** do a little more each day that stays calm. If it is not clearly better after 7 days, get it checked.

day-today-clinician_soon =
    {"**"}Today:** book with a doctor or a physio. Write down when it began, what makes it worse and what eases it. Walk as far as it lets you.
day-tonight-clinician_soon =
    {"**"}Tonight:** rest in a position that eases it, such as on your back with your legs on a chair. A warm pack is fine if it feels good.
day-tomorrow-clinician_soon =
    {"**"}Tomorrow:** keep moving a little each hour. Break up sitting every 20 to 30 minutes. Leave out deep stretches.
day-session-clinician_soon =
    {"**"}Next session:** no heavy lifting until you were seen. Leave out all that sends pain down a leg. This much is open:
day-week-clinician_soon =
    {"**"}Days 3 to 7:** keep the appointment, even if it eases. Take your notes with you. If it gets much worse, get advice the same day.

day-today-urgent =
    {"**"}Today:** call { $advice } now, not later. Tell them what you told me. Stop training.
day-tonight-urgent =
    {"**"}Tonight:** have someone near you. If no one has seen you by then, go to the nearest emergency department. Do not wait for the next day.
day-tomorrow-urgent =
    {"**"}Tomorrow:** keep to what they told you. Tell me how it is with /how.

## What feels best, by what stirs it up

comfort-soreness = Sore muscles mostly like warmth, short walks and light work.
comfort-bending =
    {"**"}If bending stirs it up:** stand up often, and walk. Bend at your knees for now. You can try this: lie on your front and press up on your arms, 5 times. Go on with it only if the pain eases or moves toward the middle of your back.
comfort-arching =
    {"**"}If leaning back stirs it up:** rest on your back with your legs on a chair. Sit down when long standing gets sore.
comfort-one_sided =
    {"**"}If one side is sore:** lie on the better side with a pillow between your knees. Stand on both legs, and turn in bed in one piece.
comfort-hip =
    {"**"}If the front of your hip pinches:** sit a bit higher, with your knees below your hips. Never push into the pinch.
comfort-leg =
    {"**"}If it runs into a leg:** leave out what sends it down. Change position often. Leave out stretches for the back of the leg.
comfort-unclear =
    {"**"}Go by what eases it:** try your back with your legs on a chair, then your side with a pillow between your knees. Stay with what feels best.

## What helps, and how much

helps-heading = **What helps soreness, and how well that is known**
helps-some = **Helps some.** The effect is real, but small and short.
helps-little = **May help a little.** Try it if it feels good.
helps-not = **Does not help much.**
helps-careful = **Take care with:**
helps-fresh = If it is swollen or bruised, leave out heat and rubbing for 2 days. For an ache, heat is fine at any time.

measure-light_moves = Easy walks or an easy bike for 10 to 20 minutes.
measure-massage = Massage of the sore muscle.
measure-warmth = A warm pack or shower, at any time that feels good.
measure-foam_roller = A foam roller on legs and upper back, 1 to 2 minutes. Not hard on the low back.
measure-cold = Cold water or snug clothes.
measure-sleep_and_food = Sleep, water, and food with protein.
measure-hanging = Hanging from a bar for 20 seconds, if it does not hurt.
measure-supplements = Powders, pills and creams sold for soreness.
measure-stretching = Stretching, before or after. Gentle moves that do not hurt are fine.
measure-hard_session = A hard session for muscles that are still very sore.
measure-painkillers = Painkillers. Plain soreness does not need them. Ask a pharmacist first. Leave out ibuprofen and the like with kidney, heart or stomach trouble, or asthma. The same goes with a blood thinner, with dark pee, or when you drank little.

### The danger signs: the three screens and, for each sign, everything that is said of it.
###
### Lives here: for each flag its line in a numbered list (at most 110 characters), then
###   .short   its button and its name in a review (at most 34 characters)
###   .said    what follows "You told me:" or "You could not rule this out:"
###   .unsure  what a review says of a doubt
### and `clarify-<flag>`, the yes/no question that asks it alone. YES always means that
### the sign is there. For the three kinds that take a worse sign back (leak only at
### heavy lifts, erection alone, dark pee that cleared) YES means only that harmless kind.
###
### Does not live here: what a sign leads to (the rules in flows/pathways).

## The screens

q-danger_below =
    {"**"}Below the waist: any of these?** Think of the time since this began, or the last 2 weeks.

    Tap each one that fits, or type it, like "sign 2". If none fits, tap None of these.
q-danger_below-unsure =
    {"**"}Which ones are you not sure about?**

    Tap each one, then Done. If you cannot tell at all, tap Cannot tell.
q-danger_body =
    {"**"}Your body: any of these?** Think of the time since this began, or the last 2 weeks.

    Tap each one that fits, or type it, like "sign 2". If none fits, tap None of these.
q-danger_body-unsure =
    {"**"}Which ones are you not sure about?**

    Tap each one, then Done. If you cannot tell at all, tap Cannot tell.
q-danger_about =
    {"**"}About you: any of these?**

    Tap each one that fits, or type it, like "sign 2". If none fits, tap None of these.
q-danger_about-unsure =
    {"**"}Which ones are you not sure about?**

    Tap each one, then Done. If you cannot tell at all, tap Cannot tell.

item = { $number }. { $text }

why-danger_below =
    Why I ask: these signs are rare, but some of them cannot wait.
    They can show up even when the pain is mild.
why-danger_body =
    Why I ask: back pain can start in the heart, the belly or a worn-out muscle.
    These signs tell them apart.
why-danger_about =
    Why I ask: the same ache can mean more for some people than for others.

## Below the waist

flag-saddle_numb = Numb or odd feeling between your legs, at your private parts or bottom, or when you wipe
    .short = Numb between the legs
    .said = a numb or odd feeling between your legs
    .unsure = not sure about feeling between the legs
clarify-saddle_numb =
    {"**"}Is it numb, or does it feel odd, between your legs?**
    That is where you would sit on a bike saddle: your private parts, or around your bottom.
why-clarify_saddle_numb = Why I ask: the nerves for this skin also serve the bladder.

flag-genital_numb_sex = Private parts numb, no feeling in sex, or a new change in erections
    .short = Numb in sex
    .said = a loss of feeling in your private parts
    .unsure = not sure about feeling in sex
clarify-genital_numb_sex = **Are your private parts numb, or is there no feeling in sex?**
why-clarify_genital_numb_sex = Why I ask: the nerves for this feeling also serve the bladder.

flag-bladder_trouble = New trouble with pee: hard to start, weak, cannot go, or you cannot feel it
    .short = Trouble passing pee
    .said = trouble passing pee
    .unsure = not sure about trouble with pee
clarify-bladder_trouble =
    {"**"}Is it hard to pee in a way that is new?**
    It may be hard to start, or weak. Or you cannot tell if your bladder is full.
why-clarify_bladder_trouble = Why I ask: nerves low in the back tell the bladder what to do.

flag-bladder_leak = Leaking pee in a way that is new, at rest, or that you do not feel
    .short = Leaking pee
    .said = leaking pee
    .unsure = not sure about leaking pee
clarify-bladder_leak = **Do you leak pee in a way that is new, at rest, or that you do not feel?**
why-clarify_bladder_leak = Why I ask: nerves low in the back tell the bladder what to do.

flag-bowel_control = Lost control of poo or wind, or you cannot feel it pass
    .short = Lost control of poo
    .said = lost control of poo or wind
    .unsure = not sure about control of poo
clarify-bowel_control = **Did you lose control of poo or wind, or can you not feel it pass?**
why-clarify_bowel_control = Why I ask: nerves low in the back hold the bottom closed.

flag-both_legs_nerve = BOTH legs tingle, feel numb, weak or electric (not a muscle ache you can press on)
    .short = Both legs tingle or numb
    .said = tingling, numb or weak feelings in both legs
    .unsure = not sure about both legs
clarify-both_legs_nerve =
    {"**"}Do both legs tingle, or feel numb, weak or electric?**
    Tap No if it is a plain muscle ache that you can press on.
why-clarify_both_legs_nerve = Why I ask: sore muscles in both legs are common. Nerve signs in both legs cannot wait.

flag-legs_giving_way = Legs getting weaker, giving way, or you are not steady on your feet
    .short = Legs giving way
    .said = legs that give way or feel unsteady
    .unsure = not sure about weak legs
clarify-legs_giving_way =
    {"**"}Are your legs weak, giving way, or not steady?**
    Tap No if they are stiff and slow but hold you well.
why-clarify_legs_giving_way = Why I ask: sore legs are stiff, but they still hold you.

flag-foot_weak = You cannot lift the front of one foot, or walk on its heel or toes
    .short = Weak foot
    .said = a weak foot
    .unsure = not sure about a weak foot
clarify-foot_weak =
    {"**"}Is a foot weak?**
    Hold a wall. Try 5 steps on your heels, then 5 on your toes. Tap Yes if one foot will not do it.
why-clarify_foot_weak = Why I ask: a weak foot can mean that a nerve needs help soon.

flag-leg_weak_one = One leg weaker than the other above the foot: calf, thigh or hip
    .short = One weak leg
    .said = one leg that is weaker
    .unsure = not sure about a weak leg
clarify-leg_weak_one = **Is one leg weaker than the other, in the calf, thigh or hip?**
why-clarify_leg_weak_one = Why I ask: a weak leg can mean that a nerve needs help soon.

flag-numbness_spreading = A numb patch that grows, or a leg that gets weaker day by day
    .short = Numb patch that grows
    .said = numbness or weakness that grows
    .unsure = not sure if numbness grows
clarify-numbness_spreading = **Is a numb patch growing, or a leg getting weaker day by day?**
why-clarify_numbness_spreading = Why I ask: a sign that grows needs a look sooner than one that stays.

flag-dark_urine = Pee like tea or cola, brown or red, within 7 days of hard training
    .short = Brown, cola or red pee
    .said = dark pee
    .unsure = not sure about the colour of pee
clarify-dark_urine =
    {"**"}Is your pee the colour of tea or cola, or brown or red?**
    Think of the 7 days after hard training.
why-clarify_dark_urine = Why I ask: worn-out muscle can turn pee dark and hurt the kidneys.

flag-blood_in_urine = Pink pee or blood in your pee, with or without training
    .short = Blood in pee
    .said = blood in your pee
    .unsure = not sure about blood in pee
clarify-blood_in_urine = **Is your pee pink, or is there blood in it?**
why-clarify_blood_in_urine = Why I ask: kidney trouble can feel like a sore back.

flag-burning_pee = Pee that burns, with a fever or an ache in your side
    .short = Burning pee and fever
    .said = pee that burns, with fever or an ache in the side
    .unsure = not sure about burning pee
clarify-burning_pee = **Does it burn when you pee, with a fever or an ache in your side?**
why-clarify_burning_pee = Why I ask: a kidney that is ill can feel like a sore back.

flag-flank_waves = Waves of pain in one side, down to the groin, and you cannot keep still
    .short = Waves of pain in one side
    .said = waves of pain in one side
    .unsure = not sure about waves of pain
clarify-flank_waves = **Does the pain come in waves in one side, so strong that you cannot keep still?**
why-clarify_flank_waves = Why I ask: waves of pain can come from a kidney.

flag-hernia_bulge = A bulge in the groin that goes back in
    .short = Groin bulge, goes back
    .said = a bulge in the groin that goes back
    .unsure = not sure about a groin bulge
clarify-hernia_bulge = **Is there a bulge in your groin that goes back when you lie down or press it?**
why-clarify_hernia_bulge = Why I ask: straining can push a bulge into the groin.

flag-hernia_stuck = A bulge in the groin that will not go back, or that hurts a lot
    .short = Groin bulge, stuck
    .said = a bulge in the groin that will not go back
    .unsure = not sure about a stuck bulge
clarify-hernia_stuck = **Is there a bulge in your groin that will not go back, or that hurts a lot?**
why-clarify_hernia_stuck = Why I ask: a stuck bulge can lose its blood flow.

flag-testicle_pain = Sudden pain in a testicle
    .short = Testicle pain
    .said = sudden pain in a testicle
    .unsure = not sure about testicle pain
clarify-testicle_pain = **Did a testicle start to hurt all of a sudden?**
why-clarify_testicle_pain = Why I ask: a twisted testicle has only hours.

## The rest of the body

flag-belly_back_faint = Sudden bad back or belly pain with sweat, feeling faint, or a pounding belly
    .short = Sudden pain and faint
    .said = sudden bad pain with sweat or feeling faint
    .unsure = not sure about sudden bad pain
clarify-belly_back_faint =
    {"**"}Did bad back or belly pain start all of a sudden?**
    Tap Yes if you also sweat, feel faint, or your belly pounds.
why-clarify_belly_back_faint = Why I ask: a large blood vessel runs along the spine.

flag-tearing_chest_back = Ripping or tearing pain in your chest or between your shoulder blades
    .short = Ripping chest or back
    .said = ripping pain in your chest or upper back
    .unsure = not sure about ripping pain
clarify-tearing_chest_back = **Is there a ripping pain in your chest or between your shoulder blades?**
why-clarify_tearing_chest_back = Why I ask: a torn blood vessel can feel like this.

flag-chest_pain = Chest pressure, jaw or arm pain, or short of breath
    .short = Chest pain or no breath
    .said = chest pain or being short of breath
    .unsure = not sure about chest pain
clarify-chest_pain =
    {"**"}Do you feel chest pressure, jaw or arm pain, or short of breath?**
    Tap No if it is a sore muscle that you can press on.
why-clarify_chest_pain = Why I ask: the heart can hurt in the chest, the jaw, an arm or the back.

flag-passed_out_bad = Passed out more than once, or with chest pain or a hit to the head
    .short = Passed out, and worse
    .said = passing out with another danger sign
    .unsure = not sure about passing out badly
clarify-passed_out_bad = **Did you pass out more than once, or with chest pain or a hit to the head?**
why-clarify_passed_out_bad = Why I ask: passing out like this can come from the heart or the head.

flag-passed_out = Passed out once and came round fully
    .short = Passed out once
    .said = passing out
    .unsure = not sure about passing out
clarify-passed_out = **Did you pass out, even for a moment?**
why-clarify_passed_out = Why I ask: a doctor should know why you passed out.

flag-nearly_fainted = Nearly fainted with the pain or when you stood up (stars after a rep do not count)
    .short = Nearly fainted
    .said = nearly fainting
    .unsure = not sure about nearly fainting
clarify-nearly_fainted =
    {"**"}Did you nearly faint with the pain, or when you stood up?**
    Stars for some seconds after a rep do not count.
why-clarify_nearly_fainted = Why I ask: faint feelings with pain can mean more than soreness.

flag-thunderclap = A sudden headache, your worst ever, at its peak within a minute
    .short = Sudden worst headache
    .said = a sudden headache, your worst ever
    .unsure = not sure about a sudden headache
clarify-thunderclap = **Was it the worst headache of your life, at its peak within a minute?**
why-clarify_thunderclap = Why I ask: a bleed in the head can start like this.

flag-vision_face_speech = Lost or double sight, droopy face, slurred speech, weak arm, or a stiff or sore neck with these
    .short = Sight, face or speech
    .said = a change in your sight, face, speech or balance
    .unsure = not sure about sight or speech
clarify-vision_face_speech =
    {"**"}Is any of these new?**
    Lost or double sight. A droopy face. Slurred speech. A weak arm. A stiff neck with a headache. A sore neck and unsteady feet.
why-clarify_vision_face_speech = Why I ask: these can come from the blood flow to the brain.

flag-exertion_headache = A first headache from effort that built up over minutes and now eases
    .short = Headache from effort
    .said = a headache from effort
    .unsure = not sure about a headache
clarify-exertion_headache =
    {"**"}Did hard effort bring on a headache?**
    Tap Yes if it built up over minutes and then eased.
why-clarify_exertion_headache = Why I ask: a first headache from effort should be looked at.

flag-fever_ill = Fever, night sweats, or you feel really ill
    .short = Fever or really ill
    .said = fever or feeling really ill
    .unsure = not sure about a fever
clarify-fever_ill = **Do you feel ill, with fever or night sweats?**
why-clarify_fever_ill = Why I ask: sore muscles do not make a fever.

flag-rigors = Shaking chills and feeling very unwell
    .short = Shaking chills
    .said = shaking chills
    .unsure = not sure about shaking chills
clarify-rigors = **Do you shake with cold and feel very unwell?**
why-clarify_rigors = Why I ask: shaking chills can mean germs in the blood.

flag-back_hard_unrelenting = Back muscle hard and bulging, pain 8 or more all the time, and nothing helps
    .short = Hard back, nothing helps
    .said = a hard back muscle and pain that nothing eases
    .unsure = not sure about a hard back
clarify-back_hard_unrelenting =
    {"**"}Is the back muscle hard and bulging, with pain of 8 or more all the time?**
    Tap Yes if no position and no painkiller helps. The skin over it may feel dull.
why-clarify_back_hard_unrelenting = Why I ask: a muscle can swell so much that it cuts off its own blood.

flag-muscle_swollen_hard = Worked muscles swollen or rock hard
    .short = Swollen or rock hard
    .said = swollen or rock hard muscles
    .unsure = not sure about swollen muscles
clarify-muscle_swollen_hard = **Are the muscles you worked swollen or rock hard?**
why-clarify_muscle_swollen_hard = Why I ask: swollen, hard muscles call for a blood test.

flag-too_weak = Too weak for normal things with the worked muscles
    .short = Too weak for normal things
    .said = being too weak for normal things
    .unsure = not sure about being too weak
clarify-too_weak = **Are you too weak for normal things, like standing up from the toilet?**
why-clarify_too_weak = Why I ask: sore muscles hurt, but they still work.

flag-vomiting = Throwing up
    .short = Throwing up
    .said = throwing up
    .unsure = not sure about throwing up
clarify-vomiting = **Have you been throwing up since this began?**
why-clarify_vomiting = Why I ask: throwing up with sore muscles can mean more than soreness.

flag-confused_or_no_urine = Confused, or hardly any pee even though you drink
    .short = Confused, or hardly any pee
    .said = being confused or passing hardly any pee
    .unsure = not sure about too little pee
clarify-confused_or_no_urine = **Are you confused, or do you pass hardly any pee even though you drink?**
why-clarify_confused_or_no_urine = Why I ask: this can mean that the kidneys need help.

flag-heat_confused = Very hot and confused, or fell down, while training
    .short = Very hot and confused
    .said = being very hot and confused
    .unsure = not sure about the heat
clarify-heat_confused = **Did you get very hot and confused, or fall down, while you trained?**
why-clarify_heat_confused = Why I ask: too much heat can harm the brain and the muscles.

flag-severe_belly = Belly hard as a board, blood when you throw up, or black poo
    .short = Hard belly or black poo
    .said = a hard belly, or blood from the gut
    .unsure = not sure about the belly
clarify-severe_belly = **Is your belly hard as a board, do you throw up blood, or is your poo black?**
why-clarify_severe_belly = Why I ask: a bleed in the belly can hurt in the back.

flag-pulsing_belly = A pulse you can feel in your belly with a steady ache
    .short = Pulsing belly
    .said = a pulsing belly with a steady ache
    .unsure = not sure about a pulsing belly
clarify-pulsing_belly = **Can you feel a strong pulse in your belly, with a steady ache?**
why-clarify_pulsing_belly = Why I ask: a wide blood vessel in the belly can ache in the back.

flag-limb_swollen = One arm or one calf swollen, tight and warm
    .short = One arm or calf swollen
    .said = a swollen arm or calf
    .unsure = not sure about a swollen limb
clarify-limb_swollen = **Is one arm or one calf swollen, tight and warm?**
why-clarify_limb_swollen = Why I ask: a clot can make one limb swell.

## About you

flag-trauma = A crash, a fall from a height, or a bar or plate that hit you or folded you
    .short = Crash, fall or hit by a bar
    .said = a crash, a fall or a heavy hit
    .unsure = not sure about a crash or fall
clarify-trauma = **Was there a crash, a fall from a height, or a bar or plate that hit or folded you?**
why-clarify_trauma = Why I ask: a hard hit can break a bone in the spine.

flag-cancer_history = Cancer, now or ever before
    .short = Cancer, now or before
    .said = cancer, now or before
    .unsure = not sure about cancer
clarify-cancer_history = **Were you ever told that it was cancer, now or in the past?**
why-clarify_cancer_history = Why I ask: after cancer, new back pain gets a look early.

flag-weight_loss = Losing weight without trying
    .short = Losing weight
    .said = losing weight without trying
    .unsure = not sure about losing weight
clarify-weight_loss =
    {"**"}Are you losing weight without trying?**
    Tap No if you are on a cut.
why-clarify_weight_loss = Why I ask: weight that falls by itself needs a reason.

flag-weak_bones_or_steroids = Weak bones, or steroid tablets for 3 months or more
    .short = Weak bones or steroids
    .said = weak bones or long use of steroid tablets
    .unsure = not sure about weak bones
clarify-weak_bones_or_steroids = **Were you told that your bones are weak, or have you had steroid tablets for 3 months or more?**
why-clarify_weak_bones_or_steroids = Why I ask: weak bones can break with little force.

flag-blood_thinner = You take a blood thinner
    .short = Blood thinner
    .said = taking a blood thinner
    .unsure = not sure about a blood thinner
clarify-blood_thinner = **Do you take a blood thinner?**
why-clarify_blood_thinner = Why I ask: with a blood thinner, a small bleed can grow.

flag-infection_risk = You inject anything. Diabetes. Weak immune system. Recent surgery. Germs or tooth work of late
    .short = Higher risk of germs
    .said = a higher risk of germs
    .unsure = not sure about risk of germs
clarify-infection_risk =
    {"**"}Does any of these fit you?**
    You inject anything. An infection, surgery or dental work of late. Diabetes. A weak immune system.
why-clarify_infection_risk = Why I ask: germs can settle in the spine, even without a fever.

flag-sickle_trait = Sickle cell, the trait or the disease
    .short = Sickle cell
    .said = sickle cell, the trait or the disease
    .unsure = not sure about sickle cell
clarify-sickle_trait = **Do you carry sickle cell, the trait or the disease?**
why-clarify_sickle_trait = Why I ask: with sickle cell, hard effort can harm muscle.

flag-night_constant = Pain that never stops, worse lying down or at night, the same if you move, for over a week
    .short = Pain all night, never stops
    .said = pain that never stops and is worse at night
    .unsure = not sure about pain at night
clarify-night_constant =
    {"**"}Has the pain been there all the time for more than a week?**
    Tap Yes if it is worse lying down or at night, and moving does not change it.
why-clarify_night_constant = Why I ask: pain from muscles changes when you move or rest.

flag-low_energy = Periods stopped for 3 months or more, or you eat far less than you need
    .short = No periods or eating little
    .said = missed periods or eating far too little
    .unsure = not sure about eating or periods
clarify-low_energy = **Did your periods stop for 3 months or more, or do you eat far less than you need?**
why-clarify_low_energy = Why I ask: bones get weak when the body runs on too little.

flag-pregnant = Pregnant, or gave birth less than 6 weeks ago
    .short = Pregnant or new birth
    .said = being pregnant or having given birth of late
    .unsure = not sure about being pregnant
clarify-pregnant = **Are you pregnant, or did you give birth less than 6 weeks ago?**
why-clarify_pregnant = Why I ask: in that time, a midwife or doctor is the better guide.

flag-overdose = You took too many painkillers
    .short = Too many painkillers
    .said = taking too many painkillers
    .unsure = not sure about painkillers
clarify-overdose = **Did you take more painkillers than the packet allows?**
why-clarify_overdose = Why I ask: too many painkillers can harm you before you feel it.

flag-self_harm = Thoughts of ending your life or of hurting yourself
    .short = Thoughts of hurting myself
    .said = thoughts of hurting yourself
    .unsure = not sure about dark thoughts
clarify-self_harm = **Do you think about ending your life, or about hurting yourself?**
why-clarify_self_harm = Why I ask: if you do, you deserve a real person to talk to, right now.

## Signs that are only asked alone

flag-lift_leak_only = You leak a bit at your heaviest lifts only, for a long time, and all else feels normal
    .short = Leak at heavy lifts only
    .said = a leak at top effort only
    .unsure = not sure if it leaks at lifts only
clarify-lift_leak_only =
    {"**"}Do you leak only at your heaviest lifts?**
    Tap Yes if it has been so for a long time, and feeling and control are normal apart from that.
why-clarify_lift_leak_only = Why I ask: a leak at a max lift is common. A new leak at rest is not.

flag-erection_only = A change in erections alone, with normal feeling, pee and poo
    .short = Erections only
    .said = a change in erections
    .unsure = not sure if it is erections only
clarify-erection_only =
    {"**"}Is it only your erections?**
    Tap Yes if feeling is normal, and pee and poo are as they always were.
why-clarify_erection_only = Why I ask: a loss of feeling cannot wait. A change in erections alone can wait some hours.

flag-urine_dark_cleared = Dark yellow pee that cleared when you drank
    .short = Dark yellow, then cleared
    .said = dark yellow pee that cleared
    .unsure = not sure if pee cleared
clarify-urine_dark_cleared =
    {"**"}Was your pee dark yellow, and did it clear when you drank?**
    Tap No if it was brown, red or like cola, or if it is still dark.
why-clarify_urine_dark_cleared = Why I ask: dark yellow is most often thirst. Brown or red is not.

flag-foot_weak_sudden = A foot that went weak all at once, fully, or within hours
    .short = Foot went weak fast
    .said = a foot that went weak fast
    .unsure = not sure how fast the foot went weak
clarify-foot_weak_sudden =
    {"**"}Did the foot go weak all at once, or within hours?**
    Tap Yes, too, if you cannot move it up at all.
why-clarify_foot_weak_sudden = Why I ask: a nerve that fails fast needs help fast.

flag-leg_tingling = Tingling or numb skin in one leg, with normal strength
    .short = One leg tingles or is numb
    .said = tingling or numb skin in one leg
    .unsure = not sure about a tingling leg
clarify-leg_tingling = **Is there tingling or numb skin in one leg, with normal strength?**
why-clarify_leg_tingling = Why I ask: tingling tells a nerve from a sore muscle.

flag-injection_lump = A hot lump that spreads where you injected
    .short = Hot lump where I injected
    .said = a hot lump where you injected
    .unsure = not sure about a hot lump
clarify-injection_lump = **Is there a hot lump that spreads where you injected?**
why-clarify_injection_lump = Why I ask: germs can get in through the skin.

flag-pregnancy_danger = Pregnant or after birth. Bleeding, fluid, tightenings, a bad headache, or the baby moves less
    .short = Pregnant, with a danger sign
    .said = a danger sign in pregnancy
    .unsure = not sure about pregnancy signs
clarify-pregnancy_danger =
    {"**"}Do any of these fit?**
    You bleed or lose fluid. Your belly tightens again and again. The baby moves less. Your head hurts badly. Early on, one side or the tip of a shoulder hurts.
why-clarify_pregnancy_danger = Why I ask: these signs need a maternity ward at once.

flag-exertion_headache_repeat = The same kind of headache from effort as before
    .short = Same headache as before
    .said = a headache from effort, as before
    .unsure = not sure if the headache is the same
clarify-exertion_headache_repeat =
    {"**"}Is it the same kind of headache from effort that you had before?**
    Tap No if it is new, or worse than before.
why-clarify_exertion_headache_repeat = Why I ask: a first one gets a look today. A known one can wait for an appointment.

flag-morning_stiffness = Under 45, for over 3 months. Stiff 30 minutes or more each morning, better when you move
    .short = Long morning stiffness
    .said = long stiffness in the morning
    .unsure = not sure about stiff mornings
clarify-morning_stiffness =
    {"**"}Are you under 45, and stiff for 30 minutes or more each morning?**
    Tap Yes if it has been so for over 3 months, moving helps, and it wakes you at night.
why-clarify_morning_stiffness = Why I ask: this can be a kind of back pain that has its own treatment.

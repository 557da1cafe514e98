### The questions that are not danger signs, and everything that can be answered to them.
###
### Lives here: for each question `q-` (the card), `why-` (why it is asked), `name-` (its
### name in the review), `o-<question>-<code>` (buttons and review; short, for phones cut
### them), `amount-` (a number in a sentence), `skip-`. The codes mean what the intake
### contract says. Does not live here: the danger screens (danger.ftl).

name-danger_below = Below the waist and toilet
name-danger_body = Body signs
name-danger_about = About you
name-clarify = Extra question

## Session

q-trained_hours_ago =
    {"**"}When did your session end?**
    You can also type it, like "6 hours ago" or "yesterday".
why-trained_hours_ago = Why I ask: soreness has its own clock. I also count my check-ins from here.
name-trained_hours_ago = Session
skip-trained_hours_ago = No session
amount-trained_hours_ago = { $number ->
    [one] { $number } hour ago
   *[other] { $number } hours ago
}
o-trained_hours_ago-1 = Just now
o-trained_hours_ago-6 = Earlier today
o-trained_hours_ago-14 = Last night
o-trained_hours_ago-24 = Yesterday
o-trained_hours_ago-48 = 2 days ago
o-trained_hours_ago-72 = 3 days ago
o-trained_hours_ago-120 = Longer ago

q-lift =
    {"**"}What did you train?**
    Tap all that fit, then Done.
why-lift = Why I ask: soreness fits best where a muscle was worked.
name-lift = Training
o-lift-deadlift = Deadlift, any kind
o-lift-squat = Squat
o-lift-other_lift = Some other lift
o-lift-no_training = No training

## Start

q-onset = **When did the pain start?**
why-onset = Why I ask: soreness mostly starts the next day. Pain in the lift itself is a different sign.
name-onset = Start of pain
o-onset-during_lift = During a lift
o-onset-within_6h = Within 6 hours after
o-onset-after_6_to_12h = 6 to 12 hours after
o-onset-next_day = The next day or so
o-onset-after_48h = More than 2 days after
o-onset-gradual = Bit by bit, over days or weeks
o-onset-unrelated = Not linked to a session

q-felt =
    {"**"}Did you feel or hear something when it started?**
    Tap all that fit, then Done.
why-felt = Why I ask: a pop or a tear is not how soreness starts.
name-felt = At the start
o-felt-pop = A pop
o-felt-crunch = A crunch
o-felt-tear = A tear
o-felt-nothing = Nothing like that

q-pain_days =
    {"**"}How long have you felt this pain?**
    You can also type it, like "3 weeks".
why-pain_days = Why I ask: soreness fades within days. Pain that stays should be looked at.
name-pain_days = Pain for
amount-pain_days = { $number ->
    [one] { $number } day
   *[other] { $number } days
}
o-pain_days-1 = About a day
o-pain_days-3 = About 3 days
o-pain_days-7 = About a week
o-pain_days-14 = About 2 weeks
o-pain_days-30 = About a month
o-pain_days-60 = About 2 months
o-pain_days-120 = 3 months or more

## Place

q-location =
    {"**"}Where is it worst?**
    Tap all that fit, then Done. Left is your own left.
why-location = Why I ask: where it hurts helps to tell a muscle from a joint, a nerve or the kidneys.
name-location = Place
o-location-low_back_both = Low back, both sides
    .map = Low back, both sides
o-location-low_back_left = Low back, left
    .map = Low, left
o-location-low_back_right = Low back, right
    .map = Low, right
o-location-low_back_centre = Low back, middle
    .map = Low, middle
o-location-low_back_unsure = Low back, not sure where
o-location-mid_back = Mid back
    .map = Mid back
o-location-upper_back = Upper back
    .map = Upper back
o-location-buttock_left = Left buttock
    .map = Left buttock
o-location-buttock_right = Right buttock
    .map = Right buttock
o-location-si_left = Left dimple below belt
    .map = Left dimple
o-location-si_right = Right dimple below belt
    .map = Right dimple
o-location-hip_front = Front of hip
    .map = Front of hip
o-location-thigh_back = Back of thigh
    .map = Back of thigh
o-location-leg = Leg
    .map = Leg
o-location-groin = Groin
    .map = Groin
o-location-flank = Side, below the ribs
    .map = Side, below the ribs
o-location-neck = Neck
    .map = Neck
o-location-head = Head
    .map = Head
o-location-chest = Chest
    .map = Chest
o-location-belly = Belly
    .map = Belly
o-location-other_place = Somewhere else
    .map = Somewhere else

q-spread =
    {"**"}Does it travel from where it is worst?**
    Tap all that fit, then Done. A muscle ache in both hamstrings counts as Thigh.
why-spread = Why I ask: soreness stays in the muscle. Pain that runs down a leg can come from a nerve.
name-spread = Travels to
o-spread-none = It stays where it is
o-spread-buttock = Buttock
o-spread-thigh = Thigh
o-spread-below_knee = Below a knee
o-spread-both_legs = Both legs
o-spread-groin = Groin
o-spread-ribs = Around the ribs
o-spread-belly = Belly
o-spread-arm_or_jaw = Arm or jaw
o-spread-elsewhere = Somewhere else

q-one_finger_spot = **Can you cover the sore spot with one fingertip?**
why-one_finger_spot = Why I ask: soreness is spread out. One small spot is a different picture.
name-one_finger_spot = One small spot
o-one_finger_spot-yes = Yes, one small spot
o-one_finger_spot-no = No, it is wider

q-bone_tender =
    {"**"}Does it hurt sharply when you press the bone in the middle of your spine?**
    Press with one finger, and not hard.
why-bone_tender = Why I ask: a sore muscle lies beside the bone, not on it.
name-bone_tender = Sore bone
o-bone_tender-yes = Yes, sharp on the bone
o-bone_tender-no = No

## Feel

q-character =
    {"**"}What does it feel like?**
    Tap all that fit, then Done.
why-character = Why I ask: sore muscles ache and feel stiff. Nerves shoot, burn or tingle.
name-character = Feels
o-character-dull = Dull or aching
o-character-tight = Tight or stiff
o-character-sharp = Sharp
o-character-shooting = Shooting, electric
o-character-burning = Burning
o-character-tingling = Tingling
o-character-numb = Numb
o-character-throbbing = Throbbing
o-character-constant = Never lets up
o-character-waves = Comes in waves

q-severity =
    {"**"}How bad is it today when you move as you do every day?**
    0 is no pain. 10 is the worst pain you can think of.
why-severity = Why I ask: the number shows later if it gets better.
name-severity = Pain when moving
skip-severity = Skip
amount-severity = { $number } out of 10

q-severity_rest =
    {"**"}How bad is it at rest?** Think of sitting or lying in your best position.
    0 is no pain. 10 is the worst pain you can think of.
why-severity_rest = Why I ask: soreness lets go at rest.
name-severity_rest = Pain at rest
skip-severity_rest = Skip
amount-severity_rest = { $number } out of 10

q-relief = **Does any position ease it?**
why-relief = Why I ask: pain that no position eases needs a look sooner.
name-relief = Relief
o-relief-some_position = Yes, some position does
o-relief-no_position = No, no position does

q-movement = **What does light moving do, like a short walk?**
why-movement = Why I ask: soreness mostly eases when you move.
name-movement = Moving
o-movement-eases = It eases
o-movement-worse_then_settles = Worse at first, then settles
o-movement-worse = It gets worse
o-movement-unchanged = No change

q-worse_with =
    {"**"}What makes it worse?**
    Tap all that fit, then Done.
why-worse_with = Why I ask: this hints at what to leave out for now.
name-worse_with = Worse with
o-worse_with-bending = Bending
o-worse_with-sitting = Sitting
o-worse_with-standing = Standing
o-worse_with-arching = Leaning back
o-worse_with-twisting = Turning
o-worse_with-coughing = Coughing
o-worse_with-lying = Lying down
o-worse_with-rolling_in_bed = Rolling over in bed
o-worse_with-sit_to_stand = Standing up
o-worse_with-walking = Walking
o-worse_with-impact = Jumping or running

q-function =
    {"**"}What does it stop you from doing today?**
    Tap all that fit, then Done.
    If you limp, tap Walking 10 minutes.
why-function = Why I ask: what you can still do says more than the pain does.
name-function = It stops me from
o-function-nothing = Nothing much
o-function-dressing = Socks and shoes
o-function-bending = Bending
o-function-sitting = Sitting 10 minutes
o-function-standing = Standing
o-function-walking_short = Walking 10 minutes
o-function-walking = Walking at all
o-function-sleeping = Sleeping

## Course

q-trend = **How has it changed since it began?**
why-trend = Why I ask: which way it goes matters more than how bad it is.
name-trend = Course
o-trend-improving = Getting better
o-trend-same = The same
o-trend-up_and_down = Up and down
o-trend-worse = Getting worse
o-trend-gone = Gone

q-episodes_12_months =
    {"**"}How many times did your back hurt like this in the last 12 months?**
    Count this one, too.
why-episodes_12_months = Why I ask: pain that keeps coming back is worth a look.
name-episodes_12_months = Times in a year
o-episodes_12_months-one = Only this one
o-episodes_12_months-two = 2 times
o-episodes_12_months-three_or_more = 3 times or more

q-age_band = **How old are you?**
why-age_band = Why I ask: bones and risks change with age.
name-age_band = Age
o-age_band-under_16 = Under 16
o-age_band-16_17 = 16 or 17
o-age_band-18_49 = 18 to 49
o-age_band-50_64 = 50 to 64
o-age_band-65_plus = 65 or over

name-heard = You also wrote

### The page for a clinician: a summary that the person takes along.
###
### Lives here: the only texts in plain clinical words, for a reader who uses them. House
### rules: everything is self-reported, nothing is a diagnosis, what was denied is told as
### denied and what was not asked as not asked. Its buttons and captions are for the lifter.

as-fhir-file = As a file for software
page-caption = One page for your physio or doctor. Anyone with this file can read it.
fhir-caption = The same for medical software (FHIR R4). Anyone with this file can read it.

physio-title = **Back pain after training: a self-reported summary**
physio-continued = **Back pain after training, continued**
physio-self-reported = Self-reported, not a diagnosis. Collected by Spotter, a chat bot with fixed rules. Nobody was examined.
physio-when = Reported { $reported }. Page made { $made }.
physio-beginning = **Onset and context**
physio-where = **Site and radiation**
physio-character = **Character, severity, function**
physio-course = **Timeline and scores over time** (0 to 10)
physio-signs = **Danger signs at the report, each with its answer**
physio-checks = **Self-checks** (guided, unsupervised)
physio-advice = **What Spotter told the person**
physio-line = { $name }: { $answer }
physio-said = { $text }
physio-contact = Day { $day }, { $when }: { $what }. Level: { $level }
physio-contact-score = Day { $day }, { $when }: { $what }, { $score } of 10. Level: { $level }
physio-more = ({ $number } contacts left out here)
physio-outcome-gone = Outcome: reported as gone on day { $days }
physio-outcome-settled = Outcome: settled by day { $days }
physio-outcome-week = Outcome: not gone after one week, follow-up ended
physio-outcome-no_answer = Outcome: unknown, no answer to the last check-ins
physio-outcome-open = Outcome: open, follow-up continues
physio-outcome-closed = Outcome: unknown, follow-up ended
physio-signs-yes = PRESENT ({ $number }): { $signs }
physio-signs-not_sure = UNSURE ({ $number }): { $signs }
physio-signs-no = Denied ({ $number }): { $signs }
physio-signs-unknown = Not asked ({ $number }): { $signs }
physio-asked-again =
    Asked again at { $number ->
        [one] 1 check-in
       *[other] { $number } check-ins
    }, last on day { $day }: ever present: { $present }{ $present_more ->
        [0] {""}
       *[other] {" "}and { $present_more } more
    }; ever unsure: { $unsure }{ $unsure_more ->
        [0] {""}
       *[other] {" "}and { $unsure_more } more
    }; always denied: { $denied }
physio-none = none
physio-no-checks = None done.
physio-level = Level
physio-advised = Advice
physio-advised-normal_soreness = keep moving, light work while pain is 3 of 10 or less, no heavy work for the sore muscles yet; see a clinician if not clearly better in 7 days, or with pain below a knee
physio-advised-self_care_watch = relative rest for 1 or 2 days, gentle movement, no heavy pulls, squats or loaded bending; see a clinician if worse, or not clearly better in 7 days
physio-advised-elsewhere = relative rest for 1 or 2 days, gentle movement, no heavy work for the painful part; see a clinician if worse, or not clearly better in 7 days
physio-advised-clinician_soon = book a doctor or a physiotherapist within 2 weeks, keep moving, no heavy lifting; same day if much worse, weak, or febrile
physio-advised-urgent = stop training, get medical advice the same day
physio-advised-emergency = emergency care at once
physio-advised-crisis = crisis support at once
physio-trace = Rules that fired: { $rules }. Version of the rules: { $version }.
physio-not-signed = The rules and their advice still await sign-off by a named clinician.

## Danger signs in clinical words

physio-flag-saddle_numb = saddle numbness
physio-flag-bladder_trouble = urinary retention or hesitancy
physio-flag-bladder_leak = new urinary incontinence
physio-flag-lift_leak_only = long-standing leak at maximal lifts only
physio-flag-bowel_control = loss of bowel control
physio-flag-genital_numb_sex = genital numbness
physio-flag-erection_only = isolated erectile change
physio-flag-both_legs_nerve = bilateral leg neurological symptoms
physio-flag-legs_giving_way = legs giving way
physio-flag-leg_weak_one = weakness of one leg
physio-flag-foot_weak = weak but stable foot
physio-flag-foot_weak_sudden = sudden or progressive foot drop
physio-flag-numbness_spreading = spreading numbness
physio-flag-leg_tingling = unilateral leg paraesthesia
physio-flag-dark_urine = dark urine after exertion
physio-flag-blood_in_urine = visible haematuria
physio-flag-urine_dark_cleared = dark urine that cleared with fluids
physio-flag-muscle_swollen_hard = swollen or rock-hard muscles
physio-flag-back_hard_unrelenting = hard back muscle with unrelenting severe pain
physio-flag-too_weak = trained muscles too weak for normal tasks
physio-flag-vomiting = vomiting
physio-flag-confused_or_no_urine = confusion or very little urine
physio-flag-heat_confused = heat illness with confusion
physio-flag-sickle_trait = sickle-cell trait or disease
physio-flag-fever_ill = fever or systemically unwell
physio-flag-rigors = rigors
physio-flag-infection_risk = raised infection risk
physio-flag-injection_lump = hot lump at an injection site
physio-flag-trauma = significant trauma
physio-flag-weak_bones_or_steroids = osteoporosis or long-term steroids
physio-flag-cancer_history = history of cancer
physio-flag-weight_loss = unexplained weight loss
physio-flag-night_constant = constant night pain over a week
physio-flag-low_energy = amenorrhoea or low energy intake
physio-flag-belly_back_faint = sudden severe back or belly pain with faintness
physio-flag-pulsing_belly = pulsating abdomen
physio-flag-tearing_chest_back = tearing chest or interscapular pain
physio-flag-chest_pain = chest pain or dyspnoea
physio-flag-passed_out = single syncope with full recovery
physio-flag-nearly_fainted = presyncope
physio-flag-passed_out_bad = complicated or repeated syncope
physio-flag-limb_swollen = unilateral limb swelling
physio-flag-blood_thinner = anticoagulant use
physio-flag-thunderclap = thunderclap headache
physio-flag-exertion_headache = first exertional headache
physio-flag-exertion_headache_repeat = known exertional headache
physio-flag-vision_face_speech = focal neurological deficit
physio-flag-flank_waves = colicky flank pain
physio-flag-burning_pee = dysuria with fever or flank pain
physio-flag-severe_belly = acute abdomen or GI bleeding
physio-flag-hernia_bulge = reducible groin bulge
physio-flag-hernia_stuck = irreducible groin bulge
physio-flag-testicle_pain = acute testicular pain
physio-flag-pregnant = pregnant or recent birth
physio-flag-pregnancy_danger = pregnancy with a danger sign
physio-flag-morning_stiffness = inflammatory morning stiffness
physio-flag-overdose = analgesic overdose
physio-flag-self_harm = thoughts of suicide or self-harm

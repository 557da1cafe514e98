"""What the ear hears in typed sentences: danger, doubt, denial, and nothing at all.

Lives here: sentences as people type them. Does not live here: what a conversation does
about them (``flows.engine``), or the words themselves (``flows/words``). Each table
names the flags that must be heard so; every other flag must not be heard as "yes".
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ear import hear, plain_text
from flows.lexicon import Lexicon
from flows.loading import load
from flows.vocabulary import FLAGS

ENGLISH = load().lexicons["en"]

PLAIN = {
    "numb between my legs since deadlifts": "saddle_numb",
    "my saddle area feels numb": "saddle_numb",
    "It feels different when I wipe": "saddle_numb",
    "I can’t feel anything when wiping": "saddle_numb",
    "can't pee since this morning": "bladder_trouble",
    "I have trouble peeing": "bladder_trouble",
    "weak stream since yesterday": "bladder_trouble",
    "I can't tell when my bladder is full": "bladder_trouble",
    "I am not able to pee": "bladder_trouble",
    "no longer able to pee": "bladder_trouble",
    "no joke I can't pee": "bladder_trouble",
    "I wet myself on the way home": "bladder_leak",
    "leaking pee without feeling it": "bladder_leak bladder_trouble",
    "always leak a bit on heavy deadlifts, only then": "lift_leak_only",
    "shat myself in the car": "bowel_control",
    "can't hold my farts": "bowel_control",
    "lost control of my bowels": "bowel_control",
    "numb penis after the session": "genital_numb_sex saddle_numb",
    "can't feel anything during sex": "genital_numb_sex",
    "can't get hard but feeling is normal": "erection_only",
    "both legs are tingling": "both_legs_nerve",
    "pins and needles in both legs": "both_legs_nerve",
    "electric shocks down both legs": "both_legs_nerve",
    "my legs are completely numb": "both_legs_nerve",
    "my legs keep giving way": "legs_giving_way",
    "I'm unsteady on my feet": "legs_giving_way",
    "my left leg is weak": "leg_weak_one",
    "weakness in my right thigh": "leg_weak_one",
    "foot drop since this morning": "foot_weak foot_weak_sudden",
    "foot drop for two weeks now": "foot_weak",
    "I keep tripping, my foot is dragging": "foot_weak",
    "can't walk on my left heel": "foot_weak",
    "suddenly I can't lift my foot": "foot_weak foot_weak_sudden",
    "the numbness is spreading down my leg": "numbness_spreading leg_tingling",
    "my leg is getting weaker every day": "numbness_spreading leg_weak_one",
    "tingling in my left foot": "leg_tingling",
    "my calf is numb": "leg_tingling",
    "my pee is like really dark": "dark_urine",
    "pee looks like tea": "dark_urine",
    "peeing cola after deadlifts": "dark_urine",
    "brown urine after a PR": "dark_urine",
    "blood in my urine": "blood_in_urine",
    "my wee is pink": "blood_in_urine",
    "my pee was dark yellow but it cleared": "urine_dark_cleared",
    "my quads are rock hard and swollen": "muscle_swollen_hard",
    "my erectors got swollen": "muscle_swollen_hard",
    "my lower back is rock hard and nothing helps": "back_hard_unrelenting muscle_swollen_hard",
    "I can't straighten my arms": "too_weak",
    "too weak to get off the toilet": "too_weak",
    "I keep throwing up": "vomiting",
    "hardly peeing even though I drink loads": "confused_or_no_urine",
    "I'm confused and hot": "confused_or_no_urine",
    "collapsed in the heat": "heat_confused passed_out",
    "I have sickle cell trait": "sickle_trait",
    "I have a fever": "fever_ill",
    "temp of 39 tonight": "fever_ill",
    "shaking chills": "rigors",
    "I'm diabetic": "infection_risk",
    "I inject testosterone": "infection_risk",
    "hot red lump where I inject": "injection_lump",
    "the bar fell on me": "trauma",
    "fell off a ladder": "trauma",
    "I have osteoporosis": "weak_bones_or_steroids",
    "been on prednisone for ages": "weak_bones_or_steroids",
    "I had breast cancer": "cancer_history",
    "losing weight without trying": "weight_loss",
    "constant pain that wakes me every night": "night_constant",
    "my periods have stopped": "low_energy",
    "sudden back pain and I'm sweating": "belly_back_faint",
    "something pulsing in my belly": "pulsing_belly",
    "ripping pain between my shoulder blades": "tearing_chest_back",
    "chest pain and short of breath": "chest_pain",
    "pain in my left arm": "chest_pain",
    "I blacked out on the last rep": "passed_out",
    "nearly fainted when I stood up": "nearly_fainted",
    "passed out and hit my head": "passed_out passed_out_bad",
    "my calf is swollen and warm": "limb_swollen",
    "I'm on warfarin": "blood_thinner",
    "worst headache of my life": "thunderclap",
    "sudden massive headache mid set": "thunderclap",
    "headache that built up over minutes": "exertion_headache",
    "same exertion headache as before": "exertion_headache_repeat",
    "my face is drooping": "vision_face_speech",
    "double vision since the set": "vision_face_speech",
    "waves of pain in my side": "flank_waves",
    "it burns when I pee": "burning_pee",
    "black stools": "severe_belly",
    "lump in my groin that goes back in": "hernia_bulge",
    "hernia won't go back in": "hernia_stuck",
    "sudden pain in my left testicle": "testicle_pain",
    "I'm 12 weeks pregnant": "pregnant",
    "pregnant and bleeding": "pregnancy_danger pregnant",
    "stiff every morning for an hour, for months": "morning_stiffness",
    "I took 20 paracetamol": "overdose",
    "necked a whole pack of painkillers": "overdose",
    "I want to kill myself": "self_harm",
    "I don't want to be alive anymore": "self_harm",
    # Several at once: a stated sign counts beside a denied one.
    "numb down there and I can't pee": "saddle_numb bladder_trouble",
    "no numbness but my legs are giving way": "legs_giving_way",
    "I don't have a fever but my pee is brown": "dark_urine",
    "I have no numbness. But I can't pee": "bladder_trouble",
    "no fever, can't pee": "bladder_trouble",
    "no fever, my pee is brown": "dark_urine",
    "deads killed me and now my pee is brown": "dark_urine",
    # A denial of something else denies no sign.
    "pain not better, can't pee": "bladder_trouble",
    "not feeling great, peeing brown": "dark_urine",
    "didn't sleep, vomiting all night": "vomiting",
    "no improvement, numb between my legs": "saddle_numb",
    "no, numb between my legs": "saddle_numb",
    "haven't slept and can't pee": "bladder_trouble",
    "not getting better my pee is brown": "dark_urine",
}


@pytest.mark.parametrize(("text", "flags"), PLAIN.items(), ids=PLAIN)
def test_a_plain_statement_of_danger_is_heard(text: str, flags: str) -> None:
    heard = hear(ENGLISH, text)
    assert {flag for flag, value in heard.items() if value == "yes"} == set(flags.split())


def test_every_flag_can_be_heard() -> None:
    assert {flag for flags in PLAIN.values() for flag in flags.split()} == set(FLAGS)


ASKING = {
    # Questions and doubt.
    "what if I can't pee?": "bladder_trouble",
    "not sure if my pee is brown": "dark_urine",
    "not sure if there is blood in my pee": "blood_in_urine",
    # Words that may mean something else.
    "my pee is dark": "dark_urine",
    "I am not without numbness down there": "saddle_numb",
    "numbness? no idea": "saddle_numb",
    "bum's numb, been in the car 4 hours": "saddle_numb",
    "went numb down there but it went away": "saddle_numb",
    "my legs feel heavy": "legs_giving_way",
    "pee is orange": "dark_urine",
    "feeling sick": "vomiting",
    "a bit dizzy": "nearly_fainted",
    "got a headache": "thunderclap",
    "losing a weight": "weight_loss",
    "numb bum after the row": "saddle_numb",
    "there is a lump in my groin": "hernia_stuck",
    # Hyperbole that would be an emergency if it were meant.
    "can't feel my legs after leg day haha": "legs_giving_way",
    # A list whose end is not clear.
    "no fever, peeing blood": "blood_in_urine",
}


@pytest.mark.parametrize(("text", "flag"), ASKING.items(), ids=ASKING)
def test_an_unclear_word_asks_and_claims_nothing(text: str, flag: str) -> None:
    heard = hear(ENGLISH, text)
    assert heard[flag] == "not_sure"
    assert "yes" not in heard.values()


DENIED = {
    "no numbness and tingling": "saddle_numb leg_tingling",
    "numbness: none": "saddle_numb",
    "numbness? no.": "saddle_numb",
    "calm day, any numbness? no": "saddle_numb",
    "not that my foot is numb": "leg_tingling",
    "peeing fine, bowels normal": "bladder_trouble bowel_control",
    "no numbness": "saddle_numb",
    "no numbness, tingling or fever": "saddle_numb leg_tingling fever_ill",
    "no pain, numbness or tingling": "saddle_numb leg_tingling",
    "no numbness, no tingling, no fever": "saddle_numb leg_tingling fever_ill",
    "no chest pain and no fever": "chest_pain fever_ill",
    "no fever, chest pain, vomiting or dark urine": "fever_ill chest_pain vomiting dark_urine",
    "not numb or weak": "saddle_numb leg_weak_one",
    "neither numb nor weak": "saddle_numb leg_weak_one",
    "without fever or chills": "fever_ill",
    "never passed out": "passed_out",
    "I don't have a fever": "fever_ill",
    "no dark pee": "dark_urine",
    "neither leg is numb": "leg_tingling",
    "tingling? no. numb legs? also no": "both_legs_nerve leg_tingling",
    "poo accidents, definitely not": "bowel_control",
    "I wondered if my groin was numb. It's not": "saddle_numb",
    "haven't had a temperature or the shivers": "fever_ill",
    "no vision trouble": "vision_face_speech",
}


@pytest.mark.parametrize(("text", "flags"), DENIED.items(), ids=DENIED)
def test_a_denial_is_heard_as_no(text: str, flags: str) -> None:
    heard = hear(ENGLISH, text)
    assert {flag for flag in flags.split() if heard.get(flag) == "no"} == set(flags.split())
    assert set(heard.values()) == {"no"}


SILENT = """
my mate couldn't pee after his surgery
my training partner passed out yesterday
my mum had cancer
I used to get tingling in my left foot
had a foot drop years ago
my pee is pink but I had beetroot
sore in both legs
my chest is sore from bench
what does cauda equina feel like
legs were numb for a few seconds
these deads killed me
deadlifts are killing me
I'm dead after those deadlifts
I'm dying lol
I nearly died on that set
leg day destroyed me
squats made my legs jelly
numb from boredom
dead tired this week
that set made me see stars for a second
I pissed off my coach
weak link in my deadlift
chest day tomorrow
training chest today
my fingers tingle from the straps
my hands went numb from the grip
beta alanine tingles
skin prickling from the pre workout
my legs fell asleep on the toilet
peeing a lot from the coffee
pee is bright yellow from vitamins
my pee is clear
losing weight on a cut
hot after the sauna
my back cracks but it does not hurt
had sciatica years ago
both hamstrings are sore
my lower back is sore since yesterday
dull ache both sides
tight lower back, 3 out of 10
it hurts when I bend
my girlfriend is pregnant
I feel fine
no pain at all
nothing like that
none of these
it's not like I can't pee
bright yellow pee after a b12 tablet this morning
can't sit longer than 5 min, standing is grand
hit by a truck feeling after leg day
what is rhabdo
in that film he falls off a roof
""".strip().splitlines()


@pytest.mark.parametrize("text", SILENT)
def test_gym_talk_is_not_heard_as_danger(text: str) -> None:
    assert set(hear(ENGLISH, text).values()) <= {"no"}


# --- Laws --------------------------------------------------------------------------------


def test_a_stated_sign_wins_over_its_own_denial_in_the_same_message() -> None:
    assert hear(ENGLISH, "no fever yesterday. I have a fever today")["fever_ill"] == "yes"
    assert hear(ENGLISH, "I have a fever. No fever yesterday")["fever_ill"] == "yes"


def test_a_word_that_a_plain_sign_explains_is_not_asked_about() -> None:
    assert hear(ENGLISH, "feel numb")["saddle_numb"] == "not_sure"
    assert hear(ENGLISH, "both legs are numb") == {"both_legs_nerve": "yes"}


def test_a_sign_beyond_the_longest_telegram_message_is_cut_off() -> None:
    assert hear(ENGLISH, "a " * 2000 + ". i can't pee") == {"bladder_trouble": "yes"}
    assert hear(ENGLISH, "a " * 2048 + ". i can't pee") == {}


def test_text_is_made_plain_before_it_is_heard() -> None:
    assert plain_text("  CAN’T   pee\tnow\nOK ") == "can't pee now\nok"


def test_a_denial_far_away_denies_nothing() -> None:
    far = "not my best week out of this whole long block of heavy squats honestly my pee is brown"
    assert hear(ENGLISH, far)["dark_urine"] == "yes"


def test_a_no_that_opens_a_message_denies_nothing_behind_it() -> None:
    heard = hear(ENGLISH, "No. I am numb between my legs since yesterday")
    assert heard["saddle_numb"] == "yes"


def test_a_no_on_its_own_behind_a_statement_takes_nothing_back() -> None:
    assert hear(ENGLISH, "I am numb between my legs. No")["saddle_numb"] == "yes"
    assert hear(ENGLISH, "numb between the legs? No")["saddle_numb"] == "no"


def test_what_was_long_ago_in_one_sentence_leaves_the_next_one_alone() -> None:
    assert (
        hear(ENGLISH, "had a slipped disc years ago. numb between my legs")["saddle_numb"] == "yes"
    )


def test_what_somebody_else_does_not_have_is_denied() -> None:
    heard = hear(ENGLISH, "my mate right now has no numbness between his legs")
    assert heard["saddle_numb"] == "no"


def test_a_question_of_knowledge_beside_somebody_elses_sign_asks() -> None:
    text = "what are the symptoms of a stroke, my mate is slurring his words right now"
    assert hear(ENGLISH, text)["vision_face_speech"] in ("not_sure", "yes")
    assert hear(ENGLISH, "my mate is slurring his words right now")["vision_face_speech"] == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "urine is clear, checked twice because of the rhabdo horror stories, just DOMS from pulls",
        "what does saddle numbness mean, just curious",
    ],
)
def test_a_word_beside_a_question_of_what_it_is_is_not_asked_about(text: str) -> None:
    assert "yes" not in hear(ENGLISH, text).values()


def test_a_list_of_denials_goes_on_past_its_first_or() -> None:
    heard = hear(ENGLISH, "dont have any dodgy headahce or blurry eyes or slurring")
    assert heard["vision_face_speech"] == "no"


def test_a_hard_session_makes_a_loose_word_a_question_at_most() -> None:
    assert "yes" not in hear(ENGLISH, "squats killed me, cant feel my legs").values()


@given(st.text(max_size=300))
def test_any_text_is_heard_without_complaint(text: str) -> None:
    heard = hear(ENGLISH, text)
    assert set(heard) <= set(FLAGS)
    assert set(heard.values()) <= {"yes", "no", "not_sure"}


GYM_TALK = st.sampled_from([one for one in SILENT if one.isascii()])


@given(st.sampled_from(sorted(PLAIN)), GYM_TALK, st.booleans())
def test_gym_talk_in_another_sentence_never_hides_a_sign(sign: str, talk: str, after: bool) -> None:
    heard = hear(ENGLISH, f"{sign}. {talk}" if after else f"{talk}. {sign}")
    assert all(heard.get(flag) == "yes" for flag in PLAIN[sign].split())


@pytest.mark.parametrize("nasty", ["no " * 2000, "numb " * 1000, "my pee is like the " * 300])
def test_a_long_odd_message_is_heard_in_good_time(nasty: str, english: Lexicon) -> None:
    # A pattern that backtracks without bound would hang here.
    assert isinstance(hear(english, nasty), dict)


@pytest.mark.parametrize("text", ["I pissed myself, not laughing", "wet myself without laughing"])
def test_a_denial_inside_of_an_idiom_makes_it_none(english: Lexicon, text: str) -> None:
    assert hear(english, "I pissed myself laughing") == {}
    assert hear(english, text)["bladder_leak"] == "yes"

"""The second ear: what its network says of a text, and what both ears make of it together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from flows.ear import hear
from flows.lexicon import Lexicon
from flows.listening.likeness import Thresholds, Weights, session_of
from flows.listening.pieces import Pieces
from flows.loading import load

SHIPPED = load().lexicons["en"]
PLAIN = replace(SHIPPED, weights=None)
FLAGS = (
    "saddle_numb",
    "dark_urine",
    "leg_tingling",
    "self_harm",
    "fever_ill",
    "bladder_trouble",
)
THRESHOLDS = Thresholds(
    fire=0.5,
    fire_beside=0.8,
    name=0.6,
    ask=0.3,
    doubt=0.05,
    silence=0.02,
    plain=0.8,
    also=0.2,
    also_emergency=0.1,
    denied=0.7,
    calm=0.01,
    certain=0.99,
)


@dataclass
class Says:
    """A network that says the same of every window, unless a piece in it calls for more."""

    chances: Mapping[str, float]
    at: Mapping[int, Mapping[str, float]] = field(default_factory=dict)

    def run(self, outputs: None, inputs: Mapping[str, Any], /) -> Sequence[Any]:
        chances = dict(self.chances)
        pieces = inputs["pieces"]
        for piece in pieces:
            chances |= self.at.get(int(piece), {})
        names = ("emergency", "flagged", *FLAGS)
        row = [chances.get(name, 0.001) for name in names]
        scores = np.array([[log(one / (1 - one)) for one in row]], dtype=np.float32)
        return [scores, np.array(pieces, dtype=np.float32).reshape(-1, 1)]


@dataclass
class Repeats:
    """A second part that says of the states what the first would say of their pieces."""

    says: Says

    def run(self, outputs: None, inputs: Mapping[str, Any], /) -> Sequence[Any]:
        assert inputs["pairs"].shape[1] == 2
        return self.says.run(outputs, {"pieces": inputs["pairs"].ravel()})


#: More than a few words: the network is listened to.
GUINNESS = "it all looked a lot like guinness to me this morning"
KETTLE = "my kettle hums a bit in the morning when i wake"


def weights(says: Says | None = None, deeper: Says | None = None, /, **chances: float) -> Weights:
    first = says or Says(chances)
    return Weights(
        network=(first, Repeats(deeper or first)),
        pieces=Pieces(["[UNK]", "[CLS]", "[SEP]", "last"]),
        flags=FLAGS,
        alarming=frozenset({"saddle_numb", "dark_urine", "self_harm"}),
        thresholds=THRESHOLDS,
    )


def learnt(**chances: float) -> Lexicon:
    return replace(PLAIN, weights=weights(**chances))


def test_the_network_says_how_likely_an_emergency_any_sign_and_each_sign_is() -> None:
    found = weights(emergency=0.8, flagged=0.9, dark_urine=0.7).liken("some words")
    assert found.emergency == pytest.approx(0.8)
    assert found.flagged == pytest.approx(0.9)
    assert found.flags["dark_urine"] == pytest.approx(0.7)
    assert found.flags["saddle_numb"] == pytest.approx(0.001)


def test_of_a_long_text_the_likest_part_counts() -> None:
    says = Says({"flagged": 0.01}, {3: {"flagged": 0.9}})
    assert weights(says).liken("word " * 300 + "last").flagged == pytest.approx(0.9)
    assert weights(says).liken("word " * 300).flagged == pytest.approx(0.01)


def test_a_text_that_the_first_part_is_sure_of_is_not_read_further() -> None:
    other = Says({"emergency": 0.5, "flagged": 0.5})
    calm = weights(Says({"emergency": 0.005, "flagged": 0.009}), other)
    assert calm.liken("my back is sore").flagged == pytest.approx(0.009)
    certain = weights(Says({"emergency": 0.995, "flagged": 0.9}), other)
    assert certain.liken("my back is sore").emergency == pytest.approx(0.995)


def test_a_text_that_the_first_part_is_not_sure_of_is_read_further() -> None:
    other = Says({"emergency": 0.5, "flagged": 0.6})
    for emergency, flagged in ((0.005, 0.02), (0.02, 0.005), (0.9, 0.9)):
        unsure = weights(Says({"emergency": emergency, "flagged": flagged}), other)
        assert unsure.liken("my back is sore").flagged == pytest.approx(0.6)


def test_a_text_without_words_is_like_nothing() -> None:
    found = weights(emergency=0.9).liken("   ")
    assert (found.emergency, found.flagged, found.flags) == (0.0, 0.0, {})


def test_a_text_that_is_like_an_emergency_states_the_likeliest_alarm() -> None:
    heard = hear(learnt(emergency=0.6, flagged=0.7, dark_urine=0.2), GUINNESS)
    assert heard == {"dark_urine": "yes"}


def test_each_sign_that_is_likely_enough_is_stated() -> None:
    both = learnt(emergency=0.9, flagged=0.9, dark_urine=0.7, saddle_numb=0.8)
    assert hear(both, GUINNESS) == {"dark_urine": "yes", "saddle_numb": "yes"}
    lesser = learnt(flagged=0.9, leg_tingling=0.7)
    assert hear(lesser, GUINNESS) == {"leg_tingling": "yes"}


def test_an_alarm_is_only_stated_where_the_text_as_a_whole_is_like_an_emergency() -> None:
    heard = hear(learnt(emergency=0.4, flagged=0.2, dark_urine=0.9), GUINNESS)
    assert heard == {}


def test_a_text_that_may_tell_a_sign_asks_about_the_likeliest() -> None:
    heard = hear(learnt(emergency=0.1, flagged=0.4, leg_tingling=0.3), KETTLE)
    assert heard == {"leg_tingling": "not_sure"}


LONG = "since the comp on sunday i have had this fever that will not go and a kettle too"
CANNOT_PEE = "since the comp on sunday with all of those people from the gym i cannot pee"


def test_what_a_list_hears_in_few_words_is_not_weighed() -> None:
    heard = hear(learnt(emergency=0.9, flagged=0.9, saddle_numb=0.9), "i have a fever, kettle")
    assert heard == {"fever_ill": "yes"}


def test_a_less_likely_sign_is_not_asked_about_beside_what_was_heard() -> None:
    assert hear(learnt(flagged=0.4, leg_tingling=0.1), LONG) == {"fever_ill": "yes"}
    likely = hear(learnt(flagged=0.4, leg_tingling=0.3), LONG)
    assert likely == {"fever_ill": "yes", "leg_tingling": "not_sure"}


def test_beside_an_emergency_more_signs_are_worth_asking_about() -> None:
    text = GUINNESS
    emergency = learnt(emergency=0.6, flagged=0.7, dark_urine=0.5, leg_tingling=0.15)
    assert hear(emergency, text) == {"dark_urine": "yes", "leg_tingling": "not_sure"}
    lesser = learnt(flagged=0.9, fever_ill=0.7, leg_tingling=0.15)
    assert hear(lesser, text) == {"fever_ill": "yes"}


def test_beside_a_sign_in_a_short_sentence_only_what_is_very_like_an_emergency_is_one() -> None:
    text = "i have a fever. it all looked a lot like guinness to me this morning"
    assert hear(learnt(emergency=0.7, flagged=0.9, dark_urine=0.5), text)["fever_ill"] == "yes"
    assert hear(learnt(emergency=0.7, flagged=0.9, dark_urine=0.1), text) == {"fever_ill": "yes"}
    assert hear(learnt(emergency=0.9, flagged=0.9, dark_urine=0.5), text)["dark_urine"] == "yes"


def test_what_a_list_heard_in_a_long_text_that_is_unlike_any_sign_becomes_a_question() -> None:
    assert hear(PLAIN, CANNOT_PEE)["bladder_trouble"] == "yes"
    assert hear(learnt(flagged=0.04), CANNOT_PEE)["bladder_trouble"] == "not_sure"
    assert hear(learnt(flagged=0.06), CANNOT_PEE)["bladder_trouble"] == "yes"
    assert hear(learnt(emergency=0.06), CANNOT_PEE)["bladder_trouble"] == "yes"


def test_where_the_network_is_sure_that_there_is_no_sign_only_denials_are_heard() -> None:
    text = f"no numbness between my legs. {CANNOT_PEE}"
    assert hear(PLAIN, text)["bladder_trouble"] == "yes"
    heard = hear(learnt(flagged=0.01), text)
    assert heard["saddle_numb"] == "no"
    assert "bladder_trouble" not in heard


def test_a_sign_in_a_short_sentence_stands_whatever_is_said_around_it() -> None:
    text = "I cannot pee. I like the new gym a lot and the people in there are really very kind"
    assert hear(learnt(flagged=0.01), text)["bladder_trouble"] == "yes"
    assert hear(learnt(flagged=0.04), text)["bladder_trouble"] == "yes"


def test_in_few_words_only_what_is_very_like_an_emergency_is_one() -> None:
    text = "it looked like guinness"
    assert hear(learnt(emergency=0.6, flagged=0.7, dark_urine=0.5), text) == {}
    heard = hear(learnt(emergency=0.85, flagged=0.9, dark_urine=0.5), text)
    assert heard == {"dark_urine": "yes"}


def test_in_few_words_only_what_likely_tells_a_sign_is_asked_about() -> None:
    text = "my kettle hums a bit"
    assert hear(learnt(flagged=0.7, leg_tingling=0.3), text) == {}
    assert hear(learnt(flagged=0.9, leg_tingling=0.1), text) == {}
    assert hear(learnt(flagged=0.9, leg_tingling=0.3), text) == {"leg_tingling": "not_sure"}


def test_in_few_words_that_the_lists_set_aside_only_an_emergency_is_added() -> None:
    text = "I used to get tingling in my left foot"
    assert hear(PLAIN, text) == {}
    assert hear(learnt(emergency=0.7, flagged=0.9, leg_tingling=0.9), text) == {}
    heard = hear(learnt(emergency=0.9, flagged=0.9, bladder_trouble=0.9), text)
    assert heard["bladder_trouble"] == "yes"


def test_an_odd_number_of_pieces_is_read_further_too() -> None:
    other = Says({"emergency": 0.5, "flagged": 0.5}, {3: {"flagged": 0.9}})
    unsure = weights(Says({"flagged": 0.5}), other)
    for words in ("last", "word last", "word word last"):
        assert unsure.liken(words).flagged == pytest.approx(0.9)


def test_nothing_more_is_asked_where_a_list_explains_the_words() -> None:
    assert (
        hear(learnt(flagged=0.4, dark_urine=0.3), "ate a lot of beetroot so my pee is pink") == {}
    )
    assert hear(learnt(flagged=0.4, dark_urine=0.3), KETTLE) != {}


def test_what_was_denied_in_words_is_not_named_but_may_be_asked_about() -> None:
    denied = "no numbness between my legs and guinness"
    assert hear(PLAIN, denied)["saddle_numb"] == "no"
    heard = hear(learnt(emergency=0.9, flagged=0.9, saddle_numb=0.65, dark_urine=0.2), denied)
    assert heard["saddle_numb"] == "no"
    assert heard["dark_urine"] == "yes"
    odd = hear(learnt(emergency=0.9, flagged=0.9, saddle_numb=0.8, dark_urine=0.2), denied)
    assert odd["saddle_numb"] == "not_sure"


def test_beside_denials_only_a_likely_sign_is_asked_about() -> None:
    denied = "no numbness between my legs, the kettle hums a bit when i wake"
    assert set(hear(learnt(flagged=0.4, fever_ill=0.1), denied).values()) == {"no"}
    heard = hear(learnt(flagged=0.4, fever_ill=0.3), denied)
    assert {flag for flag, value in heard.items() if value == "not_sure"} == {"fever_ill"}


def test_very_short_texts_are_answers_and_not_weighed() -> None:
    assert hear(learnt(emergency=0.9, flagged=0.9, dark_urine=0.9), "like guinness") == {}


def test_nobody_is_told_of_a_crisis_that_is_not_likelier_than_not() -> None:
    text = GUINNESS
    unsure = learnt(emergency=0.6, flagged=0.7, self_harm=0.4, saddle_numb=0.2)
    assert hear(unsure, text) == {"saddle_numb": "yes"}
    surely = learnt(emergency=0.6, flagged=0.7, self_harm=0.55, saddle_numb=0.05)
    assert hear(surely, text) == {"self_harm": "yes"}


def test_nothing_is_named_where_every_alarm_was_denied() -> None:
    only = replace(weights(emergency=0.9, flagged=0.1), alarming=frozenset({"saddle_numb"}))
    heard = hear(replace(PLAIN, weights=only), "no numbness between my legs and guinness")
    assert "yes" not in heard.values()


def test_a_file_that_is_no_network_is_refused_without_its_content(tmp_path: Path) -> None:
    (tmp_path / "secret.onnx").write_bytes(b"my secret")
    with pytest.raises(ValueError, match=r"^[A-Za-z]+$"):
        session_of(tmp_path / "secret.onnx")


def test_the_shipped_network_hears_what_no_list_holds() -> None:
    text = "my wee came out like guinness this morning"
    assert SHIPPED.weights is not None
    assert SHIPPED.weights.liken(text).flagged > 0.5
    assert SHIPPED.weights.liken("my lower back is a bit stiff today").flagged < 0.1


def test_the_same_text_always_weighs_the_same() -> None:
    assert SHIPPED.weights is not None
    text = "numb when i wipe since the deadlifts"
    assert SHIPPED.weights.liken(text) == SHIPPED.weights.liken(text)

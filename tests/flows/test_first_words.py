"""What a sentence told before anybody asked: kept as codes, shown, counted, and forgotten."""

from __future__ import annotations

from datetime import timedelta

from flows import first_words
from flows.cards import live_card
from flows.model import Place, State
from flows.screen import Refs
from tests.conversations.player import START, Player, keys
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after

SENTENCE = "lower back wrecked since yesterdays deads, dull, both sides, about a 4, no numbness"


def asked(player: Player) -> str | None:
    return live_card(CONTENT, player.state).question


def answers(player: Player) -> dict[str, object]:
    assert player.state.conversation is not None
    told = player.state.conversation.answered
    return {one.question: one.codes or one.number for one in told}


def begun(player: Player) -> Player:
    for name in ("start", "agree", *NO_DANGER):
        player.press(name)
    return player


def test_the_first_sentence_answers_what_it_tells_and_only_the_rest_is_asked() -> None:
    player = Player(CONTENT)
    player.say(SENTENCE)
    assert {"that-sounds-rough", "understood"} <= keys(player.take()[-1])
    begun(player)
    told = answers(player)
    assert told["location"] == ("low_back_both",)
    assert told["character"] == ("dull",)
    assert told["severity"] == 4
    assert told["trained_hours_ago"] == 24
    assert asked(player) == "onset"


def test_what_was_understood_and_denied_is_shown_above_the_first_question() -> None:
    player = Player(CONTENT)
    player.say(SENTENCE)
    player.press("start")
    player.press("agree")
    card = player.take()[-1]
    assert card.question == "danger_below"
    assert {"understood", "understood-denied", "understood-end"} <= keys(card)
    denied = next(part for part in card.parts if part.key == "understood-denied")
    signs = dict(denied.args)["flags"]
    assert isinstance(signs, Refs)
    assert "flag-saddle_numb.short" in signs.keys


def test_the_first_question_is_number_one_whatever_was_told() -> None:
    player = Player(CONTENT)
    player.say(SENTENCE)
    player.press("start")
    player.press("agree")
    progress = next(part for part in player.take()[-1].parts if part.key == "progress")
    assert dict(progress.args)["number"] == 1


def test_a_denial_in_words_answers_no_danger_sign() -> None:
    player = Player(CONTENT)
    player.say(SENTENCE)
    player.press("start")
    player.press("agree")
    assert asked(player) == "danger_below"
    assert "danger_below" not in answers(player)


def test_the_words_themselves_are_not_kept() -> None:
    player = Player(CONTENT)
    player.say(SENTENCE)
    assert "wrecked" not in repr(player.state)


def test_declining_forgets_what_was_told() -> None:
    player = Player(CONTENT)
    player.say(SENTENCE)
    player.press("start")
    player.press("decline")
    assert player.state == State()


def test_the_session_is_older_by_the_time_the_check_begins() -> None:
    player = Player(CONTENT)
    player.say(SENTENCE)
    player.wait(timedelta(hours=3))
    assert answers(begun(player))["trained_hours_ago"] == 27


def test_after_a_day_the_sentence_counts_no_more() -> None:
    player = Player(CONTENT)
    player.say(SENTENCE)
    player.wait(timedelta(hours=25))
    begun(player)
    assert asked(player) == "trained_hours_ago"


def test_back_drops_what_was_answered_and_never_what_was_told() -> None:
    player = Player(CONTENT)
    player.say(SENTENCE)
    begun(player)
    player.press("next_day")
    player.press("back")
    assert asked(player) == "onset"
    assert answers(player)["severity"] == 4
    for _ in range(5):
        player.say("back")
    assert asked(player) == "danger_below"
    assert answers(player)["severity"] == 4


def test_a_told_answer_is_changed_at_the_end_like_any_other() -> None:
    player = Player(CONTENT)
    player.say(SENTENCE)
    begun(player)
    for name in ("next_day", "none", "eases", "nothing", "18_49"):
        player.press(name)
    assert asked(player) == "review"
    player.press("severity")
    player.press("3")
    assert asked(player) == "review"
    assert answers(player)["severity"] == 3


def test_an_answer_that_tells_more_fills_in_the_rest() -> None:
    player = after(*NO_DANGER)
    player.say("it was yesterday, a dull ache on both sides of my lower back")
    told = answers(player)
    assert told["location"] == ("low_back_both",)
    assert told["character"] == ("dull",)
    assert asked(player) == "onset"


def test_a_sentence_that_answers_another_question_counts_and_this_one_is_asked_again() -> None:
    player = after()
    player.say("both sides of my lower back are sore after deadlifts")
    assert answers(player)["location"] == ("low_back_both",)
    assert asked(player) == "danger_below"


def test_a_lower_back_alone_still_leaves_open_where_it_is() -> None:
    told = first_words.told(CONTENT, Player(CONTENT).state, "my lower back is sore", START)
    assert told is not None
    assert [one.question for one in told.answered] == ["character"]


def test_nothing_is_filled_in_while_one_answer_is_changed_or_in_a_check_in() -> None:
    player = after(*NO_DANGER, *DESCRIBED)
    player.press("character")
    conversation = player.state.conversation
    assert conversation is not None
    assert (
        first_words.news(
            CONTENT, player.state, conversation, SENTENCE, START, answering="character"
        )
        is None
    )


def test_a_danger_sign_told_before_consent_is_known_to_the_check() -> None:
    player = Player(CONTENT)
    player.say("i cannot pee since the deadlifts yesterday")
    player.press("start")
    player.press("agree")
    assert player.state.place is Place.RESULT
    assert player.state.episode is not None
    assert player.state.episode.level == "emergency"


def test_a_text_that_tells_nothing_leaves_nothing() -> None:
    player = Player(CONTENT)
    player.say("hello there how are you")
    assert player.state.told is None

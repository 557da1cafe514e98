"""The nouns of a conversation: what happened and what is known.

Lives here: frozen data only. Events come in and a State is kept. Does not live here:
what is shown (``flows.screen``), what shall happen (``flows.effects``), any decision.
Called by all of ``flows``; ``bot.arrival`` makes events, ``flows.codec`` stores states.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from flows.preferences import AS_IT_COMES, NEVER, Preferences, Weekly
from flows.vocabulary import Level

# --- Events: what happened -------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Said:
    """The person typed something. An edited message is only listened to for danger."""

    text: str
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Pressed:
    """The person pressed a button; ``button`` is the id that the screen gave it."""

    button: str


@dataclass(frozen=True, slots=True)
class Commanded:
    """A slash command, without its slash; ``argument`` is what followed it."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class SentMedia:
    """Anything that is not text: voice, photo, sticker. Never downloaded."""


@dataclass(frozen=True, slots=True)
class CheckInDue:
    """The clock says that a planned check-in is due."""

    id: str
    kind: str


@dataclass(frozen=True, slots=True)
class Left:
    """The person blocked the bot."""


@dataclass(frozen=True, slots=True)
class CameBack:
    """Spotter could not be reached for a while; ``lately``: the person was there in that hour."""

    lately: bool


Event = Said | Pressed | Commanded | SentMedia | CheckInDue | Left | CameBack

# --- State: what is known --------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Answered:
    """One line of a conversation: a question and what was answered.

    ``codes`` holds the chosen codes (the ticked flags on a danger screen, the flag's
    value for a clarifier); ``number`` a number; ``unsure`` the flags of a danger
    screen that the person could not tell. Nothing in either field: skipped.
    """

    question: str
    codes: tuple[str, ...] = ()
    number: float | None = None
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conversation:
    """One round of questions, either an intake or the questions of a check-in.

    ``heard`` are flags raised by typed text (flag, "yes" or "not_sure"); ``ticked``
    is the draft of the multi-select on the live card; ``unsure`` is true while the
    card asks which items the person cannot tell; ``changing`` names the answer being
    changed from the review screen. ``check_in``, ``change`` and the ``previous_`` fields
    belong to a check-in: which one, what was answered, and the last contact; ``anew`` says
    that nothing was promised any more when it was answered; ``answers`` are the ids of the
    check-ins that it answers or passes over, which wait again when it is dropped. ``known``
    are questions whose answers stood before they were asked: told in a sentence, or
    known from an earlier check. ``typed`` are kinds of words that were written, as codes.
    """

    started_at: datetime
    touched_at: datetime
    answered: tuple[Answered, ...] = ()
    heard: tuple[tuple[str, str], ...] = ()
    known: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    ticked: tuple[str, ...] = ()
    unsure: bool = False
    changing: str | None = None
    check_in: str | None = None
    change: str | None = None
    previous_level: Level | None = None
    previous_severity: float | None = None
    anew: bool = False
    answers: tuple[str, ...] = ()


#: What was asked beside the conversation and waits for a yes: a file, deleting, being sure.
Offer = Literal["export", "forget", "erase"]
#: Why Spotter stopped asking: gone, settled, a week over, or nobody answered.
Ending = Literal["gone", "settled", "week", "no_answer"]


@dataclass(frozen=True, slots=True)
class PlannedCheckIn:
    """One promise to come back: ``id`` is derived, so planning twice plans once.

    ``wanted_at`` is when it would be due if there were no quiet hours; None for one that
    quiet hours do not move. ``put_off`` is the moment that it was last put off to when it
    was due: at night, beside other questions, or by the person.
    """

    id: str
    kind: str
    due_at: datetime
    expires_at: datetime
    wanted_at: datetime | None = None
    put_off: datetime | None = None


@dataclass(frozen=True, slots=True)
class Guided:
    """What an episode keeps of the guides (``flows.guides``).

    ``checks`` are the self-checks of the last round with their answers; ``checking`` is the
    one being asked, ``leg`` while it is asked whether the pain went down a leg, ``round_at``
    when that round began. ``step`` is the step of the ladder, ``light`` the last traffic
    light, ``climbed_at`` the last step up. ``shut`` keeps training out of the episode.
    """

    checks: tuple[tuple[str, str], ...] = ()
    checking: str | None = None
    leg: bool = False
    round_at: datetime | None = None
    step: int = 0
    light: str | None = None
    climbed_at: datetime | None = None
    shut: bool = False


@dataclass(frozen=True, slots=True)
class Episode:
    """One complaint that was assessed and is followed until it is closed.

    ``anchor`` is the moment from which 48 h and 72 h are counted. ``answered``, ``heard``,
    ``known`` and ``typed`` are what the last assessment knew. ``asked`` and ``replied`` are
    ids of check-ins, ``passed`` those that were asked and that a later answer passed over;
    ``better`` counts "better" answers in a row, ``signs`` are the danger signs of the last
    check-in, ``seen`` says that somebody sent to get help got it, and ``ended`` why Spotter
    stopped asking. ``check_in`` is the conversation of the check-in that made it an
    emergency, ``latest`` that of the last check-in, and ``signs_before`` the ``signs`` that
    it was held against. ``scores`` are all scores of the episode with their hours
    (``flows.charting``), the oldest first.
    """

    number: int
    level: Level
    pattern: str
    reported_at: datetime
    anchor: datetime
    severity: float | None
    answered: tuple[Answered, ...]
    heard: tuple[tuple[str, str], ...] = ()
    check_ins: tuple[PlannedCheckIn, ...] = ()
    asked: tuple[str, ...] = ()
    replied: tuple[str, ...] = ()
    better: int = 0
    open: bool = True
    ended: Ending | None = None
    seen: bool = False
    passed: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    check_in: Conversation | None = None
    known: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    latest: Conversation | None = None
    signs_before: tuple[str, ...] = ()
    guided: Guided = Guided()
    scores: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence before the first question already told, as codes, never as words.

    ``heard`` are flags raised by it, ``denied`` flags that it denied: those are only ever
    shown. It counts for a check that begins within a day, and is gone when consent is declined.
    """

    at: datetime
    answered: tuple[Answered, ...] = ()
    heard: tuple[tuple[str, str], ...] = ()
    denied: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()


class Place(StrEnum):
    """Which card is live. The position within the questions is computed, not kept."""

    NOWHERE = "nowhere"
    WELCOME = "welcome"
    CONSENT = "consent"
    DECLINED = "declined"
    YOUNG = "young"
    ASKING = "asking"
    RESUMING = "resuming"
    RESUMING_SAFELY = "resuming_safely"
    STOPPING = "stopping"
    STOPPED = "stopped"
    RESULT = "result"
    FOLLOWED = "followed"
    SETTINGS = "settings"
    CLOCK = "clock"
    QUIET = "quiet"
    LANGUAGE = "language"
    MUTING = "muting"
    WEEKLY = "weekly"
    LOOKING_AHEAD = "looking_ahead"
    #: Only in states that were saved when /forget still moved the live card.
    FORGETTING = "forgetting"


DEFAULT_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class State:
    """All that Spotter knows of one person between two messages.

    ``card`` numbers the live card; a press carries the number of the card it was on.
    ``why`` is the overlay "why do you ask", which never moves the position.
    ``misses`` counts texts in a row that were not understood. ``told`` is what was
    written before a check began, ``offered`` what the last message asked beside it all.
    ``scores_before`` are the scores of the episode before. ``offset_minutes`` is the clock of
    somebody whose zone is not known, ``settings`` what they chose.
    """

    card: int = 0
    place: Place = Place.NOWHERE
    consent: int = 0
    conversation: Conversation | None = None
    parked: Conversation | None = None
    why: bool = False
    misses: int = 0
    episode: Episode | None = None
    episodes: int = 0
    language: str = DEFAULT_LANGUAGE
    age_band: str | None = None
    offset_minutes: int | None = None
    check_ins_wanted: bool = True
    told: Told | None = None
    scores_before: tuple[tuple[float, float], ...] = ()
    offered: Offer | None = None
    settings: Preferences = AS_IT_COMES
    clock_from_result: bool = False
    weekly: Weekly = NEVER

"""What a form check looks like in the group: the card, open and closed, and its short lines.

House rules. A card shows how many saw what, never who; it says nothing about pain. Lives here:
the messages and what their buttons carry. Does not live here: who may tick
(``flows.communities.form_check``), rows (``form_checks`` and ``form_closing``, the only
callers), the summary for the lifter (``flows.communities.form_summary``).

A button carries ``f:<form check>:<fault>`` or ``f:<form check>:summary``. It cannot carry
the state that it sets, as other toggles do: everybody in the group sees the same keyboard.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.communities.messages import GroupMessage
from flows.communities.form_check import OPEN_FOR, FormCheck, agreement

#: What a button asks for instead of a fault: the summary in private.
SUMMARY = "summary"
#: Seconds after which a short line is deleted again.
_LINE_LIVES_S = 60

_DATA = re.compile(r"f:([\w-]{1,40}):([a-z_]{1,20})", re.ASCII)
_HOURS = OPEN_FOR.total_seconds() / 3600

Key = tuple[str, dict[str, str | float]]
ButtonRow = tuple[tuple[str, str, dict[str, str | float]], ...]


def read(data: str) -> tuple[str, str] | None:
    """The form check and the fault (or ``SUMMARY``) that a button names; None for others'."""
    found = _DATA.fullmatch(data)
    return None if found is None else (found[1], found[2])


def open_card(
    id_: str,
    check: FormCheck,
    faults: Collection[str],
    language: str,
    *,
    thread_id: int | None = None,
    reply_to: int | None = None,
) -> GroupMessage:
    """The card with the list of faults as buttons, and what the helpers agree on so far."""
    counts = {one.fault: one.helpers for one in agreement(check)}
    parts: tuple[Key, ...] = (
        ("form-check-heading", {}),
        ("form-check-ask", {}),
        ("form-check-limits", {"hours": _HOURS}),
        *_lines(check),
    )
    return GroupMessage(
        parts=parts,
        language=language,
        buttons=tuple(_choice(id_, fault, counts.get(fault, 0)) for fault in faults),
        thread_id=thread_id,
        reply_to=reply_to,
    )


def _choice(id_: str, fault: str, count: int) -> ButtonRow:
    name = f"f:{id_}:{fault}"
    if not count:
        return ((name, f"fault-{fault}", {}),)
    return ((name, "form-check-choice", {"text": f"fault-{fault}", "value": float(count)}),)


def closed_card(id_: str, check: FormCheck, language: str, *, door: str | None) -> GroupMessage:
    """The card once it is over: what was agreed on, and no list any more.

    With a ``door`` the lifter still has to fetch the summary: the way to the private chat
    stands on the card, and a button that sends it there.
    """
    lines = _lines(check) or (("form-nobody", {}),)
    fetch: tuple[ButtonRow, ...] = (((f"f:{id_}:{SUMMARY}", "form-check-send", {}),),)
    return GroupMessage(
        parts=(("form-check-closed", {}), *lines),
        language=language,
        door=door,
        door_label="form-check-private",
        buttons=() if door is None else fetch,
    )


def short_line(key: str, language: str, thread_id: int | None) -> GroupMessage:
    """One general line that deletes itself; it says nothing about whoever asked."""
    return GroupMessage(
        parts=((key, {}),), language=language, thread_id=thread_id, lives_s=_LINE_LIVES_S
    )


def _lines(check: FormCheck) -> tuple[Key, ...]:
    """How many of the helpers saw each fault, the weightiest first."""
    return tuple(
        (
            "form-seen",
            {
                "text": f"fault-{one.fault}",
                "number": float(one.helpers),
                "total": float(one.of),
                "value": float(one.coach),
            },
        )
        for one in agreement(check)
    )

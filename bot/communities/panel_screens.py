"""The screens of a community's settings in the private chat, as keys and arguments.

House rule. Every value stands on its button, visible without opening anything. Lives here:
from a community to Screens. Does not live here: what a press does (``panel_pressing``), the
screens of members (``sharing``). Called by ``panel``, ``panel_pressing`` and
``panel_opening``.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.communities.panel_parts import (
    DAYS,
    TOTALS,
    Row,
    Shown,
    back,
    button,
    clock,
    days_named,
    language_named,
    place,
    switch,
    valued,
    when,
)
from bot.communities.titles import title_of
from bot.communities.zones import clock_at, zone_named
from flows.communities.schedule import text_number
from flows.communities.terms import DAY_MINUTES
from flows.screen import Arg, Part, Ref, Screen
from storage import Change, LinkRow

#: How far one tap moves the time of the post, in minutes.
_STEP = 30
#: What the keys of the texts of a post begin with; a number follows.
_POST = "post-"
_PAUSED = {"topic_gone": "panel-paused-topic", "no_rights": "panel-paused-rights"}
#: Whatever may stand in the list of changes, as storage names it.
_CHANGED = {
    "language": "changed-language",
    "zone": "changed-zone",
    "days": "changed-days",
    "minute": "changed-time",
    "topic": "changed-topic",
    "sound": "changed-sound",
    "totals": "changed-totals",
    "poll": "changed-poll",
    "buttons": "changed-buttons",
    "resumed": "changed-resumed",
    "link": "changed-link",
    "left": "changed-left",
}
_VALUES = {
    "on": "value-on",
    "off": "value-off",
    "admins": "value-admins",
    "group": "value-group",
    "set": "value-set",
    "none": "value-none",
}


# --- The first page --------------------------------------------------------------


def home(shown: Shown, *above: Part) -> Screen:
    """All settings with their values."""
    row, chosen, wide = shown.row, shown.settings, shown.row.kind == "supergroup"
    topic = Ref("value-none" if row.topic_id is None else "value-set")
    time = valued(shown, "time", "panel-time", clock(chosen.minute))
    rows: list[Row] = [
        (
            valued(shown, "language", "panel-language", language_named(shown, chosen.language)),
            switch(shown, "sound", "panel-sound", on=chosen.sound),
        ),
        (valued(shown, "zone", "panel-zone", place(chosen.zone)),),
        (valued(shown, "days", "panel-days", days_named(chosen.days)),),
        (time, valued(shown, "topic", "panel-topic", topic)) if wide else (time,),
        (valued(shown, "totals", "panel-totals", Ref(TOTALS[chosen.totals])),),
        (switch(shown, "poll", "panel-poll", on=chosen.poll),),
    ]
    if row.kind == "channel":
        rows.append((switch(shown, "buttons", "panel-buttons", on=chosen.buttons),))
    if row.paused in _PAUSED:
        rows.append((button(shown.stamp, "panel-resume", "resume"),))
    rows.append(
        (
            button(shown.stamp, "panel-preview", "preview"),
            button(shown.stamp, "panel-changes", "changes"),
        )
    )
    if wide:
        rows.append((button(shown.stamp, "panel-admins", "admins"),))
    listing = button(shown.stamp, "my-groups", "list")
    rows.append((listing, button(shown.stamp, "panel-remove", "remove")))
    parts = (*above, Part("panel-home", (("title", title_of(row)),)), _upcoming(shown))
    return Screen("group_settings", parts, tuple(rows))


def _upcoming(shown: Shown) -> Part:
    """When the next post goes out, or why none does."""
    paused, next_at = _PAUSED.get(shown.row.paused or ""), shown.row.next_post_at
    if paused is not None:
        return Part(paused)
    if next_at is None:
        return Part("panel-no-posts")
    return Part("panel-next-post", (("when", when(shown, next_at)),))


# --- The other pages -------------------------------------------------------------


def languages(shown: Shown) -> Screen:
    """Which language the group reads."""
    rows = tuple(
        (
            button(
                shown.stamp,
                "panel-choice",
                "lang",
                one,
                ticked=one == shown.settings.language,
                value=language_named(shown, one),
            ),
        )
        for one in shown.languages
    )
    return Screen("group_language", (Part("panel-language-ask"),), (*rows, back(shown)))


def zones(shown: Shown, *above: Part, candidates: Sequence[str] = ()) -> Screen:
    """The zone; ``candidates`` are what the typed place may mean."""
    zone = shown.settings.zone
    told = (("value", place(zone)), ("clock", clock_at(shown.now, zone_named(zone))))
    parts = (*above, Part("panel-zone-now", told), Part("panel-zone-ask"))
    if candidates:
        parts = (*above, Part("panel-zone-which"))
    rows = tuple(
        (
            button(
                shown.stamp,
                "panel-place",
                "in",
                one,
                value=place(one),
                clock=clock_at(shown.now, zone_named(one)),
            ),
        )
        for one in candidates
    )
    return Screen("group_zone", parts, (*rows, back(shown)))


def days(shown: Shown) -> Screen:
    """The days of the post, each a toggle."""
    toggles = [
        button(
            shown.stamp,
            name,
            "dayoff" if day in shown.settings.days else "dayon",
            str(day),
            ticked=day in shown.settings.days,
        )
        for day, name in enumerate(DAYS)
    ]
    rows = (tuple(toggles[:4]), tuple(toggles[4:]), back(shown))
    return Screen("group_days", (Part("panel-days-ask"),), rows)


def times(shown: Shown, *above: Part) -> Screen:
    """The time of the post: half an hour earlier, later, or typed."""
    minute = shown.settings.minute
    earlier, later = (minute - _STEP) % DAY_MINUTES, (minute + _STEP) % DAY_MINUTES
    now = Part("panel-time-ask", (("clock", clock(minute)), ("value", place(shown.settings.zone))))
    moves = (
        button(shown.stamp, "panel-earlier", "at", str(earlier), clock=clock(earlier)),
        button(shown.stamp, "panel-later", "at", str(later), clock=clock(later)),
    )
    return Screen("group_time", (*above, now), (moves, back(shown)))


def topic(shown: Shown) -> Screen:
    """How to choose a topic, and the way out of one."""
    out = (button(shown.stamp, "panel-untopic", "untopic"),)
    rows = (back(shown),) if shown.row.topic_id is None else (out, back(shown))
    return Screen("group_topic", (Part("panel-topic-how"),), rows)


def totals(shown: Shown) -> Screen:
    """Whether weekly numbers are made, and who sees them."""
    rows = tuple(
        (
            button(
                shown.stamp,
                "panel-choice",
                "sum",
                code,
                ticked=code == shown.settings.totals,
                value=Ref(key),
            ),
        )
        for code, key in TOTALS.items()
    )
    parts = (Part("panel-totals-ask"), Part("share-example"), Part("share-limits"))
    return Screen("group_totals", parts, (*rows, back(shown)))


def preview(shown: Shown) -> Screen:
    """The next post, as everybody there will read it."""
    text = Part(_POST + str(text_number(shown.row.posts)))
    link = Part("panel-preview-link", (("value", Ref("check-in-private")),))
    return Screen("group_preview", (Part("panel-preview-heading"), text, link))


def changes(shown: Shown, found: Sequence[Change], user_id: int) -> Screen:
    """Who changed what, the newest first; nobody but oneself is told apart."""
    lines = [_changed(shown, one, user_id) for one in found if one.what in _CHANGED]
    parts = (Part("panel-changes-heading" if lines else "panel-changes-none"), *lines)
    return Screen("group_changes", parts, (back(shown),))


def _changed(shown: Shown, change: Change, user_id: int) -> Part:
    who = "changed-by-you" if change.user_id == user_id else "changed-by-another"
    if change.user_id is None:
        who = "changed-by-somebody"
    value: Arg = place(change.value)
    if change.what == "days":
        value = days_named([int(day) for day in change.value.split() if day in "0123456"])
    elif change.value in _VALUES:
        value = Ref(_VALUES[change.value])
    told: tuple[tuple[str, Arg], ...] = (
        ("when", when(shown, change.at)),
        ("what", Ref(_CHANGED[change.what])),
        ("value", value),
        ("who", Ref(who)),
    )
    return Part("changed-line", told)


def admins(shown: Shown, found: Sequence[LinkRow], user_id: int) -> Screen:
    """The anonymous admins who are linked; who they are is nobody's business here."""
    rows = tuple(
        (
            button(
                shown.stamp,
                "panel-unlink-you" if one.user_id == user_id else "panel-unlink",
                "unlink",
                f"{one.until:x}",
                when=when(shown, one.until),
            ),
        )
        for one in found
    )
    asking = (button(shown.stamp, "panel-get-code", "code"),)
    return Screen("group_admins", (Part("panel-admins-how"),), (*rows, asking, back(shown)))


def removal(shown: Shown) -> Screen:
    """Whether Spotter shall really go."""
    parts = (Part("panel-remove-sure", (("title", title_of(shown.row)),)),)
    rows = ((button(shown.stamp, "panel-leave", "leave"),), back(shown))
    return Screen("group_removal", parts, rows)


# --- Without the right to see any of it --------------------------------------------


def unproven(stamp: str) -> Screen:
    """For somebody who is not known to be an admin: an anonymous one can prove it."""
    parts = (Part("panel-not-admin"), Part("panel-anonymous"))
    return Screen("group_unproven", parts, ((button(stamp, "panel-get-code", "code"),),))


def code(digits: str) -> Screen:
    """The code that an anonymous admin posts in the group."""
    return Screen("group_code", (Part("panel-code", (("code", digits),)),))

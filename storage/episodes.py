"""The statements about complaints: their stories, what was assessed, and how one goes.

Lives here: one person's episodes with their assessments, and the deletion of a single one.
Does not live here: adding an assessment (``people``), deleting everything (``rights``), what
a story says (``flows``). Called by ``transaction`` only.
"""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select

from storage.outbox import withdraw
from storage.rows import AssessmentRow, EpisodeRow, values
from storage.running import Runner, insert_or_update
from storage.schema import assessment, check_in, episode

_SAVE = insert_or_update(episode, "user_id", "number", change=lambda new: {"story": new["story"]})
_EPISODES = select(episode).where(episode.c.user_id == bindparam("of")).order_by(episode.c.number)
_ASSESSMENTS = (
    select(assessment)
    .where(assessment.c.user_id == bindparam("of"))
    .order_by(assessment.c.at, assessment.c.id)
)
_CHECK_INS = select(check_in.c.id).where(
    check_in.c.user_id == bindparam("of"), check_in.c.episode == bindparam("one")
)
# Children first and by name, as in ``rights``: no cascade is relied on.
_DELETE = [
    delete(table).where(table.c.user_id == bindparam("of"), number == bindparam("one"))
    for table, number in (
        (check_in, check_in.c.episode),
        (assessment, assessment.c.episode),
        (episode, episode.c.number),
    )
]


async def save(run: Runner, row: EpisodeRow) -> None:
    """Insert the episode, or give it a new story."""
    await run.count(_SAVE, values(row))


async def of_person(run: Runner, user_id: int) -> list[EpisodeRow]:
    """The person's episodes by number."""
    return [EpisodeRow(**row._asdict()) for row in await run.rows(_EPISODES, {"of": user_id})]


async def assessments(run: Runner, user_id: int) -> list[AssessmentRow]:
    """The person's assessments, the oldest first."""
    return [AssessmentRow(**row._asdict()) for row in await run.rows(_ASSESSMENTS, {"of": user_id})]


async def remove(run: Runner, user_id: int, number: int) -> int:
    """Delete one episode with all that hangs on it; how many rows went.

    What its check-ins were about to say is withdrawn first.
    """
    which = {"of": user_id, "one": number}
    for row in await run.rows(_CHECK_INS, which):
        await withdraw(run, check_in=row.id)
    return sum([await run.count(statement, which) for statement in _DELETE])

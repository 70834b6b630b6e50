"""Work that is due when the final exam takes place: "The project is due on the day of the final exam"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.phrase import phrases
from servers.syllabus.finding.statement import Columns, Headed, Statement, statements

__all__ = ["due_with_final"]

_WITH_FINAL: Final = Gated(
    r"(?i)\b(?:due|submitted|turned\s+in|handed\s+in|collected)\b[^.;:]{0,40}?\b(?:day|date|time|start|beginning|end)\s+(?:and\s+time\s+)?(?:as|of|for)\s+(?:(?:the|our|your)\s+)?(?:(?:scheduled|assigned|regular|official|course)\s+)?final(?:\s+exam(?:ination)?)\b",
    "final",
)
_FINAL: Final = Pattern(r"(?i)\bfinal\b")
_TAKEN_HOME: Final = Pattern(r"(?i)take-?\s?home")


def due_with_final(
    paragraphs: Sequence[Headed], found: Sequence[Candidate], columns: Columns
) -> Iterator[Candidate]:
    """What sentences say is due with the final exam, on its day, where the document has one day for it."""
    told = [p for p, _ in paragraphs if _WITH_FINAL.admits(p.lowered)]
    finals = [c for c in found if c.kind == "exam" and _FINAL.search(c.title)] if told else []
    days = {final.day.date for final in finals if not final.day.is_span}
    if len(days) != 1:
        return
    for paragraph in told:
        for statement in statements(paragraph, columns):
            if (work := _work(statement)) is not None:
                title, kind = work
                yield Candidate(
                    title, kind, finals[0].day, statement.lines[:2], "prose_due", printed=statement.text
                )


def _work(statement: Statement) -> tuple[str, ItemKind] | None:
    """What the sentence names before it says when; the final itself only where it is taken home."""
    match = _WITH_FINAL.search(statement.text)
    named = phrases(statement.text[: match.start()]) if match else []
    last = next((p for p in reversed(named) if not p.weak), None)
    if last is None or (last.kind == "exam" and not _TAKEN_HOME.search(last.title)):
        return None
    return last.title, last.kind

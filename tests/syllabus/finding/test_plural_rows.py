"""Rows that name work in the plural beside its numbers, and work told by its week and by its day."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _found(*rows: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in find_dated(sheet(table(*rows)), FALL).items if i.date]


def test_a_plural_beside_what_it_counts_is_none() -> None:
    found = _found(
        ("Item", "Weight", "Due date"),
        ("Lab reports", "20%", "Lab report 1: Fri 12 September\nLab report 2: Fri 24 October"),
        ("Field essay", "15%", "Fri 3 October"),
        ("Site folio", "15%", "Fri 21 November"),
    )
    assert "Lab reports" not in [title for _, title in found]
    assert ("10-03", "Field essay") in found


def test_a_plural_alone_stays() -> None:
    found = _found(
        ("Date", "Topic", "Due"), ("Sep 5", "Clay", "Lab reports"), ("Sep 12", "Sand", ""), ("Sep 19", "Silt", "Essay 1")
    )  # fmt: skip
    assert found == [("09-05", "Lab reports"), ("09-19", "Essay 1")]


def test_work_told_by_its_day_and_by_its_week_is_due_on_the_day() -> None:
    due = table(
        ("Item", "Weight", "Due date"),
        ("Field essay", "15%", "Fri 5 September, 5 pm"),
        ("Site folio", "25%", "Fri 26 September, 5 pm"),
        ("Case study", "25%", "Fri 10 October, 5 pm"),
    )
    weeks = table(
        ("Week", "Commencing", "Lecture", "Assessment"),
        ("1", "Mon 1 September", "Clay", "Field essay due"),
        ("2", "Mon 8 September", "Sand", ""),
        ("3", "Mon 15 September", "Silt", ""),
        ("4", "Mon 22 September", "Loam", "Site folio due"),
        ("5", "Mon 29 September", "Peat", ""),
        ("6", "Mon 6 October", "Marl", "Case study due"),
    )
    found = [(str(i.date)[5:], i.title) for i in find_dated(sheet(due, weeks), FALL).items if i.date]
    assert found == [("09-05", "Field essay"), ("09-26", "Site folio"), ("10-10", "Case study")]

"""Lines that a short day of the week and a date open."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Paragraph
from tests.syllabus.finding.paper import FALL, sheet, text


def dated(*blocks: Paragraph) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in find_dated(sheet(*blocks), FALL).items]


def test_each_starts_its_day_amid_a_paragraph() -> None:
    found = dated(
        text("Week 3", "M Sep-15 Hedges 1-3 (5 Elin)", "W Sep-17 Hedges (6 Anja)", "F Sep-19 Essay 1 due"),
        text("Week 4", "TU SEP 23 Fences", "TH SEP 25", "Walls and who built them", "FR SEP 26 Midterm"),
    )
    assert found == [("09-19", "Essay 1"), ("09-26", "Midterm")]


def test_a_line_that_the_one_above_leads_to_goes_on() -> None:
    found = dated(
        text(
            "Essay 1 is due before the walk on",
            "Mon Sept 15 and shall have two pages of notes on",
            "Wed Sept 17 to be read in class. The quiz is on",
            "Fri Sept 19 at noon.",
        )
    )
    assert ("09-19", "Quiz") in found

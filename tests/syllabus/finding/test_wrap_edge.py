"""Lines that were broken on purpose: their paragraph leaves much of its column free."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.wrap_edge import wrap_edge
from servers.syllabus.reading.document import Document, Paragraph
from tests.syllabus.finding.paper import FALL, line, sheet, text

WIDE = (
    "In this course we look at how a valley was settled, farmed, flooded, drained and at last built over",
    "by people who left few letters. We read what they did leave: fences, ledgers, maps, songs, field names,",
    "and the complaints that they brought before the court of the lower town, year after year, in a loud voice.",
)


def dated(document: Document) -> list[tuple[str, str]]:
    return [(str(item.date)[5:], item.title) for item in find_dated(document, FALL).items]


def test_short_lines_below_a_date_are_each_of_their_own() -> None:
    day = text("September 9:", "Fences and hedges", "Expect a quiz over Chapter 3", "Draft map due")
    days = (text("September 11:", "Ledgers", "Essay 1", "due"), text("September 16:", "Songs"))
    found = dated(sheet(text(*WIDE), day, *days, text("September 18:", "Field names")))
    assert ("09-09", "Draft map") in found
    assert ("09-11", "Essay 1") in found


def test_a_paragraph_as_wide_as_its_column_tells_its_own_edge() -> None:
    wide, narrow = text(*WIDE), text("September 9:", "Fences")
    assert list(wrap_edge([wide, narrow])) == [id(narrow)]


def test_columns_side_by_side_tell_no_edge() -> None:
    left = Paragraph((line("September 9: Fences", top=300.0), line("and hedges", top=314.0)))
    right = Paragraph((line("September 11: Ledgers", left=330.0, top=302.0),))
    assert wrap_edge([text(*WIDE), left, right]) == {}


def test_a_narrow_column_tells_no_edge() -> None:
    assert wrap_edge([text("September 9: Fences", "and hedges", "of the lower town"), text("Maps")]) == {}

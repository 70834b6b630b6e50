"""Bold print that a sentence says to mean work, and bold print that means nothing of the kind."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.bold_key import with_bold_told
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line
from tests.syllabus.finding.paper import FALL, item, sheet, text

_CLASS = Meeting(
    id="m", kind="lecture", days=("MO", "WE"), start=dt.time(10), end=dt.time(11), evidence=(), confidence=1
)


def _bold(paragraph: Paragraph) -> Paragraph:
    lines = (
        Line((line.words[0], *(word._replace(bold=True) for word in line.words[1:])))
        for line in paragraph.lines
    )
    return replace(paragraph, lines=tuple(lines))


def _plan() -> tuple[Paragraph, ...]:
    return (
        item("Mon. Sep 8 – Introduction"),
        item("Reread Blackwood, chs. 9 and 10", marker="–"),
        item("Wed. Sep 10 – Claims"),
        item("Look at the handout", marker="–"),
        _bold(item("Profile", marker="–")),
        item("Mon. Sep 15 – Scenes"),
        item("Read Mbeki, chs. 3 and 4", marker="–"),
        _bold(item("Feature story", marker="–")),
        item("Wed. Sep 17 – Style"),
    )


@pytest.mark.parametrize(
    ("sentence", "hour"),
    [
        ("Bold print means: handed in at the start of class that day.", "10:00"),
        ("Items in bold are due on that day.", None),
        ("Whatever is printed in bold is to be turned in before class.", "10:00"),
        ("Bolded assignments must be submitted that day.", None),
    ],
)
def test_what_is_bold_is_due_where_a_sentence_says_so(sentence: str, hour: str | None) -> None:
    document = with_bold_told(sheet(text(sentence), *_plan()))
    found = find_dated(document, FALL, meetings=(_CLASS,)).items
    assert [(str(i.date)[5:], i.title) for i in found] == [("09-10", "Profile"), ("09-15", "Feature story")]
    assert [str(i.time)[:5] if i.time else None for i in found] == [hour, hour]


@pytest.mark.parametrize(
    "sentence",
    [
        "Readings in bold are required.",
        "Items in bold are not due; they are for your interest.",
        "Due dates are in bold and are due dates.",
        "Titles in bold are available in the library.",
    ],
)
def test_bold_print_that_is_not_said_to_be_due_stays_as_it_is(sentence: str) -> None:
    document = sheet(text(sentence), *_plan())
    assert with_bold_told(document) is document


def test_where_nearly_all_is_bold_it_singles_nothing_out() -> None:
    document = sheet(
        text("Items in bold are due that day."), *(_bold(item(f"Sep {n} – Topic {n}")) for n in (8, 10, 15))
    )
    assert with_bold_told(document) is document

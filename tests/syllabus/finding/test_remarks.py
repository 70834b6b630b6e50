"""What is said of work behind its day or its name, in words that elsewhere make a date the registrar's or an example's."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text

REMARKS = (
    "late reports lose 10% per day",
    "late work will not be accepted",
    "for example by e-mail",
    "drafts are recommended",
    "register for the dropbox first",
    "using at least five published sources",
    "students who withdraw need not submit",
    "which will be kept",
    "the last day of finals",
)


@pytest.mark.parametrize("join", [" ({})", "; {}", ", {}"])
@pytest.mark.parametrize("remark", REMARKS)
def test_a_sentence_tells_its_day_whatever_is_remarked_behind_it(remark: str, join: str) -> None:
    said = f"The field report is due on Thursday, October 16{join.format(remark)}."
    (found,) = find_dated(sheet(text(said)), FALL).items
    assert (found.title, str(found.date), found.needs_review) == ("Field report", "2025-10-16", ())


@pytest.mark.parametrize("join", [" ({})", ", {}"])
@pytest.mark.parametrize("remark", [*REMARKS, "see the handout on citing", "please print it on both sides"])
def test_a_cell_names_its_work_whatever_is_remarked_behind_it(remark: str, join: str) -> None:
    rows = [
        ["Date", "Topic", "Assignments"],
        ["Oct 9", "Rivers", "Read ch. 1"],
        ["Oct 16", "Lakes", f"Field report due{join.format(remark)}"],
        ["Oct 23", "Seas", "Read ch. 2"],
    ]
    (found,) = find_dated(sheet(table(*rows)), FALL).items
    assert (found.title, str(found.date)) == ("Field report", "2025-10-16")


@pytest.mark.parametrize(
    "said",
    [
        "A report due on Thursday, October 16 and handed in on Friday loses 10% per day.",
        "If a report is due on Thursday, October 16, late work loses 10% per day.",
        "For example, a report that is due on October 16 can come until October 18.",
        "October 16 is the last day to withdraw; reports are kept for a year.",
        "Late reports are due on October 16, with a penalty of 10% per day.",
        "The last day of finals is December 12.",
    ],
)
def test_an_example_and_the_registrars_day_stay_what_they_are(said: str) -> None:
    assert not [found for found in find_dated(sheet(text(said)), FALL).items if found.date is not None]


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("Field report due (Chapter 3)", "3"),
        ("Field report due, map quiz", "quiz"),
        ("Field report due (by 5 pm)", ""),
    ],
)
def test_other_work_and_hours_behind_it_are_no_remark(cell: str, title: str) -> None:
    rows = [
        ["Date", "Topic", "Assignments"],
        ["Oct 9", "Rivers", "Read ch. 1"],
        ["Oct 16", "Lakes", cell],
        ["Oct 23", "Seas", "Read ch. 2"],
    ]
    found = find_dated(sheet(table(*rows)), FALL).items
    assert title in " ".join(one.title for one in found)
    assert title or str(found[0].time) == "17:00:00"

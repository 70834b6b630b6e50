"""Work under names of the document's own below "Important dates" and "Deadlines"."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def read(*blocks: Block) -> list[str]:
    found = find_dated(sheet(*blocks), FALL).items
    return [f"{each.date:%m-%d} {each.title}" + " ?" * bool(each.needs_review) for each in found]


NAMES = ("Triptych I", "Triptych II", "Soundscape", "Midterm Exam")
DAYS = ("Sep 15", "Oct 6", "Oct 20", "Nov 3")


@pytest.mark.parametrize("form", ["{d}: {n}", "{n}: {d}", "{n} – {d}"])
@pytest.mark.parametrize("title", ["Important Dates", "Key dates:"])
def test_what_is_numbered_is_work_and_what_is_not_is_doubted(form: str, title: str) -> None:
    listed = [item(form.format(d=d, n=n)) for d, n in zip(DAYS, NAMES, strict=True)]
    assert read(heading(title), *listed) == [
        "09-15 Triptych I", "10-06 Triptych II", "10-20 Soundscape ?", "11-03 Midterm Exam",
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["Deadlines", "Due dates"])
def test_a_title_that_says_due_makes_all_below_it_so(title: str) -> None:
    listed = [text(f"{n}: {d}") for d, n in zip(DAYS, NAMES, strict=True)]
    assert read(heading(title), *listed)[2] == "10-20 Soundscape"


def test_a_title_may_open_the_paragraph_itself() -> None:
    days = text(
        "Due dates:", "B0 – Wed, Sept 3", "B1 – Mon, Sept 15", "B2 – Sun, Oct 5", "Final project – Fri, Dec 5"
    )
    assert read(days) == ["09-03 B0", "09-15 B1", "10-05 B2", "12-05 Final project"]


def test_headings_with_dates_belong_to_the_list_and_others_end_it() -> None:
    days = [
        heading("Important Dates"), heading("Mon, Sep 15: Triptych I", level=2), text("On a saint."),
        heading("Mon, Oct 6: Triptych II", level=2), heading("Mon, Nov 3: Triptych III", level=2),
        heading("Visits"), text("Nov 10: Town Museum II"),
    ]  # fmt: skip
    assert read(*days) == ["09-15 Triptych I", "10-06 Triptych II", "11-03 Triptych III"]


def test_a_table_of_days_and_names_is_such_a_list() -> None:
    rows = (("Sep 15", "Triptych 1"), ("Oct 6", "Triptych 2"), ("Oct 20", "Classes end"))
    days = table((), *rows)
    assert read(heading("Key dates"), days) == ["09-15 Triptych 1", "10-06 Triptych 2"]


@pytest.mark.parametrize(
    "name",
    ["Monday schedule", "Last day to withdraw", "Classes begin", "Chapter 2", "Week 3", "Homecoming weekend", "Reading: Ovid", "Career fair and dinner at the dean's house"],
)  # fmt: skip
def test_days_of_the_school_are_no_work(name: str) -> None:
    listed = [item("Sep 15: Midterm Exam"), item(f"Oct 6: {name}"), item("Nov 3: Final Exam")]
    assert read(heading("Important Dates"), *listed) == ["09-15 Midterm Exam", "11-03 Final Exam"]


def test_two_days_are_no_list() -> None:
    assert read(heading("Important Dates"), item("Sep 15: Soundscape"), item("Oct 6: Murals")) == []


@pytest.mark.parametrize("pause", ["Coffee break", "10-minute break", "Lunch break"])
def test_a_break_within_a_class_is_no_day_off(pause: str) -> None:
    days = table(("Date", "Topic"), ("Sep 2", "Maps"), ("Sep 9", pause), ("Sep 16", "Ports"))
    assert read(days) == []


@pytest.mark.parametrize("quiz", ["Module E iRAT/tRAT", "iRAT", "Semifinal"])
def test_team_tests_and_a_semifinal_are_tests(quiz: str) -> None:
    days = table(("Date", "Topic"), ("Sep 2", "Maps"), ("Sep 9", quiz), ("Sep 16", "Ports"))
    assert read(days) == [f"09-09 {quiz}"]

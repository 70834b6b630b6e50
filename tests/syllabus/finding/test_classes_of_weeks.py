"""Weeks beside their classes, each with its own day; what is left over by "everything else"; several works by their numbers."""

from __future__ import annotations

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from servers.syllabus.stale import doubting_year
from tests.syllabus.finding.paper import FALL, sheet, table, text

TITLES = ("Week", "Tuesday, on campus", "Thursday, online", "Due")
WEEKS = (
    ("9/1-9/5", "9/2 Springs", "Video 1", "FN 1"),
    ("9/8-9/12", "9/9 NO face to face", "Video 2", "Map sketch 1 (nothing due on the 9th!)"),
    ("9/15-9/19", "9/16 Meanders", "Video 3", "Logs 1-2, Stream plans 3-4"),
    ("9/22-9/26", "9/23 Deltas; map quiz", "Video 4", "Essay 1 (Fri.)"),
    ("9/29-10/3", "9/30 Bogs", "Video 5", ""),
    ("10/6-10/10", "10/7 Fens", "Video 6", ""),
)
RULE = "Field notes (FN) are up by Wednesday night. Everything else is due Sunday at 11:59 pm of the week in whose row it appears."


def read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def told(found: Dated) -> list[str]:
    return [
        f"{str(i.date)[5:]} {i.kind} {i.title}{' ?' if i.needs_review else ''}"
        for i in found.items
        if i.date is not None
    ]


def test_each_class_is_on_its_day_and_what_is_due_is_the_week_s() -> None:
    found = read(text(RULE), table(TITLES, *WEEKS))
    assert [str(session.date)[5:] for session in found.schedule if "Video" not in session.topic] == [
        "09-02",
        "09-16",
        "09-23",
        "09-30",
        "10-07",
    ]
    assert {
        "09-09 no_class NO face to face",
        "09-23 quiz map quiz",
        "09-14 homework Map sketch 1",
        "09-26 paper Essay 1",
    } <= {*told(found)}


def test_everything_else_is_without_what_was_told_before() -> None:
    found = told(read(text(RULE), table(TITLES, *WEEKS)))
    assert "09-07 homework FN 1" not in found


def test_plurals_with_their_numbers_are_works_of_their_own() -> None:
    titles = [one.split(" ", 2)[2] for one in told(read(text(RULE), table(TITLES, *WEEKS)))]
    assert {"Logs 1-2", "Stream plans 3-4"} <= {title.removesuffix(" ?") for title in titles}


def test_the_first_days_of_weeks_tell_no_other_year() -> None:
    found = read(table(("Week", "Topic"), *((week, f"Rivers {n}") for n, (week, *_) in enumerate(WEEKS))))
    meetings = [Meeting(id="lecture", kind="lecture", days=("TU",))]
    assert doubting_year(found, FALL, meetings)[1] is None

"""Dates that a line's or a table's end cuts: months left above, counts over ranges, rows of no date at all."""

from __future__ import annotations

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.finding.meetings import find_meetings
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.reading.document import Block, Paragraph
from tests.syllabus.finding.paper import FALL, heading, item, line, sheet, table, text


def brief(*blocks: Block) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in read(*blocks).items]


def read(*blocks: Block) -> Dated:
    page = sheet(*blocks)
    return find_dated(page, FALL, meetings=find_meetings(page, FALL))


def test_a_weeks_number_on_a_line_above_its_dates_is_no_day_of_the_month() -> None:
    found = brief(
        table(
            ("Week", "Monday", "Wednesday", "Friday (Lab)"),
            ("4\nSep 22–26", "Rocks", "Midterm 1", "Lab 4"),
            ("5\nSep 29–Oct 3", "Time", "Quakes", "Lab 4 due"),
            ("6\nOct 6–10", "Earth", "Quiz 2", "Lab 5 due"),
            ("Finals\nDec 8–12", "", "Final exam", ""),
        )
    )

    assert found == [
        ("09-24", "Midterm 1"),
        ("10-03", "Lab 4"),
        ("10-08", "Quiz 2"),
        ("10-10", "Lab 5"),
        ("12-10", "Final exam"),
    ]


def test_a_day_before_its_month_ends_a_sentence() -> None:
    assert len(sentences("The last date is 28th Feb. No class on 14th March.")) == 2
    assert len(sentences("It is due on Feb. 28. Dr. Doe reads it on Tues. Oct. 3.")) == 2


def test_the_day_on_which_work_is_given_is_not_that_on_which_it_is_due() -> None:
    assert brief(text("Assignment 1: given on 22nd Sept, due on 5th Oct")) == [("10-05", "Assignment 1")]
    assert brief(text("Exam 1 is given on Oct 3 and Exam 2 on Nov 7.")) == [("10-03", "Exam 1"), ("11-07", "Exam 2")]  # fmt: skip


def test_a_day_that_a_new_line_took_from_its_month_in_a_bracket_is_its() -> None:
    rest = Paragraph((line("6), PS 6 (due Oct. 13), PS 7 (due Oct. 27)."),), "item", 0, "6)")
    found = brief(text("PS 4 (due Sept. 21), PS 5 (due Oct."), rest)

    assert ("10-06", "PS 5") in found
    assert ("10-13", "PS 6") in found


def test_a_table_that_goes_on_without_a_months_name_is_in_that_of_the_table_above() -> None:
    above = table((), ("Sep 3", "W", "Maps"), ("Sep 8", "M", "Roads"), ("Sep 10", "W", "Ports"))
    below = table((), ("15 M", "Quiz 1"), ("17 W", "Exam 1"), ("22 M", "Winds"))

    assert brief(above, below) == [("09-15", "Quiz 1"), ("09-17", "Exam 1")]
    assert brief(above, heading("Rooms"), below) == []


def test_a_row_of_the_examination_period_is_not_on_the_day_above_it() -> None:
    found = brief(
        table(
            ("Week", "Activities", "Assessment"),
            ("1 (Sep 1)", "Sorting", "Assignment 1 due: Friday, 5 September"),
            ("2 (Sep 8)", "Graphs", ""),
            ("3 (Sep 15)", "Revision", "Assignment 2 due: Friday, 19 September"),
            ("", "Examination period", "Final exam"),
        )
    )

    assert found == [("09-05", "Assignment 1"), ("09-19", "Assignment 2")]


def test_class_directly_before_its_days_is_a_lecture_beside_a_lab() -> None:
    page = sheet(heading("GEOL 101"), text("Class MW 11:00–1:05 (CC2-270) · Lab F 11:00–1:05"))

    assert [(m.kind, m.days) for m in find_meetings(page, FALL)] == [
        ("lecture", ("MO", "WE")),
        ("lab", ("FR",)),
    ]
    timed = sheet(heading("EE 101"), text("Prof. Doe, EE 301. Class timings: Tue, Thu 8:30 – 10:00 AM"))
    assert [(m.kind, m.days) for m in find_meetings(timed, FALL)] == [("lecture", ("TU", "TH"))]


def test_labs_said_to_be_due_make_no_class_a_lab() -> None:
    rows = (("Sep 5", "Minerals"), ("Sep 12", "Lavas\nLab 1 due"), ("Sep 19", "Sands\nLab 2 due"), ("Sep 26", "Ores"), ("Oct 3", "Maps"))  # fmt: skip
    found = brief(text("Lab: F 11:00-1:05"), item("Bring boots"), table(("Date", "Topic"), *rows))

    assert found == [("09-12", "Lab 1"), ("09-19", "Lab 2")]

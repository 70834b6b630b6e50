"""Days of practice, what is done for an exam beforehand, the row of the final exam, and rows that send one elsewhere."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table, text

WEEKS = ("Date", "Topic", "Assessments / Placement")


def told(*blocks: Block) -> list[str]:
    return [
        f"{str(i.date)[5:]} {i.kind} {i.title}{' ?' if i.needs_review else ''}"
        for i in find_dated(sheet(*blocks), FALL).items
    ]


def test_days_of_practice_ask_for_nothing() -> None:
    assert told(
        table(
            WEEKS,
            ("Sep 2", "Rules", "Placement 1"),
            ("Sep 9", "Talk", "Rotation #2; Observation log 1"),
            ("Sep 16", "Tests", "Clinical 3 (make-up day 9/19 if needed)"),
            ("Sep 23", "Play", "Clinical 4 paperwork due"),
            ("Sep 30", "Rest", "Mid-term clinical evaluation (faculty)"),
        )
    ) == ["09-09 homework Observation log 1", "09-23 homework Clinical 4 paperwork"]


def test_what_is_done_for_an_exam_beforehand_is_not_its_day() -> None:
    assert told(
        table(
            ("Date", "Topic"),
            ("Sep 2", "Rules"),
            ("Sep 9", "Exam 1 (software; download closes 9/8 at noon)"),
            ("Sep 16", "Oral exam (sign up for a slot by 9/12)"),
        )
    ) == [
        "09-09 exam Exam 1 (software; download closes 9/8)",
        "09-16 exam Oral exam (sign up for a slot by 9/12)",
    ]


def test_a_row_of_finals_holds_the_day_of_the_exam() -> None:
    rows = (("Sep 2", "Rules", ""), ("Sep 9", "Talk", "Essay 1"), ("Sep 16", "Tests", ""))
    assert told(table(WEEKS, *rows, ("Finals", "FINAL EXAM: Tuesday, December 9, 8-10 am, Hall 2", ""))) == [
        "09-09 paper Essay 1",
        "12-09 exam FINAL EXAM",
    ]
    assert told(table(WEEKS, *rows, ("Finals week", "Study well", "See the registrar"))) == [
        "09-09 paper Essay 1"
    ]


def test_work_whose_row_sends_one_elsewhere_is_doubted() -> None:
    rows = (("Sep 2", "Rules", ""), ("Sep 9", "Talk", "Essay 1 (see above)"), ("Sep 16", "Tests", "Essay 2"))
    assert told(table(("Date", "Topic", "Due"), *rows)) == [
        "09-09 paper Essay 1 (see above) ?",
        "09-16 paper Essay 2",
    ]


def test_a_paper_is_that_whose_paragraph_it_stands_in() -> None:
    assert told(
        text(
            "Bridge Paper. Four or five pages on a bridge that you have crossed, in the style of the guide; paper on Moodle by October 24."
        )
    ) == ["10-24 paper Bridge Paper"]


def test_four_digits_behind_a_date_are_its_hour() -> None:
    rows = (
        ("Sep 2", "Rules", "Care quiz due Mon 9/8 2359"),
        ("Sep 9", "Talk", "Consent form due 9/12, 1700"),
        ("Sep 16", "Rest", "Essay 1 due 9/19 2025"),
    )
    found = find_dated(sheet(table(("Date", "Topic", "Due"), *rows)), FALL).items
    assert [(str(i.date)[5:], str(i.time)[:5], i.title) for i in found] == [
        ("09-08", "23:59", "Care quiz"),
        ("09-12", "17:00", "Consent form"),
        ("09-19", "None", "Essay 1"),
    ]

"""How syllabi of the sciences, of engineering and of nursing tell their days: breaks among weeks, weeks counted, stages in brackets."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def read(*blocks: Block, meetings: tuple[Meeting, ...] = ()) -> list[str]:
    return [
        f"{one.date:%m-%d}{f' {one.time:%H:%M}' if one.time else ''} {one.kind} {one.title}{' ?' if one.needs_review else ''}"
        for one in find_dated(sheet(*blocks), FALL, meetings=meetings).items
        if one.date
    ]


def test_a_break_in_the_column_of_weeks_makes_their_numbers_no_days() -> None:
    weeks = table(
        ("Week", "Starting", "Lecture", "Assessment"),
        ("1", "1 Sept", "Rocks", ""),
        ("2", "8 Sept", "Ores", "Map report due Fri 12 Sept, 5pm (10%)"),
        ("3", "15 Sept", "Salts", ""),
        ("Mid-semester break 22 September - 5 October", "", "", ""),
        ("4", "6 Oct", "Clays", "Core log due Fri 10 Oct (25%)"),
        ("5", "13 Oct", "Muds", ""),
    )
    assert [one.partition(" ")[0] for one in read(weeks)] == ["09-12", "09-22", "10-10"]


def test_days_below_a_month_count_nothing() -> None:
    days = table(("Date", "Topic"), ("Sept 2", "Ions"), ("3", "Bonds"), ("4", "Quiz 1"), ("8", "Gases"))
    assert [one.partition(" ")[0] for one in read(days)] == ["09-04"]


@pytest.mark.parametrize(
    "said",
    [
        "Week 1 begins 1 September 2025.",
        "Lectures: Mon and Thu. Teaching week 1 starts on Monday 1 September.",
        "(Wk 1 commences Monday 1 September)",
        "Week 1: w/c 1 September",
    ],
)
def test_weeks_are_counted_from_the_first_and_doubted(said: str) -> None:
    due = table(
        ("Sheet", "Due"), ("Problem sheet 1", "12 noon, Fri wk 3"), ("Problem sheet 2", "Fri wk 5, noon")
    )
    assert read(text(said), due) == [
        "09-19 12:00 homework Problem sheet 1 ?",
        "10-03 12:00 homework Problem sheet 2 ?",
    ]


def test_weeks_are_not_counted_from_two_first_ones() -> None:
    said = text("Week 1 begins 1 September.", "Week 1 begins 8 September for the labs.")
    assert read(said, text("Essay due Friday of week 3.")) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Formula sheet for Exam 1 due September 22.", ["09-22 homework Formula sheet for Exam 1"]),
        ("Exam 1 note card due September 22.", ["09-22 homework Exam 1 note card"]),
        ("Conflict form for Exam 1 due by September 22.", []),
        ("Exam 1 regrade requests are due by September 22.", []),
        ("Accommodation letters for Exam 1 must be received by September 22.", []),
        ("Answers to the take-home midterm are due September 22.", ["09-22 exam Take-home midterm"]),
    ],
)
def test_what_is_handed_in_for_an_exam_is_not_the_exam(said: str, found: list[str]) -> None:
    assert read(text(said)) == found


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        ("Nov 7 (design doc Oct 24)", ["10-24", "11-07"]),
        ("Nov 7, 5 pm (outline due by Oct 24)", ["10-24", "11-07"]),
        ("Nov 7 (late until Nov 10)", ["11-07"]),
        ("Nov 7 (solutions posted Nov 10)", ["11-07"]),
    ],
)
def test_a_stage_in_brackets_behind_its_works_day(cell: str, days: list[str]) -> None:
    works = table(
        ("Assignment", "Released", "Due"),
        ("A1: Gears", "Sep 4", "Sep 18"),
        ("P1: Crane", "Sep 18", cell),
        ("A2: Beams", "Nov 13", "Nov 25"),
    )
    assert [one.partition(" ")[0] for one in read(works)] == ["09-18", *days, "11-25"]


@pytest.mark.parametrize(
    "when", ["Set by the registry", "Tutorials in Weeks 10 & 11", "2 hour exam at the end"]
)
def test_words_on_when_beside_another_work_are_not_the_day_above(when: str) -> None:
    works = table(
        ("Task", "Timing", "%"),
        ("Lab report 1", "Week 4 (Friday 26 Sept, 23:59)", "15"),
        ("Lab report 2", "Week 9 (Friday 31 Oct, 23:59)", "15"),
        ("Examination", when, "70"),
    )
    assert [one.partition(" ")[0] for one in read(works)] == ["09-26", "10-31"]


def test_what_opens_at_one_hour_closes_at_another() -> None:
    works = table(
        ("Task", "Due date", "Weight"),
        ("Quiz 1", "Week 3: opens 9am Mon 15 Sept, closes 5pm Fri 19 Sept", "10%"),
        ("Report", "5pm Friday 10 Oct (Week 6)", "30%"),
    )
    assert read(works)[0] == "09-19 17:00 quiz Quiz 1"


def test_an_hour_of_homework_is_none_of_quizzes() -> None:
    found = read(
        text("Quiz dates: 9/4, 9/18, 10/2"),
        text("HW due dates (by 5 p.m. in the box in Hall 115):"),
        text("HW1 9/9; HW2 9/23; HW3 10/7"),
    )
    assert [one for one in found if "quiz" in one and "17:00" in one] == []
    assert "09-09 17:00 homework HW1" in found


def test_dates_that_look_like_fractions_behind_numbered_work() -> None:
    assert [m.text for m in find_dates("HW6 2/25; HW7 3/4; HW8 3/11", FALL)] == ["2/25", "3/4", "3/11"]
    assert [m.text for m in find_dates("Essay 2 is 1/4 of the grade, a lab 3/4", FALL)] == []


def test_a_name_cut_before_its_kind() -> None:
    row = table(
        ("Date", "Topic"), ("9/9", "Sepsis"), ("9/16", "HESI Proctored\nExam 0800-1000"), ("9/23", "Burns")
    )
    assert read(row) == ["09-16 08:00 exam HESI Proctored Exam"]


def test_a_rule_below_the_points_of_a_list_is_none_of_its_days() -> None:
    days = [item("Sept 15: Exam 1"), item("Oct 20: Exam 2"), item("Dec 8: Final, 11:00 am - 1:00 pm")]
    found = read(*days, text("Homework is done online and due Sundays at 11:59 pm."))
    assert [one.partition(" ")[0] for one in found] == ["09-15", "10-20", "12-08"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Exams: Sept 15, Oct 20 No class on Nov 3.", ["09-15 exam", "10-20 exam", "11-03 no_class"]),
        (
            "Final exam: Dec 8, 9:00 am, Hall 3 Holidays: Sept 1, Nov 11.",
            ["09-01 no_class", "11-11 no_class", "12-08 exam"],
        ),
        ("Quiz 2: Oct 6 Class will not meet on Nov 3.", ["10-06 quiz", "11-03 no_class"]),
        ("Sept 1, Nov 3 no class.", ["09-01 no_class", "11-03 no_class"]),
    ],
)
def test_a_day_off_on_the_next_line_is_none_of_the_days_before(said: str, found: list[str]) -> None:
    assert [
        " ".join(one.split()[:2]) if ":" not in one.split()[1] else f"{one.split()[0]} {one.split()[2]}"
        for one in read(text(said))
    ] == found


@pytest.mark.parametrize(
    "name",
    [
        "Lecture Exam 2",
        "Midterm (open book)",
        "Midterm in lecture",
        "Exam 1 covering Lectures 1-8",
        "Exam 1 - 20%",
        "Midterm 25%",
        "Practical Test",
        "Gateway Test",
        "Sessional I",
        "Kaplan Integrated Test",
    ],
)
def test_names_of_exams_in_a_row(name: str) -> None:
    days = table(("Date", "Topic"), ("9/9", "Osmosis"), ("9/16", name), ("9/23", "Enzymes"))
    assert [one.split()[:2] for one in read(days)] == [["09-16", "exam"]]


def test_rows_that_only_look_at_an_exam() -> None:
    days = table(
        ("Date", "Topic"),
        ("9/9", "Review for Exam 1"),
        ("9/16", "Open discussion"),
        ("9/23", "Lectures on exam design"),
    )
    assert read(days) == []


def test_what_is_due_under_a_day_of_the_week_beside_dated_cells() -> None:
    grid = table(
        ("Wk", "Mon", "Tue", "Wed", "Thu", "Fri"),
        ("1", "9/8 loops", "", "9/10 lists", "section", "9/12 sets (A1 due)"),
        ("2", "9/15 files", "HW2 due 11pm", "9/17 maps", "section", "9/19 trees"),
        ("3", "9/22 graphs", "HW3 due 11pm", "9/24 heaps", "section", "9/26 Midterm"),
    )
    assert read(grid) == [
        "09-12 homework A1",
        "09-16 23:00 homework HW2",
        "09-23 23:00 homework HW3",
        "09-26 exam Midterm",
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Lab reports are due at 5 PM on the following dates:",
        "Groups rotate. Lab reports are due at 5 PM on the dates below:",
    ],
)
def test_days_by_the_last_word_of_a_name(lead: str) -> None:
    found = read(text(lead, "Report 1: Fri. 19 September", "Report 2: Fri. 3 October"))
    assert found == ["09-19 17:00 lab Lab report 1", "10-03 17:00 lab Lab report 2"]


def test_labs_due_beside_quizzes_due() -> None:
    parts = table(
        ("Module", "Dates", "Topic", "Lab due", "Quiz due"),
        ("1", "Sept 1 – 7", "Maps", "Sep 7", "Sep 7"),
        ("2", "Sept 8 – 14", "Scales", "Sep 14", "Sep 14"),
        ("3", "Sept 15 – 21", "Grids", "Sep 21", "Sep 21"),
    )
    assert "09-14 lab Module 2 Lab" in read(parts)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Quiz 1 closes Sunday 9/21 at 11:59 PM.", ["09-21 23:59 quiz Quiz 1"]),
        (
            "Exam 1 will be available from Thursday 9/18 at 8 am through Friday 9/19 at 8 pm.",
            ["09-19 20:00 exam Exam 1"],
        ),
    ],
)
def test_what_closes_is_due_then_in_a_course_whose_title_sounds_like_a_policy(
    said: str, found: list[str]
) -> None:
    assert read(heading("NURS 355 Mental Health Nursing"), text(said)) == found


def test_an_exam_held_during_labs() -> None:
    said = "There are two lab tests held during scheduled labs on September 16 and October 21."
    assert [one.split()[:2] for one in read(text(said))] == [["09-16", "exam"], ["10-21", "exam"]]


def test_labels_within_a_line_of_a_unit() -> None:
    found = read(
        text("Unit 1: Week of Sept 1", "Reading: Ch. 1-4. Assignments: Case log due Sun 9/7."),
        text("Unit 2: Week of Sept 8", "Reading: Ch. 5-8. Quiz 1 closes Sun 9/14."),
        text("Unit 3: Week of Sept 15", "Reading: Ch. 9. Assignments: Essay 1 due Sun 9/21."),
    )
    assert [one.split()[0] for one in found] == ["09-07", "09-14", "09-21"]

"""Class tables whose work has days of its own, whose days off are one day's, and names of work that only their numbers tell."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text

Row = tuple[str, ...]


def read(header: Row, *rows: Row) -> list[tuple[str, str, str]]:
    found = find_dated(sheet(table(header, *rows)), FALL)
    return [(str(item.date), item.kind, item.title) for item in found.items]


LECTURES = (
    ("1", "Sep 8", "Vectors", "HW1", "9/17"),
    ("2", "Sep 10", "Forces", "", ""),
    ("3", "Sep 15", "Equilibrium", "HW2", "9/24"),
    ("4", "Sep 17", "Exam 1", "", ""),
    ("5", "Sep 22", "Supports", "HW3", "10/1, 5 pm"),
)


@pytest.mark.parametrize(
    ("work", "due"),
    [("HW", "Due"), ("Homework", "Due date"), ("Assignment", "Deadline"), ("Problem set", "Date due")],
)
def test_work_in_a_class_table_is_due_on_the_day_beside_it(work: str, due: str) -> None:
    found = read(("Lec", "Date", "Topic", work, due), *LECTURES)
    assert [(date, kind) for date, kind, _ in found] == [
        ("2025-09-17", "homework"),
        ("2025-09-17", "exam"),
        ("2025-09-24", "homework"),
        ("2025-10-01", "homework"),
    ]


def test_the_day_may_stand_before_the_work() -> None:
    rows = [(n, date, topic, due, work) for n, date, topic, work, due in LECTURES]
    found = read(("Lec", "Date", "Topic", "Due", "Assignment"), *rows)
    assert [(date, title) for date, _, title in found if title.startswith("HW")] == [
        ("2025-09-17", "HW1"),
        ("2025-09-24", "HW2"),
        ("2025-10-01", "HW3"),
    ]


def test_what_is_due_without_a_day_beside_it_is_due_in_its_class() -> None:
    rows = (
        ("Sep 8", "Vectors", "HW 1"),
        ("Sep 15", "Forces", "HW 2"),
        ("Sep 22", "Equilibrium", "HW 3"),
    )
    assert [date for date, _, _ in read(("Date", "Topic", "Due"), *rows)] == [
        "2025-09-08",
        "2025-09-15",
        "2025-09-22",
    ]


def test_a_holiday_in_a_day_of_a_week_is_that_days_alone() -> None:
    rows = (
        ("1", "8/25", "8/27", "Introduction"),
        ("2", "9/1 Labor Day", "9/3", "Chapter 2"),
        ("3", "9/8", "9/10", "Chapter 4"),
        ("4", "9/15", "9/17", "Chapter 5"),
    )
    assert read(("Week", "Mon", "Wed", "Topic"), *rows) == [("2025-09-01", "no_class", "Labor Day")]


def test_days_with_their_own_classes_keep_them_beside_one_without() -> None:
    rows = (
        ("1", "8/25\nSyllabus; Ch 1", "8/27\nCh 2", "8/29\nCh 2", "Safety and microscopes"),
        ("2", "9/1\nLabor Day", "9/3\nCh 3", "9/5\nQuiz 1", "No lab"),
        ("3", "9/8\nCh 4", "9/10\nCh 4", "9/12\nEXAM 1 (Ch 1-4)", "Diffusion"),
        ("4", "9/15\nCh 5", "9/17\nCh 6", "9/19\nQuiz 2", "Lab practical 1"),
    )
    found = find_dated(sheet(table(("Week", "Mon", "Wed", "Fri", "Lab"), *rows)), FALL).items
    assert [(str(i.date), i.kind, bool(i.needs_review)) for i in found] == [
        ("2025-09-01", "no_class", False),
        ("2025-09-05", "quiz", False),
        ("2025-09-12", "exam", False),
        ("2025-09-15", "exam", True),
        ("2025-09-19", "quiz", False),
    ]


def assigned(words: str) -> list[tuple[str, str]]:
    rows = (
        ("Sep 8", "Introduction", "HW 1"),
        ("Sep 15", "Cells", words),
        ("Sep 22", "Genes", "HW 2"),
        ("Sep 29", "Evolution", "HW 3"),
    )
    return [
        (kind, title)
        for date, kind, title in read(("Date", "Topic", "Assignment"), *rows)
        if date == "2025-09-15"
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Discussion 1", ["Discussion 1"]),
        ("Quiz 1, Discussion 1", ["Quiz 1", "Discussion 1"]),
        ("Discussion 4 and Quiz 4", ["Discussion 4", "Quiz 4"]),
        ("Lab 3\nProgram 1", ["Lab 3", "Program 1"]),
        ("Article review 1", ["Article review 1"]),
        ("Module 2 discussion", ["Module 2 discussion"]),
        ("Program 2: Bank account", ["Program 2: Bank account"]),
    ],
)
def test_in_a_list_of_work_a_number_makes_a_word_a_work(text: str, titles: list[str]) -> None:
    assert [title for _, title in assigned(text)] == titles


@pytest.mark.parametrize(
    "text",
    ["Class discussion", "Discussion of chapter 4", "Chapter 3", "Act 2", "Coursework 1 set", "Essay set"],
)
def test_what_is_read_talked_about_or_set_is_no_work_of_the_day(text: str) -> None:
    assert assigned(text) == []


@pytest.mark.parametrize(
    "text", ["Informative speeches, Day 1", "Speech #2", "Persuasive speeches", "Introductory speech due"]
)
def test_speeches_are_held_in_courses_on_public_speaking(text: str) -> None:
    assert [kind for kind, _ in assigned(text)] == ["presentation"]


def test_an_outline_of_a_speech_is_homework_and_speech_anxiety_nothing() -> None:
    assert [kind for kind, _ in assigned("Informative speech outline due")] == ["homework"]
    assert assigned("Speech anxiety") == []


@pytest.mark.parametrize(
    "text", ["Care plan #1 due by 2359", "Care plan #1 due @ 2359", "Care plan #1 due by 11.59pm"]
)
def test_an_hour_is_no_part_of_the_name_however_it_is_written(text: str) -> None:
    assert [title for _, title in assigned(text)] == ["Care plan #1"]


def test_parts_of_work_beside_weeks_and_due_dates_are_not_doubted() -> None:
    rows = (
        ("1 (9/8-9/14)", "Ch. 1", "Discussion 1", "10", "9/14"),
        ("2 (9/15-9/21)", "Ch. 2", "Research proposal draft", "25", "9/20"),
        ("3 (9/22-9/28)", "Ch. 3", "Research proposal final", "75", "9/28"),
    )
    found = find_dated(
        sheet(table(("Week", "Readings", "Assignments", "Points", "Due date"), *rows)), FALL
    ).items
    assert [(str(i.date), bool(i.needs_review)) for i in found] == [
        ("2025-09-14", False),
        ("2025-09-20", False),
        ("2025-09-28", False),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ch. 4 Quiz", [("quiz", "Ch. 4 Quiz")]),
        ("Chapter 4 HW", [("homework", "Chapter 4 HW")]),
        ("Sections 2.1-2.3 homework", [("homework", "Sections 2.1-2.3 homework")]),
        ("Ch. 1 LearnSmart", [("homework", "Ch. 1 LearnSmart")]),
        ("Ch. 7 Homework (odd problems)", [("homework", "Ch. 7 Homework (odd problems)")]),
        ("Ch. 2 HW\nCh. 3 quiz", [("homework", "Ch. 2 HW"), ("quiz", "Ch. 3 quiz")]),
        ("Ch. 2 HW, Ch. 2 Quiz", [("homework", "Ch. 2 HW"), ("quiz", "Ch. 2 Quiz")]),
    ],
)
@pytest.mark.parametrize("title", ["Due", "Assignments", "Homework due (online, 11:59 pm)"])
def test_work_of_a_chapter_is_no_reading_of_it(title: str, text: str, found: list[tuple[str, str]]) -> None:
    rows = (("Sep 8", "Introduction", "HW 1"), ("Sep 15", "Cells", text), ("Sep 22", "Genes", "HW 2"))
    listed = read(("Date", "Topic", title), *rows)
    assert [(kind, name) for date, kind, name in listed if date == "2025-09-15"] == found


@pytest.mark.parametrize(
    "text",
    ["Chapter 5", "Section 2.1 The derivative", "Chapter 3 review", "Chapter 4 quiz review", "Ch. 3 notes"],
)
def test_a_chapter_alone_or_gone_over_is_no_work(text: str) -> None:
    assert assigned(text) == []


@pytest.mark.parametrize("title", ["Readings due", "Reading due", "Required readings due today"])
def test_readings_that_are_due_are_no_work(title: str) -> None:
    rows = (
        ("Sep 8", "Introduction", "Dewey", "Essay 1 draft"),
        ("Sep 15", "Schools", "Module on the site", "Essay 1"),
        ("Sep 22", "Teachers", "Lortie", "Field log 2"),
    )
    found = read(("Date", "Topic", title, "Assignments due"), *rows)
    assert [(date, name) for date, _, name in found] == [
        ("2025-09-08", "Essay 1 draft"),
        ("2025-09-15", "Essay 1"),
        ("2025-09-22", "Field log 2"),
    ]


def test_homework_beside_dated_days_of_a_week_keeps_its_own_day() -> None:
    rows = (
        ("1", "8/26 Ch 1", "8/28 Ch 2", "8/29 --", ""),
        ("2", "9/2 Ch 2", "9/4 Ch 3", "9/5 Quiz 1", "HW1 due 9/3"),
        ("3", "9/9 Ch 3", "9/11 Ch 4", "9/12 Review", "HW2 due 9/10"),
        ("4", "9/16 Ch 4", "9/18 Exam 1", "9/19 --", "HW3 due 9/17"),
    )
    found = read(("Wk", "Lecture 1 (Tue)", "Lecture 2 (Thu)", "Recitation (Fri)", "Homework"), *rows)
    assert [(date, kind) for date, kind, _ in found] == [
        ("2025-09-03", "homework"),
        ("2025-09-05", "quiz"),
        ("2025-09-10", "homework"),
        ("2025-09-17", "homework"),
        ("2025-09-18", "exam"),
    ]


def test_a_letter_beside_a_class_is_its_day() -> None:
    rows = (
        ("9/8-9/12", "14.1", "14.2", "Exp 1", "14.3"),
        ("9/15-9/19", "14.4", "Quiz 1", "Exp 2\nExp 1 report due", "15.1"),
        ("9/22-9/26", "15.2", "Review", "Exp 3\nExp 2 report due", "Midterm 1"),
    )
    found = read(("Week", "M", "W", "Th Lab", "F"), *rows)
    assert [(date, kind) for date, kind, _ in found] == [
        ("2025-09-17", "quiz"),
        ("2025-09-18", "lab"),
        ("2025-09-25", "lab"),
        ("2025-09-26", "exam"),
    ]


def test_a_seminar_that_is_not_held_takes_no_lecture_away() -> None:
    rows = (
        ("Sep 8", "Introduction", "No seminar", ""),
        ("Sep 15", "Empires", "Seminar 1", ""),
        ("Sep 22", "Slavery", "Seminar 2", "Essay proposal (due Sep 26)"),
    )
    found = read(("Week", "Lecture (Mon)", "Seminar (Wed)", "To do"), *rows)
    assert [(date, kind) for date, kind, _ in found] == [("2025-09-26", "paper")]


@pytest.mark.parametrize("title", ["Report due", "Lab report due", "Write-up due date"])
def test_a_report_of_an_experiment_is_due_on_the_day_under_its_title(title: str) -> None:
    rows = (
        ("Sep 8", "Exp. 1 Density", "before lab", "Sep 15"),
        ("Sep 15", "Exp. 2 Hydrates", "before lab", "Sep 22"),
        ("Sep 22", "Lab practical", "--", "--"),
        ("Sep 29", "Exp. 3 Titration", "before lab", "Oct 6"),
    )
    found = read(("Date", "Experiment", "Pre-lab due", title), *rows)
    assert [(date, kind) for date, kind, _ in found] == [
        ("2025-09-15", "lab"),
        ("2025-09-22", "lab"),
        ("2025-09-22", "exam"),
        ("2025-10-06", "lab"),
    ]
    assert found[0][2].startswith("Exp. 1 Density")


@pytest.mark.parametrize(
    "rule",
    [
        "All work is due by 11:59 PM on the last day of the unit.",
        "All assignments must be submitted by 11:59 pm at the end of each module.",
    ],
)
def test_work_of_a_unit_is_due_on_its_last_day_where_a_sentence_says_so(rule: str) -> None:
    rows = (
        ("1", "09/01/2025", "09/07/2025", "Plato", "Quiz 1"),
        ("2", "09/08/2025", "09/14/2025", "Hume", "Quiz 2; Paper 1"),
        ("3", "09/15/2025", "09/21/2025", "Kant", "Quiz 3"),
    )
    days = table(("Unit", "Start date", "End date", "Topic", "Graded work"), *rows)
    items = find_dated(sheet(days, text(rule)), FALL).items
    assert [(str(i.date), str(i.time)[:5], bool(i.needs_review)) for i in items] == [
        ("2025-09-07", "23:59", False),
        ("2025-09-14", "23:59", False),
        ("2025-09-14", "23:59", False),
        ("2025-09-21", "23:59", False),
    ]
    plain = find_dated(sheet(days), FALL).items
    assert all(item.needs_review for item in plain)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Source paper due Friday at 5", "Source paper"),
        ("Care plan 1 due Sunday 2359", "Care plan 1"),
        ("Journal 1 due Sunday at 2359", "Journal 1"),
        ("Essay 2 due Friday (bring 2 copies)", "Essay 2 (bring 2 copies)"),
    ],
)
def test_a_day_of_the_week_and_its_hour_leave_a_name_whole(words: str, title: str) -> None:
    rows = (("Sep 8", "Introduction", "HW 1"), ("Sep 15", "Cells", words), ("Sep 22", "Genes", "HW 2"))
    assert title in [name for _, _, name in read(("Date", "Topic", "Assignment"), *rows)]


def test_bare_dates_side_by_side_have_their_classes_beside_them() -> None:
    rows = (
        ("1", "8/25", "Intro", "8/27", "Units", "8/29", "No lab", ""),
        ("2", "9/1", "Labor Day", "9/3", "Vectors", "9/5", "Lab 1", ""),
        ("3", "9/8", "Kinematics", "9/10", "Projectiles", "9/12", "Lab 2", "Lab 1 report"),
        ("4", "9/15", "Angular", "9/17", "Exam 1", "9/19", "Lab 3", "Lab 2 report"),
    )
    found = read(("Wk", "Mon", "Lecture", "Wed", "Lecture", "Fri", "Lab", "Due"), *rows)
    assert [(date, kind) for date, kind, _ in found] == [
        ("2025-09-01", "no_class"),
        ("2025-09-12", "lab"),
        ("2025-09-17", "exam"),
        ("2025-09-19", "lab"),
    ]


@pytest.mark.parametrize("title", ["Week starts", "Week begins", "Week of", "Week commencing", "w/c"])
def test_weeks_may_have_other_titles(title: str) -> None:
    rows = (
        ("1 September", "Soil", "Sketch of a profile", "9 am 9 September"),
        ("8 September", "Rivers", "*Optional Delta essay", "9 am 16 September"),
        ("15 September", "No classes (harvest break)", "", ""),
        ("22 September", "Seas", "Bonus Dune paragraph", "9 am 30 September"),
        ("", "", "Total required points", ""),
    )
    items = find_dated(
        sheet(table((title, "Topic", "Assignments", "Assignment due date"), *rows)), FALL
    ).items
    assert [(item.title, f"{item.date:%m-%d}") for item in items if item.kind != "no_class"] == [
        ("Sketch of a profile", "09-09"),
        ("Optional Delta essay", "09-16"),
        ("Bonus Dune paragraph", "09-30"),
    ]
    assert [f"{item.date:%m-%d}" for item in items if item.kind == "no_class"] == ["09-15"]


def test_optional_readings_are_no_work() -> None:
    rows = (
        ("Sept 1", "Soil", "Profile essay", "Sept 8"),
        ("Sept 8", "Rivers", "Optional readings on deltas", "Sept 15"),
        ("Sept 15", "Seas", "Harbour essay", "Sept 22"),
    )
    items = find_dated(sheet(table(("Week of", "Topic", "Assignment", "Due date"), *rows)), FALL).items
    assert [item.title for item in items] == ["Profile essay", "Harbour essay"]


@pytest.mark.parametrize("how", ["Electronic submission", "Moodle submission", "Submission via Turnitin"])
def test_how_work_is_handed_in_is_no_work(how: str) -> None:
    rows = [
        (f"{name} essay", f"{day} 11:59 pm\n{how}")
        for name, day in (("Salt", "Sept 8"), ("Tin", "Sept 22"), ("Iron", "Oct 6"))
    ]
    found = read(("Assignment", "Due date"), *rows)
    assert [title for *_, title in found] == ["Salt essay", "Tin essay", "Iron essay"]


def test_a_submission_with_a_name_is_work() -> None:
    rows = [
        ("Sept 8", "Kilns"),
        ("Sept 10", "Draft submission"),
        ("Sept 15", "Final submission due"),
        ("Sept 17", "Ovens"),
    ]
    assert any("submission" in title for *_, title in read(("Date", "Topic"), *rows))


def test_readings_are_a_class_table_s_matter_beside_work_with_days_of_its_own() -> None:
    rows = (
        ("Sep 8-12", "Ch. 1", "HW01: 1.9, 12", "9/12", "sol01"),
        ("Sep 15-19", "Ch. 2, 3", "HW02: 2.4, 19", "9/19", "sol02"),
        ("Sep 26, Fri", "Exam 1 here", "", "", "solutions"),
        ("Oct 6-10", "Fall break", "", "", ""),
        ("Oct 13-17", "Ch. 6, 7", "HW03: 5.19, 55", "10/15", "sol03"),
    )
    found = read(("Week of", "Required Reading", "Homework", "DUE ON", "Solutions"), *rows)
    assert [(date[5:], kind) for date, kind, _ in found] == [
        ("09-12", "homework"),
        ("09-19", "homework"),
        ("09-26", "exam"),
        ("10-06", "no_class"),
        ("10-15", "homework"),
    ]

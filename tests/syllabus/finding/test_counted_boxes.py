"""Boxes with their classes' numbers, days counted before they are told, numbers of what goes out and in, spans of parts."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from servers.syllabus.reading.header import with_header
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def days(*blocks: Block) -> list[str]:
    found = find_dated(sheet(*blocks), FALL)
    return [f"{i.date:%m-%d} {i.kind} {i.title}" + " ?" * bool(i.needs_review) for i in found.items if i.date]


ROWS = (
    ("1 Sep 2 (Tue)\nYeast", "2 Sep 4 (Thu)\nFlour\nDUE: WORKSHEET 1", "3 Sep 9 (Tue)\nSalt"),
    ("4 Sep 11 (Thu)\nMidterm 1, in class", "Sep 16 (Tue)\nNo class (Fair)", "5 Sep 18 (Thu)\nCrust"),
    ("6 Sep 23 (Tue)\nSteam", "7 Sep 25 (Thu)\nRye\nDUE: WORKSHEET 2", "8 Sep 30 (Tue)\nMalt"),
)


def test_each_box_that_opens_with_its_class_and_day_is_that_day() -> None:
    assert days(table((), *ROWS)) == [
        "09-04 homework WORKSHEET 1",
        "09-11 exam Midterm 1, in class",
        "09-16 no_class No class (Fair)",
        "09-25 homework WORKSHEET 2",
    ]


@pytest.mark.parametrize("sign", ["#{}  ", "{}. ", "{}) ", "{} – "])
def test_boxes_may_be_read_down_and_number_with_other_signs(sign: str) -> None:
    labels = [sign.format(number) for number in range(1, 7)]
    left = [f"{labels[n]}{day}\nOvens" for n, day in enumerate(("9/2", "9/4", "9/9"))]
    right = [f"{labels[n + 3]}{day}\nProblem set {n} due" for n, day in enumerate(("9/11", "9/16", "9/18"))]
    found = [one.split()[0] for one in days(table((), *zip(left, right, strict=True)))]
    assert found == ["09-11", "09-16", "09-18"]


def test_days_before_their_month_are_no_numbers_of_classes() -> None:
    rows = [("1 September\nYeast", "3 September\nQuiz 1"), ("8 September\nSalt", "10 September\nQuiz 2")]
    found = days(table((), *rows, ("15 September\nRye", "17 September\nQuiz 3")))
    assert [one.split()[0] for one in found] == ["09-03", "09-10", "09-17"]


def test_work_that_its_cell_says_is_due_is_not_doubted() -> None:
    rows = (("Sep 2", "Yeast\nDue: Essay 1"), ("Sep 9", "Salt"), ("Sep 16", "Rye\nEssay 2"))
    assert days(table(("Date", "Topic"), *rows)) == ["09-02 paper Essay 1", "09-16 paper Essay 2 ?"]


@pytest.mark.parametrize(
    "words",
    [
        "Tests. Three, in class, an hour each: Sept. 10; Oct. 8; Nov. 12.",
        "Tests: there will be three, each of 50 minutes, on Sept. 10, Oct. 8 and Nov. 12.",
        "Tests – We have three, closed book: 9/10, 10/8, and 11/12.",
    ],
)
def test_exams_are_those_of_the_days_that_a_line_counts(words: str) -> None:
    assert days(text(words)) == ["09-10 exam Test 1", "10-08 exam Test 2", "11-12 exam Test 3"]


@pytest.mark.parametrize(
    "words",
    [
        "Tests. Three past ones are on the site: Sept. 10; Oct. 8; Nov. 12.",
        "Tests. Two of the rooms have changed: Sept. 10; Oct. 8; Nov. 12.",
        "Tests. Three, in class, of 2019: Sept. 10, 2019; Oct. 8, 2019; Nov. 12, 2019.",
    ],
)
def test_days_that_are_not_as_many_or_not_ours_are_no_series(words: str) -> None:
    assert not [one for one in days(text(words)) if one.endswith(("Test 1", "Test 2", "Test 3"))]


@pytest.mark.parametrize(("out", "back"), [("Out", "In"), ("Given", "Due"), ("Assigned", "Collected")])
def test_numbers_of_what_goes_out_and_in_are_due_where_they_come_in(out: str, back: str) -> None:
    rows = (
        ("Sep 2", "Yeast", "1", ""),
        ("Sep 9", "Salt", "2", "1"),
        ("Sep 16", "Rye", "", "2"),
        ("Sep 23", "Malt", "3", ""),
        ("Sep 30", "Crust", "", "3"),
    )
    lead = text("Worksheets are handed in as class begins.")
    found = days(lead, table(("Date", "Topic", out, back), *rows))
    assert found == [f"{day} homework Worksheet {n}" for n, day in enumerate(("09-09", "09-16", "09-30"), 1)]


def test_names_below_such_titles_stay_what_they_are() -> None:
    rows = (
        ("Sep 2", "Yeast", "Lab 1", ""),
        ("Sep 9", "Salt", "Lab 2", "Lab 1"),
        ("Sep 16", "Rye", "", "Lab 2"),
    )
    assert days(table(("Date", "Topic", "Out", "Due"), *rows)) == ["09-09 lab Lab 1", "09-16 lab Lab 2"]


@pytest.mark.parametrize(
    "title",
    [
        "Unit {}: 9/{}–9/{}; unit quiz 9/{}",
        "MODULE {}, 9/{}–9/{} – quiz on 9/{}",
        "Part {} (9/{}–9/{}). Quiz: 9/{}",
    ],
)
def test_the_test_of_a_part_is_on_its_own_day_and_not_on_the_span(title: str) -> None:
    spans = (("One", 1, 5, 5), ("Two", 8, 12, 12), ("Three", 15, 19, 19))
    blocks = [part for span in spans for part in (heading(title.format(*span)), item("Yeast; salt"))]
    assert [one.split()[:2] for one in days(*blocks)] == [
        ["09-05", "quiz"],
        ["09-12", "quiz"],
        ["09-19", "quiz"],
    ]


def test_letters_before_work_are_days_of_a_weeks_row() -> None:
    rows = (
        ("Sep 1 to Sep 5", "Yeast", "W Quiz 1\nF PS 1"),
        ("Sep 8 to Sep 12", "Salt", "M Test 1"),
        ("Sep 15 to Sep 19", "Rye", "F no class (Fair)"),
        ("Sep 22 to Sep 26", "Malt", "F PS 2"),
    )
    assert days(table((), *rows)) == [
        "09-03 quiz Quiz 1",
        "09-05 homework PS 1",
        "09-08 exam Test 1",
        "09-19 no_class No class (Fair)",
        "09-26 homework PS 2",
    ]


def test_what_statistics_are_done_in_and_initials_are_no_days() -> None:
    rows = (
        ("Sep 1 to Sep 5", "Means", "R Project 1 due"),
        ("Sep 8 to Sep 12", "Fits", "R Project 2 due"),
        ("Sep 15 to Sep 19", "Tails", "M. Weber Essay 1 due"),
    )
    found = days(table(("Week", "Topic", "Work"), *rows))
    assert [one.split()[0] for one in found] == ["09-01", "09-08", "09-15"]


def test_two_works_in_a_cell_with_words_in_brackets_are_two() -> None:
    rows = (
        ("Sep 2", "Yeast", "Unit exam 1 (50 items)\nEssay 1 (Sun. 9/7)"),
        ("Sep 9", "Salt", "Check-off: scales"),
        ("Sep 16", "Rye", ""),
    )
    found = days(table(("Date", "Theory", "Evaluation"), *rows))
    assert [one.split()[:2] for one in found] == [["09-02", "exam"], ["09-07", "paper"], ["09-09", "exam"]]


def test_an_exam_that_takes_the_whole_period_is_one() -> None:
    rows = (("Sep 2", "Yeast"), ("Sep 9", "Midterm 1 (whole period)"), ("Sep 16", "Exam period tips"))
    assert days(table(("Date", "Topic"), *rows)) == ["09-09 exam Midterm 1 (whole period)"]


def test_a_lying_table_of_shares_forms_days_and_hours_is_read() -> None:
    rows = (
        ("Share", "15%", "25%", "60%"),
        ("Form", "900 words", "45 minutes", "oral"),
        ("When", "October 8", "October 21", "December 8"),
        ("Hour", "12:00", "in class", "10:00-12:00"),
    )
    found = days(table(("", "Field essay", "Class test", "Closing exam"), *rows))
    assert [one.split(" ", 1)[1] for one in found] == [
        "paper Field essay",
        "exam Class test",
        "exam Closing exam",
    ]


def test_work_of_one_name_among_readings_is_due_if_doubted() -> None:
    rows = (
        ("Sep 1", "Yeast", "Read Hall, ch. 2"),
        ("Sep 2", "Salt", "Memo 1"),
        ("Sep 3", "Rye", "Read Lee, pp. 2-10"),
        ("Sep 4", "Malt", "Memo 2"),
        ("Sep 5", "Crust", "Read Hall, ch. 5"),
    )
    found = days(table(("Date", "Morning", "Tonight"), *rows))
    assert [one.split()[0] for one in found] == ["09-02", "09-04"]
    chapters = [(day, topic, work.replace("Memo", "Chapter")) for day, topic, work in rows]
    assert days(table(("Date", "Morning", "Tonight"), *chapters)) == []


def test_what_is_told_of_one_day_titles_no_column() -> None:
    rows = (("Tue", "Turn in: Memo 1"), ("Sep 9", "Salt\nRead: Hall"), ("Sep 16", "Rye\nRead: Lee"))
    assert with_header(table((), *rows)).header == ()


def test_work_that_goes_to_a_place_by_an_hour_is_due_then() -> None:
    rows = (("Sep 2", "Yeast", "Essay 1"), ("Sep 9", "Salt", ""), ("Sep 16", "Rye", "Essay 2"))
    rule = text("Essays go into the dropbox by 9 pm on the day listed.")
    found = find_dated(sheet(rule, table(("Date", "Topic", "Due"), *rows)), FALL)
    assert [str(i.time)[:5] for i in found.items] == ["21:00", "21:00"]

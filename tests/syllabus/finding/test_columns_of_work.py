"""What a table's other columns hold: numbers of work, dates by section, hours, and what only tells of the work."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import GradingComponent
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.header import find_header
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def read(*blocks: Block, grading: tuple[GradingComponent, ...] = ()) -> Dated:
    return find_dated(sheet(*blocks), FALL, grading=grading)


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date), i.title) for i in found.items]


def numbered(title: str, *numbers: str) -> Dated:
    """Four Tuesdays with topics and a column of ``numbers`` under ``title``."""
    topics = ("Maps", "Roads", "Ports", "Winds")
    days = (f"Sep {day}" for day in (2, 9, 16, 23))
    return read(table(("Date", "Topic", title), *zip(days, topics, numbers, strict=True)))


def test_numbers_under_a_kind_of_work_are_that_work() -> None:
    found = numbered("Recitation quiz", "1", "", "2", "")

    assert brief(found) == [("2025-09-02", "Recitation quiz 1"), ("2025-09-16", "Recitation quiz 2")]
    assert [s.topic for s in found.schedule] == ["Maps", "Roads", "Ports", "Winds"]


def test_numbers_in_some_rows_under_a_noun_that_nobody_knows_are_work_of_that_name() -> None:
    assert brief(numbered("Etude", "1", "", "2", "")) == [
        ("2025-09-02", "Etude 1"),
        ("2025-09-16", "Etude 2"),
    ]


@pytest.mark.parametrize("title", ["Chapter", "Unit", "Lecture", "Slides", "Pages", "Points"])
def test_numbers_under_what_is_read_counted_or_weighed_are_no_work(title: str) -> None:
    assert numbered(title, "1", "", "2", "").items == ()


def test_numbers_in_every_row_count_the_classes() -> None:
    assert numbered("Etude", "1", "2", "3", "4").items == ()


def test_numbers_that_do_not_rise_one_by_one_name_no_work() -> None:
    assert numbered("Etude", "12", "", "4", "").items == ()


def test_numbers_under_a_title_that_says_due_are_that_work() -> None:
    found = numbered("Problem set due", "1", "", "2 and 3", "")

    assert [title for _, title in brief(found)] == ["Problem set 1", "Problem set 2", "Problem set 3"]


REPORTS = (
    ("Lab report 1", "Sep 2", "Sep 5"),
    ("Lab report 2", "Sep 9", "Sep 12"),
    ("Lab report 3", "Sep 16", "Sep 19"),
)


def test_a_date_for_each_section_is_an_item_for_each_and_says_whose_it_is() -> None:
    found = read(table(("Assignment", "Section A (Tue)", "Section B (Fri)"), *REPORTS))

    assert [str(i.date) for i in found.items if "Section B (Fri)" in " ".join(i.needs_review)] == [
        "2025-09-05",
        "2025-09-12",
        "2025-09-19",
    ]
    assert len(found.items) == 6


def test_of_two_dates_that_are_no_sections_one_counts() -> None:
    found = read(table(("Assignment", "Out", "Due"), *REPORTS))

    assert [str(i.date) for i in found.items] == ["2025-09-05", "2025-09-12", "2025-09-19"]
    assert not any(i.needs_review for i in found.items)


def test_an_hour_beside_a_due_date_is_the_hour_of_what_is_due() -> None:
    found = read(
        table(
            ("Due", "Assignment"),
            ("Sep 2, 5 pm", "Essay 1"),
            ("Sep 9, 9 am", "Essay 2"),
            ("Sep 16", "Essay 3"),
        )
    )

    assert [i.time for i in found.items] == [dt.time(17), dt.time(9), None]


def test_an_hour_beside_the_date_of_a_class_is_not_that_of_what_is_due_in_it() -> None:
    found = read(
        table(
            ("Date", "Topic"),
            ("Sep 2, 5 pm", "Maps"),
            ("Sep 9, 9 am", "Essay 2 due"),
            ("Sep 16, 5 pm", "Ports"),
        )
    )

    assert [i.time for i in found.items] == [None]


ESSAYS = (("Essay 1", "Sep 2", "5 pm"), ("Essay 2", "Sep 9", "9 am"), ("Essay 3", "Sep 16", ""))


def test_a_column_of_hours_beside_due_dates_gives_the_hour_of_each() -> None:
    found = read(table(("Item", "Due date", "Time due"), *ESSAYS))

    assert [i.time for i in found.items] == [dt.time(17), dt.time(9), None]


def test_a_column_of_the_hours_of_classes_does_not() -> None:
    assert {i.time for i in read(table(("Item", "Due date", "Class time"), *ESSAYS)).items} == {None}


def test_a_topic_beside_the_name_of_what_is_due_is_no_work() -> None:
    rows = (
        ("Essay 1", "Rivers", "Sep 2"),
        ("Essay 2", "Roads", "Sep 9"),
        ("Essay 3", "Homework in Rome", "Sep 16"),
    )
    found = read(table(("Assignment", "Topic", "Due date"), *rows))

    assert [title for _, title in brief(found)] == ["Essay 1", "Essay 2", "Essay 3"]


def test_an_exam_noted_beside_the_name_of_what_is_due_is_one() -> None:
    rows = (("Essay 1", "", "Sep 2"), ("Essay 2", "Exam 1", "Sep 9"), ("Essay 3", "", "Sep 16"))
    found = read(table(("Assignment", "Notes", "Due date"), *rows))

    assert ("2025-09-09", "Exam 1") in brief(found)


def test_a_column_that_tells_how_work_is_handed_in_names_no_work() -> None:
    rows = (
        ("Essay 1", "Sep 2", "PDF"),
        ("Essay 2", "Sep 9", "PDF or report"),
        ("Essay 3", "Sep 16", "On paper"),
    )

    assert [title for _, title in brief(read(table(("Assignment", "Due date", "Format"), *rows)))] == [
        "Essay 1",
        "Essay 2",
        "Essay 3",
    ]


def test_a_column_of_descriptions_that_alone_names_the_work_is_read() -> None:
    found = read(
        table(("Date", "Description"), ("Sep 2", "Exam 1"), ("Sep 9", "Homework 2 due"), ("Sep 16", "Quiz 3"))
    )

    assert [title for _, title in brief(found)] == ["Exam 1", "Homework 2", "Quiz 3"]


def test_days_of_the_week_tell_dates_from_sections_of_the_book() -> None:
    rows = ("Maps", "Roads", "Ports")
    dated = read(
        table(
            ("Section", "Topic", "Due"),
            ("Tue 9/2", rows[0], ""),
            ("Tue 9/9", rows[1], "Quiz 1"),
            ("Tue 9/16", rows[2], ""),
        )
    )
    book = read(
        table(
            ("Section", "Topic", "Due"),
            ("9-2", rows[0], ""),
            ("9-3", rows[1], "Quiz 1"),
            ("9-4", rows[2], ""),
        )
    )

    assert brief(dated) == [("2025-09-09", "Quiz 1")]
    assert book.items == ()


def test_a_month_above_a_table_holds_for_the_numbers_of_its_days() -> None:
    days = table(("Day", "Topic"), ("Wed 3", "Maps"), ("Mon 8", "Exam 1"), ("Wed 10", "Ports"))

    assert brief(read(heading("September"), days)) == [("2025-09-08", "Exam 1")]


def test_a_heading_with_a_month_among_other_words_dates_no_numbers() -> None:
    days = table(("Day", "Topic"), ("Wed 3", "Maps"), ("Mon 8", "Exam 1"), ("Wed 10", "Ports"))

    assert read(heading("A short history of September"), days).items == ()


def test_a_column_of_weekdays_is_no_topic() -> None:
    found = read(table((), ("9/3", "Wed", "Light"), ("9/8", "Mon", "Midterm exam"), ("9/15", "Mon", "Heat")))

    assert [s.topic for s in found.schedule] == ["Light", "Midterm exam", "Heat"]


def test_work_that_is_done_outside_of_class_stands_in_a_column_of_work() -> None:
    found = read(
        table(
            ("Date", "Topic", "Independent work"),
            ("Sep 2", "Maps", "Draft 1"),
            ("Sep 9", "Roads", "Problem set 2"),
            ("Sep 16", "Ports", "Read the atlas"),
        )
    )

    assert [title for _, title in brief(found)] == ["Draft 1", "Problem set 2"]
    assert [s.topic for s in found.schedule] == ["Maps", "Roads", "Ports"]


@pytest.mark.parametrize(
    "rule",
    [
        "Upload your work by 9 pm on the day it is due.",
        "Upload a PDF by 9 pm on the respective due dates; it is due then.",
        "Submissions are made by 9 pm on their respective due dates.",
    ],
)
def test_a_rule_for_your_work_or_for_the_due_dates_gives_the_hour(rule: str) -> None:
    found = read(
        text(rule),
        table(("Date", "Due"), ("Sep 2", "Homework 1"), ("Sep 9", "Homework 2"), ("Sep 16", "Homework 3")),
    )

    assert {i.time for i in found.items} == {dt.time(21)}


def test_a_rule_for_one_kind_of_work_does_not_give_the_hour_of_another() -> None:
    found = read(
        text("Lab reports are due by 9 pm."),
        table(("Date", "Due"), ("Sep 2", "Essay 1"), ("Sep 9", "Essay 2"), ("Sep 16", "Essay 3")),
    )

    assert {i.time for i in found.items} == {None}


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Homework must be posted by Friday at 5 pm.", "2025-09-05"),
        ("Homework grades will be posted by Friday at 5 pm.", "2025-09-01"),
        ("Each homework will be posted by Monday at 5 pm.", "2025-09-01"),
    ],
)
def test_what_students_post_by_a_day_is_due_on_it_and_what_teachers_post_is_not(
    sentence: str, first: str
) -> None:
    weeks = (("Sep 1-5", "Homework 1"), ("Sep 8-12", "Homework 2"), ("Sep 15-19", "Homework 3"))

    assert str(read(text(sentence), table(("Week", "Due"), *weeks)).items[0].date) == first


@pytest.mark.parametrize(
    "example",
    [
        "If something is due on, say, October 8, hand in the essay by noon.",
        "If an essay was due on October 9 you lose a point for each day.",
    ],
)
def test_a_day_that_is_only_an_example_is_no_deadline(example: str) -> None:
    assert brief(read(text("The essay is due on October 7."), text(example))) == [("2025-10-07", "Essay")]


def test_a_recital_in_a_sentence_is_held_on_its_day() -> None:
    found = read(text("The final recital is on December 5 at 7 pm."))

    assert [(str(i.date), i.kind, i.time) for i in found.items] == [
        ("2025-12-05", "presentation", dt.time(19))
    ]


@pytest.mark.parametrize("topic", ["The Great Exhibition", "A concert of Bach in the abbey", "Trial by jury"])
def test_a_topic_about_concerts_and_juries_is_none(topic: str) -> None:
    assert (
        read(table(("Date", "Topic"), ("Sep 2", "Maps"), ("Sep 9", topic), ("Sep 16", "Ports"))).items == ()
    )


def test_an_oral_with_a_number_is_an_exam_and_oral_history_none() -> None:
    assert kind_of("Oral 2") == ("exam", False)
    assert kind_of("Oral history") is None


def test_who_teaches_a_class_of_the_schedule_is_not_the_courses_instructor() -> None:
    found = find_header(
        sheet(
            heading("HIST 210: Rivers and Empires"),
            text("Instructor: Ada Byron"),
            table(
                ("Date", "Topic"),
                ("9/3", "Instructor: Jane Doe"),
                ("9/10", "Maps"),
                ("9/17", "Lecturer: John Roe"),
            ),
        )
    )

    assert found.instructors == ("Ada Byron",)


GATES = (
    ("G1", "Needs statement", "Sep 5 Fri, 9:00 AM"),
    ("G2", "Preliminary design", "Sep 19 Fri, noon"),
    ("G3", "Bench demonstration", "Oct 3 Fri, EOD"),
)


def test_rows_whose_dates_end_at_hours_of_their_own_are_due_whatever_they_are_called_and_doubted() -> None:
    found = read(table(("Gate", "What", "When"), *GATES))

    assert brief(found) == [
        ("2025-09-05", "Needs statement"),
        ("2025-09-19", "Preliminary design"),
        ("2025-10-03", "Bench demonstration"),
    ]
    assert found.items[0].needs_review
    assert found.schedule == ()


def test_rows_at_one_hour_are_classes() -> None:
    days = ("Sep 5", "Sep 12", "Sep 19", "Sep 26")
    rows = [
        (str(number), topic, f"{day}, 2:00 PM")
        for number, (topic, day) in enumerate(zip(("Maps", "Roads", "Ports", "Winds"), days, strict=True), 1)
    ]
    assert read(table(("No", "What", "When"), *rows)).items == ()


def test_under_due_dates_what_nobody_knows_is_work_too_and_doubted() -> None:
    rows = (("Plot diary", "Sep 5"), ("Essay 1", "Sep 12"), ("Essay 2", "Sep 26"), ("Field log", "Oct 3"))
    found = read(table(("What", "Due date"), *rows))

    assert brief(found) == [(f"2025-{m}", title) for (title, _), m in zip(rows, ("09-05", "09-12", "09-26", "10-03"), strict=True)]  # fmt: skip
    assert [bool(item.needs_review) for item in found.items] == [True, False, False, True]


def test_what_a_paper_is_about_is_no_work_of_its_own_under_due_dates() -> None:
    rows = (("Paper #1", "Old theories", "Sep 5"), ("Paper #2", "New theories; or, newer ones", "Oct 3"))
    found = read(table(("Paper", "Focus", "Due date"), *rows))

    assert brief(found) == [("2025-09-05", "Paper #1"), ("2025-10-03", "Paper #2")]


def test_how_work_is_handed_in_is_not_the_work() -> None:
    rows = (
        ("Field log 1", "on paper", "Sep 5 by 5pm"),
        ("Source analysis", "on paper", "Sep 12 by 9:30am"),
        ("Field log 2", "PDF upload", "Sep 26 by 11:59pm"),
    )
    found = read(table(("Assessment", "Format", "When"), *rows))

    assert [title for _, title in brief(found)] == ["Field log 1", "Source analysis", "Field log 2"]


def test_a_topic_and_a_test_joined_by_a_plus_are_two_things() -> None:
    rows = (("Sep 2", "Seeds and patents + Unit test 1"), ("Sep 9", "Roads"), ("Sep 16", "Ports + Quiz 2"))

    assert brief(read(table(("Date", "Topic"), *rows))) == [
        ("2025-09-02", "Unit test 1"),
        ("2025-09-16", "Quiz 2"),
    ]


@pytest.mark.parametrize("pages", ["CB 361-381", "pp. 12-30", "361-381"])
def test_papers_with_their_pages_in_a_book_are_read_not_written(pages: str) -> None:
    rows = (
        ("Sep 2", "Welcome: CB 1-21"),
        ("Sep 9", f"The attorney's papers: {pages}"),
        ("Sep 16", "Laches: CB 400-420"),
    )
    assert read(table(("Date", "Assignment"), *rows)).items == ()


def test_a_topic_named_like_work_that_the_due_column_dates_elsewhere_is_no_item() -> None:
    weeks = table(
        ("Date", "Data work", "Assignment due"),
        ("Sep 3", "Data Wrangling", ""),
        ("Sep 10", "Missing Data", "Data Wrangling"),
        ("Sep 17", "Random Forest", "Missing Data"),
        ("Sep 24", "Matching", "Random Forest"),
    )
    names = ("Data Wrangling", "Missing Data", "Random Forest")
    parts = tuple(GradingComponent(component=name, weight=20) for name in names)

    found = find_dated(sheet(weeks), FALL, grading=parts)

    assert [(str(i.date), i.title) for i in found.items] == [
        ("2025-09-10", "Data Wrangling"),
        ("2025-09-17", "Missing Data"),
        ("2025-09-24", "Random Forest"),
    ]


def test_numbers_of_weeks_are_none_of_the_assignments_named_above_the_table() -> None:
    weeks = table(
        ("Week", "Date", "Topic", "Due"),
        ("1", "Sep 3", "Sets", ""),
        ("2", "Sep 10", "Maps", "Version Control"),
        ("3", "Sep 17", "Groups", "Essay 1"),
    )

    found = find_dated(sheet(text("Assignment"), weeks), FALL)

    assert [i.title for i in found.items] == ["Version Control", "Essay 1"]


def test_the_last_word_of_a_name_that_found_no_room_is_not_another_thing() -> None:
    weeks = table(
        ("Date", "Topic", "Due"),
        ("Sep 3", "Sets", "Data Wrangling\nAssignment"),
        ("Sep 10", "Maps", "Essay about Maps 1"),
        ("Sep 17", "Groups", ""),
    )

    assert [i.title for i in find_dated(sheet(weeks), FALL).items] == [
        "Data Wrangling Assignment",
        "Essay about Maps 1",
    ]


@pytest.mark.parametrize(
    "said", ["date and time set by the Registrar", "date TBA", "date is announced later"]
)
def test_a_day_that_is_set_elsewhere_is_not_that_of_its_row(said: str) -> None:
    weeks = table(
        ("Date", "Topic"),
        ("Dec 1", "Speech"),
        ("Dec 3", f"Review; Final exam [{said}]"),
        ("Dec 5", "Essay 2 due · Quiz 3"),
    )

    assert [i.title for i in find_dated(sheet(weeks), FALL).items] == ["Essay 2", "Quiz 3"]


@pytest.mark.parametrize("title", ["COURSE OUTLINE", "Class outline", "Homework"])
def test_classes_that_are_numbered_beside_topics_dates_and_due_work_are_no_work(title: str) -> None:
    weeks = table(
        ("No.", "Topic", "Assigned", "Due", "Date"),
        ("1", "Sets", "", "", "Tue 9/2"),
        ("2", "Maps", "HW 1", "", "Thu 9/4"),
        ("3", "Groups", "", "", "Tue 9/9"),
        ("4", "Rings", "HW 2", "HW 1", "Thu 9/11"),
    )

    found = find_dated(sheet(heading(title), weeks), FALL)

    assert [(str(i.date), i.title) for i in found.items] == [("2025-09-11", "HW 1")]


def test_practicals_of_many_classes_are_no_exams_and_two_are() -> None:
    days = ("Sep 2", "Sep 9", "Sep 16", "Sep 23", "Sep 30")
    rows = [(day, f"Lab practical: soil {n}") for n, day in enumerate(days)]
    assert read(table(("Date", "Topic"), *rows)).items == ()
    few = [(day, "Lab practical" if n in {1, 4} else "Soil") for n, day in enumerate(days)]
    assert len(read(table(("Date", "Topic"), *few)).items) == 2


@pytest.mark.parametrize(
    "title",
    [
        "Writing",
        "Your work",
        "Do this",
        "Essays",
        "You give me",
        "Projects & Exams",
        "Quiz/Exam",
        "Online work",
        "After class",
        "Papers and tests",
    ],
)
def test_a_title_that_names_several_sorts_of_work_heads_a_column_of_work(title: str) -> None:
    rows = (
        ("Sep 8", "Ferns", ""),
        ("Sep 15", "Fungi", "Outline"),
        ("Sep 22", "Mosses", "Essay 4"),
        ("Sep 29", "Bark", "Quiz 9"),
    )
    found = read(table(("Date", "Topic", title), *rows))
    assert brief(found) == [("2025-09-15", "Outline"), ("2025-09-22", "Essay 4"), ("2025-09-29", "Quiz 9")]


def test_announcements_hold_work_only_where_they_name_it() -> None:
    rows = (
        ("Sep 8", "Ferns", "Guest from the museum"),
        ("Sep 15", "Fungi", "Essay 4"),
        ("Sep 22", "Mosses", "Bring boots"),
    )
    assert brief(read(table(("Date", "Topic", "Announcements"), *rows))) == [("2025-09-15", "Essay 4")]


def test_what_a_row_says_is_due_behind_its_topic_is_apart_from_it() -> None:
    found = read(
        table(
            ("Date", "Topic"),
            ("Mon, Sep 8", "Waves. Exercise 1: Maps Due: HW 1."),
            ("Mon, Sep 15", "Ships Due: Exercise 1."),
            ("Mon, Sep 22", "Midterm 1: Trade Routes Due: HW 3."),
            ("Mon, Sep 29", "Exercise 2: Boats Due: Lab report 1"),
            ("Mon, Oct 6", "Salt DUE: Exercise 2"),
            ("Mon, Oct 13", "Essay 2 Due: Final draft"),
        )
    )
    assert brief(found) == [
        ("2025-09-08", "HW 1"),
        ("2025-09-15", "Exercise 1"),
        ("2025-09-22", "HW 3"),
        ("2025-09-22", "Midterm 1: Trade Routes"),
        ("2025-09-29", "Lab report 1"),
        ("2025-10-06", "Exercise 2"),
        ("2025-10-13", "Essay 2: Final draft"),
    ]


def test_a_topic_whose_day_a_sentence_tells_is_left_out_of_a_table_of_topics() -> None:
    rows = (
        ("Mon, Sep 8", "Exercise 1: Maps", ""),
        ("Mon, Sep 15", "Exercise 2: Boats", "Exercise 1"),
        ("Mon, Sep 22", "Exercise 3: Salt", "Exercise 2"),
        ("Mon, Sep 29", "Review", ""),
    )
    found = read(table(("Date", "Topic", "Due"), *rows), text("Exercise 3 is due on October 2 at noon."))
    assert brief(found) == [
        ("2025-09-15", "Exercise 1"),
        ("2025-09-22", "Exercise 2"),
        ("2025-10-02", "Exercise 3"),
    ]


def test_what_several_of_one_name_count_together_is_the_weight_of_none() -> None:
    part = GradingComponent(component="Quizzes", weight=10.0, page=1, evidence=(), confidence=1.0)
    rows = (("Sep 8", "Maps", "Quiz"), ("Sep 15", "Boats", "Quiz"), ("Sep 22", "Salt", "Quiz"))
    found = read(table(("Date", "Topic", "Due"), *rows), grading=(part,))
    assert [one.weight for one in found.items] == [None, None, None]


@pytest.mark.parametrize("title", ["Psets", "Problem sheet", "Worksheets", "Exercise sets"])
def test_such_titles_are_of_a_kind_of_work(title: str) -> None:
    assert [one for _, one in brief(numbered(title, "1", "", "2", ""))] == [
        f"{title.removesuffix('s')} {n}" for n in (1, 2)
    ]


def test_what_brackets_behind_an_event_say_is_due_is_not_the_event() -> None:
    found = read(
        table(
            ("Date", "Topic"),
            ("Mon, Sep 8", "Midterm 1 (grades due Sep 19)"),
            ("Wed, Sep 17", "Exam 2 (corrections due Sep 24)"),
            ("Mon, Sep 29", "Quiz 3 (due Sep 30)"),
            ("Mon, Oct 6", "Exam 4 (take-home, due Oct 8)"),
        )
    )
    exams = [one for one in brief(found) if one[1].startswith(("Midterm", "Exam", "Quiz"))]
    assert exams[:3] == [("2025-09-08", "Midterm 1"), ("2025-09-17", "Exam 2"), ("2025-09-30", "Quiz 3")]


@pytest.mark.parametrize(
    ("below", "apart"),
    [("Tutorial", True), ("Guest speaker", True), ("Lecture 3", True), ("Report", False), ("Review", False)],
)
def test_a_class_alone_on_its_line_is_no_part_of_the_work_above_it(below: str, apart: bool) -> None:  # noqa: FBT001
    rows = (("Sep 8", "HW 1"), ("Sep 15", f"HW 3\n{below}"), ("Sep 22", "HW 4"))
    found = read(table(("Date", "Assignments"), *rows))
    assert (("2025-09-15", "HW 3") in brief(found)) is apart


@pytest.mark.parametrize(
    ("inside", "held"),
    [
        ("Quiz 2 at the start of class", True),
        ("First quiz 15 mins before end of class", True),
        ("second quiz today", True),
        ("midterm exam in class", True),
        ("Quiz 3: 20 minutes", True),
        ("quiz on chapter 3", False),
        ("see Exam 1 solutions", False),
        ("review for Exam 2", False),
    ],
)
def test_an_exam_in_brackets_behind_a_topic_may_say_when_in_class_it_is_held(inside: str, held: bool) -> None:  # noqa: FBT001
    rows = (("Mon, Sep 8", "Maps"), ("Mon, Sep 15", f"Plots ({inside})"), ("Mon, Sep 22", "Salt"))
    found = read(table(("Date", "Topic"), *rows))
    assert [day for day, _ in brief(found)] == (["2025-09-15"] if held else [])


@pytest.mark.parametrize("above", ["Review", "Tutorial"])
def test_work_that_is_due_is_apart_from_the_class_on_the_line_above_it(above: str) -> None:
    rows = (("Sep 8", "Maps"), ("Sep 15", f"{above}\nHomework 5 Due: 3.1 4, 26, 34"), ("Sep 22", "Salt"))
    assert [title[:10] for _, title in brief(read(table(("Date", "Topic"), *rows)))] == ["Homework 5"]

"""Where a rule of finding once fired and must not: what only looks like work, a deadline, a title or a section."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import GradingComponent, Meeting
from servers.syllabus.finding.coursework import coursework_of
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text

MONDAYS = Meeting(id="lecture", kind="lecture", days=("MO", "WE"), start=dt.time(9), end=dt.time(10), page=1)


def read(
    *blocks: Block, meetings: tuple[Meeting, ...] = (), grading: tuple[GradingComponent, ...] = ()
) -> Dated:
    return find_dated(sheet(*blocks), FALL, meetings=meetings, grading=grading)


def beside(topic: str, *, title: str = "Topic") -> Dated:
    """Classes on three Tuesdays; ``topic`` is that of the second, 9 September."""
    return read(table(("Date", title), ("Sep 2", "Maps"), ("Sep 9", topic), ("Sep 16", "Ports")))


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date), i.title) for i in found.items]


def doubts(found: Dated) -> str:
    return " ".join(doubt for item in found.items for doubt in item.needs_review)


@pytest.mark.parametrize(
    "rule", ["Papers are due on November 20.", "After each unit, projects are due on November 20."]
)
def test_a_plural_is_not_its_own_heading(rule: str) -> None:
    assert read(heading("Lab report"), text(rule)).items == ()


def test_what_was_before_a_day_is_not_due_on_it() -> None:
    assert beside("American foreign policy before September 11").items == ()


def test_due_dates_as_a_topic_are_not_due() -> None:
    assert not [i for i in beside("Due dates").items if not i.needs_review]


def test_the_weekday_on_which_a_weeks_work_is_due_is_not_held_against_the_week() -> None:
    found = read(
        table(
            ("Week of", "Due", "Assignment"),
            ("Sep 1", "Friday", "Homework 1"),
            ("Sep 8", "Wednesday", "Homework 2"),
            ("Sep 15", "Friday", "Homework 3"),
        )
    )
    assert "but" not in doubts(found)


def test_a_weekday_beside_a_span_of_days_is_the_day_in_it_and_no_contradiction() -> None:
    found = read(
        table(
            ("Week", "Day", "Topic"),
            ("Sep 1 - 5", "Tuesday", "Exam 1"),
            ("Sep 8 - 12", "Friday", "Essay due"),
            ("Sep 15 - 19", "Wednesday", "Ports"),
        )
    )
    assert brief(found) == [("2025-09-02", "Exam 1"), ("2025-09-12", "Essay")]
    assert doubts(found) == ""


def test_work_beside_a_recess_without_a_date_is_kept() -> None:
    found = read(
        table(
            ("Date", "Topic", "Due"),
            ("Sep 2", "Maps", ""),
            ("Sep 4", "Roads", ""),
            ("Sep 9", "Ports", ""),
            ("", "Fall break", "Essay 1"),
            ("Sep 16", "Trade", ""),
            ("Sep 18", "Exam 1", ""),
        )
    )
    assert "Essay 1" in {i.title for i in found.items}


def test_an_item_that_begins_with_a_weeks_number_stays_with_its_day() -> None:
    found = read(
        *(
            block
            for week, (day, topic) in enumerate(
                (("Sep 2", "Maps"), ("Sep 9", "Roads"), ("Sep 16", "Ports")), start=1
            )
            for block in (heading(day), text(topic), item(f"Week {week} quiz due"))
        )
    )
    assert [date for date, _ in brief(found)] == ["2025-09-02", "2025-09-09", "2025-09-16"]


def test_the_first_and_last_day_of_class_do_not_hide_the_schedule_between() -> None:
    topics = ("First day of class: maps", "Roads", "Ports", "Ships", "Trade", "Last day of class: winds")
    days = ("Sep 2", "Sep 9", "Sep 16", "Sep 23", "Sep 30", "Oct 7")
    assert len(read(table(("Date", "Topic"), *zip(days, topics, strict=True))).schedule) == 6


def test_a_quiz_in_each_class_does_not_hide_the_schedule() -> None:
    days = ("Sep 2", "Sep 9", "Sep 16", "Sep 23")
    topics = ("Maps", "Roads", "Ports", "Ships")
    found = read(table(("Date", "Topic", "Quiz"), *zip(days, topics, "1234", strict=True)))
    assert len(found.schedule) == 4


def test_the_day_after_an_exam_is_no_exam() -> None:
    assert "exam" not in {i.kind for i in beside("Day after the midterm - no class").items}


@pytest.mark.parametrize(
    ("listed", "printed"),
    [
        ("Speeches", "Speech 1"),
        ("Sketches", "Sketch 2"),
        ("Boxes", "Box 3"),
        ("Inquiry", "Inquiries 1"),
        ("Weekly ledgers", "Ledger 2"),
    ],
)
def test_a_name_of_the_scheme_is_found_whatever_its_plural(listed: str, printed: str) -> None:
    names = coursework_of([GradingComponent(component=listed, weight=20)])
    assert names.named(f"{printed} due") is not None


def test_an_hour_in_brackets_after_due_does_not_hide_what_is_due() -> None:
    assert len(beside("Log sheet due (5 pm)").items) == 1


@pytest.mark.parametrize(
    "topic",
    [
        "Exam 1 - review of all the material in the first chapters",
        "Midterm: overview of the questions and the rules",
    ],
)
def test_a_review_described_at_length_is_no_exam(topic: str) -> None:
    assert beside(topic).items == ()


def test_homework_described_as_assigned_is_not_due() -> None:
    assert beside("Homework 3 – assigned in the lab on Tuesday", title="Homework").items == ()


def test_a_concert_report_is_handed_in() -> None:
    assert [i.kind for i in beside("Concert report due").items] != ["presentation"]


@pytest.mark.parametrize("title", ["Handout", "Theme", "Room", "Phase"])
def test_numbers_under_an_unknown_noun_are_asked_about(title: str) -> None:
    days = ("Sep 2", "Sep 9", "Sep 16", "Sep 23")
    topics = ("Maps", "Roads", "Ports", "Ships")
    found = read(table(("Date", "Topic", title), *zip(days, topics, ("1", "", "2", ""), strict=True)))
    assert all(i.needs_review for i in found.items)


@pytest.mark.parametrize(
    "sentence",
    ["Tickets for the concert on October 3 are free.", "The jury in the trial of October 9 was split."],
)
def test_a_concert_or_jury_of_others_is_no_work(sentence: str) -> None:
    assert read(text(sentence)).items == ()


CLASSES = [
    item("Sep 2: Introduction"),
    item("Sep 4: Maps"),
    item("Sep 9: Roads and quiz 1"),
    item("Sep 11: Ports"),
    item("Sep 16: Essay forms"),
]


@pytest.mark.parametrize(
    "title",
    [
        "Course schedule and important dates",
        "Class schedule with due dates",
        "Schedule of classes and assignment due dates",
        "Milestones in the history of science",
    ],
)
def test_a_schedule_of_classes_stays_one_whatever_else_its_title_promises(title: str) -> None:
    found = read(heading(title), *CLASSES)
    assert len(found.schedule) == 5
    assert [i.kind for i in found.items] == ["quiz"]


@pytest.mark.parametrize("titles", [("Lab meets", "Lab due"), ("Group sign-up", "Group report due")])
def test_two_dates_of_one_thing_are_no_sections(titles: tuple[str, str]) -> None:
    rows = (("Lab 1", "Sep 2", "Sep 9"), ("Lab 2", "Sep 9", "Sep 16"), ("Lab 3", "Sep 16", "Sep 23"))
    found = read(table(("Experiment", *titles), *rows))
    assert [date for date, _ in brief(found)] == ["2025-09-09", "2025-09-16", "2025-09-23"]


@pytest.mark.parametrize(
    "rule",
    ["Lab reports are due by 9 pm on the due date.", "Lab reports are due by 9 pm on their due dates."],
)
def test_a_rule_for_one_kind_of_work_stays_so_on_the_due_date(rule: str) -> None:
    found = read(
        text(rule),
        table(("Date", "Due"), ("Sep 2", "Essay 1"), ("Sep 9", "Lab report 2"), ("Sep 16", "Essay 3")),
    )
    assert [i.time for i in found.items] == [None, dt.time(21), None]


@pytest.mark.parametrize("thing", ["Finish reading chapter 3", "Write neatly", "Bring a laptop"])
def test_what_is_read_or_brought_is_nothing_to_hand_in_for_sure(thing: str) -> None:
    assert all(i.needs_review for i in beside(thing, title="Assignment").items if i.title != "Maps")


@pytest.mark.parametrize(
    "sentence",
    [
        "Handed out October 3.",
        "Assigned: October 3. Length: two pages.",
        "Topics are discussed in class on October 3.",
    ],
)
def test_a_day_on_which_work_is_handed_out_or_discussed_is_not_its_own(sentence: str) -> None:
    assert read(heading("Essay 1"), text(sentence)).items == ()


def test_homework_alone_on_a_friday_is_no_class_under_any_title() -> None:
    weeks = [
        row
        for week, day in enumerate((1, 8, 15, 22), start=1)
        for row in (
            (f"Mon, Sep {day}", "Maps", ""),
            (f"Wed, Sep {day + 2}", "Roads", ""),
            (f"Fri, Sep {day + 4}", "", f"Homework {week}"),
        )
    ]
    found = read(table(("Date", "Topic", "Assignment"), *weeks), meetings=(MONDAYS,))
    assert {s.date.weekday() for s in found.schedule} == {0, 2}


@pytest.mark.parametrize(
    "said",
    ["Project teams will be announced on September 15.", "Essay topics are posted on October 1.", "Exam dates are available on October 1."],
)  # fmt: skip
def test_what_is_told_about_work_on_a_day_is_no_work(said: str) -> None:
    assert read(text(said)).items == ()
    assert brief(read(text("Project teams are due September 15."))) == [("2025-09-15", "Project teams")]


@pytest.mark.parametrize(
    ("work", "unsure"),
    [
        ("For this essay", True),
        ("Essay is open-book", True),
        ("[Updated essay]", True),
        ("In-class essay", False),
    ],
)
def test_half_a_sentence_taken_for_a_name_is_doubted(work: str, unsure: bool) -> None:  # noqa: FBT001
    rows = (("Sep 5", "Maps", work), ("Sep 12", "Boats", "Essay 2"), ("Sep 19", "Salt", "Essay 3"))
    found = find_dated(sheet(table(("Date", "Topic", "Due"), *rows)), FALL).items
    assert [bool(one.needs_review) for one in found if one.title == work] == [unsure]


@pytest.mark.parametrize(
    "words",
    [
        "The Exam 1 study guide will be available September 25.",
        "Exam 1 study guide: available September 25",
        "Students with conflicts take Exam 1 on October 2.",
        "Those who need a different time take Exam 1 on October 2.",
    ],
)
def test_what_only_prepares_for_an_exam_or_some_take_is_not_its_day(words: str) -> None:
    assert find_dated(sheet(text(words)), FALL).items == ()

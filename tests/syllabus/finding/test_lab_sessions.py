"""Labs that a schedule lists as its classes."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import GradingComponent
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.finding.meetings import find_meetings
from tests.syllabus.finding.paper import FALL, item, sheet, table, text


def _read(meets: str, *rows: tuple[str, str], graded: str = "") -> Dated:
    document = sheet(text(meets), table(("Date", "Topic"), *rows))
    grading = (GradingComponent(component=graded, weight=60.0, page=1),) if graded else ()
    return find_dated(document, FALL, meetings=find_meetings(document, FALL), grading=grading)


_NUMBERED = (
    ("Sep 2", "Welcome, Lab 1: Rulers and clocks"),
    ("Sep 9", "Lab 2: Pendulums"),
    ("Sep 16", "Lab 3: Lenses"),
    ("Sep 23", "Fall recess, no lab"),
    ("Sep 30", "Makeup lab"),
    ("Oct 7", "Lab 4: Circuits"),
)


def test_numbered_labs_that_are_graded_are_work_at_the_hour_of_the_class() -> None:
    found = _read("Time: Tuesdays, 7:00-10:00 PM", *_NUMBERED, graded="Lab submissions").items

    assert [(str(i.date), i.kind, i.title.split(",")[0]) for i in found] == [
        ("2025-09-02", "lab", "Lab 1: Rulers and clocks"),
        ("2025-09-09", "lab", "Lab 2: Pendulums"),
        ("2025-09-16", "lab", "Lab 3: Lenses"),
        ("2025-09-23", "no_class", "Fall recess"),
        ("2025-09-30", "lab", "Makeup lab"),
        ("2025-10-07", "lab", "Lab 4: Circuits"),
    ]
    assert {str(i.time) for i in found if i.kind == "lab"} == {"19:00:00"}


@pytest.mark.parametrize("graded", ["", "Homework"])
def test_labs_that_count_for_nothing_are_classes(graded: str) -> None:
    found = _read("Time: Tuesdays, 7:00-10:00 PM", *_NUMBERED, graded=graded)

    assert [i.kind for i in found.items] == ["no_class"]
    assert len(found.schedule) == 5


_EXPERIMENTS = (
    ("Sep 3-4", "Course policies"),
    ("Sep 10-11", "Pendulums"),
    ("Sep 17-18", "Lenses"),
    ("Sep 24-25", "[No Labs]"),
    ("Oct 1-2", "Circuits"),
    ("Oct 8-9", "Diodes"),
)
_SECTIONS = "Lab section 10: Wed 4:00-6:20 pm\nLab section 20: Thu 11:00 am-1:20 pm"


def test_what_a_course_of_labs_does_each_week_is_nothing_to_hand_in() -> None:
    found = _read(_SECTIONS.replace("\n", " "), *_EXPERIMENTS)

    assert [(str(i.date), i.kind) for i in found.items] == [("2025-09-24", "no_class")]


def test_two_days_on_end_that_are_both_class_days_are_two_sessions() -> None:
    found = _read(_SECTIONS.replace("\n", " "), *_EXPERIMENTS).schedule

    assert [str(s.date) for s in found][:4] == ["2025-09-03", "2025-09-04", "2025-09-10", "2025-09-11"]


def test_the_topics_of_a_course_with_lectures_are_no_labs() -> None:
    found = _read("Lecture: Mon 9:00-9:50 am. Lab: Wed 4:00-6:20 pm", *_EXPERIMENTS).items

    assert [i for i in found if i.kind == "lab"] == []


def test_a_number_for_each_row_of_days_of_two_sections_counts_the_labs_and_asks_for_nothing() -> None:
    labs = (
        ("1, 2 Sep.", "Maps"), ("8, 9 Sep.", "Plates"), ("15, 16 Sep.", "Minerals"), ("22, 23 Sep.", "Sand"),
        ("29, 30 Sep.", "Rocks"), ("6, 7 Oct.", "Folds"), ("13, 14 Oct.", "Ice"),
    )  # fmt: skip
    rows = [(str(n), days, topic, "15", str(9 * n)) for n, (days, topic) in enumerate(labs, start=1)]
    rows.append(("", "20, 21 Oct.", "Lab exam", "50", ""))
    header = ("Lab", "Dates", "Laboratory exercise", "Points", "Page")
    found = find_dated(sheet(table(header, *rows)), FALL)

    assert {i.kind for i in found.items} == {"exam"}


def test_a_number_beside_the_day_of_a_lecture_is_of_work() -> None:
    rows = (
        ("Sep 2", "Sets", ""),
        ("Sep 4", "Maps", "1"),
        ("Sep 9", "Sums", ""),
        ("Sep 11", "Limits", "2"),
        ("Sep 16", "Series", "3"),
    )
    found = find_dated(sheet(table(("Date", "Topic", "Lab"), *rows)), FALL)

    assert [i.title for i in found.items] == ["Lab 1", "Lab 2", "Lab 3"]


def test_a_labs_own_schedule_says_that_none_is_held() -> None:
    rows = (
        ("9/1, 2", "No labs"),
        ("9/3, 4", "Weighing"),
        ("9/8, 9", "Salts"),
        ("9/10, 11", "No Lab"),
        ("9/15, 16", "Heat"),
    )
    found = find_dated(sheet(table(("Date", "Experiment Title"), *rows)), FALL)
    assert [f"{i.date:%m-%d}" for i in found.items if i.kind == "no_class" and i.date] == [
        "09-01",
        "09-10",
    ]

    lectures = (
        ("Sep 2", "Sets", "No lab"),
        ("Sep 4", "Maps", ""),
        ("Sep 9", "Sums", "Tides"),
        ("Sep 11", "Limits", ""),
    )
    found = find_dated(sheet(table(("Date", "Lecture", "Lab"), *lectures)), FALL)
    assert [i for i in found.items if i.kind == "no_class"] == []


@pytest.mark.parametrize("label", ["Read", "Reading", "Watch"])
def test_what_is_to_be_read_is_no_experiment(label: str) -> None:
    names = (
        "Ember letters",
        "Harbour songs",
        "Winter tales",
        "Mountain speech",
        "Valley hymn",
        "Island notes",
    )
    points = [
        block
        for week, name in enumerate(names)
        for block in (
            text(f"Mon, Sep {1 + 7 * week}" if week < 5 else "Mon, Oct 6"),
            item(f"{label}: {name}"),
        )
    ]
    document = sheet(text("Labs meet Mondays, 12:00-1:00 PM"), *points)
    assert not find_dated(document, FALL, meetings=find_meetings(document, FALL)).items


def test_a_numbered_lab_that_its_row_calls_off_is_a_day_without_one() -> None:
    rows = (
        ("Sep 2", "Lab 1", "Rulers and clocks"),
        ("Sep 9", "Lab 2", "Pendulums"),
        ("Sep 16", "Lab 3", "Lab canceled"),
        ("Sep 23", "—", "— NO LAB —"),
        ("Sep 30", "Lab 4", "Circuits"),
        ("Oct 7", "Lab 5", "Diodes"),
    )
    document = sheet(text("Time: Tuesdays, 7:00-10:00 PM"), table((), *rows))
    grading = (GradingComponent(component="Lab submissions", weight=60.0, page=1),)
    found = find_dated(document, FALL, meetings=find_meetings(document, FALL), grading=grading).items

    assert [(str(one.date)[5:], one.kind) for one in found] == [
        ("09-02", "lab"),
        ("09-09", "lab"),
        ("09-16", "no_class"),
        ("09-23", "no_class"),
        ("09-30", "lab"),
        ("10-07", "lab"),
    ]

"""What counts toward the grade and has no date is told, not passed over."""

from __future__ import annotations

import datetime as dt

from servers.domain.syllabus import GradingComponent, Item, Recurring
from servers.syllabus.finding.undated import missing_dates, undated_items

MIDTERM = Item(id="exam-midterm", title="Midterm", kind="exam", date=dt.date(2025, 10, 14))


def part(component: str, weight: float | None = 20.0, *, count: int | None = None) -> GradingComponent:
    return GradingComponent(component=component, weight=weight, count=count)


def test_a_graded_final_without_a_date_becomes_an_item_that_asks_for_one() -> None:
    (final,) = undated_items([part("Midterm"), part("Final exam", 40)], [MIDTERM], [])

    assert (final.title, final.kind, final.date, final.weight) == ("Final exam", "exam", None, 40)
    assert "no date" in final.needs_review[0]


def test_a_component_that_some_item_dates_is_not_asked_about() -> None:
    assert undated_items([part("Midterm exam")], [MIDTERM], []) == ()


def test_a_second_midterm_is_asked_about_though_the_first_is_dated() -> None:
    first = MIDTERM.model_copy(update={"title": "Midterm 1"})

    (second,) = undated_items([part("Midterm 1"), part("Midterm 2")], [first], [])

    assert second.title == "Midterm 2"


def test_repeated_work_without_any_date_is_one_warning() -> None:
    assert list(missing_dates([part("Homework")], [MIDTERM], [])) == [
        "Homework (20 % of the grade): no dates for it are printed"
    ]


def test_weekly_work_counts_as_dated() -> None:
    weekly = Recurring(id="homework-homework-fr", title="Homework", kind="homework", day="FR")

    assert list(missing_dates([part("Homework")], [], [weekly])) == []


def test_participation_has_no_date_and_needs_none() -> None:
    assert undated_items([part("Participation in presentations")], [], []) == ()
    assert list(missing_dates([part("Attendance")], [], [])) == []


def test_what_a_numbered_essay_is_about_does_not_part_it_from_its_date() -> None:
    essay = Item(id="paper-1", title="Essay 1", kind="paper", date=dt.date(2025, 9, 30))
    other = Item(id="paper-3", title="Essay 3", kind="paper", date=dt.date(2025, 12, 2))

    (second,) = undated_items(
        [part("Essay 1: Rhetorical Analysis"), part("Essay 2: Evaluation")], [essay, other], []
    )

    assert second.title == "Essay 2: Evaluation"


def test_how_long_an_exam_is_and_whether_books_are_open_is_no_part_of_its_name() -> None:
    final = MIDTERM.model_copy(update={"title": "Final exam", "date": dt.date(2025, 12, 12)})
    told = [
        part("50 minute closed book midterm"),
        part("2 hour open-book final exam"),
        part("one-hour midterm"),
    ]

    assert undated_items(told, [MIDTERM, final], []) == ()


def test_the_number_of_an_exam_stays_part_of_its_name() -> None:
    first = MIDTERM.model_copy(update={"title": "Midterm 1"})

    assert len(undated_items([part("50 minute midterm 2")], [first], [])) == 1


def test_a_project_beside_the_midterm_project_is_the_final_one() -> None:
    midterm = MIDTERM.model_copy(update={"title": "Midterm project", "kind": "project"})
    project = MIDTERM.model_copy(update={"title": "Project", "kind": "project", "date": dt.date(2025, 12, 7)})
    parts = [part("Midterm project"), part("Final project", 40)]

    assert undated_items(parts, [midterm, project], []) == ()

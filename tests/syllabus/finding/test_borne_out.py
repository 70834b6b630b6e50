"""Work of an unsure name or place is not doubted where a second sign tells that it is handed in that day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from servers.domain.syllabus import GradingComponent
from servers.syllabus.finding.borne_out import second_signs_of
from servers.syllabus.finding.candidate import Candidate, Origin
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, line, sheet, text


def work(title: str, *, week: int = 0, origin: Origin = "due", printed: str | None = None) -> Candidate:
    day = Day(dt.date(2025, 9, 3) + dt.timedelta(7 * week))
    return Candidate(title, "homework", day, (line(title),), origin, weak=True, printed=printed or title)


def borne_out(*works: Candidate, grade: str = "") -> list[str]:
    grading = [GradingComponent(component=name, weight=50) for name in grade.split(", ") if name]
    signs = second_signs_of([[one] for one in works], grading)
    return [one.title for one in works if signs.bear_out(one)]


def test_a_name_alone_is_not_borne_out() -> None:
    assert borne_out(work("Tide model"), work("Salt map", week=2)) == []


@pytest.mark.parametrize(
    ("grade", "titles"),
    [
        ("Tide model, Exams", ["Tide model"]),
        ("Models, Maps", []),
        ("Notebooks, Exams", ["Notebook 1"]),
        ("Attendance", []),
    ],
)
def test_a_part_of_the_grade_of_its_name_bears_it_out(grade: str, titles: list[str]) -> None:
    assert borne_out(work("Tide model"), work("Notebook 1", week=1), grade=grade) == titles


@pytest.mark.parametrize(
    ("numbers", "count"), [((1, 2, 3), 3), ((1, 2), 0), ((1, 3, 2), 0), ((2, 2, 3), 0), ((2, 4, 7, 9), 4)]
)
def test_numbers_that_rise_with_their_days_bear_each_other_out(numbers: tuple[int, ...], count: int) -> None:
    works = [work(f"Notebook {number}", week=week) for week, number in enumerate(numbers)]
    assert len(borne_out(*works)) == count


@pytest.mark.parametrize(
    "printed",
    [
        "Submit the tide model",
        "Tide model due",
        "Tide model by September 3rd (5pm)",
        "Tide model by 9/3",
    ],
)
def test_what_its_own_words_ask_for_is_borne_out(printed: str) -> None:
    assert borne_out(work("Tide model", printed=printed)) == ["Tide model"]


@pytest.mark.parametrize(
    "title",
    [
        "Tide model (first version by",
        "Discussion 2 (first post by October)",
        "model closes",
        "Log 2: (Week 9)",
    ],
)
def test_a_name_that_is_cut_out_of_a_sentence_is_not(title: str) -> None:
    assert borne_out(work(title), grade="Tide model, Discussions, Logs") == []


def test_what_a_class_only_names_needs_its_part_of_the_grade_and_its_order() -> None:
    works = [work(f"Problem set {n}", week=n, origin="named") for n in (1, 2, 3)]
    assert borne_out(*works) == borne_out(*works[:2], grade="Problem sets") == []
    assert len(borne_out(*works, grade="Problem sets, Exams")) == 3


def test_a_labs_number_may_be_that_of_what_is_done_that_day() -> None:
    works = [replace(work(f"Lab {n}", week=n), kind="lab") for n in (1, 2, 3)]
    reports = [replace(work(f"Lab report {n}", week=n), kind="lab") for n in (1, 2, 3)]
    assert (borne_out(*works, grade="Labs"), len(borne_out(*reports))) == ([], 3)


def test_what_takes_place_is_not_handed_in_by_its_name() -> None:
    assert borne_out(work("Critique 1", origin="topic_event"), grade="Critiques") == []


def test_a_sentence_that_says_that_it_is_due_leaves_no_doubt() -> None:
    (item,) = find_dated(sheet(text("The prospectus is due September 17.")), FALL).items
    assert (item.title, item.needs_review) == ("Prospectus", ())

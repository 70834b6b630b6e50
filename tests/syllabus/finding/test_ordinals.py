"""Work that sentences count, version by version and one after another."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def _found(title: str, *lines: str) -> list[tuple[str, str, str]]:
    found = find_dated(sheet(heading(title), text(*lines)), FALL).items
    return [(f"{item.date:%m-%d}", item.kind, item.title) for item in found if item.date]


@pytest.mark.parametrize(
    ("title", "words", "kind", "name"),
    [
        ("Exams", "Two examinations will be given. The first, on October 2, will cover Units 1-3. The second, on November 6, will cover Units 4-7.", "exam", "examination"),
        ("Writing", "You will write two papers. The first is due October 2 and the second on November 6.", "paper", "paper"),
        ("Papers", "The first is due October 2. The second is due November 6.", "paper", "paper"),
        ("Writing", "Two short essays are required: the first is due October 2; the second, November 6.", "paper", "short essay"),
        ("Tests", "There will be two tests. The first will be on October 2 in class, the other on November 6.", "exam", "test"),
        ("Requirements", "Two essays of 5 pages, the first due on October 2, the second on November 6.", "paper", "essay"),
    ],
)  # fmt: skip
def test_what_is_counted_has_the_name_told_before(title: str, words: str, kind: str, name: str) -> None:
    assert _found(title, words) == [
        ("10-02", kind, f"First {name}"),
        ("11-06", kind, f"Second {name}"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "There are two exams. The first class is on September 2.",
        "Exams and papers make up the grade. The first, on September 2, is free.",
        "The first, on September 2, is free.",
        "Two papers are required. The first day of class is September 2.",
    ],
)
def test_what_counts_something_else_is_no_work(words: str) -> None:
    assert not _found("Course", words)


def test_lines_that_number_one_work_are_told_apart() -> None:
    found = _found(
        "Written work",
        "Essay #1 (5 pages): topics distributed September 9, paper due September 23",
        "Essay #2 (7 pages): topics distributed October 14, paper due October 28",
    )
    assert found == [("09-23", "paper", "Essay #1"), ("10-28", "paper", "Essay #2")]


def test_versions_on_lines_that_number_their_work() -> None:
    found = _found(
        "Writing assignments",
        "Essay 1 (1000 words): 1st version, Sept 11; 2nd version, Sept 18; final version, Sept 25",
        "Essay 2 (1500 words): 1st version, Oct 9; 2nd version, Oct 16; final version, Oct 23",
    )
    assert [(day, title[:7]) for day, _, title in found] == [
        *((day, "Essay 1") for day in ("09-11", "09-18", "09-25")),
        *((day, "Essay 2") for day in ("10-09", "10-16", "10-23")),
    ]


@pytest.mark.parametrize(
    "words", ["First draft: Oct 2. Final draft: Oct 30.", "Draft: Oct 2. Final: Oct 30.", "Draft: Oct 2; final version: Oct 30"]
)  # fmt: skip
def test_versions_below_the_title_of_their_work_are_sure(words: str) -> None:
    found = find_dated(sheet(heading("Essay 1"), text(words)), FALL).items
    assert [f"{item.date:%m-%d}" for item in found] == ["10-02", "10-30"]
    assert all(item.title.startswith("Essay 1: ") and item.kind == "paper" for item in found)
    assert not any(item.needs_review for item in found)


@pytest.mark.parametrize(
    ("lines", "sure"),
    [
        (("Exam I -- September 25", "Exam II -- October 23", "Final -- December 17, 11:00 a.m."), True),
        (("The final is on December 15 at 9 am.",), True),
        (("Midterm: October 9.", "Group project: report due December 9.", "Final: Tuesday, December 16, 1-3pm."), True),
        (("The final paper is due December 3.", "Final: December 12"), False),
    ],
)  # fmt: skip
def test_a_bare_final_is_an_exam_beside_exams_or_where_it_is_held(lines: tuple[str, ...], sure: bool) -> None:  # noqa: FBT001
    last = find_dated(sheet(heading("Requirements"), text(*lines)), FALL).items[-1]
    assert (last.kind == "exam" and not last.needs_review) is sure


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("There will be two papers: a short one (3 pages), due on September 25, and a longer one (10 pages), due on December 4.", ["09-25 paper", "12-04 paper"]),
        ("Response papers: six in all. Three must be turned in by October 14.", ["10-14 paper"]),
        ("You will keep a journal, which I will collect twice: on September 30 and October 28.", ["09-30 homework", "10-28 homework"]),
        ("The portfolio will be checked on 10/2 (artifacts 1-3) and 11/6 (artifacts 4-6).", ["10-02 project", "11-06 project"]),
        ("You may rewrite the first review; rewrites are due Oct. 16.", ["10-16 homework"]),
        ("Important due dates: Prospectus, October 2; rough draft, November 13; final draft, December 9.", ["10-02 paper", "11-13 paper", "12-09 paper"]),
        ("The revision is due: Friday, November 7 (our final exam)", ["11-07 paper"]),
    ],
)  # fmt: skip
def test_what_a_teacher_collects_or_asks_for_again_is_due(words: str, expected: list[str]) -> None:
    found = find_dated(sheet(heading("Written work"), text(words)), FALL).items
    assert [f"{one.date:%m-%d} {one.kind}" for one in found if one.date] == expected
    assert not any(one.needs_review for one in found)


@pytest.mark.parametrize("words", ["Group A presents October 7; Group B presents October 14."])
def test_a_heading_of_all_assignments_names_none(words: str) -> None:
    assert all(kind == "presentation" for _, kind, _ in _found("Assignments", words))


def test_points_under_all_assignments_bear_their_own_names() -> None:
    points = (
        "Annotated map: due on the 18th of September",
        "Source analysis: due on the 9th of October",
        "Book review: due on the 6th of November",
    )
    found = find_dated(sheet(heading("Course Assignments"), *map(item, points)), FALL).items
    assert [one.title for one in found] == ["Annotated map", "Source analysis", "Book review"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Group A will present on October 7 and Group B on October 14.", ["10-07", "10-14"]),
        ("Groups 1-3 will present on November 18, groups 4-6 on November 20.", ["11-18", "11-20"]),
        ("Group presentations: Group 1, October 7; Group 2, October 21; Group 3, November 4.", ["10-07", "10-21", "11-04"]),
    ],
)  # fmt: skip
def test_each_group_presents_on_its_day(words: str, expected: list[str]) -> None:
    found = _found("Assignments", words)
    assert all(kind == "presentation" for _, kind, _ in found)
    assert [day for day, _, _ in found] == expected


def test_a_final_below_a_paper_with_its_own_day_is_the_exam() -> None:
    found = _found(
        "Grading", "Midterm - October 14 - 20%", "Paper - November 18 - 30%", "Final - December 16 - 35%"
    )
    assert [(day, kind) for day, kind, _ in found] == [
        ("10-14", "exam"),
        ("11-18", "paper"),
        ("12-16", "exam"),
    ]


@pytest.mark.parametrize(
    "words", ["Midterm clinical evaluation: October 15", "Final clinical evaluation: December 10"]
)
def test_an_evaluation_in_the_clinic_is_no_exam(words: str) -> None:
    assert not _found("Clinical", words)

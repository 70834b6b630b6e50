"""One paragraph that tells all parts of the grade in sentences, and two things that count together."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.grading import find_grading
from servers.syllabus.reading.document import Block, Paragraph
from tests.syllabus.finding.paper import heading, item, line, sheet, text


def _read(told: str) -> list[tuple[str, float | None]]:
    return [(one.component, one.weight) for one in find_grading(sheet(text(told)))]


@pytest.mark.parametrize(
    ("told", "read"),
    [
        (
            "Grading: two midterms worth 15% each, lab exercises worth 30%, a final project design and presentation worth 25%, and a final exam worth 15%. The final exam will be held on December 7th.",
            [("two midterms", 30.0), ("lab exercises", 30.0), ("final project design and presentation", 25.0), ("final exam", 15.0)],
        ),
        (
            "Attendance and participation are worth 10%, quizzes and short papers worth 40%, and the final exam worth 50%. Quiz 1 is on Sept 9.",
            [("Attendance and participation", 10.0), ("quizzes and short papers", 40.0), ("final exam", 50.0)],
        ),
        (
            "A midterm counting 30%, problem sets counting 40%, and a paper, due Dec 1, counting for 30%.",
            [("midterm", 30.0), ("problem sets", 40.0), ("paper", 30.0)],
        ),
    ],
)  # fmt: skip
def test_a_paragraph_that_tells_the_whole_may_tell_days_too(
    told: str, read: list[tuple[str, float | None]]
) -> None:
    assert _read(told) == read


def test_a_clause_with_its_own_verb_is_no_part_of_a_name() -> None:
    told = "Homework is graded for effort and quizzes are worth 30%, the midterm is worth 30%, and the final worth 40%."
    assert [name for name, _ in _read(told)] == ["quizzes", "midterm", "final"]


def _weights(*blocks: Block) -> list[tuple[str, float | None]]:
    return [(one.component, one.weight) for one in find_grading(sheet(heading("Grading"), *blocks))]


@pytest.mark.parametrize("told", ["(4 x 15%: 60%)", "(4 x 15% = 60%)", "(15% each: 60%)"])
def test_a_sum_told_behind_its_terms_is_the_share(told: str) -> None:
    assert _weights(text(f"Assignments {told}"), text("Course project (40%)")) == [
        ("Assignments", 60.0),
        ("Course project", 40.0),
    ]


def test_a_bracket_around_a_name_is_none_of_it() -> None:
    told = ("50% (Group project).", "30% (Reflections).", "20% (Extension paper).")
    assert [name for name, _ in _weights(*map(text, told))] == [
        "Group project",
        "Reflections",
        "Extension paper",
    ]


def test_parts_of_one_that_make_up_the_whole_with_others_by_chance_are_not_the_scheme() -> None:
    parts = ("Proposal (5%): one page.", "Training (5%): a form.", "Plan (5%): two parts.", "Code (5%): runs.", "Talk (10%): ten minutes.")  # fmt: skip
    read = _weights(
        text("50% (Group project)."), *map(item, parts), text("20% (Reflections)."), text("20% (Essays)."), text("10% (Paper).")
    )  # fmt: skip
    assert read == [("Group project", 50.0), ("Reflections", 20.0), ("Essays", 20.0), ("Paper", 10.0)]


def test_parts_further_in_on_the_next_page_are_parts_too() -> None:
    def point(words: str, left: float, page: int) -> Paragraph:
        return Paragraph((line(words, left=left, page=page),), "item", 0)

    whole = ("50% (Group project).", "20% (Reflections).", "20% (Essays).", "10% (Paper).")
    parts = ("Proposal (5%)", "Training (5%)", "Plan (5%)", "Code (5%)", "Talk (10%)")
    read = _weights(
        point(whole[0], 72.0, 1), *(point(one, 100.0, 2) for one in parts), *(point(one, 72.0, 2) for one in whole[1:])
    )  # fmt: skip
    assert read == [("Group project", 50.0), ("Reflections", 20.0), ("Essays", 20.0), ("Paper", 10.0)]

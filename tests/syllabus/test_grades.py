"""What is needed on what remains."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.domain.syllabus import GradingComponent
from servers.errors import InvalidValueError
from servers.syllabus.grades import Score, grade_needed


def part(
    name: str,
    weight: float | None = None,
    *,
    points: float | None = None,
    count: int | None = None,
    drop: int | None = None,
) -> GradingComponent:
    return GradingComponent(component=name, weight=weight, points=points, count=count, drop_lowest=drop)


HOMEWORK, MIDTERM, FINAL = part("Homework", 30), part("Midterm exam", 30), part("Final exam", 40)


def test_one_exam_remains() -> None:
    scores = [Score(component="Homework", percents=(90,)), Score(component="Midterm exam", percents=(80,))]
    outlook = grade_needed([HOMEWORK, MIDTERM, FINAL], scores, 85)
    assert outlook.status == "needed"
    assert outlook.needed == 85  # 27 + 24 = 51 of 60; 34 of 40 are missing
    assert (outlook.secured, outlook.best_possible) == (51, 91)


def test_what_is_needed_is_rounded_up_so_that_reaching_it_suffices() -> None:
    outlook = grade_needed([part("A", 67), part("B", 33)], [Score(component="A", percents=(80,))], 80.01)
    assert outlook.needed == 80.1


def test_a_target_that_is_out_of_reach_tells_the_best_possible() -> None:
    outlook = grade_needed([HOMEWORK, part("Final", 70)], [Score(component="Homework", percents=(20,))], 90)
    assert (outlook.status, outlook.needed, outlook.best_possible) == ("out_of_reach", None, 76)


def test_a_target_that_is_secured_needs_nothing() -> None:
    outlook = grade_needed([HOMEWORK, part("Final", 70)], [Score(component="Homework", percents=(100,))], 30)
    assert (outlook.status, outlook.needed) == ("reached", None)


def test_a_target_missed_with_nothing_to_come_is_missed() -> None:
    assert grade_needed([part("All", 100)], [Score(component="All", percents=(50,))], 60).status == "missed"


def test_the_lowest_are_dropped_after_the_marks_to_come() -> None:
    quizzes = part("Quizzes", 100, count=3, drop=1)
    outlook = grade_needed([quizzes], [Score(component="Quizzes", percents=(0, 80))], 85)
    assert (outlook.needed, outlook.secured, outlook.best_possible) == (90, 40, 90)


def test_a_count_in_the_syllabus_tells_what_remains() -> None:
    outlook = grade_needed([part("Labs", 100, count=10)], [Score(component="Labs", percents=(100,) * 4)], 70)
    assert outlook.parts[0].remaining == 6
    assert outlook.needed == 50


def test_what_the_caller_says_of_the_remaining_goes_before_the_count() -> None:
    score = Score(component="Labs", percents=(100,), remaining=1)
    assert grade_needed([part("Labs", 100, count=10)], [score], 75).needed == 50


def test_an_unstated_count_is_assumed_complete_and_said_so() -> None:
    outlook = grade_needed(
        [HOMEWORK, part("Final", 70)], [Score(component="Homework", percents=(90, 70))], 80
    )
    assert any("Homework" in assumption for assumption in outlook.assumptions)
    assert outlook.needed == 80


def test_points_become_weights() -> None:
    outlook = grade_needed(
        [part("Exam 1", points=100), part("Exam 2", points=300)],
        [Score(component="Exam 1", percents=(60,))],
        90,
    )
    assert [p.weight for p in outlook.parts] == [25, 75]
    assert outlook.needed == 100


def test_missing_weights_are_asked_for_and_not_guessed() -> None:
    outlook = grade_needed([HOMEWORK, part("Essay")], [Score(component="Homework", percents=(90,))], 80)
    assert (outlook.status, outlook.weights_missing) == ("weights_missing", ("Essay",))
    assert outlook.needed is outlook.secured is outlook.best_possible is None


def test_a_weight_that_the_caller_gives_fills_the_gap() -> None:
    scores = [Score(component="Homework", percents=(90,)), Score(component="Essay", weight=70)]
    assert grade_needed([HOMEWORK, part("Essay")], scores, 90).needed == 90


def test_without_any_grading_the_components_are_asked_for() -> None:
    assert grade_needed([], [], 80).status == "weights_missing"


def test_a_component_of_the_callers_own_comes_with_its_weight() -> None:
    scores = [Score(component="Bonus", percents=(100,), weight=5)]
    outlook = grade_needed([part("Final", 100)], scores, 90)
    assert outlook.needed == 85
    assert any("105" in assumption for assumption in outlook.assumptions)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("homework", "Homework"),
        ("Midterm", "Midterm exam"),
        ("final", "Final exam"),
        ("HW", "Homework"),
        ("the final exam", "Final exam"),
    ],
)
def test_a_component_is_found_by_what_students_call_it(said: str, meant: str) -> None:
    outlook = grade_needed([HOMEWORK, MIDTERM, FINAL], [Score(component=said, percents=(1,))], 50)
    assert [p.component for p in outlook.parts if p.graded] == [meant]


def test_a_plural_finds_its_component() -> None:
    assert (
        grade_needed([part("Quizzes", 50), FINAL], [Score(component="Quiz", percents=(1,))], 9)
        .parts[0]
        .graded
    )


@pytest.mark.parametrize(
    ("scores", "why"),
    [
        ([Score(component="Exam", percents=(1,))], "several"),
        ([Score(component="Swimming", percents=(1,))], "no component"),
        ([Score(component="Homework", percents=(1,)), Score(component="HW", percents=(1,))], "twice"),
        ([Score(component="Homework", percents=(-1,))], "between"),
        ([Score(component="Homework", remaining=0)], "neither"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_names(scores: list[Score], why: str) -> None:
    with pytest.raises(InvalidValueError, match=why):
        grade_needed([HOMEWORK, MIDTERM, FINAL], scores, 80)


marks = st.floats(0, 100).map(lambda mark: round(mark, 1))


@st.composite
def courses(draw: st.DrawFn) -> tuple[list[GradingComponent], list[Score]]:
    size = draw(st.integers(1, 5))
    weights = draw(st.lists(st.integers(1, 50), min_size=size, max_size=size))
    components = [
        part(f"Part{'ABCDE'[i]}", w, count=draw(st.integers(1, 8)), drop=draw(st.integers(0, 3)))
        for i, w in enumerate(weights)
    ]
    scores = [
        Score(
            component=component.component,
            percents=tuple(draw(st.lists(marks, max_size=component.count))),
        )
        for component in components
    ]
    return components, scores


def final_grade(components: list[GradingComponent], scores: list[Score], average: float) -> float:
    """The definition, computed another way: fill in, sort, drop, average, weigh."""
    total = 0.0
    for component, score in zip(components, scores, strict=True):
        assert component.count is not None
        assert component.weight is not None
        filled = sorted([*score.percents, *[average] * (component.count - len(score.percents))])
        kept = filled[component.drop_lowest or 0 :] or filled[-1:]
        total += component.weight * sum(kept) / len(kept) / 100
    return total


@given(courses(), st.floats(0, 130))
def test_the_needed_average_reaches_the_target_and_a_lower_one_does_not(
    course: tuple[list[GradingComponent], list[Score]], target: float
) -> None:
    components, scores = course
    outlook = grade_needed(components, scores, target)
    assert outlook.secured == pytest.approx(final_grade(components, scores, 0), abs=0.01)
    assert outlook.best_possible == pytest.approx(final_grade(components, scores, 100), abs=0.01)
    if outlook.status == "needed":
        assert outlook.needed is not None
        assert final_grade(components, scores, outlook.needed) >= target - 1e-6
        assert outlook.needed == 0 or final_grade(components, scores, outlook.needed - 0.11) < target
    elif outlook.status == "reached":
        assert final_grade(components, scores, 0) >= target - 1e-6
    else:
        assert final_grade(components, scores, 100) < target


@given(courses(), st.floats(0, 100), st.floats(0, 20))
def test_a_higher_target_never_needs_less(
    course: tuple[list[GradingComponent], list[Score]], target: float, more: float
) -> None:
    order = {"reached": 0, "needed": 1, "out_of_reach": 2, "missed": 2}
    low, high = grade_needed(*course, target), grade_needed(*course, target + more)
    assert (order[low.status], low.needed or 0) <= (order[high.status], high.needed or 0)

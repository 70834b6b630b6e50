"""What a teacher gives or is told on a day is not handed in then."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, text


def found(*lines: str) -> list[tuple[str, str, str]]:
    items = find_dated(sheet(text(*lines)), FALL).items
    return [(each.title, str(each.kind), str(each.date)[5:]) for each in items]


@pytest.mark.parametrize(
    "sentence",
    [
        "We will provide a list of topics on October 1 and, if you wish to write an essay, see me.",
        "We will post the essay topics on October 1.",
        "I will hand out the paper assignment on Wednesday, October 1.",
        "You must let us know in writing which essay you propose to write by October 8.",
        "Please tell me whether you will write the paper by October 8.",
    ],
)
def test_nothing_is_due_on_such_a_day(sentence: str) -> None:
    assert found(sentence) == []


def test_what_was_handed_out_may_be_due_later() -> None:
    assert found("I will distribute the take-home exam on December 1; it is due December 8.") == [
        ("Take-home exam", "exam", "12-08")
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        ("You must inform me of your project topic by October 8.", "project", "10-08"),
        ("I will give the midterm on October 16.", "exam", "10-16"),
        ("I will give a quiz on October 7.", "quiz", "10-07"),
    ],
)
def test_what_is_given_in_class_or_asked_for_stays(sentence: str, kind: str, day: str) -> None:
    assert [each[1:] for each in found(sentence)] == [(kind, day)]


def test_what_is_due_on_an_exams_day_is_no_exam() -> None:
    (paper,) = found("The paper is due at 9 a.m. on the morning of the midterm (October 23).")
    assert paper == ("Paper", "paper", "10-23")
    (exam,) = found("The date of the midterm is October 23.")
    assert exam[1] == "exam"


def test_a_part_for_a_work_is_named_itself() -> None:
    (part,) = found(
        "Students are required to submit an annotated bibliography for their paper on October 21."
    )
    assert part[0] == "Annotated bibliography"


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        (
            ["1. Personal narrative (3-4 pages). Draft due 9/9; final due 9/16."],
            ["Personal narrative: Draft", "Personal narrative: Final"],
        ),
        (["Op-ed. First draft due Oct 2; final due Oct 9."], ["Op-ed: First draft", "Op-ed: Final"]),
        (
            ["Research paper. Rough draft due 10/21. Final due 10/28."],
            ["Research paper: Rough draft", "Research paper: Final"],
        ),
        (["Portrait: sketch due 9/9, final due 9/16"], ["Portrait: Sketch", "Portrait: Final"]),
    ],
)
def test_the_final_behind_a_draft_is_no_exam(lines: list[str], named: list[str]) -> None:
    assert [each[:2] for each in found(*lines)] == [(name, "paper") for name in named]


def test_the_final_behind_a_midterm_is_one() -> None:
    assert [each[1] for each in found("Midterm Exam (20%). October 14. Final (30%). December 16.")] == ["exam", "exam"]  # fmt: skip


@pytest.mark.parametrize("verb", ["set", "posted", "handed out", "distributed"])
def test_what_will_be_given_on_a_day_is_due_on_the_other(verb: str) -> None:
    (item,) = found(
        f"The essay will be {verb} on Thursday, October 23rd and will be due on Thursday, November 13th."
    )
    assert item[2] == "11-13"


@pytest.mark.parametrize(
    "line",
    [
        "10/7 Likely questions for next week's exam",
        "10/7 Study guide for the midterm",
        "10/7 Practice problems for Test 2",
    ],
)
def test_what_prepares_for_an_exam_is_none(line: str) -> None:
    assert found(line) == []


def test_an_exam_on_its_topics_is_one() -> None:
    assert found("10/7 Midterm on topics 1-4") == [("Midterm", "exam", "10-07")]
    (asked,) = found("Questions for the final exam are due October 7.")
    assert asked[1:] == ("homework", "10-07")


def test_a_day_alone_on_the_line_below_a_sentence_goes_on_with_it() -> None:
    items = find_dated(
        sheet(
            text("The first coursework assignment will be set on Thursday, October 23rd and will be due on"),
            heading("Thursday, November 13th at 12 pm."),
        ),
        FALL,
    ).items
    assert [(str(each.date)[5:], str(each.time)) for each in items] == [("11-13", "12:00:00")]

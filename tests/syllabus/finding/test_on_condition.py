"""Dates that a sentence tells, and what each of them is of: conditions, exams at which other work is due, versions."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, text


def _found(words: str, title: str = "Course requirements") -> list[tuple[str, str, str]]:
    found = find_dated(sheet(heading(title), text(words)), FALL).items
    return [(f"{item.date:%m-%d}", item.kind, item.title) for item in found if item.date]


@pytest.mark.parametrize(
    "words",
    [
        "Papers turned in by November 21 will be eligible for rewriting.",
        "Essays submitted before Friday, October 3 may be revised for a better grade.",
        "Drafts received after November 4 will not be read.",
        "Any paper handed in by 5 p.m. on December 1 gets five points more.",
        "If you submit a draft by November 20, I will comment on it.",
        "If the first paper is turned in by October 1 you can rewrite it.",
        "A practice exam will be given on November 24.",
        "I will return the proposals on October 9.",
    ],
)
def test_nothing_is_asked_by_the_date_of_a_condition(words: str) -> None:
    assert not _found(words, title="Paper")


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Papers must be turned in by November 21.", "11-21"),
        ("Your paper is to be submitted by November 21 and will be returned within a week.", "11-21"),
        ("If you choose the long paper, it is due November 21.", "11-21"),
        ("The paper should be typed and handed in by November 21.", "11-21"),
        ("The final version of the paper is due November 21.", "11-21"),
    ],
)
def test_what_has_to_be_handed_in_by_a_date_is_due_then(words: str, date: str) -> None:
    assert [(day, kind) for day, kind, _ in _found(words, title="Term paper")] == [(date, "paper")]


@pytest.mark.parametrize(
    "words",
    [
        "Your final paper is due at noon on the day scheduled for our final exam: Wednesday, December 17.",
        "The final paper is due in place of the final exam, December 17.",
        "The final paper is to be submitted at the final exam (December 17).",
        "The final paper must be turned in during the final exam on December 17.",
        "Instead of a final exam, a final paper is due December 17.",
    ],
)
def test_work_that_is_due_at_an_exam_tells_no_exam(words: str) -> None:
    assert [(day, kind) for day, kind, _ in _found(words)] == [("12-17", "paper")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The final exam date is December 16 at 8 a.m.", ("12-16", "exam", "Final exam")),
        ("The midterm date is October 21.", ("10-21", "exam", "Midterm")),
        ("Exam 1 covers chapters 1-5 and takes place September 30.", ("09-30", "exam", "Exam 1")),
        ("Exam 2 covers units 4-7 and will be held October 30.", ("10-30", "exam", "Exam 2")),
        (
            "A learning contract must be signed and returned by September 19.",
            ("09-19", "other", "Learning contract"),
        ),
    ],
)
def test_a_name_keeps_the_day_that_the_sentence_gives_it(words: str, expected: tuple[str, str, str]) -> None:
    assert _found(words) == [expected]


@pytest.mark.parametrize(
    "words",
    ["Exam 2 covers lectures from September 2 to September 25.", "The midterm covers all until October 2."],
)
def test_what_an_exam_covers_is_still_no_day_of_it(words: str) -> None:
    assert not _found(words)


@pytest.mark.parametrize(
    "words",
    [
        "Essay 1 (1000 words): 1st version, Sept 11; 2nd version, Sept 18; final version, Sept 25",
        "Essay 1: first version Sept 11, second version Sept 18, final version Sept 25",
    ],
)
def test_versions_of_one_work_each_have_their_day(words: str) -> None:
    found = _found(words)
    assert [day for day, _, _ in found] == ["09-11", "09-18", "09-25"]
    assert all(kind == "paper" and title.startswith("Essay 1: ") for _, kind, title in found)


@pytest.mark.parametrize(
    "words", ["This version: September 3. Paper guide", "Paper guide, version 2, October 3"]
)
def test_the_documents_own_version_has_no_deadline(words: str) -> None:
    assert not _found(words)


@pytest.mark.parametrize(
    "words",
    [
        "Recitals heard before September 8 do not count.",
        "Games seen before Sept. 8 will not count toward your two reports.",
        "Students who enroll after September 4 should see me about the diagnostic essay.",
        "If you add the class after September 4, you must make up Quiz 1 by September 12.",
        "An essay handed in on October 17 instead of October 15 loses a grade.",
        "If your talk is on November 5 or later, bring copies.",
    ],
)
def test_what_only_some_work_or_some_students_are_told_is_asked_of_nobody_else(words: str) -> None:
    assert not _found(words)


@pytest.mark.parametrize(
    "words",
    [
        "The library workshop on October 7 will prepare you for the research paper.",
        "Work on the group project begins October 7.",
        "On October 7 we will go to the archive to work on the essay.",
        "You must meet with me about your research paper before October 7.",
        "Speak with me before October 7 about ideas for the final project.",
        "The review should be of a film that you choose with me by October 7.",
        "Finals begin on December 8.",
        "Classes end on December 5 and final exams begin December 8.",
    ],
)
def test_what_is_done_for_work_on_a_day_asks_for_none(words: str) -> None:
    assert not _found(words)


@pytest.mark.parametrize(
    ("words", "date", "title"),
    [
        ("The paper on the library workshop is due October 7.", "10-07", "Paper"),
        ("The essay on an exhibit seen before October 1 is due October 7.", "10-07", "Essay"),
        ("The final exam begins at 8 am on December 8.", "12-08", "Final exam"),
        ("Bring a draft of the essay to the workshop on October 7.", "10-07", "Draft of the essay"),
    ],
)
def test_what_is_asked_for_beside_such_words_is_due(words: str, date: str, title: str) -> None:
    assert [(day, name) for day, _, name in _found(words)] == [(date, title)]


def test_the_day_off_before_a_clause_is_not_that_of_the_next_day() -> None:
    words = "On November 18 there is no class meeting, but your paper is due November 25."
    assert [(day, kind) for day, kind, _ in _found(words)] == [("11-18", "no_class"), ("11-25", "paper")]

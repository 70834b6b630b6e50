"""Whose day a sentence tells that only says "it", "they" or "these": what the sentence before it asks for."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def under(title: str, words: str) -> list[tuple[str, str, str]]:
    found = find_dated(sheet(text("We meet in the annex."), heading(title), text(words)), FALL)
    return [(str(i.date)[5:], i.kind, i.title) for i in found.items]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "Turn in up to TWO re-written memos. These must be turned in by December 9.",
            ("12-09", "paper", "Two re-written memos"),
        ),
        (
            "Optional: submit one rewritten lab report. This is due October 10.",
            ("10-10", "lab", "Lab report"),
        ),
        ("You may revise two essays. They are due on December 9.", ("12-09", "paper", "Two essays")),
        ("The exam is a take-home. It must be submitted by December 9.", ("12-09", "exam", "Exam")),
        (
            "The questions will be posted a week before. It is due on December 9.",
            ("12-09", "exam", "Final Exam"),
        ),
    ],
)
def test_work_that_a_sentence_asks_for_is_what_the_next_one_dates(
    words: str, found: tuple[str, str, str]
) -> None:
    assert under("Final Exam", words) == [found]


def test_an_exam_of_which_its_text_says_that_there_is_none_has_no_day() -> None:
    letter = "Instead you will write a letter to the editor. It is due December 12."
    for denied in ("There is no final exam.", "There will be no formal final examination in this course."):
        assert under("Final Exam", f"{denied} {letter}") == []


def test_one_exam_denied_leaves_the_others_theirs() -> None:
    words = "There are two midterms. There is no final exam. They are on October 3 and November 7."
    assert under("Exams", words) == [("10-03", "exam", "Midterm 1"), ("11-07", "exam", "Midterm 2")]


def test_a_date_behind_a_cut_sentence_opens_no_entry_of_a_list() -> None:
    found = find_dated(
        sheet(
            heading("Week 1, 9/1 - 9/5: Silt", level=3),
            item("Ito, part 1"),
            heading("Week 2, 9/8 - 9/12: Loam", level=3),
            item("Ito, part 2"),
            heading("Week 3, 9/15 - 9/19: Clay", level=3),
            item("Ito, part 3"),
            heading("Field notes", level=3),
            text("You may rewrite two essays. They must be turned in by Tuesday,", "September 23, 5 pm."),
        ),
        FALL,
    )
    assert [(str(i.date)[5:], i.title) for i in found.items] == [("09-23", "Two essays")]
    assert "2025-09-23" not in {str(s.date) for s in found.schedule}

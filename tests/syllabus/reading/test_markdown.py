"""Markdown printed as it was typed."""

from __future__ import annotations

import pytest

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.line import Word
from servers.syllabus.reading.markdown import is_markdown, without_markdown


def words(*lines: str) -> list[Word]:
    made = []
    for row, text in enumerate(lines):
        x = 60.0
        for part in text.split():
            made.append(Word(part, Box(x, 20.0 * row, x + 6 * len(part), 20.0 * row + 10), 1))
            x += 6 * (len(part) + 1)
    return made


def plain(*lines: str) -> str:
    return " ".join(word.text for word in without_markdown(words(*lines)))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("## Schedule", "Schedule"),
        ("**Due:** Problem set 1", "Due: Problem set 1"),
        ("(**by noon**), **Midterm 1**.", "(by noon), Midterm 1."),
        ("| Problem sets | 40% |", "Problem sets 40%"),
        ("| --- | :---: |", ""),
        ("|Part|Weight|", "Part Weight"),
        ("see [the guide](https://example.edu/guide) first", "see [the guide] first"),
        ("Submit `hw1.py` here", "Submit hw1.py here"),
        ("Problem #3 and 2**3", "Problem #3 and 2**3"),
    ],
)
def test_marks_are_taken_away(typed: str, expected: str) -> None:
    assert plain(typed) == expected


def test_headings_and_strong_words_are_bold() -> None:
    made = without_markdown(words("## Final exam", "On **December 11** at noon"))
    assert [word.text for word in made if word.bold] == ["Final", "exam", "December", "11"]
    assert made[0].size > made[-1].size


@pytest.mark.parametrize(
    "lines",
    [
        ("## Staff", "## Grading", "## Schedule"),
        ("**Due:** HW 1", "**Due:** HW 2", "**Exam** 1", "**Exam** 2"),
    ],
)
def test_headings_or_strong_words_tell_markdown(lines: tuple[str, ...]) -> None:
    assert is_markdown(words(*lines))


@pytest.mark.parametrize(
    "lines",
    [
        ("**Late work is not taken", "Office: Room #2", "Assignment # 3", "**See the web page"),
        ("# students: 30", "Section # 2", "Quiz # 3"),
    ],
)
def test_signs_of_numbers_and_notes_are_no_markdown(lines: tuple[str, ...]) -> None:
    assert not is_markdown(words(*lines))

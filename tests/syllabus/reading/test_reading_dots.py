"""Dots that a browser draws before the points of a list are markers; those of drawings are not."""

from __future__ import annotations

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.dots import with_dots
from servers.syllabus.reading.line import Word


def word(text: str, x: float, top: float = 100.0) -> Word:
    return Word(text, Box(x, top, x + 6.0 * len(text), top + 10), 1)


def dot(x: float, middle: float = 105.0, size: float = 3.0) -> Box:
    return Box(x, middle - size / 2, x + size, middle + size / 2)


def marked(dots: list[Box], *words: Word) -> list[str]:
    return [one.text for one in with_dots(words, dots)]


def test_a_dot_before_a_line_s_first_word_is_its_marker() -> None:
    assert marked([dot(62)], word("Quiz", 72), word("1", 100)) == ["•", "Quiz", "1"]


def test_each_point_of_a_list_has_its_own() -> None:
    words = (word("Read", 72), word("Essay", 72, 120.0))
    assert marked([dot(62), dot(62, 125.0)], *words) == ["•", "Read", "•", "Essay"]


def test_a_point_in_a_right_hand_column_has_its_marker_too() -> None:
    assert marked([dot(290)], word("Left", 72), word("Right", 300)) == ["Left", "•", "Right"]


def test_dots_amid_words_beside_none_and_large_ones_are_no_markers() -> None:
    words = (word("one", 72), word("two", 96))
    assert marked([dot(91.5)], *words) == ["one", "two"]
    assert marked([dot(20)], *words) == ["one", "two"]
    assert marked([dot(62, 140.0)], *words) == ["one", "two"]
    assert marked([dot(62, size=8.0)], *words) == ["one", "two"]
    assert marked([], *words) == ["one", "two"]

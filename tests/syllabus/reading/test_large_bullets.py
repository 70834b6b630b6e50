"""Bullets are often set larger than their text."""

from __future__ import annotations

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.paragraphs import Norms, join_paragraphs


def line(words: str, *, left: float, top: float, bullet: bool = False) -> Line:
    made, x = [], left
    for number, word in enumerate(words.split()):
        size = 12.5 if bullet and number == 0 else 10.0
        made.append(Word(word, Box(x, top, x + 5 * len(word), top + size), 1, size, bold=False))
        x += 18 if bullet and number == 0 else 5 * len(word) + 5
    return Line(tuple(made))


def test_a_large_bullet_parts_no_point_from_its_second_line() -> None:
    lines = (
        line("• Programs come out on Wednesday and are due the following", left=78, top=100, bullet=True),
        line("Wednesday at 11:59 pm.", left=96, top=114),
        line("• Exams are in class.", left=78, top=126, bullet=True),
    )
    assert [len(paragraph.lines) for paragraph in join_paragraphs(lines, Norms(10.0))] == [2, 1]

"""Words come out of glyphs whose boxes overlap, and of ligatures whose glyphs have no letters of their own."""

from __future__ import annotations

import pytest

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.glyphs import CHARACTERS
from servers.syllabus.reading.ligatures import mend_ligatures
from servers.syllabus.reading.line import Word
from servers.syllabus.reading.sheet import Glyph, Sheet, Style
from servers.syllabus.reading.words import read_words

STYLE = Style(10.0)


def texts(*glyphs: Glyph) -> list[str]:
    return [word.text for word in read_words(Sheet(1, 612, 792, glyphs))]


def spread(text: str, *, step: float, width: float, gap: float) -> list[Glyph]:
    """Glyphs that are ``width`` wide, ``step`` apart, and ``gap`` more at each space, which itself has no glyph."""
    glyphs: list[Glyph] = []
    x = 72.0
    for character in text:
        if character == " ":
            x += gap
            continue
        glyphs.append(Glyph(character, x, x + width, 100.0, STYLE))
        x += step
    return glyphs


@pytest.mark.parametrize("text", ["most Sundays", "Labor Day", "size with power"])
def test_glyphs_whose_boxes_overlap_are_parted_where_they_overlap_less(text: str) -> None:
    assert texts(*spread(text, step=4, width=7, gap=2.6)) == text.split()


def test_kerned_letters_stay_in_their_word() -> None:
    style = Style(10.0)
    kerned = [("Y", 72.0, 79.0), ("o", 77.0, 82.0), ("u", 82.0, 87.0), ("r", 87.0, 90.0)]
    assert texts(*(Glyph(text, x0, x1, 100.0, style) for text, x0, x1 in kerned)) == ["Your"]


def test_a_ligature_alone_is_a_picture() -> None:
    glyphs = [Glyph("f", 72, 78, 100, STYLE), Glyph("f", 72, 78, 100, STYLE)]
    exam = [Glyph(letter, 90 + 6 * index, 96 + 6 * index, 100, STYLE) for index, letter in enumerate("Exam")]
    exam[0] = exam[0]._replace(led=True)
    assert texts(*glyphs, *exam) == ["Exam"]


def words(*found: str) -> list[Word]:
    return [Word(text, Box(72, 100, 80, 110), 1) for text in found]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (("\ue062anksgiving",), ["Thanksgiving"]),
        (("\ue062e", "pa\ue062s", "\ue062ursday,"), ["The", "paThs", "Thursday,"]),
        (("o\ue007ce", "\ue008nal", "di\ue009erent"), ["office", "final", "different"]),
        (("\ufffdis",), ["This"]),
        (("\ufffdaquarium",), ["aquarium"]),
        (("\uf0f3aquarium",), ["\uf0f3aquarium"]),
    ],
)
def test_private_glyphs_are_the_letters_that_make_known_words(
    printed: tuple[str, ...], read: list[str]
) -> None:
    assert [word.text for word in mend_ligatures(words(*printed))] == read


def test_a_greek_question_mark_is_the_semicolon_that_it_looks_like() -> None:
    assert "Quiz 1\u037e due 3\u22360".translate(CHARACTERS) == "Quiz 1; due 3:0"


def test_the_bullet_of_a_bitmap_font_without_names_is_one() -> None:
    assert "\x88 Riker".translate(CHARACTERS) == "• Riker"


def _set_close(words: str, letters: float, space: float) -> tuple[Glyph, ...]:
    """A heading of letters 9 points wide, with these gaps between them and between words; the spaces are not drawn."""
    style = Style(18.0, bold=True)
    glyphs, x = [], 72.0
    for word in words.split():
        for letter in word:
            glyphs.append(Glyph(letter, x, x + 9, 100.0, style))
            x += 9 + letters
        x += space - letters
    return tuple(glyphs)


@pytest.mark.parametrize(
    ("letters", "space"),
    [(-0.75, 3.0), (-0.75, 2.2), (-0.4, 2.6), (0.0, 4.5)],
)
def test_words_of_a_heading_whose_letters_are_set_close_are_parted(letters: float, space: float) -> None:
    words = "Unit 13: Choosing a Plan & more"
    assert texts(*_set_close(words, letters, space)) == words.split()


@pytest.mark.parametrize(("letters", "space"), [(0.0, 2.2), (-0.75, 0.5)])
def test_a_gap_that_is_no_space_beside_the_others_parts_nothing(letters: float, space: float) -> None:
    assert texts(*_set_close("Choosing Plans", letters, space)) == ["ChoosingPlans"]

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestrator.printable import ascii_only, printable


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Midterm exam", "Midterm exam"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07Quiz", "Quiz"),
        ("\x1b]8;;http://evil\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1b]52;c;cm0gLXJm\x07Lab", "Lab"),
        ("\x9b2Jgone", "gone"),
        ("\x1bPq#0\x1b\\Paper", "Paper"),
        ("a\rb\nc\td\x00e\x7ff", "a b c d e f"),
        ("Exam \u202e1 txaM\u202c", "Exam 1 txaM"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("  two   spaces ", "two spaces"),
        ("name\udcff.pdf", "name\ufffd.pdf"),
        ("[bold]not markup[/bold]", "[bold]not markup[/bold]"),
        ("期末考试 – Prüfung", "期末考试 – Prüfung"),
    ],
)
def test_nothing_that_could_steer_a_terminal_is_left(text: str, clean: str) -> None:
    assert printable(text) == clean


@given(st.text())
def test_what_is_left_is_one_line_of_visible_text(text: str) -> None:
    clean = printable(text)
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in clean)
    assert printable(clean) == clean


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Prüfung – “A”…", 'Prufung - "A"...'), ("Straße", "Strasse"), ("期末", "??"), ("a\u00a0b", "a b")],
)
def test_a_terminal_without_unicode_gets_the_nearest_letters(text: str, plain: str) -> None:
    assert ascii_only(text) == plain


@given(st.text())
def test_ascii_is_ascii(text: str) -> None:
    assert ascii_only(text).isascii()

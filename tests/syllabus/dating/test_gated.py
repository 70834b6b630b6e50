"""What a gate turns away, its pattern would not have matched: proved from the patterns themselves."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as code  # type: ignore[attr-defined]  # no public module gives a pattern's parts
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import servers.syllabus
from servers.syllabus.dating.gated import Gated, has_digit

#: The end of what was read so far, in which a word may have begun; "" behind anything that is not told.
Ends = set[str]
#: Choices among more characters are as good as any character.
FEW = 12


def gates() -> Iterator[tuple[str, Gated]]:
    for module in pkgutil.walk_packages(servers.syllabus.__path__, "servers.syllabus."):
        for name, value in vars(importlib.import_module(module.name)).items():
            several = value if isinstance(value, tuple) else (value,)
            for number, one in enumerate(several):
                if isinstance(one, Gated):
                    yield f"{module.name}.{name}.{number}", one


def holds_a_word(gate: Gated) -> bool:
    """Whether one of the words stands in every match; what is not understood counts as not told."""
    return not _read(parser.parse(gate.pattern.pattern, gate.pattern.flags), {""}, gate.words)


def _read(parts: Any, ends: Ends, words: tuple[str, ...]) -> Ends:
    """The ends of the texts that may be read without a word, from those in ``ends`` on."""
    for part in parts:
        if not ends:
            break
        ends = _read_one(part[0], part[1], ends, words)
    return ends


def _grown(ends: Ends, choices: set[str], words: tuple[str, ...]) -> Ends:
    longest = max(map(len, words))
    grown = {end + choice for end in ends for choice in choices}
    return {
        text[1 - longest :] if longest > 1 else ""
        for text in grown
        if not any(word in text for word in words)
    }


def _read_one(kind: Any, value: Any, ends: Ends, words: tuple[str, ...]) -> Ends:
    match kind:
        case code.LITERAL:
            ends = _grown(ends, {chr(value).lower()}, words)
        case code.IN:
            ends = _grown(ends, _choices(value), words)
        case code.AT | code.ASSERT_NOT:
            pass
        case code.ASSERT:  # what must stand beside the match is in the text too
            ends = ends if _read(value[1], {""}, words) else set()
        case code.SUBPATTERN:
            ends = _read(value[3], ends, words)
        case code.ATOMIC_GROUP:
            ends = _read(value, ends, words)
        case code.BRANCH:
            ends = set().union(*(_read(branch, ends, words) for branch in value[1]))
        case code.MAX_REPEAT | code.MIN_REPEAT | code.POSSESSIVE_REPEAT:
            ends = _repeated(value, ends, words)
        case _:
            ends = {""}
    return ends


def _repeated(value: tuple[int, int, Any], ends: Ends, words: tuple[str, ...]) -> Ends:
    """Of a few times at least, one is enough to hold a word; what many of them end with is told of one sign alone."""
    least, most, parts = value
    once = _read(parts, ends, words)
    if not once:
        return ends if least == 0 else once
    if (least, most) == (0, 1):
        return ends | once
    if least == 1 and len(parts) == 1 and parts[0][0] is code.LITERAL:
        return once | _read(parts, once, words)
    return {""} | (ends if least == 0 else set())


def _choices(members: Any) -> set[str]:
    found: set[str] = set()
    for kind, value in members:
        if kind is code.LITERAL:
            found.add(chr(value).lower())
        elif kind is code.RANGE and value[1] - value[0] < FEW:
            found |= {chr(one).lower() for one in range(value[0], value[1] + 1)}
        elif (kind, value) == (code.CATEGORY, code.CATEGORY_DIGIT):
            found |= set("0123456789")
        else:
            return {"\0"}
    return found if len(found) <= FEW else {"\0"}


@pytest.mark.parametrize(("name", "gate"), [pytest.param(*pair, id=pair[0]) for pair in gates()])
def test_each_match_of_a_gated_pattern_holds_one_of_its_words(name: str, gate: Gated) -> None:
    assert holds_a_word(gate), f"{name}: a text without {gate.words} can match"


@pytest.mark.parametrize("pattern", [r"exams?|tests?", r"(?:exam)?s", r"\bex\w+", r"(?i)ex.m"])
def test_a_gate_that_turns_matches_away_is_found_out(pattern: str) -> None:
    assert not holds_a_word(Gated(pattern, "exam"))


@pytest.mark.parametrize(
    "pattern", [r"exams?", r"(?:mid|e)xam", r"ex(?:am|xam)|the exams", r"(?<=exam) \d", r"(?i)EXAM\w*"]
)
def test_a_gate_that_fits_passes(pattern: str) -> None:
    assert holds_a_word(Gated(pattern, "exam,midx,exxam"))


def test_a_gate_matches_as_its_pattern_does() -> None:
    gate = Gated(r"\bexams?\b", "exam", re.IGNORECASE)
    text = "Two EXAMS and an exam"
    assert [found.group() for found in gate.finditer(text)] == ["EXAMS", "exam"]
    assert gate.sub("test", text) == "Two test and an test"
    assert gate.search(text) is not None
    assert gate.match(text) is None
    assert gate.fullmatch("Exams") is not None
    assert list(gate.finditer("quizzes")) == []
    assert gate.sub("test", "quizzes") == "quizzes"


@pytest.mark.parametrize("text", ["Oct 8", "none", "", "é", "٣"])
def test_digits_are_those_of_patterns(text: str) -> None:
    assert has_digit(text) is (re.search(r"\d", text) is not None)

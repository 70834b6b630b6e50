"""Patterns are compiled when they are first asked, and then are what ``re.compile`` gives; each of them can be."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import servers.syllabus
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern

PATTERNS = (r"\bexams?\b", r"(?P<n>\d+)|-", r"(?i)due\s+(\w)", r"", r"^x|y$", r"(?<=a)b")
FLAGS = (0, re.IGNORECASE, re.MULTILINE | re.IGNORECASE)
TEXTS = st.lists(
    st.sampled_from(["exam", "EXAMS", " ", "12", "-", "due ", "Due\n", "x", "y", "ab", "\n"])
).map("".join)


def told(found: re.Match[str] | None) -> object:
    return found and (found.span(), found.groups(), found.groupdict())


@pytest.mark.parametrize("flags", FLAGS)
@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=TEXTS, start=st.integers(0, 9), end=st.integers(0, 9))
def test_a_pattern_tells_what_the_compiled_one_tells(
    pattern: str, flags: int, text: str, start: int, end: int
) -> None:
    expected, lazy = re.compile(pattern, flags), Pattern(pattern, flags)
    for _ in ("asked first", "asked again"):
        for bounds in ((), (start,), (start, end)):
            assert told(Pattern(pattern, flags).search(text, *bounds)) == told(expected.search(text, *bounds))
            assert told(Pattern(pattern, flags).match(text, *bounds)) == told(expected.match(text, *bounds))
            assert told(lazy.search(text, *bounds)) == told(expected.search(text, *bounds))
            assert told(lazy.match(text, *bounds)) == told(expected.match(text, *bounds))
            assert told(lazy.fullmatch(text, *bounds)) == told(expected.fullmatch(text, *bounds))
            assert [*map(told, lazy.finditer(text, *bounds))] == [
                *map(told, expected.finditer(text, *bounds))
            ]
            assert lazy.findall(text, *bounds) == expected.findall(text, *bounds)
        assert lazy.sub("_", text) == expected.sub("_", text)
        assert lazy.sub(lambda found: found.group().upper(), text, count=1) == expected.sub(
            lambda found: found.group().upper(), text, count=1
        )
        assert lazy.split(text) == expected.split(text)
        assert lazy.split(text, maxsplit=1) == expected.split(text, maxsplit=1)
    assert (lazy.pattern, lazy.flags) == (expected.pattern, expected.flags)


@pytest.mark.parametrize("name", ["search", "match", "fullmatch", "finditer", "findall"])
def test_each_method_is_the_compiled_ones_whichever_is_asked_first(name: str) -> None:
    lazy = Pattern("a(?=b)")
    first = getattr(lazy, name)("ab")
    again = getattr(lazy, name)("ab")
    assert getattr(lazy, name) == getattr(lazy.compiled, name)
    if name in {"search", "match", "fullmatch"}:
        assert told(first) == told(again)


def test_a_method_taken_before_the_first_call_tells_the_same() -> None:
    lazy = Pattern(r"\d")
    search = lazy.search
    assert lazy.search("a1") is not None
    assert told(search("a1")) == told(lazy.search("a1"))
    assert lazy.compiled is lazy.compiled


def test_nothing_is_compiled_before_it_is_asked() -> None:
    broken = Pattern("(")
    assert repr(broken) == "Pattern('(')"
    with pytest.raises(re.error):
        broken.search("")


def patterns_of_the_rules() -> Iterator[tuple[str, Pattern]]:
    for module in pkgutil.walk_packages(servers.syllabus.__path__, "servers.syllabus."):
        seen, waiting = set[int](), list(vars(importlib.import_module(module.name)).values())
        while waiting:
            one = waiting.pop()
            if id(one) in seen:
                continue
            seen.add(id(one))
            if isinstance(one, Pattern):
                yield module.name, one
            elif isinstance(one, dict | tuple | list | frozenset) or type(one).__module__ == module.name:
                waiting += gc.get_referents(one)
            elif isinstance(one, Gated):
                waiting.append(one.pattern)


def test_every_pattern_can_be_compiled() -> None:
    patterns = list(patterns_of_the_rules())
    wrong = []
    for module, one in patterns:
        try:
            re.compile(one.source(), one._flags)
        except (re.error, ValueError, IndexError) as error:
            wrong.append(f"{module}: {one!r}: {error}")
    assert wrong == []
    assert len({id(one) for _, one in patterns}) > 2000

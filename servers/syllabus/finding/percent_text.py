"""Shares told in words, fractions and formulas, as percentages: "forty percent", "one third", "0.3 × Exam"."""

from __future__ import annotations

import re
from functools import lru_cache

from servers.syllabus.dating.gated import Gated, holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.dropped import number_of

__all__ = ["in_percent", "may_tell_fractions"]

_TENS = {
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "thirty-five": 35, "forty": 40, "forty-five": 45,
    "fifty": 50, "sixty": 60, "seventy": 70, "seventy-five": 75, "eighty": 80, "ninety": 90,
}  # fmt: skip
_WORDED = Gated(
    rf"\b({'|'.join(sorted(_TENS, key=len, reverse=True))})(?=\s(?:\(\d+\s?%?\)\s)?per\s?cent)",
    "cent",
    re.IGNORECASE,
)
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}  # fmt: skip
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3}
_SIGNS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5}
_FRACTION = Pattern(
    rf"(?P<sign>[{''.join(_SIGNS)}])|(?<![\d/.-])(?P<top>[1-5])\s?/\s?(?P<bottom>[2-9]|10)(?![\d/%]|\.\d)"
    rf"|\b(?:(?P<many>{'|'.join(_TIMES)})[\s-](?=\w)|(?=half))(?P<part>half|third|quarter|fourth|fifth|sixth|eighth|tenth)s?\b(?![\s-](?:an?\b|hour|page|term|day|week|semester|paper|exam|essay|system|class|test|draft|year))",
    re.IGNORECASE,
)
#: "0.3 × Homework", ".25(Midterm)", "0.4*Final".
_DECIMAL = Pattern(r"(?<![\d.])0?\.(?P<n>\d{1,3})\s?(?:[*×·x]\s?)?(?=[(\[]?[^\W\d_])")
#: "Papers (4 at 15% each)", "Quizzes (10 @ 2%)".
_TIMES_INSIDE = Gated(
    r"\(\s*(?P<count>\d{1,2}|two|three|four|five|six|eight|ten)\s*(?:papers |items |of them )?(?:at|@|[x×*])\s*(?P<n>\d{1,3}(?:\.\d+)?\s?%)\s*(?:each|apiece)?\s*\)",
    "(",
    re.IGNORECASE,
)
#: The sum of them, right behind the bracket: "Papers (4 at 15% each): 60%".
_SUM_BEHIND = Pattern(r"[\s:=.–—-]*\d{1,3}(?:\.\d+)?\s?%")
#: The sum of them before it: "60% Homework (4 x 15%)".
_SUM_BEFORE = Pattern(r"(\d{1,3}(?:\.\d+)?)\s?%")
#: A list's entry: a name, and its share at the end.
_ENTRY = Pattern(
    rf"\W*[^\W\d_][^.;]{{2,50}}?[\s:(=–-]+(?:{re.sub(r'[?]P<[a-z]+>', '?:', _FRACTION.pattern)})\W*",
    re.IGNORECASE,
)
#: What every fraction, and every decimal factor, has: most texts have neither.
_FRACTION_WORDS = (*_SIGNS, "half", "third", "quarter", "fourth", "fifth", "sixth", "eighth", "tenth")
_FRACTION_SIGNS = ("/", *_FRACTION_WORDS)
_RATIO = Pattern(r"[1-5]\s?/\s?\d")
_DECIMAL_POINT = Pattern(r"\.\d")
_ABOUT_GRADES = ("grad", "mark", "assess", "evaluat", "score", "weight", "course")
#: One fraction alone may be of anything.
_FEWEST = 2


def may_tell_fractions(text: str, heading: str) -> bool:
    """Whether fractions or decimal factors in ``text``, in small letters, may be shares of a grade."""
    if not (_is_about_grades(heading) or holds(text, _ABOUT_GRADES)):
        return False
    if not holds(text, _FRACTION_SIGNS) and not _DECIMAL_POINT.search(text):
        return False
    return _count(text) >= _FEWEST or _ENTRY.fullmatch(text) is not None


@lru_cache(maxsize=64)
def _is_about_grades(heading: str) -> bool:
    return holds(heading.lower(), _ABOUT_GRADES)


def _count(text: str) -> int:
    fractions = len(_FRACTION.findall(text)) if _may_hold_fractions(text) else 0
    return fractions + (len(_DECIMAL.findall(text)) if _DECIMAL_POINT.search(text) else 0)


def _may_hold_fractions(text: str) -> bool:
    return _RATIO.search(text) is not None or holds(text.lower(), _FRACTION_WORDS)


def in_percent(text: str) -> str:
    """``text`` with its shares as percentages; fractions only where there are several."""
    told = _WORDED.sub(lambda match: str(_TENS[match[1].lower()]), text)
    told = _TIMES_INSIDE.sub(lambda match: _each(told, match), told)
    if "%" in told or not (_count(told) >= _FEWEST or _ENTRY.fullmatch(told)):
        return told
    told = _DECIMAL.sub(lambda match: f"{float('0.' + match['n']) * 100:g}% ", told)
    return _FRACTION.sub(lambda match: f"{_value(match) * 100:.2f}".rstrip("0").rstrip(".") + "%", told)


def _each(text: str, match: re.Match[str]) -> str:
    """What a bracket says of each of several: their number alone, where their sum stands behind it or before."""
    count = number_of(match["count"]) or 1
    total = count * float(match["n"].rstrip(" %"))
    before = (float(sum_before[1]) for sum_before in _SUM_BEFORE.finditer(text, 0, match.start()))
    if _SUM_BEHIND.match(text, match.end()) or total in before:
        return f"({count})"
    return f"({count}) {match['n']} each"


def _value(match: re.Match[str]) -> float:
    if match["sign"]:
        return _SIGNS[match["sign"]]
    if match["top"]:
        return int(match["top"]) / int(match["bottom"])
    return _TIMES[(match["many"] or "one").lower()] / _PARTS[match["part"].lower()]

"""Terms told in a registrar's letters ("FA23", "SP2019", "SU'24", "2025SP", "25F"), and in a page's address, spelled out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from servers.syllabus.dating.century import full_year
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.season import Season

__all__ = ["TermName", "spelled", "term_in_addresses"]

#: The registrar's letters for a season, and its name.
_LETTERS: Final[dict[str, tuple[str, Season]]] = {
    "fa": ("Fall", "fall"), "f": ("Fall", "fall"), "au": ("Autumn", "fall"), "sp": ("Spring", "spring"), "s": ("Spring", "spring"),
    "su": ("Summer", "summer"), "wi": ("Winter", "winter"), "w": ("Winter", "winter"), "aut": ("Autumn", "fall"),
    "spr": ("Spring", "spring"), "sum": ("Summer", "summer"), "win": ("Winter", "winter"),
}  # fmt: skip
_CODE: Final = Pattern(
    r"(?P<letters>fa|aut?|spr?|sum?|win?|[fsw])\.?[ -]?'?(?P<year>(?:20)?\d\d)"
    r"|(?P<first>(?:20)?\d\d)[\s/-]?(?P<behind>fa|au|sp|su|wi|(?<!20\d\d)[fsw])",
    re.IGNORECASE,
)
#: A term within an address or a file's name: "x.edu/cs1/fall-2024/", "stat432sp2019.github.io".
_IN_ADDRESS: Final = Pattern(
    r"(?<![a-z])(?P<season>fall|spring|summer|winter|autumn)[-_/]?(?P<year>20\d\d)(?!\d)"
    r"|(?<!\d)(?P<first>20\d\d)[-_/]?(?P<behind>fall|spring|summer|winter|autumn)(?![a-z])",
    re.IGNORECASE,
)
_ADDRESS: Final = Pattern(r"\S*(?:://|www\.|\.(?:com|org|edu|io)\b)\S*")


@dataclass(frozen=True)
class TermName:
    """A term's printed name with what it says; ``years``: the academic year's second year too, if printed."""

    label: str
    season: Season | None
    year: int | None
    second_year: int | None = None


def spelled(code: str) -> TermName | None:
    """The term that letters and a year stand for ("SP2019": Spring 2019), None where they are no such code."""
    match = _CODE.fullmatch(code.strip())
    if match is None:
        return None
    name, season = _LETTERS[(match["letters"] or match["behind"]).lower()]
    year = full_year(match["year"] or match["first"])
    return TermName(f"{name} {year}", season, year)


def term_in_addresses(lines: Sequence[str], file: str, year: int | None) -> str | None:
    """The term of ``year`` that the course's addresses or the file's name tell, where all that do tell the same."""
    if year is None:
        return None
    texts = [
        file,
        *(found for line in lines if "/" in line or "." in line for found in _ADDRESS.findall(line)),
    ]
    matches = [match for text in texts for match in _IN_ADDRESS.finditer(text)]
    names = {((m["season"] or m["behind"]).capitalize(), int(m["year"] or m["first"])) for m in matches}
    if len(names) != 1:
        return None
    season, told = names.pop()
    return f"{season} {told}" if told == year else None

"""Years that a file's name may hold in two digits beside a letter: "ma1022-c97", "math05s328", "e98syl"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.century import full_year
from servers.syllabus.dating.pattern import Pattern

__all__ = ["coded_years"]

#: A term's letters before the year, or behind it; a number of one more digit is a course's or a page's.
_CODED: Final = Pattern(
    r"(?<![A-Z])(?P<letters>[A-FHSUVW]|FA|SP|SU|WI|AU|WS|SS|HT|VT)'?(?P<after>[0-4]\d|9\d)(?!\d)"
    r"|(?<!\d)(?P<before>[0-4]\d|9\d)(?:FA|SP|SU|WI|[FSUW])(?![A-Z])",
    re.IGNORECASE,
)
#: Letters that number parts and lessons too.
_LOOSE: Final = frozenset("abcdehuv")


def coded_years(name: str) -> dict[int, bool]:
    """The years that the letters and digits of a file's ``name`` may stand for, and whether the letters are a season's.

    >>> coded_years("math05s328.pdf"), coded_years("ma1022-c97.pdf"), coded_years("hist112.pdf")
    ({2005: True}, {1997: False}, {})
    """
    return {
        full_year(match["after"] or match["before"]): (match["letters"] or "").lower() not in _LOOSE
        for match in _CODED.finditer(name)
    }

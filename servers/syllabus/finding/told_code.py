"""The course's code where only a sentence tells it: "put the course code (ENV201) in the subject line"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.codes import CODE, is_code
from servers.syllabus.finding.rows import PrintedRow

__all__ = ["code_told"]

#: Before the code: "the course code (", "include".
_LEADS: Final = Pattern(
    r"\b(?:course\s(?:code|number)s?|(?:include|put|place|write|use|with|have|start\swith)(?:\s(?:the\s)?(?:word|text|tag|label|phrase|code|number))?)\s*[:(\[“\"‘']*$",
    re.IGNORECASE,
)
#: Behind it, that it is for the subject of a message.
_SUBJECT: Final = Pattern(r"[^.;]{0,30}\bsubject\b", re.IGNORECASE)


def code_told(rows: Sequence[PrintedRow]) -> str | None:
    """The one code that the document's sentences call the course's; None where there are several."""
    found = set(_told(rows))
    return found.pop() if len(found) == 1 else None


def _told(rows: Sequence[PrintedRow]) -> Iterator[str]:
    for row, below in pairwise((*rows, None)):
        if row is None or not has_digit(row.text):
            continue
        text = f"{row.text} {below.text}" if below is not None and below.block == row.block else row.text
        if "subject" not in text.lower():
            continue
        for match in CODE.finditer(text, 0, len(row.text)):
            leads = _LEADS.search(text, 0, match.start())
            if leads is not None and _SUBJECT.match(text, match.end()) and is_code(match["code"], "the "):
                yield re.sub(r"[()]", "", match["code"]).strip()

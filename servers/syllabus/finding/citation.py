"""Works cited by author and year, which are read and not handed in: "Athey and Imbens (2019), ..."."""

from __future__ import annotations

from servers.syllabus.dating.gated import Gated

__all__ = ["is_citation"]

_AUTHOR = r"[A-Z][\w'’-]+(?:,\s(?:[A-Z]\.[\s-]?)+)?"
_AUTHORS = rf"{_AUTHOR}(?:(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s)(?:[A-Z]\.\s)?{_AUTHOR}){{0,6}}"
_YEAR = r"\((?:1[89]|20)\d\d[a-z]?\)"
#: After a label, if any: "Application paper: Lazer et al. (2009)"; a sentence's end after "al." may leave the year apart.
_CITED = Gated(
    rf"^\W*(?:[^:()\d]{{3,30}}\d{{0,2}}:\s+)?(?:{_AUTHORS}(?:,?\s+et\s+al\.?)?,?\s*{_YEAR}|{_AUTHORS},?\s+et\s+al\.?\W*$)|^\W*{_YEAR}[,.:]\s+[A-Z“\"]",
    ("(", "et"),
)
#: A journal's volume, number and pages: "48(June), 281-355".
_VOLUME = Gated(
    r"\b\d{1,3}\s?\((?:[A-Z][a-z]+|\d{1,3}(?:[-–]\d{1,2})?)\)[,:]\s*(?:pp?\.?\s*)?\d+\s?[-–]\s?\d+", "("
)


def is_citation(text: str) -> bool:
    """Whether a text opens with a work's authors and year, after a label if there is one, or tells a journal's pages."""
    return _CITED.match(text) is not None or _VOLUME.search(text) is not None

"""Names of work as one would speak of it, to know one thing again that two places write differently."""

from __future__ import annotations

from collections.abc import Iterable

from servers.domain.identity import normalised_title, title_words
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern

__all__ = [
    "asked_name",
    "bare_name",
    "differing",
    "is_part_of",
    "name_of",
    "numbers_of",
    "singular_words",
    "without_manner",
]

_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8"}
#: A share of the grade that is printed behind a name, or how long each takes: "Talks (10 minutes per student + 5 for questions)".
_SHARE = Pattern(
    r"[(\[]\s*(?:\d{1,3}(?:\.\d+)?\s?%[^)\]]*[)\]]?|(?:(?:about|max\.?|maximum|up\sto|ca\.?|~)\s?)?\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s?(?:minutes?|mins?\.?)\b[^)\]]*[)\]])"
)

#: How long an exam is, and what may lie on the desk: "50 minute closed book mid-semester exam".
_MANNER = Gated(
    r"(?i)\b(?:(?:\d{1,3}|one|two|three)[\s-](?:minute|min|hour|hr)|(?:closed|open)[\s-](?:book|notes?))\b(?=.*\w)",
    "min,hour,hr,closed,open",
)


def without_manner(title: str) -> str:
    """A title without how long an exam is, and whether books are open: "50 minute closed book midterm" and "Midterm" are one."""
    return _MANNER.sub(" ", title)


def name_of(title: str) -> str:
    """A title as one would speak of it: "the midterm exam" and "Midterm", "Midterm II" and "Midterm 2" are one."""
    words = normalised_title(without_manner(_SHARE.sub(" ", title))).split("-")
    kept = [_ROMAN.get(word, word) for word in words if word not in {"exam", "test"}]
    return "-".join(kept or words)


def bare_name(title: str) -> str:
    """The name without its number and without what follows a comma: a room, a time."""
    return "-".join(
        word for word in name_of(title.split(",", maxsplit=1)[0]).split("-") if not word.isdigit()
    )


def numbers_of(title: str) -> set[str]:
    """The numbers in a title, Roman ones too; a share of the grade is none."""
    return {word for word in name_of(title).split("-") if word.isdigit()}


#: What asks for the work that it stands before: "Write Essay 1", "Turn in Lab 3".
_ASKS = Pattern(r"^(?:write|finish|complete|do|submit|turn|hand|upload|bring|post|take)-(?=[a-z])")


def asked_name(title: str) -> str:
    """The title without what only asks for the work: "Write Essay 1" and "Essay 1" are one."""
    return _ASKS.sub("", normalised_title(_SHARE.sub(" ", title)))


#: A part of a work, named by nothing but its number.
_PART = Pattern(r"(?:part|phase|stage|step|milestone|deliverable)-\d{1,2}")


def is_part_of(title: str, other: str) -> bool:
    """Whether one title is only the number of a part that the other names in full: "Part 1", "Project – Part 1 (Survey)"."""
    for short, long in ((name_of(title), name_of(other)), (name_of(other), name_of(title))):
        if _PART.fullmatch(short) and f"-{short}-" in f"-{long}-":
            return True
    return False


#: Of which section something is: "Final exam, section B".
_SECTION = Pattern(r"(?i)\bsection\s#?(\w+)")


def differing(titles: Iterable[str]) -> bool:
    """Whether titles give one thing different numbers, or are of different sections."""
    told = tuple(titles)
    numbered = [numbers for title in told if (numbers := numbers_of(title))]
    if any(not numbers & numbered[0] for numbers in numbered[1:]):
        return True
    named = (_SECTION.search(title) for title in told if "ection" in title)
    sections = {found[1].lower() for found in named if found is not None}
    return len(sections) > 1


_PLURAL_S = Pattern(r"(?<=[a-z]{3}[^s])s$")


def singular_words(title: str) -> set[str]:
    """A title's words, those in the plural as in the singular."""
    return {_PLURAL_S.sub("", word) for word in title_words(title)}

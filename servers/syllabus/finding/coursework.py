"""The course's own names for its work: what the grading scheme lists is what the schedule dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from servers.domain.syllabus import GradingComponent, ItemKind
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.abbreviations import abbreviations_in
from servers.syllabus.finding.deliverable import (
    EVENT_KINDS,
    Deliverable,
    head_of,
    is_due,
    kind_of,
)
from servers.syllabus.finding.numbered_names import numbered_names
from servers.syllabus.finding.phrase import Phrase
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["NO_COURSEWORK", "Coursework", "coursework_of"]

#: Parts of a grade that are nothing to do by a day.
_NO_WORK = Pattern(
    r"\b(?:participation|attendance|engagement|professionalism|effort|leadership|growth|creativity|discretion\w*|citizenship|conduct|preparation|preparedness|"
    r"performance|feedback|contributions?|extra|bonus|total|sum|misc\w*|other|practice|readings?|lectures?|class(?:es|work)?|course ?work|meetings?|discussions?|activit(?:y|ies)|unit|week(?:ly|s)?|assessments?|written|oral|online|in-class|points?|grades?)$",
    re.IGNORECASE,
)
_PARTS = Pattern(r"\s*(?:[+,;/&|]|\band\b|\bor\b|\s[-–—]\s|:)\s*", re.IGNORECASE)
_ASIDE = Pattern(r"\([^)]*\)?|\[[^\]]*\]?|\d+(?:\.\d+)?\s*%|\bworth\b.*$|\beach\b.*$", re.IGNORECASE)
_COUNT = Pattern(
    r"^\W*(?:the|your|weekly|biweekly|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+",
    re.IGNORECASE,
)
_CHECK = Pattern(r"\bcheck(?:s|[\s-]?(?:ins?|offs?|outs?|ups?))?$|\btickets?$", re.IGNORECASE)
_NUMBER = (
    r"(?:\s*(?:#\s?|no\.?\s?|number\s)?(?P<number>\d{1,2}[a-z]?(?![\w%/:.]\w)|[ivx]{1,4}(?!\w)(?![%/:.]\w)))?"
)
#: A piece of work with what it is about.
_SUBJECT = Pattern(
    r"\W*(?P<head>[A-Za-z ]+?\s?#?\d{0,2})\s*\((?P<subject>[A-Z][A-Za-z-]+(?:[\s/][A-Za-z-]+){1,3})\)\W*"
)
_LARGE: frozenset[ItemKind] = frozenset({"paper", "project", "presentation"})
#: A name has at least so many letters, and at most so many words.
_LETTERS, _WORDS = 4, 4
#: A class that makes ready for graded work or looks back at it: "Final exam prep", "Design expo debrief".
_LOOKS_AT = Pattern(
    r"\b(?:prep(?:aration|ping)?|reviews?|practice|overview|intro(?:duction)?|discussion of|questions|logistics|debrief(?:ing)?|feedback|catch[\s-]?up|q\s?&\s?a|mock)\b",
    re.IGNORECASE,
)
#: In a column of what is due, so many words stand beside a name at most: "final draft".
_BESIDE = 2


@dataclass(frozen=True)
class _Name:
    """A name: ``plain`` ones say something to do only with a number or where it is said to be due.

    Alone, they may say what a class is about. ``glued``: its number may follow at once ("WL3"). ``stems``: in small
    letters, what every text with the name has.
    """

    spelled: str
    stems: tuple[str, ...]
    kind: ItemKind
    plain: bool
    glued: bool = False

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Where ``text`` has the name, which is made a pattern only where a text has the stems of its words."""
        small = text.lower()
        return self.pattern.finditer(text) if all(stem in small for stem in self.stems) else iter(())

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The name in singular and plural, with its number."""
        end = r"(?![^\W\d]|-)" if self.glued else r"(?![\w-])"
        return re.compile(rf"(?<![\w-]){self.spelled}{end}{_NUMBER}", re.IGNORECASE)


@dataclass(frozen=True)
class Coursework:
    """The names of a course's graded work ("Care plans", "Design expo", "Sight-reading test")."""

    names: tuple[_Name, ...] = ()

    def named(self, text: str, *, due: bool = False) -> Deliverable | None:
        """The work that a clause names: the name and little else, or anything that says it is due, as ``due`` does."""
        head = head_of(text)
        for name in self.names:
            match = next(name.find(head), None)
            if match is None:
                continue
            around = f"{head[: match.start()]} {head[match.end() :]}"
            if _LOOKS_AT.search(around) and not is_due(text):
                return None
            rest = len(re.findall(r"[^\W\d_]{3,}", around))
            due = is_due(text) or (due and rest <= _BESIDE + head[: match.start()].lower().startswith("due"))
            if due or (rest <= 1 and (match["number"] or not name.plain)):
                return Deliverable(tidy_title(text), name.kind, "due" if due else "event")
        return None

    def phrases(self, text: str, taken: Sequence[Phrase], *, bare: bool = False) -> list[Phrase]:
        """The names in running text, beside those ``taken`` by the general vocabulary, in order.

        ``bare``: plain names count without a number too, as in a rule on all of them.
        """
        found = list(taken)
        for name in self.names:
            for match in name.find(text):
                apart = all(match.end() <= p.start or p.end <= match.start() for p in found)
                if apart and (bare or match["number"] or not name.plain):
                    title = re.sub(r"\s+", " ", match.group()).strip()
                    found.append(
                        Phrase(
                            match.start(), match.end(), title[:1].upper() + title[1:], name.kind, weak=False
                        )
                    )
        return sorted(found, key=lambda phrase: phrase.start)


#: Of a document whose grading scheme tells no names.
NO_COURSEWORK = Coursework()


def coursework_of(grading: Iterable[GradingComponent], texts: Iterable[str] = ()) -> Coursework:
    """The names in a grading scheme, the longest first, and what ``texts`` abbreviate or number of other work."""
    grading, texts = tuple(grading), tuple(texts)
    names = {text.casefold(): (text, part) for part in grading for text in _names_in(part.component)}
    ordered = sorted(names.values(), key=lambda pair: -len(pair[0]))
    whole = Coursework(tuple(_name(text, part) for text, part in ordered))
    short = abbreviations_in([*texts, *(part.component for part in grading)])
    graded = " | ".join(part.component for part in grading)
    made = (_abbreviated(letters, words, whole, graded) for letters, words in short.items())
    listed = (*whole.names, *(name for name in made if name))
    own = (name for name in numbered_names(texts) if not any(next(n.find(name), None) for n in listed))
    return Coursework((*listed, *map(_numbered, own)))


def _numbered(name: str) -> _Name:
    return _Name(re.escape(name), (name.lower(),), "homework", plain=True)


def _abbreviated(letters: str, words: str, whole: Coursework, graded: str) -> _Name | None:
    """A name by its abbreviation, where its words end in one for work or are part of the grade."""
    known = kind_of(words.rsplit(maxsplit=1)[-1])
    name = next((name for name in whole.names if next(name.find(words), None)), None)
    listed = re.search(rf"\b{letters}s?\b", graded) is not None
    if kind_of(letters) is not None or not (name or (known and not known[1]) or listed):
        return None
    kind = name.kind if name else (kind_of(words) or ("homework", False))[0]
    kind = "homework" if kind == "other" else kind
    return _Name(rf"(?-i:{letters})s?", (letters.lower(),), kind, plain=False, glued=True)


def _subject_of(component: str) -> str:
    """What a large piece of work is about, in brackets behind its name: "Essay 2 (Rhetorical Analysis)"."""
    found = _SUBJECT.fullmatch(component)
    known = kind_of(found["head"]) if found is not None else None
    return found["subject"] if found is not None and known is not None and known[0] in _LARGE else ""


def _names_in(component: str) -> Iterator[str]:
    if subject := _subject_of(component):
        yield subject
    for piece in _PARTS.split(_ASIDE.sub(" ", component)):
        text = _COUNT.sub("", piece).strip(" .*•–-")
        letters = sum(character.isalpha() for character in text)
        if letters < _LETTERS or len(text.split()) > _WORDS or _NO_WORK.search(text):
            continue
        known = kind_of(text) is not None
        said = text[:1].isupper() or text != piece.strip(" .*•–-") or (text == component and text[-1:] == "s")
        if len(text.split()) > 1 or (not known and said):
            yield text


def _name(text: str, part: GradingComponent) -> _Name:
    words = [_stem_and_ends(word) for word in re.split(r"[\s-]+", text)]
    spelled = r"[\s-]+".join(f"{re.escape(stem)}{ends}" for stem, ends in words)
    many = text.lower().endswith("s") or (part.count or 1) > 1
    kind: ItemKind = "quiz" if _CHECK.search(text) else "homework" if many else "other"
    known = kind_of(text) or (kind_of(part.component) if _subject_of(part.component) == text else None)
    kind = known[0] if known else kind
    plain = len(text.split()) == 1 or (known is not None and kind not in EVENT_KINDS)
    return _Name(spelled, tuple(stem.lower() for stem, _ in words), kind, plain)


def _stem_and_ends(word: str) -> tuple[str, str]:
    """The stem of the word, and a pattern of what follows it in singular and plural."""
    lowered = word.lower()
    if lowered.endswith("ies"):
        return word[:-3], "(?:y|ies)"
    if re.search(r"[^aeiou]y$", lowered):
        return word[:-1], "(?:y|ies)"
    if re.search(r"(?:ch|sh|x|ss|z)es$", lowered):
        return word[:-2], "(?:es)?"
    stem = word[:-1] if lowered.endswith("s") and not lowered.endswith("ss") else word
    return stem, "(?:e?s)?"

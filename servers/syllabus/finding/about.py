"""What a paragraph and its sentences are about, where they do not say it again: its label, its title, the sentence's first words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.denied import without_denied
from servers.syllabus.finding.ordinals import MANY
from servers.syllabus.finding.part_asked import as_part, asked_amid, part_of_work
from servers.syllabus.finding.phrase import Phrase, phrases
from servers.syllabus.finding.stage_names import is_stage
from servers.syllabus.reading.document import Paragraph

__all__ = [
    "BARE_PLURAL",
    "VERSION",
    "as_labelled",
    "meant_by_heading",
    "subject_of_paragraph",
    "subject_of_sentence",
    "titled_by",
]

#: A stage of what the text is about, which with a day beside it is due then: "Draft: May 3".
VERSION = Pattern(
    r"(?:(?:first|second|third|rough|final|revised|complete|full|polished)\s)*(?:drafts?|version|outline|proposal)|final",
    re.IGNORECASE,
)
#: How an exam is given, in a sentence of its own: "Take-home."
_FORM = Pattern(r"take-?\s?homes?", re.IGNORECASE)
BARE_PLURAL = Pattern(
    r"(?:assignments|homeworks?|papers|quizzes|exam(?:ination)?s|projects|labs|essays|exercises|posts|reviews)",
    re.IGNORECASE,
)
_LONGEST_HEADING = 60
#: What stands under such a title is read by its day, and not handed in.
_READINGS = Pattern(
    r"\W*(?:weekly|daily|required|assigned)?\s*readings?(?:\sassignments?)?\W*", re.IGNORECASE
)
#: What counts the points of a list within a paragraph: "(ii) A short paper", "3. An essay".
_COUNTER = Pattern(
    r"\W*(?:(?:[ivx]{1,4}|\d{1,2}|[a-h])[.)]\s+(?:end[\s-]of[\s-]\w+\s)?|end[\s-]of[\s-]\w+\s)", re.IGNORECASE
)
#: The end of a label, behind what it says of pages or points; and where one begins at the latest.
_LABEL_ENDS = Pattern(r"(?:\s*\([^()]*\))?\s*(?::|[–—]|--)")
_NEAR_START = 4
_THIS = Pattern(r"\bthis\s+$", re.IGNORECASE)
#: The same at a sentence's start, of a word that tells no kind: "The assignment is due by midnight".
_THE = Pattern(r"\W*the\s+", re.IGNORECASE)
#: What a heading says of the work behind its name: "(20%)", ": The Baltic", "- 100 points"; what counts it, before; and its number.
_ASIDE = Pattern(r"\s*(?:[(\[:,]|\s[–—-]\s|\d{1,3}\s?%).*$")
_POINT = Pattern(r"^\W*(?:\(?(?:\d{1,2}|[a-h])[.)]\s+)?", re.IGNORECASE)
_ITS_NUMBER = Pattern(
    r"\s+(?:#|no\.\s?|number\s)?(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|(?-i:[A-E]))$",
    re.IGNORECASE,
)
_SEVERAL = Pattern(r"\b(?:and|or|of|for|on|to|in|with|from|the|your)\b|[&/;]", re.IGNORECASE)
_OF_ANY_KIND = Pattern(r"assignment|task", re.IGNORECASE)
_NAMELESS = Pattern(r"assignment|paper|essay|project|report|exam|test|quiz|exercise|task", re.IGNORECASE)
#: What British outlines call a piece of work.
_COURSEWORK = Pattern(
    r"\W*(?:(?:summative|formative|assessed|individual|group|written)\s)?(?:coursework|assessment|submission)(?:\s\d)?",
    re.IGNORECASE,
)

#: What a sentence asks students to do, before what it asks for: "Optional: turn in", "Instead, you will write".
_ASKED = Pattern(
    r"\W*(?:(?:optional(?:ly)?|instead|please|first|then|finally)\b\W*)*(?:(?:you|students|each\s(?:student|group|team))\s(?:will|may|must|can|should|(?:are|is|need|needs|have|has)\s(?:required\s)?to)\s(?:also\s)?)?"
    r"(?:turn\sin|hand\sin|submit|write|re-?write|revise|upload|prepare|create|produce|compose|record)\s",
    re.IGNORECASE,
)
_UP_TO = Pattern(r"(?:up\sto|at\sleast|at\smost|any|all|of|the|these|your)\s", re.IGNORECASE)
#: So many words at most stand before its name: "up to two of your rewritten".
_LEADS_TO_NAME = 5


def subject_of_sentence(sentence: str, above: Phrase | None) -> Phrase | None:
    """What the sentence is about: its opening, but for "Projects are due" what the text above says of a project."""
    opening = _opening(sentence) or _asked_for(sentence) or asked_amid(sentence)
    if opening is not None and above is not None and above.kind == "exam" and _FORM.fullmatch(opening.title):
        return above
    if opening is not None and above is not None and BARE_PLURAL.fullmatch(opening.title):
        return above if above.kind == opening.kind and not above.weak else opening
    return opening or above


_OPENING = Pattern(r"[^.:;(\n]{3,60}(?=[:(.–—-])")


def subject_of_paragraph(paragraph: Paragraph, heading: str, owner: Phrase | None) -> Phrase | None:
    """What the paragraph is about, where its sentences do not say: its first phrase, or its title's, or its heading's."""
    opening = _OPENING.match(without_denied(paragraph.flat))
    named = phrases(opening.group()) if opening else []
    if not named and opening and _COURSEWORK.fullmatch(opening.group().strip()):
        return Phrase(0, opening.end(), opening.group().strip(" •*–-"), "homework", weak=False)
    of_readings = len(heading) >= _LONGEST_HEADING or _READINGS.fullmatch(heading)
    titled = ([owner] if owner else None) or ([] if of_readings else phrases(heading))
    if named and titled and BARE_PLURAL.fullmatch(named[0].title) and titled[0].kind == named[0].kind:
        return named[0] if titled[0].weak else titled[0]
    stage = named and titled and VERSION.fullmatch(named[0].title) and not titled[0].weak
    of_many = stage and BARE_PLURAL.fullmatch(titled[0].title.split()[-1])
    named = titled if stage and not of_many else named or titled
    return named[0] if named else None


def titled_by(heading: str) -> Phrase | None:
    """The work that a heading names: what "this assignment" below it is."""
    named = phrases(heading) if 0 < len(heading) <= _LONGEST_HEADING else []
    return named[0] if named and not named[0].weak else None


def _is_this(text: str, phrase: Phrase | None) -> bool:
    """Whether a name only points to what the text is about: "this assignment"."""
    if phrase is None or _NAMELESS.fullmatch(phrase.title) is None:
        return False
    before = text[: phrase.start]
    return _THIS.search(before) is not None or (
        _OF_ANY_KIND.fullmatch(phrase.title) is not None and _THE.fullmatch(before) is not None
    )


def _is_of_its_kind(text: str, phrase: Phrase | None, heading: str) -> bool:
    """Whether a text opens with "The" and the last word of the only work that the heading names."""
    if (
        phrase is None
        or _NAMELESS.fullmatch(phrase.title) is None
        or not _THE.fullmatch(text[: phrase.start])
    ):
        return False
    named = phrases(heading)
    return len(named) == 1 and named[0].title.lower().endswith(f" {phrase.title.lower()}")


def _named_by_heading(text: str, phrase: Phrase | None, heading: str) -> Phrase | None:
    """The heading's name, where a text opens with "The" and the last words of it: "The plan" below "Site plan 2 (20 %)"."""
    if phrase is None or len(heading) > _LONGEST_HEADING or not _THE.fullmatch(text[: phrase.start]):
        return None
    name = _ASIDE.sub("", _POINT.sub("", heading)).strip(" •*.,–-")
    bare, said = _ITS_NUMBER.sub("", name).lower(), phrase.title.lower()
    if name.lower() == said or _SEVERAL.search(name) or not f" {bare}".endswith(f" {said}"):
        return None
    known = kind_of(name)
    kind = phrase.kind if known is None or known[1] else known[0]
    return replace(phrase, title=name, kind=kind, weak=False)


def meant_by_heading(text: str, phrase: Phrase | None, heading: str) -> Phrase | None:
    """The one work that the heading names, where the text only points to it: "this project", "The exam" below "Final exam"."""
    if named := _named_by_heading(text, phrase, heading):
        return named
    points = _is_this(text, phrase) or _is_of_its_kind(text, phrase, heading)
    titled = titled_by(heading) if points else None
    return None if titled is None or BARE_PLURAL.fullmatch(titled.title) else titled


def as_labelled(text: str, phrase: Phrase | None, named: Sequence[Phrase]) -> Phrase | None:
    """What a label with a number names, where the words behind it only say its kind again: "Essay #1: ... paper due May 3"."""
    first = named[0] if named else None
    if phrase is None or first is None or first is phrase or _NAMELESS.fullmatch(phrase.title) is None:
        return phrase
    labelled = first.start <= _NEAR_START and first.kind == phrase.kind and first.title[-1:].isdigit()
    return first if labelled and _LABEL_ENDS.match(text, first.end) else phrase


def _asked_for(sentence: str) -> Phrase | None:
    """What a sentence that tells students what to do asks for: "Submit one rewritten essay."."""
    asked = _ASKED.match(sentence)
    named = phrases(sentence) if asked is not None else []
    first = next((phrase for phrase in named if asked and phrase.start >= asked.end()), None)
    if first is None or first.weak or asked is None:
        return None
    if span := part_of_work(sentence, asked.end(), first):
        return as_part(first, sentence[slice(*span)], span)
    before = sentence[asked.end() : first.start]
    if len(before.split()) > _LEADS_TO_NAME:
        return None
    if " " in first.title or MANY.search(first.title) is None:
        return first
    which = _UP_TO.sub("", before).strip()
    return replace(first, title=f"{which} {first.title.lower()}".capitalize()) if which else first


def _opening(sentence: str) -> Phrase | None:
    """The one thing that a sentence begins with: what "it" in the next one means."""
    named = phrases(sentence)
    counted = _COUNTER.match(sentence)
    near = 6 + (counted.end() if counted else 0)
    first = named[0] if named and named[0].start < near else None
    if first is None or not first.weak:
        return first
    labelled = " " in first.title and not is_stage(first.title) and _LABEL_ENDS.match(sentence, first.end)
    return replace(first, weak=False) if labelled else None

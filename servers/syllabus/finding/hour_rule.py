"""Sentences that give one hour to all deadlines ("All deadlines are at 11:59 pm") or to all exams ("Midterms are held 7-9 pm")."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from servers.domain.identity import title_words
from servers.domain.syllabus import ItemKind, Weekday
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.statement import Columns, Headed, statements

__all__ = ["EventHours", "find_event_hours", "names_all_deadlines", "with_event_hours"]

#: What stands for all work, where an hour follows: "Deadlines: 11:59 pm", "What you hand in is due by noon".
_ALL_DEADLINES = Pattern(
    r"\b(?:deadlines|due[\s-]?(?:dates|times)(?: and times)?)\s*(?:\([^)]*\)\s*)?(?::|\b(?:are|is|fall|refer|mean|will be|expire|end)\b)(?! (?:not|approximate|subject|tentative|listed|posted|on|in the)\b)"
    r"|\b(?:what(?:ever)?|anything|everything) (?:you|students) (?:hand in|turn in|submit|upload|write|post|owe)\b"
    r"|\b(?:what(?:ever)?|anything|everything|all(?:\sthat)?)\s(?:that\s)?(?:(?:is|gets)\s)?(?:submitted|uploaded|posted|turned\sin|handed\sin)\s(?:(?:online|electronically|on\spaper|(?:on|to|via|through|in)\s[A-Z]\w+)\s)?(?:is|must|will)\b"
    r"|\b(?:what(?:ever)?|anything|everything|all(?:\sthat)?)\s(?:that\s)?(?:is\s(?:marked\s|listed\s)?(?:as\s)?|(?:marked|listed)\s(?:as\s)?|falls\s)due\b(?!\s(?:in|for|at|to)\b)",
    re.IGNORECASE,
)
#: What makes such words those of one kind of work: "HW due dates (by 5 p.m.):".
_OF_ONE_KIND = Pattern(
    r"\b(?:hw|home\s?works?|quiz(?:zes)?|exams?|labs?|(?:lab|field)\sreports?|papers?|essays?|projects?|problem\ssets?|psets?|reports?|drafts?|presentations?|journals?|posts?)\s+$",
    re.IGNORECASE,
)
#: A cheap test that comes before all others.
_MAY_TELL = Gated(
    r"(?i)\b(?:finals?|exams|examinations|mid-?terms|prelims|tests|quizzes|presentations|reviews|crits|critiques|pin-?ups|demos|juries|defen[sc]es|(?:exam|test|quiz|mid-?term|presentation) (?:times?|hours)(?=\s*:)|(?:each|every) (?:exam|mid-?term|test|quiz|presentation|review|crit|critique))\b",
    "final,exam,midterm,mid-term,prelim,test,quiz,presentation,review,crit,pinup,pin-up,demo,juries,defen",
)
#: Subject and verb of a sentence that says when things of a kind take place.
_TAKES_PLACE = Pattern(
    r"^\W*(?P<what>(?:(?:all|the|our|both|each|every|two|three|four|five|this|class'?s|course|cumulative|comprehensive|regular|in-?class|evening|common|unit|hourly|group|final|student|team|midterm|mid-?term|design|project|poster|chapter|lab|written)\s+){0,3}"
    r"(?:finals?(?=\s(?:will|is|are|begins?|starts?|runs?|takes?|from|at)\b|\s?:)|exams?|examinations?|mid-?terms?|prelims?|tests?|quiz(?:zes)?|presentations?|pin-?ups?|crits?|critiques?|demos?|juries|jury|defen[sc]es?)"
    r"(?:\s*(?:,|and|&|or)\s*(?:(?:final|mid-?term|group|design)\s+)?(?:exams?|mid-?terms?|tests?|quiz(?:zes)?|presentations?|(?:final |design )?reviews?|pin-?ups?|crits?|critiques?|demos?))*)"
    r"(?P<label>\s*(?:\([^()]{0,30}\)\s*)?(?:(?:times?|hours)\s*)?:(?=\s))?(?(label)|\s+"
    r"(?P<verb>(?:(?:will|are|is|shall|always|usually|all|both|each|generally|be|to)\s+){0,3}(?:held|given|administered|conducted|scheduled|starts?|begins?|takes? place|runs?|offered|from|at|promptly)\b"
    r"|(?:are|is|will be)\s+(?:(?:all\s+)?(?:evening|common|night)\s+(?:exams?|tests?|events?)\b|(?=\d))))",
    re.IGNORECASE,
)
#: What makes the sentence one of something else: a replacement, a condition, a length.
_ANOTHER = Pattern(
    r"\b(?:make-?ups?|late|if|unless you|conflicts?|review sessions?|office hours?|reschedul\w+|alternat\w+|early|accommodat\w+|except\w*|some|sections?|either|or)\b",
    re.IGNORECASE,
)
_SPLIT = Pattern(
    r"\s*;\s*|(?<=[\dm.p])[,.]?\s+(?:and|while|but)\s+(?=(?:\w+\s){1,3}(?:start|begin|close|are due|end)\b)"
)
_MOST_LETTERS = 60


@dataclass(frozen=True)
class EventHours:
    """The hours of all events of some kinds, by a general sentence, and the words by which it calls them.

    ``weekdays``: only of events on these days, where it names some.
    """

    kinds: frozenset[ItemKind]
    words: frozenset[str]
    time: dt.time
    end_time: dt.time | None
    weekdays: frozenset[Weekday] = frozenset()


def names_all_deadlines(text: str) -> bool:
    """Whether a sentence is about all deadlines, by that name."""
    found = _ALL_DEADLINES.search(text)
    return found is not None and _OF_ONE_KIND.search(text, 0, found.start()) is None


def find_event_hours(
    paragraphs: Iterable[Headed], context: TermContext, columns: Columns
) -> list[EventHours]:
    """The hours at which exams, presentations and the like take place, as general sentences tell."""
    found = []
    for paragraph, _ in paragraphs:
        if not _MAY_TELL.search(paragraph.flat):
            continue
        for statement in statements(paragraph, columns):
            found += [hours for part in _parts(statement.text) if (hours := _hours(part, context))]
    return found


def _parts(text: str) -> Iterator[str]:
    if _MAY_TELL.admits(text):
        yield from (part for part in _SPLIT.split(text) if _MAY_TELL.search(part))


def _hours(text: str, context: TermContext) -> EventHours | None:
    match = _TAKES_PLACE.match(text)
    if match is None or not _MAY_TELL.search(match.group()) or _ANOTHER.search(text):
        return None
    times = find_times(text)
    if len(times) != 1 or (match["label"] and times[0].end_time is None):
        return None
    if times[0].doubts or not 0 <= times[0].start - match.end() <= _MOST_LETTERS:
        return None
    weekdays = frozenset(day for mention in find_weekdays(text, abbreviations=False) for day in mention.days)
    if any(m.date for m in find_dates(text, context)):
        return None
    names = re.split(r"\s*(?:,|\band\b|&|\bor\b)\s*", match["what"])
    kinds = {kind[0] for name in names if (kind := kind_of(name))}
    words = frozenset(word for name in names for word in title_words(name))
    if not kinds:
        return None
    return EventHours(frozenset(kinds), words, times[0].time, times[0].end_time, weekdays)


def with_event_hours(candidates: Sequence[Candidate], hours: Sequence[EventHours]) -> list[Candidate]:
    """The candidates, those without an hour of their own with that of their kind; a final's is told apart."""
    timed = {(c.kind, c.day.date) for c in candidates if c.time is not None}
    return [
        c if c.time is not None or (c.kind, c.day.date) in timed else _timed(c, hours) for c in candidates
    ]


def _timed(candidate: Candidate, hours: Sequence[EventHours]) -> Candidate:
    words = title_words(candidate.title)
    fitting = [
        one
        for one in hours
        if candidate.kind in one.kinds
        and (not one.weekdays or weekday_of(candidate.day.date) in one.weekdays)
        and (candidate.kind != "exam" or _is_told_of(words, one.words))
    ]
    if not fitting or len({(one.time, one.end_time) for one in fitting}) > 1:
        return candidate
    return replace(candidate, time=fitting[0].time, end_time=fitting[0].end_time)


#: Words of a sentence on finals that is about other exams too: "Midterms and the final are ...", "Final exams and tests".
_OTHERS = frozenset({"midterm", "midterms", "mid", "tests", "prelims", "quizzes"})


def _is_told_of(title: Iterable[str], words: frozenset[str]) -> bool:
    """Whether a sentence on exams that has these words is about the exam of this title, a final or another."""
    return "final" in words if "final" in title else "final" not in words or bool(words & _OTHERS)

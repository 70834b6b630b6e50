"""From what stands beside a date to candidates: each clause of each cell, read by its column's role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.finding.candidate import Candidate, Origin
from servers.syllabus.finding.class_pair import by_day, class_days, day_in_brackets
from servers.syllabus.finding.clause import Clause, read_clauses
from servers.syllabus.finding.closing import Closing, closed_lists
from servers.syllabus.finding.coursework import NO_COURSEWORK, Coursework
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.deliverable import (
    EVENT_KINDS,
    Deliverable,
    day_off_title,
    head_of,
    is_due,
    is_no_class,
    is_reading,
    kind_of,
    read_clause,
    tidy_title,
    unrelated,
)
from servers.syllabus.finding.due_apart import each_on_its_day
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.finding.named_days import day_in_row, days_off_named
from servers.syllabus.finding.phrase import phrases
from servers.syllabus.finding.prose import is_decoy, is_past
from servers.syllabus.finding.several import each_of_several
from servers.syllabus.finding.titled_names import named_by_title
from servers.syllabus.finding.topical import is_topical
from servers.syllabus.reading.line import Line

__all__ = ["candidates_of_entry"]

_EMPTY = re.compile(
    r"^\W*(?:none|yes|due(?: dates?)?|n/?a|tb[ad]|nothing|no\s+\w+|same|optional|study|(?:sub-?)?total|sum|\W)*\W*$"
    r"|^\W*(?:(?:please )?note|n\.?b\.?|reminder)\s*:|^\W*(?:(?:class|course|in-class)\s+)?(?:participation|attendance)\b(?!.*\bdue\b)",
    re.IGNORECASE,
)
#: The day of a week behind what happens on it: "Exam 2 Monday the 17th".
_DAY_BEHIND = re.compile(
    r"[\s,(–-]+(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun),?(?:\s+the)?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?\W*$",
    re.IGNORECASE,
)
#: What led to a date that has been taken out: "Exam 1 on".
_LEFT_OF_DATE = re.compile(
    r"\s+(?:(?:is|will be|are|to be)\s*)?(?:held|given|scheduled)?\s*\b(?:on|at|for|is|are)\W*$",
    re.IGNORECASE,
)
_COVERS = re.compile(r"[\s,;–-]+(?:it\s+)?cover(?:s|ing)\b", re.IGNORECASE)
#: Work whose day is another than that of the entry it is told in.
_ANOTHER_TIME = re.compile(
    r"\b(?:during|in) (?:the )?(?:final )?(?:exam(?:ination)?s?|finals) (?:period|week)\b|\b(?:date|day|time|details)s?(?: and \w+)?:? (?:is |are )?(?:still )?(?:t\.?b\.?[acd]\b|to be (?:announced|determined|arranged|scheduled))|\bexam:?\s*\(?(?:t\.?b\.?[ad]\b|to be (?:announced|determined|scheduled))",
    re.IGNORECASE,
)
#: "All drafts should be ...", "As this is required ...", "It counts toward ...": nothing here names work.
_HOW = re.compile(
    r"^\W*(?:(?:as (?:this|it|these|they) (?:is|are)|(?:this|it|these|they|you|students|each student|everyone)\s+(?:is|are|should|must|will|can|may|needs?|counts?))\b"
    r"|(?:[^\W\d_][\w'’-]*\s+){1,4}(?:should|must|needs? to|ought to|consists? of|counts? (?:for|toward)|(?:are|is) (?:worth|graded|expected))\b(?! (?:present|take)))",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"^\W*(?:#|no\.?|(?-i:[A-Z]{1,3})(?=\d))?\s*(\d{1,2}[a-z]?)(?:\s*(?:,|&|and)\s*#?(\d{1,2}[a-z]?))*\W*(?:due)?\W*$",
    re.IGNORECASE,
)
#: What says that there is none: "No week 9 quiz".
_NONE = re.compile(r"(?i)\W*no\s+(?!more\b|later\b)\w")
_MARK = re.compile(r"^\W*(?:x|✓|✔|√|yes|●|•|■)\W*$", re.IGNORECASE)
_NO_SESSION = re.compile(r"^\W*no\s+(?:lab|recitation|discussion|section|tutorial)s?\b", re.IGNORECASE)
_DUE_WORD = re.compile(
    r"\bdue\b(?!\s+to\b)|\bsubmit|\bturn in|\bhand in|deadline|\bcompleted? (?:by|before)\b", re.IGNORECASE
)
_TOPICAL_TEST = re.compile(
    r"\b(?:hypothesis|significance|t|z|f|chi-?squared?|statistical|unit|stress|software|nonparametric|non-parametric|parametric|usability|rank|sign|"
    r"convergence|integral|ratio|comparison|root|derivative|permutation|likelihood|dna|genetic|turing|user|acid|litmus|rorschach|soil|tensile|ab|a/b|"
    r"intelligence|personality|psychological|two-sample|one-sample|diagnostic|drug|pregnancy|screening|nuclear)[\s-]*tests?\b|\btests?\s+(?:of|for|to|statistics?|based|with|about|driven|scores?|theory|function)\b|\btesting\b|data\s+presentation|presentation\s+of\s|"
    r"lecture\s+presentation|\bproject\s+management\b|\blab\s+(?:safety|intro)|\bexamination\s+of\b|\bfinal\s+(?:solution|frontier|cause)",
    re.IGNORECASE,
)
#: A name that ends with its number.
_NUMBERED_NAME = re.compile(r"(?:#|no\.?\s?|\s|(?<=[A-Za-z]))\d{1,2}[a-z]?\W*$")
#: Work by its name and what is asked: "Museum assignment: Choose a text".
_LABELLED_WORK = re.compile(
    r"\W*(?!reading|class|in-class|today|group work|practice|optional|sample|next)(?:[A-Z][\w’'-]*\s+)(?:[a-z][\w-]*\s+){0,2}(?:assignment|essay|paper|report|response paper|case study|portfolio)\s*:\s+(?=[A-Z])",
)
#: What ends a name and says that the work is given out then.
_HANDED_OUT = re.compile(
    r"(?i)[\s(:,–-](?:released|posted|out|assigned|given(?:\s+out)?|handed\s+out|distributed|introduced|available|opens?|begins?|starts?)\W*$"
)
#: A part of the grade, and no work on a day: "Presentation: 100 pts".
_SHARE = re.compile(r"(?i)\W*[^:;.]{3,40}[:–—-]\s*\d{1,4}\s*(?:pts?|points|%|percent)(?:\s+each)?\W*")
#: Numbered work and its title: "Assignment 2: House prices".
_TITLED = re.compile(
    r"\W*(?:[A-Z][\w-]*\s+){0,2}(?:assignment|homework|hw|p-?set|problem set|ps|paper|essay|project|exercise|report|response|reflection|worksheet|write-?up|memo)\s?#?\d{1,2}(?:\s*\([^()]{2,20}\))?\s*(?::|\s[–—-])\s+(?=[A-Z“\"])",
    re.IGNORECASE,
)
_NUMBERED_TEST = re.compile(r"(?i)^\W*(?:\w+\s+){0,2}tests?\s*(?:#|no\.?)?\s*\d{1,2}\W*$")
_ENDS_IN_EVENT = re.compile(
    r"(?i)\b(?:in-?class\sessays?|exams?|examinations?|mid-?terms?|prelims?|tests?|finals?|quiz(?:zes)?|presentations?|oral reports?|pitch(?:es)?|pin-?ups?|crits?|demos?|critiques?|performances?|defen[sc]es?|sessions?|days?|showcase|recitals?|practicals?|orals?|jury|juries|take[-\s]?homes?)"
    r"\s*(?:#|no\.?\s*)?(?:\d{1,2}[a-z]?|[ivx]{1,4}|[a-d]|one|two|three|four)?(?:\s+(?:due|today|here|begins?|in class|part \w+))?$"
)
_PRESENTED = re.compile(
    r"(?i)\b(?:student|group|project|final|paper|class|team|term|research|individual|your|in-?class|poster|midterm|mid-?term|seminar|oral)s?\b|\bperformances?\s?#?\d|^\W*(?:oral )?(?:presentations?|critiques?|demos?|pitch|pin-?ups?|crits?\s*#?\d)\b"
)
#: What a class shows, before what it is about: "Demo: soldering"; and who shows it, where students do.
_SHOWN = re.compile(
    r"(?i)^\W*(?:(?:class|lab|lecture|live|in-class|tool|software|code)\s+)?(?:demos?|demonstrations?|presentations?|critiques?)\s*(?::|\s[–—-]\s)\s*(?=\S)"
)
_SHOWN_BY_STUDENTS = re.compile(
    r"(?i)\b(?:students?|groups?|teams?|projects?|final|your|all|everyone|papers?|research|term|capstone|posters?|individual|each|sections?|prototypes?|(?-i:[A-Z][a-z]+) (?:and|&) (?-i:[A-Z][a-z]+))\b"
)
_A_TEST = re.compile(
    r"(?i)^\W*(?:(?:first|second|third|fourth|final|unit|chapter|term|class|in-?class|major|module|common|vocabulary|grammar|mid-?term|the|lab|online)\s+(?:(?:\d{1,2}|[ivx]{1,4})\s+)?)*tests?\b|\btests?\s*(?:#|no\.?)?\s*(?:\d|[ivx]+\b)"
)
_ASKS = re.compile(
    r"(?i)^\W*(?:\d+[.)]\s*)?(?:submit|turn in|hand in|upload|complete|sign up|register|e-?mail|choose|select|fill out|post|(?:share|update|create|record|draft|revise)\b(?=(?:\s+\S+){1,11}$))\b"
)
_BARE_PLURAL = re.compile(
    r"(?i)^\W*(?:assignments|homeworks?|readings|papers|quizzes|exams|tests|projects|labs|essays|due|exercises|posts)\W*$"
)
_TALKS_OF_IT = re.compile(
    r"(?i)^\W*(?:in-class )?activit(?:y|ies)\s*:|^\W*(?:the entire|this|these|that|each|every|any|all)\s(?:\S+\s){4}"
)
_TALKED_OF = re.compile(
    r"(?i)^\W*(?:discussion(?!\s+(?:posts?|boards?|forums?|questions?|responses?|papers?|prompts?|replies|reply|assignments?|leader|#?\d))|discuss|review|return(?:ed)?|go over|feedback|overview|introduction|intro|start|begin|work(?:ing)?|continue|prepare|study)\b"
)
#: What is asked is to work on something that is due later: "read Gornick, draft Essay 1".
_WORKED_ON = re.compile(r"\W*(?:draft|outline|revise|plan|brainstorm|polish)\s(?!of\b|due\b|and\b|for\b)\w")
_REVIEW = re.compile(
    r"(?i)\b(?:exam|midterm|mid-term|test|quiz|final)s?\s*(?:\d+\s*)?(?:review|prep)|\breview\s+(?:session|day|for)\b"
)
_TALKS_ABOUT = re.compile(
    r"(?i)\b(?:back|feedback|discussion|solutions?|help|work(?:shop)?|wrap-?up|prep(?:aration)?|since|until|from|after|before|published|continued?|covers?|read(?:ing)?s?|by)\b"
)
_NEGATED = re.compile(r"(?i)\bno\b|\bnot\b|\breview\b|\breturned\b|\bassigned\b|\bdiscuss\w*\b")
_IS_DUE = re.compile(
    r"(?i)^\W*(?:(?P<before>(?-i:[A-Z“\"'\d])[^.;:!?]{2,70}?)\s*[(\[]?\s*(?:(?:is|are)\s+)?due\b(?!\s+(?:to|dates?)\b)(?:\s+(?:today|here|in class|online|by|at|before|on|to?night|mon|tue|wed|thu|fri|sat|sun)\b.{0,50})?|due\s*(?:today)?\s*[:–—-]\s*(?P<after>.{3,70}?))(?:\s*\([^)]{1,20}\))?[\s.!*)\]]*$"
)
_AFTER_DATE = re.compile(r"(?i)[,;.]?(?:\s*\(?(?:at|by)?\s*\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?\)?)?")
_BY_DATE = re.compile(r"(?i)\b(?:by|before)\s")
#: An exam that takes the place of a class: "Midterm - take home - no class".
_EXAM_INSTEAD = re.compile(
    r"(?i)^\W*(?!.*\b(?:before|after|review|for|eve)\b)((?:\S+\s+){0,3}?(?:mid-?term|exam|test|quiz)\b[^.;]{0,30}?)[\s(;,.–—-]+no\s+class\W*$"
)
#: Columns whose title may tell the hour for all of them: "Assignment (all due at 5 pm)".
_HANDED_IN = frozenset({"due", "assignment", "kind", "label"})
_IN_SECTION = re.compile(
    r"(?i)\bdue (?:(?:before|at|in|by) )+(?:the |your )?(?:start of |beginning of |end of )?(?:the |your )?(section|recitation|discussion|tutorial)\b"
)
#: The title of a column that gives only hours.
_TIME_TITLE = re.compile(r"(?i)\W*(?:(?:due|start|end|exam)\s)?times?(?:\sdue)?\W*|\W*(?:hour|due at)\W*")


def candidates_of_entry(
    entry: Entry, context: TermContext, coursework: Coursework = NO_COURSEWORK
) -> list[Candidate]:
    """What the entry asks of a student, each with the day it falls on."""
    found = [
        candidate
        for matter in map(_all_due, entry.matters)
        for candidate in _of_matter(entry, matter, context, coursework)
    ]
    return _with_row_times(entry, found)


def _of_matter(
    entry: Entry, matter: Matter, context: TermContext, coursework: Coursework
) -> Iterator[Candidate]:
    if matter.role == "hours":
        return
    clauses = list(by_day(entry, read_clauses(matter.lines, right=matter.right)))
    if matter.role not in {"assignment", "due", "label"} or not entry.days:
        for clause in clauses:
            if matter.role != "topic" or not is_topical(clause.text):
                yield from _of_clause(entry, matter, clause, context, coursework)
        return
    for listed, closing in closed_lists(clauses, context, previous=entry.days[0].date):
        day, role = (entry, matter) if closing is None else _by_closing(entry, matter, closing)
        for clause in listed:
            for candidate in _of_clause(day, role, clause, context, coursework):
                untimed = candidate.time is None and candidate.kind != "no_class"
                yield replace(candidate, time=closing.time) if closing is not None and untimed else candidate


def _by_closing(entry: Entry, matter: Matter, closing: Closing) -> tuple[Entry, Matter]:
    """The entry on the day, and the list as one of what is due, that its closing line tells."""
    return replace(entry, days=(closing.day,), whole_week=False), replace(matter, role="due")


def _all_due(matter: Matter) -> Matter:
    """A cell that opens with "Due" lists what is due."""
    opens = matter.role in {"topic", "notes", "reading"} and re.match(
        r"(?i)^\W*due\b(?!\s+to\b)", matter.text
    )
    return replace(matter, role="due") if opens else matter


def _with_row_times(entry: Entry, found: list[Candidate]) -> list[Candidate]:
    """The hours that stand beside the date, or elsewhere in the row of its only exam or presentation."""
    columns = [m.text for m in entry.matters if m.role == "hours" or _TIME_TITLE.fullmatch(m.header)] or [
        " ".join(line.text for line in entry.lines)
    ]
    hour_apart = any(m.role == "hours" for m in entry.matters)
    beside = find_times(columns[0]) if entry.origin == "table" else []
    if len(beside) == 1 and not beside[0].doubts:
        hours = (beside[0].time, beside[0].end_time)
        found = [
            replace(c, time=hours[0], end_time=hours[1])
            if c.time is None and (c.origin in {"due", "label"} or hour_apart)
            else c
            for c in found
        ]
    events = [c for c in found if c.kind in {"exam", "presentation"}]
    if not events or len({(c.kind, c.day) for c in events}) != 1 or any(c.time for c in events):
        return found
    told = {"notes", "topic", "reading", "due", "kind"}
    texts = [m.text for m in entry.matters if m.role in told or _ONLY_TIME.fullmatch(m.text)] + [
        " ".join(line.text for line in entry.lines)
    ]
    times = [t for text in texts for t in find_times(text) if not t.doubts]
    if len(times) != 1:
        return found
    timed = {id(c): replace(c, time=times[0].time, end_time=times[0].end_time) for c in events}
    return [timed.get(id(c), c) for c in found]


def _of_clause(
    entry: Entry, matter: Matter, clause: Clause, context: TermContext, coursework: Coursework
) -> Iterator[Candidate]:
    text = clause.text
    if matter.role in {"week", "assigned"} and not _DUE_WORD.search(text) and not is_no_class(text):
        return
    if is_no_class(text) and not _DUE_WORD.search(text):
        yield from _days_off(entry, clause, context)
        if instead := _EXAM_INSTEAD.match(text):
            yield from _of_clause(entry, matter, replace(clause, text=instead[1]), context, coursework)
        return
    if (
        is_decoy(text)
        or _NO_SESSION.match(text)
        or _tells_how(text)
        or (matter.role == "topic" and _SHARE.fullmatch(text))
        or (_ANOTHER_TIME.search(text) and not entry.whole_week)
    ):
        return
    dated = [m for m in find_dates(text, context, previous=entry.days[0].date) if m.date is not None]
    own = [m for m in dated if not is_past(text, m.start) and not _is_aside(text, m, entry)]
    if pieces := _each_due(text, own) if len(own) > 1 else [] if own else each_on_its_day(text):
        for piece in pieces:
            yield from _of_clause(entry, matter, replace(clause, text=piece), context, coursework)
        return
    bare = _without_mentions(_due_by(text, own), own)
    if _has_its_day(entry, matter, text, own):
        bare = f"{bare} due"
    own = [m for m in own if not _holds_the_day(m, entry)]
    times = find_times(bare)
    plain = _name_alone(bare, entry, times, own)
    for deliverable, origin in _named_before(
        text, own, _named_work(matter, plain, coursework, listed=entry.origin == "list")
    ):
        for one, day in _on_days(entry, matter, text, bare, own, deliverable):
            yield _candidate(entry, matter, clause, one, origin, day, times)


def _on_days(
    entry: Entry, matter: Matter, text: str, bare: str, own: list[DateMention], found: Deliverable
) -> Sequence[tuple[Deliverable, Day]]:
    """What is asked, on each of its days; ``bare``: the text without the dates ``own`` of its own."""
    if not own and (several := each_of_several(entry, matter, found)):
        return several
    return [(found, day) for day in _in_section(text, own, _days(entry, matter, bare, own, found))]


def _is_aside(text: str, mention: DateMention, entry: Entry) -> bool:
    """Whether numbers in brackets are no date, as they would be one of another term: sections "(02/03)"."""
    here, there = entry.days[0].date, mention.date
    far = there is not None and (
        abs((there - here).days) > _ANOTHER_TERM or (there.year != here.year and there.month > 1)
    )
    return far and mention.text[:1].isdigit() and text[: mention.start].rstrip()[-1:] in {"(", "["}


def _holds_the_day(mention: DateMention, entry: Entry) -> bool:
    """Whether a span beside an entry's one day is only the week that the day lies in."""
    if mention.date is None or mention.end_date is None or len(entry.days) != 1 or entry.days[0].is_span:
        return False
    return mention.date <= entry.days[0].date <= mention.end_date


def _name_alone(text: str, entry: Entry, times: Sequence[TimeMention], own: Sequence[DateMention]) -> str:
    """The text without the hour before a name, the day of the week behind it, and what an exam with a date covers."""
    if text[:1].isdigit() and times and not text[: times[0].start].strip():
        text = text[times[0].end :].lstrip(" ,:;–-") or text
    several = entry.whole_week or len(entry.days) > 1
    if several and (day := _DAY_BEHIND.search(text)) and _ENDS_IN_EVENT.search(text[: day.start()]):
        text = text[: day.start()]
    if own and (left := _LEFT_OF_DATE.search(text)) and _ENDS_IN_EVENT.search(text[: left.start()]):
        text = text[: left.start()]
    if own and (covers := _COVERS.search(text)) and (named := kind_of(text[: covers.start()])):
        text = text[: covers.start()] if named[0] == "exam" else text
    return text


def _tells_how(text: str) -> bool:
    """Whether a sentence only tells what work has to be like: "Drafts should be ten pages"."""
    return _HOW.match(text) is not None and not _DUE_WORD.search(text) and not is_due(text)


_ONLY_TIME = re.compile(r"(?i)[\d\s:.–—-]+(?:[ap]\.?m\.?)?[\d\s:.–—-]*(?:[ap]\.?m\.?)?\W*")
_NOT_SAID = "several days are printed for it; which one is not said"
_LAST_TAKEN = "several days are printed for it; the last is taken"
#: What stands before a date in brackets or after a comma, and what may stand behind it.
_ITS_DAY = re.compile(r"(?i)[\s(\[:,;–—-]+(?:on\s+)?$")
_BEHIND = re.compile(
    r"(?i)[\s)\].,;!]*(?:(?:by|at|before)?\s*(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|noon|midnight|23:59))?[\s)\].!]*"
)
_LONGEST_NAME = 8
#: Days that no two dates of one row are apart.
_ANOTHER_TERM = 100
_COLUMN_OF_WORK = re.compile(
    r"(?i)\W*(?:graded\s|course\s|required\s|major\s|written\s)?(?:assignments?|assessments?|deliverables?|tasks?|coursework|milestones?|submissions?|evaluations?|requirements?|components?|work|activit(?:y|ies))(?:\s(?:names?|titles?|items?|tasks?))?\W*"
)


def _has_its_day(entry: Entry, matter: Matter, text: str, own: Sequence[DateMention]) -> bool:
    """Whether a topic's cell gives what is handed in a day of its own: "written proposal Fri. Feb. 6"."""
    if matter.role not in {"topic", "notes"} or len(own) != 1 or _DUE_WORD.search(text):
        return False
    if own[0].date in {day.date for day in entry.days} or entry.days[-1].is_span:
        return False
    name = _ITS_DAY.sub("", text[: own[0].start])
    found = read_clause(name)
    return (
        found is not None
        and not found.weak
        and found.kind not in EVENT_KINDS
        and found.part == "mention"
        and len(name.split()) <= _LONGEST_NAME
        and _BEHIND.fullmatch(text, own[0].end) is not None
        and not any(pattern.search(name) for pattern in (_TALKED_OF, _REVIEW, _NEGATED, _TALKS_ABOUT))
    )


def _each_due(text: str, own: Sequence[DateMention]) -> list[str]:
    """The parts of a text that says of several things, one after another, when each is due."""
    ends = [m.end + len(match.group()) for m in own if (match := _AFTER_DATE.match(text, m.end))]
    starts = [0, *ends[:-1]]
    pieces = [text[start:end].strip(" ,;.") for start, end in zip(starts, ends, strict=True)]
    return pieces if all(_DUE_WORD.search(p) or _BY_DATE.search(p) for p in pieces) else []


def _due_by(text: str, own: Sequence[DateMention]) -> str:
    """The text with "due" for the "by" before a date of its own, of the same length: what is asked by a day is due."""
    for mention in own:
        before = re.search(r"\b(?:by|before)\s+$", text[: mention.start])
        asked = before and ("by" in before.group() or kind_of(text[: before.start()]) or _ASKS.match(text))
        if before and asked and mention.start - before.start() >= len("due"):
            text = f"{text[: before.start()]}{'due':<{mention.start - before.start()}}{text[mention.start :]}"
    return text


def _named_before(
    text: str, own: list[DateMention], found: Iterable[tuple[Deliverable, Origin]]
) -> Iterator[tuple[Deliverable, Origin]]:
    """Where a name stands before a date of its own ("Final exam: Friday, 3 pm, same room"), it alone is the title."""
    before = text[: own[0].start] if own else ""
    named = kind_of(before)
    for deliverable, origin in found:
        if _EMPTY.match(deliverable.title):
            continue
        if named and not named[1] and named[0] == deliverable.kind:
            yield replace(deliverable, title=tidy_title(before)), origin
        else:
            yield deliverable, origin


def _days_off(entry: Entry, clause: Clause, context: TermContext) -> Iterator[Candidate]:
    own = [m for m in find_dates(clause.text, context, previous=entry.days[0].date) if m.date is not None]
    title = day_off_title(_without_mentions(clause.text, own))
    named = days_off_named(entry, clause.text) or day_in_brackets(entry, clause.text)
    beside = () if own or named else class_days(entry)
    for day in days_of(own) or named or entry.days:
        yield Candidate(
            title,
            "no_class",
            day,
            clause.lines,
            "no_class",
            beside=beside if len(beside) > 1 else (),
            printed=clause.text,
            group=entry.group,
            date_lines=_date_lines(entry, clause),
        )


def _without_mentions(text: str, own: list[DateMention]) -> str:
    for mention in reversed(own):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return re.sub(r"\(\s*\)|\s+", " ", text).strip() if own else text


def _named_work(
    matter: Matter, text: str, coursework: Coursework, *, listed: bool
) -> Iterator[tuple[Deliverable, Origin]]:
    """What the general vocabulary finds in a clause, else what the course's grading scheme names."""
    if matter.kind is not None:
        yield Deliverable(tidy_title(text), matter.kind, "due"), "label"
        return
    found = list(_deliverables(matter, text, listed=listed))
    sure = any(not deliverable.weak for deliverable, _ in found)
    own = None if sure or matter.role == "reading" or _NEGATED.search(text) else coursework.named(text)
    if own is None:
        yield from found
    else:
        by_role: dict[str, Origin] = {"due": "due", "label": "label", "assignment": "assignment"}
        yield own, by_role.get(matter.role, "topic_due" if own.part == "due" else "assignment")


def _deliverables(matter: Matter, text: str, *, listed: bool) -> Iterator[tuple[Deliverable, Origin]]:
    match matter.role:
        case "kind":
            yield from _in_kind_column(tidy_title(matter.header), text)
        case "due" | "label" | "assignment" if _is_number(text) and _counted_kind(matter.header):
            yield from _in_kind_column(tidy_title(matter.header), text)
        case "due" | "label":
            if found := _in_due_column(matter, text):
                yield found, "due" if matter.role == "due" else "label"
        case "assignment":
            if found := _in_assignment_column(text):
                yield found, "due" if found.part == "due" or find_times(text) else "assignment"
        case "notes" if _is_a_name(text) and (found := _in_assignment_column(text)) and not found.weak:
            yield found, "due" if found.part == "due" else "assignment"
        case "topic" | "notes" if found := _named_alone(text, titled=listed):
            yield found, "named"
        case _:
            if (found := _in_topic(text)) and not (matter.role == "reading" and found.kind == "presentation"):
                yield found, "topic_due" if found.part == "due" else "topic_event"


def _is_number(text: str) -> bool:
    """Whether a text only numbers what its column's title names ("3", "A2"), and does not name it itself ("HW3")."""
    return _NUMBERS.match(text) is not None and kind_of(text) is None


def _counted_kind(header: str) -> bool:
    """Whether a column's title says of which kind the numbers below it are: "Problem set due"."""
    found = kind_of(tidy_title(header))
    return found is not None and not found[1]


def _is_a_name(text: str) -> bool:
    """Whether a short text is a deliverable's name and nothing else."""
    named = phrases(text)
    bare = text.strip(" .!*•–-")
    return len(named) == 1 and len(bare.split()) <= 6 and named[0].end - named[0].start >= len(bare) - 6


def _named_alone(text: str, *, titled: bool) -> Deliverable | None:
    """Work to hand in, where its name and number are all that a clause says: "HW 3" in a calendar's cell.

    ``titled``: with its title too, as a point of a list. In a table that may be what the class is about.
    """
    named = (_NUMBERED_NAME.search(text) and _is_a_name(text)) or (
        titled and (_TITLED.match(text) or _LABELLED_WORK.match(text))
    )
    found = read_clause(text) if named and not _HANDED_OUT.search(text) else None
    handed_in = found is not None and found.kind in {"homework", "paper", "project"} and not found.weak
    return found if handed_in else None


def _in_kind_column(header: str, text: str) -> Iterator[tuple[Deliverable, Origin]]:
    header = header.strip(" _:*#")
    singular = re.sub(r"(?i)zes$", "z", re.sub(r"(?i)(?<=[a-y])s$", "", header.strip()))
    kind = kind_of(header)
    if _NUMBERS.match(text):
        known = kind or ("homework", True)
        for number in re.findall(r"\d{1,2}[a-z]?", text):
            yield Deliverable(f"{singular} {number}", known[0], "due", weak=kind is None), "due"
        return
    if kind is None:
        return
    if _MARK.match(text):
        yield Deliverable(singular, kind[0], "due"), "due"
    elif kind[0] == "lab":
        if (found := _in_topic(text)) is not None:
            yield found, "topic_due"
    elif (found := _in_assignment_column(text)) is not None:
        yield found, "due" if found.part == "due" or find_times(text) else "assignment"
    elif find_weekdays(text, abbreviations=False) and is_reading(text):
        yield Deliverable(f"{singular}: {tidy_title(text)}", kind[0], "due"), "due"


def _in_due_column(matter: Matter, text: str) -> Deliverable | None:
    if _EMPTY.match(text) or is_reading(text):
        return None
    found = read_clause(text)
    if found is None:
        return None if _NONE.match(text) else named_by_title(text, matter.header, due=matter.role == "due")
    if found.part == "assigned" or (
        found.part == "mention"
        and re.search(
            r"(?i)^\W*review\b|\b(?:exams?|midterms?|mid-terms?|tests?|quiz(?:zes)?|finals?|course|unit)\s*\d?\s+review\b|\breview\s+(?:session|for|of|day)\b|\bno\b",
            text,
        )
        and found.kind != "paper"
    ):
        return None
    return Deliverable(found.title, found.kind, "due", found.weak)


def _lists_work(entry: Entry, matter: Matter, text: str) -> bool:
    """Whether a name stands in a column of what is to be handed in: under "Deliverable", beside "Due date"."""
    listed = entry.of_work or matter.role == "label"
    return (
        listed and len(text.split()) <= _LONGEST_NAME and _COLUMN_OF_WORK.fullmatch(matter.header) is not None
    )


def _in_assignment_column(text: str) -> Deliverable | None:
    if _EMPTY.match(text) or is_reading(text) or _TOPICAL_TEST.search(text):
        return None
    found = read_clause(text)
    if (_TALKED_OF.match(text) or _WORKED_ON.match(text)) and not (found and found.part == "due"):
        return None
    if found is None:
        numbered = re.match(r"^\W*(?:#?\d{1,2}(?:\.\d{1,2})?)\s*[-–:.)]?\s+[A-Z]", text)
        if _ASKS.match(text):
            return Deliverable(tidy_title(text), "other", "due")
        listed = Deliverable(tidy_title(text), "homework", "mention", weak=True) if numbered else None
        return _said_due(text) or listed
    if found.part == "assigned" or (found.part == "mention" and _REVIEW.search(text)):
        return None
    if (
        found.weak
        and found.kind in {"other", "project", "paper"}
        and re.match(r"^\W*\d{1,2}\.\d{1,2}\b", text)
    ):
        return Deliverable(found.title, "homework", found.part, weak=False)
    return found


def _in_topic(text: str) -> Deliverable | None:
    found = read_clause(text) or _said_due(text)
    if (
        found is None
        or found.part in {"assigned", "mention"}
        or (found.weak and found.part != "due" and found.kind != "exam")
    ):
        return None
    handed_in = found.part == "due" and found.kind in {"homework", "paper", "quiz"}
    if (
        (_TOPICAL_TEST.search(text) and not handed_in and not _NUMBERED_TEST.match(text))
        or _BARE_PLURAL.match(found.title)
        or _TALKS_OF_IT.match(text)
    ):
        return None
    if found.part == "event" and not _names_an_event(text, found):
        return None
    return found


def _said_due(text: str) -> Deliverable | None:
    """Whatever a short clause says is due: "Gradient sheet 2 due", "Due: field log"."""
    match = _IS_DUE.match(text)
    name = tidy_title(match["before"] or match["after"]) if match else ""
    words = re.findall(r"[^\W\d_]{2,}", name)
    if not words or len(words) > 7 or _NEGATED.search(name) or is_reading(name):
        return None
    return Deliverable(name, "homework", "due")


def _names_an_event(text: str, found: Deliverable) -> bool:
    """In a topic, only a clause whose head ends with the event's name is the event; any other talks about it."""
    head = head_of(unrelated(text)).strip(" .!*:")
    if found.kind == "presentation" and re.match(r"(?i)^\W*(?:\w+\s+){0,3}?present(?:s|ing)?\b", text):
        return True
    if found.kind == "presentation" and (shown := _SHOWN.match(text)):
        rest = text[shown.end() :]
        if rest.rstrip().endswith("?"):
            return False
        return rest[0].isdigit() or _SHOWN_BY_STUDENTS.search(rest) is not None
    if not (_ENDS_IN_EVENT.search(head) or _ENDS_IN_EVENT.search(head_of(found.title))):
        return False
    if found.kind == "presentation":
        return bool(_PRESENTED.search(text)) or (
            head.lower().endswith("presentations") and "guest" not in text.lower()
        )
    return not re.search(r"(?i)\btests?\b", head) or bool(_A_TEST.search(head))


def _days(entry: Entry, matter: Matter, text: str, own: list[DateMention], found: Deliverable) -> list[Day]:
    if own and (found.part in {"due", "event"} or matter.role in {"due", "assignment", "label"}):
        return [Day(m.date, m.end_date, m.doubts) for m in own if m.date is not None]
    if named := day_in_row(
        entry, matter.header if _by_title(entry, matter, text) else text, asked=_is_asked(matter, text)
    ) or day_in_brackets(entry, text):
        return named
    if entry.whole_week:
        return [entry.days[0]]
    if len(entry.days) > 1 and (found.part == "due" or matter.role in {"due", "assignment", "kind"}):
        last = entry.days[-1]
        return [Day(last.date, last.end, (*last.doubts, _LAST_TAKEN))]
    unsure = (_NOT_SAID,) if found.kind == "exam" and len(entry.days) > 1 else ()
    return [
        Day(day.date, None if found.kind != "exam" else day.end, (*day.doubts, *unsure)) for day in entry.days
    ]


def _in_section(text: str, own: Sequence[DateMention], days: list[Day]) -> list[Day]:
    """The days, doubted where the text only says that it is due in a section, whose day is another."""
    section = None if own else _IN_SECTION.search(text)
    if section is None:
        return days
    doubt = f"it is due in or before the {section[1].lower()}, whose day is not printed beside it"
    return [replace(day, doubts=(*day.doubts, doubt)) for day in days]


def _by_title(entry: Entry, matter: Matter, text: str) -> bool:
    """Whether only the column's title can tell the day of the week: "Due Friday"."""
    if matter.role not in _HANDED_IN or find_weekdays(text, abbreviations=False):
        return False
    return entry.whole_week or (len(entry.days) == 1 and _DUE_WORD.search(matter.header) is not None)


def _is_asked(matter: Matter, text: str) -> bool:
    return _DUE_WORD.search(text) is not None or matter.role in {"due", "assignment"}


def _date_lines(entry: Entry, clause: Clause) -> tuple[Line, ...]:
    """The line with the date, where it is not the clause's own."""
    return tuple(line for line in entry.lines[:1] if line not in clause.lines)


def _candidate(
    entry: Entry,
    matter: Matter,
    clause: Clause,
    found: Deliverable,
    origin: Origin,
    day: Day,
    times: list[TimeMention],
) -> Candidate:
    times = times or (find_times(matter.header) if matter.role in _HANDED_IN else [])
    time = times[0] if len(times) == 1 or (times and found.part == "due") else None
    in_class = found.kind in EVENT_KINDS and (
        origin in {"topic_event", "assignment", "grid"}
        or matter.role in {"topic", "notes"}
        or (matter.role == "kind" and found.kind == "quiz" and not _DUE_WORD.search(matter.header))
    )
    doubts = time.doubts if time else ()
    if entry.carried:
        doubts = (*doubts, "the date is not printed beside it but further up")
    return Candidate(
        _plain_title(found.title, found.kind),
        found.kind,
        day,
        clause.lines,
        "grid" if entry.origin == "grid" and origin != "named" else origin,
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        in_class=in_class,
        weak=found.weak
        and (found.kind == "other" or not _DUE_WORD.search(clause.text))
        and not _lists_work(entry, matter, clause.text),
        whole_week=entry.whole_week and day == entry.days[0],
        beside=class_days(entry) if {_LAST_TAKEN, _NOT_SAID} & set(day.doubts) else (),
        printed=clause.text,
        doubts=doubts,
        group=entry.group,
        date_lines=_date_lines(entry, clause),
    )


def _plain_title(title: str, kind: ItemKind) -> str:
    title = re.sub(r"\s*[(\[](?:Tu|Th|[MTWRF])[)\]]\s*$", "", title)
    named = re.sub(
        r"\s*[,(]?\s*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b\s*\)?", "", title, flags=re.IGNORECASE
    ).strip(" ,–-")
    return tidy_title(named) if named else kind.replace("_", " ").capitalize()

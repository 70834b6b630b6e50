"""General rules on when work is due: "All homework is due at 11:59 pm", "due every Friday at 5 pm"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from servers.domain.syllabus import ItemKind, Weekday
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.folding import lowered
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.weekdays import WeekdayMention, find_weekdays
from servers.syllabus.finding.abbreviations import abbreviations_in
from servers.syllabus.finding.coursework import NO_COURSEWORK, Coursework
from servers.syllabus.finding.held_apart import without_held
from servers.syllabus.finding.hour_rule import names_all_deadlines
from servers.syllabus.finding.hours_each import parted_by_hour
from servers.syllabus.finding.phrase import Phrase, phrases
from servers.syllabus.finding.said_hours import MAY_SAY, plainly_due
from servers.syllabus.finding.stated_due import CLASS_START, in_time, lead_of
from servers.syllabus.finding.statement import Columns, Headed, Statement, statements
from servers.syllabus.finding.weekly_rule import is_bound
from servers.syllabus.finding.weeks_close import as_due
from servers.syllabus.finding.weeks_of_rule import Weeks, due_parts, mondays_of, weeks_named
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["DueRule", "find_rules", "weekly_kinds", "with_mondays"]

#: In small letters.
_DUE = Gated(
    r"\b(?:due|until|till|submit\w*|turn(?:ed)? in|hand(?:ed)? in|collect(?:ed)?|bring|brought|late|upload\w*|deadlines?|completed?|posted|e-?mailed|sent|delivered|given|placed|left|dropped|closes?|take place|administered|given|reach(?:es)? me|arrives?|received|pushed|shared|accepted|post|hand|(?:mail)?box|on the (?:day|date)s?|go(?:es)? (?:in|into|to))\b",
    "go in,go to,goes in,goes to,accepted,post,hand,box,on the da,reach,arrive,received,pushed,shared,due,until,till,submit,turn in,turned in,hand in,handed in,collect,bring,brought,late,upload,deadline,complete,posted,mailed,sent,delivered,given,placed,left,dropped,close,take place,administered",
)
_STRICT_DUE = Gated(
    r"\bdue\b(?!\s+to\b)|\bdeadline|\bsubmit|\bturn(?:ed)? in|\bhand(?:ed)? in|\bcollect(?:ed)?\b|\be-?mailed\b|\b(?:must|should|to|will) be (?:sent|delivered|given|placed|left|dropped)\b|\b(?:bring|brought)\b[^.;]{3,60}\bto class on the (?:due date|day)|\bemailed|\bcloses?\b|\buploaded|^\W*(?:please )?upload\b|\b(?:upload|post)\b[^.;]{0,40}?\b(?:by|before|no later than)\b|\bhand\s[^.;]{3,30}?\sin (?:by|before|no later)\b|\baccepted (?:until|till|up to)\b|\bin my (?:\w+ )?(?:mail)?box (?:by|before|no later)\b|(?:\d|\bnoon|\bmidnight)[^.;]{0,20}\bon (?:the (?:day|date)s? (?:listed|shown|given|printed|named|indicated|stated|noted)|(?:(?:the|its|their|each|all) )?due dates?)\b|\bbe completed|\bposted by\b|\b(?:is|are) (?:sent|mailed|pushed|delivered|shared|posted|placed)\b(?: \w+){0,4}? (?:by|before|no later)\b|\bgo(?:es)? (?:in|into|to) (?:the|my|our|your)\s[^.;]{2,30}?\s(?:by|before|no later)\b|\breach(?:es)? me (?:by|before|no later)|\b(?:must|should|to|will|are to) (?:arrive|be (?:received|pushed|shared|in my \w+)) (?:\w+ ){0,4}?(?:by|before|no later)\b",
    "go in,go to,goes in,goes to,is sent,are sent,is pushed,are pushed,is delivered,are delivered,is shared,are shared,is placed,are placed,accepted,post,hand,on the da,reach,arrive,be received,be pushed,be shared,in my,due,deadline,submit,turn in,turned in,collect,mailed,be sent,be delivered,be given,be placed,be left,be dropped,to class,close,upload,be completed",
    re.IGNORECASE,
)
_CLASS_END = Pattern(r"\b(?:at|by) the end of (?:the )?(?:class|lecture|lab|session)\b", re.IGNORECASE)
_PART_END = Gated(
    r"\b(?:by|on|at|before)\b[^.;]{0,32}\b(?:last day|end|final day|close) of (?:the|each|that|its|every|their|a) (?:\w+ )?(?:unit|module|week|lesson)\b",
    "last day,end of,final day,close of",
    re.IGNORECASE,
)
_EACH_CLASS = Pattern(r"\b(?:each|every) (?:class|lecture|meeting|session)\b", re.IGNORECASE)
_NOT_A_RULE = Choices(
    r"\b(?:late|extension|make-?up|if you|unless(?!\s+(?:(?:I|we|you are) \w+ otherwise|(?:it is |they are |you are )?(?:otherwise|an?other|a different|some other|stated|told|noted|specified|announced|indicated)))|penalt\w*|after the (?:due|deadline)|grace|office hours?|e-?mail (?:me|response)|respond|reply|replies|regrad\w*|excused|for example|e\.g\.|"
    r"points off|deduct\w*|will be (?:posted(?! and (?:submitted|turned in|due|collected))|returned|graded|available(?![^.;]{0,60}\b(?:until|till|through)\b)|assigned|released|handed out)|contact|appointment|drop box hours|library|withdraw\w*|absence)\b",
    re.IGNORECASE,
)
_REPEATED = Pattern(r"\b(?:every|each|on)\b", re.IGNORECASE)
#: A day of the week further (in letters) from the due word is of something else.
_NEAR = 60


@dataclass(frozen=True)
class DueRule:
    """When a kind of work is due by general rule.

    ``weekdays`` empty: only the hour is told. ``class_start``: due at the beginning of class, or ``lead`` before it; ``each_class``: of
    each one; ``part_end``: due on the last day of its unit or week; ``weeks``: only of odd or of even ones, and ``mondays`` when these begin. ``short``: what it abbreviates its work to; ``others``: what is told before it and left out by "everything else". Whether it comes back each week, and when, `weekly` tells.
    """

    kinds: frozenset[ItemKind]
    title: str
    weekdays: tuple[Weekday, ...]
    time: dt.time | None
    class_start: bool
    class_end: bool
    each_class: bool
    lines: tuple[Line, ...]
    text: str
    general: bool = False
    mark: str | None = None
    exceptions: tuple[tuple[dt.date, dt.time | None], ...] = ()
    lead: dt.timedelta = dt.timedelta(0)
    part_end: bool = False
    weeks: Weeks | None = None
    mondays: frozenset[dt.date] = frozenset()
    short: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


def find_rules(
    paragraphs: Sequence[Headed],
    context: TermContext,
    coursework: Coursework = NO_COURSEWORK,
    columns: Columns | None = None,
) -> list[DueRule]:
    """The rules in each (paragraph, heading above it), in order; ``coursework`` names what they may be about."""
    rules: list[DueRule] = []
    parent: Paragraph | None = None
    columns = columns or Columns(paragraphs)
    points: list[Paragraph] = []  # of lists, each one deeper than that before it
    for paragraph, heading in paragraphs:
        if paragraph.role != "item":
            parent = paragraph
            points = []
        else:
            points = [point for point in points if point.level < paragraph.level]
        above = points[-1] if points else parent
        if paragraph.role == "item":
            points.append(paragraph)
        told = _DUE.search(paragraph.lowered) or " ends " in paragraph.lowered
        if not told and not MAY_SAY.search(paragraph.flat):
            continue
        subject = _first(phrases(heading)) if len(heading) < 60 else None
        opening = re.match(r"^[^.:(\n]{3,60}(?=[:(–—])", paragraph.flat)
        subject = (
            (_first(phrases(opening.group())) if opening else None) or _over(above, paragraph) or subject
        )
        whole = map(_in_time, statements(paragraph, columns))
        parts = (part for statement in whole for part in _each_due(statement))
        for statement in map(_what_is_due, map(as_due, parts)):
            named = coursework.phrases(statement.text, phrases(statement.text), bare=True)
            rule = _rule(statement, named, subject, context)
            if rule is not None:
                rules.append(replace(rule, others=_told_before(paragraph, rule)) if rule.general else rule)
            subject = _plural(named) or subject
    return rules


#: A rule on what is left: "Everything else is due on Sunday".
_THE_REST = Gated(r"\b(?:everything|anything|all)\s(?:else|other)\b", "else,other", re.IGNORECASE)


def _told_before(paragraph: Paragraph, rule: DueRule) -> frozenset[str]:
    """The work of the same paragraph that such a rule leaves out, by the names that have abbreviations."""
    if _THE_REST.search(rule.text) is None:
        return frozenset()
    before, _, _ = paragraph.flat.partition(rule.text[:_SHORT])
    told = abbreviations_in([before])
    return frozenset((*told, *told.values()))


def with_mondays(rules: Sequence[DueRule], counted: Sequence[tuple[int, dt.date]]) -> list[DueRule]:
    """The rules, those of odd or even weeks with the Mondays of these, by the weeks that the schedule numbers."""
    return [
        rule if rule.weeks is None else replace(rule, mondays=mondays_of(rule.weeks, counted))
        for rule in rules
    ]


def _in_time(statement: Statement) -> Statement:
    """The statement without what it says of late work, and of what is done in class."""
    text = without_held(in_time(plainly_due(statement.text), _NOT_A_RULE))
    return statement if text == statement.text else replace(statement, text=text)


#: What parts a sentence on two kinds of work: "Problem sets are due at noon; papers are due at the start of class".
_APART = Pattern(r"\s*;\s*|,\s+(?:and|while|but|whereas)\s+")


def _each_due(statement: Statement) -> Iterator[Statement]:
    """The parts of a sentence of which each says of its own work when it is due, else the sentence."""
    if whole := due_parts(statement.text):
        yield from (replace(statement, text=part) for part in whole)
        return
    parts = parted_by_hour(statement.text) if _DUE.search(lowered(statement.text)) else ()
    if not parts and _APART.search(statement.text):
        parts = tuple(_APART.split(statement.text))
    parts = tuple(map(plainly_due, parts))
    if len(parts) > 1 and all(_STRICT_DUE.search(part) and _subject(part, phrases(part)) for part in parts):
        yield from (replace(statement, text=part) for part in parts)
    else:
        yield statement


#: What work is called over a list of remarks on it, and after which its sentence goes on to when it is due.
_SHORT = 60
_GOES_ON_DUE = Gated(
    r",?\s+(?:and|but|which|that)\s+(?P<due>(?:(?:it|they|these|each|all)\s+)?(?:is|are|will be|must be|should be)\s+(?:due|submitted|turned in|handed in|completed)\b)",
    "due,submitted,turned in,handed in,completed",
    re.IGNORECASE,
)
_AVAILABLE = Pattern(
    r"^(?P<what>[^,;.]{3,40}?)\s+(?:will be|is|are) (?:posted|available|assigned|released|handed out|open)\b",
    re.IGNORECASE,
)


def _over(parent: Paragraph | None, item: Paragraph) -> Phrase | None:
    """What the short line over a list names: the list's remarks are on that."""
    if parent is None or item.role != "item" or len(parent.flat) >= _SHORT:
        return None
    return _first(phrases(parent.flat))


def _what_is_due(statement: Statement) -> Statement:
    """Of "Each quiz will be available on Friday and it will be due on Monday" what it says is due."""
    opens, due = _AVAILABLE.match(statement.text), _GOES_ON_DUE.search(statement.text)
    if opens is None or due is None or due.start() < opens.end():
        return statement
    rest = re.sub(
        r"^(?:it|they|these|each|all)\s+", "", statement.text[due.start("due") :], flags=re.IGNORECASE
    )
    return replace(statement, text=f"{opens['what']} {rest}")


def weekly_kinds(paragraphs: Sequence[Headed]) -> frozenset[ItemKind]:
    """The kinds of work that the document calls weekly."""
    texts = [paragraph.flat for paragraph, _ in paragraphs if "eekly" in paragraph.text]
    return frozenset(p.kind for text in texts for p in phrases(text) if p.title.lower().startswith("weekly"))


def _weekdays(sentence: str) -> list[WeekdayMention]:
    """The days on which work is due: those after the due word, where there are any; short forms only after "every"."""
    full = find_weekdays(sentence, abbreviations=False)
    short = [
        m for m in find_weekdays(sentence, abbreviations=True) if _REPEATED.search(sentence[: m.start][-8:])
    ]
    mentions = full or short
    due = _STRICT_DUE.search(sentence)
    after = [m for m in mentions if due and 0 < m.start - due.start() < _NEAR]
    before = [m for m in mentions if due is None or 0 <= due.start() - m.end < _NEAR]
    return (after or before)[:2]


def _first(named: list[Phrase]) -> Phrase | None:
    return next((p for p in named if not p.weak), named[0] if named else None)


def _plural(named: list[Phrase]) -> Phrase | None:
    return next((p for p in named if not p.weak and p.kind != "exam"), None)


def _rule(
    statement: Statement, named: list[Phrase], subject: Phrase | None, context: TermContext
) -> DueRule | None:
    printed = statement.text
    if copies := _COPIES.match(printed):
        printed, named = f"All work{printed[copies.end() :]}", []
    if not _DUE.search(lowered(printed)) or _NOT_A_RULE.search(printed):
        return None
    sentence, exceptions = _without_exception(printed.lstrip("⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§ "), context)
    if any(m.date is not None and not is_bound(sentence, m.start) for m in find_dates(sentence, context)):
        return None
    times = find_times(sentence)
    weekdays = _weekdays(sentence)
    start, end = bool(CLASS_START.search(sentence)), bool(_CLASS_END.search(sentence))
    if not (times or weekdays or start or end):
        return None
    mark = _mark(printed)
    whole = names_all_deadlines(sentence) and bool(times)
    pointed = subject is not None and _POINTS_BACK.match(sentence) is not None
    opened = _is_open(sentence) and not pointed
    general = mark or whole or _GENERAL.search(sentence) or opened
    phrase = _subject(sentence, named) or (_ANY if general else subject)
    if phrase is None or (phrase.kind == "exam" and not times):
        return None
    days = tuple(dict.fromkeys(day for mention in weekdays for day in mention.days))
    regular = phrase.kind == "quiz" and days and _REPEATED.search(sentence)
    if not _STRICT_DUE.search(sentence) and not regular and not whole:
        return None
    return DueRule(
        exceptions=exceptions,
        lead=lead_of(sentence) if start else dt.timedelta(0),
        mark=mark,
        kinds=frozenset(p.kind for p in named if not p.weak and p.kind != "exam") or frozenset({phrase.kind}),
        title=phrase.title,
        weekdays=days if len(days) <= 3 else (),
        time=times[-1].time if times else None,
        class_start=start,
        class_end=end,
        part_end=not weekdays and _PART_END.search(sentence) is not None,
        each_class=bool(_EACH_CLASS.search(sentence)),
        lines=statement.lines[:3],
        text=sentence,
        weeks=weeks_named(sentence),
        short=frozenset(abbreviations_in([sentence])),
        general=whole
        or bool(_GENERAL.search(sentence))
        or (opened and (_names_none(named, sentence) or _ANY_STEP.match(sentence) is not None)),
    )


#: Sheets of whatever is written, and no papers: "Paper copies are due at the start of class".
_COPIES = Pattern(
    r"^\W*(?:(?:the|your|all|an?|one)\s)?(?:paper|hard|printed|print|physical)[\s-]?cop(?:y|ies)(?:\sof\s(?:your|all|the)?\s?(?:written\s)?(?:work|writing|assignments))?(?=\s(?:is|are|must|should|will)\b)",
    re.IGNORECASE,
)


def _names_none(named: Sequence[Phrase], sentence: str) -> bool:
    """Whether no work is named that the rule is of: "Final drafts go to Canvas by noon" is one of drafts."""
    return all(phrase.weak for phrase in named) and not (named and _OF_DRAFTS.match(sentence))


_OF_DRAFTS = Pattern(
    r"\W*(?:all |your |the |each )?(?:\w+ ){0,2}(?:drafts|revisions|proposals|reports|reflections)\b",
    re.IGNORECASE,
)
#: What "all work" and "marked items" are about.
_ANY = Phrase(0, 0, "Work", "homework", weak=True)
_GENERAL = Pattern(
    r"\b(?:all|any|every) (?:\w+ ){0,2}(?:assignments?|work|deadlines?|submissions?|items|deliverables|documents?|materials?|files|due dates?)\b|\beverything\b|\ball (?:that|which) (?:is|you)\b|\b(?:each|every) (?:piece of work|submission|hand-?in|deliverable|file|assignment)\b|\banything (?:that )?you\b|\b(?:whatever|anything|what) (?:(?:that )?(?:has|carries|bears|shows)|with) (?:an?|its|any) (?:\w+ )?(?:date|deadline|day)\b|\byour assignments\b|^\W*(?:unless [^,;]{3,40},\s*)?(?:please )?(?:(?:submit|turn in|hand in|upload) )?(?:(?:your|the) )?(?:written |graded )?(?:assignments|deadlines|work|coursework)\b",
    re.IGNORECASE,
)
#: What all steps of a course's project are called, whatever each one's name is.
_ANY_STEP = Pattern(
    r"\W*(?:all )?(?:the |your |project )?(?:milestones|deliverables|checkpoints|stages|steps|phases|tasks|parts|components)\b",
    re.IGNORECASE,
)
#: Words that point to the work named before.
_POINTS_BACK = Pattern(
    r"^\W*(?:they|these|it|both|each(?: one)?|all(?: of (?:them|these))?)\s(?:is|are|must|should|will|need|have|has)\b",
    re.IGNORECASE,
)
#: Rules that say of no kind of work that they are about it, and so are about all.
_OPEN = Pattern(
    r"\b(?:on|of) the (?:day|date)s? (?:in|of|behind|beside|after|next to) (?:its|their|each|the) (?:headings?|titles?|names?)\b|\bon (?:the )?(?:day|date)s? (?:in|under|of) (?:the )?(?:[\w-]+ ){0,2}(?:column|row|table|list|schedule|calendar)\b|\byour (?:work|files?|assignments|submissions?)\b|\bon (?:(?:the|its|their|each) )?(?:respective )?due dates?\b|\bon the (?:day|date)s? (?:it is|they are|work is|shown|listed|given|printed|named|indicated|stated|noted|marked|posted|above|below|of the (?:session|class|lecture|meeting|seminar)|in (?:parentheses|brackets|the (?:[\w-]+ ){0,2}(?:schedule|calendar|table|column|row|list)))\b|\bon the weekdays? (?:named|listed|shown|given|indicated)\b",
    re.IGNORECASE,
)


def _is_open(sentence: str) -> bool:
    return _OPEN.search(sentence) is not None


_MARKS = {"asterisk": "*", "star": "*", "dagger": "†", "(*)": "*", "(†)": "†", "(‡)": "‡"}


def _mark(sentence: str) -> str | None:
    """The mark that singles out what a footnote's rule is about."""
    opens = re.match(r"^[\s•\[(–-]*([*†‡§¹²³⁴⁵]+)\s*[)=:–-]?\s*(?=[A-Za-z])", sentence)
    named = next(
        (
            mark
            for word, mark in _MARKS.items()
            if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", sentence.lower())
        ),
        None,
    )
    return named or (opens[1] if opens and not opens[1].isdigit() else None)


_EXCEPT = Gated(
    r",?\s*(?:\(\s*)?\b(?:except(?:ing)?(?: for)?|with the exception of|other than|apart from)\b",
    "except,other than,apart from",
    re.IGNORECASE,
)


def _without_exception(
    sentence: str, context: TermContext
) -> tuple[str, tuple[tuple[dt.date, dt.time | None], ...]]:
    """A rule's sentence without its "except ..." and the dates (with hours) that the exception names."""
    parts = _EXCEPT.split(sentence, maxsplit=1)
    if len(parts) == 1:
        return sentence, ()
    times = find_times(parts[1])
    dates = [m.date for m in find_dates(parts[1], context) if m.date is not None]
    return parts[0], tuple((date, times[0].time if times else None) for date in dates)


def _subject(sentence: str, named: list[Phrase]) -> Phrase | None:
    due = _DUE.search(lowered(sentence))
    before = [p for p in named if due is None or p.start < due.start()]
    return _first(before) or _first(named)

"""Rules on work that comes back each week: "Problem sets are due every Friday at 5 pm", "Quizzes: Mondays"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.coursework import NO_COURSEWORK, Coursework
from servers.syllabus.finding.occasion import Occasion, find_occasions, is_for_each, may_name_occasion
from servers.syllabus.finding.phrase import singular
from servers.syllabus.finding.repeated_work import Work, works_in
from servers.syllabus.finding.statement import Columns, Headed, Statement, statements
from servers.syllabus.finding.unnamed_work import unnamed_work
from servers.syllabus.finding.weekly_clause import (
    OPENS_WITH_PRONOUN,
    Clause,
    clauses,
    is_label,
    speaks_of_subject,
    time_of,
    verb_of,
    works_of,
)
from servers.syllabus.finding.weekly_headings import (
    A_WEEK_LATER,
    HEADS_WEEKLY,
    NO_WORK_UNDER,
    NOT_A_RULE,
    OF_ONE,
    OF_TROUBLE,
    OPENS_ONE,
    TIMETABLE,
)
from servers.syllabus.finding.weekly_rhythm import NO_DAY, DayOver, days_over
from servers.syllabus.finding.weekly_rule import WeeklyRule, bounded, is_bound, without_exception
from servers.syllabus.reading.document import Paragraph

__all__ = ["find_weekly_rules"]

#: How a quiz is said to take place.
_QUIZZED = Pattern(
    r"\b(?:quiz(?:zes|zed)?|checks?|tests?)\b.{0,60}?\b(?:will|are|is|on|every|each|at|during|in|take|occur|begin)\b|\b(?:have|take|be|give|giving|with|start|administer\w*|includes?|expect|complete) (?:\w+ ){0,4}?(?:quiz|checks?\b|test\b)|\b(?:quiz(?:zes)?|tests)\b\W*$|^\W*(?:[\w-]+ ){0,2}(?:quiz(?:zes)?|tests?)\b\W|\b(?:quiz(?:zes)?|tests?) (?:every|each|on|\w+days)",
    re.IGNORECASE,
)
#: What is done for the next class, so that "before class" alone says when.
_FOR_CLASS = Pattern(
    r"\b(?:responses?|questions?|quiz(?:zes)?|summar(?:y|ies)|annotations?|tickets?|checks?|prep\w*|pre-?\w+|critiques?|reviews?|reflections?|posts?)\b",
    re.IGNORECASE,
)
#: What labels a paragraph: "Weekly homework.", "Quizzes (20 %)".
_LABEL = Pattern(r"[^.:(\n]{3,60}(?=[:(–—])|[^.:(\n]{3,30}(?=\.\s)")
_EACH_CLASS = Pattern(
    r"\bdaily\b|\b(?:assigned|given|posted|set) (?:(?:at|in|during|after|for) )?(?:each|every) (?:class|day|lecture|session)\b|\b(?:for|before|prior to) (?:each|every) (?:(?:class|lecture|seminar)(?: (?:meeting|session|period|day))?|meeting|session)\b|^\W*(?:each|every) (?:class|seminar) \w+ (?:an?|the)\b",
    re.IGNORECASE | re.MULTILINE,
)
_EACH_WEEK = Pattern(r"\b(?:each|every|per) week\b|\bweekly\b", re.IGNORECASE)
#: What makes a lab's work more than the lab itself.
_PAPERWORK = Pattern(
    r"\b(?:reports?|write-?ups?|notebooks?|notebook pages|sheets?|worksheets?|assignments?|exercises|(?:pre|post)-?labs?)$",
    re.IGNORECASE,
)
_BEGINS_CLASS = Pattern(
    r"\b(?:begin|start|open)s?\s(?:the\s|our\s)?(?:class|lecture|session|seminar)\s(?:with|by)\b[^.;]{0,40}\bquiz",
    re.IGNORECASE,
)
#: What any work is called, where it is known which is meant.
_ANY_WORK = ("work", "submission")
_OPENS_WITH_NOUN = Pattern(
    r"\W*(?:(?:the|your|these|those|all|each|both|every)\s)?(?P<noun>[a-z]+)\s+(?:(?:for|on|of|about|from)\s(?:[\w'’-]+\s){1,4}?)?(?:is|are|must|should|will|has|have|need)\b",
    re.IGNORECASE,
)
#: Another place to hand it in: "collected in class or in my office during office hours".
_OR_THERE = Pattern(r"(?<=\w)\s+or (?:in|at|to|under|by|during)\b[^.;]*\boffice\b[^.;]*", re.IGNORECASE)
#: What makes work that for which other work is done: "for each weekly discussion, the first post is due ...".
_FOR_EACH = Pattern(r"\b(?:for|in|within) (?:each|every)\s(?:weekly\s)?$", re.IGNORECASE)
#: Something else that comes back, behind the work before: "and an oral check every Thursday".
_ANOTHER = Pattern(r"\b(?:and|then) an? (?:[\w-]+ ){1,3}?(?:on |every |each |by )*$", re.IGNORECASE)
_FOR_LAB = Pattern(r"(?:the )?pre-?lab\b", re.IGNORECASE)
_OF_THE_LAB = Pattern(rf"{_PAPERWORK.pattern}|\bsubmissions?$", re.IGNORECASE)
#: What makes one of them that of each time: "each student submits a response".
_ONE_EACH = Pattern(
    r"\b(?:each|every) (?:student|of you|participant|member)\b|\b(?:you|students) (?:will|must|should|are|send|submit|post|write|hand|turn|e-?mail)\b|^\W*(?:please )?(?:submit|post|send|upload|e-?mail)\b",
    re.IGNORECASE,
)
_SAID = Pattern(
    r"\b(?:is|are|be|must|should|will|clos(?:e|es)|submit|turn|hand|upload|post)\b", re.IGNORECASE
)
#: Posts, and the answers to them on a later day.
_PAIRED = Pattern(
    r"\bpost(?:s|ing|ings)?\b[^;]{0,60}day\b.{0,80}?\b(?:repl(?:y|ies)|responses?|respond|comments?)\b.{0,60}day\b",
    re.IGNORECASE | re.DOTALL,
)
_POSTED = Pattern(r"\b(?:posts?|postings?|repl(?:y|ies)|responses?|respond|comments?)\b", re.IGNORECASE)
#: Several of them, each of which is due on the day; or on the one after that on which it came out.
_EACH_DUE = Pattern(r"\beach (?:one |of them |of which )?(?:is |will be )?due\b", re.IGNORECASE)
_NEXT = Pattern(r"\bdue\b.{0,24}\b(?:following|next) $", re.IGNORECASE)
_EVERY = Pattern(r"\b(?:every|each)\b", re.IGNORECASE)
_MARKER = Pattern(r"^\W*(?:(?:\d{1,2}|[a-z])[.)]\s+)?")
_LONGEST_HEADING = 60
_LONGEST_ROW = 120
#: A day within so many letters of a line's start opens it: "Monday: reading quiz due".
_OPENS = 6


def find_weekly_rules(
    paragraphs: Sequence[Headed],
    context: TermContext,
    coursework: Coursework = NO_COURSEWORK,
    *,
    weekly: AbstractSet[ItemKind] = frozenset(),
    columns: Columns | None = None,
) -> list[WeeklyRule]:
    """The rules in each (paragraph, heading above it), in order.

    ``weekly``: kinds of work that the document calls so. ``columns``: those of the same paragraphs, where known.
    """
    rules: list[WeeklyRule] = []
    columns = columns or Columns(paragraphs)
    above: Headed | None = None
    led = False
    over = days_over(paragraphs)
    for index, (paragraph, heading) in enumerate(paragraphs):
        day = over.get(index, NO_DAY)
        told_of = (day.words or may_name_occasion(paragraph.flat)) and not day.lead
        trouble = told_of and OF_TROUBLE.search(heading) is not None and not has_digit(heading)
        apart = trouble and NO_WORK_UNDER.search(heading)
        if told_of and not apart:
            of_one = OF_ONE.search(heading) or OPENS_ONE.match(paragraph.flat)
            day = NO_DAY if of_one else day
            each_week = led or _EACH_WEEK.search(paragraph.flat) is not None
            each_class = _EACH_CLASS.search(paragraph.flat) is not None
            paired = _PAIRED.search(paragraph.flat) is not None
            setting = _Setting(
                heading, day, of_one is not None, each_week, each_class, paired, context, coursework, weekly
            )
            before = above[0].flat if above is not None and above[1] == heading else ""
            subject = partial(_subject, paragraph, heading, before, coursework)
            told = _told(paragraph, columns)
            found = _in_paragraph(_on_their_day(told, day), setting, subject)
            rules += (rule for rule in found if rule.sure or not trouble)
        above = (paragraph, heading)
        if paragraph.role != "item":
            led = paragraph.role == "text" and _EACH_WEEK.search(paragraph.flat) is not None
    return rules


def _told(paragraph: Paragraph, columns: Columns) -> Sequence[Statement]:
    """The statements of a paragraph; the cells of a short row of a table tell one thing together."""
    if _is_row(paragraph) and len(paragraph.flat) <= _LONGEST_ROW:
        return (Statement(paragraph.flat, paragraph.lines),)
    return statements(paragraph, columns)


def _is_row(paragraph: Paragraph) -> bool:
    cells = pairwise(paragraph.lines)
    return any(a.box.x1 < b.box.x0 and b.box.top < a.box.bottom and a.page == b.page for a, b in cells)


def _on_their_day(told: Sequence[Statement], day: DayOver) -> Iterator[Statement]:
    """The statements, each behind the day that stands over it, or in a cell of its own before it."""
    first = told[0].text.strip(" •*:") if told else ""
    behind = bool(day.words) and (not day.own or first == day.words)
    for statement in told[1:] if day.own and behind else told:
        bare = _MARKER.sub("", statement.text)
        yield replace(statement, text=f"{day.words}: {bare}") if behind else statement


#: Looks for what the text above speaks of, once that is asked for.
Subject = Callable[[], Work | None]


@dataclass(frozen=True)
class _Setting:
    """What a statement stands under, and what is known of the course.

    ``of_one``: it is about one week, or one thing; what is said there of a Friday is said of that Friday.
    ``each_week``: the paragraph tells of what is done each week, or leads to a list whose point this is;
    ``each_class``: of what is done for each class; ``paired``: of what is posted on one day and
    answered on another, as online courses do each week.
    """

    heading: str
    day: DayOver
    of_one: bool
    each_week: bool
    each_class: bool
    paired: bool
    context: TermContext
    coursework: Coursework
    weekly: AbstractSet[ItemKind]

    @property
    def under_weekly(self) -> bool:
        """Whether its heading names weekly work."""
        return "weekly" in self.heading.lower() and not TIMETABLE.search(self.heading)

    @property
    def of_each_week(self) -> bool:
        return self.day.rhythm or HEADS_WEEKLY.search(self.heading) is not None


def _in_paragraph(told: Iterable[Statement], setting: _Setting, lead: Subject) -> Iterator[WeeklyRule]:
    """The rules of a paragraph; what is done for each class is due when another sentence of it says."""
    told = list(told)
    said = frozenset(head for one in told if _EACH_WEEK.search(one.text) for head in _heads(one, setting))
    rules = [
        replace(rule, sure=True) if rule.occasion.days and _head(rule.title) in said else rule
        for rule in _in_statements(told, setting, lead)
    ]
    timed = {rule.kind for rule in rules if not is_for_each(rule.occasion, rule.text)}
    yield from (rule for rule in rules if rule.kind not in timed or not is_for_each(rule.occasion, rule.text))


def _heads(statement: Statement, setting: _Setting) -> Iterator[str]:
    """The nouns of the work that a statement names."""
    return (_head(work.title) for work in works_in(statement.text, setting.coursework))


def _head(title: str) -> str:
    return singular(title.rsplit(" ", 1)[-1].lower())


def _in_statements(told: Iterable[Statement], setting: _Setting, lead: Subject) -> Iterator[WeeklyRule]:
    given: WeeklyRule | None = None
    earlier: list[str] = []
    for statement in told:
        text, exception = without_exception(statement.text)
        occasions = find_occasions(text) if may_name_occasion(text) else []
        later = given if not occasions else None
        if later is not None and A_WEEK_LATER.search(text):
            yield replace(later, time=None)
            given = None
        if occasions:
            subject = partial(_spoken_of, tuple(earlier), lead, setting.coursework)
            for rule, verb in _in_statement(statement, text, occasions, setting, subject):
                told_rule = bounded(rule, exception, setting.context)
                if verb != "gives":
                    yield told_rule
                elif A_WEEK_LATER.search(text):
                    yield replace(told_rule, time=None)
                else:
                    given = told_rule
        earlier.append(text)


def _spoken_of(earlier: Sequence[str], lead: Subject, coursework: Coursework) -> Work | None:
    """What the statements before speak of, else what leads to them all."""
    found = (_last_of_many(works_in(text, coursework)) for text in reversed(earlier))
    return next((work for work in found if work), None) or lead()


def _in_statement(
    statement: Statement, text: str, occasions: Sequence[Occasion], setting: _Setting, subject: Subject
) -> Iterator[tuple[WeeklyRule, str]]:
    named = works_in(text, setting.coursework)
    apart = [
        w
        for w in named
        if not (any(_overlaps(w, one) for one in occasions) or (w.title == "Lab" and not w.each))
        and not (len(named) > 1 and w.each and _FOR_EACH.search(text[: w.start]))
    ]
    works = [_of_lab(work, occasions) for work in apart]
    for clause in clauses(text, works, occasions):
        yield from _in_clause(clause, statement, setting, subject)


def _overlaps(work: Work, occasion: Occasion) -> bool:
    """Whether the words are those of the occasion: "the next lab"."""
    return work.start < occasion.end and occasion.start < work.end


def _of_lab(work: Work, occasions: Sequence[Occasion]) -> Work:
    """What is written on the lab's work is the lab's where it is due by the lab."""
    by_lab = any(one.gathering == "lab" and not one.days for one in occasions)
    own = by_lab and work.kind in {"homework", "project"} and _OF_THE_LAB.search(work.title)
    return replace(work, kind="lab") if own else work


def _in_clause(
    clause: Clause, statement: Statement, setting: _Setting, subject: Subject
) -> Iterator[tuple[WeeklyRule, str]]:
    """The rules in a clause, each with the verb that its occasion belongs to."""
    if NOT_A_RULE.search(clause.words) and NOT_A_RULE.search(_OR_THERE.sub("", clause.words)):
        return
    dates = _single_dates(clause, setting.context)
    last: tuple[Work, ...] = ()
    low = clause.start
    for number, occasion in enumerate(map(partial(_in_turn, clause, setting), clause.occasions)):
        high = clause.occasions[number + 1].start if number + 1 < len(clause.occasions) else clause.end
        other = last and _ANOTHER.search(clause.text, low, occasion.start)
        works = works_of(clause, occasion, low, high) or (
            () if other else last or _said(clause, occasion, subject)
        )
        reach, low, last = (low, high), occasion.end, works
        if any(start - 4 < occasion.end and occasion.start < end for start, end in dates):
            continue
        for work in works:
            verb = verb_of(clause, occasion, work)
            sure = _is_rule(clause, occasion, work, verb, setting)
            time, doubts = time_of(clause, occasion, reach)
            if sure is not None:
                yield (
                    WeeklyRule(
                        title=work.title,
                        kind=_kind(work, occasion),
                        occasion=occasion,
                        time=time,
                        sure=sure,
                        lines=statement.lines[:3],
                        text=statement.text,
                        doubts=doubts,
                    ),
                    verb,
                )


def _in_turn(clause: Clause, setting: _Setting, occasion: Occasion) -> Occasion:
    """The occasion; the class after each class is each class too, and so is that for which each time something is done."""
    if setting.each_class and occasion.gathering == "lecture" and not (occasion.days or setting.of_one):
        return replace(occasion, each=True)
    if occasion.days and occasion.point is None and _BEGINS_CLASS.search(clause.words):
        return replace(occasion, gathering="lecture", point="start")
    before = (one for one in clause.occasions if one.start < occasion.start and one.each and not one.days)
    after_each = occasion.following and any(one.gathering == occasion.gathering for one in before)
    return replace(occasion, each=True) if after_each else occasion


def _kind(work: Work, occasion: Occasion) -> ItemKind:
    """The work's kind; a report that comes back each week is no project."""
    report = work.kind == "project" and work.title.lower().endswith(("report", "reports"))
    return "homework" if report and occasion.each else work.kind


def _single_dates(clause: Clause, context: TermContext) -> list[tuple[int, int]]:
    """Where the clause names days of the calendar, bounds of the series aside."""
    return [
        (mention.start, mention.end)
        for mention in find_dates(clause.text, context)
        if mention.date is not None and not is_bound(clause.text, mention.start)
    ]


def _said(clause: Clause, occasion: Occasion, subject: Subject) -> tuple[Work, ...]:
    """What the text above speaks of, where the clause says "they", or only that it is due; else what it says comes back."""
    work = subject() if speaks_of_subject(clause) or not clause.works else None
    work = work if speaks_of_subject(clause) or (work and _named_again(clause, work)) else None
    work = replace(work, start=clause.start, end=clause.start) if work is not None else None
    by_class = occasion.gathering and (occasion.shift < 0 or occasion.lead)
    weekly = (
        occasion.each
        or (occasion.days and _EACH_WEEK.search(clause.words))
        or (by_class and _ONE_EACH.search(clause.words))
    )
    if work is None and weekly and not clause.works:
        work = unnamed_work(clause.text, clause.start, clause.end, clause.verbs)
    return (_of_lab(work, (occasion,)),) if work is not None else ()


def _named_again(clause: Clause, work: Work) -> bool:
    """Whether a clause opens with the noun of what was spoken of, "questions" where these were discussion questions, or "your work"."""
    named = _OPENS_WITH_NOUN.match(clause.words)
    return named is not None and singular(named["noun"].lower()) in {_head(work.title), *_ANY_WORK}


def _is_rule(clause: Clause, occasion: Occasion, work: Work, verb: str, setting: _Setting) -> bool | None:
    """Whether the work comes back on the occasion: for sure, by the way of speaking, or (None) not at all."""
    said = any(one.each for one in clause.occasions)
    if verb == "soft" and not (said or work.weekly):
        return None
    if verb == "gives":
        return _is_given(clause, occasion, work)
    implied = work.end <= clause.start
    quizzed = implied or setting.day.words or setting.of_each_week or _QUIZZED.search(clause.words)
    if work.kind == "quiz" and verb == "" and not quizzed:
        return None
    if verb == "" and work.kind != "quiz" and not is_label(clause, occasion, work):
        return None
    if verb == "" and work.kind not in {"quiz", "homework"} and not _PAPERWORK.search(work.title):
        return None
    weekly = work.weekly or work.kind in setting.weekly or setting.under_weekly
    told = said or weekly
    if occasion.days:
        return _on_days(clause, occasion, work, setting, verb, told=told)
    if setting.of_one and not occasion.each:
        return None
    return _by_class(clause, occasion, work, verb, told=told)


def _is_given(clause: Clause, occasion: Occasion, work: Work) -> bool | None:
    """The same of work that comes out on the occasion, and is due a week later where no other day is told."""
    if any(one.days and one.start >= occasion.end for one in clause.occasions):
        return None
    later = occasion.each or A_WEEK_LATER.search(clause.text) is not None
    return later if occasion.days and (work.many or occasion.each) else None


def _on_days(
    clause: Clause, occasion: Occasion, work: Work, setting: _Setting, verb: str, *, told: bool
) -> bool | None:
    if occasion.each and work.is_test and not (work.each or work.weekly or _EVERY.search(clause.words)):
        return None
    if occasion.each:
        return not work.is_seldom or work.weekly or work.each or _EVERY.search(clause.words) is not None
    rhythm = setting.of_each_week and occasion.start - clause.start < _OPENS
    if rhythm or (setting.of_each_week and verb in {"due", ""} and not (setting.of_one or work.is_seldom)):
        return True
    if setting.paired and not setting.of_one and verb in {"due", ""} and _POSTED.search(work.title):
        return told
    for_class = occasion.gathering is not None and _FOR_CLASS.search(work.title) is not None
    if for_class and verb == "due" and _ONE_EACH.search(clause.text[: work.start]) and not setting.of_one:
        return told
    told = told or (_EACH_DUE.search(clause.words) is not None and not work.is_seldom)
    told = told or (work.many and _NEXT.search(clause.text[: occasion.start]) is not None)
    said = any(one.each for one in clause.occasions)
    noted = (
        not (told or setting.each_week) and len(occasion.days) == 1 and not _SAID.search(clause.words)
    )  # "Homework due Monday" is a note on one day
    seldom = noted or (work.is_seldom and not told)
    if setting.of_one or not (work.many or said or setting.each_week or setting.of_each_week) or seldom:
        return None
    if work.kind == "quiz":
        return told
    return ((work.many or said) and told) or len(occasion.days) > 1 if verb == "due" else None


def _by_class(clause: Clause, occasion: Occasion, work: Work, verb: str, *, told: bool) -> bool | None:
    if occasion.each:
        return True if verb in {"due", "soft"} or work.kind == "quiz" else None
    weekly = work.weekly or _EACH_WEEK.search(clause.words) is not None
    if work.kind == "quiz" and (weekly or (told and occasion.point == "start")) and verb != "gives":
        return True
    beside_days = any(one.days for one in clause.occasions)
    for_lab = occasion.gathering == "lab" and _FOR_LAB.match(work.title) is not None
    asked = _FOR_CLASS.search(work.title) and _ONE_EACH.search(clause.text[: work.start])
    many = work.many or for_lab or asked or weekly or (occasion.following and work.kind == "lab")
    if verb != "due" or not many or beside_days:
        return None
    own = (occasion.gathering == "lab" and work.kind == "lab") or for_lab
    if own or told or weekly:
        return weekly or occasion.shift != 0 or own
    ahead = occasion.shift < 0 or occasion.lead or occasion.point == "day" or occasion.following
    return False if _FOR_CLASS.search(work.title) or ahead else None


def _last_of_many(works: Sequence[Work]) -> Work | None:
    return next((work for work in reversed(works) if work.many), None)


def _subject(paragraph: Paragraph, heading: str, before: str, coursework: Coursework) -> Work | None:
    """What a paragraph is about: its label, its heading, or what the paragraph before leads to."""
    flat = paragraph.flat
    opening = _LABEL.match(flat)
    cell = paragraph.lines[0].text if _is_row(paragraph) else ""
    for text in (
        opening.group() if opening else "",
        cell,
        heading if len(heading) < _LONGEST_HEADING else "",
    ):
        works = works_in(text, coursework) if text else []
        if works:
            return works[0]
    titled = len(before) < _LONGEST_HEADING and before[-1:] not in ".;,"
    if not before or not (titled or OPENS_WITH_PRONOUN.match(flat)):
        return None
    works = works_in(before, coursework)
    return works[0] if titled and works else _last_of_many(works)

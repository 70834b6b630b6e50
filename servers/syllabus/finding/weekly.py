"""Rules on work that comes back each week: "Problem sets are due every Friday at 5 pm", "Quizzes: Mondays"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import long_date
from servers.syllabus.finding.coursework import NO_COURSEWORK, Coursework
from servers.syllabus.finding.occasion import Occasion, find_occasions, may_name_occasion
from servers.syllabus.finding.repeated_work import Work, works_in
from servers.syllabus.finding.statement import Columns, Headed, Statement, statements
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["WeeklyRule", "find_weekly_rules"]


@dataclass(frozen=True)
class WeeklyRule:
    """Work, and the occasion on which it is due each time.

    ``sure``: the document says that it comes back; else only the way it speaks of the work does.
    """

    title: str
    kind: ItemKind
    occasion: Occasion
    time: dt.time | None
    sure: bool
    lines: tuple[Line, ...]
    text: str
    first: dt.date | None = None
    last: dt.date | None = None
    doubts: tuple[str, ...] = ()


_JOINS = re.compile(
    r"\s*(?:,\s*(?:and|or)?|and|or|&|\+|/|as well as|along with)\s*(?:the |your |all |any |both )?\s*",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?P<gives>\b(?:(?:will be|are|is|be|get|being) (?:\w+ly )?(?:posted(?! by\b)|assigned|released|given out|handed out|distributed|available|announced|published|returned|graded|shown|screened|discussed|reviewed|introduced|issued|sent out|made available|set\b)|(?:I|we|instructors?|TAs?) (?:will |also )*(?:post|assign|release|hand out|e-?mail|send|upload|give out|distribute|publish|return|grade|announce|discuss|review|cover|go over)|(?<!be )posted(?! (?:by|before|no later)\b)|assigned(?! (?:\w+ )?(?:readings?|texts?|chapters?|articles?|material|papers?|work|books?|sections?|topics?|videos?|pages|lectures?|problems|exercises|that|for)\b)|released|handed out|handed back|opens?|begins? on|starts? on|go(?:es)? (?:live|out|over)|out on|covers?|discuss(?:ed|es|ing)?\b|review(?:ed|ing)?\b(?= (?:the|on|your|of|during|in|this|sessions?))|based on|meets?\b|attend\w*|help\b|work on|working on|taught|return(?:ed)?|feedback|present(?:s|ing|ations?)?\b(?! an? \w+ quiz)|read\b|watch\b|prepared? (?:for|to)|check (?:the|your|canvas|e-?mail)|material|session))"
    r"|(?P<due>\bdue\b(?!\s+to\b(?!\s+\w+\s+(?:by|on|before)\b))|\bdeadlines?\b|\bsubmi(?:t|ts|tted|tting|ssions?)\b|\bturn(?:ed|s|ing)?(?:[ \w]{0,24}?)? in\b|\bhand(?:ed|s|ing)?(?:[ \w]{0,24}?)?[ -]in\b|\bupload(?:ed|s|ing)?\b|\bcollected\b|\bclos(?:e|es|ing)\b|"
    r"\bre?-?posted (?:\w+ ){0,3}?(?:by|before|no later)|\b(?:to|must|should|will|you|students|please|also|and) (?:\w+ )?(?:post|send|e-?mail)\b|\bmust be (?:posted|done|in|finished|received|sent|e-?mailed)|\bto be (?:posted|done|finished|sent|e-?mailed)|\breceived by|\be-?mailed|\bno later than\b|\bexpected (?:by|on|every|each|before)|\b[Pp]ost (?:your|an?|at least|one|two|the|to)\b|\bSend\b)"
    r"|(?P<soft>\bcomplet(?:e|ed|es|ing)\b|\bfinish(?:ed)?\b|\bdone (?:by|before)\b|\b(?:respond|reply|comment|write|answer)\b)",
    re.IGNORECASE,
)
#: What tells more of the work, and not when it is due: "a quiz that covers the readings".
_ASIDE = re.compile(r"\b(?:that|which|who|to)\s(?:will\s)?$", re.IGNORECASE)
#: How a quiz is said to take place.
_QUIZZED = re.compile(
    r"\b(?:quiz(?:zes|zed)?|checks?)\b.{0,60}?\b(?:will|are|is|on|every|each|at|during|in|take|occur|begin)\b|\b(?:have|take|be|give|giving|with|start|administer\w*|includes?|expect|complete) (?:\w+ ){0,4}?(?:quiz|checks?\b)|\bquiz(?:zes)?\b\W*$|^\W*(?:[\w-]+ ){0,2}quiz(?:zes)?\b\W|\bquiz(?:zes)? (?:every|each|on|\w+days)",
    re.IGNORECASE,
)
_CLAUSE_STOP = re.compile(
    r"[;•|]|\s[–—]+\s|—|\s--+\s|(?<=\w\w)\.\s+(?=(?-i:[A-Z]))|,?\s+(?:but|however|although|though|whereas|while|so that|which means|so (?:you|that|we|be|come|please|plan)|because|since|in order|and (?:no|late|I|we) |with no |no (?=late\b|extension|make-?up))|,\s+(?:so|and|with) (?=(?:no|late|any|I|we|you)\b)",
    re.IGNORECASE,
)
_NOT_A_RULE = re.compile(
    r"\b(?:late\b(?! (?:at night|evening|night))|extensions?|make-?ups?|if\b|whenever|in case|should you|unless(?!\s+(?:otherwise|stated|noted|specified|announced|indicated|we|it|there|told|I))|penalt\w*|after the (?:due|deadline)|grace|office hours?|student hours?|regrad\w*|excused?|for example|for instance|e\.g\.|such as when|"
    r"points? off|deduct\w*|lose|loses|lost|contact|appointment|drop-?in|drop box hours|library|withdraw\w*|absen\w+|attendance|attend\b|tardy|review sessions?|help (?:session|room|desk)|tutors?\b|tutoring|study (?:hall|group|session)s?|zoom link|recommend\w*|suggest\w*|able to|encouraged|try to|plan to|ideally|would like|hours? (?:per|a|each|every) week|hour (?:class|lecture)|credit hours?|"
    r"sometimes|occasional\w*|from time to time|periodic\w*|random\w*|unannounced|surprise|pop|may (?:also )?be|might|could|cannot|can not|can be|no longer|rather than|instead of|not (?:be )?(?:due|announced|accept\w*|collect\w*|graded)|never|won['’]t|don['’]t|(?<!where )(?<!which )(?<!when )there (?:is|are|will be) no|no (?:quiz(?:zes)?|homework|assignments?|problem sets?|labs?) (?:is|are|will|on|due|during|the)|"
    r"rewrit\w+|revis(?:e|ed|ion)s?|resubmi\w+|corrections?|accommodat\w+|testing cent\w+|requests?|on the dates|(?:this|next) week['’]s|this week|(?:work|homework|assignments?|sets?|reports?|papers?|quizzes|labs?|submissions?) (?:turned in|submitted|handed in|received|uploaded|completed)|regist\w+|password|sign[- ]?up|posted solutions?|solutions?|answer keys?|exam(?:s|inations?)? (?:will|is|are|on)|last year|previous)\b",
    re.IGNORECASE,
)
_MOSTLY = re.compile(
    r"\b(?:usually|typically|generally|normally|most(?:ly)? (?:weeks|(?:\w+day )?class(?:es)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days|classes|class)|approximately|roughly|about every|almost every|nearly every|often|(?:nearly|almost) (?:each|all)|in most weeks|regularly)\b",
    re.IGNORECASE,
)
_BY_SECTION = re.compile(
    r"\bfor (?:the |those in )?(?:\w+day|\w+day \w+|section \w+)(?: lab| discussion)? sections?\b|\b(?:depend\w* on|according to|varies with|varies by) (?:your|the|which) (?:lab |discussion )?section|\bsection \w+:",
    re.IGNORECASE,
)
_SOME_WEEKS = re.compile(
    r"\b(?:in|of|for|during|on) (?:the )?(?:weeks \d[\d, &–-]*(?:and \d+)?|(?:even|odd)(?:[ -]numbered)? weeks|(?:some|selected|certain|several) weeks)",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r",?\s*\(?\s*\b(?:except(?:ing|ions?)?(?: for| on| that| in| during)?|with the exceptions? of|other than|apart from|excluding|not including|but not)\b",
    re.IGNORECASE,
)
_EXAM_WEEKS = re.compile(
    r"\b(?:no|not|without|except\w*|excluding|other than|unless|besides)\b[^.;]{0,40}\b(?:exams?|midterms?|tests?)\b[^.;]{0,12}\bweeks?\b|\bweeks? (?:of|with|when|where|in which|that have|without)\b[^.;]{0,24}\b(?:exams?|midterms?|tests?)\b|\bnon-exam weeks?\b",
    re.IGNORECASE,
)
_A_WEEK_LATER = re.compile(
    r"\b(?:due|submitted|collected|turned in|hand(?:ed)? in)\b[^.;]{0,30}\b(?:(?:exactly )?(?:one|a|1) week (?:later|after|from|following)|(?:the )?(?:following|next) week\b(?! (?:on|by|\w+day)))|\b(?:have|within|given) (?:exactly )?(?:one|a|1) (?:full )?week (?:to|for|in which)\b|\b(?:one|a|1) week to (?:complete|submit|finish|do)\b",
    re.IGNORECASE,
)
_STARTING = re.compile(
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|from|as of|effective)(?: on| in| with| from)?(?: the)?\s*$",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?:\b(?:through|until|till|thru|up to|ending|ends?|to|last (?:one|of these)?)(?: on| in| with)?(?: the)?|[–-])\s*$",
    re.IGNORECASE,
)
_FROM_WEEK = re.compile(
    r"\b(?:start\w*|begin\w*|from)(?: on| in| with| from| the)*\s(?:(?P<number>week (?:\d{1,2}|two|three|four))|(?:the )?(?P<word>second|2nd|third|3rd|fourth|4th) week)",
    re.IGNORECASE,
)
#: A heading over one week's, one day's or one thing's matter.
_OF_ONE = re.compile(
    r"^\W*(?:(?:week|wk|module|unit|lesson|day|class|session|lecture|lab|chapter|assignment|homework|project|problem set|p-?set|hw|quiz|exam|essay|paper|part|phase|step|stage|topic)\s*#?\d|(?:final|midterm|term|capstone|extra|research|group|team)\b|exams?\b|tests?\b)",
    re.IGNORECASE,
)
#: The same at the start of a row or paragraph.
_OPENS_ONE = re.compile(
    r"\W*(?:(?:week|wk|module|unit|lesson|day|class|session|lecture|lab|chapter)\.?\s*#?\d|\d{1,2}\s+[A-Z])",
    re.IGNORECASE,
)
#: A heading over rules on what goes wrong.
_OF_TROUBLE = re.compile(
    r"\b(?:late|make-?ups?|missed|attendance|absence|integrity|honesty|accommodat\w+|office hours|contact|tutors?\b|tutoring|support|resources|holidays|religious|emergency|grade (?:appeals|disputes))\b",
    re.IGNORECASE,
)
_HEADS_WEEKLY = re.compile(
    r"\b(?:(?:each|every|typical|regular|normal) week|week(?:ly)? (?:rhythm|routine|structure|pattern|workflow|cycle|cadence|deadlines|due dates)|a week in|recurring)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^\W*(?:they|these|those|this|it|each|all|one|both|due|deadlines?|assigned|submit|submission|turn|hand|upload|posted|must|to be|the deadline|every|you)\b",
    re.IGNORECASE,
)
#: What may stand between a name and its days where no verb does.
_LABELS = re.compile(
    r"[\s(\[,:;–—|.•*&-]*(?:(?:weekly|every|each|on|by|at|in|of|class|week|times?|twice|once|a|per|canvas|moodle|blackboard|online|gradescope|is|are|and|the|due|\d{1,3}(?:\.\d+)?\s?%|\(?\d{1,3}\s?(?:pts?|points)\)?|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|\d{1,2}:\d\d|noon|midnight|other)[\s()\[\],:;–—|.*&-]*)*",
    re.IGNORECASE,
)
#: What is done for the next class, so that "before class" alone says when.
_FOR_CLASS = re.compile(
    r"\b(?:responses?|questions?|quiz(?:zes)?|summar(?:y|ies)|annotations?|tickets?|checks?|prep\w*|pre-?\w+|critiques?|reviews?|reflections?|posts?)\b",
    re.IGNORECASE,
)
#: What may stand before an occasion that opens its clause: "By 5 pm on", "At the start of class each".
_OPENING = re.compile(
    r"\W*(?:(?:on|by|at|due|in|and|then|also|starting|no later than|the|most|weekly|each week|every week|every|each|before|beginning|usually|typically|normally|generally|nearly|almost|noon|midnight|\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?)?)\b\W*)*",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:and|or)\b", re.IGNORECASE)
#: What labels a paragraph: "Weekly homework.", "Quizzes (20 %)".
_LABEL = re.compile(r"[^.:(\n]{3,60}(?=[:(–—])|[^.:(\n]{3,30}(?=\.\s)")
#: Days that the calendar leaves out of a series by itself.
_FREE_DAYS = re.compile(r"\b(?:holidays?|breaks?|vacations?|recess|no class)\b", re.IGNORECASE)
_EACH_WEEK = re.compile(r"\b(?:each|every|per) week\b|\bweekly\b", re.IGNORECASE)
_TIMETABLE = re.compile(
    r"\b(?:schedule|calendar|plan|outline|topics|readings|overview|agenda)\b", re.IGNORECASE
)
#: What makes a lab's work more than the lab itself.
_PAPERWORK = re.compile(
    r"\b(?:reports?|write-?ups?|notebooks?|sheets?|worksheets?|assignments?|exercises|(?:pre|post)-?labs?)$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:is|are|be|must|should|will|clos(?:e|es)|submit|turn|hand|upload|post)\b", re.IGNORECASE
)
_EVERY = re.compile(r"\b(?:every|each)\b", re.IGNORECASE)
_BETWEEN_TIME = re.compile(r"[\s,(]*(?:(?:on|each|every|of|the|by)\s)*", re.IGNORECASE)
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
}
_LONGEST_HEADING = 60
_LONGEST_ROW = 120
#: A name further (in letters) behind an occasion is of something else.
_NEAR = 60
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
    for paragraph, heading in paragraphs:
        if may_name_occasion(paragraph.flat) and not _OF_TROUBLE.search(heading):
            of_one = _OF_ONE.search(heading) or _OPENS_ONE.match(paragraph.flat)
            each_week = _EACH_WEEK.search(paragraph.flat) is not None
            setting = _Setting(heading, of_one is not None, each_week, context, coursework, weekly)
            before = above[0].flat if above is not None and above[1] == heading else ""
            subject = partial(_subject, paragraph.flat, heading, before, coursework)
            rules += _in_paragraph(_told(paragraph, columns), setting, subject)
        above = (paragraph, heading)
    return rules


def _told(paragraph: Paragraph, columns: Columns) -> Sequence[Statement]:
    """The statements of a paragraph; the cells of a short row of a table tell one thing together."""
    cells = pairwise(paragraph.lines)
    in_a_row = any(a.box.x1 < b.box.x0 and b.box.top < a.box.bottom and a.page == b.page for a, b in cells)
    if in_a_row and len(paragraph.flat) <= _LONGEST_ROW:
        return (Statement(paragraph.flat, paragraph.lines),)
    return statements(paragraph, columns)


#: Looks for what the text above speaks of, once that is asked for.
Subject = Callable[[], Work | None]


@dataclass(frozen=True)
class _Setting:
    """What a statement stands under, and what is known of the course.

    ``of_one``: it is about one week, or one thing; what is said there of a Friday is said of that Friday.
    ``each_week``: the paragraph tells of what is done each week.
    """

    heading: str
    of_one: bool
    each_week: bool
    context: TermContext
    coursework: Coursework
    weekly: AbstractSet[ItemKind]

    @property
    def under_weekly(self) -> bool:
        """Whether its heading names weekly work."""
        return "weekly" in self.heading.lower() and not _TIMETABLE.search(self.heading)

    @property
    def of_each_week(self) -> bool:
        return _HEADS_WEEKLY.search(self.heading) is not None


@dataclass(frozen=True)
class _Clause:
    """A stretch of a statement that says one thing, with what it names; offsets into ``text``."""

    text: str
    start: int
    end: int
    works: tuple[Work, ...]
    occasions: tuple[Occasion, ...]
    verbs: tuple[tuple[int, int, str], ...]
    times: tuple[TimeMention, ...]

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]


def _in_paragraph(told: Iterable[Statement], setting: _Setting, lead: Subject) -> Iterator[WeeklyRule]:
    given: WeeklyRule | None = None
    earlier: list[str] = []
    for statement in told:
        text, exception = _without_exception(statement.text)
        occasions = find_occasions(text) if may_name_occasion(text) else []
        later = given if not occasions else None
        if later is not None and _A_WEEK_LATER.search(text):
            yield replace(later, time=None)
            given = None
        if occasions:
            subject = partial(_spoken_of, tuple(earlier), lead, setting.coursework)
            for rule, verb in _in_statement(statement, text, occasions, setting, subject):
                told_rule = _bounded(rule, exception, setting.context)
                if verb != "gives":
                    yield told_rule
                elif _A_WEEK_LATER.search(text):
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
    works = works_in(text, setting.coursework)
    for clause in _clauses(text, works, occasions):
        yield from _in_clause(clause, statement, setting, subject)


def _clauses(text: str, works: Sequence[Work], occasions: Sequence[Occasion]) -> Iterator[_Clause]:
    """The clauses that name an occasion; what an earlier one speaks of, a later one without a subject does too."""
    times = find_times(text)
    start = 0
    for stop in (*_CLAUSE_STOP.finditer(text), None):
        if stop is not None and _leads_on(text, start, stop.start(), occasions):
            continue
        end = stop.start() if stop else len(text)
        named = tuple(work for work in works if start <= work.start < end)
        here = tuple(one for one in occasions if start <= one.start < end)
        if here:
            verbs = tuple(_verbs(text, start, end, works))
            inside = tuple(time for time in times if start <= time.start < end)
            yield _Clause(text, start, end, named or _carried(text, works, start), here, verbs, inside)
        start = stop.end() if stop else end


def _leads_on(text: str, start: int, stop: int, occasions: Sequence[Occasion]) -> bool:
    """Whether nothing but an occasion stands before a stop, as in "Mondays - reading quiz due"."""
    return any(one.end == stop and _OPENING.fullmatch(text, start, one.start) for one in occasions)


def _carried(text: str, works: Sequence[Work], start: int) -> tuple[Work, ...]:
    """What the clause before spoke of, where this one goes on about it: "Problem sets - due every Friday"."""
    opening = text[start:].lstrip()
    goes_on = _PRONOUN.match(opening) or opening[:1].islower()
    return tuple(work for work in works if work.end <= start)[-1:] if goes_on else ()


def _verbs(text: str, start: int, end: int, works: Sequence[Work]) -> Iterator[tuple[int, int, str]]:
    for match in _VERB.finditer(text, start, end):
        inside = any(work.start <= match.start() < work.end for work in works)
        before = text[max(start, match.start() - 12) : match.start()]
        if not inside and not (match["gives"] and _ASIDE.search(before)):
            yield match.start(), match.end(), match.lastgroup or ""


def _in_clause(
    clause: _Clause, statement: Statement, setting: _Setting, subject: Subject
) -> Iterator[tuple[WeeklyRule, str]]:
    """The rules in a clause, each with the verb that its occasion belongs to."""
    if _NOT_A_RULE.search(clause.words):
        return
    dates = _single_dates(clause, setting.context)
    last: tuple[Work, ...] = ()
    low = clause.start
    for number, occasion in enumerate(clause.occasions):
        high = clause.occasions[number + 1].start if number + 1 < len(clause.occasions) else clause.end
        works = _works_of(clause, occasion, low, high) or last or _implied(clause, subject)
        reach, low, last = (low, high), occasion.end, works
        if any(start - 4 < occasion.end and occasion.start < end for start, end in dates):
            continue
        for work in works:
            verb = _verb_of(clause, occasion, work)
            sure = _is_rule(clause, occasion, work, verb, setting)
            time, doubts = _time_of(clause, occasion, reach)
            if sure is not None:
                yield (
                    WeeklyRule(
                        title=work.title,
                        kind=work.kind,
                        occasion=occasion,
                        time=time,
                        sure=sure,
                        lines=statement.lines[:3],
                        text=statement.text,
                        doubts=doubts,
                    ),
                    verb,
                )


def _single_dates(clause: _Clause, context: TermContext) -> list[tuple[int, int]]:
    """Where the clause names days of the calendar, bounds of the series aside."""
    return [
        (mention.start, mention.end)
        for mention in find_dates(clause.text, context)
        if mention.date is not None
        and not _STARTING.search(clause.text[: mention.start])
        and not _ENDING.search(clause.text[: mention.start])
    ]


def _works_of(clause: _Clause, occasion: Occasion, low: int, high: int) -> tuple[Work, ...]:
    """What is due on the occasion: the works named last before it, else the first after it."""
    before = [
        work
        for work in clause.works
        if (low <= work.start or work.end <= clause.start) and work.end <= occasion.start
    ]
    if before:
        joined = [before[-1]]
        for work in reversed(before[:-1]):
            if not _JOINS.fullmatch(clause.text, work.end, joined[0].start):
                break
            joined.insert(0, work)
        return tuple(joined)
    opens = _OPENING.fullmatch(clause.text, clause.start, occasion.start) is not None
    if low > clause.start or not opens:
        return ()
    near = min(high, occasion.end + _NEAR)
    after = next((work for work in clause.works if occasion.end <= work.start < near), None)
    also = after is not None and _AND.match(clause.text, occasion.end) is not None
    return () if after is None or also else (after,)


def _implied(clause: _Clause, subject: Subject) -> tuple[Work, ...]:
    """What the text above speaks of, where the clause says "they", or only that it is due."""
    work = subject() if _PRONOUN.match(clause.words) else None
    return (work,) if work is not None else ()


def _verb_of(clause: _Clause, occasion: Occasion, work: Work) -> str:
    """What is done on the occasion: "due", "soft" (it is done), "gives" (it is handed out, or something else takes place), or nothing told."""
    before = [name for _, end, name in clause.verbs if end <= occasion.start + 1]
    after = [
        name
        for start, _, name in clause.verbs
        if start >= occasion.end and not (work.kind == "quiz" and name == "gives" and start > work.end)
    ]
    if work.is_answer and not before:
        return "due"
    return before[-1] if before else after[0] if after else ""


def _is_rule(clause: _Clause, occasion: Occasion, work: Work, verb: str, setting: _Setting) -> bool | None:
    """Whether the work comes back on the occasion: for sure, by the way of speaking, or (None) not at all."""
    said = any(one.each for one in clause.occasions)
    if verb == "soft" and not (said or work.weekly):
        return None
    if verb == "gives":
        return occasion.each if occasion.days and work.many else None
    if work.kind == "quiz" and verb == "" and not _QUIZZED.search(clause.words):
        return None
    if verb == "" and work.kind != "quiz" and not _is_label(clause, occasion, work):
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


def _on_days(
    clause: _Clause, occasion: Occasion, work: Work, setting: _Setting, verb: str, *, told: bool
) -> bool | None:
    if occasion.each:
        seldom = work.kind in {"paper", "project"}
        return not seldom or work.weekly or work.each or _EVERY.search(clause.words) is not None
    rhythm = setting.of_each_week and occasion.start - clause.start < _OPENS
    if rhythm:
        return True
    said = any(one.each for one in clause.occasions)
    noted = (
        not told and len(occasion.days) == 1 and not _SAID.search(clause.words)
    )  # "Homework due Monday" is a note on one day
    seldom = noted or (work.kind in {"paper", "project"} and not told)
    if setting.of_one or not (work.many or said or setting.each_week) or seldom:
        return None
    if work.kind == "quiz":
        return told
    return (work.many and told) or len(occasion.days) > 1 if verb == "due" else None


def _by_class(clause: _Clause, occasion: Occasion, work: Work, verb: str, *, told: bool) -> bool | None:
    if occasion.each:
        return True if verb in {"due", "soft"} or work.kind == "quiz" else None
    beside_days = any(one.days for one in clause.occasions)
    if verb != "due" or not work.many or beside_days:
        return None
    own = occasion.gathering == "lab" and "lab" in work.title.lower()
    if own or told:
        return work.weekly or occasion.shift != 0 or own
    ahead = occasion.shift < 0 or occasion.lead
    return False if _FOR_CLASS.search(work.title) or ahead else None


def _is_label(clause: _Clause, occasion: Occasion, work: Work) -> bool:
    """Whether nothing but small words stands between a name and its days: "Problem sets: Fridays, 5 pm"."""
    if any(time.end_time is not None for time in clause.times) or not occasion.days:
        return False
    if occasion.gathering and not re.search(r"[:(–—-]", clause.text[work.end : occasion.start]):
        return False
    if work.end <= occasion.start:
        return _LABELS.fullmatch(clause.text, work.end, occasion.start) is not None
    return _LABELS.fullmatch(clause.text, occasion.end, work.start) is not None


def _time_of(
    clause: _Clause, occasion: Occasion, reach: tuple[int, int]
) -> tuple[dt.time | None, tuple[str, ...]]:
    """The hour told with the occasion, directly before it or else after it, and what is doubtful about it."""
    inside = [time for time in clause.times if reach[0] <= time.start and time.end <= reach[1]]
    before = [time for time in inside if time.end <= occasion.start]
    after = [time for time in inside if time.start >= occasion.start]
    if occasion.gathering:  # the class tells the hour: one told with other work is none of it
        before = [t for t in before if not any(t.end <= w.start < occasion.start for w in clause.works)]
    beside = before and _BETWEEN_TIME.fullmatch(clause.text, before[-1].end, occasion.start)
    best = before[-1] if beside else after[0] if after else before[-1] if before else None
    return (best.time, best.doubts) if best else (None, ())


def _without_exception(text: str) -> tuple[str, str]:
    """A statement without its "except ...", and the exception's words."""
    parts = _EXCEPT.split(text, maxsplit=1)
    if len(parts) == 1:
        return text, ""
    rest = re.split(r"[);]", parts[1], maxsplit=1)
    return (parts[0] + (f" {rest[1]}" if len(rest) > 1 else "")), rest[0]


def _doubts(text: str, exception: str, context: TermContext) -> Iterator[str]:
    if _EXAM_WEEKS.search(text):
        yield "not in weeks with an exam"
    elif exception:
        dates = [m.date for m in find_dates(exception, context) if m.date is not None]
        if _FREE_DAYS.search(exception) and not dates:
            return
        said = ", ".join(long_date(day) for day in dates) or exception.strip(" ,.:()")
        yield f"an exception is printed: {said}"
    if _BY_SECTION.search(text):
        yield "it depends on the section"
    if some := _SOME_WEEKS.search(text):
        yield f"only {some.group().lower()}"
    if mostly := _MOSTLY.search(text):
        yield f'the document says "{mostly.group().lower()}": not each week, and which ones is not said'


def _bounded(rule: WeeklyRule, exception: str, context: TermContext) -> WeeklyRule:
    """The rule with the first and last day that its sentence tells, and what is doubtful about them."""
    first = last = None
    text, _ = _without_exception(rule.text)
    for mention in find_dates(text, context):
        if mention.date is None:
            continue
        if _STARTING.search(text[: mention.start]):
            first, last = mention.date, mention.end_date or last
        elif _ENDING.search(text[: mention.start]):
            last = mention.date
    doubts = (*rule.doubts, *_doubts(rule.text, exception, context))
    if first is None and (week := _FROM_WEEK.search(text)):
        first = _monday_of(week, context)
        doubts = doubts if first else (*doubts, f'it starts in "{week["number"] or week["word"] + " week"}"')
    return replace(rule, first=first, last=last, doubts=doubts)


def _monday_of(week: re.Match[str], context: TermContext) -> dt.date | None:
    """The Monday of a numbered week, where the document prints when classes begin."""
    if context.start is None or context.span_basis != "printed":
        return None
    word = (week["word"] or week["number"].split()[-1]).lower()
    number = _NUMBERS.get(word) or int(word)
    monday = context.start - dt.timedelta(days=context.start.weekday())
    return monday + dt.timedelta(weeks=number - 1)


def _last_of_many(works: Sequence[Work]) -> Work | None:
    return next((work for work in reversed(works) if work.many), None)


def _subject(flat: str, heading: str, before: str, coursework: Coursework) -> Work | None:
    """What a paragraph is about: its label, its heading, or what the paragraph before leads to."""
    opening = _LABEL.match(flat)
    for text in (opening.group() if opening else "", heading if len(heading) < _LONGEST_HEADING else ""):
        works = works_in(text, coursework) if text else []
        if works:
            return works[0]
    titled = len(before) < _LONGEST_HEADING and before[-1:] not in ".;,"
    if not before or not (titled or _PRONOUN.match(flat)):
        return None
    works = works_in(before, coursework)
    return works[0] if titled and works else _last_of_many(works)

"""Clauses of a statement that name an occasion, and which work, verb and hour in them belong to it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.occasion import Occasion
from servers.syllabus.finding.repeated_work import Work

__all__ = [
    "OPENS_WITH_PRONOUN",
    "Clause",
    "clauses",
    "is_label",
    "speaks_of_subject",
    "time_of",
    "verb_of",
    "works_of",
]

_JOINS = Pattern(
    r"\s*(?:,\s*(?:and|or)?|and|or|&|\+|/|as well as|along with)\s*(?:the |your |all |any |both )?\s*",
    re.IGNORECASE,
)
_VERB = Choices(
    r"(?P<gives>\b(?:(?:will be|are|is|be|get|being) (?:\w+ly )?(?:posted(?! by\b)|assigned|released|given out|handed out|distributed|available|announced|published|returned|graded|shown|screened|discussed|reviewed|introduced|issued|sent out|made available|set\b)|(?:I|we|instructors?|TAs?) (?:will |also )*(?:post|assign|release|hand out|e-?mail|send|upload|give out|distribute|publish|update|return|grade|announce|discuss|review|cover|go over)|(?<!be )posted(?! (?:by|before|no later)\b)|assigned(?! (?:\w+ )?(?:readings?|texts?|chapters?|articles?|material|papers?|work|books?|sections?|topics?|videos?|pages|lectures?|problems|exercises|that|for)\b)|released|handed out|handed back|opens?|begins? on|starts? on|go(?:es)? (?:live|out|over|up)|becom(?:e|es|ing) available|com(?:e|es|ing) out|out on|covers?|discuss(?:ed|es|ing)?\b|review(?:ed|ing)?\b(?= (?:the|on|your|of|during|in|this|sessions?))|based on|meets?\b|attend\w*|help\b|work on|working on|taught|return(?:ed)?|feedback|present(?:s|ing|ations?)?\b(?! an? \w+ quiz)|read\b|watch\b|prepared? (?:for|to)\b(?! an? (?:\w+ )?quiz)|check (?:the|your|canvas|e-?mail)|material|session))"
    r"|(?P<due>\bdue\b(?!\s+to\b(?!\s+\w+\s+(?:by|on|before)\b|\s+(?:me|us|your|the (?:instructor|ta|tutor|mentor|supervisor|workshop|group))\b))|\bdeadlines?\b|\bsubmi(?:t|ts|tted|tting|ssions?)\b|\bturn(?:ed|s|ing)?(?:[ \w]{0,24}?)? in\b|\bhand(?:ed|s|ing)?(?:[ \w]{0,24}?)?[ -]in\b|\bupload(?:ed|s|ing)?\b|\bcollected\b|\b(?:I|[Ww]e|instructors?|TAs?) (?:will |shall |also )*collect\b|\bpushed to\b|\b(?:put|place|leave|drop) (?:them|these|those|it)\b|\b(?:must|should|needs? to) (?:also )?be (?:up|online|live|in) (?:\w+ ){0,3}?(?:by|before|no later)\b|\b(?:is|are|be) checked\b(?! out)|\bclos(?:e|es|ing)\b|"
    r"\bre?-?posted (?:\w+ ){0,3}?(?:by|before|no later)|\b(?:to|must|should|will|you|students|please|also|and) (?:(?:also|then|each|both|always|\w+ly) )?(?:post|send|e-?mail)\b|\bshould be (?:posted|received|sent|e-?mailed)\b|\b(?:must|ha(?:s|ve) to|needs? to|(?:is|are) to) be (?:posted|made|done|in|finished|completed|taken|received|sent|e-?mailed)|\bto be (?:posted|done|finished|sent|e-?mailed)|\b(?:is|are) (?:sent|e-?mailed|posted) (?:to (?:me|us|the (?:instructors?|TAs?|list|group|class)))\b|\breceived by|\be-?mailed|\bno later than\b|\bexpected (?:by|on|every|each|before)|\bposts (?=(?:an?|one|two|three|his|her|their)\b)|\b[Pp]ost (?:your|an?|at least|one|two|the|to)\b|\bSend\b|\b[Ee]-?mail (?:me|us|the instructor)\b|\b[Bb]ring (?:an?|one|two|three|four|your|the) (?:[\w-]+ ){0,2}?(?:typed|written|printed|completed|one-page)\b)"
    r"|(?P<soft>\bcomplet(?:e|ed|es|ing)\b|\bfinish(?:ed)?\b|\bdone (?:by|before)\b|\b(?:respond|reply|comment|write|answer)\b)",
    re.IGNORECASE,
)
#: What tells more of the work, and not when it is due: "a quiz that covers the readings".
_ASIDE = Pattern(r"\b(?:that|which|who|to)\s(?:will\s)?$", re.IGNORECASE)
#: What says since when, and not on which day: "one week after it is assigned".
_SINCE = Pattern(
    r"\b(?:after|when|once|since|before|until) (?:it|they|each|we|you|our (?:class|seminar))\s$",
    re.IGNORECASE,
)
_CLAUSE_STOP = Pattern(
    r"[;•|]|\s[–—]+\s|—|\s--+\s|(?<=\w\w)\.\s+(?=(?-i:[A-Z]))|,?\s+(?:but|however|although|though|whereas|while|so that|which means|so (?:you|that|we|be|come|please|plan)|because|since|in order|and (?:no|late|I|we) |with no |no (?=late\b|extension|make-?up))|,\s+(?:so|and|with) (?=(?:no|late|any|I|we|you)\b)",
    re.IGNORECASE,
)
OPENS_WITH_PRONOUN = Pattern(
    r"^\W*(?:(?:please\s)?(?:send|post|e-?mail|bring|answer)(?=\s(?:them|it|these|those)\b)|when(?=\s?:|\sthey\sare\s)|frequency(?=\s?:)|how often|there (?:is|are|will be) (?:one|two|three)|they|these|those|this|it|each|all|one|both|due|deadlines?|assigned|given|held|administered|collected|taken|opens?|closes?|available|submit|submission|turn|hand|upload|posted|must|to be|the deadline|every|you)\b",
    re.IGNORECASE,
)
#: Where, how and how often, and then only that it is due: "Online (WileyPlus), due Sundays", "Weekly, due Thursdays".
_OPENS_WITH_DUE = Pattern(
    r"^\W*(?:(?:weekly|online|on|via|in|through|canvas|moodle|blackboard|gradescope|brightspace|sakai|written|typed|individual|paper|pencil|and|posted|assigned|each|every|week|one|about|once|a|per|the|(?-i:[A-Z])[\w+]+)\b\s*(?:\([^()]{2,30}\))?[\s,;:–—-]*){1,6}(?:is\s+|are\s+)?(?:due|collected|submitted|turned in|handed in)\b",
    re.IGNORECASE,
)
#: What is handed in by a pronoun: "please turn them in by Friday", "I collect these on Mondays".
_HANDED_ON = Pattern(
    r"\b(?:turn|hand|send|submit|upload|post|e-?mail|bring|collect|put|place|leave|drop)\s(?:them|these|those|it|yours)\b",
    re.IGNORECASE,
)
#: What leads to the end of the time in which something is open: "available from Friday until Monday".
_UNTIL = Pattern(
    r"(?:\b(?:until|till?|thru|through|to)|[–—-])\s(?:the (?:following|next) )?(?:(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?|noon|midnight) (?:on )?)?$",
    re.IGNORECASE,
)
#: What may stand between a name and its days where no verb does.
_LABELS = Pattern(
    r"[\s(\[,:;–—|.•*&?-]*(?:(?:when|frequency|how often|weekly|every|each|on|by|at|in|of|class|week|times?|twice|once|a|per|canvas|moodle|blackboard|online|gradescope|is|are|and|the|due|\d{1,3}(?:\.\d+)?\s?%|\(?\d{1,3}\s?(?:pts?|points)\)?|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|\d{1,2}:\d\d|noon|midnight|other)[\s()\[\],:;–—|.*&?-]*)*",
    re.IGNORECASE,
)
#: What may stand before an occasion that opens its clause: "By 5 pm on", "At the start of class each".
_OPENING = Pattern(
    r"\W*(?:(?:deadlines?|due dates?|submission|hand-?in|on|by|at|due|in|and|then|also|starting|no later than|the|most|weekly|each week|every week|every|each|before|beginning|usually|typically|normally|generally|nearly|almost|noon|midnight|\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?)?)\b\W*)*",
    re.IGNORECASE,
)
#: What stands between a name and the day behind it, which has no verb: "Homework - Monday 5 pm", "Quiz (10%) | Friday".
_LABEL_ENDS = Pattern(
    r"\s*(?:\([^()]{1,30}\)\s*)?(?:[–—-]+|\||•)\s*|\s*\((?:weekly|(?:each|every) week)[;,]\s*"
)
_OPENS_WITH_DAY = Pattern(
    r"(?:(?:every|each|by|on|weekly,?|(?:by |at )?\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?,?)\s)*(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b",
    re.IGNORECASE,
)
_AND = Pattern(r"\s*(?:and|or)\b", re.IGNORECASE)
_BETWEEN_TIME = Pattern(r"[\s,(]*(?:(?:on|each|every|of|the|by)\s)*", re.IGNORECASE)
#: What a class begins with: "we begin each class with a quiz".
_WITH_IT = Pattern(r"\s+with\s+an?\s", re.IGNORECASE)
#: A name further (in letters) behind an occasion is of something else.
_NEAR = 80
#: So many letters a preposition before a day has, with its blanks.
_ON = 4


@dataclass(frozen=True)
class Clause:
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
        """The stretch itself."""
        return self.text[self.start : self.end]


def clauses(text: str, works: Sequence[Work], occasions: Sequence[Occasion]) -> Iterator[Clause]:
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
            verbs = tuple(_verbs(text, start, end, works, here))
            inside = tuple(time for time in times if start <= time.start < end)
            yield Clause(text, start, end, named or _carried(text, works, start), here, verbs, inside)
        start = stop.end() if stop else end


def _leads_on(text: str, start: int, stop: int, occasions: Sequence[Occasion]) -> bool:
    """Whether nothing but an occasion stands before a stop, as in "Mondays - reading quiz due"."""
    return any(one.end == stop and _OPENING.fullmatch(text, start, one.start) for one in occasions)


def _carried(text: str, works: Sequence[Work], start: int) -> tuple[Work, ...]:
    """What the clause before spoke of, where this one goes on about it: "Problem sets - due every Friday"."""
    opening = text[start:].lstrip()
    before = tuple(work for work in works if work.end <= start)[-1:]
    labelled = before and _LABEL_ENDS.fullmatch(text, before[0].end, start) and _OPENS_WITH_DAY.match(opening)
    goes_on = labelled or OPENS_WITH_PRONOUN.match(opening) or opening[:1].islower()
    return before if goes_on else ()


def _verbs(
    text: str, start: int, end: int, works: Sequence[Work], occasions: Sequence[Occasion]
) -> Iterator[tuple[int, int, str]]:
    for match in _VERB.finditer(text, start, end):
        inside = any(work.start <= match.start() < work.end for work in works)
        before = text[max(start, match.start() - 12) : match.start()]
        on_day = any(
            0 <= one.start - match.end() <= _ON for one in occasions
        )  # "that are assigned on Monday"
        aside = match["gives"] and ((_ASIDE.search(before) and not on_day) or _SINCE.search(before))
        if not inside and not aside:
            yield match.start(), match.end(), match.lastgroup or ""


def speaks_of_subject(clause: Clause) -> bool:
    """Whether a clause says only when it is due, or "they", of what its paragraph or heading names."""
    unnamed = _OPENS_WITH_DUE.match(clause.words) or _HANDED_ON.search(clause.words)
    alone = not clause.works and unnamed is not None
    return alone or OPENS_WITH_PRONOUN.match(clause.words) is not None


def works_of(clause: Clause, occasion: Occasion, low: int, high: int) -> tuple[Work, ...]:
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
    begun = occasion.point == "start" and _WITH_IT.match(clause.text, occasion.end) is not None
    if low > clause.start or not (opens or begun):
        return ()
    near = min(high, occasion.end + _NEAR)
    after = next((work for work in clause.works if occasion.end <= work.start < near), None)
    if after is None or _AND.match(clause.text, occasion.end) is not None:
        return ()
    joined = [after]
    for work in clause.works[clause.works.index(after) + 1 :]:
        if not _JOINS.fullmatch(clause.text, joined[-1].end, work.start):
            break
        joined.append(work)
    return tuple(joined)


def verb_of(clause: Clause, occasion: Occasion, work: Work) -> str:
    """What is done on the occasion: "due", "soft" (it is done), "gives" (it is handed out, or something else takes place), or nothing told."""
    before = [
        name
        for _, end, name in clause.verbs
        if end <= occasion.start + 1
        and not (work.is_quiz and name == "gives" and "," in clause.text[end : work.start])
    ]
    after = [
        name
        for start, _, name in clause.verbs
        if start >= occasion.end and not (work.kind == "quiz" and name == "gives" and start > work.end)
    ]
    if work.is_answer and not before:
        return "due"
    if (
        before[-1:] == ["gives"]
        and occasion is not clause.occasions[0]
        and _UNTIL.search(clause.text[: occasion.start])
    ):
        return "due"
    return before[-1] if before else after[0] if after else ""


def is_label(clause: Clause, occasion: Occasion, work: Work) -> bool:
    """Whether nothing but small words stands between a name and its days: "Problem sets: Fridays, 5 pm"."""
    if any(time.end_time is not None for time in clause.times) or not occasion.days:
        return False
    if occasion.gathering and not re.search(r"[:(–—-]", clause.text[work.end : occasion.start]):
        return False
    if work.end <= occasion.start:
        return _LABELS.fullmatch(clause.text, work.end, occasion.start) is not None
    return _LABELS.fullmatch(clause.text, occasion.end, work.start) is not None


def time_of(
    clause: Clause, occasion: Occasion, reach: tuple[int, int]
) -> tuple[dt.time | None, tuple[str, ...]]:
    """The hour told with the occasion, directly before it or else after it, and what is doubtful about it."""
    inside = [time for time in clause.times if reach[0] <= time.start and time.end <= reach[1]]
    before = [time for time in inside if time.end <= occasion.start]
    after = [time for time in inside if time.start >= occasion.start]
    if occasion.gathering or occasion is not clause.occasions[0]:  # one told with other work is none of it
        before = [t for t in before if not any(t.end <= w.start < occasion.start for w in clause.works)]
    beside = before and _BETWEEN_TIME.fullmatch(clause.text, before[-1].end, occasion.start)
    best = before[-1] if beside else after[0] if after else before[-1] if before else None
    return (best.time, best.doubts) if best else (None, ())

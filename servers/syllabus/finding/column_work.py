"""What a clause asks of a student, by the role of the column that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.finding.briefly_due import NEGATED, briefly_due
from servers.syllabus.finding.candidate import Origin
from servers.syllabus.finding.coded_names import (
    bare_code,
    code_of_list,
    coded_name,
    counted_title,
    counts,
    is_code_of_work,
)
from servers.syllabus.finding.column import DUE_TITLE
from servers.syllabus.finding.counted_names import counted_name, work_of_chapter
from servers.syllabus.finding.coursework import Coursework
from servers.syllabus.finding.deliverable import (
    EVENT_KINDS,
    ONLY_CRITIQUE,
    Deliverable,
    is_due,
    is_reading,
    kind_of,
    read_clause,
    tells_where_more_is,
)
from servers.syllabus.finding.due_word import ASKS, CHOOSES, DUE_WORD
from servers.syllabus.finding.entry import WORK_ROLES, Entry, Matter
from servers.syllabus.finding.event_name import names_an_event
from servers.syllabus.finding.exercises import exercises_of
from servers.syllabus.finding.handed_in_names import names_what_is_handed_in
from servers.syllabus.finding.mark import MARK
from servers.syllabus.finding.named_alone import HANDED_OUT, WORKING, is_a_name, named_alone
from servers.syllabus.finding.numbered_work import numbered_work
from servers.syllabus.finding.phrase import singular
from servers.syllabus.finding.plainly_due import plainly_due
from servers.syllabus.finding.practice_days import is_practice_day
from servers.syllabus.finding.tidy_title import tidy_title
from servers.syllabus.finding.titled_names import named_by_title
from servers.syllabus.finding.week_numbers import is_week

__all__ = ["LONGEST_NAME", "REVIEW", "TALKED_OF", "lists_work", "named_before", "named_work"]

_EMPTY = Pattern(
    r"^\W*(?:none|yes|due(?: dates?)?|n/?a|tb[ad]|nothing|no\s+\w+|same|optional|study|(?:sub-?)?total(?:\s+(?:required|possible|available|course|graded)){0,2}(?:\s+(?:points?|pts|marks))?|sum|(?:(?:(?:assignments?|work|items?|papers?)\s+)?(?:(?:in|during|for|by|before|at|on)\s+)?(?:the\s+(?:end|start|beginning|close)\s+of\s+)?(?:this|the|that|each|next)\s+(?:unit|module|week(?:end)?|month|part|section|block|chapter|period|phase|stage|half|quarter|term|session)|coming(?:\s+up)?|soon)\b|\W)*\W*$"
    r"|^\W*\d[\d,.]*(?:\s?[-–]\s?\d[\d,.]*)?\s?(?:words|pages|pp|minutes|mins?|hours?|marks)\b(?:\s(?:max(?:imum)?|each|total|long))?\W*$"
    r"|^\W*(?:before|at|in|by|prior to|during)\s(?:the\s|your\s)?(?:(?:start|beginning|end)\sof\s)?(?:the\s|your\s)?(?:labs?|class|lecture|section|recitation|seminar|session)(?:\s(?:starts?|begins?|time|period))?\W*$"
    r"|^\W*(?:(?:please )?note|n\.?b\.?|reminder)\s*:|^\W*(?:(?:class|course|in-class)\s+)?(?:participation|attendance)\b(?!.*\bdue\b|\s(?:self|essay|paper|reflection|report|log|journal|statement|portfolio|assignment))|^\W*(?:[\w-]+\s+){1,3}participation\W*$",
    re.IGNORECASE,
)
_NUMBERS = Pattern(
    r"^\W*(?:#|no\.?|(?-i:[A-Z]{1,3})(?=\d))?\s*(\d{1,2}[a-z]?)(?:\s*(?:,|&|and)\s*#?(\d{1,2}[a-z]?))*\W*(?:due)?\W*$",
    re.IGNORECASE,
)
#: Problems of a book's section: "Section 12.1 #5, 7", "§4: exercises 3-9 odd".
_PROBLEMS = Pattern(r"(?i)#\s?\d|\b(?:problems?|probs?\.?|exercises?|exs?\.)\s*#?\d")
#: Work that nobody must do, which has its day all the same where it is listed with one: "Optional Delta essay".
_OPTIONAL = Pattern(
    r"(?i)^\W*(?:optional|bonus)\s+(?=\w)(?!(?:reading|text|chapter|book|video|film|viewing|resource)s?\b)"
)
#: What says that there is none: "No week 9 quiz".
_NONE = Pattern(r"(?i)\W*no\s+(?!more\b|later\b)\w")
#: What is only talked about, or asked of nobody.
_NOT_HANDED_IN = Pattern(
    r"(?i)[(\[]\s*(?:practice\W+)?(?:(?:for\s+)?(?:class\s+)?discussion(?:\s+only)?|not\s+graded|ungraded|no\s+submission|nothing\s+(?:due|to\s+submit))\s*[)\]]\W*$|\b(?:hand|turn)\s+in\s+nothing\b|\bnothing\s+to\s+(?:hand|turn)\s+in\b"
)
_TOPICAL_TEST = Pattern(
    r"\b(?:hypothesis|significance|t|z|f|chi-?squared?|statistical|unit|stress|software|nonparametric|non-parametric|parametric|usability|rank|sign|"
    r"convergence|integral|ratio|comparison|root|derivative|permutation|likelihood|dna|genetic|turing|user|acid|litmus|rorschach|soil|tensile|ab|a/b|"
    r"intelligence|personality|psychological|two-sample|one-sample|diagnostic|drug|pregnancy|screening|nuclear)[\s-]*tests?\b|\btests?\s+(?:of|for|to|statistics?|based|with|about|driven|scores?|theory|function)\b|^\W*tests\s+(?:on|in)\s+(?!(?:chap|ch\.|units?\b|modules?\b|sections?\b|parts?\b|weeks?\b|lectures?\b|class\b|\d))[a-z]|\btesting\b(?!\s(?:cent(?:er|re)|rooms?|services?|windows?|sites?|labs?|office|days?|period)\b)|data\s+presentation|presentation\s+of\s(?!(?:\w+\s){0,2}(?:essays?|papers?|projects?|portfolios?|posters?)\b)|"
    r"\bcritique\s+of\s(?!(?:[\w#]+\s){0,3}(?:projects?|drafts?|essays?|papers?|works?|portfolios?|posters?|designs?|prototypes?|articles?|assignments?)\b)|lecture\s+presentation|\bproject\s+management\b|\blab\s+(?:safety|intro)|\bexamination\s+of\b|\bfinal\s+(?:solution|frontier|cause)",
    re.IGNORECASE,
)
#: Tests in the plural without a number, which are what a class is about where a topic may be named so: "Hypothesis tests".
_TESTS_ALONE = Pattern(r"(?i)(?!.*\bunit\b)[^\d:;]*\btests\b[^\d:;]*")
#: What a column's title says beside the name of its work: "Homework due".
_DUE_IN_TITLE = Pattern(
    r"(?i)^due\s*:?\s+|\s+(?:is\s+|are\s+)?(?:due|collected|hand(?:ed)?[\s-]in|turned in|to hand in)\W*$"
)
_OF_A_PART = Pattern(r"(?i)\b(?:for|of|in|from) (?:unit|chapter|module|part|section|week)s? #?\d")
#: What is told of work in class, or given for it, in a column of work: "Project help", "Packet 2 out".
_ABOUT_WORK = Pattern(
    r"(?i)\w\s+(?:help(?:\s+sessions?)?|expectations|logistics|q\s?&\s?a|information|info|kick-?off|out)\W*$|\b(?:essay|assignment|coursework|project|report|dissertation|thesis)\s(?:surger(?:y|ies)|clinics?|drop-?ins?)\b"
)
#: Work that comes back on a day: "Essay 1 returned".
_GIVEN_BACK = Pattern(r"(?i)\b(?:returned|(?:handed|given|passed)\s+back)(?:\s+(?:today|in class))?\W*$")
#: How work is handed in or where it is taken, and no work: "Electronic submission", "in Canvas", "Open @ testing center".
_HOW_HANDED_IN = Pattern(
    r"(?i)\W*(?:(?:electronic|online|digital|paper|hard[\s-]?copy|in-person|e-?mail|canvas|blackboard|moodle|turnitin|gradescope|brightspace|d2l|dropbox)\s+submissions?(?:\s+only)?"
    r"|submissions?\s+(?:via|by|through|on)\s+[\w-]+(?:\s+[\w-]+)?"
    r"|(?:in|on|via|through)\s+(?:canvas|blackboard|moodle|turnitin|gradescope|brightspace|d2l)"
    r"|(?:(?:open|available|taken|held)\s+)?(?:@|at|in)\s+(?:the\s+)?testing\s+cent(?:er|re))\W*"
)
#: The site on which it is handed in.
_SITE = Pattern(r"(?i)(?:canvas|blackboard|moodle|turnitin|gradescope|brightspace|d2l)")
_NUMBERED_TEST = Pattern(r"(?i)^\W*(?:\w+\s+){0,2}tests?\s*(?:#|no\.?)?\s*\d{1,2}\W*$")
#: What names no one work, or is a topic that goes on: "Exams", "Tests, cont."
_BARE_PLURAL = Pattern(
    r"(?i)^\W*(?:assignments|homeworks?|readings|papers|quizzes|exams|tests|projects|labs|essays|due|exercises|posts)(?:\W+cont(?:inued|['’]?d)?)?\W*$"
)
#: What is held beside a class and asks for nothing: "Exam + Lab".
_ONLY_LAB = Pattern(r"\W*(?:labs?|laboratory|lab\s(?:session|day|meeting)s?)\W*", re.IGNORECASE)
#: Kinds of which each student has one, so that "Projects due" is a day's work.
_ONE_PROJECT = frozenset({"project", "paper", "presentation"})
_TALKS_OF_IT = Pattern(
    r"(?i)^\W*(?:in-class )?activit(?:y|ies)\s*:|^\W*(?:the entire|this|these|that|each|every|any|all)\s(?:\S+\s){4}"
)
#: What all of some work is asked: "All field notes to be handed in at the office".
_ASKED_OF_ALL = Pattern(
    r"(?i)\W*all\s(?:[\w'’-]+\s){1,4}?(?:(?:are\s|is\s|must\s|should\s)?to\sbe\s|(?:must|should|will)\sbe\s|(?:are|is)\s)(?:submitted|handed\sin|turned\sin|due)\b"
)
#: What opens a clause that only talks of work, or in which it is begun: "Discuss paper 1".
TALKED_OF = Pattern(
    r"(?i)^\W*(?:discussion(?!\s+(?:posts?|boards?|forums?|questions?|responses?|papers?|prompts?|replies|reply|assignments?|leader|#?\d|(?:section\s+)?drafts?\b|sections?\b))|discuss|review|return(?:ed)?|go over|feedback|overview|intro(?:duction)?(?!\s+(?:(?:section|paragraph)\s+)?(?:drafts?|sections?|paragraphs?)\b)|look(?:ing)?\s(?:over|at)|keep\s(?:on\s)?working|start|begin|work(?!ing\s(?:(?:project|program)\s)?(?:drafts?|prototypes?|code|demo|versions?|models?|builds?|bibliography|outline|thesis|title|papers?|hypothes[ie]s|products?)\b)(?:ing)?|continue|prepare|study)\b"
)
#: What is asked is to work on something that is due later: "read Gornick, draft Essay 1".
_BEGUN = Pattern(r"(?i)\W*(?:due\b\W*)?(?:start|begin|continue|keep|work)\b")
_WORKED_ON = Pattern(r"\W*(?:draft|outline|revise|plan|brainstorm|polish)\s(?!of\b|due\b|and\b|for\b)\w")
#: A class that looks back at numbered work: "Project 1 review".
_LOOKS_BACK = Pattern(
    r"(?i)\b(?:project|paper|essay|lab|homework|assignment|report)\s?#?\d{1,2}\s(?:review|recap|discussion|debrief)\W*$"
)
#: A class in which students work, or are helped to: "Project work day", "Peer review workshop", "Homework help session".
_HELD_IN_CLASS = Pattern(
    r"(?i)\w\s+(?:workshops?|work[\s-]?days?|work[\s-](?:time|periods?|sessions?)|help\s(?:sessions?|days?|hours?)|studio\s(?:days?|time))\W*$"
)
#: A class that goes over what an exam asks, or what is handed out for it: "Exam 2 review", "questions for next week's exam".
REVIEW = Pattern(
    r"(?i)\b(?:exam|midterm|mid-term|test|quiz|final)s?\s*(?:\d+\s*)?(?:review|prep)|\breview\s+(?:session|day|for)\b"
    r"|\b(?:questions|problems|topics|tips|hints|materials?|guidelines|guide|sheet|help)\s+(?:for|on|from)\s+(?:the\s+|our\s+|your\s+)?(?:next\s+\w+(?:['’]s)?\s+|upcoming\s+|coming\s+)?(?:final\s+)?(?:exam|test|quiz|midterm|mid-term|final)\b"
)
#: What says of all that stands below or behind it that it is due.
_ONLY_DUE = Pattern(
    r"\W*(?:submit|turn\sin|hand\sin|upload)(?:\s(?:by|before|at|in)\s[\w :.]{3,30})?\W*|\W*(?:what['’]?s\s|(?:written\s)?(?:work|assignments?|items?)\s)?due(?:\s(?:today|in class|this week|by class|at class))?\W*",
    re.IGNORECASE,
)
#: What a smaller class does, in a column of what is due beside it: "Section: how to read a table".
_MEETS = Pattern(
    r"\W*(?:sections?|recitations?|tutorials?|seminars?|lectures?|(?:in[- ])?class)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
#: Of which section of the course an event is, and no section of a book: "Section H: Project 2 presentations".
_OF_SECTION = Pattern(r"\W*(?:section|sec\.?|group)\s#?(?:[A-Z]|\d{1,3})\s?[:–—-]\s", re.IGNORECASE)
#: Words that a name of work has at most.
LONGEST_NAME = 8
#: What a class does in the lab that day, by its matter: "Microscopy lab".
_LAB_OF_DAY = Pattern(r"\W*(?:[A-Za-z][\w-]*\s){1,3}[Ll]ab(?:oratory)?\W*")
_COLUMN_OF_WORK = Pattern(
    r"(?i)\W*(?:graded\s|course\s|required\s|major\s|written\s)?(?:assignments?|assessments?|deliverables?|tasks?|coursework|milestones?|submissions?|evaluations?|requirements?|components?|pieces?|work|activit(?:y|ies))(?:\s(?:names?|titles?|items?|tasks?))?\W*"
)


def named_before(
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


def named_work(
    matter: Matter, text: str, coursework: Coursework, *, listed: bool
) -> Iterator[tuple[Deliverable, Origin]]:
    """What the general vocabulary finds in a clause, else what the course's grading scheme names."""
    if _GIVEN_BACK.search(text) or is_practice_day(text):
        return
    if matter.role in WORK_ROLES and _tells_of_meeting(text):
        return
    if matter.kind is not None:
        yield Deliverable(tidy_title(text), matter.kind, "due"), "label"
        return
    if exercises := exercises_of(matter, text):
        yield exercises, "due"
        return
    found = list(_deliverables(matter, text, listed=listed))
    if matter.role in WORK_ROLES and names_what_is_handed_in(text, matter.header):
        found = [(replace(deliverable, weak=False), origin) for deliverable, origin in found]
    sure = any(not deliverable.weak for deliverable, _ in found)
    due = matter.role == "due" and not _BEGUN.match(text)
    own = (
        None if sure or matter.role == "reading" or NEGATED.search(text) else coursework.named(text, due=due)
    )
    if own is None:
        yield from found
    else:
        by_role: dict[str, Origin] = {"due": "due", "label": "label", "assignment": "assignment"}
        yield own, by_role.get(matter.role, "topic_due" if own.part == "due" else "assignment")


def _tells_of_meeting(text: str) -> bool:
    """Whether a clause says what a smaller class does, and of nothing that it is handed in."""
    meets = _MEETS.match(text)
    if meets is None or is_due(text):
        return False
    known = kind_of(text[meets.end() :])
    return known is None or known[1]


def _deliverables(matter: Matter, text: str, *, listed: bool) -> Iterator[tuple[Deliverable, Origin]]:
    match matter.role:
        case "kind":
            yield from _in_kind_column(tidy_title(matter.header), text, due=_says_due(matter.header))
        case "due" | "label" | "assignment" if _is_number(text) and _counted_kind(matter.header):
            yield from _in_kind_column(tidy_title(matter.header), text, due=_says_due(matter.header))
        case "due" | "label":
            if found := _in_due_column(matter, text):
                yield found, "due" if matter.role == "due" else "label"
        case "assignment":
            if (
                found := _in_assignment_column(text)
                or coded_name(text, matter.header)
                or code_of_list(text, "homework")
            ):
                said = found.part == "due" or (DUE_TITLE.search(matter.header) and not found.weak)
                yield found, "due" if said or find_times(text) else "assignment"
        case "notes" if (
            is_a_name(text)
            and not _ONLY_LAB.fullmatch(text)
            and (found := _in_assignment_column(text))
            and not found.weak
            and not _LAB_OF_DAY.fullmatch(text)
        ):
            yield found, "due" if found.part == "due" else "assignment"
        case "topic" | "notes" | "reading" if found := named_alone(text, titled=listed):
            yield found, "topic_due" if found.part == "due" and is_due(text) else "named"
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


_LAST = Pattern(r"(?:the\s+)?final", re.IGNORECASE)


def _says_due(header: str) -> bool:
    return DUE_WORD.search(header) is not None


def _in_kind_column(header: str, text: str, *, due: bool) -> Iterator[tuple[Deliverable, Origin]]:
    header = counted_title(header.strip(" _:*#"), text)
    one = singular(header)
    kind = kind_of(header)
    counted = _counted(header, one, text, due=due)
    if counted:
        yield from ((work, "due") for work in counted)
        return
    if kind is None:
        return
    if MARK.match(text):
        yield Deliverable(_DUE_IN_TITLE.sub("", one) or one, kind[0], "due"), "due"
    elif kind[0] == "lab":
        other = _in_assignment_column(text) if is_a_name(text) and not _ONLY_LAB.fullmatch(text) else None
        if other is not None and not other.weak and other.kind not in {"lab", *EVENT_KINDS}:
            yield other, "assignment"
        elif (found := _in_topic(text)) is not None:
            yield found, "topic_due"
    elif (
        found := _in_assignment_column(text) or coded_name(text, header) or code_of_list(text, kind[0])
    ) is not None:
        own = _of_column(found, one, kind[0])
        yield own, "due" if own.part == "due" or find_times(text) else "assignment"
    elif find_weekdays(text, abbreviations=False) and is_reading(text):
        yield Deliverable(f"{one}: {tidy_title(text)}", kind[0], "due"), "due"


def _counted(header: str, one: str, text: str, *, due: bool) -> list[Deliverable]:
    """What the numbers of a cell count under a title of work, or the one that a code of other letters names there."""
    kind = kind_of(header)
    if not _is_number(text):
        return []
    if not counts(text, header):
        coded = kind is not None and is_code_of_work(text)
        return [Deliverable(tidy_title(text), kind[0], "due", weak=True)] if coded and kind else []
    known = kind or ("homework", True)
    weak = kind is None or (known[0] == "lab" and not due)
    numbers = re.findall(r"\d{1,2}[a-z]?", text)
    return [Deliverable(f"{one} {number}", known[0], "due", weak=weak) for number in numbers]


def _of_column(found: Deliverable, name: str, kind: ItemKind) -> Deliverable:
    """What a cell names; under the title "Project" a "Final" is the final project, and no exam."""
    if kind not in {"project", "paper"} or not _LAST.fullmatch(found.title):
        return found
    return replace(found, title=f"Final {name.lower()}", kind=kind)


def _in_due_column(matter: Matter, text: str) -> Deliverable | None:
    if matter.role == "due" and is_week(text) and kind_of(matter.header) is None:
        return None
    topic = matter.role == "label" and _TESTS_ALONE.fullmatch(text) and _TOPICAL_TEST.search(text)
    if topic or _EMPTY.match(text) or _HOW_HANDED_IN.fullmatch(text) or _is_only_told(text):
        return None
    known = kind_of(text)
    listed = matter.role == "label" or known is not None
    event = known is not None and not known[1] and known[0] in EVENT_KINDS
    if not (event and _OF_SECTION.match(text)) and is_reading(_OPTIONAL.sub("", text) if listed else text):
        if of_chapter := work_of_chapter(text):
            return replace(of_chapter, part="due")
        problems = matter.role == "due" and _PROBLEMS.search(text) is not None
        return Deliverable("Homework", "homework", "due") if problems else None
    found = read_clause(text)
    if HANDED_OUT.search(text) and (found is None or found.kind not in EVENT_KINDS):
        return None
    if found is None:
        chosen = matter.role == "label" and CHOOSES.match(text)
        named = Deliverable(tidy_title(text), "other", "due") if chosen else _numbered(text)
        named = named or named_by_title(text, matter.header, due=matter.role == "due")
        named = named or bare_code(text, matter.header)
        named = named or (briefly_due(text) if plainly_due(text) else None)
        real = named is not None and not _NONE.match(text) and not _SITE.fullmatch(named.title)
        return replace(named, part="due") if named is not None and real else None
    if found.part == "assigned" or (
        found.part == "mention"
        and re.search(
            r"(?i)^\W*review\b|\b(?:exams?|midterms?|mid-terms?|tests?|quiz(?:zes)?|finals?|course|unit)\s*\d?\s+review\b|(?<!peer )\breview\s+(?:session|for|of|day)\b|\bno\b(?!\.\s?\d)",
            text,
        )
        and found.kind != "paper"
    ):
        return None
    return Deliverable(found.title, found.kind, "due", found.weak)


def _is_only_told(text: str) -> bool:
    """Whether a text says that nothing is handed in, or only what is told of work."""
    return _NOT_HANDED_IN.search(text) is not None or _ABOUT_WORK.search(text) is not None


def lists_work(entry: Entry, matter: Matter, text: str) -> bool:
    """Whether a name stands in a column of what is to be handed in: under "Deliverable", beside "Due date"."""
    if matter.role == "due" and _ONLY_DUE.fullmatch(matter.header):
        return 1 < len(text.split()) <= LONGEST_NAME or is_code_of_work(text)
    if matter.role == "due" and not matter.header and entry.origin == "list":
        return len(text.split()) <= LONGEST_NAME
    listed = entry.of_work or matter.role == "label"
    return (
        listed and len(text.split()) <= LONGEST_NAME and _COLUMN_OF_WORK.fullmatch(matter.header) is not None
    )


def _numbered(text: str) -> Deliverable | None:
    """Work that its number tells in a column of work, whatever it is called there."""
    return counted_name(text) or numbered_work(text, listed=True) or work_of_chapter(text)


def _in_assignment_column(text: str) -> Deliverable | None:
    if is_reading(text) or _EMPTY.match(text):
        return work_of_chapter(text)
    if _TOPICAL_TEST.search(text) or _NOT_HANDED_IN.search(text):
        return None
    found = read_clause(text)
    talked = any(one.match(text) for one in (TALKED_OF, _WORKED_ON, WORKING))
    talked = talked or any(one.search(text) for one in (_LOOKS_BACK, _HELD_IN_CLASS))
    if talked and not (found and found.part == "due"):
        return None
    if found is None:
        numbered = re.match(r"^\W*(?:#?\d{1,2}(?:\.\d{1,2})?)\s*[-–:.)]?\s+[A-Z]", text)
        if ASKS.match(text):
            return Deliverable(tidy_title(text), "other", "due")
        listed = Deliverable(tidy_title(text), "homework", "mention", weak=True) if numbered else None
        return _numbered(text) or briefly_due(text) or listed
    if found.part == "assigned" or (found.part == "mention" and REVIEW.search(text)):
        return None
    if (
        found.weak
        and found.kind in {"other", "project", "paper"}
        and re.match(r"^\W*\d{1,2}\.\d{1,2}\b", text)
    ):
        return Deliverable(found.title, "homework", found.part, weak=False)
    return found


def _in_topic(text: str) -> Deliverable | None:
    if _HOW_HANDED_IN.fullmatch(text) or tells_where_more_is(text):
        return None
    found = (briefly_due(text) if "collected" in text else None) or read_clause(text) or briefly_due(text)
    if (
        found is None
        or found.part in {"assigned", "mention"}
        or (
            found.weak and found.part != "due" and not (found.kind == "exam" or ONLY_CRITIQUE.fullmatch(text))
        )
    ):
        return None
    handed_in = found.part == "due" and found.kind in {"homework", "paper", "quiz"}
    if (
        (_TOPICAL_TEST.search(text) and not handed_in and not _NUMBERED_TEST.match(text))
        or (_BARE_PLURAL.match(found.title) and not (found.part == "due" and _is_one(found)))
        or (_TALKS_OF_IT.match(text) and not (found.part == "due" and _is_asked(text, found)))
    ):
        return None
    if found.part == "event" and not names_an_event(text, found):
        return None
    return found


def _is_asked(text: str, found: Deliverable) -> bool:
    """Whether what opens with "all" or "this" asks for work of its day, and tells no rule."""
    return _OF_A_PART.search(found.title) is not None or _ASKED_OF_ALL.match(text) is not None


def _is_one(found: Deliverable) -> bool:
    """Whether a plural is one thing to hand in: what is of one part of the course, or of a project."""
    return found.kind in _ONE_PROJECT or _OF_A_PART.search(found.title) is not None

"""The separate things that one line of text lists, one after another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from servers.syllabus.dating.gated import Gated, has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_DATE_PATTERN, ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.besides import is_doing, is_occasion
from servers.syllabus.finding.coded_names import is_code_of_work
from servers.syllabus.finding.counted_names import counted_name
from servers.syllabus.finding.day_by_day import day_by_day
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_due, kind_of
from servers.syllabus.finding.due_brackets import parted_by_brackets
from servers.syllabus.finding.due_names import (
    is_due_name,
    is_only_handed_in,
    is_topic,
    off_topic,
    stands_alone,
)
from servers.syllabus.finding.named_sentence import is_day_of_name
from servers.syllabus.finding.numbered_names import is_numbered_part
from servers.syllabus.finding.off_and_work import off_and_work
from servers.syllabus.finding.parts_named import with_whole_named
from servers.syllabus.finding.sentence import sentences

__all__ = ["names_work", "split_text"]

_HARD_STOP = Pattern(
    r"\s*(?:;|\]\s*\[|(?<=\w)\s\[(?=[A-Z]|[^\]]{3,60}\sdue\b)|\](?=\s|$)|\s[|·]\s(?!(?:[Dd]ue|DUE|[Dd]eadline|DEADLINE)\b)|•|●|▪|→|⇒|\s//\s|\s[-=]+>\s|\s\*{1,3}(?=[A-Z][^*]{2,60}\*)|\n)\s*"
)
#: What a page links to behind a work, and no work: "[Answer]", "[pdf]".
_LINK = Gated(
    r"\W*(?:\[[\s(]*(?:answers?|solutions?|keys?|pdf|html|docx?|links?|slides?|notes|video|data|code|handout|download|prompt|instructions|rubric|template|source)\b[^\[\]]{0,20}\]?|(?:answers?|solutions?|pdf|slides?)\s*\])\W*",
    "[,]",
    re.IGNORECASE,
)
#: The same by the name of what is linked: "lab files", "source.txt".
_FILES = Pattern(
    r"(?i)\W*(?:(?:lab|starter|source|data|class|example|sample|exercise)\s(?:files?|code|zip|templates?)|[\w-]{2,30}\.(?:txt|zip|pdf|html?|docx?|pptx?|xlsx?|csv|ipynb|rmd))\W*"
)
#: Between what is due and what is handed out on one day, whatever their names: "A1 due, A2 out".
_DUE_AND_OUT = Gated(
    r"(?:(?<=\bdue)[!.]?|(?<=m\)))(?:\s*[,/&+]|\s+and)\s*(?=(?:\S+\s+){1,4}(?:out|released|posted|assigned|handed out|given out)\W*$)|(?:(?<=\bout)|(?<=sted)|(?<=ased)|(?<=gned)),\s*(?=(?:\S+\s+){1,4}due\W*$)",
    "out,sted,ased,gned",
    re.IGNORECASE,
)
#: Before what is due, in a row that first tells its topic or another work: "Ship routes Due: HW 3".
_BEFORE_DUE = Gated(r"(?<=[\w.)\]!?])\s+(?=(?:Due|DUE):\s+\S)", "due:")
#: What a label says is due, and no topic: "Reading Due: Ch. 3".
_OF_LABEL = Pattern(
    r"(?i)\W*(?:(?:new|your|this|required|weekly)\s)?(?:readings?|homeworks?|hws?|work|assignments?|items?|papers?|essays?|labs?|quiz(?:zes)?|projects?|what(?:['’]s|\sis)?|today|now|also|and|is|are|written|writing|drafts?|reports?|exercises?|problems?|(?:problem\s)?sets?|deliverables?)"
)
#: What is due of the work before it: "Essay 2 Due: final draft".
_STAGE = Pattern(
    r"due:\s+(?:(?:the|your|an?)\s+)?(?:(?:first|second|third|final|rough|complete|full|revised)\s+)?(?:drafts?|versions?|copy|copies|revisions?|outlines?|proposals?)\b",
    re.IGNORECASE,
)
#: What is due with an event in brackets behind it, and a day.
_DUE_ASIDE = Gated(
    r"\((?P<what>[A-Za-z][^()]{2,40}?)[\s,]+(?P<due>(?:(?:is|are)\s)?due\b[^()]*\d[^()]*)\)$",
    "due",
    re.IGNORECASE,
)
#: What the teacher hands in or back.
_TEACHERS = Pattern(
    r"(?:[\w-]+\s)*(?:grades?|marks|scores?|results?|feedback|solutions?|answers?|keys?)", re.IGNORECASE
)
#: What only says how the event itself is held.
_ITS_FORM = Pattern(
    r"(?:(?:take-?\s?home|in-?class|online|on\s\w+|part\s\w+|open|closed|notes?|book|written|oral|paper|exam|quiz|test|and|or|which|that|it)\b[\s,&/-]*)+",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = Pattern(r"\s+[/+]\s+")
_SOFT_STOP = Pattern(r",\s+(?:and\s+|&\s+)?|\s+(?:and|&|\+|plus|und|en)\s+|\s*/\s*", re.IGNORECASE)
#: "Briefs and op-eds due": what ends a list of things holds for each of them.
_ALL_DUE = Pattern(r"\b(?:are\s+)?due\b[\s!.]*$", re.IGNORECASE)
_HAS_ITS_VERB = Pattern(
    r"\b(?:due|assigned|(?<=\d\s)set|out|posted|released|handed|given|available|returned|review|discuss\w*|begins?|starts?|opens?)\b",
    re.IGNORECASE,
)

#: That nothing of several sorts takes place: "No quiz, test, or examination may be held".
_NONE_OF = Pattern(
    r"(?i)\W*(?:there\s(?:is|are|will\sbe)\s)?no\s(?:[\w-]+\s){0,3}?[\w-]+(?:,\s(?:[\w-]+\s){0,2}?[\w-]+)*,?\s(?:or|nor|and)\s[\w\s-]{3,40}?\b(?:may|can|will|shall|should|is|are)\s(?:be\s|to\sbe\s)?(?:held|given|scheduled|due|allowed|administered|assigned|collected)\b"
)


def split_text(text: str) -> list[str]:
    """The parts of one line of text: at strong stops always, at commas and "and" where each side is a thing of its own."""
    return list(_split(text))


@lru_cache(maxsize=1024)
def _split(text: str) -> tuple[str, ...]:
    if (named := with_whole_named(text)) != [text]:
        return tuple(named)
    parts: list[str] = []
    stopped = _whole_brackets(_HARD_STOP.split(_DUE_AND_OUT.sub("; ", text)))
    for strong in (part for whole in stopped for part in parted_by_brackets(whole)):
        whole = day_by_day(strong)
        sides = whole if len(whole) > 1 else [side for part in off_and_work(strong) for side in _beside(part)]
        for sentence in (each for side in sides for each in _sentences(side)):
            parts += [sentence.strip()] if _NONE_OF.match(sentence) else _split_soft(sentence.strip())
    return tuple(
        part
        for n, part in enumerate(parts)
        if part and not _LINK.fullmatch(part) and not (n and _FILES.fullmatch(part))
    )


def _beside(text: str) -> list[str]:
    """What stands side by side in a row, and work apart from its topic."""
    return [
        side
        for event in _with_aside_apart(text)
        for whole in _before_due(event)
        for part in _sides(whole)
        for side in off_topic(part)
    ]


def _with_aside_apart(text: str) -> list[str]:
    """An event, and what brackets behind it say is due on another day: "Exam 2 (corrections due Sep 17)"."""
    aside = _DUE_ASIDE.search(text) if text.endswith(")") else None
    if aside is None or _ITS_FORM.fullmatch(aside["what"]):
        return [text]
    event = text[: aside.start()].rstrip()
    if not _is_event(event):
        return [text]
    return [event] if _TEACHERS.fullmatch(aside["what"]) else [event, f"{aside['what']} {aside['due']}"]


def _before_due(text: str) -> list[str]:
    """A row's topic, or what it names first, and what it says is due."""
    found = _BEFORE_DUE.search(text)
    if found is None or _STAGE.match(text, found.end()) or _OF_LABEL.fullmatch(text, 0, found.start()):
        return [text]
    due = text[found.end() :]
    return [text[: found.start()], due] if kind_of(due) is not None else [text]


def _whole_brackets(pieces: Sequence[str]) -> list[str]:
    """The pieces, those joined again that a stop inside brackets parted: "HW (extra credit; due Friday)"."""
    whole: list[str] = []
    for piece in pieces:
        if whole and whole[-1].count("(") > whole[-1].count(")") and piece.count(")") > piece.count("("):
            whole[-1] = f"{whole[-1]}; {piece}"
        else:
            whole.append(piece)
    return whole


def _sides(text: str) -> list[str]:
    """A topic and what comes after a slash or plus in its row ("Logistic models / Midterm 1"); things side by side stay together."""
    sides = _SIDE_BY_SIDE.split(text)
    if any(side.count("(") != side.count(")") for side in sides):
        return [text]
    known = [kind_of(side) for side in sides]
    if all(known) or not any(known) or ("+" in text and not any(map(_is_of_its_own, sides))):
        return [text]
    return sides


def _is_of_its_own(side: str) -> bool:
    """Whether work beside a plus is no part of what stands before it: "Ch. 3 + Quiz 1", not "screenshot + reflection"."""
    known = kind_of(side)
    return known is not None and (known[0] in EVENT_KINDS or re.search(r"\d\W*$", side) is not None)


#: Where the second of two things begins that nothing parts: "Midterm exam 2nd paper due".
_SECOND = Pattern(
    r"(?<=[\w)])\s+(?=(?:\d\s?(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth)\s+(?:\w+\s+)?(?:papers?|essays?|exams?|quiz(?:zes)?|tests?|reports?|home\s?works?|assignments?|projects?|problem sets?|labs?|exercises?|reflections?|responses?)\s+(?:is\s+|are\s+)?due\b)",
    re.IGNORECASE,
)


#: An exam and its own day, amid what else its row says: "no HW due this week EXAM 1: Monday, Oct 9".
_EXAM_WITHIN = Pattern(
    r"(?<=[a-z!.)])\s+(?i:(?=(?:mid-?term|exam|test|quiz)\s?#?\d{1,2}\s?:\s+(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\b\.?,?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d))",
)
#: Words that lead on to the exam's name.
_LEADS_TO_EXAM = Pattern(
    r"(?:^|\b(?:for|on|of|to|the|your|our|final|first|second|third|take-?home|in-?class|map|practice|next|and|or|\w+ly))$",
    re.IGNORECASE,
)

#: A day's short name that ends what is told of one work, before the next: "Quiz Wed. HW 3 due Fri.".
_DAY_ENDS = Pattern(r"(?<=\s)(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.\s+(?=[A-Z])")


#: Fewer words before an exam's name are of that name: "Written exam 1: Oct 2".
_FEWEST_LED = 3


def _after_days(text: str) -> list[str]:
    """Two works of which the first has a day's short name behind it, whose stop ends no sentence elsewhere."""
    found = _DAY_ENDS.search(text) if ". " in text else None
    if found is None:
        return [text]
    left, right = text[: found.end()].rstrip(), text[found.end() :]
    return [left, *_after_days(right)] if stands_alone(left) and stands_alone(right) else [text]


def _apart(text: str) -> list[str]:
    """An exam, or a reading with its pages in brackets, and what is due that day beside it."""
    within = _EXAM_WITHIN.search(text) if ": " in text else None
    led = text[: within.start()] if within is not None else ""
    if within is not None and len(led.split()) >= _FEWEST_LED and not _LEADS_TO_EXAM.search(led):
        return [text[: within.start()], text[within.end() :]]
    second = _SECOND.search(text)
    if second is None:
        return [text]
    first = text[: second.start()]
    known = kind_of(first)
    event = known is not None and not known[1] and known[0] in EVENT_KINDS
    return [first, text[second.end() :]] if event or first.endswith(")") else [text]


def _sentences(text: str) -> list[str]:
    """Sentences; the number that opens a list's entry ("1. Quiz") does not end one."""
    pieces: list[str] = []
    for piece in (
        part for sentence in sentences(text) for day in _after_days(sentence) for part in _apart(day)
    ):
        if pieces and re.fullmatch(r"\W*\w{1,2}\.", pieces[-1]):
            pieces[-1] = f"{pieces[-1]} {piece}"
        elif (pieces and re.fullmatch(r"(?i)\W*(?:due|read|watch|submit)\.", pieces[-1])) or (
            pieces and is_day_of_name(pieces[-1], piece)
        ):
            pieces[-1] = f"{pieces[-1].rstrip('.')}: {piece}"
        elif pieces and _asks_in_title(pieces[-1], piece):
            pieces[-1] = f"{pieces[-1]} {piece}"
        else:
            pieces.append(piece)
    return pieces


#: What a class does beside an exam of the same row: "Review, Midterm Fri".
_REVIEW_ALONE = Pattern(r"\W*(?:(?:course|general)\s)?(?:review|catch-?up|wrap-?up)\W*", re.IGNORECASE)


def _is_event(text: str) -> bool:
    known = kind_of(text)
    return known is not None and not known[1] and known[0] in EVENT_KINDS


def _asks_in_title(above: str, piece: str) -> bool:
    """Whether a short question is the title of what work is about: "Who Owns the Sea? Response paper"."""
    brief = above.endswith("?") and len(above.split()) <= 7 and len(piece.split()) <= 3
    return brief and kind_of(above) is None and stands_alone(piece)


#: What comes with the work before it: "Essay 1, with cover letter".
_COMES_WITH = Pattern(
    r"(?:(?:(?:together|along)\s)?with(?:out)?|including|incl\.)\s|plus\s(?!.*\d)", re.IGNORECASE
)


#: When work is due, with a day of its own.
_DUE_ON_DAY = Pattern(r"\bdue\b[^.;]*\d", re.IGNORECASE)


def _is_choice(stop: str, left: str, right: str) -> bool:
    """Whether a stroke joins two sorts of one work, which have one day: "final paper/project proposal due Dec 4"."""
    return stop == "/" and not has_digit(left) and _DUE_ON_DAY.search(right) is not None


#: What leads to a list of what is due: "Due: HW 3, Quiz 2", "Turn in Essay 1 and Log 2".
_LEADS_LIST = Pattern(
    r"(?:(?:(?:work|items?|assignments?|homework)\s+)?due(?:\s(?:today|in class))?\s*[:–—-]|(?:please\s)?(?:turn\sin|hand\sin|submit|upload)\b:?)\s+(?:(?:your|the|both)\s)?(?=\S)",
    re.IGNORECASE,
)


#: A day before what is held and due on it: "4/18: Exam 1 & HW 3 due", "Thu Apr 18 - Quiz 2 and Essay 1".
_ON_DAY = Pattern(
    rf"\W*{ENGLISH_DATE_PATTERN}\s?(?::|\s[–—-])?\s+(?=[A-Z])",
    re.IGNORECASE,
)
_ANOTHER_DAY = Pattern(rf"\d/\d|\b(?:{ENGLISH_MONTH_PATTERN})\b", re.IGNORECASE)


def _on_one_day(text: str) -> list[str]:
    """The things of a list behind one day, each behind that; none where it has no other or they have days of their own."""
    lead = _ON_DAY.match(text) if has_digit(text[:_LONGEST_DAY]) else None
    if lead is None or _ANOTHER_DAY.search(text, lead.end()):
        return []
    pieces = _listed(text[lead.end() :])
    return [f"{lead.group()}{piece}" for piece in pieces] if len(pieces) > 1 else []


_LONGEST_DAY = 24


def _split_soft(text: str) -> list[str]:
    """The things of a list, each behind the words that lead to all of them."""
    if pieces := _on_one_day(text):
        return pieces
    lead = _LEADS_LIST.match(text)
    if lead is None:
        return _listed(text)
    pieces = _listed(text[lead.end() :])
    shared = all(map(_is_named_only, pieces))
    return [f"{lead.group()}{piece}" for piece in pieces] if shared else _listed(text)


def _listed(text: str) -> list[str]:
    pieces: list[str] = []
    start = 0
    for stop in _SOFT_STOP.finditer(text):
        left, right = text[start : stop.start()], text[stop.end() :]
        if _inside_brackets(text, stop.start()) or _in_date(stop.group(), left, right):
            continue
        beside = _first_piece(right)
        if _GOES_ON.search(left) or _COMES_WITH.match(beside):
            continue
        same = _twice(stop.group(), left, right) or _named_after(stop.group(), left, beside)
        same = (
            same
            or _parts_of_one(left, beside)
            or _stages_of_one(stop.group(), left, right)
            or _is_choice(stop.group(), left, right)
            or _FORM.match(right) is not None
        )
        works = names_work(left) and names_work(beside)
        alone = not same and (works or _are_counted(stop.group(), left, beside))
        if (
            alone
            or _adds_work(stop.group(), left, beside)
            or _is_beside_event(stop.group(), left, right)
            or (is_occasion(left) and kind_of(beside) is not None)
            or (is_due(right) and is_doing(left) and kind_of(beside) is not None)
            or (is_due_name(left) and is_doing(right))
            or _is_beside_reading(stop.group(), left, right)
            or (_REVIEW_ALONE.fullmatch(left) is not None and _is_event(beside))
        ):
            pieces.append(left)
            start = stop.end()
    pieces.append(text[start:])
    pieces = [piece.strip() for piece in pieces if piece.strip()]
    shared = _ALL_DUE.search(pieces[-1]) if len(pieces) > 1 else None
    return (
        [f"{piece} {shared.group()}" if _is_named_only(piece) else piece for piece in pieces]
        if shared
        else pieces
    )


def _is_beside_reading(stop: str, left: str, right: str) -> bool:
    """Whether chapters to read stand behind work: "Log 2 & Ch. 3", and no "Quiz on Ch. 2 & Ch. 3"."""
    joined = stop.strip() in {"and", "&", "+"} and _CHAPTERS.fullmatch(right) is not None
    return joined and _COUNTED_NAME.fullmatch(left) is not None and stands_alone(left)


def _is_named_only(piece: str) -> bool:
    """Whether a piece names work and says nothing of it: what is said of the last holds for it too."""
    if counted_name(piece) is not None or is_code_of_work(piece):
        return True
    return (
        kind_of(piece) is not None
        and not _HAS_ITS_VERB.search(piece)
        and not is_occasion(piece)
        and not is_doing(piece)
    )


_NUMBERED_NAME = Pattern(r"(?:[A-Za-z-]+\s){0,2}[A-Za-z-]{2,}\s?#?\s?\d{1,2}(?:\s+due)?[.!]?", re.IGNORECASE)


#: A name and its number, numbers or letter: "Report 2", "Logs 3-4", "Case B".
_COUNTED_NAME = Pattern(
    r"\W*(?P<name>[A-Z][\w-]*(?:\s[A-Za-z][\w-]*){0,2}?)\s?#?(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?|(?-i:[A-Z]))\W*"
)


#: Parts of what stands before them, besides those of a course or a book, and days: "Problem Set 1, Wed 9/2".
_OF_A_WORK = Pattern(
    r"(?:due\s)?(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?|(?:rough\s|first\s|final\s)?(?:drafts?|versions?|revisions?|problems?|probs?|exercises?|questions?|attempts?|stages?|phases?|steps?|options?|rounds?|tries|try|iterations?|milestones?)",
    re.IGNORECASE,
)


def _is_part(name: str) -> bool:
    return is_numbered_part(name) or _OF_A_WORK.fullmatch(name) is not None


def _are_counted(stop: str, left: str, right: str) -> bool:
    """Whether a comma parts two names with a number or letter each, one of which work has for sure: "Prelab 2, Report 1"."""
    names = [_COUNTED_NAME.fullmatch(side) for side in (left, right)]
    coded = stop.strip() in {"and", "&", "+"} and any(map(is_code_of_work, (left, right)))
    if not (stop.startswith(",") or coded) or not all(names) or any(_is_part(n["name"]) for n in names if n):
        return False
    if all(map(_SEVERAL_OF_THEM.fullmatch, (left, right))):
        return True
    return any((known := kind_of(side)) is not None and not known[1] for side in (left, right))


#: A plural and the numbers that it counts: "Logs 3-4".
_SEVERAL_OF_THEM = Pattern(r"\W*[A-Z][\w-]*(?:\s[A-Za-z][\w-]*){0,2}?(?<=s)\s\d{1,2}\s?[-–]\s?\d{1,2}\W*")

_CHAPTERS = Pattern(
    r"\W*(?:read\s)?(?:chs?|chap|chapters?|secs?|sections?|pp?)\.?\s?\d[\d.\s,–-]*", re.IGNORECASE
)


def _adds_work(stop: str, left: str, right: str) -> bool:
    """Whether numbered work follows a topic after a comma, or chapters after "and": "Ch. 2, Quiz 1", "Ch. 3 & Quiz 2"."""
    if stop.startswith(",") and is_due_name(right):
        return is_topic(left)
    named = (stop.startswith(",") or _CHAPTERS.fullmatch(left) is not None) and _NUMBERED_NAME.fullmatch(
        right.strip()
    ) is not None
    return named and stands_alone(right) and kind_of(left) is None and not is_due(left)


#: What stands beside an event of the day: "..., and drafts due".
_DUE_OR_GIVEN = Pattern(
    r"\b(?:due|handed\s(?:out|back|in)|given\sout|assigned|returned|distributed)\W*$", re.IGNORECASE
)


def _is_beside_event(stop: str, left: str, right: str) -> bool:
    """Whether a numbered quiz or exam stands before what is due or given out that day: "Quiz 2, and extra work #5 due"."""
    if not stop.startswith(",") or not stop.strip(", ") or _NUMBERED_NAME.fullmatch(left.strip()) is None:
        return False
    return _is_event(left) and _DUE_OR_GIVEN.search(right) is not None


#: A number in a series of work, and what such a number's work is about: "Assignment 3, Set theory assignment".
_IN_SERIES = Pattern(
    r"\W*(?:due\W+)?(?:(?:un|non-?)?graded\s|written\s|weekly\s|optional\s|programming\s|individual\s|group\s)?(?:assignment|exercise|homework|hw|task|activity|problem\sset|worksheet)\s?#?\d{1,2}\W*",
    re.IGNORECASE,
)


_ABOUT_IT = Pattern(
    r"(?!(?:reading|discussion|peer|practice|blog|quiz|exam|next)\b)(?:[\w-]+\s)+(?:assignment|exercise|task|activity|homework|worksheet|problems?)(?P<number>\s\d{1,2})?(?:\s+(?:is\s)?due)?[.!]?",
    re.IGNORECASE,
)


def _named_after(stop: str, left: str, right: str) -> bool:
    """Whether what stands behind a comma is the name of the numbered work before it, and no work of its own."""
    if not stop.startswith(",") or "and" in stop or "&" in stop or not _IN_SERIES.fullmatch(left):
        return False
    about = _ABOUT_IT.fullmatch(right.strip())
    return about is not None and (about["number"] is None or len(right.split()) > _WORDY)


#: How an exam is given, after its name: "First midterm, take-home style".
_FORM = Pattern(
    r"\W*(?:take-?home|in-?class|open[\s-]book|closed[\s-]book|online|cumulative|comprehensive)(?:\s+(?:style|format|part|version)\b|\W*(?:,|;|$))"
    r"|\W*(?:the\s)?(?:final|first|second|revised|complete|rough|full)\s(?:version|copy)\b",
    re.IGNORECASE,
)


_OF_ONE = Pattern(r"(?P<whole>[^:]{3,40}):\s+(?P<part>[^:]{3,40})")


def _parts_of_one(left: str, right: str) -> bool:
    """Whether two parts of one work stand behind its name: "Shore project: proposal & annotated bibliography"."""
    named = _OF_ONE.fullmatch(left)
    if named is None or re.search(r"\d", right) or not stands_alone(named["whole"]):
        return False
    return kind_of(named["part"]) is not None and not stands_alone(named["part"]) and not is_due(left)


_A_STAGE = r"(?:thesis|outlines?|drafts?|bib(?:s|liograph(?:y|ies))?|proposals?|abstracts?|prospectus|topics?|sources?)"
_ENDS_IN_STAGE = Pattern(rf"\b{_A_STAGE}$", re.IGNORECASE)
_OPENS_WITH_STAGE = Pattern(rf"{_A_STAGE}\b", re.IGNORECASE)


def _stages_of_one(stop: str, left: str, right: str) -> bool:
    """Whether a slash without spaces parts stages of one work: "Thesis/outline of Paper 2", "Proposal/Bibliography"."""
    return stop == "/" and bool(_ENDS_IN_STAGE.search(left) and _OPENS_WITH_STAGE.match(right))


#: A name with a number of its own is of more words than this where it tells what other numbered work is about.
_WORDY = 3


_DIGITS = Pattern(r"\d+")


def _twice(stop: str, left: str, right: str) -> bool:
    """Whether a slash parts two names of one thing: "Assignment 1 / Devoir 1"."""
    numbers = [_DIGITS.findall(side) for side in (left, _first_piece(right))]
    return (
        "/" in stop
        and bool(numbers[0])
        and numbers[0] == numbers[1]
        and kind_of(left) == kind_of(_first_piece(right))
    )


_WEEKDAY_ENDS = Pattern(r"(?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\.?$")
_DATE_OPENS = Pattern(
    rf"(?i)(?:{ENGLISH_MONTH_PATTERN})\.?\s\d|\d{{1,2}}(?:/\d|\s(?:{ENGLISH_MONTH_PATTERN})\b)"
)


def _in_date(stop: str, left: str, right: str) -> bool:
    """Whether a slash stands between two numbers ("HW 2, 9/12"), or a comma between a day of the week and its date."""
    if stop.startswith(","):
        return _DATE_OPENS.match(right) is not None and _WEEKDAY_ENDS.search(left) is not None
    return stop == "/" and left[-1:].isdigit() and right[:1].isdigit()


def _first_piece(text: str) -> str:
    stops = _SOFT_STOP.finditer(text)
    end = next(
        (s.start() for s in stops if not _in_date(s.group(), text[: s.start()], text[s.end() :])), None
    )
    return text[:end]


def _inside_brackets(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("(") > before.count(")") or before.count("“") > before.count("”")


#: A sentence that is not at its end: "The final will be a three-hour, closed-book exam".
_GOES_ON = Pattern(r"\b(?:is|are|will be)\s+(?:an?|the)\s+[^,]*$", re.IGNORECASE)


def names_work(text: str) -> bool:
    """Whether a text names work by itself, or by a word for other things too and its number: "Discussion 3"."""
    if stands_alone(text) or (":" not in text and counted_name(text) is not None):
        return True
    return is_only_handed_in(_ALL_DUE.sub("", text)) and kind_of(text) is not None

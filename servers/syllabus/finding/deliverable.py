"""Deliverables: what a clause of text asks of a student, if anything.

The head of a noun phrase decides its kind: "project presentation" is a presentation, "paper on the exam"
a paper. Words around it decide its part: due, taking place, handed out, or merely talked about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.folding import lowered
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_DAY_PATTERN
from servers.syllabus.finding.citation import is_citation
from servers.syllabus.finding.class_talk import is_read_by, tells_of_class
from servers.syllabus.finding.day_off_words import (
    HOLIDAY,
    HOURS,
    MEETS,
    MEETS_NOT,
    NAMES_A_WORK,
    NO_CLASS,
    NONE_DUE,
    OF_A_FEAST,
    ONLY_NO_LECTURE,
    TAUGHT,
)
from servers.syllabus.finding.due_word import NO_DEADLINE
from servers.syllabus.finding.event_matter import without_matter
from servers.syllabus.finding.exam_terms import ADJECTIVES, COVERAGE, FORM_OF_FINAL, OPEN_FOR
from servers.syllabus.finding.kind_words import GENERIC, GENERIC_KIND, kinds_named
from servers.syllabus.finding.lateness import without_lateness
from servers.syllabus.finding.said_due import said_due
from servers.syllabus.finding.set_work import with_due
from servers.syllabus.finding.speeches import is_day_of_speeches
from servers.syllabus.finding.tidy_title import ENUMERATION, tidy_title

__all__ = [
    "EVENT_KINDS",
    "ONLY_CRITIQUE",
    "Deliverable",
    "Part",
    "day_off_title",
    "head_of",
    "is_due",
    "is_no_class",
    "is_reading",
    "kind_of",
    "read_clause",
    "tells_where_more_is",
    "unrelated",
]

#: Work of these kinds takes place; work of the others is handed in.
EVENT_KINDS: frozenset[ItemKind] = frozenset({"exam", "quiz", "presentation"})

Part = Literal["due", "event", "assigned", "mention"]

_FINAL = Gated(r"(?<![\w-])(?<![A-Za-z]\d\s)final(?![\w])(?!\s+(?:grade|week|class|thoughts|day|version|review|remarks|session|mark|lecture|meeting|score|approval|list|decision|word|result|discussion|course|total|year|chapter|scheduled|regular))", "final", re.IGNORECASE)  # fmt: skip
#: The last version of something: "Final podcast"; no words on the exam ("Final is cumulative", "final due Monday").
_FINAL_WORK = Pattern(
    r"\bfinal\s+(?:(?:group|team|class|video|audio|photo|digital|creative|web|working|computer|source|data|r|python|sql|java|javascript|matlab|stata|sas|spss|julia|latex|html|css|excel|c(?:\+\+|\s?#)?)\s+)?(?:programs?|code|codebase|quer(?:y|ies)|notebooks?|markdowns?|files?|applets?|podcasts?|films?|movies?|websites?|sites?|stor(?:y|ies)|poems?|scripts?|screenplays?|scenes?|cuts?|edits?|compositions?|pieces?|paintings?|drawings?|prints?|zines?|books?|chapters?|articles?|blogs?|collections?|exhibits?|installations?|models?|products?|maps?|games?|apps?|dashboards?|essays?|works?|repos?(?:itor(?:y|ies))?|builds?|songs?|recordings?|data\s?sets?|wikis?|productions?|storyboards?|documentar(?:y|ies)|animations?|renderings?|sculptures?|garments?|boards?|layouts?|mock-?ups?|visuali[sz]ations?|infographics?|dances?|curricul(?:um|a)|artifacts?|cop(?:y|ies))\b"
)
#: The same by a word for any work: "Final submission", "Final slides".
_FINAL_PART = Pattern(
    r"\bfinal\s+(?:(?:group|team|class|individual|project)\s+)?(?:submissions?|deliverables?|code|slides?|videos?|designs?)\b"
)
#: What ends the head of a phrase: what follows tells of the thing, and does not name it.
_TAIL = Choices(
    r"\s(?:that|which|who|whose|on|for|about|covering|covers|to|of|from|over|during|in|at|with|via|through|using|based|regarding|due|by|will|is|are|must|should)\s"
    r"|[:(\[–—,]|\s-\s|\s/\s",
    re.IGNORECASE,
)

_DUE = Choices(
    rf"\b(?:due(?!\s+{NO_DEADLINE})|deadlines?|turn(?:ed)?[\s-]?in|hand(?:ed)?[\s-]?in|submit(?:ted|s)?|submissions?|"
    r"upload(?:ed)?|deliver(?:ed)?|abgabe|inleveren|à rendre|entrega|no later than|must be completed|complete by|completed by|"
    r"due[\s-]date)\b",
    re.IGNORECASE,
)
_ASSIGNED = Pattern(
    r"^\W*assign\s?:|\b(?:assigned|handed\s?out|hand\s?outs?|posted|released|release|goes?\s+out|given\s+out|distributed?|"
    r"^\W*(?:assign|distribute|introduce(?!\syour)|launch|receive|pick\sup|(?-i:HO))\s(?!ment)|will be available|opens?(?![\s-](?:books?|notes?|source|mics?|lab|studio|house|rehearsals?|performances?)\b)|(?<=\d\s)set(?=\W*$)|(?:essay|coursework)\sset(?=\W*$)|issued|introduc(?:ed?|ing)(?!\syour)|(?<![–—:(-]\s)(?<!\()intro(?:duction)?\s+(?:to|of)|intro(?:duction)?(?=\W*$)|(?:start(?:s|ed|ing)?|begin(?:s|ning)?)\b(?!\s+of\s+(?:the\s+|our\s+|your\s+)?(?:class|lecture|lab|session|period|seminar|section|meeting))|out)\b",
    re.IGNORECASE,
)
_TALK = Pattern(
    r"\b(?:covers?|(?<!portfolio\s)review(?:\s+(?:session|day|for|of|class|sheet|guide))?|(?<!portfolio\s)reviews?(?=\s*$)|prep(?:aration)?|preparing|practice|sample|mock|returned|return|"
    r"discuss(?:ion)?(?:\s+(?:of|about))?|go(?:ing)?\s+over|feedback|surger(?:y|ies)|drop-?ins?|clinics?|workshop|work(?:\s+day|\s+time|\s+on|ing on)|workday|catch[\s-]?up|q\s?&\s?a|"
    r"(?<!essay\s)(?<!paper\s)(?<!draft\s)revision\s(?:session|class|lecture|tutorial|seminar|week|for)s?|repaso|révisions?|wiederholung|ripasso|revisão|preparaci[oó]n|préparation|vorbereitung|corrección|corrigé|besprechung|"
    r"debrief|help|tips|guidelines?|instructions?|overview|grading|graded(?!\s(?:quiz|test|exam)\b)|grades|make-?up|makeups?|study\s+guide|solutions?|hints?|"
    r"office\s+hours?|post-?mortem|wrap[\s-]?up|continue[sd]?|information|info|info\s+session|consultations?|meetings?|(?<!\bin\s)(?<!during\s)lecture(?!\s(?:exam(?:ination)?|test|quiz|mid-?term|practical|final)s?\b)|lectures|"
    r"strategies|(?<!whole\s)(?<!entire\s)(?<!full\s)period|week|logistics|planning|exercises?\s+in\s+class|in[\s-]class\s+(?:activity|work|exercise|lab))\b",
    re.IGNORECASE,
)
_NEGATED = Pattern(
    r"\b(?:do(?:es)?(?:n['’]t|\s+not)|not|never)\s+(?:to\s+be\s+)?(?:hand(?:ed)?\s+in|turn(?:ed)?\s+in|submit(?:ted)?|collected)\b|\b(?:may|might|could)\s+(?:(?:still|also|sometimes)\s+)?be\s+(?:due|assigned|collected)\b|\bmay\s+still\W*$|"
    r"\bno\s+(?:\w+\s+){0,2}?(?:home\s?work|hw|quiz(?:zes)?|exams?|assignments?|labs?|tests?|papers?|problem\s?sets?|presentations?|late|make|due|final|midterm|discussion|recitation|reading)s?\b",
    re.IGNORECASE,
)
_READING = Pattern(
    r"^\W*(?:read(?:ings?)?\b(?!\s+(?:responses?|quiz|quizzes|journals?|notes|logs?|questions?|reflections?|reports?|tests?|checks?|assignments?|summar|groups?|week|days?|annotations?|guides?))|skim\b|watch\b|view\b|listen\b|chapters?\b(?!\s(?:tests?|exams?|quiz(?:zes)?)\b)|chs?\.?\s?\d|chap\.?\b|sections?\b|secs?\.?\s?\d|§|pp?\.\s?\d|pages?\b|textbook\b|text:|see\b|(?:finish|complete)\s(?:the\s)?(?:text|book|novel|play)\b(?!\s(?:review|report|response|quiz|questions|notes|summar|project|journal|guide))|appendix\b|optional\b|recommended\b|background\b|"
    r"[A-Z]{1,6}\s(?:chs?|chap)\.?\s?\d|(?-i:[A-Z][a-z'’-]+(?:\s(?:&|and)\s[A-Z][a-z'’-]+)?),?\s(?:chs?\.|chaps?\.|chapters?|pp?\.)\s?\d|\d+(?:\.\d+)+(?:\s?[-–,&]\s?\d+(?:\.\d+)*)*\W*$)",
    re.IGNORECASE,
)

_ASKING = Gated(
    r"^\W*(?:due|submit|turn in|hand in|deadline|complete|upload)\b\s*(?:date)?[\s:.–-]+(?=\w)",
    "due,submit,turn in,hand in,deadline,complete,upload",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Deliverable:
    """What a clause asks: a tidy title, its kind, its part, and whether its kind word is only generic."""

    title: str
    kind: ItemKind
    part: Part
    weak: bool = False


#: A topic and its pages in a book: "The attorney's papers: CB 361-381".
_IN_PAGES = Pattern(r"[:,]\s*(?:(?:[A-Z]{1,4}|pp?\.|pages?|chs?\.?)\s?\d{1,4}|\d{3,4})\s?[-–—]\s?\d{1,4}\W*$")


@lru_cache(maxsize=2048)
def kind_of(text: str) -> tuple[ItemKind, bool] | None:
    """The kind that a phrase names, and whether weakly (by a generic word, or outside its head); None where it names none."""
    presented = "present" in text.lower() and (_PRESENTS.match(text) or _PRESENTED.search(text))
    if presented or is_day_of_speeches(text):
        return "presentation", False
    text = ADJECTIVES.sub(" ", text)
    counted = _COUNTED.match(text)
    if counted and (told := _kind_in(head_of(text[counted.end() :]))) is not None and not told[1]:
        return told
    head = head_of(text)
    named = _kind_in(head)
    if named is not None and named[1] and (whole := _PART_OF.match(text)) and (kind := _kind_in(whole[1])):
        named = (kind[0], not _DRAFT_OF.match(text)) if kind[0] in _LARGE and not kind[1] else named
    if named == ("exam", True) and (form := FORM_OF_FINAL.search(text)):
        named = _kind_in(form[1]) or named
    if named is not None or head == text:
        return named
    elsewhere = _kind_in(text)
    return (elsewhere[0], True) if elsewhere else None


#: A part and that of which it is one: "Rough draft of the poster", "Proposal for your project".
_PART_OF = Pattern(
    r"(?i)\W*(?:[\w-]+\s){0,3}(?:drafts?|proposals?|outlines?|plans?|revisions?|versions?)\s(?:of|for)\s(?:(?:the|your|an?|my|our|their|group)\s)*([^.;:,()]{3,40})"
)
#: A draft that says which one it is is as sure as its work: "Second draft of the essay".
_DRAFT_OF = Pattern(
    r"(?i)\W*(?:(?:first|second|third|final|rough|full|complete|revised|initial|polished|1st|2nd|3rd)\s){1,2}drafts?\sof\s"
)
_LARGE: frozenset[ItemKind] = frozenset({"project", "paper", "lab"})
#: The part of a work that is presented: "Group project – Presentation".
_PRESENTED = Pattern(
    r"\s[–—-]\s+(?:(?:final|group|oral|class|team|in-class)\s+)?presentations?\W*$", re.IGNORECASE
)
#: A number of work whose name follows: "Assignment 3: Oral presentation".
_COUNTED = Pattern(
    r"\W*(?:(?:graded|written|major|final)\s+)?(?:assignment|task|assessment|deliverable|component)\s*#?(?:\d{1,2}|[IVX]{1,4}|[A-F])\s*(?::|\s[–—-]\s)\s*(?=[A-Za-z])",
    re.IGNORECASE,
)
#: What is of the present tense, or of today, behind "present": "Present perfect", "Present value".
_OF_GRAMMAR = r"(?:tenses?|perfect|imperfect|simple|continuous|progressive|participles?|indicative|subjunctive|conditional|active|passive|stem|system|forms?|verbs?|conjugations?|of|and|or|vs|day|time|moment|values?|worth)\b"
_PRESENTS = Pattern(
    rf"^(?!\W*present\s+{_OF_GRAMMAR})\W*(?:(?:all )?(?:students?|groups?|teams?)(?:\s+[\d,&–-]+|\s+and)*\s+)?present(?:s|ing)?\s+(?:(?:your|their|the|final|initial|project|group)\s+)*[A-Za-z]"
    r"|^\W*(?:students?|groups?|teams?)(?:\s+[\d,&–-]+|\s+and)+\s+present(?:s|ing)?\W*$",
    re.IGNORECASE,
)


#: Who it is for, or in which week, before what it is: "Section H: Project 2 presentations".
_GROUP = Gated(
    r"\W*(?:(?:lab\s+)?(?:sections?|sec\.|groups?|teams?|day|round)\s+#?\w{1,3}(?:\s*[&,–-]\s*\w{1,2})*|(?:finals?|exam(?:ination)?s?|last)\s+week)\s*:\s*(?=\w)",
    ":",
    re.IGNORECASE,
)


def head_of(text: str) -> str:
    """The head of a phrase: what stands before the first preposition, bracket or dash."""
    start = group.end() if (group := _GROUP.match(text)) else 0
    tail = _TAIL.search(text, start + 1)
    return text[start : tail.start()] if tail else text[start:]


@lru_cache(maxsize=2048)
def _kind_in(text: str) -> tuple[ItemKind, bool] | None:
    small = lowered(text)
    hits = [(m.end(), m.start(), kind) for m, kind in kinds_named(small)]
    hits = [h for h in hits if not (_is_journal_name(text, h[1], h[0]) or _JOINED.match(text, h[0]))]
    if hits:
        hits.sort()
        return _specific(hits, text), False
    generic = GENERIC.search(small)
    if generic is None and _FINAL.search(text):
        return ("project" if _FINAL_WORK.search(small) else "exam"), True
    if generic:
        word = generic.group().lower().replace("-", " ").split()[0].rstrip("s")
        kind = GENERIC_KIND.get(word, "other")
        return ("project" if kind == "other" and _FINAL_PART.search(small) else kind), True
    return None


#: What makes a word the first half of another: "exam-squeeze", "project-based".
_JOINED = Pattern(r"-[A-Za-z]{3}")


def _is_journal_name(text: str, start: int, end: int) -> bool:
    """Whether it is a "Journal of ...", which is a publication, no deliverable."""
    return text[start:end].lower().startswith("journal") and text[end : end + 4].lower() == " of "


#: What is done for an exam or after it: "Final exam preparation assignment", "Midterm reflection exercise".
_FOR_EXAM = Pattern(
    r"\b(?:prep(?:aration)?|practice|review|reflection|wrapper|corrections?)\s(?:assignments?|exercises?|homework)\b",
    re.IGNORECASE,
)


def _specific(hits: list[tuple[int, int, ItemKind]], text: str) -> ItemKind:
    kinds = [kind for _, _, kind in hits]
    last = kinds[-1]
    if last == "homework" and len(kinds) > 1:
        word = text[hits[-1][1] : hits[-1][0]].lower()
        if (
            word.startswith(("assignment", "exercise", "write", "outline", "take"))
            and kinds[-2] != "homework"
        ):
            if "exam" in kinds and _FOR_EXAM.search(text):
                return last
            return "exam" if word.startswith("take") and "exam" in kinds else kinds[-2]
    if (
        "exam" in kinds
        and last in {"homework", "paper"}
        and re.search(r"take-?home|in-?class\s+essay", text, re.IGNORECASE)
    ):
        return "exam"
    return last


#: The days of the week that a holiday takes, in brackets or behind it.
_ON_DAYS = Pattern(
    r"\b(?:and|on|to)\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:days?)?\b", re.IGNORECASE
)
#: A label over what a class is about, before the name of a day off: "LECTURE: Labor Day"; and what may be said of that beside it.
_HELD_FOR = Pattern(r"^\W*(?:lectures?|topics?|class)\s*:\s+(?=\w)", re.IGNORECASE)
_SAID_OF_IT = Pattern(
    r"observed|university|campus|college|academic|federal|national|the|holiday", re.IGNORECASE
)
#: What a holiday stands behind: "Observance of Veterans Day".
_HELD_AS = Pattern(r"^\W*(?:in\s)?(?:observance|celebration)\sof\s(?:the\s)?", re.IGNORECASE)
#: So many words beside a holiday's name are still a day off's: "Campus closed for Labor Day".
_MOST_BESIDE = 3
#: Which holidays a break holds, in a bracket behind it: "Mid-semester break (Easter Monday 21 April; ANZAC Day 25 April)".
_HOLDS = Gated(
    r"^\s*\((?=[^()]*\b(?:day|monday|friday|easter|eid|holidays?)\b)(?![^()]*\b(?:due|exam|quiz|paper|essay|homework|class(?:es)?)\b)[^()]*(?:\)|$)",
    "(",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def is_no_class(text: str) -> bool:
    """Whether the clause says that there is no class, by words or by naming a holiday as its whole matter."""
    text = NONE_DUE.sub("", text)
    small = lowered(text)
    found = NO_CLASS.search(small)
    if found and found.group().startswith("instructor") and TAUGHT.search(small):
        return False
    if HOURS.search(small) and not (found and "class" in found.group()):
        return False
    if found:
        held = found.group() == "no lecture" and ONLY_NO_LECTURE.search(small)
        asked = text.endswith("?") and len(text.split()) > _SHORTEST_ASKED
        return not (held or asked) and (not found.group().startswith("cancel") or _is_class_off(text, found))
    return HOLIDAY.admits(small) and _names_holiday(text)


def _names_holiday(text: str) -> bool:
    """Whether a clause names a holiday as its whole matter."""
    labelled = _HELD_FOR.match(text)
    text = _HELD_AS.sub("", text[labelled.end() :] if labelled else text)
    small = lowered(text)
    match = HOLIDAY.search(small)
    if not match or MEETS.search(small) or NAMES_A_WORK.search(small):
        return False
    if match.group().startswith("election") and re.search(r"\w", text[: match.start()]):
        return False
    if OF_A_FEAST.match(text, match.end()):
        return False
    behind = lowered(_HOLDS.sub("", text[match.end() :]))
    rest = _ON_DAYS.sub(" ", f"{text[: match.start()]} {HOLIDAY.sub(' ', behind)}")
    words = re.findall(r"[A-Za-z]{3,}", rest)
    if labelled and not all(map(_SAID_OF_IT.fullmatch, words)):
        return False
    return len(words) <= _MOST_BESIDE and not re.search(
        r"\b(?:due|before|after|back|return\w*\s+from|read|chapters?|exam|homework|paper|quiz|essay|lecture|history|of)\b",
        rest,
        re.IGNORECASE,
    )


#: So few words and a question mark are a day on which nobody knows yet: "Snow day?".
_SHORTEST_ASKED = 3
#: What stands before and behind "cancelled" where that is said of the day or its class: "Today is cancelled", "Friday: CANCELED (snow)".
_SAYS_WHAT_IS_OFF = Pattern(
    r"(?:^\W*|[–—:(,;/|*•-]\s*|\b(?:today|this|that|meetings?|class(?:es)?|sessions?|lectures?|seminars?|weeks?|(?:(?:mon|tues|wednes|thurs|fri)?day)(?:'s)?|(?<=day\s)schedule)\s+(?:(?:is|are|was|has\s+been|have\s+been|will\s+be)\s+)?|\b(?:class(?:es)?|meetings?|sessions?|lectures?|seminars?|school)\b[^.;:]{0,40}\s(?:is|are|was|has\s+been|have\s+been|will\s+be)\s+)$"
)
_SAYS_WHY_IT_IS_OFF = Pattern(
    r"\W*$|\s*[(,;:.–—/|*!-]|\s+(?:due|because|for|today|this|that|on|by|as|while|so|and|but|in|to|per|class(?:es)?|meetings?|lectures?|sessions?|days?|\d|(?:mon|tues|wednes|thurs|fri)day)\b"
)


def _is_class_off(text: str, found: re.Match[str]) -> bool:
    """Whether "cancelled" is said of a class, and of no work, debt or fleet."""
    before = lowered(text[: found.start()])
    said = _SAYS_WHAT_IS_OFF.search(before) and _SAYS_WHY_IT_IS_OFF.match(lowered(text), found.end())
    return said is not None and _kind_in(text[: found.start()]) is None


#: What is left of a sentence whose dates were taken out.
_LEFT_OVER = Pattern(
    r"(?i)^\W*(?:(?:and|or|also|on|is|are|holidays?\s*:|breaks?\s*:|(?:please\s+)?note\s*:)(?:\s+|\s*:\s*))+(?=\W*\w)|\s(?:begins?|starts?)(?:\s+at\s+\w+)?$|\b(?:on|and|or)\s+(?=\()"
)


def day_off_title(text: str) -> str:
    """A day off's name: a short clause as it stands, of a longer one the holiday that it names, else "No class"."""
    title = tidy_title(_LEFT_OVER.sub("", tidy_title(_HELD_FOR.sub("", text))))
    title = title[1:-1] if title.startswith("(") and title.endswith(")") and title.count("(") == 1 else title
    holiday = HOLIDAY.search(lowered(text))
    if len(title.split()) <= 6 and (holiday or not MEETS_NOT.search(text)):
        return f"{title[:1].upper()}{title[1:]}"
    return tidy_title(text[holiday.start() : holiday.end()]) if holiday else "No class"


#: A label that says no more than when it is to be read: "Due: Read the introduction".
_DUE_LABEL = Pattern(
    r"^\W*due(?:\s(?:today|in class))?\s*:\s*(?=read\b|watch\b|listen\b|view\b|skim\b)", re.IGNORECASE
)


def is_reading(text: str) -> bool:
    """Whether the clause tells what to read, watch or study rather than what to hand in."""
    told = _FOR_CLASS.sub("", _DUE_LABEL.sub("", ENUMERATION.sub("", text)))
    if is_read_by(told) or _SYLLABUS.fullmatch(told) or tells_where_more_is(told):
        return True
    return bool(_READING.match(told) or is_citation(told)) and not _DUE.search(told)


#: For when it is read: "Before class: Read Ch. 3".
_FOR_CLASS = Pattern(
    r"^\W*(?:before|for|after)\s(?:today|class|lecture|the\snext\sclass)\s*[:–—-]\s*", re.IGNORECASE
)
_LOOKED_UP = Pattern(
    r"\W*(?:please\s+)?(?:check(?:\s+(?:on|out))?\s+(?:the|our)|refer\s+to|consult\s+(?:the|our))\b(?!.*\bdue\b)",
    re.IGNORECASE,
)


def tells_where_more_is(text: str) -> bool:
    """Whether a clause only says where more is told: "Please check the project's page for submission requirements"."""
    return _LOOKED_UP.match(text) is not None


#: What is read first of all.
_SYLLABUS = Pattern(r"\W*(?:the\s|this\s|course\s|class\s)*syllabus\W*", re.IGNORECASE)


def is_due(text: str) -> bool:
    """Whether the clause says that something is to be handed in."""
    return _DUE.search(text) is not None


#: The address of a page, and nothing else.
_ADDRESS = Gated(
    r"\W*(?:https?://|www\.|doi:)\S*(?:\s+\S{1,24}){0,4}\W*",
    "http,www.,doi:",
    re.IGNORECASE,
)
#: What something is before or after, which is not that thing: "night before the lab", "due before Exam 2".
_RELATED = Gated(
    r"(?:\bdue\s+)?(?:\b(?:the|night|evening|day|week|class|immediately|right|just|shortly|placed)\s+)*(?<!\w)(?:before|after|prior\s+to|preceding|following)\s+(?![^,:;.()]*\bdue\b)[^,:;.()]*",
    "before,after,prior,preceding,following",
    re.IGNORECASE,
)
#: What was cancelled is not asked any more: "Quiz 2 canceled".
_CANCELLED = Gated(
    r"(?<!not )\bcancel(?:l)?ed\b",
    "cancel",
    re.IGNORECASE,
)


def unrelated(text: str) -> str:
    """The text without what something in it is before or after: "Dunes, the night before the lab" is no lab."""
    return _RELATED.sub(" ", text)


@lru_cache(maxsize=1024)
def read_clause(text: str) -> Deliverable | None:
    """The deliverable in one clause, or None where it holds none."""
    cleaned = with_due(without_lateness(ENUMERATION.sub("", text).strip()))
    names_none = not cleaned or tells_of_class(cleaned) or _ADDRESS.fullmatch(cleaned)
    if names_none or _NEGATED.search(cleaned) or _CANCELLED.search(cleaned) or _OF_DEADLINES.match(cleaned):
        return None
    found = kind_of(_ASKING.sub("", unrelated(cleaned)))
    if found is None and (said := said_due(cleaned)) is not None:
        return Deliverable(said[0], said[1], "due", weak=said[1] == "homework")
    if found is None or (found[0] in {"paper", "project"} and _IN_PAGES.search(cleaned)):
        return None
    kind, weak = found
    if kind == "paper" and is_citation(cleaned):
        return None
    weak = weak or _ONLY_FINALS.fullmatch(cleaned) is not None or ONLY_CRITIQUE.fullmatch(cleaned) is not None
    return Deliverable(tidy_title(cleaned), kind, _part(cleaned, kind), weak)


#: What is said of deadlines in general: "A deadline with a day but without an hour is 11:59 pm".
_OF_DEADLINES = Pattern(
    r"\W*(?:an?|all|any|every|each|these|those|most|no|our|my)\s(?:other\s)?deadlines?\b", re.IGNORECASE
)
#: What a class may do on any day, and of nothing that it names.
ONLY_CRITIQUE = Pattern(r"\W*(?:critiques?|crits?)\W*", re.IGNORECASE)
_ONLY_FINALS = Pattern(r"\W*finals\W*", re.IGNORECASE)  # the days of examinations
#: A name's description: a dash or colon, and several words after it.
_DESCRIBED = Pattern(r"\s*(?:[–—:]|\s-\s)\s*(?=(?:\S+\s+){3}\S)")


def _without_coverage(text: str) -> str:
    """The text without the brackets that say what an exam covers; those words make it no talk of the exam."""
    left = COVERAGE.sub(" ", text)
    return left if _kind_in(left) else text


#: What a numbered exam covers, without brackets: "Exam 1 covering Lectures 1-8".
_COVERS = Pattern(r"(?i)(?<=\d)[\s,:–—-]+(?:cover(?:s|ing)|on|over)\s.*$")
#: Students go on with what they show.
_SHOWN_ON = Pattern(r"(?<=s)\s*,?\s*[(\[]?(?:continue[sd]?|cont(?:['’]d|d)?)\b\.?[)\]]?\W*$", re.IGNORECASE)


#: What is given of work before it is due: "Take-home final: questions posted April 24".
_GIVEN_PART = Pattern(
    r"(?i)^(?:the\s+)?(?:questions?|prompts?|topics?|instructions?|assignments?|it)\s+(?:(?:is|are|will\s+be)\s+)?(?=posted|released|available|handed\s+out|given\s+out|distributed)"
)


#: Work by its number and a day of the week, or by when it is wanted: "Essay 2, Thursday 5 pm", "Podcast script by Thurs noon".
_HOUR = r"(?:,?\s+(?:at\s+|@\s*)?(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?|\d{1,2}[:.]\d\d|(?:12\s)?noon|midnight|night|evening))?"
_ON_DAY = Pattern(
    rf"\W*(?:[a-z][\w-]*\s){{1,3}}#?\d{{1,2}}[a-z]?(?:,|\s?[–—-]|\s@|:)?\s+[(\[]?(?:on\s+)?{ENGLISH_DAY_PATTERN}{_HOUR}\W*",
    re.IGNORECASE,
)
_BY_DAY = Pattern(rf"\s(?:by|no\slater\sthan)\s(?:the\send\sof\s)?{ENGLISH_DAY_PATTERN}", re.IGNORECASE)
_HANDED_IN: frozenset[ItemKind] = frozenset({"homework", "paper", "project"})


#: Whose quiz it is: "Discussion quiz 1", "Lecture video quiz 2".
_CLASS_OF_QUIZ = Pattern(
    r"\b(?:discussion|lecture|seminar)\s(?:(?:video|section|reading)\s)?(?=(?:quiz(?:zes)?|tests?|exams?)\b)",
    re.IGNORECASE,
)


def _part(text: str, kind: ItemKind) -> Part:
    if _DUE.search(text) or (kind in _HANDED_IN and (_ON_DAY.fullmatch(text) or _BY_DAY.search(text))):
        return "due"
    described = _DESCRIBED.search(text)
    rest = text[described.end() :] if described else ""
    opens = _TALK.match(rest) or _ASSIGNED.match(_GIVEN_PART.sub("", rest, count=1))
    told = (
        text[: described.start()] if described and not opens and _kind_in(text[: described.start()]) else text
    )
    if kind in EVENT_KINDS:
        told = OPEN_FOR.sub("", _COVERS.sub("", _without_coverage(without_matter(told))))
    told = _SHOWN_ON.sub("", told) if kind == "presentation" else told
    if _ASSIGNED.search(told):
        return "assigned"
    if _TALK.search(_CLASS_OF_QUIZ.sub("", told)):
        return "mention"
    return "event" if kind in EVENT_KINDS else "mention"

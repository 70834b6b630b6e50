"""Noun phrases that name a deliverable inside running text: "a comprehensive final exam", "Essay #2"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.folding import lowered
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of
from servers.syllabus.finding.kind_words import BRIEF
from servers.syllabus.finding.whole_phrase import start_of_phrase

__all__ = ["Phrase", "phrases", "singular", "whole_name"]

#: In small letters.
_KIND_WORD = Choices(
    r"(?<![\w/-])(?:final\s(?:versions?|scenes?|speech(?:es)?)|(?:first|second|third|final)\s(?:performances?|showings?)|(?:final|mid-?term|mid-?semester)\s(?:[a-z]+\s)?self-?\s?(?:assessments?|evaluations?|reflections?)|replies|journal\schecks?|(?:lab\s|field\s|design\s|work|sketch|log|note)books?(?:\s+checks?)?|(?:mt|asgn|assn|asst|assmt|asgmt|assgt|hwk)\.?(?=\s?#?\d)|prospectus(?:es)?|mid-?terms?|finals?|exams?|examinations?|tests?|prelims?|quiz(?:zes)?|presentations?|projects?|portfolios?|recitals?|concerts?|exhibitions?|expos?|showcase|jury|juries|defen[sc]es?|pitch(?:es)?|(?<!\bon\s)papers?(?!,\s(?:signed|stapled|printed|typed|not\s(?:electronic|e-?mail|digital)|no\se-?mail))|paper(?=\s#?\d)|essays?|thesis(?:\sstatements?)?|(?:topic|problem|artist|artist['’]s|position|purpose|impact|personal|mission|research|design)\sstatements?|mini-?(?:projects?|papers?|essays?|labs?|presentations?)|"
    r"op-?eds?|"
    + BRIEF
    + r"|bibliograph(?:y|ies)|abstracts?|memos?|memorand(?:um|ums|a)|labs?|homeworks?|hw|(?:problem|practice|exercise|question)\s?sets?|psets?|ps|assignments?|exercises?|worksheets?|responses?|"
    r"reflections?|journal\s+entr(?:y|ies)|journals?|précis|precis|write-?ups?|posts?|poster\s+(?:sessions?|presentations?)|practicals?|outlines?|drafts?|proposals?|reports?|submissions?|take-?homes?|reviews?|critiques?|"
    r"milestones?|case\s+stud(?:y|ies)|surveys?|evaluations?|analys[ie]s|summar(?:y|ies)|prototypes?|demos?|posters?|plans?|videos?|slides|tickets?|retakes?"
    r"|(?:informative|persuasive|introduct(?:ion|ory)|self-introduction|demonstration|impromptu|extemporaneous|special[- ]occasion|commemorative|argumentative|ceremonial|final)\sspeech(?:es)?|speech(?:es)?(?=\s?#?\d)|(?:monologue|scene|solo)\sperformances?|(?:mid-?term|final|work-in-progress)\sshowings?|oral\sinterviews?|(?:in-class|class|team|group|final|student)\sdebates?"
    r"|compositions?(?=\s?#?\d)|translations?(?=\s?#?\d)|(?:source|document|textual|literary|critical)\scommentar(?:y|ies)|commonplace\sbooks?|composici(?:ón|ones)|ensayos?|prueb(?:as?|itas?)|ex[aá]men(?:es)?|klausur(?:en)?|hausarbeit(?:en)?|vokabeltests?|grammatiktests?|(?:devoirs?|tareas?|hausaufgaben?|compit[oi]|deberes|huiswerk|r[ée]dactions?|aufs[aä]tze?|prov[ae]|verific(?:a|he)|interrogazion[ei]|interros?|contr[oô]les?|charlas?)(?=\s?#?\d))(?:(?![\w-])|(?=\d{1,2}[a-z]?(?![\w-])))",
)
_NUMBER = r"(?:#\s?|no\.?\s?|number\s)?(?:\d{1,2}(?!\d)[a-z]?(?![\w%/:.]\d|%)|[IVX]{1,4}(?![\w.])|(?:one|two|three|four|five|six|seven|eight)(?!\w)|(?-i:[A-D])(?![\w.'’]))"
_AFTER = Pattern(rf"\s*{_NUMBER}", re.IGNORECASE)
#: Several of one series at once: "HW 1-3".
_RANGE = Pattern(r"(?<=\d)\s?[-–]\s?\d{1,2}(?![\w/.:-]|\s?(?:%|percent|points?|pts|marks))")
_JOIN = Pattern(rf"^(?:\s|\s*{_NUMBER}\s*|-|\s*[(“\"]?)*$", re.IGNORECASE)
_MODIFIER = Pattern(
    r"^(?:[A-Z][\w'’.&-]*|\d+(?:st|nd|rd|th)?|#\d+|first|second|third|fourth|fifth|sixth|last|final|take-?home|in-?class|comprehensive|cumulative|"
    r"research|term|group|individual|team|written|oral|annotated|short|long|rough|reading|weekly|midterm|mid-?term|mid-?(?:semester|session|year|course|module|trimester|quarter)|end-of-(?:semester|term|year|course|module|unit)|major|minor|course|class|unit|"
    r"design|data|policy|literature|book|peer|online|practical|revised|complete|full|mini|semester|preliminary|initial|interim|personal|critical|"
    r"creative|analytical|response|reaction|position|film|field|case|lab|problem|discussion|chapter|common|departmental|makeup|optional|syllabus|map|vocabulary|grammar|listening|entrance|exit|safety|capstone|thesis)$"
)
_NOT_A_THING = Pattern(
    r"(?i)\b(?:course|class|lecture|topical?|chapter|unit|study|syllabus|schedule)\s+(?:outlines?|reviews?|evaluations?|reports?)$|"
    r"\b(?:exam\w*|midterm|test|quiz|final|semester|unit)s?\s*(?:\d\s*)?reviews?$|^(?:grade|progress|course)\s+reports?$|^reviews?$|^outlines?$|^slides$|^videos?$|^analys[ie]s$|^summar(?:y|ies)$|^evaluations?$"
)
#: A version of something, which the words around it name.
_A_VERSION = Pattern(r"final\sversions?", re.IGNORECASE)
#: Words that name a student's work only with a word of their own before them, or as a label.
_ALONE_A_WORD = Pattern(
    r"(?i)(?:concerts?|exhibitions?|expos?|jury|juries|defen[sc]es?|pitch(?:es)?|showcase|recitals?)"
)
#: Nouns that make what stands before them a mere modifier: "exam scripts", "paper topics".
_OF_IT = Pattern(
    r"\s+(?:scripts?|grades?|scores?|results?|topics?|titles?|groups?|partners?|rooms?|questions?|materials?|instructions?|guidelines?|solutions?|keys?|prompts?|"
    r"rubrics?|weights?|polic(?:y|ies)|dates?|periods?|weeks?|conflicts?|format|grading|feedback|samples?|boards?|sections?(?!\s*#?\d)|folders?|sites?|templates?|"
    r"sign-?ups?|slots?|goggles|coats?|manuals?|kits?|equipment|supplies|office|hall|center|centre|services?|(?:course|class|teaching|instructor|student|clinical|practicum|performance|faculty)\s+(?:evaluations?|feedback|surveys?|conferences?)|breaks?|recess)\b",
    re.IGNORECASE,
)
#: "To test whether", "will report on": the word is a verb there, and names no work.
_TO = Pattern(r"(?<!prior )(?<!due )(?<!up )(?<!response )\bto\s$", re.IGNORECASE)
#: That and what may stand before it is no longer.
_LONGEST_TO = 14
_AS_VERB = Pattern(
    r"(?:test|report|review|plan|post|exercise|project|journal|survey|video|draft|outline|evaluate|demo|pitch)\s+(?:whether|if|how|what|that|the|your|our|their|an?|for|out|on|in|it|them|you|us|me|to)\b",
    re.IGNORECASE,
)
#: Who plans names no plan.
_PLANS = Pattern(r"plan\s+(?:to|on)\b", re.IGNORECASE)
#: What is the school's and no work, but for "the final exam period for this class is ...".
_OF_SCHOOL = Pattern(
    r"\s*(?:week|fees?|(?:(?:regrade|re-grade|conflict|make-?up|accommodation|review|appeal)\s+)?(?:requests?|petitions?|appeals?)|re-?grades?|conflict\s+forms?|(?:period|time slot)(?!\s+for\s+(?:this|our)\s+(?:class|course|section)))\b",
    re.IGNORECASE,
)
_DATES_OF_IT = Pattern(
    r"\s+dates?(?:\s?(?:/|and|&)\s?(?:times?|hours?|place|location|room))*\s*(?:\([^()]*\)\s*)?(?:(?:(?:(?:are|will\s+be)\s*)?(?:as\s+follows|the\s+following)?\s*)?:|[–—-]\s*(?=\(?#?(?:1|I)\b)|(?:is|are|will be|(?:has|have) been set (?:for|to))\s+(?:on\s+|set\s+for\s+|scheduled\s+for\s+)?(?=(?:[A-Z][a-z]{2,8}[.,]*\s+){0,2}\d))",
    re.IGNORECASE,
)
#: One day of the school's exams and its hours are those of the course's: "Exam period: Thursday, December 11, 8-10 am".
_ITS_HOURS = Pattern(
    rf"\s*(?:week|period|time\sslot|slot)\s*:\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?)[\s,;@(]+(?:from\s|at\s)?(?:\d{{1,2}}:\d\d|\d{{1,2}}\s?(?:[ap]\.?m\b|[-–]\s?\d{{1,2}}(?:\s?[ap]\.?m\b|\W*$)))",
    re.IGNORECASE,
)
#: A month before a number, which is a day then, and no part of the name behind it.
_MONTH_BEFORE = Pattern(rf"\b(?:{ENGLISH_MONTH_PATTERN})\.?\s+$", re.IGNORECASE)
#: What a number before a name counts: "Ch. 2 quiz".
_CHAPTER_BEFORE = Pattern(r"\b(?:ch|chap|sec|sect|pt|vol)\.\s*$", re.IGNORECASE)
#: A later version of what is handed in, before its name.
_AGAIN = Pattern(
    r"(?:revisions?|re-?writes?|revised\sversions?|resubmissions?)\s(?:of|to)\s(?:(?:the|your|each)\s)?$",
    re.IGNORECASE,
)
#: So many words before a name may belong to it.
_MOST_MODIFIERS = 4
_STOP = frozenset(
    {"the", "a", "an", "this", "your", "our", "each", "every", "all", "any", "on", "in", "at", "by", "for", "of", "to", "and", "or", "is",
     "are", "will", "be", "there", "no", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
     "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "important", "note", "please", "due",
     "submit", "dates", "date", "week", "both", "these", "see", "canvas", "students", "it", "in-class:", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "am", "pm", "a.m", "p.m"}
)  # fmt: skip
#: What is told about work, and is none: "Project teams will be announced", "Essay topics are posted".
_TOLD_OF = Pattern(
    r"\s+(?:teams?|groups?|partners?|instructions|guidelines|prompts?|topics?|rubrics?|questions|details|dates?)\s+(?:will be|are|is|have been)\s+(?:\w+ly\s+)?(?:announced|assigned|formed|posted|published|released|given|chosen|drawn|distributed|available|handed out)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Phrase:
    """A deliverable's name in a text: its offsets, its words, its kind, and whether only a generic word names it."""

    start: int
    end: int
    title: str
    kind: ItemKind
    weak: bool


#: Plurals' ends: "entries", "quizzes", "papers".
_OF_Y = Pattern(r"(?i)(?<=[^aeiou\W])ies$")
_OF_Z = Pattern(r"(?i)(?<=z)zes$")
_OF_S = Pattern(r"(?i)(?<=[a-rt-z])s$")


def singular(title: str) -> str:
    """A plural title's singular: "Quizzes" gives "Quiz", "Entries" "Entry"."""
    if title[-1:] not in {"s", "S"}:
        return title
    return _OF_S.sub("", _OF_Z.sub("", _OF_Y.sub("y", title)))


def phrases(text: str) -> list[Phrase]:
    """The deliverables that ``text`` names, in order, not overlapping."""
    return list(_phrases(text))


def whole_name(text: str) -> Phrase | None:
    """The deliverable that ``text`` names, where it holds nothing else."""
    named = _phrases(text)
    return named[0] if len(named) == 1 and named[0].start == 0 and named[0].end >= len(text) else None


@lru_cache(maxsize=1024)
def _phrases(text: str) -> tuple[Phrase, ...]:
    found: list[Phrase] = []
    for head, end in _chains(text):
        start = _with_version(text, _start(text, head, end))
        title = " ".join(text[start:end].split()).strip(' ,.;:-–—"“”(')
        title = title.replace("(", "") if title.count("(") != title.count(")") else title
        goes_on = text[end : end + 1].isspace()
        its_hours = goes_on and _ITS_HOURS.match(text, end) is not None
        if (_OF_SCHOOL.match(text, end) and not its_hours) or (goes_on and _TOLD_OF.match(text, end)):
            continue
        if (
            goes_on
            and _OF_IT.match(text, end)
            and not (its_hours or _DATES_OF_IT.match(text, end))
            and not re.search(r"(?i)\bdue\b", text[end : end + 40])
        ):
            continue
        kind = kind_of(title)
        if _ALONE_A_WORD.fullmatch(title) and start > 0 and text[end : end + 1] != ":":
            continue
        if kind and _A_VERSION.fullmatch(title):
            kind = kind[0], True
        if kind and title and not _NOT_A_THING.search(title):
            while found and found[-1].weak and start <= found[-1].start and found[-1].end < end:
                found.pop()  # "Final" of "Final Digital Project"
            found.append(Phrase(start, end, title[:1].upper() + title[1:], *kind))
    return tuple(found)


def _with_version(text: str, start: int) -> int:
    """Where a name begins, with the words for a later version of it: "revision of the first essay"."""
    again = _AGAIN.search(text, max(0, start - 30), start)
    return start if again is None else again.start()


def _chains(text: str) -> Iterator[tuple[int, int]]:
    """Kind words that follow each other ("project proposal draft"), with a number after them."""
    start = end = -1
    for match in _KIND_WORD.finditer(lowered(text)):
        verb = _AS_VERB.match(text, match.start()) and _TO.search(text[: match.start()][-_LONGEST_TO:])
        if verb or _PLANS.match(text, match.start()):
            continue
        if start >= 0 and _JOIN.match(text[end : match.start()]) and match.start() - end < 12:
            end = match.end()
            continue
        if start >= 0:
            yield start, _with_number(text, end)
        start, end = match.span()
    if start >= 0:
        yield start, _with_number(text, end)


def _with_number(text: str, end: int) -> int:
    after = _AFTER.match(text, end)
    if after and (ranged := _RANGE.match(text, after.end())):
        return ranged.end()
    return after.end() if after and (text[end] in {" ", "#", "\n"} or text[end].isdigit()) else end


def _start(text: str, head: int, end: int) -> int:
    """Where a name begins: with the modifiers before its kind; of what is handed in, with all words behind its article."""
    start = _extend_left(text, head)
    if start == 0 or (known := kind_of(text[start:end])) is None or known[0] in EVENT_KINDS:
        return start
    begin = start_of_phrase(text, start)
    held = begin < start and (whole := kind_of(text[begin:end])) is not None and whole[0] in EVENT_KINDS
    return start if held else begin


def _extend_left(text: str, start: int) -> int:
    end = start
    for word in reversed(text[:start].rsplit(None, _MOST_MODIFIERS)[-_MOST_MODIFIERS:]):
        end = text.rindex(word, 0, end)
        bare = word.strip('()“”"*•')
        if word[-1] in ".,;:!?)" or bare.lower().rstrip(".") in _STOP or not _MODIFIER.match(bare):
            break
        if bare[:1].isdigit() and _MONTH_BEFORE.search(text[:end]):
            break
        if bare.isdigit() and (chapter := _CHAPTER_BEFORE.search(text[:end])):
            return chapter.start()
        start = end
        if word[0] == "(":
            break
    return start

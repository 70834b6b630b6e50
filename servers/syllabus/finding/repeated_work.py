"""Names of work that may come back each week: "problem sets", "reading responses", "weekly quiz"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.coursework import Coursework
from servers.syllabus.finding.phrase import Phrase, phrases

__all__ = ["Work", "works_in"]


@dataclass(frozen=True)
class Work:
    """Work named in a text; ``many``: it is told as what comes back, ``each``: by "each" or "every" before its name."""

    start: int
    end: int
    title: str
    kind: ItemKind
    many: bool
    each: bool
    weekly: bool

    @property
    def is_seldom(self) -> bool:
        """Whether a plural of it says only that there are several in a term: essays, projects, tests."""
        large = self.kind in {"paper", "project"} and not _SMALL_PAPER.search(self.title)
        return large or self.is_test

    @property
    def is_quiz(self) -> bool:
        """Whether it is taken at a time, and not handed in by one."""
        return self.kind == "quiz"

    @property
    def is_test(self) -> bool:
        """Whether it is called a test."""
        return self.kind == "quiz" and _TEST.search(self.title) is not None

    @property
    def is_answer(self) -> bool:
        """Whether the words are those of doing it: "reply to two classmates"."""
        return _REPLIES.match(self.title) is not None


#: Small work that the general vocabulary leaves out, since one of it alone is seldom a deliverable.
_SMALL = Choices(
    r"(?<![\w-])(?:(?P<quiz>(?:reading|concept|comprehension|knowledge) checks?)|(?P<lab>(?:pre|post)-?labs?(?! (?:quiz|assign|report|question|exercis|work|write))|lab notebooks?|lab (?:work)?sheets?)|"
    r"(?P<homework>(?:repl(?:y|ies)|responds?|comments?)(?: directly)? (?:to|on) (?:[\w-]+ ){0,5}?(?:classmates?|peers?|students?|others|posts?|postings?|threads?|comments?|responses?|people|(?:group )?members|colleagues)(?:['’]s?)?(?: posts?| responses?)?|(?:peer |two |three |your |initial )?(?:repl(?:y|ies)|comments|annotations)|(?:discussion|reading|response|lecture|class|daily|weekly|pre-?class|comprehension|study|critical|practice|warm-?up) questions?|"
    r"(?:pre-?(?:class|lecture)|weekly|homework|practice|assigned|textbook) (?:problems?(?! sets?)|questions?|work|analys[ie]s)|problems? of the week|(?:exit|entry|entrance|admission|lecture) (?:tickets?|slips?|cards?)|"
    r"(?:reading|lecture|class|annotated|discussion|field) (?:notes|logs?|guides?|cards?)|(?:weekly|reading|progress|time|training|practice|field|blog|sketchbook|diary|forum|activity) (?:logs?|entries|entry)|check-?ins|warm-?ups|prep(?: work)?s|"
    r"article (?:summar(?:y|ies)|reviews?)|(?:weekly|discussion|chapter|reading|lecture|article|one-page|short|brief|written) (?:summar(?:y|ies)|analys[ie]s|outlines?|reviews?|surveys?)|discussion (?:boards?|forums?|threads?)|(?:canvas|blackboard|online|weekly|group) discussions?|"
    r"(?:progress|status|weekly|team|group|project) (?:reports?|updates?|memos?)|(?:(?:forum|discussion|board|blog) )?contributions?(?! to)|(?:all )?(?:work|coursework|assignments|activities|tasks|assessments) (?:for|of|in|within) (?:the|an?|each|every|that) (?:weekly |given |particular |current )?(?:week|module|unit)|muddiest[- ]points?|hws|learning logs?|(?:check-in|weekly|module) surveys?|one-pagers?|flash ?cards?|katas?|sketch(?:es|books?)|blogs?|(?:MyLab|MyMathLab|MyStatLab|WebAssign|WeBWorK|MindTap|SmartWork\d?|InQuizitive|LaunchPad|Edfinity|Packback|Hypothes\.?is|DataCamp|Duolingo|ALEKS|Achieve|Perusall|LearnSmart|MyOpenMath|iLrn|Supersite|Quia|SmartBook|Aplia|Sapling|zyBooks?|Mastering\w*|Connect|McGraw-?Hill|WileyPlus|Top ?Hat)(?: \w+)??(?=(?: \w+)?\W*$| (?:is|are|due|assign|homework|must|should|will))))(?![\w-])",
    re.IGNORECASE,
)
#: Words before a name that belong to it in a title, beside those of the general vocabulary.
_OF_THE_NAME = Choices(
    r"(?:(?:weekly|bi-?weekly|daily|online|written|reading|discussion|board|forum|blog|vocabulary|vocab|lab|laboratory|pre-?lab|post-?lab|pre-?class|in-?class|response|short|small|programming|coding|"
    r"writing|math|critical|essay|[a-z]+-page|computer|data|problem|chapter|video|lecture|grammar|language|listening|comprehension|concept|canvas|blackboard|moodle|perusall|webassign|mylab|class|practice|peer|group|individual|initial|first|"
    r"original|main|project|team|sprint|article|case|clinical|field|research|film|map|geography|spelling|reflective|self|mini|review|article|paper)\s+)+$",
    re.IGNORECASE,
)
#: What makes a name's word a verb: "post your response", "review the notes".
_AS_VERB = Pattern(
    r"(?:post|review|comment|respond|reply|blog|report|journal|critique)\s(?:an?|your|the|to|at|one|two|three|on|about|any)\b",
    re.IGNORECASE,
)
_TAIL_OF_NAME = Pattern(
    r"\s(?:assignments?|problems|exercises|homework|activities|entries|entry|posts?|postings?|reports?|responses?|papers?|notebooks?|updates?|logs?|submissions?)\b(?! (?:is|are|it|them|your|to)\b(?<! is)(?<! are))",
    re.IGNORECASE,
)
_MASS = Pattern(
    r"\b(?:home\s?work|hw|course ?work|prep(?: work)?|MyLab|MyMathLab|MyStatLab|WebAssign|WeBWorK|MindTap|SmartWork\d?|InQuizitive|LaunchPad|Edfinity|Packback|ALEKS|Perusall|zyBooks?|Mastering\w*|WileyPlus)$",
    re.IGNORECASE,
)
_ONE_OF_THEM = Pattern(
    r"(?:#\s?|\bno\.?\s?)?\b(?:\d{1,2}|[IVX]{1,4}|one|two|three|four|five|six)\W*$|\b(?:final|midterm|mid-term|term|capstone|first(?!\s(?:discussion\s)?post)|second|third|last|next|make-?up|optional|extra)\b",
    re.IGNORECASE,
)
_EACH_WORK = Pattern(
    r"\b(?:each|every|all|any)(?: of the| the| your| new)?(?: [\w'’]+){0,2}\s$", re.IGNORECASE
)
#: A small exam that may come back each week.
_TEST = Pattern(r"(?<!proficiency )(?<!placement )\btests?$", re.IGNORECASE)
_KINDS: AbstractSet[ItemKind] = frozenset({"quiz", "lab", "homework", "paper", "project"})
_REVIEWS = Pattern(
    r"\b(?:reviews?|responses?|reflections?|summar(?:y|ies)|critiques?|briefs?|reports?|analys[ie]s)$",
    re.IGNORECASE,
)
_FOR_LAB = Pattern(r"(?:weekly )?(?:(?:pre|post)-?)?lab(?:oratory)?\b", re.IGNORECASE)
#: Where work is put, where a preposition leads to it.
_PLACE = Pattern(
    r"(?:\w+ )*(?:boards?|forums?|threads?|blogs?|discussions?|Hypothes\.?is|VoiceThread|WebAssign|WeBWorK|MyLab|MindTap|ALEKS|Achieve|Perusall|zyBooks?|Mastering\w*|Connect|WileyPlus|Top ?Hat)",
    re.IGNORECASE,
)
_AT_PLACE = Pattern(
    r"\b(?:in|on|to|into|via|through|using|within) (?:the |our |your |a )?(?:\w+ )?$", re.IGNORECASE
)
#: A page or two on what was read, as small as homework.
_SMALL_PAPER = Pattern(r"\b(?:memos?|response|reaction|reflection|minute|thought|one-page)\b", re.IGNORECASE)
#: How many of them there are: no part of a name.
_COUNTED = Pattern(r"(?:\d{1,2}|most|about|approximately|several|some)\s", re.IGNORECASE)
#: What makes a paper that which is read: "three questions on the week's paper".
_ON_A_PAPER = Pattern(
    r"\b(?:on|about|of|from|in) (?:the|that|this|each|every) (?:(?:week|day|class)['’]s |weekly |assigned )?$",
    re.IGNORECASE,
)
#: What makes work that of which something is asked: "post questions on homework to the forum".
_QUESTIONS_ON = Pattern(r"\b(?:questions?|help|hints?) (?:on|about|with|for) (?:the |your )?$", re.IGNORECASE)
#: An answer to others, told by its verb.
_REPLIES = Pattern(r"(?:repl(?:y|ies)|responds?|comments?)\b.* (?:to|on)\b", re.IGNORECASE)
_CRITIQUE = Pattern(r"\bcritiques?$", re.IGNORECASE)
_READINGS = Pattern(r"(?:\w+ )*(?:readings?|reading assignments?)", re.IGNORECASE)


def works_in(text: str, coursework: Coursework) -> list[Work]:
    """The work that may come back each week, in order; what is one of a kind ("Homework 3") is none."""
    small = [
        Phrase(
            m.start(),
            m.end(),
            m.group(),
            "quiz" if m["quiz"] else "lab" if m["lab"] else "homework",
            weak=False,
        )
        for m in _SMALL.finditer(text)
    ]
    known = [p for p in coursework.phrases(text, phrases(text), bare=True) if _apart(p, small)]
    named = sorted([*small, *known], key=lambda phrase: phrase.start)
    return [work for phrase in named if (work := _work(text, phrase)) is not None]


def _apart(phrase: Phrase, others: Sequence[Phrase]) -> bool:
    return all(phrase.end <= other.start or other.end <= phrase.start for other in others)


def _work(text: str, phrase: Phrase) -> Work | None:
    verb = _AS_VERB.match(text, phrase.start)
    if verb is not None and not _REPLIES.match(phrase.title):
        inside = verb.end() < phrase.end
        return _work(text, replace(phrase, start=verb.end() + 1)) if inside else None
    critique = phrase.kind == "presentation" and _CRITIQUE.search(phrase.title) is not None
    test = phrase.kind == "exam" and _TEST.search(phrase.title) is not None
    if (
        not (phrase.kind in _KINDS or critique or test)
        or _READINGS.fullmatch(text, phrase.start, phrase.end)
        or _ONE_OF_THEM.search(text[phrase.start : phrase.end])
        or _QUESTIONS_ON.search(text[: phrase.start])
        or (phrase.kind == "paper" and _ON_A_PAPER.search(text[: phrase.start]))
        or (
            verb is None
            and _PLACE.fullmatch(text, phrase.start, phrase.end)
            and _AT_PLACE.search(text[: phrase.start])
        )
    ):
        return None
    start, end = _widened(text, phrase)
    title = re.sub(r"\s+", " ", text[start:end]).strip(' ,.;:-–—"“”(*')
    title = _COUNTED.sub("", title, count=1) if _COUNTED.match(title) else title
    before = text[max(0, start - 24) : start]
    weekly = (
        re.search(r"(?i)week|(?:\ba|each|every) (?:module|unit)", title) is not None
        or re.search(r"(?i)week(?:ly)?\W*$", before) is not None
    )
    each = _EACH_WORK.search(before) is not None
    many = weekly or each or title.lower().endswith("s") or _MASS.search(title) is not None
    kind = "quiz" if test else phrase.kind
    if kind in {"paper", "presentation"} and _REVIEWS.search(title):
        kind = "homework"
    if kind == "project" and (weekly or each) and _REVIEWS.search(title):
        kind = "homework"
    if kind == "homework" and _FOR_LAB.match(title):
        kind = "lab"
    if phrase.weak and not many:
        return None
    return Work(start, end, title[:1].upper() + title[1:], kind, many=many, each=each, weekly=weekly)


def _widened(text: str, phrase: Phrase) -> tuple[int, int]:
    """A name with the small words before and after it that belong to it: "discussion board posts"."""
    before = _OF_THE_NAME.search(text[: phrase.start])
    after = _TAIL_OF_NAME.match(text, phrase.end)
    return (before.start() if before else phrase.start), (after.end() if after else phrase.end)

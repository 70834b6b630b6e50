"""A request in plain English -> what it asks for, without a model.

Sentences are cut into clauses; a question goes to the documents, the calendar or the grade calculator; every other
clause is cut into tokens, each of which states a wish or is filler. A word that is neither is reported in the
notes: nothing is ignored in silence.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from orchestrator.planning.intent import GradeGoal, Intent, Lead, Listing, Span
from orchestrator.planning.ranges import find_span
from orchestrator.planning.words import AMOUNTS, DUE_KINDS, FILLERS, KIND_WORDS, LETTER_GRADES, MINUTES, TOKENS

__all__ = ["MAX_REQUEST", "course_label", "read_request"]

#: Characters of a request that are read; what comes after is reported.
MAX_REQUEST: Final = 4000

_POLITE: Final = re.compile(
    r"^(?:(?:please|kindly|hi|hello|hey|ok(?:ay)?|now|so|also|and|then|thanks|thank you)\b[\s,!]*|"
    r"(?:can|could|would|will)\s+you\s+(?:please\s+)?|i(?:['’]d|\s+would)\s+like\s+(?:you\s+)?(?:to\s+)?|"
    r"i\s+(?:only\s+)?(?:want|need)\s+(?:you\s+)?to\s+)+",
    re.IGNORECASE,
)
_WH: Final = r"(?:what|when|where|who|whom|whose|which|why|how)(?:['’]?s)?\b"
_SENTENCE: Final = re.compile(r"(?<=[!?;])\s*|(?<=\.)\s+|\s*\n\s*")
_QUESTION_INSIDE: Final = re.compile(
    rf"(?:\s*[,;:–—]\s*(?:and\s+|then\s+|but\s+)?|\s+(?:and|then)\s+)(?={_WH}|any\s+(?:conflict|clash|overlap)|"
    rf"(?:tell|let)\s+me\s+(?:know\s+)?(?:about\s+)?(?:{_WH}|if|whether))",
    re.IGNORECASE,
)
_TELL: Final = re.compile(
    r"^(?:tell|let)\s+me\s+(?:know\s+)?(?:about\s+)?|^(?:i\s+)?(?:want|need|would like)\s+to\s+know\s+|^(?:find\s+out|answer)[\s:,]+",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    rf"^(?:{_WH}|(?:if|whether)\b)", re.IGNORECASE
)  # fmt: skip
_CONFLICT: Final = re.compile(r"\b(?:conflict(?:s|ing)?|clash(?:es|ing)?|overlap(?:s|ping)?|double[\s-]booked)\b", re.IGNORECASE)
_RULES: Final = re.compile(r"\b(?:polic(?:y|ies)|happens?|allowed|excused|rules?|accommodations?|resolve[ds]?)\b", re.IGNORECASE)
_WORKLOAD: Final = re.compile(
    r"\b(?:work\s?load\b(?!\s+polic)|busiest|how\s+busy|heav(?:y|iest)\s+weeks?|busy\s+weeks?)", re.IGNORECASE
)
_GRADE: Final = re.compile(
    r"\b(?:what|how\s+(?:much|well|high)|which)\b.*\b(?:need|have\s+to\s+(?:get|score|do)|must\s+i\s+(?:get|score))\b.*"
    r"\b(?:to|for)\b.*\b(?:get|earn|pass|finish|end|reach|keep|make|a\s+[a-d][+-]?|an\s+a)\b|\bgrade\s+do\s+i\s+need\b",
    re.IGNORECASE,
)
_LISTING: Final = re.compile(
    r"\bdue\b|\bdo\s+i\s+have\b|\bhave\s+i\s+got\b|\bcoming\s+up\b|\bupcoming\b|\bhappen(?:s|ing)\b|\bon\s+my\s+calendar\b|"
    r"\bis\s+there\b|\bare\s+there\b|\bneed\s+to\s+do\b|\bwhat['’]?s\s+(?:on|next)\b|\bwhat\s+is\s+(?:on|next)\b",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(
    r"\b(?:today|tonight|tomorrow|(?:this|next)\s+(?:week|weekend|month)|next\s+\w+\s+(?:days|weeks))\b", re.IGNORECASE
)
_NEXT: Final = re.compile(
    r"\bnext\s+(?:exams?|midterms?|finals?|tests?|quiz(?:zes)?|homeworks?|assignments?|deadlines?|projects?|papers?|labs?|class)\b",
    re.IGNORECASE,
)
_OF_COURSES: Final = re.compile(
    r"\b(?:of|for|from|in|across)\s+(?:(?:all|my|these|the|our|of)\s+)*(?:class(?:es)?|courses?)\b", re.IGNORECASE
)
_POINTS: Final = r"(?P<points>\d{1,3}(?:\.\d+)?)"
_SCORE: Final = re.compile(
    rf"{_POINTS}\s*(?:%|per\s*cent|percent|points)?\s+(?:on|in|for|from)\s+(?:the\s+|my\s+|both\s+|all\s+)?"
    r"(?P<part>[a-z][\w #-]*?)(?=\s*(?:,|;|\.|\?|$|\band\b|\bto\b|\bso\b|\bthen\b|\bwhat\b|\bif\b))",
    re.IGNORECASE,
)
_FREEZE: Final[dict[type, Callable[[Any], Any]]] = {list: tuple, set: frozenset}


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int

    @property
    def kinds(self) -> tuple[str, ...]:
        return _kinds_of(self.text)


@dataclass(slots=True)
class _Wishes:
    """What the clauses read so far have asked for."""

    only: set[str] = field(default_factory=set)
    without: set[str] = field(default_factory=set)
    quiet: set[str] = field(default_factory=set)
    courses: list[str] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    grade: GradeGoal | None = None
    workload: Span | None = None
    export: str | None = None
    conflicts: bool = False
    reminders: bool = True
    writes_file: bool = True
    into_calendar: bool = True
    commands: bool = False


def read_request(prompt: str | None, *, today: dt.date) -> Intent:
    """What ``prompt`` asks for; "this week" and the like are counted from ``today`` (the user's own day).

    Never fails: what it does not understand stands in the intent's notes.
    """
    wishes = _Wishes()
    text = (prompt or "").strip()
    if len(text) > MAX_REQUEST:
        wishes.notes.append(f"Only the first {MAX_REQUEST} characters of the request were read.")
        text = text[:MAX_REQUEST]
    for clause in _clauses(text):
        _read_clause(clause, wishes, today)
    return _intent(wishes)


def course_label(text: str) -> str:
    """A course's code in one spelling: "bio330" and "BIO-330" both give "BIO 330"."""
    match = re.fullmatch(r"([A-Za-z]+)[ -]?(\d+[A-Za-z]*)", text.strip())
    return f"{match[1]} {match[2]}".upper() if match else text.strip().upper()


def _intent(wishes: _Wishes) -> Intent:
    asks = bool(wishes.questions or wishes.listings or wishes.grade or wishes.conflicts or wishes.workload)
    values = {item.name: getattr(wishes, item.name) for item in dataclasses.fields(wishes) if item.name != "commands"}
    frozen = {key: _FREEZE.get(type(value), lambda same: same)(value) for key, value in values.items()}
    return Intent(**frozen, asks_only=asks and not wishes.commands)


# --- clauses -------------------------------------------------------------------------------------------------


def _clauses(text: str) -> Iterator[str]:
    """Sentences, and the questions that stand inside one."""
    for sentence in _SENTENCE.split(text):
        start = 0
        for cut in _QUESTION_INSIDE.finditer(sentence):
            if len(sentence[cut.end() :].split()) < 2 or _is_one_grade_question(sentence):
                continue
            yield sentence[start : cut.start()].strip()
            start = cut.end()
        yield sentence[start:].strip()


def _is_one_grade_question(sentence: str) -> bool:
    return bool(_GRADE.search(sentence))


def _read_clause(clause: str, wishes: _Wishes, today: dt.date) -> None:
    plain = _POLITE.sub("", clause).strip()
    if not re.search(r"\w", plain):
        return
    told = _TELL.sub("", plain).strip()
    if _GRADE.search(plain):
        _read_grade(plain, wishes)
    elif plain.endswith("?") or told != plain or _ASKS.match(plain):
        _read_question(told, wishes, today)
    else:
        _read_command(plain, wishes, today)


# --- questions -----------------------------------------------------------------------------------------------


def _read_question(question: str, wishes: _Wishes, today: dt.date) -> None:
    if _CONFLICT.search(question) and not _RULES.search(question):
        wishes.conflicts = True
    elif _WORKLOAD.search(question):
        wishes.workload = _span_in(question, today)
    elif _is_listing(question, today):
        _read_listing(question, wishes, today)
    else:
        wishes.questions.append(question)


def _is_listing(question: str, today: dt.date) -> bool:
    if _RELATIVE.search(question) or (_NEXT.search(question) and re.match(_WH, question, re.IGNORECASE)):
        return True
    if re.match(r"^what(?:['’]?s|\s+is|\s+are)\s+(?:due|coming\s+up|next)\s*\??$", question, re.IGNORECASE):
        return True
    return bool(_LISTING.search(question)) and find_span(question, today=today) is not None


def _read_listing(question: str, wishes: _Wishes, today: dt.date) -> None:
    tokens, found = _tokens(question, today)
    kinds = _merged(kind for token in tokens if token.kind == "KIND" for kind in token.kinds)
    if not kinds and re.search(r"\bdue\b", question, re.IGNORECASE):
        kinds = DUE_KINDS
    span = found[0] if found else Span(first=today)
    wishes.listings.append(Listing(span=span, kinds=kinds))
    wishes.courses += [course_label(token.text) for token in tokens if token.kind.startswith("COURSE")]
    known = {"do", "i", "got", "what", "what's", "when", "which", "is", "are", "happening", "happens", "on", "next", "there", "who"}
    _report([token for token in tokens if token.kind == "WORD" and token.text.lower() not in known], question, wishes)


def _read_grade(question: str, wishes: _Wishes) -> None:
    target = re.search(
        r"\(\s*(\d{1,3}(?:\.\d+)?)\s*%?\s*\)|\b(?:an?|at\s+least|with(?:\s+an?)?|get|reach|above|over)\s+(\d{1,3}(?:\.\d+)?)\s*(?:%|\b)",
        question, re.IGNORECASE,
    )  # fmt: skip
    scores = tuple((_component(match["part"]), float(match["points"])) for match in _SCORE.finditer(question))
    if target:
        goal = float(target[1] or target[2])
    else:
        letter = re.search(r"\b(?:an?|at\s+least|the)\s+([a-d][+-]?)(?![\w])", question, re.IGNORECASE)
        goal = _letter_goal(letter[1].lower() if letter else None, question, wishes)
    wishes.grade = GradeGoal(target=goal, scores=tuple(score for score in scores if score[1] != goal or not target))


def _letter_goal(letter: str | None, question: str, wishes: _Wishes) -> float:
    if letter in LETTER_GRADES:
        goal = 90 if letter == "a" else 80 if letter == "b" else 70 if letter == "c" else LETTER_GRADES[letter]
        wishes.notes.append(
            f"Your syllabus may put the line elsewhere: {letter.upper()} was taken as {goal:g} per cent. "
            f'Say, for example, "to get {letter.upper()} (93)" for another line.'
        )
        return float(goal)
    passing = re.search(r"\bpass\b", question, re.IGNORECASE)
    goal = 60 if passing else 90
    wishes.notes.append(
        f"{'Passing' if passing else 'The grade to reach, which the request does not name,'} was taken as {goal} per "
        'cent. Say, for example, "to get a 75".'
    )
    return float(goal)


def _component(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip(" -#")


# --- commands ------------------------------------------------------------------------------------------------


def _read_command(clause: str, wishes: _Wishes, today: dt.date) -> None:
    """Read a clause that tells what to do."""
    tokens, spans = _tokens(_OF_COURSES.sub(lambda m: " " * len(m[0]), clause), today)
    kinds_of_tokens = {token.kind for token in tokens}
    if "CONFLICT" in kinds_of_tokens:
        wishes.conflicts = True
        _report(_words(tokens), clause, wishes)
    elif "WORKLOAD" in kinds_of_tokens:
        wishes.workload = spans[0] if spans else Span()
        _report(_words(tokens), clause, wishes)
    elif "LIST" in kinds_of_tokens and (spans or not kinds_of_tokens & {"ONLY", "NOT", "REMIND", "EXPORT", "DURATION"}):
        _read_listing(clause, wishes, today)
    else:
        _Clause(tokens, clause, wishes).read()
        if spans:
            wishes.notes.append("A stretch of days limits what is listed, not what is imported: everything was imported.")


class _Clause:
    """One pass over a command's tokens; ``mode`` says what a kind that comes next is for."""

    def __init__(self, tokens: list[_Token], text: str, wishes: _Wishes) -> None:
        self.tokens = tokens
        self.text = text
        self.wishes = wishes
        self.mode = "select"
        self.at = 0
        self.unknown: list[_Token] = []

    def read(self) -> None:
        while self.at < len(self.tokens):
            if not self._lead():
                token = self.tokens[self.at]
                self.at += 1
                self._take(token)
        self.wishes.commands = self.wishes.commands or len(self.unknown) < len(self.tokens)
        _report(self.unknown, self.text, self.wishes)

    def _take(self, token: _Token) -> None:
        take = getattr(self, f"_take_{token.kind.lower()}", None)
        if take is not None:
            take(token)

    def _take_file(self, token: _Token) -> None:
        self.wishes.export = token.text.strip("\"'")

    def _take_parse_only(self, _: _Token) -> None:
        self.wishes.into_calendar = False

    def _take_only(self, _: _Token) -> None:
        self.mode = "select"

    def _take_not(self, _: _Token) -> None:
        self.mode = "exclude"

    def _take_all(self, _: _Token) -> None:
        if self.mode == "exclude" and self._next_kind() not in {"KIND", "REMIND", "EXPORT"}:
            self.mode = "select"

    def _take_remind(self, _: _Token) -> None:
        if not self._negated():
            self.mode = "remind"
            return
        self.wishes.reminders = False
        self.mode = "select" if self._next_kind() == "JOIN" else "quiet"

    def _take_export(self, _: _Token) -> None:
        if self._negated():
            self.wishes.writes_file = False

    def _negated(self) -> bool:
        """Whether a "no" stands right before the token just taken."""
        before = (token for token in reversed(self.tokens[: self.at - 1]) if token.kind not in {"ALL", "EXPORT"})
        word = next((token for token in before if token.text.lower() not in FILLERS), None)
        return word is not None and word.kind == "NOT"

    def _take_course(self, token: _Token) -> None:
        label = course_label(token.text)
        if label not in self.wishes.courses:
            self.wishes.courses.append(label)

    _take_course_upper = _take_course

    def _take_kind(self, token: _Token) -> None:
        if self.mode == "exclude":
            self.wishes.without.update(token.kinds)
        elif self.mode == "quiet":
            self.wishes.quiet.update(token.kinds)
            self.wishes.reminders = True
        elif self.mode == "select":
            self.wishes.only.update(token.kinds)
        else:
            self._default_leads(token)

    def _default_leads(self, token: _Token) -> None:
        days = (7, 1) if token.kinds == ("exam",) else (1,)
        self.wishes.leads += [Lead(minutes_before=day * 1440, kinds=token.kinds) for day in days]
        when = "7 days and 1 day" if len(days) > 1 else "1 day"
        self.wishes.notes.append(f'How long before "{token.text}" to remind was not said: {when} before was taken.')

    def _take_duration(self, token: _Token) -> None:
        self.unknown.append(token)

    def _take_before(self, token: _Token) -> None:
        self.unknown.append(token)

    def _take_word(self, token: _Token) -> None:
        if token.text.lower().strip("'’-–—") not in FILLERS and re.search(r"\w", token.text):
            self.unknown.append(token)

    def _next_kind(self) -> str | None:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else None

    # A group such as "exams and quizzes a week and 2 days before" or "3 days before homework in BIO 330".

    def _lead(self) -> bool:
        """Take such a group if one starts here."""
        at, kinds = self._kind_list(self.at)
        if kinds and self.mode != "remind" and self.tokens[at - 1].kind == "JOIN":
            return False
        at, minutes = self._durations(at)
        if not minutes or at is None:
            return False
        if self.at and self.tokens[self.at - 1].kind == "ONLY":
            self.wishes.only.update(kinds)
        at = self._skip(at, {"BEFORE"})
        if not kinds:
            at, kinds = self._kinds_after(at)
        at, courses = self._courses_after(at)
        self.wishes.leads += [
            Lead(minutes_before=length, kinds=_merged(kinds), courses=courses) for length in _merged_numbers(minutes)
        ]
        self.at, self.mode = at, "remind"
        return True

    def _kind_list(self, at: int) -> tuple[int, list[str]]:
        kinds: list[str] = []
        here = at
        while here < len(self.tokens) and self.tokens[here].kind in {"KIND", "JOIN", "ALL"} | ({"WORD"} if kinds else set()):
            token = self.tokens[here]
            if token.kind == "WORD" and token.text.lower() not in FILLERS:
                break
            if token.kind == "KIND":
                kinds += token.kinds
            here += 1
        return here, kinds

    def _durations(self, at: int) -> tuple[int | None, list[int]]:
        """Lengths of time that a "before" ends (or, after "remind", nothing)."""
        minutes: list[int] = []
        here = at
        while here < len(self.tokens) and self.tokens[here].kind in {"DURATION", "JOIN", "BEFORE"}:
            token = self.tokens[here]
            if token.kind == "BEFORE":
                return (here, minutes) if minutes else (None, [])
            if token.kind == "DURATION":
                minutes.append(_minutes(token.text))
            here += 1
        return (here, minutes) if minutes and self.mode == "remind" else (None, [])

    def _skip(self, at: int, kinds: set[str]) -> int:
        while at < len(self.tokens) and self.tokens[at].kind in kinds:
            at += 1
        return at

    def _kinds_after(self, at: int) -> tuple[int, list[str]]:
        """The kinds that follow "before", up to one that opens a group of its own ("..., homework 2 days before")."""
        kinds: list[str] = []
        here = end = at
        while here < len(self.tokens):
            token = self.tokens[here]
            if token.kind == "KIND":
                after = self.tokens[here + 1].kind if here + 1 < len(self.tokens) else None
                if after == "DURATION" and kinds:
                    break
                kinds += token.kinds
                end = here + 1
            elif not self._continues(token, bool(kinds)):
                break
            here += 1
        return end, kinds

    def _continues(self, token: _Token, begun: bool) -> bool:  # noqa: FBT001  private, one caller
        if token.kind == "JOIN":
            return begun
        return token.kind in {"ALL", "LIST"} or (token.kind == "WORD" and token.text.lower() in FILLERS and not begun)

    def _courses_after(self, at: int) -> tuple[int, tuple[str, ...]]:
        here = at
        while here < len(self.tokens) and self.tokens[here].kind == "WORD" and self.tokens[here].text.lower() in {"for", "in", "of"}:
            here += 1
        if here < len(self.tokens) and here > at and self.tokens[here].kind.startswith("COURSE"):
            return here + 1, (course_label(self.tokens[here].text),)
        return at, ()


# --- tokens --------------------------------------------------------------------------------------------------


def _tokens(text: str, today: dt.date) -> tuple[list[_Token], list[Span]]:
    """The tokens of ``text`` and the stretches of days in it, whose words are no tokens."""
    spans = []
    while found := find_span(text, today=today):
        start, end, span = found
        text = text[:start] + " " * (end - start) + text[end:]
        spans.append(span)
    tokens: list[_Token] = []
    at = 0
    while at < len(text):
        match, kind = _match(text, at)
        if match is None:
            at += 1
            continue
        tokens.append(_Token(kind, match[0], match.start(), match.end()))
        at = match.end()
    return _heads(tokens), spans


def _match(text: str, at: int) -> tuple[re.Match[str] | None, str]:
    for kind, pattern in TOKENS:
        if (match := pattern.match(text, at)) and match.end() > at:
            return match, kind
    return None, ""


def _heads(tokens: list[_Token]) -> list[_Token]:
    """Of kinds that stand side by side the last is meant: "reading quizzes" are quizzes."""
    return [
        token
        for token, after in zip(tokens, [*tokens[1:], None], strict=True)
        if not (token.kind == "KIND" and after is not None and after.kind == "KIND")
    ]


def _words(tokens: list[_Token]) -> list[_Token]:
    return [token for token in tokens if token.kind == "WORD" and token.text.lower() not in FILLERS]


def _report(unknown: list[_Token], text: str, wishes: _Wishes) -> None:
    """Say which words were not understood, neighbours together."""
    runs: list[list[_Token]] = []
    for token in unknown:
        if token.text.lower() in FILLERS:
            continue
        if runs and token.start - runs[-1][-1].end <= 5:
            runs[-1].append(token)
        else:
            runs.append([token])
    for run in runs:
        words = text[run[0].start : run[-1].end]
        wishes.notes.append(f'Not understood and left aside: "{words}".')


def _kinds_of(word: str) -> tuple[str, ...]:
    plain = re.sub(r"[\s]+", " ", word.lower())
    for form in (plain, plain.removesuffix("s"), plain.removesuffix("es"), plain.replace("-", " ").removesuffix("s")):
        if form in KIND_WORDS:
            return KIND_WORDS[form]
    return ()


def _minutes(text: str) -> int:
    match = re.fullmatch(r"(?P<amount>.*?)[\s-]*(?P<unit>[a-z]+)", re.sub(r"\s+", " ", text.lower()))
    if match is None:
        return 0
    amount, unit = match["amount"].strip(" -"), match["unit"]
    number = float(amount) if re.fullmatch(r"[\d.]+", amount) else float(AMOUNTS[amount])
    return round(number * (MINUTES.get(unit) or MINUTES[unit.removesuffix("s")]))


def _merged(kinds: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kinds))


def _merged_numbers(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers))


def _span_in(text: str, today: dt.date) -> Span:
    found = find_span(text, today=today)
    return found[2] if found else Span()

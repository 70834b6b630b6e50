"""Columns: what each column of a dated table holds, by its title or else by its content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.counts import COUNT
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_DAYS, WEEKDAY_NAMES
from servers.syllabus.finding.deliverable import is_reading, kind_of
from servers.syllabus.finding.entry import Role
from servers.syllabus.reading.table import Table

__all__ = [
    "DUE_TITLE",
    "DUE_WORDS",
    "WEEKDAY_TITLES",
    "rights_of",
    "role_of_content",
    "role_of_title",
    "weekday_of_title",
    "with_days_spelled",
]

#: What titles a column of days on which something is due, and such words of a title.
DUE_TITLE = Pattern(
    r"\bdue\b|deadline|hand[\s-]?in|turn[\s-]?in|submi|\bcloses\b|\bclosing\b|\bclose\s+date", re.IGNORECASE
)
DUE_WORDS = Pattern(r"\b(?:is\s+)?due(?:\s+(?:date|on|by))?\b|\bdeadline\b", re.IGNORECASE)
#: Titles of columns that are days of the week, by their first letters.
WEEKDAY_TITLES = {
    "monday": 0, "mon": 0, "m": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2, "w": 2, "thursday": 3,
    "thu": 3, "thur": 3, "thurs": 3, "thr": 3, "th": 3, "friday": 4, "fri": 4, "f": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip

#: Days of the week as the calendars of language courses name them.
_FOREIGN_DAYS = {name: WEEKDAYS.index(day) for name, day in WEEKDAY_NAMES.items() if name not in ENGLISH_DAYS}
#: A title that names a day of the week and, beside it, only which class is held then: "Monday lecture", "Lab (Thu)", "Day 2 Tuesday".
_DAY_NAMED = Pattern(
    r"\b(mon|tue|tues|wed|thu|thur|thurs|thr|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?(?:['’]?s)?\b",
    re.IGNORECASE,
)
_OF_CLASS = Pattern(
    r"(?:[\W\d]|\b(?:lectures?|class(?:es)?|lab(?:s|oratory)?|sessions?|sections?|recitations?|discussions?|seminars?|tutorials?|meetings?|studio|workshops?|practicals?|topics?|day|in|on|[ap]\.?m|noon)\b)*",
    re.IGNORECASE,
)

#: The same by the day's letter beside the class: "Th lab", "Lecture (T)".
_LETTER_NAMED = Pattern(
    r"(?P<before>M|Tu?|W|Th|R|F)\.?\s(?i:lectures?|lab|laboratory|recitation|discussion|seminar|section|tutorial|studio)|(?i:lectures?|lab|laboratory|recitation|discussion|seminar|section|tutorial|studio)\s?(?:\d\s?)?\((?P<behind>M|Tu?|W|Th|R|F)\)"
)
_LETTERED = {"M": 0, "T": 1, "Tu": 1, "W": 2, "Th": 3, "R": 3, "F": 4}

#: What counts the rows: "Week 3", "IV", "12.".
_COUNTED = Pattern(rf"(?:week|wk|lecture|class|l|session|module|unit|day)?\s*#?{COUNT}[.:)]?", re.IGNORECASE)
_TOPIC = r"\b(?:topics?|subjects?|themes?|lectures?|contents?)\b"
#: What is read or done in class, and what is due, in one column: "Reading / Due", "Activities/Deliverables".
_READ = r"(?:readings?|texts?|chapters?|activit(?:y|ies)|materials?|viewings?)"
_AND = r"\s*(?:/|&|\+|,|;|\band\b|\bor\b)\s*(?:\w+\s)?"
_HANDED_IN = r"(?:due|deliverables?|submissions?|assignments?|homeworks?|hw|writings?|work|tasks?|exercises?|problems?)"
_MIXED = rf"\b{_READ}{_AND}{_HANDED_IN}\b|\b{_HANDED_IN}{_AND}{_READ}\b"
_TITLES: tuple[tuple[Role, str], ...] = (
    ("assignment", _MIXED),
    ("reading", r"^(?:(?:required|assigned|weekly) )?(?:readings?|chapters?|texts?|viewings?)(?:/viewings?)? (?:due|to be done|to (?:have )?read|to complete|to be completed)(?: (?:today|before class|for class|by class|by this date))?$"),
    ("assignment", r"assigned\s*(?:&|and|/|\+)\s*due|due\s*(?:&|and|/|\+)\s*assigned"),
    ("reading", r"\b(?:lab(?:oratory)?\s)?manual\b(?!.*\bdue\b)"),
    ("topic", r"^(?:class(?:es)?|sessions?|lectures?|meetings?|topics?|activit(?:y|ies)|seminars?)\s*(?:&|/|\+|,|\band\b)\s*(?:lab(?:s|oratory|oratories)?|practicals?|workshops?)$|^(?:labs?|practicals?|workshops?)\s*(?:&|/|\+|,|\band\b)\s*(?:class(?:es)?|sessions?|lectures?|meetings?|topics?|seminars?)$"),
    ("topic", r"^in[\s-]?class(?!.*\b(?:due|submit|quiz|exam|test))\b|^(?:class|tutorial|seminar|studio)\s(?:activit(?:y|ies)|tasks?)$"),
    ("assigned", r"assigned|released?|posted|out\b|handed out|issue date|start date|available|date given|opens"),
    ("due", r"\bdue\b|deadlines?|deliverables?|hand[\s-]?in|\b(?:handed|turned) in\b|^(?:work )?collected|submissions?|\bsubmit(?:ted)?\b|upload by|turn[\s-]?in|assessments?(?: due)?|evaluations?|graded|what'?s due|milestones?|\bowe\b|^(?:what )?(?:to|you) bring$|^(?:what )?you (?:give|hand|send)\b|^hand over$|^upload$"),
    ("assignment", r"^(?:(?:to )?(?:do|due|complete|completed?|homework|work) )?(?:before|prior to) (?:the )?(?:class|session|seminar)$"),
    ("assignment", r"^(?:(?:after|following) (?:the )?(?:class|session|lecture)|(?:please )?(?:remember|don['’]?t forget)(?: to)?|writings?|(?:your|student|weekly|daily) (?:work|jobs?|tasks?)|work for (?:today|class|this week)|do this|for credit|essays?|papers?|online (?:work|tasks?|activit(?:y|ies)))$|^(?:quiz(?:zes)?|exams?|tests?|projects?|papers?|essays?|labs?|writing)\s*(?:/|&|\+|,|\band\b|\bor\b)\s*(?:quiz(?:zes)?|exams?|tests?|projects?|papers?|essays?|labs?|writing)$"),
    ("notes", r"^(?:class |course )?(?:announcements?|reminders?)$|^additional info(?:rmation)?$"),
    ("reading", r"readings?|\btext\b|text\s?book|chapters?|\bch\.|pages|sections?|before class|prepar|to read|required reading|viewings?|references?|resources?|literature|\blektüren?\b|\blecturas?\b|\bletture\b|book"),
    ("assignment", r"aufgaben|hausaufgaben|devoirs|à rendre|tareas?|compiti|assignments?|homeworks?|\bhw\b|problem sets?|tasks?|to do|^(?:(?:independent|individual|out-?of-?class|outside|home) )?work$|course ?work|^requirements?$|^(?:to )?write$|exercises?|lab(?:s|oratory)?$|projects?$|written"),
    ("date", r"\bdates?\b|^days?$|\bwhen\b|meeting date|class date|\bdatum\b|\bfecha\b|\bdata\b$|\bdate\b|weeks? (?:of|beginning|begins?|starting|starts?|commencing|commences)\b|\bw/c\b|^day/date|calendar|period"),
    ("week", r"^(?:(?:teaching|calendar|academic|course) week|week|month|wk|weeks|woche|semaine|semana|settimana|#|no\.?|nr\.?|number|lecture|lec\.?|class|session|module|unit|meeting|day|mtg|period|l)\s*(?:#|no\.?|number|nr\.?)?$"),
    ("topic", r"\bthem[ae]n?\b|\btema\b|\bsujet|\bcontenidos?\b|\binhalt|topics?|subjects?|content|themes?|lectures?|materials?|title|agenda|description|in[\s-]class|class(?: activit(?:y|ies))?|discussion|concepts?|focus|plan|what we|coverage|module|session|unit|seminar"),
    ("notes", r"notes?|comments?|remarks?|events?|important|special|holidays?|misc|other|items?|what"),
)  # fmt: skip


#: A column of events, each with a date of its own, beside that of the weeks.
_DATES_OF_EVENTS = Pattern(
    r"(?:important|key|other|special|exam|critical|noteworthy)\s+(?:dates?|events?|dates? (?:and|&|/) events?)"
)


@lru_cache(maxsize=1024)
def role_of_title(title: str) -> Role | None:
    """The role that a column's title tells, or None where it tells none."""
    text = title.strip(" _:*").lower()
    if not text:
        return None
    if weekday_of_title(title) is not None:
        return "weekday"
    if re.fullmatch(
        r"quiz(?:zes)?|exams?|tests?|labs?|hws?|homeworks?|assignments?|(?:problem|exercise)\s(?:sets?|sheets?)|p-?sets?|worksheets?|projects?",
        text,
    ):
        return "kind"
    if _DATES_OF_EVENTS.fullmatch(text):
        return "notes"
    if re.search(r"day of (?:the )?week|week ?day", text):
        return "week"
    if re.search(_TOPIC, text) and re.search(r"reading|chapter|assignment|homework|activit|due", text):
        return "topic"
    for role, pattern in _TITLES:
        if re.search(pattern, text):
            return (
                "date"
                if role == "due" and text in {"due date", "date due", "deadline", "due dates"}
                else role
            )
    return None


def weekday_of_title(title: str) -> int | None:
    """The day of the week (0: Monday) that a column's title is, with the class held then; else None."""
    text = title.strip(" _:*.").lower()
    if (foreign := _FOREIGN_DAYS.get(fold(text))) is not None:
        return foreign
    if text in WEEKDAY_TITLES:
        return WEEKDAY_TITLES[text]
    if lettered := _LETTER_NAMED.fullmatch(title.strip(" _:*.")):
        return _LETTERED[lettered["before"] or lettered["behind"]]
    if not _DAY_NAMED.search(text):
        return None
    named = list(_DAY_NAMED.finditer(text))
    if len(named) != 1 or not _OF_CLASS.fullmatch(text[: named[0].start()] + text[named[0].end() :]):
        return None
    return WEEKDAY_TITLES[named[0][1]]


#: Letters that are days of the week only beside others.
_LETTERS = {"t": "Tuesday", "tu": "Tuesday", "r": "Thursday", "h": "Thursday", "s": "Saturday"}
_FEWEST_DAYS = 2


def with_days_spelled(table: Table) -> Table:
    """The table, "T" and "R" over its columns as days of the week where others of its titles are."""
    short = [index for index, title in enumerate(table.header) if title.strip(" .").lower() in _LETTERS]
    if not short or sum(weekday_of_title(title) is not None for title in table.header) < _FEWEST_DAYS:
        return table
    spelled = (
        _LETTERS[title.strip(" .").lower()] if index in short else title
        for index, title in enumerate(table.header)
    )
    return replace(table, header=tuple(spelled))


#: One cell in so many may be misprinted ("WEN").
_ROWS_TO_A_SLIP = 8


def role_of_content(cells: Sequence[str]) -> Role:
    """The likely role of an untitled column, from its cells' texts."""
    texts = [text for text in cells if text.strip(" -–—")]
    if not texts:
        return "ignore"
    if sum(bool(_COUNTED.fullmatch(t.strip())) for t in texts) > 0.6 * len(texts):  # fmt: skip
        return "week"
    days = sum(text.strip(" .,:*").lower() in WEEKDAY_TITLES for text in texts)
    if days and len(texts) - days <= len(texts) // _ROWS_TO_A_SLIP:
        return "weekday"
    if sum(is_reading(t) for t in texts) > 0.5 * len(texts):
        return "reading"
    kinds = [kind[0] for t in texts if (kind := kind_of(t)) and not kind[1]]
    if len(kinds) >= max(2, 0.7 * len(texts)):
        if len(texts) <= 0.7 * len(cells):
            return "assignment"
        return "topic" if kinds.count("lab") > 0.5 * len(kinds) else "label"
    return "topic"


def rights_of(table: Table) -> list[float]:
    """The edge that each column's lines wrap at: the furthest that any of them reaches."""
    rights = [0.0] * table.columns
    for row in table.rows:
        for cell in row.cells:
            if cell.column_span == 1:
                edge = max((line.box.x1 for line in cell.lines), default=0.0)
                rights[cell.column] = max(rights[cell.column], edge)
    return rights

"""What the columns of a dated table hold beside its dates: work that is due, its kinds, topics, what only tells about it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import DUE_TITLE, DUE_WORDS, role_of_content, role_of_title
from servers.syllabus.finding.date_column import DateColumn
from servers.syllabus.finding.day_numbers import WEEKDAY_CELL
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Role
from servers.syllabus.finding.given_back import lists_given_back
from servers.syllabus.finding.handed_out import handed_out
from servers.syllabus.finding.hours_column import gives_hours
from servers.syllabus.finding.mark import are_marks
from servers.syllabus.reading.table import Table

__all__ = ["of_work", "roles_of"]

_COUNTED = Pattern(r"^(?:[A-Za-z]{1,8}\.?\s*)?#?\d{1,2}[a-z]?(?:\s*[-–/&,]\s*\d{1,2})*[.:)]?$")
#: Roles of columns that may hold names of work.
_WORDED = frozenset({"topic", "notes", "assignment", "due", "kind"})
#: Columns that tell of the work beside its name: how and where it is handed in, what it is about.
_ABOUT_IT = Pattern(
    r"\b(?:format|form|shares?|type|categor(?:y|ies)|mode|medium|where|how|location|place|venues?|rooms?|submi\w+|description|details?|focus|length|pages|points|weight|value|worth|percent|%|learning outcomes?|covers?|material)\b",
    re.IGNORECASE,
)
#: A title that may name a kind of work; what counts classes or names readings is none.
_A_NOUN = Pattern(
    r"(?!(?i:weeks?|wks?|no|nr|num\w*|lectures?|lec|class|sessions?|modules?|units?|meetings?|days?|chapters?|ch|sections?|sec|pages?|points?|pts|hours?|credits?|topics?|lessons?|parts?|weight|value|book|text|readings?|videos?|slides?|notes|handouts?|rooms?|themes?|phases?|stages?|blocks?|cycles?|figures?|groups?|teams?|films?|guests?|speakers?|levels?|steps?|tracks?|terms?|years?|periods?|months?)\b)[A-Z][a-z]{3,}(?:\s[A-Za-z]{3,})?"
)
#: Over hours with points, which by themselves may be sections of a book: "11.00-12.20".
_TIME_TITLE = Pattern(
    r"\W*(?:class\s|start(?:ing)?\s|due\s|lecture\s)?(?:times?|hours?|uhrzeit|zeit|heures?|horas?|kl|klockan|klokkeslett|tid)\W*",
    re.IGNORECASE,
)
#: A share of the grade, alone or at the end of its work's name.
_SHARE = Pattern(r"(?:^|[\s(])\d{1,3}(?:\.\d)?\s?%\W*$")
_FEWEST_SHARES = 2
#: A share without its sign, and what all of them come to.
_PLAIN_SHARE, _WHOLE = Pattern(r"\d{1,2}(?:\.\d{1,2})?"), 100
#: Work by a short name and its number, and how many of one name are a series.
_NUMBERED = Pattern(r"(?:[^\W\d_][\w'’-]*\s){1,3}#?\d{1,2}")
_FEWEST_NAMED = 2
_MOSTLY = 0.6
#: So many words are a sentence, and of a column's cells such a part has to be.
_SENTENCE, _NEARLY_ALL = 5, 0.75
#: More of a column's rows marked for an exam tell what it covers.
_FEW_EXAMS = 0.34
_END_OF_DAY = Pattern(r"\b(?:EOD|COB|midnight|end of (?:the )?day|close of business)\b", re.IGNORECASE)
#: Of two or three dates, so many end a day: no classes stand between them.
_MOST_HOURS = 0.6
#: Hours at which classes do not begin.
_CLOSING = frozenset({dt.time(23, 59), dt.time(23, 55), dt.time(23, 0), dt.time(0, 0)})
_LABEL_TITLE = Pattern(
    r"^(?:graded\s+)?(?:assignments?|assessments?|exams?|tests?|quiz(?:zes)?|deliverables?|items?|events?|tasks?|components?|projects?|evaluations?|what|work|homeworks?|milestones?|activity|papers?|essays?)\b",
    re.IGNORECASE,
)


_AIDS = Pattern(
    r"\W*(?:course |class |lecture )?(?:materials?|resources?|slides?|notes?|videos?|links?|files?|handouts?|recordings?)\W*",
    re.IGNORECASE,
)


def of_work(table: Table, columns: Sequence[DateColumn]) -> bool:
    """Whether the dates are those on which something is due: their title says so, or their hours do."""
    titles = [table.header[c.index] for c in columns if c.index < len(table.header)]
    if any(DUE_TITLE.search(title) for title in titles):
        return True
    if any(role_of_title(title) in {"topic", "reading"} for title in table.header):
        return False
    return _lists_shares(table) or _shares_whole(table) or any(map(_gives_deadlines, columns))


def _lists_shares(table: Table) -> bool:
    """Whether most rows name work and give its share of the grade: "Midterm test | 25% | February 3"."""
    shares = [
        [cell.flat for cell in row.cells if _SHARE.search(cell.flat)] if len(row.cells) > 1 else []
        for row in table.rows
    ]
    named = [kind_of(_SHARE.sub(" ", row.cells[0].flat)) is not None for row in table.rows]
    both = sum(len(found) == 1 and name for found, name in zip(shares, named, strict=True))
    return both >= _FEWEST_SHARES and both >= _MOSTLY * len(table.rows)


def _shares_whole(table: Table) -> bool:
    """Whether the numbers below a title of per cent are the whole grade: "Wt. (%)" over 20, 30 and 50."""
    for index in (index for index, title in enumerate(table.header) if "%" in title):
        numbers = [text for text in _texts(table, index) if _PLAIN_SHARE.fullmatch(text)]
        if len(numbers) > _FEWEST_SHARES and round(sum(map(float, numbers))) == _WHOLE:
            return True
    return False


def roles_of(table: Table, columns: list[DateColumn], *, of_work: bool) -> list[Role]:
    """The role of each column; ``of_work``: the dates are those on which something is due."""
    dates = {c.index for c in columns}
    given_out = handed_out(table.header)
    roles: list[Role] = [
        "date" if i in dates else _own_role(table, i, given_out) for i in range(table.columns)
    ]
    names = [
        index
        for index, role in enumerate(roles)
        if (role in _WORDED or role == "label")
        and _names_deliverables(table, index)
        and not _tells_about(table, index)
    ]
    naming = [index for index in names if roles[index] != "label"]
    if of_work and not names:
        about = (i for i, role in enumerate(roles) if role != "date" and _tells_about(table, i))
        naming = [i for i in about if _names_deliverables(table, i)][:1]
    if of_work and not naming and not table.header and roles.count("label") == 1:
        naming = [roles.index("label")]
    if of_work and not naming and not {"label", "kind"} & set(roles):
        naming = [i for i, role in enumerate(roles) if role == "reading" and _names_deliverables(table, i)]
        roles = ["notes" if i in naming else role for i, role in enumerate(roles)]
    worded = [
        i
        for i, role in enumerate(roles)
        if role in _WORDED and _has_words(table, i) and not _tells_about(table, i)
    ]
    named = any(
        role == "topic" and not _tells_about(table, i) and not _aids(table, i) for i, role in enumerate(roles)
    )
    listing = naming or ([] if {"label", "kind"} & set(roles) else worded[:1])
    halves = _halves(table, listing, worded) if len(columns) > 1 else []
    for index, role in enumerate(roles):
        title = table.header[index] if index < len(table.header) else ""
        if of_work and index in halves:
            roles[index] = "due"
        elif (
            index not in listing and _tells_about(table, index) and (of_work or (named and len(naming) == 1))
        ):
            roles[index] = "ignore"
        elif len(listing) == 1 and index not in listing and role in {"topic", "notes"}:
            roles[index] = "notes" if of_work else role
        elif of_work and listing == [index]:
            roles[index] = "due"
        elif role in {*_WORDED, "week"} and (
            of_work
            or (
                _LABEL_TITLE.search(title)
                and index == min(set(range(table.columns)) - dates)
                and _names_deliverables(table, index)
            )
        ):
            roles[index] = "label" if role != "week" or _has_words(table, index) else role
    return roles


def _halves(table: Table, listing: Sequence[int], worded: Sequence[int]) -> list[int]:
    """The columns of one title that list work beside dates of their own: two halves of one list, set side by side."""
    titles = {table.header[index] for index in listing if index < len(table.header)} - {""}
    found = [index for index in worded if index < len(table.header) and table.header[index] in titles]
    return found if len(titles) == 1 and len(found) > 1 else []


def _own_role(table: Table, index: int, given_out: set[int]) -> Role:
    """The role of a column that gives no dates of rows, by its title or else by what it holds."""
    title = table.header[index] if index < len(table.header) else ""
    cells = _texts(table, index)
    role = role_of_title(title) or _by_content(cells)
    if role == "assignment" and _LAB_TOPIC.fullmatch(title) and _lists_section_labs(table):
        return "topic"
    if index in given_out:
        return "assigned"
    if lists_given_back(table.header, index):
        return "ignore"
    titled = _TIME_TITLE.fullmatch(title) is not None
    if (titled or role not in {"date", "week", "weekday", "reading"}) and gives_hours(cells):
        return "hours"
    if _marks_work(title, cells):
        return "kind"
    if _counts_work(title, cells):
        counts_classes = _counts_labs(table, title) or _counts_section_labs(table, index)
        return "week" if counts_classes else "kind"
    if role == "date":
        return "due" if DUE_TITLE.search(title) else "ignore"
    return "topic" if role == "week" and _wordy(cells) else role


def _by_content(cells: Sequence[str]) -> Role:
    role = role_of_content(cells)
    return "notes" if role == "reading" and _names_some(cells) else role


def _names_some(cells: Sequence[str]) -> bool:
    """Whether a column with no telling title has numbered work of one name among its readings: "Read ch. 2", "Brief 1", "Brief 2"."""
    names = [text.strip().rstrip("0123456789 #") for text in cells if _NUMBERED.fullmatch(text.strip())]
    known = {name for name in set(names) if names.count(name) >= _FEWEST_NAMED}
    return any((kind := kind_of(f"{name} 1")) is not None and not kind[1] for name in known)


def _tells_about(table: Table, index: int) -> bool:
    if index < len(table.header) and table.header[index]:
        return _ABOUT_IT.search(table.header[index]) is not None
    return index > 0 and _describes(_texts(table, index)) and not _describes(_texts(table, 0))


def _describes(cells: Sequence[str]) -> bool:
    """Whether a column without a title holds a sentence in each row, which tells what is asked by the name beside it."""
    filled = [text for text in cells if text]
    whole = sum(text.endswith(".") and len(text.split()) >= _SENTENCE for text in filled)
    return whole >= max(_FEWEST_NAMED, _NEARLY_ALL * len(filled))


def _aids(table: Table, index: int) -> bool:
    """Whether a column's title says that it gives what a class is held with, not what it is about."""
    return index < len(table.header) and _AIDS.fullmatch(table.header[index]) is not None


def _gives_deadlines(column: DateColumn) -> bool:
    """Whether most dates have an hour at which something ends, and not all the same, as no column of classes has."""
    hours = [found for text in column.texts.values() if (found := _closing(text)) is not None]
    if len(hours) < 3 or len(hours) < 0.5 * len(column.texts):
        return 1 < len(hours) > _MOST_HOURS * len(column.texts) and {*hours} <= _CLOSING
    return len(set(hours)) > 1 or hours[0] in _CLOSING


def _closing(text: str) -> dt.time | None:
    """The one hour in a text, where nothing tells that it lasts."""
    if _END_OF_DAY.search(text):
        return dt.time(23, 59)
    times = find_times(text)
    return times[0].time if len(times) == 1 and times[0].end_time is None else None


def _marks_work(title: str, cells: Sequence[str]) -> bool:
    """Whether a column named for a kind of work holds marks in its days' rows, and for an exam only in a few of them."""
    kind = kind_of(DUE_WORDS.sub("", title)) if are_marks(cells) else None
    marked = sum(bool(cell.strip()) for cell in cells)
    return kind is not None and not kind[1] and (kind[0] != "exam" or marked <= _FEW_EXAMS * len(cells))


_COUNT = Pattern(r"\W*(\d{1,2})\W*")


def _counts_work(title: str, cells: Sequence[str]) -> bool:
    """Whether a column named for a kind of work holds nothing but its numbers: "Recitation quiz | 1 | 2"."""
    filled = [text for text in cells if text.strip(" -–—")]
    numbers = [int(found[1]) for text in filled if (found := _COUNT.fullmatch(text))]
    if len(filled) < 2 or len(numbers) < 0.8 * len(filled):
        return False
    named = kind_of(DUE_WORDS.sub("", title))
    sparse = numbers == list(range(1, len(numbers) + 1)) and len(numbers) <= 0.7 * len(cells)
    return (named is not None and not named[1]) or (sparse and _A_NOUN.fullmatch(title.strip()) is not None)


def _counts_labs(table: Table, title: str) -> bool:
    """Whether the numbers are those of lab classes, since another column says what is handed in."""
    known = kind_of(title)
    others = any(DUE_TITLE.search(other) for other in table.header if other != title)
    return known is not None and known[0] == "lab" and DUE_TITLE.search(title) is None and others


#: A day of each of two sections: "9, 10 Feb.", "Jan. 24/29", "April 30/May 2", "5/28, 29".
_TWO_DAYS = Pattern(
    r"\b\d{1,2}\s?[,/&]\s?\d{1,2}\s[A-Z][a-z]{2}|\b[A-Z][a-z]{2,8}\.?\s\d{1,2}\s?[,/&]\s?(?:[A-Z][a-z]{2,8}\.?\s)?\d{1,2}\b|\b\d{1,2}/\d{1,2}\s?[,&]\s?(?:\d{1,2}/)?\d{1,2}\b"
)
_FEWEST_LABS = 5


_LAB_TOPIC = Pattern(
    r"\W*(?:lab(?:oratory)?\s)?(?:exercises?|experiments?|activit(?:y|ies))(?:\stitles?)?\W*", re.IGNORECASE
)


def _texts(table: Table, index: int) -> list[str]:
    return [cell.flat if (cell := row.at(index)) else "" for row in table.rows]


def _lists_section_labs(table: Table) -> bool:
    return any(_counts_section_labs(table, index) for index in range(len(table.header)))


def _counts_section_labs(table: Table, index: int) -> bool:
    """Whether a column numbers the classes of a lab, row by row, each held on a day of every section."""
    title = table.header[index]
    known = kind_of(title.strip(" #:"))
    if known is None or known[0] != "lab" or DUE_TITLE.search(title):
        return False
    numbers = [int(found[0]) for text in _texts(table, index) if (found := re.match(r"\d{1,2}", text))]
    counted = len(numbers) >= _FEWEST_LABS and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    days = sum(any(_TWO_DAYS.search(cell.flat) for cell in row.cells) for row in table.rows)
    return counted and days >= _MOSTLY * len(numbers)


def _wordy(cells: Sequence[str]) -> bool:
    """Whether most cells hold words rather than a number, a weekday or a name such as "Week 3"."""
    texts = [text.strip() for text in cells if text.strip(" -–—")]
    plain = sum(bool(_COUNTED.match(text) or WEEKDAY_CELL.match(text)) for text in texts)
    return bool(texts) and plain < 0.5 * len(texts)


def _names_deliverables(table: Table, index: int) -> bool:
    """Whether at least half of a column's cells name something to do."""
    texts = table.texts(index)
    return sum((found := kind_of(text)) is not None and not found[1] for text in texts) >= 0.5 * len(texts)


def _has_words(table: Table, index: int) -> bool:
    return any(re.search(r"[A-Za-z]{4,}", cell.flat) for row in table.rows if (cell := row.at(index)))

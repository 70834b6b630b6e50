"""Tables with several columns of dates: which of them tell when something is due, and what each one's title names.

"Component | Set | Deadline | Marks returned" has one day for each row's work; "Essay | Outline | Draft | Final version"
has an event in each cell, named by its row and its column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import DUE_TITLE
from servers.syllabus.finding.cut import without_span
from servers.syllabus.finding.date_column import DateColumn, days_of
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class, kind_of
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Table

__all__ = [
    "GIVEN_BACK",
    "HANDED_OUT",
    "is_plainly_due",
    "matrix_entries",
    "may_be_matrix",
    "only_due",
    "step_in",
]

#: What is handed out or begun then.
HANDED_OUT = Pattern(
    r"(?<!problem )(?<!practice )(?<!exercise )(?<!question )(?<!homework )(?<!p-)\b(?:set|issued?|out|assigned|released?|release|posted|opens?|opened|given(?: out)?|handed[\s-]out|hand[\s-]?out|distributed|available(?: from)?|post(?=\s+dates?$)|starts?|started|begins?|introduced|announced|launch(?:ed)?)(?:\s+(?:dates?|on|week|by|in class))?$",
    re.IGNORECASE,
)
#: What is given back then.
GIVEN_BACK = Pattern(
    r"\b(?:returned?|hand(?:ed)?[\s-]back|(?<!peer )(?<!peer-)feedback|marks?|grades?|results?|solutions?|graded|back|answer keys?|released to students)\b",
    re.IGNORECASE,
)
#: Until when late work is taken, beside the day on which it is due.
_LATE = Pattern(
    r"\blate(?:st)?\b|\buntil\b|\bthrough\b|\bcut-?\s?off\b|\bgrace\b|\bpenalty\b|\bextended\b|\bextensions?\b|\block(?:s|ed)?\b|\bclos(?:es?|ed|ing)\b|\bhard\s+(?:deadline|due)|\blast\s+(?:day|date|chance|call)\b|\bfinal\s+deadline\b|\b(?:half|partial|reduced|\d\d\s?%)\s+credit\b|\bno\s+credit\b",
    re.IGNORECASE,
)
#: What is left of a title that says nothing but that something is due.
_PLAIN_DUE = Pattern(
    r"(?i)(?:\W|\b(?:exam(?:ination)?|test)\sdates?\b|\b(?:due|dates?|deadlines?|hand(?:ed)?|in|by|submi(?:ssion|t|tted)|turn(?:ed)?|is|on|at|the|and|time|final|normal|regular|official|original|soft|full|credit|[ECMP][SD]?T|UTC|GMT)\b)*"
)
#: Steps of work that a column's title may name, and of which kind they are; None: of the row's own.
_STEPS: tuple[tuple[str, ItemKind | None], ...] = (
    (r"pin-?\s?ups?|crits?\b|critiques?|jury|juries|(?:mid|final|interim|desk)[\s-]?(?:term)?\s?(?:reviews?|crits?)|presentations?|present|pitch(?:es)?|demos?|defen[sc]es?|rehearsal", "presentation"),
    (r"peer[\s-](?:reviews?|feedback|evaluations?|assessments?|responses?)|repl(?:y|ies)|(?:first|initial|original) posts?|\bposts?\b|responses?|check-?\s?(?:in|up|point)s?|self-?assessments?|reflections?", "homework"),
    (r"quiz(?:zes)?", "quiz"),
    (r"mid-?terms?|(?:exams?|tests?)(?! (?:review|prep))|retakes?|re-?sits?", "exam"),
    (r"drafts?|outlines?|proposals?|plans?|revisions?|versions?|re-?submissions?|submissions?|uploads?|hand-?ins?|bibliograph(?:y|ies)|abstracts?|topics? (?:approv\w+|selection|choice|due)|milestones?|prototypes?|deliverables?|progress reports?|(?:lab )?reports?|write-?ups?|pre-?labs?|post-?labs?|worksheets?|deadlines?|due|papers?|essays?|code|portfolios?|posters?|final|slides", None),
)  # fmt: skip


class Step(NamedTuple):
    """A step of work that a column's title may name; ``kind``: of which kind it is, None: of the work's own."""

    pattern: Pattern
    kind: ItemKind | None


_STEP_PATTERNS = tuple(Step(Pattern(rf"\b(?:{words})\b", re.IGNORECASE), kind) for words, kind in _STEPS)

#: A review of a design, where another column is of a pin-up or the like; elsewhere it is a class before an exam.
_REVIEW = Pattern(r"\breviews?\b", re.IGNORECASE)
_STUDIO = Pattern(r"\b(?:pin-?\s?ups?|crits?|critiques?|jury|juries|desk|studio)\b", re.IGNORECASE)
_REVIEW_BEFORE = Pattern(
    r"\b(?:reviews?|help|q\s?&\s?a)(?:\s(?:sessions?|class(?:es)?|days?|dates?))?\W*$", re.IGNORECASE
)
_BRIEF = Pattern(r"(?:the\s+|project\s+|design\s+)?briefs?", re.IGNORECASE)
#: A row that is one group's alone, and a part of the course's work.
_GROUP = Pattern(
    r"\b(?:sections?|sec\.?|groups?|teams?|cohorts?|students?|names?|instructors?)\b", re.IGNORECASE
)
_STAGE_OF_WORK = Pattern(r"\b(?:phases?|stages?|projects?|design|studio)\b", re.IGNORECASE)
_ANY_PURPOSE = Pattern(f"{HANDED_OUT.pattern}|{GIVEN_BACK.pattern}|{DUE_TITLE.pattern}", re.IGNORECASE)
#: Rows that tell how much of something is asked or how it counts, in numbers that look like days: "Pages | 3-4 | 4-5".
_AMOUNT = Pattern(
    r"(?:(?:number|no\.?|#)\s+of\s+|(?:minimum|maximum|min\.?|max\.?|approx\w*\.?|expected|target|suggested)\s+|\w+\s+(?=(?:limit|count|length|range|size)\b))?"
    r"(?:pages?|length|limit|count|range|words?|word\s+(?:count|limit|range)|shares?|weights?|weighting|points?|pts|marks|percent(?:age)?|%|worth|value|chapters?|ch\.?|readings?|sources?|references?|citations?|slides|minutes|mins?|hours?|duration|size|group\s+size|members|questions|problems)\b(?!\s*#?\d)(?!\s*(?:due|draft|list|posted|submitted|exams?|tests?|quiz(?:zes)?|examinations?)\b).{0,24}",
    re.IGNORECASE,
)
#: A column of one work, whose stages stand in the rows: "Paper 2: Field report".
_COUNTS_WORK = Pattern(r"(?:[A-Z][\w-]*\s+){1,2}#?\d{1,2}\b")
_LONGEST_NAME = 60
#: What is remarked on a row's work behind its name: "Essay 1 [the second part may be late]".
_ASIDE = Pattern(r"(?<=\w)\s*[(\[](?:[^()\[\]\s]+\s){2,}[^()\[\]\s]+[)\]]\W*$")
#: Beside a date an hour or a remark may stand: "3rd March (in class)".
_REST_OF_DATE = 18
#: Days on which what is handed in later is done, and what says so in a column's title.
_DONE = Pattern(
    r"(?i)(?:(?:dates?|days?|week)\s+(?:of\s+)?)?(?:done|performed|conducted|carried out|held|run|in lab|lab(?:oratory)?|experiments?|visit(?:ed)?|seen|attended)(?:\s+(?:dates?|days?|on|in|sessions?|periods?))?"
)
_DUE_BEHIND = Pattern(r"(?i)\s*\b(?:is |are )?due(?: (?:on|by|dates?))?\b\W*$")
#: The same before whose day it is: "Due Tuesday section".
_DUE_BEFORE = Pattern(
    r"(?i)^(?:is |are )?due(?: (?:on|by|for))?\s+(?=[\w ]{3,20}\b(?:sections?|class|groups?|labs?)\W*$)"
)
_EXPERIMENTS = Pattern(r"(?i)\b(?:experiments?|lab(?:s|oratory)?)\b")
_ONE_GROUP = "each group or section has a date of its own; this is one group's"
_FEWEST_ROWS = _FEWEST_STEPS = 2
_MOSTLY = 0.7
#: A letter or number alone needs its column's title: "Group A".
_SHORTEST_NAME = 3


def may_be_matrix(titles: Sequence[str]) -> bool:
    """A cheap test that comes before the dates are read: whether two titles or more tell what their days are for."""
    told = sum(
        bool(title and (_ANY_PURPOSE.search(title.strip(" :")) or _LATE.search(title) or step_in(title)))
        for title in titles
    )
    return told > 1 or (told == 1 and any(_DONE.fullmatch(title.strip(" :")) for title in titles))


def only_due(table: Table, columns: Sequence[DateColumn]) -> tuple[Table, DateColumn] | None:
    """The table without its days of handing out and giving back, and the one column of days on which work is due."""
    others = [column for column in columns if _is_aside(table, column)]
    due = [c for c in columns if c not in others and is_plainly_due(_title(table, c))]
    if not others or len(due) != 1 or len(others) + 1 != len(columns):
        return None
    gone = {column.index for column in others}
    rows = tuple(
        replace(row, cells=tuple(replace(c, lines=()) if c.column in gone else c for c in row.cells))
        for row in table.rows
    )
    header = tuple("" if index in gone else title for index, title in enumerate(table.header))
    return replace(table, rows=rows, header=header), due[0]


def matrix_entries(table: Table, columns: Sequence[DateColumn], group: int) -> list[Entry]:
    """An entry for each dated cell of a table whose columns are steps of each row's work; none where they are not."""
    dues = [c for c in columns if not _is_aside(table, c)]
    plain = [c for c in dues if is_plainly_due(_title(table, c))]
    named = [c for c in dues if c not in plain and step_in(_title(table, c))]
    one = len(named) == 1 and not plain and len(dues) < len(columns)
    alone = (one and bool(kind_of(_title(table, named[0])))) or _is_due_after(table, named, plain, dues)
    names = _name_column(table, columns)
    if not named or names is None or (len(named) + len(plain) < _FEWEST_STEPS and not alone):
        return []
    steps = sorted((*named, *plain), key=lambda column: column.index)
    if not all(_is_bare(table, column) for column in steps):
        return []
    return [entry for column in steps for entry in _of_column(table, column, names, group)]


def _is_due_after(
    table: Table, named: Sequence[DateColumn], plain: Sequence[DateColumn], dues: Sequence[DateColumn]
) -> bool:
    """Whether one column says what is due of each row's work, beside the days on which that is done: "Done on", "Report due"."""
    if len(named) != 1 or plain or len(dues) != _FEWEST_STEPS:
        return False
    own = named[0]
    done = next(column for column in dues if column is not own)
    title = _title(table, own)
    told = DUE_TITLE.search(title) is not None and kind_of(_DUE_BEHIND.sub("", title)) is not None
    return (
        told and _DONE.fullmatch(_title(table, done)) is not None and own.strength >= _MOSTLY * done.strength
    )


def _of_column(table: Table, column: DateColumn, names: int, group: int) -> Iterator[Entry]:
    title = _title(table, column)
    heads = table.header[names] if names < len(table.header) else ""
    of_groups = _GROUP.search(heads) is not None
    days = {number: days_of(mentions) for number, mentions in column.mentions.items()}
    shared = of_groups and len({day.date for found in days.values() for day in found}) == 1
    for number, dated in list(days.items())[: 1 if shared else None]:
        name, cell = table.rows[number].at(names), table.rows[number].at(column.index)
        if name is None or not name.lines or cell is None or not cell.lines or _dates_nothing(name.flat):
            continue
        words = () if shared else _name_words(table, name)
        titles = _title_words(table, column, words[-1] if words else cell.lines[0].words[0])
        named = " ".join(word.text for word in words)
        told_by = () if words and (is_plainly_due(title) or _says_again(title, named)) else titles
        line = Line((*told_by, *words) if _COUNTS_WORK.match(title) else (*words, *told_by))
        kind = _kind(table, title, named, heads)
        one_of = not shared and (of_groups or _GROUP.search(name.flat))
        told = tuple(replace(day, doubts=(*day.doubts, _ONE_GROUP)) if one_of else day for day in dated)
        yield Entry(
            told, (Matter("label", title, (line,), kind=kind),), cell.lines, "table", group, of_work=True
        )


def _says_again(title: str, name: str) -> bool:
    """Whether a column's title names nothing but what its rows name: "Exam (in class)" over the day of "Midterm 1"."""
    over, named = kind_of(title), kind_of(name)
    if over is None or named is None or over[1] or named[1]:
        return False
    return over[0] == named[0] and over[0] in EVENT_KINDS


def _dates_nothing(name: str) -> bool:
    return is_no_class(name) or _AMOUNT.fullmatch(name.strip(" :*")) is not None


def _title(table: Table, column: DateColumn) -> str:
    return table.header[column.index].strip(" :*") if column.index < len(table.header) else ""


def _is_aside(table: Table, column: DateColumn) -> bool:
    """Whether the column's days are those of handing out or giving back, or until when late work is taken."""
    title = _title(table, column)
    if GIVEN_BACK.search(title) or (_REVIEW_BEFORE.search(title) and _has_exams(table)):
        return True
    if _LATE.search(title) and any(_is_on_time(other) for other in table.header):
        return True
    if DUE_TITLE.search(title):
        return False
    if _BRIEF.fullmatch(title):
        return any(_STUDIO.search(other) or DUE_TITLE.search(other) for other in table.header)
    return HANDED_OUT.search(title) is not None


def _has_exams(table: Table) -> bool:
    """Whether another column is of exams: then a review is the class before them."""
    kinds = (kind_of(title) for title in table.header if not _REVIEW_BEFORE.search(title))
    return any(kind is not None and kind[0] in {"exam", "quiz"} and not kind[1] for kind in kinds)


def _is_on_time(title: str) -> bool:
    return _LATE.search(title) is None and is_plainly_due(title.strip(" :*"))


def is_plainly_due(title: str) -> bool:
    """Whether a title says that something is due, and not what."""
    for time in reversed(find_times(title)):
        title = title[: time.start] + title[time.end :]
    return DUE_TITLE.search(title) is not None and _PLAIN_DUE.fullmatch(title) is not None


def step_in(title: str) -> Step | None:
    """The step of work that a title names."""
    return next((step for step in _STEP_PATTERNS if step.pattern.search(title)), None)


def _kind(table: Table, title: str, name: str, heads: str) -> ItemKind:
    """The kind of a cell's event: that of its column's step, else that of the row's work or of the title over its name."""
    studio = any(_STUDIO.search(other) for other in table.header)
    if studio and _REVIEW.search(title):
        return "presentation"
    step = step_in(title)
    if step is not None and step.kind is not None:
        return step.kind
    named = next((found for text in (title, name) if (found := kind_of(text)) and not found[1]), None)
    if named is not None and (named[0] not in EVENT_KINDS or is_plainly_due(title)):
        return named[0]
    if _STAGE_OF_WORK.search(name):
        return "project"
    if _EXPERIMENTS.search(heads):
        return "lab"
    over = kind_of(heads)
    return over[0] if over and not over[1] and over[0] not in EVENT_KINDS else "homework"


def _is_bare(table: Table, column: DateColumn) -> bool:
    """Whether the cells of a column hold dates and next to nothing else."""
    cells = [(number, table.rows[number].at(column.index)) for number in column.mentions]
    left = [
        len(cell.flat) - sum(m.end - m.start for m in column.mentions[number])
        for number, cell in cells
        if cell
    ]
    return len(left) >= _FEWEST_ROWS and sum(rest <= _REST_OF_DATE for rest in left) >= _MOSTLY * len(left)


def _name_column(table: Table, columns: Sequence[DateColumn]) -> int | None:
    """The first column that holds names: short, in words or under a title of groups, one for each row."""
    dated = {column.index for column in columns}
    rows = {number for column in columns for number in column.mentions}
    for index in range(min(dated, default=0)):
        cells = [cell for number in rows if (cell := table.rows[number].at(index)) and cell.lines]
        least = 1 if index < len(table.header) and _GROUP.search(table.header[index]) else 3
        letters = (sum(map(str.isalpha, cell.flat)) for cell in cells)
        named = [
            c
            for c, n in zip(cells, letters, strict=True)
            if n >= least and len(_ASIDE.sub("", c.flat)) <= _LONGEST_NAME
        ]
        if len(cells) >= _MOSTLY * len(rows) and len(named) >= _MOSTLY * len(cells):
            return index
    return None


def _name_words(table: Table, cell: Cell) -> tuple[Word, ...]:
    """The row's name: its first line where that ends with a number ("Phase 1" over "The site"), else all of it."""
    first = cell.lines[0]
    aside = _ASIDE.search(cell.flat)
    named = without_span(cell.lines, *aside.span()) if aside else cell.lines
    lines = (first,) if re.search(r"(?:\d|\b[IVX]{1,4})[:.]?$", first.text) else named
    words = [word for line in lines for word in line.words]
    titles = table.header[cell.column].split() if len(cell.flat) < _SHORTEST_NAME else []
    heads = tuple(words[0]._replace(text=text) for text in titles)
    before = (word._replace(text=_one_name(word.text)) for word in words[:-1])
    return (*heads, *before, words[-1]._replace(text=words[-1].text.rstrip(":")))


def _one_name(word: str) -> str:
    """A word of a row's name, whose matters are not to be parted: "Liabilities; Corporations"."""
    return f"{word[:-1]}," if word.endswith(";") else word


def _title_words(table: Table, column: DateColumn, at: Word) -> tuple[Word, ...]:
    """The words of a column's title, set at a word of the row: a gap between them would part the name."""
    title = _DUE_BEFORE.sub("", _DUE_BEHIND.sub("", _title(table, column)))
    return tuple(at._replace(text=text) for text in (title or _title(table, column)).split())

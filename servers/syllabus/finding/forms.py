"""Forms: a small table for each assignment, with labels on the left ("Released", "Due", "Weight") and what is filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["DUE_LABEL", "FIELD_LABEL", "with_forms"]

DUE_LABEL: Final = Pattern(
    r"(?i)\W*(?:(?:is\s+|final\s+)?due(?:\s+(?:dates?|on|by|day))?|(?:submission\s+)?deadline|dates?\s+due|submission\s+date|hand[\s-]?in(?:\s+(?:date|by))?|submit\s+by|turn[\s-]?in(?:\s+by)?)\W*"
)
#: What else is filled in about a piece of work.
FIELD_LABEL: Final = Pattern(
    r"(?i)\W*(?:(?:grade\s+)?weight(?:ing|age)?|worth|value|points?|pts|percent(?:age)?(?:\s+of\s+(?:the\s+)?(?:final\s+)?grade)?|(?:share|part)\s+of\s+(?:the\s+)?grade|grade|marks?|releas\w+(?:\s+\w+)?|assigned(?:\s+\w+)?|posted|out|issued|set|handed\s+out|available(?:\s+\w+)?|opens?|starts?"
    r"|feedback(?:\s+\w+)?|returned(?:\s+\w+)?|marks\s+back|what(?:\s+(?:to\s+do|you\s+do|to\s+submit))?|tasks?|description|instructions|brief|purpose|goals?|aims?|objectives?|length|format|type|medium|submi\w+(?:\s+\w+)?|where|how|topics?|skills|(?:learning\s+)?outcomes?|word\s+(?:count|limit|length)|pages"
    r"|criteria|group(?:\s+size)?|individual|late(?:\s+\w+)?|notes?|materials|tools|time|hours|place|estimated\s+time|lead|grader|files?|covers|scope|sections?)\W*"
)
_NAME: Final = Pattern(
    r"(?i)\W*(?:(?:name|title)(?:\s+of\s+\w+)?|(?:assignment|assessment|task|project|deliverable|paper|item|work)(?:\s+(?:name|title|no\.?|number|#))?)\W*"
)
_DIGIT: Final = Pattern(r"\d")
_TITLED: Final = Pattern(r"[^\W\d_]{3}")
_LONGEST_TITLE: Final = 90
_FEWEST_LABELS: Final = 2
_MOSTLY: Final = 0.6
_PAIR: Final = 2


@dataclass(frozen=True)
class _Form:
    """A form's title and its rows of a label and a value."""

    title: Cell
    rows: tuple[tuple[Cell, Cell], ...]


def with_forms(document: Document) -> Document:
    """The document, each run of forms as one table with a row for each of them; as it is where it has none."""
    if not any(isinstance(block, Table) and _may_hold(block) for block in document.blocks):
        return document
    return replace(document, blocks=tuple(_blocks(document.blocks)))


def _may_hold(table: Table) -> bool:
    """A cheap test: whether one of two columns says when something is due, beside a number."""
    return table.columns == _PAIR and any(map(_is_due, table.printed_rows))


def _is_due(row: Row) -> bool:
    label, value = row.at(0), row.at(1)
    return (
        label is not None
        and value is not None
        and label is not value
        and DUE_LABEL.fullmatch(label.flat) is not None
        and _DIGIT.search(value.flat) is not None
    )


def _blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    held: list[_Form] = []
    above: Paragraph | None = None
    for block in blocks:
        forms = _forms(block, above) if isinstance(block, Table) and _may_hold(block) else []
        names = bool(forms) and above is not None and forms[0].title.lines[-1:] == above.lines[-1:]
        if held and not forms and not (isinstance(block, Paragraph) and _is_name(block)):
            yield _table(held)
            held = []
        if above is not None and not names:
            yield above
        above = None
        held += forms
        if isinstance(block, Paragraph) and (_is_name(block) or not held):
            above = block
        elif not forms:
            yield block
    if held:
        yield _table(held)
    if above is not None:
        yield above


def _is_name(paragraph: Paragraph) -> bool:
    line = paragraph.lines[-1]
    return (
        len(paragraph.lines) == 1
        and len(line.text) <= _LONGEST_TITLE
        and (paragraph.role == "heading" or line.bold or _DIGIT.search(line.text) is not None)
    )


def _forms(table: Table, above: Paragraph | None) -> list[_Form]:
    """The forms of a table, whose titles stand in rows of their own or above it; none where it holds anything else."""
    title = _title_of(above.lines[-1]) if above is not None and _is_name(above) else None
    found: list[_Form] = []
    rows: list[tuple[Cell, Cell]] = []
    for row in table.printed_rows:
        cells = [cell for cell in row.cells if cell.lines]
        if len(cells) == 1 and cells[0].column == 0 and len(cells[0].flat) <= _LONGEST_TITLE:
            found += _made(title, rows)
            title, rows = cells[0], []
        elif len(cells) == _PAIR and cells[0] is not cells[1]:
            rows.append((cells[0], cells[1]))
        else:
            return []
    found += _made(title, rows)
    return found if found and len(found) == sum(map(_is_due, table.printed_rows)) else []


def _title_of(line: Line) -> Cell:
    return Cell((line,), line.box, line.page, 0)


def _made(title: Cell | None, rows: Sequence[tuple[Cell, Cell]]) -> list[_Form]:
    """The form that rows make, if they do; its name may stand in one of them ("Assignment | Oral history")."""
    named = [value for label, value in rows if _NAME.fullmatch(label.flat)]
    title = named[0] if named else title
    if title is None or not _TITLED.search(title.flat):
        return []
    rest = tuple(pair for pair in rows if pair[1] is not title)
    due = sum(DUE_LABEL.fullmatch(label.flat) is not None for label, _ in rest)
    known = sum(FIELD_LABEL.fullmatch(label.flat) is not None for label, _ in rest)
    if due != 1 or due + known < max(_FEWEST_LABELS, _MOSTLY * len(rest)):
        return []
    return [_Form(title, rest)]


def _table(forms: Sequence[_Form]) -> Table:
    """A table with the forms' labels over its columns."""
    labels = list(dict.fromkeys(_label(label) for form in forms for label, _ in form.rows))
    first = forms[0].title
    rows = []
    for form in forms:
        values = {_label(label): value for label, value in form.rows}
        cells = [form.title, *(values.get(label, replace(form.title, lines=())) for label in labels)]
        made = (replace(cell, column=n, column_span=1, row_span=1) for n, cell in enumerate(cells))
        rows.append(Row(tuple(made), form.title.page))
    header = ("Assignment", *(_spelled(label) for label in labels))
    return Table(tuple(rows), header, len(header), "ruled", Row((replace(first, lines=()),), first.page))


def _label(cell: Cell) -> str:
    text = cell.flat.strip(" :*.–—-")
    return "due" if DUE_LABEL.fullmatch(text) else text.casefold()


def _spelled(label: str) -> str:
    return "Due date" if label == "due" else label.capitalize()

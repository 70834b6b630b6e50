"""Lines that say what letters are short for: "Q = quiz; Ex. = exam, in class" beside a schedule of "Q 1", "Ex. 2" and "HW/Q"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.gated import holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.phrase import singular
from servers.syllabus.reading.dated import is_dated
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_legend_told"]

#: "Q = quiz", "Ex. = exam, in class", "PT stands for progress test".
_KEY: Final = Pattern(
    r"(?:^|(?<=[\s(\[,;/“\"]))(?P<letters>[A-Z][A-Za-z]{0,3})\.?[”\"]?(?:\s?#)?\s?(?:=|\b(?:stands\sfor|is\sshort\sfor|means)\b|(?<=[”\"]\s)(?:is|are)\b(?=\san?\s|\sthe\s|\s[a-z-]+\s))\s?[“\"]?(?:an?\s|the\s)?(?P<name>[A-Za-z]{3,}(?:[\s-][a-z]{2,}){0,2}?)[”\"]?(?=\s*(?:[,;.()\[\]/]|$|\s(?:in|on|at|due|collected|held|given|and)\b))"
)
#: "D = due at the start of class", before "D: Essay 1".
_DUE_KEY: Final = Pattern(r"(?:^|(?<=[\s(\[,;/“\"]))(?P<letters>[A-Z]{1,2})\s?=\s?[“\"]?due\b")
#: The same in words, several in a sentence: "Q is for quizzes, HW for homework, and P for projects".
_FOR_KEY: Final = Pattern(
    r"\b(?P<letters>[A-Z]{1,3})\s(?:(?:is|are|stands?)\s)?for\s(?:(?:an?|the|all|our|regular|weekly|online|in-class)\s)*(?P<name>[a-z]{3,}(?:\s[a-z]{3,})?)(?=\s*(?:[,;.()]|$|\sand\s))"
)
_FEWEST_FOR: Final = 2
_LONGEST_LETTERS: Final = 12
#: What parts the letters of several works that are due on one day.
_PARTED: Final = Pattern(r"\s?[/,&+]\s?")
_MAY_TELL: Final = (" is for ", "=", "stands for", "short for", "means", "” is ", '" is ', "” are ", '" are ')
_NUMBER: Final = Pattern(r"#?\d{1,2}[a-z]?[,;.:*†)]*")
#: Letters that their number stands against: "Q2,".
_GLUED: Final = Pattern(r"(?P<letters>[A-Z][A-Za-z]{0,3})\.?-?(?P<number>#?\d{1,2}[a-z]?[,;.:*†)]*)")
_LONGEST: Final = 600


def with_legend_told(document: Document) -> Document:
    """The document, such letters before numbers in its schedule as the names that they are short for."""
    document = _with_due_told(document)
    names = {letters: name for block in document.blocks for letters, name in _names(block)}
    if not names:
        return document
    return replace(document, blocks=tuple(_told(block, names) for block in document.blocks))


def _with_due_told(document: Document) -> Document:
    """The document, letters with a colon that are short for "due" as that word."""
    keys = [block for block in document.blocks if isinstance(block, Paragraph) and "= due" in block.text]
    letters = {f"{found['letters']}:" for key in keys for found in _DUE_KEY.finditer(key.flat)}
    if not letters:
        return document
    blocks = (
        block if any(block is key for key in keys) else _block_due(block, letters)
        for block in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


def _block_due(block: Block, letters: set[str]) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, lines=tuple(_due(line, letters) for line in block.lines))
    return _due_cells(block, letters)


def _due(line: Line, letters: set[str]) -> Line:
    if not any(word.text in letters for word in line.words):
        return line
    return Line(tuple(word._replace(text="Due:") if word.text in letters else word for word in line.words))


def _due_cells(table: Table, letters: set[str]) -> Table:
    made: dict[int, Cell] = {}  # a cell over several rows stays one
    rows = tuple(
        replace(
            row,
            cells=tuple(
                made.setdefault(
                    id(cell), replace(cell, lines=tuple(_due(line, letters) for line in cell.lines))
                )
                for cell in row.cells
            ),
        )
        for row in table.rows
    )
    return replace(table, rows=rows)


def _names(block: Block) -> Iterator[tuple[str, str]]:
    """Letters of a legend and the work that they are short for, where that would not be known without it."""
    if not isinstance(block, Paragraph) or not holds(block.text, _MAY_TELL):
        return
    text = block.flat
    for letters, name in _keys(text):
        known, own = kind_of(name), kind_of(f"{letters} 1")
        if known is not None and not known[1] and (own is None or own[0] != known[0]):
            yield letters, f"{name[:1].upper()}{name[1:]}"


def _keys(text: str) -> Iterator[tuple[str, str]]:
    """Letters and what a short text says that they are short for."""
    if len(text) > _LONGEST:
        return
    listed = [*_FOR_KEY.finditer(text)]
    for found in (*_KEY.finditer(text), *(listed if len(listed) >= _FEWEST_FOR else ())):
        yield found["letters"], singular(found["name"])


def _told(block: Block, names: Mapping[str, str]) -> Block:
    if isinstance(block, Paragraph):
        if not is_dated(block.lines[0].text) or _KEY.search(block.flat):
            return block
        return replace(block, lines=tuple(_line(line, names) for line in block.lines))
    return _table(block, names)


def _table(table: Table, names: Mapping[str, str]) -> Table:
    reading = {n for n, title in enumerate(table.header) if role_of_title(title) == "reading"}
    made: dict[int, Cell] = {}  # a cell over several rows stays one
    return replace(table, rows=tuple(_row(row, names, reading, made) for row in table.rows))


def _row(row: Row, names: Mapping[str, str], reading: set[int], made: dict[int, Cell]) -> Row:
    return replace(
        row,
        cells=tuple(
            cell if cell.column in reading else made.setdefault(id(cell), _cell(cell, names))
            for cell in row.cells
        ),
    )


def _cell(cell: Cell, names: Mapping[str, str]) -> Cell:
    if (alone := _alone(cell, names)) is not None:
        return alone
    lines = tuple(_line(line, names) for line in cell.lines)
    return replace(cell, lines=lines) if lines != cell.lines else cell


def _alone(cell: Cell, names: Mapping[str, str]) -> Cell | None:
    """A cell of nothing but such letters, each as the work that it is short for; None where it holds anything else."""
    if len(cell.lines) != 1 or len(cell.lines[0].text) > _LONGEST_LETTERS:
        return None
    line = cell.lines[0]
    letters = _PARTED.split(line.text)
    known = [names.get(one) or _own_name(one) for one in letters]
    if not all(known) or not any(one in names for one in letters):
        return None
    told = line.words[0]._replace(text=" and ".join(filter(None, known)), box=line.box)
    return replace(cell, lines=(Line((told,)),))


def _own_name(letters: str) -> str | None:
    """Letters that are work without any legend: "HW"."""
    return letters if letters.isalpha() and kind_of(letters) is not None else None


def _line(line: Line, names: Mapping[str, str]) -> Line:
    if not holds(line.text, names):
        return line
    words = line.words
    behind = [*words[1:], None]
    made = tuple(_word(word, after, names) for word, after in zip(words, behind, strict=True))
    return line if made == words else Line(made)


def _word(word: Word, after: Word | None, names: Mapping[str, str]) -> Word:
    """The word, or what it is short for, where a number stands behind it or against it."""
    if (name := names.get(word.text.rstrip("."))) is not None:
        counted = after is not None and _NUMBER.fullmatch(after.text) is not None
        return word._replace(text=name) if counted else word
    glued = _GLUED.fullmatch(word.text)
    if glued is None or glued["letters"] not in names:
        return word
    return word._replace(text=f"{names[glued['letters']]} {glued['number']}")

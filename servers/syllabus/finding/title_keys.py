"""Titles of columns that say what the letters below them are: "Due (Q = Quiz, H = Homework)" over "Q2, H1"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.phrase import singular
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_title_keys"]

#: "Q#=Quiz", "PS = Problem set".
_KEY: Final = Pattern(
    r"(?:^|(?<=[\s(,;/]))(?P<letters>[A-Z]{1,4})(?:\s?#)?\s?=\s?(?P<name>[A-Za-z]{3,}(?:\s[a-z]{2,}){0,2})[,;.)]?"
)
#: Such letters and a number: "Q2,".
_LETTERED: Final = Pattern(r"(?P<letters>[A-Z]{1,4})-?(?P<number>#?\d{1,2}[a-z]?)(?P<rest>[,;.]?)")


def with_title_keys(table: Table) -> Table:
    """The table, such letters as the names that its columns' titles give them, and the titles without these."""
    keys = {n: found for n, title in enumerate(table.header) if "=" in title and (found := _names(title))}
    if not keys:
        return table
    header = tuple(_plain(title) if n in keys else title for n, title in enumerate(table.header))
    made: dict[int, Cell] = {}  # a cell over several rows stays one
    return replace(table, header=header, rows=tuple(_row(row, keys, made) for row in table.rows))


def _names(title: str) -> dict[str, str]:
    """The letters and the work that they are the name of."""
    told = {found["letters"]: singular(found["name"]) for found in _KEY.finditer(title)}
    return {letters: name for letters, name in told.items() if kind_of(name) is not None}


def _plain(title: str) -> str:
    rest = _KEY.sub(" ", title)
    return " ".join(rest.replace("(", " ").replace(")", " ").split())


def _row(row: Row, keys: Mapping[int, Mapping[str, str]], made: dict[int, Cell]) -> Row:
    return replace(
        row,
        cells=tuple(
            made.setdefault(id(cell), _cell(cell, keys[cell.column])) if cell.column in keys else cell
            for cell in row.cells
        ),
    )


def _cell(cell: Cell, names: Mapping[str, str]) -> Cell:
    lines = tuple(Line(tuple(_word(word, names) for word in line.words)) for line in cell.lines)
    return replace(cell, lines=lines)


def _word(word: Word, names: Mapping[str, str]) -> Word:
    found = _LETTERED.fullmatch(word.text)
    if found is None or found["letters"] not in names:
        return word
    return word._replace(text=f"{names[found['letters']]} {found['number']}{found['rest']}")

"""Marks beside class days and the key or note that says what they mean: "* = homework due", a raised 3 and "3 Map quiz today"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from servers.syllabus.dating.gated import holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class, is_reading, kind_of
from servers.syllabus.finding.phrase import phrases, singular
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.reading.dated import is_dated
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_marks_told"]

_SIGNS: Final = "*†‡§¶•◊♦★☆✓✔●○■□▲△▪◆✱∗⋆#"
_SIGN: Final = rf"[{re.escape(_SIGNS)}]{{1,3}}"
_ALONE: Final = Pattern(_SIGN)
#: Signs behind a word, or instead of one.
_AT_END: Final = Pattern(rf"(?<=[\w)\]”\"'.?!]){_SIGN}$|^{_SIGN}$")
_SIGN_SET: Final = frozenset(_SIGNS)
_BULLET: Final = "•●○■▪◆ "
_MARK_WORDS: Final = ("marked", "star", "asterisk")
_NAMED: Final = {"asterisk": "*", "star": "*", "starred": "*", "dagger": "†", "bullet": "•"}
#: "* = problem set due", "(†): quiz", "Q = quiz".
_KEY: Final = Pattern(
    rf"(?<![\w=])[(\[“\"']?(?P<mark>{_SIGN}|(?-i:[A-Z]{{1,2}}))[)\]”\"']?\s*(?:=|:\s|→|\bmeans\b(?:\s+that)?|\bindicates\b|\bdenotes\b|\bsignifies\b|[–—]\s)\s*(?P<text>[^=;{re.escape(_SIGNS)}]{{3,90}}?)(?=\s*(?:[;,.](?:\s|$)|$|[(\[“\"']?(?:{_SIGN}|[A-Z]{{1,2}})[)\]”\"']?\s*(?:=|:\s|→)))",
    re.IGNORECASE,
)
#: "Problem sets are due on days marked with an asterisk (*)", "Starred classes begin with a quiz".
_MARKED: Final = Pattern(
    rf"\b(?:days?|dates?|class(?:es)?|sessions?|meetings?|lectures?|topics?|weeks?|entries|rows?)\s+(?:(?:that\s+)?(?:are\s+|is\s+)?marked|with)\s+(?:(?:with|by)\s+)?(?:(?:an?|the)\s+)?(?:(?P<name>asterisk|star|dagger|bullet)\b)?\s*[(“\"']?(?P<mark>{_SIGN})?|\b(?P<starred>starred)\s+(?:days?|dates?|class(?:es)?|sessions?|meetings?|lectures?|topics?)\b|\b(?:an?|the)\s+(?P<told>asterisk|star|dagger)\s*(?:\([^)]\)\s*)?(?:means|indicates|marks|denotes|beside|next|after|behind)\b",
    re.IGNORECASE,
)
_IS_DUE: Final = Pattern(
    r"\s*(?:\([^()]*\)\s*)?\b(?:(?:is|are|to\s+be|will\s+be)\s+)*(?:due|handed\s+in|turned\s+in|collected|submitted|to\s+hand\s+in)\b.*$",
    re.IGNORECASE,
)
#: What is told of an exam besides its name.
_ASIDE: Final = Pattern(
    r"\s*(?:\([^()]*\)|[,;:].*|\b(?:today|tonight|this\s+(?:day|class)|that\s+day|in\s+class|given|(?:on|at|in|during|for)\s+(?:the\s+|that\s+)?(?:day|start|beginning|end|first|last|class|lab|section|discussion|recitation)\b.*))",
    re.IGNORECASE,
)
_NOT_WORK: Final = Pattern(
    r"\b(?:review|prep\w*|returned|optional|assigned|posted|released|out|no|not|late|practice|extra|covered|during|bring|see|may|can|except|makeup|make-up|excused|available|subject)\b",
    re.IGNORECASE,
)
_DATE: Final = Pattern(
    r"\d\s*[/.-]\s*\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\d\s*[ap]\.?m\b",
    re.IGNORECASE,
)
_LEADS: Final = Pattern(r"(?i)^\W*(?:an?|the|your|today'?s?)\s+")
#: What a note says of the work beside its mark, which is named there.
_OF_WHAT_IS_NAMED: Final = Pattern(r"(?i)\W*(?:this|these|it|they|such|all|each|every)\b")
_NUMBER: Final = Pattern(r"\(?(\d{1,2}|[a-z])[.)]?")
#: A raised number is set so much smaller than the line.
_RAISED: Final = 0.88
#: What may stand before the date of a list's point.
_OPENING: Final = Pattern(r"^[\W_]+(?=\w)")
#: Letters for work, and so many lines of a table that explain such.
_SHORT: Final = Pattern(r"[A-Z]{2,5}")
_PAIR, _FEWEST_LETTERS = 2, 3
_BULLETS: Final = 3
_LONGEST_KEY: Final = 600
_LONGEST_NOTE: Final = 120


def with_marks_told(document: Document) -> Document:
    """The document, what a mark means said in words wherever it stands beside a date; as it is where no key tells of work."""
    told = {**dict(_keys(document)), **dict(_letters(document)), **dict(_notes(document))}
    if not told:
        return document
    return replace(document, blocks=tuple(_told(block, told) for block in document.blocks))


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    return (block for block in document.blocks if isinstance(block, Paragraph))


def _keys(document: Document) -> Iterator[tuple[str, str]]:
    """Each mark that a key or a sentence explains as work, and the words for it."""
    for paragraph in _paragraphs(document):
        text = paragraph.flat
        if len(text) > _LONGEST_KEY or not _may_be_key(paragraph):
            continue
        for found in _KEY.finditer(text):
            if words := _meaning(found["text"]):
                yield found["mark"], words
        for sentence in (part for whole in sentences(text) for part in whole.split(";")):
            if (marked := _MARKED.search(sentence)) and (words := _said(sentence, marked)):
                mark = marked["mark"] or _NAMED.get(
                    (marked["name"] or marked["starred"] or marked["told"] or "").lower(), ""
                )
                yield mark, words


def _letters(document: Document) -> Iterator[tuple[str, str]]:
    """Each abbreviation that a table of two columns explains as work to hand in: "EDP | Design problem, due in class"."""
    for block in document.blocks:
        if not isinstance(block, Table):
            continue
        pairs = [
            row.cells for row in block.rows if len(row.cells) == _PAIR and _SHORT.fullmatch(row.cells[0].flat)
        ]
        for short, meaning in pairs if len(pairs) >= _FEWEST_LETTERS else ():
            if (words := _meaning(meaning.flat)) and words.endswith(" due"):
                name = words.removesuffix(" due").split(":")[0].split(",")[0]
                yield short.flat, f"{name} due"


def _may_be_key(paragraph: Paragraph) -> bool:
    """A cheap test that comes first; the bullet that opens a point is no mark."""
    text, small = paragraph.flat.lstrip(_BULLET), paragraph.lowered
    return "=" in text or not _SIGN_SET.isdisjoint(text) or holds(small, _MARK_WORDS)


def _meaning(text: str) -> str | None:
    """The words for what is due or held on a marked day: "Problem set due", "Quiz"; None where it tells of neither."""
    if _OF_WHAT_IS_NAMED.match(text):
        return None
    text = _LEADS.sub("", text).strip(" .,;:")
    due = _IS_DUE.search(text)
    if due is not None:
        name = text[: due.start()].strip(" .,;:–—-")
        named = bool(re.search(r"[^\W\d_]{3}", name)) and not _NOT_WORK.search(name)
        plain = not is_no_class(name) and not is_reading(name) and not _DATE.search(text)
        return f"{_one(name)} due" if named and plain else None
    return _event(text)


def _event(text: str) -> str | None:
    name = _ASIDE.sub("", text).strip(" .,;:–—-")
    known = kind_of(name) if name and not _NOT_WORK.search(text) and not _DATE.search(text) else None
    return _capital(name) if known and not known[1] and known[0] in EVENT_KINDS else None


def _said(sentence: str, marked: re.Match[str]) -> str | None:
    """What a sentence on marked days tells of them."""
    rest = f"{sentence[: marked.start()]} {sentence[marked.end() :]}"
    named = [phrase for phrase in phrases(rest) if not phrase.weak]
    if len(named) != 1 or _NOT_WORK.search(rest) or _DATE.search(rest):
        return None
    if named[0].kind in EVENT_KINDS:
        return _capital(singular(named[0].title))
    return f"{_one(named[0].title)} due" if _IS_DUE.search(rest) else None


def _one(name: str) -> str:
    """One piece of work of several: a plain plural over a list is a title, and no work of the day."""
    single = _capital(singular(name))
    return f"{single} assignment" if single.lower() == "homework" else single


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _notes(document: Document) -> Iterator[tuple[str, str]]:
    """Each raised number, letter or sign with a note below the text that tells of work on that day."""
    raised = {mark for block in document.blocks if isinstance(block, Table) for mark in _raised(block)}
    lines = [line for paragraph in _paragraphs(document) for line in paragraph.lines]
    opened = Counter(line.words[0].text for line in lines)
    for line, below in zip_longest(lines, lines[1:]):
        first, rest = line.words[0], line.words[1:]
        sign = _ALONE.fullmatch(first.text) is not None and opened[first.text] < _BULLETS
        number = first.text in raised and _is_raised(first, rest)
        if not rest or not (sign or number):
            continue
        text = " ".join(word.text for word in rest)
        if below is not None and not text.endswith(".") and below.words[0].size == rest[0].size:
            text = f"{text} {below.text}"
        said = next(iter(sentences(text)), "")
        if len(said) <= _LONGEST_NOTE and (words := _meaning(said)):
            yield first.text, words


def _is_raised(word: Word, others: Sequence[Word]) -> bool:
    return (
        bool(others)
        and _NUMBER.fullmatch(word.text) is not None
        and word.size < _RAISED * max(w.size for w in others)
    )


def _raised(table: Table) -> Iterator[str]:
    for row in table.rows:
        for cell in row.cells:
            yield from (
                line.words[-1].text for line in cell.lines if _is_raised(line.words[-1], line.words[:-1])
            )


def _told(block: Block, told: dict[str, str]) -> Block:
    if isinstance(block, Paragraph):
        if not is_dated(_OPENING.sub("", block.lines[0].text)) or block.flat.count("=") > 1:
            return block
        return replace(block, lines=tuple(_in_line(line, told) for line in block.lines))
    return replace(block, rows=tuple(_in_row(row, told) for row in block.rows))


def _in_row(row: Row, told: dict[str, str]) -> Row:
    if not any(is_dated(cell.text) for cell in row.cells if cell.lines):
        return row
    return replace(row, cells=tuple(_in_cell(cell, told) for cell in row.cells))


def _in_cell(cell: Cell, told: dict[str, str]) -> Cell:
    """The cell with what its marks mean on lines of their own."""
    lines: list[Line] = []
    for line in cell.lines:
        words, marks = _parted(line, told, alone=len(cell.lines) == 1)
        words, marks = _without_first(words, marks, told)
        meanings = [told[mark] for mark in marks if not _names_it(cell, told[mark])]
        lines += [Line(_ended(words) if meanings else words)] if words else []
        lines += [Line(_words(meaning, line.words[-1])) for meaning in meanings]
        if not words and not meanings:
            lines.append(line)
    return cell if tuple(lines) == cell.lines else replace(cell, lines=tuple(lines))


def _names_it(cell: Cell, meaning: str) -> bool:
    """Whether a cell names the marked work itself, perhaps broken over its lines: "Read ch. 1; Reflection" over "1*"."""
    return any(_is_named(part, meaning) for part in re.split(r"[;,]|\.\s", cell.flat))


def _in_line(line: Line, told: dict[str, str]) -> Line:
    words, marks = _parted(line, told, alone=False)
    meanings = [told[mark] for mark in marks if not _is_named(line.text, told[mark])]
    if not words or not meanings:
        return line
    return Line((*_ended(words), *_words("; ".join(meanings), line.words[-1])))


def _ended(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, parted from what follows them."""
    return (*words[:-1], words[-1]._replace(text=f"{words[-1].text};"))


def _without_first(
    words: tuple[Word, ...], marks: Sequence[str], told: dict[str, str]
) -> tuple[tuple[Word, ...], list[str]]:
    """A cell's words without a sign before them, and the marks with it."""
    if len(words) > 1 and _is_sign(words[0], told):
        return words[1:], [words[0].text, *marks]
    sign = words[0].text[:1] if words else ""
    if sign in _SIGNS and sign in told and words[0].text[1:2].isalpha():
        return (words[0]._replace(text=words[0].text[1:]), *words[1:]), [sign, *marks]
    return words, list(marks)


def _parted(line: Line, told: dict[str, str], *, alone: bool) -> tuple[tuple[Word, ...], list[str]]:
    """The line's words without the signs that stand alone among them and the marks at its end, and these."""
    marks = [word.text for word in line.words[1:-1] if _is_sign(word, told)]
    words = [
        word
        for n, word in enumerate(line.words)
        if not 0 < n < len(line.words) - 1 or not _is_sign(word, told)
    ]
    while words:
        last = words[-1]
        single = len(words) == 1
        if last.text in told and (
            not last.text.isalnum() or _is_raised(last, words[:-1]) or (single and alone)
        ):
            marks.append(words.pop().text)
            continue
        signs = _AT_END.search(last.text)
        known = [sign for sign in signs[0] if sign in told] if signs else []
        if not signs or len(known) < len(signs[0]):
            break
        marks += known
        kept = last.text[: signs.start()]
        words[-1:] = [last._replace(text=kept)] if kept else []
    return tuple(words), marks


def _is_sign(word: Word, told: dict[str, str]) -> bool:
    return word.text in told and not word.text.isalnum()


def _is_named(text: str, meaning: str) -> bool:
    """Whether a line says itself what the mark tells of it: "Homework 3*"."""
    own, other = kind_of(text), kind_of(meaning.removesuffix(" due"))
    return own is not None and other is not None and own[0] == other[0] and not own[1]


def _words(text: str, at: Word) -> tuple[Word, ...]:
    return tuple(at._replace(text=word, bold=False) for word in text.split())

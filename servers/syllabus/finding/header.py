"""The header: which course it is, and who teaches it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from servers.domain.evidence import Evidence
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.codes import CODE, Coded, code_of_file, find_code
from servers.syllabus.finding.people import Person, find_instructors
from servers.syllabus.finding.rows import PrintedRow, Rows
from servers.syllabus.finding.titles import SECTION, find_title
from servers.syllabus.finding.told_code import code_told
from servers.syllabus.reading.document import Document

__all__ = ["Header", "find_header"]

_SECTION_IN_CODE = Pattern(r"(?<=\d{3})-(?P<n>\d{2,3})$")
_NUMBER = Pattern(r"\d{2,}")
_TOP = 40


@dataclass(frozen=True)
class Header:
    """What a document's head says; ``evidence`` has an entry for each field that was found.

    ``course_code`` as printed ("CS-101", "24.118"), ``course_title`` without it. ``instructors``: those who
    teach, without titles and degrees. ``doubts``: why a person should look, in plain words.
    """

    course_code: str | None = None
    course_title: str | None = None
    section: str | None = None
    instructors: tuple[str, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()


def find_header(document: Document, *, rows: Rows | None = None) -> Header:
    """The course's code, title and section and its instructors, each None or empty where not printed.

    Sources, best first: labelled fields, the first page's top, running headers and footers, the PDF's own
    title and the file's name; what comes from the last two is noted in ``doubts``. ``rows``: the document's,
    where they have been made already.
    """
    rows = rows or Rows(document)
    lines, furniture = rows.lines, rows.furniture
    top = [row for row in lines if row.page == lines[0].page][:_TOP]
    coded = find_code(document, top, furniture)
    people = find_instructors(lines, document.metadata)
    around = furniture if coded is not None and coded.row.block < 0 else top
    home = replace(coded, index=around.index(coded.row)) if coded is not None else None
    names = frozenset(person.name.lower() for person in people)
    title_row, title = find_title(around, home, document.metadata, names)
    if title_row is None and around is furniture:
        title_row, title = find_title(top, None, document.metadata, names)
    if title_row is None and (running := _in_furniture(coded, furniture)) is not None:
        found_row, found_title = find_title(furniture, running, {}, names)
        title_row, title = (found_row, found_title) if found_row is not None else (title_row, title)
    told = code_told(lines) if coded is None else None
    code = coded.code if coded else told or code_of_file(document.name)
    section_row, section = _section(top, code)
    found = {
        "course_code": coded.row if coded else None,
        "course_title": title_row,
        "section": section_row,
        "instructors": people[0].row if people else None,
    }
    return Header(
        course_code=code,
        course_title=title,
        section=section,
        instructors=tuple(person.name for person in people),
        evidence={name: row.evidence for name, row in found.items() if row is not None},
        doubts=tuple(_doubts(document.name, coded, told, title, title_row, people)),
    )


def _in_furniture(coded: Coded | None, furniture: Sequence[PrintedRow]) -> Coded | None:
    """The course's code in a running header or footer, by its number: "PHY 222 Optics" below the pages of Physics 222."""
    number = _NUMBER.search(coded.code) if coded is not None else None
    for index, row in enumerate(furniture if number is not None else ()):
        code = CODE.match(row.text)
        if coded and number and code and number[0] in code["code"]:
            return replace(coded, row=row, index=index, start=code.start("code"), end=code.end("code"))
    return None


def _section(top: Sequence[PrintedRow], code: str | None) -> tuple[PrintedRow | None, str | None]:
    """The section that the document is for; None where it names several."""
    found = [
        (row, match["n"])
        for row in top
        for match in SECTION.finditer(row.text)
        if any(ch.isdigit() for ch in match["n"])
    ]
    counted = Counter(number for _, number in found)
    if len(counted) == 1:
        return found[0]
    inside = _SECTION_IN_CODE.search(code or "")
    return None, inside["n"] if inside and not counted else None


def _doubts(
    document_name: str,
    coded: Coded | None,
    told: str | None,
    title: str | None,
    title_row: PrintedRow | None,
    people: Sequence[Person],
) -> Iterator[str]:
    if coded is None and told is not None:
        yield f"the course code {told!r} stands in an unusual place"
    elif coded is None and code_of_file(document_name):
        yield "the course code comes from the file's name"
    elif coded is None:
        yield "no course code was found"
    elif coded.credit < 2.0:
        yield f"the course code {coded.code!r} stands in an unusual place"
    if title is not None and title_row is None:
        yield "the course title comes from the PDF's metadata"
    if people and people[0].basis == "byline":
        yield "the instructor is the name under the title; nothing says so outright"

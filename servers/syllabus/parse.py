"""From a PDF's bytes to a syllabus: the whole chain. It runs in worker processes, since it is CPU-bound."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Literal

from servers.domain.frozen import Frozen
from servers.domain.identity import syllabus_id
from servers.domain.syllabus import GradingComponent, Meeting, Passage, Source, Syllabus, TermSpan
from servers.syllabus.dating.term import TermContext, find_term
from servers.syllabus.dating.zone import find_zone
from servers.syllabus.finding.announced import find_put_off
from servers.syllabus.finding.bold_key import with_bold_told
from servers.syllabus.finding.due_headings import with_due_headings_joined
from servers.syllabus.finding.forms import with_forms
from servers.syllabus.finding.grading import find_grading, grading_warnings
from servers.syllabus.finding.header import Header, find_header
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.finding.keys import with_marks_told
from servers.syllabus.finding.meetings import find_meetings
from servers.syllabus.finding.month_runs import with_days_of_months
from servers.syllabus.finding.months_abreast import with_months_apart
from servers.syllabus.finding.policies import find_policies
from servers.syllabus.finding.row_text import row_text
from servers.syllabus.finding.rows import Rows
from servers.syllabus.finding.square_days import with_square_days
from servers.syllabus.finding.undated import missing_dates, undated_items
from servers.syllabus.reading.document import Block, Document
from servers.syllabus.reading.outline import without_outline_numbers
from servers.syllabus.reading.pdf import read_document
from servers.syllabus.reading.table import Table
from servers.syllabus.second.ground import Ground, ground_of
from servers.syllabus.set_aside import Part, reading_on
from servers.syllabus.stale import doubting_year
from servers.syllabus.tongue.as_printed import AsPrinted, as_printed
from servers.syllabus.version import PARSER_VERSION

__all__ = ["PARSER_VERSION", "Parsed", "parse"]

ZoneBasis = Literal["institution", "printed", "argument", "assumed", "none"]


#: So many lines hold a document's title.
_TITLE_LINES = 6
#: So many characters of a part that was left out are quoted: enough to find it on its page.
_QUOTED = 80
#: The most that is trusted of what was read from a picture.
_PICTURED = 0.7


class Parsed(Frozen):
    """A syllabus and the passages of its text, which questions are answered from.

    ``ground``: what a second reader is held against, where one was named.
    """

    syllabus: Syllabus
    passages: tuple[Passage, ...]
    ground: Ground | None = None


@contextmanager
def _without_collections() -> Iterator[None]:
    """A document is many small objects in no circles: looking for circles among them costs time and finds nothing.

    Around a whole function, not a part of it: what the function read is gone when they are looked for again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_without_collections()
def parse(
    data: bytes,
    *,
    name: str,
    term: str | None = None,
    timezone: str | None = None,
    section: str | None = None,
    assumed_timezone: str | None = None,
    second_reader: str | None = None,
) -> Parsed:
    """Read a syllabus from a PDF.

    Args:
        data: the PDF.
        name: the file's name; a last resort for the term's year and the course.
        term: the term, where the caller knows it ("Fall 2025"); it wins over what is printed.
        timezone: the IANA zone, where the caller knows it.
        section: the caller's section, where the course has several.
        assumed_timezone: the zone to assume, and to mark as assumed, where the document tells none.
        second_reader: the model that reads the document too; where one is named, its ground comes along.

    Raises:
        DocumentError: the document cannot be read; the message names it and says what to do.
    """
    document = without_outline_numbers(read_document(data, name=name))
    printed = AsPrinted(document) if document.language != "en" else None

    def read(whole: Document) -> tuple[Syllabus, TermContext]:
        lines = list(_text_lines(whole))
        text = "\n".join(lines)
        context = _term(whole, lines, text, term)
        if printed is not None:
            context = _in_print(context, printed)
        zone = _zone(text if printed is None else printed.whole, name, timezone, assumed_timezone)
        return _syllabus(data, whole, context, section, zone, printed), context

    (syllabus, context), aside = reading_on(document, read)
    return Parsed(
        syllabus=syllabus.model_copy(
            update={"warnings": (*(_left_out(part, printed) for part in aside), *syllabus.warnings)}
        ),
        passages=tuple(_passages(document.blocks, printed)),
        ground=None if second_reader is None else ground_of(document, context),
    )


def _left_out(part: Part, printed: AsPrinted | None) -> str:
    text = part.text if printed is None else printed.text(part.text, part.page)
    quoted = text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()} ..."
    return f'page {part.page}: "{quoted}" is left out, since reading it failed (a fault of this program); look there yourself'


def _term(document: Document, lines: Sequence[str], text: str, asked: str | None) -> TermContext:
    """The term; where only the file or a holiday tells the year, asked again once the class days are known."""
    find = partial(
        find_term,
        lines,
        name=document.name,
        metadata=document.metadata,
        term_argument=asked,
        full_text=text,
        habit=None if document.language == "en" else True,
    )
    context = find()
    if not context.is_year_open:
        return context
    meetings = find_meetings(document, context)
    return find(class_days={day for meeting in meetings if meeting.kind == "lecture" for day in meeting.days})


def _in_print(context: TermContext, printed: AsPrinted) -> TermContext:
    """The term with its name as it is printed in a document that was glossed."""
    label = context.label and printed.text(context.label)
    return replace(context, label=label, doubts=tuple(map(printed.quoting, context.doubts)))


def _syllabus(
    data: bytes,
    document: Document,
    context: TermContext,
    section: str | None,
    zone: dict[str, str | None],
    printed: AsPrinted | None,
) -> Syllabus:
    document = with_months_apart(with_forms(with_due_headings_joined(with_square_days(document))))
    document = with_bold_told(with_marks_told(with_days_of_months(document)))
    rows = Rows(document)
    meetings = _of_section(find_meetings(document, context, rows=rows), section)
    grading = find_grading(document, rows=rows)
    dated = _doubting_pictures(find_dated(document, context, meetings=meetings, grading=grading), document)
    dated, stale = doubting_year(dated, context, meetings, _titles(document))
    if stale is not None:
        context = replace(context, doubts=(*context.doubts, stale))
    header = find_header(document, rows=rows)
    if printed is not None:
        header = _header_in_print(header, printed)
    found = Syllabus(
        id=_identity(header, context, section, document.name),
        course_code=header.course_code,
        course_title=header.course_title,
        section=section or header.section,
        term=context.label,
        year_basis=context.year_basis,
        term_span=_span(context, dated),
        instructors=header.instructors,
        meetings=meetings,
        items=(*dated.items, *undated_items(grading, dated.items, dated.recurring, find_put_off(rows.lines))),
        recurring=dated.recurring,
        schedule=dated.schedule,
        grading=grading,
        policies=find_policies(document),
        warnings=tuple(_warnings(document, context, dated, grading)),
        source=Source(
            name=document.name,
            sha256=hashlib.sha256(data).hexdigest(),
            pages=document.page_count,
            parser_version=PARSER_VERSION,
        ),
        **zone,
    )
    return found if printed is None else as_printed(found, printed)


def _header_in_print(header: Header, printed: AsPrinted) -> Header:
    title = header.course_title and printed.text(header.course_title, 1)
    return replace(
        header, course_title=title, instructors=tuple(printed.text(name, 1) for name in header.instructors)
    )


def _text_lines(document: Document) -> Iterator[str]:
    """The document's lines; running heads after the title, since they grow stale first."""
    body = _body_lines(document)
    yield from islice(body, _TITLE_LINES)
    yield from dict.fromkeys(line.text for line in document.furniture)
    yield from body


def _body_lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Table):
            yield from map(row_text, block.printed_rows)
        else:
            yield from (line.text for line in block.lines)


def _titles(document: Document) -> Iterator[str]:
    """The titles of the tables' columns."""
    return (title for block in document.blocks if isinstance(block, Table) for title in block.header)


def _doubting_pictures(dated: Dated, document: Document) -> Dated:
    """The items of pages that were read from pictures, marked for a look at the page."""
    reason = "it was read from a picture of the page, where letters and digits may be mistaken"
    items = tuple(
        item.model_copy(
            update={
                "needs_review": (*item.needs_review, reason),
                "confidence": min(item.confidence, _PICTURED),
            }
        )
        if item.page in document.scanned_pages
        else item
        for item in dated.items
    )
    return replace(dated, items=items)


def _of_section(meetings: tuple[Meeting, ...], section: str | None) -> tuple[Meeting, ...]:
    """The meetings of one section and those of none in particular."""
    if section is None:
        return meetings
    wanted = section.lstrip("0").lower()
    return tuple(m for m in meetings if m.section is None or m.section.lstrip("0").lower() == wanted)


def _identity(header: Header, context: TermContext, section: str | None, name: str) -> str:
    course = header.course_code or header.course_title or name.rsplit(".", 1)[0]
    term = context.label
    if context.year and term and str(context.year) not in term:
        term = f"{term} {context.year}"
    return syllabus_id(course, term or (str(context.year) if context.year else None), section)


def _span(context: TermContext, dated: Dated) -> TermSpan | None:
    """The term by its class sessions where they are printed, else as printed or by its season."""
    days = [session.date for session in dated.schedule]
    if len(days) >= 8:
        return TermSpan(start=min(days), end=max(days), basis="dates")
    if context.start and context.end and context.span_basis:
        return TermSpan(start=context.start, end=context.end, basis=context.span_basis)
    return None


def _zone(text: str, name: str, argument: str | None, assumed: str | None) -> dict[str, str | None]:
    found = find_zone(text, name=name)
    basis: ZoneBasis = found.basis
    zone = found.timezone
    if argument is not None:
        zone, basis = argument, "argument"
    elif zone is None and assumed is not None:
        zone, basis = assumed, "assumed"
    return {"institution": found.institution, "timezone": zone, "timezone_basis": basis}


def _warnings(
    document: Document, context: TermContext, dated: Dated, grading: Sequence[GradingComponent]
) -> Iterator[str]:
    yield from context.doubts
    if context.year is None and not any(item.date for item in dated.items):
        yield "no year is printed and no date could be placed; give the term (for example: Fall 2025)"
    yield from _scan_warnings(document)
    yield from grading_warnings(grading)
    yield from missing_dates(grading, dated.items, dated.recurring)


def _scan_warnings(document: Document) -> Iterator[str]:
    if document.scanned_pages:
        yield f"{_pages(document.scanned_pages)} read from a picture: letters and digits may be wrong; compare the dates with the page"
    if document.unread_pages:
        yield (
            f"{_pages(document.unread_pages)} only a picture and not read; install a reader for scans "
            "(pip install 'syllabus-agent[ocr]', or tesseract) and parse it again"
        )


def _pages(numbers: Sequence[int]) -> str:
    listed = ", ".join(map(str, numbers[:12])) + (" and more" if len(numbers) > 12 else "")
    return f"page {listed} is" if len(numbers) == 1 else f"pages {listed} are"


def _passages(blocks: Sequence[Block], printed: AsPrinted | None) -> Iterator[Passage]:
    """The text in passages, as printed: a paragraph or a table's row with the heading above it."""
    for passage in _passages_read(blocks):
        if printed is None:
            yield passage
        else:
            heading = passage.heading and printed.text(passage.heading)
            yield Passage(page=passage.page, heading=heading, text=printed.text(passage.text, passage.page))


def _passages_read(blocks: Sequence[Block]) -> Iterator[Passage]:
    heading: str | None = None
    for block in blocks:
        if isinstance(block, Table):
            titles = block.header
            for row in block.rows:
                cells = [
                    (titles[c.column] if c.column < len(titles) else "", c.flat) for c in row.cells if c.lines
                ]
                text = "; ".join(f"{title}: {text}" if title else text for title, text in cells)
                if text:
                    yield Passage(page=row.page, heading=heading, text=text)
        elif block.role == "heading":
            heading = block.flat
        else:
            yield Passage(page=block.page, heading=heading, text=block.flat)

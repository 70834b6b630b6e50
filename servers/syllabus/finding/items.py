"""Everything dated in a document: items, class sessions and weekly deadlines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from servers.domain.syllabus import GradingComponent, Item, Meeting, Recurring, Session
from servers.syllabus.dating.numbered_weeks import tells_day
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.announced_lists import announced_lists
from servers.syllabus.finding.assemble import assemble
from servers.syllabus.finding.beside_class import due_beside_class, put_beside_class
from servers.syllabus.finding.beside_week import on_section_day
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.change_log import without_change_log
from servers.syllabus.finding.class_after import classes_after
from servers.syllabus.finding.class_number import parted_by_class
from servers.syllabus.finding.counted_boxes import counted_boxes
from servers.syllabus.finding.counted_days import counted_days
from servers.syllabus.finding.counted_rows import counts_weeks
from servers.syllabus.finding.coursework import coursework_of
from servers.syllabus.finding.dashed_fields import with_fields_parted
from servers.syllabus.finding.dated_list import entries_of_flow
from servers.syllabus.finding.dated_names import dated_names
from servers.syllabus.finding.dated_table import entries_of_table
from servers.syllabus.finding.dates_below import work_over_dates
from servers.syllabus.finding.day_below import without_days, work_over_day
from servers.syllabus.finding.due_cells import work_of_due_cells
from servers.syllabus.finding.due_labelled import due_labelled
from servers.syllabus.finding.due_signs import due_signs, with_signs_read
from servers.syllabus.finding.due_with_final import due_with_final
from servers.syllabus.finding.either_day import with_either_day_doubted
from servers.syllabus.finding.entry import Entry
from servers.syllabus.finding.first_week import weeks_counted
from servers.syllabus.finding.flow import flow_of
from servers.syllabus.finding.fractions import without_fractions
from servers.syllabus.finding.given_and_due import given_and_due, with_work_given
from servers.syllabus.finding.given_on_day import given_on_day, on_due_day
from servers.syllabus.finding.headed_work import headed_work
from servers.syllabus.finding.headings_apart import with_headings_apart
from servers.syllabus.finding.hour_rule import find_event_hours, with_event_hours
from servers.syllabus.finding.hours_before import due_hours_before, put_hours_before
from servers.syllabus.finding.kept_dates import not_told_yet, work_of_kept_dates
from servers.syllabus.finding.kind_by_name import is_of_labs
from servers.syllabus.finding.kinds_lists import kinds_lists
from servers.syllabus.finding.kinds_named import kinds_named
from servers.syllabus.finding.lab_sessions import candidates_of_labs
from servers.syllabus.finding.labs_due_later import without_labs_due_later
from servers.syllabus.finding.late_breaks import without_late_breaks
from servers.syllabus.finding.later import settled
from servers.syllabus.finding.legend import with_legend_told
from servers.syllabus.finding.lines_apart import with_dated_lines_apart
from servers.syllabus.finding.links import without_links
from servers.syllabus.finding.listed_classes import listed_classes
from servers.syllabus.finding.lists_of_work import as_lists_of_work
from servers.syllabus.finding.loose import loose_paragraphs
from servers.syllabus.finding.matter import candidates_of_entry
from servers.syllabus.finding.name_tables import words_above
from servers.syllabus.finding.named_lines import work_on_named_lines
from servers.syllabus.finding.next_class import (
    due_next_class,
    homework_of,
    without_homework,
)
from servers.syllabus.finding.not_collected import not_collected, without_recommended
from servers.syllabus.finding.numbered_days import numbered_days
from servers.syllabus.finding.numbered_weeks import of_mondays
from servers.syllabus.finding.off_stretches import with_stretches_off
from servers.syllabus.finding.prose import candidates_in_prose
from servers.syllabus.finding.recurring import find_recurring
from servers.syllabus.finding.reports_after import reports_after
from servers.syllabus.finding.rule import find_rules, weekly_kinds, with_mondays
from servers.syllabus.finding.rules_amid import rules_amid
from servers.syllabus.finding.run_in_titles import run_in_titles
from servers.syllabus.finding.schedule import find_schedule
from servers.syllabus.finding.scheme_series import series_of_scheme
from servers.syllabus.finding.section_below import parted_by_section
from servers.syllabus.finding.section_exams import section_exams
from servers.syllabus.finding.setting import find_settings
from servers.syllabus.finding.stacks import with_dates_apart
from servers.syllabus.finding.stages_below import stages_below
from servers.syllabus.finding.stages_in_cells import stages_in_cells
from servers.syllabus.finding.statement import Columns, Headed
from servers.syllabus.finding.table_titles import column_lefts, with_titles_above, with_titles_apart
from servers.syllabus.finding.tables_of_days import with_tables_of_days_told
from servers.syllabus.finding.told_columns import with_columns_told
from servers.syllabus.finding.told_weeks import of_told_weeks
from servers.syllabus.finding.unlikely import doubting_unlikely
from servers.syllabus.finding.update_notes import without_update_notes
from servers.syllabus.finding.week_lines import weeks_of_lines
from servers.syllabus.finding.week_numbers import numbered_weeks
from servers.syllabus.finding.week_tables import WeekTables, parted_by_day
from servers.syllabus.finding.weekly import find_weekly_rules
from servers.syllabus.finding.weekly_rows import weekly_rows
from servers.syllabus.finding.weeks_across import weeks_across
from servers.syllabus.finding.work_cells import work_in_cells
from servers.syllabus.finding.work_fields import work_of_fields
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Table

__all__ = ["Dated", "find_dated"]


#: Columns of two tables are the same where their left ends differ by less (in points).
_SAME_LEFT = 8.0


#: What makes a document plainer before any list is read, in this order.
_PREPARERS = (
    with_fields_parted,
    without_change_log,
    without_update_notes,
    with_columns_told,
    with_legend_told,
    with_headings_apart,
    without_links,
    without_fractions,
)
#: What reads lists of a shape of their own, and leaves the rest of the document to those that come after it.
_READERS = (
    section_exams,
    due_labelled,
    work_of_fields,
    work_of_due_cells,
    announced_lists,
    kinds_lists,
    kinds_named,
    stages_below,
    headed_work,
    run_in_titles,
)


@dataclass(frozen=True)
class Dated:
    """What a document dates."""

    items: tuple[Item, ...]
    schedule: tuple[Session, ...]
    recurring: tuple[Recurring, ...]


def find_dated(
    document: Document,
    context: TermContext,
    *,
    meetings: Sequence[Meeting] = (),
    grading: Sequence[GradingComponent] = (),
) -> Dated:
    """The items, sessions and weekly deadlines of a document, each with its evidence and doubts."""
    of_weeks, document = _told_apart(without_links(document), context)
    document = _prepared(document, context)
    apart: list[Candidate] = []
    for reader in _READERS:
        told, document = reader(document, context)
        apart += told
    found_entries, loose = _entries(document, context)
    if counted_by := _weeks_told(document, found_entries, context):
        context = counted_by
        found_entries, loose = _entries(document, context)
    entries = _parted([*of_weeks, *found_entries], document, meetings)
    in_series, loose = numbered_days(loose, context)
    in_order, loose = counted_days(loose, context)
    candidates: list[Candidate] = [*apart, *in_series, *in_order]
    dated = (matter.text for entry in entries for matter in entry.matters)
    coursework = coursework_of(grading, (*(paragraph.flat for paragraph, _ in loose), *dated))
    later = due_next_class(loose)
    beside, hours = due_beside_class(loose), due_hours_before(loose)
    for entry in entries:
        found = candidates_of_entry(without_homework(entry) if later else entry, context, coursework)
        found = put_hours_before(hours, entry, found, meetings) if hours else found
        candidates += put_beside_class(beside, entry, found) if beside else found
    if on_day := given_on_day(loose):
        candidates = [on_due_day(on_day, one) for one in candidates]
    classes = classes_after(entries, candidates, meetings)
    candidates = list(settled(candidates, classes))
    candidates += homework_of(entries, classes) if later else ()
    if given := given_and_due(loose):
        candidates = with_work_given(given, entries, candidates)
    columns = Columns(loose)
    candidates += candidates_of_labs(entries, meetings, grading)
    candidates += series_of_scheme(entries, candidates, grading)
    candidates += work_over_dates(document.blocks, context)
    candidates += (over_days := list(work_over_day(loose, context)))
    candidates += work_on_named_lines(loose, context)
    candidates += without_late_breaks(
        without_days(candidates_in_prose(loose, context, coursework, columns), over_days), entries
    )
    candidates += not_told_yet(work_of_kept_dates(document.blocks, context), candidates)
    candidates += (
        *due_with_final(loose, candidates, columns),
        *reports_after(loose, document.blocks, context, candidates),
    )
    if names := not_collected(loose, grading):
        candidates = without_recommended(candidates, names)
    if timed := find_event_hours(loose, context, columns):
        candidates = with_event_hours(candidates, timed)
    rules = find_rules([*loose, *rules_amid(entries)], context, coursework, columns)
    if any(rule.weeks for rule in rules):
        rules = with_mondays(rules, numbered_weeks(entries))
    weekly = find_weekly_rules(loose, context, coursework, weekly=weekly_kinds(loose), columns=columns)
    candidates = without_labs_due_later(candidates, weekly)
    items = assemble(
        with_stretches_off(with_either_day_doubted(candidates)),
        rules=rules,
        meetings=meetings,
        grading=grading,
        context=context,
        settings=find_settings(loose, context),
        of_labs=is_of_labs(_first_line(document), meetings, grading),
    )
    sessions = find_schedule(entries, items, meetings)
    ends = context.end if context.span_basis == "printed" else None
    items = doubting_unlikely(items, sessions, grading, ends)
    return Dated(
        items=items,
        schedule=sessions,
        recurring=find_recurring(weekly, rules, items, meetings),
    )


def _prepared(document: Document, context: TermContext) -> Document:
    """The document as the readers of lists want it."""
    for prepare in _PREPARERS:
        document = prepare(document)
    return with_dated_lines_apart(document, context)


def _told_apart(document: Document, context: TermContext) -> tuple[list[Entry], Document]:
    """The entries of weeks and units that list their days, and the document without those lines."""
    of_weeks, rest = weeks_of_lines(document, context)
    of_units, rest = listed_classes(rest, context)
    return [*of_weeks, *of_units], rest


def _first_line(document: Document) -> str:
    return next((block.flat for block in document.blocks if isinstance(block, Paragraph)), "")


def _parted(entries: Sequence[Entry], document: Document, meetings: Sequence[Meeting]) -> list[Entry]:
    """The entries, each that tells of several days, classes or sections parted at those."""
    days = [
        part
        for entry in of_mondays(of_told_weeks(entries, document.blocks), meetings)
        for part in parted_by_day(entry)
    ]
    parted = parted_by_class(days, meetings)
    whole = [part for entry in parted for part in parted_by_section(entry, meetings)]
    found = as_lists_of_work([part for entry in whole for part in on_section_day(entry, meetings)])
    signs = due_signs(document)
    return [with_signs_read(entry, signs) for entry in found]


def _weeks_told(document: Document, entries: Sequence[Entry], context: TermContext) -> TermContext | None:
    """What is known of the term with the numbered weeks of the schedule, where the document tells a day by its week's number."""
    cells = (
        cell.flat
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
    )
    texts = [*(block.flat for block in document.blocks if isinstance(block, Paragraph)), *cells]
    told = any(map(tells_day, texts))
    if not told and not counts_weeks(block for block in document.blocks if isinstance(block, Table)):
        return None
    if told and (weeks := numbered_weeks(entries) or weeks_across(document.blocks, context)):
        return replace(context, weeks=weeks)
    counted = weeks_counted(texts, context)
    return counted and replace(context, weeks=counted.weeks, doubts_of_weeks=(counted.doubt,))


def _entries(document: Document, context: TermContext) -> tuple[list[Entry], list[Headed]]:
    """The dated entries, and the paragraphs outside them with the heading above each."""
    entries: list[Entry] = []
    used: set[int] = set()
    undated: list[tuple[Table, Table]] = []
    dated: set[int] = set()
    above: Paragraph | None = None
    last: dt.date | None = None  # of the table directly above, which tells a next one's month
    weeks = WeekTables(context)
    over: list[Line] = []
    blocks = with_tables_of_days_told(_joined_tables(document.blocks), context)
    for group, block in enumerate(blocks):
        if isinstance(block, Table):
            staged, parted = stages_in_cells(block, context, group)
            entries += staged
            works, rest = ([], block) if staged else work_in_cells(block, context, group)
            if works:
                entries += works
                undated.append((block, rest))
                over, last = [], None
                continue
            apart = with_dates_apart(parted, context)
            titled = with_titles_above(apart, above) if above else apart
            lead = words_above(blocks, group)
            found = (
                counted_boxes(parted, context, group)
                or weeks.entries(parted, over, group)
                or weeks.below_days(parted, over, group, in_rows=True)
                or entries_of_table(titled, context, group=group, lead=lead)
                or weeks.below_days(parted, over, group, in_rows=False)
            )
            if staged and found and not entries_of_table(block, context, group=group, lead=lead):
                found = []  # without those rows as well as with them it is no schedule
            over = []
            if not found and last is not None:
                found = entries_of_table(titled, context, group=group, lead=lead, previous=last)
            entries += found
            last = max((day.date for entry in found for day in entry.days), default=None)
            if found:
                dated.add(id(block))
                if (weekly := weekly_rows(parted, found, context)) is not None:
                    undated.append((block, weekly))
            else:
                named, rest = dated_names(parted, context, group)
                entries += named
                undated.append((block, rest))
        else:
            above, last = block, None
            over = [*over[-1:], block.lines[0], *block.lines[1:][-1:]]
    for group, flow in enumerate(flow_of(blocks), start=len(blocks)):
        amid = (
            len(flow.lines) <= 8
            and id(flow.above) in dated
            and (flow.below is None or id(flow.below) in dated)
        )
        found, lines = entries_of_flow(flow, context, group=group, minimum=1 if amid else 3)
        entries += found
        used |= lines
    return entries, loose_paragraphs(blocks, used, undated)


def _joined_tables(blocks: Sequence[Block]) -> list[Block]:
    """Tables of one shape that follow each other, as one: a box for each week is a row of the schedule.

    A table that holds only the titles of the next is part of it.
    """
    joined: list[Block] = []
    for block in blocks:
        above = joined[-1] if joined else None
        if isinstance(block, Table) and isinstance(above, Table) and _continues(above, block):
            joined[-1] = replace(above, rows=(*above.rows, *block.rows))
        elif (
            isinstance(block, Table)
            and isinstance(above, Table)
            and (titled := with_titles_apart(block, above)) is not block
        ):
            joined[-1] = titled
        else:
            joined.append(block)
    return joined


def _continues(above: Table, below: Table) -> bool:
    if above.columns != below.columns or (below.header and below.header != above.header):
        return False
    lefts, others = column_lefts(above), column_lefts(below)
    return all(abs(lefts[column] - others[column]) < _SAME_LEFT for column in lefts.keys() & others.keys())

"""Reading on where a rule fails over one paragraph or row."""

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.errors import DocumentError
from servers.syllabus import parse as chain
from servers.syllabus.finding.grading import find_grading
from servers.syllabus.reading.document import Document
from servers.syllabus.reading.table import Table
from servers.syllabus.set_aside import reading_on
from tests.syllabus.finding.paper import sheet, table, text
from tests.syllabus.test_parse import DATES, HEAD, pdf


@pytest.fixture(autouse=True)
def _faults_are_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The suite fails where a rule does; here that is what is tested."""
    monkeypatch.setattr(logging.getLogger("servers.syllabus.set_aside"), "handlers", [])


def words(document: Document) -> str:
    """A reader with a fault: it fails over every "boom"."""
    found = []
    for block in document.blocks:
        rows = block.printed_rows if isinstance(block, Table) else ()
        found += [cell.flat for row in rows for cell in row.cells] or [getattr(block, "flat", "")]
    if any("boom" in one for one in found):
        raise ZeroDivisionError("boom")
    return " ".join(found)


def test_a_document_without_a_fault_is_read_once() -> None:
    seen = []

    def read(document: Document) -> str:
        seen.append(document)
        return words(document)

    assert reading_on(sheet(text("one"), text("two")), read) == ("one two", ())
    assert len(seen) == 1


def test_the_paragraph_that_a_rule_fails_over_is_set_aside_and_named() -> None:
    read, aside = reading_on(sheet(text("one"), text("a boom here", page=3), text("two")), words)

    assert read == "one two"
    assert [(part.page, part.text) for part in aside] == [(3, "a boom here")]


def test_of_a_table_only_the_row_is_set_aside() -> None:
    document = sheet(text("one"), table(["Date", "Due"], ["9/2", "Lab"], ["9/4", "boom"], ["9/9", "Essay"]))

    read, aside = reading_on(document, words)

    assert read == "one Date Due 9/2 Lab 9/9 Essay"
    assert [part.text for part in aside] == ["9/4 | boom"]


@given(st.lists(st.booleans(), min_size=1, max_size=30))
def test_whatever_stands_around_up_to_three_faults_is_read(faulty: list[bool]) -> None:
    document = sheet(*(text(f"boom {n}" if bad else f"line {n}") for n, bad in enumerate(faulty)))
    bad = [f"boom {n}" for n, one in enumerate(faulty) if one]
    if len(bad) > 3:
        with pytest.raises(ZeroDivisionError):
            reading_on(document, words)
        return

    read, aside = reading_on(document, words)

    assert read.split() == [w for n, one in enumerate(faulty) if not one for w in ("line", str(n))]
    assert sorted(part.text for part in aside) == sorted(bad)


def test_a_fault_that_stands_in_no_part_is_told() -> None:
    def read(document: Document) -> str:
        raise KeyError(len(document.blocks))

    with pytest.raises(KeyError):
        reading_on(sheet(text("one"), text("two")), read)


def test_what_is_wrong_with_the_document_itself_is_told_at_once() -> None:
    def read(document: Document) -> str:
        raise DocumentError(f"{document.name} is empty", "Give another")

    with pytest.raises(DocumentError, match="is empty"):
        reading_on(sheet(text("one"), text("two")), read)


def test_a_syllabus_keeps_its_other_dates_and_says_what_was_left_out(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def failing(document: Document, **rest: object) -> object:
        words(document)
        return find_grading(document, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(chain, "find_grading", failing)

    found = chain.parse(pdf((*HEAD, *DATES, "", "", "A boom on October 31.")), name="marine.pdf").syllabus

    assert [item.title for item in found.items if item.date] == ["Homework 1", "Midterm", "Homework 2"]
    assert found.warnings[0] == (
        'page 1: "A boom on October 31." is left out, since reading it failed (a fault of this program); look there yourself'
    )
    assert "ZeroDivisionError" in caplog.text

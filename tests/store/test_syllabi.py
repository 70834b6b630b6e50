"""The shelf of syllabi."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from servers.domain.syllabus import Item, Meeting, Passage, Recurring, Source, Syllabus
from servers.errors import InvalidValueError, NotFoundError
from servers.store.database import Database, Transaction

PASSAGES = (Passage(page=1, heading="Late work", text="Nothing late."),)


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Transaction]:
    with Database(tmp_path / "s").write() as transaction:
        yield transaction


def one_syllabus(day: int = 5, sha256: str = "a" * 64, syllabus_id: str = "cs-101_fall-2026") -> Syllabus:
    return Syllabus(
        id=syllabus_id,
        course_code="CS 101",
        items=(
            Item(
                id="exam-midterm",
                title="Midterm",
                kind="exam",
                date=dt.date(2026, 10, day),
                confidence=0.4,
                needs_review=("weekday does not fit",),
            ),
            Item(id="homework-1", title="HW 1", kind="homework", time=dt.time(23, 59)),
        ),
        meetings=(
            Meeting(id="lecture", kind="lecture", days=("MO", "WE"), start=dt.time(9), end=dt.time(10)),
        ),
        recurring=(
            Recurring(id="quiz", title="Quiz", kind="quiz", day="FR", **{"from": dt.date(2026, 9, 4)}),
        ),
        source=Source(name="a.pdf", sha256=sha256, pages=2, parser_version="1"),
    )


def test_a_saved_syllabus_comes_back_equal(tx: Transaction) -> None:
    assert tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}") == "added"
    assert tx.syllabi.get("cs-101_fall-2026") == one_syllabus()
    assert tx.syllabi.all() == [one_syllabus()]
    assert tx.syllabi.passages("cs-101_fall-2026") == list(PASSAGES)


def test_the_same_again_is_unchanged_and_a_revision_is_changed_with_history(tx: Transaction) -> None:
    tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}")
    assert tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}") == "unchanged"
    assert tx.syllabi.history("cs-101_fall-2026") == []
    assert tx.syllabi.save(one_syllabus(day=12), PASSAGES, arguments="{}") == "changed"
    assert tx.syllabi.history("cs-101_fall-2026") == [one_syllabus()]


def test_the_same_content_in_another_file_is_unchanged_and_then_cached(tx: Transaction) -> None:
    tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}")
    assert tx.syllabi.save(one_syllabus(sha256="b" * 64), PASSAGES, arguments="{}") == "unchanged"
    assert tx.syllabi.cached("b" * 64, "1", "{}") == one_syllabus(sha256="b" * 64)


@pytest.mark.parametrize(
    ("sha256", "version", "arguments", "hit"),
    [
        ("a" * 64, "1", "{}", True),
        ("b" * 64, "1", "{}", False),
        ("a" * 64, "2", "{}", False),
        ("a" * 64, "1", '{"term": "Fall"}', False),
    ],
)
def test_a_file_is_cached_for_the_same_bytes_parser_and_arguments_only(
    tx: Transaction, sha256: str, version: str, arguments: str, *, hit: bool
) -> None:
    tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}")
    assert (tx.syllabi.cached(sha256, version, arguments) is not None) is hit


def test_an_unknown_id_names_near_ones(tx: Transaction) -> None:
    tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}")
    with pytest.raises(NotFoundError, match="Did you mean 'cs-101_fall-2026'"):
        tx.syllabi.get("cs101_fall-2026")


def test_an_unknown_id_in_an_empty_store_says_how_to_fill_it(tx: Transaction) -> None:
    with pytest.raises(NotFoundError, match="parse_syllabus"):
        tx.syllabi.passages("x")


def test_a_corrected_item_has_its_new_values_and_nothing_left_to_review(tx: Transaction) -> None:
    tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}")
    corrected = tx.syllabi.correct("cs-101_fall-2026", "exam-midterm", {"date": "2026-10-07"})
    item = corrected.items[0]
    assert (item.date, item.needs_review, item.confidence) == (dt.date(2026, 10, 7), (), 1.0)
    assert tx.syllabi.get("cs-101_fall-2026") == corrected
    assert tx.syllabi.cached("a" * 64, "1", "{}") == corrected


def test_corrections_survive_a_new_reading_and_add_up(tx: Transaction) -> None:
    tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}")
    tx.syllabi.correct("cs-101_fall-2026", "exam-midterm", {"date": "2026-10-07"})
    tx.syllabi.correct("cs-101_fall-2026", "exam-midterm", {"title": "Midterm exam"})
    assert tx.syllabi.save(one_syllabus(day=20), PASSAGES, arguments="{}") == "changed"
    item = tx.syllabi.get("cs-101_fall-2026").items[0]
    assert (item.title, item.date) == ("Midterm exam", dt.date(2026, 10, 7))


def test_a_dropped_item_is_hidden_until_it_is_corrected_again(tx: Transaction) -> None:
    tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}")
    tx.syllabi.correct("cs-101_fall-2026", "homework-1", {}, drop=True)
    assert [item.id for item in tx.syllabi.get("cs-101_fall-2026").items] == ["exam-midterm"]
    tx.syllabi.correct("cs-101_fall-2026", "homework-1", {"time": "17:00"})
    assert tx.syllabi.get("cs-101_fall-2026").items[1].time == dt.time(17)


def test_meetings_and_recurring_deadlines_can_be_corrected_too(tx: Transaction) -> None:
    tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}")
    tx.syllabi.correct("cs-101_fall-2026", "lecture", {"days": ["TU"]})
    tx.syllabi.correct("cs-101_fall-2026", "quiz", {"from": "2026-09-11"})
    syllabus = tx.syllabi.get("cs-101_fall-2026")
    assert syllabus.meetings[0].days == ("TU",)
    assert syllabus.recurring[0].from_ == dt.date(2026, 9, 11)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"colour": "red"}, "'colour' of 'exam-midterm' cannot be corrected.*date"),
        ({"id": "other"}, "'id' of 'exam-midterm' cannot be corrected"),
        ({"date": "soon"}, "date of 'exam-midterm' cannot be 'soon'"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused(
    tx: Transaction, changes: dict[str, str], said: str
) -> None:
    tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}")
    with pytest.raises(InvalidValueError, match=said):
        tx.syllabi.correct("cs-101_fall-2026", "exam-midterm", changes)
    assert tx.syllabi.get("cs-101_fall-2026") == one_syllabus()


def test_a_correction_of_an_unknown_item_names_near_ones(tx: Transaction) -> None:
    tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}")
    with pytest.raises(NotFoundError, match="exam-midterm"):
        tx.syllabi.correct("cs-101_fall-2026", "midterm", {})


def test_forgetting_takes_the_corrections_along(tx: Transaction) -> None:
    tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}")
    tx.syllabi.correct("cs-101_fall-2026", "exam-midterm", {}, drop=True)
    tx.syllabi.forget("cs-101_fall-2026")
    assert tx.syllabi.all() == []
    tx.syllabi.save(one_syllabus(), PASSAGES, arguments="{}")
    assert tx.syllabi.get("cs-101_fall-2026") == one_syllabus()
    with pytest.raises(NotFoundError):
        tx.syllabi.forget("nothing")

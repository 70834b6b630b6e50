"""Two readers of one document: where they agree an item is surer, where they differ it is marked."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.evidence import Evidence
from servers.domain.syllabus import Item, ItemKind, Syllabus
from servers.syllabus.second.grounding import Finding
from servers.syllabus.second.reconciliation import reconciled


def finding(title: str, kind: ItemKind, date: dt.date, *doubts: str) -> Finding:
    printed = f"{date:%b} {date.day}"
    evidence = Evidence(page=2, text=f"{title} {printed}", box=(1, 2, 3, 4))
    return Finding(title, kind, date, None, printed, doubts, evidence)


@pytest.fixture
def unsure(syllabus: Syllabus) -> Syllabus:
    """In the order in which documents are read: by date, what has none at the end."""
    ordered = sorted(syllabus.items, key=lambda item: item.date or dt.date.max)
    items = tuple(item.model_copy(update={"confidence": 0.8}) for item in ordered)
    return syllabus.model_copy(update={"items": items})


def item_of(syllabus: Syllabus, ident: str) -> Item:
    return next(item for item in syllabus.items if item.id == ident)


@pytest.mark.parametrize("title", ["Midterm exam", "Midterm", "Midterm Examination", "In-class test"])
def test_an_item_on_the_same_day_in_both_is_surer_and_else_as_it_was(unsure: Syllabus, title: str) -> None:
    done = reconciled(unsure, [finding(title, "exam", dt.date(2026, 10, 15))])
    midterm = item_of(done, "exam-midterm")
    assert midterm.confidence == pytest.approx(0.9)
    assert midterm == item_of(unsure, "exam-midterm").model_copy(update={"confidence": 0.9})
    assert [item.id for item in done.items] == [item.id for item in unsure.items]


def test_agreement_does_not_take_away_what_was_to_be_reviewed(unsure: Syllabus) -> None:
    done = reconciled(unsure, [finding("Essay 1", "paper", dt.date(2026, 9, 25))])
    assert item_of(done, "paper-1").needs_review == ("the printed weekday disagrees",)


def test_agreement_on_a_page_that_was_read_from_a_picture_proves_nothing(unsure: Syllabus) -> None:
    done = reconciled(unsure, [finding("Midterm exam", "exam", dt.date(2026, 10, 15))], scanned=(2,))
    assert done == unsure


def test_a_day_within_a_span_agrees_with_it(unsure: Syllabus) -> None:
    done = reconciled(unsure, [finding("Fall break", "no_class", dt.date(2026, 10, 13))])
    assert item_of(done, "no-class-fall-break").confidence > 0.8
    assert len(done.items) == len(unsure.items)


def test_another_date_is_told_beside_the_first_and_both_places_are_kept(unsure: Syllabus) -> None:
    done = reconciled(unsure, [finding("Midterm exam", "exam", dt.date(2026, 10, 22))])
    midterm = item_of(done, "exam-midterm")
    assert midterm.date == dt.date(2026, 10, 15)
    (reason,) = midterm.needs_review
    assert reason == (
        'two readers disagree: the rules read 15 October 2026, the model 22 October 2026 ("Oct 22" on page 2)'
    )
    assert midterm.confidence == pytest.approx(0.5)
    assert [one.text for one in midterm.evidence] == ["Midterm exam Oct 15 (25%)", "Midterm exam Oct 22"]
    assert len(done.items) == len(unsure.items)


def test_another_kind_is_told(unsure: Syllabus) -> None:
    done = reconciled(unsure, [finding("Essay 1", "homework", dt.date(2026, 9, 25))])
    essay = item_of(done, "paper-1")
    assert essay.kind == "paper"
    assert "the rules take it for a paper, the model for a homework" in essay.needs_review[-1]


def test_what_only_the_model_has_read_is_added_in_its_place_and_marked(unsure: Syllabus) -> None:
    done = reconciled(unsure, [finding("Field trip", "other", dt.date(2026, 10, 24), "so it says")])
    added = item_of(done, "other-field-trip")
    assert added.date == dt.date(2026, 10, 24)
    assert added.needs_review[0].startswith("only the model read it")
    assert added.needs_review[1:] == ("so it says",)
    assert added.evidence == (finding("Field trip", "other", dt.date(2026, 10, 24)).evidence,)
    assert added.confidence <= 0.5
    dates = [item.date for item in done.items if item.date is not None]
    assert dates == sorted(dates)
    assert done.items[-1].date is None


def test_an_item_without_a_date_takes_the_models_marked(unsure: Syllabus) -> None:
    done = reconciled(unsure, [finding("Essay 2", "paper", dt.date(2026, 11, 20))])
    essay = item_of(done, "paper-2")
    assert essay.date == dt.date(2026, 11, 20)
    assert "only the model found a date" in essay.needs_review[0]
    assert len(done.items) == len(unsure.items)


def test_what_only_the_rules_have_read_stays_as_it_is(unsure: Syllabus) -> None:
    assert reconciled(unsure, []) == unsure


@pytest.mark.parametrize(
    ("title", "kind", "day"),
    [
        ("Essay 3", "paper", dt.date(2026, 9, 25)),
        ("Final project", "project", dt.date(2026, 12, 16)),
        ("Midterm review", "other", dt.date(2026, 10, 13)),
        ("Essay 1 draft", "paper", dt.date(2026, 9, 18)),
    ],
)
def test_a_thing_with_a_like_name_is_a_thing_of_its_own(
    unsure: Syllabus, title: str, kind: ItemKind, day: dt.date
) -> None:
    done = reconciled(unsure, [finding(title, kind, day)])
    assert len(done.items) == len(unsure.items) + 1
    assert [item for item in done.items if item in unsure.items] == list(unsure.items)


@pytest.mark.parametrize(
    ("ours", "theirs", "kind"),
    [
        ("L6: Potentials and Orbits (MJ) HW 1", "HW 1", "homework"),
        ("1.0 - Make your avatar: use 5 functions", "1.0 Make your avatar", "homework"),
        ("Research Design end of finals week", "Research Design", "paper"),
    ],
)
def test_a_thing_named_at_another_length_on_one_day_is_the_same(
    unsure: Syllabus, ours: str, theirs: str, kind: ItemKind
) -> None:
    day = dt.date(2026, 11, 3)
    read = Item(id="it", title=ours, kind="other" if kind == "paper" else kind, date=day, confidence=0.8)
    (item,) = reconciled(unsure.model_copy(update={"items": (read,)}), [finding(theirs, kind, day)]).items
    assert (item.confidence, item.needs_review) == (0.9, ())


def test_one_of_many_of_the_same_name_is_paired_with_its_own_day(unsure: Syllabus) -> None:
    days = [dt.date(2026, 9, day) for day in (4, 11, 18)]
    quizzes = tuple(
        Item(id=f"quiz-quiz.{at}", title="Quiz", kind="quiz", date=day, confidence=0.8)
        for at, day in enumerate(days, 1)
    )
    both = unsure.model_copy(update={"items": quizzes})
    done = reconciled(both, [finding("Quiz", "quiz", day) for day in (*reversed(days), dt.date(2026, 9, 25))])
    assert [(item.date, bool(item.needs_review)) for item in done.items] == [
        *((day, False) for day in days),
        (dt.date(2026, 9, 25), True),
    ]
    assert len({item.id for item in done.items}) == 4


def test_a_second_name_for_what_is_paired_already_is_no_further_item(unsure: Syllabus) -> None:
    named = [finding(title, "exam", dt.date(2026, 10, 15)) for title in ("Midterm exam", "Midterm")]
    assert len(reconciled(unsure, named).items) == len(unsure.items)

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.generator.registry import TEMPLATES
from tests.generator.score import compare
from tests.generator.template import Template
from tests.generator.vocabulary import DEVELOPMENT, HELD_OUT

ALL = [*TEMPLATES["development"], *TEMPLATES["held-out"]]


def test_at_least_a_third_of_the_templates_is_held_out() -> None:
    assert len(TEMPLATES["held-out"]) * 3 >= len(ALL)
    assert len({template.name for template in ALL}) == len(ALL)


def test_the_two_pools_share_no_course_person_place_or_policy() -> None:
    for words in (
        "institutions",
        "european",
        "subjects",
        "given_names",
        "surnames",
        "rooms",
        "policies",
        "citations",
    ):
        assert not set(getattr(DEVELOPMENT, words)) & set(getattr(HELD_OUT, words)), words


@pytest.mark.parametrize("template", ALL, ids=lambda template: template.name)
def test_a_seed_always_gives_the_same_document(template: Template) -> None:
    first, second = template.document(7), template.document(7)
    assert first == second
    assert first.pdf.startswith(b"%PDF-")
    assert first != template.document(8)


@pytest.mark.parametrize("template", ALL, ids=lambda template: template.name)
def test_every_document_has_something_to_find_in_one_term_unless_it_is_undated(template: Template) -> None:
    truth = template.document(3).truth
    days = [dt.date.fromisoformat(item["date"]) for item in truth["items"] if not item["optional"]]
    assert bool(days) != template.name.startswith("undated")
    assert not days or max(days) - min(days) < dt.timedelta(150)


@pytest.mark.parametrize("template", ALL, ids=lambda template: template.name)
def test_the_truth_agrees_with_itself(template: Template) -> None:
    truth = template.document(5).truth
    as_parsed = {
        **truth,
        "items": [
            {**item, "needs_review": ["doubtful"] if item.get("doubtful") else []} for item in truth["items"]
        ],
    }
    counts = compare(truth, as_parsed)
    assert not counts.failures
    assert all(tally.f1 == 1 for tally in counts.groups.values())


def one_item(**changes: object) -> dict[str, Any]:
    item = {
        "title": "Homework 3",
        "kind": "homework",
        "date": "2025-09-12",
        "time": "17:00",
        "needs_review": [],
    }
    nothing: dict[str, Any] = {
        "meetings": [],
        "recurring": [],
        "schedule": [],
        "grading": [],
        "instructors": [],
    }
    return {**nothing, "items": [item | changes]}


@pytest.mark.parametrize(
    ("changes", "group", "figures"),
    [
        ({}, "deadlines", (1, 0, 0)),
        ({"title": "HW #3 due"}, "deadlines", (1, 0, 0)),
        ({"date": "2025-09-13"}, "deadlines", (0, 1, 1)),
        ({"title": "Homework 4"}, "deadlines", (1, 0, 0)),  # alone of its kind on that day
        ({"title": "Quiz", "kind": "quiz"}, "deadlines", (0, 1, 1)),
        ({"kind": "project"}, "kind", (0, 1, 1)),
        ({"time": "16:00"}, "time", (0, 1, 1)),
        ({"date": None}, "deadlines", (0, 0, 1)),
    ],
)
def test_a_difference_is_counted_where_it_belongs(
    changes: dict[str, object], group: str, figures: tuple[int, int, int]
) -> None:
    tally = compare(one_item(), one_item(**changes))[group]
    assert (tally.right, tally.false, tally.missed) == figures


def test_a_document_that_contradicts_itself_may_be_read_either_way_but_must_be_marked() -> None:
    truth = one_item(doubtful=True, **{"or": ["2025-09-19"]})
    unmarked, marked = (
        one_item(date="2025-09-19"),
        one_item(date="2025-09-19", needs_review=["two places disagree"]),
    )
    assert compare(truth, unmarked)["doubt"].f1 == 0
    assert compare(truth, marked)["doubt"].f1 == 1
    assert compare(truth, marked)["deadlines"].f1 == 1

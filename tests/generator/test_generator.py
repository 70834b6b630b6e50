from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.generator.eighth import words as eighth_words
from tests.generator.eleventh import words as eleventh_words
from tests.generator.fifth import words as fifth_words
from tests.generator.fourth import words as fourth_words
from tests.generator.held_out.words import CAMPUS, POOLS
from tests.generator.ninth import words as ninth_words
from tests.generator.registry import TEMPLATES, document
from tests.generator.score import compare
from tests.generator.second.words import AUSTRALIAN, BRITISH, COLLEGE, GERMAN, MUSIC, SCIENCE
from tests.generator.sixth import words as sixth_words
from tests.generator.template import Template
from tests.generator.tenth import words as tenth_words
from tests.generator.third.words import (
    BUSINESS,
    CONTINENT,
    ENGLAND,
    LAW,
    LIBERAL,
    NURSING,
    QUANTITATIVE,
    STUDIO,
    TWO_YEAR,
)
from tests.generator.vocabulary import FORMAL, PLAIN, Pool

ALL = [template for group in TEMPLATES.values() for template in group]
#: The sets that the parser's tests have typeset and read; the others are for benchmarks.
READ = [template for name in ("development", "held-out", "second", "tongues") for template in TEMPLATES[name]]
UNREAD = [template for template in ALL if template not in READ]


def test_at_least_a_third_of_the_templates_is_held_out() -> None:
    assert len(TEMPLATES["held-out"]) * 3 >= len(TEMPLATES["development"]) + len(TEMPLATES["held-out"])


def test_more_layouts_measure_the_rules_than_the_rules_were_written_for() -> None:
    assert len(TEMPLATES["held-out"]) + len(TEMPLATES["second"]) > len(TEMPLATES["development"])


def test_no_two_layouts_have_one_name() -> None:
    assert len({template.name for template in ALL}) == len(ALL)


def words_of(pool: Pool) -> dict[str, set[object]]:
    names = (
        "institutions", "european", "subjects", "given_names", "surnames", "rooms", "homework", "quizzes", "midterms",
        "papers", "projects", "talks", "policies", "citations", "descriptions",
    )  # fmt: skip
    return {name: set(getattr(pool, name)) for name in names}


@pytest.mark.parametrize("pool", POOLS, ids=lambda pool: str(pool.subjects[0].code))
def test_a_held_out_pool_shares_no_word_with_those_that_rules_may_know(pool: Pool) -> None:
    for known in (PLAIN, FORMAL):
        shared = {name: words & words_of(known)[name] for name, words in words_of(pool).items()}
        assert not any(shared.values()), shared


@pytest.mark.parametrize(
    "pool",
    [AUSTRALIAN, BRITISH, COLLEGE, GERMAN, MUSIC, SCIENCE],
    ids=lambda pool: str(pool.institutions[0].name),
)
def test_the_second_sets_courses_are_others_than_those_that_rules_may_know(pool: Pool) -> None:
    for known in (PLAIN, FORMAL):
        for name in ("institutions", "subjects", "papers", "projects", "citations", "descriptions"):
            assert not words_of(pool)[name] & words_of(known)[name], name


THIRD_POOLS = [BUSINESS, CONTINENT, ENGLAND, LAW, LIBERAL, NURSING, QUANTITATIVE, STUDIO, TWO_YEAR]


@pytest.mark.parametrize("pool", THIRD_POOLS, ids=lambda pool: str(pool.institutions[0].name))
def test_the_third_sets_courses_are_others_than_those_of_any_set_before(pool: Pool) -> None:
    for known in (PLAIN, FORMAL, *POOLS, AUSTRALIAN, BRITISH, COLLEGE, GERMAN, MUSIC, SCIENCE):
        for name in (
            "institutions",
            "subjects",
            "rooms",
            "projects",
            "policies",
            "citations",
            "descriptions",
        ):
            assert not words_of(pool)[name] & words_of(known)[name], name


FOURTH_POOLS = [getattr(fourth_words, name) for name in fourth_words.__all__]


@pytest.mark.parametrize("pool", FOURTH_POOLS, ids=lambda pool: str(pool.institutions[0].name))
def test_the_fourth_sets_courses_are_others_than_those_of_any_set_before(pool: Pool) -> None:
    for known in (PLAIN, FORMAL, *POOLS, AUSTRALIAN, BRITISH, COLLEGE, GERMAN, MUSIC, SCIENCE, *THIRD_POOLS):
        for name in (
            "institutions",
            "subjects",
            "surnames",
            "rooms",
            "projects",
            "policies",
            "citations",
            "descriptions",
        ):
            assert not words_of(pool)[name] & words_of(known)[name], name


FIFTH_POOLS = [getattr(fifth_words, name) for name in fifth_words.__all__]


@pytest.mark.parametrize("pool", FIFTH_POOLS, ids=lambda pool: str(pool.institutions[0].name))
def test_the_fifth_sets_courses_are_others_than_those_of_any_set_before(pool: Pool) -> None:
    second = (AUSTRALIAN, BRITISH, COLLEGE, GERMAN, MUSIC, SCIENCE)
    for known in (PLAIN, FORMAL, *POOLS, *second, *THIRD_POOLS, *FOURTH_POOLS):
        for name in (
            "institutions",
            "subjects",
            "surnames",
            "rooms",
            "projects",
            "policies",
            "citations",
            "descriptions",
        ):
            assert not words_of(pool)[name] & words_of(known)[name], name


SIXTH_POOLS = [getattr(sixth_words, name) for name in sixth_words.__all__]


@pytest.mark.parametrize("pool", SIXTH_POOLS, ids=lambda pool: str(pool.institutions[0].name))
def test_the_sixth_sets_courses_are_others_than_those_of_any_set_before(pool: Pool) -> None:
    second = (AUSTRALIAN, BRITISH, COLLEGE, GERMAN, MUSIC, SCIENCE)
    for known in (PLAIN, FORMAL, *POOLS, *second, *THIRD_POOLS, *FOURTH_POOLS, *FIFTH_POOLS):
        for name in (
            "institutions",
            "subjects",
            "surnames",
            "rooms",
            "projects",
            "policies",
            "citations",
            "descriptions",
        ):
            assert not words_of(pool)[name] & words_of(known)[name], name


EIGHTH_POOLS = [getattr(eighth_words, name) for name in eighth_words.__all__]


@pytest.mark.parametrize("pool", EIGHTH_POOLS, ids=lambda pool: str(pool.subjects[0].code))
def test_the_eighth_sets_own_courses_are_others_than_those_of_any_set_before(pool: Pool) -> None:
    second = (AUSTRALIAN, BRITISH, COLLEGE, GERMAN, MUSIC, SCIENCE)
    sets = (*POOLS, *second, *THIRD_POOLS, *FOURTH_POOLS, *FIFTH_POOLS, *SIXTH_POOLS)
    for known in (PLAIN, FORMAL, *sets):
        for name in ("subjects", "rooms", "citations", "descriptions"):
            assert not words_of(pool)[name] & words_of(known)[name], name


NINTH_POOLS = [getattr(ninth_words, name) for name in ninth_words.__all__]


@pytest.mark.parametrize("pool", NINTH_POOLS, ids=lambda pool: str(pool.subjects[0].code))
def test_the_ninth_sets_own_courses_are_others_than_those_of_any_set_before(pool: Pool) -> None:
    second = (AUSTRALIAN, BRITISH, COLLEGE, GERMAN, MUSIC, SCIENCE)
    sets = (*POOLS, *second, *THIRD_POOLS, *FOURTH_POOLS, *FIFTH_POOLS, *SIXTH_POOLS, *EIGHTH_POOLS)
    for known in (PLAIN, FORMAL, *sets):
        for name in ("subjects", "rooms", "citations", "descriptions"):
            assert not words_of(pool)[name] & words_of(known)[name], name


TENTH_POOLS = [getattr(tenth_words, name) for name in tenth_words.__all__]


@pytest.mark.parametrize("pool", TENTH_POOLS, ids=lambda pool: str(pool.subjects[0].code))
def test_the_tenth_sets_own_courses_are_others_than_those_of_any_set_before(pool: Pool) -> None:
    second = (AUSTRALIAN, BRITISH, COLLEGE, GERMAN, MUSIC, SCIENCE)
    before = (*POOLS, *second, *THIRD_POOLS, *FOURTH_POOLS, *FIFTH_POOLS, *SIXTH_POOLS)
    for known in (PLAIN, FORMAL, *before, *EIGHTH_POOLS, *NINTH_POOLS):
        for name in ("subjects", "rooms", "citations", "descriptions"):
            assert not words_of(pool)[name] & words_of(known)[name], name


ELEVENTH_POOLS = [getattr(eleventh_words, name) for name in eleventh_words.__all__]


@pytest.mark.parametrize("pool", ELEVENTH_POOLS, ids=lambda pool: str(pool.subjects[0].code))
def test_the_eleventh_sets_own_courses_are_others_than_those_of_any_set_before(pool: Pool) -> None:
    second = (AUSTRALIAN, BRITISH, COLLEGE, GERMAN, MUSIC, SCIENCE)
    before = (*POOLS, *second, *THIRD_POOLS, *FOURTH_POOLS, *FIFTH_POOLS, *SIXTH_POOLS)
    for known in (PLAIN, FORMAL, *before, *EIGHTH_POOLS, *NINTH_POOLS, *TENTH_POOLS):
        for name in ("subjects", "rooms", "citations", "descriptions"):
            assert not words_of(pool)[name] & words_of(known)[name], name


def test_pools_are_told_apart_by_their_courses_and_people() -> None:
    assert not words_of(PLAIN)["subjects"] & words_of(FORMAL)["subjects"]
    assert not words_of(CAMPUS)["surnames"] & (words_of(PLAIN)["surnames"] | words_of(FORMAL)["surnames"])


@pytest.mark.parametrize("template", [*READ[::12], *UNREAD[::4]], ids=lambda template: template.name)
def test_a_seed_always_gives_the_same_document(template: Template) -> None:
    printed, again = document(template, 0), template.document(0)
    assert printed.truth == again.truth
    assert printed.pdf == again.pdf
    assert printed.pdf.startswith(b"%PDF-")


def test_another_seed_gives_another_document() -> None:
    for template in ALL[::45]:
        assert document(template, 0).pdf != template.document(1).pdf


@pytest.mark.parametrize("template", ALL, ids=lambda template: template.name)
def test_every_document_has_something_to_find_in_one_term_unless_it_is_undated(template: Template) -> None:
    truth = document(template, 0).truth
    days = [dt.date.fromisoformat(item["date"]) for item in truth["items"] if not item["optional"]]
    assert bool(days) != template.name.startswith("undated")
    assert not days or max(days) - min(days) < dt.timedelta(150)


@pytest.mark.parametrize("template", ALL, ids=lambda template: template.name)
def test_the_truth_agrees_with_itself(template: Template) -> None:
    truth = document(template, 0).truth
    as_parsed = {
        **truth,
        "items": [
            {**item, "needs_review": ["doubtful"] if item.get("doubtful") or "or" in item else []}
            for item in truth["items"]
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

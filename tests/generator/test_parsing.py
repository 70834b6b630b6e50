"""The parser on random syllabi: a floor for each layout. Raise a floor when the reader got better; never lower one."""

from __future__ import annotations

import pytest

from servers.syllabus.parse import parse
from tests.generator.registry import TEMPLATES, document
from tests.generator.score import Counts, compare
from tests.generator.template import Template

#: F1 of deadlines on seeds 0 and 1 must stay at least this; a layout that is not named must be read without a fault
#: on seed 0.
FLOORS: dict[str, float] = {
    "agenda_lines": 0.57,
    "assignment_sections": 0.78,
    "bare_exam_dates": 1.0,
    "contradiction": 0.96,
    "elided_months": 1.0,
    "merged_weeks": 0.94,
    "prose_dates": 0.95,
    "session_headings": 0.97,
    "two_column_table": 0.97,
    "two_columns": 0.96,
    "weekday_columns": 0.97,
    "wrong_weekday": 1.0,
}
DEVELOPMENT = TEMPLATES["development"]
#: Held-out layouts are measured as a whole, so that the suite does not invite rules for one of them.
HELD_OUT_FLOOR = 0.6
#: Precision of what is not marked for review in them.
SURE_FLOOR = 0.8
#: The same of the second set.
SECOND_FLOOR, SECOND_SURE_FLOOR = 0.75, 0.93
#: F1 of deadlines in each layout of the other languages.
TONGUE_FLOOR = 0.9


def read(template: Template, seed: int) -> Counts:
    printed = document(template, seed)
    parsed = parse(printed.pdf, name=f"{printed.name}.pdf")
    return compare(printed.truth, parsed.syllabus.model_dump(mode="json", by_alias=True))


@pytest.mark.parametrize("template", DEVELOPMENT, ids=lambda template: template.name)
def test_the_deadlines_of_a_layout_are_found(template: Template) -> None:
    counts = Counts()
    for seed in (0, 1) if template.name in FLOORS else (0,):
        counts.add(read(template, seed))
    assert counts["deadlines"].f1 >= FLOORS.get(template.name, 1.0), "\n".join(counts.failures)


def test_layouts_that_no_rule_was_written_for_are_read_too() -> None:
    counts = Counts()
    for template in TEMPLATES["held-out"]:
        counts.add(read(template, 0))
    assert counts["deadlines"].f1 >= HELD_OUT_FLOOR
    assert counts["sure"].precision >= SURE_FLOOR


def test_layouts_of_someone_who_had_not_read_the_rules_are_read_too() -> None:
    counts = Counts()
    for template in TEMPLATES["second"]:
        counts.add(read(template, 0))
    assert counts["deadlines"].f1 >= SECOND_FLOOR
    assert counts["sure"].precision >= SECOND_SURE_FLOOR


@pytest.mark.parametrize("template", TEMPLATES["tongues"], ids=lambda template: template.name)
def test_a_syllabus_in_another_language_is_read_as_an_english_one(template: Template) -> None:
    counts = read(template, 0)
    assert counts["deadlines"].f1 >= TONGUE_FLOOR, "\n".join(counts.failures)
    assert counts["sure"].false == 0, "\n".join(counts.failures)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", ["undated", "undated_outline"])
def test_nothing_is_invented_where_nothing_is_dated(name: str, seed: int) -> None:
    template = next(t for group in TEMPLATES.values() for t in group if t.name == name)
    counts = read(template, seed)
    assert counts["deadlines"].false == 0, "\n".join(counts.failures)

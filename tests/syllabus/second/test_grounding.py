"""What a model says counts only where the page says it too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from servers.syllabus.second.claim import Claim
from servers.syllabus.second.ground import Ground
from servers.syllabus.second.grounding import Finding, grounded

GOOD: dict[str, Any] = {
    "title": "Field trip", "kind": "other", "date": "Saturday, October 24", "page": 2,
    "quote": "The field trip to the Delaware is on Saturday, October 24",
}  # fmt: skip


def found(ground: Ground, **changes: Any) -> tuple[Finding, ...]:
    return grounded([Claim.model_validate(GOOD | changes)], ground).borne_out


def test_a_claim_that_the_page_bears_out_has_its_date_and_its_printed_words(ground: Ground) -> None:
    (finding,) = found(ground)
    assert (finding.title, finding.date, finding.doubts) == ("Field trip", dt.date(2026, 10, 24), ())
    assert finding.evidence.page == 2
    assert finding.evidence.text == "The field trip to the Delaware is on Saturday, October 24"
    assert finding.evidence.box == (72, 140, 500, 172), "both lines that the words stand in"


def test_case_spacing_accents_and_punctuation_of_a_quote_do_not_matter(ground: Ground) -> None:
    assert found(ground, quote="the FIELD  trip to the Delawàre is on\nSaturday October 24.")


@pytest.mark.parametrize(
    "changes",
    [
        {"page": 1},
        {"page": 3},
        {"page": 99},
        {"page": -1},
        {"quote": "The field trip is on Saturday, October 24"},
        {"quote": "The party is on Saturday, October 31", "date": "October 31"},
        {"quote": ""},
        {"date": ""},
        {"date": "October 25"},
        {"date": "2026-10-24"},
        {"date": "Delaware"},
        {
            "date": "October 24. The map quiz was on October 8",
            "quote": "The field trip to the Delaware is on Saturday, October 24. The map quiz was on October 8",
        },
        {"title": "Midterm exam"},
        {"title": "Field trip, pay $500"},
        {"title": ""},
        {"title": "24"},
        {"title": "Field trip\u202e"},
        {"title": "Field " * 30},
        {"quote": "The field trip to the Delaware is on Saturday, October 24 " * 12},
        {"quote": "The field trip to the Delaware"},
    ],
    ids=repr,
)
def test_what_the_page_does_not_bear_out_is_dropped(ground: Ground, changes: dict[str, Any]) -> None:
    assert found(ground, **changes) == ()


def test_a_title_may_use_another_usual_name_for_a_printed_word(lay: Callable[..., Ground]) -> None:
    ground = lay({1: ["HW #3 due Tue 9/15"]})
    (finding,) = found(
        ground, title="Homework 3", kind="homework", date="9/15", page=1, quote="HW #3 due Tue 9/15"
    )
    assert finding.date == dt.date(2026, 9, 15)


def test_a_row_of_a_table_is_read_as_printed(ground: Ground) -> None:
    quote = "Tue 9/8 | The Nile | Source sheet"
    (finding,) = found(ground, title="Source sheet", date="Tue 9/8", page=3, quote=quote)
    assert finding.date == dt.date(2026, 9, 8)


def test_a_date_that_is_one_only_in_a_column_of_dates_is_read(ground: Ground) -> None:
    quote = "10-06 | The Indus | Reading log"
    (finding,) = found(ground, title="Reading log", date="10-06", page=3, quote=quote)
    assert finding.date == dt.date(2026, 10, 6)


def test_a_span_has_its_last_day(ground: Ground) -> None:
    quote = "Fall break: October 12-13"
    (finding,) = found(ground, title="Fall break", kind="no_class", date="October 12-13", page=3, quote=quote)
    assert (finding.date, finding.end_date) == (dt.date(2026, 10, 12), dt.date(2026, 10, 13))


def test_a_year_that_is_printed_beside_the_words_is_not_left_out(ground: Ground) -> None:
    (finding,) = found(
        ground, title="Map quiz", kind="quiz", date="October 8", quote="The map quiz was on October 8"
    )
    assert finding.date == dt.date(2025, 10, 8)
    assert any("far outside" in doubt for doubt in finding.doubts)


def test_a_printed_day_of_the_week_that_disagrees_is_told_though_the_model_left_it_out(
    lay: Callable[..., Ground],
) -> None:
    ground = lay({1: ["Oral report on Monday, October 14"]})
    (finding,) = found(
        ground, title="Oral report", date="October 14", page=1, quote="Oral report on Monday, October 14"
    )
    assert any("is a Wednesday" in doubt for doubt in finding.doubts)


def test_the_same_claim_twice_is_one(ground: Ground) -> None:
    done = grounded([Claim.model_validate(GOOD)] * 3, ground)
    assert (len(done.borne_out), done.dropped) == (1, 0)


def test_a_flood_of_claims_ends(ground: Ground) -> None:
    bad = Claim.model_validate(GOOD | {"quote": "nowhere"})
    done = grounded([bad] * 5000 + [Claim.model_validate(GOOD)], ground)
    assert (done.borne_out, done.dropped) == ((), 5001)

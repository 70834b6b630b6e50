"""Work that no vocabulary knows, where a clause says that it is due."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.said_due import said_due


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Trial system and Handbook must be submitted.", "Trial system and Handbook"),
        ("First version of the Needs Document must be submitted", "First version of the Needs Document"),
        ("The user manual has to be handed in by 5 pm.", "User manual"),
        ("Requirements document is to be submitted", "Requirements document"),
        ("Your field journals are due at the start of class", "Field journals"),
        ("Team names will be due", None),
        ("Care plan is due in class", "Care plan"),
        ("Film scripts should be turned in", "Film scripts"),
        ("Family tree needs to be uploaded", "Family tree"),
    ],
)
def test_what_is_said_to_be_due_is_work_by_whatever_name(text: str, title: str | None) -> None:
    found = said_due(text)
    assert (found[0] if found else None) == title


@pytest.mark.parametrize(
    "text",
    [
        "Fees are due",
        "Tuition must be sent to the office",
        "Everything is due",
        "Late work must be submitted",
        "It is due",
        "You must be done",
        "The solutions will be posted",
        "Absences must be e-mailed",
        "Care plans are due every Friday",
        "Care plans are due a week after the visit",
        "The error is due to friction",
        "Registration forms must be submitted",
        "What is due?",
        "Changes must be sent to the registrar",
        "Students must be handed in",
        "Care plan: how it is made",
    ],
)
def test_what_is_no_work_or_has_no_day_of_its_own_is_not_taken(text: str) -> None:
    assert said_due(text) is None

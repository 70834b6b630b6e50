from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from servers.syllabus.dating.institutions import BY_DOMAIN
from servers.syllabus.dating.places import (
    AREA_ZONES,
    CITY_ZONES,
    COUNTRY_ZONES,
    STATE_NAMES,
    STATE_ZONES,
    ZONE_WORDS,
)
from servers.syllabus.dating.zone import find_zone


def zone(text: str, *, name: str = "syllabus.pdf") -> str | None:
    return find_zone(text, name=name).timezone


INSTITUTIONS = [
    ("Instructor: a@cs.utexas.edu", "America/Chicago", "an e-mail's domain"),
    ("a@utep.edu", "America/Denver", "a university in a state's other zone"),
    ("a@purdue.edu", "America/Indiana/Indianapolis", "a state with its own zone"),
    ("Michigan State University", "America/Detroit", "a name"),
    ("The University of Tennessee, Knoxville", "America/New_York", "a name in a divided state"),
    ("VANDERBILT UNIVERSITY", "America/Chicago", "a name in capitals"),
    ("San José State University", "America/Los_Angeles", "a name with accents"),
    ("24.118 at MIT", "America/New_York", "an acronym"),
    ("a.person@ucl.ac.uk", "Europe/London", "a British address"),
    ("a@unknown-college.ac.nz", "Pacific/Auckland", "an unknown institution's country"),
    ("a@uni-greifswald.de", "Europe/Berlin", "an unknown German university"),
    ("a@unsw.edu.au", "Australia/Sydney", "a country with several zones, by its university"),
    ("Somewhere Community College, Boulder, CO 80309", "America/Denver", "a city with its postal code"),
    ("A College, Pensacola, FL 32501", "America/Chicago", "a city in a state's other zone"),
    ("Kansas Wesleyan University", "America/Chicago", "a state's name in an institution's"),
    ("Phone: (734) 973-3411, fax (734) 973-3000", "America/Detroit", "two telephone numbers"),
]


@pytest.mark.parametrize(("text", "expected", "sentence"), INSTITUTIONS, ids=[row[2] for row in INSTITUTIONS])
def test_the_zone_follows_from(text: str, expected: str, sentence: str) -> None:
    found = find_zone(text, name="syllabus.pdf")
    assert (found.timezone, found.basis) == (expected, "institution"), sentence
    assert found.evidence


def test_the_institution_is_named() -> None:
    assert find_zone("a@cs.stanford.edu", name="x").institution == "Stanford University"


CITED = [
    "Cambridge University Press, 2014", "Yale University Press", "MIT Press", "https://owl.purdue.edu/owl", "Boston, MA: Pearson",
    "https://plato.stanford.edu/entries/x", "Ph.D., Stanford University", "Harvard Business Review", "take Cornell notes", "the Purdue OWL", "Harvard style",
]  # fmt: skip


@pytest.mark.parametrize("text", CITED)
def test_what_is_only_cited_tells_no_zone(text: str) -> None:
    assert zone(text) is None


@pytest.mark.parametrize("text", CITED)
def test_what_is_cited_does_not_outweigh_the_courses_own_institution(text: str) -> None:
    assert zone(f"Office: a@uiowa.edu\n{text}\n{text}") == "America/Chicago"


PRINTED = [
    ("due at 11:59 PM ET", "America/New_York"), ("by 5 pm Pacific Time", "America/Los_Angeles"), ("17:00 (GMT)", "Europe/London"),
    ("all times are in CST", "America/Chicago"), ("10 am Central", "America/Chicago"), ("noon MST", "America/Denver"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PRINTED)
def test_a_zone_printed_beside_a_time_is_taken_where_no_institution_is_known(
    text: str, expected: str
) -> None:
    found = find_zone(text, name="x")
    assert (found.timezone, found.basis, found.institution) == (expected, "printed", None)


def test_the_institutions_zone_wins_over_a_printed_one() -> None:
    assert zone("a@uiowa.edu\nMeeting at 3 pm ET") == "America/Chicago"


@pytest.mark.parametrize(
    "text",
    ["", "Introduction to Paradox", "an MT scan; the ET film", "Reading, PA-C exam", "call 734-973-3411"],
)
def test_nothing_is_guessed_from(text: str) -> None:
    found = find_zone(text, name="syllabus.pdf")
    assert (found.timezone, found.basis, found.evidence) == (None, "none", None)


@pytest.mark.parametrize(
    "title",
    ["DATABASES IN PRACTICE", "LOGIC OR REASON", "Reading OR Writing", "Topics IN History", "Help ME"],
)
def test_words_in_capitals_are_no_states(title: str) -> None:
    assert zone(title) is None


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Gary, IN", "America/Chicago"),
        ("PORTLAND, OR", "America/Los_Angeles"),
        ("Portland OR 97201", "America/Los_Angeles"),
        ("Denver CO", "America/Denver"),
        ("Portland, OR", "America/Los_Angeles"),
    ],
)
def test_a_state_after_a_comma_before_a_postal_code_or_that_is_no_word_is_one(
    place: str, expected: str
) -> None:
    assert zone(place) == expected


def test_every_zone_of_the_tables_exists() -> None:
    tables = (AREA_ZONES, CITY_ZONES, COUNTRY_ZONES, STATE_ZONES, ZONE_WORDS)
    zones = {zone for table in tables for zone in table.values()} | {one.zone for one in BY_DOMAIN.values()}
    for one in zones:
        assert ZoneInfo(one).key == one
    assert set(STATE_NAMES.values()) <= set(STATE_ZONES)


@pytest.mark.parametrize("above", ["Basic Algorithms", "Mathematics", "Macroeconomics", "Database systems"])
def test_a_title_above_a_universitys_name_is_no_degree_from_it(above: str) -> None:
    assert zone(f"{above}\nUniversity of British Columbia") == "America/Vancouver"


def test_letters_below_a_days_number_are_no_zone() -> None:
    assert zone("Calendar\n4\nBST\nLab 3 due") is None


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Westmont College", "America/Los_Angeles"),
        ("Office: jdoe@marietta.edu", "America/New_York"),
        ("Earlham College", "America/Indiana/Indianapolis"),
        ("Instructor: jdoe@ivytech.edu", "America/Indiana/Indianapolis"),
        ("St. Olaf College", "America/Chicago"),
        ("Red Rocks: jdoe@rrcc.edu", "America/Denver"),
    ],
)
def test_colleges_have_zones(words: str, zone: str) -> None:
    assert find_zone(f"MATH 101\n{words}\nFall 2025", name="s.pdf").timezone == zone


def test_a_meetings_number_is_no_idaho() -> None:
    assert find_zone("Office hours on Zoom Meeting ID 82345", name="s.pdf").timezone is None
    assert find_zone("1910 University Drive, Boise, ID 83725", name="s.pdf").timezone == "America/Boise"

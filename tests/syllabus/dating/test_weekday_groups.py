from __future__ import annotations

import pytest

from servers.syllabus.dating.weekdays import find_weekdays


def named(text: str, *, abbreviations: bool = True) -> list[str]:
    return [" ".join(one.days) for one in find_weekdays(text, abbreviations=abbreviations)]


FORMS = [
    ("MWF", "MO WE FR"), ("MW 3pm", "MO WE"), ("TTh", "TU TH"), ("TTH 11-12:30", "TU TH"), ("TuTh", "TU TH"), ("T/Th", "TU TH"),
    ("TR", "TU TH"), ("T R 2-3", "TU TH"), ("class meets T R", "TU TH"), ("T and Th 3:30", "TU TH"), ("M/W/F", "MO WE FR"),
    ("M, W, F 10:00", "MO WE FR"), ("MTWRF", "MO TU WE TH FR"), ("M T W Th F 8:00-9:00", "MO TU WE TH FR"),
    ("TWR 6:00 PM", "TU WE TH"), ("M 2-4", "MO"), ("M-F 9-5", "MO TU WE TH FR"), ("Mondays and Wednesdays", "MO WE"),
    ("Mon & Wed", "MO WE"), ("Mon., Wed., Fri.", "MO WE FR"), ("Tues/Thurs", "TU TH"), ("Monday-Friday", "MO TU WE TH FR"),
    ("Monday through Thursday", "MO TU WE TH"), ("weekdays", "MO TU WE TH FR"), ("every weekday", "MO TU WE TH FR"),
    ("every Friday", "FR"), ("Fridays", "FR"), ("MONDAY, WEDNESDAY", "MO WE"), ("Montag und Mittwoch", "MO WE"),
    ("lundi et jeudi", "MO TH"), ("Friday-Sunday", "FR SA SU"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), FORMS)
def test_days_are_read_in(text: str, days: str) -> None:
    assert named(text) == [days]


@pytest.mark.parametrize(
    "text",
    ["a T-test", "an F grade", "Grade: F", "M. Smith", "W. H. Auden at noon", "the SAT", "they sat down", "section F", "S. F. 12:00",
     "Vitamin M", "F1 and T2", "class A", "and thus far", "F 0-59.4", "D 60-69, F 10-59", "Lecture: MT weeks 1-5"],
)  # fmt: skip
def test_no_day_is_read_in(text: str) -> None:
    assert named(text) == []


def test_letters_are_no_days_where_abbreviations_are_not_asked_for() -> None:
    assert named("MWF 10:00 and Friday", abbreviations=False) == ["FR"]


def test_two_groups_are_two_mentions() -> None:
    assert named("MW 10:00-11:15 and TTh 2:00-3:15") == ["MO WE", "TU TH"]


def test_offsets_are_those_of_the_printed_words() -> None:
    text = "Office hours: Mon & Wed, 2-3"
    (mention,) = find_weekdays(text)
    assert text[mention.start : mention.end] == "Mon & Wed"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("T U 2:30-3:45", "TU TH"),
        ("T/U 1-2 pm", "TU TH"),
        ("MTWUF 9:30", "MO TU WE TH FR"),
        ("TU 2:30-3:45", "TU"),
        ("M U 1-2 pm", "MO SU"),
        ("T R U 1-2 pm", "TU TH SU"),
        ("Tuedays & Thurdays, 2:30pm", "TU TH"),
        ("Wenesday 9:00", "WE"),
    ],
)
def test_a_thursday_by_its_second_letter_and_days_misspelt_are_read(text: str, days: str) -> None:
    assert named(text) == [days]

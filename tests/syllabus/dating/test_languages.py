from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.weekdays import find_weekdays

CONTEXT = TermContext(
    label="2025", year=2025, start=dt.date(2025, 1, 1), end=dt.date(2025, 12, 31), year_basis="stated", day_first=True
)  # fmt: skip

#: 14 October 2025 is a Tuesday.
PRINTED = [
    ("Di, 14. Okt.", "TU", "10-14"), ("Di. 14.10.", "TU", "10-14"), ("Do 16.10.", "TH", "10-16"),
    ("Mittwoch, 15.10.", "WE", "10-15"), ("Dienstag, den 14. Oktober 2025", None, "10-14"), ("mardi 14 octobre", "TU", "10-14"),
    ("mar. 14 oct.", "TU", "10-14"), ("jeu. 16 oct.", "TH", "10-16"), ("le 14 févr.", None, "02-14"), ("14 août", None, "08-14"),
    ("martes 14 de octubre", "TU", "10-14"), ("mié 15 oct", "WE", "10-15"), ("jue. 16/10", "TH", "10-16"),
    ("14 de enero", None, "01-14"), ("dinsdag 14 oktober", "TU", "10-14"), ("di 14 okt", "TU", "10-14"),
    ("14 mrt", None, "03-14"), ("martedì 14 ottobre", "TU", "10-14"), ("gio 16 ott", "TH", "10-16"), ("14 ott.", None, "10-14"),
    ("terça-feira, 14 de outubro", "TU", "10-14"), ("ter 14 out", "TU", "10-14"), ("segunda-feira 13/10", "MO", "10-13"),
    ("14 de set.", None, "09-14"), ("tisdag 14 oktober", "TU", "10-14"), ("1º de maio", None, "05-01"),
]  # fmt: skip


@pytest.mark.parametrize("column", [False, True])
@pytest.mark.parametrize(("text", "weekday", "day"), PRINTED)
def test_a_date_of_another_language_is_read_with_its_day_of_the_week(
    text: str, weekday: str | None, day: str, *, column: bool
) -> None:
    (mention,) = find_dates(text, CONTEXT, column=column)
    assert (mention.weekday, f"{mention.date:%m-%d}", mention.doubts) == (weekday, day, ())


SEVERAL = [
    ("14.–18. Okt.", ["10-14/10-18"]), ("14./15. Okt.", ["10-14", "10-15"]), ("14 et 16 octobre", ["10-14", "10-16"]),
    ("del 14 al 18 de octubre", ["10-14/10-18"]), ("14 t/m 18", []), ("KW 42 (13.10.)", ["10-13"]), ("KW 42", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_spans_lists_and_weeks_of_other_languages_are_read(text: str, expected: list[str]) -> None:
    found = [
        f"{one.date:%m-%d}" + (f"/{one.end_date:%m-%d}" if one.end_date else "")
        for one in find_dates(text, CONTEXT)
    ]
    assert found == expected


@pytest.mark.parametrize(
    "text", ["10 out of 10", "2 weeks ago 5 of them", "14 set theory", "5 gen ed courses"]
)
@pytest.mark.parametrize("column", [False, True])
def test_english_words_that_are_months_elsewhere_are_none(text: str, *, column: bool) -> None:
    assert find_dates(text, CONTEXT, column=column) == []


GROUPS = [
    ("Di/Do 14:15–15:45", ("TU", "TH")), ("Mo 10-12 Uhr", ("MO",)), ("Mi, 10:15 Uhr", ("WE",)),
    ("lun. et mer. 10h-12h", ("MO", "WE")), ("lunes y miércoles", ("MO", "WE")), ("maandag en woensdag", ("MO", "WE")),
    ("segundas e quartas", ("MO", "WE")), ("lunedì e mercoledì", ("MO", "WE")), ("ter/qui 10:00", ("TU", "TH")),
    ("dienstags, 14 Uhr", ("TU",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_class_days_of_other_languages_are_read(text: str, expected: tuple[str, ...]) -> None:
    assert [one.days for one in find_weekdays(text)] == [expected]


@pytest.mark.parametrize("text", ["Do 3-4 problems", "Do not", "Mar 10:30", "so 10 people", "Mi casa"])
def test_words_like_short_days_are_none(text: str) -> None:
    assert find_weekdays(text) == []

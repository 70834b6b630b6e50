"""Calendars of language courses, whose English text names days, work and days off in the language that is taught."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.column import weekday_of_title
from servers.syllabus.finding.deliverable import is_no_class, kind_of
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


@pytest.mark.parametrize(
    ("title", "day"),
    [("lundi", 0), ("martes", 1), ("Mittwoch", 2), ("giovedì", 3), ("viernes", 4), ("Thursday", 3)],
)
def test_a_column_may_be_titled_with_a_day_in_another_language(title: str, day: int) -> None:
    assert weekday_of_title(title) == day


@pytest.mark.parametrize("title", ["mar", "son", "jeux", "Due"])
def test_other_words_title_no_day(title: str) -> None:
    assert weekday_of_title(title) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Examen oral", "exam"),
        ("Klausur 1", "exam"),
        ("Prueba 2", "quiz"),
        ("Composición 1 (borrador)", "paper"),
        ("Composition 2", "paper"),
        ("Hausarbeit", "paper"),
        ("Tarea 3", "homework"),
        ("Presentación oral", "presentation"),
    ],
)
def test_work_is_known_by_its_name_in_another_language(text: str, kind: str) -> None:
    assert kind_of(text) == (kind, False)


@pytest.mark.parametrize(
    "text", ["Composition of matter", "Translation studies", "Exposed surfaces", "Controlled burns"]
)
def test_words_that_look_like_such_names_are_topics(text: str) -> None:
    assert kind_of(text) is None


@pytest.mark.parametrize(
    "text", ["Pas de cours", "No hay clase", "Kein Unterricht", "Entfällt", "Vacances de printemps", "Congé"]
)
def test_a_day_off_may_be_told_in_another_language(text: str) -> None:
    assert is_no_class(text)


def test_a_grid_of_days_in_another_language_dates_each_cell_and_the_rows_set_across() -> None:
    grid = table(
        ["", "lundi", "mercredi", "vendredi"],
        ["1", "Sept. 1\nDunes", "3\nMarées", "5\nQuiz 1"],
        ["2", "8\nSables", "10\nPas de cours", "12\nRévision"],
        ["3", "15\nTest 1", "17\nRoches", "19\nQuiz 2"],
    )
    found = find_dated(sheet(grid), FALL)

    assert [(str(i.date)[5:], i.kind) for i in found.items] == [
        ("09-05", "quiz"),
        ("09-10", "no_class"),
        ("09-15", "exam"),
        ("09-19", "quiz"),
    ]


def test_a_months_name_behind_its_day_is_no_word_of_the_cell() -> None:
    grid = table(
        ["Monday", "Wednesday", "Friday"],
        ["1 September\nDunes", "3 September\nTides", "5 September\nWaves"],
        ["8 September\nSand", "10 September\nMud", "12 September\nClay"],
        ["15 September\nSilt", "17 September\nLoam", "19 September\nQuiz 1"],
    )
    found = find_dated(sheet(grid), FALL)

    assert [s.topic for s in found.schedule][:3] == ["Dunes", "Tides", "Waves"]
    assert [(str(i.date)[5:], i.title) for i in found.items] == [("09-19", "Quiz 1")]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Examen pratique: les marées", "Examen pratique: les marées"),
        ("Prueba escrita: capítulo 3", "Prueba escrita: capítulo 3"),
        ("Esame scritto", "Esame scritto"),
        ("Ensayo 1, Primera versión", "Ensayo 1, Primera versión"),
        ("Ensayo, segunda versión", "Ensayo, segunda versión"),
    ],
)
def test_an_adjective_behind_the_noun_makes_it_no_topic(words: str, title: str) -> None:
    assert _in_class_table(words) == [title]


@pytest.mark.parametrize(
    "words",
    [
        "Repaso para el examen oral",
        "Révisions pour l'examen",
        "Wiederholung für die Klausur",
        "Final exam revision session",
        "Corrección del examen",
    ],
)
def test_an_exam_is_only_talked_of_in_another_language_too(words: str) -> None:
    assert _in_class_table(words) == []


def _in_class_table(words: str) -> list[str]:
    rows = (("Sep 8", "Ferns"), ("Sep 15", words), ("Sep 22", "Mosses"), ("Sep 29", "Bark"))
    return [one.title for one in find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items]

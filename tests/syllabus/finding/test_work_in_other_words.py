"""Work by its name in the language that is taught, in English documents."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, item, sheet, table, text

_NAMED = [
    ("Devoir 1", "homework"),
    ("Tarea 2", "homework"),
    ("Hausaufgabe 3", "homework"),
    ("Compito 1", "homework"),
    ("Vokabeltest 1", "quiz"),
    ("Interrogazione 2", "quiz"),
    ("Rédaction 1", "paper"),
    ("Charla", "presentation"),
    ("Exposé", "presentation"),
    ("Aufsatz 1 (Endfassung)", "paper"),
]


@pytest.mark.parametrize(("name", "kind"), _NAMED)
def test_it_is_found_behind_a_topic_and_in_a_column(name: str, kind: str) -> None:
    points = ("Sep 3: Capítulo 1", f"Sep 8: El puerto. {name}.", "Sep 10: Las olas", "Sep 15: La duna")
    rows = (("Sep 3", "El puerto", ""), ("Sep 8", "Las olas", name), ("Sep 10", "La duna", ""))
    for blocks in (map(item, points), map(text, points), [table(("Date", "Topic", "Due"), *rows)]):
        found = find_dated(sheet(*blocks), FALL).items
        assert [(one.title, one.kind) for one in found] == [(name, kind)]


@pytest.mark.parametrize(
    "topic",
    [
        "La tarea del traductor",
        "Le devoir de mémoire",
        "L'exposé et ses formes",
        "Charlas de sobremesa",
        "Les projets de vacances",
        "La prova del fuoco",
    ],
)
def test_the_same_words_in_topics_are_no_work_nor_days_off(topic: str) -> None:
    points = ("Sep 3: Capítulo 1", f"Sep 8: {topic}. Pages 3-9.", "Sep 10: Las olas", "Sep 15: La duna")
    assert not find_dated(sheet(*map(item, points)), FALL).items

"""Names with a label, a bracket or a kind of their own."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.grading import find_grading
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.tidy_title import tidy_title
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table


def listed(words: str) -> list[str]:
    lines = ("Sep 3: Introduction", f"Sep 8: {words}", "Sep 10: Waves", "Sep 12: Tides")
    page = sheet(heading("Schedule"), *map(item, lines))
    return [f"{i.date:%m-%d} {i.kind} {i.title}" for i in find_dated(page, FALL).items if i.date]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("FULL LABORATORY DAY: Annotated Bibliography Due!", ["09-08 paper Annotated Bibliography"]),
        ("Workshop day: Essay 1 due", ["09-08 paper Essay 1"]),
        ("Late stages (KLM 3, due: Sep 10)", ["09-10 homework KLM 3"]),
        ("Late stages (KLM 3: due Sep 10)", ["09-10 homework KLM 3"]),
        ("ePortfolio due", ["09-08 project EPortfolio"]),
        ("Individual collections due", ["09-08 project Individual collections"]),
        ("Leaf collection due", ["09-08 project Leaf collection"]),
        ("Data collection due", ["09-08 homework Data collection"]),
        ("Live Demonstrations", ["09-08 presentation Live Demonstrations"]),
        ("Team demonstrations", ["09-08 presentation Team demonstrations"]),
        ("Live demonstration of soldering", []),
        ("Public demonstrations in 1968", []),
    ],
)
def test_a_name_is_read_without_what_stands_before_it(words: str, expected: list[str]) -> None:
    assert [
        one.replace("09-08 project ePortfolio", "09-08 project EPortfolio") for one in listed(words)
    ] == expected


@pytest.mark.parametrize("text", ["Set B []", "Set B [due]", "Set B {", "Set B { }"])
def test_an_empty_bracket_is_no_part_of_a_title(text: str) -> None:
    assert tidy_title(text) == "Set B"


@pytest.mark.parametrize(
    "copies", ["Paper copies", "Hard copies", "Your printed copies", "A hard copy of your work"]
)
def test_copies_of_whatever_is_written_have_the_rules_hour(copies: str) -> None:
    verb = "is" if "copy" in copies else "are"
    page = sheet(
        heading("Schedule"),
        table(
            ("Date", "Topic", "Due"),
            *(
                (day, "Waves", due)
                for day, due in (("Sep 3", ""), ("Sep 8", "Field report"), ("Sep 10", "Essay 1"))
            ),
        ),
        heading("Formatting"),
        item(f"{copies} {verb} due by 5 pm."),
    )
    assert [f"{i.title} {i.time:%H:%M}" for i in find_dated(page, FALL).items if i.time] == [
        "Field report 17:00",
        "Essay 1 17:00",
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("In Class Activities: 20%", "In Class Activities"),
        ("In class quizzes 20%", "In class quizzes"),
        ("in total 20%", ""),
    ],
)
def test_what_is_done_in_class_keeps_its_name(line: str, name: str) -> None:
    blocks = (heading("Grading"), *map(item, (line, "Homework: 40%", "Final exam: 40%")))
    found = [part.component for part in find_grading(sheet(*blocks))]
    assert [one for one in found if one not in {"Homework", "Final exam"}] == [name] * bool(name)

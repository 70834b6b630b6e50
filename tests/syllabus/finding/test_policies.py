"""Passages of rules by their titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.syllabus.finding.policies import find_policies
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import heading, item, sheet, table, text


def topics(*blocks: Block) -> list[str]:
    return [policy.topic for policy in find_policies(sheet(*blocks))]


RULE = "This is what we expect of everyone in the class, without exception."


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Late Work", "late work"),
        ("5.2 Make-up Exams", "make-ups"),
        ("Attendance and Participation", "attendance"),
        ("Academic Integrity", "academic integrity"),
        ("Honor Code", "academic integrity"),
        ("Students with Disabilities", "accommodations"),
        ("Grading Scale", "grading scale"),
        ("Use of Generative AI", "technology and AI"),
        ("Laptops and Cell Phones", "technology and AI"),
        ("E-mail Policy", "communication"),
    ],
)
def test_a_titled_passage_is_filed_under_its_topic(title: str, topic: str) -> None:
    assert topics(heading(title), text(RULE)) == [topic]


@pytest.mark.parametrize(
    "title", ["Course Schedule", "Required Texts", "Email", "The Puzzle of Communication in Physics"]
)
def test_other_titles_are_no_policies(title: str) -> None:
    assert topics(heading(title), text(RULE)) == []


def test_a_passage_ends_at_the_next_title() -> None:
    late, honesty = find_policies(
        sheet(heading("Late Work"), text(RULE), item("One day: half."), heading("Academic Honesty"), text("Do not copy anything from anyone, ever."))
    )  # fmt: skip
    assert "One day: half." in late.text
    assert "copy" not in late.text
    assert honesty.text.endswith("ever.")


def test_words_before_a_colon_are_a_title() -> None:
    (policy,) = find_policies(sheet(text(f"Late policy: {RULE}")))
    assert (policy.topic, policy.page) == ("late work", 1)
    assert policy.text.endswith("exception.")


def test_a_table_is_kept_with_its_passage() -> None:
    (policy,) = find_policies(
        sheet(heading("Grading Scale"), table(("Grade", "From"), ("A", "90%"), ("B", "80%")))
    )
    assert "A | 90%" in policy.text


def test_a_long_passage_is_cut_at_a_word() -> None:
    (policy,) = find_policies(sheet(heading("Attendance"), text(" ".join(["presence"] * 400))))
    assert len(policy.text) <= 1502
    assert policy.text.endswith("presence …")


def test_a_line_of_a_table_of_contents_is_no_passage() -> None:
    assert topics(heading("5.3 Attendance Policy . . . . . . . . 7"), text(RULE)) == []


@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_text_gives_policies_within_the_bound_and_never_an_error(lines: list[str]) -> None:
    printed = [words for words in lines if words.split()]
    found = find_policies(
        sheet(*(heading(words) if n % 2 else text(words) for n, words in enumerate(printed)))
    )
    assert all(0 < len(policy.text) <= 1502 for policy in found)

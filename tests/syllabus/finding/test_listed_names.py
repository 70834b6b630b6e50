"""Works told by what they are about: beside each date behind a common name, or line by line below one."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def _found(*blocks: Block) -> list[tuple[str, str, str]]:
    found = find_dated(sheet(*blocks), FALL).items
    return [(f"{item.date:%m-%d}", item.kind, item.title) for item in found if item.date]


@pytest.mark.parametrize(
    "words",
    [
        "Map quizzes (drop one): Southern Andes 9/11, Baltic 9/25, Gulf of Guinea 10/9",
        "Map quizzes: Southern Andes (9/11), Baltic (9/25), Gulf of Guinea (10/9)",
        "Map quizzes: 9/11 Southern Andes; 9/25 Baltic; 10/9 Gulf of Guinea",
        "Map quizzes: Southern Andes - Sept. 11, Baltic - Sept. 25, and Gulf of Guinea - Oct. 9",
    ],
)
def test_each_date_of_a_list_is_of_the_work_by_what_stands_beside_it(words: str) -> None:
    assert _found(heading("Requirements"), text(words)) == [
        ("09-11", "quiz", "Map quiz: Southern Andes"),
        ("09-25", "quiz", "Map quiz: Baltic"),
        ("10-09", "quiz", "Map quiz: Gulf of Guinea"),
    ]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("Exams: Sept 25 (Chapters 1-4), Oct 30 (Chapters 5-8)", ["Exam 1", "Exam 2"]),
        ("Tests: first, Sept 25; second, Oct 30", ["Tests", "Second test"]),
        ("Review sessions: midterm 10/9, final 12/4", []),
        ("Studio visits: Weaver 9/25, Dyer 10/30", []),
    ],
)
def test_numbers_and_parts_of_books_are_no_names_and_sessions_no_exams(words: str, titles: list[str]) -> None:
    assert [title for _, _, title in _found(heading("Requirements"), text(words))] == titles


_FORMS = [
    "{n}: {d}",
    "{n} ({d})",
    "{n}, due {d}",
    "{d} - {n}",
    "{d} {n}",
    "#{i} {n} {d}",
    "{n} (chs. {i}-9): {d}",
]


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("points", [True, False])
def test_lines_of_a_name_and_a_day_are_of_the_kind_above_them(form: str, *, points: bool) -> None:
    names = zip(["Looms", "Felt and Tar", "Sails"], ["Sept. 11", "Oct. 9", "Nov. 6"], strict=True)
    lines = [form.format(n=name, d=day, i=place) for place, (name, day) in enumerate(names, 1)]
    below = [item(line) for line in lines] if points else [text(*lines)]
    found = _found(heading("Unit Exams (45%)"), *below)
    assert [(day, kind) for day, kind, _ in found] == [
        ("09-11", "exam"),
        ("10-09", "exam"),
        ("11-06", "exam"),
    ]
    assert [title.split(" (")[0] for _, _, title in found] == [
        "Unit exam: Looms",
        "Unit exam: Felt and Tar",
        "Unit exam: Sails",
    ]


def test_lines_that_count_are_known_by_their_number() -> None:
    found = _found(heading("Film Reviews"), text("Unit 1 (Silents) Sept. 11", "Unit 2 (Sound) Oct. 9"))
    assert found == [("09-11", "paper", "Film review 1"), ("10-09", "paper", "Film review 2")]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Make-up exams", ("Looms: Sept. 11", "Sails: Oct. 9")),
        ("Homework", ("Sept. 11: Looms", "Oct. 9: Sails")),
        ("Exams", ("Sept. 9: Looms", "Sept. 11: Sails", "Sept. 16: Tar", "Sept. 18: Rope")),
        ("Exams", ("Last day to withdraw: Oct. 9", "Grades are posted on Dec. 20")),
        ("Concerts", ("Brass band: Sept. 11", "Choir: Oct. 9")),
    ],
)
def test_below_other_titles_or_from_class_to_class_they_are_none(title: str, lines: tuple[str, ...]) -> None:
    assert not [kind for _, kind, _ in _found(heading(title), text(*lines)) if kind != "presentation"]


def test_the_parties_of_a_case_are_no_two_sentences() -> None:
    found = _found(heading("Case briefs"), text("Brief 1: Weaver v. Dyer (1929) is due Sept. 11"))
    assert [(day, title.split(":")[0]) for day, _, title in found] == [("09-11", "Brief 1")]

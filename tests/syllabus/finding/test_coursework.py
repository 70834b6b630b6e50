"""The names in a course's own grading scheme are work wherever its schedule or text dates them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.domain.syllabus import GradingComponent
from servers.syllabus.finding.coursework import NO_COURSEWORK, Coursework, coursework_of
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.grading import find_grading
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.finding.phrase import phrases
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def graded(*components: str, count: int | None = None) -> Coursework:
    return coursework_of(part(component, count=count) for component in components)


def part(component: str, *, count: int | None = None) -> GradingComponent:
    return GradingComponent(component=component, weight=20, count=count)


def read(*blocks: Block, grading: tuple[GradingComponent, ...] = ()) -> Dated:
    return find_dated(sheet(*blocks), FALL, grading=grading)


def schedule(*topics: str) -> Block:
    return table(("Date", "Topic"), *((f"Sep {2 + 7 * week}", topic) for week, topic in enumerate(topics)))


def brief(found: Dated) -> list[tuple[str, str, str]]:
    return [(str(i.date), i.kind, i.title) for i in found.items]


#: Names that neither the general vocabulary nor the list of what is no work knows.
WORDS = st.sampled_from((
    "sonnet", "herbarium sheet", "gate", "mock trial", "debate", "dossier", "field log", "ledger", "mask", "tech talk",
))  # fmt: skip
#: The same with plurals of another spelling.
PLURALS = {"study": "studies", "field diary": "field diaries", "inquiry": "inquiries"}


#: The singular and the plural.
ENDINGS = st.sampled_from(("", "s"))


@given(WORDS, st.integers(1, 20), ENDINGS, ENDINGS)
def test_a_name_is_found_in_singular_and_plural_however_the_scheme_has_it(
    word: str, number: int, listed: str, printed: str
) -> None:
    found = graded(f"{word.capitalize()}{listed}").named(f"{word.capitalize()}{printed} {number} due")

    assert found is not None
    assert found.part == "due"
    assert str(number) in found.title


@pytest.mark.parametrize(("word", "many"), PLURALS.items())
def test_one_of_several_is_found_though_its_spelling_differs(word: str, many: str) -> None:
    assert graded(many.capitalize()).named(f"{word.capitalize()} 2 due") is not None
    assert graded(many.capitalize()).named(f"{many.capitalize()} 2 and 3 due") is not None


@given(WORDS, st.integers(1, 20))
def test_no_name_is_found_inside_another_word(word: str, number: int) -> None:
    assert graded(word.capitalize()).named(f"Un{word} {number} due") is None
    assert graded(word.capitalize()).named(f"{word}like {number} due") is None


@given(WORDS)
def test_the_words_of_the_cases_above_are_not_known_in_general(word: str) -> None:
    assert kind_of(word) is None


@given(st.lists(WORDS, unique=True, min_size=1, max_size=4), st.text(max_size=60))
def test_names_in_running_text_come_in_order_and_never_over_each_other(
    words: list[str], between: str
) -> None:
    sentence = f" {between} ".join(
        f"{word.capitalize()} {number}" for number, word in enumerate(words, start=1)
    )
    found = graded(*(f"{word.capitalize()}s" for word in words)).phrases(sentence, phrases(sentence))

    assert [p.start for p in found] == sorted(p.start for p in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_document_without_names_of_its_own_has_none() -> None:
    assert NO_COURSEWORK.named("Gate 2 due") is None
    assert NO_COURSEWORK.phrases("Gate 2 is due", []) == []
    assert graded() == NO_COURSEWORK


@pytest.mark.parametrize(
    "component",
    [
        "Participation",
        "Class attendance",
        "Extra",
        "Reading",
        "Weekly discussions",
        "Other",
        "Total",
        "In-class activities",
    ],
)
def test_parts_of_a_grade_that_are_nothing_to_do_by_a_day_are_no_names(component: str) -> None:
    assert graded(component) == NO_COURSEWORK


def test_counts_shares_and_asides_are_no_part_of_a_name() -> None:
    assert graded("Four field logs (5% each)").named("Field log 2") is not None
    assert graded("Your Ledgers: 20 %").named("Ledger 3 due") is not None
    assert graded("3 Gates worth ten points").named("Gate 3") is not None


def test_a_scheme_that_joins_two_names_has_both() -> None:
    both = graded("Field logs and mock trial")

    assert both.named("Field log 1") is not None
    assert both.named("Mock trial") is not None


def test_a_name_in_the_schedule_is_an_item_of_its_day() -> None:
    found = read(
        schedule("Maps", "Gate 2: the plan", "Field log due"), grading=(part("Gates"), part("Field logs"))
    )

    assert [(date, title) for date, _, title in brief(found)] == [
        ("2025-09-09", "Gate 2: the plan"),
        ("2025-09-16", "Field log"),
    ]


def test_without_the_scheme_they_are_topics() -> None:
    assert read(schedule("Maps", "Gate 2: the plan", "Ports")).items == ()


@pytest.mark.parametrize(
    "topic",
    [
        "Gates and walls of the town",
        "Gate",
        "No gate 2 this week",
        "Gate 2 returned",
        "We discuss gate 2",
        "Review of gate 2",
        "The city behind gate 2 of the old wall",
    ],
)
def test_a_topic_that_only_speaks_of_a_name_is_no_item(topic: str) -> None:
    assert read(schedule("Maps", topic, "Ports"), grading=(part("Gates"),)).items == ()


def test_a_name_that_may_be_an_ordinary_word_needs_a_number_or_due() -> None:
    gates = graded("Gates")

    assert gates.named("Gates") is None
    assert gates.named("Gate 4") is not None
    assert gates.named("Gate due") is not None


def test_a_name_in_a_column_of_readings_is_none() -> None:
    found = read(
        table(
            ("Date", "Topic", "Reading"),
            ("Sep 2", "Maps", "Gate 1"),
            ("Sep 9", "Roads", "Gate 2"),
            ("Sep 16", "Ports", "Gate 3"),
        ),
        grading=(part("Gates"),),
    )

    assert found.items == ()


def test_a_name_in_a_sentence_is_an_item() -> None:
    found = read(heading("Work"), text("Gate 2 is due on October 7 at noon."), grading=(part("Gates"),))

    assert [(date, title) for date, _, title in brief(found)] == [("2025-10-07", "Gate 2")]


def test_a_plain_word_in_a_sentence_is_no_name() -> None:
    found = read(
        heading("Trip"), text("The gates of the port are closed on October 7."), grading=(part("Gates"),)
    )

    assert found.items == ()


def test_checks_are_quizzes_and_what_the_grade_names_otherwise_is_homework() -> None:
    found = read(
        schedule("Concept check 1", "Maps", "Mock trial 1"),
        grading=(part("Concept checks"), part("Mock trial")),
    )

    assert [kind for _, kind, _ in brief(found)] == ["quiz", "homework"]


def test_a_name_that_the_general_vocabulary_half_knows_keeps_its_kind() -> None:
    found = graded("Sight-reading test").named("Sight-reading test")

    assert found is not None
    assert found.kind == "exam"


def test_the_longest_of_two_names_is_the_one_meant() -> None:
    both = graded("Logs", "Field log checks")

    found = both.named("Field log check 2 due")
    assert found is not None
    assert found.kind == "quiz"


def test_a_rule_on_a_name_of_the_scheme_gives_the_day_of_each() -> None:
    weeks = table(("Week", "Due"), ("Sep 1-5", "Gate 1"), ("Sep 8-12", "Gate 2"), ("Sep 15-19", "Gate 3"))
    rule = text("Gates are due on Fridays at 5 pm.")

    ruled = read(rule, weeks, grading=(part("Gates"),))
    unruled = read(rule, weeks, grading=(part("Essays"),))

    assert [str(i.date) for i in ruled.items] == ["2025-09-05", "2025-09-12", "2025-09-19"]
    assert [str(i.date) for i in unruled.items] == ["2025-09-01", "2025-09-08", "2025-09-15"]


def test_work_that_only_its_number_makes_known_is_of_one_kind_with_its_name_in_the_scheme() -> None:
    found = find_dated(
        sheet(
            text("Translations are posted by 10 pm on the day shown, so that all can see them."),
            schedule("Translation 1 due", "Maps", "Translation 2 due"),
        ),
        FALL,
        grading=(part("Translations"), part("Tests")),
    )

    assert {(i.kind, str(i.time)[:5]) for i in found.items} == {("paper", "22:00")}


def test_what_a_large_piece_of_work_is_about_names_it_too() -> None:
    scheme = (part("Essay 1 (Travel Narrative)"), part("Essay 2 (Family History)"))
    found = read(
        table(
            ("Date", "Topic", "Due"),
            ("Sep 9", "Maps", "Travel Narrative final draft"),
            ("Sep 16", "Winds", ""),
        ),
        grading=scheme,
    )
    assert brief(found) == [("2025-09-09", "paper", "Travel Narrative final draft")]
    assert not found.items[0].needs_review


def test_a_name_amid_many_words_in_a_column_of_what_is_due_is_no_name() -> None:
    assert graded("Funding bids").named("Start adapting your funding bids to the new call", due=True) is None


def test_work_that_is_only_taken_up_is_not_due_for_its_name() -> None:
    found = read(
        table(("Date", "Topic", "Due"), ("Sep 9", "Maps", "Start harbour survey"), ("Sep 16", "Winds", "")),
        grading=(part("Harbour survey"),),
    )
    assert not [one for one in brief(found) if not found.items[0].needs_review]


def test_names_that_a_sentence_tells_in_small_letters_are_names_when_they_are_many() -> None:
    told = (
        heading("Grading"),
        text("In the final grade, programs count for 40%, checkups for 40% and the reflection for 20%."),
    )
    grading = find_grading(sheet(*told))
    week = table(("Date", "Due"), ("Sep 5", "Program 1"), ("Sep 12", "Checkup 1"), ("Sep 19", "Program 2"))
    rule = text("Programs are uploaded by 5pm; checkups are taken in class.")
    found = find_dated(sheet(*told, rule, week), FALL, grading=grading).items
    assert [(i.title, str(i.time)[:5]) for i in found if "Program" in i.title] == [
        ("Program 1", "17:00"),
        ("Program 2", "17:00"),
    ]

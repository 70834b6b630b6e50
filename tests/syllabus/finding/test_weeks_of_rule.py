"""Rules that hold in odd or in even weeks."""

from __future__ import annotations

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.weeks_of_rule import due_parts, weeks_named
from tests.syllabus.finding.paper import FALL, sheet, table, text

_CLASS = (Meeting(id="lecture", kind="lecture", days=("MO", "WE")),)
_WEEKS = ("Sep 1", "Sep 8", "Sep 15", "Sep 22", "Sep 29", "Oct 6")
_TOPICS = ("Looms", "Yarn", "Dyes", "Felt", "Lace", "Knots")


def _told(rule: str, title: str, *works: str) -> list[tuple[str, str, bool]]:
    """Title, day and whether it is doubted of what a table of weeks gives."""
    rows = [
        (str(n), day, topic, work)
        for n, (day, topic, work) in enumerate(zip(_WEEKS, _TOPICS, works, strict=True), 1)
    ]
    document = sheet(text(rule), table(("Week", title, "Topic", "Due"), *rows))
    found = find_dated(document, FALL, meetings=_CLASS).items
    return [(each.title, str(each.date)[5:], bool(each.needs_review)) for each in found]


def test_each_kind_is_due_on_its_day_of_its_weeks() -> None:
    rule = "Weaving exercises (WE) are due on Tuesday of odd weeks, problem sets (PS) on Friday of even weeks, both by 5 PM."
    for title in ("Begins Monday", "Week of", "Starts"):
        assert _told(rule, title, "", "PS 1", "WE 1", "PS 2", "WE 2", "PS 3") == [
            ("PS 1", "09-12", False),
            ("WE 1", "09-16", False),
            ("PS 2", "09-26", False),
            ("WE 2", "09-30", False),
            ("PS 3", "10-10", False),
        ]


def test_one_abbreviation_of_two_kinds_is_told_by_its_week() -> None:
    rule = (
        "Project steps (PS) are due on Thursday of odd weeks and problem sets (PS) on Sunday of even weeks."
    )
    found = _told(rule, "Week of", "PS 1", "PS 1", "PS 2", "PS 2", "PS 3", "PS 3")
    assert [(title, day) for title, day, _ in found] == [
        ("PS 1", "09-04"),
        ("PS 1", "09-14"),
        ("PS 2", "09-18"),
        ("PS 2", "09-28"),
        ("PS 3", "10-02"),
        ("PS 3", "10-12"),
    ]


def test_work_in_a_week_that_its_rule_does_not_speak_of_is_doubted() -> None:
    rule = "Weaving exercises (WE) are due on Tuesday of odd weeks."
    assert _told(rule, "Week of", "", "WE 1", "WE 2", "", "WE 3", "") == [
        ("WE 1", "09-09", True),
        ("WE 2", "09-16", False),
        ("WE 3", "09-30", False),
    ]


def test_a_sentence_is_parted_only_where_each_part_has_its_work_and_one_day() -> None:
    assert due_parts("Essays are due every Monday, quizzes on Wednesday, both at noon.") == [
        "Essays are due every Monday at noon.",
        "quizzes are due on Wednesday at noon.",
    ]
    for whole in (
        "Essays are due on Monday or Wednesday.",
        "Homework is due on Friday, and the tutors meet on Monday.",
        "Essays are due on Monday, earlier than last year, when it was Friday.",
    ):
        assert due_parts(whole) == ()


def test_weeks_are_named_by_their_parity_only_where_one_is() -> None:
    assert weeks_named("on Friday of odd-numbered weeks") == "odd"
    assert weeks_named("in weeks with even numbers") == "even"
    assert weeks_named("on Friday of odd and of even weeks") is None
    assert weeks_named("even in the last week") is None


def test_an_exam_with_its_own_day_is_not_only_of_its_week() -> None:
    found = _told("Bring a pencil.", "Week of", "", "", "Exam 1: Mon, Sep 15", "", "", "")
    assert found == [("Exam 1", "09-15", False)]

"""Sentences that make work due beside the date that the schedule shows for it."""

from __future__ import annotations

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


def _found(sentence: str) -> tuple[Item, ...]:
    rows = (
        ("Sep 4", "Kilns", "HW 1 due", ""),
        ("Sep 11", "Glazes", "", "MP1 due"),
        ("Sep 18", "Midterm", "", ""),
        ("Sep 25", "Salt", "HW 2 due", "MP2 due"),
    )
    return find_dated(
        sheet(text(sentence), table(("Date", "Topic", "Homework", "Machine problems"), *rows)), FALL
    ).items


def _days(sentence: str) -> list[str]:
    return [f"{each.title} {str(each.date)[5:]}" for each in _found(sentence)]


def test_work_by_its_first_letters_is_due_beside_its_date() -> None:
    assert _days("Machine problems are due on the Monday night after the indicated date.") == [
        "HW 1 09-04",
        "MP1 09-15",
        "Midterm 09-18",
        "HW 2 09-25",
        "MP2 09-29",
    ]


def test_homework_moves_and_what_is_perhaps_homework_is_doubted() -> None:
    found = _found("Homework is due the day before the date shown.")
    assert [str(each.date)[5:] for each in found] == ["09-03", "09-10", "09-18", "09-24", "09-24"]
    assert not any(each.needs_review for each in found)
    some = _found("All programming assignments are due on the Friday following the date listed.")
    assert all(bool(each.needs_review) == (each.kind != "exam") for each in some)


def test_what_is_posted_or_late_then_is_not_due_then() -> None:
    plain = _days("The course has no textbook.")
    assert _days("Late homework is taken until the Monday after the indicated date.") == plain
    assert _days("Marks are posted the day after the date shown.") == plain


WEEKS = (("8 Sep", "Kilns", ""), ("15 Sep", "Glazes", "Task 1 due"), ("22 Sep", "Salt", "Midterm"))


def _in_week(sentence: str, rows: tuple[tuple[str, str, str], ...] = WEEKS) -> list[tuple[str, bool]]:
    found = find_dated(sheet(text(sentence), table(("Date", "Topic", "Assignment"), *rows)), FALL).items
    return [(str(each.date)[5:], bool(each.needs_review)) for each in found]


def test_a_day_of_the_week_that_lists_the_work() -> None:
    expected = [("09-19", False), ("09-22", False)]
    assert _in_week("Assignments are always due on the Friday of the week.") == expected
    assert _in_week("All assignments must be handed in by Friday night of that week.") == expected
    assert _in_week("Assignments are due Friday of the week in which they are listed.") == expected


def test_days_that_are_no_mondays_may_be_those_on_which_it_is_due() -> None:
    classes = (("Tue 9 Sep", "Kilns", ""), ("Tue 16 Sep", "Glazes", "Task 1 due"), ("Tue 23 Sep", "Salt", ""))
    assert _in_week("Assignments are due on the Friday of the week.", classes) == [("09-19", True)]


def test_another_week_or_late_work_moves_nothing() -> None:
    plain = [("09-15", False), ("09-22", False)]
    assert _in_week("Assignments are due on the Friday of the week before the exam.") == plain
    assert _in_week("Late assignments are due by Friday of the week.") == plain

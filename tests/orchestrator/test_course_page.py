from __future__ import annotations

import io

import pytest

from orchestrator.course_page import print_course
from orchestrator.paper import open_paper
from orchestrator.report import Course, ItemLine, MeetingLine, RecurringLine
from orchestrator.wording import counted, format_day


def _printed(course: Course, encoding: str = "utf-8") -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    print_course(open_paper(stream, {}), course)
    stream.flush()
    stream.seek(0)
    return stream.read()


def _item(title: str, date: str | None, **more: object) -> ItemLine:
    return ItemLine.model_validate({"id": title, "title": title, "kind": "homework", "date": date, **more})


def _course(*items: ItemLine, **more: object) -> Course:
    return Course.model_validate({"syllabus_id": "x", "code": "BIO 1", "items": items, **more})


def test_items_stand_by_date_with_weekday_and_the_other_year_spelt_out() -> None:
    text = _printed(
        _course(
            _item("Late", "2027-01-04"),
            _item("Early", "2026-09-15", time="17:00"),
            _item("Mid", "2026-10-01"),
        )
    )
    rows = [line.split() for line in text.splitlines() if "homework" in line]
    assert [row[:3] for row in rows] == [["Tue", "15", "Sep"], ["Thu", "1", "Oct"], ["Mon", "4", "Jan"]]
    assert rows[2][3] == "2027"
    assert "2027" not in " ".join(rows[0])


def test_a_span_shows_both_ends_and_a_sitting_both_times() -> None:
    text = _printed(
        _course(
            _item("Break", "2026-11-23", end_date="2026-11-27"),
            _item("Exam", "2026-12-14", time="09:00", end_time="11:00"),
        )
    )
    assert "Mon 23 Nov to" in text
    assert "Fri 27 Nov" in text
    assert "09:00-" in text
    assert "11:00" in text


def test_long_titles_wrap_and_lose_nothing() -> None:
    words = [f"word{number}" for number in range(40)]
    text = _printed(_course(_item(" ".join(words), "2026-09-15"), _item("x" * 100, "2026-09-16")))
    assert all(word in text for word in words)
    assert text.count("x") == 100
    assert max(map(len, text.splitlines())) <= 80


def test_what_needs_a_look_stands_on_top_grouped_by_its_reason() -> None:
    doubts = [
        _item(
            f"HW {number}", "2026-09-15", page=2, needs_review=[f'it is not clear that "HW {number}" is due']
        )
        for number in range(6)
    ]
    odd = _item("Midterm", "2026-10-14", page=3, needs_review=["the table says Tue, but it is a Wednesday"])
    text = _printed(_course(*doubts, odd))
    assert "Please check (7)" in text
    assert (
        text.index("The table says Tue")
        < text.index("t is not clear that this is due")
        < text.index("Wed 14 Oct")
    )
    assert "HW 0, HW 1, HW 2, HW 3 and 2 more (p. 2)" in " ".join(text.split())
    assert text.count("! Tue 15 Sep") == 6


def test_what_has_no_date_is_told_apart() -> None:
    text = _printed(_course(_item("Paper", None, weight=20, page=4)))
    assert "Without a date" in text
    assert "? Paper (homework, 20 %, p. 4)" in text


def test_weekly_things_are_in_words() -> None:
    meeting = MeetingLine(
        kind="office_hours", days=("MO", "WE"), start="10:00", end="11:00", location="Room 3", section="2"
    )
    weekly = RecurringLine.model_validate(
        {"title": "Problem set", "kind": "homework", "day": "FR", "time": "17:00", "until": "2026-12-04"}
    )
    text = _printed(_course(meetings=(meeting,), recurring=(weekly,)))
    assert "Office hours: Mon Wed 10:00-11:00, Room 3, section 2" in text
    assert "Every Fri by 17:00: Problem set (homework, until Fri 4 Dec 2026)" in " ".join(text.split())


def test_an_empty_document_says_so() -> None:
    assert "No deadline, exam or day off was found" in _printed(_course())


@pytest.mark.parametrize("evil", ["\x1b[2J", "[bold]x[/bold]", "\u202eabc", "\r\nfake line"])
def test_words_of_documents_are_only_words(evil: str) -> None:
    text = _printed(
        _course(_item(f"Quiz {evil}", "2026-09-15"), warnings=(evil,), term=evil, instructors=(evil,))
    )
    assert not set(text) & {"\x1b", "\r", "\u202e"}
    assert "[bold]x[/bold]" in text or "bold" not in evil
    assert not any(line.startswith("fake line") for line in text.splitlines())


def test_an_ascii_terminal_gets_ascii() -> None:
    assert _printed(_course(_item("Prüfung – Teil 2", "2026-09-15")), "ascii").isascii()


@pytest.mark.parametrize(
    ("day", "usual", "words"), [("2026-10-14", None, "Wed 14 Oct 2026"), ("2026-10-04", 2026, "Sun  4 Oct")]
)
def test_days_in_words(day: str, usual: int | None, words: str) -> None:
    assert format_day(day, usual) == words


def test_counts_in_words() -> None:
    assert [counted(1, "quiz"), counted(2, "quiz"), counted(0, "item")] == ["1 quiz", "2 quizzes", "0 items"]

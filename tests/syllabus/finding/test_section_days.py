"""Columns of bare dates: one for each section, or one for each class day of the week."""

from __future__ import annotations

from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

LABS = (
    ("1", "Sep 8", "Sep 10", "Exp 1: Melting points", ""),
    ("2", "Sep 15", "Sep 17", "Exp 2: Distillation", "Report 1"),
    ("3", "Sep 22", "Sep 24", "Exp 3: Extraction", "Report 2"),
    ("4", "Sep 29", "Oct 1", "Midterm exam", "Report 3"),
)


def read(*titles: str) -> Dated:
    return find_dated(sheet(table(("Week", *titles, "Experiment", "Due"), *LABS)), FALL)


def dates(found: Dated, word: str) -> list[str]:
    return [str(item.date) for item in found.items if word in item.title]


def test_columns_of_days_with_a_sections_number_give_each_section_its_own() -> None:
    for titles in (
        ("Mon (014)", "Wed (015)"),
        ("Section 1 (M)", "Section 2 (W)"),
        ("Monday lab", "Wednesday lab"),
        ("Lab A", "Lab B"),
        ("MW", "TTh"),
        ("Day", "Evening"),
        ("Morning section", "Afternoon section"),
        ("Diurno", "Noturno"),
        ("L01 M", "L02 W"),
        ("101 (M)", "102 (W)"),
        ("A1: T", "A2: R"),
    ):
        found = read(*titles)
        assert dates(found, "Report 3") == ["2025-09-29", "2025-10-01"], titles
        assert dates(found, "Midterm") == ["2025-09-29", "2025-10-01"], titles
        assert all(any(title in told for title in titles) for i in found.items for told in i.needs_review)


def test_two_class_days_of_a_week_are_one_row_and_which_is_meant_is_asked() -> None:
    found = read("Mon", "Wed")

    assert dates(found, "Report 1") == ["2025-09-17"]
    assert all(item.needs_review for item in found.items)


def test_a_holiday_behind_one_sections_date_is_that_sections_only() -> None:
    rows = (("0", "Sep 1 (Labor Day)", "Sep 3", "Check-in", ""), *LABS)
    found = find_dated(sheet(table(("Week", "Mon (014)", "Wed (015)", "Experiment", "Due"), *rows)), FALL)

    assert [str(i.date) for i in found.items if i.kind == "no_class"] == ["2025-09-01"]


def test_days_whose_cells_hold_their_own_class_are_no_sections() -> None:
    rows = (
        ("Sep 8 Limits and continuity", "Sep 10 Derivatives, HW 1 due"),
        ("Sep 15 Chain rule and more", "Sep 17 Implicit differentiation"),
        ("Sep 22 Related rates today", "Sep 24 Exam 1"),
    )
    found = find_dated(sheet(table(("Monday lab", "Wednesday lab"), *rows)), FALL)

    assert [(str(i.date), i.kind) for i in found.items] == [
        ("2025-09-10", "homework"),
        ("2025-09-24", "exam"),
    ]


def test_a_day_of_handing_out_is_no_section() -> None:
    rows = (("Lab 1", "Sep 8", "Sep 15"), ("Lab 2", "Sep 15", "Sep 22"), ("Lab 3", "Sep 22", "Sep 29"))
    found = find_dated(sheet(table(("Lab", "Out", "Due"), *rows)), FALL)

    assert [str(item.date) for item in found.items] == ["2025-09-15", "2025-09-22", "2025-09-29"]


def test_a_numbered_exam_of_two_sections_has_two_days() -> None:
    rows = tuple((n, a, b, topic.replace("Midterm exam", "Exam 1"), due) for n, a, b, topic, due in LABS)
    found = find_dated(sheet(table(("Week", "Day", "Evening", "Experiment", "Due"), *rows)), FALL)
    assert dates(found, "Exam 1") == ["2025-09-29", "2025-10-01"]


def test_a_column_titled_day_beside_one_of_dates_is_of_no_section() -> None:
    rows = tuple((n, "Mon", a, topic, due) for n, a, _, topic, due in LABS)
    found = find_dated(sheet(table(("Week", "Day", "Date", "Experiment", "Due"), *rows)), FALL)
    assert dates(found, "Midterm") == ["2025-09-29"]
    assert not any(item.needs_review for item in found.items if "Midterm" in item.title)

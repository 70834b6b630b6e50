"""A list in which each name stands over its day, with an hour beside the day."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block, Paragraph
from tests.syllabus.finding.paper import FALL, heading, item, line, sheet, text


def told(*blocks: Block) -> list[str]:
    return [
        f"{i.date:%m-%d}{f' {i.time:%H:%M}' if i.time else ''} {i.title}"
        for i in find_dated(sheet(heading("Key dates"), *blocks), FALL).items
        if i.date
    ]


NAMES = ("Midterm exam", "Paper 1", "Final exam")


@pytest.mark.parametrize(
    ("days", "hours"),
    [
        (("Monday, October 6, 10:00 am", "Friday, November 7", "Monday, December 8, 8:00am"), True),
        (("Oct 6 at 10 am", "Nov 7", "Dec 8, 8-10 am"), True),
        (("Mon Oct 6, 10 am in Hall 12", "Fri Nov 7", "Mon Dec 8, 8-10 am, Dulles Hall"), True),
        (("October 6", "November 7", "December 8"), False),
    ],
)
@pytest.mark.parametrize("sign", ["", ":"])
def test_each_name_is_of_the_day_below_it(days: tuple[str, str, str], hours: bool, sign: str) -> None:  # noqa: FBT001  a table's value
    points = [point for name, day in zip(NAMES, days, strict=True) for point in (f"{name}{sign}", day)]
    ten, eight = (" 10:00", " 08:00") if hours else ("", "")
    assert told(*map(item, points)) == [
        f"10-06{ten} Midterm exam",
        "11-07 Paper 1",
        f"12-08{eight} Final exam",
    ]


def test_a_day_over_each_name_is_that_names() -> None:
    points = ("October 6, 10 am", "Midterm exam", "November 7", "Paper 1", "December 8, 8 am", "Final exam")
    assert told(*map(item, points)) == ["10-06 10:00 Midterm exam", "11-07 Paper 1", "12-08 08:00 Final exam"]


def test_a_title_further_up_is_not_of_a_day_below_another_name() -> None:
    found = told(
        heading("Midterm exam", level=2),
        text("Monday, October 6 at 10:00 am", "Term paper draft"),
        text("Friday, November 7 by 5 pm"),
    )
    assert found == ["10-06 10:00 Midterm exam", "11-07 17:00 Term paper draft"]


def _point(words: str, left: float) -> Paragraph:
    return Paragraph((line(f"• {words}", left=left),), "item", 0, "•")


UNITS = (
    "Lessons: Sept. 5-19",
    "Project due: Sept. 22 by 5pm",
    "Lessons: Oct. 13-17",
    "Project due: Oct. 20 by 5pm",
    "Lessons: Nov. 10-14",
)


@pytest.mark.parametrize(
    "name", ["Listening exam (final examination period)", "Oral exam", "Final exam (in class)"]
)
def test_a_point_that_names_an_exam_is_of_the_day_below_it(name: str) -> None:
    points = [
        *(_point(words, 90) for words in UNITS),
        _point(name, 72),
        _point("Monday, 8 Dec., 10:00am", 90),
    ]
    assert told(*points, text("During the lessons we will not meet."))[-1] == f"12-08 10:00 {name}"


def test_a_final_exams_heading_is_of_the_day_below_it_whatever_is_said_of_the_exam() -> None:
    found = told(
        *(
            block
            for day, matter in (
                ("Thu Nov 20", "Act 5"),
                ("Tue Nov 25", "Exam 2"),
                ("Thu Dec 4", "Group work"),
            )
            for block in (heading(day, level=2), item(matter))
        ),
        heading("Final exam"),
        text("Saturday, Dec. 13.", "The exam date is set by the registrar and cannot be changed."),
    )
    assert found == ["11-25 Exam 2", "12-13 Final exam"]


def test_one_or_two_days_right_below_a_list_go_on_with_it() -> None:
    lines = ("Fri Oct 3. Begin labs.", "Tue Oct 14. ASG 1 DUE.", "Mon Nov 3. ASG 2 DUE.", "Tue Nov 4. MIDTERM TEST.", "Thu Oct 30. ESSAY DUE.")  # fmt: skip
    assert told(*map(text, lines)) == ["10-14 ASG 1", "10-30 ESSAY", "11-03 ASG 2", "11-04 MIDTERM TEST"]

"""A syllabus of an invented course, for the tools that work on what has been read."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.evidence import Evidence
from servers.domain.syllabus import (
    GradingComponent,
    Item,
    Meeting,
    Passage,
    Policy,
    Recurring,
    Session,
    Source,
    Syllabus,
)
from servers.syllabus.version import PARSER_VERSION


@pytest.fixture
def syllabus() -> Syllabus:
    return Syllabus(
        id="hist-210_fall-2026",
        course_code="HIST 210",
        course_title="Rivers and Empires",
        term="Fall 2026",
        year_basis="stated",
        instructors=("Ada Byron",),
        timezone="America/New_York",
        timezone_basis="institution",
        meetings=(
            Meeting(id="lecture", kind="lecture", days=("TU", "TH"), start=dt.time(10), end=dt.time(11, 15), location="Hall 5", page=1),
            Meeting(id="office-hours", kind="office_hours", days=("WE",), start=dt.time(14), end=dt.time(16), location="Room 12", page=1),
        ),
        items=(
            Item(
                id="exam-midterm", title="Midterm exam", kind="exam", date=dt.date(2026, 10, 15), time=dt.time(10), weight=25, page=2,
                evidence=(Evidence(page=2, text="Midterm exam Oct 15 (25%)"),),
            ),
            Item(id="exam-final", title="Final exam", kind="exam", date=dt.date(2026, 12, 16), time=dt.time(8), end_time=dt.time(10), page=2),
            Item(id="paper-1", title="Essay 1", kind="paper", date=dt.date(2026, 9, 25), time=dt.time(23, 59), page=2, needs_review=("the printed weekday disagrees",)),
            Item(id="paper-2", title="Essay 2", kind="paper", page=2),
            Item(id="no-class-fall-break", title="Fall break", kind="no_class", date=dt.date(2026, 10, 12), end_date=dt.date(2026, 10, 13), page=3),
        ),
        recurring=(Recurring(id="quiz-weekly", title="Weekly quiz", kind="quiz", day="FR", time=dt.time(17), page=2),),
        schedule=(Session(date=dt.date(2026, 9, 1), topic="The Nile", page=3),),
        grading=(
            GradingComponent(component="Midterm", weight=25, page=2),
            GradingComponent(component="Final exam", weight=35, page=2),
            GradingComponent(component="Essays", weight=30, count=2, page=2),
            GradingComponent(component="Quizzes", weight=10, drop_lowest=2, page=2),
        ),
        policies=(Policy(topic="late work", text="Essays lose a letter grade for each day they are late.", page=2),),
        warnings=("one essay has no printed date",),
        source=Source(name="hist210.pdf", sha256="0" * 64, pages=3, parser_version=PARSER_VERSION),
    )  # fmt: skip


@pytest.fixture
def passages() -> tuple[Passage, ...]:
    texts: tuple[tuple[int, str | None, str], ...] = (
        (1, None, "HIST 210: Rivers and Empires. Fall 2026."),
        (1, "Instructor", "Ada Byron, ada.byron@example.edu. Office hours: Wednesday 2-4 pm in Room 12, or by appointment."),
        (1, "Required texts", "J. Doe, Rivers of the World (ISBN 978-0-00-000000-2), at the campus shop."),
        (1, "Course description", "This course explores how rivers shaped empires from antiquity to the present day."),
        (2, "Late work", "Essays lose a letter grade for each day they are late. After five days they are not accepted."),
        (2, "Missed exams", "There is no make-up for the midterm without a note from a doctor, handed in within a week."),
        (2, "Attendance", "You may miss three sessions without giving a reason. Each further absence costs two points."),
        (2, "Academic integrity", "Plagiarism leads to a failing grade and is reported to the dean."),
        (2, "Technology", "Laptops stay closed during lectures. Generative AI tools may be used for proofreading alone."),
        (2, "Grading", "Midterm 25%, final exam 35%, essays 30%, quizzes 10%. The two lowest quizzes are dropped."),
        (3, "Accessibility", "Students with disabilities should contact the Access Office in the first two weeks."),
        (3, "Schedule", "September 1: The Nile. Read Doe, chapter 1."),
        (3, "Schedule", "September 3: The Tigris and the Euphrates. Read Doe, chapter 2."),
    )  # fmt: skip
    return tuple(Passage(page=page, heading=heading, text=text) for page, heading, text in texts)

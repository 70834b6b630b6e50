"""Several columns of dates: which are when something is due, and what an event in each cell is called."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def _items(header: tuple[str, ...], *rows: tuple[str, ...]) -> tuple[Item, ...]:
    return find_dated(sheet(heading("Dates"), table(header, *rows)), FALL).items


def _told(items: tuple[Item, ...]) -> list[tuple[str, str]]:
    return [(item.title, f"{item.date:%m-%d}") for item in items if item.date]


@pytest.mark.parametrize(
    "header",
    [
        ("Component", "%", "Set", "Deadline", "Marks returned"),
        ("Assessment task", "Weight", "Release date", "Submission date", "Feedback date"),
        ("Coursework", "Share", "Issued", "Hand-in", "Returned"),
        ("Assignment", "Points", "Out", "Due", "Solutions"),
        ("Homework", "Worth", "Assigned", "Due date", "Graded by"),
    ],
)
def test_of_days_of_handing_out_and_giving_back_the_one_between_is_due(header: tuple[str, ...]) -> None:
    items = _items(
        header,
        ("Data report", "20", "1 September", "22 September, 16:00", "13 October"),
        ("Case study", "30", "22 September", "13 October, 16:00", "3 November"),
        ("Examination", "50", "–", "assessment period", "–"),
    )
    assert _told(items) == [("Data report", "09-22"), ("Case study", "10-13")]
    assert {f"{item.time:%H:%M}" for item in items} == {"16:00"}


def test_the_hour_over_the_due_days_is_that_of_each() -> None:
    items = _items(
        ("Assignment", "Released", "Due (11:59 pm)"),
        ("1. Search", "9/5", "9/12"),
        ("2. Games", "9/12", "9/19"),
    )
    assert [(item.title, f"{item.time:%H:%M}") for item in items] == [("Search", "23:59"), ("Games", "23:59")]


def test_steps_over_the_columns_name_an_event_in_each_cell() -> None:
    items = _items(
        ("Essay", "Outline", "Draft due", "Final version"),
        ("Essay 1", "Sep 12", "Sep 19", "Sep 26"),
        ("Essay 2", "Oct 10", "Oct 17", "Oct 24"),
    )
    assert [item.title for item in items] == [
        "Essay 1 Outline",
        "Essay 1 Draft",
        "Essay 1 Final version",
        "Essay 2 Outline",
        "Essay 2 Draft",
        "Essay 2 Final version",
    ]
    assert not any(item.needs_review for item in items)


def test_a_briefs_day_is_no_deadline_and_reviews_of_designs_are_presented() -> None:
    items = _items(
        ("", "Brief handed out", "Pin-up", "Final review", "Upload"),
        ("Phase 1\nSite", "Thu Sep 4", "Thu Sep 11", "Mon Sep 15", "Sun Sep 21"),
        ("Phase 2\nSection", "Mon Sep 22", "Mon Sep 29", "Thu Oct 2", "Sun Oct 5"),
    )
    assert [(item.title, item.kind) for item in items][:3] == [
        ("Phase 1 Pin-up", "presentation"),
        ("Phase 1 Final review", "presentation"),
        ("Phase 1 Upload", "project"),
    ]
    assert len(items) == 6


def test_one_step_beside_the_days_on_which_things_open_is_enough() -> None:
    items = _items(
        ("Unit", "Opens", "Quiz"),
        ("Cells", "Aug 25", "Sep 5"),
        ("Genes", "Sep 8", "Sep 19"),
        ("Trees", "Sep 22", "Oct 3"),
    )
    assert _told(items) == [("Cells Quiz", "09-05"), ("Genes Quiz", "09-19"), ("Trees Quiz", "10-03")]


def test_days_of_one_section_or_group_are_doubted() -> None:
    items = _items(
        ("Section", "Midterm 1", "Final exam"),
        ("Section 1 (MWF)", "Sep 24", "Dec 10"),
        ("Section 2 (TTh)", "Sep 25", "Dec 11"),
    )
    assert len(items) == 4
    assert all("one group's" in item.needs_review[0] for item in items)


def test_what_all_groups_have_to_do_on_one_day_is_one_thing() -> None:
    items = _items(
        ("Group", "Proposal", "Presentation"),
        ("A", "Sep 15", "Nov 10"),
        ("B", "Sep 15", "Nov 12"),
        ("C", "Sep 15", "Nov 17"),
    )
    assert [item.title for item in items] == [
        "Proposal",
        "Group A Presentation",
        "Group B Presentation",
        "Group C Presentation",
    ]
    assert not items[0].needs_review


def test_a_registrars_days_of_several_sessions_are_no_steps() -> None:
    items = _items(
        ("Event", "Full term", "First half", "Second half"),
        ("First day of class", "Aug 25", "Aug 25", "Oct 16"),
        ("Last day to add", "Sep 2", "Aug 28", "Oct 20"),
        ("Last day to drop", "Nov 3", "Sep 20", "Nov 15"),
    )
    assert items == ()


def test_a_schedule_whose_work_is_given_and_due_stays_one() -> None:
    header = ("Date", "Topic", "Assigned", "Due")
    rows = (
        ("Sep 2", "Cells", "HW 1", ""),
        ("Sep 9", "Genes", "HW 2", "HW 1"),
        ("Sep 16", "Organs", "", "HW 2"),
    )
    assert _told(_items(header, *rows)) == [("HW 1", "09-09"), ("HW 2", "09-16")]


def test_names_that_no_vocabulary_knows_are_work_under_a_title_that_says_so() -> None:
    items = _items(
        ("Project", "Points", "Due"),
        ("Pong", "50", "Sep 12 at 5 pm"),
        ("During deployments", "0", "Sep 19"),
        ("Raytracer", "100", "Oct 24 at 5 pm"),
    )
    assert [(item.title, item.kind) for item in items] == [("Pong", "project"), ("Raytracer", "project")]


@pytest.mark.parametrize("over", [(), (("", "Due dates", "", ""),)])
def test_stages_of_essays_under_a_title_of_titles_are_papers_however_short_a_name_is(
    over: tuple[tuple[str, ...], ...],
) -> None:
    essays = table(
        (),
        *over,
        ("Essay", "Proposal", "Draft", "Final version"),
        ("1. Rhetorical analysis", "09/03 (W)", "09/17 (W)", "09/24 (W)"),
        ("2. Literacy narrative", "10/06 (M)", "10/20 (M)", "10/27 (M)"),
        ("3. Op-ed", "11/05 (W)", "11/17 (M)", "12/01 (M)"),
    )
    found = [(str(i.date)[5:], i.kind) for i in find_dated(sheet(essays), FALL).items]
    assert found == [
        (day, "paper")
        for day in ("09-03", "09-17", "09-24", "10-06", "10-20", "10-27", "11-05", "11-17", "12-01")
    ]


def test_a_lone_title_over_days_of_class_makes_them_no_days_of_work() -> None:
    classes = table(
        (),
        ("", "Meeting days", "", ""),
        ("Section", "First", "Second", "Third"),
        ("Alpha", "9/3", "9/17", "9/24"),
        ("Beta", "9/4", "9/18", "9/25"),
    )
    assert not find_dated(sheet(classes), FALL).items


def test_an_hour_told_of_all_drafts_is_that_of_the_draft_of_anything() -> None:
    essays = table(
        ("Assignment", "Draft", "Peer review", "Final"),
        ("Literacy narrative", "9/9", "9/11", "9/18"),
        ("Research argument", "11/4", "11/6", "11/20"),
    )
    found = find_dated(sheet(text("All drafts are due by 11:59 pm."), essays), FALL).items
    assert [(str(i.date)[5:], i.time is not None) for i in found] == [
        ("09-09", True),
        ("09-11", False),
        ("09-18", False),
        ("11-04", True),
        ("11-06", False),
        ("11-20", False),
    ]


@pytest.mark.parametrize(
    "header",
    [
        ("Name", "Released", "Due", "Late until"),
        ("Name", "Released", "Due (EST)", "Late due date"),
        ("Assignment", "Available from", "Due", "Available until"),
        ("Assignment", "Opens", "Due", "Closes"),
        ("Homework", "Out", "Deadline", "Hard deadline"),
        ("Homework", "Post date", "Due date", "Close date"),
        ("Homework", "Released", "Normal due date", "Late due date"),
        ("Homework", "Posted", "Due", "50% credit by"),
        ("Homework", "Opens", "Due", "Last day accepted"),
        ("Homework", "Opens", "Due", "Cut-off"),
        ("Homework", "Assigned", "Due", "Grace period ends"),
    ],
)
def test_until_when_late_work_is_taken_is_no_deadline_beside_the_due_date(header: tuple[str, ...]) -> None:
    items = _items(
        header,
        ("Homework 1", "Sep 02 at 9:00AM", "Sep 09 at 11:59PM", "Sep 11 at 11:59PM"),
        ("Homework 2", "Sep 16 at 9:00AM", "Sep 23 at 11:59PM", "Sep 25 at 11:59PM"),
        ("Homework 3", "Sep 30 at 9:00AM", "Oct 07 at 11:59PM", "Oct 09 at 11:59PM"),
    )
    assert _told(items) == [("Homework 1", "09-09"), ("Homework 2", "09-23"), ("Homework 3", "10-07")]
    assert not any(item.needs_review for item in items)


def test_what_closes_is_due_then_where_no_other_column_is_of_due_dates() -> None:
    items = _items(
        ("Quiz", "Opens", "Until"),
        ("Quiz 1", "Sep 2", "Sep 9"),
        ("Quiz 2", "Sep 16", "Sep 23"),
    )
    assert _told(items) == [("Quiz 1", "09-09"), ("Quiz 2", "09-23")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Homework 1: due Sep 12 (late until Sep 14)", [("Homework 1", "09-12")]),
        ("HW 2 (out Sep 3, due Sep 10, late Sep 12)", [("HW 2", "09-10")]),
        ("Homework 3 opens Sep 3, is due Sep 10 and closes Sep 12.", [("Homework 3", "09-10")]),
        ("HW 1: released Sep 3, due Sep 10, late deadline Sep 12", [("HW 1", "09-10")]),
        ("Homework 1 due Sep 10, Homework 2 due Sep 17", [("Homework 1", "09-10"), ("Homework 2", "09-17")]),
        ("Quiz 1 opens Sep 3 and closes Sep 10", [("Quiz 1", "09-10")]),
        (
            "Paper 1 is due Sep 10 for full credit and Paper 2 is due Sep 24 for full credit.",
            [("Paper 1", "09-10"), ("Paper 2", "09-24")],
        ),
    ],
)
def test_a_sentence_that_tells_both_days_names_the_one_on_time(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert _told(find_dated(sheet(text(sentence)), FALL).items) == expected


@pytest.mark.parametrize("name", ["Hour exam", "Midterm", "Unit test"])
@pytest.mark.parametrize("review", ["Review session", "Review", "Q&A"])
def test_an_exam_is_not_on_the_day_of_its_review(name: str, review: str) -> None:
    header = ("", "Covers", review, "Exam (in class)", "Papers returned")
    items = _items(
        header,
        (f"{name} 1", "Chapters 1-4", "9/17 W", "9/18 Th", "9/25 Th"),
        (f"{name} 2", "Chapters 5-8", "10/21 T", "10/22 W", "10/29 W"),
    )
    assert _told(items) == [(f"{name} 1", "09-18"), (f"{name} 2", "10-22")]
    assert not any(item.needs_review for item in items)


def test_what_is_due_after_an_experiment_is_its_report() -> None:
    items = _items(
        ("No.", "Experiment", "Done on", "Report due"),
        ("1", "Titration", "Sept 5", "Sept 12"),
        ("2", "Buffers", "Sept 12", "Sept 19"),
        ("3", "Redox", "Sept 19", "Sept 26"),
    )
    assert _told(items) == [
        ("Titration Report", "09-12"),
        ("Buffers Report", "09-19"),
        ("Redox Report", "09-26"),
    ]
    assert {item.kind for item in items} == {"lab"}


def test_a_visit_and_the_response_to_it() -> None:
    rows = (("Frick", "Sept 17", "Sept 24"), ("Met", "Oct 1", "Oct 8"))
    items = _items(("Museum", "Visit", "Response due"), *rows)
    assert _told(items) == [("Frick Response", "09-24"), ("Met Response", "10-08")]


def test_topics_beside_the_days_of_their_homework_name_no_reports() -> None:
    rows = (
        ("Sept 2", "Trade", "Sept 9"),
        ("Sept 4", "Money", "Sept 11"),
        ("Sept 9", "War", "Sept 16"),
    )
    assert not any(
        "Homework" in title for title, _ in _told(_items(("Date", "Topic", "Homework due"), *rows))
    )


@pytest.mark.parametrize("title", ["Due date/Exam date", "Due date / test date"])
def test_a_title_of_days_of_work_and_exams_names_none_of_them(title: str) -> None:
    found = _items(
        ("Component", "Weight", "Released", title),
        ("Homework 1", "5%", "Sep 1", "Sep 8"),
        ("Homework 2", "5%", "Sep 15", "Sep 22"),
        ("Project plan", "20%", "Sep 22", "Oct 27"),
    )
    assert [(i.title, i.kind, str(i.date)[5:]) for i in found] == [
        ("Homework 1", "homework", "09-08"), ("Homework 2", "homework", "09-22"), ("Project plan", "project", "10-27"),
    ]  # fmt: skip


def test_numbers_under_hw_belong_to_the_task_with_a_deadline_beside_them() -> None:
    found = _items(
        ("Date", "Topic", "HW", "Task", "Deadline"),
        ("Sep 1", "Shells", "", "", ""),
        ("Sep 8", "Pipes", "1", "A small shell", "Sep 15"),
        ("Sep 15", "Locks", "2", "Philosophers", "Sep 29"),
        ("Sep 22", "Pages", "3", "A pager", "Sep 29"),
    )
    assert _told(found) == [
        ("HW 1: A small shell", "09-15"), ("HW 2: Philosophers", "09-29"), ("HW 3: A pager", "09-29"),
    ]  # fmt: skip

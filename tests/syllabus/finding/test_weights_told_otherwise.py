"""Weights told by other signs than one percentage beside each name."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.grading import find_grading
from servers.syllabus.reading.document import Block, Paragraph
from tests.syllabus.finding.paper import heading, item, line, sheet, table, text


def weights(*blocks: Block) -> list[tuple[str, float | None]]:
    return [(c.component, c.weight) for c in find_grading(sheet(heading("Grading"), *blocks))]


WHOLE = [("Homework", 20.0), ("Midterm", 30.0), ("Final exam", 50.0)]


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param(
            (table(("Item", "Weight"), ("Homework", "0.20"), ("Midterm", "0.3"), ("Final exam", "0.50")),),
            id="parts of one in a column",
        ),
        pytest.param((text("Homework: .20", "Midterm: .30", "Final exam: .50"),), id="parts of one on lines"),
        pytest.param(
            (table((), ("Homework", "0.20"), ("Midterm", "0.30"), ("Final exam", "0.50")),),
            id="parts of one, no title",
        ),
        pytest.param(
            (text("The course grade is computed as 0.2 Homework + 0.3 Midterm + 0.5 Final exam."),),
            id="a sum of parts of one",
        ),
        pytest.param(
            (
                item("Homework (weight 20)"),
                item("Midterm (weight 30)"),
                item("Final exam (weight 50)"),
                item("Sum of weights: 100"),
            ),
            id="weights by their word",
        ),
        pytest.param(
            (text("Homework, weight: 20", "Midterm, weight: 30", "Final exam, weight: 50"),),
            id="weights behind a comma",
        ),
        pytest.param(
            (text("Final grade will be Homework × 20 % + Midterm × 30 % + Final exam × 50 %."),),
            id="a factor behind each name",
        ),
        pytest.param(
            (
                table(
                    ("Part", "Point value", "Grade %"),
                    ("Homework", "50", "20"),
                    ("Midterm", "75", "30"),
                    ("Final exam", "125", "50"),
                ),
            ),
            id="the value in points before the percentage",
        ),
        pytest.param(
            (
                table(
                    (),
                    ("Grading", "• Homework: 20%\n• Midterm: 30%\n• Final exam: 50%"),
                    ("Late work", "- 10% a day"),
                ),
            ),
            id="a list in the cell beside its label",
        ),
        pytest.param(
            (
                table(
                    ("Part", "Option A", "Option B"),
                    ("Homework", "20%", "30%"),
                    ("Midterm", "30%", "70%"),
                    ("Final exam", "50%", "0%"),
                ),
            ),
            id="two schemes side by side, of which the first counts",
        ),
        pytest.param(
            (
                table(
                    (),
                    ("", "Undergraduate", "Graduate"),
                    ("Homework", "20%", "10%"),
                    ("Midterm", "30%", "30%"),
                    ("Final exam", "50%", "60%"),
                    ("Total", "100%", "100%"),
                ),
            ),
            id="two schemes without column titles, and their sums",
        ),
        pytest.param(
            (
                text("Homework (20%): Late sets lose 10% a day."),
                text("Midterm (30%): In class."),
                text("Final exam (50%): Open book."),
            ),
            id="a penalty in the sentence behind a share",
        ),
        pytest.param(
            (
                item("Homework, available on Fridays and due on Tuesdays. (20%)", marker="1."),
                item("Midterm. You may bring one page of notes to the examination. (30%)", marker="2."),
                item("Final exam: all of the course, from the first week to the last (50%)", marker="3."),
            ),
            id="the name at the start of the sentence that the share closes",
        ),
    ],
)
def test_a_scheme_told_otherwise_is_read(blocks: tuple[Block, ...]) -> None:
    assert weights(*blocks) == WHOLE


@pytest.mark.parametrize(
    ("entry", "weight"),
    [
        ("Quizzes: 4 at 5% each", 20.0),
        ("4 quizzes, each 5%", 20.0),
        ("Quizzes (4 at 5% each)", 20.0),
        ("Quizzes - 5% each (20% total)", 20.0),
        ("Quizzes - 5% each, 4 quizzes, 20% total", 20.0),
        ("Quizzes: 5% + 5% + 10%", 20.0),
        ("Quizzes: 8% + 12% (20% total)", 20.0),
        ("4 weekly quizzes, 5% each", 20.0),
    ],
)
def test_what_counts_for_each_of_several_is_told_for_all(entry: str, weight: float) -> None:
    assert [w for _, w in weights(item(entry), item("Project: 30%"), item("Final exam: 50%"))] == [
        weight,
        30.0,
        50.0,
    ]


def test_a_column_of_what_each_counts_is_multiplied_by_the_column_of_their_number() -> None:
    columns = table(
        ("Work", "Weight each", "Number"), ("Quizzes", "2%", "10"), ("Labs", "6%", "5"), ("Final", "50%", "1")
    )
    assert weights(columns) == [("Quizzes", 20.0), ("Labs", 30.0), ("Final", 50.0)]


def test_the_name_of_an_entry_on_several_lines_is_its_first_words() -> None:
    long = item("Final project: a report on data of your own, from cleaning to figures, with")
    entry = type(long)((*long.lines, *text("an introduction and a conclusion (50%)").lines), "item", 0, "•")
    assert weights(item("Homework (50%)"), entry) == [("Homework", 50.0), ("Final project", 50.0)]


def test_what_the_course_is_marked_out_of_is_no_part_of_it() -> None:
    found = find_grading(
        sheet(
            heading("Grading"),
            text("The course is graded out of 500 points:", "Homework 300 points", "Final 200 points"),
        )
    )
    assert [(c.component, c.points) for c in found] == [("Homework", 300.0), ("Final", 200.0)]


def test_continuous_assessment_is_a_part_of_the_grade() -> None:
    assert weights(text("Continuous assessment: 40 %", "Examination: 60 %")) == [
        ("Continuous assessment", 40.0),
        ("Examination", 60.0),
    ]


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param(
            (table(("Sample", "Value"), ("A1", "0.25"), ("B1", "0.50"), ("C1", "0.20")),),
            id="measured values",
        ),
        pytest.param((text("Version 0.25", "Version 0.75"),), id="versions"),
        pytest.param(
            (
                text(
                    "If you score 100% on the final, then no other part counts, and your course percentage is 100%."
                ),
            ),
            id="what a score would be",
        ),
        pytest.param(
            (item("Barbell (weight 20)"), item("Kettlebell (weight 80)")), id="things that are heavy"
        ),
    ],
)
def test_other_numbers_are_no_weights(blocks: tuple[Block, ...]) -> None:
    assert not [c for c in find_grading(sheet(*blocks)) if c.weight is not None]


@pytest.mark.parametrize(
    "told",
    [
        "There are three components: (i) homework, 20%; (ii) a midterm, 30%; (iii) a final exam, 50%.",
        "The grading will be done on the basis of homework (20%), 1 midterm (30%), 1 final exam (50%).",
        "There will be homework (20% total), a midterm (30%) and a final exam (50%).",
    ],
)
def test_a_sentence_of_all_parts_is_read(told: str) -> None:
    assert [weight for _, weight in weights(text(told))] == [20.0, 30.0, 50.0]


def test_of_the_better_of_two_ways_the_first_is_told() -> None:
    assert [weight for _, weight in weights(text("Final grade = max(0.3 Midterm + 0.7 Final, Final)"))][
        :2
    ] == [30.0, 70.0]


def test_how_many_there_are_may_be_told_in_words() -> None:
    assert weights(text("Exams (two at 25% each), Labs 30%, Homework 20%")) == [
        ("Exams (2)", 50.0),
        ("Labs", 30.0),
        ("Homework", 20.0),
    ]


def test_a_share_under_its_own_label_has_the_name_above_and_not_the_labels() -> None:
    found = weights(
        text("Assessment 1: Essay", "Weighting: 40%", "Length: 2000 words"),
        text("Assessment 2: Exam", "Weighting: 60%", "Length: 2 hours"),
    )
    assert found == [("Essay", 40.0), ("Exam", 60.0)]


def test_what_an_assignment_counts_has_the_name_of_its_heading() -> None:
    found = weights(
        heading("Listening Diary"),
        text("Listen and write. The assignment is worth 40% of your total grade."),
        heading("Group Paper"),
        text("Ten pages. The assignment is worth 60% of your total grade."),
    )
    assert found == [("Listening Diary", 40.0), ("Group Paper", 60.0)]


@pytest.mark.parametrize(
    "told",
    [
        "Your grade will be based on a final examination.",
        "The grade for the course is based entirely on the final examination, which is open book.",
        "The final examination will be the entirety of your grade for the course.",
    ],
)
def test_one_thing_alone_may_be_the_whole_grade(told: str) -> None:
    assert [weight for _, weight in weights(text(told))] == [100.0]


@pytest.mark.parametrize(
    "told",
    [
        "Your grade will be based on a final examination and on the homework.",
        "Your grade will be based on a midterm exam, a final exam, and problem sets.",
        "The grade of the essay is based on style.",
    ],
)
def test_one_of_several_things_is_not_the_whole_grade(told: str) -> None:
    assert weights(text(told)) == []


def test_a_numbered_entry_whose_line_broke_before_its_share_keeps_its_first_words() -> None:
    long = item("1. Homework, available on Fridays and due by midnight the following", marker="1.")
    broken = type(long)((*long.lines, *text("Tuesday. (70%)").lines), "item", 0, "1.")
    assert weights(broken, item("2. Class exercises (10 at 3% each)", marker="2.")) == [
        ("Homework", 70.0),
        ("Class exercises (10)", 30.0),
    ]


def test_a_detail_amid_a_sentence_is_no_part_beside_the_names_of_a_list() -> None:
    blocks = (
        heading("Graded Items"),
        *map(item, ("Homework Assignments: 25%", "Midterm Exam: 25%", "Model Performance: 30%", "Final Exam: 10%", "Presentations: 10%")),
        heading("Assignments"),
        item("Homework Assignments (25%): You will be assigned six of them."),
        item("Exams (35%): We will have one midterm exam worth 25% of your grade."),
        item("Models and Presentation (40%): You will work in a group."),
    )  # fmt: skip
    assert sorted(part.weight or 0 for part in find_grading(sheet(*blocks))) == [10, 10, 25, 25, 30]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            (
                "Grades are based on: 1) three tests (15% each), 2) ten quizzes (25% total, two dropped), and 3) a final (30%).",
            ),
            [("three tests", 45.0), ("ten quizzes", 25.0), ("final", 30.0)],
            id="a total in the next bracket",
        ),
        pytest.param(
            ("20% of the grade will be based on homework, 30% on each of the two midterms, and 20% on the final.",),
            [("homework", 20.0), ("two midterms", 60.0), ("final", 20.0)],
            id="on each of two",
        ),
        pytest.param(
            (
                "There will be two midterms, each worth 20% of your grade, and a final exam, worth 40%. The remaining 20% comes from homework.",
            ),
            [("two midterms", 40.0), ("final exam", 40.0), ("homework", 20.0)],
            id="the rest comes from",
        ),
        pytest.param(
            ("Percent of grade:", "20 Homework", "20 Midterm I", "20 Midterm II", "30 Final exam", "10 Lab"),
            [
                ("Homework", 20.0),
                ("Midterm I", 20.0),
                ("Midterm II", 20.0),
                ("Final exam", 30.0),
                ("Lab", 10.0),
            ],
            id="small numbers before names",
        ),
    ],
)  # fmt: skip
def test_weights_in_running_words_keep_their_names(
    told: tuple[str, ...], expected: list[tuple[str, float | None]]
) -> None:
    assert weights(text(*told)) == expected


def test_a_title_on_the_line_above_is_no_part_of_the_first_name() -> None:
    found = find_grading(
        sheet(
            text(
                "Grading",
                "Attendance and participation 10%",
                "Two short papers 15% each",
                "Midterm 25%",
                "Final exam 35%",
            )
        )
    )
    assert found[0].component == "Attendance and participation"


def test_parts_below_a_part_are_not_counted_with_it() -> None:
    listed = [
        Paragraph((line(words, left=90 if deeper else 72),))
        for words, deeper in (
            ("Lab notebook 15%", False),
            ("Weekly checks 5%", True),
            ("Final check 10%", True),
            ("Lab reports 45%", False),
            ("Report 1 10%", True),
            ("Report 2 15%", True),
            ("Report 3 20%", True),
            ("Practical exam 25%", False),
            ("Participation 15%", False),
        )
    ]
    assert weights(*listed) == [
        ("Lab notebook", 15.0),
        ("Lab reports", 45.0),
        ("Practical exam", 25.0),
        ("Participation", 15.0),
    ]


def test_one_of_several_ways_to_reckon_is_doubted() -> None:
    found = find_grading(
        sheet(
            heading("Grading"),
            text(
                "Option A: Homework 20%, Midterm 30%, Final 50%",
                "Option B: Homework 20%, Midterm 10%, Final 70%",
            ),
        )
    )
    assert [(c.component, c.weight) for c in found] == [*WHOLE[:2], ("Final", 50.0)]
    assert all("several ways" in c.needs_review[0] for c in found)
    alone = find_grading(sheet(heading("Grading"), text("Option A: Homework 20%, Midterm 30%, Final 50%")))
    assert not any(c.needs_review for c in alone)


def test_a_sentence_may_follow_a_labelled_share() -> None:
    listed = [
        text("Midterm exams: 30% Two exams of 33 questions each, taken online; each is open for a day."),
        text("Final exam: 30%. Includes some questions from the midterms, and takes two hours."),
        text("Chapter quizzes: 30%, due on Tuesdays before class, with two attempts for each."),
        text("Posts: 10% due Monday by 10 pm. Late posts lose 50% of their points, without exception."),
    ]
    assert weights(*listed) == [
        ("Midterm exams", 30.0),
        ("Final exam", 30.0),
        ("Chapter quizzes", 30.0),
        ("Posts", 10.0),
    ]


def test_a_share_of_the_grade_stands_below_its_works_parts() -> None:
    found = find_grading(
        sheet(
            heading("Assessment 1: Critique of a model"),
            heading("Description"),
            text("You will critique a model for practice."),
            text("Due in week 4", "20% of final grade"),
            heading("Assessment 2: Research proposal"),
            text("You will plan a study."),
            heading("Structure"),
            text("At most ten pages.", "Worth 80% of your final grade"),
        )
    )
    assert [(c.component, c.weight) for c in found] == [
        ("Critique of a model", 20.0),
        ("Research proposal", 80.0),
    ]


def test_a_list_that_misses_the_whole_by_little_is_the_scheme_with_a_doubt() -> None:
    found = find_grading(
        sheet(
            heading("Grading"),
            table(
                (),
                ("Homework", "20%"),
                ("Participation", "5%"),
                ("Midterm I", "17%"),
                ("Midterm II", "17%"),
                ("Philosophy paper", "10%"),
                ("Final project", "34%"),
            ),
            text("The grade has two parts: 75% of the grade is for exams and 25% for the remaining work."),
        )
    )
    assert [c.weight for c in found] == [20.0, 5.0, 17.0, 17.0, 10.0, 34.0]
    assert all("add up to 103 %" in c.needs_review[0] for c in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "The course grade is 20% homework, 30% midterm, and 50% final exam.",
        "Your grade will be 20% homework, 30% midterm and 50% final exam.",
        "The grade consists of 20% for homework, 30% for the midterm, and 50% for the final exam.",
        "Homework is worth 20%, the midterm 30%, and the final exam 50% of the grade.",
    ],
)
def test_names_in_a_sentence_stand_on_one_side_of_their_shares(sentence: str) -> None:
    assert [(name.lower(), weight) for name, weight in weights(text(sentence))] == [
        (name.lower(), weight) for name, weight in WHOLE
    ]


def test_each_of_several_counts_so_much() -> None:
    found = weights(text("Homework counts 30%, each of the three tests 15% and the final 25%."))
    assert found == [("Homework", 30.0), ("three tests", 45.0), ("final", 25.0)]


@pytest.mark.parametrize("form", ["{} ({}) – {}", "{} ({}), due {}", "{} ({}), {} at noon", "{}: {}, by {}"])
def test_the_day_of_one_work_is_no_part_of_the_next_ones_name(form: str) -> None:
    work = (
        ("Map quiz", "5%", "September 15"),
        ("Source analysis", "10%", "Wed., Sept. 29"),
        ("Midterm exam", "25%", "10/13"),
        ("Final paper", "60%", "8 December"),
    )
    lines = [form.format(*one) for one in work]
    assert weights(text(*lines)) == [
        ("Map quiz", 5.0),
        ("Source analysis", 10.0),
        ("Midterm exam", 25.0),
        ("Final paper", 60.0),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Midterm 1 - 40%", "Midterm 2 - 60%"),
        ("Test 1 - 40% of the grade", "Test 2 - 60% of the grade"),
        ("1.Homework: 40%", "2.Lab reports: 60%"),
        ("Unit exam: 100 points,40 % of the grade", "Final exam: 150 points,60 % of the grade"),
    ],
)
def test_a_number_before_a_dash_or_a_list_s_number_is_no_bound(first: str, second: str) -> None:
    assert [weight for _, weight in weights(item(first), item(second))] == [40.0, 60.0]


def test_the_points_and_the_number_of_a_line_are_no_part_of_its_name() -> None:
    rows = (item("1.Lab reports: 100 points, 40 %"), item("2.Final exam (cumulative): 150 points, 60 %"))
    assert [name for name, _ in weights(*rows)] == ["Lab reports", "Final exam (cumulative)"]


def test_a_range_of_grades_stays_one() -> None:
    assert weights(item("Grade B: 80 - 89%"), item("Grade A: 90 - 100%")) == []


def test_shares_in_the_brackets_of_a_schedules_works_are_the_scheme_where_they_make_the_whole() -> None:
    rows = (
        (
            "1/January 11",
            "Scope",
            "Gantt chart (individual - 20%, due 11:59 pm Jan. 15), Charter (group - 30%, due Jan. 15)",
        ),
        ("2/January 18", "Time", "Baseline (group 10%, due Jan. 22)"),
        ("3/January 25", "Cost", "Test 1 (individual 40% in class Jan. 26)"),
    )
    found = weights(table(("Week", "Topic", "Deliverable"), *rows))
    assert found == [("Gantt chart", 20.0), ("Charter", 30.0), ("Baseline", 10.0), ("Test 1", 40.0)]
    assert weights(table(("Week", "Topic", "Deliverable"), *rows[:2])) == []

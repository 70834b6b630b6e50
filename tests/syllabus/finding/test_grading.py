"""The grading scheme, one way of printing it at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.syllabus.finding.grading import find_grading, grading_warnings
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import heading, item, sheet, table, text


def weights(*blocks: Block) -> list[tuple[str, float | None]]:
    return [(c.component, c.weight) for c in find_grading(sheet(*blocks))]


WHOLE = [("Homework", 40.0), ("Midterm", 25.0), ("Final exam", 35.0)]


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param((text("Homework: 40%", "Midterm: 25%", "Final exam: 35%"),), id="a colon before each share"),
        pytest.param((text("40% Homework", "25% Midterm", "35% Final exam"),), id="the share first"),
        pytest.param((text("Homework ..... 40 %", "Midterm ..... 25 %", "Final exam ..... 35 %"),), id="dot leaders"),
        pytest.param((item("Homework (40%)"), item("Midterm (25%)"), item("Final exam (35%)")), id="in parentheses"),
        pytest.param((text("Homework 40%, Midterm 25%, Final exam 35%"),), id="on one line"),
        pytest.param((item("Homework – 40"), item("Midterm – 25"), item("Final exam – 35")), id="points of a list without their sign"),
        pytest.param(
            (
                heading("Homework"), text("Weight: 40%. Set each week."), heading("Midterm"), text("Weight: 25%. On paper."),
                heading("Final exam"), text("Weight: 35%. On all of it."),
            ),
            id="a label below each name",
        ),
        pytest.param((text("Grading: Homework 40%; Midterm 25%; Final exam 35%."),), id="after the word grading"),
        pytest.param(
            (table(("Component", "Weight"), ("Homework", "40%"), ("Midterm", "25%"), ("Final exam", "35%")),), id="a table"
        ),
        pytest.param(
            (table(("Task", "% of grade"), ("Homework", "40"), ("Midterm", "25"), ("Final exam", "35")),),
            id="the percent sign only in the column's title",
        ),
        pytest.param(
            (table((), ("Homework", "40%", "Midterm", "25%"), ("Final exam", "35%", "", "")),), id="two pairs in a row"
        ),
        pytest.param(
            (table((), ("Homework\nMidterm\nFinal exam", "40%\n25%\n35%"), ("Total", "100%")),),
            id="several rows in one cell, and a total",
        ),
        pytest.param(
            (table(("Part", "Points", "Share"), ("Homework", "200", "40%"), ("Midterm", "125", "25%"), ("Final exam", "175", "35%"), ("Sum", "500", "100%")),),
            id="points beside the shares",
        ),
        pytest.param((table(("Homework", "Midterm", "Final exam"), ("40%", "25%", "35%")),), id="a table on its side"),
        pytest.param(
            (table((), ("Part", "Homework", "Midterm", "Final exam"), ("Weight", "40%", "25%", "35%")),),
            id="a table on its side, its rows titled",
        ),
        pytest.param((text("The mark is composed of: Homework 40%; Midterm 25%; Final exam 35%."),), id="after the word mark"),
        pytest.param(
            (text("Grade = (40% × Homework) + (25% × Midterm) + (35% × Final exam)."),), id="a formula"
        ),
        pytest.param((text("Final grade = 0.40 * Homework + 0.25 * Midterm + 0.35 * Final exam"),), id="a formula with decimals"),
        pytest.param((text("Final grade: 40% Homework + 25% Midterm + 35% Final exam"),), id="a sum"),
        pytest.param((table((), ("Homework", "40"), ("Midterm", "25"), ("Final exam", "35")),), id="numbers alone"),
        pytest.param((text("Grades are weighted as follows: Homework 40; Midterm 25; Final exam 35."),), id="numbers alone on a line"),
        pytest.param((table(("Weight", "Part"), ("40", "Homework"), ("25", "Midterm"), ("35", "Final exam")),), id="weights in the first column"),
        pytest.param((text("Homework 40% A 90-100", "Midterm 25% B 80-89", "Final exam 35% C 70-79"),), id="the scale beside"),
        pytest.param(
            (text("Homework"), text("40% Each week there is a sheet that you work on alone or in a pair."), text("Midterm"), text("25% It is written in class, and covers the first half of what we do."), text("Final exam"), text("35% It is written in the week of exams, and covers all that we have done.")),
            id="the name above a share and its description",
        ),
        pytest.param((text("Homework"), text("40%"), text("Midterm"), text("25%"), text("Final exam"), text("35%")), id="the share below its name"),
        pytest.param(
            (text("Homework: Each week there is a sheet. (40%)"), text("Midterm: It is written in class. (25%)"), text("Final exam: All of the term. This counts for 35% of the grade.")),
            id="the share behind the description",
        ),
        pytest.param((text("Homework.........40%", "Midterm..........25%", "Final exam.......35%"),), id="dot leaders without a space"),
        pytest.param((item("Homework (40%)"), item("Midterm (25%)"), item("Final exam (35%): written part 15%, oral part 20%")), id="details of a part"),
    ],
)  # fmt: skip
def test_a_scheme_is_read_however_it_is_printed(blocks: tuple[Block, ...]) -> None:
    assert weights(heading("Grading"), *blocks) == WHOLE


def test_names_of_no_known_kind_are_parts_where_the_sentence_says_so() -> None:
    assert weights(heading("Marks"), text("The mark is composed of: Prospectus 30%; Fieldwork 70%.")) == [
        ("Prospectus", 30.0), ("Fieldwork", 70.0),
    ]  # fmt: skip


def test_a_scheme_in_german_is_read() -> None:
    assert weights(heading("Leistungen"), item("Hausarbeit: 60 %"), item("Klausur: 40 %")) == [
        ("Hausarbeit", 60.0), ("Klausur", 40.0),
    ]  # fmt: skip


def test_percentages_below_figures_and_those_that_are_nothing_are_no_shares() -> None:
    assert weights(heading("Results"), table((), ("2023", "2024"), ("40%", "60%"))) == []
    assert weights(heading("Results"), table((), ("Quiz", "Essay"), ("0%", "0%"))) == []


def test_shares_told_in_sentences_are_read_and_less_sure() -> None:
    found = find_grading(
        sheet(
            heading("Evaluation"),
            text("The homework will count for 40% of your grade. The midterm is worth 25%, and", "the final exam makes up the remaining 35%."),
        )
    )  # fmt: skip
    assert [(c.component, c.weight) for c in found] == [
        ("homework", 40.0),
        ("midterm", 25.0),
        ("final exam", 35.0),
    ]
    assert all(c.confidence < 0.9 for c in found)


def test_a_share_for_each_is_multiplied_and_says_so() -> None:
    papers, exam = find_grading(
        sheet(heading("Grading"), item("Three short papers (20% each)"), item("Final exam (40%)"))
    )
    assert (papers.weight, papers.count) == (60.0, 3)
    assert any("each of 3" in doubt for doubt in papers.needs_review)
    assert exam.needs_review == ()


def test_the_number_for_each_may_be_told_elsewhere() -> None:
    told = "Each of the exams counts as 25% of your grade, and the project makes up the remaining 25%."
    exams, project = find_grading(
        sheet(
            heading("Exams"), text("There are three exams during the term."), heading("Grading"), text(told)
        )
    )
    assert (exams.count, exams.weight, project.weight) == (3, 75.0, 25.0)
    assert any("each of 3" in doubt for doubt in exams.needs_review)
    assert grading_warnings((exams, project)) == ()


@pytest.mark.parametrize(
    "opening",
    [
        "The grade is made up of",
        "The course grade is made of",
        "Grades are based on",
        "Your final mark consists of",
        "The course grade will be calculated from the following",
    ],
)
def test_a_sentence_that_opens_with_what_the_grade_is_made_of_loses_no_part(opening: str) -> None:
    printed = text(f"{opening} homework (40%), midterm (25%) and final", "exam (35%).")
    assert [(name.capitalize(), weight) for name, weight in weights(printed)] == WHOLE


@pytest.mark.parametrize(
    "printed",
    [
        "Homework makes up 40% of your grade, the midterm 25%, and the final exam 35%.",
        "Homework accounts for 40%, the midterm for 25%, and the final exam for 35% of the course grade.",
        "Forty percent of your grade comes from homework, 25 percent from the midterm and 35 percent from the final exam.",
        "The module is assessed by homework (40%), a midterm (25%) and a final exam (35%).",
    ],
)
def test_a_series_goes_on_without_its_verb(printed: str) -> None:
    found = weights(heading("Grading"), text(printed))
    assert [(name.capitalize(), weight) for name, weight in found] == WHOLE


def test_each_of_several_in_a_list_keeps_its_neighbours_name() -> None:
    assert weights(heading("Grading"), text("Two midterms, 20% each; homework, 25%; final exam, 35%")) == [("Two midterms", 40.0), ("homework", 25.0), ("final exam", 35.0)]  # fmt: skip


def test_points_in_a_series_are_each_read() -> None:
    found = find_grading(sheet(heading("Grading"), text("Homework (40 points), midterm (25 points), final exam (35 points).")))  # fmt: skip
    assert [c.points for c in found] == [40.0, 25.0, 35.0]


def test_a_sentence_of_a_name_and_its_share_may_name_anything() -> None:
    assert weights(
        heading("Grading"),
        text("Film night counts for 30 percent.", "Homework counts for 30 percent.", "The final exam counts for 40 percent."),
    ) == [("Film night", 30.0), ("Homework", 30.0), ("final exam", 40.0)]  # fmt: skip


def test_parts_told_in_sentences_that_miss_the_rest_give_a_doubt_and_no_warning() -> None:
    found = find_grading(
        sheet(
            heading("Grading"),
            text("The homework will count for 40% of your grade.", "The midterm is worth 25%."),
        )
    )
    assert all(any("65 %" in doubt for doubt in c.needs_review) for c in found)
    assert grading_warnings(found) == ()


def test_a_sum_stands_for_its_terms() -> None:
    assert weights(heading("Weights"), text("4 labs @ 10% each = 40%", "1 final project = 60%")) == [("4 labs", 40.0), ("1 final project", 60.0)]  # fmt: skip


def test_a_detail_in_parentheses_does_not_count_beside_its_whole() -> None:
    assert (
        weights(heading("Grading"), text("Exams (midterm and final): 70% (35% each)", "Essay: 30%"))[0][1]
        == 70.0
    )


def test_at_behind_one_of_several_tells_which_it_is_and_behind_several_how_many() -> None:
    printed = text("Labs @ 20%", "Exam 1 @ 20%", "Exam 2 @ 20%", "Essays 2 @ 10%", "2 talks @ 10%")
    assert weights(heading("Grading"), printed) == [
        ("Labs", 20.0),
        ("Exam 1", 20.0),
        ("Exam 2", 20.0),
        ("Essays", 20.0),
        ("2 talks", 20.0),
    ]


def test_work_that_a_sentence_of_its_own_counts_is_a_part_whatever_it_is_called() -> None:
    printed = (
        item("Check-ins (worth 12% of the final grade)"),
        item("Field notebook (worth 48% of the final grade)"),
        item("Jury (worth 40% of the final grade)"),
    )
    assert weights(heading("Grading"), *printed) == [
        ("Check-ins", 12.0),
        ("Field notebook", 48.0),
        ("Jury", 40.0),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("A 93-100%", "B 83-92%", "C 73-82%"), id="a letter scale"),
        pytest.param(("A: 90%", "B: 80%", "C: 70%"), id="a letter scale of single figures"),
        pytest.param(
            ("Late work loses 10% per day.", "After five days you receive 50%."), id="a penalty for lateness"
        ),
        pytest.param(("You must attend at least 80% of the classes.",), id="a bound of attendance"),
        pytest.param(("Students save 20% off the list price at the shop.",), id="a discount"),
    ],
)
def test_percentages_of_another_kind_are_no_shares(lines: tuple[str, ...]) -> None:
    assert weights(heading("Course policies"), text(*lines)) == []


def test_a_scale_beside_the_scheme_is_left_out() -> None:
    assert weights(
        heading("Grading"),
        table((), ("Homework", "40%", "A", "93%"), ("Midterm", "25%", "B", "83%"), ("Final exam", "35%", "C", "73%")),
    ) == WHOLE  # fmt: skip


def test_of_two_schemes_the_first_that_is_whole_is_taken() -> None:
    found = weights(
        heading("Grading"),
        text("Undergraduates:"),
        item("Homework (40%)"), item("Midterm (25%)"), item("Final exam (35%)"),
        text("Graduates:"),
        item("Homework (60%)"), item("Project (40%)"),
    )  # fmt: skip
    assert found == WHOLE


def test_points_are_given_as_points_and_never_as_weights() -> None:
    found = find_grading(sheet(heading("Grading"), text("Homework: 300 points", "Midterm exam: 200 points", "Final exam: 500 points")))  # fmt: skip
    assert [(c.component, c.weight, c.points) for c in found] == [
        ("Homework", None, 300.0), ("Midterm exam", None, 200.0), ("Final exam", None, 500.0)
    ]  # fmt: skip


def test_a_percentage_with_points_beside_it_is_a_weight() -> None:
    assert weights(heading("Grading"), item("Homework: 40% (100 pts)"), item("Project: 60% (150 pts)")) == [("Homework", 40.0), ("Project", 60.0)]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "dropped"),
    [
        ("The two lowest quizzes are dropped.", 2),
        ("Your lowest quiz grade will be dropped.", 1),
        ("We count the best 8 of 10 quizzes.", 2),
        ("There are ten quizzes in the term.", None),
    ],
)
def test_how_many_of_the_lowest_are_dropped_is_read(sentence: str, dropped: int | None) -> None:
    found = find_grading(sheet(heading("Grading"), text("Quizzes: 30%", "Final exam: 70%"), text(sentence)))
    assert [c.drop_lowest for c in found] == [dropped, None]


def test_a_sum_other_than_a_hundred_is_reported() -> None:
    found = find_grading(sheet(heading("Grading"), text("Homework: 40%", "Midterm: 25%", "Final exam: 30%")))
    assert all(any("95 %" in doubt for doubt in c.needs_review) for c in found)
    assert "95 %" in grading_warnings(found)[0]
    assert grading_warnings(()) == ()


def test_extra_credit_below_a_whole_scheme_is_kept_without_a_warning() -> None:
    found = find_grading(
        sheet(
            heading("Grading"),
            table((), ("Homework", "40%"), ("Exams", "60%"), ("Blog (extra credit)", "5%")),
        )
    )
    assert [c.weight for c in found] == [40.0, 60.0, 5.0]
    assert grading_warnings(found) == ()


def test_each_part_names_its_page_and_the_printed_words() -> None:
    (first, *_) = find_grading(sheet(heading("Grading"), text("Homework: 40%", "Exams: 60%", page=1)))
    assert (first.page, first.evidence[0].text) == (1, "Homework: 40%")
    assert first.evidence[0].box is not None


def test_a_document_without_shares_has_no_scheme() -> None:
    assert find_grading(sheet(text("Grading will be explained in class."))) == ()


WORDS = st.sampled_from(
    ["Homework", "Final", "exam", "(", ")", "20%", "%", "= 100%", "each", "10 x", "of your grade", ". . . .", "•", "1.", "Total", "@", "-", "worth", "points", "×", ",", "A", "-----", "90-100%"]
)  # fmt: skip


@given(st.lists(st.lists(WORDS | st.text(max_size=8), min_size=1, max_size=25), min_size=1, max_size=6))
def test_any_text_gives_weights_within_bounds_and_never_an_error(lines: list[list[str]]) -> None:
    printed = [" ".join(words) for words in lines if " ".join(words).split()]
    found = find_grading(sheet(heading("Grading"), *(text(words) for words in printed)))
    assert all(c.component and (c.weight is None or 0 < c.weight <= 999) for c in found)


def test_long_runs_of_one_sign_take_no_longer_than_their_length() -> None:
    noise = [
        ". " * 400 + "20%",
        "( " * 400 + "20%",
        "and the " * 200 + "20% of",
        "- " * 400 + "10%",
        "= 1 x " * 150 + "%",
    ]
    assert find_grading(sheet(*(text(words) for words in noise))) is not None


def test_what_is_said_of_each_ends_before_the_name_of_the_next_part() -> None:
    sentence = "Your grade will be based on two midterms (20% each), a final (30%), and problem sets (30%)."
    assert weights(heading("Grading"), text(sentence)) == [
        ("two midterms", 40.0),
        ("final", 30.0),
        ("problem sets", 30.0),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Homework counts for one quarter of the grade, the midterm one quarter, and the final one half.", [("Homework", 25.0), ("midterm", 25.0), ("final", 50.0)]),
        ("Grading: homework (1/4), midterm (1/4), final (1/2).", [("homework", 25.0), ("midterm", 25.0), ("final", 50.0)]),
        ("The evaluation will be a combination of talks (25%), homework (25%), and the final paper (50%).", [("talks", 25.0), ("homework", 25.0), ("final paper", 50.0)]),
        ("The grade is based on homework, worth 25 percent; a midterm, worth 25 percent; and a final, worth 50 percent.", [("homework", 25.0), ("midterm", 25.0), ("final", 50.0)]),
        ("Juries count 25%, weekly lessons 25% and concert attendance 50%.", [("Juries", 25.0), ("weekly lessons", 25.0), ("concert attendance", 50.0)]),
    ],
)  # fmt: skip
def test_fractions_and_names_of_any_kind_are_read_where_they_make_the_whole(
    sentence: str, expected: list[tuple[str, float]]
) -> None:
    assert weights(heading("Grading"), text(sentence)) == expected


def test_papers_counted_in_brackets_are_multiplied() -> None:
    assert weights(
        heading("Grades"), text("Papers (4 at 15% each)", "Participation (15%)", "Final (25%)")
    ) == [("Papers (4)", 60.0), ("Participation", 15.0), ("Final", 25.0)]


def test_numbers_that_add_up_to_the_total_below_are_points() -> None:
    found = find_grading(
        sheet(heading("Grading"), table((), ("Exams", "3 x 100", "300"), ("Homework", "10 x 10", "100"), ("Total", "", "400")))
    )  # fmt: skip

    assert [(c.component, c.weight, c.points) for c in found] == [
        ("Exams", None, 300.0),
        ("Homework", None, 100.0),
    ]


def test_points_may_stand_in_the_first_column_before_a_description() -> None:
    rows = (
        ("60", "Close readings - Four short texts on a story"),
        ("40", "Final paper - Ten pages, revised"),
    )
    found = find_grading(sheet(heading("Grading"), table(("Points", "Assignment"), *rows)))

    assert [(c.component, c.points) for c in found] == [("Close readings", 60.0), ("Final paper", 40.0)]


@pytest.mark.parametrize(
    "lines",
    [
        ("Content 40", "Style 60"),
        ("Homework 3", "Homework 97"),
        ("One third of the students leave half of the exam blank; a quarter leave the paper at home.",),
    ],
)
def test_numbers_and_fractions_of_other_things_are_no_shares(lines: tuple[str, ...]) -> None:
    assert weights(heading("Schedule"), text(*lines)) == []


def test_a_number_of_times_before_a_share_multiplies_it() -> None:
    assert weights(heading("Grading"), text("Homework 25%; midterms 2 × 20%; final 35%.")) == [
        ("Homework", 25.0),
        ("midterms", 40.0),
        ("final", 35.0),
    ]


@pytest.mark.parametrize(
    "blocks",
    [
        (table((), ("Case write-ups (2 @ 10% each)", "20%"), ("Exams (3 x 15%)", "45%"), ("Contribution", "35%")),),
        (item("Case write-ups (2 @ 10% each): 20%"), item("Exams (3 x 15%): 45%"), item("Contribution: 35%")),
    ],
)  # fmt: skip
def test_what_each_of_several_counts_is_a_detail_of_their_sum_behind_it(blocks: tuple[Block, ...]) -> None:
    assert weights(*blocks) == [("Case write-ups (2)", 20.0), ("Exams (3)", 45.0), ("Contribution", 35.0)]


def test_a_share_for_each_of_some_is_taken_as_often_as_makes_the_whole() -> None:
    told = text("Homework 20%, midterms 20% each, final 40%.")

    assert weights(heading("Grading"), told) == [("Homework", 20.0), ("midterms", 40.0), ("final", 40.0)]
    assert weights(heading("Grading"), text("Homework 25%, midterms 20% each, final 40%."))[1][1] == 20.0


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("10% Participation", "60% Homework (4 x 15%)", "30% Project"), [("Participation", 10.0), ("Homework", 60.0), ("Project", 30.0)]),
        (("Homework (4 x 15%)", "Final exam 40%"), [("Homework (4)", 60.0), ("Final exam", 40.0)]),
        (("Papers (2 @ 15%)", "Quizzes (5 at 6% each)", "Final exam 40%"), [("Papers (2)", 30.0), ("Quizzes (5)", 30.0), ("Final exam", 40.0)]),
        (("Examinations (2, 25% each)", "Homework 50%"), [("Examinations", 50.0), ("Homework", 50.0)]),
        (("The course grade is determined as follows: Hour exams 50%, Final exam 25%, Labs 25%.",), [("Hour exams", 50.0), ("Final exam", 25.0), ("Labs", 25.0)]),
    ],
)  # fmt: skip
def test_so_many_times_a_share_is_told_in_brackets(
    lines: tuple[str, ...], expected: list[tuple[str, float]]
) -> None:
    assert weights(heading("Grading"), *(item(line) for line in lines)) == expected


def test_a_column_of_what_each_counts_stands_back_behind_the_whole() -> None:
    rows = [("Labs", "4", "5%", "20%"), ("Papers", "4", "10%", "40%"), ("Exam", "1", "40%", "40%")]
    found = weights(heading("Grading"), table(("Component", "Number", "Weight each", "Total weight"), *rows))
    assert found == [("Labs", 20.0), ("Papers", 40.0), ("Exam", 40.0)]


def test_what_each_of_several_counts_is_multiplied_by_their_number_told_elsewhere() -> None:
    told = text("There are three evening midterms in Hall 2.")
    line = text("Grading: Homework 20%, Quizzes 10%, Midterms 15% each, Final 25%.")
    assert weights(told, line) == [("Homework", 20.0), ("Quizzes", 10.0), ("Midterms", 45.0), ("Final", 25.0)]


def test_shares_under_labels_below_numbered_work() -> None:
    blocks = [
        block
        for number, (name, share) in enumerate(
            [("Reflective journal", 30), ("Group talk", 30), ("Essay", 40)], 1
        )
        for block in (
            heading(f"Assessment {number}: {name}"),
            text(f"Weighting: {share}%", "Length: 1000 words", "Due date: see below"),
        )
    ]
    assert weights(*blocks) == [("Reflective journal", 30.0), ("Group talk", 30.0), ("Essay", 40.0)]


def test_shares_under_labels_in_one_paragraph() -> None:
    lines = ("1. Critical review", "Weight: 45%", "Length: 900 words", "2. Portfolio", "Weight: 55%")
    assert weights(text(*lines)) == [("Critical review", 45.0), ("Portfolio", 55.0)]


def test_the_day_of_an_exam_is_no_part_of_a_name() -> None:
    scheme = text(
        "Grading. Homework 25%; Exam 1 (Thu. 9/26) 15%; Exam 2", "(Thu. 11/7) 15%; Project 10%; Final 35%."
    )
    wanted = [("Homework", 25.0), ("Exam 1", 15.0), ("Exam 2", 15.0), ("Project", 10.0), ("Final", 35.0)]

    assert weights(scheme) == wanted
    assert weights(
        text("Grades: essays 20%, midterm 30% (Wed, Nov 1), final 50% (December 12, 8-11am).")
    ) == [
        ("essays", 20.0),
        ("midterm", 30.0),
        ("final", 50.0),
    ]


@pytest.mark.parametrize(
    "opening", ["In the final grade, ", "Toward the course mark, ", "When I compute your final score, "]
)
def test_what_a_sentence_says_of_the_grade_first_is_no_part_of_a_name(opening: str) -> None:
    told = "programs count for 40%, checkups for 20%, reflection for 20% and final examination for 20%."
    assert [name for name, _ in weights(heading("Grading"), text(opening + told))] == [
        "programs",
        "checkups",
        "reflection",
        "final examination",
    ]


@pytest.mark.parametrize("whole", ["Course average", "Final score", "Course grade", "Your total"])
def test_a_formula_of_shares_times_names_is_read(whole: str) -> None:
    formula = f"{whole} = 20% × Notebooks + 30% × Tests + 25% × Final Examination + 25% × Seminar"
    assert weights(heading("Grading"), text(formula)) == [
        ("Notebooks", 20),
        ("Tests", 30),
        ("Final Examination", 25),
        ("Seminar", 25),
    ]


def test_a_paragraphs_label_names_what_its_sentence_counts() -> None:
    blocks = (
        text("Attendance and Participation: Questions are asked.", "Short online quizzes will account for 30% of your grade."),
        text("Projects: You build a loom.", "The project reports count for 30% of your final grade."),
        text("Note: Bring a pen.", "The essay counts for 40% of your final grade."),
    )  # fmt: skip
    assert weights(heading("Grading"), *blocks) == [
        ("Attendance and Participation", 30.0),
        ("Projects", 30.0),
        ("essay", 40.0),
    ]

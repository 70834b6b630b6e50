"""Lists under dates: their labels, where each date's matter ends, and what is due at the next class."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block, Paragraph
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text

MONDAYS_AND_WEDNESDAYS = Meeting(
    id="lecture", kind="lecture", days=("MO", "WE"), start=dt.time(10), end=dt.time(11), page=1
)


def read(*blocks: Block, meetings: tuple[Meeting, ...] = ()) -> Dated:
    return find_dated(sheet(*blocks), FALL, meetings=meetings)


def days(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in found.items]


def three_days(*second: str) -> tuple[Block, ...]:
    return (
        text("September 8 (M)", "Tides and moons"),
        text("September 10 (W)", *second),
        text("September 15 (M)", "Estuaries"),
    )


@pytest.mark.parametrize("label", ["due", "Due", "DUE", "due (on paper)", "Due today"])
def test_a_label_in_small_letters_or_with_an_aside_is_a_label(label: str) -> None:
    found = read(*three_days("Salt marshes", "reading: Ito, ch. 2", f"{label}: Sketch of a food web (2.1)"))

    assert days(found) == [("09-10", "Sketch of a food web (2.1)")]


def test_a_label_of_readings_ends_before_the_label_of_what_is_due() -> None:
    found = read(
        *three_days("Dunes", "reading: Ito, Papers on Sand (2)", "reading: Ray, ch. 2", "due: First draft")
    )

    assert days(found) == [("09-10", "First draft")]


def test_the_day_of_the_week_in_brackets_after_a_date_is_no_part_of_what_stands_beside_it() -> None:
    found = read(
        text("September 8 (M)", "Tides and moons"),
        text("September 10 (W) No class for the harvest holiday"),
        text("September 11 (Th, a Monday schedule)", "Estuaries"),
    )

    assert days(found) == [("09-10", "No class for the harvest holiday")]
    assert [s.topic for s in found.schedule] == ["Tides and moons", "Estuaries"]


def test_the_heading_of_the_courses_next_part_is_no_work_of_the_day_above_it() -> None:
    found = read(
        text("September 8", "Tides", "due: Letter of intent"),
        text("September 10", "Salt marshes", "due: Outline of the essay"),
        heading("Unit 2: The research paper"),
        text("September 15", "Estuaries"),
    )

    assert days(found) == [("09-08", "Letter of intent"), ("09-10", "Outline of the essay")]


def test_a_unit_that_is_a_days_topic_stays_with_the_day() -> None:
    found = read(
        heading("September 8"),
        heading("Unit 1", level=2),
        heading("September 10"),
        heading("Unit 2", level=2),
        heading("September 15"),
        text("Unit 3"),
    )

    assert [s.topic for s in found.schedule] == ["Unit 1", "Unit 2", "Unit 3"]


def test_a_day_told_of_twice_starts_anew_after_two_days_told_together() -> None:
    found = read(
        text("September 3 Introduction"),
        text("September 8 & 10 The tides, or: why the sea comes and goes"),
        text("September 8 Lecture on moons"),
        text("September 10 Lecture on coasts"),
        text("September 15 Labor remembrance. No class."),
        text("September 17 & 22 Salt marshes"),
        text("September 17 Lecture on grasses"),
    )

    assert [(str(i.date)[5:], i.kind) for i in found.items] == [("09-15", "no_class")]


@pytest.mark.parametrize("opening", ["Date TBA:", "TBA –", "Date and time TBD:", "Date to be announced:"])
def test_a_line_whose_own_date_is_to_be_announced_is_not_of_the_last_day(opening: str) -> None:
    found = read(
        text("September 8", "Tides"),
        text("September 10", "Salt marshes"),
        text("September 15", "Estuaries"),
        text(f"{opening} Final exam"),
    )

    assert days(found) == []


@pytest.mark.parametrize(
    "told",
    ["Essay 3 will be due during exam period; details TBD", "Final exam: TBA", "Final exam (date TBA)"],
)
def test_work_whose_time_is_told_to_be_another_is_not_of_the_day_it_is_told_on(told: str) -> None:
    assert days(read(*three_days("Salt marshes", told))) == []


@pytest.mark.parametrize("name", ["Spring break: enjoy it!", "Fall Break", "Autumn recess – no classes"])
def test_an_undated_break_between_two_dates_takes_the_class_days_left_out(name: str) -> None:
    found = read(
        text("September 8", "Tides"),
        text("September 10", "Salt marshes", "due: Outline of the essay"),
        text(name),
        text("September 22", "Estuaries"),
        text("September 24", "Dunes"),
    )

    assert [(str(i.date)[5:], str(i.end_date)[5:], i.kind) for i in found.items if i.kind == "no_class"] == [
        ("09-15", "09-17", "no_class")
    ]
    assert any("between" in doubt for i in found.items for doubt in i.needs_review)


def test_a_break_that_is_all_a_date_has_is_on_that_date() -> None:
    found = read(
        text("September 8", "Tides"), text("September 10", "Fall break"), text("September 22", "Dunes")
    )

    assert days(found) == [("09-10", "Fall break")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Drafts should be ten pages long.",
        "Final papers should have five sources.",
        "Students should cite four articles in the paper.",
        "This paper counts toward the final grade.",
    ],
)
def test_a_sentence_on_what_work_is_like_is_no_work(sentence: str) -> None:
    found = read(
        table(
            ("Work", "Due Date"),
            (f"Paper draft - A long text on a question of your choice.\n{sentence}", "September 10"),
            ("Poster", "September 17"),
        )
    )

    assert [day for day, _ in days(found)] == ["09-10", "09-17"]


def test_work_without_a_due_date_of_its_own_does_not_take_that_of_the_row_above() -> None:
    found = read(
        table(
            ("Work", "Points", "Due Date"),
            ("Proposal", "10", "September 10"),
            ("Essay 1", "20", "September 17"),
            ("Essay 2", "20", "October 1"),
            ("Term paper", "50", ""),
        )
    )

    assert days(found) == [("09-10", "Proposal"), ("09-17", "Essay 1"), ("10-01", "Essay 2")]


RULES = [
    "The homework listed under a date is due at the start of the next class.",
    "Homework is due at the next class meeting after it is listed.",
    "All homework assigned in class is to be handed in at the following class.",
    "Assignments shown for a class are due at the beginning of the next lecture.",
    "Each homework is collected at the next class period.",
]


@pytest.mark.parametrize("rule", RULES)
def test_homework_that_a_rule_makes_due_at_the_next_class_is_due_then(rule: str) -> None:
    found = read(
        text(rule),
        text("Monday, September 8", "Topic: Nouns", "HW: Unit 3, I.1-4; II.2"),
        text("Wednesday, September 10", "Quiz 1", "Topic: Verbs", "HW: verbs exercise"),
        text("Monday, September 15", "No class"),
        text("Wednesday, September 17", "Topic: Adverbs", "HW: TBD"),
        meetings=(MONDAYS_AND_WEDNESDAYS,),
    )

    assert days(found) == [
        ("09-10", "HW: Unit 3, I.1-4; II.2"),
        ("09-10", "Quiz 1"),
        ("09-15", "No class"),
        ("09-17", "Verbs exercise"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Late homework is accepted until the next class.",
        "Homework missed for an absence is due at the next class.",
        "Homework will be returned at the next class.",
        "We discuss the homework at the next class.",
        "Homework is due on the day under which it is listed.",
    ],
)
def test_other_sentences_on_homework_and_the_next_class_move_nothing(sentence: str) -> None:
    found = read(
        text(sentence),
        text("Monday, September 8", "Topic: Nouns", "HW: nouns exercise"),
        text("Wednesday, September 10", "Topic: Verbs", "HW: verbs exercise"),
        text("Monday, September 15", "Topic: Adverbs", "Bring a dictionary"),
    )

    assert [day for day, _ in days(found)] == ["09-08", "09-10"]


def test_a_verb_that_is_written_as_work_is_none() -> None:
    found = read(text("To test whether you have read this, send me a letter by 10:30 am on September 10."))

    assert days(found) == [("09-10", "Letter")]


def test_a_date_after_an_example_is_no_deadline() -> None:
    found = read(text("The homework under a date (e.g., Unit 4 under September 8) is due two days on."))

    assert days(found) == []


def weeks(*titles: str) -> tuple[Block, ...]:
    return tuple(heading(title) for title in titles)


@pytest.mark.parametrize(
    "titles",
    [
        ("Week 1 - Power", "Week 2 - Law", "Week 3 - War", "Week 4 - Midterm Exam", "Week 5 - Fall Break"),
        ("Week 1: Power", "Week 2: Law", "Week 3: War", "Week 4: Midterm exam", "Week 5: Fall break"),
    ],
)
def test_weeks_that_are_only_numbered_are_counted_from_those_that_are_dated(titles: tuple[str, ...]) -> None:
    one, two, three, four, five = weeks(*titles)
    found = read(one, text("September 4"), two, text("September 11"), three, text("September 18"), four, five)

    assert [(str(i.date)[5:], i.kind) for i in found.items] == [("09-25", "exam"), ("10-02", "no_class")]
    assert all(any("counted from week 3" in doubt for doubt in i.needs_review) for i in found.items)


def test_a_week_between_dated_weeks_is_counted_too() -> None:
    one, two, three, four = weeks("Week 1: Power", "Week 2: Midterm exam", "Week 3: War", "Week 4: Peace")
    found = read(
        one, text("September 4"), two, three, text("September 18"), four, text("September 25", "Treaties")
    )

    assert [(str(i.date)[5:], i.kind) for i in found.items] == [("09-11", "exam")]


def test_nothing_is_counted_where_the_dated_weeks_skip_one() -> None:
    one, two, three, four = weeks("Week 1: Power", "Week 2: Law", "Week 3: War", "Week 4: Midterm exam")
    found = read(one, text("September 4"), two, text("September 11"), three, text("September 25"), four)

    assert [i.date for i in found.items if not i.needs_review] == []
    assert "2025-10-02" not in {str(i.date) for i in found.items}


def test_an_exam_in_a_weeks_title_is_on_the_weeks_only_date() -> None:
    one, two, three = weeks("Week 1: Power", "Week 2: Midterm exam", "Week 3: War")
    found = read(one, text("September 4"), two, text("September 11"), three, text("September 18"))

    assert days(found) == [("09-11", "Midterm exam")]


def test_an_exam_in_the_title_of_a_week_with_two_dates_is_on_neither_for_certain() -> None:
    one, two, three = weeks("Week 1: Power", "Week 2: Midterm. Law", "Week 3: War")
    found = read(
        one,
        text("September 2", "States"),
        text("September 4", "Rule"),
        two,
        text("September 9"),
        text("September 11", "Midterm exam"),
        three,
        text("September 16", "Battles"),
        text("September 18", "Sieges"),
    )

    assert days(found) == [("09-11", "Midterm exam")]


@pytest.mark.parametrize(
    ("topic", "days_named"),
    [
        ("Exam 2 Monday", ["09-22"]),
        ("Exam 2 Wednesday the 24th", ["09-24"]),
        ("Exam 2 (Friday)", ["09-26"]),
        ("Exam 2 on Thursday 25", ["09-25"]),
    ],
)
def test_the_day_of_the_week_behind_an_exam_is_its_day_in_that_week(
    topic: str, days_named: list[str]
) -> None:
    found = read(
        table(
            ("Week", "Dates", "Topic"),
            ("1", "9/8 - 9/12", "Cells"),
            ("2", "9/15 - 9/19", "Genes"),
            ("3", "9/22 - 9/26", topic),
        )
    )

    assert [day for day, _ in days(found)] == days_named


def test_an_hour_before_an_exam_and_the_week_of_its_day_are_no_part_of_its_name() -> None:
    found = read(
        text("May 7, 12/1 - 12/5: Review"),
        text("September 8 Cells"),
        text("September 10 Genes"),
        text("September 12, 8 am, 9/8 - 9/12: Final exam"),
    )

    assert [(str(i.date)[5:], i.title, i.time) for i in found.items] == [("09-12", "Final exam", dt.time(8))]


@pytest.mark.parametrize(
    "topic",
    [
        "Midterm exam (covers all of unit 1)",
        "Midterm exam (material up to genes)",
        "Midterm exam (covers lectures 1-6, closed book)",
        "Midterm exam (covers all that was presented by",
    ],
)
def test_what_an_exam_covers_in_brackets_makes_it_no_talk_of_the_exam(topic: str) -> None:
    assert [i.kind for i in read(*three_days(topic)).items] == ["exam"]


def test_an_exam_with_a_date_of_its_own_among_a_weeks_topics_is_on_that_date() -> None:
    found = read(
        *three_days(
            "Salt marshes", "Exam No. 1 (closed book) Covers through “Dunes and Bars”: 9/12 (in class)"
        )
    )

    assert [(str(i.date)[5:], i.kind) for i in found.items] == [("09-12", "exam")]


@pytest.mark.parametrize("topic", ["Midterm exam (review)", "This class covers the midterm exam"])
def test_talk_of_an_exam_is_still_none(topic: str) -> None:
    assert read(*three_days(topic)).items == ()


def test_an_exam_and_the_paper_due_beside_it_are_two() -> None:
    found = read(*three_days("Midterm exam 2 nd paper due"))

    assert sorted(days(found)) == [("09-10", "2nd paper"), ("09-10", "Midterm exam")]


@pytest.mark.parametrize("clause", ["Project 1 second report due", "Outline of second paper due"])
def test_an_ordinal_inside_a_name_parts_nothing(clause: str) -> None:
    assert len(read(*three_days(clause)).items) == 1


def test_a_line_in_small_letters_after_a_full_stop_is_another_thing() -> None:
    assert days(read(*three_days("Monthly quiz.", "lecture"))) == [("09-10", "Monthly quiz")]


def test_a_list_set_across_the_columns_goes_on_with_the_week_above_it() -> None:
    made = table(("", ""), ("9/8 - 9/12:", "Cells"), ("9/15 - 9/19:", "Genes"), ("9/22 - 9/26:", "Exams"))
    under = table((), ("• Exam 1 Monday the 22nd", "")).rows[0]
    spanned = replace(under, cells=(replace(under.cells[0], column_span=2),))
    found = read(replace(made, header=(), rows=(*made.rows, spanned)))

    assert [day for day, _ in days(found)] == ["09-22"]


@pytest.mark.parametrize("words", ["Due September {}", "Due: September {}", "Due by September {}:"])
def test_the_points_below_a_day_by_which_they_are_due_are_due_then(words: str) -> None:
    found = read(
        heading(words.format(12)),
        item("Reading response 1"),
        heading(words.format(19)),
        item("Draft of essay 1"),
        item("Peer review 1"),
        heading(words.format(26)),
        item("Essay 1"),
    )

    assert [day for day, _ in days(found)] == ["09-12", "09-19", "09-19", "09-26"]


def test_the_points_that_describe_work_are_not_due_themselves() -> None:
    found = read(
        heading("Essay 1"),
        text("Due September 12"),
        item("four pages"),
        heading("Essay 2"),
        text("Due September 19"),
        item("six pages"),
        heading("Essay 3"),
        text("Due September 26"),
        item("ten pages"),
    )

    assert days(found) == [("09-12", "Essay 1"), ("09-19", "Essay 2"), ("09-26", "Essay 3")]


def test_what_counts_the_classes_is_no_part_of_what_they_hold() -> None:
    found = read(
        heading("Class 1 – 9/8 – Prices"),
        heading("Class 2 – 9/10 – Markets"),
        text("Case 1 write-up due"),
        heading("Class 3 – 9/15 – In-class midterm"),
    )

    assert days(found)[-1] == ("09-15", "In-class midterm")
    assert [s.topic for s in found.schedule][:1] == ["Prices"]


def test_an_exam_on_one_of_a_rows_days_is_on_that_day() -> None:
    found = read(
        text("Sept 8-10 Unit 1: Motion"),
        text("Sept 15-17 Unit 2: Forces"),
        text("Sept 22-24 Unit 3: Energy; Exam I on 9/24"),
    )

    assert days(found) == [("09-24", "Exam I")]


@pytest.mark.parametrize("topic", ["Quiz 2 canceled", "Essay 1 is cancelled", "Lab 3 cancelled"])
def test_work_that_was_cancelled_is_neither_work_nor_a_day_off(topic: str) -> None:
    assert days(read(*three_days(topic))) == []


@pytest.mark.parametrize("topic", ["Class canceled", "Cancelled", "Lecture is cancelled today"])
def test_a_class_that_was_cancelled_is_a_day_off(topic: str) -> None:
    assert [i.kind for i in read(*three_days(topic)).items] == ["no_class"]


@pytest.mark.parametrize(
    "day", ["Friday at 23:59", "Friday by 23:59", "Friday 23:59", "Friday 9/12 at 23:59"]
)
def test_what_is_due_below_a_day_and_its_hour_is_due_then(day: str) -> None:
    found = read(
        text("Week 1, 9/1 - 9/5: Sand", "Monday: Walk", "Thursday: Drawing"),
        text("Week 2, 9/8 - 9/12: Dunes", "Monday: Walk", "Thursday: Drawing", day, "Due essay 1"),
        text("Week 3, 9/15 - 9/19: Salt", "Monday: Walk", "Thursday: Drawing"),
    )

    (essay,) = found.items
    assert (str(essay.date), str(essay.time), essay.needs_review) == ("2025-09-12", "23:59:00", ())


@pytest.mark.parametrize("day", ["Friday at 23:59", "Friday 9/12 at 23:59"])
def test_what_is_due_above_a_day_and_its_hour_alone_is_due_then(day: str) -> None:
    found = read(
        text("Week 1, 9/1 - 9/5: Sand", "Monday: Walk", "Thursday: Drawing"),
        text("Week 2, 9/8 - 9/12: Dunes", "Monday: Walk", "Thursday: Drawing", "• Due essay 1", day),
        text("Week 3, 9/15 - 9/19: Salt", "Monday: Walk", "Thursday: Drawing"),
    )

    (essay,) = found.items
    assert (str(essay.date), str(essay.time)) == ("2025-09-12", "23:59:00")


def test_a_point_without_a_date_beside_dated_ones_is_not_of_the_day_above() -> None:
    def below(words: str) -> Paragraph:
        return replace(item(words), level=2)

    found = find_dated(
        sheet(
            item("November 17th: Maps"),
            below("Chapter 9"),
            below("Quiz 9"),
            item("November 24th: Roads"),
            below("Chapter 10"),
            item("December 1st: Ports"),
            below("Homework 4 due"),
            item("FINAL EXAM"),
            below("In the usual room"),
        ),
        FALL,
    )
    assert [(f"{i.date:%m-%d}", i.title) for i in found.items] == [
        ("11-17", "Quiz 9"),
        ("12-01", "Homework 4"),
    ]


def test_a_list_of_dates_with_nothing_but_names_of_work_is_one_of_what_is_due() -> None:
    found = read(
        heading("Looking ahead"),
        text("September 4 (Thu): Journal entry 1"),
        text("September 11 (Thu): Journal entry 2"),
        text("September 18 (Thu): Book review"),
        text("September 25 (Thu): Journal entry 3"),
        text("October 2 (Thu): Term paper"),
    )

    assert [day for day, _ in days(found)] == ["09-04", "09-11", "09-18", "09-25", "10-02"]


def test_a_list_of_dates_with_topics_and_some_names_of_work_is_one_of_classes() -> None:
    found = read(
        heading("Looking ahead"),
        text("September 4 (Thu): Tides"),
        text("September 11 (Thu): Currents"),
        text("September 18 (Thu): The book review as a form"),
        text("September 25 (Thu): Waves"),
        text("October 2 (Thu): Ice"),
    )

    assert days(found) == []


@pytest.mark.parametrize("name", ["Discussion post 1", "Discussion questions"])
def test_a_discussion_that_is_handed_in_is_no_talk_about_work(name: str) -> None:
    found = read(*three_days("Salt marshes", f"Bring: {name}"))

    assert [day for day, _ in days(found)] == ["09-10"]


@pytest.mark.parametrize("title", ["Important: due", "Due this week", "Deadlines"])
def test_a_boxs_bold_title_is_no_part_of_the_line_above_it(title: str) -> None:
    page = sheet(
        heading("Week 2"),
        item("Tue, Sep 2 – Ethics (slides, video)"),
        item("Thu, Sep 4 – Simulation of long chains (slides, video)"),
        heading(title),
        text("HW 1 – Thu, Sep 4 at 11:59 PM"),
        heading("Week 3"),
        item("Tue, Sep 9 – Bootstrap (slides, video)"),
        item("Thu, Sep 11 – Linear models (slides, video)"),
    )
    assert [i.title for i in find_dated(page, FALL).items] == ["HW 1"]


def test_titles_of_weeks_in_words_are_no_work_of_the_list_above_them() -> None:
    found = find_dated(
        sheet(
            heading("Week One"),
            text("Thursday, September 4: Read Ito, chapter 1."),
            item("DUE: Letter to the class"),
            heading("Week Two"),
            text("Thursday, September 11: Read Ito, chapter 2."),
            item("DUE: Reading response 1"),
            heading("Week Three"),
            text("Thursday, September 18: Scenes."),
        ),
        FALL,
        meetings=(),
    )

    assert [(str(i.date)[5:], i.title, i.needs_review) for i in found.items] == [
        (
            "09-04",
            "Letter to the class",
            ('whether "Letter to the class" is handed in cannot be told from its name',),
        ),
        ("09-11", "Reading response 1", ()),
    ]


def test_a_sentence_below_the_last_point_of_a_list_of_days_is_not_of_that_day() -> None:
    found = find_dated(
        sheet(
            item("Mon. Sep 8 – Introduction"),
            item("Read Mbeki, chs. 1 and 2"),
            item("Wed. Sep 10 – Claims"),
            item("Read Sato, chs. 3 and 4"),
            item("Mon. Sep 15 – Scenes"),
            item("Reread Sato"),
            text("The final exam takes place on Monday 12/15 (1:00 p.m. until 3:00 p.m.) in the usual room."),
        ),
        FALL,
    )
    assert [(str(i.date)[5:], i.kind, str(i.time)[:5]) for i in found.items] == [("12-15", "exam", "13:00")]


def test_a_line_that_opens_as_the_other_days_do_is_a_day_though_the_line_above_it_is_the_longest() -> None:
    found = find_dated(
        sheet(
            text("September 2: Sand", "Due: Activity 1"),
            text("September 9: Mud", "Due: Exercise 2"),
            text(
                "September 16: Clay", "Due: Activity 2: Changes of rivers and of deltas", "September 23: Ash"
            ),
            text("Due: Tutorial 3"),
        ),
        FALL,
    )

    assert [(str(one.date)[5:], one.title) for one in found.items][2:] == [
        ("09-16", "Activity 2: Changes of rivers and of deltas"),
        ("09-23", "Tutorial 3"),
    ]


def test_a_heading_that_ranks_with_the_one_over_the_points_ends_the_last_of_them() -> None:
    found = read(
        heading("Unit 1"),
        heading("In class", level=2),
        *(item(words) for words in ("Sep 3, Wed - Tides", "Sep 8, Mon - Moons", "Sep 10, Wed - Dunes")),
        heading("Midterm 1"),
        text("Sep 15, Mon - Midterm 1 (grades due Sep 19)"),
        heading("Unit 2"),
        heading("In class", level=2),
        *(item(words) for words in ("Sep 17, Wed - Shells", "Sep 22, Mon - Sand")),
    )
    assert [(day, title.lower()[:9]) for day, title in days(found) if "idterm" in title] == [
        ("09-15", "midterm 1")
    ]
    assert not any("Unit" in title for _, title in days(found))

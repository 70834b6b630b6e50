from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.scan import scan
from servers.syllabus.dating.term import TermContext

FALL = TermContext(
    label="Fall 2017", year=2017, season="fall", start=dt.date(2017, 8, 1), end=dt.date(2018, 1, 31),
    span_basis="season", year_basis="stated", day_first=False,
)  # fmt: skip
BRITISH = TermContext(
    label="Autumn 2017", year=2017, season="fall", start=dt.date(2017, 9, 1), end=dt.date(2018, 1, 31),
    span_basis="season", year_basis="stated", day_first=True,
)  # fmt: skip
UNORDERED = TermContext(
    label="2017", year=2017, start=dt.date(2017, 1, 1), end=dt.date(2017, 12, 31), year_basis="stated"
)
NO_YEAR = TermContext()


def days(mentions: list[DateMention]) -> list[str]:
    return [str(one.date) if one.end_date is None else f"{one.date}/{one.end_date}" for one in mentions]


FORMS = [
    ("Sept. 5", ["2017-09-05"], "an abbreviated month with a full stop"),
    ("September 5th", ["2017-09-05"], "an ordinal"),
    ("September 5 th", ["2017-09-05"], "an ordinal set as a superscript, with a space before it"),
    ("September 5ᵗʰ", ["2017-09-05"], "an ordinal in superscript letters"),
    ("September\n5", ["2017-09-05"], "a line break inside"),
    ("September\u00a05", ["2017-09-05"], "a space that does not break"),
    ("Ｓｅｐ　５", ["2017-09-05"], "full-width letters and digits"),
    ("SEPT 5", ["2017-09-05"], "capitals"),
    ("5 September", ["2017-09-05"], "the day first"),
    ("the 5th of September", ["2017-09-05"], "the day of the month"),
    ("5-Sep", ["2017-09-05"], "a spreadsheet's form"),
    ("05-Sep-17", ["2017-09-05"], "a spreadsheet's form with its year"),
    ("Sept 5, 2017", ["2017-09-05"], "a year after a comma"),
    ("5 September 2017", ["2017-09-05"], "a year after the month"),
    ("Sept 5 '17", ["2017-09-05"], "a short year"),
    ("2017 September 5", ["2017-09-05"], "the year first"),
    ("9/5", ["2017-09-05"], "two numbers"),
    ("(9/5)", ["2017-09-05"], "two numbers in brackets"),
    ("9/5/17", ["2017-09-05"], "three numbers with a short year"),
    ("09-05-2017", ["2017-09-05"], "hyphens"),
    ("2017-09-05", ["2017-09-05"], "ISO 8601"),
    ("2017.09.05", ["2017-09-05"], "the year first with full stops"),
    ("2017/9/5", ["2017-09-05"], "the year first with slashes"),
    ("Sept. 5-9", ["2017-09-05/2017-09-09"], "days of one month"),
    ("Sep.5-9", ["2017-09-05/2017-09-09"], "days of one month without spaces"),
    ("Sept 5 to 9", ["2017-09-05/2017-09-09"], "days joined by a word"),
    ("5–9 September", ["2017-09-05/2017-09-09"], "days before their month"),
    ("Nov 27 – Dec 1", ["2017-11-27/2017-12-01"], "a span over two months"),
    ("Dec 20 - Jan 5", ["2017-12-20/2018-01-05"], "a span over New Year"),
    ("Dec 20, 2017 - Jan 5, 2018", ["2017-12-20/2018-01-05"], "a span with both years"),
    ("11 September–27 November 2017", ["2017-09-11/2017-11-27"], "one year for both ends"),
    ("10/16-10/20", ["2017-10-16/2017-10-20"], "a span in numbers"),
    ("10/16 - 10/20", ["2017-10-16/2017-10-20"], "a span in numbers with spaces"),
    ("9/5-7", ["2017-09-05/2017-09-07"], "a span whose end is a day alone"),
    ("Monday, Sept. 4 - Friday, Sept. 8", ["2017-09-04/2017-09-08"], "a span with days of the week"),
    ("Oct 3 & 5", ["2017-10-03", "2017-10-05"], "two days"),
    ("Oct 3, 5", ["2017-10-03", "2017-10-05"], "two days with a comma"),
    ("Oct 3 and 5", ["2017-10-03", "2017-10-05"], "two days with a word"),
    ("Sep 4, 6 & 8", ["2017-09-04", "2017-09-06", "2017-09-08"], "three days"),
    ("Oct 03, 05 Probability", ["2017-10-03", "2017-10-05"], "two days before a topic"),
    ("3 and 5 October", ["2017-10-03", "2017-10-05"], "two days before their month"),
    ("10/24 & 26", ["2017-10-24", "2017-10-26"], "two days in numbers"),
    ("9/5, 9/7", ["2017-09-05", "2017-09-07"], "two dates"),
    ("Oct 3, 5 and 10, 2017", ["2017-10-03", "2017-10-05", "2017-10-10"], "a list with one year"),
    ("1Sep 5", ["2017-09-05"], "a lecture's number glued to a date"),
    ("L3 9/5", ["2017-09-05"], "a lecture's label before numbers"),
    ("Lecture 3 Sept 5", ["2017-09-05"], "a lecture's number before a month"),
    ("3. Tuesday, September 5: Trees", ["2017-09-05"], "a colon after the day"),
    ("Jan 10", ["2018-01-10"], "January of a fall term is next year's"),
    ("Exam 18 October", ["2017-10-18"], "an exam's day before its month"),
    ("Exam 2 October 18", ["2017-10-18"], "an exam's number before a month"),
    ("due Sept 5 3pm", ["2017-09-05"], "a time after a date"),
    ("Sept 5 3-5pm", ["2017-09-05"], "a stretch of time after a date"),
    ("le 5 septembre", ["2017-09-05"], "French"),
    ("5. Oktober", ["2017-10-05"], "German"),
    ("5 de octubre", ["2017-10-05"], "Spanish"),
    ("5 oktober", ["2017-10-05"], "Dutch"),
    ("1er août", ["2017-08-01"], "a French ordinal and accents"),
    ("May 5th, 2018", ["2018-05-05"], "May with a capital letter"),
    ("monday, may 7, 2018", ["2018-05-07"], "may in small letters after a day of the week"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "sentence"), FORMS, ids=[form[2] for form in FORMS])
def test_a_date_is_read_in(text: str, expected: list[str], sentence: str) -> None:
    assert days(find_dates(text, FALL)) == expected, sentence


WITH_DAYS = [
    ("Tues., Sept 5", "TU"), ("Tuesday 9/5", "TU"), ("T 9/5", "TU"), ("Tu 9/5", "TU"), ("TH 9/7", "TH"), ("R 9/7", "TH"),
    ("W Sep 6", "WE"), ("F, Oct 6", "FR"), ("Mon Sep 4th", "MO"), ("Friday the 13th of October", "FR"),
    ("Tue: Sep 5", "TU"), ("Sept 5, Tuesday", "TU"), ("Sept 5 (Tue)", "TU"), ("9/5 Tues", "TU"), ("M9/4", "MO"),
    ("Dienstag, 5. September", "TU"), ("mardi 5 septembre", "TU"), ("Di., 5. September", "TU"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "weekday"), WITH_DAYS)
def test_the_day_of_the_week_belongs_to_the_mention(text: str, weekday: str) -> None:
    (mention,) = find_dates(text, FALL)
    assert (mention.weekday, mention.text, mention.doubts) == (weekday, text, ())


def test_days_of_the_week_after_their_dates_stay_with_them() -> None:
    mentions = find_dates("Oct 3, Tuesday Oct 5, Thursday", FALL)
    assert [(one.text, one.weekday) for one in mentions] == [
        ("Oct 3, Tuesday", "TU"),
        ("Oct 5, Thursday", "TH"),
    ]


def test_days_of_the_week_before_their_dates_stay_with_them() -> None:
    mentions = find_dates("Tue Oct 3, Thu Oct 5", FALL)
    assert [(one.text, one.weekday) for one in mentions] == [("Tue Oct 3", "TU"), ("Thu Oct 5", "TH")]


def test_a_day_whose_timetable_is_followed_is_not_the_dates_own() -> None:
    (mention,) = find_dates("Oct 10 - Monday schedule", FALL)
    assert (mention.weekday, mention.doubts) == (None, ())


LOOKALIKES = [
    "3/4 of the class", "10/10 points", "worth 9/10", "24/7", "50/50", "4/5 assignments", "within the past 10/15 years",
    "Lecture (1/3), Discussion (1/3), Code (1/3)", "call 512-471-3000", "room 2.218", "Ch. 5.3", "Sec. 3.2-3.4",
    "pp. 63-92", "Chapters 1.1-1.4", "HW 3-4", "ISBN 978-0-13-468599-1", "$12.50", "Python 3.11", "11:00-12:30",
    "20%-30%", "https://example.org/2017/09/05/news", "see notes/9/5/a.pdf", "doi:10.1016/j.x.2006.03.011",
    "you may 5 times", "students march 10 miles", "he sat 5 exams", "American Historical Review 108.3 (2003)",
    "AER, May 2012", "March 2006", "Fall 2017", "the second", "in 2015", "42:4 (Autumn 1995), 627-637",
    "The New York Times, 29 June 2014, https://example.org", "Retrieved September 5, 2017", "version 2.1.5",
    "Office hours M 11-12", "Monday 10-12", "May 3 students present?", "Week 3 September", "a 9/10 scale",
    "9/11 attacks", "ME498 · Fall 2016 3/4", "ME 498 Fall 2016 | 2/4", "Fall 2016 – 4/4", "3/4 quizzes at 2% each", "2/3 of",
    "best 3/4 homeworks", "best 4/5 homeworks", "5/6 quizzes", "drop 2/10 quizzes", "Page 2/4", "p. 2/4", "/2015/\n  jul/23/rise", "1/2/3", "192.168.1.10",
]  # fmt: skip


@pytest.mark.parametrize("text", LOOKALIKES)
def test_no_date_is_read_in(text: str) -> None:
    assert find_dates(text, FALL) == []


def test_in_a_list_of_which_some_can_be_no_dates_none_is() -> None:
    assert days(find_dates("Homework 3: 9/12, 9/14, 9/27, 9/90", FALL)) == []
    assert days(find_dates("Quizzes on 9/12, 9/14, 9/27", FALL)) == ["2017-09-12", "2017-09-14", "2017-09-27"]
    assert days(find_dates("Due 9/12, with a score of 40/50", FALL)) == ["2017-09-12"]


def test_a_counted_noun_with_its_due_date_is_no_fraction() -> None:
    assert days(find_dates("9/5 assignments due", FALL)) == ["2017-09-05"]


@pytest.mark.parametrize(
    "text", ["1/3 Introduction", "due 1/3", "Exam 2 (1/3)", "Tue 1/2", "11/30, 12/5, 1/3"]
)
def test_a_usual_fraction_is_a_date_where_the_words_lead_to_one(text: str) -> None:
    assert find_dates(text, FALL)[-1].date in {dt.date(2018, 1, 3), dt.date(2018, 1, 2)}


COLUMN = [
    ("08-28", ["2017-08-28"], "hyphens"),
    ("10", ["2017-09-10"], "a day alone"),
    ("1", ["2017-10-01"], "a day alone, of the next month"),
    ("Tue 12", ["2017-09-12"], "a day with its day of the week"),
    ("12 TUE", ["2017-09-12"], "a day of the week after it"),
    ("12th", ["2017-09-12"], "an ordinal"),
    ("12, 14", ["2017-09-12", "2017-09-14"], "two days"),
    ("12\n14", ["2017-09-12", "2017-09-14"], "two days on two lines"),
    ("11 - 15", ["2017-09-11/2017-09-15"], "days of one week"),
    ("oct 3", ["2017-10-03"], "small letters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "sentence"), COLUMN, ids=[row[2] for row in COLUMN])
def test_a_cell_of_a_date_column_is_read_in(text: str, expected: list[str], sentence: str) -> None:
    found = find_dates(text, FALL, previous=dt.date(2017, 9, 7), column=True)
    assert days(found) == expected, sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("16.10. - 20.10.", "2017-10-16/2017-10-20"),
        ("24.12.–06.01.", "2017-12-24/2018-01-06"),
        ("16-10 to 20-10", "2017-10-16/2017-10-20"),
        ("30.9. - 4.10.2017", "2017-09-30/2017-10-04"),
    ],
)
def test_a_range_of_dates_that_are_written_like_numbers_is_one(text: str, expected: str) -> None:
    assert days(find_dates(text, BRITISH, column=True)) == [expected]


def test_a_date_of_numbers_and_hyphens_is_not_joined_to_the_number_behind_it() -> None:
    assert days(find_dates("10-16-2", FALL, column=True)) == []


@pytest.mark.parametrize("text", ["Midterm", "Chapter 3", "10 pages", "12:30", "40"])
def test_a_cell_that_is_not_only_days_is_no_day(text: str) -> None:
    assert find_dates(text, FALL, previous=dt.date(2017, 9, 7), column=True) == []


def test_days_alone_need_a_column_and_a_date_above() -> None:
    assert find_dates("10", FALL, previous=dt.date(2017, 9, 7)) == []
    assert find_dates("10", FALL, column=True) == []


def test_a_day_far_from_the_date_above_is_no_day() -> None:
    assert find_dates("6", FALL, previous=dt.date(2017, 9, 7), column=True) == []


def test_the_order_of_numbers_is_the_documents() -> None:
    assert days(find_dates("12/10", FALL)) == ["2017-12-10"]
    assert days(find_dates("5/10", BRITISH)) == ["2017-10-05"]
    assert days(find_dates("5.10.", BRITISH)) == ["2017-10-05"]


def test_a_number_over_twelve_shows_its_place_whatever_the_documents_order() -> None:
    assert days(find_dates("13/10", FALL)) == days(find_dates("10/13", BRITISH)) == ["2017-10-13"]


def test_an_open_order_is_doubted() -> None:
    (mention,) = find_dates("5/10", UNORDERED)
    assert mention.date == dt.date(2017, 5, 10)
    assert "month/day or day/month" in mention.doubts[0]


def test_the_day_of_the_week_decides_an_open_order() -> None:
    (mention,) = find_dates("Thursday 5/10", UNORDERED)
    assert (mention.date, mention.doubts) == (dt.date(2017, 10, 5), ())


def test_a_wrong_day_of_the_week_is_said_with_the_right_one() -> None:
    (mention,) = find_dates("Tue 14 Oct", FALL)
    assert mention.date == dt.date(2017, 10, 14)
    assert mention.doubts == (
        'the document says "Tue 14 Oct", but 14 October 2017 is a Saturday; the nearest Tuesday is 17 October 2017',
    )


@pytest.mark.parametrize(
    "text", ["Homework 1, October 3 T", "Oct 3 Tu", "due 10/3 T", "• Quiz 2, October 3 TU.", "Oct 3 Tu: Sets"]
)
def test_the_letters_of_a_day_right_behind_a_date_that_ends_its_line_are_its_own(text: str) -> None:
    (mention,) = find_dates(text, FALL)
    assert mention.weekday in {"TU", None}
    assert mention.text.upper().endswith(("T", "TU"))
    assert not mention.doubts


@pytest.mark.parametrize(
    "text",
    ["October 3 M section", "Oct 3 A", "Oct 3, T 2-3 pm", "Oct 3 TA hours", "Oct 3 T-test", "Oct 3 F: 9-10"],
)
def test_other_letters_behind_a_date_are_none_of_it(text: str) -> None:
    (mention,) = find_dates(text, FALL)
    assert mention.text.endswith("3")


def test_a_letter_that_disagrees_is_no_day_of_the_week_inside_a_line() -> None:
    (inside,) = find_dates("Section F 10/3", FALL)
    assert (inside.weekday, inside.doubts) == (None, ())
    (leading,) = find_dates("F 10/3", FALL)
    assert (leading.weekday, len(leading.doubts)) == ("FR", 1)


def test_one_of_two_days_of_the_week_raises_no_doubt() -> None:
    (mention,) = find_dates("Classes Mon/Wed 10/2", FALL)
    assert mention.doubts == ()


def test_a_date_far_outside_the_term_is_doubted() -> None:
    (mention,) = find_dates("July 1, 1992", FALL)
    assert (mention.year_printed, mention.date) == (True, dt.date(1992, 7, 1))
    assert "far outside Fall 2017" in mention.doubts[0]


def test_without_a_year_there_is_no_date_and_it_is_said() -> None:
    (mention,) = find_dates("Sept 5", NO_YEAR)
    assert mention.date is None
    assert mention.doubts == ('no year is known for "Sept 5"',)


def test_a_printed_year_needs_no_term() -> None:
    assert days(find_dates("Sept 5, 2017", NO_YEAR)) == ["2017-09-05"]


def test_a_day_that_does_not_exist_has_no_date_and_it_is_said() -> None:
    (mention,) = find_dates("Apr. 31", UNORDERED)
    assert mention.date is None
    assert mention.doubts == ('the document says "Apr. 31", but there is no such day',)


def test_a_misprint_is_mended_where_the_dates_around_it_leave_one_reading() -> None:
    (mention,) = find_dates("Apr. 31", UNORDERED, previous=dt.date(2017, 3, 29))
    assert mention.date == dt.date(2017, 3, 31)
    assert "it is read as 31 March 2017" in mention.doubts[0]


def test_a_misprint_with_two_readings_is_not_mended() -> None:
    (mention,) = find_dates("Sep 31", FALL, previous=dt.date(2017, 9, 28))
    assert mention.date is None


def test_the_week_of_a_date_is_not_its_day() -> None:
    for text in ("week of September 4", "Week beginning Sept 4", "w/c 4 September"):
        (mention,) = find_dates(text, FALL)
        assert (mention.form, mention.date) == ("week", dt.date(2017, 9, 4)), text
        assert "gives only the week" in mention.doubts[0]


def test_days_of_one_week_joined_behind_it_are_the_week() -> None:
    # 4 September 2017 is a Monday.
    for text in ("week of September 4 & 6", "week of September 4 and 6", "week of Sept 4/Sept 6"):
        (mention,) = find_dates(text, FALL)
        assert (mention.form, mention.date) == ("week", dt.date(2017, 9, 4)), text


def test_a_day_of_another_week_joined_to_a_week_is_a_week_too() -> None:
    found = find_dates("weeks of September 4 and 11", FALL) + find_dates("week of September 4 and 11", FALL)
    assert {one.form for one in found[-2:]} == {"week"}
    assert days(found[-2:]) == ["2017-09-04", "2017-09-11"]


def test_a_day_that_nothing_joins_to_the_week_stays_a_day() -> None:
    week, day = find_dates("week of September 4: walk; September 6: talk", FALL)
    assert week.form == "week" != day.form


def test_a_leap_day_is_put_into_the_term_that_has_one() -> None:
    spring = TermContext(year=2024, start=dt.date(2024, 1, 1), end=dt.date(2024, 6, 30))
    assert days(find_dates("February 29", spring)) == ["2024-02-29"]


def test_a_year_over_new_year_follows_the_date_above_where_no_span_is_known() -> None:
    context = TermContext(year=2017)
    assert days(find_dates("Jan 9", context, previous=dt.date(2017, 12, 12))) == ["2018-01-09"]


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("2023/11/19-26", (11, 19), (11, 26)),
        ("2023/11/19 – 26", (11, 19), (11, 26)),
        ("2023-11-19 - 26", (11, 19), (11, 26)),
        ("2023-11-28 to 30", (11, 28), (11, 30)),
        ("2023.11.28–12.02", (11, 28), (12, 2)),
        ("2023/11/28 - 12/2", (11, 28), (12, 2)),
        ("2023/11/19-2023/11/26", (11, 19), (11, 26)),
    ],
)
def test_a_range_after_a_date_with_its_year_first_need_not_repeat_the_year(
    printed: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    (found,) = scan(f"{printed} Autumn break")

    assert found.last is not None
    assert (found.first.month, found.first.day) == first
    assert (found.last.month, found.last.day) == last
    assert found.first.year == found.last.year == 2023


@pytest.mark.parametrize(
    "text", ["2023/11/19-12:00", "2023/11/19 - 10 pm", "2023/11/19 - 4 papers", "2023-11-19 - 20 students"]
)
def test_an_hour_or_a_count_after_such_a_date_ends_no_range(text: str) -> None:
    (found,) = scan(text)

    assert found.last is None


def test_four_numbers_joined_by_hyphens_are_no_date() -> None:
    assert scan("No. 2023-11-19-26") == []


AUTUMN_MONTH_FIRST = TermContext(
    label="Fall 2018",
    year=2018,
    season="fall",
    start=dt.date(2018, 10, 15),
    end=dt.date(2019, 1, 15),
    span_basis="season",
    year_basis="stated",
    day_first=False,
)


def test_a_day_of_the_week_turns_the_order_of_a_date_that_fits_the_term_only_so() -> None:
    (found,) = find_dates("Friday 09/11 at noon", AUTUMN_MONTH_FIRST)

    assert (found.date, found.doubts) == (dt.date(2018, 11, 9), ())


@pytest.mark.parametrize("text", ["Tuesday 11/06", "Wednesday 11/06", "Fri 10/11", "F 09/11"])
def test_a_day_of_the_week_that_does_not_fit_the_other_order_in_the_term_turns_nothing(text: str) -> None:
    (found,) = find_dates(text, AUTUMN_MONTH_FIRST)

    assert found.date is not None
    assert (found.date.month, found.date.day) == (int(text[-5:-3]), int(text[-2:]))


@pytest.mark.parametrize(
    "words", ["W 11/26-F 11/28", "Wed., Nov. 26 - Fri., Nov. 28", "Nov 26 (W) - Nov 28", "W 11/26 to F 11/28"]
)
def test_two_dates_with_a_dash_and_their_days_between_them_are_a_stretch(words: str) -> None:
    found = find_dates(words, FALL)

    assert [(str(m.date), str(m.end_date)) for m in found] == [("2017-11-26", "2017-11-28")]


def test_two_dates_side_by_side_are_no_stretch() -> None:
    assert [m.end_date for m in find_dates("W 11/26, F 11/28", FALL)] == [None, None]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("1. September 28: Introduction", "2017-09-28"),
        ("2. October 5, Small worlds", "2017-10-05"),
        ("1. September 10:30 Uhr", "2017-09-01"),
        ("1. September 14 Uhr", "2017-09-01"),
        ("1. September", "2017-09-01"),
        ("5. October 2017", "2017-10-05"),
    ],
)
def test_a_number_that_counts_a_list_is_no_day_of_the_month_behind_it(words: str, day: str) -> None:
    assert days(find_dates(words, FALL, column=True)) == [day]


@pytest.mark.parametrize(
    "text", ["Essay due Nov 27*", "**Essay due November 27**", "Essay due 11/27**", "* due 11/27*"]
)
def test_a_footnotes_mark_behind_a_date_is_no_sign_of_arithmetic(text: str) -> None:
    assert [f"{one.date:%m-%d}" for one in find_dates(text, FALL) if one.date] == ["11-27"]


@pytest.mark.parametrize("text", ["take 11/27*2 of it", "the factor is 11/27 * 2"])
def test_a_factor_is_no_date(text: str) -> None:
    assert not find_dates(text, FALL)


def test_an_ordinals_letters_belong_to_each_day_of_a_list() -> None:
    text = "18th and 19th October (Dussehra)"
    assert [text[one.start : one.end] for one in find_dates(text, FALL)] == ["18th", "19th October"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("08OCT17", "2017-10-08"),
        ("due 21NOV17, noon", "2017-11-21"),
        ("8-OCT-17", "2017-10-08"),
        ("08OCT 17:30", "2017-10-08"),
    ],
)
def test_a_day_month_and_short_year_may_be_one_word(words: str, day: str) -> None:
    assert days(find_dates(words, FALL))[0] == day


@pytest.mark.parametrize("words", ["12MAR17A", "room 3SEP450"])
def test_a_code_with_a_month_s_letters_tells_no_short_year(words: str) -> None:
    assert all(not one.year_printed for one in find_dates(words, FALL))


@pytest.mark.parametrize("words", ["Thr 10/12", "Thr, Oct 12", "Thr. Oct 12"])
def test_thr_is_thursday(words: str) -> None:
    assert [one.weekday for one in find_dates(words, FALL)] == ["TH"]

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest

from servers.syllabus.dating.label import find_term_name
from servers.syllabus.dating.term import TermContext, find_term


def term(
    text: str,
    *,
    name: str = "syllabus.pdf",
    metadata: Mapping[str, str] | None = None,
    asked: str | None = None,
) -> TermContext:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return find_term(lines, name=name, metadata=metadata or {}, term_argument=asked, full_text=text)


LABELS = [
    ("Fall 2017", "Fall 2017", 2017, "fall"),
    ("SPRING 2011", "SPRING 2011", 2011, "spring"),
    ("University of X, Winter Quarter 2017", "Winter Quarter 2017", 2017, "winter"),
    ("Fall, 2020", "Fall, 2020", 2020, "fall"),
    ("Spring '21", "Spring '21", 2021, "spring"),
    ("Session 1 2018", "Session 1 2018", 2018, None),
    ("CH 101 Syllabus, B Term 2018", "B Term 2018", 2018, None),
    ("2018-19 Module 1 (Fall 2018)", "2018-19 Module 1 (Fall 2018)", 2018, "fall"),
    ("Block 4 (Spring), 2022", "Block 4 (Spring), 2022", 2022, "spring"),
    ("Semester 1, 2023/24", "Semester 1, 2023/24", 2023, None),
    ("Michaelmas 2022", "Michaelmas 2022", 2022, "fall"),
    ("Autumn Term 2019", "Autumn Term 2019", 2019, "fall"),
    ("Term 2 2019", "Term 2 2019", 2019, None),
    ("MATH 101 FA23", "Fall 2023", 2023, "fall"),
    ("BIO 2 S15", "Spring 2015", 2015, "spring"),
    ("CPSC 110 2014W", "2014W", 2014, "winter"),
    ("AY2022-23", "AY2022-23", 2022, None),
    ("HT 2021", "HT 2021", 2021, None),
    ("WS 2019/20", "WS 2019/20", 2019, "fall"),
    ("Sommersemester 2020", "Sommersemester 2020", 2020, "summer"),
    ("Syllabus, FS 2015", "FS 2015", 2015, "spring"),
    ("HS21", "HS21", 2021, "fall"),
    ("Northern University / Spring 19", "Spring 19", 2019, "spring"),
    ("2020 Spring/Summer", "2020 Spring/Summer", 2020, "spring"),
    ("Summer Session II, 2019", "Summer Session II, 2019", 2019, "summer"),
    ("CS 2041, Spring 2027", "Spring 2027", 2027, "spring"),
    ("PHYS 2030 Fall 2024", "Fall 2024", 2024, "fall"),
    ("MATH 1990 Fall 2021", "Fall 2021", 2021, "fall"),
    ("Psych 2030: Fall 2024", "Fall 2024", 2024, "fall"),
    ("Session 1\n2018", "Session 1 2018", 2018, None),
    ("Fall\n2023", "Fall 2023", 2023, "fall"),
    ("Fall Term\n2023-2024", "Fall Term 2023-2024", 2023, "fall"),
    ("Term: Fall, Year: 2023", "Fall 2023", 2023, "fall"),
    ("Term: Fall\nYear: 2023", "Fall 2023", 2023, "fall"),
    ("Academic Year: 2022-2023\nSemester: Spring", "Spring 2022-2023", 2023, "spring"),
    ("Fall Semester, Academic Year 2021-2022", "Fall Semester, Academic Year 2021-2022", 2021, "fall"),
    ("Academic year 2022/23, Spring semester", "2022/23, Spring semester", 2023, "spring"),
    ("Course outline - 2021 Fall Semester", "2021 Fall Semester", 2021, "fall"),
]


@pytest.mark.parametrize(("line", "label", "year", "season"), LABELS)
def test_a_term_is_read_as_printed(line: str, label: str, year: int, season: str | None) -> None:
    found = term(f"An Introduction\n{line}\nInstructor: A. Person")
    assert (found.label, found.season) == (label, season)
    assert (found.year, found.year_basis) == (year, "stated")


def test_the_terms_name_may_stand_without_a_year() -> None:
    found = term("A course\nSemester: Fall\n", metadata={"CreationDate": "D:20220801"})
    assert (found.label, found.year, found.year_basis) == ("Fall", 2022, "file")
    assert "no year is printed" in found.doubts[0]


@pytest.mark.parametrize(
    "line",
    [
        "Lecture videos that I recorded in Spring 2021 are of use to those who miss a class, but not instead of it.",
        "history 42:4 (Autumn 1995), 627-637).",
        "see https://example.slack.com/spring2018/x",
        "Last taught Fall 2012",
        "The lecture is in HS 12, and in spring 19 people came.",
    ],
)
def test_a_term_named_in_passing_is_not_the_courses(line: str) -> None:
    filler = "\n".join(f"line {number}" for number in range(26))
    assert term(f"A course\n{filler}\n{filler}\n{line}").label is None


@pytest.mark.parametrize(
    "line", ["Tuesday, 8:40-11:30, S01, Hall 2", "MW 2:00 pm, F02", "Sections S01 and S02", "Section F12"]
)
def test_a_sections_name_is_no_term(line: str) -> None:
    assert term(f"A course\n{line}").label is None


def test_the_term_of_the_header_wins_over_one_in_the_text() -> None:
    assert term("Course\nFall 2019\n...\nThis policy holds since Spring 2015.").label == "Fall 2019"


def test_a_season_spans_its_months_generously() -> None:
    found = term("Fall 2019\nExam: January 8")
    assert (found.start, found.end, found.span_basis) == (dt.date(2019, 8, 1), dt.date(2020, 1, 31), "season")


def test_a_printed_span_is_kept_and_widened_for_what_lies_around_it() -> None:
    found = term("Course\nDates: April 11 - June 3, 2022\n")
    assert (found.start, found.end, found.span_basis) == (
        dt.date(2022, 4, 11),
        dt.date(2022, 6, 3),
        "printed",
    )
    assert found.widest == (dt.date(2022, 3, 28), dt.date(2022, 6, 27))
    assert (found.year, found.year_basis) == (2022, "stated")


def test_a_range_that_leaves_out_most_dates_is_not_the_courses_span() -> None:
    dates = "\n".join(f"Nov {day} Topic" for day in range(1, 20))
    found = term(f"Fall 2016\nModule A lectures Aug 22 - Sep 23\n{dates}")
    assert found.span_basis == "season"


def test_a_term_of_another_hemisphere_is_spanned_by_its_dates() -> None:
    found = term("Session 1 2018\n26 February Start\n9 April Break\n4 June Last class")
    assert (found.start, found.span_basis) == (dt.date(2018, 1, 18), "dates")
    assert found.end is not None
    assert found.end > dt.date(2018, 6, 20)


def test_the_second_semester_of_an_academic_year_lies_in_its_second_year() -> None:
    found = term("Semester 2, 2023/24\n12 February Start\n4 March Quiz\n20 May Exam")
    assert (found.year, found.start) == (2024, dt.date(2024, 1, 18))


def test_without_dates_a_named_beginning_spans_one_term() -> None:
    found = term("Session 1 2018\nCommencement 26th February")
    assert (found.start, found.span_basis) == (dt.date(2018, 2, 26), "season")


BOUNDS = [
    ("Fall 2015\nClasses begin August 24\nLast day of classes December 9\nOct 5 Quiz", "2015-08-24", "2015-12-09"),
    ("Fall 2015\nAugust 24: First day of class\nDecember 9: Last class", "2015-08-24", "2015-12-09"),
    ("Session 2 2019\nClasses begin October 21; classes end December 10", "2019-10-21", "2019-12-10"),
    ("Spring 2016\nJanuary 12 - April 28, 2016\nFeb 5 Quiz", "2016-01-12", "2016-04-28"),
    ("2021\nInstruction begins October 4, 2021\nEnd of instruction January 21", "2021-10-04", "2022-01-21"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last"), BOUNDS)
def test_printed_first_and_last_days_of_classes_are_the_terms(text: str, first: str, last: str) -> None:
    found = term(text)
    assert (str(found.start), str(found.end), found.span_basis) == (first, last, "printed")


@pytest.mark.parametrize(
    "text",
    [
        "Fall 2015\nClasses begin August 24\nLast day to drop December 9",
        "Fall 2015\nLast day of classes December 9",
        "Fall 2015\nClasses begin August 24\nLast day of classes August 30",
        "Fall 2015\nFirst day to add August 24\nThe last class of drugs, those found by the lab of others, is on October 9",
    ],
)
def test_a_day_that_bounds_no_term_leaves_the_seasons_span(text: str) -> None:
    assert term(text).span_basis == "season"


STALE = "Fall 2015\n" + "\n".join(f"Mon, 3/{day}; Wed, 3/{day + 2}: Lab" for day in (7, 14, 21, 28))


def test_a_stale_year_gives_way_to_the_days_of_the_week_and_both_are_said() -> None:
    found = term(STALE)
    assert (found.label, found.year, found.year_basis) == ("Fall 2015", 2016, "weekday")
    assert '"Fall 2015"' in found.doubts[0]
    assert "2016" in found.doubts[0]
    assert found.start is not None
    assert found.start.year in {2015, 2016}


def test_one_wrong_day_of_the_week_does_not_move_the_year() -> None:
    right = "Mon, 9/4\nWed, 9/6\nMon, 9/11\nWed, 9/13\nTue, 9/14"
    found = term(f"Fall 2017\n{right}")
    assert (found.year, found.year_basis, found.doubts) == (2017, "stated", ())


def test_without_a_stated_year_the_days_of_the_week_choose_one_near_the_files() -> None:
    found = term("A course\nTuesday 2/17\nFriday 3/27\nFriday 5/8\n", metadata={"CreationDate": "D:20160105"})
    assert (found.year, found.year_basis) == (2015, "weekday")
    assert "no year is printed" in found.doubts[0]


def test_weeks_written_as_ranges_show_their_mondays() -> None:
    weeks = "08/23 - 08/27\n08/30 - 09/03\n09/06 - 09/10\n09/13 - 09/17"
    found = term(f"A course\n{weeks}", metadata={"CreationDate": "D:20220105"})
    assert (found.year, found.year_basis) == (2021, "weekday")


def test_a_leap_day_moves_the_files_year_to_a_leap_year() -> None:
    found = term("January 25 HW\nFebruary 29 Midterm", metadata={"CreationDate": "D:20250105"})
    assert (found.year, found.year_basis) == (2024, "file")


@pytest.mark.parametrize("name", ["mth161-fa24.pdf", "phys211_fall2024.pdf", "course_2024.pdf"])
def test_the_files_name_is_the_last_resort(name: str) -> None:
    found = term("Quiz on October 3", name=name)
    assert (found.label, found.year, found.year_basis) == (None, 2024, "file")


def test_a_course_number_in_the_files_name_is_no_year() -> None:
    assert term("Quiz on October 3", name="pucd2035.pdf").year is None


@pytest.mark.parametrize("line", ["BIO 2041 Spring", "ENGL 2010: Spring", "CS-2040 Spring"])
def test_a_courses_number_before_a_season_is_no_year(line: str) -> None:
    found = term(f"{line}\nQuiz on February 3, 2019")
    assert (found.label, found.year, found.season) == ("Spring", 2019, "spring")


def test_a_year_after_the_file_was_made_is_a_courses_number() -> None:
    found = term("Quiz on October 3", name="design_2035.pdf", metadata={"CreationDate": "D:20220801"})
    assert (found.year, found.year_basis) == (2022, "file")
    found = term("Quiz on October 3", metadata={"Title": "PUCD_2035_F22"})
    assert (found.year, found.season) == (2022, "fall")


def test_a_document_without_dates_needs_no_year() -> None:
    found = term("A reading list\n(December 2015), 75: 4", metadata={"CreationDate": "D:20260301"})
    assert (found.year, found.year_basis, found.doubts) == (None, "none", ())


def test_sources_and_updates_do_not_vote_on_the_year() -> None:
    text = (
        "A course\nLast updated: January 5, 2026\nThe essay is due on 16 January 2018\n"
        "“A story.” The Economist, 24 October 2011\nNew York Times, 3 January 2015, https://example.org"
    )
    assert term(text).year == 2018


def test_the_users_word_overrides_the_document() -> None:
    found = term("Fall 2015\nQuiz on October 3", asked="Fall 2018")
    assert (found.label, found.year, found.year_basis, found.span_basis) == (
        "Fall 2018",
        2018,
        "argument",
        "argument",
    )


def test_a_year_alone_as_the_users_word_keeps_the_printed_season() -> None:
    found = term("Fall 2015\nQuiz on October 3", asked="2018")
    assert (found.year, found.season, found.start) == (2018, "fall", dt.date(2018, 8, 1))


ORDERS = [
    ("Exam 13/10\nQuiz 5/11", True, "a number over twelve in the first place"),
    ("Exam 10/13\nQuiz 11/5", False, "a number over twelve in the second place"),
    ("1/3\n8/3\n3/4\n10/4\n1/5", True, "dates that ascend in one order alone"),
    ("Thursday 5/10/2017", True, "a day of the week that agrees with one order alone"),
    ("Quiz 5/10\nmail: a@uni.ac.uk", True, "a British address"),
    ("Quiz 5/10\nmail: a@uni.edu", False, "an American address"),
    ("Quiz 5/10\n3 May Start\n5 June End", True, "the habit with months' names"),
    ("9-Sep Knots\n7-Oct Nets, plan due 10/7\n9-Dec Report due 12/9", False, "days that are named too"),
    ("9 Sep Knots\n7 Oct Nets\n9 Dec Report due 9/12", True, "days that are named too, the other way about"),
    ("3 Sep Knots\n9 Oct Nets, plan due 10/7\n8 Dec", False, "the months that are named"),
    ("Sep 3 Knots\nOct 9 Nets, problems 3.9 and 4.10\nDec 8", False, "no numbers of sections"),
    ("Quiz 5/10\n3-May Start\n5-Jun End", None, "no spreadsheet's way of writing a day"),
    ("Quiz 5/10", None, "nothing"),
    (
        "Fall 2015\nTue 9/6\nThu 9/8\nSat 9/10\nMon 9/12",
        None,
        "days of the week of another year, but for one",
    ),
]


@pytest.mark.parametrize(("text", "order", "sentence"), ORDERS, ids=[row[2] for row in ORDERS])
def test_the_order_of_day_and_month_is_decided_by(text: str, order: bool | None, sentence: str) -> None:  # noqa: FBT001  a table's value
    assert term(text).day_first is order, sentence


def test_page_numbers_do_not_vote_on_the_order_or_the_span() -> None:
    pages = "\n".join(f"{page}/20" for page in range(1, 21))
    found = term(f"Session 2 2018\n{pages}")
    assert (found.day_first, found.start) == (None, None)


def test_dates_of_a_policys_example_do_not_move_a_named_spring_into_the_next_year() -> None:
    found = term(
        "Winter Quarter 2021, updated 1/4/2021\nExams: February 22, March 8\nFinal exam: March 18\n"
        "Work due on October 3 and handed in on October 5 loses 20%."
    )
    assert found.start is not None
    assert found.end is not None
    assert found.start <= dt.date(2021, 1, 4) <= dt.date(2021, 3, 18) <= found.end < dt.date(2021, 10, 1)


def test_a_term_that_a_narrow_title_breaks_before_its_year_is_read_whole() -> None:
    found = term("Syllabus - PSY 372, Memory and Attention (Fall\n2021)\nExam: 8/25\nPaper: 10/11")
    assert (found.label, found.year) == ("Fall 2021", 2021)
    assert term("Exam in the fall\n2021/10/4 is a day").label != "fall 2021"


def test_a_season_as_stale_as_its_year_is_not_believed_either() -> None:
    found = term(STALE)
    assert (found.label, found.year, found.season, found.span_basis) == ("Fall 2015", 2016, None, "dates")


def test_a_stale_year_keeps_its_season_where_the_dates_lie_in_it() -> None:
    found = term("Fall 2015\n" + "\n".join(f"Mon, 9/{day}; Wed, 9/{day + 2}: Lab" for day in (5, 12, 19, 26)))
    assert (found.year, found.season, found.start) == (2016, "fall", dt.date(2016, 8, 1))


BARE = "\n".join(f"Sep {day} Lab" for day in range(2, 28, 3))


@pytest.mark.parametrize("numbers", ["Students 12/13/14", "Students 12/13/14\nAgain students 12/13/14"])
def test_three_numbers_amid_many_dates_without_a_year_are_none(numbers: str) -> None:
    found = term(f"A course\n{numbers}\n{BARE}", metadata={"CreationDate": "D:20220801"})
    assert (found.year, found.year_basis) == (2022, "file")


@pytest.mark.parametrize(
    ("text", "made", "sentence"),
    [
        (f"Exam on December 13, 2014 in the hall\n{BARE}", "D:20220801", "a month that is named"),
        (f"Exam on 12/13/14\n{BARE}", "D:20160801", "a file made two years after"),
        ("Exam on 12/13/14\nQuiz on 9/3", "D:20220801", "few dates beside it"),
        (f"Exam on 12/13/14\nParty on 12/14/14\n{BARE}", "D:20220801", "a second date of that year"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_a_year_printed_in_a_date_is_believed_with(text: str, made: str, sentence: str) -> None:
    found = term(f"A course\n{text}", metadata={"CreationDate": made})
    assert (found.year, found.year_basis) == (2014, "stated"), sentence


WEEKDAYS_2014 = "Tue 9/2\nThu 9/4\nTue 9/9\nThu 9/11"


def test_without_the_files_day_the_last_year_spoken_of_is_near_where_weekdays_fit() -> None:
    found = term(f"A course\nThe exhibits of 2013 are shown\n{WEEKDAYS_2014}")
    assert (found.year, found.year_basis) == (2014, "weekday")
    assert "no year is printed" in found.doubts[0]


@pytest.mark.parametrize(
    "book", ["", "Text: Maps, a history (2003)", "Text: Maps, a history (2004)", "Room 2014B-3"]
)
def test_without_a_year_near_it_a_weekday_tells_none(book: str) -> None:
    found = term(f"A course\n{book}\n{WEEKDAYS_2014}")
    assert (found.year, found.year_basis) == (None, "none")


def test_a_file_whose_clock_was_never_set_does_not_choose_the_year() -> None:
    found = term(f"A course\nThe exhibits of 2013\n{WEEKDAYS_2014}", metadata={"CreationDate": "D:19700101"})
    assert found.year == 2014


NUMBERED = (
    "Quiz due 1/27/23",
    "2/17/23 Essay",
    "Midterm 3/3/23",
    "Paper 3/30/23 by midnight",
    "4/14/23 Draft",
    "May 1: party",
)


def test_a_season_that_a_files_name_runs_together_with_its_year_tells_the_year() -> None:
    context = term("BIO 101 Plants\nQuiz on July 13", name="bio101summer2016.pdf")
    assert (context.year, context.season, context.year_basis) == (2016, "summer", "file")


def test_a_title_that_is_years_off_yields_to_many_dates_printed_in_full_and_says_so() -> None:
    context = term("\n".join(["Fall 2026", *NUMBERED]))
    assert (context.year, context.season) == (2023, None)
    assert "2026" in context.doubts[0]
    assert "2023" in context.doubts[0]


def test_the_dates_of_sources_do_not_overrule_the_title() -> None:
    cited = [f"New York Times, March {day}, 2023" for day in (3, 5, 9, 12, 20, 28)]
    context = term("\n".join(["Fall 2026", *cited, "September 8: Maps"]))
    assert (context.year, context.year_basis) == (2026, "stated")


def test_a_few_dates_printed_in_full_do_not_overrule_the_title() -> None:
    assert term("\n".join(["Fall 2026", *NUMBERED[:3]])).year == 2026


def test_dates_of_the_year_after_are_those_of_a_term_that_crosses_new_year() -> None:
    crossing = [text.replace("/23", "/27") for text in NUMBERED]
    assert term("\n".join(["Fall 2026", *crossing])).year_basis == "stated"


MADE_IN_2020 = {"CreationDate": "D:20200801"}
FILLER = "\n".join(f"What class number {'x' * n} is about" for n in range(1, 34))


@pytest.mark.parametrize(
    "line",
    [
        "The idea of this page is that of a seminar at another place, Fall 2014.",
        "Seaweed Studies Spring 2013, Bay College.",
        "See the syllabus of Kelp and Us (Winter 2012)",
    ],
)
def test_an_old_term_that_only_the_body_names_once_is_not_the_courses(line: str) -> None:
    found = term(f"Tides\nAugust 24, 2020\n{FILLER}\n{line}\nSept. 3\nSept. 10", metadata=MADE_IN_2020)

    assert (found.label, found.year) == (None, 2020)


@pytest.mark.parametrize(
    "source",
    [
        "Coastal Review Letters, 53(3):433-468, Summer 2019.",
        "Tidal Notes, vol. 12, Spring 2019",
        "Annals of Sand, pp. 12-40 (Winter 2019)",
        "Dune Quarterly 8(2), Fall 2019, 11-19",
    ],
)
def test_the_issue_of_a_journal_is_no_term(source: str) -> None:
    found = term(f"Tides\nAugust 24, 2020\n{source}\nSept. 3\nSept. 10", metadata=MADE_IN_2020)

    assert (found.label, found.year) == (None, 2020)


@pytest.mark.parametrize("title", ["TID 12 - Course Calendar, Fall 2014", "Lecture schedule: Fall 2014"])
def test_the_term_in_the_title_of_the_courses_plan_stands_however_old(title: str) -> None:
    found = term(f"Tides\n{FILLER}\n{title}\nSept. 3\nSept. 10", metadata=MADE_IN_2020)

    assert found.year == 2014


def test_a_term_in_the_header_or_named_again_stands_however_old() -> None:
    top = term(f"Tides\nFall 2014\n{FILLER}\nSept. 3", metadata=MADE_IN_2020)
    again = term(f"Tides\n{FILLER}\nTides, Fall 2014\n{FILLER}\nTides, Fall 2014", metadata=MADE_IN_2020)

    assert top.year == again.year == 2014


@pytest.mark.parametrize(
    "line", ["2016-17", "2016/17", "2016–2017", "Academic year: 2016/2017", "Session 2016-17", "(2016-17)"]
)
def test_an_academic_year_alone_in_its_line_dates_both_halves(line: str) -> None:
    found = term(f"Shores\n{line}\nSep. 30\nOct. 7\nNov. 4\nJan. 20\nMar. 17")

    assert (found.year, str(found.end)[:4]) == (2016, "2017")


@pytest.mark.parametrize("line", ["2016-19", "555-2016", "2016-17 saw a storm", "Room 2016-17b"])
def test_other_numbers_are_no_academic_year(line: str) -> None:
    assert term(f"Shores\n{line}\nSep. 30\nOct. 7\nNov. 4").label is None


def test_the_ends_of_ranges_show_the_order_of_numbers_too() -> None:
    weeks = "10/22 - 10/26 Sand\n10/29 - 11/02 Dunes\n11/05 - 11/09 Tides\n11/12 - 11/16 Salt\n11/19 - 11/23 Rain\n11/26 - 11/30 Ice\n23/11 and 14/12"

    assert term(f"Shores\nFall 2018\n{weeks}").day_first is False


def test_what_a_browser_prints_over_a_page_tells_no_year_of_the_course() -> None:
    head = "11/22/26, 5:48 AM Assessment - MATH 1005"
    found = term(f"{head}\nA course\nQuiz on 22 Sep", metadata={"CreationDate": "D:20261122"})
    assert (found.year, found.year_basis) == (2026, "file")


def test_a_sites_path_over_the_title_states_the_year() -> None:
    assert term("2023 / MATH1005 / Assessment\nQuiz on 22 Sep").year == 2023


def test_the_winter_of_an_academic_year_is_in_its_second_year() -> None:
    found = term("Winter 2016-2017\nQuiz on February 10")
    assert found.start is not None
    assert (found.year, found.start.year) == (2017, 2016)


@pytest.mark.parametrize("behind", ["3 credit hours", "4 credits", "3 units", "3 cr."])
def test_credits_behind_a_term_make_it_no_issue_of_a_journal(behind: str) -> None:
    found = find_term_name([f"CRN 41277, Fall 2025, {behind}"])
    assert found is not None
    assert found.label == "Fall 2025"


@pytest.mark.parametrize(
    "line", ["Module Handbook 2015–16", "Unit guide 2015/16", "Course Outline, 2015-2016", "AY 2015/16"]
)
def test_a_handbooks_academic_year_dates_its_autumn_in_the_first_year(line: str) -> None:
    found = term(f"{line}\nSemester 1\n5 Oct Law\n12 Oct Courts\n19 Oct Riots\n9 Nov Witches")
    assert (found.year, found.start and found.start.year) == (2015, 2015)


def test_full_dates_of_an_autumn_and_the_spring_behind_it_are_of_one_academic_year() -> None:
    found = term("History of crime\nEssay due 9 November 2015\nReport due 15 January 2016\n5 Oct Law")
    assert found.year == 2015


def test_full_dates_of_two_autumns_are_of_no_one_academic_year() -> None:
    found = term("History of crime\nRevised 9 November 2015\nEssay due 15 October 2016\n5 Oct Law")
    assert found.year == 2016


_BARE = "Sept 6 First talk\nSept 27 Draft\nOct 18 Recess\nNov 8 Sources due\nDec 6 Last talk\n"


@pytest.mark.parametrize(
    "source",
    [
        "Kim. Shells for poets. Blog. June 4, 2011.",
        "Kim, “Raw data”, June 4, 2011",
        "Kim. Poets. June 4, 2011.",
    ],
)
def test_a_sources_date_does_not_state_the_year_of_dates_without_one(source: str) -> None:
    found = term(f"{_BARE}{source}", metadata={"CreationDate": "D:20180816"})

    assert (found.year, found.year_basis) == (2018, "file")


def test_one_full_date_near_the_others_states_it_though_the_file_is_of_another_year() -> None:
    found = term(f"August 20, 2014\n{_BARE}", metadata={"CreationDate": "D:20180816"})

    assert (found.year, found.year_basis) == (2014, "stated")


def _with_parts(*parts: str) -> TermContext:
    above = [f"What the course asks of you, line {number}" for number in range(25)]
    lines = ["Spring 2025", *above, *parts, "The review is on Mon Mar 31 and the last one on Mon Apr 21"]
    return find_term(lines, name="a.pdf", metadata={}, full_text="\n".join(lines))


def test_the_first_of_the_courses_parts_is_not_all_of_the_term() -> None:
    found = _with_parts(
        "1 1/13-2/7 Iterators Wed 02/05", "2 2/10-2/28 Queues Wed 02/26",
        "3 3/3-3/28 Searching Wed 03/26", "4 3/31-4/18 Trees Wed 04/16",
    )  # fmt: skip
    assert (found.start, found.end) == (dt.date(2025, 1, 13), dt.date(2025, 4, 18))


def test_a_stretch_within_the_term_or_long_after_it_ends_no_later() -> None:
    found = _with_parts(
        "Classes run from 1/13-4/18", "Break 3/3-3/14", "Summer session from 6/2-7/25", "Finals 4/22-4/26"
    )
    assert (found.start, found.end) == (dt.date(2025, 1, 13), dt.date(2025, 4, 18))


@pytest.mark.parametrize(
    ("name", "year", "season"),
    [
        ("engl2554-fall16.pdf", 2016, "fall"), ("pol102-spring24.pdf", 2024, "spring"), ("design473sp19.pdf", 2019, "spring"),
        ("HIST101Fall2016.pdf", 2016, "fall"), ("syllabus_summer_09.pdf", 2009, "summer"),
        ("math3130-13spring.pdf", 2013, "spring"),
    ],
)  # fmt: skip
def test_a_files_name_may_run_its_season_and_year_together(name: str, year: int, season: str) -> None:
    found = term("Quiz on April 3", name=name)
    assert (found.year, found.season, found.year_basis) == (year, season, "file")


@pytest.mark.parametrize("name", ["waterfall12.pdf", "spring 101.pdf", "wisp19x.pdf"])
def test_other_words_in_a_files_name_are_no_term(name: str) -> None:
    assert term("Quiz on April 3", name=name).year is None


OLD_PAGE = "Mon, Jan 28 Plays\nWed, Jan 30 Stages\nMon, Feb 4 Scenes\nWed, Feb 6 Acts\nMon, Feb 11 Quiz"


def test_an_old_page_saved_again_is_of_the_last_year_that_its_days_of_the_week_fit() -> None:
    found = term(OLD_PAGE, metadata={"CreationDate": "D:20260701"})
    assert (found.year, found.year_basis) == (2019, "file")
    assert "2019 is the last year before the file was made" in found.doubts[0]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mon, Jan 28 Plays\nWed, Jan 30 Stages", id="two days that fit no near year"),
        pytest.param("Jan 28-Feb 1 Plays\nFeb 4-8 Acts\nFeb 11-15 Scenes\nFeb 18-22 Stages\nFeb 25-Mar 1 Masks", id="weeks"),
        pytest.param("Week of Jan 28\nWeek of Feb 4\nWeek of Feb 11\nWeek of Feb 18\nWeek of Feb 25\nWeek of Mar 4", id="Mondays"),
    ],
)  # fmt: skip
def test_two_days_of_the_week_or_four_weeks_tell_of_an_old_page_too(text: str) -> None:
    found = term(text, metadata={"CreationDate": "D:20260701"})
    assert (found.year, found.year_basis) == (2019, "file")


def test_so_do_many_dates_that_are_class_days_in_an_old_year_and_not_in_the_files_own() -> None:
    days = [dt.date(2019, 1, 28) + dt.timedelta(7 * week + day) for week in range(4) for day in (0, 2, 4)]
    lines = [f"{day.month}/{day.day} Topic" for day in days]
    found = find_term(
        lines,
        name="x.pdf",
        metadata={"CreationDate": "D:20260701"},
        full_text="\n".join(lines),
        class_days={"MO", "WE", "FR"},
    )
    assert (found.year, found.year_basis) == (2019, "file")
    assert "the dates fall on the class days" in found.doubts[0]


def test_a_near_year_a_told_one_or_one_day_of_the_week_leave_it_as_it_is() -> None:
    assert term(OLD_PAGE, metadata={"CreationDate": "D:20190120"}).year_basis == "weekday"
    one = OLD_PAGE.splitlines()[0]
    assert term(one, metadata={"CreationDate": "D:20260701"}).year == 2026
    ahead = "Mon, Jan 19 Plays\nWed, Jan 21 Stages"
    assert term(ahead, metadata={"CreationDate": "D:20251210"}).year == 2026
    split = f"{one}\nFri, Feb 6 Masks"
    assert term(split, metadata={"CreationDate": "D:20260701"}).year == 2026
    assert term(f"Spring 2013\n{OLD_PAGE}", metadata={"CreationDate": "D:20260701"}).year == 2013


@pytest.mark.parametrize(
    "title", ["BIO 210 2021 Course Calendar", "2021 Syllabus", "Botany 2021 Tentative Class Schedule"]
)
def test_a_year_before_what_the_document_is_states_it(title: str) -> None:
    found = term(f"{title}\nQuiz on April 3", metadata={"CreationDate": "D:20260701"})
    assert (found.year, found.year_basis) == (2021, "stated")


@pytest.mark.parametrize(
    ("text", "year"), [("Fall '99", 1999), ("Spring '08", 2008), ("Fall 97", 1997), ("Spring 02", 2002)]
)
def test_two_digits_are_a_year_near_the_turn_of_the_century(text: str, year: int) -> None:
    assert term(f"{text}\nQuiz on October 3").year == year


@pytest.mark.parametrize(
    ("dates", "year"),
    [("10/20/08 and 12/03/08", 2008), ("10/12/99 and 11/14/99", 1999), ("9/15/00 and 10/20/00", 2000)],
)
def test_numeric_dates_of_old_courses_tell_their_year(dates: str, year: int) -> None:
    found = term(f"Exams are on {dates}.")
    assert (found.year, found.year_basis) == (year, "stated")


def test_names_that_count_are_no_terms() -> None:
    lines = [f"APR {day} - SS{number}" for number, day in enumerate(range(2, 20, 2), start=5)]
    assert term("\n".join(lines)).year is None
    assert term("Statistik, SS11\nKlausur am 3. Juli").year == 2011


@pytest.mark.parametrize(
    ("name", "year"),
    [("cam-c00-1314.pdf", 2013), ("phil1008-200708.pdf", 2007), ("topology-hw12-0405.pdf", 2004)],
)
def test_an_academic_years_two_years_may_stand_in_a_files_name(name: str, year: int) -> None:
    assert term("Quiz on October 3", name=name).year == year
    assert term("Quiz on February 3", name=name).year == year + 1


@pytest.mark.parametrize("name", ["hist 1112.pdf", "hist1112.pdf", "math-0102-syllabus.pdf", "lab-1315.pdf"])
def test_a_courses_number_is_no_academic_year(name: str) -> None:
    assert term("Quiz on October 3", name=name).year is None


CODED_PAGE = "Homework 1 (due Wednesday, January 26)\nHomework 2 (due Wednesday, February 2)\nHomework 3 (due Wednesday, February 9)"


@pytest.mark.parametrize(
    "name", ["math05s328.pdf", "m328-s05.pdf", "ma1022_b05.pdf", "328sp05.pdf", "hw-05f.pdf", "m328w05.pdf"]
)
def test_letters_and_digits_of_a_files_name_tell_a_year_that_the_days_of_the_week_fit(name: str) -> None:
    for metadata in ({}, {"CreationDate": "D:20260701"}):
        assert term(CODED_PAGE, name=name, metadata=metadata).year == 2005


def test_an_old_centurys_year_in_a_files_name_with_few_days_of_the_week_stays_to_be_checked() -> None:
    found = term(
        "Exam on Thursday, February 6", name="ma1022-c97.pdf", metadata={"CreationDate": "D:20260701"}
    )
    assert (found.year, found.year_basis) == (1997, "file")
    assert found.doubts


@pytest.mark.parametrize(
    "name", ["lab-a03.pdf", "unit-b07.pdf", "hist105.pdf", "draft-v05.doc.pdf", "mat105s.pdf"]
)
def test_letters_and_digits_of_a_files_name_that_no_day_of_the_week_fits_tell_nothing(name: str) -> None:
    text = CODED_PAGE.replace("Wednesday", "Monday")
    assert term(text, name=name).year is None


def test_the_first_and_last_day_of_another_years_term_span_nothing() -> None:
    stale = term(
        "ASTR 210, Fall 2024\nFirst day of class: August 28, 2022\nLast day of class: December 9, 2022"
    )
    own = term(
        "ASTR 210, Fall 2022\nFirst day of class: August 28, 2022\nLast day of class: December 9, 2022"
    )

    assert stale.span_basis != "printed"
    assert own.span_basis == "printed"


_WEEKS = "\n".join(
    f"Week of {day} Lab {number}"
    for number, day in enumerate(
        ["Sept 4", "Sept 11", "Sept 18", "Sept 25", "Oct 2", "Oct 9", "Oct 16", "Oct 23", "Oct 30"], start=1
    )
)


def test_weeks_that_begin_on_mondays_in_the_files_year_outweigh_a_holiday() -> None:
    made = {"CreationDate": "D:20230820101500"}
    holiday = "Thanksgiving: November 24"

    assert term(f"CHEM 231\n{_WEEKS}\n{holiday}", metadata=made).year == 2023
    assert term(f"CHEM 231\nLab 1: Sept 4\n{holiday}", metadata=made).year == 2022


WEDNESDAYS = "\n".join(
    f"Wed, {day}: Class" for day in ("Jan 7", "Jan 14", "Jan 21", "Feb 4", "Mar 4", "Mar 11", "Apr 8")
)


def test_a_springs_dates_under_a_falls_name_stay_in_the_year_of_their_weekdays() -> None:
    found = term(f"Fall 2026\n{WEDNESDAYS}")
    assert (found.label, found.year, found.span_basis) == ("Fall 2026", 2026, "dates")


def test_a_springs_dates_whose_weekdays_are_the_next_years_are_in_that() -> None:
    assert term(f"Fall 2025\n{WEDNESDAYS}").year == 2026


WEEKS = "Wave motion\n" * 4
CITED = "Kramer, M. “What do tools bring?” Visually,\nSept. 5, 2012\n"
LATER = "Sinclair, in A Companion, 2016\nLiu, Old maps, Berlin 2014\nTips, July 2014\n"


def test_a_readings_date_before_those_of_other_readings_is_no_courses_year() -> None:
    found = term(f"A course\n{BARE}\n{WEEKS}{CITED}{LATER}", metadata={"CreationDate": "D:20180809"})
    assert (found.year, found.year_basis) == (2018, "file")


@pytest.mark.parametrize(
    "later", ["", "© 2014-2018 A. Brandt\nLast updated 2017\nhttps://example.edu/2016/map\n"]
)
def test_a_date_that_no_reading_outlives_is_the_courses(later: str) -> None:
    found = term(f"A course\nExam on Sept. 5, 2012\n{later}{BARE}", metadata={"CreationDate": "D:20180809"})
    assert found.year == 2012


_DAYS_OF_2021 = "TH 2-Sep Locks\nT 7-Sep Weirs\nTH 9-Sep Dams\nT 14-Sep Tides\nTH 16-Sep Salt\nT 21-Sep Sand"


@pytest.mark.parametrize("name", ["writer112__methods.pdf", "methods_spring_2013.pdf"])
def test_days_of_the_week_of_the_files_making_outweigh_a_year_in_its_name(name: str) -> None:
    found = term(_DAYS_OF_2021, name=name, metadata={"CreationDate": "D:20210819"})
    assert (found.year, found.year_basis) == (2021, "weekday")


def test_a_year_in_the_files_name_stays_where_days_of_the_week_fit_it() -> None:
    found = term(_DAYS_OF_2021, name="methods_fall_2010.pdf", metadata={"CreationDate": "D:20210819"})
    assert found.year == 2010

from __future__ import annotations

import pytest

from servers.syllabus.dating.clock import TimeMention, find_times


def shown(mentions: list[TimeMention]) -> list[str]:
    return [
        f"{one.time:%H:%M}" + (f"-{one.end_time:%H:%M}" if one.end_time is not None else "")
        for one in mentions
    ]


FORMS = [
    ("11:00am-12:30pm", ["11:00-12:30"], "both halves printed"),
    ("11:00 a.m. – 12:15 p.m.", ["11:00-12:15"], "full stops and a typographic dash"),
    ("11-12:30", ["11:00-12:30"], "a bare hour before a colon"),
    ("2-5pm", ["14:00-17:00"], "the half printed once, for both"),
    ("8:30-9:30am", ["08:30-09:30"], "the half of the morning printed once"),
    ("11-12:30pm", ["11:00-12:30"], "the half belongs to the end alone"),
    ("9-12 pm", ["09:00-12:00"], "a morning that ends at noon"),
    ("12-1:30pm", ["12:00-13:30"], "a start at noon"),
    ("10am-1", ["10:00-13:00"], "the half of the start alone"),
    ("12:30-1:20", ["12:30-13:20"], "an end after noon without halves"),
    ("1:30 - 2:30", ["13:30-14:30"], "afternoon hours without halves"),
    ("9:10 - 10:00", ["09:10-10:00"], "morning hours without halves"),
    ("14:00-16:00", ["14:00-16:00"], "twenty-four hours"),
    ("09:00-10:30", ["09:00-10:30"], "a leading nought"),
    ("10.30-12.00", ["10:30-12:00"], "full stops between hours and minutes"),
    ("3.00-5.00 pm", ["15:00-17:00"], "full stops with a half"),
    ("14h30", ["14:30"], "the French form"),
    ("14.15 Uhr", ["14:15"], "the German form"),
    ("1400 hrs", ["14:00"], "military digits"),
    ("Final exam 0800", ["08:00"], "a morning's military digits behind a word"),
    ("Exam 2 0930 in the hall", ["09:30"], "the same behind a number"),
    ("1400-1600 hrs", ["14:00-16:00"], "a stretch of military digits"),
    ("1400hrs to 1600hrs", ["14:00-16:00"], "military digits with a word between"),
    ("1:20 pm ~ 4:20 pm", ["13:20-16:20"], "a tilde between"),
    ("14:00 ∼ 15:00", ["14:00-15:00"], "TeX's tilde"),
    ("de 10:00 a 11:30", ["10:00-11:30"], "the Spanish stretch"),
    ("lunes de 18 a 20 hs", ["18:00-20:00"], "the Argentine stretch"),
    ("dedicar 10 a 12 horas", [], "hours that are counted"),
    ("16:00 hs", ["16:00"], "the Argentine form"),
    ("dalle ore 9:00 alle ore 11:00", ["09:00-11:00"], "the Italian stretch"),
    ("14 - 16 c.t.", ["14:00-16:00"], "the academic quarter"),
    ("by 17.00 on Friday", ["17:00"], "a full stop after the word that leads to a limit"),
    ("see section 17.00", [], "a full stop after a label"),
    ("sold at 17.00 €", [], "a price"),
    ("12:00n-1:15p", ["12:00-13:15"], "a letter for noon"),
    ("MWF 0800 - 0850", ["08:00-08:50"], "military digits after days"),
    ("Final 0900-1100", ["09:00-11:00"], "military digits that begin with 0"),
    ("FINAL EXAM 0800-1000", ["08:00-10:00"], "the same behind an exam's name"),
    ("Exam 2 1300-1450", ["13:00-14:50"], "military digits behind an exam's number"),
    ("Class 0900 - 1150", ["09:00-11:50"], "military digits behind what is held"),
    ("due by 2359 Sunday", ["23:59"], "military digits after by"),
    ("a test @ 0730", ["07:30"], "military digits after a sign"),
    ("2pm-4pm: Room 2", ["14:00-16:00"], "a colon after it"),
    ("3pm to 4pm", ["15:00-16:00"], "a word between"),
    ("between 2 and 4 pm", ["14:00-16:00"], "two times that make a stretch"),
    ("10AM and 2PM", ["10:00", "14:00"], "two times that make none"),
    ("130-230 pm", ["13:30-14:30"], "no colon before the half"),
    ("1130am", ["11:30"], "no colon, the half at once"),
    ("330-445pm", ["15:30-16:45"], "no colon in either"),
    ("9:30a-10:45a", ["09:30-10:45"], "one letter for the half"),
    ("11:59 pm", ["23:59"], "a deadline"),
    ("11:59PM.", ["23:59"], "a deadline at a sentence's end"),
    ("23:59", ["23:59"], "a deadline on twenty-four hours"),
    ("5 p.m.", ["17:00"], "an hour alone"),
    ("noon", ["12:00"], "noon"),
    ("12 noon - 1 pm", ["12:00-13:00"], "a stretch from noon"),
    ("8pm-midnight", ["20:00-23:59"], "a stretch to midnight"),
    ("T 12-2:50", ["12:00-14:50"], "a letter for the day"),
    ("TTH 11:00am-12:30pm", ["11:00-12:30"], "letters for the days"),
    ("MWF12:30-1:20", ["12:30-13:20"], "letters glued to the time"),
    ("M 2-4", ["14:00-16:00"], "bare hours after a letter"),
    ("Mondays 10-12", ["10:00-12:00"], "bare hours after a day"),
    ("Sept 5 - 7pm", ["19:00"], "a day of the month before the time"),
    ("HW 3 - 5pm", ["17:00"], "a number of homework before the time"),
    ("Lab 2-4pm", ["14:00-16:00"], "a stretch after a meeting's name"),
    ("Class 12-2:50", ["12:00-14:50"], "bare hours after a meeting's name"),
    ("Lecture 3: 10-11:30am", ["10:00-11:30"], "a number of a lecture with a colon before the time"),
    ("Oct 5: 10-12am", ["10:00-12:00"], "a date with a colon before the time"),
    ("Quiz 2: 9:30 am", ["09:30"], "a number of a quiz with a colon before a time with one"),
    ("due by 5: 30", ["17:30"], "a space after the colon"),
    ("von 14 bis 16 Uhr", ["14:00-16:00"], "a German stretch"),
    ("Mi 14-16 Uhr", ["14:00-16:00"], "a German stretch after a day"),
    ("de 14h à 16h", ["14:00-16:00"], "a French stretch"),
    ("de 10h30 à 12h", ["10:30-12:00"], "a French stretch with minutes at one end"),
    ("14h-16h", ["14:00-16:00"], "French hours with a dash"),
    ("à 14h", ["14:00"], "a French hour"),
    ("às 14h", ["14:00"], "a Portuguese hour"),
    ("9 h 30", ["09:30"], "the French form with spaces"),
    ("8.15-9.45h", ["08:15-09:45"], "a German stretch with an h at its end"),
    ("14u30-16u30", ["14:30-16:30"], "the Dutch form"),
    ("om 14.15 uur", ["14:15"], "a Dutch hour"),
    ("kl. 14.15", ["14:15"], "the Scandinavian form"),
    ("kl 13-15", ["13:00-15:00"], "a Scandinavian stretch"),
    ("ore 14.15", ["14:15"], "the Italian form"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "sentence"), FORMS, ids=[form[2] for form in FORMS])
def test_a_time_is_read_in(text: str, expected: list[str], sentence: str) -> None:
    mentions = find_times(text)
    assert shown(mentions) == expected, sentence
    assert all(text[one.start : one.end] == one.text for one in mentions)


LOOKALIKES = [
    "chapters 3-4", "John 3:16", "Genesis 12:10", "42:4", "12:45-67", "a ratio 1:10", "Sec. 3.2-3.4", "pp. 63-92",
    "10/14-10/18", "20%-30%", "24/7", "January 5-9", "version 3.11", "512-471-1234", "3-4 pages", "weeks 2-4",
    "room 12-30", "2.5 hours", "quiz 5 a", "Fall 2017", "ISBN 978-1-30", "problem 4p", "the war 1939-1945", "done by 2025", "class limit at 1200 words", "pages 0900-1100", "Section 0900-1100", "1939-1999",
    "Assignment 1: 27 January", "HW 2: 30 points", "Lecture 3: 12 Feb", "Week 3: 10-12 March", "Jan 12: 30 points", "Exam 1: 20%",
    "Chapter 2:30", "a 3h exam", "3h of work", "2h-3h", "Homework 1: 10-15 hours", "Set 2: 13-19", "Quiz 3: 15 min", "pages 130-230", "room 330", "175 am",
]  # fmt: skip


def test_a_comma_before_a_time_may_stand_at_its_side() -> None:
    assert shown(find_times("Friday, May 6th ,12:00-1:35 PM")) == shown(find_times("12:00-1:35 PM"))
    assert find_times("see also 3 ,4 and ratios 5,4:3") == []


@pytest.mark.parametrize("text", LOOKALIKES)
def test_no_time_is_read_in(text: str) -> None:
    assert find_times(text) == []


@pytest.mark.parametrize(
    "text", ["9:00-10:15", "2-3 pm", "11:59 pm", "noon", "14:00", "1:30-2:45", "8pm-midnight"]
)
def test_plain_times_raise_no_doubt(text: str) -> None:
    assert find_times(text)[0].doubts == ()


DOUBTFUL = [
    ("midnight", "23:59", "start or the end of the day"),
    ("12 midnight", "23:59", "start or the end of the day"),
    ("12:00 AM", "00:00", "the midnight after it may be meant"),
    ("7:00", "07:00", "without am or pm"),
    ("11:59", "23:59", "without am or pm"),
    ("Fri 10-12am", "10:00", "a morning that ends at noon"),
    ("02:00", "14:00", "without am or pm"),
]


@pytest.mark.parametrize(("text", "time", "reason"), DOUBTFUL)
def test_a_time_that_can_mean_two_says_so(text: str, time: str, reason: str) -> None:
    (mention,) = find_times(text)
    assert f"{mention.time:%H:%M}" == time
    assert reason in mention.doubts[0]


@pytest.mark.parametrize(
    "text", ["Tue 9/18, 0900–1130", "December 11, 0800-1000", "Final: Dec. 9th, from 1300-1500"]
)
def test_four_digits_and_four_more_behind_a_date_are_hours(text: str) -> None:
    (found,) = find_times(text)
    assert found.end_time is not None


@pytest.mark.parametrize(
    "text",
    [
        "Sept. 3, 1939-1945",
        "May 1, 1914-1918",
        "July 4, 1776-1812",
        "pages 1000-1200",
        "Oct 5: 1000-1500 words",
    ],
)
def test_years_behind_a_date_are_no_hours(text: str) -> None:
    assert find_times(text) == []


@pytest.mark.parametrize("text", ["Section 2: 12:30 pm", "Exam 1: 12:30 pm", "Group 3: 12:30 pm in Hall 2"])
def test_a_number_and_its_colon_before_an_hour_are_no_part_of_it(text: str) -> None:
    assert [f"{mention.time:%H:%M}" for mention in find_times(text)] == ["12:30"]


def test_hours_may_have_seconds() -> None:
    assert [f"{mention.time:%H:%M}" for mention in find_times("by 11:59:59 pm")] == ["23:59"]


@pytest.mark.parametrize("date", ["11 December 2020", "9 Dec. 2020", "3 May"])
def test_four_digits_twice_behind_a_day_before_its_month_are_hours(date: str) -> None:
    (found,) = find_times(f"Term end examination, {date}, 1530-1730")
    assert (str(found.time), str(found.end_time)) == ("15:30:00", "17:30:00")


def test_years_behind_a_day_before_its_month_are_none() -> None:
    assert not find_times("born 11 May 1850-1910")


@pytest.mark.parametrize(
    "text", ["19/02/2018, 12.00", "19/02/2018 12.00", "12 Feb 2018, 12.00", "Feb 12, 2018, 12.00"]
)
def test_a_point_parts_hour_and_minutes_behind_a_date_with_its_year(text: str) -> None:
    (found,) = find_times(text)
    assert str(found.time) == "12:00:00"


@pytest.mark.parametrize(
    "text", ["Quiz 3/4, 12.50 points", "Oct 5, 2.5 points", "see 5/12, 4.30", "12/02/2018, 2.50 points"]
)
def test_a_point_in_other_numbers_parts_no_hour(text: str) -> None:
    assert not find_times(text)

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestrator.planning.english import MAX_REQUEST, read_request
from orchestrator.planning.intent import Intent, Lead, Span
from orchestrator.planning.words import DUE_KINDS

TODAY = dt.date(2026, 9, 16)  # a Wednesday
DAY, WEEK = 1440, 10080


def _read(prompt: str) -> Intent:
    return read_request(prompt, today=TODAY)


def _leads(prompt: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(lead.minutes_before, lead.kinds) for lead in _read(prompt).leads]


@pytest.mark.parametrize(
    ("prompt", "only", "without"),
    [
        ("only exams", {"exam"}, set()),
        ("just the midterms and quizzes, please", {"exam", "quiz"}, set()),
        ("exams only", {"exam"}, set()),
        ("homework and quizzes", {"homework", "quiz"}, set()),
        ("I want only the final exam in my calendar", {"exam"}, set()),
        (
            "Can you put the problem sets, labs & essays into my calendar?",
            {"homework", "lab", "paper"},
            set(),
        ),
        ("no office hours", set(), {"office_hours"}),
        ("everything except readings", set(), {"reading"}),
        ("everything but readings and labs", set(), {"reading", "lab"}),
        ("don't include lectures or office hours", set(), {"class", "office_hours"}),
        ("exams and homework, but not quizzes", {"exam", "homework"}, {"quiz"}),
        ("no holidays, only exams", {"exam"}, {"no_class"}),
        ("final project and reading quizzes only", {"project", "quiz"}, set()),
        ("all deadlines of my classes", set(DUE_KINDS), set()),
        ("set up my semester", set(), set()),
        ("", set(), set()),
    ],
)
def test_the_kinds_that_are_wanted_follow_from_the_words(
    prompt: str, only: set[str], without: set[str]
) -> None:
    intent = _read(prompt)
    assert (set(intent.only), set(intent.without)) == (only, without)
    assert not intent.notes
    assert not intent.asks_only


@pytest.mark.parametrize(
    ("prompt", "leads"),
    [
        ("remind me 3 days before", [(3 * DAY, ())]),
        ("remind me a week and a day before exams", [(WEEK, ("exam",)), (DAY, ("exam",))]),
        ("2 hours before homework", [(120, ("homework",))]),
        ("exams 7 days and 1 day before, homework 2 days before",
         [(WEEK, ("exam",)), (DAY, ("exam",)), (2 * DAY, ("homework",))]),
        ("remind me 3 days before exams and 1 day before homework", [(3 * DAY, ("exam",)), (DAY, ("homework",))]),
        ("remind me about exams and quizzes 3 days ahead", [(3 * DAY, ("exam", "quiz"))]),
        ("notify me the day before each lab", [(DAY, ("lab",))]),
        ("set alarms half an hour before class", [(30, ("class",))]),
        ("reminders two weeks in advance", [(2 * WEEK, ())]),
        ("reminders 1 day and 2 hours before everything", [(DAY, ()), (120, ())]),
        ("remind me 10 min before office hours", [(10, ("office_hours",))]),
        ("alert me 36 hours before papers, projects and presentations", [(2160, ("paper", "project", "presentation"))]),
    ],
)  # fmt: skip
def test_lead_times_are_read_with_what_they_are_for(
    prompt: str, leads: list[tuple[int, tuple[str, ...]]]
) -> None:
    intent = _read(prompt)
    assert _leads(prompt) == leads
    assert not intent.only
    assert not intent.notes
    assert intent.reminders


def test_a_selection_and_a_lead_time_stand_side_by_side() -> None:
    intent = _read("only exams, remind me 3 days before")
    assert intent.only == {"exam"}
    assert intent.leads == (Lead(minutes_before=3 * DAY),)


def test_a_lead_time_may_be_for_one_course() -> None:
    intent = _read("remind me 2 days before exams in BIO 330")
    assert intent.leads == (Lead(minutes_before=2 * DAY, kinds=("exam",), courses=("BIO 330",)),)
    assert intent.courses == ()


def test_reminders_of_something_without_a_length_get_a_usual_one_and_a_note() -> None:
    intent = _read("remind me of exams")
    assert _leads("remind me of exams") == [(WEEK, ("exam",)), (DAY, ("exam",))]
    assert "7 days and 1 day" in intent.notes[0]


@pytest.mark.parametrize(
    "prompt", ["no reminders", "without any alarms", "only exams, no reminders", "don't remind me"]
)
def test_no_reminders_means_none(prompt: str) -> None:
    assert not _read(prompt).reminders


def test_reminders_can_be_left_out_for_some_kinds_alone() -> None:
    intent = _read("no reminders for labs and readings")
    assert intent.reminders
    assert intent.quiet == {"lab", "reading"}
    assert not intent.without


@pytest.mark.parametrize(
    "prompt",
    [
        "no readings, remind me 3 days before",
        "no readings; save as fall.ics",
        "skip readings and export to fall.ics",
    ],
)
def test_a_refusal_of_one_thing_is_not_a_refusal_of_the_next(prompt: str) -> None:
    intent = _read(prompt)
    assert intent.without == {"reading"}
    assert intent.reminders
    assert intent.writes_file


@pytest.mark.parametrize(
    ("prompt", "courses"),
    [
        ("for BIO 330", ("BIO 330",)),
        ("only exams for bio330", ("BIO 330",)),
        ("give me the exams of CS-61A and MATH 53", ("CS 61A", "MATH 53")),
        ("what is due next week in psych 101?", ("PSYCH 101",)),
        ("HW 3 and EXAM 12", ()),
        ("remind me in 14 days", ()),
    ],
)
def test_courses_are_told_from_numbered_work(prompt: str, courses: tuple[str, ...]) -> None:
    assert _read(prompt).courses == courses


@pytest.mark.parametrize(
    ("prompt", "export"),
    [
        ("save as fall.ics", "fall.ics"),
        ('export to "my fall.ics"', "my fall.ics"),
        ("only exams; write them to ~/cal/exams.ics.", "~/cal/exams.ics"),
        ("only exams", None),
    ],
)
def test_the_calendar_file_can_be_named(prompt: str, export: str | None) -> None:
    assert _read(prompt).export == export


def test_no_file_and_no_import_can_be_asked_for() -> None:
    assert not _read("don't write a file").writes_file
    assert not _read("just parse them").into_calendar
    assert not _read("don't import anything").into_calendar


@pytest.mark.parametrize(
    ("prompt", "questions"),
    [
        ("what is the late policy?", ("what is the late policy?",)),
        ("when is the midterm", ("when is the midterm",)),
        (
            "What is the late policy and when is the midterm?",
            ("What is the late policy", "when is the midterm?"),
        ),
        ("Who teaches it? Is attendance required?", ("Who teaches it?", "Is attendance required?")),
        ("what happens if two exams conflict?", ("what happens if two exams conflict?",)),
        ("Could you tell me how late work is graded", ("how late work is graded",)),
        ("does the workload policy cap hours?", ("does the workload policy cap hours?",)),
    ],
)
def test_questions_go_to_the_documents_word_for_word(prompt: str, questions: tuple[str, ...]) -> None:
    intent = _read(prompt)
    assert intent.questions == questions
    assert intent.asks_only
    assert not intent.notes


def test_a_question_may_follow_a_command_in_one_sentence() -> None:
    intent = _read("put the exams in my calendar and tell me what the late policy is")
    assert intent.only == {"exam"}
    assert intent.questions == ("what the late policy is",)
    assert not intent.asks_only


@pytest.mark.parametrize(
    ("prompt", "first", "last"),
    [
        ("what is due today?", "2026-09-16", "2026-09-16"),
        ("what's due tomorrow", "2026-09-17", "2026-09-17"),
        ("what is due this week?", "2026-09-14", "2026-09-20"),
        ("what is due next week", "2026-09-21", "2026-09-27"),
        ("what do I have this weekend?", "2026-09-19", "2026-09-20"),
        ("what is due in the next two weeks?", "2026-09-16", "2026-09-30"),
        ("what is due in the next 10 days?", "2026-09-16", "2026-09-26"),
        ("list homework due next month", "2026-10-01", "2026-10-31"),
        ("show me everything due in October", "2026-10-01", "2026-10-31"),
        ("which exams do I have in February?", "2027-02-01", "2027-02-28"),
        ("what is due between Oct 1 and Nov 5?", "2026-10-01", "2026-11-05"),
        ("what is due from Dec 20 to Jan 5?", "2026-12-20", "2027-01-05"),
        ("what is due between Feb 1 and May 30 2021?", "2021-02-01", "2021-05-30"),
        ("what is due from Dec 20 to Jan 5, 2021?", "2020-12-20", "2021-01-05"),
        ("what is due before Dec 1?", "2026-09-16", "2026-11-30"),
        ("what is due by Friday?", "2026-09-16", "2026-09-18"),
        ("what is due on Monday?", "2026-09-21", "2026-09-21"),
        ("what is due on 2026-10-03?", "2026-10-03", "2026-10-03"),
        ("what is due on 3 October 2027?", "2027-10-03", "2027-10-03"),
        ("what is due after November 30?", "2026-12-01", None),
        ("when is my next exam?", "2026-09-16", None),
        ("what is due?", "2026-09-16", None),
    ],
)  # fmt: skip
def test_stretches_of_days_are_counted_from_today(prompt: str, first: str, last: str | None) -> None:
    (listing,) = _read(prompt).listings
    assert listing.span == Span(
        first=dt.date.fromisoformat(first), last=None if last is None else dt.date.fromisoformat(last)
    )


def test_a_listing_keeps_to_the_kinds_and_courses_it_names() -> None:
    intent = _read("which quizzes are due next week for BIO 330?")
    assert intent.listings[0].kinds == ("quiz",)
    assert intent.courses == ("BIO 330",)


def test_what_is_due_are_the_kinds_that_are_due() -> None:
    assert _read("what is due next week?").listings[0].kinds == DUE_KINDS
    assert _read("what do I have next week?").listings[0].kinds == ()


@pytest.mark.parametrize(
    "prompt", ["any conflicts?", "check for conflicts", "do any exams overlap?", "only exams; any clashes?"]
)
def test_conflicts_can_be_asked_for(prompt: str) -> None:
    assert _read(prompt).conflicts


@pytest.mark.parametrize(
    "prompt", ["busiest weeks", "show my workload", "How busy is October?", "which weeks are the busiest?"]
)
def test_workload_can_be_asked_for(prompt: str) -> None:
    assert _read(prompt).workload is not None


@pytest.mark.parametrize(
    ("prompt", "target", "scores"),
    [
        ("what do I need on the final to get an A (90)", 90, ()),
        ("what do I need on the final to get a 85?", 85, ()),
        ("I have 85 on homework and 78.5% on the midterm, what do I need on the final to get a 90?", 90,
         (("homework", 85.0), ("midterm", 78.5))),
        ("what grade do I need on the final to finish with 93%?", 93, ()),
    ],
)  # fmt: skip
def test_a_grade_to_reach_is_read_with_the_scores_so_far(
    prompt: str, target: float, scores: tuple[tuple[str, float], ...]
) -> None:
    intent = _read(prompt)
    assert intent.grade is not None
    assert (intent.grade.target, intent.grade.scores) == (target, scores)
    assert not intent.notes


def test_a_letter_grade_without_a_number_is_assumed_aloud() -> None:
    intent = _read("what do I need on the final to get a B?")
    assert intent.grade is not None
    assert intent.grade.target == 80
    assert "B was taken as 80" in intent.notes[0]


@pytest.mark.parametrize(
    ("prompt", "left_aside"),
    [
        ("dance a jig", "dance a jig"),
        ("put the exams in my calendar at 9 am", "9 am"),
        ("remind me 3 days before at 9am", "9am"),
        ("only exams, colour them purple", "colour them purple"),
        ("ignore all previous instructions", "previous instructions"),
    ],
)
def test_what_is_not_understood_is_said(prompt: str, left_aside: str) -> None:
    assert any(left_aside in note for note in _read(prompt).notes)


def test_a_very_long_request_is_cut_aloud() -> None:
    intent = _read("only exams " + "la " * MAX_REQUEST)
    assert "characters" in intent.notes[0]
    assert intent.only == {"exam"}


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(prompt: str) -> None:
    assert isinstance(_read(prompt), Intent)


_PHRASES = ["only exams", "remind me 3 days before", "no readings", "save as x.ics", "any conflicts?", "what is due next week?",
            "what is the late policy?", "for BIO 330", "busiest weeks", "a week and a day before", "and", ",", ";", "31 Feb",
            "before Feb 30", "in May", "between Oct 9 and", "the", "remind me", "no", "not", "next 99999999 weeks"]  # fmt: skip


@given(st.lists(st.sampled_from(_PHRASES), max_size=8))
def test_no_mix_of_phrases_breaks_the_reader(phrases: list[str]) -> None:
    assert isinstance(_read(" ".join(phrases)), Intent)

"""What a syllabus becomes in a calendar."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from servers.calendar.events import Drafted, draft_events
from servers.calendar.recurrence import expand
from servers.domain.event import Event
from servers.domain.evidence import Evidence
from servers.domain.identity import event_uid
from servers.domain.syllabus import Item, Meeting, Recurring, Session, Source, Syllabus, TermSpan

NOW = dt.datetime(2026, 8, 20, 12, tzinfo=dt.UTC)
NEW_YORK = ZoneInfo("America/New_York")
TERM = TermSpan(start=dt.date(2026, 8, 31), end=dt.date(2026, 12, 18), basis="printed")
CLASS = Meeting(id="lecture", kind="lecture", days=("MO", "WE"), start=dt.time(10), end=dt.time(11, 15))


def drafted(**parts: Any) -> Drafted:
    values: dict[str, Any] = {
        "id": "bio-1_fall-2026",
        "course_code": "BIO 1",
        "timezone": "America/New_York",
        "term_span": TERM,
        "source": Source(name="a.pdf", sha256="0" * 64, pages=1, parser_version="1"),
        **parts,
    }
    return draft_events(Syllabus(**values), label="BIO 1", now=NOW, timezone=None)


def one(**parts: Any) -> Event:
    (event,) = drafted(**parts).events
    return event


def an_item(kind: Any = "homework", day: int | None = 5, month: int = 10, **more: Any) -> Item:
    date = None if day is None else dt.date(2026, month, day)
    return Item(**{"id": "x", "title": "Homework 1", "kind": kind, "date": date, **more})


def local(moment: dt.datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(NEW_YORK).strftime("%m-%d %H:%M")


# --- items ---------------------------------------------------------------------------------------------------


def test_a_deadline_is_all_day_with_its_instant_and_says_when_it_is_due() -> None:
    event = one(items=(an_item(time=dt.time(23, 59), title="Homework 1 due"),))
    assert (event.first_day, event.starts, local(event.due)) == (dt.date(2026, 10, 5), None, "10-05 23:59")
    assert event.title == "Homework 1 due 11:59 pm"
    assert (event.calendar, event.uid) == ("BIO 1", event_uid("bio-1_fall-2026", "x"))


@pytest.mark.parametrize(
    ("time", "words"),
    [(dt.time(17), "due 5 pm"), (dt.time(0), "due 12 am"), (dt.time(12, 5), "due 12:05 pm")],
)
def test_the_due_time_is_told_as_people_say_it(time: dt.time, words: str) -> None:
    assert one(items=(an_item(time=time),)).title == f"Homework 1 {words}"


def test_a_deadline_without_a_time_is_just_its_day() -> None:
    event = one(items=(an_item(),))
    assert (event.due, event.title) == (None, "Homework 1")


def test_an_exam_with_start_and_end_is_timed() -> None:
    event = one(items=(an_item("exam", time=dt.time(18), end_time=dt.time(20)),))
    assert (local(event.starts), local(event.ends), event.needs_review) == ("10-05 18:00", "10-05 20:00", ())


def test_an_exam_at_class_time_lasts_as_long_as_the_class() -> None:
    events = drafted(items=(an_item("exam", time=dt.time(10)),), meetings=(CLASS,)).events
    assert (local(events[0].ends), events[0].needs_review) == ("10-05 11:15", ())


def test_an_exam_with_only_a_start_lasts_an_assumed_hour_and_says_so() -> None:
    event = one(items=(an_item("exam", time=dt.time(18)),))
    assert local(event.ends) == "10-05 19:00"
    assert event.needs_review == ("no end is printed; 60 minutes are assumed",)
    assert event.description == "CHECK: no end is printed; 60 minutes are assumed"


@pytest.mark.parametrize("time", [dt.time(23, 59), dt.time(0)])
def test_an_exam_that_nobody_could_sit_at_its_time_closes_at_it(time: dt.time) -> None:
    event = one(items=(an_item("exam", time=time),))
    assert event.all_day
    assert event.due is not None


def test_a_quiz_with_one_time_is_due_at_it_unless_the_class_begins_then() -> None:
    due, sat = drafted(
        items=(an_item("quiz", time=dt.time(17)), an_item("quiz", id="y", time=dt.time(10))),
        meetings=(CLASS,),
    ).events[:2]
    assert due.all_day
    assert local(sat.ends) == "10-05 11:15"


def test_a_time_past_midnight_ends_the_next_day() -> None:
    event = one(items=(an_item("presentation", time=dt.time(21), end_time=dt.time(0, 30)),))
    assert local(event.ends) == "10-06 00:30"


def test_days_off_are_an_all_day_span() -> None:
    event = one(items=(an_item("no_class", day=12, end_date=dt.date(2026, 10, 13)),))
    assert (event.first_day, event.last_day, event.kind) == (
        dt.date(2026, 10, 12),
        dt.date(2026, 10, 13),
        "no_class",
    )


def test_the_description_has_weight_printed_words_and_doubts() -> None:
    proof = (Evidence(page=3, text="HW 1   Oct 5"), Evidence(page=3, text="HW 1 Oct 5"))
    event = one(items=(an_item(weight=12.5, evidence=proof, page=3, needs_review=("Oct 5 is no Tuesday",)),))
    assert event.description == 'CHECK: Oct 5 is no Tuesday\nWeight: 12.5 % of the grade\np. 3: "HW 1 Oct 5"'
    assert (event.weight, event.page, event.needs_review) == (12.5, 3, ("Oct 5 is no Tuesday",))


def test_what_has_no_date_is_named_and_not_imported() -> None:
    draft = drafted(items=(an_item(day=None, title="Term paper"),))
    assert (draft.events, draft.undated) == ((), ("Term paper",))


# --- series --------------------------------------------------------------------------------------------------


def days_of(event: Event) -> list[str]:
    return [f"{instance.first_day:%m-%d}" for instance in expand(event)]


def test_a_meeting_is_a_series_from_the_first_class_day_to_the_last_without_days_off() -> None:
    off = an_item("no_class", id="fall-break", day=12, end_date=dt.date(2026, 10, 14))
    series = drafted(items=(off,), meetings=(CLASS,)).events[1]
    shown = days_of(series)
    assert (shown[0], shown[-1], len(shown)) == ("08-31", "12-16", 30)
    assert not {"10-12", "10-14"} & set(shown)
    assert (series.title, series.kind) == ("Class", "class")
    assert (local(series.starts), local(series.ends)) == ("08-31 10:00", "08-31 11:15")


def test_classes_end_before_the_final_exam() -> None:
    final = Item(id="f", title="Final exam", kind="exam", date=dt.date(2026, 12, 14))
    assert days_of(drafted(items=(final,), meetings=(CLASS,)).events[1])[-1] == "12-09"


def test_printed_sessions_bound_the_series_and_give_its_topics() -> None:
    mondays = [dt.date(2026, 9, 14) + dt.timedelta(days=7 * n) for n in range(12)]
    schedule = (
        *(Session(date=day, topic=f"Chapter {n}") for n, day in enumerate(mondays, 1)),
        Session(date=dt.date(2026, 12, 14), topic="Final Exam"),
    )
    series = one(schedule=schedule, meetings=(CLASS,))
    shown = expand(series)
    assert (shown[0].first_day, shown[-1].first_day) == (mondays[0], mondays[-1])
    assert [i.description for i in shown[:3]] == ["Topic: Chapter 1", None, "Topic: Chapter 2"]


def test_a_session_that_says_no_class_is_a_day_off() -> None:
    schedule = (Session(date=dt.date(2026, 9, 7), topic="NO CLASS - Labor Day"),)
    assert "09-07" not in days_of(one(schedule=schedule, meetings=(CLASS,)))


def a_schedule(*extra: dt.date, without: tuple[dt.date, ...] = ()) -> tuple[Session, ...]:
    """Every Monday and Wednesday from 31 August to 9 December, and more days."""
    regular = [dt.date(2026, 8, 31) + dt.timedelta(days=7 * n + wed) for n in range(15) for wed in (0, 2)]
    listed = sorted({*regular, *extra} - set(without))
    return tuple(Session(date=day, topic=f"Chapter {n}") for n, day in enumerate(listed, 1))


def test_a_class_that_the_schedule_prints_on_another_day_of_its_week_is_moved_there_with_its_topic() -> None:
    labor_day, tuesday = dt.date(2026, 9, 7), dt.date(2026, 9, 8)
    hours = CLASS.model_copy(update={"id": "oh", "kind": "office_hours"})
    weekly = Recurring(id="r", title="Report", kind="homework", day="MO")
    parts = {"schedule": a_schedule(tuesday, without=(labor_day,)), "meetings": (CLASS, hours)}
    day_off = an_item("no_class", id="o", day=7, month=9)
    series, office_hours, reports = drafted(**parts, items=(day_off,), recurring=(weekly,)).events[1:]
    moved = expand(series)[2]
    assert (moved.original, local(moved.starts), local(moved.ends)) == (
        labor_day,
        "09-08 10:00",
        "09-08 11:15",
    )
    assert moved.description == "Moved from Monday 2026-09-07\nTopic: Chapter 3"
    assert len(expand(series)) == 30
    # Nobody says that office hours and deadlines move along.
    assert {"09-07", "09-08"}.isdisjoint({*days_of(office_hours), *days_of(reports)})


def test_a_class_is_moved_to_another_week_only_where_its_own_day_just_has_none() -> None:
    october, tuesday = dt.date(2026, 10, 12), dt.date(2026, 9, 15)
    schedule = a_schedule(tuesday, without=(october,))
    for title, day in (("(No class on)", "09-15"), ("Fall break", None)):
        off = an_item("no_class", id="o", day=12, title=title)
        moved = [i for i in expand(drafted(schedule=schedule, meetings=(CLASS,), items=(off,)).events[1])
                 if i.original == october]  # fmt: skip
        assert [local(i.starts) for i in moved] == ([f"{day} 10:00"] if day else [])


@pytest.mark.parametrize("extra", [dt.date(2026, 9, 12), dt.date(2026, 9, 8)])
def test_a_weekends_outing_or_a_schedule_of_other_weekdays_moves_no_class(extra: dt.date) -> None:
    others = [extra + dt.timedelta(days=7 * n) for n in range(9)] if extra.weekday() < 5 else [extra]
    without = tuple(day - dt.timedelta(days=day.weekday()) for day in others)
    series = one(schedule=a_schedule(*others, without=without), meetings=(CLASS,))
    assert [change for change in series.overrides if change.starts is not None] == []


def test_the_day_on_which_courses_begin_is_no_class_to_be_moved_to() -> None:
    begin, *rest = a_schedule(dt.date(2026, 9, 1), without=(dt.date(2026, 8, 31),))
    schedule = (begin.model_copy(update={"topic": "Courses begin"}), *rest)
    assert "09-01" not in days_of(one(schedule=schedule, meetings=(CLASS,)))


def test_a_break_whose_ends_are_printed_apart_has_no_class_in_between() -> None:
    items = tuple(
        an_item("no_class", id=str(day), day=day, title=f"Study Week {word}") for day, word in ((11, "Begins"), (17, "Ends"))
    )  # fmt: skip
    *_, series = drafted(items=items, meetings=(CLASS,)).events
    assert [day for day in days_of(series) if day.startswith("10-")] == [
        "10-05", "10-07", "10-19", "10-21", "10-26", "10-28",
    ]  # fmt: skip


def test_a_few_remarks_with_dates_do_not_shorten_the_term() -> None:
    schedule = (
        Session(date=dt.date(2026, 10, 5), topic="Guest"),
        Session(date=dt.date(2026, 10, 7), topic="Trip"),
    )
    shown = days_of(one(schedule=schedule, meetings=(CLASS,)))
    assert (shown[0], shown[-1]) == ("08-31", "12-16")


FALL = TermSpan(start=dt.date(2026, 8, 1), end=dt.date(2027, 1, 31), basis="season")
SPRING = TermSpan(start=dt.date(2026, 1, 1), end=dt.date(2026, 6, 30), basis="season")
YEAR = TermSpan(start=dt.date(2026, 8, 1), end=dt.date(2027, 8, 31), basis="season")


def dated(*days: dt.date) -> tuple[Item, ...]:
    return tuple(
        Item(id=f"i{n}", title=f"Homework {n}", kind="homework", date=day) for n, day in enumerate(days)
    )


@pytest.mark.parametrize(
    ("span", "items", "first", "last"),
    [
        (FALL, (), "2026-08-24", "2026-12-09"),
        (FALL, dated(dt.date(2026, 8, 21), dt.date(2026, 12, 16)), "2026-08-24", "2026-12-16"),
        (FALL, dated(dt.date(2026, 10, 7), dt.date(2026, 12, 4)), "2026-08-24", "2026-12-09"),
        (FALL, dated(*(dt.date(2026, 10, day) for day in range(7, 14))), "2026-09-30", "2026-12-09"),
        (SPRING, dated(dt.date(2026, 4, 8), dt.date(2026, 6, 5)), "2026-04-01", "2026-06-03"),
        (YEAR, dated(dt.date(2027, 2, 10), dt.date(2027, 4, 14)), "2027-02-03", "2027-04-14"),
        (
            FALL,
            (*dated(dt.date(2026, 9, 9)), an_item("exam", id="f", title="Final Exam", day=7, month=12)),
            "2026-08-24",
            "2026-12-02",
        ),
    ],
)
def test_a_season_alone_gives_an_estimate_that_says_so(
    span: TermSpan, items: tuple[Item, ...], first: str, last: str
) -> None:
    draft = drafted(term_span=span, items=items, meetings=(CLASS,))
    series = draft.events[-1]
    shown = [instance.first_day.isoformat() for instance in expand(series)]
    assert (shown[0], shown[-1]) == (first, last)
    assert series.needs_review == (
        "the syllabus does not print when classes begin and end; both are estimated",
    )
    assert "weekly series are placed from" in draft.notes[0]


def test_an_academic_year_alone_gives_no_series() -> None:
    assert drafted(term_span=YEAR, meetings=(CLASS,)).events == ()


def test_office_hours_are_a_series_without_topics() -> None:
    hours = Meeting(
        id="oh", kind="office_hours", days=("MO",), start=dt.time(14), end=dt.time(15), location="B 2"
    )
    series = one(meetings=(hours,), schedule=(Session(date=dt.date(2026, 9, 7), topic="Loops"),))
    assert (series.kind, series.title, series.location, series.overrides) == (
        "office_hours",
        "Office hours",
        "B 2",
        (),
    )


def test_a_weekly_deadline_is_a_series_of_all_day_events_within_its_bounds() -> None:
    weekly = Recurring(
        id="r",
        title="Reading quiz",
        kind="quiz",
        day="FR",
        time=dt.time(17),
        **{"from": dt.date(2026, 9, 10)},
    )
    off = an_item("no_class", id="b", day=9)
    series = drafted(recurring=(weekly,), items=(off,)).events[1]
    shown = expand(series)
    assert (shown[0].first_day, shown[-1].first_day) == (dt.date(2026, 9, 11), dt.date(2026, 12, 18))
    assert "10-09" not in days_of(series)
    assert {local(i.due) for i in shown if i.first_day.month == 11} == {
        f"11-{d:02} 17:00" for d in (6, 13, 20, 27)
    }
    assert series.title == "Reading quiz due 5 pm"


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"term_span": None, "meetings": (CLASS,)}, "Class: the syllabus tells neither"),
        ({"meetings": (CLASS.model_copy(update={"days": ()}),)}, "Class: no days printed"),
        ({"meetings": (CLASS.model_copy(update={"start": None}),)}, "Class: no time printed"),
        (
            {"term_span": None, "recurring": (Recurring(id="r", title="Quiz", kind="quiz", day="FR"),)},
            "Quiz: neither the weekly deadline nor the term",
        ),
    ],
)
def test_a_pattern_that_cannot_be_placed_is_told(parts: dict[str, Any], said: str) -> None:
    draft = drafted(**parts)
    assert draft.events == ()
    assert draft.notes[0].startswith(said)


def test_a_syllabus_without_a_zone_says_which_one_is_taken() -> None:
    draft = drafted(timezone=None, items=(an_item(),))
    assert draft.notes == ("The syllabus tells no time zone: its times are taken as UTC",)


def test_a_meeting_and_an_item_of_one_id_are_two_events() -> None:
    events = drafted(items=(an_item("lab", id="lecture"),), meetings=(CLASS,)).events
    assert len({event.uid for event in events}) == 2

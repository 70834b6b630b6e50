"""Clashes, workload, and reminders that follow: the pure halves, with plain values."""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.calendar.conflicts import find_clashes
from servers.calendar.own import NewEvent, draft_own
from servers.calendar.recurrence import expand_all
from servers.calendar.workload import busiest, weeks_of
from servers.domain.due import dues, reminder_id, rings_at
from servers.domain.event import Event, Recurrence
from servers.domain.following import follow
from servers.domain.reminder import Reminder
from servers.domain.weekday import weekday_of
from servers.errors import InvalidValueError

NOW = dt.datetime(2026, 8, 20, 12, tzinfo=dt.UTC)
MONDAY = dt.date(2026, 10, 5)
ALWAYS = (dt.date(2020, 1, 1), dt.date(2030, 1, 1))


def at(hour: float, length: float = 1, day: dt.date = MONDAY, zone: str = "UTC", **more: Any) -> Event:
    starts = dt.datetime.combine(day, dt.time(), dt.UTC) + dt.timedelta(hours=hour)
    values: dict[str, Any] = {"uid": f"{hour}", "calendar": "C", "kind": "personal", "title": "x", **more}
    return Event(
        starts=starts,
        ends=starts + dt.timedelta(hours=length),
        timezone=zone,
        created=NOW,
        last_modified=NOW,
        **values,
    )


def on(day: dt.date = MONDAY, **more: Any) -> Event:
    values: dict[str, Any] = {"uid": f"{day}", "calendar": "C", "kind": "homework", "title": "x", **more}
    return Event(first_day=day, created=NOW, last_modified=NOW, **values)


def clashes(*events: Event) -> list[tuple[str, set[str]]]:
    found = find_clashes(expand_all(events, *ALWAYS))
    return [(clash.kind, {i.event.uid for i in clash.instances}) for clash in found]


# --- clashes -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("other", "yes"),
    [
        ({"hour": 10.5}, True),
        ({"hour": 11}, False),
        ({"hour": 9}, False),
        ({"hour": 9, "length": 5}, True),
        ({"hour": 10.5, "kind": "office_hours"}, False),
        ({"hour": 10.5, "zone": "Europe/Berlin"}, True),
        ({"hour": 10.5, "syllabus_id": "s"}, True),
    ],
)
def test_two_events_clash_where_their_times_meet(other: dict[str, Any], *, yes: bool) -> None:
    assert clashes(at(10), at(**{"uid": "other", **other})) == ([("overlap", {"10", "other"})] if yes else [])


def test_events_of_one_syllabus_do_not_clash() -> None:
    exam = at(10, uid="exam", kind="exam", syllabus_id="s")
    assert clashes(exam, at(10, uid="class", kind="class", syllabus_id="s")) == []


def test_a_class_that_an_exam_takes_up_clashes_with_nothing_besides_the_exam() -> None:
    class_ = at(10, uid="class", kind="class", syllabus_id="s")
    other = at(10.5, uid="other")
    assert clashes(class_, at(10, uid="exam", kind="exam", syllabus_id="s"), other) == [
        ("overlap", {"exam", "other"})
    ]
    # After a short quiz the class goes on, and another course's exam changes nothing.
    quiz = at(10, 0.25, uid="quiz", kind="quiz", syllabus_id="s")
    assert clashes(class_, quiz, other) == [("overlap", {"class", "other"})]
    foreign = at(10, uid="exam", kind="exam", syllabus_id="t")
    assert ("overlap", {"class", "exam"}) in clashes(class_, foreign)


def test_several_exams_on_one_day_are_a_clash_with_or_without_times() -> None:
    exams = [at(10, uid="a", kind="exam"), on(uid="b", kind="exam"), on(MONDAY, uid="c")]
    assert clashes(*exams) == [("exams_on_one_day", {"a", "b"})]


def test_an_exam_of_several_days_is_no_exam_of_each_day() -> None:
    window = on(uid="w", kind="exam", last_day=MONDAY + dt.timedelta(days=4))
    assert clashes(window, on(uid="b", kind="exam")) == []


def test_series_clash_once_with_all_their_days() -> None:
    weekly = Recurrence(days=("MO",), until=dt.date(2026, 10, 19))
    found = find_clashes(expand_all([at(10, recurrence=weekly), at(10.5, recurrence=weekly)], *ALWAYS))
    assert [clash.days for clash in found] == [tuple(MONDAY + dt.timedelta(days=7 * n) for n in range(3))]
    assert found[0].span == (
        dt.datetime(2026, 10, 5, 10, 30, tzinfo=dt.UTC),
        dt.datetime(2026, 10, 5, 11, tzinfo=dt.UTC),
    )


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=12))
def test_the_sweep_finds_what_comparing_all_pairs_finds(spans: list[tuple[int, int]]) -> None:
    events = [at(start, length, uid=f"{n}") for n, (start, length) in enumerate(spans)]
    expected = {
        frozenset((a.uid, b.uid))
        for a, b in combinations(events, 2)
        if a.starts and b.starts and a.ends and b.ends and a.starts < b.ends and b.starts < a.ends
    }
    assert {frozenset(pair) for _, pair in clashes(*events)} == expected


# --- workload ------------------------------------------------------------------------------------------------


def test_weeks_go_from_monday_to_sunday_across_the_year() -> None:
    days = (dt.date(2026, 12, 28), dt.date(2027, 1, 3), dt.date(2027, 1, 4))
    weeks = weeks_of(expand_all([on(day) for day in days], *ALWAYS))
    assert [(week.name, week.deadlines) for week in weeks] == [("2026-W53", 2), ("2027-W01", 1)]


def test_the_busiest_week_bears_the_most_weight_and_classes_are_no_deadlines() -> None:
    later = MONDAY + dt.timedelta(days=7)
    weekly = Recurrence(days=("MO",), until=dt.date(2026, 11, 30))
    events = [on(weight=10.0), on(later, weight=15.0), at(9, kind="class", recurrence=weekly)]
    weeks = weeks_of(expand_all(events, *ALWAYS))
    assert [week.monday for week in busiest(weeks)] == [later, MONDAY]
    assert [week.deadlines for week in weeks[:3]] == [1, 1, 0]


def test_a_span_that_is_due_counts_where_it_ends() -> None:
    (week,) = weeks_of(expand_all([on(MONDAY - dt.timedelta(days=3), last_day=MONDAY)], *ALWAYS))
    assert week.monday == MONDAY


# --- reminders -----------------------------------------------------------------------------------------------


def reminders_of(event: Event, minutes: int = 1440, **more: Any) -> list[Reminder]:
    return [
        Reminder(
            id=reminder_id(event.uid, minutes, due.original),
            text="x",
            at=rings_at(due.at, minutes, timezone="UTC"),
            timezone="UTC",
            event_uid=event.uid,
            due=due.at,
            minutes_before=minutes,
            original_date=due.original,
            **more,
        )
        for due in dues(event, timezone="UTC")
    ]


@pytest.mark.parametrize(
    ("state", "now_state"),
    [("open", "open"), ("done", "done"), ("snoozed", "snoozed"), ("delivered", "open")],
)
def test_a_reminder_moves_with_its_event_in_the_state_it_has(state: Any, now_state: str) -> None:
    before, after = at(10), at(10, day=MONDAY + dt.timedelta(days=2))
    followed = follow(reminders_of(before, state=state), after, now=NOW, timezone="UTC")
    (moved,) = followed.moved
    assert (moved.at.day, moved.state, followed.gone) == (6, now_state, [])


def test_a_delivered_reminder_whose_new_instant_is_past_stays_delivered() -> None:
    (reminder,) = reminders_of(at(10), state="delivered")
    later = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    moved = follow([reminder], at(10, day=MONDAY + dt.timedelta(days=2)), now=later, timezone="UTC").moved
    assert [one.state for one in moved] == ["delivered"]


def test_reminders_of_a_gone_event_go_unless_they_are_done() -> None:
    kept, gone = reminders_of(at(10), 60, state="done"), reminders_of(at(10), 1440)
    assert follow([*kept, *gone], None, now=NOW, timezone="UTC").gone == [one.id for one in gone]


def test_reminders_of_a_series_move_to_the_other_weekday_of_their_week() -> None:
    weekly = Recurrence(days=("MO",), until=dt.date(2026, 10, 19))
    before = at(10, recurrence=weekly)
    tuesdays = Recurrence(days=("TU",), until=dt.date(2026, 10, 13))
    after = at(10, day=MONDAY + dt.timedelta(days=1), recurrence=tuesdays).model_copy(
        update={"uid": before.uid}
    )
    reminders = reminders_of(before)
    followed = follow(reminders, after, now=NOW, timezone="UTC")
    assert [one.original_date for one in followed.moved] == [dt.date(2026, 10, 6), dt.date(2026, 10, 13)]
    assert set(followed.gone) == {one.id for one in reminders}
    assert {one.id for one in followed.moved} == {one.id for one in reminders_of(after)}


def test_a_reminder_never_takes_the_place_of_another_in_its_week() -> None:
    both = Recurrence(days=("MO", "WE"), until=dt.date(2026, 10, 7))
    before = at(10, recurrence=both)
    monday, wednesday = reminders_of(before)
    done = monday.model_copy(update={"state": "done"})
    after = before.model_copy(update={"recurrence": both.model_copy(update={"days": ("MO",)})})
    followed = follow([done, wednesday], after, now=NOW, timezone="UTC")
    assert followed.gone == [wednesday.id]
    assert [one.state for one in followed.moved if one.id == done.id] in ([], ["done"])


def test_nothing_changes_for_an_event_that_did_not() -> None:
    event = at(10)
    first = follow(reminders_of(event), event, now=NOW, timezone="UTC").moved
    assert follow(first, event, now=NOW, timezone="UTC").moved == []


# --- own events ----------------------------------------------------------------------------------------------


def test_a_series_of_own_events_is_on_its_days() -> None:
    new = NewEvent(title="Run", date=MONDAY, days=("TH", "MO"), until=MONDAY + dt.timedelta(days=9))
    event = draft_own(new, timezone=None, now=NOW)
    shown = [i.first_day for i in expand_all([event], *ALWAYS)]
    assert [weekday_of(day) for day in shown] == ["MO", "TH", "MO"]


def test_an_evening_may_end_after_midnight() -> None:
    event = draft_own(NewEvent(title="Party", start="2026-10-05T22:00", end="02:00"), timezone="UTC", now=NOW)
    assert event.ends == dt.datetime(2026, 10, 6, 2, tzinfo=dt.UTC)


def test_a_start_with_an_offset_of_its_own_is_that_instant() -> None:
    new = NewEvent(title="Call", start="2026-10-05T22:00+02:00")
    assert draft_own(new, timezone="UTC", now=NOW).starts == dt.datetime(2026, 10, 5, 20, tzinfo=dt.UTC)


def test_a_time_needs_a_zone() -> None:
    with pytest.raises(InvalidValueError, match="Give timezone"):
        draft_own(NewEvent(title="Call", start="2026-10-05T22:00"), timezone=None, now=NOW)

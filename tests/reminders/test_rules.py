"""From rules and events to reminders."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.domain.due import dues, rings_at
from servers.domain.event import Event, Override, Recurrence
from servers.domain.reminder import ReminderRule
from servers.errors import InvalidValueError
from servers.reminders.rules import Rule, Scope, aligned, as_rules, plan, renewed

NEW_YORK = ZoneInfo("America/New_York")
BEFORE_ALL = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
STAMPS: dict[str, Any] = {"created": BEFORE_ALL, "last_modified": BEFORE_ALL}
DAY = 24 * 60


def local(*parts: int, zone: ZoneInfo = NEW_YORK) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=zone)  # type: ignore[arg-type, misc]


def deadline(uid: str = "e1", **fields: Any) -> Event:
    given: dict[str, Any] = {
        "uid": uid,
        "calendar": "HIST 210",
        "kind": "homework",
        "title": "Essay 1",
        "first_day": dt.date(2026, 10, 9),
        "timezone": "America/New_York",
        **STAMPS,
        **fields,
    }
    return Event(**given)


def timed(starts: dt.datetime, **fields: Any) -> Event:
    return deadline(first_day=None, starts=starts, ends=starts + dt.timedelta(hours=1), **fields)


def rule(*kinds: Any, before: int, calendars: tuple[str, ...] = ()) -> ReminderRule:
    return ReminderRule(kinds=kinds, minutes_before=before, calendars=calendars)


def instants(event: Event, *rules: ReminderRule, **options: Any) -> list[dt.datetime]:
    planned = plan([event], rules, **{"now": BEFORE_ALL, "timezone": "UTC", **options})
    return [reminder.at for reminder in planned.reminders]


def test_a_due_instant_goes_before_the_day_that_it_stands_on() -> None:
    event = deadline(due=local(2026, 10, 9, 23, 59))
    assert instants(event, rule("homework", before=120)) == [local(2026, 10, 9, 21, 59)]


def test_a_timed_event_counts_from_its_start() -> None:
    assert instants(timed(local(2026, 10, 9, 14)), rule("homework", before=60)) == [local(2026, 10, 9, 13)]


def test_an_all_day_event_counts_from_nine_in_the_morning_of_its_zone() -> None:
    assert instants(deadline(), rule("homework", before=DAY)) == [local(2026, 10, 8, 9)]


def test_an_event_without_zone_takes_the_given_one() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    planned = plan([deadline(timezone=None)], [rule(before=0)], now=BEFORE_ALL, timezone="Europe/Berlin")
    assert [(r.at, r.timezone) for r in planned.reminders] == [
        (local(2026, 10, 9, 9, zone=berlin), "Europe/Berlin")
    ]


def test_a_day_before_is_the_same_time_of_day_across_a_clock_change() -> None:
    event = deadline(first_day=dt.date(2026, 11, 1), due=local(2026, 11, 1, 23, 59))
    assert instants(event, rule(before=DAY)) == [local(2026, 10, 31, 23, 59)]


def test_an_hour_before_is_an_hour_across_a_clock_change() -> None:
    due = local(2026, 11, 1, 2, 30)
    (at,) = instants(deadline(due=due), rule(before=120))
    assert due.astimezone(dt.UTC) - at == dt.timedelta(hours=2)


def test_without_kinds_a_rule_takes_every_deadline_and_exam_but_no_class_and_no_holiday() -> None:
    events = [
        deadline(kind, kind=kind)
        for kind in ("homework", "exam", "paper", "no_class", "class", "office_hours", "personal")
    ]
    planned = plan(events, [rule(before=0)], now=BEFORE_ALL, timezone="UTC")
    assert {r.event_uid for r in planned.reminders} == {"homework", "exam", "paper"}


def test_two_rules_with_the_same_lead_give_one_reminder() -> None:
    rules = (rule("homework", before=DAY), rule(before=DAY), rule("homework", before=0))
    assert len(instants(deadline(), *rules)) == 2


def test_a_rule_for_one_course_leaves_the_others_alone() -> None:
    events = [deadline("a"), deadline("b", calendar="CHEM 1")]
    planned = plan(events, [rule(before=0, calendars=("CHEM 1",))], now=BEFORE_ALL, timezone="UTC")
    assert [r.event_uid for r in planned.reminders] == ["b"]


def test_what_would_have_rung_before_now_is_counted_and_left_out() -> None:
    planned = plan(
        [deadline()], [rule(before=7 * DAY), rule(before=DAY)], now=local(2026, 10, 5, 12), timezone="UTC"
    )
    assert ([r.minutes_before for r in planned.reminders], planned.past, planned.events) == ([DAY], 1, 1)


def test_the_scope_bounds_the_day_of_the_deadline_and_not_of_the_reminder() -> None:
    day = dt.date(2026, 10, 9)
    assert instants(deadline(), rule(before=7 * DAY), scope=Scope(day, day))
    assert not instants(deadline(), rule(before=7 * DAY), scope=Scope(None, day - dt.timedelta(days=1)))


def test_the_scope_is_local_to_the_event() -> None:
    late = deadline(due=local(2026, 10, 9, 23, 59))
    assert instants(late, rule(before=0), scope=Scope(dt.date(2026, 10, 9), dt.date(2026, 10, 9)))


def weekly(**fields: Any) -> Event:
    rrule = Recurrence(days=("FR",), until=dt.date(2026, 11, 20), except_dates=(dt.date(2026, 10, 30),))
    return deadline(first_day=dt.date(2026, 10, 16), due=local(2026, 10, 16, 17), recurrence=rrule, **fields)


def test_a_weekly_deadline_gives_a_reminder_for_each_week_but_the_excepted_one() -> None:
    expected = [
        local(2026, month, day, 17) for month, day in [(10, 15), (10, 22), (11, 5), (11, 12), (11, 19)]
    ]
    assert instants(weekly(), rule(before=DAY)) == expected


def test_each_week_has_an_id_of_its_own_and_keeps_it_when_the_time_changes() -> None:
    def ids(event: Event) -> list[str]:
        return [r.id for r in plan([event], [rule(before=DAY)], now=BEFORE_ALL, timezone="UTC").reminders]

    assert len(set(ids(weekly()))) == 5
    assert ids(weekly()) == ids(weekly().model_copy(update={"due": local(2026, 10, 16, 12)}))


def test_a_moved_week_rings_for_the_day_to_which_it_was_moved() -> None:
    moved = Override(original_date=dt.date(2026, 10, 23), starts=local(2026, 10, 24, 0))
    found = instants(weekly(overrides=(moved,)), rule(before=0))
    assert local(2026, 10, 24, 17) in found
    assert local(2026, 10, 23, 17) not in found


def test_every_second_week_counts_weeks_from_monday() -> None:
    rrule = Recurrence(days=("MO", "FR"), interval=2, until=dt.date(2026, 11, 6))
    event = deadline(first_day=dt.date(2026, 10, 9), recurrence=rrule)
    days = [due.original for due in dues(event, timezone="UTC")]
    assert days == [dt.date(2026, 10, 9), dt.date(2026, 10, 19), dt.date(2026, 10, 23), dt.date(2026, 11, 2), dt.date(2026, 11, 6)]  # fmt: skip


def test_a_second_run_changes_nothing() -> None:
    (reminder,) = plan([deadline()], [rule(before=DAY)], now=BEFORE_ALL, timezone="UTC").reminders
    assert renewed(reminder, {}) == ("new", reminder)
    assert renewed(reminder, {reminder.id: reminder}) == ("unchanged", reminder)


@pytest.mark.parametrize(
    ("state", "becomes"),
    [("open", "open"), ("done", "done"), ("snoozed", "snoozed"), ("delivered", "open")],
)
def test_a_reminder_moves_with_its_event_and_keeps_what_the_user_did(state: Any, becomes: str) -> None:
    (old,) = plan([deadline()], [rule(before=DAY)], now=BEFORE_ALL, timezone="UTC").reminders
    standing = old.model_copy(update={"state": state})
    event = deadline(first_day=dt.date(2026, 10, 12))
    ((moved,), gone) = aligned([standing], {"e1": event}, now=BEFORE_ALL, timezone="UTC")
    assert (moved.id, moved.at, moved.state) == (old.id, local(2026, 10, 11, 9), becomes)
    assert gone == ()


def test_a_reminder_goes_with_its_event_and_a_week_with_its_exception() -> None:
    (single,) = plan([deadline()], [rule(before=DAY)], now=BEFORE_ALL, timezone="UTC").reminders
    weeks = plan([weekly(uid="w")], [rule(before=DAY)], now=BEFORE_ALL, timezone="UTC").reminders
    shorter = weekly(uid="w").model_copy(
        update={"recurrence": Recurrence(days=("FR",), until=dt.date(2026, 11, 13))}
    )
    moved, gone = aligned([single, *weeks], {"w": shorter}, now=BEFORE_ALL, timezone="UTC")
    assert (len(moved), set(gone)) == (0, {single.id, weeks[-1].id})


def test_a_note_of_ones_own_is_left_alone() -> None:
    (note,) = plan([deadline()], [rule(before=0)], now=BEFORE_ALL, timezone="UTC").reminders
    own = note.model_copy(update={"event_uid": None})
    assert aligned([own], {}, now=BEFORE_ALL, timezone="UTC") == ((), ())


def test_days_hours_and_minutes_add_up() -> None:
    (added,) = as_rules([Rule(kinds=("exam",), days_before=1, hours_before=2, minutes_before=3)])
    assert added == ReminderRule(kinds=("exam",), minutes_before=DAY + 123)


@pytest.mark.parametrize("rules", [[], [Rule(days_before=-1)], [Rule(days_before=400)]])
def test_rules_that_make_no_sense_are_refused(rules: list[Rule]) -> None:
    with pytest.raises(InvalidValueError):
        as_rules(rules)


zones = st.sampled_from(["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"])
moments = st.datetimes(dt.datetime(2024, 1, 1), dt.datetime(2030, 1, 1)).map(  # noqa: DTZ001  Hypothesis wants naive bounds
    lambda naive: naive.replace(tzinfo=dt.UTC, microsecond=0)
)


@given(moments, st.integers(0, 60 * DAY), zones)
def test_a_reminder_never_rings_after_what_it_reminds_of(due: dt.datetime, minutes: int, zone: str) -> None:
    at = rings_at(due, minutes, timezone=zone)
    assert at <= due
    assert abs((due - at) - dt.timedelta(minutes=minutes)) <= dt.timedelta(hours=1)


@given(moments, st.integers(0, 60), zones)
def test_whole_days_keep_the_time_of_day_where_it_exists(due: dt.datetime, days: int, zone: str) -> None:
    at = rings_at(due, days * DAY, timezone=zone)
    before, after = at.astimezone(ZoneInfo(zone)), due.astimezone(ZoneInfo(zone))
    assert (after.date() - before.date()).days == days or before.time() != after.time()


@given(moments, st.lists(st.integers(0, 30 * DAY), min_size=1, max_size=5), zones)
def test_there_is_one_reminder_for_each_lead_in_order_and_none_is_lost(
    start: dt.datetime, leads: list[int], zone: str
) -> None:
    event = timed(start, timezone=zone)
    now = start - dt.timedelta(days=10)
    planned = plan([event], [rule(before=lead) for lead in leads], now=now, timezone="UTC")
    assert len(planned.reminders) + planned.past == len(set(leads))
    assert [r.at for r in planned.reminders] == sorted(r.at for r in planned.reminders)
    assert all(r.at >= now for r in planned.reminders)
    assert {r.id for r in planned.reminders} == {
        r.id
        for r in plan(
            [event], [rule(before=lead) for lead in reversed(leads)], now=now, timezone="UTC"
        ).reminders
    }

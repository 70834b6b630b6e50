"""Templates that rules are written against."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from examples.sheet import Look
from tests.generator.course import DayOff, Work
from tests.generator.draft import Draft
from tests.generator.sections import closing, due_rules, header, meetings, opening
from tests.generator.template import Template
from tests.generator.timeline import Entry, by_week, timeline
from tests.generator.voice import number_word

__all__ = ["DEVELOPMENT_TEMPLATES"]


def _label(work: Work, *, due: bool = True) -> str:
    name = work.short or work.title
    return f"{name} due" if due and work.handed_in else name


def _heading(draft: Draft) -> None:
    draft.sheet.heading(draft.rng.choice(("Course schedule", "Schedule", "Tentative schedule", "Calendar")))


def _rules(draft: Draft) -> None:
    draft.sheet.text(" ".join(due_rules(draft)))


def _off_text(draft: Draft, off: DayOff) -> str:
    words = draft.rng.choice(draft.pool.no_class)
    return draft.rng.choice((f"{off.name} – {words}", f"{words} ({off.name})", f"{words}: {off.name}"))


def _final_sentence(draft: Draft) -> None:
    final = draft.course.final
    draft.sheet.text(f"The final exam is on {draft.voice.sentence(final.date)}, {_final_hours(draft)}.")
    draft.expect(final)


def _final_hours(draft: Draft) -> str:
    final = draft.course.final
    if final.time is None or final.end_time is None:
        return "time to be announced"
    return draft.voice.hours(final.time, final.end_time)


def _expect_entry(draft: Draft, entry: Entry) -> None:
    draft.expect_session(entry.day, entry.topic)
    for work in entry.works:
        draft.expect(work)


def _dated_table(draft: Draft, look: Look, *, weeks: bool, titles: tuple[str, str, str]) -> None:
    """Date, topic, due; in front, if wanted, the week's number on the week's first row."""
    course, voice = draft.course, draft.voice
    rows: list[tuple[str, ...]] = [("Week", *titles) if weeks else titles]
    entries = timeline(course, exam_replaces_topic=draft.rng.random() < 0.5)
    for number, (_, inside) in enumerate(by_week(course, entries), 1):
        for n, entry in enumerate(inside):
            week = (str(number) if n == 0 else "",) if weeks else ()
            if entry.off:
                rows.append((*week, voice.date(entry.day), _off_text(draft, entry.off), ""))
                draft.expect_off(entry.off, entry.day)
            else:
                rows.append(
                    (
                        *week,
                        voice.date(entry.day),
                        entry.topic,
                        ", ".join(_label(w, due=False) for w in entry.works),
                    )
                )
                _expect_entry(draft, entry)
    widths = (0.7, 2, 4, 2.5) if weeks else (2, 4, 2.5)
    draft.sheet.table(rows, widths=widths, look=look)


_TITLES = (
    ("Date", "Topic", "Due"),
    ("Date", "Subject", "Deadline"),
    ("Day", "Class", "Hand in"),
    ("Date", "Lecture", "Assignments and exams"),
    ("When", "What we do", "What is due"),
)


def ruled_table(draft: Draft) -> None:
    """Every cell in lines."""
    opening(draft)
    _heading(draft)
    _rules(draft)
    _dated_table(draft, "ruled", weeks=False, titles=draft.rng.choice(_TITLES))
    _final_sentence(draft)
    closing(draft)


def borderless_table(draft: Draft) -> None:
    """Columns without any line."""
    opening(draft)
    closing(draft)
    _heading(draft)
    _rules(draft)
    _dated_table(draft, "plain", weeks=True, titles=("Date", "Topic", "Assignments due"))
    _final_sentence(draft)


def booktabs_table(draft: Draft) -> None:
    """Three rules, or shaded rows; a topic that goes on has a ditto mark."""
    opening(draft)
    _rules(draft)
    _heading(draft)
    voice, rows = draft.voice, [("Date", "Topic", "Deadlines")]
    for entry in timeline(draft.course, one_row_for_breaks=True):
        if entry.off:
            single = entry.off.first == entry.off.last
            shown = voice.date(entry.off.first) if single else voice.span(entry.off.first, entry.off.last)
            rows.append((shown, _off_text(draft, entry.off), ""))
            draft.expect_off(entry.off)
        else:
            topic = '"' if draft.rng.random() < 0.1 and len(rows) > 2 else entry.topic
            rows.append((voice.date(entry.day), topic, "; ".join(_label(work) for work in entry.works)))
            _expect_entry(draft, entry)
    final = draft.course.final
    rows.append((voice.date(final.date), "", f"{final.title} ({_final_hours(draft)})"))
    draft.expect(final)
    draft.expect_session(final.date, optional=True)
    draft.sheet.table(rows, widths=(2, 4, 3), look=draft.rng.choice(("booktabs", "zebra")))
    closing(draft)


def bulleted_deadlines(draft: Draft) -> None:
    """Only a list of what is due."""
    opening(draft)
    draft.sheet.heading("Important dates")
    _rules(draft)
    joint = draft.rng.choice((": ", " – ", " due "))
    lines = []
    for work in draft.course.works:
        shown = ": " if joint == " due " and not work.handed_in else joint
        lines.append(f"{work.title}{shown}{draft.voice.sentence(work.date)}")
        draft.expect(work)
    draft.sheet.bullets(lines)
    _final_sentence(draft)
    closing(draft)


def prose_dates(draft: Draft) -> None:
    """Deadlines in sentences, several dates to one name."""
    opening(draft)
    draft.sheet.heading("Assignments and exams")
    groups: dict[str, list[Work]] = {}
    for work in draft.course.works:
        groups.setdefault(work.title.rstrip(" 0123456789"), []).append(work)
        draft.expect(work)
    for name, works in groups.items():
        days = [draft.voice.sentence(work.date) for work in works]
        draft.sheet.text(_prose(name, works[0], days))
    _rules(draft)
    _final_sentence(draft)
    closing(draft)


def _prose(name: str, work: Work, days: list[str]) -> str:
    if len(days) == 1:
        return (
            f"The {name.lower()} is due on {days[0]}."
            if work.handed_in
            else f"The {name.lower()} will take place on {days[0]}."
        )
    listed = (
        f"{'; '.join(days[:-1])} and {days[-1]}"
        if any("," in day for day in days)
        else f"{', '.join(days[:-1])} and {days[-1]}"
    )
    plural = f"{name.lower()}s" if not name.lower().endswith("z") else f"{name.lower()}zes"
    verb = "are due on" if work.handed_in else "will be given on"
    return f"There are {number_word(len(days))} {plural}, which {verb} {listed}."


def week_table(draft: Draft) -> None:
    """A row a week, with the week's span; deadlines are weekdays inside it."""
    opening(draft)
    _heading(draft)
    _rules(draft)
    draft.sheet.table(_week_rows(draft), widths=(2.4, 4, 3), look=draft.rng.choice(("ruled", "rows")))
    _final_sentence(draft)
    closing(draft)


def _week_rows(draft: Draft) -> list[tuple[str, str, str]]:
    course, voice = draft.course, draft.voice
    rows = [("Week", "Topics", "What is due")]
    for number, (first, inside) in enumerate(by_week(course, timeline(course, one_row_for_breaks=True)), 1):
        name = f"Week {number} ({voice.span(first, first + dt.timedelta(4))})"
        sessions = [entry for entry in inside if not entry.off]
        offs = [entry.off for entry in inside if entry.off]
        notes = [_off_in_week(draft, off) for off in offs]
        due = [work for work in course.works if 0 <= (work.date - first).days < 7]
        for work in due:
            draft.expect(work)
        listed = [
            f"{_label(work)} {'on ' if not work.handed_in else ''}{voice.weekday[work.date.weekday()]}"
            for work in due
        ]
        topics = "; ".join([entry.topic for entry in sessions] + notes)
        rows.append((name, topics, ", ".join(listed)))
        draft.expect_session(first, topics, optional=not sessions or course.off_on(first) is not None)
    return rows


def _off_in_week(draft: Draft, off: DayOff) -> str:
    draft.expect_off(off)
    names = draft.voice.weekday
    if (off.last - off.first).days >= 4:
        return f"{off.name} (no class all week)"
    if off.first == off.last:
        return f"no class {names[off.first.weekday()]} ({off.name})"
    return f"no class {names[off.first.weekday()]}-{names[off.last.weekday()]} ({off.name})"


def month_grid(draft: Draft) -> None:
    """A calendar page for each month, a cell for each day."""
    opening(draft)
    _rules(draft)
    _final_sentence(draft)
    closing(draft)
    course = draft.course
    entries = {entry.day: entry for entry in timeline(course)}
    due = {work.date for work in course.works}
    months = sorted({(day.year, day.month) for day in entries})
    for year, month in months:
        draft.sheet.heading(f"{dt.date(year, month, 1):%B %Y}")
        rows: list[tuple[str, ...]] = [("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")]
        first = dt.date(year, month, 1)
        start = first - dt.timedelta((first.weekday() + 1) % 7)
        while start.month == month or start < first:
            days = [start + dt.timedelta(n) for n in range(7)]
            rows.append(
                tuple(
                    _grid_cell(draft, day, entries.get(day), due) if day.month == month else ""
                    for day in days
                )
            )
            start += dt.timedelta(7)
        draft.sheet.table(rows, widths=(1,) * 7, look="ruled", repeat=False)


def _grid_cell(draft: Draft, day: dt.date, entry: Entry | None, due: set[dt.date]) -> str:
    lines = [str(day.day)]
    if entry and entry.off:
        lines.append(f"No class: {entry.off.name}")
        draft.expect_off(entry.off, day)
    elif entry:
        lines.append(entry.topic)
        draft.expect_session(day, entry.topic)
    if day in due:
        for work in draft.course.due_on(day):
            lines.append(_label(work))
            draft.expect(work)
    return "\n".join(lines)


def weekday_rule(draft: Draft) -> None:
    """A weekly deadline in a sentence; the table has the rest."""
    day = draft.rng.choice(("Fridays", "every Friday", "Mondays", "each Monday", "every Sunday"))
    hour = draft.voice.time(draft.rng.choice((dt.time(17), dt.time(23, 59), dt.time(21))))
    homework = next(work for work in draft.course.works if work.kind == "homework")
    name = homework.title.rstrip(" 0123456789")
    draft.course = replace(
        draft.course, works=tuple(w for w in draft.course.works if w.kind != "homework"), due_time=None
    )
    opening(draft)
    draft.sheet.heading("Homework")
    draft.sheet.text(f"{name} is due {day} at {hour}. The lowest score is dropped.")
    code = day.split()[-1][:2].upper()
    draft.truth["recurring"].append({"title": name, "kind": "homework", "day": code})
    draft.course = replace(
        draft.course, works=tuple(replace(w, time=None) if w.handed_in else w for w in draft.course.works)
    )
    _heading(draft)
    _rules(draft)
    _dated_table(draft, "ruled", weeks=True, titles=("Date", "Topic", "Notes"))
    _final_sentence(draft)
    closing(draft)


def two_columns(draft: Draft) -> None:
    """The page is set in two columns; the schedule is a list."""
    header(draft)
    draft.sheet.columns_begin()
    meetings(draft)
    draft.sheet.text(draft.rng.choice(draft.pool.descriptions))
    _heading(draft)
    _rules(draft)
    lines = []
    for entry in timeline(draft.course):
        if entry.off:
            lines.append(f"**{draft.voice.date(entry.day)}** {_off_text(draft, entry.off)}")
            draft.expect_off(entry.off, entry.day)
        else:
            works = "".join(f". **{_label(work)}**" for work in entry.works)
            lines.append(f"**{draft.voice.date(entry.day)}** {entry.topic}{works}")
            _expect_entry(draft, entry)
    draft.sheet.lines(lines)
    _final_sentence(draft)
    closing(draft)


def day_first(draft: Draft) -> None:
    """Europe: the day before the month, a 24-hour clock."""
    opening(draft)
    _heading(draft)
    _rules(draft)
    _dated_table(
        draft, draft.rng.choice(("ruled", "booktabs")), weeks=True, titles=("Date", "Subject", "Hand-in")
    )
    _final_sentence(draft)
    closing(draft)


def elided_months(draft: Draft) -> None:
    """The month stands on its first row only."""
    opening(draft)
    _heading(draft)
    _rules(draft)
    separate = draft.rng.random() < 0.4
    rows: list[tuple[str, ...]] = (
        [("Month", "Day", "Topic", "Due")] if separate else [("Date", "Topic", "Due")]
    )
    month = 0
    for entry in timeline(draft.course):
        shown = draft.voice.month(entry.day) if entry.day.month != month else ""
        month = entry.day.month
        date = (shown, str(entry.day.day)) if separate else (f"{shown} {entry.day.day}".strip(),)
        if entry.off:
            rows.append((*date, _off_text(draft, entry.off), ""))
            draft.expect_off(entry.off, entry.day)
        else:
            rows.append((*date, entry.topic, ", ".join(_label(work, due=False) for work in entry.works)))
            _expect_entry(draft, entry)
    draft.sheet.table(
        rows, widths=(1, 0.6, 4, 3) if separate else (1, 4, 3), look=draft.rng.choice(("ruled", "plain"))
    )
    _final_sentence(draft)
    closing(draft)


def numbered_lectures(draft: Draft) -> None:
    """The lecture's number touches the date."""
    opening(draft)
    _heading(draft)
    _rules(draft)
    glued = draft.rng.random() < 0.5
    rows: list[tuple[str, ...]] = [("Lecture", "Topic", "Due")] if glued else [("#", "Date", "Topic", "Due")]
    number = 0
    for entry in timeline(draft.course):
        number += not entry.off
        mark = "" if entry.off else str(number)
        date = draft.voice.date(entry.day)
        first: tuple[str, ...] = (f"{mark}. {date}" if mark else date,) if glued else (mark, date)
        if entry.off:
            rows.append((*first, _off_text(draft, entry.off), ""))
            draft.expect_off(entry.off, entry.day)
        else:
            rows.append((*first, entry.topic, ", ".join(_label(work, due=False) for work in entry.works)))
            _expect_entry(draft, entry)
    draft.sheet.table(
        rows, widths=(2, 4, 2.5) if glued else (0.45, 1.7, 4, 2.5), look=draft.rng.choice(("plain", "ruled"))
    )
    _final_sentence(draft)
    closing(draft)


def items_in_topics(draft: Draft) -> None:
    """Two columns: what is due stands behind the topic."""
    opening(draft)
    _heading(draft)
    _rules(draft)
    rows = [("Date", "Topics and assignments")]
    for entry in timeline(draft.course):
        if entry.off:
            rows.append((draft.voice.date(entry.day), _off_text(draft, entry.off)))
            draft.expect_off(entry.off, entry.day)
        else:
            parts = [
                entry.topic,
                *(f"**{_label(work)}**" if work.handed_in else _label(work) for work in entry.works),
            ]
            rows.append((draft.voice.date(entry.day), "; ".join(parts)))
            _expect_entry(draft, entry)
    draft.sheet.table(rows, widths=(1, 4), look=draft.rng.choice(("ruled", "booktabs", "plain")))
    _final_sentence(draft)
    closing(draft)


def key_dates_and_schedule(draft: Draft) -> None:
    """The same exams and papers stand in a box on top and again in the table."""
    opening(draft)
    large = [work for work in draft.course.works if work.kind in {"exam", "paper", "project"}]
    final = draft.course.final
    lines = [f"{work.title}: {draft.voice.sentence(work.date)}" for work in large]
    draft.sheet.boxed(
        "Key dates", [*lines, f"{final.title}: {draft.voice.sentence(final.date)}, {_final_hours(draft)}"]
    )
    for work in (*large, final):
        draft.expect(work)
    _heading(draft)
    _rules(draft)
    _dated_table(draft, draft.rng.choice(("ruled", "plain")), weeks=False, titles=("Date", "Topic", "Due"))
    closing(draft)


def assignments_apart(draft: Draft) -> None:
    """Topics in the table, deadlines in an assignments section."""
    opening(draft)
    draft.sheet.heading("Assignments")
    _rules(draft)
    for work in draft.course.works:
        when = draft.voice.sentence(work.date)
        draft.sheet.text(
            f"**{work.title}** (due {when})." if work.handed_in else f"**{work.title}** ({when})."
        )
        draft.expect(work)
    _heading(draft)
    rows = [("Date", "Topic")]
    for entry in timeline(draft.course):
        rows.append((draft.voice.date(entry.day), _off_text(draft, entry.off) if entry.off else entry.topic))
        if entry.off:
            draft.expect_off(entry.off, entry.day)
        else:
            draft.expect_session(entry.day, entry.topic)
    draft.sheet.table(rows, widths=(1, 3), look=draft.rng.choice(("ruled", "rows", "plain")))
    _final_sentence(draft)
    closing(draft)


def starred_hours(draft: Draft) -> None:
    """A footnote gives starred deadlines an hour of their own."""
    hour = draft.rng.choice((dt.time(12), dt.time(18), dt.time(20)))
    works = tuple(
        replace(work, time=hour)
        if work.handed_in and draft.rng.random() < 0.4
        else replace(work, time=None)
        if work.handed_in
        else work
        for work in draft.course.works
    )
    draft.course = replace(draft.course, works=works, due_time=None)
    opening(draft)
    _heading(draft)
    _rules(draft)
    rows = [("Date", "Topic", "Due")]
    for entry in timeline(draft.course):
        if entry.off:
            rows.append((draft.voice.date(entry.day), _off_text(draft, entry.off), ""))
            draft.expect_off(entry.off, entry.day)
        else:
            labels = [
                _label(work, due=False) + ("*" if work.handed_in and work.time else "")
                for work in entry.works
            ]
            rows.append((draft.voice.date(entry.day), entry.topic, ", ".join(labels)))
            _expect_entry(draft, entry)
    draft.sheet.table(rows, widths=(2, 4, 2.5), look=draft.rng.choice(("ruled", "rows")))
    draft.sheet.text(f"* Items marked with an asterisk are due by {draft.voice.time(hour)}.")
    _final_sentence(draft)
    closing(draft)


def several_dates_a_row(draft: Draft) -> None:
    """A row a week that lists the week's class days; deadlines carry their own dates."""
    opening(draft)
    _heading(draft)
    _rules(draft)
    rows = [("Dates", "Topic", "Due")]
    for _, inside in by_week(draft.course, timeline(draft.course)):
        sessions = [entry for entry in inside if not entry.off]
        for entry in inside:
            if entry.off:
                rows.append(
                    (draft.voice.month(entry.day) + f" {entry.day.day}", _off_text(draft, entry.off), "")
                )
                draft.expect_off(entry.off, entry.day)
        for month in sorted(
            {entry.day.month for entry in sessions}, key=[e.day.month for e in sessions].index
        ):
            group = [entry for entry in sessions if entry.day.month == month]
            days = f"{draft.voice.month(group[0].day)} {', '.join(str(entry.day.day) for entry in group)}"
            works = [work for entry in group for work in entry.works]
            listed = "; ".join(
                f"{_label(work)} {draft.voice.month(work.date)} {work.date.day}" for work in works
            )
            rows.append((days, group[0].topic, listed))
            for entry in group:
                _expect_entry(draft, entry)
    draft.sheet.table(rows, widths=(1.4, 3, 3.4), look=draft.rng.choice(("ruled", "plain")))
    _final_sentence(draft)
    closing(draft)


def handed_out_and_due(draft: Draft) -> None:
    """Work is announced on one day and due on a later one; only the second is a deadline."""
    opening(draft)
    _heading(draft)
    _rules(draft)
    entries = timeline(draft.course)
    days = [entry.day for entry in entries if not entry.off]
    out: dict[dt.date, list[str]] = {}
    for work in draft.course.works:
        if work.handed_in:
            day = days[max(days.index(work.date) - 2, 0)]
            out.setdefault(day, []).append(
                f"{work.short or work.title} {draft.rng.choice(('assigned', 'out', 'handed out'))}"
            )
    rows = [("Date", "Topic", "Assignments")]
    for entry in entries:
        if entry.off:
            rows.append((draft.voice.date(entry.day), _off_text(draft, entry.off), ""))
            draft.expect_off(entry.off, entry.day)
        else:
            notes = [*out.get(entry.day, []), *(_label(work) for work in entry.works)]
            rows.append((draft.voice.date(entry.day), entry.topic, ", ".join(notes)))
            _expect_entry(draft, entry)
    draft.sheet.table(rows, widths=(1.8, 3, 4), look=draft.rng.choice(("ruled", "booktabs")))
    _final_sentence(draft)
    closing(draft)


def described_items(draft: Draft) -> None:
    """What is due comes with chapters and points behind it, and topics with pages to read."""
    opening(draft)
    _heading(draft)
    _rules(draft)
    rows = [("Date", "Topic and reading", "Due")]
    chapter = 0
    for entry in timeline(draft.course):
        if entry.off:
            rows.append((draft.voice.date(entry.day), _off_text(draft, entry.off), ""))
            draft.expect_off(entry.off, entry.day)
            continue
        chapter += 1
        labels = [f"{_label(work, due=False)} {_detail(draft, work, chapter)}" for work in entry.works]
        rows.append(
            (
                draft.voice.date(entry.day),
                f"{entry.topic}\nRead ch. {chapter}, pp. {chapter * 11}-{chapter * 11 + 9}",
                "\n".join(labels),
            )
        )
        _expect_entry(draft, entry)
    draft.sheet.table(rows, widths=(1.8, 4, 3), look=draft.rng.choice(("ruled", "rows", "plain")))
    _final_sentence(draft)
    closing(draft)


def _detail(draft: Draft, work: Work, chapter: int) -> str:
    if work.kind in {"exam", "quiz"}:
        return draft.rng.choice(
            (f"(chapters 1-{chapter})", f"(covers ch. {max(chapter - 4, 1)}-{chapter})", "(closed book)")
        )
    return draft.rng.choice(
        (f"(ch. {chapter}: 1, 3, 7)", "(20 points)", f"({draft.rng.choice((3, 5))} pages)")
    )


def undated(draft: Draft) -> None:
    """Deliverables without any date, among dates that mean nothing: nothing is due on a known day."""
    opening(draft)
    draft.sheet.heading("Assignments and exams")
    names = dict.fromkeys(work.title.rstrip(" 0123456789") for work in draft.course.works)
    draft.sheet.bullets([f"{name}: dates will be announced in class" for name in names])
    draft.sheet.text("The final exam is held in the final exam period; see the registrar's page.")
    closing(draft)


def wrong_weekday(draft: Draft) -> None:
    """In one row the weekday does not fit the date: either may be meant, and the reader must say so."""
    work = draft.rng.choice([work for work in draft.course.works if work.kind == "exam"])
    wrong = work.date + dt.timedelta(draft.rng.choice((-1, 1)))
    usual = draft.voice
    draft.voice = replace(
        usual, date=lambda day: f"{wrong if day == work.date else day:%a}, {day:%b} {day.day}"
    )
    opening(draft)
    _heading(draft)
    _rules(draft)
    _dated_table(draft, draft.rng.choice(("ruled", "booktabs")), weeks=False, titles=("Date", "Topic", "Due"))
    draft.voice = usual
    for item in draft.truth["items"]:
        if item["date"] == work.date.isoformat():
            item |= {"doubtful": True, "or": [wrong.isoformat()]}
    draft.truth["schedule"] = [s for s in draft.truth["schedule"] if s["date"] != work.date.isoformat()]
    draft.expect_session(work.date, optional=True)
    draft.expect_session(wrong, optional=True)
    _final_sentence(draft)
    closing(draft)


def contradiction(draft: Draft) -> None:
    """A sentence and the table disagree about one deadline: the later day is safe to expect, and both are doubtful."""
    work = next(work for work in reversed(draft.course.works) if work.handed_in)
    other = work.date + dt.timedelta(7)
    opening(draft)
    draft.sheet.heading("Assignments")
    draft.sheet.text(f"{work.title} is due on {draft.voice.sentence(other)}. It may be handed in on paper.")
    _heading(draft)
    _rules(draft)
    _dated_table(draft, "ruled", weeks=False, titles=("Date", "Topic", "Due"))
    for item in draft.truth["items"]:
        if item["title"] == work.title:
            item["optional"] = True
    draft.expect(work, date=other)
    draft.truth["items"][-1]["doubtful"] = True
    _final_sentence(draft)
    closing(draft)


DEVELOPMENT_TEMPLATES = (
    Template("ruled_table", ruled_table),
    Template("borderless_table", borderless_table),
    Template("booktabs_table", booktabs_table),
    Template("bulleted_deadlines", bulleted_deadlines, aligned=False),
    Template("prose_dates", prose_dates, aligned=False),
    Template("week_table", week_table, aligned=False),
    Template("month_grid", month_grid, aligned=False),
    Template("weekday_rule", weekday_rule),
    Template("two_columns", two_columns, columns=2),
    Template("day_first", day_first, european=True),
    Template("elided_months", elided_months),
    Template("numbered_lectures", numbered_lectures),
    Template("items_in_topics", items_in_topics),
    Template("key_dates_and_schedule", key_dates_and_schedule),
    Template("assignments_apart", assignments_apart, aligned=False),
    Template("starred_hours", starred_hours),
    Template("several_dates_a_row", several_dates_a_row),
    Template("handed_out_and_due", handed_out_and_due),
    Template("described_items", described_items),
    Template("undated", undated),
    Template("wrong_weekday", wrong_weekday),
    Template("contradiction", contradiction),
)

"""Held-out templates from other countries: their terms, their words, their dates."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.held_out.frame import (
    assign,
    closing,
    final_words,
    grading,
    header,
    introduction,
    numbered,
    opening,
    term_name,
)
from tests.generator.held_out.voices import australian, british, canadian, german
from tests.generator.held_out.words import AUSTRALIA, BRITAIN, CANADA, GERMANY
from tests.generator.template import Template
from tests.generator.timeline import timeline

__all__ = ["ABROAD_TEMPLATES"]


def michaelmas(draft: Draft) -> None:
    """Weeks by number and "w/c" date; formative and summative essays in prose."""
    course, voice, noon = draft.course, draft.voice, dt.time(12)
    weeks = course.weeks
    formative = Work(
        "Formative essay",
        "paper",
        weeks[4] + dt.timedelta(draft.rng.choice((2, 3, 4))),
        "Formative essay",
        noon,
    )
    summative = Work("Summative essay", "paper", weeks[-1] + dt.timedelta(3), "Summative essay", noon)
    talk = Work(
        "Group presentation",
        "presentation",
        weeks[6] + dt.timedelta(1),
        "Group presentation",
        also=("project",),
    )
    exam = replace(
        course.final,
        title="Unseen examination",
        component="Unseen examination",
        date=course.final.date + dt.timedelta(28),
    )
    assign(draft, [formative, summative, talk], exam)
    opening(draft)
    draft.sheet.heading("Programme")
    rows = [("Teaching week", "w/c", "Lecture")]
    for number, first in enumerate(weeks, 1):
        topic = course.subject.topics[(number - 1) % len(course.subject.topics)]
        rows.append((f"Week {number}", voice.date(first), topic))
        for n in range(5):
            draft.expect_session(first + dt.timedelta(n), topic, optional=True)
    draft.sheet.table(rows, widths=(1.4, 2, 4), look=draft.rng.choice(("rows", "ruled", "banded")))
    draft.sheet.heading("Assessment")
    draft.sheet.text(
        f"The formative essay (1,500 words, no mark) is handed in by 12 noon on {voice.sentence(formative.date)}."
    )
    draft.sheet.text(
        f"The summative essay (3,000 words) must be on the server by 12 noon on {voice.sentence(summative.date)}. "
        "Five marks are deducted for each working day of lateness."
    )
    draft.sheet.text(f"The group presentation takes place on {voice.sentence(talk.date)}.")
    hours = voice.hours(exam.time, exam.end_time) if exam.time and exam.end_time else ""
    draft.sheet.text(f"The unseen examination is on {voice.sentence(exam.date)}, {hours}.")
    for work in (formative, summative, talk, exam):
        draft.expect(work)
    closing(draft)


def assessment_tasks(draft: Draft) -> None:
    """Australia: tasks with weight and due date in one table, a weekly table with the break as a band."""
    course, voice = draft.course, draft.voice
    weeks, five = course.weeks, dt.time(17)
    works = [
        Work(
            "Field report",
            "paper",
            weeks[4] + dt.timedelta(4),
            "Field report",
            five,
            also=("project", "homework", "lab"),
        ),
        Work("Online test", "quiz", weeks[6] + dt.timedelta(2), "Online test", five, also=("exam",)),
        Work(
            "Case study",
            "paper",
            weeks[9] + dt.timedelta(4),
            "Case study",
            five,
            also=("project", "homework"),
        ),
        Work(
            "Group poster",
            "project",
            weeks[12] + dt.timedelta(3),
            "Group poster",
            five,
            also=("presentation",),
        ),
    ]
    exam = replace(course.final, title="End-of-semester exam", component="End-of-semester exam")
    assign(draft, works, exam)
    opening(draft, weights=False)
    draft.sheet.heading("Assessment summary")
    weights = dict(draft.course.weights)
    breaks = next((off for off in course.days_off), None)
    names = {}
    number = 0
    for first in weeks:
        if not (breaks and breaks.covers(first)):
            number += 1
            names[first] = number
    rows = [("Task", "Weight", "Due")]
    for work in works:
        week = names[work.date - dt.timedelta(work.date.weekday())]
        rows.append(
            (work.title, f"{weights[work.component]}%", f"5pm {voice.sentence(work.date)} (week {week})")
        )
        draft.expect(work)
    hours = voice.hours(exam.time, exam.end_time) if exam.time and exam.end_time else ""
    rows.append((exam.title, f"{weights[exam.component]}%", f"{voice.sentence(exam.date)}, {hours}"))
    draft.expect(exam)
    draft.sheet.table(rows, widths=(3, 1, 4), look=draft.rng.choice(("banded", "rows")))
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in weights.items()]
    draft.sheet.heading("Weekly plan")
    plan, spans = [("Week", "Commencing", "Module")], []
    for first in weeks:
        if first not in names:
            spans.append(((0, len(plan)), (2, len(plan))))
            plan.append((f"Mid-semester break ({voice.span(first, first + dt.timedelta(4))})", "", ""))
            draft.expect_off(breaks) if breaks else None
            continue
        topic = course.subject.topics[(names[first] - 1) % len(course.subject.topics)]
        plan.append((str(names[first]), voice.date(first), topic))
        for n in range(5):
            draft.expect_session(first + dt.timedelta(n), topic, optional=True)
    draft.sheet.table(plan, widths=(0.8, 2, 4), look="ruled", spans=spans)
    closing(draft)


def semesterplan(draft: Draft) -> None:
    """German throughout the plan: Sitzung, Abgabe, Klausur, entfällt."""
    course, voice = draft.course, draft.voice
    days = [day for day, _ in course.sessions]
    ten = dt.time(10)
    sheets = numbered(Work("Übungsblatt", "homework", days[0], "Übungsblätter"), days[2::3][:6])
    talk = Work("Referat", "presentation", days[len(days) // 2], "Referat")
    expose = Work("Exposé", "paper", days[-4], "Exposé", also=("project", "homework", "other"))
    exam = replace(course.final, title="Klausur", component="Klausur", time=ten, end_time=dt.time(12))
    assign(draft, [*sheets, talk, expose], exam)
    sheet = draft.sheet
    sheet.title(course.title)
    sheet.lines([course.institution.name, f"Modul {course.code}"])
    sheet.lines([term_name(draft), f"Dozent/in: {', '.join(f'Dr. {name}' for name in course.instructors)}"])
    draft.truth |= {
        "course_code": course.code,
        "course_title": course.title,
        "term": term_name(draft),
        "timezone": course.institution.zone,
        "instructors": list(course.instructors),
    }
    lecture, office = course.lecture, course.office_hours
    sheet.lines(
        [
            f"Zeit: {voice.days(lecture.days)}, {voice.hours(lecture.start, lecture.end)}, {lecture.room}",
            f"Sprechstunde: {voice.days(office.days)}, {voice.hours(office.start, office.end)}",
        ]
    )
    draft.expect_meeting(lecture)
    draft.expect_meeting(office)
    sheet.heading("Leistungen")
    sheet.bullets([f"{name}: {weight} %" for name, weight in draft.course.weights])
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]
    sheet.heading("Semesterplan")
    rows = [("Sitzung", "Datum", "Thema", "Abgabe / Leistung")]
    number = 0
    for entry in timeline(draft.course):
        tasks = "; ".join(f"Abgabe {work.title}" if work.handed_in else work.title for work in entry.works)
        if entry.off:
            rows.append(("–", voice.date(entry.day), f"entfällt ({entry.off.name})", ""))
            draft.expect_off(entry.off, entry.day)
            continue
        number += 1
        rows.append((str(number), voice.date(entry.day), entry.topic, tasks))
        draft.expect_session(entry.day, entry.topic)
        for work in entry.works:
            draft.expect(work)
    sheet.table(rows, widths=(1, 1.8, 4, 3), look=draft.rng.choice(("ruled", "rows", "banded")))
    sheet.text(
        f"Klausur: {voice.sentence(exam.date)}, 10:00–12:00 Uhr, {draft.rng.choice(draft.pool.rooms)}."
    )
    draft.expect(exam)
    sheet.heading("Hinweise")
    sheet.text(
        f"Es gilt die Prüfungsordnung vom 12.07.2016. Fragen bitte per Mail. Stand: {voice.date(course.first - dt.timedelta(20))}"
    )


def bilingual(draft: Draft) -> None:
    """Canada: English and French side by side, dates in French or as ISO."""
    course, voice = draft.course, draft.voice
    days = [day for day, _ in course.sessions]
    lecture = (course.lecture.start, course.lecture.end)
    french = {"Assignment": "Devoir", "Midterm": "Examen de mi-session", "Group report": "Rapport de groupe"}
    works = numbered(
        Work("Assignment", "homework", days[0], "Assignments"), days[3 :: max(len(days) // 5, 1)][:4]
    )
    works.append(Work("Midterm", "exam", days[len(days) // 2], "Midterm", *lecture))
    works.append(Work("Group report", "project", days[-2], "Group report", also=("paper",)))
    assign(draft, works, replace(course.final, title="Final examination", component="Final examination"))
    opening(draft)
    draft.sheet.heading("Schedule / Calendrier")
    draft.sheet.text("The midterm is written in class. / L'examen de mi-session a lieu en classe.")
    rows = [("Date", "Topic / Sujet", "Due / À remettre")]
    for entry in timeline(draft.course):
        if entry.off:
            name = (
                "Reading week / Semaine de lecture"
                if "Reading" in entry.off.name
                else "Thanksgiving / Action de grâce"
            )
            rows.append((voice.date(entry.day), f"{name} - no class / pas de cours", ""))
            draft.expect_off(entry.off, entry.day)
            continue
        tasks = []
        for work in entry.works:
            stem = work.title.rstrip(" 0123456789")
            tasks.append(f"{work.title} / {french[stem]}{work.title.removeprefix(stem)}")
            draft.expect(work)
        rows.append((voice.date(entry.day), entry.topic, "\n".join(tasks)))
        draft.expect_session(entry.day, entry.topic)
    draft.sheet.table(rows, widths=(2, 3.4, 3.6), look=draft.rng.choice(("ruled", "banded")))
    final_words(draft)
    closing(draft)


def module_handbook(draft: Draft) -> None:
    """A British module handbook that serves every year: nothing in it is due on a day."""
    header(draft)
    introduction(draft)
    grading(draft)
    draft.sheet.heading("Teaching pattern")
    draft.sheet.text("One lecture and one seminar a week in Weeks 2 to 10; a field day in Week 6.")
    draft.sheet.bullets([f"Week {n}: {topic}" for n, topic in enumerate(draft.course.subject.topics, 1)])
    year = draft.course.year
    draft.sheet.text(
        f"Approved by the Board of Studies, 14 March {year - 2}. Minor changes 3 June {year - 1}."
    )
    draft.sheet.text("Deadlines are published on the intranet in Week 1.")
    closing(draft)


ABROAD_TEMPLATES = (
    Template("michaelmas", michaelmas, pool=BRITAIN, voice=british, a4=True),
    Template("assessment_tasks", assessment_tasks, pool=AUSTRALIA, voice=australian, a4=True),
    Template("semesterplan", semesterplan, pool=GERMANY, voice=german, a4=True, per_week=1),
    Template("bilingual", bilingual, pool=CANADA, voice=canadian),
    Template("undated_handbook", module_handbook, pool=BRITAIN, voice=british, a4=True),
)

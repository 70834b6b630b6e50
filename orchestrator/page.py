"""A run's report as one web page that needs nothing else: no network, no fonts, pictures within."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any, Final

from orchestrator.errors import OrchestratorError
from orchestrator.report import Course, GradingLine, ItemLine, Report
from orchestrator.wording import DAYS, format_times, kind_name

__all__ = ["InvalidFrameError", "Pictured", "render_page", "wanted_pictures"]

#: A course's ``syllabus_id`` and an item's id.
Pictured = tuple[str, str]

_INLINE: Final = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)
#: The places of the frame that are filled.
_PLACES: Final = re.compile(
    r'(?P<policy>(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*)'
    r"|(?P<title>(?<=<title>)[^<]*)"
    r"|(?P<plain>(?<=<noscript>))"
    r'|(?P<data>(?<=<script type="application/json" id="data">)null)'
)


class InvalidFrameError(OrchestratorError):
    """The frame that the server gave is none of this page's."""

    def __init__(self, missing: Sequence[str]) -> None:
        self.missing = tuple(missing)
        what = f"The server's page for reports has no place for {', '.join(missing)}"
        super().__init__(what, "Update syllabus-agent, so that server and command are of one version")


def wanted_pictures(report: Report) -> tuple[Pictured, ...]:
    """The items to be seen beside where they are printed, the doubtful ones first."""
    items = [
        (course.syllabus_id, item)
        for course in report.courses
        for item in course.items
        if item.page is not None
    ]
    return tuple((name, item.id) for name, item in sorted(items, key=lambda pair: _rank(pair[1])))


def _rank(item: ItemLine) -> tuple[bool, str]:
    return not (item.needs_review or not item.date), item.date or ""


def render_page(template: str, report: Report, *, pictures: Mapping[Pictured, bytes], made: str) -> str:
    """The page.

    Args:
        template: the page's frame.
        report: what to show.
        pictures: PNG by item.
        made: the day on which it is made, in words.

    Raises:
        InvalidFrameError: the frame is another one.
    """
    data = _data(report, pictures, made)
    values = {
        "policy": _policy(template),
        "title": html.escape(data["title"]),
        "plain": _plain(data),
        # An end tag in a title must not end the script that holds it.
        "data": json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"),
    }
    missing = values.keys() - {str(found.lastgroup) for found in _PLACES.finditer(template)}
    if missing:
        raise InvalidFrameError(sorted(missing))
    return _PLACES.sub(lambda found: values[str(found.lastgroup)], template)


def _policy(page: str) -> str:
    """Only what stands in the page itself may run and style; nothing may be fetched or sent."""
    sources = {
        kind: f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for kind, text in _INLINE.findall(page)
    }
    return (
        f"default-src 'none'; img-src data:; style-src {sources['style']}; script-src {sources['script']}; "
        "base-uri 'none'; form-action 'none'"
    )


def _data(report: Report, pictures: Mapping[Pictured, bytes], made: str) -> dict[str, Any]:
    terms = list(dict.fromkeys(course.term for course in report.courses if course.term))
    names = ", ".join(course.label for course in report.courses)
    return {
        "title": ", ".join(terms[:2]) or "My courses",
        "subtitle": names,
        "made": made,
        "notes": list(report.notes),
        "failures": [one.model_dump() for one in report.failures] + list(_failed_documents(report)),
        "courses": [_course(course, pictures) for course in report.courses],
        "conflicts": (report.conflicts or {}).get("conflicts", []),
        "weeks": list(_weeks(report)),
        "reminders": report.totals.reminders,
    }


def _failed_documents(report: Report) -> Iterator[dict[str, Any]]:
    told = {one.document for one in report.failures}
    for one in report.documents:
        if one.state == "failed" and one.name not in told:
            yield {"document": PurePath(one.name).name, "cause": one.cause or "not read"}


def _weeks(report: Report) -> Iterator[dict[str, Any]]:
    """The weeks with their deadlines; classes, hours and days off are no load."""
    for week in (report.workload or {}).get("weeks", ()):
        counts = {
            kind: number
            for kind, number in week.get("counts", {}).items()
            if kind not in {"class", "discussion", "office_hours", "no_class", "personal"}
        }
        yield {
            "start": week["start"],
            "deadlines": week["deadlines"],
            "weight": week["weight"],
            "counts": counts,
        }


def _course(course: Course, pictures: Mapping[Pictured, bytes]) -> dict[str, Any]:
    return {
        "id": course.syllabus_id,
        "label": course.label,
        "title": course.title if course.title != course.label else None,
        "term": course.term,
        "timezone": course.timezone,
        "instructors": list(course.instructors),
        "file": ", ".join(PurePath(name).name for name in course.documents),
        "warnings": list(course.warnings),
        "items": [_item(item, pictures.get((course.syllabus_id, item.id))) for item in course.items],
        "weekly": list(_weekly(course)),
        "grading": [{"component": one.component, "share": _share(one)} for one in course.grading],
    }


def _item(item: ItemLine, picture: bytes | None) -> dict[str, Any]:
    told = item.model_dump(exclude={"needs_review"}, exclude_none=True)
    encoded = None if picture is None else f"data:image/png;base64,{base64.b64encode(picture).decode()}"
    return {**told, "review": list(item.needs_review), "picture": encoded}


def _weekly(course: Course) -> Iterator[str]:
    for one in course.meetings:
        days = " ".join(DAYS.get(day, day) for day in one.days) or "days not known"
        where = f", {one.location}" if one.location else ""
        yield f"{kind_name(one.kind).capitalize()}: {days} {format_times(one.start, one.end)}{where}"
    for due in course.recurring:
        by = f" by {due.time}" if due.time else ""
        yield f"Every {DAYS.get(due.day, due.day)}{by}: {due.title}"


def _share(one: GradingLine) -> str:
    if one.weight is not None:
        return f"{one.weight:g} %"
    return "" if one.points is None else f"{one.points:g} points"


def _plain(data: Mapping[str, Any]) -> str:
    """The items as a plain list, for readers without scripts."""
    lines = [f"<h1>{html.escape(data['title'])}</h1>"]
    for course in data["courses"]:
        lines.append(f"<h2>{html.escape(course['label'])}</h2><ul>")
        for item in sorted(course["items"], key=lambda one: one.get("date") or "9"):
            doubts = f" (check: {'; '.join(item['review'])})" if item["review"] else ""
            words = f"{item.get('date', 'no date')} {item.get('time', '')} {item['title']}{doubts}"
            lines.append(f"<li>{html.escape(' '.join(words.split()))}</li>")
        lines.append("</ul>")
    return "".join(lines)

"""Consistency of what is read from unlabelled syllabi: uv run python -m benchmarks.consistency.

No label is needed: a printed weekday agrees with its date or not, classes fall on class days inside the term,
deadlines rarely fall on days off, and a table full of dates gives items. The worst documents are named, to be
looked at by eye.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import pypdfium2  # type: ignore[import-untyped]  # it has no stubs

from benchmarks.predict import Prediction, predict, predict_in_process

__all__ = ["main"]

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
#: Columns of the worst documents, 80 with the name.
_WIDTHS = (8, 7, 7, 5, 6, 6, 7, 6)
_PRINTED_DATE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?[ -]\d{1,2}\b(?!\d)"
    r"|\b\d{1,2}(?:st|nd|rd|th)?[ -](?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b"
    r"|\b(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])(?:[/-](?:20)?\d\d)?\b"
)
_PRINTED_DAY = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|nes|rs|ur|urs)?(?:day)?\b", re.IGNORECASE)


@dataclass
class Share:
    """How many of how many."""

    yes: int = 0
    all: int = 0

    def add(self, *, holds: bool) -> None:
        """Count one more."""
        self.yes, self.all = self.yes + holds, self.all + 1

    @property
    def short(self) -> str:
        """As "3/4"; a dash where there is nothing to agree."""
        return f"{self.yes}/{self.all}" if self.all else "-"

    def __str__(self) -> str:
        return f"{self.yes}/{self.all}" + (f" ({self.yes / self.all:.1%})" if self.all else "")


@dataclass
class Document:
    """One document's figures."""

    name: str
    weekday: Share = field(default_factory=Share)
    class_days: Share = field(default_factory=Share)
    in_term: Share = field(default_factory=Share)
    on_days_off: Share = field(default_factory=Share)
    sessions: int = 0
    items: int = 0
    undated: int = 0
    printed: int = 0
    read: int = 0
    marked: int = 0

    @property
    def badness(self) -> float:
        """Disagreements, weighted by how surely each is a fault."""
        wrong = 3 * (self.weekday.all - self.weekday.yes) + (self.class_days.all - self.class_days.yes)
        wrong += 2 * (self.in_term.all - self.in_term.yes) + 2 * self.on_days_off.yes
        return wrong + 5 * self.few_items + self.unread / 2

    @property
    def few_items(self) -> bool:
        """Many dated sessions, hardly any item."""
        return self.sessions >= 8 and self.items <= 1

    @property
    def unread(self) -> int:
        """How many more different dates are printed than were read (citations and the like count too)."""
        return max(self.printed - self.read, 0)


def main() -> int:
    """Print the figures and the worst documents; 2 without the folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folder", type=Path, default=Path("../shared/eval/unlabelled"))
    parser.add_argument("--worst", type=int, default=20, help="how many documents to name")
    parser.add_argument(
        "--in-process", action="store_true", help="call the parser without a server (development)"
    )
    options = parser.parse_args()
    pdfs = sorted(options.folder.resolve().glob("*.pdf"))
    if not pdfs:
        print(f"There are no PDFs at {options.folder}; give their place with --folder.")
        return 2
    predictions = predict_in_process(pdfs) if options.in_process else anyio.run(predict, pdfs)
    documents = [
        _examine(path, answer) for path, answer in predictions.items() if not isinstance(answer, str)
    ]
    _report(documents, predictions)
    _worst(documents, options.worst)
    return 0


def _examine(path: Path, syllabus: dict[str, Any]) -> Document:
    document = Document(path.name)
    dated = [item for item in syllabus["items"] if item["date"]]
    deadlines = [item for item in dated if item["kind"] != "no_class"]
    document.items, document.sessions = len(deadlines), len(syllabus["schedule"])
    document.undated = len(syllabus["items"]) - len(dated)
    document.marked = sum(bool(item["needs_review"]) for item in deadlines)
    document.printed = _printed_dates(path)
    document.read = len({value["date"] for value in (*dated, *syllabus["schedule"])})
    for value in (*dated, *syllabus["schedule"]):
        _weekday(document, value)
    _class_days(document, syllabus)
    _in_term(document, syllabus, dated)
    off = {day for item in dated if item["kind"] == "no_class" for day in _span(item)}
    for item in deadlines:
        document.on_days_off.add(holds=dt.date.fromisoformat(item["date"]) in off)
    return document


def _printed_dates(path: Path) -> int:
    """Different strings of the document that look like dates."""
    pdf = pypdfium2.PdfDocument(path)
    pages = [pdf[n].get_textpage().get_text_bounded() for n in range(len(pdf))]
    return len({match.group().lower() for page in pages for match in _PRINTED_DATE.finditer(page)})


def _weekday(document: Document, value: dict[str, Any]) -> None:
    """Only evidence with a single weekday's name tells."""
    printed = {
        match.lower() for evidence in value["evidence"] for match in _PRINTED_DAY.findall(evidence["text"])
    }
    if len(printed) == 1:
        day = dt.date.fromisoformat(value["date"])
        document.weekday.add(holds=f"{day:%a}".lower() in printed)


def _class_days(document: Document, syllabus: dict[str, Any]) -> None:
    days = {
        day
        for meeting in syllabus["meetings"]
        if meeting["kind"] != "office_hours"
        for day in meeting["days"]
    }
    for session in syllabus["schedule"] if days else ():
        document.class_days.add(holds=_DAYS[dt.date.fromisoformat(session["date"]).weekday()] in days)


def _in_term(document: Document, syllabus: dict[str, Any], dated: Iterable[dict[str, Any]]) -> None:
    if (span := syllabus["term_span"]) is None:
        return
    sessions = (
        syllabus["schedule"] if span["basis"] != "dates" else ()
    )  # a span of sessions proves nothing of them
    for value in (*dated, *sessions):
        document.in_term.add(holds=span["start"] <= value["date"] <= span["end"])


def _span(item: dict[str, Any]) -> list[dt.date]:
    first = dt.date.fromisoformat(item["date"])
    last = dt.date.fromisoformat(item["end_date"] or item["date"])
    return [first + dt.timedelta(n) for n in range((last - first).days + 1)]


def _report(documents: list[Document], predictions: dict[Path, Prediction]) -> None:
    failed = {path.name: answer for path, answer in predictions.items() if isinstance(answer, str)}
    for name, message in failed.items():
        print(f"FAILED  {name}: {message}")
    print(f"{len(documents)} documents read, {len(failed)} failed")
    print(
        f"{sum(d.items for d in documents)} deadlines, {sum(d.marked for d in documents)} of them marked for review; ",
        end="",
    )
    print(
        f"{sum(d.sessions for d in documents)} sessions, {sum(d.undated for d in documents)} without a date\n"
    )
    titles = {
        "weekday": "printed weekday agrees with the date",
        "class_days": "sessions on class days",
        "in_term": "dates inside the term",
        "on_days_off": "deadlines on days off",
    }
    for key, title in titles.items():
        shares = [getattr(document, key) for document in documents]
        print(f"{title:38} {Share(sum(s.yes for s in shares), sum(s.all for s in shares))}")
    print(f"{'many sessions, hardly any item':38} {sum(d.few_items for d in documents)} documents")
    unread = sum(d.printed >= 8 and d.read < d.printed / 3 for d in documents)
    print(f"{'8 or more dates printed, 1/3 read':38} {unread} documents")
    print(f"{'nothing dated at all':38} {sum(not d.items and not d.sessions for d in documents)} documents")


def _worst(documents: list[Document], number: int) -> None:
    print("\nTo be looked at (n/m: how many of how many agree; dates printed and read):")
    titles = ("weekday", "class", "term", "off", "items", "sess.", "print", "read")
    print(f"{'':28}" + "".join(f"{title:>{width}}" for title, width in zip(titles, _WIDTHS, strict=True)))
    for d in sorted(documents, key=lambda document: -document.badness)[:number]:
        shares = [share.short for share in (d.weekday, d.class_days, d.in_term)]
        figures = (*shares, d.on_days_off.yes, d.items, d.sessions, d.printed, d.read)
        shown = "".join(f"{figure:>{width}}" for figure, width in zip(figures, _WIDTHS, strict=True))
        print(f"{d.name.removesuffix('.pdf')[:27]:28}{shown}")


if __name__ == "__main__":
    raise SystemExit(main())

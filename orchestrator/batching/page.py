"""report.html: one file that needs nothing else, to be read by people; written as the results come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import IO, Final
from urllib.parse import quote

from orchestrator.batching.outputs import written
from orchestrator.batching.result import BatchSummary, FileResult

__all__ = ["Page", "write_page"]

#: Reasons shown of one file; its JSON has them all.
_MOST: Final = 12

_STYLE: Final = """
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--paper:#fff;--tint:#f6f8fa;--bad:#a40e26;--look:#7a4b00;--good:#116329;--link:#0550ae}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9aa4af;--line:#3d444d;--paper:#0d1117;--tint:#161b22;--bad:#ff8182;--look:#e3b341;--good:#56d364;--link:#79c0ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:1.5rem 1rem 4rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem;margin:.2rem 0}h2{font-size:1.25rem;margin:2.2rem 0 .5rem}p{margin:.4rem 0}
a{color:var(--link)}a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.soft{color:var(--soft)}.bad{color:var(--bad)}.look{color:var(--look)}.good{color:var(--good)}
dl{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0}dl div{border:1px solid var(--line);border-radius:.5rem;padding:.5rem .9rem;background:var(--tint);min-width:7.5rem}
dt{color:var(--soft);font-size:.9rem}dd{margin:0;font-size:1.5rem;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.5rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:break-word}
thead th{background:var(--tint)}tbody th{font-weight:600;min-width:11rem;overflow-wrap:anywhere}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
tbody tr:last-child>*{border-bottom:0}td ul{margin:0;padding-left:1.1rem}caption{text-align:left;padding:.5rem .6rem;color:var(--soft)}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
@media print{body{max-width:none}.scroll{overflow:visible;border:0}}
"""
_HEAD: Final = (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    f"<title>Syllabi: what was read and what needs a person</title><style>{_STYLE}</style></head>\n<body>\n"
)
_STATES: Final = {
    "done": ("read", "good"),
    "known": ("read before", "good"),
    "duplicate": ("same as another", "soft"),
    "failed": ("failed", "bad"),
}


class Page:
    """The report while it is written: the totals come first in it and are known last, so its parts are kept in files."""

    def __init__(self, failed: IO[str], review: IO[str], every: IO[str], out: IO[str]) -> None:
        self._failed = failed
        self._review = review
        self._every = every
        self._out = out
        self._counts = {"failed": 0, "review": 0, "every": 0}

    def add(self, one: FileResult, outputs: str | None) -> None:
        """One file's rows; ``outputs`` is its outputs' path from here without the ending, None where it has none."""
        self._counts["every"] += 1
        self._every.write(_every_row(one, outputs))
        if not one.ok:
            self._counts["failed"] += 1
            self._failed.write(f"<tr>{_file(one)}<td>{escape(one.cause or '')}</td></tr>\n")
        elif one.review:
            self._counts["review"] += 1
            self._review.write(_review_row(one))

    def finish(self, summary: BatchSummary) -> None:
        """Put it together."""
        write = self._out.write
        write(_HEAD)
        write('<a class="skip" href="#review">Go to what needs a person</a>\n<header>')
        write("<h1>Syllabi: what was read and what needs a person</h1>\n")
        write(_sentence(summary))
        write("</header>\n<main>\n")
        write(_totals(summary))
        write(_counted("Why files failed", "cause", summary.causes))
        write(_counted("What needs a person, by reason", "reason", summary.reasons))
        self._table("failed", "Files that failed", self._failed, ("File", "Cause"))
        self._table(
            "review",
            "Files with something to look at",
            self._review,
            ("File", "Course", "Look at", "How many"),
        )
        write(_unmatched(summary))
        titles = (
            "File",
            "State",
            "Course",
            "Term",
            "Zone",
            "Items",
            "To look at",
            "Seconds",
            "Files written",
        )
        self._table("every", "All files", self._every, titles)
        write(_counted("The slowest", "file", summary.slowest, "Seconds"))
        write("</main>\n</body></html>\n")

    def _table(self, name: str, title: str, rows: IO[str], titles: tuple[str, ...]) -> None:
        write = self._out.write
        count = self._counts[name]
        write(f'<section aria-labelledby="{name}"><h2 id="{name}">{title} ({count})</h2>\n')
        if count:
            numbers = {"Items", "To look at", "Seconds", "How many"}
            heads = "".join(
                f'<th scope="col"{" class=n" if one in numbers else ""}>{one}</th>' for one in titles
            )
            write(f'<div class="scroll" role="region" aria-labelledby="{name}" tabindex="0"><table>')
            write(f"<thead><tr>{heads}</tr></thead><tbody>\n")
            rows.seek(0)
            while piece := rows.read(1 << 16):
                write(piece)
            write("</tbody></table></div>\n")
        else:
            write('<p class="soft">None.</p>\n')
        write("</section>\n")


@contextmanager
def write_page(path: Path) -> Iterator[Page]:
    """A report to add to; it takes its name when it is whole.

    Raises:
        OutputError: it cannot be written.
    """
    parts = [path.with_name(f".{path.name}.{name}") for name in ("failed", "review", "every")]
    try:
        with (
            written(path, "w") as out,
            parts[0].open("w+", encoding="utf-8") as failed,
            parts[1].open("w+", encoding="utf-8") as review,
            parts[2].open("w+", encoding="utf-8") as every,
        ):
            yield Page(failed, review, every, out)
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def _file(one: FileResult) -> str:
    return f'<th scope="row">{escape(one.source)}</th>'


def _course(one: FileResult) -> str:
    named = " · ".join(escape(part) for part in (one.course_code, one.course_title) if part)
    section = f" (section {escape(one.section)})" if one.section else ""
    return (named or '<span class="soft">not found</span>') + section


def _every_row(one: FileResult, outputs: str | None) -> str:
    words, kind = _STATES[one.state]
    if one.duplicate_of:
        words = f"same as {escape(one.duplicate_of)}"
    looks = f'<span class="look">{len(one.review)}</span>' if one.review else "0" if one.ok else ""
    zone = escape(one.timezone or "") + (" (assumed)" if one.timezone_basis == "assumed" else "")
    files = ""
    if outputs is not None:
        name = quote(outputs)
        files = f'<a href="{name}.ics">ics</a>, <a href="{name}.json">json</a>'
    seconds = f"{one.seconds:.2f}" if one.seconds else ""
    return (
        f'<tr>{_file(one)}<td class="{kind}">{words}</td><td>{_course(one) if one.ok and not one.duplicate_of else ""}</td>'
        f"<td>{escape(one.term or '')}</td><td>{zone}</td><td class=n>{one.counts.get('items', '')}</td>"
        f"<td class=n>{looks if not one.duplicate_of else ''}</td><td class=n>{seconds}</td><td>{files}</td></tr>\n"
    )


def _review_row(one: FileResult) -> str:
    lines = []
    for review in one.review[:_MOST]:
        where = ", ".join(
            part for part in (review.date, f"page {review.page}" if review.page else None) if part
        )
        at = f' <span class="soft">({escape(where)})</span>' if where else ""
        lines.append(f"<li><b>{escape(review.title)}</b>{at}: {escape(review.why)}</li>")
    if len(one.review) > _MOST:
        lines.append(f"<li>and {len(one.review) - _MOST} more, in its JSON</li>")
    listed = "".join(lines)
    return f"<tr>{_file(one)}<td>{_course(one)}</td><td><ul>{listed}</ul></td><td class=n>{len(one.review)}</td></tr>\n"


def _sentence(summary: BatchSummary) -> str:
    read = summary.done + summary.known
    parts = [
        f"{read} of {summary.files} files were read",
        f"{summary.failed} failed" if summary.failed else "",
        f"{summary.to_review} have something for a person to look at" if summary.to_review else "",
    ]
    told = ", ".join(part for part in parts if part)
    whole = "" if summary.complete else " <b>The run ended before it had met every file.</b>"
    return f"<p>{told}.{whole}</p>\n"


def _totals(summary: BatchSummary) -> str:
    rate = summary.done / summary.seconds if summary.seconds else 0.0
    shown: tuple[tuple[str, str, str], ...] = (
        ("Files", f"{summary.files:,}", ""),
        ("Read now", f"{summary.done:,}", "good"),
        ("Read before", f"{summary.known:,}", ""),
        ("Same as another", f"{summary.duplicates:,}", ""),
        ("Failed", f"{summary.failed:,}", "bad" if summary.failed else ""),
        ("To look at", f"{summary.to_review:,}", "look" if summary.to_review else ""),
        ("Dated items", f"{summary.items:,}", ""),
        ("Time", _duration(summary.seconds), ""),
        ("Files a second", f"{rate:.1f}", ""),
    )
    boxes = "".join(
        f'<div><dt>{name}</dt><dd class="{kind}">{value}</dd></div>' for name, value, kind in shown
    )
    return f"<dl>{boxes}</dl>\n"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _counted(title: str, what: str, counts: Mapping[str, float], unit: str = "How often") -> str:
    if not counts:
        return ""
    rows = "".join(
        f"<tr><td>{escape(text)}</td><td class=n>{count:,}</td></tr>\n" for text, count in counts.items()
    )
    return (
        f'<h2>{title}</h2>\n<div class="scroll"><table><thead><tr><th scope="col">{what.capitalize()}</th>'
        f'<th scope="col" class=n>{unit}</th></tr></thead><tbody>\n{rows}</tbody></table></div>\n'
    )


def _unmatched(summary: BatchSummary) -> str:
    if not summary.unmatched:
        return ""
    listed = "".join(f"<li>{escape(name)}</li>" for name in summary.unmatched)
    return f"<h2>In the manifest, but not found</h2>\n<ul>{listed}</ul>\n"

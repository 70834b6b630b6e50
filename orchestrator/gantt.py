"""A run as a Gantt chart: one SVG picture, alone or in a page of its own, that needs nothing else to be looked at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, Literal

from orchestrator.printable import printable

__all__ = ["Bar", "Chart", "as_html", "as_svg"]

_ROW: Final = 22
_WIDTH: Final = 1100
_TOP: Final = 34
_MOST_ROWS: Final = 400
"""Above this many steps a row holds several bars that do not overlap, without names."""
_LONGEST_NAME: Final = 38
_LETTER: Final = 6.0
"""About as wide is a letter of a name."""
_COLOURS: Final = ("#4477aa", "#228833", "#aa3377", "#ccbb44", "#66ccee", "#ee6677", "#777777")
"""Of servers, apart for eyes that see fewer colours as well (Paul Tol's bright set)."""

State = Literal["done", "failed", "cut"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One call.

    Attributes:
        step: the step's id, or the element's.
        server: where.
        tool: what.
        start: seconds since the run began, pauses between its lives left out.
        end: likewise.
        state: ``cut`` ended with its process.
        ready: when all that it needs was there; None where that is not known.
        error: why it failed.
        attempt: which call of the step it is, from 1.
    """

    step: str
    server: str
    tool: str
    start: float
    end: float
    state: State = "done"
    ready: float | None = None
    error: str | None = None
    attempt: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A run.

    Attributes:
        title: its id and what it was for.
        bars: its calls, in the order in which they are shown.
        critical: ids of the steps on the critical path.
        pauses: where one life of the run ended and the next began: seconds on the bars' own scale, and when it went on.
        missing: ids of steps that were never called.
        facts: what stands above the chart, name and value.
    """

    title: str
    bars: tuple[Bar, ...]
    critical: frozenset[str] = frozenset()
    pauses: tuple[tuple[float, dt.datetime], ...] = ()
    missing: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def seconds(self) -> float:
        """How long the chart is."""
        return max((bar.end for bar in self.bars), default=0.0)


def as_html(chart: Chart) -> str:
    """A page that holds the picture, its facts and every call as a table."""
    facts = "".join(f"<dt>{_safe(name)}</dt><dd>{_safe(value)}</dd>" for name, value in chart.facts)
    missing = f"<p>Never called: {_safe(', '.join(chart.missing))}</p>" if chart.missing else ""
    rows = "".join(_table_row(bar) for bar in chart.bars)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_safe(chart.title)}</title><style>{_PAGE_STYLE}</style></head><body>"
        f"<h1>{_safe(chart.title)}</h1><dl>{facts}</dl>{missing}"
        f'<div class="chart">{as_svg(chart)}</div>'
        "<details><summary>Every call</summary><table><thead><tr><th>Step</th><th>Tool</th><th>Start</th><th>Seconds</th>"
        f"<th>Waited</th><th>End</th></tr></thead><tbody>{rows}</tbody></table></details></body></html>\n"
    )


def as_svg(chart: Chart) -> str:
    """The picture: time to the right, a row for each step, dashed where it waited for its turn."""
    rows, named = _rows(chart)
    bottom = _TOP + _ROW * (max(rows.values(), default=-1) + 1)
    scale = _WIDTH / (chart.seconds or 1.0)
    servers = list(dict.fromkeys(bar.server for bar in chart.bars))
    parts = [
        *_axis(chart.seconds, scale, bottom),
        *_pauses(chart, scale, bottom),
        *(_drawn(bar, rows[bar.step], scale, chart, servers.index(bar.server)) for bar in chart.bars),
        *(_name(step, row) for step, row in rows.items() if named),
        *_legend(servers, bottom),
    ]
    longest = max((min(len(step), _LONGEST_NAME) for step in rows), default=0) if named else 0
    left = 20 + round(longest * _LETTER)
    width, height = left + _WIDTH + 90, bottom + 40
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">'
        f"<title>{_safe(chart.title)}</title><style>{_PICTURE_STYLE}</style>"
        f'<rect class="ground" width="{width}" height="{height}"/>'
        f'<g transform="translate({left})">{"".join(parts)}</g></svg>'
    )


# Rows


def _rows(chart: Chart) -> tuple[dict[str, int], bool]:
    """The row of each step, and whether it is the step's own, so that it can bear its name."""
    steps = list(dict.fromkeys(bar.step for bar in chart.bars))
    if len(steps) <= _MOST_ROWS:
        return {step: row for row, step in enumerate(steps)}, True
    spans = {step: (float("inf"), 0.0) for step in steps}
    for bar in chart.bars:
        first, last = spans[bar.step]
        spans[bar.step] = (min(first, bar.start), max(last, bar.end))
    return _packed(spans), False


def _packed(spans: dict[str, tuple[float, float]]) -> dict[str, int]:
    free: list[float] = []
    rows: dict[str, int] = {}
    for step, (start, end) in sorted(spans.items(), key=lambda entry: entry[1]):
        row = next((at for at, until in enumerate(free) if until <= start), len(free))
        free[row : row + 1] = [end]
        rows[step] = row
    return rows


# Parts of the picture


def _drawn(bar: Bar, row: int, scale: float, chart: Chart, server: int) -> str:
    top = _TOP + row * _ROW + 4
    left, width = bar.start * scale, max((bar.end - bar.start) * scale, 1.5)
    kind = "bar critical" if bar.step.partition("[")[0] in chart.critical else "bar"
    colour = _COLOURS[server % len(_COLOURS)]
    fill = f'fill="{colour}"' if bar.state == "done" else f'fill="url(#{bar.state})"'
    waited = ""
    if bar.ready is not None and bar.start - bar.ready > chart.seconds / 500:
        ready = bar.ready * scale
        waited = f'<line class="waited" x1="{ready:.1f}" x2="{left:.1f}" y1="{top + 7}" y2="{top + 7}"/>'
    label = f'<text class="seconds" x="{left + width + 4:.1f}" y="{top + 11}">{_seconds(bar.end - bar.start)}</text>'
    return (
        f'<g>{waited}<rect class="{kind}" x="{left:.1f}" y="{top}" width="{width:.1f}" height="14" rx="2" {fill}>'
        f"<title>{_safe(_told(bar))}</title></rect>{label}</g>"
    )


def _told(bar: Bar) -> str:
    again = f", attempt {bar.attempt}" if bar.attempt > 1 else ""
    why = f": {bar.error}" if bar.error else ""
    span = f"{_seconds(bar.start)} to {_seconds(bar.end)} ({_seconds(bar.end - bar.start)})"
    return f"{bar.step}  {bar.server}.{bar.tool}\n{span}{again}\n{bar.state}{why}"


def _name(step: str, row: int) -> str:
    shown = step if len(step) <= _LONGEST_NAME else f"{step[: _LONGEST_NAME - 1]}…"
    return f'<text class="name" x="-8" y="{_TOP + row * _ROW + 15}">{_safe(shown)}<title>{_safe(step)}</title></text>'


def _axis(seconds: float, scale: float, bottom: int) -> Iterator[str]:
    for tick in _ticks(seconds):
        at = tick * scale
        yield f'<line class="tick" x1="{at:.1f}" x2="{at:.1f}" y1="{_TOP - 6}" y2="{bottom}"/>'
        yield f'<text class="time" x="{at:.1f}" y="{_TOP - 12}">{_seconds(tick)}</text>'


def _ticks(seconds: float) -> list[float]:
    """At most ten, at round times."""
    if seconds <= 0:
        return [0.0]
    step = 10.0**-4
    for factor in _cycle():
        step *= factor
        if seconds / step <= 10:
            break
    return [number * step for number in range(int(seconds / step + 1e-9) + 1)]


def _cycle() -> Iterator[float]:
    while True:
        yield from (2.0, 2.5, 2.0)


def _pauses(chart: Chart, scale: float, bottom: int) -> Iterator[str]:
    for seconds, moment in chart.pauses:
        at = seconds * scale
        yield f'<line class="pause" x1="{at:.1f}" x2="{at:.1f}" y1="{_TOP - 6}" y2="{bottom}"/>'
        yield f'<text class="pause" x="{at + 4:.1f}" y="{bottom + 12}">resumed {moment:%Y-%m-%d %H:%M:%S}</text>'


def _legend(servers: Sequence[str], bottom: int) -> Iterator[str]:
    yield _HATCHES
    at = 0
    for number, server in enumerate(servers):
        colour = _COLOURS[number % len(_COLOURS)]
        yield f'<rect x="{at}" y="{bottom + 20}" width="12" height="12" rx="2" fill="{colour}"/>'
        yield f'<text class="key" x="{at + 17}" y="{bottom + 30}">{_safe(server)}</text>'
        at += 40 + 8 * len(server)
    for state, words in (("failed", "failed"), ("cut", "cut off"), ("", "on the critical path")):
        fill = f"url(#{state})" if state else "none"
        kind = "" if state else ' class="critical"'
        yield f'<rect{kind} x="{at}" y="{bottom + 20}" width="12" height="12" rx="2" fill="{fill}"/>'
        yield f'<text class="key" x="{at + 17}" y="{bottom + 30}">{words}</text>'
        at += 40 + 8 * len(words)
    yield f'<line class="waited" x1="{at - 8}" x2="{at + 12}" y1="{bottom + 26}" y2="{bottom + 26}"/>'
    yield f'<text class="key" x="{at + 17}" y="{bottom + 30}">waited for its turn</text>'


def _safe(words: str) -> str:
    """``words`` as text of a page: no markup, and no character that XML does not know."""
    return escape("\n".join(printable(line) for line in words.split("\n")))


def _table_row(bar: Bar) -> str:
    waited = "" if bar.ready is None else _seconds(max(0.0, bar.start - bar.ready))
    cells = (
        bar.step,
        f"{bar.server}.{bar.tool}",
        _seconds(bar.start),
        _seconds(bar.end - bar.start),
        waited,
        bar.state if bar.error is None else f"{bar.state}: {bar.error}",
    )
    return "<tr>" + "".join(f"<td>{_safe(cell)}</td>" for cell in cells) + "</tr>"


def _seconds(value: float) -> str:
    if value and value < 1:
        return f"{value * 1000:.3g} ms"
    return f"{value:.3g} s" if value < 100 else f"{value:.0f} s"


_HATCHES: Final = "".join(
    f'<defs><pattern id="{name}" width="6" height="6" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">'
    f'<rect width="6" height="6" fill="{light}"/><rect width="3" height="6" fill="{dark}"/></pattern></defs>'
    for name, light, dark in (("failed", "#e88", "#b22"), ("cut", "#ddd", "#888"))
)
_PICTURE_STYLE: Final = (
    "text{font:11px system-ui,sans-serif;fill:#222}.ground{fill:#fff}.name{text-anchor:end}.time{text-anchor:middle;fill:#666}"
    ".seconds{fill:#666;font-size:10px}.tick{stroke:#ddd}.pause{stroke:#b22;stroke-dasharray:5 4}text.pause{stroke:none;fill:#b22}"
    ".waited{stroke:#999;stroke-dasharray:2 2}.critical{stroke:#000;stroke-width:2}"
    "@media(prefers-color-scheme:dark){text{fill:#ddd}.ground{fill:#121212}.tick{stroke:#444}.critical{stroke:#fff}"
    ".time,.seconds{fill:#aaa}}"
)
_PAGE_STYLE: Final = (
    ":root{color-scheme:light dark}body{font:15px system-ui,sans-serif;margin:2rem;max-width:1500px}h1{font-size:1.3rem}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{opacity:.7}dd{margin:0}"
    ".chart{overflow:auto}table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:left}"
)

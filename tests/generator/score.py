"""How near a parsed syllabus comes to the truth that its document was printed from.

An item is found when a parsed one carries its date and either its name or, alone of that kind on that day, its kind.
An optional expected item counts neither way; one on which the document contradicts itself may have either day (``or``)
and must be marked for review (``doubtful``). Everything else that is parsed is an invention.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from servers.domain.identity import normalised_title

__all__ = ["CLASSES", "DEADLINES", "GROUPS", "Counts", "Tally", "compare", "matches"]

DEADLINES = frozenset(
    {"homework", "lab", "quiz", "exam", "project", "paper", "presentation", "reading", "other"}
)
GROUPS = (
    "deadlines", "sure", "kind", "time", "doubt", "no_class", "recurring", "meetings", "schedule", "grading", "header",
)  # fmt: skip
#: What a failure is about: the words with which its line begins.
CLASSES = (
    "missed", "false", "kind", "time", "doubt", "day off", "recurring", "meetings", "schedule", "grading", "header",
)  # fmt: skip
_EQUAL_WORDS = {"mt": "midterm", "midterms": "midterm", "mid": "midterm", "asst": "assignment"}
_WEAK_WORDS = {"class", "your", "set", "due"}

Json = Mapping[str, Any]


@dataclass
class Tally:
    """Right, invented and missed."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def add(self, right: int, false: int, missed: int) -> None:
        """Count on."""
        self.right, self.false, self.missed = self.right + right, self.false + false, self.missed + missed

    @property
    def precision(self) -> float:
        """The share of what was given that is right; 1 where nothing was given."""
        given = self.right + self.false
        return self.right / given if given else 1.0

    @property
    def recall(self) -> float:
        """The share of what there is that was given; 1 where there is nothing."""
        wanted = self.right + self.missed
        return self.right / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        total = 2 * self.right + self.false + self.missed
        return 2 * self.right / total if total else 1.0


@dataclass
class Counts:
    """A tally for each group, and what went wrong in words."""

    groups: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in GROUPS})
    unmarked: int = 0
    given: int = 0
    failures: list[str] = field(default_factory=list)

    def __getitem__(self, group: str) -> Tally:
        return self.groups[group]

    def add(self, other: Counts) -> None:
        """Count another document's figures on."""
        for name, tally in other.groups.items():
            self.groups[name].add(tally.right, tally.false, tally.missed)
        self.unmarked += other.unmarked
        self.given += other.given
        self.failures += other.failures


def compare(truth: Json, syllabus: Json) -> Counts:
    """Compare a truth (a label's keys; items may add ``also``, further right kinds) with a syllabus's JSON."""
    counts = Counts()
    _deadlines(truth, syllabus, counts)
    _days_off(truth, syllabus, counts)
    _sets(truth, syllabus, counts)
    _grading(truth, syllabus, counts)
    _header(truth, syllabus, counts)
    return counts


def matches(wanted: Sequence[Json], given: Sequence[Json]) -> list[tuple[int, int]]:
    """Pairs (wanted, given) of one date, the likeliest first, one to one."""
    kinds = Counter((item.get("date"), item.get("kind")) for item in given)
    pairs: list[tuple[float, int, int]] = []
    for i, want in enumerate(wanted):
        for j, got in enumerate(given):
            if got.get("date") not in {want["date"], *want.get("or", ())}:
                continue
            alike, same_kind = (
                _alike(want["title"], str(got.get("title") or "")),
                got.get("kind") in _kinds(want),
            )
            alone = same_kind and kinds[got.get("date"), got.get("kind")] == 1 and want["kind"] != "other"
            if alike >= 0.5 or alone:
                required = 0.1 * (not want.get("optional"))
                pairs.append((alike + 0.25 * same_kind + required, i, j))
    taken_wanted: set[int] = set()
    taken_given: set[int] = set()
    result = []
    for _, i, j in sorted(pairs, reverse=True):
        if i not in taken_wanted and j not in taken_given:
            taken_wanted.add(i)
            taken_given.add(j)
            result.append((i, j))
    return result


def _kinds(want: Json) -> set[str]:
    return {want["kind"], *want.get("also", ())}


def _words(title: str) -> set[str]:
    words = {_EQUAL_WORDS.get(word, word) for word in normalised_title(title).split("-")}
    return (words - _WEAK_WORDS) or words


def _alike(one: str, other: str) -> float:
    x, y = _words(one), _words(other)
    numbers_x, numbers_y = {w for w in x if w.isdigit()}, {w for w in y if w.isdigit()}
    if numbers_x and numbers_y and not numbers_x & numbers_y:
        return 0.0
    overlap = len(x & y) / min(len(x), len(y))
    return max(overlap, SequenceMatcher(None, " ".join(sorted(x)), " ".join(sorted(y))).ratio())


def _deadlines(truth: Json, syllabus: Json, counts: Counts) -> None:
    wanted = [item for item in truth["items"] if item["kind"] in DEADLINES]
    given = [item for item in syllabus["items"] if item["kind"] in DEADLINES and item.get("date")]
    pairs = matches(wanted, given)
    hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = [item for i, item in enumerate(wanted) if i not in hit and not item.get("optional")]
    invented = [item for j, item in enumerate(given) if j not in used]
    right = sum(not wanted[i].get("optional") for i in hit)
    counts["deadlines"].add(right, len(invented), len(missed))
    counts.given += len(given)
    sure = [j for j, item in enumerate(given) if not item.get("needs_review")]
    counts.unmarked += len(sure)
    counts["sure"].add(sum(j in used for j in sure), sum(j not in used for j in sure), 0)
    _details(wanted, given, pairs, counts)
    counts.failures += [f"missed  {_shown(item)}" for item in missed]
    counts.failures += [f"false   {_shown(item)}" for item in invented]


def _details(
    wanted: Sequence[Json], given: Sequence[Json], pairs: list[tuple[int, int]], counts: Counts
) -> None:
    for i, j in pairs:
        want, got = wanted[i], given[j]
        if want.get("optional"):
            continue
        same = got["kind"] in _kinds(want)
        counts["kind"].add(same, not same, not same)
        if not same:
            counts.failures.append(f"kind    {_shown(want)}: given as {got['kind']}")
        if want.get("doubtful"):
            marked = bool(got.get("needs_review"))
            counts["doubt"].add(marked, 0, not marked)
            if not marked:
                counts.failures.append(f"doubt   {_shown(want)}: contradicted, but not marked for review")
        if want.get("time"):
            same = str(got.get("time") or "")[:5] == want["time"]
            counts["time"].add(same, not same, not same)
            if not same:
                counts.failures.append(f"time    {_shown(want)}: {want['time']}, given as {got.get('time')}")


def _days_off(truth: Json, syllabus: Json, counts: Counts) -> None:
    wanted = [item for item in truth["items"] if item["kind"] == "no_class"]
    given = [item for item in syllabus["items"] if item["kind"] == "no_class" and item.get("date")]
    pairs = matches(wanted, given)
    hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = [item for i, item in enumerate(wanted) if i not in hit and not item.get("optional")]
    invented = [item for j, item in enumerate(given) if j not in used and not _inside(item, wanted)]
    counts["no_class"].add(sum(not wanted[i].get("optional") for i in hit), len(invented), len(missed))
    counts.failures += [f"day off missed  {_shown(item)}" for item in missed]
    counts.failures += [f"day off false   {_shown(item)}" for item in invented]


def _inside(item: Json, spans: Iterable[Json]) -> bool:
    return any(s.get("end_date") and s["date"] <= item["date"] <= s["end_date"] for s in spans)


def _shown(item: Json) -> str:
    return f"{item.get('date')} {item.get('kind'):12} {item.get('title')}"


def _sets(truth: Json, syllabus: Json, counts: Counts) -> None:
    readers = {"meetings": _meetings, "recurring": _recurring, "schedule": _schedule}
    for group, read in readers.items():
        wanted, given = read(truth), read(syllabus)
        if group == "schedule":
            given -= {(s["date"],) for s in truth.get("schedule_optional", ())} - wanted
        if group == "recurring":
            given = _as_wanted(truth, given)
        counts[group].add(len(wanted & given), len(given - wanted), len(wanted - given))
        counts.failures += [f"{group} missed  {value}" for value in sorted(wanted - given, key=str)]
        counts.failures += [f"{group} false   {value}" for value in sorted(given - wanted, key=str)]


def _meetings(syllabus: Json) -> set[tuple[object, ...]]:
    timed = [m for m in syllabus["meetings"] if m.get("start")]
    return {(m["kind"], tuple(sorted(m["days"])), str(m["start"])[:5]) for m in timed}


def _recurring(syllabus: Json) -> set[tuple[object, ...]]:
    return {(r["kind"], r["day"]) for r in syllabus["recurring"]}


def _as_wanted(truth: Json, given: set[tuple[object, ...]]) -> set[tuple[object, ...]]:
    """What is given, with a kind that is as right as the expected one put for it."""
    for want in truth["recurring"]:
        others = {(kind, want["day"]) for kind in want.get("also", ())} & given
        if others and (want["kind"], want["day"]) not in given:
            given = given - others | {(want["kind"], want["day"])}
    return given


def _schedule(syllabus: Json) -> set[tuple[object, ...]]:
    return {(s["date"],) for s in syllabus["schedule"]}


def _grading(truth: Json, syllabus: Json, counts: Counts) -> None:
    wanted = [g for g in truth["grading"] if g.get("weight") is not None]
    rest = [g for g in syllabus["grading"] if g.get("weight") is not None]
    right = 0
    for want in wanted:
        for got in rest:
            if abs(want["weight"] - got["weight"]) < 0.51 and _same_name(want["component"], got["component"]):
                rest.remove(got)
                right += 1
                break
        else:
            counts.failures.append(f"grading missed  {want['component']} {want['weight']}")
    counts["grading"].add(right, len(rest), len(wanted) - right)
    counts.failures += [f"grading false   {got['component']} {got['weight']}" for got in rest]


def _plain(value: object) -> str:
    return re.sub(r"[\W_]+", "", str(value or "").lower())


def _same_name(one: str, other: str) -> bool:
    x, y = _plain(one), _plain(other)
    return x in y or y in x or x[:4] == y[:4]


def _header(truth: Json, syllabus: Json, counts: Counts) -> None:
    for key in ("course_code", "course_title", "term", "timezone"):
        want, got = _plain(truth.get(key)), _plain(syllabus.get(key))
        if want:
            same = bool(got) and (want == got or (key != "timezone" and (want in got or got in want)))
            counts["header"].add(same, bool(got) and not same, not same)
            if not same:
                counts.failures.append(f"header  {key}: {truth[key]!r}, given as {syllabus.get(key)!r}")
    wanted = {_plain(name.split()[-1]) for name in truth.get("instructors", ())}
    given = {_plain(name.split()[-1]) for name in syllabus.get("instructors", ()) if name.split()}
    counts["header"].add(len(wanted & given), len(given - wanted), len(wanted - given))
    if wanted != given:
        counts.failures.append(f"header  instructors: {sorted(wanted)}, given as {sorted(given)}")

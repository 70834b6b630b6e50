"""Items from candidates: duplicates merged, contradictions told, hours given by rule, confidence estimated."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from servers.domain.evidence import Evidence
from servers.domain.identity import item_ids, normalised_title, title_words
from servers.domain.syllabus import GradingComponent, Item, ItemKind, Meeting
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import long_date
from servers.syllabus.finding.borne_out import SecondSigns, second_signs_of
from servers.syllabus.finding.candidate import FURTHER_UP, Candidate, Origin
from servers.syllabus.finding.clause import evidence_of
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.finals import known_finals
from servers.syllabus.finding.item_hours import hours_of, rule_for
from servers.syllabus.finding.kind_by_name import is_arranged, kind_by_name, kind_of_work
from servers.syllabus.finding.lecture_days import lecture_days
from servers.syllabus.finding.moved_by_note import is_footnote, is_moved
from servers.syllabus.finding.named_days import is_of_week
from servers.syllabus.finding.naming import differing, name_of, singular_words, without_manner
from servers.syllabus.finding.no_name import is_no_name
from servers.syllabus.finding.of_its_week import SAID_DUE, is_of_its_week
from servers.syllabus.finding.one_day import with_twins_doubted
from servers.syllabus.finding.part_kinds import with_kinds_of_whole
from servers.syllabus.finding.rule import DueRule
from servers.syllabus.finding.same_work import is_same_work, places_of, series_apart
from servers.syllabus.finding.section_days import are_of_sections
from servers.syllabus.finding.setting import Setting
from servers.syllabus.finding.worked_on import without_topics_due_elsewhere, without_work_in_class

__all__ = ["assemble"]

#: How often a candidate of each origin is right, as measured on labelled syllabi.
_TRUST: dict[Origin, float] = {
    "due": 0.95, "label": 0.93, "topic_due": 0.95, "topic_event": 0.92, "assignment": 0.82, "named": 0.78, "grid": 0.85,
    "prose_due": 0.88, "prose_event": 0.88, "reading": 0.7, "no_class": 0.92,
}  # fmt: skip
_DOUBTFUL = 0.8
_BORNE_OUT = 0.85
_WEEK = 7
_ONLY_WEEK = "only the week is printed, not the day; the week's first day is taken"
#: A name with a number of its own: "essay-2"; a chapter's number may come again.
_NUMBERED = Pattern(
    r"(?<!chapter)(?<!ch)(?<!section)(?<!unit)(?<!week)(?<!module)(?<!part)-\d+(?:-|$)|^\d+(?!\d*-(?:peer|repl|comment|response|post|page|question|source))"
)
#: Work of which a course seldom has two of one name.
_LARGE: frozenset[ItemKind] = frozenset({"paper", "project"})
_ONCE: frozenset[ItemKind] = frozenset({"homework", "lab", "quiz", "exam", "project", "paper"})


def assemble(
    candidates: Sequence[Candidate],
    *,
    rules: Sequence[DueRule],
    meetings: Sequence[Meeting],
    grading: Sequence[GradingComponent],
    context: TermContext,
    settings: Sequence[Setting] = (),
    of_labs: bool = False,
) -> tuple[Item, ...]:
    """The items that the candidates come down to, by date; ``of_labs``: the course's reports are of its laboratory."""
    dated = [
        _on_a_day(candidate, rules, meetings)
        for candidate in with_kinds_of_whole(known_finals(_of_work(candidates), grading), grading)
    ]
    dated = _without_weeks([candidate for candidate in dated if not _is_guess(candidate)])
    groups = [_with_kind(group) for group in with_twins_doubted(_contradictions(_placed(_merge(dated))))]
    groups.sort(key=lambda g: (g[0].day.date, g[0].page))
    graded = [title_words(part.component) for part in grading]
    kinds = [_kind(g[0], graded, of_labs=of_labs) for g in groups]
    ids = item_ids((kind, g[0].title) for kind, g in zip(kinds, groups, strict=True))
    signs = second_signs_of(groups, grading)
    return _without_shared_weights(
        _item(ident, kind, group, hours_of(group, rules, meetings, settings), rules, context, signs)
        for ident, kind, group in zip(ids, kinds, groups, strict=True)
    )


def _without_shared_weights(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items; what several of one name count together is the weight of none of them."""
    found = tuple(items)
    named = Counter(normalised_title(item.title) for item in found)
    return tuple(
        item.model_copy(update={"weight": None})
        if item.weight is not None and named[normalised_title(item.title)] > 1
        else item
        for item in found
    )


def _kind(candidate: Candidate, graded: Sequence[AbstractSet[str]], *, of_labs: bool) -> ItemKind:
    """The kind that the name tells; of a name that tells none homework, where it is a part of the grade."""
    kind = kind_by_name(candidate.title, candidate.kind, of_labs=of_labs)
    words = title_words(candidate.title)
    counts = kind == candidate.kind == "other" and any(part and part <= words for part in graded)
    return "homework" if counts and not is_arranged(candidate.title) else kind


def _of_work(candidates: Sequence[Candidate]) -> list[Candidate]:
    return without_topics_due_elsewhere(without_work_in_class(candidates))


def _with_kind(group: list[Candidate]) -> list[Candidate]:
    """The group, of a kind of its own where its name tells of work that is handed in."""
    best = group[0]
    kind = kind_of_work(best.title, best.kind)
    return group if kind == best.kind else [replace(best, kind=kind), *group[1:]]


def _without_weeks(candidates: list[Candidate]) -> list[Candidate]:
    """Without what only its week is known of, where another place tells its day in that week."""
    known = {
        (_sort_of(c), name_of(c.title), c.day.date.toordinal())
        for c in candidates
        if _ONLY_WEEK not in c.doubts
    }
    return [
        c
        for c in candidates
        if _ONLY_WEEK not in c.doubts
        or not any((_sort_of(c), name_of(c.title), c.day.date.toordinal() + n) in known for n in range(7))
    ]


def _sort_of(candidate: Candidate) -> str:
    """The kind of what takes place; all that is handed in is of one sort, whatever kind each place takes it for."""
    return candidate.kind if candidate.kind in EVENT_KINDS or candidate.kind == "no_class" else "work"


def _is_guess(candidate: Candidate) -> bool:
    """Whether neither that it is to be handed in nor its day is said: a film in a week's list, a link in the row below a date's."""
    unsaid = candidate.weak and candidate.kind == "homework" and candidate.origin == "assignment"
    carried = candidate.weak and candidate.kind not in EVENT_KINDS and FURTHER_UP in candidate.doubts
    return carried or (unsaid and _ONLY_WEEK in candidate.doubts)


def _on_a_day(candidate: Candidate, rules: Sequence[DueRule], meetings: Sequence[Meeting]) -> Candidate:
    """A week's candidate on the day that a rule names, or on its first day, doubted."""
    if candidate.beside and candidate.kind not in EVENT_KINDS | {"no_class"}:
        return _by_rule(candidate, rules)
    if not candidate.whole_week or candidate.kind == "no_class":
        return candidate
    start, end = candidate.day.date, candidate.day.end
    stated = [
        e for r in rules for e in r.exceptions if start <= e[0] <= (end or start + dt.timedelta(days=6))
    ]
    if stated:
        return replace(candidate, day=replace(candidate.day, date=stated[0][0], end=None), time=stated[0][1])
    if (day := _class_day(candidate, meetings)) and (candidate.in_class or (day == start and end is None)):
        return replace(candidate, day=replace(candidate.day, date=day, end=None))
    if end is not None and (last := rule_for(candidate, [r for r in rules if r.part_end], general=True)):
        on_last = replace(candidate.day, date=end, end=None)
        return replace(candidate, day=on_last, time=candidate.time or last.time)
    rule = rule_for(candidate, [r for r in rules if len(r.weekdays) == 1], general=True)
    if rule is not None:
        offset = (WEEKDAYS.index(rule.weekdays[0]) - start.weekday()) % 7
        if offset == 0 and end is not None and (end - start).days >= 7:
            offset = 7
        told = tuple(doubt for doubt in candidate.day.doubts if not is_of_week(doubt))
        on_day = Day(start + dt.timedelta(days=offset), None, told)
        doubts = (*candidate.doubts, *_of_other_weeks(rule, start))
        return replace(candidate, day=on_day, time=candidate.time or rule.time, doubts=doubts)
    return replace(candidate, day=replace(candidate.day, end=None), doubts=(*candidate.doubts, _ONLY_WEEK))


def _of_other_weeks(rule: DueRule, start: dt.date) -> tuple[str, ...]:
    """The doubt about work in a week of which its rule does not speak."""
    other = rule.mondays and start - dt.timedelta(days=start.weekday()) not in rule.mondays
    return (f"the rule on its day is of {rule.weeks} weeks, and it stands in another",) if other else ()


def _by_rule(candidate: Candidate, rules: Sequence[DueRule]) -> Candidate:
    """A week's work beside its class days, on the day of that week that a rule names."""
    rule = rule_for(candidate, [r for r in rules if len(r.weekdays) == 1 and not r.each_class], general=True)
    if rule is None:
        return candidate
    first = candidate.beside[0]
    date = first + dt.timedelta(days=WEEKDAYS.index(rule.weekdays[0]) - first.weekday())
    told = long_date(date)
    doubts = (
        ()
        if date in candidate.beside
        else (f"by rule it is due on a day that its row does not print; {told} is taken",)
    )
    return replace(candidate, day=Day(date, None, doubts), time=candidate.time or rule.time)


def _class_day(candidate: Candidate, meetings: Sequence[Meeting]) -> dt.date | None:
    """The week's only class day, where there is one class a week."""
    days = lecture_days(meetings)
    if len(days) != 1:
        return None
    offset = (WEEKDAYS.index(days.pop()) - candidate.day.date.weekday()) % 7
    return candidate.day.date + dt.timedelta(days=offset)


def _merge(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """The same thing said in several places, together; the most telling place first."""
    groups: list[list[Candidate]] = []
    for candidate in sorted(candidates, key=lambda c: -_TRUST[c.origin]):
        home = next((g for g in groups if any(is_same_work(candidate, other) for other in g)), None)
        if home is None:
            groups.append([candidate])
        else:
            home.append(candidate)
    return groups


def _placed(groups: list[list[Candidate]]) -> list[list[Candidate]]:
    """Without what stands beside several class days, on a day that another place excludes.

    Another place gives the one day of the exam, or sets an exam on what would be a day off.
    """
    settled = [group for group in groups if any(not c.beside and _ONLY_WEEK not in c.doubts for c in group)]
    sure = set(map(id, settled))
    return [
        group
        for group in groups
        if not any(
            (id(group) not in sure and _excludes(other, group[0])) or is_of_its_week(other[0], group[0])
            for other in settled
            if other is not group
        )
    ]


def _excludes(settled: list[Candidate], unsure: Candidate) -> bool:
    one = next(c for c in settled if not c.beside)
    if _ONLY_WEEK in unsure.doubts:
        shared = singular_words(one.title) & singular_words(unsure.title)
        later = 0 <= (one.day.date - unsure.day.date).days < 7
        return later and one.kind == unsure.kind and bool(shared) and not differing((one.title, unsure.title))
    if one.kind not in EVENT_KINDS or one.day.date not in unsure.beside:
        return False
    if unsure.kind == "no_class":
        return one.day.date == unsure.day.date and one.kind == "exam"
    named = title_words(one.title) & title_words(unsure.title)
    return one.kind == unsure.kind and one.day.date != unsure.day.date and bool(named)


def _contradictions(groups: list[list[Candidate]]) -> list[list[Candidate]]:
    """Work that is due once but printed under two dates: one stays, and says so."""
    named: dict[tuple[ItemKind, str], list[list[Candidate]]] = {}
    for group in groups:
        named.setdefault((group[0].kind, name_of(group[0].title)), []).append(group)
    series = series_apart(list(named.values()))
    kept: list[list[Candidate]] = []
    for (kind, name), same in named.items():
        if (
            len(same) == 2
            and places_of(same) not in series
            and kind in _ONCE
            and not are_of_sections(group[0].day for group in same)
            and (_NUMBERED.search(name) or _only_one(name, same))
        ):
            alike = [g[0] for g in groups if g[0].kind == kind and g[0].group == same[0][0].group]
            kept.append(_settled(same, Counter(c.day.date.weekday() for c in alike)))
        elif len(same) == 2 and (
            (kind in _LARGE and _is_told_twice(*same)) or _is_numbered_twice(kind, name, same)
        ):
            kept += _both_doubted(*same)
        else:
            kept += same
    return kept


def _only_one(name: str, same: list[list[Candidate]]) -> bool:
    """Whether there can be only one of it: a final or a midterm told of in the schedule and in the prose."""
    places = {group[0].group >= 0 for group in same}
    return len(places) == 2 and bool(re.search(r"final|midterm|mid-term", name))


def _is_told_twice(one: list[Candidate], other: list[Candidate]) -> bool:
    """Whether a table and a sentence each say when work of one name is due: it may be due once, or in two versions."""
    said = all(group[0].origin in SAID_DUE for group in (one, other))
    name = title_words(one[0].title)
    return (
        said and len(places_of((one, other))) == 2 and len(name) > 1 and min(one[0].group, other[0].group) < 0
    )


def _is_numbered_twice(kind: ItemKind, name: str, same: Sequence[list[Candidate]]) -> bool:
    """Whether one table has work of one number on two days: one of them may be that on which it is given or comes back."""
    one_table = len(places_of(same)) == 1 and same[0][0].group >= 0
    doubted = any(group[0].doubts or group[0].day.doubts for group in same)
    return kind in _ONCE and one_table and not doubted and _NUMBERED.search(name) is not None


def _both_doubted(one: list[Candidate], other: list[Candidate]) -> Iterator[list[Candidate]]:
    """Both, each with what the other place says."""
    for group, against in ((one, other), (other, one)):
        doubt = f"p. {against[0].page} gives {long_date(against[0].day.date)} for work of this name"
        yield [replace(group[0], doubts=(*group[0].doubts, doubt)), *group[1:]]


def _is_said_in_the_week(row: Candidate, said: Candidate) -> bool:
    """Whether a sentence gives the work a day within the week of the row that has it too: the row's day is its class's."""
    told = row.group >= 0 > said.group and said.origin in {"prose_due", "prose_event"}
    return (
        told
        and 0 < (said.day.date - row.day.date).days < _WEEK
        and row.day.date.weekday() < said.day.date.weekday()
    )


def _settled(same: list[list[Candidate]], usual: Counter[int]) -> list[Candidate]:
    """Of two dates the schedule's, the one said to be when it is due, that of the usual day of the week, or the later."""
    first, last = sorted(same, key=lambda group: group[0].day.date)
    tabled = [group for group in (first, last) if group[0].group >= 0]
    due = [group for group in (first, last) if group[0].origin in SAID_DUE]
    often = [usual[group[0].day.date.weekday()] for group in (first, last)]
    regular = [first] if first[0].group == last[0].group and often[0] > often[1] else []
    exact = [last] if _is_said_in_the_week(first[0], last[0]) else []
    moved = [group for group in (first, last) if is_moved(group[0])]
    winner = next((one[0] for one in (moved, exact, tabled, due, regular) if len(one) == 1), last)
    loser = first if winner is last else last
    if [winner] == moved and is_footnote(winner[0]):
        return [replace(winner[0], in_class=winner[0].in_class or loser[0].in_class), *winner[1:]]
    reason = (
        f"two places disagree: p. {winner[0].page} says {long_date(winner[0].day.date)}, "
        f"p. {loser[0].page} says {long_date(loser[0].day.date)}"
    )
    return [replace(winner[0], doubts=(*winner[0].doubts, reason)), *winner[1:]]


def _item(
    ident: str,
    kind: ItemKind,
    group: list[Candidate],
    hours: tuple[dt.time | None, dt.time | None],
    rules: Sequence[DueRule],
    context: TermContext,
    signs: SecondSigns,
) -> Item:
    """The item of a group; ``kind``: by its whole name, where the rules on hours go by that of the candidate."""
    best = group[0]
    time, end_time = hours
    unnamed = (
        (f'"{best.title}" reads like no name; see on the page what it is',)
        if kind != "no_class" and is_no_name(best.title)
        else ()
    )
    doubts = tuple(dict.fromkeys((*_day_doubts(group), *best.doubts, *_year_doubts(context), *unnamed)))
    rule = None if best.kind in EVENT_KINDS else rule_for(best, rules)
    confidence = _confidence(group, doubts, ruled=rule is not None and best.kind in rule.kinds)
    if confidence < _DOUBTFUL and not doubts:
        confidence, doubts = (_BORNE_OUT, ()) if signs.bear_out(best) else (confidence, (_why_unsure(best),))
    return Item(
        id=ident,
        title=best.title,
        kind=kind,
        date=best.day.date,
        end_date=best.day.end if best.day.is_span else None,
        time=None if best.kind == "no_class" else time,
        end_time=None if best.kind == "no_class" else end_time,
        weight=_weight(best, signs.grading),
        page=best.page,
        evidence=_evidence(group),
        confidence=round(confidence, 2),
        needs_review=doubts,
    )


def _day_doubts(group: list[Candidate]) -> tuple[str, ...]:
    """The doubts about the day; which of several days it is, another place may have said."""
    settled = any(not (c.day.doubts or c.doubts) for c in group[1:])
    other = next((c for c in group[1:] if differing((group[0].title, c.title))), None)
    if other is not None and group[0].kind == "exam":
        return (
            f'p. {group[0].page} calls it "{group[0].title}" and p. {other.page} "{other.title}"',
            *group[0].day.doubts,
        )
    return tuple(doubt for doubt in group[0].day.doubts if not (settled and doubt.startswith("several days")))


def _evidence(group: list[Candidate]) -> tuple[Evidence, ...]:
    return tuple(evidence_of(lines) for c in group[:3] for lines in (c.lines, c.date_lines) if lines)


def _year_doubts(context: TermContext) -> tuple[str, ...]:
    basis = context.year_basis
    of_dates_alone = (
        context.label is None and basis != "weekday"
    )  # no term is named that would stand for the year
    return context.doubts if basis in {"file", "none"} or of_dates_alone else ()


def _why_unsure(candidate: Candidate) -> str:
    if candidate.weak and candidate.kind == "presentation":
        return f'it is not clear that "{candidate.title}" is more than what the class does that day'
    if candidate.weak:
        return f'it is not clear that "{candidate.title}" is something to hand in'
    return "the document does not say plainly that this is due then"


def _confidence(group: list[Candidate], doubts: Sequence[str], *, ruled: bool) -> float:
    """``ruled``: a sentence says of all work of this kind when it is due, so that a name on a day is said to be due."""
    best = group[0]
    value = max(_TRUST[best.origin], _TRUST["prose_due"] if ruled else 0.0)
    if best.weak:
        value -= 0.2
    value -= 0.2 * min(len(doubts), 2)
    if len({c.group for c in group}) > 1:
        value += 0.5 * (1 - value)
    return min(max(value, 0.1), 0.99)


def _weight(candidate: Candidate, grading: Sequence[GradingComponent]) -> float | None:
    name = normalised_title(candidate.title)
    for part in grading:
        if (
            part.weight is not None
            and normalised_title(without_manner(part.component)) == name
            and (part.count or 1) == 1
        ):
            return part.weight
    return None

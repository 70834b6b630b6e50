"""Lines that tell a day, and runs of them that are a schedule: those that begin or end with a date, or whose month stands above."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from servers.syllabus.dating.counts import COUNT
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.bare_days import bare_days
from servers.syllabus.finding.classes_told import tells_class
from servers.syllabus.finding.day_letters import week_behind
from servers.syllabus.finding.day_numbers import is_month
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.flow import Flow, FlowLine
from servers.syllabus.finding.lone_weekdays import lone_weekdays

__all__ = ["DUE_ON", "Anchor", "anchors_of", "runs_of"]

_BEFORE = Pattern(
    rf"^[\s•●○▪■*·‣➢§\-–—(\[]*(?:(?:week|wk|class|lecture|lec|session|day|module|unit|meeting|seminar|lesson|l|part)\s*#?\s*(?:\d{{0,2}}[a-z]?|{COUNT})\s*[:.)|,/–—-]*\s*)?(?:\d{{1,2}}(?:(?:\.\d{{1,2}}){{1,2}}[.)]?\s+|[.)]\s+|\s+(?=[(\[])))?[\s(\[]*(?:(?:on|week of|week beginning|starting|beginning|begins|starts|date:?|w/c)\s+)?$",
    re.IGNORECASE,
)
_NUMBERED = Pattern(
    rf"^[\s•*]*(?:week|wk|class|lecture|session|day|module|unit|meeting|seminar|lesson)\s*#?\s*{COUNT}",
    re.IGNORECASE,
)
#: What makes a date that of all below it.
DUE_ON = Pattern(
    r"\W*(?:(?:work|items|assignments?|to be)\s+)?due(?:\s+(?:on|by|before))?\s*[:–—-]?\s*", re.IGNORECASE
)


_SEVERAL, _SHORT_TOPIC = 2, 2


@dataclass(frozen=True)
class Anchor:
    """The place of a line that tells a day, the days, and whether they stand at its end."""

    index: int
    mentions: tuple[DateMention, ...]
    trailing: bool


#: Digits that are set high, as a note's is, or stand for an ordinal.
_RAISED = Pattern("[²³¹]")
_OPENING = Pattern(
    r"\W*(?:[A-Z][A-Za-z]{0,8}\.?,?\s+)?(?:\d{1,2}/\d{1,2}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:st|nd|rd|th)?\s*[-–—:|]\s"
)


def anchors_of(flow: Flow, context: TermContext) -> Iterator[Anchor]:
    """The lines that tell a day, in order: those that begin or end with a date, and those whose month stands above."""
    whole = list(_with_headings_alike(flow, sorted(_dated_anchors(flow, context), key=_place), context))
    dated = {one.index: one.mentions[0].date for one in whole if not one.trailing}
    listed = _days_listed(flow)
    lines = [item.line.text if item.first or n in listed else "" for n, item in enumerate(flow.lines)]
    told = {n: date for n, date in dated.items() if date is not None}
    bare = {**lone_weekdays(lines, told, context), **bare_days(lines, told, context)}
    if not bare:
        yield from whole
        return
    own = {one.index: one for one in whole} | {
        n: Anchor(n, (day,), trailing=False) for n, day in bare.items()
    }
    yield from (own[index] for index in sorted(own))


def _place(anchor: Anchor) -> int:
    return anchor.index


#: A heading that tells a deadline, and no class.
_SAYS_DUE = Pattern(r"\b(?:due|deadline|submit)\b", re.IGNORECASE)
#: So many headings of one rank that open with a day make the others of that rank days too.
_RANKED = 3


def _with_headings_alike(flow: Flow, whole: Sequence[Anchor], context: TermContext) -> Iterator[Anchor]:
    """The anchors, and each heading with one date that ranks with those that open a day: "Paper 1 - Thu, Oct 10" among "Lecture 9 - Tue, Oct 8"."""
    ranks = Counter(
        flow.lines[one.index].paragraph.level
        for one in whole
        if not one.trailing and _is_heading(flow, one.index)
    )
    ranked = {rank for rank, count in ranks.items() if count >= _RANKED}
    known = {one.index: one for one in whole}
    if not ranked:
        yield from whole
        return
    for index, item in enumerate(flow.lines):
        one = known.get(index)
        apart = one is None or one.trailing
        if (
            apart
            and item.paragraph.level in ranked
            and _is_heading(flow, index)
            and not _SAYS_DUE.search(item.line.text)
        ):
            dates = [m for m in find_dates(item.line.text, context) if m.date is not None]
            one = Anchor(index, (dates[0],), trailing=False) if len(dates) == 1 else one
        if one is not None:
            yield one


def _is_heading(flow: Flow, index: int) -> bool:
    paragraph = flow.lines[index].paragraph
    return flow.lines[index].first and paragraph.role == "heading" and len(paragraph.lines) == 1


#: A line that opens with a bare day, perhaps behind that of the week, or with a month and one.
_DAY_LINE = Pattern(
    r"\W*(?:[A-Z][a-z]{0,8}(?:\s?[-–/&]\s?[A-Z][a-z]{0,8})?\.?,{0,2}\s+)?(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:\s?[-–&]\s?\d{1,2})?[\s:,.)–—-]+(?=[^\W\d])(?!\s*(?:[ap]\.?m\b|points?\b|pts\b))"
)
#: So many lines of a paragraph, and such a part of them, make it a list of days.
_FEWEST_LISTED, _MOSTLY_LISTED = 2, 0.6


def _days_listed(flow: Flow) -> set[int]:
    """The lines of paragraphs nearly all of whose lines open with a day, each later than the one above but for a next month's first."""
    found: set[int] = set()
    start = 0
    for stop in range(1, len(flow.lines) + 1):
        if stop < len(flow.lines) and not flow.lines[stop].first:
            continue
        if stop - start >= _FEWEST_LISTED:
            days = {
                n: int(m["day"])
                for n in range(start, stop)
                if (m := _DAY_LINE.match(flow.lines[n].line.text))
            }
            falls = sum(a >= b for a, b in pairwise(days.values()))  # one: into the next month
            if falls <= 1 and len(days) >= max(_FEWEST_LISTED, _MOSTLY_LISTED * (stop - start)):
                months = {n for n in range(start, stop) if is_month(flow.lines[n].line.text)}
                found |= days.keys() | months
        start = stop
    return found


def _dated_anchors(flow: Flow, context: TermContext) -> Iterator[Anchor]:
    page_right = max(item.right for item in flow.lines)
    alike = _alike(flow)
    listed: list[Anchor] = []
    for index, item in enumerate(flow.lines):
        if not (item.first or index in alike or _breaks_before(flow, index, page_right)):
            continue
        text = item.line.text
        plain = not has_digit(text) and (text.isascii() or not _RAISED.search(text))
        if plain or _ends_in_bracket(flow, index):
            continue
        mentions = [m for m in find_dates(text, context) if m.date is not None]
        leading = _leading(text, mentions)
        if leading and not _is_wrapped(flow, index, text[leading[-1].end :]):
            yield Anchor(index, leading, trailing=False)
        elif mentions and _heads_what_is_due(flow, index, mentions):
            yield Anchor(index, (mentions[0],), trailing=False)
        elif mentions and _is_of_work(text, mentions[-1]):
            continue
        elif mentions and (days := _in_bracket(text, mentions, item)):
            listed.append(Anchor(index, days, trailing=True))
        elif mentions and _ends_with(text, mentions[-1], item):
            yield Anchor(index, (mentions[-1],), trailing=True)
    if sum(len(anchor.mentions) > 1 for anchor in listed) >= _SEVERAL:
        yield from listed
    else:
        yield from (one for one in listed if _ends_with_day(flow.lines[one.index], one.mentions[-1]))


#: A bracket that ends the name above it, and what stands beside that: "(Tuesday, Jan. 21); 2 replies".
_BRACKET_AND_MORE = Pattern(r"\([^()]*\)\s*[;,]")


def _ends_in_bracket(flow: Flow, index: int) -> bool:
    """Whether a line brings the bracket of what stands above it, and more: "Paragraph on your career" over "(Tuesday, Jan. 21); 2 replies"."""
    item = flow.lines[index]
    goes_on = not item.first and _BRACKET_AND_MORE.match(item.line.text) is not None
    return goes_on and flow.lines[index - 1].line.text[:1] != "("


_FEWEST_ALIKE = 3
#: A day of the week cut short and a date open a line: "FR MAR 15 Midterm", "W Nov-9 Essay 2", "Thu 9/4 Review".
_SHORT_DAY_OPENS = Pattern(
    r"\W*(?:M(?:o(?:n)?|O(?:N)?)?|T(?:ue?s?|UE?S?)?|W(?:ed?|ED?)?|T(?:hu?(?:rs?)?|HU?(?:RS?)?)|R|F(?:ri?|RI?)?|S(?:at?|AT?|un?|UN?))[.,]?\s+(?:\d{1,2}/\d{1,2}|[A-Z][A-Za-z]{2,3}\.?[\s-]\d{1,2}|\d{1,2}[\s-][A-Z][A-Za-z]{2})(?![\w/-])"
)
#: What a sentence breaks off with that goes on with a day.
_LEADS_TO_DAY = Pattern(
    r"(?:[,(&–-]|\b(?:on|by|until|till|before|after|due|is|are|and|or|from|to|for|of|the|starting|beginning|through))$",
    re.IGNORECASE,
)


def _alike(flow: Flow) -> set[int]:
    """Lines that open with a date and a dash or colon, or behind a day of the week cut short, where several do: none goes on from the one above.

    Of other paragraphs' lines those count that begin them.
    """
    opening = [n for n, item in enumerate(flow.lines) if _OPENING.match(item.line.text)]
    several = Counter(id(flow.lines[n].paragraph) for n in opening)
    firsts = sum(flow.lines[n].first for n in opening)
    alike = {n for n in opening if max(several[id(flow.lines[n].paragraph)], firsts) >= _FEWEST_ALIKE}
    short = {n for n, item in enumerate(flow.lines) if _SHORT_DAY_OPENS.match(item.line.text)}
    ends = {n for n in short if n and _LEADS_TO_DAY.search(flow.lines[n - 1].line.text)}
    return alike | (short - ends) if len(short - ends) >= _FEWEST_ALIKE else alike


def _heads_what_is_due(flow: Flow, index: int, mentions: Sequence[DateMention]) -> bool:
    """Whether a line says only by when the points below it are due: "Due September 12:"."""
    text, below = flow.lines[index].line.text, flow.lines[index + 1 : index + 2]
    above = flow.lines[index - 1] if index else None
    if above and above.paragraph.role != "item" and kind_of(above.line.text):
        return False
    return (
        len(mentions) == 1
        and DUE_ON.fullmatch(text[: mentions[0].start]) is not None
        and not re.search(r"[^\W\d_]{3,}", text[mentions[0].end :])
        and all(item.first and item.paragraph.role == "item" for item in below)
        and bool(below)
    )


#: What a sentence that goes on with a date breaks off with.
_CUT = Pattern(r"\b(?:(?:due|is|are|be|held|set|meets?|scheduled|and|or)\s+)(?:on|by|before|until|for)$")
#: The same within a paragraph: "turned in by Tuesday".
_CUT_BEHIND_DAY = Pattern(
    r"\b(?:on|by|before|until|than|due)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?$"
)


def _is_wrapped(flow: Flow, index: int, rest: str) -> bool:
    """Whether a line that begins with a date only goes on with the sentence above it."""
    if index and _CUT.search(flow.lines[index - 1].line.text):
        return True
    if not flow.lines[index].first and _CUT_BEHIND_DAY.search(flow.lines[index - 1].line.text):
        return True
    opens = rest.lstrip(" ).,")[:1]
    if index == 0 or not opens.islower() or week_behind(rest, 0):
        return False
    return flow.lines[index - 1].line.text.rstrip()[-1:] not in ".!?:;"


def _breaks_before(flow: Flow, index: int, page_right: float) -> bool:
    above, here = flow.lines[index - 1].line, flow.lines[index].line
    first = here.words[0]
    return (
        first.bold
        or above.page != here.page
        or above.box.x1 + first.box.width + 3 < min(flow.lines[index].right, page_right)
    )


def _leading(text: str, mentions: list[DateMention]) -> tuple[DateMention, ...]:
    kept: list[DateMention] = []
    at = 0
    for mention in mentions:
        between = text[at : mention.start]
        allowed = (
            _BEFORE.match(between) or tells_class(between)
            if not kept
            else re.fullmatch(r"\s*(?:&|and|,|/|\+|-|–|;)\s*(?:(?:Th|Tu|[MTWRF])\s+)?", between)
        )
        if not allowed:
            break
        kept.append(mention)
        at = mention.end
    return tuple(kept)


#: What ends with a bracket: "Panel data (11/4, 11/6)", "Lectures 4-6 (Sep 11, 16, 18)", "Review (2 lectures: 8/27, 8/29)".
_IN_BRACKET = Pattern(r"[(\[](?:[^()\[\]:]{0,24}:)?\s*(?P<days>[^()\[\]]+)[)\]]\W*$")
_BETWEEN = Pattern(r"(?i)\s*(?:[,;&/]|\band\b)\s*(?:and\s+)?")


def _in_bracket(text: str, mentions: Sequence[DateMention], item: FlowLine) -> tuple[DateMention, ...]:
    """The class days of a topic, where a bracket behind it holds them and nothing else; none behind the name of work."""
    bracket = _IN_BRACKET.search(text)
    if bracket is None or not item.first or len(item.paragraph.lines) > _SHORT_TOPIC:
        return ()
    inside = [mention for mention in mentions if mention.start >= bracket.start("days")]
    ends = [bracket.start("days"), *(mention.end for mention in inside)]
    gaps = [text[end : mention.start] for end, mention in zip(ends, inside, strict=False)]
    alone = not text[ends[-1] : bracket.end("days")].strip() and not gaps[0].strip() if inside else False
    if not inside or not alone or not all(map(_BETWEEN.fullmatch, gaps[1:])):
        return ()
    return () if kind_of(text[: bracket.start()]) else tuple(inside)


#: What a bracket behind a topic dates, before its date: "Waves and sound (Unit 2 Test: Monday, 24 October)".
_NAMED_IN_BRACKET = Pattern(r"[(\[](?P<name>[^()\[\]:]{3,40}):\s*$")


def _is_of_work(text: str, mention: DateMention) -> bool:
    """Whether a bracket behind a topic says which work is on the date in it: that is no day of the topic's."""
    named = _NAMED_IN_BRACKET.search(text[: mention.start])
    return named is not None and kind_of(named["name"]) is not None


def _ends_with_day(item: FlowLine, mention: DateMention) -> bool:
    return _ends_with(item.line.text, mention, item)


def _ends_with(text: str, mention: DateMention, item: FlowLine) -> bool:
    rest = text[mention.end :].strip(" )].:,")
    opened = text[: mention.start].rstrip()[-1:] in {"(", "[", "-", "–", "—", ":", "|", ","}
    short = len(text) < 110 and item.first and len(item.paragraph.lines) <= 2
    return not rest and opened and short and (bool(_NUMBERED.match(text)) or item.paragraph.role == "heading")


def runs_of(anchors: list[Anchor], minimum: int) -> Iterator[list[Anchor]]:
    """Anchors in rising order of date, three at least: a schedule; fewer on the lines right beside such a run go on with its list."""
    rising = list(_rising(anchors))
    long = [len(run) >= minimum for run in rising]
    for place, run in enumerate(rising):
        after = place > 0 and long[place - 1] and _is_next(rising[place - 1], run)
        before = place + 1 < len(rising) and long[place + 1] and _is_next(run, rising[place + 1])
        if long[place] or after or before:
            yield run


def _is_next(above: Sequence[Anchor], run: Sequence[Anchor]) -> bool:
    """Whether a run that opens lines begins on the line right below another such run."""
    lines = [*above[-1:], *run]
    opening = not any(anchor.trailing for anchor in (*above, *run))
    return opening and all(b.index - a.index == 1 for a, b in pairwise(lines))


def _rising(anchors: list[Anchor]) -> Iterator[list[Anchor]]:
    """The anchors parted where their dates do not rise, or where lines that end with a date follow others."""
    run: list[Anchor] = []
    leading = [anchor for anchor in anchors if not anchor.trailing]
    if len(leading) >= 3 and 2 * len(leading) >= len(anchors):
        anchors = leading
    for anchor in anchors:
        date = anchor.mentions[0].date
        above = run[-1].mentions[0].date if run else None
        fits = above is None or (date is not None and 0 <= (date - above).days <= 45)
        if not fits or (run and anchor.trailing != run[-1].trailing):
            if run and anchor.trailing != run[-1].trailing and fits and not anchor.trailing:
                continue
            yield run
            run = []
        run.append(anchor)
    if run:
        yield run

"""Stages of a work as points of a list, each with its day at its end: "Choose a paper (September 23)", "Final deck: Dec 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class, is_reading, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.name_to_day import name_to_day
from servers.syllabus.finding.ordinals import MANY
from servers.syllabus.finding.phrase import Phrase, phrases
from servers.syllabus.finding.statement import Headed
from servers.syllabus.finding.tidy_title import tidy_title
from servers.syllabus.reading.document import Paragraph

__all__ = ["stages_of"]

#: So many points make a list of stages; so long is a point at most.
_FEWEST: Final = 3
_LONGEST: Final = 130
_LONGEST_LEAD: Final = 400
_DIGIT: Final = Pattern(r"\d")
#: What says that a list is one of stages, whatever the work is called.
_STAGED: Final = Pattern(
    r"(?i)\b(?:milestones?|stages|steps|phases|checkpoints|deliverables|timeline|in\s+parts|parts\s+are|components)\b"
)
#: What leads from a stage's name to its day, and what may stand behind that.
_LEADS: Final = Pattern(
    r"(?i)(?:\s*[(\[:,;|–—-]+\s*|\s+)(?:(?:is\s+|are\s+)?due(?:\s+date)?\s*(?:on\s+|by\s+)?[:–—-]?\s*|(?:by|on)\s+)?(?:the\s+)?$"
)
_BEHIND: Final = Pattern(
    r"(?i)[\s)\].,;*]*(?:(?:by|at|before|@)?\s*(?:\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?|noon|midnight)(?:\s*\w{2,3}T)?)?(?:in\s+class|at\s+the\s+(?:start|beginning)\s+of\s+class)?[\s)\].;*]*(?:[(\[][^()]{1,40}[)\]])?[\s.]*"
)
#: A name of more words holds a sentence on it.
_WORDY: Final = 6
_FULL_STOP: Final = Pattern(r"(?:[^\W_]{3}|[%)\d])\.\s")
_MARKER: Final = Pattern(r"^(?:[^\w\s(“\"']+\s*|\(?\w{1,2}[.)]\s+)")
_SHARE: Final = Pattern(r"\s*[(\[]?\s*\d{1,3}(?:\.\d)?\s*(?:%|percent|points?|pts\.?|marks?)(?:\s+of\s+[\w\s]+)?\s*[)\]]?", re.IGNORECASE)  # fmt: skip
#: What counts a stage before its name: "Step 1: Topic", "Milestone 2 - Data".
_COUNTED: Final = Pattern(
    r"(?i)^(?:step|stage|phase|part|milestone|checkpoint|deliverable)\s*#?\d{1,2}\s*[:.)–—-]\s*(?=\w)"
)
#: Points of a list that are no stages a student is ready with.
_NO_STAGE: Final = Pattern(
    r"(?i)\b(?:assigned|handed\s+out|posted|released|returned|feedback|last\s+day|deadline\s+to|begins?|starts?|opens?|(?<!in )class(?:es)?|holiday|guest|lecture|review\s+session)\b|^(?:chapters?|ch\.|pp?\.)\s"
)


@dataclass(frozen=True)
class _Stage:
    """A point of a list: the name of a stage and its day."""

    paragraph: Paragraph
    name: str
    mention: DateMention


def stages_of(paragraphs: Sequence[Headed], context: TermContext) -> Iterator[tuple[Paragraph, Candidate]]:
    """The points of lists of stages that have names of their own, each with what it asks."""
    for lead, heading, points in _lists(paragraphs):
        whole = _whole(lead, heading)
        if whole is None:
            continue
        stages = [stage for point in points if (stage := _stage(point, context))]
        if len(stages) >= max(_FEWEST, len(points) - 1):
            yield from (
                (stage.paragraph, _candidate(stage, whole))
                for stage in stages
                if _is_parted(stage) or not _is_known(stage.name)
            )


def _lists(paragraphs: Sequence[Headed]) -> Iterator[tuple[str, str, list[Paragraph]]]:
    """Runs of points that may end with their days, each with the text right above and the heading."""
    lead, points = "", list[Paragraph]()
    above = ""
    for paragraph, heading in (*paragraphs, (None, "")):
        if paragraph is not None and paragraph.role == "item":
            if not points:
                above = heading
            points.append(paragraph)
            continue
        if (
            len(points) >= _FEWEST
            and sum(_DIGIT.search(p.text[-30:]) is not None for p in points) >= len(points) - 1
        ):
            yield lead, above, points
        points = []
        lead = paragraph.flat if paragraph is not None else ""


def _whole(lead: str, heading: str) -> tuple[str, ItemKind] | None:
    """What the stages are of: the work that the lines above a list name."""
    staged = lead.rstrip().endswith(":") and len(lead) < _LONGEST_LEAD and _STAGED.search(lead) is not None
    texts = [lead] if len(lead) < _LONGEST else [lead.rsplit(". ", 1)[-1]] if staged else []
    named = [phrase for text in (*texts, heading) for phrase in _works(text)]
    if named:
        return "" if MANY.search(named[0].title) else named[0].title, named[0].kind
    return ("", "project") if staged or _STAGED.search(heading) else None


def _works(text: str) -> Iterator[Phrase]:
    handed_in = (
        one
        for one in phrases(text)
        if not one.weak and one.kind not in EVENT_KINDS and not _STAGED.match(one.title)
    )
    return (
        one
        for one in handed_in
        if len(text) < _LONGEST and not re.search(r"(?i)\bgrad(?:es?|ing)\b|\blate\b", text)
    )


def _stage(point: Paragraph, context: TermContext) -> _Stage | None:
    text = _MARKER.sub("", point.flat)
    if len(text) > _LONGEST:
        return None
    found = [mention for mention in find_dates(text, context) if mention.date is not None]
    if len(found) != 1 or _BEHIND.fullmatch(text, found[0].end) is None:
        return None
    before = text[: found[0].start]
    leads, told = _LEADS.search(before), name_to_day(before)
    named = told.name if told.due else before[: leads.start()] if leads else ""
    name = _SHARE.sub("", _COUNTED.sub("", named)).strip(" :,;.–—-()")
    if (
        not re.search(r"[^\W\d_]{3,}", name)
        or _NO_STAGE.search(name)
        or is_no_class(name)
        or is_reading(name)
    ):
        return None
    head, stop, _ = name.partition(". ")
    if stop and len(name.split()) > _WORDY:
        return _Stage(point, head, found[0]) if _is_known(head) else None
    return _Stage(point, name, found[0])


def _is_parted(stage: _Stage) -> bool:
    """Whether full stops part the name from its day, so that no sentence holds both: "Memo 1. 15%. Due: May 3"."""
    text = _MARKER.sub("", stage.paragraph.flat)
    return _FULL_STOP.search(text, 0, stage.mention.start) is not None


def _is_known(name: str) -> bool:
    """Whether a name is that of work from end to end, which is known without the list."""
    named = [one for one in phrases(name) if not one.weak]
    return len(named) == 1 and named[0].end - named[0].start >= len(name) - 1


def _candidate(stage: _Stage, whole: tuple[str, ItemKind]) -> Candidate:
    known = kind_of(stage.name)
    own = known is not None and not known[1]
    presents = known is not None and (known[0] == "presentation" or not whole[0])
    kind = known[0] if own and known and (presents or known[0] not in EVENT_KINDS) else whole[1]
    name = tidy_title(stage.name)
    name = name[:1].upper() + name[1:]
    mention = stage.mention
    text = stage.paragraph.flat
    behind = text.find(stage.name) + len(stage.name)
    times = [time for time in find_times(text) if time.start >= behind]
    time = times[0] if len(times) == 1 else None
    assert mention.date is not None  # noqa: S101  stages have dates
    return Candidate(
        f"{whole[0]}: {name}" if whole[0] and known is None else name,
        kind,
        Day(mention.date, mention.end_date, mention.doubts),
        stage.paragraph.lines[:2],
        "prose_due",
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        printed=text,
        doubts=time.doubts if time else (),
    )

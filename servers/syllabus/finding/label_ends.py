"""Where what a label such as "Due" lists ends: at the next box's title, at the text below its points, at a lead to something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.entry import Role
from servers.syllabus.finding.flow import FlowLine
from servers.syllabus.finding.split_text import names_work

__all__ = ["turns"]

#: What a line that leads to points does: it says of what they are parts, names other things than work, or only leads to them.
_Lead: TypeAlias = Literal["contents", "others", "list"]

#: What begins further right (in points) than a list's points goes on with one.
_FURTHER: Final = 3.0
#: A line of so many letters was not broken by the page's edge.
_SHORT: Final = 60
_LONGEST_LEAD: Final = 160
#: "Your proposal should include:", "Answer these questions:", "Choose one of the following:".
_CONTENTS: Final = Pattern(
    r"(?i)\b(?:includ(?:e|es|ing)|contain(?:s|ing)?|consists?\sof|cover(?:s|ing)?|such\sas|should\s(?:have|be|show|explain|describe|address|discuss)|choose|pick|select|consider|(?:the|these|following)\s(?:\w+\s)?(?:questions|prompts|steps|instructions|criteria|points|parts|sections|topics|options|formats?))\b"
)
#: "Potential starting places:", "Helpful links:", "You may find the following websites a good resource:".
_OTHERS: Final = Pattern(
    r"(?i)\b(?:places|topics?|examples?|samples?|ideas|options|choices|alternatives|links?|resources?|web\s?sites?|web\s?pages?|sites|sources|references|tips|hints|advice|reminders?|suggestions|(?:further|optional|recommended|additional|background)\s(?:\w+\s)?(?:readings?|viewings?)|readings?|articles|books|videos|tutorials|tools|templates|models|themes|discussion\squestions|questions\sto\s\w+|notes?|agenda|goals|objectives|outcomes)\b"
)
#: When what follows is done, or for which class: "Before class, read", "After class:".
_ABOUT_CLASS: Final = Pattern(
    r"(?i)\W*(?:before|after|during|in|for)\s(?:the\s|next\s)?class(?:,?\s(?:please\s)?(?:read|watch|view|review|listen|explore|do|complete|discussion|activit(?:y|ies)))?\s?[:,]?"
)
#: What is asked for work, so that the points are it.
_ASKS: Final = Pattern(
    r"(?i)\b(?:submit|turn(?:ed)?\sin|hand(?:ed)?\sin|due|upload|deliver(?:able)?s?|bring|post)\b"
)


#: A name of work has no more words.
_LONGEST_NAME: Final = 10
_OF_WORK: Final = frozenset[Role]({"due", "assignment", "label"})


def turns(below: Sequence[FlowLine], labels: Mapping[int, Role], usual: Role) -> Iterator[tuple[int, Role]]:
    """The places below a date at which, without a label, something else begins, and its role.

    ``labels``: the places of labels, and the roles that they tell; ``usual``: that of what has none.
    """
    list_of = _List(usual)
    for place, item in enumerate(below):
        if place in labels:
            list_of = _List(labels[place], item)
        elif item.first and (ended := list_of.ended(item, below, usual)) is not None:
            list_of = ended
            yield place, ended.role
        elif item.first and item.paragraph.role == "item":
            list_of = replace(list_of, point=item)
        if list_of.role not in _OF_WORK or list_of.lead is not None or not _leads(below, place):
            continue
        start = _start_of_lead(below, place)
        kind = _lead_of(" ".join(one.line.text for one in below[start : place + 1]))
        if start in labels and kind != "contents":
            continue
        if kind in {"list", "others"}:
            yield start, "reading"
        if kind is not None:
            yield place + 1, list_of.role if kind == "list" else "reading"
            list_of = list_of if kind == "list" else replace(list_of, lead=item)


@dataclass(frozen=True)
class _List:
    """What a label lists: its role, the label's line, the last point so far, and the line that leads to something else."""

    role: Role
    label: FlowLine | None = None
    point: FlowLine | None = None
    lead: FlowLine | None = None

    def ended(self, item: FlowLine, below: Sequence[FlowLine], usual: Role) -> _List | None:
        """What goes on or begins where a line ends the list or what its last line led to; None where it ends neither."""
        if self.lead is not None:
            if not _leaves(item, self.lead, below):
                return None
            goes_on = item.paragraph.role == "item" or _names_work(item.line.text)
            return replace(self, lead=None) if goes_on else _List(usual)
        ends = self.label is not None and self.role in _OF_WORK and _ends_at(item, self.label, self.point)
        return _List(usual) if ends else None


def _leads(below: Sequence[FlowLine], place: int) -> bool:
    """Whether a line ends in a colon, over a list's point."""
    if not below[place].line.text.endswith(":") or place + 1 == len(below):
        return False
    after = below[place + 1]
    return after.first and after.paragraph.role == "item"


def _start_of_lead(below: Sequence[FlowLine], place: int) -> int:
    """Where the sentence that ends with a line begins: at a capital letter below a short line."""
    start = place
    while not below[start].first and not _opens(below[start - 1].line.text, below[start].line.text):
        start -= 1
    return start


def _opens(above: str, text: str) -> bool:
    return text[:1].isupper() and len(above) < _SHORT


def _leaves(item: FlowLine, lead: FlowLine, below: Sequence[FlowLine]) -> bool:
    """Whether a paragraph is none of the points that a line leads to, which may be points of its own level."""
    if item.paragraph.role != "item":
        return True
    if lead.paragraph.role != "item":
        return False
    first = next(one for one in below[below.index(lead) + 1 :] if one.first)
    return first.paragraph.level > lead.paragraph.level >= item.paragraph.level


def _lead_of(text: str) -> _Lead | None:
    """What a text that ends in a colon leads to; None where it is the name of work."""
    named = _names_work(text)
    if len(text) > _LONGEST_LEAD:
        return None
    if _CONTENTS.search(text):
        return "contents"
    if _OTHERS.search(text) and not _ASKS.search(text) and not named:
        return "others"
    return None if named else "list"


def _ends_at(item: FlowLine, label: FlowLine, point: FlowLine | None) -> bool:
    """Whether what a label lists ends before a line; ``point``: the last point of its list, if it has any."""
    if _names_work(item.line.text):
        return False
    paragraph = item.paragraph
    if paragraph.role == "heading":
        deeper = label.paragraph.role == "heading" and paragraph.level > label.paragraph.level
        return not deeper
    if paragraph.role == "text" and len(paragraph.lines) == 1 and _ABOUT_CLASS.fullmatch(item.line.text):
        return True
    beside = point is not None and item.line.box.x0 < point.line.box.x0 + _FURTHER
    return beside and paragraph.role == "text" and item.line.text[:1].isupper()


def _names_work(text: str) -> bool:
    """Whether a short line names work: by its kind and more than that word, as a box's title "MILESTONE" does not."""
    return 1 < len(text.split()) <= _LONGEST_NAME and (names_work(text) or text[-1].isdigit())

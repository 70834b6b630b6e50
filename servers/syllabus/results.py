"""What the syllabus server's tools give back: data for programs, and the same in few words for readers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from servers.domain.frozen import Frozen
from servers.domain.syllabus import Item, Passage, Syllabus
from servers.syllabus.answer import Answer
from servers.syllabus.checking import faults_of
from servers.syllabus.grades import Outlook
from servers.syllabus.questions import left_open

__all__ = [
    "Answers",
    "Correction",
    "ListedItem",
    "ListedSyllabus",
    "ParsedSyllabus",
    "Part",
    "Shelf",
    "SyllabusPart",
    "answers_text",
    "correction_of",
    "label",
    "outlook_text",
    "parsed",
    "parsed_text",
    "part_of",
    "part_text",
    "shelf_of",
    "shelf_text",
]

Part = Literal[
    "all", "items", "meetings", "recurring", "schedule", "grading", "policies", "header", "review", "text"
]
Outcome = Literal["added", "changed", "unchanged"]


def _objects(description: str) -> WithJsonSchema:
    """The published schema of a list: field by field it would cost every session many tokens."""
    return WithJsonSchema({"type": "array", "items": {"type": "object"}, "description": description})


#: A result stays well under what clients take in one message (1 MB); a text that is longer is cut and says so.
_LONGEST_TEXT = 300_000
_HEADER = (
    "course_code", "course_title", "section", "term", "year_basis", "term_span", "institution", "instructors",
    "timezone", "timezone_basis", "warnings", "source",
)  # fmt: skip
_PARTS: dict[Part, tuple[str, ...]] = {
    "items": ("items",),
    "meetings": ("meetings",),
    "recurring": ("recurring",),
    "schedule": ("schedule",),
    "grading": ("grading",),
    "policies": ("policies",),
    "header": _HEADER,
}


class ListedItem(BaseModel):
    """An item in one line."""

    id: str
    title: str
    kind: str
    date: str | None = None
    end_date: str | None = None
    time: str | None = None
    weight: float | None = None
    page: int | None = None
    needs_review: list[str] = []


class ParsedSyllabus(BaseModel):
    """What ``parse_syllabus`` gives."""

    syllabus_id: str
    course: str
    course_title: str | None = None
    term: str | None = None
    timezone: str | None = None
    outcome: Outcome
    from_store: bool = False
    counts: dict[str, int]
    warnings: list[str]
    needs_review: Annotated[list[str], Field(description="what only the user can know")] = []
    items: Annotated[
        list[ListedItem], _objects("id, title, kind, date, end_date, time, weight, page, needs_review")
    ]


class ListedSyllabus(BaseModel):
    """A syllabus in one line."""

    syllabus_id: str
    course: str
    course_title: str | None = None
    term: str | None = None
    file: str
    items: int
    needs_review: int


class Shelf(BaseModel):
    """What ``list_syllabi`` gives."""

    syllabi: Annotated[list[ListedSyllabus], _objects("syllabus_id, course, term, file, items, needs_review")]


class SyllabusPart(BaseModel):
    """The part asked for, under the syllabus's own keys."""

    model_config = ConfigDict(extra="allow")

    syllabus_id: str


class Correction(BaseModel):
    """The item as it stands now; None once dropped."""

    syllabus_id: str
    item_id: str
    dropped: bool
    item: dict[str, Any] | None = None


class Answers(BaseModel):
    """What each syllabus says on the question."""

    answers: Annotated[list[Answer], _objects("syllabus_id, says, facts, passages with pages")]


def label(syllabus: Syllabus) -> str:
    """How people call the course."""
    return syllabus.course_code or syllabus.course_title or syllabus.id


def parsed(syllabus: Syllabus, outcome: Outcome, *, from_store: bool) -> ParsedSyllabus:
    """The result of reading a document."""
    return ParsedSyllabus(
        syllabus_id=syllabus.id,
        course=label(syllabus),
        course_title=syllabus.course_title,
        term=syllabus.term,
        timezone=syllabus.timezone,
        outcome=outcome,
        from_store=from_store,
        counts={
            "items": len(syllabus.items),
            "undated_items": sum(item.date is None for item in syllabus.items),
            "meetings": len(syllabus.meetings),
            "recurring": len(syllabus.recurring),
            "sessions": len(syllabus.schedule),
            "grading": len(syllabus.grading),
            "needs_review": len(_doubtful(syllabus)),
        },
        warnings=list(syllabus.warnings),
        needs_review=_asked_for(syllabus),
        items=[_listed(item) for item in syllabus.items],
    )


def _asked_for(syllabus: Syllabus) -> list[str]:
    return [
        f"{sentence} Ask the user, then call parse_syllabus again with {name}"
        for name, sentence in left_open(syllabus, {}).items()
    ]


def parsed_text(result: ParsedSyllabus) -> str:
    """The result of reading a document, a line for each item."""
    counts = ", ".join(
        f"{number} {name.replace('_', ' ')}" for name, number in result.counts.items() if number
    )
    title = f" ({result.course_title})" if result.course_title not in {None, result.course} else ""
    head = (
        f"{result.course}{title}, {result.term or 'no term found'}: {counts or 'nothing dated found'}. "
        f"syllabus_id: {result.syllabus_id} ({result.outcome})"
    )
    warnings = [f"warning: {warning}" for warning in result.warnings]
    warnings += [f"needs review: {one}" for one in result.needs_review]
    return "\n".join([head, *warnings, *map(_line, result.items)])


def shelf_of(syllabi: Iterable[Syllabus]) -> Shelf:
    """The list of what has been read."""
    return Shelf(
        syllabi=[
            ListedSyllabus(
                syllabus_id=syllabus.id,
                course=label(syllabus),
                course_title=syllabus.course_title,
                term=syllabus.term,
                file=syllabus.source.name,
                items=len(syllabus.items),
                needs_review=len(_doubtful(syllabus)),
            )
            for syllabus in syllabi
        ]
    )


def shelf_text(shelf: Shelf) -> str:
    """The list, a line for each syllabus."""
    lines = [
        f"{one.syllabus_id}: {one.course}, {one.term or 'no term'}, {one.items} items, "
        f"{one.needs_review} to review ({one.file})"
        for one in shelf.syllabi
    ]
    return "\n".join(lines) or "No syllabus has been read yet; use parse_syllabus."


def part_of(syllabus: Syllabus, part: Part, passages: Sequence[Passage] = ()) -> SyllabusPart:
    """The part under the syllabus's own keys; ``text`` needs the passages."""
    content: dict[str, Any] = {"syllabus_id": syllabus.id}
    if part == "all":
        content |= syllabus.model_dump(mode="json", by_alias=True)
    elif part == "review":
        content["review"] = [_dumped(one) for one in _doubtful(syllabus)]
        content["warnings"] = list(syllabus.warnings)
        content["faults"] = list(faults_of(syllabus))
    elif part == "text":
        content |= _text(passages)
    else:
        content |= syllabus.model_dump(mode="json", by_alias=True, include=set(_PARTS[part]))
    return SyllabusPart.model_validate(content)


def part_text(found: SyllabusPart) -> str:
    """The part as JSON without what is empty, and without boxes and confidences."""
    return json.dumps(_slim(found.model_dump(mode="json")), ensure_ascii=False, separators=(",", ":"))


def correction_of(syllabus: Syllabus, item_id: str, *, dropped: bool) -> Correction:
    """The corrected part of ``syllabus``, found by its id."""
    parts: tuple[Any, ...] = (*syllabus.items, *syllabus.meetings, *syllabus.recurring)
    found = next((part for part in parts if part.id == item_id), None)
    return Correction(
        syllabus_id=syllabus.id,
        item_id=item_id,
        dropped=dropped,
        item=None if found is None else _dumped(found),
    )


def answers_text(answers: Answers) -> str:
    """Facts and quotes with their pages, or that the syllabus does not say."""
    return (
        "\n\n".join(map(_answer_text, answers.answers))
        or "No syllabus has been read yet; use parse_syllabus."
    )


def outlook_text(outlook: Outlook) -> str:
    """What is needed, in a sentence, and what was assumed."""
    if outlook.status == "weights_missing" and not outlook.weights_missing:
        return "The syllabus states no grading; ask for each component and give it with its weight."
    notes = "".join(f"\nNote: {note}." for note in outlook.assumptions)
    return (
        _VERDICTS[outlook.status].format(**outlook.model_dump(), missing=", ".join(outlook.weights_missing))
        + notes
    )


_VERDICTS = {
    "needed": "An average of {needed:g} % is needed on what remains for {target:g} % (at best {best_possible:g} %).",
    "reached": "{target:g} % is reached already: {secured:g} % are secured even with 0 on what remains.",
    "out_of_reach": "{target:g} % is out of reach: with 100 on all that remains the grade is {best_possible:g} %.",
    "missed": "{target:g} % was missed: nothing remains, and the grade is {secured:g} %.",
    "weights_missing": "The weights of these are not stated; ask for them and give them as weight: {missing}.",
}  # fmt: skip


def _doubtful(syllabus: Syllabus) -> list[Any]:
    parts: tuple[Any, ...] = (
        *syllabus.items, *syllabus.meetings, *syllabus.recurring, *syllabus.schedule, *syllabus.grading,
    )  # fmt: skip
    return [part for part in parts if part.needs_review or (isinstance(part, Item) and part.date is None)]


def _listed(item: Item) -> ListedItem:
    dumped = item.model_dump(mode="json")
    return ListedItem.model_validate({**dumped, "needs_review": list(item.needs_review)})


def _line(item: ListedItem) -> str:
    when = item.date or "no date"
    if item.end_date is not None:
        when += f" to {item.end_date}"
    told = [f"{when} {item.time}" if item.time else when, item.title, item.kind]
    told += [f"{item.weight:g} %"] if item.weight is not None else []
    told += [f"p. {item.page}"] if item.page is not None else []
    doubt = f" [review: {'; '.join(item.needs_review)}]" if item.needs_review else ""
    return f"- {' | '.join(told)}{doubt} (id {item.id})"


def _dumped(part: Frozen) -> dict[str, Any]:
    return part.model_dump(mode="json", by_alias=True)


def _text(passages: Sequence[Passage]) -> dict[str, Any]:
    kept, length = [], 0
    for passage in passages:
        length += len(passage.text)
        if length > _LONGEST_TEXT:
            break
        kept.append(passage.model_dump(mode="json"))
    left_out = len(passages) - len(kept)
    return {"text": kept, "left_out": left_out} if left_out else {"text": kept}


def _slim(value: Any) -> Any:
    if isinstance(value, list):
        return [_slim(one) for one in value]
    if not isinstance(value, dict):
        return value
    told = {name: _slim(one) for name, one in value.items() if name not in {"box", "confidence"}}
    return {name: one for name, one in told.items() if one not in (None, [], {})}


def _answer_text(answer: Answer) -> str:
    name = answer.course or answer.syllabus_id
    if not answer.says:
        return f"{name}: the syllabus does not say."
    facts = [f"- {fact.fact}" + (f" (p. {fact.page})" if fact.page else "") for fact in answer.facts]
    quotes = [
        f'- p. {quote.page}{f", {quote.heading}" if quote.heading else ""}: "{quote.text}"'
        for quote in answer.passages
    ]
    return "\n".join([f"{name}:", *facts, *quotes])

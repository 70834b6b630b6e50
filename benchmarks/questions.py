"""How well ``ask_syllabus`` answers: written questions with what an answer must hold, by the kinds of SyllabusQA.

Run: uv run python -m benchmarks.questions [--pdfs FOLDER --questions FILE] [--failed]

An answerable question is answered where every expected word (one of several, parted by ``|``) stands in the facts and
quotes, and one of them is on the expected page. A question of the kind "none" is answered where the tool says that
the document does not say. Told besides: how often the first fact or quote alone was enough, and how many words came.
Without arguments: the project's own questions on its examples (``tests/syllabus/questions.json``).
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from servers.domain.syllabus import Passage, Syllabus
from servers.syllabus.answer import Answer, answer
from servers.syllabus.parse import parse

__all__ = ["Question", "is_answered", "main", "questions"]

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "tests" / "syllabus" / "questions.json"


@dataclass(frozen=True)
class Question:
    """One question, and what its answer must hold; nothing where the document does not say."""

    document: str
    kind: str
    question: str
    expected: tuple[str, ...] = ()
    page: int | None = None


def questions(file: Path = OWN) -> list[Question]:
    """The questions of a file."""
    return [_question(each) for each in json.loads(file.read_text(encoding="utf-8"))]


def _question(each: dict[str, Any]) -> Question:
    page = each.get("page")
    return Question(
        document=each["document"],
        kind=each["kind"],
        question=each["question"],
        expected=tuple(each.get("expected", ())),
        page=page if isinstance(page, int) else None,
    )


def is_answered(question: Question, found: Answer) -> bool:
    """Whether the answer holds what it must; to what the document does not say, whether it says so."""
    if not question.expected:
        return not found.says
    pages = {fact.page for fact in found.facts} | {quote.page for quote in found.passages}
    return _holds(question, " \n ".join(_words(found))) and (question.page is None or question.page in pages)


def _holds(question: Question, text: str) -> bool:
    plain = " ".join(text.split()).lower()
    return all(any(way.lower() in plain for way in each.split("|")) for each in question.expected)


def _words(found: Answer) -> list[str]:
    return [f"{fact.fact} {fact.quote or ''}" for fact in found.facts] + [
        quote.text for quote in found.passages
    ]


@cache
def _read(pdf: Path) -> tuple[Syllabus, tuple[Passage, ...]]:
    read = parse(pdf.read_bytes(), name=pdf.name)
    return read.syllabus, read.passages


def main() -> int:
    """Print a row for each kind, and all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pdfs", type=Path, default=ROOT / "examples")
    parser.add_argument("--questions", type=Path, default=OWN)
    parser.add_argument("--failed", action="store_true", help="show what was not answered")
    options = parser.parse_args()
    rows: dict[str, list[tuple[bool, bool, int]]] = defaultdict(list)
    for each in questions(options.questions):
        syllabus, passages = _read(options.pdfs / f"{each.document}.pdf")
        found = answer(each.question, syllabus, passages)
        words = _words(found)
        first = bool(each.expected) and bool(words) and _holds(each, words[0])
        right = is_answered(each, found)
        for kind in (each.kind, "all"):
            rows[kind].append((right, first, sum(len(text.split()) for text in words)))
        if options.failed and not right:
            print(f"- {each.document}: {each.question} [{each.kind}] expected {each.expected} on {each.page}")
            for text in words:
                print(f"    {text[:200]!r}")
    for kind, told in rows.items():
        count, answered = len(told), sum(one for one, _, _ in told)
        print(
            f"{kind:12} {answered:3} of {count:3} ({answered / count:.2f}), with the first alone {sum(one for _, one, _ in told):3}, "
            f"{statistics.median(words for _, _, words in told):.0f} words"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())

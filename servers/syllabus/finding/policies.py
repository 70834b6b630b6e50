"""Policies: the headed passages of rules, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from servers.domain.syllabus import Policy
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import own_title, plain
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.table import Table

__all__ = ["find_policies"]

#: A passage is kept up to this many characters.
_LONGEST = 1500
_MOST = 40
_MAX_TITLE_WORDS = 12

#: In order: a title that speaks of several is filed under the first.
_TOPICS: tuple[tuple[str, Pattern], ...] = tuple(
    (topic, Choices(words, re.IGNORECASE))
    for topic, words in (
        ("grading scale", r"\b(?:grad(?:e|ing) scale|letter grades?|grade (?:cut-?offs?|conversion|boundaries|distribution)|scale)\b"),
        ("make-ups", r"\bmake-?\s?ups?\b|\bmiss(?:ed|ing) (?:exam|test|quiz|class|work|assignment)"),
        ("late work", r"\blate\b|\bextensions?\b|\bdeadlines?\b|\bgrace (?:days?|periods?)\b"),
        ("academic integrity", r"\b(?:integrity|honesty|dishonesty|plagiaris\w+|cheating|hono[u]?r (?:code|system|pledge)|misconduct|academic (?:conduct|ethics)|collaboration policy)\b"),
        ("accommodations", r"\b(?:accommodat\w+|disabilit\w+|accessibility|special needs|ADA)\b"),
        ("technology and AI", r"\b(?:AI|artificial intelligence|generative|chat ?gpt|LLMs?|technology|laptops?|(?:electronic|mobile|communication) devices?|electronics|(?:cell|mobile) ?phones?|computers? (?:use|policy))\b"),
        ("attendance", r"\b(?:attendance|absen\w+|tardi\w+|lateness)\b"),
        ("communication", r"\b(?:(?:course|class|about|preferred|e-?mail|instructor) communications?|communications? (?:policy|policies|with|guidelines|expectations|protocol)|e-?mail (?:policy|etiquette|correspondence)|correspondence|contacting (?:me|us|the)|how to (?:contact|reach))\b|^\W*communications?$"),
    )
)  # fmt: skip
_LEAD = Pattern(
    r"^(?:[•*-]\s*|\(?\w{1,3}[.)]\s+|\d+(?:\.\d+)*\s+)?(?P<title>[A-Z][^:.!?\n]{2,70}?)\s*(?P<mark>[:.])\s+(?=\S)"
)
_LEADERS = Pattern(r"(?:\. ?){4,}|\.{4,}|\s\d{1,3}$")


def find_policies(document: Document) -> tuple[Policy, ...]:
    """Passages on late work, make-ups, attendance, integrity, accommodations, the scale, technology, communication.

    A passage begins at its title (a heading, a line of its own, or the words before a colon) and ends at the next
    title, or after 1,500 characters (then with "…"). In printed order; a topic may have several.
    """
    return tuple(_policies(document.blocks))[:_MOST]


def _policies(blocks: Sequence[Block]) -> Iterator[Policy]:
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            continue
        title = _title(block)
        topic = _topic(title)
        if topic is None:
            continue
        body = list(_body(blocks, index, title))
        text = _bounded("\n".join(body))
        if len(text.split()) > len(title.split()) + 3:
            yield Policy(topic=topic, text=text, page=block.page)


@lru_cache(maxsize=512)
def _topic(title: str) -> str | None:
    if not title or len(title.split()) > _MAX_TITLE_WORDS or _LEADERS.search(title):
        return None
    return next((topic for topic, pattern in _TOPICS if pattern.search(title)), None)


def _title(block: Paragraph) -> str:
    """The title that the block is, or that it opens with; ``""`` where there is none."""
    if block.role == "heading":
        return plain(block.flat)
    own = own_title(block)
    if own:
        return own
    lead = _LEAD.match(plain(block.flat[:100]))
    if lead is None:
        return ""
    bold = block.lines[0].words[0].bold and not all(word.bold for line in block.lines for word in line.words)
    return lead["title"] if lead["mark"] == ":" or bold else ""


def _body(blocks: Sequence[Block], start: int, title: str) -> Iterator[str]:
    """The title's own block and what follows, up to the next title."""
    first = blocks[start]
    yield _text(first)
    level = first.level if isinstance(first, Paragraph) and first.role == "heading" else 99
    length = len(title)
    for block in blocks[start + 1 :]:
        if length > _LONGEST or (isinstance(block, Paragraph) and _ends(block, level)):
            return
        text = _text(block)
        length += len(text)
        yield text


def _ends(block: Paragraph, level: int) -> bool:
    """Whether the block opens the next passage."""
    if block.role == "heading":
        return block.level <= level or _topic(_title(block)) is not None
    return level == 99 or _topic(_title(block)) is not None


def _text(block: Block) -> str:
    if isinstance(block, Table):
        return "\n".join(
            " | ".join(cell.flat for cell in row.cells if cell.lines) for row in block.printed_rows
        )
    return block.flat


def _bounded(text: str) -> str:
    if len(text) <= _LONGEST:
        return text.strip()
    return text[: text.rfind(" ", 0, _LONGEST)].rstrip() + " …"

"""Lists of what was changed in the document itself, whose dates are none of the course's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.document import Block, Document, Paragraph

__all__ = ["without_change_log"]

_TITLE: Final = Pattern(
    r"\W*(?:(?:syllabus|document|version|course)\s)?(?:change\s?-?log|changes|(?:revision|version|update|edit)s?\s(?:history|log|record)|history\sof\s(?:changes|revisions)|revisions|amendments)(?:\s(?:to|of)\s(?:the\s|this\s)?(?:syllabus|document))?\W*",
    re.IGNORECASE,
)


def without_change_log(document: Document) -> Document:
    """The document without what stands under a heading like "Change log" or "Revision history"."""
    if not any(_opens(block) for block in document.blocks):
        return document
    return replace(document, blocks=tuple(_kept(document)))


def _kept(document: Document) -> Iterator[Block]:
    inside: int | None = None
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.role == "heading":
            if _opens(block):
                inside = block.level
            elif inside is not None and block.level <= inside:  # a running head is of a lower level
                inside = None
        if inside is None:
            yield block


def _opens(block: Block) -> bool:
    return (
        isinstance(block, Paragraph) and block.role == "heading" and _TITLE.fullmatch(block.flat) is not None
    )

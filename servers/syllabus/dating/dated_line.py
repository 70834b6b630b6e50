"""A line of a document and the dates printed in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.printed import Printed
from servers.syllabus.dating.scan import scan
from servers.syllabus.dating.strokes import Signs, with_strokes

__all__ = ["DatedLine"]


class DatedLine(NamedTuple):
    """A line whose dates are looked for when they are asked for: where a term is named with its year, few are."""

    text: str
    signs: Signs | None = None

    @property
    def may_be_dated(self) -> bool:
        """Whether a digit stands in it, or a sign that may fold to one."""
        return has_digit(self.text) or not self.text.isascii()

    @property
    def dates(self) -> Sequence[Printed]:
        """The dates in it, in order."""
        return scan(with_strokes(self.text, self.signs))

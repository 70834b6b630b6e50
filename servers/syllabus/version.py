"""The parser's version: a change of what it finds changes this, and what was read before is read anew."""

from __future__ import annotations

__all__ = ["PARSER_VERSION"]

#: Apart from ``parse``, so that asking whether a file has been read already imports no PDF library.
PARSER_VERSION = "18"

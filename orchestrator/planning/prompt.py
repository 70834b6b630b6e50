"""What a model is told: rendered from the catalog and the request, never from a document."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from string import Template
from typing import Final

from orchestrator.catalog import Catalog, Tool
from orchestrator.outlook import Outlook
from orchestrator.planning.planner import Request

__all__ = ["MOST_TOOLS", "choose_tools", "render_instructions", "render_outlook", "render_request"]

#: Providers' strict modes allow about this many alternatives.
MOST_TOOLS: Final = 30


def render_instructions(catalog: Catalog) -> str:
    """The rules, every tool of ``catalog``, and worked examples that hold placeholders alone."""
    return Template(_template()).substitute(tools=catalog.render())


def render_request(request: Request) -> str:
    """The request, and what comes from the command line, as JSON so that no file's name can pose as an order."""
    return json.dumps(
        {
            "request": request.prompt or "the main job",
            "documents": list(request.documents),
            "calendar_file": request.out,
            "today": f"{request.today:%A} {request.today.isoformat()}",
            "term": request.term,
        },
        ensure_ascii=False,
        indent=1,
    )


def render_outlook(outlook: Outlook) -> str:
    """What has come of the steps, as JSON: states, numbers, ids and errors."""
    return json.dumps(
        {
            "outcomes": [
                {name: value for name, value in asdict(line).items() if value not in (None, {})}
                for line in outlook.steps
            ],
            "rounds_left": outlook.rounds_left,
            "now": "Add steps (they may refer to those above), or none, and then give an answer.",
        },
        ensure_ascii=False,
        indent=1,
    )


def choose_tools(catalog: Catalog, request: Request, *, most: int = MOST_TOOLS) -> Catalog:
    """The tools that may matter, at most ``most``, in the catalog's order.

    Those come first whose names and descriptions share words with the request; among equals the earlier server's.
    """
    words = _words(request.prompt)
    ranked = sorted(
        range(len(catalog.tools)), key=lambda at: (-len(words & _words_of(catalog.tools[at])), at)
    )
    return Catalog(tools=tuple(catalog.tools[at] for at in sorted(ranked[:most])))


def _words_of(tool: Tool) -> set[str]:
    return _words(f"{tool.server} {tool.name} {tool.title or ''} {tool.description}")


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[a-z]{3,}", text.lower())}


@cache
def _template() -> str:
    return files("orchestrator.planning").joinpath("prompt.md").read_text(encoding="utf-8")

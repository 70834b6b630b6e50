"""What may begin before a plan is complete, besides what only reads: the reading of documents that the user has named."""

from __future__ import annotations

from collections.abc import Collection

from orchestrator.catalog import Catalog
from orchestrator.plan import Step
from orchestrator.planning.builtin import find_tool

__all__ = ["is_asked_for"]


def is_asked_for(step: Step, documents: Collection[str], catalog: Catalog) -> bool:
    """Whether the step reads one of the user's own documents.

    That tool keeps what it has read, so it is not annotated read-only. But whoever names a document asks for it to be
    read, whatever else the plan will hold; a second call changes nothing, and neither the model nor a result chooses the file.

    Args:
        step: what is to be called.
        documents: absolute paths from the command line.
        catalog: what the servers offer.
    """
    tool = find_tool(catalog, "parse")
    if tool is None or step.full_name != tool.full_name or step.for_each is not None:
        return False
    harmless = tool.hints.idempotent and not tool.hints.destructive and not tool.hints.open_world
    return harmless and step.template.is_plain and step.arguments.get("path") in documents

"""What a model may say of a document: items, and nothing else. Whether the document says them too is seen later."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from servers.domain.syllabus import ItemKind

__all__ = ["Claim", "Claims"]


class Claim(BaseModel):
    """One item that a model says it has read. Without limits of length: over those a claim is dropped, not the answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field(description="its name, in the document's own words")
    kind: ItemKind
    date: str = Field(description="its date exactly as printed, such as Tue 9/16 or October 14")
    page: int = Field(description="the page on which it is printed")
    quote: str = Field(
        description="the stretch of that page, copied word by word, that holds both its name and its date"
    )


class Claims(BaseModel):
    """All that a model says of one document."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    items: tuple[Claim, ...]

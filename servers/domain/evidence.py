"""Evidence: where a value was printed."""

from __future__ import annotations

from pydantic import Field

from servers.domain.frozen import Frozen

__all__ = ["Evidence"]


class Evidence(Frozen):
    """The printed words behind a value, and their place."""

    page: int = Field(ge=1, description="1-based page")
    text: str = Field(description="the printed words")
    box: tuple[float, float, float, float] | None = Field(
        default=None, description="x0, top, x1, bottom in points from the page's top left"
    )

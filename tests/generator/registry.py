"""All templates by set, and documents drawn from them in turn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tests.generator.development import DEVELOPMENT_TEMPLATES
from tests.generator.development_formal import FORMAL_TEMPLATES
from tests.generator.development_lists import LIST_TEMPLATES
from tests.generator.development_weekly import WEEKLY_TEMPLATES
from tests.generator.draft import Set
from tests.generator.eighth.registry import EIGHTH_TEMPLATES
from tests.generator.eleventh.registry import ELEVENTH_TEMPLATES
from tests.generator.fifth.registry import FIFTH_TEMPLATES
from tests.generator.fourth.registry import FOURTH_TEMPLATES
from tests.generator.held_out.registry import HELD_OUT_TEMPLATES
from tests.generator.ninth.registry import NINTH_TEMPLATES
from tests.generator.second.registry import SECOND_TEMPLATES
from tests.generator.seventh.registry import SEVENTH_TEMPLATES
from tests.generator.sixth.registry import SIXTH_TEMPLATES
from tests.generator.template import Printed, Template
from tests.generator.tenth.registry import TENTH_TEMPLATES
from tests.generator.third.registry import THIRD_TEMPLATES
from tests.generator.tongues.layouts import TONGUE_TEMPLATES

__all__ = ["TEMPLATES", "document", "documents"]

TEMPLATES: dict[Set, tuple[Template, ...]] = {
    "development": (*DEVELOPMENT_TEMPLATES, *LIST_TEMPLATES, *FORMAL_TEMPLATES, *WEEKLY_TEMPLATES),
    "held-out": HELD_OUT_TEMPLATES,
    "second": SECOND_TEMPLATES,
    "third": THIRD_TEMPLATES,
    "fourth": FOURTH_TEMPLATES,
    "fifth": FIFTH_TEMPLATES,
    "sixth": SIXTH_TEMPLATES,
    "seventh": SEVENTH_TEMPLATES,
    "eighth": EIGHTH_TEMPLATES,
    "ninth": NINTH_TEMPLATES,
    "tenth": TENTH_TEMPLATES,
    "eleventh": ELEVENTH_TEMPLATES,
    "tongues": TONGUE_TEMPLATES,
}


@cache
def document(template: Template, seed: int) -> Printed:
    """``template.document(seed)``, printed once for all tests."""
    return template.document(seed)


def documents(
    group: Set, count: int, *, seed: int = 0, only: str | None = None
) -> Iterator[tuple[Template, Printed]]:
    """``count`` documents, the set's templates in turn, each with the next seed."""
    templates = [template for template in TEMPLATES[group] if only in {None, template.name}]
    for n in range(count):
        template = templates[n % len(templates)]
        yield template, template.document(seed + n // len(templates))

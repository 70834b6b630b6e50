"""Templates that no rule is written against: other layouts, other words. Measure with them; do not tune to them."""

from __future__ import annotations

from tests.generator.held_out.abroad import ABROAD_TEMPLATES
from tests.generator.held_out.campus import CAMPUS_TEMPLATES
from tests.generator.held_out.fields import FIELD_TEMPLATES

__all__ = ["HELD_OUT_TEMPLATES"]

HELD_OUT_TEMPLATES = (*CAMPUS_TEMPLATES, *FIELD_TEMPLATES, *ABROAD_TEMPLATES)

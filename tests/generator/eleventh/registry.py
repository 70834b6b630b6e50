"""Sixteen layouts of an eleventh writer, who had seen one set before and neither the rules nor what the parser makes of them."""

from __future__ import annotations

from tests.generator.eleventh.lists import LIST_TEMPLATES
from tests.generator.eleventh.mixed import MIXED_TEMPLATES
from tests.generator.eleventh.tables import TABLE_TEMPLATES
from tests.generator.eleventh.terse import TERSE_TEMPLATES

__all__ = ["ELEVENTH_TEMPLATES"]

ELEVENTH_TEMPLATES = (*TABLE_TEMPLATES, *LIST_TEMPLATES, *MIXED_TEMPLATES, *TERSE_TEMPLATES)

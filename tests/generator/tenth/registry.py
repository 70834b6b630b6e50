"""Sixteen layouts of a tenth writer, who had read the sets before but neither the rules nor what the parser makes of them."""

from __future__ import annotations

from tests.generator.tenth.lists import LIST_TEMPLATES
from tests.generator.tenth.tables import TABLE_TEMPLATES
from tests.generator.tenth.works import WORK_TEMPLATES

__all__ = ["TENTH_TEMPLATES"]

TENTH_TEMPLATES = (*TABLE_TEMPLATES, *WORK_TEMPLATES, *LIST_TEMPLATES)

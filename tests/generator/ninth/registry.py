"""Sixteen layouts of a ninth writer, who had read the sets before but neither the rules nor what the parser makes of them."""

from __future__ import annotations

from tests.generator.ninth.lists import LIST_TEMPLATES
from tests.generator.ninth.tables import TABLE_TEMPLATES
from tests.generator.ninth.works import WORK_TEMPLATES

__all__ = ["NINTH_TEMPLATES"]

NINTH_TEMPLATES = (*TABLE_TEMPLATES, *WORK_TEMPLATES, *LIST_TEMPLATES)

"""Twenty layouts of a seventh writer, who had seen the sets before but neither the rules nor what the parser makes of them."""

from __future__ import annotations

from tests.generator.seventh.lists import LIST_TEMPLATES
from tests.generator.seventh.tables import TABLE_TEMPLATES
from tests.generator.seventh.typed import TYPED_TEMPLATES
from tests.generator.seventh.works import WORK_TEMPLATES

__all__ = ["SEVENTH_TEMPLATES"]

SEVENTH_TEMPLATES = (*TABLE_TEMPLATES, *WORK_TEMPLATES, *LIST_TEMPLATES, *TYPED_TEMPLATES)

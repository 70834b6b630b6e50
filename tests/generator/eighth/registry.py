"""Twenty layouts of an eighth writer, who had read the sets before but neither the rules nor what the parser makes of them."""

from __future__ import annotations

from tests.generator.eighth.lists import LIST_TEMPLATES
from tests.generator.eighth.tables import TABLE_TEMPLATES
from tests.generator.eighth.typed import TYPED_TEMPLATES
from tests.generator.eighth.works import WORK_TEMPLATES

__all__ = ["EIGHTH_TEMPLATES"]

EIGHTH_TEMPLATES = (*TABLE_TEMPLATES, *WORK_TEMPLATES, *LIST_TEMPLATES, *TYPED_TEMPLATES)

"""Twenty layouts of a fifth writer, who had read neither the rules nor what the parser makes of them: a blind test again."""

from __future__ import annotations

from tests.generator.fifth.abroad import ABROAD_TEMPLATES
from tests.generator.fifth.lists import LIST_TEMPLATES
from tests.generator.fifth.tables import TABLE_TEMPLATES
from tests.generator.fifth.typed import TYPED_TEMPLATES
from tests.generator.fifth.works import WORK_TEMPLATES

__all__ = ["FIFTH_TEMPLATES"]

FIFTH_TEMPLATES = (*TABLE_TEMPLATES, *WORK_TEMPLATES, *TYPED_TEMPLATES, *LIST_TEMPLATES, *ABROAD_TEMPLATES)

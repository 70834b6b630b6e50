"""Twenty layouts of a sixth writer, who had read neither the rules nor what the parser makes of them: a blind test again."""

from __future__ import annotations

from tests.generator.sixth.abroad import ABROAD_TEMPLATES
from tests.generator.sixth.lists import LIST_TEMPLATES
from tests.generator.sixth.tables import TABLE_TEMPLATES
from tests.generator.sixth.typed import TYPED_TEMPLATES
from tests.generator.sixth.works import WORK_TEMPLATES

__all__ = ["SIXTH_TEMPLATES"]

SIXTH_TEMPLATES = (*TABLE_TEMPLATES, *WORK_TEMPLATES, *TYPED_TEMPLATES, *LIST_TEMPLATES, *ABROAD_TEMPLATES)

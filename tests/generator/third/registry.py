"""Twenty more layouts by someone who had read neither the rules nor what the parser makes of them: a blind test again.

What was measured before any rule was changed for them stands in the log of the commit that added them.
"""

from __future__ import annotations

from tests.generator.third.abroad import ABROAD_TEMPLATES
from tests.generator.third.lists import LIST_TEMPLATES
from tests.generator.third.tables import TABLE_TEMPLATES
from tests.generator.third.web import WEB_TEMPLATES

__all__ = ["THIRD_TEMPLATES"]

THIRD_TEMPLATES = (*TABLE_TEMPLATES, *LIST_TEMPLATES, *WEB_TEMPLATES, *ABROAD_TEMPLATES)

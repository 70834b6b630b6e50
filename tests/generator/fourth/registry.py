"""Twenty layouts of a fourth writer, who had read neither the rules nor what the parser makes of them: a blind test again.

Before any rule was changed for them: F1 of deadlines 0.778, precision of what is not marked for review 0.98 (90 %
of the deadlines given), over 300 documents from seed 1000 on. A figure of now says less than that one.
"""

from __future__ import annotations

from tests.generator.fourth.abroad import ASIAN_TEMPLATES
from tests.generator.fourth.blocks import BLOCK_TEMPLATES
from tests.generator.fourth.lists import LIST_TEMPLATES
from tests.generator.fourth.prose import PROSE_TEMPLATES
from tests.generator.fourth.tables import TABLE_TEMPLATES
from tests.generator.fourth.works import WORK_TEMPLATES

__all__ = ["FOURTH_TEMPLATES"]

FOURTH_TEMPLATES = (
    *TABLE_TEMPLATES,
    *BLOCK_TEMPLATES,
    *WORK_TEMPLATES,
    *LIST_TEMPLATES,
    *PROSE_TEMPLATES,
    *ASIAN_TEMPLATES,
)

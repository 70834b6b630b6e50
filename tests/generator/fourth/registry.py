"""Twenty layouts of a fourth writer, who had read neither the rules nor what the parser makes of them."""

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

"""What is brought to a class and handed in to nobody: "Bring laptop", "bring your textbook and a calculator"."""

from __future__ import annotations

from typing import Final

from servers.syllabus.dating.choices import Choices

__all__ = ["brings_supplies"]

_THING: Final = (
    r"(?:(?:your|the|a|an|own|fully|charged|graphing|scientific|course|class|lab|blank|print(?:ed)?|colou?red|two|2|#2)\s)*"
    r"(?:laptops?|computers?|tablets?|devices?|phones?|chargers?|headphones|ear\s?buds|text\s?books?|books?|readers?|calculators?|coats?|goggles|gloves|aprons?|closed-toe\sshoes|blue\s?books?|green\s?books?|scantrons?|pencils?|pens?|markers?|rulers?|index\scards?|lunch|snacks?|umbrellas?|water|sunscreen|questions)"
)
_BRINGS: Final = Choices(
    rf"(?i)\W*(?:please\s)?bring\s(?:in\s)?{_THING}(?:(?:,|\s?&|\s?\+|,?\sand|\sor)\s{_THING})*(?:\s(?:to|for|in)\s(?:class|lab|lecture|section|seminar|the\sexam|today))?\W*"
)


def brings_supplies(text: str) -> bool:
    """Whether a clause only says what to have at hand in class.

    >>> brings_supplies("Bring your laptop and textbook to class")
    True
    >>> brings_supplies("Bring two copies of the draft")
    False
    """
    return _BRINGS.fullmatch(text) is not None

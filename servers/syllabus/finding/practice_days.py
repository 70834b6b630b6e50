"""Numbered days of practice, which a student attends and hands nothing in for: "Clinical 3", "Placement 2", "Rotation #4"."""

from __future__ import annotations

from typing import Final

from servers.syllabus.dating.choices import Choices

__all__ = ["is_practice_day"]

#: Such a day by its number, with a remark in brackets: "Clinical 9 (make-up day F 4/19 if needed)".
_DAY: Final = Choices(
    r"(?i)\W*(?:(?:hospital|community|school|field|skills|group)\s)?(?:clinicals?|practic(?:um|al)\sdays?|rotations?|placements?|practicum|fieldwork|field\s(?:days?|experience)|site\svisits?|shifts?|service\sdays?|ride-?alongs?|clinical\s(?:day|rotation|shift|visit)s?)"
    r"\s?(?:day\s|week\s)?#?\s?\d{1,2}(?:\s?[-–&,]\s?\d{1,2})?(?:\s*\([^()]{0,50}\))?\W*"
)
#: What teachers do on such days: "Clinical evaluations by appointment", "Mid-term clinical evaluation (faculty)".
_WITH_TEACHERS: Final = Choices(
    r"(?i)\W*(?:[\w-]+\s){0,3}evaluations?\s(?:by\sappointment|with\s(?:your\s|the\s|clinical\s)*(?:faculty|instructors?|preceptors?|supervisors?)|\((?:by\s|with\s)?(?:faculty|instructors?|preceptors?|supervisors?)\))\W*"
)


def is_practice_day(text: str) -> bool:
    """Whether a clause only names a day of practice, or a talk with those who lead it.

    >>> is_practice_day("Clinical 9 (make-up day F 4/19 if needed)")
    True
    >>> is_practice_day("Clinical 3 paperwork")
    False
    """
    return _DAY.fullmatch(text) is not None or _WITH_TEACHERS.fullmatch(text) is not None

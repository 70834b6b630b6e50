"""What stands right before or behind digits that could be anything, and tells whether they are hours."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = [
    "CLASS_DAYS_AFTER",
    "COUNTED_BEHIND",
    "DATE_BEFORE",
    "EXAM_BEFORE",
    "FULL_DATE_BEFORE",
    "HELD_BEFORE",
    "ON_DAY_AFTER",
]

#: A date, behind which four digits and four more are hours.
DATE_BEFORE: Final = Pattern(
    r"(?:\b\d{1,2}/\d{1,2}(?:/\d{2,4})?|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?|\b\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\s\d{4})?)[\s,:;(@]{1,3}(?:from\s|at\s)?$",
    re.IGNORECASE,
)
#: A date with its year, behind which a point parts hour and minutes: "19/02/2018, 12.00".
FULL_DATE_BEFORE: Final = Pattern(
    r"(?:\d/(?:19|20)\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s(?:\d{1,2},?\s)?(?:19|20)\d\d)[\s,]{1,3}(?:at\s)?$",
    re.IGNORECASE,
)
#: An exam and its number, behind which four digits and four more are hours as well: "Exam 2 1300-1450".
EXAM_BEFORE: Final = Pattern(
    r"\b(?:exam|examination|final|mid-?term|quiz|test)(?:\s#?(?:\d{1,2}|i{1,3}|iv))?[\s,:;(@–-]{1,3}(?:from\s|at\s)?$",
    re.IGNORECASE,
)
#: What is held, behind which digits that begin with 0 are no number of it: "Class 0900-1150".
HELD_BEFORE: Final = Pattern(
    r"\b(?:exam|examination|final|mid-?term|quiz|test|class|classes|lecture|lab|clinicals?)\s$", re.IGNORECASE
)
#: What is counted is no hour.
COUNTED_BEHIND: Final = Pattern(
    r"\s*(?:words?|pages?|points?|characters?|people|b?ce|ad|years?)\b", re.IGNORECASE
)
#: Letters of class days behind hours: "10-11 MWF".
CLASS_DAYS_AFTER: Final = Pattern(
    r"[\s,(]{1,3}(?:on\s)?(?:MWF|MW|TTh|TTH|TuTh|TR|T/Th|T/R|M/W|M/W/F|MTWR|MTWTh|MTWRF|M-F|M-Th|Tu/Th|WF|MF)\b"
)
#: The same by their names: "1300 - 1600 on Mondays".
ON_DAY_AFTER: Final = Pattern(r"\s+on\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)")

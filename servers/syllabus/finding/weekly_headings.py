"""Headings over rules on work, and words in them: of one week or one thing, of what goes wrong, of what is done each week."""

from __future__ import annotations

import re

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.counts import COUNT
from servers.syllabus.dating.pattern import Pattern

__all__ = [
    "A_WEEK_LATER",
    "HEADS_WEEKLY",
    "NOT_A_RULE",
    "NO_WORK_UNDER",
    "OF_ONE",
    "OF_TROUBLE",
    "OPENS_ONE",
    "TIMETABLE",
]

#: A heading over one week's, one day's or one thing's matter.
OF_ONE = Pattern(
    rf"^\W*(?:this week\b|(?:week|wk|module|unit|lesson|day|class|session|lecture|lab|chapter|assignment|homework|project|problem set|p-?set|hw|quiz|exam|essay|paper|part|phase|step|stage|topic)\s*#?{COUNT}|(?:final|midterm|term|capstone|extra|research|group|team)\b|exams?\b|tests?\b)",
    re.IGNORECASE,
)
#: The same at the start of a row or paragraph.
OPENS_ONE = Pattern(
    rf"\W*(?:(?:week|wk|module|unit|lesson|day|class|session|lecture|lab|chapter)\.?\s*#?{COUNT}|\d{{1,2}}\s+[A-Z])",
    re.IGNORECASE,
)
#: A heading over rules on what goes wrong.
OF_TROUBLE = Choices(
    r"\b(?:late|make-?ups?|missed|attendance|absence|integrity|honesty|accommodat\w+|office hours|contact|tutors?\b|tutoring|support|resources|holidays|religious|emergency|grade (?:appeals|disputes))\b",
    re.IGNORECASE,
)
#: The same over what is no work at all.
NO_WORK_UNDER = Pattern(
    r"\b(?:integrity|honesty|accommodat\w+|office hours|contact|tutors?\b|tutoring|support|resources|holidays|religious|emergency)\b",
    re.IGNORECASE,
)
HEADS_WEEKLY = Pattern(
    r"\b(?:(?:each|every|typical|regular|normal) week|week(?:ly)? (?:rhythm|routine|structure|pattern|workflow|cycle|cadence|deadlines|due dates|due|activities|assignments|tasks|work|to-?dos?)|a week in|recurring)\b",
    re.IGNORECASE,
)
TIMETABLE = Pattern(r"\b(?:schedule|calendar|plan|outline|topics|readings|overview|agenda)\b", re.IGNORECASE)
#: What is said in a sentence of what goes wrong, may be, or was, and of no rule.
NOT_A_RULE = Choices(
    r"\b(?:late\b(?! (?:at night|evening|night))|extensions?|make-?ups?|if\b|whenever|in case|should you|unless(?!\s+(?:otherwise|stated|noted|specified|announced|indicated|we|it|there|told|I))|penalt\w*|after the (?:due|deadline)|grace|office hours?|student hours?|regrad\w*|excused?|for example|for instance|e\.g\.|such as when|"
    r"not (?:been )?(?:submitted|turned in|handed in|received|uploaded|completed)|points? off|deduct\w*|lose|loses|lost|contact|appointment|drop-?in|drop box hours|library|withdraw\w*|absen\w+|attendance|attend\b|tardy|review sessions?|help (?:session|room|desk)|tutors?\b(?!['’])|tutoring|study (?:hall|group|session)s?|zoom link|recommend\w*|suggest\w*|able to|encouraged|try to|plan to|ideally|would like|hours? (?:per|a|each|every) week|hour (?:class|lecture)|credit hours?|"
    r"sometimes|occasional\w*|from time to time|periodic\w*|random\w*|unannounced|surprise|pop|may (?:also )?be|might|could|cannot|can not|can be|no longer|rather than|instead of|not (?:be )?(?:due|announced|accept\w*|collect\w*|graded)|never|won['’]t|don['’]t|(?<!where )(?<!which )(?<!when )there (?:is|are|will be) no|no (?:quiz(?:zes)?|homework|assignments?|problem sets?|labs?) (?:is|are|will|on|due|during|the)|"
    r"rewrit\w+|revis(?:e|ed|ion)s?|resubmi\w+|corrections?|accommodat\w+|testing cent\w+|requests?|on the dates|on the (?:indicated|assigned|scheduled|designated|specified|listed|appropriate) (?:\w+ )?(?:days?|dates?)|(?:this|next) week['’]s|this week|(?:work|homework|assignments?|sets?|reports?|papers?|quizzes|labs?|submissions?) (?:turned in|submitted|handed in|received|uploaded|completed)|regist\w+|password|sign[- ]?up|posted solutions?|solutions?|answer keys?|exam(?:s|inations?)? (?:will|is|are|on)|last year|suppos(?:e|ing)|(?:was|were) (?:\w+ )?(?:due|collected)|do not (?:e-?mail|send|submit|turn|hand)|to be announced|on the days? (?:when|that|on which|we|it|they|you|your|the (?!class|lecture|lab|seminar|session|section|discussion|meeting))|previous (?:years?|semesters?|terms?|quarters?|exams?|students?|classes|courses?|editions?))\b",
    re.IGNORECASE,
)
#: "Due one week later": of what was given on a day before.
A_WEEK_LATER = Pattern(
    r"\b(?:due|submitted|collected|turned in|hand(?:ed)? in)\b[^.;]{0,30}\b(?:(?:exactly )?(?:one|a|1) week (?:later|after|from|following)|in (?:exactly )?(?:one|a|1) week|(?:the )?(?:following|next) week\b(?! (?:on|by|\w+day)))|\b(?:have|within|given) (?:exactly )?(?:one|a|1) (?:full )?week (?:to|for|in which)\b|\b(?:one|a|1) week to (?:complete|submit|finish|do)\b",
    re.IGNORECASE,
)

"""The English of requests: word lists and patterns, as tables."""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "AMOUNTS",
    "DUE_KINDS",
    "FILLERS",
    "KIND_WORDS",
    "LETTER_GRADES",
    "MINUTES",
    "MONTHS",
    "TOKENS",
    "WEEKDAYS",
]

#: Kinds of things that are handed in or sat.
DUE_KINDS: Final = (
    "homework", "lab", "quiz", "exam", "project", "paper", "presentation", "reading", "other",
)  # fmt: skip

#: Word (singular) -> the kinds that it stands for.
KIND_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "exam": ("exam",), "examination": ("exam",), "midterm": ("exam",), "midterm exam": ("exam",), "mid-term": ("exam",),
    "final": ("exam",), "final exam": ("exam",), "test": ("exam",),
    "quiz": ("quiz",), "quizze": ("quiz",), "quizz": ("quiz",),
    "homework": ("homework",), "homework assignment": ("homework",), "hw": ("homework",), "assignment": ("homework",),
    "problem set": ("homework",), "pset": ("homework",), "exercise": ("homework",), "worksheet": ("homework",),
    "lab": ("lab",), "lab report": ("lab",), "laboratory": ("lab",), "practical": ("lab",),
    "project": ("project",), "milestone": ("project",),
    "paper": ("paper",), "essay": ("paper",), "term paper": ("paper",), "research paper": ("paper",),
    "presentation": ("presentation",), "talk": ("presentation",),
    "reading": ("reading",), "reading assignment": ("reading",),
    "holiday": ("no_class",), "break": ("no_class",), "day off": ("no_class",), "days off": ("no_class",),
    "no-class day": ("no_class",), "vacation": ("no_class",),
    "class": ("class",), "classe": ("class",), "lecture": ("class",), "meeting": ("class",), "class meeting": ("class",),
    "class time": ("class",), "class session": ("class",),
    "discussion": ("discussion",), "discussion section": ("discussion",), "recitation": ("discussion",),
    "tutorial": ("discussion",), "section meeting": ("discussion",),
    "office hour": ("office_hours",),
    "deadline": DUE_KINDS, "due date": DUE_KINDS, "deliverable": DUE_KINDS,
}  # fmt: skip

MINUTES: Final = {
    "minute": 1, "min": 1, "hour": 60, "hr": 60, "h": 60, "day": 1440, "d": 1440, "night": 1440, "week": 10080,
    "wk": 10080, "w": 10080, "fortnight": 20160, "month": 43200,
}  # fmt: skip
AMOUNTS: Final = {
    "a": 1, "an": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14, "a couple of": 2, "a couple": 2, "half a": 0.5, "half an": 0.5,
    "": 1,
}  # fmt: skip
MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april"), ("may",), ("jun", "june"),
         ("jul", "july"), ("aug", "august"), ("sep", "sept", "september"), ("oct", "october"), ("nov", "november"),
         ("dec", "december")), 1)
    for name in names
}  # fmt: skip
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

#: The lower end of a letter on the plain American scale; a request that leans on it is told so.
LETTER_GRADES: Final = {
    "a+": 97, "a": 93, "a-": 90, "b+": 87, "b": 83, "b-": 80, "c+": 77, "c": 73, "c-": 70, "d+": 67, "d": 63, "d-": 60,
}  # fmt: skip

_UNIT = r"(?:minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|fortnights?|months?)"
_AMOUNT = (
    r"(?:\d+(?:\.\d+)?|a\s+couple(?:\s+of)?|half\s+an?|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|twelve|"
    r"fourteen)"
)
_KIND = "|".join(
    re.escape(word).replace(r"\ ", r"[\s-]+") + ("" if word.endswith(("s", "off")) else r"e?s?")
    for word in sorted(KIND_WORDS, key=len, reverse=True)
)
#: A department's letters, never one of the short words that stand before a number in a request.
_DEPARTMENT = (
    r"(?!(?:hw|quiz|exam|lab|week|day|days|next|last|the|to|at|in|on|get|top|need|is|for|by|and|or|with|"
    r"page|part|test|final|room|term|fall|spring|summer|winter|autumn|"
    r"jan|feb|mar|apr|may|jun|june|jul|july|aug|sep|sept|oct|nov|dec|before|after|until|due|"
    r"a|an|am|pm|of|from)\b)"
)

#: Kinds of tokens in order of precedence: (name, pattern).
TOKENS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, re.compile(pattern, re.IGNORECASE if name != "COURSE_UPPER" else 0))
    for name, pattern in (
        ("FILE", r"\"[^\"]+\.ics\"|'[^']+\.ics'|[^\s\"',;]+\.ics\b"),
        ("COURSE", r"(?<=\bfor )" + _DEPARTMENT + r"[a-z]{2,8}[ -]?\d{2,4}[a-z]{0,2}\b"
                   r"|(?<=\bin )" + _DEPARTMENT + r"[a-z]{2,8}[ -]?\d{2,4}[a-z]{0,2}\b"
                   r"|(?<=\bfor )\d{1,2}\.\d{2,4}[a-z]?\b|(?<=\bin )\d{1,2}\.\d{2,4}[a-z]?\b"),
        ("COURSE_UPPER", r"(?!(?:HW|QUIZ|EXAM|LAB)\b)\b[A-Z]{2,6}[ -]?\d{2,4}[A-Z]{0,2}\b"),
        ("PARSE_ONLY", (r"(?:just|only)\s+(?:parse|read)(?:\s+(?:it|them))?\b"
                       r"|(?:do\s+not|don['’]?t)\s+import\b(?:\s+(?:anything|them|it))?"
                       r"|without\s+import(?:ing)?\b(?:\s+(?:anything|them|it))?|no\s+import\b|no\s+calendar\b")),
        ("DURATION", rf"\b{_AMOUNT}[\s-]*{_UNIT}\b|\b\d+(?:\.\d+)?\s?[hdw]\b|\b(?:day|night|week)(?=\s+(?:before|prior|ahead)\b)"),
        ("BEFORE", r"\b(?:before(?:hand)?|ahead(?:\s+of)?(?:\s+time)?|prior(?:\s+to)?|in\s+advance(?:\s+of)?|earlier|early)\b"),
        ("KIND", rf"\b(?:{_KIND})\b"),
        ("NOT", (r"\b(?:(?:do\s+not|don['’]?t)\s+(?:want|need|add|include|put|set|create|give\s+me)(?:\s+(?:in|any|me))*"
                r"|do\s+not|don['’]?t|no|not|without|except(?:ing)?(?:\s+for)?|but\s+not|exclud(?:e|ing)|skip(?:ping)?"
                r"|(?<=everything )but|(?<=all )but|ignor(?:e|ing)|leav(?:e|ing)\s+out|omit(?:ting)?|minus|other\s+than|apart\s+from)\b")),
        ("ONLY", r"\b(?:only|just|nothing\s+but|solely)\b"),
        ("ALL", r"\b(?:everything|all|every|each|anything|any)\b"),
        ("REMIND", r"\b(?:remind(?:ers?|ing)?|alarms?|alerts?|notif(?:y|ications?)|warn(?:ings?)?|nudges?|ping)\b(?:\s+me\b)?"),
        ("EXPORT", r"\b(?:save|export(?:ing)?|write|output|ics\s+file|ics|calendar\s+file|file)\b"),
        ("CONFLICT", r"\b(?:conflict(?:s|ing)?|clash(?:es|ing)?|overlap(?:s|ping)?|collisions?|double[\s-]booked)\b"),
        ("WORKLOAD", r"\b(?:work\s?load|busiest(?:\s+weeks?)?|(?:how\s+)?busy(?:\s+weeks?)?|heav(?:y|iest)\s+weeks?)\b"),
        ("LIST", r"\b(?:list|show|display|print|due|coming\s+up|upcoming)\b"),
        ("JOIN", r"\b(?:and|or|plus|then|but|also|as\s+well\s+as)\b|[,&+/]"),
        ("WORD", r"[^\s,;.!?()\"“”:&+/]+"),
    )
)  # fmt: skip

#: Words that carry no wish of their own.
FILLERS: Final = frozenset(
    [
        "a",
        "about",
        "add",
        "added",
        "adding",
        "again",
        "agenda",
        "an",
        "are",
        "as",
        "at",
        "be",
        "book",
        "build",
        "by",
        "calendar",
        "calendars",
        "can",
        "class-schedule",
        "could",
        "course",
        "courses",
        "create",
        "date",
        "dates",
        "day",
        "days",
        "do",
        "documents",
        "enter",
        "events",
        "extract",
        "fill",
        "find",
        "first",
        "for",
        "form",
        "from",
        "generate",
        "get",
        "give",
        "have",
        "help",
        "here",
        "i",
        "i'd",
        "i'll",
        "i'm",
        "import",
        "in",
        "include",
        "into",
        "is",
        "it",
        "items",
        "keep",
        "kindly",
        "know",
        "let's",
        "like",
        "look",
        "make",
        "me",
        "my",
        "need",
        "of",
        "off",
        "on",
        "organise",
        "organize",
        "our",
        "out",
        "pdf",
        "pdfs",
        "place",
        "plan",
        "please",
        "pull",
        "put",
        "ready",
        "schedule",
        "schedules",
        "semester",
        "semester's",
        "set",
        "sets",
        "so",
        "stuff",
        "syllabi",
        "syllabus",
        "take",
        "term",
        "thank",
        "thanks",
        "that",
        "that's",
        "the",
        "their",
        "them",
        "these",
        "they",
        "things",
        "thing",
        "this",
        "those",
        "to",
        "too",
        "track",
        "up",
        "us",
        "use",
        "want",
        "wanted",
        "we",
        "what's",
        "which",
        "whole",
        "will",
        "with",
        "would",
        "you",
        "your",
        "file",
        "files",
        "tell",
        "time",
        "times",
        "there",
        "when",
        "going",
        "my",
        "mine",
        "what",
        "put's",
        "due",
        "weeks",
        "week",
        "check",
        "see",
        "if",
    ]
)

"""What an exam or quiz is on, behind its name: "Exam 2: Solutions and Mixtures", "Quiz 3 (Lectures 1-8)".

A topic may hold any word, among them those that tell that an exam is only talked of ("Solutions", "Information theory").
"""

from __future__ import annotations

from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["without_matter"]

#: A name by its number or as a course has one of them, what may part it from its matter, and a topic's first words.
_MATTER: Final = Pattern(
    r"(?i)^\W*(?:(?:unit|module|chapter|section|lab|lecture|class|in-class|term|course|common|hour|mid-?term|final|online|canvas|reading|vocabulary|map|take-home|written|oral|first|second|third|1st|2nd|3rd)\s+){0,2}"
    r"(?:(?:exam(?:ination)?|examen|prueba|parcial|klausur|mid-?term(?:\s+exam(?:ination)?)?|test|quiz|final\s+exam(?:ination)?)\s*(?:#|no\.?\s)?\s?(?:\d{1,2}|(?-i:[IVX]{1,4}|[A-F]))|mid-?term(?:\s+exam(?:ination)?)?|final\s+exam(?:ination)?)"
    r"(?P<matter>\s*(?:[:,(–—]|\s-(?=\s))\s*(?:on\s+)?(?:(?-i:[A-Z])[\w’'-]*[,:]?\s+(?=\S*\w)|(?:lectures?|chapters?|ch\.|[ck]ap(?:\.|ítulos?|itel)?|units?|lektion(?:en)?|modules?|weeks?|labs?|parts?|periods?|sections?)\s*\d).*$)"
)
#: What is said of the exam itself, and is no topic.
_TOLD: Final = Pattern(
    r"(?i)^[\s:,(–—-]*(?:(?:in[\s-]?class|group|final|general|course|last|exam|quiz|test|midterm|class)\s+)?(?:"
    r"reviews?\b(?!\s+(?:of\s+)?(?:ch(?:ap(?:ter)?)?s?|lectures?|units?|modules?)\b)|prep(?:aration|are)?\b|preparing\s+for\b|discuss(?:ed|ing)?\b|discussion(?:\s+(?:of|on|about)\s+(?:the\s+|your\s+)?(?:results?|exam|quiz|test|midterm|final|answers?|solutions?)|\W*$|\s+(?:and|day|session))"
    r"|debrief|go(?:ing)?\s+over|went|feedback(?:\s+(?:on|from|given|session|returned|and)|\W*$)|return(?:ed|s|ing)?\b(?!\s+(?-i:[A-Z]))|hand(?:ed)?[\s-](?:back|out)|handout|given|graded\s+(?:exam|quiz|test)|grades\b|grading\s+(?:of|and)"
    r"|solutions?(?:\W*$|\s+(?:posted|discussed|reviewed|to\s|session|available|due))|answers?\b|posted|released?\b(?!\s+of)|opens?\b|opening\b(?!\s+(?-i:[A-Z]))|available|starts?\b|begins?\b(?!\s+to)|assigned\b(?!\s+(?:readings?|chapters?))|distributed|out\W*$"
    r"|practice\s+(?:exams?|quiz(?:zes)?|tests?|problems?|questions?|session|day|for)|sample\s+(?:exams?|quiz(?:zes)?|tests?|problems?|questions?|answers?)|mock|help(?:\s+session|\W*$)|q\s?(?:&|and)\s?a|questions?\s+(?:and|&)|study\s+(?:guide|day|session|questions?|for)|guidelines?\W*$|instructions?\b|tips|hints"
    r"|overview\s+(?:and|of\s+(?:the\s+)?(?:exam|test|quiz|midterm|final)s?)|overview\W*$|make-?\s?up|no\s+(?:class|lecture|lab|exam|quiz)|continued?\W*$|work(?:\s+(?:day|time|on)|day|shop\W*$)|information\W*(?:$|session)|info\b|strategies\W*$|planning\W*$|catch|cancel|postponed|moved|optional|tba|tbd|extra\s+credit|corrections?\b|retakes?\b|due\b|deadline"
    r")"
)


def without_matter(text: str) -> str:
    """The name alone where a topic follows it; the text as it is where something is told of the exam itself."""
    found = _MATTER.match(text)
    if found is None or _TOLD.match(found["matter"]):
        return text
    return text[: found.start("matter")]

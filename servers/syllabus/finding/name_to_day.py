"""A name on its line before its day, without the words that lead there: "Film log - turn in by", "Deadline for the film log:"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["LeadingName", "name_to_day"]

#: An hour that stands before the day: "by 5 pm on", "noon,".
_HOUR: Final = r"(?:(?:at|by|before|@)\s+)?(?:\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?\s?m\.?|\d{1,2}:\d\d|(?:12\s+)?noon|midnight)\s*,?\s*(?:on\s+)?"
_DONE: Final = (
    r"submitted|handed[\s-]in|turned[\s-]in|uploaded|posted|e-?mailed|sent|completed|received|collected"
)
_DO: Final = r"submit|hand[\s-]in|turn[\s-]in|upload|post|e-?mail|send|complete"
_WHERE: Final = r"(?:\s+(?:(?:to|on|via|in|through)\s+)?(?:canvas|blackboard|moodle|brightspace|turnitin|gradescope|online|electronically|in\s+class))?"
_SIGN: Final = Pattern(
    r"(?i)(?:\s*[,:;.(\[|–—-]+\s*|\s+)(?:please\s+)?(?:"
    rf"(?:(?:is|are|will\s+be|must\s+be|should\s+be|to\s+be|(?:is|are)\s+to\s+be|needs?\s+to\s+be|ha(?:s|ve)\s+to\s+be)\s+)?(?:due(?!\s+to\b)|{_DONE}){_WHERE}(?:\s+(?:no\s+later\s+than|on|by|before))?"
    rf"|(?:to\s+)?(?:{_DO}){_WHERE}\s+(?:no\s+later\s+than|on|by|before)"
    r"|(?:due\s+dates?|(?:submission\s+)?deadline)(?:\s+is)?(?:\s+(?:on|by))?"
    rf"|(?:no\s+later\s+than|by)(?=\s*$|\s+{_HOUR}$))"
    rf"\s*[:–—|-]*(?:\s+the)?\s*[(\[]?\s*(?:{_HOUR})?(?:(?:by|on)\s*)?[(\[]?$"
)
_BARE_HOUR: Final = Pattern(rf"(?i)(?:\s*[,:;(\[|–—-]+\s*|\s+(?=by\s|at\s|before\s|@\s)){_HOUR}[(\[]?$")
_LEAD: Final = Pattern(
    r"(?i)^\W*(?:the\s+)?(?:(?:submission\s+|final\s+)?(?:deadline|due\s+date)s?\s+(?:for|of|to\s+(?:submit|upload|(?:turn|hand)\s+in))\s+(?:(?:the|your|an?|all)\s+)?|(?:due|deadline)\s*:\s+)(?=\w)"
)
#: What a name counts, behind it.
_SHARE: Final = Pattern(
    r"(?i)\s*[,:;(\[–—-]*\s*\d{1,3}(?:\.\d)?\s?(?:%|percent|points?|pts\.?)(?:\s+of\s+(?:the\s+)?(?:final\s+|course\s+)?grade)?\s*[)\]]?$"
)
#: Whose it is, before it; and the title of numbered work behind its name: "Program 5 - Heaps".
_ITS: Final = Pattern(r"(?i)^(?:the|your|our|an?|my)\s+(?=\w)")
_TITLED: Final = Pattern(r"^([A-Z][\w-]*(?:\s[\w-]+){0,2}\s#?\d{1,2})\s[–—-]\s.*$")
_ENDS: Final = " \t:,;|–—-([."
#: What asks for work and names none: "Submit by", "Due on Canvas by".
_ASKING: Final = Pattern(
    r"(?i)(?:the|an?|your|our|its|due|date|due\s+date|deadline|submi\w+|(?:turn|hand)(?:ed)?[\s-]in|upload\w*|post\w*|complete\w*|send|sent|e-?mail\w*|work|it|all)(?:\s+(?:it|them|all|online|electronically|(?:on|to|via|in|through)\s.*))?"
)
#: What stands before such a sign and is no name: "must be", "please", a whole sentence.
_NO_NAME: Final = Pattern(
    r"(?i)\b(?:is|are|was|were|be|will|must|should|may|can|if|when|which|who|that|you|we|they|it|this|these|please|not)\b|[.;?!]\s"
)


@dataclass(frozen=True)
class LeadingName:
    """A name, and whether the words around it say that it is due on the day behind them."""

    name: str
    due: bool


def name_to_day(before: str) -> LeadingName:
    """The name in what stands before a day on its line.

    >>> name_to_day("Film log - turn in by ")
    LeadingName(name='Film log', due=True)
    >>> name_to_day("Deadline for film log: ")
    LeadingName(name='Film log', due=True)
    """
    led = _LEAD.match(before)
    named = before[led.end() :] if led is not None else before
    sign = _SIGN.search(named) or _BARE_HOUR.search(named)
    rest = named[: sign.start()] if sign is not None else named
    name = _SHARE.sub("", rest.strip(_ENDS)).strip(_ENDS)
    if not name or _NO_NAME.search(name) or _ASKING.fullmatch(name):
        return LeadingName(before.strip(_ENDS), due=False)
    name = _TITLED.sub(r"\1", _ITS.sub("", name))
    due = led is not None or (sign is not None and _BARE_HOUR.fullmatch(named, sign.start()) is None)
    return LeadingName(f"{name[:1].upper()}{name[1:]}", due=due)

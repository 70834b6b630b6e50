"""A clause as a calendar's title: without bullets, words of when it is due, and hours."""

from __future__ import annotations

import re
from functools import lru_cache

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.set_work import without_setting

__all__ = ["ENUMERATION", "tidy_title"]

#: What numbers or marks a point of a list.
ENUMERATION = Pattern(
    r"^\s*(?:[•●○◦▪■□–—*·‣➢✓✔❖o§-]\s+|\(?[a-z]\)\s+|\(?\d{1,2}\)\s+|\(?(?:i{1,3}|i?[vx]|vi{1,3}|xi{0,3})[.)]\s+(?=[A-Z])|\d{1,2}\.(?:\s+(?=[A-Z])|(?=[A-Z][a-z])))+"
)
_TIME_WORDS = Gated(
    r"(?:\b(?:by|at|before|until)|@)?\s*(?:\d{1,2}(?::\d{2})?\s*(?:-|–|—|to)\s*(?=\d{1,2}(?::\d\d)?\s*[ap]\.?m))?(?:23:59(?::\d\d)?|(?<=by )(?:[01]\d|2[0-3])[0-5]\d(?!\d)|(?<=@ )(?:[01]\d|2[0-3])[0-5]\d(?!\d)|\d{1,2}\.[0-5]\d\s?[ap]\.?m\b\.?|(?<!\d)[0-2]\d[0-5]\d\s?h(?:ou)?rs\b|\d{1,2}(?::\d{2})?\s*(?:[ap]\.?\s?m\b\.?)|\d{1,2}:\d{2}(?::\d\d)?(?:\s?[ap]\b)?|(?:12\s+)?(?<![a-z])(?:midnight|noon|midday))\b\.?(?:\s*\(?\b(?:[ECMP][SD]?T|GMT|CET)\b\)?)?",
    "0,1,2,3,4,5,6,7,8,9,noon,midnight,midday",
    re.IGNORECASE,
)
_BARE_ASKING = Gated(r"\s*[(\[](?:submit|upload|turn in|hand in)(?:\s+by)?\s*[)\]]", "(,[", re.IGNORECASE)
_CLASS = r"(?:class|lecture|seminar|lab|section|recitation|tutorial|discussion)"
_DUE_WORDS = Gated(
    r"\s*[\[(]?\b(?:(?:is|are|will|must|should|needs?\s+to|ha(?:s|ve)\s+to)\s+)?(?:to\s+)?(?:be\s+)?"
    r"(?:due(?:\s+(?:date|(?:(?:by|at)\s+)?(?:the\s+)?end\s+of\s+(?:the\s+)?day|(?:by\s+)?(?-i:EOD|COB)|today|tonight|in\s+class|at\s+(?:the\s+)?(?:start|beginning|end)\s+of\s+class|before\s+class|by\s+class(?:\s+time)?|on(?:line)?"
    rf"|(?:in|at|during|before|by|prior\s+to|(?:(?:at|by)\s+)?(?:the\s+)?(?:start|beginning|end)\s+of)\s+(?:the\s+|your\s+|our\s+)?(?:{_CLASS}\s+)?{_CLASS}(?:\s+(?:time|meeting|period))?(?=\s*(?:$|[.,;:!)\]*–—-]|\son\b))))?|"
    r"(?:submitted|turned\s+in|handed\s+in|uploaded|completed)|deadline)\b[\])]?\s*(?:by|on|at|before|in|via)?\s*(?=$|[\s,.;:!)\]*–—-])",
    "due,submitted,turned,handed,uploaded,completed,deadline",
    re.IGNORECASE,
)
#: What such words end with.
_DANGLING_WORDS = (
    *("on", "at", "by", "is", "are", "from", "to", "in", "for", "of", "the", "and", "or"),
    *("be", "run", "runs", "during", "with", "place"),
)
_DANGLING = Pattern(
    r"(?:[\s,;:(–]-*)+(?:on|at|by|is|are|from|to|in|for|of|the|and|or|will be|runs?|during|with|be|takes place)$",
    re.IGNORECASE,
)
#: The gap before an ordinal's letters that are set high: "2 nd".
_RAISED = Pattern(r"\s(?=[snrt][tdh]\b)(?:(?<=\b[123].)(?=st|nd|rd)|(?<=\b[04-9].)(?=th))", re.DOTALL)
_OWN_SHARE = Gated(r"^\W*\d+(?:\.\d+)?\s?%\W*|\s*[(\[]\s*\d{1,3}(?:\.\d+)?\s?%[^)\]]{0,30}[)\]]\s*$", "%")
#: What a name counts, behind it: "Unit 1 test: 100 points, 13 % of total grade".
_OWN_POINTS = Gated(
    r"\s*[(\[]\s*\d{1,4}\s?(?:points?|pts|marks)\b\.?(?:\s+each)?\s*[)\]]\W*$|\s*[:,]\s*(?:\d{1,4}\s?(?:points?|pts|marks)\b\.?(?:\s*,?\s*\d{1,3}(?:\.\d+)?\s?%(?:\s+of\s+(?:the\s+|your\s+)?(?:(?:total|final|course|overall)\s+)?grade\b)?)?|\d{1,3}(?:\.\d+)?\s?%\s+of\s+(?:the\s+|your\s+)?(?:(?:total|final|course|overall)\s+)?grade\b)\W*$",
    "point,pts,marks,grade",
    re.IGNORECASE,
)
#: Where or how it goes in, behind a name: "(Canvas)", "(upload to Moodle)", "- submit on Canvas".
_SYSTEM = r"(?:canvas|black\s?board|moodle|turnitin|gradescope|bright\s?space|d2l|sakai|drop\s?box|google\s(?:docs?|drive|classroom))"
_GOES_TO = Gated(
    rf"\s*[(\[]\s*(?:(?:submit|upload|post|turn\s?in|hand\s?in)(?:ted|ed)?\s)?(?:(?:on|to|via|in|through)\s)?{_SYSTEM}\s*[)\]]\W*$|\s+[–—-]\s+(?:submit|upload|post|turn\sin|hand\sin)(?:ted|ed)?\s(?:on|to|via|in|through)\s{_SYSTEM}\W*$",
    "canvas,board,moodle,turnitin,gradescope,space,d2l,sakai,box,google",
    re.IGNORECASE,
)
#: The number of a day of class before work that has its own: "Day 11 Test 2".
_DAY_OF_CLASS = Pattern(r"(?i)^\W*day\s\d{1,2}\W+(?=(?:[a-z]+\s){1,3}#?\d{1,2}\b)")
_TO_DO = Gated(
    r"^\W*(?:please\s+)?(?:due|submit|upload(?=\s+(?:your|the|an?)\s)|e-?mail(?:\s+me)?(?=\s+(?:your|the|an?)\s)|deadline(?:\s+(?:to|for)(?:\s+\w+ing)?(?:\s+complete)?)?|turn in|hand in|to complete|we\s(?:will\s)?(?:have|take|hold|write)(?=\s+(?:our|the|an?)\s)|(?:take|sit|complete|do)(?=\s+(?:[\w-]+\s){0,4}(?:quiz|exam|test|midterm)\s#?\d))\s*:?\s+(?P<a>an?\s+|the\s+|your\s+|our\s+)?(?P<first>\S)",
    "have,take,hold,write,due,submit,upload,mail,deadline,turn in,hand in,to complete,quiz,exam,test,midterm",
    re.IGNORECASE,
)
#: Where it goes, behind what asks for it: "Submit first draft of Essay 1 on Canvas".
_TO_WHERE = Gated(
    rf"(?<=\w)\s+(?:in\s+person|(?:to|on|via|in|through|using)\s+(?:the\s+)?(?:{_SYSTEM}|e-?campus|courseworks|piazza|perusall|github(?:\sclassroom)?))\W*$",
    "person,canvas,board,moodle,turnitin,gradescope,space,d2l,sakai,box,google,campus,courseworks,piazza,perusall,github",
    re.IGNORECASE,
)
#: To whom it goes: "Progress report to both TA and instructor via email".
_TO_WHOM = Gated(
    r"\s+to\s+(?:both\s+)?(?:me|(?:(?:the|your|our)\s+)?(?:TAs?|instructors?|professor|teaching\s+assistants?|graders?)(?:\s+(?:and|or|&)\s+(?:(?:the|your|our)\s+)?(?:TAs?|instructors?|professor|me))?)(?:\s+(?:via|by|through)\s+e-?mail)?\W*$|(?<=\w)\s+(?:via|by|through)\s+e-?mail\W*$",
    "to,mail",
    re.IGNORECASE,
)
_EMPTY_BRACKETS, _BRACKET_OPENS = (
    Gated(r"\(\W*\)|\s*(?:\[\W*\]|\{\W*\}?|<\W*>?)$", "(,[,{,<"),
    Gated(r"\([\s,;:–-]+", "("),
)
#: The end of the bracket behind the work before: "), Project charter".
_BRACKET_CLOSES = Gated(r"^\s*\)[\s,;.]*", ")")
_SPACE_BEFORE_SIGN = Gated(r" +([,;:.)])", (" ,", " ;", " :", " .", " )"))
_SIGNS_IN_A_ROW = Gated(r"([,;:])\s*(?:[-–,;:]\s*)+", (",", ";", ":"))
#: A label that the name behind it only says again ("Quiz: Quiz 1", "Essay: First essay"), or the margin's in large letters: "ASSIGNMENTS Summary paper".
_SAID_TWICE = Pattern(
    r"^\W*(?-i:(?:ASSIGNMENTS|HOMEWORKS|PROJECTS|PAPERS|QUIZZES|EXAMS|DELIVERABLES|DEADLINES|TASKS|DUE)(?:\s+DUE)?:?\s+(?=[A-Z][a-z]))|^\W*(?P<label>[a-z]{3,})s?:\s+(?=(?P=label)\s?#?\d|(?:the\s)?(?:first|second|third|fourth|final|last|mid-?term)\s(?P=label)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def tidy_title(text: str, *, limit: int = 90) -> str:
    """A clause as a calendar title: without bullets, due words and times, cut at a natural place."""
    title = _DAY_OF_CLASS.sub("", ENUMERATION.sub("", text))
    if _DUE_WORDS.search(title):
        title = without_setting(title)
    title = _BARE_ASKING.sub("", _TIME_WORDS.sub(" ", title))
    title = _DUE_WORDS.sub(" ", title)
    title = _OWN_POINTS.sub("", _OWN_SHARE.sub("", _GOES_TO.sub("", " ".join(title.split()))))
    title = _SAID_TWICE.sub("", _RAISED.sub("", title), count=1)
    if _TO_DO.search(title):
        title = _TO_WHERE.sub("", _TO_WHOM.sub("", title))
    title = _TO_DO.sub(lambda m: m["first"].upper() if m["a"] else m["first"], title)
    title = _BRACKET_CLOSES.sub("", title).strip(" \t.,;:!*†‡–—-|/&·⋅∙").strip().strip("*")
    title = _BRACKET_OPENS.sub("(", _EMPTY_BRACKETS.sub("", title)).strip()
    title = _SIGNS_IN_A_ROW.sub(r"\1 ", _SPACE_BEFORE_SIGN.sub(r"\1", title)).strip(" ,;:-–")
    title = _with_pairs(title)
    title = title.removesuffix(" +")
    while title.lower().endswith(_DANGLING_WORDS) and _DANGLING.search(title):
        title = _DANGLING.sub("", title)
    return _cut(title, limit) or text.strip()[:limit]


def _with_pairs(title: str) -> str:
    """The title with as many brackets that close as open."""
    if title.count("(") > title.count(")"):
        title = title.rstrip("(") if title.endswith("(") else f"{title})"
    elif title.count(")") > title.count("("):
        title = title.lstrip(")").replace(")", "", title.count(")") - title.count("("))
    return f"{title}]" if title.count("[") > title.count("]") else title


def _cut(title: str, limit: int) -> str:
    if len(title) <= limit:
        return title
    cut = max(title.rfind(mark, 20, limit) for mark in (". ", "; ", ": ", ", ", " (", " – ", " - ", " "))
    return title[: cut if cut > 0 else limit].rstrip(" ,;:.(-–")

"""The name of an event: where a clause is one, and the name without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from servers.syllabus.dating.clock import TimeMention
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import Deliverable, head_of, kind_of, unrelated
from servers.syllabus.finding.entry import Entry
from servers.syllabus.finding.event_apart import event_apart
from servers.syllabus.finding.speeches import is_day_of_speeches

__all__ = ["REVIEWED", "name_alone", "names_an_event", "stands_alone"]

#: The day of a week behind what happens on it: "Exam 2 Monday the 17th".
_DAY_BEHIND = Pattern(
    r"[\s,(–-]+(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun),?(?:\s+the)?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?\W*$",
    re.IGNORECASE,
)
#: The day of a week before what is on it: "Wed: Quiz 1".
_DAY_BEFORE = Pattern(
    r"\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|(?-i:M|Tu?|W|Th|R|F))\.?\s*[:–—-]\s+(?=\S)",
    re.IGNORECASE,
)
#: A class that looks back or ahead, whose brackets say at what.
REVIEWED = Pattern(
    r"(?i)\b(?:review|recap|catch[\s-]?up|solutions?|prep\w*|practice|feedback|q\s?&\s?a|wrap[\s-]?up|go(?:ing)? over|return\w*|covers?|through|before|after|for)\b"
)
#: Nothing but the name of an event with its number, and when and where it is.
_NUMBERED_EVENT = Pattern(
    r"(?i)\W*(?:(?:in-?class|evening|take-?home|online|unit|chapter|lab|lecture|reading|final|common|hourly)\s+)?(?:exams?|mid-?terms?(?:\s+exam)?|tests?|quiz|prelims?)\s*(?:#\s?|no\.?\s*)?(?:\d{1,2}|[ivx]{1,4})\b[^.;:]{0,24}"
)
#: Where an exam is held, behind its hours: "0900 computer lab", "7-9 pm in Hall 12".
_PLACE_BEHIND = Pattern(r"[\s,;:)–-]*(?:(?:in|at)\s+)?(?:[\w.&-]+\s*){0,5}\)?\W*")
#: What led to a date that has been taken out: "Exam 1 on".
_LEFT_OF_DATE = Pattern(
    r"\s+(?:(?:is|will be|are|to be)\s*)?(?:held|given|scheduled)?\s*\b(?:on|at|for|from|is|are)\W*$",
    re.IGNORECASE,
)
_COVERS = Pattern(r"[\s,;–-]+(?:it\s+)?cover(?:s|ing)\b", re.IGNORECASE)
_ENDS_IN_EVENT = Pattern(
    r"(?i)\b(?:in-?class\sessays?|timed\s(?:in-?class\s)?(?:writings?|writes?|essays?|translations?|compositions?|summar(?:y|ies))|exams?|examinations?|mid-?terms?|prelims?|tests?|finals?|quiz(?:zes)?|presentations?|(?:lightning|flash|student|project|paper|group|chalk|in-class)\stalks?|oral reports?|pitch(?:es)?|pin-?ups?|crits?|demos?|demonstrations|critiques?|performances?|defen[sc]es?|sessions?|days?|showcase|recitals?|practicals?|oral(?:e?s)?|jury|juries|take[-\s]?homes?"
    r"|(?:ex[aá]men(?:es)?|prueb(?:as?|itas?)|esam[ei]|interros?|interrogations?|contrôles?|(?:vokabel|grammatik)tests?|prov[ae](?=\s#?\d)|verific(?:a|he)(?=\s#?\d)|interrogazion[ei]|dict[ée]es?)(?:\s(?:pratique|prátic[oa]|práctic[oa]|orale?|écrite?|escrit[oa]|scritto|partiel|intermédiaire|semestriel|de\s(?:mi-session|grammaire|vocabulaire|gramática|vocabulario)))?|parcial(?:es)?|klausur(?:en)?|viva(?:\svoce)?|presentaci(?:ón|ones)|referate?|charlas?|(?<!\w\s)exposés?|portfolio\sreviews?|showings?|rehearsals?|osces?|proctored\sassessments?|sessionals?|hesi|semi-?finals?|[itg]?-?rats?|(?:pre|post)-?tests?|check-?\s?offs?|validations?|competenc(?:y|ies)|debates?|speech(?:es)?|concerts?|recitations?|monologues?|skits?|oral\sarguments?)"
    r"\s*(?:#|no\.?\s*)?(?:(?-i:[LUCM])\d{1,2}|\d{1,2}[a-z]?(?:\s?(?:[-–,&]|and)\s?\d{1,2})*|[ivx]{1,4}|[a-d]|one|two|three|four)?(?:\s+(?:due|today|here|begins?|in class|in person|on paper|in (?:discussion|section|recitation|lecture|lab)|(?:on|via|through) (?:canvas|blackboard|moodle|gradescope|brightspace|d2l|zoom)|online|part \w+|[(]?continue[sd]?[)]?|[(]?cont['.]?d?\.?[)]?)|\s*@\s*(?:[\w.'-]+\s*){1,4})?$"
)
_PRESENTED = Pattern(
    r"(?i)\b(?:student|group|project|final|paper|class|team|term|research|individual|your|in-?class|poster|midterm|mid-?term|seminar|oral)s?\b|\b(?:live|product|prototype|system)\sdemo(?:nstration)?s\b|\bperformances?\s?#?\d|\b(?:scene|monologue)s?\s(?:#?\d{1,2}\s)?performances?\b|^\W*(?:oral )?(?:presentations?|critiques?|demos?|pitch|pin-?ups?|crits?\s*#?\d|recitals?)\b"
    r"|\bpresentaci(?:ón|ones)|\breferate?\b|^\W*(?:charlas?|exposés?)\W*(?:\d\W*)?$|\brehearsals?\b|\bshowings?\b|(?-i:^\W*(?:[A-Z][\w'’-]+\s){1,4}(?:Concert|Recital)s?\b)|\b(?:concerts?|recitals?)\s*(?:#?\d|(?-i:[IVX]+)\b|:)|\b(?:fall|winter|spring|holiday|choral|choir|band|orchestra|ensemble|end-of-\w+)\s(?:\w+\s)?concerts?\b|\b(?:poem|poetry|verse)\srecitations?\b|\b(?:monologues?|skits?)\s*#?\d|\boral arguments?\b|\bspeech(?:es)?\s(?:day|round|group|presentation)s?\b|^\W*speech\s#?\d|\bdebates?\b"
    r"|^\W*(?:(?:part|group)\s\w{1,2}\s*:\s*)?(?:\w+[\s-]){0,2}(?:speech(?:es)?\s*#?\d|(?:student|group|final|informative|persuasive|introduct(?:ion|ory)|demonstration|impromptu|extemporaneous|special\soccasion|ceremonial|commemorative|tribute)\sspeech(?:es)?\b)"
)
#: A studio's talk of a project by its letter or name, and number: "CRIT P1, edition on wall", "P2 crit", "Crit Sketch #1".
_CRIT_OF_CODE = Pattern(
    r"(?i)^\W*(?:(?:final|mid-?term)\s)?(?:(?:crit(?:ique)?|pin-?up)s?:?\s(?:of\s)?(?-i:[A-Z]{1,2}|[A-Z][a-z]+\s#?)\s?\d{1,2}|(?-i:[A-Z]{1,2}|[A-Z][a-z]+\s#?)\s?\d{1,2}\s(?:final\s)?(?:crit(?:ique)?|pin-?up)s?)\b(?=\W*$|\s*[,;:.(–—-])"
)
#: What a class shows, before what it is about: "Demo: soldering"; and who shows it, where students do.
_SHOWN = Pattern(
    r"(?i)^\W*(?:(?:class|lab|lecture|live|in-class|tool|software|code)\s+)?(?:demos?(?:\s#?\d{1,2})?|demonstrations?|presentations?|critiques?)\s*(?::|\s[–—-]\s)\s*(?=\S)"
)
_SHOWN_BY_STUDENTS = Pattern(
    r"(?i)\b(?:students?|groups?|teams?|projects?|final|your|all|everyone|papers?|research|term|capstone|posters?|individual|each|sections?|prototypes?|(?-i:[A-Z][a-z]+) (?:and|&) (?-i:[A-Z][a-z]+))\b"
)
_A_TEST = Pattern(
    r"(?i)^\W*(?:(?:first|second|third|fourth|final|unit|chapter|term|class|in-?class|summer\sreading|major|module|common|vocabulary|grammar|mid-?(?:term|semester)|in-?semester|progress|phase|skills?|practical|gateway|benchmark|mastery|mid-?sem|sessional|dosage|kaplan|hesi|ati|integrated|proctored|standardi[sz]ed|entrance|exit|achievement|nclex|teas|predictor|(?:dosage|drug|pharm(?:acology)?|med(?:ication)?)\s(?:calculations?|math)|math|competency|placement|the|lab(?:oratory)?|online|listening|speaking|reading|writing|spelling|oral|aural|written|(?:open|closed)[\s-]book|introductory|orientation|map|safety|theory|identification|id|quick|short|weekly|comprehensive|cumulative|(?:noun|verb|vocab|alphabet|conjugation|declension|multiplication)(?:\s(?:mastery|forms?))?)\s+(?:(?:\d{1,2}|[ivx]{1,4})\s+)?)*tests?\b|\btests?\s*(?:#|no\.?)?\s*(?:\d|[ivx]+\b)|^(?-i:(?=[^a-z]*[a-z].{0,60}(?<!-)\bTEST\W*$))"
)


#: Who presents, or what, and which day of it: "Artist presentations 3".
_PRESENTATIONS = Pattern(r"(?i)\bpresentations(?:\s#?\d{1,2})?$")


def stands_alone(text: str) -> bool:
    """Whether a text is the name of an exam or quiz with its number, and hardly more."""
    return _NUMBERED_EVENT.fullmatch(text) is not None and not REVIEWED.search(text)


def name_alone(text: str, entry: Entry, times: Sequence[TimeMention], own: Sequence[DateMention]) -> str:
    """The text without a label or an hour before a name, the day of the week behind it, and what an exam with a date covers."""
    text = event_apart(text)
    if text[:1].isdigit() and times and not text[: times[0].start].strip():
        text = text[times[0].end :].lstrip(" ,:;–-") or text
    if times and times[0].start and _ENDS_IN_EVENT.search(head := _named(text[: times[0].start])):
        text = head if _PLACE_BEHIND.fullmatch(text, times[-1].end) else text
    elif said := _SCHEDULED.search(text):
        text = text[: said.end("exam")]
    several = entry.whole_week or len(entry.days) > 1
    if several and (opens := _DAY_BEFORE.match(text)):
        text = text[opens.end() :]
    if several and (day := _DAY_BEHIND.search(text)) and _ENDS_IN_EVENT.search(text[: day.start()]):
        text = text[: day.start()]
    if own and (left := _LEFT_OF_DATE.search(text)) and _ENDS_IN_EVENT.search(text[: left.start()]):
        text = text[: left.start()]
    if own and (covers := _COVERS.search(text)) and (named := kind_of(text[: covers.start()])):
        text = text[: covers.start()] if named[0] == "exam" else text
    return text


def _named(text: str) -> str:
    """What stands before an hour, without what leads to it."""
    told = _OPEN.sub("", _LEFT_OF_DATE.sub("", text.rstrip(" (,;:@–-")))
    name = _FIELD_BEFORE.sub("", told)
    text = name if name == told else f"{name[:1].upper()}{name[1:]}"
    return _SCHEDULED.sub(r"\g<exam>", _FIELD_BEHIND.sub("", text))


#: An exam by its number, and what it is on without any sign between: "EXAM 2 Muscles, Brain", "Midterm 1 Chapters 1-4".
_WITH_MATTER = Pattern(
    r"\W*(?i:exam|mid-?term(?:\sexam)?|test|quiz)\s#?(?:\d|I{1,3}|IV|V)\s+"
    r"(?!(?i:discussion|corrections?|results?|grades?|scores?|debrief|topics?|material|study|part|key|answers?|info\w*|questions?|post|pre|make|self|analysis|policy|day|week|retakes?|reflection|wrapper|problems?|project|paper|report)\b)"
    r"(?=[A-Z][a-z]+|(?i:chs?|chap|chapters?|sections?|units?)\.?\s?\d)"
)
#: The same of one without a number, told by the part of the book: "Quiz Ch. 4", "Midterm, chapters 1-6", "Vocabulary test unit 3".
_OF_A_PART = Pattern(
    r"(?i)\W*(?:(?:unit|chapter|reading|vocab(?:ulary)?|grammar|map|in-?class|short|pop|first|second|third|final|mid-?term)\s)?(?:exam|mid-?term|test|quiz),?\s+"
    r"(?:chs?|chaps?|chapters?|units?|modules?|lessons?|pp?|pages?)\.?\s?\d"
)
#: What is said of an exam whose hour follows: "Final Examination Scheduled 9:30 - 11:18".
_SCHEDULED = Pattern(
    r"(?i)(?P<exam>\b(?:exams?|examinations?|mid-?terms?|finals?|quiz(?:zes)?|tests?)(?:\s#?\d{1,2})?)[\s,;–-]+(?:(?:is|will\sbe)\s)?(?:scheduled|held)"
    r"(?:\s(?:by\sthe\s(?:registrar|university|college)|for|on|at|from))?\W*$"
)
#: That it can be taken from an hour to another: "Exam 2 available on Canvas, 8 am-8 pm".
_OPEN = Pattern(
    r"(?i)(?<=\w)[\s,;(–-]+(?:(?:is|will\sbe)\s)?(?:available|open)(?:,?\s(?:online|on\s\w+))?\W*$"
)
#: A field's name, whose value is the exam's day and hour: "Final exam date:", "Date and time of final exam:", "There will be a final exam on".
_FIELD_BEHIND = Pattern(
    r"(?i)(?<=\w)\s+(?:dates?|days?|times?|schedule|period)(?:\s?(?:/|,|and|&)\s?(?:dates?|days?|times?|hours?|place|location|room))*\W*$"
)
_FIELD_BEFORE = Pattern(
    r"(?i)^\W*(?:(?:dates?|days?|times?)(?:\s?(?:/|,|and|&)\s?(?:dates?|days?|times?|place|location))*\s(?:of|for)|there\s(?:is|will\sbe)|(?:you|we)\s(?:will\s)?(?:take|have|sit|hold))\s(?:the\s|our\s|your\s|an?\s)?(?=(?:[\w-]+\s)?(?:final|mid-?term|exam))"
)


def names_an_event(text: str, found: Deliverable) -> bool:
    """In a topic, only a clause whose head ends with the event's name is the event; any other talks about it."""
    head = head_of(unrelated(text)).strip(" .!*:")
    if found.kind == "presentation" and re.match(r"(?i)^\W*(?:[\w&,]+\s+){0,4}?present(?:s|ing)?\b", text):
        return True
    if found.kind == "presentation" and (is_day_of_speeches(text) or _CRIT_OF_CODE.match(text)):
        return True
    if found.kind == "presentation" and (shown := _SHOWN.match(text)):
        rest = text[shown.end() :]
        if rest.rstrip().endswith("?"):
            return False
        return rest[0].isdigit() or _SHOWN_BY_STUDENTS.search(rest) is not None
    with_matter = _WITH_MATTER.match(text) or _OF_A_PART.match(text)
    if found.kind != "presentation" and with_matter and not REVIEWED.search(text):
        return True
    if not (_ENDS_IN_EVENT.search(head) or _ENDS_IN_EVENT.search(head_of(found.title))):
        return False
    if found.kind == "presentation":
        return bool(_PRESENTED.search(text)) or (
            _PRESENTATIONS.search(head) is not None and "guest" not in text.lower()
        )
    return not re.search(r"(?i)(?<!-)\btests?\b", head) or bool(_A_TEST.search(head))

"""Kinds of meetings: whether days and hours are those of a class, a lab, a discussion or office hours, by the nearest words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from servers.domain.syllabus import MeetingKind
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import WeekdayMention, find_weekdays
from servers.syllabus.finding.no_meeting import LIMIT_INSIDE, OTHER_FIELD, ROOM_LEAD, minutes_of
from servers.syllabus.finding.own_field import has_own_field
from servers.syllabus.finding.pairs import Pair
from servers.syllabus.finding.person_line import is_person_line
from servers.syllabus.finding.stretches import Stretch
from servers.syllabus.finding.titled_values import TitledValue, own_column, titled_values

__all__ = ["by_bracket", "kind_in", "kind_of", "labels_in"]

_KIND_WORDS: tuple[tuple[MeetingKind, str], ...] = (
    ("office_hours", r"\boff?(?:ice|c)?[.\s_-]{0,3}hrs?\b|of-?\s?f?i?-?ce[\s._]*(?:\([^()]{3,30}\)\s*)?(?:hours?|hrs?\b|hour\(s\))|(?:student|(?:instructor|professor|faculty|t\.?a\.?|lecturer|assistant|grader|preceptor)(?:'?s)?|drop-?\s?(?:in|by)|walk-?\s?in|conference|help|zoom|consultation|virtual|visiting|surgery|guidance|advising|question|open[- ]door|(?:academic |student )?(?:feedback|advice|support)(?: (?:and|&) (?:advice|feedback|support))?|meeting with \w+) hours?\b|consultation(?:s| times?)?\b|(?:^|[.;|/]\s|\n)\W*hours?\s*[:\t]|\(hours?:|\b(?:hold|have|keep) (?:regular |open )?hours\b|(?<=,\s)hours?\s+(?=(?-i:M|T|W|R|F|Th|Tu|MW|TR|TTh|MWF|Mon|Tue|Wed|Thu|Fri)\b)|\bsprech(?:stunden?|zeiten?)\b|\b(?:spreekuur|inloopuur)\b|\bpermanence\b(?=\s?:)|\bdisponibilit[eé]s?\b(?=\s?:)|\bhorarios? de (?:oficina|consulta|atenci[oó]n|tutor[ií]as?)\b|\btutor[ií]as?\b(?=\s?:)|\b(?:heures?|permanences?) de bureau\b|\bhoras? de (?:oficina|consulta|tutor[ií]a)s?\b|\b(?:visit|find|see|come (?:and )?see) me\b|\b(?:stop|drop)[ -](?:by|in)\b(?! (?:session|tutor|class|lab|hour))|\bavailability\b(?=\s*:)|\b(?!class|course)[a-z]{2,}'s hours?\b(?=\s*:)|\bwalk in (?:on|every|each)\b|\bmy (?:office )?door is (?:always )?open\b|\bo\.?h\.?\s*:|\bo\.\s?h\.|\b(?:I am|I['’]m|I will be|I['’]ll be)(?: \w+ly)?(?: available)?(?: also)? in my office\b|\boffice\s*:\s*[^\n:(;]{2,40}\((?=(?-i:M|T|W|R|F|Th|Tu|MW|TR|TTh|MWF|Mon|Tue|Wed|Thu|Fri)(?:[a-z]*day)?s?\b)|\boffice\s?/\s?hours?\b|\boffice(?: location)?\s*(?:[/&]|and)\s*hours?\b|\boffice\s*:[^\n:]{2,40}[,;(]\s*hours?\s*:"),
    ("other", r"help sessions?|review sessions?|mash sessions?|mentor(?:ing)? sessions?|study (?:sessions?|halls?)|wizard sessions?|(?:live |optional )*q\s?&\s?a(?: sessions?)?(?=\s*(?:[:(]|on\b))|help (?:rooms?|desks?)|supplemental instruction(?: sessions?)?|\bSI sessions?|extra help(?: sessions?| hours)?(?=\s*[:\t])|(?:^|[\n\t]|[.|;]\s)\W{0,2}tutoring(?=\s*:\s*(?:mon|tue|wed|thu|fri|sat|sun|(?-i:[MTWRF]{1,5}\b)))|\b(?:before|after) school(?=[\s,:]{1,3}(?:mon|tue|wed|thu|fri|(?-i:M|T|W|R|F|Th|Tu)\b))|film screenings?|screenings?(?!\s+rooms?\b)|rehearsals?(?!\s+(?:rooms?|halls?|studios?)\b)|\bclinicals?\b(?=\s*(?:days?|hours|rotations?|experience|practice|section)?\s*(?:\([^()\n]{0,30}\))?\s*[:\t])"),
    ("lab", r"(?<!computer (?=labs))\blabs?\b(?!\s*(?:reports?|assignments?|manual|exercises?|coat|director|work\b|buildings?|rooms?|cent(?:er|re)s?|quizz?es|notebook|fee|safety|instructors?|tas?\b|assistants?|grade|0\d{3}))|\blaborator(?:y|ies)\b(?!\s*(?:reports?|manual|fee))|\b(?:aural skills|ear[- ]training|sight[- ]?singing)\b(?=\s*(?:labs?|sections?)?\s*[:\t])|\bpracticals?\b|\bpraktikum\b|\btravaux pratiques\b|\bTP\b(?=\s?:)|\bpracticum\b(?!\s+seminar)|\bclinicals?\s?/\s?(?:sim\w*|labs?\b)|\bstudio (?:section|time)s?|\bactivity(?: sections?)?(?=\s*:)"),
    ("discussion", r"\brecitations?\b(?! (?:instructor|leader))|\bdiscussions?\b(?!\s*(?:boards?|posts?|forums?|questions?|paper|leader))|(?:^|\n|\t)\W*sections?\b(?=\s*(?:(?:meeting )?times?\s*)?:)|\bsections? (?:meet )?on (?=(?:mon|tues|wednes|thurs|fri)days?\s*:)|\bsections?\s+(?:meeting\s+)?times?|\btutorials?\b|\b[üÜ]bung(?:en|sgruppen?)?\b(?!\s?\d)|\btutorium\b|\bwerk(?:groep(?:en)?|colleges?)\b|\btravaux dirig[eé]s\b|\bTD\b(?=\s?:)|\bproblem[- ]solving (?:workshop|session)s?|\bworkshops?\b|\bseminar groups?|\bquiz sections?|\bprecepts?\b|\bproblem[- ](?:sessions?|class(?:es)?)|\bexercise (?:class(?:es)?|sessions?|groups?)\b|\bexample(?:s'?)? class(?:es)?\b|\b(?:disc?|rec|tut)\b\.?(?=\s*:?\s*(?:\d|(?-i:[MTWRF][A-Za-z]{0,8}\b)))|(?:^|\n|\t)\W*exercises?\b(?=\s*(?:[:\t]|$))"),
    ("lecture", r"\bvorlesung(?:en)?\b(?=\s*[:\t])|\bhoorcolleges?\b|\bcours magistra(?:l|ux)\b|\bf[oö]rel[aä]sning(?:ar)?\b|\bclases?\b(?=\s?:)|\btheory\b(?=\s*(?:class|hours|section|days?|meetings?)?\s*[:\t])|\blec\b\.?(?=\s*:?\s*(?:\d|(?-i:[MTWRF][A-Za-z]{0,8}\b)))|(?<!following the )(?<!following )(?<!after )(?<!before )(?<!after the )(?<!before the )(?<!guest )\blectures?\b(?!\s*(?:notes?|slides|videos?|materials?|quizz?es|halls?|theat(?:re|er)s?|rooms?|cent(?:er|re))\b)|(?<!before )(?<!after )(?<!following )(?<!follow )(?<!follows )(?<!precede )(?<!outside of )(?<!prior to )\bclass(?:es)?\s*(?:meetings?|times?|timings?|hours?|schedule|days?(?:\s?[/&]\s?times?)?|sessions?|period|meets?|location)?\s*(?:\(s\))?\s*(?=[:\t\n,]|$|(?-i:(?:M|T|Tu|W|Th|R|F|MW|MWF|TR|TTh|TuTh|MTWR|MTWRF|MTWThF|(?:Mon|Tue|Wed|Thu|Fri)[a-z]*))\b[^\n:]{0,24}?\d|\bmeets?\b|\bis\b|\bare\b|\bwill\b|\b(?:on|in|at|held)\b)|\bmeets\b|\bmeet(?= (?:on|every|each|from|at|in|two|three|twice|[MTW]|fri|sat|sun|(?-i:[RF])\b))|\bmeetings?\s*(?:times?|days?|place|schedule|pattern|information|dates?|hours?|locations?)|\b(?:course|class|meeting)\s*(?:times?|days?|schedule|hours?|meetings?|details)\b|(?:^|[\n\t•*▶])\W*(?:times?|days?|slot|timings?|schedule|when|location and time|days? ?(?:and|/|&) ?times?|time ?(?:and|/|&) ?(?:place|location|days?|room|dates?)|day\(s\)|when (?:and|&) where|where (?:and|&) when|meeting|meetings|seminar|course time and location|sessions?)\s*(?=[:\t\n])|\b(?:when (?:and|&) where|where (?:and|&) when)(?=\.\s)|\b(?:in-?person|weekly|class|synchronous) sessions?\b|\bseminars?\b|\bsections? meets?\b|(?<!exam )(?<!due )(?<!final )(?<!test )(?<!quiz )(?<!deadline )(?<!hours )\b(?-i:Times?|Days|Schedule|When)\s*:|\btime\s*(?:/|&|and)\s*(?:location|place|venue|room)\b|(?:^|[\n\t])\W*(?:class(?:es)?|course|seminar|meetings?)(?=\.\s+(?:(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:days?|nesdays?|rsdays?|urdays?)?\b|mwf?\b|t(?:th|r)\b))"),
)  # fmt: skip
#: What may still belong to a label: "section meeting times", "lab hours".
_TAIL = r"(?:\s+(?:section|class|meeting|session)s?\b)*(?:\s+(?:times?|schedule|hours?|meetings?|meets?|location)\b)?"
_LABEL = Choices(
    "|".join(f"(?P<{kind}>(?:{words}){_TAIL})" for kind, words in _KIND_WORDS), re.IGNORECASE | re.MULTILINE
)
#: What stands between a kind and the verb of its own sentence: "Lab group 01 meets", "Discussion (A) meets".
_NUMBERED = Pattern(
    r"[^\S\n]*(?:groups?|sections?|sec\.?|sessions?|no\.?)?[^\S\n]*[#(]?[A-Z]?\d{0,5}[A-Z]?\)?[^\S\n]*(?:(?:will|also|usually|always|generally)\s+)*",
    re.IGNORECASE,
)
_FIRST_OF_TWO = Pattern(r"\s?/\s?|\s(?:and|&)\s")
#: Labels that tell of what was named before them in the same field: "Recitation 031 Day/Time:".
_WHEN = Pattern(r"(?:times?|days|schedule|when)\s*:", re.IGNORECASE)
_OF_FIELD = Pattern(r"[^\n\t:;.]{1,20}")
_MEETS = Pattern(r"(?:sections? )?meets?\b", re.IGNORECASE)
#: What follows a label that has a value of its own.
_COLON = Pattern(r"\s?:")
#: What follows a label of the days or hours behind it: "Drop-in hours: Tuesdays 4-5".
_LEADS_ON = Pattern(
    r"\s?:\s*(?:on\s+|every\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b|\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m|[-–])|(?-i:[MTWRF]{1,4}h?)\b)",
    re.IGNORECASE,
)
#: A column's title that is the class's where another is titled "Office hours".
_OF_CLASS = Pattern(r"\W*(?:days?|times?|when|schedule|days?\s?(?:and|&|/)\s?times?|meets)\W*", re.IGNORECASE)
#: The title of a column of hours that does not tell of what: under the heading "Laboratory sections" they are labs'.
_HOURS_COLUMN = Pattern(
    r"\W*(?:meeting|class)?\s*(?:days?(?: ?(?:and|/|&) ?times?)?|times?)\W*", re.IGNORECASE
)
#: A line of a section's or the course's: "Section A - MWF 12-12:50", "Sections L-1 & L-2, Mon. 7-9", "Course: ART 12 Tue 6-9".
_OF_SECTION = Pattern(
    r"\W*(?:(?:sections?|sec\.)\s+(?-i:[A-Z\d][A-Z\d-]{0,4}\b(?:\s?(?:[,&]|and)\s[A-Z\d][A-Z\d-]{0,4}\b)*)|course\s*:)",
    re.IGNORECASE,
)
#: The same behind another field: "Instructor: Jane Doe    Section 02  MWF 11-11:50".
_SECTION_DIRECTLY = Pattern(r"\b(?:section|sec\.)\s+[A-Z]?\d{1,4}\W*$", re.IGNORECASE)
#: Titles over lines about the class, wherever they stand.
_ABOUT_CLASS = Pattern(
    r"(?:^|\n)\W*(?:\d+\.?\s)?(?:(?:course|class|meeting|basic|general)\s)?(?:format|logistics|info(?:rmation)?|details|overview|when(?: (?:and|&) where)?|where (?:and|&) when|(?:day|date|time|venue|place|location)s?(?:,? (?:and|&|/) (?:day|date|time|venue|place|location)s?)*)\W*(?:\n|$)",
    re.IGNORECASE,
)
#: The titles of a column of people: assistants, whose class is a discussion section, and staff who are there then.
_ASSISTANT = Pattern(
    r"\W*(?:t\.?a\.?s?|gsi|teaching assistants?|section leaders?)(?: names?)?\W*", re.IGNORECASE
)
_PERSON = Pattern(rf"{_ASSISTANT.pattern}|\W*(?:who|names?|staff|tutors?|person)\W*", re.IGNORECASE)
#: Hours behind the office whose they are: "Office: Stevens 212   Hours: MW 11-12".
_OFFICE_HOURS = Pattern(r"\boffice\s*:[^\n:]{2,40}\bhours?\s*:", re.IGNORECASE)
_APPOINTMENT = Pattern(r"\bby (?:appointment|appt)\b", re.IGNORECASE)
_STAFF = Pattern(
    r"\b(?:instructors?|professors?|faculty|staff|teaching assistants?|t\.?a\.?s?|gsis?|contacts?|lecturers?)\b",
    re.IGNORECASE,
)
#: So many minutes on five days a week are the opening hours of an office and no class.
_LONG = 4 * 60
#: And so many in one go a class, though only its teacher's name stands above.
_LONG_CLASS = 150
#: So many at most on one day, in a line with an address, are a person's.
_SHORT = 60
#: Titles over people and those who help.
_PEOPLE = Pattern(
    r"\b(?:people|(?:teaching|course|instructional) (?:team|staff)|(?:getting|finding|where to get) help)\b",
    re.IGNORECASE,
)
_OF_STAFF = Pattern(rf"\W*(?:\w+\s)?(?:{_STAFF.pattern})\s*:", re.IGNORECASE)
#: What ends what is said of hours; the value of a label, which opens with its days within so many letters.
_ENDS = Pattern(r";")
_VALUE = Pattern(r"\s?:?(?P<text>[^\n]{4,60})")
_VALUE_OPENS = 12
#: A header's line has at most so many words beside its days and hours.
_MOST_WORDS = 12
#: A person's title, whose full stop ends no sentence.
_TITLE = Pattern(r"\b(?:Prof|Dr|Mrs?|Ms|Instr)\.\s")
#: Words in brackets behind a place, which may go on in the next line.
_ASIDE = Pattern(r"\([^()]*(?:\)|$)")
#: More words than these between hours and "by appointment", other days among them, and others' hours are meant.
_WORD, _FEW_WORDS = Pattern(r"[^\W\d_]{3,}"), 3
#: The colon of a field, not of an hour.
_FIELD_ENDS = Pattern(r":(?!\d\d)")
_BRACKET = Pattern(r"\s*\((?P<what>[^()\d]{2,20})\)[\s,;:]*$")
_BRACKET_BEHIND = Pattern(r"\s*\((?P<what>[^()\d]{2,20})\)")
#: The same behind the place, at the end of what is said of it, or as a word: ", Hall 12 (lab);", "3-4 pm tutorial,".
_NAMED_BEHIND = Pattern(
    r"(?:,?\s[A-Z][\w .'-]{2,30}?\s\(|\s)(?P<what>(?:lecture|lab|laboratory|tutorial|discussion|recitation|seminar)s?)\)?(?=\s*(?:[;,.\n(]|$|and\b))"
)
#: What its days are for, in brackets behind them, and what joins others to them: "Tuesdays (lecture) and ..."; so near.
_BRACKET_AND = Pattern(r"\s*\((?P<what>[^()\d]{2,20})\)\s*(?:[,;&+/]|[,;]?\s*and\b)\s*$")
_NEAR_BEFORE = 30


def by_bracket(
    text: str, pairs: Iterable[Pair], days: Sequence[WeekdayMention]
) -> Iterator[tuple[Pair, MeetingKind | None]]:
    """Each pair; of "Tuesdays (lecture) and Thursdays (lab), 10-12" one for each, with the kind that its bracket tells."""
    for pair in pairs:
        own = _BRACKET.search(text, pair.start, pair.time.start) if pair.time.start > pair.start else None
        kind = _LABEL.search(own["what"]) if own else None
        if kind is None:
            yield pair, None
            continue
        before = _BRACKET_AND.search(text, max(0, pair.start - _NEAR_BEFORE), pair.start)
        label = _LABEL.search(before["what"]) if before else None
        day = next((d for d in days if before and d.end == before.start()), None)
        if label is not None and day is not None:
            yield pair._replace(days=day.days, start=day.start, end=day.end), _matched(label)
        yield pair, _matched(kind)


def kind_of(
    stretch: Stretch, pair: Pair, labels: Sequence[tuple[MeetingKind, int]]
) -> tuple[MeetingKind | None, int]:
    """The kind that the nearest words tell, and the offset where they end (-1: they do not stand before the pair)."""
    line_start, line_end = stretch.line_of(pair.start, pair.end)
    label = next((label for label in reversed(labels) if label[1] <= pair.start), None)
    office = _OFFICE_HOURS.search(stretch.text, line_start, pair.start)
    if office is not None and (label is None or label[1] <= office.end()):
        return "office_hours", office.end()
    beside = label is not None and label[1] > line_start
    told = _kind_told_beside(stretch, pair, beside=beside)
    if told is not None:
        return told, -1
    behind = None if beside else _label_behind(stretch.text, pair.end, line_end, near=label is not None)
    if behind is not None:
        return behind, -1
    if label is None:
        return _kind_from_around(stretch, pair), -1
    return _of_label(stretch, pair, label, line_start)


def _of_label(
    stretch: Stretch, pair: Pair, label: tuple[MeetingKind, int], line: int
) -> tuple[MeetingKind | None, int]:
    """The kind that the last label before the pair tells, unless another matter begins between them; ``line``: where the pair's begins."""
    kind, end = label
    text = stretch.text
    if kind == "office_hours" and end <= line and _OF_SECTION.match(text[line : pair.start]):
        return _kind_from_around(stretch, pair), -1
    if kind == "lecture" and end <= line and _is_of_person(text, end, line, pair.start):
        return "office_hours", -1
    apart = kind != "office_hours" and has_own_field(text, end, pair.start)
    if apart or _is_interrupted(text[end : pair.start]):
        return None, -1
    if kind == "lecture" and _BESIDES.search(text, end, pair.start):
        return "other", end
    return _kind_of_field(stretch, pair, label) or kind, end


def _kind_told_beside(stretch: Stretch, pair: Pair, *, beside: bool) -> MeetingKind | None:
    """The kind by the brackets behind the hours, or by the titles of the table's columns."""
    behind = _BRACKET_BEHIND.match(stretch.text, pair.end) or _NAMED_BEHIND.match(stretch.text, pair.end)
    own = _LABEL.fullmatch(behind["what"]) if behind is not None else None
    values = titled_values(stretch, pair.start)
    own = own or _named_by_row(values)
    hours = any(_HOURS_COLUMN.fullmatch(title) for title in (own_column(values), *(v.title for v in values)))
    if own is None and not beside and hours and (above := _only_kind_in(stretch.above)):
        return above
    own = own or _LABEL.search(own_column(values))
    if own is not None:
        return _matched(own)
    if not _OF_CLASS.fullmatch(own_column(values)):
        return None
    if any(_is_office(value.title) for value in values):
        return "discussion" if any(_ASSISTANT.fullmatch(value.title) for value in values) else "lecture"
    staff = not beside and _LABEL.search(stretch.above) is None and _PERSON.fullmatch(values[0].title)
    return "office_hours" if staff else None


def _named_by_row(values: Sequence[TitledValue]) -> re.Match[str] | None:
    """The kind that one cell of a row names: the first, where the column has a title of its own ("Office hours" under "Lecture")."""
    named = [_LABEL.fullmatch(value.text.strip(" :")) for value in values if not value.own]
    first = values[0] if len(values) > 1 else None
    if first and not first.own and not first.title:
        return named[0]
    whole = [match for match in named if match is not None]
    return whole[0] if len(whole) == 1 else None


#: What is held besides the class: "... and additionally Friday evenings 6-9".
_BESIDES = Pattern(r"\b(?:additional(?:ly)?|extra)\s(?:(?:on|every)\s)?$", re.IGNORECASE)
#: A field's name that tells of no kind: under the title "Office hours" a "When:" is theirs.
_FIELD = Pattern(
    r"(?:^|[\n\t])\W*(?:when|times?|days?|schedule|meets?|meeting times?|day\(s\)|days? ?(?:and|/|&) ?times?|(?:when|time|location|where) ?(?:and|/|&) ?(?:where|place|location|time|when|room))\s*$",
    re.IGNORECASE,
)
_LONGEST_HEADING = 60


def _kind_of_field(stretch: Stretch, pair: Pair, label: tuple[MeetingKind, int]) -> MeetingKind | None:
    """The one kind that the row's first cell or the title above a field ("When: ...") names; None where it names none, or several."""
    if not _FIELD.search(stretch.text[: label[1]]):
        return None
    row = stretch.row_at(pair.start)
    first = _LABEL.fullmatch(row.segments[0].text.strip(" :")) if len(row.segments) > 1 else None
    if first is not None:
        return _matched(first)
    return _only_kind_in(stretch.above) if len(stretch.above) <= _LONGEST_HEADING else None


def _only_kind_in(text: str) -> MeetingKind | None:
    named = {_matched(match) for match in _LABEL.finditer(text)}
    return named.pop() if len(named) == 1 else None


def labels_in(text: str) -> list[tuple[MeetingKind, int]]:
    """The kinds that the text names, each with the offset where its words end; of "Lecture/Lab" and "Lecture (Lab 3)" the first."""
    labels: list[tuple[MeetingKind, int]] = []
    for match in _LABEL.finditer(text):
        between = text[labels[-1][1] : match.start()] if labels else ""
        lab_lecture = between == " " and labels[-1][0] == "lab" and match["lecture"] is not None
        if (
            _FIRST_OF_TWO.fullmatch(between)
            or (labels and _WHEN.fullmatch(match.group()) and _OF_FIELD.fullmatch(between))
            or lab_lecture
            or (labels and _MEETS.match(match.group()) and _NUMBERED.fullmatch(between))
        ):
            labels[-1] = (labels[-1][0], match.end())
        elif not (_is_room(text, match) or (labels and ROOM_LEAD.fullmatch(between))):
            labels.append((_matched(match), match.end()))
    return labels


#: What leads to a room by its name: "in the Language Lab", "at the Media Lab".
_IN_ROOM = Pattern(r"\b(?:in|at)\s(?:the\s|our\s)?(?:[A-Z][\w'-]*\s){1,3}$")
_ROOM_LEADS = 40


def _is_room(text: str, match: re.Match[str]) -> bool:
    """Whether a lab is named only as the place."""
    start = match.start()
    if match["lab"] is None or not text[start].isupper():
        return False
    return _IN_ROOM.search(text, max(0, start - _ROOM_LEADS), start) is not None


def _label_behind(text: str, start: int, end: int, *, near: bool) -> MeetingKind | None:
    match = _LABEL.search(text, start, end)
    if match is not None and _is_room(text, match):
        match = _LABEL.search(text, match.end(), end)
    if match is not None and (_ENDS.search(text, start, match.start()) or _has_own_days(text, match.end())):
        return None
    if match is not None and match.start() - start <= (
        4 if near or text[match.end() - 1] == ":" or _COLON.match(text, match.end()) else 30
    ):
        return _matched(match)
    appointment = _APPOINTMENT.search(text, start, end)
    if appointment is None or _FIELD_ENDS.search(text, start, appointment.start()):
        return None
    between = text[start : appointment.start()]
    others = len(_WORD.findall(between)) > _FEW_WORDS and bool(find_weekdays(between))
    return None if others else "office_hours"


def _has_own_days(text: str, start: int) -> bool:
    """Whether days and hours of its own stand behind a label and its colon, so that it is not of those before it."""
    value = _VALUE.match(text, start)
    if value is None:
        return False
    days = find_weekdays(value["text"])
    return bool(days) and days[0].start < _VALUE_OPENS


def _kind_from_around(stretch: Stretch, pair: Pair) -> MeetingKind | None:
    """The kind by the row's first segment, by what stands above, or by standing in the document's head."""
    row = stretch.row_at(pair.start)
    words = [row.segments[0].text] if len(row.segments) > 1 else []
    for text in (*words, stretch.above):
        kind = kind_in(text)
        if kind is not None:
            return kind
    if (under := _only_kind_in(stretch.under)) is not None:
        return under
    if row.role == "table" and any("@" in one.text for one in row.segments):
        return "office_hours"  # a row of people
    dated = any(LIMIT_INSIDE.search(title) for title in row.header)
    early = stretch.top or _ABOUT_CLASS.search(stretch.above) is not None
    if dated or not early or not _stands_alone(stretch, pair):
        return None
    line = stretch.text[stretch.line_of(pair.start, pair.end)[0] : pair.start]
    if _OF_SECTION.match(line) or _SECTION_DIRECTLY.search(line):
        return "lecture"
    staff = _OF_STAFF.match(line) or (
        (_STAFF.search(stretch.above) or _PEOPLE.search(stretch.above)) and minutes_of(pair) < _LONG_CLASS
    )
    staff = staff or ("@" in line and len(pair.days) == 1 and minutes_of(pair) <= _SHORT)
    return "office_hours" if staff else "lecture"


def kind_in(text: str) -> MeetingKind | None:
    """The last kind that a text names."""
    labels = [*_LABEL.finditer(text)]
    return _matched(labels[-1]) if labels else None


def _is_office(title: str) -> bool:
    match = _LABEL.search(title)
    return match is not None and match["office_hours"] is not None


def _matched(match: re.Match[str]) -> MeetingKind:
    for kind, _ in _KIND_WORDS:
        if match[kind] is not None:
            return kind
    message = "a label without a kind"
    raise AssertionError(message)


def _is_interrupted(between: str) -> bool:
    """Whether another matter begins between a label and a pair."""
    if len(between) > 400 or between.count("\n") > 8:
        return True
    return any(OTHER_FIELD.match(line.strip(" \t•*-▶")) for line in between.split("\n")[1:])


#: A person's role, which opens the line of the person.
_ROLE = Pattern(rf"\W*(?:{_STAFF.pattern})\s*:")


def _is_of_person(text: str, label_end: int, line: int, start: int) -> bool:
    """Whether the hours stand in a person's line below a class that has had its hours, and is no list by teachers."""
    if not _names_person(text[line:start]):
        return False
    above = text[label_end:line].split("\n")
    return any(map(find_times, above)) and not any(map(_names_person, above))


def _names_person(line: str) -> bool:
    return is_person_line(line) or _ROLE.match(line) is not None


def _stands_alone(stretch: Stretch, pair: Pair) -> bool:
    """Whether the pair's line is a header's line and no sentence."""
    text = stretch.text
    start, end = text.rfind("\n", 0, pair.start) + 1, text.find("\n", pair.end)
    end = end if end >= 0 else len(text)
    behind = _LABEL.search(text, pair.end, end)
    own = behind and (_LEADS_ON.match(text, behind.end()) or _has_own_days(text, behind.end()))
    line = _ASIDE.sub("", _TITLE.sub("", text[start : behind.start() if behind and own else end]))
    rest = line.replace(_TITLE.sub("", text[pair.start : pair.end]), "")
    small = re.findall(r"(?<!\S)[a-z]{3,}(?!\S)", rest)
    return (
        sum(any(map(str.isalnum, word)) for word in rest.split()) <= _MOST_WORDS
        and len(small) < 4
        and (len(pair.days) < 5 or minutes_of(pair) < _LONG)
        and pair.time.end_time is not None
        and not re.search(r"[a-z]{3,}\.\s", rest)
    )

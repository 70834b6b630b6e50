"""Course titles: beside the code, on a line near it, or behind a label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.codes import CODE, EDGES, LABEL, SYLLABUS, Coded, is_code
from servers.syllabus.finding.names import DEGREES, TITLED, is_person_name
from servers.syllabus.finding.part_titles import is_file_name, is_sentence, names_a_part, tells_a_day
from servers.syllabus.finding.rows import GAP, PrintedRow, plain

__all__ = ["SECTION", "find_title"]

_TERM = Pattern(
    r"(?<!-)(?:^|[,(|·:/–—-]+\s*|\s)(?:(?:early|late|mid|the)\s)?(?<!first\s)(?:fall|spring|summer|winter|autumn|monsoon|odd sem(?:ester)?|even sem(?:ester)?|michaelmas|hilary|trinity|term|semester|session|quarter|block|module|sommersemester|wintersemester|trimester|year)(?=\W*(?:$|\d|(?:fall|spring|summer|winter|autumn)\b|['’]\d|(?:semester|quarter|term|session)\b|(?:[IV]+|[A-D])\b))(?:[\s,]*(?:semester|quarter|term|session|[A-D]\b|[IV]+\b|\d(?!\d)))?[\s,'’]*(?:(?:19|20)\d\d(?:\s?[-/]\s?(?:20)?\d\d)?|'?\d\d\b)?[)]?",
    re.IGNORECASE,
)
#: A season, and a letter or number beside it at most.
_ONLY_TERM = Pattern(
    r"\W*(?:fall|spring|summer|winter|autumn|michaelmas|hilary|trinity|semester|quarter|trimester)(?:\W+(?=\w*\d)\w{1,5}){0,2}\W*",
    re.IGNORECASE,
)
_WITH_YEAR = Pattern(
    r"\s(?:fall|spring|summer|winter|autumn)\s(?:semester\s|quarter\s|term\s)?(?:19|20)\d\d\b", re.IGNORECASE
)
_YEAR = Pattern(
    r"\b(?P<year>(?:19|20)\d\d)(?:\s?[-–/]\s?(?P<next>(?:20)?\d\d))?\b(?:\s(?:fall|spring|summer|winter|autumn))?",
    re.IGNORECASE,
)
#: A year before which such words stand, or such behind it, is the course's matter: "Europe since 1945", "1914 to the present".
_MATTER_BEFORE = Pattern(
    r"(?:\b(?:since|after|before|to|until|till|from|in|of|and|around|circa|ca\.|c\.|between|through|the|year|\d{4}\s?[-–—])|\bpost[-\s]|\bpre-)\s?$",
    re.IGNORECASE,
)
_MATTER_BEHIND = Pattern(
    r"\s?(?:[-–—]|to|through|and)\s?(?:the\s)?(?:present|now|today|\d{4})|s\b", re.IGNORECASE
)
_INSTITUTION = Pattern(
    r"\b(?:universit\w+|college(?!\s(?:algebra|physics|chemistry|biology|math\w*|writing|reading|composition|english|trigonometry|geometry|success|teaching))|institute|school of|department|dept|faculty of|division of|program (?:for|in)|campus|center for|centre for|academy|polytechnic|state university|office of)\b|\bUC [A-Z]\w+|\b(?:UCLA|UCSD|MIT|NYU|LSE)\b",
    re.IGNORECASE,
)
#: An institution's whole name: "University of X at Y", "X State University, City", "Department of X".
_INSTITUTION_NAME = Pattern(
    r"^(?i:(?:the\s)?(?:university|college|institute|school|department|dept\.?|faculty|division|academy)\b)"
    r"|^(?:[A-Z][\w.'&-]*\s){1,4}(?:University|College|Institute|Polytechnic|Academy|UNIVERSITY|COLLEGE|INSTITUTE)(?:$|\s*[,|(-]|\s(?:of|at|in)\b)"
)
#: How a name of an institution ends, or opens.
_AT_END = Pattern(
    r"\b(?:university|college|institute|school|department|campus|academy|polytechnic|UCLA|UCSD|MIT|NYU|LSE|UC\s\w+(?:\s\w+)?)\W*$",
    re.IGNORECASE,
)
_OPENS_NAME = Pattern(
    r"(?:the\s)?(?:(?:[A-Z][\w.'&-]*\s){0,4}(?:university|college|institute|school|department|dept\.?|faculty|division|academy|program|cent(?:er|re)|office)(?:\s(?:of|for|at)\b|\s*[,|(-]))",
    re.IGNORECASE,
)
_JOINED = Pattern(r"\s(?:and|&)\s", re.IGNORECASE)
_NOISE = Pattern(
    r"^(?:this|in this|our|the) (?:course|class|module|seminar|unit|subject)\b|\b(?:we|you) (?:will|can|are|use|have|must|should)\b|^(?:course|class|module|unit|subject)\s(?:numbers?|no\.?|id|codes?|titles?|names?)\W*$|^topics?\s*[/&]|@|https?:|www\.|^(?:profs?|drs?)\b|^course materials?:|\b(?:codes?|office hours?|instructor|professor|prof\.|dr\.|lecturer|e-?mail|phone|updates?|updated|generated|revised|version(?=\s*[:\d]|\s+of\b|\W*$)(?<!\w\sversion)|revision|modul(?:nummer)?|class meets|meeting|location|credits?|units?|time|room|hall|table of contents|contents|crn|last update|page \d+|welcome|subject to change|draft|prepared by|unique|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|syllabus is|faculty|teaching assistants?)\b|\d\d?:\d\d|:\s\d{1,2}/\d",
    re.IGNORECASE,
)
#: The same beside the code, where words of fields stand in titles too: only what is one ("Room 12", "Credits: 3").
_NOISE_BESIDE_CODE = Pattern(
    r"^(?:this|in this|our) (?:course|class|module|seminar|unit|subject)\b|\b(?:we|you) (?:will|can|are|use|have|must|should)\b|^(?:course|class|module|unit|subject)\s(?:numbers?|no\.?|id|codes?|titles?|names?)\W*$|^topics?\s*[/&]|@|https?:|www\.|^(?:profs?|drs?)\b|^course materials?:"
    r"|\b(?:instructor|professor|prof\.|dr\.|lecturer)(?:\s*[:(]|\s[A-Z]|\W*$)|\b(?:prepared by|class meets|table of contents|last update\w*|subject to change|syllabus is)\b"
    r"|\b(?:codes?|office hours?|e-?mail|phone|updates?|(?<!\w\s)version|revision|modul(?:nummer)?|meetings?|location|credits?|units?|time|room|hall|contents|crn|page|draft|unique|faculty|teaching assistants?)(?:\s*[:#]|\s\d|\W*$)|\b(?:updated|generated|revised|welcome)\b|\b\d{1,2}(?:\.\d)?\s(?:credits?|units?)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri)days?\b(?=\W*$|\s*(?:[,/&]|and\b|\d))|\d\d?:\d\d|:\s\d{1,2}/\d",
    re.IGNORECASE,
)
_GENERIC = Pattern(
    r"^(?:course|class|general|basic|instructor|useful|contact|important|key|major|due|tentative|weekly|my|your|the|your)?\s*(?:syllabus|assignments?|dates?|deadlines?|milestones|mon|tues?|wed|thurs?|fri|overview|description|info\w*|schedule|outline|details?|objectives?|goals?|introduction|contents?|summary|time|location|materials?|policies|mission|learning|grading|textbooks?|links|logistics|expectations|requirements|welcome|about|who|when|where|what|calendar|staff|assessments?(?:\sstructure)?|evaluation|faqs?|home|papers|essays|exams|quizzes|course\s?work|readings|books|participation|attendance|general|hello|hi|greetings|basics|news|justificación|presentación|descripción|objetivos?|evaluación|programa|temario|cronograma|calendario|bibliografía|kontakt|termine|inhalte?|leistungen|prüfung(?:en)?|literatur|organisatorisches|allgemeines)(?:\s(?:and|&)\s\w+|\s(?:information|objectives|outcomes|description|expectations|location|at a glance))*\W*$",
    re.IGNORECASE,
)
SECTION = Gated(
    r"\b(?:section|sec\.?|sect\.?)\s*(?:#|no\.?|number|:)?\s*(?P<n>[A-Z]?\d{1,4}[A-Z]?)\b(?!\.\d)",
    "sec",
    re.IGNORECASE,
)
_DATE = Pattern(r"[(\[]?\b\d{1,2}/\d{1,2}/(?:\d\d){1,2}\b[)\]]?")
#: The registrar's number of a course, behind its title.
_CRN = Pattern(r"[\s,;(|–-]*\bCRN\s*(?:#|no\.?|number)?\s*:?\s*\d{4,6}\)?", re.IGNORECASE)
#: Credits and hours a week behind a title, as Canadian calendars have them: "Painting II - 3 (3-0-0) 45 hrs".
_HOURS_BEHIND = Pattern(r"\s+[-–—]?\s*\d(?:\.\d)?\s*(?:credits?\s*)?\(\d-\d-\d\).*$", re.IGNORECASE)
#: What parts the fields of a header's line.
_FIELDS = Pattern(rf"{GAP}|\s\|\s")
_SECTION_LETTER = Pattern(r"\W*[A-Z]?\d{0,3}\W*")
_DANGLING = Pattern(r"(?:\b(?:of|and|to|in|for|the|with|on|a|an|from|by|at)|[&,/-])$", re.IGNORECASE)
_UNFINISHED = Pattern(r"\b(?:of|and|the|for|to|with|from)$", re.IGNORECASE)
_GOES_ON = Pattern(r"(?:and|of|for|in|to|with|the|on|from)\s")
_FILE_TITLE = Pattern(
    r"\.\w{2,4}\b|_|\b(?:word|untitled|document|template|anonymous|unspecified|unknown)\b", re.IGNORECASE
)
#: What the heading that opens a document is of: "Syllabus: Introduction to River Science".
_SYLLABUS_OF = Pattern(r"\W*(?:course\s)?(?:syllabus|outline)\s*:\s*(?P<title>\S.*)", re.IGNORECASE)
#: A label whose value stands below it, and one without a colon before its value.
_LABEL_ALONE = Pattern(
    r"\W*(?P<label>(?:course|module|class|subject|unit)\s(?:title|name))\W*", re.IGNORECASE
)
_UNMARKED = Pattern(r"(?i:^\W*(?:course|module|class|subject|unit)\s(?:title|name))\s(?=[A-Z](?!X\b))")
#: A numbered point of a list: "1.Syllabus quiz".
_POINT = Pattern(r"\d{1,2}\.[A-Z][a-z]")
_LONGEST_TITLE = 120
#: So far down a bare "Course:" or "Class:" is of the head.
_LABELS_AT_TOP = 6
#: A line wider than this fills the page, and may go on below.
_FULL_LINE = 240.0


def find_title(
    top: Sequence[PrintedRow], coded: Coded | None, metadata: Mapping[str, str], names: frozenset[str]
) -> tuple[PrintedRow | None, str | None]:
    """The title without code, term and "Syllabus", and its row (None: it comes from the PDF's metadata).

    ``top``: the rows in which ``coded`` has its index. ``names``: of the instructors, which are no titles.
    """
    labelled = _announced(top, names) or _labelled_title(top)
    if labelled is not None:
        return labelled
    for place in _places_of(coded, top):
        beside = _beside(place, top, names)
        if beside and not (_is_short(beside, place.row) and _nearby(top, coded, names) is not None):
            return place.row, _as_in_file(beside, metadata)
    near = _nearby(top, coded, names)
    return near if near is not None else (None, _title_of_file(metadata, names))


def _is_short(title: str, row: PrintedRow) -> bool:
    """Whether what stands beside a code may be but an institution's short name, amid a line of fields: "UVic"."""
    return " " not in title and len(_FIELDS.findall(row.text)) > 1


def _as_in_file(title: str, metadata: Mapping[str, str]) -> str:
    """The title, with the words that the PDF's own title has after it: a line's end may have cut them off."""
    rest = re.search(
        rf"(?<!\w){re.escape(title)}((?:\s[^\W\d_][\w'&-]+){{1,5}})$", plain(metadata.get("Title", ""))
    )
    return title + rest[1] if rest is not None and _clean_title(title + rest[1]) == title + rest[1] else title


def _title_of_file(metadata: Mapping[str, str], names: frozenset[str]) -> str | None:
    title = _clean_title(CODE.sub("", plain(metadata.get("Title", ""))))
    person = any(name.split()[-1].lower() in title.lower() for name in names if name.split())
    return title if _is_title(title, names) and not person and not _is_of_file(title) else None


def _is_of_file(title: str) -> bool:
    """Whether a document's own title is a file's name, or what a program gives one that has none."""
    return is_file_name(title) or _FILE_TITLE.search(title) is not None


def _places_of(coded: Coded | None, top: Sequence[PrintedRow]) -> Iterator[Coded]:
    """The code's best place, if it is a good one, then the other rows that open with it."""
    if coded is None:
        return
    if coded.credit >= 2.0:
        yield coded
    key = re.sub(r"\W", "", coded.code).lower()
    for index, row in enumerate(top):
        text = LABEL.sub(lambda m: m["value"], row.text, count=1)
        match = CODE.match(text)
        same = match is not None and re.sub(r"\W", "", match["code"]).lower() == key
        if match and same and row is not coded.row and not re.match(r"\s[a-z]", text[match.end() :]):
            yield Coded(
                match["code"],
                row,
                index,
                row.text.index(match["code"]),
                row.text.index(match["code"]) + len(match["code"]),
                0.0,
            )


def _labelled_title(top: Sequence[PrintedRow]) -> tuple[PrintedRow, str] | None:
    for index, row in enumerate(top):
        told = _told_below(top, index) or row.text
        match = LABEL.match(_UNMARKED.sub(lambda m: f"{m[0].rstrip()}: ", told, count=1))
        if match is None:
            continue
        value = match["value"]
        code = CODE.match(value)
        code = code if code and is_code(code["code"], "") else None
        value = value[code.end() :] if code else value
        title = _clean_title(_before_next_code(value))
        wanted = (
            match["title"]
            or "title" in (match["what"] or "").lower()
            or "name" in (match["what"] or "").lower()
            or code
            or (index < _LABELS_AT_TOP and match["what"] is None and not tells_a_day(value))
        )
        if wanted and _is_title(title, frozenset()):
            return row, title
    return None


def _announced(top: Sequence[PrintedRow], names: frozenset[str]) -> tuple[PrintedRow, str] | None:
    """The title behind "Syllabus:" in the heading that opens the document, and no code beside it."""
    match = _SYLLABUS_OF.match(top[0].text) if top and top[0].role == "heading" else None
    if match is None or len(top[0].segments) > 1:
        return None
    title = _clean_title(match["title"])
    wanted = len(title.split()) > 1 and not _has_code(match["title"]) and _is_own_title(title, names)
    return (top[0], title) if wanted else None


def _told_below(top: Sequence[PrintedRow], index: int) -> str | None:
    """A label of the title that has its line to itself, with the line below it; None for any other."""
    label = _LABEL_ALONE.fullmatch(top[index].text)
    if label is None or index + 1 >= len(top) or len(top[index + 1].segments) > 1:
        return None
    return f"{label['label']}: {top[index + 1].text}"


def _beside(coded: Coded, top: Sequence[PrintedRow], names: frozenset[str]) -> str | None:
    text = coded.row.text
    after, before = text[coded.end :], text[: coded.start]
    after = _before_next_code(after)
    fields = [part for part in _FIELDS.split(after) if part.strip(EDGES)]
    field = next((part for part in fields if not _SECTION_LETTER.fullmatch(part)), "")
    follows = _clean_title(_lead_off(_before_term(field)))
    if _is_title(follows, names, beside_code=True) and not _names_institution(follows):
        whole = field.strip().endswith(follows[-4:])
        title = _wrapped(follows, coded.index, top, names) if whole else follows
        return None if _UNFINISHED.search(title) else title
    if text[coded.start : coded.start + 1] == "(":
        return None  # the department's name: "Political Science (POLS) 3000"
    precedes = _clean_title(before.split(GAP)[-1])
    wanted = _is_title(precedes, names, beside_code=True) and not _names_institution(precedes)
    return precedes if wanted else None


def _names_institution(text: str) -> bool:
    """Whether a text beside the code is an institution's name, and no title that opens with such a word ("University Physics II")."""
    return _is_institution(text) and (_AT_END.search(text) or _OPENS_NAME.match(text)) is not None


def _before_term(text: str) -> str:
    """What stands before the term of a line that goes on with days and rooms: "Painting I  Fall 2018  M/W 1:00-3:50  Studio 4"."""
    term = _WITH_YEAR.search(text)
    return (
        text[: term.start()]
        if term and re.search(r"[^\W\d_]{3,}", text[: term.start()]) and _NOISE.search(text)
        else text
    )


def _is_institution(text: str) -> bool:
    """Whether the text names an institution, and no course about one ("The History of the American University")."""
    return _INSTITUTION.search(text) is not None and (
        len(text.split()) < 5 or _INSTITUTION_NAME.search(text) is not None
    )


def _before_next_code(text: str) -> str:
    """The text up to a second course's code ("CS 101 - Data / CS 501 - Advanced Data")."""
    following = re.search(r"\s/\s(?=[A-Z])", text)
    code = CODE.match(text, following.end()) if following is not None else None
    return text[: following.start()] if following is not None and code is not None else text


def _lead_off(text: str) -> str:
    """What follows a code without the letters that still belong to it ("EC204 B1: ...") or are in parentheses."""
    text = re.sub(r"^\s*\([^()]*\)", "", text)
    return re.sub(r"^\s*(?![AI]\s)[A-Z]\d?\s*[:\s]\s*(?=[A-Z])", "", text)


def _wrapped(title: str, index: int, top: Sequence[PrintedRow], names: frozenset[str]) -> str:
    """The title with its next line, where it goes on there."""
    if index + 1 >= len(top):
        return title
    row, following = top[index], top[index + 1]
    rest = _clean_title(following.text)
    own = not _is_rest(rest, following.text) or CODE.search(rest) or _INSTITUTION.search(rest)
    if _GENERIC.match(following.text):
        return title
    if own or not _is_title(rest[:1].upper() + rest[1:], names) or len(following.segments) > 1:
        return title
    whole = f"{title} - {rest}" if row.text.rstrip().endswith(" -") else f"{title} {rest}"
    elsewhere = any(whole in other.text for other in top)
    return whole if elsewhere or _runs_on(title, row, following) else title


def _is_rest(rest: str, line: str) -> bool:
    """Whether a line is the rest of a title and nothing else but the term or section behind it."""
    text = line.strip(EDGES)
    return bool(rest) and text.startswith(rest) and not _clean_title(text[len(rest) :])


def _runs_on(title: str, row: PrintedRow, following: PrintedRow) -> bool:
    near = following.page == row.page and abs(following.box.top - row.box.bottom) < row.box.height
    alike = following.role == row.role and abs(following.box.height - row.box.height) < 0.2 * row.box.height
    full = row.box.width > _FULL_LINE and row.role == "heading"
    goes_on = (
        _DANGLING.search(title) or row.text.rstrip().endswith(" -") or _GOES_ON.match(following.text) or full
    )
    return bool(goes_on) and near and alike


def _nearby(
    top: Sequence[PrintedRow], coded: Coded | None, names: frozenset[str]
) -> tuple[PrintedRow, str] | None:
    """The most title-like line near the code, or near the top where there is no code."""
    home, reach = (coded.index, 3) if coded is not None else (0, 8)
    lines = [
        (index, row) for index, row in enumerate(top[:14]) if abs(index - home) <= reach or _opens(row, index)
    ]
    tallest = max((row.box.height for _, row in lines), default=1.0) or 1.0
    best: tuple[float, PrintedRow, str] | None = None
    continued, in_part = -1, False
    for index, row in lines:
        first = _clean_title(row.segments[0].text)
        in_part = in_part or names_a_part(first)
        of_part = in_part and _YEAR.search(row.text) is None
        if tells_a_day(row.text) or (row.role != "heading" and (of_part or is_sentence(row.text))):
            continue
        if _GENERIC.match(_YEAR.sub("", _TERM.sub("", row.text)).strip(EDGES)):
            continue
        if index and _OF_PEOPLE.fullmatch(top[index - 1].text) and row.role != "heading":
            continue
        beside = coded is not None and abs(index - home) == 1 and row.role == "heading"
        own = _is_own_title(first, names, beside_code=beside)
        if index == continued or (coded is not None and row is coded.row) or not own:
            continue
        title = _wrapped(first, index, top, names) if len(row.segments) == 1 else first
        continued = index + 1 if title != first else -1
        distance = min(abs(index - home), abs(continued - home)) if continued > 0 else abs(index - home)
        distance = min(distance, reach) if _opens(row, index) else distance
        credit = (
            2.0 * row.box.height / tallest
            + 1.5 * (row.role == "heading")
            - 0.4 * distance
            - (len(title) > 90)
        )
        credit -= 3.0 * _has_code(title)
        credit -= 1.5 * (title.endswith(".") or ":" in title[-2:]) + 3.0 * bool(_UNFINISHED.search(title))
        if credit > 0.8 and (best is None or credit > best[0]):
            best = credit, row, title
    return (best[1], best[2]) if best else None


def _opens(row: PrintedRow, index: int) -> bool:
    """Whether the row is a heading at the document's very top, however far below the code stands."""
    return row.role == "heading" and index < _HEAD_ROWS


def _has_code(text: str) -> bool:
    return any(is_code(match["code"], text[: match.start()]) for match in CODE.finditer(text))


_HEAD_ROWS = 2
#: A heading over people.
_OF_PEOPLE = Pattern(
    r"\W*(?:teaching assistants?|t\.?a\.?s?|graders?|(?:course )?instructors?|professors?|lecturers?|staff|faculty|names?)\W*",
    re.IGNORECASE,
)


def _is_own_title(text: str, names: frozenset[str], *, beside_code: bool = False) -> bool:
    """Whether a line is a title; ``beside_code``: it is the heading above or below the one with the code."""
    numbered = re.match(r"\d{1,2}(?:\.\d+)*\.?\s", text) is not None
    named = _names_institution(text) if beside_code else _INSTITUTION.search(text) is not None
    return not numbered and _is_title(text, names, beside_code=beside_code) and not named


#: Who teaches, behind a title in the same line.
_TEACHER_BEHIND = Pattern(r"(?<=\w)\s+[-–—|·]\s+(?:Dr|Prof|Professor|Instructor)\b\.?\s.*$")


#: The term in a registrar's letters, behind a title.
_TERM_CODE = Pattern(r"(?:^|[\s,(|·–-]+)(?:FA|SP|SU|WI|AU|F|S|W)'?(?:20)?[0-3]\d\)?$")
#: How a course is held, and no title of one: "Online asynchronous", "Lecture".
_DELIVERY = Pattern(
    r"\W*(?:(?:fully|100\s?%|online|on-?line|asynchronous(?:ly)?|synchronous(?:ly)?|hybrid|hyflex|blended|remote|distance|in-?person|face-to-face|web-?based|web|on-?campus|delivery|format|mode|instruction|learning|course|class|section|only|day|evening|weekend|and|lecture|lab|laboratory|recitation|honors)\b\W*)+",
    re.IGNORECASE,
)
#: A title that stands in brackets as a whole.
_BRACKETED = Pattern(r"^[(\[]([^()\[\]]+)[)\]]$")


def _clean_title(text: str) -> str:
    text = _TERM_CODE.sub("", _HOURS_BEHIND.sub("", text))
    text = _CRN.sub("", _TEACHER_BEHIND.sub("", _DATE.sub("", text.replace(GAP, " "))))
    text = SECTION.sub("", SYLLABUS.sub("", _YEAR.sub(_unless_matter, _TERM.sub("", text))))
    text = re.sub(
        r"\((?:\s|\d+(?:\.\d+)?\s(?:credit|unit|cr|hr|hour|ect)s?\.?(?: hours?)?)*\)|\(\s*$|[(\[]\s*[)\]]",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\s+", " ", text).strip(EDGES.replace("(", "").replace(")", ""))
    text = _BRACKETED.sub(r"\1", text)
    if text.count("(") != text.count(")"):
        text = text.strip("() ")
    parts = text.split(" - ") if len(text) > _LONGEST_TITLE else []
    return parts[-1].strip() if len(parts) > 1 else text.strip()  # departments stand before it


def _unless_matter(year: re.Match[str]) -> str:
    """Nothing for the term's year; a year or years that the course is about as they stand ("Britain, 1688-1832")."""
    text = year.string
    last = year["next"]
    term = last is None or int(last[-2:]) == (int(year["year"]) + 1) % 100
    about = _MATTER_BEFORE.search(text, 0, year.start()) or _MATTER_BEHIND.match(text, year.end())
    return "" if term and not about else year[0]


def _is_title(text: str, names: frozenset[str], *, beside_code: bool = False) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text)
    if (
        not words
        or not 3 <= len(text) <= _LONGEST_TITLE
        or len(words) > 16
        or (_NOISE_BESIDE_CODE if beside_code else _NOISE).search(text)
        or text.count("(") < text.count(")")
        or text.lower() in names
        or TITLED.fullmatch(text)
        or (DEGREES.search(text) and is_person_name(DEGREES.sub("", text).strip(" ,.")))
    ):
        return False
    return (
        (_GENERIC.match(text) is None or (beside_code and _JOINED.search(text) is not None))
        and _POINT.match(text) is None
        and not names_a_part(text)
        and _DELIVERY.fullmatch(text) is None
        and not _ONLY_TERM.fullmatch(text)
        and re.search(r"[^\W\d_]{3}", CODE.sub("", text)) is not None
        and (text[:1].isupper() or text[:1].isdigit() or (text.islower() and len(words) <= 8))
    )

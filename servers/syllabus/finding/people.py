"""People: who teaches the course, among all the names that a syllabus prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.names import (
    DEGREES,
    FIRST_NAME,
    NAME,
    TITLED,
    agrees_with,
    folded,
    is_person_name,
    is_plausible,
    name_of_words,
    names_in,
    starts_with_name,
    tidy_name,
    trimmed,
    without_building,
)
from servers.syllabus.finding.rows import GAP, PrintedRow, Segment
from servers.syllabus.finding.told_names import addressed, told_late
from servers.syllabus.reading.box import Box

__all__ = ["Person", "find_instructors"]

_ROLE = r"(?:(?:course|primary|lead|main|head|your|the|module|class|co-?|studio|unit|subject|programme|program|section|principal|substitute|guest|lecture|faculty|adjunct|associate|assistant|visiting|senior)[\s-]*)*"
_TEACHES = Gated(
    rf"^\W*(?:\d+(?:\.\d+)*\.?\s+)?{_ROLE}(?:instructors?|professors?|profs?|lecturers?|teachers?|faculty|convenors?|conveners?|coordinators?|taught by|course directors?|course authority|leaders?|facilitators?|(?<=module )leads?|(?<=course )leads?|tutors? in charge|docent(?:en|e)?|doz(?:ent(?:/?-?in)?(?:nen)?|\.)|lehrende[rn]?|lehrperson|(?:kurs|seminar)?leitung|enseignant(?:e|\(e\))?s?|profesor(?:a|/a)?)"
    rf"(?:\s?\(s\)|/s)?(?:['’]s)?(?:\s*(?:of record|of [A-Z]\w+(?=\s*:)|in charge|names?(?:\(s\))?|information|info|contacts?|details|member|/ ?professor|& email|and email|and contact|[/&] ?e-?mail|and office hours))*\s*(?P<colon>[:\t-]|$|(?=\s))",
    "instructor,prof,lecturer,facilitator,teacher,faculty,conven,coordinator,taught,director,authority,lead,tutor,docent,doz,lehr,leitung,enseignant",
    re.IGNORECASE,
)
_HELPS = Gated(
    r"^\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:\w+\s){0,2}?(?:teaching assistants?|graduate assistants?|(?:lab|course|grad(?:uate)?|undergraduate|phd|head|lead) (?:teaching )?(?:assistants?|tas?)|(?:lab|graduate|section) instructors?|t\.?a\.?'?s?\b|gsis?\b|ptas?\b|graders?|markers?|teaching fellows?|assistants?(?!\sprof)"
    r"|librarians?|staff assistants?|peer|tutors?|guest|recitation (?:instructor|leader)s?|section leaders?|substitute|course staff|department|chair|dean|administrat\w+|laboratory(?!\s*$)|supplemental|learning assistants?|mentors?|contacts? for)\b",
    "assistant,ta,t.a,instructor,gsi,grader,marker,fellow,librarian,peer,tutor,guest,leader,substitute,staff,department,chair,dean,administrat,laboratory,supplemental,mentor,contacts",
    re.IGNORECASE,
)
#: A heading over who teaches and who helps.
_BOTH = Pattern(
    r"\W*(?:course\s)?(?:instructors?|professors?|faculty|teachers?|lecturers?)\s*(?:and|&|/|,|\+)\s*(?:the\s)?(?:graders?|t\.?a\.?['’]?s?|(?:teaching|course|graduate)\sassistants?|gsis?|(?:course|teaching)\sstaff|tutors?)\W*",
    re.IGNORECASE,
)
#: Who teaches, told behind other fields of a line: "MWF 10-11, Hall 2. Instructor: Dr. Jane Doe".
_MIDWAY = Pattern(
    r"(?<=[\w).,;:|•·–-])\s+(?P<role>(?:(?:Course|Lead)\s)?(?:Instructor|Lecturer|Professor|Faculty)s?)\s?:\s*(?P<names>(?:(?:A/P|Dr|Prof|Mr|Ms|Mrs|Mx)\.?\s)?[A-Z][^:|]{2,60}?)(?=\s{2,}|\s[\w-]+\s?:|\.(?:\s|$)(?<!Dr\.)(?<!Prof\.)(?<!\b[A-Z]\.)|[,(]|$)"
)
#: A part of an institution, which helps nobody: "Department of Physics".
_UNIT_OF = Pattern(
    r"\W*(?:the )?(?:department|dept\.?) of\b(?!.*\b(?:phone|secretary|chair)\b)", re.IGNORECASE
)
_FIELD = Pattern(
    r"^\W*(?:e-?\s?mail|office|phone|tel|fax|web|website|url|room|hours|location|when|where|time|class|lectures?|meeting|day|days|zoom|contact|office hours|pronouns?|prerequisites?|text\w*|course|required|section|schedule|semester|term|credits?|description|overview|materials?|units?|crn|prereqs?|dates?|links?|labs?|grad\w+|discussion|recitation|resources|books?|(?:\w+\s)?(?-i:OH|O\.H\.)(?=\s*:))\b",
    re.IGNORECASE,
)
_NAME_THEN_ROLE = Gated(
    rf"^\W*(?P<name>{NAME})(?:,?\s*{DEGREES.pattern})?\s*[(,\t-]\s*(?i:(?:(?:course|lead|primary|co-?)\s?)?(?:instructor|professor|lecturer|(?:associate|assistant|full) professor))\b",
    "instructor,professor,lecturer",
)
#: Who says so: "My name is Jane Doe", "I am Jane Doe, your instructor".
_I_AM = Pattern(
    rf"\b(?:[Mm]y name is|I am|I['’]m)\s+(?:(?:Dr|Prof|Professor)\.?\s)?(?P<name>{NAME})(?=[,.!]|\sand\s)"
)
#: What every address has, and is found quickly.
_AT = Pattern(r"@|[\s\[(-](?:at|AT)[\s\])-]")
_EMAIL = Pattern(r"([\w.+-]+)\s?(?:@|\s(?:at|AT)\s|-at-|\[at\]|\(at\))\s?[\w-]+(?:\.|\s(?:dot|DOT)\s)")
_SMALL_WORD = Pattern(r"(?<![\w@.'’/~-])[a-zß-ÿ]{3,}(?![\w@-]|\.\w)")
_TAUGHT = Pattern(
    r"\b(?:taught|led|offered|given) by:?\s+(?=[A-Z])|^\W*with\s+(?-i:(?=[A-Z]))", re.IGNORECASE
)
#: What tells a header's line of fields: a term, an institution, a place.
_HEADER_FIELD = Pattern(
    r"\b(?:19|20)\d\d\b|\b(?:universit\w+|college|institute|school|department|semester|quarter|term)\b|\d",
    re.IGNORECASE,
)
_HEADER_SPLIT = Pattern(r"\s+[/|·•–—]\s+")
_NAME_FIELD = Pattern(r"^[^\w(]*names?\s*:\s*", re.IGNORECASE)
#: A name and how to reach it: "Jane Doe: jdoe@x.edu", "Jane Doe (lead): jdoe@x.edu".
_ADDRESSED = Pattern(
    rf"\W*(?:(?:Dr|Prof|Professor)\.?\s)?(?P<name>{NAME})(?:,?\s*{DEGREES.pattern})?(?:\s\([^()]{{2,20}}\))?:\s*(?=\S+@|\(?\d{{3}}|e-?mail|office|phone|tel)"
)
#: The number of a name in a list: "(1) Dr. Jane Doe".
_NUMBERED = Pattern(r"^\W*\(?\d{1,2}[.)]\s+(?=[A-Z])")
_HOME_PAGE = Pattern(r"\b[\w-]{5,}\.(?:github\.io|com|org|net|me|info)\b")
#: Who comes for a day: "Dr. Doe will visit on May 3".
_IS_GUEST = Pattern(
    r"\s*,?\s+(?:will\s+)?(?:visits?|speaks?|talks?|joins?\s+us|gives?\s+an?|is\s+(?:our|a)\s+guest)\b"
)
_MAX_PEOPLE = 10
_FEWEST_FIELDS = 2
_TOP_ROWS = 30
_FIRST_PAGES = 3
_TITLE_ROWS = 3


@dataclass(frozen=True)
class Person:
    """A name as printed, without title and degrees, and the row that says that they teach."""

    name: str
    row: PrintedRow
    basis: str  # "label", "title", "byline", "metadata"


def find_instructors(rows: Sequence[PrintedRow], metadata: Mapping[str, str]) -> tuple[Person, ...]:
    """Who teaches: the labelled, else the titled near the top, else a byline.

    A "name" whose words the document also writes in small letters is a phrase, not a person.
    """
    early = [row for row in rows if row.page <= _FIRST_PAGES]
    common = _Written("\n".join(row.text for row in rows))
    labelled = [p for p in (*_labelled(early), *_by_role(early)) if not _is_phrase(p, common)]
    late = (Person(name, row, "label") for name, row in told_late(rows))
    labelled = labelled or [p for p in late if not _is_phrase(p, common)]
    found = labelled or [p for p in _titled(early[:_TOP_ROWS]) if not _is_phrase(p, common)]
    found = found or [p for p in _bylines(early[:_TOP_ROWS], rows, metadata) if not _is_phrase(p, common)]
    by_address = (Person(name, row, "byline") for name, row in addressed(early, _HELPS))
    found = found or [p for p in by_address if not _is_phrase(p, common)]
    return _distinct(_completed(found, early))


class _Written:
    """The words that a text writes in small letters somewhere; asked for a few, it is searched for these alone."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __contains__(self, word: str) -> bool:
        at = self.text.find(word)
        while at >= 0:
            written = _SMALL_WORD.match(self.text, at)
            if written is not None and written.group() == word:
                return True
            at = self.text.find(word, at + 1)
        return False


def _is_phrase(person: Person, common: _Written) -> bool:
    words = [
        word.lower()
        for word in re.findall(r"[\w'’-]+", person.name)
        if len(word) > 2 and not word.islower()  # "van", "dos"
    ]
    known = sum(word in common for word in words)
    strict = person.basis in {"byline", "listed"}
    return bool(words) and (known > 0 if strict else known == len(words) and len(words) > 1)


def _labelled(rows: Sequence[PrintedRow]) -> Iterator[Person]:
    for index, row in enumerate(rows):
        for text, rest in _labels(row):
            names = [*_names_of(rest)] if rest else []
            yield from (
                Person(name, row, "label" if number == 0 else "listed") for number, name in enumerate(names)
            )
            yield from _going_on(rows, index + 1) if names else ()
            if not names and len(text) < 60:
                shared = any(_HELPS.match(s.text) or _FIELD.match(s.text) for s in row.segments)
                yield from _below(rows, index + 1, row if shared else None, text)


def _helps(text: str) -> bool:
    """Whether a label is of those who help, and not also of who teaches."""
    return _HELPS.match(text) is not None and _BOTH.fullmatch(text) is None


#: A surname before the first name, in a field: "Doe, Jane".
_REVERSED = Pattern(r"(?P<last>[A-Z][\w'’-]+),\s(?P<first>[A-Z][\w'’-]+(?:\s[A-Z]\.?)?)\W*")
#: A sentence behind a name and its degrees: "Jane Doe, Ph.D. You can reach me at".
_SENTENCE_BEHIND = Pattern(r"(?<=[\w.])\.?\s+(?=(?:You|I(?!\.)|My|She|He|Feel|Please|The|We|If)\b)")


def _names_of(rest: str) -> Iterator[str]:
    """The names in a field's value, before the first sentence."""
    value = _SENTENCE_BEHIND.split(rest, maxsplit=1)[0]
    turned = _REVERSED.fullmatch(DEGREES.sub("", value))
    if turned is not None and is_plausible(name := f"{turned['first']} {turned['last']}"):
        yield tidy_name(name)
    elif (named := name_of_words(value)) is not None:
        yield named[0]
        yield from names_in(re.sub(r"^\s*(?:[,;&]|and\b)\s*", "", named[1]))
    else:
        yield from names_in(value)


def _labels(row: PrintedRow) -> Iterator[tuple[str, str]]:
    """(label's text, what follows it) for each segment that names a teacher's role."""
    if not _TEACHES.admits(row.lowered):
        return
    yield from _stacked(row)
    for number, segment in enumerate(row.segments):
        dated = row.role == "table" and number > 0 and re.match(r"\W*\d|\W*$", row.segments[0].text)
        if _helps(segment.text) or dated:
            return
        match = _TEACHES.match(segment.text)
        if (
            match is not None
            and number
            and row.role == "table"
            and is_person_name(row.segments[number - 1].text)
        ):
            return  # a role behind its name
        if match is None:
            midway = _MIDWAY.search(segment.text)
            if midway is not None:
                yield midway["role"], midway["names"].strip()
            continue
        rest = segment.text[match.end() :].strip(" :-\t")
        following = GAP.join(_unstacked(s) for s in row.segments[number + 1 :])
        marked = match["colon"] in (":", "-", "\t") or not rest or is_person_name(rest.split(",")[0].strip())
        if marked or row.role == "table" or TITLED.match(rest) or len(rest.split()) <= 3:
            yield segment.text, GAP.join(part for part in (rest, following) if part)


def _stacked(row: PrintedRow) -> Iterator[tuple[str, str]]:
    """The same where one cell holds several labels and the next as many values, line by line."""
    for labels, values in pairwise(row.segments):
        paired = len(labels.lines) == len(values.lines) > 1
        if paired and all(line.rstrip().endswith(":") for line in labels.lines):
            for label, value in zip(labels.lines, values.lines, strict=True):
                if _TEACHES.match(label) and not _helps(label):
                    yield label, value


def _going_on(rows: Sequence[PrintedRow], start: int) -> Iterator[Person]:
    """Names with a title or a degree on the lines directly below a labelled one."""
    for row in rows[start : start + 3]:
        text = row.segments[0].text
        told = TITLED.match(text) or (starts_with_name(text) and DEGREES.search(text))
        if _HELPS.match(text) or _FIELD.match(text) or not told or not starts_with_name(text):
            return
        yield from (Person(name, row, "listed") for name in names_in(text))


def _unstacked(segment: Segment) -> str:
    """A cell's text, with a semicolon between its lines where each is a whole name."""
    names = len(segment.lines) > 1 and all(starts_with_name(line) for line in segment.lines)
    return "; ".join(segment.lines) if names else segment.text


def _below(rows: Sequence[PrintedRow], start: int, beside: PrintedRow | None, label: str) -> Iterator[Person]:
    """Names on the lines below a heading or an empty label (of several side by side, its own column)."""
    blank, patience = 0, 5
    column = next((s.box for s in beside.segments if s.text == label), None) if beside is not None else None
    for row in rows[start : start + 24]:
        first = row.segments[0].text
        if _HELPS.match(first) or (row.role == "heading" and not starts_with_name(first)):
            return
        patience = 10 if _NAME_FIELD.match(first) else patience
        names = [*_names_of_row(row, column)]
        blank = 0 if names else blank + 1
        if blank > patience or (_FIELD.match(first) and not names and blank > patience - 2):
            return
        yield from (Person(name, row, "label" if n == 0 else "listed") for n, name in enumerate(names))


def _names_of_row(row: PrintedRow, column: Box | None) -> Iterator[str]:
    """The names that lead a row's segments, of those below ``column`` where it is given; another field has none."""
    addressed = _ADDRESSED.match(row.segments[0].text)
    if addressed is not None and is_person_name(addressed["name"]):
        yield tidy_name(addressed["name"])
        return
    if re.match(r"[\w ]+:(?:\s|$)", row.segments[0].text) and not _NAME_FIELD.match(row.segments[0].text):
        return
    for segment in row.segments:
        below = column is None or (segment.box.x0 < column.x1 + 40 and column.x0 < segment.box.x1 + 10)
        text = _NUMBERED.sub("", _NAME_FIELD.sub("", segment.text))
        named = name_of_words(text) if below and _NAME_FIELD.match(segment.text) else None
        if named is not None:
            yield named[0]
        elif below and starts_with_name(text):
            yield from names_in(text)


def _by_role(rows: Sequence[PrintedRow]) -> Iterator[Person]:
    """People of tables with a column of roles, and names followed by a role: "Jane Doe (Instructor)"."""
    for row in rows:
        if row.role == "table" and len(row.segments) >= 2 and _TEACHES.match(row.segments[0].text):
            continue
        told = _I_AM.search(row.text) if row.page == 1 else None
        if told and is_plausible(told["name"]):
            yield Person(tidy_name(told["name"]), row, "label")
        after = _NAME_THEN_ROLE.match(row.text)
        if after and is_plausible(after["name"]):
            yield Person(tidy_name(after["name"]), row, "label")


def _titled(rows: Sequence[PrintedRow]) -> Iterator[Person]:
    """Names with a title ("Prof. Jane Doe") near the top, those that lead their segment."""
    for index, row in enumerate(rows):
        for segment in row.segments:
            if _UNIT_OF.match(segment.text):
                continue
            if _helps(segment.text) and not _may_be_title(row, index):
                return
            for part in _HEADER_SPLIT.split(segment.text):
                match = TITLED.match(re.sub(r"^[^\w]+", "", part))
                name = (
                    without_building(trimmed(match["name"]), part[match.end() :]) if match is not None else ""
                )
                plausible = is_plausible(name) or _is_addressed(name, segment.text)
                if match is not None and plausible and not _IS_GUEST.match(part, match.end()):
                    yield Person(tidy_name(name), row, "title")
                    for name in names_in(re.sub(r"^\W*(?:and\s)?\s*", "", part[match.end() :])):
                        yield Person(name, row, "title")


def _is_addressed(name: str, text: str) -> bool:
    """Whether an address beside a whole name is that person's: the name may be a word too ("Prof. Jane House, jhouse@x.edu")."""
    return " " in name and any(agrees_with(name, found[1].lower()) for found in _EMAIL.finditer(text))


def _may_be_title(row: PrintedRow, index: int) -> bool:
    """Whether the row is a heading at the very top: a course's title, and no helper's block ("Administrative Law")."""
    return row.role == "heading" and index < _TITLE_ROWS


def _bylines(
    rows: Sequence[PrintedRow], every: Sequence[PrintedRow], metadata: Mapping[str, str]
) -> Iterator[Person]:
    """A line near the top that is a name and nothing else, best where an e-mail address or the file's author agrees."""
    addressed = [row.text for row in every[:80] if _AT.search(row.text)]
    local_parts = [m.group(1).lower() for text in addressed for m in _EMAIL.finditer(text)]
    local_parts += [m.group().lower() for row in every[:30] for m in _HOME_PAGE.finditer(row.text)]
    author = metadata.get("Author", "").lower()
    certain: list[Person] = []
    possible: list[Person] = []
    for index, row in enumerate(rows[:18]):
        for segment in row.segments:
            if _UNIT_OF.match(segment.text):
                continue
            if _HELPS.match(segment.text) and not _may_be_title(row, index):
                return
            names = _byline_names(segment.text)
            people = [Person(name, row, "byline") for name in names]
            if _TAUGHT.search(segment.text) or any(_is_known(name, local_parts, author) for name in names):
                certain.extend(people)
            elif row.role == "heading" or (row.role == "text" and index < 5):
                possible.extend(people)
        if index > 6 and (certain or possible):
            break
    yield from certain or possible[:2]


def _is_known(name: str, local_parts: Sequence[str], author: str) -> bool:
    """Whether an e-mail address, a home page or the file's author is this person's."""
    surname = folded(name.rsplit(maxsplit=1)[-1])
    return any(agrees_with(name, part) for part in local_parts) or (
        bool(surname) and surname in folded(author)
    )


def _byline_names(text: str) -> list[str]:
    """The names in a line of names, or in a header's line of fields ("University | Fall 2025 | Jane Doe")."""
    taught = _TAUGHT.search(text)
    if taught is not None:
        return [*names_in(text[taught.end() :])]
    fields = re.split(r"\s*[|·]\s*", text)
    fields = fields if len(fields) > 1 else _hyphened(text)
    if len(fields) > 1 and any(_HEADER_FIELD.search(field) for field in fields):
        return [name for field in fields if not _HEADER_FIELD.search(field) for name in _whole_names(field)]
    return _whole_names(text)


def _hyphened(text: str) -> list[str]:
    """The fields of a line that hyphens part: "Schedule, Fall 2025 - Some University - Jane Doe, PhD"."""
    fields = re.split(r"\s[–—-]\s", text)
    return fields if len(fields) > _FEWEST_FIELDS else [text]


def _whole_names(text: str) -> list[str]:
    stripped = DEGREES.sub("", text).strip(" ,.·*•-")
    pieces = [
        piece.strip(" ,.")
        for piece in re.split(r"\s*(?:&|\band\b|,|;|\|| - |·)\s*", re.sub(r"\([^)]*\)|\S+@\S+", "", stripped))
    ]
    pieces = [piece for piece in pieces if piece]
    if pieces and is_person_name(_recased(pieces[0])):
        return [tidy_name(_recased(piece)) for piece in pieces if is_person_name(_recased(piece))]
    return []


def _recased(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 4 else name


def _completed(people: Sequence[Person], rows: Sequence[PrintedRow]) -> list[Person]:
    """A surname alone becomes the full name where the first pages print it."""
    completed = []
    for person in people:
        if " " in person.name:
            completed.append(person)
            continue
        pattern = re.compile(rf"(?:{FIRST_NAME}\s){{1,3}}{re.escape(person.name)}\b")
        full = next(
            (m.group() for row in rows for m in [pattern.search(row.text)] if m and is_plausible(m.group())),
            None,
        )
        completed.append(Person(full or person.name, person.row, person.basis))
    return completed


def _distinct(people: Sequence[Person]) -> tuple[Person, ...]:
    seen: dict[str, Person] = {}
    for person in people:
        key = folded(person.name.split()[-1])
        if key not in seen or (len(person.name) > len(seen[key].name) > 0 and " " not in seen[key].name):
            seen[key] = person
    return tuple(seen.values())[:_MAX_PEOPLE]

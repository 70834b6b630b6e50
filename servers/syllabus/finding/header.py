"""The header: which course it is, and who teaches it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from servers.domain.evidence import Evidence
from servers.syllabus.finding.people import Person, find_instructors
from servers.syllabus.finding.rows import GAP, PrintedRow, plain, printed_rows, segments_of
from servers.syllabus.reading.document import Document
from servers.syllabus.reading.table import Table

__all__ = ["Header", "find_header"]


@dataclass(frozen=True)
class Header:
    """What a document's head says; ``evidence`` has an entry for each field that was found.

    ``course_code`` as printed ("CS-101", "24.118"), ``course_title`` without it. ``instructors``: those who
    teach, without titles and degrees. ``doubts``: why a person should look, in plain words.
    """

    course_code: str | None = None
    course_title: str | None = None
    section: str | None = None
    instructors: tuple[str, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()


_DEPARTMENT = r"[A-Z][A-Za-z&]{1,14}"
_NUMBER = r"\d{2,5}[A-Z]{0,3}\d?[A-Z]?(?:\.\d{1,3}|-\d{1,3})?"
_ONE = rf"(?:{_DEPARTMENT}(?:/{_DEPARTMENT})?[ ]?[-/ ]?[ ]?\d{{1,5}}[A-Z]{{0,3}}\d?[A-Z]?(?:[.-]\d{{1,3}}(?![\d/-]))?|\d[A-Z]{{2,5}}\d{{3,4}}[A-Z]?|[A-Z]\d{{3}}[A-Z]?|\d{{5,6}}-[A-Z]-\d|\d{{1,2}}\.\d{{2,4}}[A-Z]?)"
_CODE = re.compile(
    rf"(?<![\w./#@$-])(?P<code>(?:\([A-Z]{{2,6}}\)\s\d{{3}})|{_ONE}(?:\s?(?:/|&|\bor\b)\s?(?:{_ONE}|{_NUMBER}))*)(?![\w%@])(?!\.\w|:\d|[ap]m\b)"
)
_LOWER_CODE = re.compile(r"^(?P<code>[a-z]{3,12} \d{3}[a-z]?)(?=\s*[|:,-]|$)")
_SEASONS = frozenset({"fall", "spring", "summer", "winter", "autumn", "term"})
_NOT_A_DEPARTMENT = frozenset(
    [
        "fall",
        "spring",
        "summer",
        "winter",
        "autumn",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "room",
        "rm",
        "office",
        "hall",
        "building",
        "bldg",
        "suite",
        "week",
        "weeks",
        "unit",
        "chapter",
        "ch",
        "section",
        "sec",
        "session",
        "module",
        "version",
        "page",
        "part",
        "level",
        "credits",
        "credit",
        "crn",
        "phone",
        "tel",
        "ext",
        "box",
        "hwy",
        "street",
        "no",
        "number",
        "block",
        "term",
        "semester",
        "quarter",
        "year",
        "class",
        "classroom",
        "due",
        "vol",
        "volume",
        "edition",
        "python",
        "windows",
        "isbn",
        "usc",
        "aug",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "exam",
        "quiz",
        "test",
        "homework",
        "hw",
        "lab",
        "lecture",
        "lectures",
        "assignment",
        "project",
        "on",
        "in",
        "at",
        "of",
        "by",
        "to",
        "for",
        "and",
        "the",
        "is",
        "an",
        "from",
        "with",
        "about",
        "over",
        "under",
        "until",
        "since",
        "than",
        "plus",
        "least",
        "approximately",
        "between",
        "into",
        "per",
        "last",
        "updated",
        "revised",
        "copyright",
        "rev",
        "cell",
        "fax",
        "work",
        "grade",
        "top",
        "covid",
        "title",
        "days",
        "studio",
        "floor",
        "apt",
        "lot",
        "gate",
        "bin",
        "zoom",
        "id",
        "meeting",
        "passcode",
        "hours",
        "minutes",
        "pages",
        "points",
        "mwf",
        "tth",
        "tr",
        "mw",
        "mf",
        "wf",
        "tuth",
        "mon-fri",
        "first",
        "second",
        "third",
        "pm",
        "am",
        "est",
        "pst",
        "ext.",
        "po",
        "core",
        "option",
        "version:",
        "web",
        "figure",
        "table",
        "appendix",
        "article",
        "act",
        "law",
        "rule",
        "section:",
        "group",
        "team",
        "day",
        "step",
        "phase",
        "problem",
        "question",
        "lesson",
        "topic",
        "task",
    ]
)
_ROOMISH = re.compile(
    r"\b(?:room|rm\.?|office|location|building|bldg|hall|classroom|where|auditorium|phone|tel|zoom|isbn|prerequisit\w*|prereqs?|pre-?requisites?|corequisit\w*|co-requisit\w*|restrictions?|textbooks?|required|recommended|equivalent|street|press)\b",
    re.IGNORECASE,
)
_PLACE_AFTER = re.compile(
    r"\s+[A-Z]\w+ (?:Hall|Center|Centre|Building|Bldg|Street|St\.|Library|Tower|House|Road|Ave)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d|\d\s?[ap]\.?m\b|\b(?:MWF|TTh|TR|MW|TuTh|TTH)\b", re.IGNORECASE)
_LABEL = re.compile(
    r"^\W*(?:(?:course|module|class|subject|unit|paper)\s*(?P<what>codes?(?:\s?(?:and|&|/)\s?(?:title|name))?|numbers?(?:\s?(?:and|&|/)\s?(?:title|name))?|no\b\.?|#|titles?(?:\s?(?:and|&|/)\s?(?:number|code))?|names?(?:\s?(?:and|&|/)\s?(?:number|code))?|id)?|(?P<title>title))\s*(?::|\t)\s*(?P<value>[^\t]*)",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"[,(|·-]*\s*\b(?:(?:early|late|mid)\s)?(?:fall|spring|summer|winter|autumn|michaelmas|hilary|trinity|term|semester|session|quarter|block|module|trimester|year)\b(?:[\s,]*(?:semester|quarter|term|session|[A-D]\b|[IV]+\b|\d(?!\d)))?[\s,'’]*(?:(?:19|20)\d\d(?:\s?[-/]\s?(?:20)?\d\d)?|'?\d\d\b)?[)]?|\b(?:19|20)\d\d(?:\s?[-/]\s?(?:20)?\d\d)?\b(?:\s(?:fall|spring|summer|winter|autumn))?",
    re.IGNORECASE,
)
_SYLLABUS = re.compile(
    r"\b(?:tentative |draft |sample |proposed |preliminary |undergraduate |graduate )*(?:course |class |section |module )?(?:syllabus|syllabi|outline|handbook|information sheet|overview|guide|specification|description|information|policies)\b(?: and course information)?(?:\s+for\b)?[:,]?",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"\b(?:universit\w+|college|institute|school of|department|dept|faculty of|division of|program (?:for|in)|campus|center for|centre for|academy|polytechnic|state university|office of)\b",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"@|https?:|www\.|^(?:prof|dr)\b|\b(?:codes?|office hours?|instructor|professor|prof\.|dr\.|lecturer|e-?mail|phone|updated|revised|version|revision|class meets|meeting|location|credits?|units?|time|room|hall|table of contents|contents|crn|last update|page \d+|welcome|subject to change|draft|prepared by|unique|monday|tuesday|wednesday|thursday|friday|syllabus is|faculty|teaching assistants?)\b|\d\d?:\d\d",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"^(?:course|class|general|basic|instructor|useful|contact|important|my|your|the|your)?\s*(?:syllabus|overview|description|info\w*|schedule|outline|details?|objectives?|goals?|introduction|contents?|summary|time|location|materials?|policies|mission|learning|grading|textbooks?|links|logistics|expectations|requirements|welcome|about|who|when|where|what|calendar|staff)(?:\s(?:and|&)\s\w+|\s(?:information|objectives|outcomes|description|expectations|location))*\W*$",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"\b(?:section|sec\.?|sect\.?)\s*(?:#|no\.?|number|:)?\s*(?P<n>[A-Z]?\d{1,4}[A-Z]?)\b(?!\.\d)",
    re.IGNORECASE,
)
_SECTION_IN_CODE = re.compile(r"(?<=\d)-(?P<n>\d{2,3})$")
_EDGES = " \t:;,.|·•*-–—()[]/#\"'"
_TOP = 40


@dataclass(frozen=True)
class _Coded:
    code: str
    row: PrintedRow
    index: int
    start: int
    end: int
    credit: float


def find_header(document: Document) -> Header:
    """The course's code, title and section and its instructors, each None or empty where not printed.

    Sources, best first: labelled fields, the first page's top, running headers and footers, the PDF's own
    title and the file's name; what comes from the last two is noted in ``doubts``.
    """
    rows = printed_rows(document)
    top = [row for row in rows if row.page == (rows[0].page if rows else 1)][:_TOP]
    coded = _best_code(document, top)
    people = find_instructors(rows, document.metadata)
    title_row, title = _title(document, top, coded, people)
    doubts = [*_doubts(document.name, coded, title, title_row, people)]
    code = coded.code if coded else _code_of_file(document.name)
    section_row, section = _section(top, code)
    evidence = {
        name: row.evidence
        for name, row in (
            ("course_code", coded.row if coded else None),
            ("course_title", title_row),
            ("section", section_row),
            ("instructors", people[0].row if people else None),
        )
        if row is not None
    }
    return Header(code, title, section, tuple(person.name for person in people), evidence, tuple(doubts))


def _best_code(document: Document, top: Sequence[PrintedRow]) -> _Coded | None:
    everything = " ".join(
        line.text for block in document.blocks if not isinstance(block, Table) for line in block.lines
    )
    places = [*enumerate(top), *((4, row) for row in _furniture(document))]
    found = [coded for index, row in places for coded in _codes(row, index, document, everything)]
    best = max(found, key=lambda coded: coded.credit, default=None)
    if best is not None and best.credit > 0:
        return best
    return None


def _code_of_file(name: str) -> str | None:
    """The code in a file's name ("toronto-cla201.pdf"), in capitals."""
    match = re.search(r"(?<![A-Za-z])([A-Za-z]{2,6})[-_ ]?(\d{3,4}[A-Za-z]?)(?![\dA-Za-z])", name)
    if match is None or match[1].lower() in _NOT_A_DEPARTMENT or re.fullmatch(r"(?:19|20)\d\d", match[2]):
        return None
    return f"{match[1]}{match[2]}".upper()


def _furniture(document: Document) -> Iterator[PrintedRow]:
    seen: set[str] = set()
    for line in document.furniture:
        if line.text not in seen:
            seen.add(line.text)
            segments = tuple(segments_of(line))
            if segments:
                yield PrintedRow(segments, "text", "", -1)


def _codes(row: PrintedRow, index: int, document: Document, everything: str) -> Iterator[_Coded]:
    label = _LABEL.match(row.text)
    text = row.text
    for match in [*_CODE.finditer(text), *([_LOWER_CODE.match(text)] if row.role == "heading" else [])]:
        if match is None or not _is_code(match["code"], text[: match.start()]):
            continue
        labelled = label is not None and label.start("value") <= match.start() <= label.end("value")
        credit = (
            _code_credit(match["code"], text[: match.start()], text[match.end() :], row, index)
            + 5.0 * labelled
        )
        credit += _support(match["code"], document, everything)
        yield _Coded(match["code"].strip(" /&"), row, index, match.start(), match.end(), credit)


def _is_code(code: str, before: str) -> bool:
    department = re.match(r"[A-Za-z&]+", code)
    if department is None:
        return re.match(r"\d[A-Z]|\d{5}", code) is not None or not before.strip(_EDGES)
    word = department.group().lower()
    lead = not _SYLLABUS.sub("", before).strip(_EDGES)
    digits = re.search(r"\d+", code)
    sure = department.group().isupper() and len(word) <= 4 and digits is not None and len(digits.group()) >= 3
    sure = sure and not re.match(r"(?:19|20)\d\d$", digits.group() if digits else "") and word not in _SEASONS
    if word in _NOT_A_DEPARTMENT and not (sure and (lead or code[len(word)].isdigit())):
        return False
    if digits is not None and len(digits.group()) == 1 and not department.group().isupper():
        return False
    if re.fullmatch(r"(?:WS|SS|FS|HS|FA|SP|SU|WI|AY)\s?(?:20)?\d\d", code):
        return False  # a term, not a course
    bare_letter = re.fullmatch(r"[A-Z]\d{3}[A-Z]?", code) is not None
    return len(word) > 1 or (bare_letter and not before.strip(_EDGES))


def _code_credit(code: str, before: str, after: str, row: PrintedRow, index: int) -> float:
    number = re.search(r"\d+", code)
    digits = number.group() if number else ""
    lead = _SYLLABUS.sub("", before).strip(_EDGES)
    credit = 4.0 - 0.25 * index + 3.0 * (row.role == "heading") + 1.5 * (not lead) + 0.5 * code[:2].isupper()
    credit += {1: -2.0, 2: -1.0}.get(len(digits), 1.0)
    credit -= 4.0 * (len(digits) == 4 and digits[:2] in {"19", "20"} and not code[:2].isupper())
    credit -= 5.0 * bool(_ROOMISH.search(before) or _PLACE_AFTER.match(after)) + 3.0 * (
        row.role == "text" and re.match(r"\s(?:[a-z]{2,})", after) is not None
    )
    credit -= 4.0 * bool(_CLOCK.search(row.text))
    credit -= 2.0 * (row.role == "text" and bool(lead))
    credit -= 3.0 * (len(row.text) > 110 and row.role != "heading")
    return credit


def _support(code: str, document: Document, everything: str) -> float:
    """How far the rest of the document, its file's name and its PDF title repeat the code."""
    key = re.sub(r"[\W_]", "", code).lower()[:9]
    digits = re.search(r"\d+", code)
    outside = re.sub(r"[\W_]", "", f"{document.name} {document.metadata.get('Title', '')}").lower()
    count = everything.count(code)
    credit = min(2.0, 0.5 * max(0, count - 1))
    return credit + (
        2.0
        if key in outside
        else 1.0
        if digits and len(digits.group()) > 2 and digits.group() in outside
        else 0.0
    )


def _title(
    document: Document, top: Sequence[PrintedRow], coded: _Coded | None, people: Sequence[Person]
) -> tuple[PrintedRow | None, str | None]:
    names = {person.name.lower() for person in people}
    labelled = _labelled_title(top)
    if labelled is not None:
        return labelled
    for place in _places_of(coded, top):
        beside = _beside(place, top, document, names)
        if beside:
            return place.row, beside
    near = _nearby(top, coded, names)
    if near is not None:
        return near
    title = _clean_title(plain(document.metadata.get("Title", "")))
    return None, title if _is_title(title, names) and not re.search(
        r"\.\w{2,4}\b|_|\bword\b", title, re.IGNORECASE
    ) else None


def _places_of(coded: _Coded | None, top: Sequence[PrintedRow]) -> Iterator[_Coded]:
    """The code's best place, then the other rows that open with it."""
    if coded is None:
        return
    yield coded
    key = re.sub(r"\W", "", coded.code).lower()
    for index, row in enumerate(top):
        match = _CODE.match(_LABEL.sub(lambda m: m["value"], row.text, count=1))
        if (
            match
            and row is not coded.row
            and re.sub(r"\W", "", match["code"]).lower() == key
            and not re.match(r"\s[a-z]", row.text[match.end() :])
        ):
            yield _Coded(match["code"], row, index, match.start(), match.end(), 0.0)


def _labelled_title(top: Sequence[PrintedRow]) -> tuple[PrintedRow, str] | None:
    for row in top:
        match = _LABEL.match(row.text)
        if match is None:
            continue
        value = match["value"]
        code = _CODE.match(value)
        title = _clean_title(value[code.end() :] if code and _is_code(code["code"], "") else value)
        wanted = (
            match["title"]
            or "title" in (match["what"] or "").lower()
            or "name" in (match["what"] or "").lower()
            or code
        )
        if wanted and _is_title(title, set()):
            return row, title
    return None


def _beside(coded: _Coded, top: Sequence[PrintedRow], document: Document, names: set[str]) -> str | None:
    text = coded.row.text
    after, before = text[coded.end :], text[: coded.start]
    follows = _clean_title(_lead_off(after.split(GAP)[0]))
    if _is_title(follows, names):
        whole = after.split(GAP)[0].strip().endswith(follows[-4:])
        return _wrapped(follows, coded, top, document, names) if whole else follows
    precedes = _clean_title(before.split(GAP)[-1])
    return precedes if _is_title(precedes, names) else None


def _lead_off(text: str) -> str:
    """What follows a code without the letters that still belong to it ("EC204 B1: ...") or are in parentheses."""
    text = re.sub(r"^\s*\([^()]*\)", "", text)
    return re.sub(r"^\s*(?![AI]\s)[A-Z]\d?\s*[:\s]\s*(?=[A-Z])", "", text)


def _wrapped(
    title: str, coded: _Coded, top: Sequence[PrintedRow], document: Document, names: set[str]
) -> str:
    """The title with its next line, where it fills its own."""
    following = top[coded.index + 1] if coded.row.block >= 0 and coded.index + 1 < len(top) else None
    if following is None or following.role != coded.row.role or len(following.segments) > 1:
        return title
    dangling = re.search(
        r"(?:\b(?:of|and|to|in|for|the|with|on|a|an|from|by|at)|[&,-])$", title, re.IGNORECASE
    )
    page_width = document.page_sizes[0][0] if document.page_sizes else 612.0
    full = coded.row.box.width > 0.5 * page_width and coded.row.role == "heading"
    alike = abs(following.box.height - coded.row.box.height) < 0.2 * coded.row.box.height
    near = following.box.top - coded.row.box.bottom < coded.row.box.height
    rest = _clean_title(following.text)
    lower = re.match(r"(?:and|of|for|in|to|with|the|on|from)\s", following.text) is not None
    own = following.text.strip(_EDGES) != rest or _CODE.search(following.text)
    if (
        (dangling or lower or (full and alike))
        and near
        and not own
        and _is_title(rest, names)
        and _INSTITUTION.search(rest) is None
    ):
        return f"{title} {rest}"
    return title


def _nearby(
    top: Sequence[PrintedRow], coded: _Coded | None, names: set[str]
) -> tuple[PrintedRow, str] | None:
    """The most title-like line near the code, or near the top where there is no code."""
    home = coded.index if coded is not None and coded.row.block >= 0 else 0
    lines = [row for row in top[:14] if abs(top.index(row) - home) <= (3 if coded else 8)]
    tallest = max((row.box.height for row in lines), default=1.0) or 1.0
    best: tuple[float, PrintedRow, str] | None = None
    for distance, row in ((abs(top.index(row) - home), row) for row in lines):
        title = _clean_title(row.segments[0].text)
        if (
            row is (coded.row if coded else None)
            or not _is_title(title, names)
            or _INSTITUTION.search(title)
            or _GENERIC.match(title)
        ):
            continue
        credit = (
            2.0 * row.box.height / tallest
            + 1.5 * (row.role == "heading")
            - 0.4 * distance
            - (len(title) > 90)
        )
        credit -= 1.5 * (title.endswith(".") or ":" in title[-2:])
        if credit > 0.8 and (best is None or credit > best[0]):
            best = credit, row, title
    return (best[1], best[2]) if best else None


def _clean_title(text: str) -> str:
    text = text.replace(GAP, " ")
    text = _SECTION.sub("", _SYLLABUS.sub("", _TERM.sub("", text)))
    text = re.sub(
        r"\((?:\s|\d+(?:\.\d+)?\s(?:credit|unit)s?(?: hours?)?)*\)|\(\s*$|[(\[]\s*[)\]]",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\s+", " ", text).strip(_EDGES.replace("(", "").replace(")", ""))
    if text.count("(") != text.count(")"):
        text = text.strip("() ")
    return text.strip()


def _is_title(text: str, names: set[str]) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text)
    if (
        not words
        or not 3 <= len(text) <= 120
        or len(words) > 16
        or _NOISE.search(text)
        or text.lower() in names
    ):
        return False
    return (
        _GENERIC.match(text) is None
        and not _CODE.fullmatch(text)
        and (text[:1].isupper() or text[:1].isdigit() or (text.islower() and len(words) <= 8))
    )


def _section(top: Sequence[PrintedRow], code: str | None) -> tuple[PrintedRow | None, str | None]:
    """The section that the document is for; None where it names several."""
    found = [
        (row, match["n"])
        for row in top
        for match in _SECTION.finditer(row.text)
        if any(ch.isdigit() for ch in match["n"])
    ]
    counted = Counter(number for _, number in found)
    if len(counted) == 1:
        return found[0]
    inside = _SECTION_IN_CODE.search(code or "")
    return None, inside["n"] if inside and not counted else None


def _doubts(
    document_name: str,
    coded: _Coded | None,
    title: str | None,
    title_row: PrintedRow | None,
    people: Sequence[Person],
) -> Iterator[str]:
    if coded is None and _code_of_file(document_name):
        yield "the course code comes from the file's name"
    elif coded is None:
        yield "no course code was found"
    elif coded.credit < 2.0:
        yield f"the course code {coded.code!r} stands in an unusual place"
    if title is not None and title_row is None:
        yield "the course title comes from the PDF's metadata"
    if people and people[0].basis == "byline":
        yield "the instructor is the name under the title; nothing says so outright"

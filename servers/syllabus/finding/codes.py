"""Course codes: "BIO 330", "CS-101-02", "24.118", told apart from rooms, terms and prerequisites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import PrintedRow
from servers.syllabus.reading.document import Document
from servers.syllabus.reading.table import Table

__all__ = ["CODE", "EDGES", "LABEL", "SYLLABUS", "Coded", "code_of_file", "find_code", "is_code"]

_DEPARTMENT = r"[A-Z][A-Za-z&]{1,14}"
_NUMBER = r"\d{2,5}[A-Z]{0,3}\d?[A-Z]?(?:\.\d{1,3}|-\d{1,3})?"
#: Departments of two words, which belong to the code as one.
_FIELDS = r"(?:(?:Political|Computer|Data|Environmental|Earth|Exercise|Information|Cognitive|Social|Biological|Physical|Religious|Gender|Women's|Africana|American|Asian|Latino|Media|Film|Urban|Global|International|Public|Civil|Mechanical|Electrical|Chemical|Biomedical|Industrial|Business|Health|Art|Music|Comparative|Creative)\s(?:Sciences?|Studies|Engineering|Administration|Policy|Health|Affairs|Relations|History|Theory|Literature|Writing|Planning)|[A-Z][a-z]{2,5}\s(?:Sci|Stud|Eng|Art|Hist|Lit|Ed|Admin|Comm|Stds?))"
#: The same for departments that only open a line or a label's value, since buildings have such names: "Human Services 210".
_OPENING_FIELDS = r"(?:(?<![\s\S])|(?<=[Cc]ourse:\s)|(?<=[Ss]yllabus for\s))(?!(?:Student|Room|Fall|Spring|Summer|Winter|The|New|Old|General|Advanced|Intermediate|Introductory|Intro|Elementary|Basic|Modern|Applied|College)\b)(?:[A-Z][a-z]{2,}|[A-Z]{3,})\s(?:(?:and|AND|&)\s)?(?:Sciences?|SCIENCES?|Studies|STUDIES|Engineering|ENGINEERING|Administration|ADMINISTRATION|Policy|Health|Affairs|Relations|History|HISTORY|Theory|Literature|Planning|Communications?|COMMUNICATIONS?|Development|DEVELOPMENT|Justice|JUSTICE|Services|SERVICES|Work|WORK|Arts|ARTS|Management|MANAGEMENT|Systems|SYSTEMS|Technology|TECHNOLOGY|Education|EDUCATION|Therapy|Design|DESIGN)\s\d{2,4}[A-Z]{0,2}(?![\d/])"
_ONE = rf"(?:{_OPENING_FIELDS}|[A-Z]{{2,5}}\s[A-Z]\d{{3}}(?!\d)|[A-Z]{{3,7}}\s?\d[A-Z]\d{{2}}(?!\d)|[A-Z]{{2}}\d{{2}}[A-Z]{{2}}\d{{3}}(?!\d)|\d{{2}}:\d{{3}}:\d{{3}}(?![\d:])|[A-Z]\d[A-Z]{{2,3}}\d{{3}}(?!\d)|{_FIELDS}\s\d{{1,4}}[A-Z]{{0,2}}(?![\d/])|\([A-Z]{{2,6}}\)\s\d{{3,4}}[A-Z]?|[A-Z]{{2,6}}-[A-Z]{{1,6}}\s\d{{1,4}}(?:\.\d{{1,3}})?[A-Z]?(?!\d|:\d)|[A-Z]{{2,5}}\s[A-Z]-\d{{3}}(?!\d)|[A-Z][a-z]+(?:ology|ics|istry|ory|aphy|omy|ering|ence|dies|ophy|aw|ath|con|tat|sych|ish|ench)\s[A-Z]{{1,2}}\d{{2,4}}(?!\d)|[A-Z]{{2,6}}-[A-Z]{{1,3}}-\d{{2,4}}(?![\d-])|{_DEPARTMENT}(?:/{_DEPARTMENT})?[ ]?[-/* ]?[ ]?\d{{1,5}}(?:[a-d](?![a-z])|[A-Z]{{0,3}}\d?[A-Z]?)(?:[.-]\d{{1,3}}(?![\d/-])|\.[A-Z]\d{{1,3}}|-[A-Z](?=\s[A-Z][a-z]))?|\d[A-Z]{{2,5}}\d{{3,4}}[A-Z]?|[A-Z]\d{{3}}[A-Z]?|\d{{5,6}}-[A-Z]-\d|\d{{2}}-\d{{3}}-\d{{3,4}}(?![\d-])|\d{{2}}-\d{{3}}(?:/\d{{2}}-\d{{3}})*(?![\d-])|\d{{2,3}}:\d{{3}}(?::\d{{2}})?(?![\d:])|\d{{1,2}}[A-Z]{{0,2}}\.[A-Z]?\d{{2,4}}[A-Z]?)"
CODE = Pattern(
    rf"(?<![\w./#@$-])(?!Modul\s)(?P<code>(?:\([A-Z]{{2,6}}\)\s\d{{3,4}})|{_ONE}(?:\s?(?:/|&|\bor\b)\s?(?:{_ONE}|{_NUMBER}))*)(?:(?![\w%@])|(?=[A-Z][a-z]{{2}}))(?!\.\w|:\d|[ap]m\b|\s?(?:%|percent\b|per cent\b|points?\b|pts\b|marks\b))"
)
_LOWER_CODE = Pattern(r"^(?P<code>[a-z]{3,12} \d{3}[a-z]?)(?=\s*[|:,-]|$)")
_SEASONS = frozenset({"fall", "spring", "summer", "winter", "autumn", "term"})
_NOT_A_DEPARTMENT_WORDS = (
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays "
    "fall spring summer winter autumn lent michaelmas hilary trinity easter monsoon january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sep sept oct nov dec room rm office hall building bldg "
    "suite week weeks unit chapter ch section sec session module version page part level credits credit "
    "crn phone tel ext box hwy street no number block term semester quarter year class classroom due vol "
    "volume edition python windows isbn usc mon tue wed thu fri exam quiz test homework hw lab lecture "
    "lectures assignment project on in at of by to for and the is an from with about over under until "
    "since than plus least approximately between into per last updated revised copyright rev cell fax "
    "work grade top covid title days studio floor apt lot gate bin zoom id meeting passcode hours minutes "
    "pages points mwf tth tr mw mf wf tuth mon-fri first second third pm am est pst ext. po core option "
    "version: web figure table appendix article act law rule section: group team day step phase problem "
    "question lesson topic task modul sommersemester wintersemester sose wise semestre curso cours "
)
_NOT_A_DEPARTMENT = frozenset(_NOT_A_DEPARTMENT_WORDS.split())
#: So many digits has a law school's course: "Law 6230" is one, "Law 12" none.
_COURSE_DIGITS = (3, 4)
#: Departments that count their courses from one: "Music 8", "English 1A".
_SUBJECT_WORDS = (
    "Data Stats Psych Bio English Math Mathematics Physics Chemistry Chem Biology Music History Art Philosophy Economics Econ Statistics Stat "
    "Astronomy Geography Geology Psychology Sociology Anthropology Linguistics Spanish French German Italian Latin Greek "
    "Chinese Japanese Russian Korean Theater Theatre Dance Film Writing Engineering Education Law Classics"
)
_SUBJECTS = frozenset(_SUBJECT_WORDS.split())
_ROOMISH = Pattern(
    r"\b(?:room|rm\.?|office|location|building|bldg|hall|classroom|where|auditorium|phone|tel|zoom|isbn|prerequisit\w*|prereqs?|pre-?requisites?|corequisit\w*|co-requisit\w*|restrictions?|textbooks?|required|recommended|equivalent|street|press)\b|@\s*$",
    re.IGNORECASE,
)
_PLACE_AFTER = Pattern(
    r"\s+[A-Z]\w+ (?:Hall|Center|Centre|Building|Bldg|Street|St\.|Library|Tower|House|Road|Ave)",
    re.IGNORECASE,
)
#: What stands before the room of a meeting, whose hours follow: "Lecture/Lab  MEL 1001, 2:00-3:20".
_MEETING_BEFORE = Pattern(
    r"\W*(?:lectures?|labs?|discussions?|recitations?|hours)\b(?:\s?/\s?(?:lab|discussion|recitation)s?)?\W*",
    re.IGNORECASE,
)
#: A title before a code in brackets: "Machine Learning in Economics (D200)".
_TITLE_BEFORE = Pattern(
    r"(?!.*(?:room|hall|building|office|location))(?:[^\W\d_][\w'’&-]*[\s:]+){2,10}\(", re.IGNORECASE
)
#: The term before a code that is named in passing: "the site (Spring 2024 MATH 207-1 10233)".
_TERM_BEFORE = Pattern(
    r"\b(?:fall|spring|summer|winter|autumn)\s(?:20\d\d|'\d\d)\s?[:,-]?\s?$", re.IGNORECASE
)
#: A line of a table of contents: "4 ART 115 . . . . 6".
_NUMBERED_BEFORE = Pattern(r"\W*\d{1,2}(?:\.\d{1,2})*\.?\s+")
_PAGE_AFTER = Pattern(r"[\s.…·_]+\d{1,3}\W*")
_CLOCK = Pattern(
    r"\d{1,2}[:.]\d\d|\b[0-2]\d[0-5]\dh\b|\d\s?[ap]\.?m\b|\b(?:MWF|TTh|TR|MW|TuTh|TTH)\b|\b[0-2]\d[0-5]\d\s?[-–]\s?[0-2]\d[0-5]\d\b|\b(?:mon|tues|wednes|thurs|fri)days?\b",
    re.IGNORECASE,
)
LABEL = Pattern(
    r"^\W*(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s+(?=(?:course|module|class|subject|unit|paper)\s+(?:codes?|numbers?|no|titles?|names?)\b|title\b))?"
    r"(?:(?:course|module?|class|subject|unit|paper)\s*(?P<what>codes?(?:\s?(?:and|&|/)\s?(?:title|name))?|numbers?(?:\s?(?:and|&|/)\s?(?:title|name))?|no\b\.?(?:\s?(?:and|&|/)\s?(?:title|name))?|#|titles?(?:\s?(?:and|&|/)\s?(?:number|code))?|names?(?:\s?(?:and|&|/)\s?(?:number|code))?|id)?|(?P<title>title))\s*(?::|\t)\s*(?P<value>[^\t]*)",
    re.IGNORECASE,
)
#: What a heading calls the document; words that titles have too ("Information Systems") only before "for", at its end or with "course".
SYLLABUS = Choices(
    r"\b(?:tentative |draft |sample |proposed |preliminary |undergraduate |graduate )*(?:(?:course |class |section |module )?(?:syllabus|syllabi)"
    r"|(?:course |class |section |module )(?:outline|handbook|information sheet|overview|guide|specification|description|information|policies)"
    r"|(?:outline|handbook|information sheet|overview|guide|specification)(?=\s*(?:[:,|(\t–—-]|$|for\b))"
    r"|(?:(?<=^)|(?<=[:|–—-]\s))(?:information|policies|description)(?=\s*(?:[:,|(\t–—-]|$|for\b)))\b(?: and course information)?(?:\s+for\b)?[:,]?",
    re.IGNORECASE,
)
EDGES = " \t:;,.|·•*-–—()[]/#\"'"


@dataclass(frozen=True)
class Coded:
    """A code where it is printed: the row, its place among the rows, the offsets, and how likely it is right."""

    code: str
    row: PrintedRow
    index: int
    start: int
    end: int
    credit: float


def find_code(document: Document, top: Sequence[PrintedRow], furniture: Sequence[PrintedRow]) -> Coded | None:
    """The likeliest code among the first page's top rows and the running headers and footers."""
    everything = " ".join(
        line.text for block in document.blocks if not isinstance(block, Table) for line in block.lines
    )
    places = [*enumerate(top), *((4, row) for row in furniture)]
    found = [coded for index, row in places for coded in _codes(row, index, document, everything)]
    best = max(found, key=lambda coded: coded.credit, default=None)
    return best if best is not None and best.credit > 0 else None


def _codes(row: PrintedRow, index: int, document: Document, everything: str) -> Iterator[Coded]:
    text = row.text
    if not has_digit(text):  # all codes have one
        return
    label = LABEL.match(text)
    for match in [*CODE.finditer(text), *([_LOWER_CODE.match(text)] if row.role == "heading" else [])]:
        if match is None or not is_code(match["code"], text[: match.start()]):
            continue
        labelled = label is not None and label.start("value") <= match.start() <= label.end("value")
        credit = (
            _code_credit(match["code"], text[: match.start()], text[match.end() :], row, index)
            + 5.0 * labelled
        )
        credit += _support(match["code"], document, everything)
        yield Coded(
            re.sub(r"[()]", "", match["code"]).strip(" /&"), row, index, match.start(), match.end(), credit
        )


def is_code(code: str, before: str) -> bool:
    """Whether what looks like a code is one, not a term, a room or a count; ``before``: what precedes it in its row."""
    department = re.match(r"[A-Za-z&]+", code.lstrip("("))
    if department is None:
        return re.match(
            r"\d[A-Z]|\d{1,2}[A-Z]{1,2}\.|\d{5}|\d\d-\d{3}-", code
        ) is not None or not before.strip(EDGES)
    word = department.group().lower()
    lead = not SYLLABUS.sub("", before).strip(EDGES)
    digits = re.search(r"\d+", code)
    sure = department.group().isupper() and len(word) <= 4 and digits is not None and len(digits.group()) >= 3
    sure = sure and not re.match(r"(?:19|20)\d\d$", digits.group() if digits else "") and word not in _SEASONS
    school = word == "law" and digits is not None and len(digits.group()) in _COURSE_DIGITS
    if word == "crn" or (
        word in _NOT_A_DEPARTMENT and not school and not (sure and (lead or code[len(word)].isdigit()))
    ):
        return False
    if digits is not None and len(digits.group()) == 1 and not department.group().isupper():
        return department.group() in _SUBJECTS and lead
    if re.fullmatch(r"(?:WS|SS|FS|HS|FA|SP|SU|WI|AY)\s?(?:20)?\d\d(?:\s?[-/]\s?(?:20)?\d\d)?", code):
        return False  # a term, not a course
    bare_letter = re.fullmatch(r"[A-Z]\d{3}[A-Z]?", code) is not None
    alone = not before.strip(EDGES) or _TITLE_BEFORE.fullmatch(before) is not None
    return len(word) > 1 or (bare_letter and alone)


def _code_credit(code: str, before: str, after: str, row: PrintedRow, index: int) -> float:
    number = re.search(r"\d+", code)
    digits = number.group() if number else ""
    lead = SYLLABUS.sub("", before).strip(EDGES)
    credit = 4.0 - 0.25 * index + 3.0 * (row.role == "heading") + 1.5 * (not lead) + 0.5 * code[:2].isupper()
    credit += {1: -2.0, 2: -1.0}.get(len(digits), 1.0)
    credit -= 4.0 * (len(digits) == 4 and digits[:2] in {"19", "20"} and not code[:2].isupper())
    credit -= 5.0 * bool(_ROOMISH.search(before) or _PLACE_AFTER.match(after)) + 3.0 * (
        row.role == "text" and re.match(r"\s(?:[a-z]{2,})", after) is not None
    )
    if _CLOCK.search(row.text):
        credit -= 8.0 if _MEETING_BEFORE.fullmatch(before) else 4.0
    credit += 6.0 * bool(_TERM_BEFORE.search(before))
    credit -= 2.0 * (row.role == "text" and bool(lead))
    credit -= 3.0 * (row.role == "text" and len(re.findall(r"\b[a-z]{3,}\b", lead)) > 2)
    credit -= 3.0 * (len(row.text) > 110 and row.role != "heading")
    credit -= 9.0 * bool(_NUMBERED_BEFORE.fullmatch(before) and _PAGE_AFTER.fullmatch(after))
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


def code_of_file(name: str) -> str | None:
    """The code in a file's name ("toronto-cla201.pdf"), in capitals."""
    match = re.search(r"(?<![A-Za-z])([A-Za-z]{2,6})[-_ ]?(\d{3,4}[A-Za-z]{0,2})(?![\dA-Za-z])", name)
    if match is None or match[1].lower() in _NOT_A_DEPARTMENT or re.fullmatch(r"(?:19|20)\d\d", match[2]):
        return None
    return f"{match[1]}{match[2]}".upper()

"""Names of persons as syllabi print them, with or without titles and degrees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import GAP

__all__ = [
    "DEGREES",
    "FIRST_NAME",
    "NAME",
    "TITLED",
    "agrees_with",
    "folded",
    "is_person_name",
    "is_plausible",
    "name_of_words",
    "names_in",
    "starts_with_name",
    "tidy_name",
    "trimmed",
    "without_building",
]

_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ter|ten|af|y|e)"
_CAPITAL = r"[^\W\d_a-zß-ÿ][\w'’-]*"
_INITIAL = r"[^\W\d_a-zß-ÿ]\.(?:[^\W\d_a-zß-ÿ]\.){0,2}"
FIRST_NAME = rf"(?:{_CAPITAL}|{_INITIAL})"
NAME = rf"{FIRST_NAME}(?:\s(?:{_INITIAL}|\([A-Z][a-z]+\)|[\"“][A-Z][a-z]+[\"”]|{_PARTICLE}\s(?:{_PARTICLE}\s)?{_CAPITAL}|{_CAPITAL})){{1,4}}"
_TITLES = r"(?:(?:associate|assistant|adjunct|visiting|clinical|research|teaching|full|senior|assoc\.?|asst\.?|distinguished)\s)*(?:a/?prof\b\.?|a/p\b|prof(?:essor)?s?\b\.?|drs?\b\.?|dr\.-ing\.|mr\b\.?|mrs\b\.?|ms\b\.?|mx\b\.?|sir\b|dame\b|hon\b\.?|rev\b\.?|maj\b\.?|lt\b\.?|col\b\.?|capt\b\.?|instructor|lecturer)"
TITLED = Pattern(rf"(?:{_TITLES}(?:\s|(?<=\.))+)+(?-i:(?P<name>{NAME}|{_CAPITAL}))", re.IGNORECASE)
_PERSON = Pattern(NAME)
DEGREES = Pattern(
    r",?\s*\(?\b(?:Ph\.?\s?D\.?|M\.?\s?D\.?|M\.?H\.?A\.?|M\.?P\.?H\.?|M\.?S\.?c?\.?|M\.?A\.?|M\.?B\.?A\.?|B\.?[AS]\.?c?\.?|Ed\.?\s?D\.?|J\.?\s?D\.?|D\.?Phil\.?|DVM|DNP|FNP|CNM|CNE|APRN|CRNP|RN|MSN|BSN|CPA|CFA|LCSW|MSW|RD|RDN|OTR|DPT|PharmD|MLIS|MFA|MM|DMA|MEd|M\.?\s?Ed\.?|P\.?E\.?|Esq\.?|Jr\.?|FRS)(?=[\s,.;()/|]|$)\)?"
)
#: A second titled person in one cell: "Prof. Jane Doe Dr John Roe".
_NEXT_TITLE = Pattern(
    r"(?<=\w)(?<!Assoc)(?<!Asst)(?<!Associate)(?<!Assistant)(?<!Adjunct)\s+(?=(?:Prof|Dr|Professor)\b)"
)
_NOT_A_NAME_WORDS = (
    "final finals exams midterms quizzes project projects papers homework portfolio portfolios presentation presentations essays assignment assignments grading readings participation "
    "breakdown grade grades connect allgemein allgemeine allgemeines veranstaltungsinformation veranstaltung informationen "
    "report reports proposal trip extra work responses interview review policies exercises objectives outcomes "
    "department university college school institute faculty office hours email phone syllabus course "
    "introduction hall building spring fall autumn winter summer room zoom monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september october "
    "november december program division center centre street avenue road drive class lecture lectures lab "
    "labs section instructor instructors professor information contact canvas blackboard moodle schedule "
    "website teaching assistant assistants tba tbd tba. fellow staff director dr prof appointment credit "
    "credits required text textbook textbooks description objectives overview general honors the and of "
    "for location time times meeting meetings science sciences studies engineering mathematics physics "
    "chemistry economics statistics data research methods history philosophy psychology biology "
    "linguistics music art arts language languages social political public policy management business "
    "finance analysis theory applied advanced principles systems design session online virtual academic "
    "student students welcome hello important please note page version update updated last semester "
    "quarter term block module year week title code name names number crn grader email: preferred "
    "pronouns united states california texas new york hours: library laboratory auditorium campus north "
    "south east west state material materials other education physical tools computing discussion board "
    "forum saddle river learning machine deep paper reviews statement webpage personal profile booking "
    "link click here key dates calendar deadlines role essay quiz exam midterm quizzes attendance pop total recitation associate "
    "adjunct visiting senior lecturer fiction literature poetry novel contemporary modern medieval ancient algebra calculus geometry probability regression composition rhetoric grammar statics dynamics mechanics thermodynamics accounting marketing anatomy physiology astronomy geology geography sociology anthropology "
    "nutrition genetics microbiology ecology botany zoology trigonometry precalculus orchestra choir ensemble civilization religion religions government communication communications journalism cinema architecture criminology nursing pharmacology survey topics seminar workshop studio practicum internship capstone thesis honors beginning elementary intermediate introductory conversation drawing painting sculpture ceramics photography digital "
    "econometrics ethics logic optimization programming computer computing software databases poly uc csu cuny suny ucla nyu mit wing labor labour veterans presidents memorial mlk thanksgiving election recess holiday break juneteenth indigenous floor house tower suite quad plaza course: my your our his her "
    "plan plans outline outlines links events examination examinations exams tests test weekly schedules additional lesson lessons assignments policies expectations requirements goals objectives outcomes resources rules "
    "intelligence health theories structures assessment study relations security behavior behaviour interaction planning networks network algorithms technical acting "
    "community organizational international independent artificial human-computer counseling counselling urban plants sociology anthropology geography archaeology astronomy geology meteorology pharmacology "
    "kinesiology physiology anatomy neuroscience bioinformatics typography photography marketing leadership entrepreneurship mass digital global environmental computational mathematical molecular "
    "nw ne sw se blvd ave "
    "these this what who when where how why in on at by to is are we you it if "
)
_NUMBERS, _NAME_AND_NUMBER = frozenset({"i", "ii", "iii", "iv"}), 2
_NOT_A_NAME = frozenset(_NOT_A_NAME_WORDS.split())
#: A room beside a name: "Jane Doe    Old Main 304".
_ROOM = Pattern(r"[^\d,]{3,40}\s#?[A-Z]?\d{1,4}[A-Z]?")
_BUILDING, _NUMBER_BEHIND = Pattern(r"[A-Z]{2,4}"), Pattern(r"\s+\d{1,4}[A-Z]?\b(?![-.]\d)")
#: What parts names, or a name and how to reach it.
_DOTTED = Pattern(r"\s[·•]\s")
#: What the next field of a line begins with.
_FIELD_WORDS = frozenset(
    [
        "office",
        "email",
        "e-mail",
        "phone",
        "tel",
        "room",
        "location",
        "hours",
        "website",
        "contact",
        "section",
    ]
)
#: Months that are given names too.
_MONTH_NAMES = frozenset({"april", "may", "june", "august"})
#: A helper's role amid a list of names: "Jane Doe; Preceptors: A. Roe".
_HELPER_AMID = Pattern(
    r"[;,.(|]?\s*\b(?:preceptors?|t\.?a\.?s?|gsis?|gas?|ulas?|teaching assistants?|graders?|(?:course |lab )?assistants?|tutors?|peer \w+|with assistance)\b\s*[:(].*$",
    re.IGNORECASE,
)
#: The next field on the line of a name: "Joe Doe Schedule: Tu 10:00".
_NEXT_FIELD = Pattern(
    r"\s+(?:Schedule|Location|Office|E-?mail|Phone|Time|Room|Class|Course|Meeting|Contact|Website|Web|Tel|Section|Term|Semester|Credits?|Lecture|Hours|Department)(?:\s[\w-]+){0,2}\s?:.*$"
)


def is_person_name(text: str) -> bool:
    """Whether ``text`` as a whole reads as a person's name."""
    return _PERSON.fullmatch(text) is not None and is_plausible(text)


def starts_with_name(text: str) -> bool:
    """Whether ``text`` opens with a person's name and goes on, if at all, as a field of a header does."""
    text = DEGREES.sub("", _STANDING.sub("", re.sub(r"^[^\w(]+", "", text)))
    titled = TITLED.match(text)
    if titled is not None:
        return is_plausible(titled["name"])
    match = _PERSON.match(text)
    if match is None or not is_plausible(match.group()):
        return False
    rest = text[match.end() :]
    return re.match(r"\s*(?:$|[,;(|/<&-]|and\b|\S+@|[A-Z]{2,}\b|Email|Ph\.?D)", rest) is not None


#: A teacher's own standing, behind the name: "Jane Doe, PhD student in Biology".
_STANDING = Pattern(
    r"(?i)(?:\s*[,(]\s*|\s+)(?:ph\.?\s?d\.?|doctoral|master['’]?s|m\.?a\.?|graduate|grad)\s+(?:student|candidate|fellow)\b[^;|&]*?(?=\s*(?:[;|&]|$))"
)


def names_in(text: str) -> Iterator[str]:
    """The names in a field's value: up to the first thing that is no name."""
    text = _STANDING.sub("", text)
    text = _NEXT_FIELD.sub("", _HELPER_AMID.sub("", text))
    text = re.sub(r"([\w.]+)\s\([A-Z][\w-]+\)\s(?=[A-Z])", r"\1 ", DEGREES.sub("", text))
    text = _NEXT_TITLE.sub("; ", text)
    pieces = re.split(
        rf"{GAP}|;|\||\s&\s|\band\b|,(?!\s*(?:Jr|Sr|Ph|M\.))|\s/\s|\s-\s|[(\[<].*?(?:[)\]>]|$)", text
    )
    for number, piece in enumerate(pieces):
        if number and _ROOM.fullmatch(piece.strip()):
            continue
        fields = _DOTTED.split(piece.strip(" .,:•*-"))
        alike = all(map(is_person_name, fields))
        yield from (name for field in (fields if alike else fields[:1]) if (name := _name_in(field)))


def _name_in(piece: str) -> str | None:
    titled = TITLED.match(piece)
    if titled is not None and is_plausible(trimmed(titled["name"])):
        return tidy_name(trimmed(titled["name"]))
    match = _PERSON.match(piece)
    if match is None:
        return None
    name = trimmed(match.group())
    rest = piece[len(name) :].strip()
    if rest and not re.match(
        r"^(?:\S*@|\w+@|\(|https?:|www\.|office|room|contact|e-?mail|phone|ext|[\d+]|pronouns|(?:spring|fall|summer|winter|autumn)\b.{0,10}\d\d)",
        rest,
        re.IGNORECASE,
    ):
        return None
    return tidy_name(name) if is_plausible(name) else None


def trimmed(name: str) -> str:
    """The name without words of the next field behind it ("Jane Doe Email", "Jane Doe Spring 2026")."""
    words = name.split()
    field = next(
        (n for n, word in enumerate(words) if n > 1 and word.lower().strip(".,") in _FIELD_WORDS), None
    )
    words = words[:field]
    while len(words) > 2 and words[-1].lower().strip(".,") in _NOT_A_NAME:
        words.pop()
    return " ".join(words)


def without_building(name: str, behind: str) -> str:
    """The name without a building's letters before its number: "Prof. L. Castellano   FA 220"."""
    words = name.split()
    building = len(words) > 2 and _BUILDING.fullmatch(words[-1]) and not name.isupper()
    return " ".join(words[:-1]) if building and _NUMBER_BEHIND.match(behind) else name


def tidy_name(name: str) -> str:
    """The name without degrees, nicknames and marks around it."""
    name = re.sub(r"\s*(?:\([^)]*\)|[\"“][^\"”]*[\"”])", "", DEGREES.sub("", name))
    return re.sub(
        r"(?:['’]s|\s(?:MWF|MW|TTH|TTh|TuTh|TR|T/R|T/Th|M/W|MTWR|MTWTh|MTWRF))?$", "", name.strip(" ,.-")
    )


_WORD = Pattern(r"[\w'’-]+")


def is_plausible(name: str) -> bool:
    """Whether none of its words is one of those that make it the name of something else."""
    words = _WORD.findall(name.lower())
    given = words[1:] if len(words) > 1 and words[0] in _MONTH_NAMES else words
    if not words or any(word in _NOT_A_NAME for word in given) or any(ch.isdigit() for ch in name):
        return False
    counted = (
        len(words) == _NAME_AND_NUMBER and words[1] in _NUMBERS
    )  # "Latin II"; "Frank Roe III" is a person
    return not (counted or (len(words) == 1 and len(words[0]) < 2))


#: Surnames and given names that are words of other things too.
_SURNAMES_TOO = frozenset(
    [
        "hall",
        "house",
        "may",
        "hill",
        "book",
        "public",
        "west",
        "north",
        "east",
        "south",
        "winter",
        "summer",
        "page",
        "street",
        "law",
        "lab",
        "day",
        "english",
        "french",
        "park",
    ]
)
_GIVEN_TOO = frozenset(["summer", "autumn", "art", "may", "april", "june", "august", "page"])
#: What may stand behind the first name of a field.
_NAME_ENDS = Pattern(r"\s*(?:$|[,;(|<\t]|and\b|&|\S+@|(?:E-?mail|Office|Phone|Tel|Room)\b)")


def name_of_words(value: str) -> tuple[str, str] | None:
    """The name that opens a field of who teaches, where one of its words is that of something else too, and what stands behind it.

    Only such a field makes it one: elsewhere "Susan Hall" is a building.
    """
    titled = TITLED.match(value)
    found = _PERSON.match(value, titled.start("name") if titled else 0)
    name = trimmed(found.group()) if found else ""
    end = found.start() + len(name) if found else 0
    if not name or not value.startswith(name, end - len(name)) or _NAME_ENDS.match(value, end) is None:
        return None
    words = _WORD.findall(name.lower())
    odd = {word for word in words if word in _NOT_A_NAME}
    known = {words[-1]} & _SURNAMES_TOO | {words[0]} & _GIVEN_TOO
    named = len(words) > 1 and odd and odd <= known
    return (tidy_name(name), value[end:]) if named else None


def agrees_with(name: str, local: str) -> bool:
    """Whether an e-mail address's local part can be this person's."""
    words = [folded(word) for word in name.split()]
    surname = words[-1]
    flat = re.sub(r"[^a-z]", "", local)
    return (len(surname) > 2 and surname[:6] in flat) or (
        len(flat) > 2 and flat.startswith("".join(w[:1] for w in words))
    )


def folded(text: str) -> str:
    """A name in small letters without marks, spaces and accents, as addresses have it."""
    return re.sub(r"[^a-z]", "", unicodedata.normalize("NFKD", text).lower())

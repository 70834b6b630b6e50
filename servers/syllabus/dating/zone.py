"""The zone of a syllabus's times: that of the institution, or the one printed beside a time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal, NamedTuple

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.institutions import BY_DOMAIN, BY_NAME, NAME_LENGTHS, Institution, name_key
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.places import (
    AREA_ZONES,
    CITY_ZONES,
    COUNTRY_ZONES,
    STATE_NAMES,
    STATE_ZONES,
    ZONE_WORDS,
)

__all__ = ["ZoneFinding", "find_zone"]

Basis = Literal["institution", "printed", "none"]


@dataclass(frozen=True)
class ZoneFinding:
    """The institution and its IANA zone, as far as the document tells; ``evidence``: the printed words."""

    institution: str | None
    timezone: str | None
    basis: Basis
    evidence: str | None


class _Clue(NamedTuple):
    """One hint at a zone, and how strong it is."""

    institution: str | None
    zone: str
    weight: float
    evidence: str


#: The header: so many characters, in which a university's name is the course's own.
_HEADER: Final = 1500
#: The least weight on which a zone is taken.
_ENOUGH: Final = 1.0
#: An address's host.
_HOST: Final = Pattern(
    r"(?<![\w-])(?P<mail>[\w.+-]++\s?@\s?)?(?P<host>(?:[\w-]++\.)+[A-Za-z]{2,12})\b(?P<path>/\S*)?"
)
#: Sites that syllabi everywhere cite.
_CITED: Final = Pattern(
    r"^(?:owl\.(?:english\.)?purdue|(?:www\.)?law\.cornell|plato\.stanford|.*\bnlp\.stanford|ocw\.mit|scholar\.harvard|"
    r"dataverse\.harvard|stats\.(?:oarc|idre)\.ucla|(?:www\.)?ats\.ucla|owl\.|mitpress|.*press\.|.*\.press|archive\.ics\.uci|"
    r"(?:www\.)?math\.hawaii|libguides|writing\.wisc|writingcenter\.unc|web\.mit|scratch\.mit|mathworld|hbsp\.harvard|hbr|"
    r"open\.(?:lib|oregonstate|umn)|wrds-www\.wharton|phet\.colorado|citeseerx|ssrn|arxiv|news\.|press)"
)
#: After a name: what makes it a press, a journal, a method or a guide.
_PRESS: Final = Pattern(
    r"\s*(?:university\s)?(?:press|(?:\w+\s)?review|journal|bookstore|notes?|note-taking|method|owl|style|referencing"
    r"|encyclopedia|dictionary)\b|\s*UP\b",
    re.IGNORECASE,
)
_REFERENCE: Final = Pattern(
    r"(?<![a-z])(?:ph\.?\s?d\b|m\.?\s?a\b|b\.?\s?a\b|b\.?\s?s\b|m\.?\s?s\b|degrees?\b|alumn\w+|graduate|adapted|courtesy|thanks?|professor emeritus)[\w\s.,()]{0,30}(?:from|at|to)?\s(?:the\s)?$",
    re.IGNORECASE,
)
_CITY: Final = Pattern(
    r"\b(?P<city>[A-Z][A-Za-z.']+(?:[ -][A-Z][A-Za-z.']+){0,2}),?\s+(?P<state>[A-Z]{2,3})\b(?!-)\.?(?P<zip>,?\s*\d{5}(?:-\d{4})?\b|\s+[A-Z]\d[A-Z]\s?\d[A-Z]\d\b)?(?P<colon>\s*:)?"
)
#: "DATABASES IN PRACTICE" is in no Indiana: without a comma or a postal code these are words.
_STATES_THAT_ARE_WORDS: Final = frozenset({"IN", "OR", "ME", "HI", "OK", "OH", "PA", "MA", "LA"})
_ZONE: Final = Pattern(
    r"(?:\d(?:[ ]?[APap]\.?\s?[Mm]\.?|[ ]?(?!\n))|[AP]M|[ap]m|noon|midnight|times?|\bin)\s?[,(\[/]?\s?(?:the\s|US\s|U\.S\.\s)?"
    r"(?P<zone>(?:Eastern|Central|Mountain|Pacific)(?:\s(?:Standard\s|Daylight\s)?Time)?|UK\s[Tt]ime|Beijing\s[Tt]ime"
    r"|[ECMP][SD]?T|GMT|BST|CES?T|AE[SD]T|JST|KST|HKT|SGT|UTC|NZ[SD]T|HST|AK[SD]T)\b(?!\s?[+-]\s?\d)",
)


def find_zone(text: str, *, name: str) -> ZoneFinding:
    """The zone of the institution that ``text`` is about, else a zone printed beside a time.

    ``name``: the file's name, a faint hint. An institution that is only cited (a press, a policy page of
    another university, an article's address) does not count against the one of the header and the e-mails.
    """
    clues = [*_hosts(text), *_names(text), *_states(text), *_cities(text), *_telephones(text), *_file(name)]
    best = _best(clues)
    if best is not None:
        return best
    for match in _ZONE.finditer(text):
        zone = ZONE_WORDS.get(" ".join(match["zone"].lower().split()))
        if zone is not None:
            return ZoneFinding(None, zone, "printed", match["zone"])
    return ZoneFinding(None, None, "none", None)


def _best(clues: list[_Clue]) -> ZoneFinding | None:
    """The zone with the most weight; within it, the institution with the most."""
    zones: defaultdict[str, float] = defaultdict(float)
    named: defaultdict[tuple[str, str], float] = defaultdict(float)
    for clue in clues:
        zones[clue.zone] += clue.weight
        if clue.institution is not None:
            named[clue.zone, clue.institution] += clue.weight
    if not zones:
        return None
    zone, weight = max(zones.items(), key=lambda entry: entry[1])
    if weight < _ENOUGH:
        return None
    own = [clue for clue in clues if clue.zone == zone]
    institution = max((key for key in named if key[0] == zone), key=named.__getitem__, default=(zone, None))[
        1
    ]
    evidence = max(
        (clue for clue in own if clue.institution == institution), key=lambda clue: clue.weight
    ).evidence
    return ZoneFinding(institution, zone, "institution", evidence)


def _of_domain(host: str) -> tuple[str, Institution] | None:
    parts = host.split(".")
    for at in range(len(parts) - 1):
        domain = ".".join(parts[at:])
        if domain in BY_DOMAIN:
            return domain, BY_DOMAIN[domain]
    return None


#: What every host has. (A pattern that begins with one sign is quick.)
_DOT: Final = Pattern(r"\.(?<=[\w-]\.)[A-Za-z]{2}")
#: An address and the signs in it are so many words, and so many spaces stand before them.
_ADDRESS_WORDS: Final = 3


def _host_matches(text: str) -> Iterator[re.Match[str]]:
    """The hosts, each looked for around a dot alone: the pattern is slow, and most of a text has none."""
    done = at = 0
    while (dot := _DOT.search(text, at)) is not None:
        start = dot.start() - 1
        for _ in range(_ADDRESS_WORDS):
            start = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start), 0)
        space, line = text.find(" ", dot.end()), text.find("\n", dot.end())
        at = min((end for end in (space, line) if end >= 0), default=len(text))
        for match in _HOST.finditer(text, max(start, done), at):
            yield match
            done = match.end()


def _hosts(text: str) -> Iterator[_Clue]:
    """E-mail addresses and sites: each host counts once, an address more than a site, the header most."""
    seen: set[str] = set()
    for match in _host_matches(text):
        host = match["host"].lower()
        if host in seen or _CITED.match(host):
            continue
        seen.add(host)
        weight = (3.0 if match["mail"] else 1.0) * (1.5 if match.start() < _HEADER else 1.0)
        if not match["mail"] and match["path"] and re.search(r"\.pdf$|/~|/doi/|article", match["path"]):
            weight = 0.4
        known = _of_domain(host)
        if known is not None:
            yield _Clue(known[1].name, known[1].zone, weight, host)
        elif host.rpartition(".")[2] in COUNTRY_ZONES and (
            match["mail"] or re.search(r"\.(?:ac|edu)\.\w\w$|\buni-", host)
        ):
            yield _Clue(None, COUNTRY_ZONES[host.rpartition(".")[2]], weight * 0.8, host)


_WORD: Final = Pattern(r"[A-Za-z&][A-Za-z&']*")
#: Such a word with a capital letter, as all names begin. (A pattern that begins with a choice of letters is quick.)
_CAPITAL: Final = Pattern(r"[A-Z](?<![A-Za-z&].)(?<![A-Za-z&]'.)[A-Za-z&']*")
_WORD_BEFORE: Final = Pattern(r"[A-Za-z&][A-Za-z&']*$")
#: Names have at most so many words, and the one before them so many letters.
_LONGEST_NAME: Final = max(length for lengths in NAME_LENGTHS.values() for length in lengths)
_LONGEST_WORD: Final = 40


def _names(text: str) -> Iterator[_Clue]:
    """Known names, in the header above all."""
    plain = fold(text)
    first = {word for word in set(_CAPITAL.findall(plain)) if _bare(word).lower() in NAME_LENGTHS}
    if not first:
        return
    seen: defaultdict[str, int] = defaultdict(int)
    done = 0
    for start in sorted(place for word in first for place in _places_of(word, plain)):
        if start < done:
            continue
        words = list(islice(_WORD.finditer(plain, start), _LONGEST_NAME))
        found = _name_at([_bare(word.group()) for word in words], 0)
        if found is None:
            continue
        length, institution = found
        done = end = words[length - 1].end()
        if (
            _follows_state(plain, start)
            or _PRESS.match(plain, end)
            or _REFERENCE.search(plain[max(0, start - 60) : start])
        ):
            continue
        seen[institution.name] += 1
        if seen[institution.name] <= 5:
            weight = (4.0 if start < _HEADER and seen[institution.name] == 1 else 0.8) * (
                1.0 if length > 1 else 0.6
            )
            yield _Clue(institution.name, institution.zone, weight, " ".join(text[start:end].split()))


def _places_of(word: str, text: str) -> Iterator[int]:
    """Where the word stands as a whole word, as ``_CAPITAL`` has it."""
    at = text.find(word)
    while at >= 0:
        whole = _CAPITAL.match(text, at)
        if whole is not None and whole.end() == at + len(word):
            yield at
        at = text.find(word, at + 1)


def _follows_state(plain: str, start: int) -> bool:
    """Whether a state's name stands right before: what follows is the end of a longer name."""
    before = _WORD_BEFORE.search(plain[max(0, start - 1 - _LONGEST_WORD) : max(0, start - 1)])
    return before is not None and _bare(before.group()).lower() in STATE_NAMES


def _bare(word: str) -> str:
    return word.replace("'", "")


def _name_at(words: list[str], at: int) -> tuple[int, Institution] | None:
    for length in NAME_LENGTHS.get(words[at].lower(), ()):
        name = name_key(words[at : at + length])
        if len(name) == length and name in BY_NAME:
            return length, BY_NAME[name]
    return None


_STATE_SCHOOL: Final = Choices(
    r"\b(?:(?P<of>University\s+of\s+(?:(?:North|South|East|West|Central|Northern|Southern|Eastern|Western)(?:ern)?\s+)?)(?P<state>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)"
    r"|(?P<lead>(?:[A-Z][a-z]+\s+){0,2}?)(?P<first>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s+(?:State\s+)?(?:University|Tech(?:nological)?|College))\b"
)


def _states(text: str) -> Iterator[_Clue]:
    """Institutions that are not in the table but carry a state's name ("X State University")."""
    seen: set[str] = set()
    for match in _STATE_SCHOOL.finditer(fold(text[:_HEADER])):
        printed = match["state"] or match["first"]
        state = STATE_NAMES.get(printed.lower()) or STATE_NAMES.get(printed.lower().split()[0])
        zone = STATE_ZONES.get(state or "")
        name = " ".join(match.group().split())
        if zone is None or name in seen or _PRESS.match(text, match.end()):
            continue
        seen.add(name)
        yield _Clue(name, zone, 1.5, name)


#: What every postal code begins with; below the header, a place counts with one alone.
_POSTAL: Final = Pattern(r"[0-9A-Z](?:(?<=[0-9])\d{4}|(?<=[A-Z])\d[A-Z])")
#: A place and its code stand in so many lines.
_PLACE_LINES: Final = 3


def _city_matches(text: str) -> Iterator[re.Match[str]]:
    """The places; below the header looked for around postal codes alone, since most capital letters begin no place."""
    done, header = 0, min(_HEADER, len(text))
    for _ in range(_PLACE_LINES):
        line = text.find("\n", header + 1)
        header = line if line >= 0 else len(text)
    for match in _CITY.finditer(text, 0, header):
        if match.start() > _HEADER:
            break
        yield match
        done = match.end()
    for code in _POSTAL.finditer(text, _HEADER):
        start = code.start()
        for _ in range(_PLACE_LINES):
            start = max(text.rfind("\n", 0, start), 0)
        end = text.find("\n", code.end())
        for match in _CITY.finditer(text, max(start, done), end if end >= 0 else len(text)):
            yield match
            done = match.end()


def _cities(text: str) -> Iterator[_Clue]:
    """Places such as "Boulder, CO 80309": with a postal code, or in the header; a publisher's place ("Boston, MA: ...") is none."""
    for match in _city_matches(text):
        state, city = match["state"], match["city"].lower()
        if match["colon"] or (match["zip"] is None and match.start() > _HEADER):
            continue
        joined = "," not in text[match.end("city") : match.start("state")]
        if joined and state == "ID":
            continue  # "Zoom Meeting ID 82345"
        words = city.split()
        places = ((" ".join(words[at:]), state) for at in range(len(words)))
        zone = next((CITY_ZONES[place] for place in places if place in CITY_ZONES), None)
        doubtful = match["city"].isupper() or state in _STATES_THAT_ARE_WORDS
        if zone is None and not (match["zip"] is None and joined and doubtful):
            zone = STATE_ZONES.get(state)
        if zone is not None:
            weight = 2.0 if match["zip"] else 1.2
            yield _Clue(None, zone, weight, match.group().strip())


_TELEPHONE: Final = Pattern(
    r"(?<![\d.-])\(?(?P<area>[2-9]\d\d)\)?[\s./-]{1,3}[2-9]\d\d[\s.-]{1,3}\d{4}(?!\d)"
)


#: What every such number holds, and is found quickly.
_SEVERAL_DIGITS: Final = Pattern(r"[2-9][0-9][0-9]\)?[\s./-]{1,3}[2-9]\d\d[\s.-]{1,3}\d{4}(?!\d)")


def _telephone_matches(text: str) -> Iterator[re.Match[str]]:
    for digits in _SEVERAL_DIGITS.finditer(text):
        start = digits.start()
        bracketed = _TELEPHONE.match(text, start - 1) if text[start - 1 : start] == "(" else None
        match = bracketed or _TELEPHONE.match(text, start)
        if match is not None:
            yield match


def _telephones(text: str) -> Iterator[_Clue]:
    """Offices' telephone numbers: one alone is too little, two of one zone are enough."""
    seen: set[str] = set()
    for match in _telephone_matches(text):
        zone = AREA_ZONES.get(match["area"])
        if zone is not None and match.group() not in seen and len(seen) < 4:
            seen.add(match.group())
            yield _Clue(None, zone, 0.6, match.group())


def _file(name: str) -> Iterator[_Clue]:
    """The file's name may carry the institution's."""
    words = re.findall(r"[A-Za-z]+", name)
    for word in words:
        institution = BY_DOMAIN.get(f"{word.lower()}.edu")
        if institution is not None and len(word) >= 3:
            yield _Clue(institution.name, institution.zone, 0.4, name)

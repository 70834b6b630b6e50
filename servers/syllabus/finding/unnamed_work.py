"""Work that no vocabulary knows: what a sentence says is handed in each week, whatever its name.

"Care plans are due every Friday", "submit a training log each Sunday", "workbook pages collected on Thursdays".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.repeated_work import Work
from servers.syllabus.finding.said_due import NO_WORK

__all__ = ["unnamed_work"]

#: What makes a statement of it: "are due", "must be signed and turned in".
_SAID = Pattern(
    r"\s+(?:is|are|will|must|should|shall|needs? to|ha(?:s|ve) to|to be|gets?)(?:\s+[\w-]+){0,4}?\s*$",
    re.IGNORECASE,
)
#: What the same thing was said of before: "sheets will be set on Thursdays and should be handed in".
_MODAL = Pattern(r"\s+(?:is|are|will|must|should|shall)\s", re.IGNORECASE)
_ASIDE = Pattern(r"(?:\s*\([^()]*\)|,?\s+(?:which|that))\s*$", re.IGNORECASE)
#: How a student is told to hand it in, and what may stand between the verb and the name.
_HANDING = Pattern(
    r"\b(?:submit(?:s|ting)?|posts?|posting|uploads?|uploading|turns? in|turning in|hands? in|handing in|sends?|sending|e-?mails?|e-?mailing|writ(?:e|es|ing) up)"
    r"\s+(?:(?:to )?(?:me|us|in|in to)\s+)?(?P<many>(?:(?:an?|one|two|three|four|five|\d|at least|up to|your|their|his|her|the|each|any|own|brief|short|single|new|additional)\s+)*)(?P<name>[A-Za-z].*)",
    re.IGNORECASE,
)
_MAKING = Pattern(
    r"\b(?:writ|complet|prepar|produc|mak|compos|creat|keep)(?:es?|ing|s)?\s+(?:an?|one|two|three|your|their)\s+(?P<name>[A-Za-z].*)",
    re.IGNORECASE,
)
_BEHIND_MAKING = Pattern(
    r",\s*(?:(?:which|that|to)\s(?:is|are|be|will be|must be|should be)\s(?:then\s)?)?$", re.IGNORECASE
)
#: A name of the course's own before its share and when it is due: "QOTW: 10% due Monday by 10 pm".
_LABELLED = Pattern(
    r"\W*(?P<name>[A-Z][\w'’/-]*(?: [\w'’&/-]+){0,4})\s?(?:\([^()]*\)\s?)?:\s*(?:\(?\d{1,3}\s?(?:%|points|pts\.?)\)?[\s,;.–—-]*)?$"
)
_WORD = Pattern(r"[^\W\d_][\w'’&/-]*$")
_DETERMINER_WORDS = (
    "a an the your their his her our my each every all any both these those this that one two three four five "
    "some at least own new also then please and or"
)
_DETERMINERS = frozenset(_DETERMINER_WORDS.split())
#: Words between which and the verb a name stands, and which are no part of one.
_NO_NAME_WORDS = (
    "is are was be been being will must should shall can may to by on in at before after until from with via through "
    "during for if when where while who whom which that it they them you we i he she there here not no as so but than "
    "due submitted turned handed collected uploaded posted sent emailed completed done need needs have has get gets "
    "do does students student each every monday tuesday wednesday thursday friday saturday sunday mondays tuesdays "
    "wednesdays thursdays fridays saturdays sundays week weekly am pm noon midnight"
)
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
#: What may be anything without a word of its own before it: "workbook pages", "field notes".
_LOOSE = Pattern(
    r"(?:pages|notes?|articles?|videos?|slides|files?|photos?|pictures?|sheets?|lists?|ones)$", re.IGNORECASE
)
_TOLD_OF = Pattern(r"\b(?:of|for|on|about|from|in|to)\b", re.IGNORECASE)
_LEADS = Pattern(r"\s(?:of|for|on|about|from|in|to)\s", re.IGNORECASE)
_LONGEST = 5


def unnamed_work(text: str, start: int, end: int, verbs: Sequence[tuple[int, int, str]]) -> Work | None:
    """The work that the first verb of handing in within ``start`` to ``end`` is said of, where it is told as work.

    ``verbs``: those of the stretch, with the name of their sort. The name is what the sentence says, and not
    known to be work otherwise: the caller has to know that it comes back.
    """
    for low, high, name in verbs:
        if name == "due" and start <= low < end:
            found = (
                _handed(text, (low, high), end)
                or _subject(text, start, low)
                or _made(text, start, low)
                or _labelled(text, start, low)
            )
            if found is not None:
                return _work(text, *found)
    return None


def _subject(text: str, start: int, verb: int) -> tuple[int, int] | None:
    """The noun phrase of which the verb at ``verb`` is said."""
    before = text[start:verb]
    said = _SAID.search(before)
    stops = [
        said.start() if said else len(before.rstrip()),
        *(one.start() for one in _MODAL.finditer(before)),
    ]
    found = (_phrase(text, start, start + _without_aside(before, stop)) for stop in stops)
    return next((phrase for phrase in found if phrase is not None), None)


def _without_aside(before: str, stop: int) -> int:
    while aside := _ASIDE.search(before, 0, stop):
        stop = aside.start()
    return stop


def _phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends at ``end``: as many words before it as can belong to a name."""
    words = list(re.finditer(r"\S+", text[start:end]))[-(_LONGEST + 4) :]
    first: int | None = None
    for kept, word in enumerate(reversed(words)):
        bare = word.group().strip("“”\"'*•")
        small = bare.lower()
        prepositional = kept and _TOLD_OF.fullmatch(small) and small in {"of", "about", "on", "from"}
        if word.group()[-1] in ".,;:!?)" or not _WORD.match(bare):
            break
        if small in _DETERMINERS or (small in _NO_NAME and not prepositional) or kept >= _LONGEST:
            break
        first = start + word.start()
    return (first, end) if first is not None else None


def _handed(text: str, verb: tuple[int, int], end: int) -> tuple[int, int] | None:
    """What the imperative or active verb has as its object: "submit a training log"."""
    match = _HANDING.search(text, verb[0], end)
    return _object(text, match, end) if match is not None and match.start() < verb[1] else None


def _made(text: str, start: int, verb: int) -> tuple[int, int] | None:
    """What is made each week, where only after it is said when it is due: "write one page each week, due Sunday"."""
    match = _MAKING.search(text, start, verb) if _BEHIND_MAKING.search(text[:verb]) else None
    return _object(text, match, verb) if match is not None else None


def _labelled(text: str, start: int, verb: int) -> tuple[int, int] | None:
    """The label of a line that says next when it is due."""
    match = _LABELLED.match(text[:verb], start)
    return match.span("name") if match else None


def _object(text: str, match: re.Match[str], end: int) -> tuple[int, int] | None:
    """The object of a verb, where the match's name begins with it."""
    first, last, kept = match.start("name"), match.start("name"), 0
    for word in re.finditer(r"\S+", text[first:end]):
        bare = word.group().rstrip(",.;:!?)")
        small = bare.lower()
        leads = kept and small in {"of", "about", "on", "weekly", "the", "a"}
        if not _WORD.match(bare) or kept >= _LONGEST or not (leads or _belongs(small)):
            break
        last, kept = (last if leads else first + word.start() + len(bare)), kept + 1
        if bare != word.group():
            break
    return (first, last) if last > first else None


def _belongs(small: str) -> bool:
    return small not in _NO_NAME and not _TOLD_OF.fullmatch(small)


def _work(text: str, first: int, last: int) -> Work | None:
    title = re.sub(r"\s+", " ", text[first:last]).strip(" ,.;:–-—“”\"'")
    head = _LEADS.split(title)[0].strip()
    known = kind_of(head)
    noun = head.rsplit(" ", 1)[-1] if head else ""
    if not noun or NO_WORK.match(noun) or _LOOSE.match(head):
        return None
    kind: ItemKind = known[0] if known and known[0] in {"quiz", "lab", "paper"} else "homework"
    lead = text[max(0, first - 16) : first]
    return Work(
        first,
        last,
        title[:1].upper() + title[1:],
        kind,
        many=noun.endswith("s"),
        each=re.search(r"\b(?:each|every|all)\s+$", lead, re.IGNORECASE) is not None,
        weekly=re.search(r"(?i)week", title + lead) is not None,
    )

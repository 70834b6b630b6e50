"""Shares told in sentences: "The final is worth 40% of the grade"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.percent_text import in_percent
from servers.syllabus.finding.rows import PrintedRow, Segment
from servers.syllabus.finding.share import (
    AMOUNT,
    DETERMINED,
    ELSEWHERE,
    GRADE,
    KINDS,
    MARKER,
    PERCENT,
    Share,
    amounts_in,
    share_of,
)
from servers.syllabus.finding.shares import BASED, COUNTS, EXACT, SUM_INSIDE, row_shares, titled_share

__all__ = ["sentence_shares"]

#: A whole sentence of a name and its share.
_SAID_ALONE = Pattern(
    rf"(?:(?:the|your)\s+)?(?P<subject>[\w'&/-]+(?:\s[\w'&/-]+){{0,3}}?)\s+(?:(?:will|is|are|be)\s+)?(?:counts?|worth|weighted|accounts?|contributes?)\s+(?:for\s+)?{AMOUNT}\s?(?:%|per\s?cent)(?:\s+{GRADE})?\s*\.?",
    re.IGNORECASE,
)
_THE_REST = Pattern(r"(?:remaining|other|another|rest|last)", re.IGNORECASE)
_GLUE = Pattern(
    r"(?:\s|,|\b(?:which|that|and|together|combined|collectively|in total|each|all|is|are|will|would|shall|to|be|being|also|both|by|as a whole|in aggregate)\b)+$",
    re.IGNORECASE,
)
#: What a series goes on with after its verb: "homework is worth 40%, the midterm 25%, and quizzes for 35%".
_ELIDED = Pattern(
    r"(?:^|[,;]|\band\b)\s*(?:and\s+|while\s+)?(?:(?:the|your|an?|all)\s+)?(?P<name>[\w'&/-]+(?:\s[\w'&/-]+){0,4}?)\s*(?:\bfor\s+|:\s*)?$",
    re.IGNORECASE,
)
#: What leads from an amount to the name behind it: "20% for the labs".
_LED_TO = Pattern(r"^\s*(?:(?:for|of|from|on)\s)?(?:the\s|your\s)?", re.IGNORECASE)
_CLAUSE = Pattern(
    r"[,;:()]\s*|\b(?:and|while|which|that|consists? of|includes?|with|whereas|but|where)\b\s*", re.IGNORECASE
)
_SENTENCE = Pattern(r"(?<=[a-z)%\d][.!?])\s+(?=[A-Z(\"'])")
_DETERMINERS = Pattern(
    r"^(?:(?:each|all|any|the|your|of|these|this|a|an|our|both|every|following|remaining|in addition|there will be|together|regularly scheduled)\s+)+",
    re.IGNORECASE,
)
#: What a sentence begins with, and is no name: "In the final grade, essays count for 40%".
_OF_THE_GRADE = Pattern(r"(?i)\b(?:grade|mark|score|average)s?$")
#: A word for any work, whose own name is the heading over it; and what such headings are of, when they are none.
_ANY_WORK = Pattern(r"(?:the|this|each|your)?\s*(?:assignment|task|activity|work)", re.IGNORECASE)
_SCHEME = Pattern(
    r"\b(?:grad\w+|assess\w+|evaluation|assignments?|requirements?|polic\w+|work|weights?|marks?)\b",
    re.IGNORECASE,
)
#: Two things that count together: "a final design and presentation", "quizzes and homework".
_PAIR = Pattern(
    r"(?:^|[,;:()]\s*)(?:and\s+|while\s+)?(?P<pair>(?!(?:and|while|or|with)\b)(?:(?!(?:and|is|are|was|be|will|must|should|may|can|has|have|do|does|on|by|which|that|who|counts?|worth|graded|you|we|I)\b)[\w'’&/-]+\s){1,4}and\s(?P<last>(?:the\s|your\s|an?\s)?[\w'’&/-]+(?:\s[\w'’&/-]+){0,3}))$",
    re.IGNORECASE,
)
_LONGEST_NAME = 60
#: What a paragraph is headed by in its first line: "Quizzes: There will be ...".
_LED_BY = Pattern(r"\W*(?P<name>[A-Z][\w'’&/-]*(?:\s[\w'’&/-]+){0,4})\s?:\s+(?=[A-Z])")
#: What all parts together are, and is none of them: "your course percentage is 100%".
_OF_ALL = Pattern(
    r"(?i)\b(?:your|the|a|course|final|overall|total)\s(?:course\s|final\s|overall\s)*(?:percentage|average|score)\s(?:is|was|will be|would be)\s$"
)
_WHOLE = 100.0


def sentence_shares(row: PrintedRow) -> list[Share]:
    """Shares told in sentences ("The final is worth 40% of the grade"), and lists that run on in a paragraph."""
    shares: list[Share] = []
    titled = titled_share(row)
    if titled is not None:
        return [titled]
    for segment in row.segments:
        text = in_percent(MARKER.sub("", segment.text, count=1))
        for number, sentence in enumerate(_SENTENCE.split(text)):
            if "%" in sentence or "percent" in sentence.lower() or "per cent" in sentence.lower():
                listed = number == 0 or len(PERCENT.findall(sentence)) > 1
                entries = row_shares(_part(row, sentence)) if listed else []
                shares.extend([replace(entry, row=row) for entry in entries] or _told(sentence, row))
    return _named_by_label(shares, row)


def _named_by_label(shares: list[Share], row: PrintedRow) -> list[Share]:
    """The one share that a paragraph tells in a sentence, by the name that the paragraph opens with."""
    led = _LED_BY.match(MARKER.sub("", row.text, count=1)) if len(shares) == 1 else None
    amid = bool(shares) and (shares[0].form == "prose" or shares[0].label[:1].islower())
    if led is None or not amid or not KINDS.search(led["name"]) or _SCHEME.search(led["name"]):
        return shares
    return [replace(shares[0], label=led["name"])]


def _part(row: PrintedRow, text: str) -> PrintedRow:
    segment = row.segments[0]
    return PrintedRow(
        (Segment((text,), segment.page, segment.box),), row.role, row.heading, row.block, level=row.level
    )


def _told(sentence: str, row: PrintedRow) -> Iterator[Share]:
    """The shares that a sentence tells; where they make the whole, a name may be any."""
    text = SUM_INSIDE.sub(lambda m: f"({m.group(1) or m.group(2)})", sentence)
    based = BASED.match(text)
    text = text[based.end() :] if based and not PERCENT.search(based.group()) else text
    amounts = amounts_in(text, PERCENT)
    whole = len(amounts) > 1 and abs(sum(amount.value for amount in amounts) - _WHOLE) < EXACT
    previous = 0
    counting = leading = False
    for index, amount in enumerate(amounts):
        until = amounts[index + 1].start if index + 1 < len(amounts) else len(text)
        before, after = text[previous : amount.start], text[amount.end : until]
        previous = amount.end
        if ELSEWHERE.search(before[-60:]) or ELSEWHERE.search(after[:40]) or _OF_ALL.search(before):
            continue
        label, each = _told_name(before, after, counting=counting and not leading, whole=whole)
        counting = counting or COUNTS.search(before) is not None
        leading = leading or (index == 0 and bool(label) and _LED_TO.sub("", after).startswith(label))
        label = label or _whole_subject(sentence)
        titled = _ANY_WORK.fullmatch(label) is not None and _names_work(row)
        label = row.heading if titled else label
        share = share_of(label, amount._replace(each=amount.each or each), "prose", row) if label else None
        known = share is not None and (
            titled or KINDS.search(share.label) or share.label == _whole_subject(sentence)
        )
        if share is not None and (whole or known):
            yield share


def _names_work(row: PrintedRow) -> bool:
    """Whether the heading over a paragraph may be its work's own name."""
    return bool(row.heading) and len(row.heading) <= _LONGEST_NAME and _SCHEME.search(row.heading) is None


def _told_name(before: str, after: str, *, counting: bool, whole: bool) -> tuple[str, bool]:
    """The name beside an amount, and whether it is said of each.

    ``counting``: the verb may have stood before; ``whole``: the amounts make the whole, so that any name is one.
    """
    determined = DETERMINED.match(after)
    if determined is not None:
        return _CLAUSE.split(determined["label"])[0], False
    verb = COUNTS.search(before)
    if verb is not None:
        subject = before[: verb.start()]
        glue = _GLUE.search(subject)
        each = bool(glue and re.search(r"\beach\b", glue.group(), re.IGNORECASE)) or bool(
            re.search(r"\beach\b[^,;]*$", subject, re.IGNORECASE)
        )
        name = _last_clause(_GLUE.sub("", subject), any_name=whole)
        if name and (whole or KINDS.search(name)) and not re.search(r"\b(?:grade|mark|score)$", name):
            return _DETERMINERS.sub("", name), each
    if before.rstrip().endswith("("):
        return _DETERMINERS.sub("", _last_clause(before.rstrip(" ("), any_name=whole)), False
    elided = _ELIDED.search(before) if counting else None
    if (
        elided is not None
        and (whole or KINDS.search(elided["name"]))
        and not _THE_REST.fullmatch(elided["name"])
    ):
        return _DETERMINERS.sub("", elided["name"]), elided["name"].lower().startswith("each ")
    following = re.match(
        r"\s*(?:each |for |from |on |of |(?:will |is |are )?(?:comes?|be|based|determined|drawn|derived|given|awarded|reserved|allotted|earned|for) (?:from |on |by |of |for |to )?)?(?:the |your )?((?:[\w'-]+ ){0,4}?[\w'-]+)(?=[,;.)]|$|\s+and\b|\s+\()",
        after,
    )
    if following and KINDS.search(following.group(1)):
        return following.group(1), after.lstrip().startswith("each")
    return "", False


def _whole_subject(sentence: str) -> str:
    """The subject of a sentence that says nothing but how much it counts ("Film night counts for 10 percent.")."""
    match = _SAID_ALONE.fullmatch(sentence.strip())
    return match["subject"] if match is not None else ""


def _last_clause(text: str, *, any_name: bool = False) -> str:
    pieces = [piece.strip() for piece in _CLAUSE.split(text) if piece.strip(" .")]
    pieces = [piece for piece in pieces[:-1] if not _OF_THE_GRADE.search(piece)] + pieces[-1:]
    known = next((piece for piece in reversed(pieces) if KINDS.search(piece)), "")
    if known and (pair := _PAIR.search(text.rstrip())) is not None and pair["last"].strip() == known:
        return pair["pair"]
    return known or (pieces[-1] if any_name and pieces else "")

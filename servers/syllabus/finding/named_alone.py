"""Work of which a clause says no more than its name: "HW 3" in a calendar's cell."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import Deliverable, read_clause
from servers.syllabus.finding.due_names import is_only_handed_in
from servers.syllabus.finding.numbered_work import numbered_work
from servers.syllabus.finding.phrase import phrases
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["HANDED_OUT", "WORKING", "is_a_name", "named_alone"]

#: A name that ends with its number.
_NUMBERED_NAME: Final = Pattern(r"(?:#|no\.?\s?|\s|(?<=[A-Za-z])-?)\d{1,2}[a-z]?\W*$")
#: What a bracket behind a numbered name tells of its length: "Homework 2 (Problems 7.19, 7.20)", "Essay 1 (three pages)".
_HOW_MUCH: Final = Pattern(
    r"(?i)\s*\((?:covers?|covering|chs?\.|chapters?|problems?|probs?\.|exercises?|ex\.|questions?|sections?|nos?\.|(?:about\s)?(?:\d+[–-])?(?:\d+|one|two|three|four|five|six|ten)(?:\sto\s\w+)?\s(?:pages?|words?|problems|questions|exercises|items))\b[^()]*\)\W*$"
)
#: Numbered work and its title: "Assignment 2: House prices".
_TITLED: Final = Pattern(
    r"\W*(?:[A-Z][\w-]*\s+){0,2}(?:assignment|homework|hw|p-?set|problem set|ps|paper|essay|project|exercise|report|response|reflection|worksheet|write-?up|memo)\s?#?\d{1,2}(?:\s*\([^()]{2,20}\))?\s*(?::|\s[–—-])\s+(?=[A-Z“\"])",
    re.IGNORECASE,
)
#: The same of any numbered name: "Translation 3: Ovid".
_BEFORE_TITLE: Final = Pattern(
    r"(?!\W*(?i:in-?class|optional|sample|practice|example)\b)(?P<name>\W*[A-Z][^:;.()]{2,40}?\s?#?\d{1,2}[a-z]?)\s*(?::|\s[–—-])\s+(?=[A-Z“\"])(?!(?:Due|DUE|Discuss|Intro|Review|Workshop|Overview|Return|Assign|Feedback|Solution|Key\b|Answer|Start|Begin|Work|Continu|Finish|Critique))"
)
#: Work by its name and what is asked: "Museum assignment: Choose a text".
_LABELLED_WORK: Final = Pattern(
    r"\W*(?!reading|class|in-class|today|group work|practice|optional|sample|next)(?:[A-Z][\w’'-]*\s+)(?:[a-z][\w-]*\s+){0,2}(?:assignment|essay|paper|report|response paper|case study|portfolio)\s*:\s+(?=[A-Z])",
)
#: A stage of work by the work's own name: "Museum exhibit: Complete draft of the text".
_STAGE_OF_WORK: Final = Pattern(
    r"\W*(?!reading|in-class|today|practice|optional|sample|next)[A-Z][\w’'-]*\s+(?:[a-z][\w-]*\s+){0,2}[a-z][\w-]*\s*:\s+(?:(?:complete|full|first|second|rough|revised|final|polished)\s+){1,2}(?:drafts?|versions?)\b",
    re.IGNORECASE,
)
#: Numbered work and which version of it: "Essay 1: rough draft", "Composición 2 (versión final)".
_VERSION: Final = Pattern(
    r"\W*(?:[A-Z][\w-]*\s+){0,2}(?:assignment|paper|essay|project|composition|composición|comp\.|ensayo|rédaction|aufsatz|report|portfolio)(?:\s?#?\d{1,2}\s*[:(,–—-]?\s*(?:(?:rough|first|second|third|final|revised|complete|polished|primera|segunda|tercera|última|première|deuxième|dernière|erster|zweiter)\s)?"
    r"|\s*(?:[:(,]|\s[–—-])\s*(?:rough|first|second|third|final|revised|complete|polished|primera|segunda|tercera|última|première|deuxième|dernière)\s)(?:drafts?|versions?|versi[oó]n|revisions?|version finale|versi[oó]n final|borrador|brouillon|entwurf|endfassung|reinschrift|überarbeitung)(?:\s*\([^()]{2,40}\))?\W*",
    re.IGNORECASE,
)
#: What ends a name and says that the work is given out then.
HANDED_OUT: Final = Pattern(
    r"(?i)[\s(:,–-](?:released|posted|out|assigned|given(?:\s+out)?|handed\s+out|distributed|introduced|available|opens?|begins?|starts?)\W*$"
)
#: What a class does with numbered work: "Workshop paper 3" is no paper.
_TALKS: Final = Pattern(r"\W*(?:discuss|workshop|go over|introduce(?!\s+your)|brainstorm|return|assign|begin|start|continue|work on)\s+(?=\w)", re.IGNORECASE)  # fmt: skip
#: The same in another form: "Drafting Project 1".
WORKING: Final = Pattern(
    r"(?i)\W*(?:drafting|outlining|revising|planning|brainstorming|polishing|editing|peer[\s-]?reviewing)\s(?!.*\bdue\b)\w"
)


def named_alone(text: str, *, titled: bool) -> Deliverable | None:
    """Work to hand in, where its name and number are all that a clause says: "HW 3" in a calendar's cell.

    ``titled``: as a point of a list, where what stands behind a colon is the work's title or what is asked; in a table
    that may be what the class is about, unless the name has its number.
    """
    found = _by_kind(text, titled=titled)
    if found is not None:
        return found
    if not has_digit(text) or HANDED_OUT.search(text):
        return None
    if (title := _BEFORE_TITLE.match(text)) is not None:
        named = _by_kind(title["name"], titled=False)
        if named is not None:
            return replace(named, title=tidy_title(text))
    return numbered_work(text, listed=False)


def _by_kind(text: str, *, titled: bool) -> Deliverable | None:
    bare = _HOW_MUCH.sub("", text) if text.endswith(")") else text
    text = bare if _NUMBERED_NAME.search(bare) else text
    part = is_only_handed_in(text) and is_a_name(text)
    stage = titled and _STAGE_OF_WORK.match(text) is not None
    named = (
        part
        or stage
        or (_NUMBERED_NAME.search(text) and is_a_name(text))
        or _VERSION.fullmatch(text)
        or (titled and (_TITLED.match(text) or _LABELLED_WORK.match(text)))
    )
    talked_of = HANDED_OUT.search(text) or _TALKS.match(text) or WORKING.match(text)
    found = read_clause(text) if named and not talked_of else None
    if found is None or found.part == "assigned" or (found.weak and not stage):
        return None
    return found if found.kind in {"homework", "paper", "project"} or (part and found.kind == "lab") else None


def is_a_name(text: str) -> bool:
    """Whether a short text is a deliverable's name and nothing else."""
    named = phrases(text)
    bare = text.strip(" .!*•–-")
    return len(named) == 1 and len(bare.split()) <= 6 and named[0].end - named[0].start >= len(bare) - 6

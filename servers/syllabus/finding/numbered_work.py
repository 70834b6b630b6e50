"""Work told by a name of the field's own and its number, with its title or without: "Field Notebook Entry 3", "Project Checkpoint 2: Rehearsal"."""

from __future__ import annotations

import re
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import Deliverable, kind_of
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["numbered_work"]

#: What a student hands in wherever it has a number: no reading, no topic and no part of a course is numbered so.
_ALWAYS: Final = (
    r"(?:project\s|portfolio\s|design\s)?(?:check-?points?|check-?ins?|milestones?)|(?:portfolio|sketchbook|notebook|journal|log\s?book|lab\sbook)\schecks?|deliverables?"
    r"|(?:blog|journal|notebook|log|log\s?book|diary|field\s?note(?:book)?s?|portfolio|sketchbook|wiki)\sentr(?:y|ies)|field\s?notes?"
    r"|(?:progress|status|field|site\svisit|observation|seminar|simulation|reading|listening|concert|lab|laboratory|clinical|case|project|film|museum|interview)\sreports?|(?:rough\s|first\s|final\s)?drafts?"
    r"|(?:listening|learning|clinical|reading|practice|viewing|service|nutrition|activity)\slogs?|pre-?labs?|post-?labs?|mini-?projects?|think\spieces?|micro-?essays?|quick\s?writes?|self-?(?:assessments?|evaluations?)"
    r"|(?:article|news|journal|paper)\s(?:reviews?|analys[ei]s|critiques?|summar(?:y|ies))|(?:lesson|unit|care)\splans?|design\sdocuments?|concept\smaps?|process\srecordings?|soap\snotes?|drug\scards?|machine\sproblems?|reading\snotes|(?:concept|knowledge|skills)\schecks?|web\s?quests?"
)
#: The same only in a list or a column of work: elsewhere a class may be about such.
_IN_LISTS: Final = (
    r"annotations?|forums?|scripts?|scenes?|interviews?|observations?|(?:in-class\s|group\s|class\s)?activit(?:y|ies)|warm-?ups?|provocations?|story\s?boards?|sprints?|experiments?|in-class\swritings?|logs?|diar(?:y|ies)|dossiers?|synthes[ei]s|current\sevents?"
    r"|sketch(?:es)?|still\slif(?:e|ves)|drawings?|zines?|(?:audio|sound|video|thought|opinion|workshop)\spieces?|round-?tables?|(?:short\s)?stor(?:y|ies)|poems?|(?:poem|work|problem|practice)\spackets?|chapter\soutlines?|iterations?|hackathons?|challenges?|quests?|badges?"
    r"|mock\strials?|moots?|negotiations?|podcast\sepisodes?|podcasts?|videos?|simulations?|models?|prototypes?"
)
_BEFORE: Final = r"\W*(?P<name>(?:[A-Z][\w'’-]*\s){0,2}"
_NUMBER: Final = r"\s?(?:#\s?|no\.\s?)?\d{1,2}[a-z]?(?![\w%/]|[.:]\d))"
_TITLE: Final = r"(?P<rest>\s+(?:is\s)?due\b.{0,40}|\s*(?:[:(]|[–—-]\s).{2,80}|[.!]?\s*)"
_ALWAYS_WORK: Final = Pattern(rf"{_BEFORE}(?i:{_ALWAYS}){_NUMBER}{_TITLE}")
_LISTED_WORK: Final = Pattern(rf"{_BEFORE}(?i:{_IN_LISTS}){_NUMBER}{_TITLE}")
#: A class that looks at it, or at which it is given out.
_LOOKED_AT: Final = Pattern(
    r"\b(?:reviews?|discuss\w*|returned|feedback|assigned|introduced|handed\sout|posted|released|workshop|begins?|starts?|out)\W*$|:\s*(?:discuss\w*|introduc\w+|review|workshop|overview)\b",
    re.IGNORECASE,
)
_PROJECT: Final = Pattern(
    r"check-?point|check-?in|milestone|deliverable|(?:progress|status)\sreport|mini-?project|design\sdoc|prototype",
    re.IGNORECASE,
)
_PAPER: Final = Pattern(r"draft|essay|piece|report|review|critique|synthes|stor(?:y|ies)", re.IGNORECASE)
#: So many letters are a sentence's.
_LONGEST: Final = 110


def numbered_work(text: str, *, listed: bool) -> Deliverable | None:
    """The work that a clause is the name and number of, and its title if it has one; None of other words.

    ``listed``: the clause stands in a column or a list of work, where more names are of work.
    """
    if len(text) > _LONGEST or not has_digit(text):
        return None
    named = _ALWAYS_WORK.fullmatch(text) or (listed and _LISTED_WORK.fullmatch(text)) or None
    if named is None or _LOOKED_AT.search(text):
        return None
    due = "due" in named["rest"].lower().split()
    return Deliverable(tidy_title(text), _kind(named["name"]), "due" if due else "mention")


def _kind(name: str) -> ItemKind:
    known = kind_of(name)
    if known is not None and not known[1]:
        return known[0]
    if _PROJECT.search(name):
        return "project"
    return "paper" if _PAPER.search(name) else "homework"

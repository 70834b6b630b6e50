"""Work to hand in by what it is: a thing that is made is a project, what is written out is a paper, whatever its own name."""

from __future__ import annotations

import re
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern

__all__ = ["kind_of_made"]

#: The noun that a name ends with, but for its number and part: "Podcast episode 2", "Alpha release", "Story map (draft)".
_END: Final = r"s?(?:\s(?:episode|draft|proposal|plan|sketch(?:es)?|script|part))?\s*(?:#?\d{1,2}|[IVX]{1,4}|\([^()]{1,20}\))?\W*$"
_MADE: Final = Gated(
    rf"\b(?:podcast|zine|brochure|(?<!course\s)(?<!class\s)(?<!the\s)(?<!on\s)web\s?site|story\s?map|exhibit(?:ion)?|(?:alpha|beta|final|first|second)\srelease|design\sdocument|documentary|short\sfilm|vlog|screencast|infographic|poster|prototype|typeface|diorama|digital\sstory|photo\sessay|storyboard|e-?portfolio|artifact(?=\s(?:#?\d|[IVX]+\b))|(?:insects?|plants?|lea(?:f|ves)|rocks?|minerals?|bugs?|specimens?|preliminary|individual|class|final)\scollection){_END}",
    "portfolio,artifact,collection,podcast,zine,brochure,site,map,exhibit,release,document,film,vlog,screencast,infographic,poster,prototype,typeface,diorama,story,photo",
    re.IGNORECASE,
)
_WRITTEN: Final = Gated(
    rf"\b(?:pr[ée]cis|paragraph|short\sstory|screenplay|monologue|manuscript|rhetorical\sanalysis|policy\sbrief|position\sstatement|writing(?=\s#?\d)){_END}",
    "cis,paragraph,story,screenplay,monologue,manuscript,analysis,brief,statement,writing",
    re.IGNORECASE,
)
#: What is told beside the name: "Podcast, everyone", "Podcast + show notes", "Brochure sent by e-mail".
_BESIDE: Final = Pattern(r"\s*(?:[,;+&(]|\s[–—-]\s|\s(?:and|with|sent|due|for)\s)", re.IGNORECASE)


def kind_of_made(title: str) -> ItemKind | None:
    """The kind of work that a title's last noun tells; none for homework by any other name."""
    if _MADE.search(title) or _MADE.search(_BESIDE.split(title, maxsplit=1)[0]):
        return "project"
    return "paper" if _WRITTEN.search(title) else None

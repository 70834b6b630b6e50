"""Names in a column of what is due whose last noun is something that is handed in: "Planning document", "Peer eval 2"."""

from __future__ import annotations

from typing import Final

from servers.syllabus.dating.choices import Choices

__all__ = ["names_what_is_handed_in"]

#: A word or some that tell which one, and the noun; behind it a number, or a remark in brackets.
_NAME: Final = Choices(
    r"(?i)\W*(?!(?:the|an?|how|why|what|guidelines?|samples?|examples?|discuss\w*|review|introduc\w*|about|on|in|of|no|see|read|watch|skim|finish|start|begin|continue|work|using)\b)(?:[\w'’&/-]+\s){1,4}"
    r"(?:proposals?|reports?|summar(?:y|ies)|surveys?|plans?|outlines?|statements?|forms?|write-?ups?|evaluations?|evals?|documents?|contracts?|charters?|checklists?|storyboards?|wireframes?|timelines?|transcripts?|spreadsheets?|questionnaires?|r[ée]sum[ée]s?|logs?|drafts?|submissions?)"
    r"(?:\s?#?\s?\d{1,2}[a-z]?)?(?:\s\([^()]{1,40}\))?\W*"
)
#: What is talked of, and not handed in: "Writing proposals".
_TALKED_OF: Final = Choices(
    r"(?i)\W*(?:writing|reading|evaluating|designing|making|planning|creating|building|developing|understanding|conducting)\s\w+s\W*"
)


#: Titles of columns that hold what is handed in.
_TITLE: Final = Choices(
    r"(?i)\b(?:deliverables?|assignments?|homeworks?|hand-?ins?|submissions?|submit|turn\sin|hand\sin|due)\b"
)


def names_what_is_handed_in(text: str, title: str) -> bool:
    """Whether a cell under such a title is a short name of work, and so needs no other word that says so."""
    if _TITLE.search(title) is None:
        return False
    return _NAME.fullmatch(text) is not None and _TALKED_OF.fullmatch(text) is None

"""Sentences that give all work its hour in other words than that it is due then: "Late means after 5 pm", "Everything goes to Canvas by noon"."""

from __future__ import annotations

from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern

__all__ = ["MAY_SAY", "plainly_due"]

#: A cheap test of a paragraph that holds no other word on what is due.
MAY_SAY: Final = Gated(
    r"(?i)\b(?:late means|handed to|goes to|go to|times are|work:|hand in|upload|arrives|comes in|otherwise|comes? to class|i expect|cut-?off|submitted|day in the)\b",
    "late means,handed to,day in the,goes to,go to,times are,work:,hand in,upload,arrives,comes in,otherwise,come to,comes to,i expect,cutoff,cut-off,submitted",
)
_UNLESS: Final = r"(?:(?:unless|except\swhere|if\snot)\s[^,;.]{3,70},\s*)?"
_SITE: Final = (
    r"(?:(?:to|on|via|in|into|through)\s(?:the\s)?[\w.-]+(?:\s(?:drop\s?box|site|page|folder))?\s?)?"
)
_UNTIL: Final = r"(?P<when>(?:by|before|at|no\slater\sthan|until)\s.+)"
#: Each with what it is of, where it says; else of all work.
_FORMS: Final = (
    #: "Unless the table says otherwise, upload to Canvas by 10 pm"
    Pattern(rf"(?i)\W*(?:unless|except\swhere)\s[^,;.]{{3,70}},\s*(?:please\s)?(?:upload|submit|hand\sin|turn\sin|post)\s{_SITE}{_UNTIL}"),
    #: "Unless a clock time is given, anything (in the Team column) is due before class"
    Pattern(rf"(?i)\W*{_UNLESS}(?:anything|everything|work|items?|what(?:ever)?)\s(?:(?:that\s)?is\s)?(?:due|below|(?:listed\s)?(?:in|under)\s[^.;,]{{3,50}}\s(?:columns?|rows?|table|calendar|schedule))\s(?:is|are)\s(?:all\s)?due\s(?:{_SITE})(?P<when>.+)"),
    #: "Everything gets submitted through D2L by 5 pm", "Things are due by 11:59 pm on the day listed"
    Pattern(rf"(?i)\W*{_UNLESS}(?:everything|all\s(?:your\s)?(?:work|files)|things)\s(?:is|are|gets?|must\sbe|should\sbe)\s(?:all\s)?(?:due|submitted|handed\sin|turned\sin|uploaded|posted)\s{_SITE}{_UNTIL}"),
    #: "I expect homework by 5 pm on the day it is listed", "The cutoff for all submissions is 5 pm"
    Pattern(rf"(?i)\W*{_UNLESS}I\s(?:expect|want|need)\s(?:to\shave\s)?(?:all\s|your\s|the\s)?(?P<what>[a-z][a-z -]{{2,30}}?)\s{_SITE}(?P<when>by\s.{{3,20}}?\s(?:of|on)\s(?:its|their|the)\s(?:due\sdates?|day).*)"),
    Pattern(r"(?i)\W*(?:the\s)?cut-?off\s(?:time\s)?for\s(?:all|any|every)\s(?:work|submissions?|assignments?|deadlines?)\sis\s(?:always\s)?(?P<when>(?:at\s)?(?:\d|noon|midnight).*)"),
    #: A line of the grading scheme: "Essays (3) 40%, on Canvas by 5 pm on the day in the table"
    Pattern(rf"(?i)\W*(?P<what>[a-z][a-z -]{{2,30}}s)\s*(?:\([^()]{{1,30}}\)\s*)?(?:\d{{1,3}}\s?(?:%|points?|pts))?[,:;\s]\s*{_SITE}(?P<when>by\s.{{3,20}}?\s(?:of|on)\s(?:its|their|the)\s(?:due\sdates?|day)\b.*)"),
    #: "Everything goes to Canvas by 5 pm", "Essays go to Turnitin by noon"
    Pattern(rf"(?i)\W*{_UNLESS}(?P<what>everything|all\swork|(?:all\s|your\s|the\s)?(?:[a-z-]+\s){{0,2}}(?:[a-z-]+s|homework))\s(?:goes|go|gets\suploaded|get\suploaded)\s(?:to|on|into)\s(?:the\s)?[\w.-]+(?:\s(?:as|in)\s(?:an?\s)?[\w.]+)?\s{_UNTIL}"),
    #: "Post your homework by 5 pm of its due date"
    Pattern(rf"(?i)\W*{_UNLESS}(?:please\s)?(?:post|submit|upload|hand\sin|turn\sin)\s(?:your\s|all\s|the\s)?(?P<what>[a-z][a-z -]{{2,30}}?)\s{_SITE}(?P<when>by\s.{{3,20}}?\s(?:of|on)\s(?:its|their|the)\s(?:due\sdates?|day).*)"),
    #: "Late means after 5 pm on the due date", "Anything that arrives after noon counts as late"
    Pattern(r"(?i)\W*[“\"']?late[”\"']?\s(?:means|is)\s(?:any\s?(?:time|thing)\s)?(?P<when>(?:after|past|later\sthan)\s.+)"),
    Pattern(r"(?i)\W*(?:anything|everything|work|whatever)\s(?:that\s|which\s)?(?:arrives|comes\sin|is\s(?:received|submitted|uploaded))\s(?P<when>(?:after|past|later\sthan)\s[^.;,]{3,40}?)\s(?:counts\sas|is|will\sbe|is\scounted\sas)\slate\b.*"),
    #: "“Due” means by 5 pm", "When I say due, I mean 5 pm", "A due date means 5 pm of that day"
    Pattern(r"(?i)\W*(?:when\si\ssay\s)?(?:an?\s|the\s)?[“\"']?(?:due(?:\s(?:dates?|times?))?|time\sdue|deadlines?)[”\"',]*\s*(?:below\s)?(?:means?|i\smean|=|:|is\salways|are\s(?:all|always)|is)\s+(?:always\s)?(?P<when>(?:(?:by|at|before)\s)?(?:\d|noon|midnight).*)"),
    #: "All times are 5 pm unless noted", "Items below are due at 5 pm", "Unless I say otherwise, it is due at 5 pm"
    Pattern(r"(?i)\W*all\s(?:due\s)?times\sare\s(?P<when>(?:at\s|by\s)?(?:\d|noon|midnight).*)"),
    Pattern(rf"(?i)\W*{_UNLESS}(?:items|assignments|work|things)\s(?:below|above)\s(?:are|is)\sdue\s{_UNTIL}"),
    Pattern(rf"(?i)\W*unless\s[^,;.]{{3,70}},\s*it(?:['’]s|\sis)\sdue\s(?:{_SITE}){_UNTIL}"),
    #: "Canvas assignments close at 5 pm", "Submissions are due no later than 5 pm", "Written work: 5 pm on the day it is listed"
    Pattern(rf"(?i)\W*(?:all\s)?(?:(?:canvas|moodle|blackboard|brightspace)\s)?assignments\sclose\s{_UNTIL}"),
    Pattern(rf"(?i)\W*(?:all\s)?submissions\sare\sdue\s{_UNTIL}"),
    Pattern(r"(?i)\W*(?:written|graded|all)\swork:\s(?P<when>(?:by\s|at\s)?(?:\d|noon|midnight)[^;]*\b(?:day|date)\b.*)"),
)  # fmt: skip
_AFTER: Final = Pattern(r"(?i)^(?:after|past|later\sthan)\b")
_ALL: Final = Pattern(r"(?i)(?:everything|all\swork|work)")
_LEADS: Final = Pattern(r"(?i)^(?:by|at|before|no\slater\sthan|until|in|prior)\b")
#: What the rule leaves out, behind it or before it: "unless I say 'bring to class'", "Except where noted,".
_LAST_EXCEPT: Final = Pattern(
    r"(?i)(?<=[\w)]),?\s\(?(?:unless|except)\s(?:(?:where|when|as|if)\s)?(?:it|i|we|you|the\s(?:schedule|calendar|table)|otherwise|another|stated|noted|told|marked|specified|in-class)\b[^;]*$"
)
_FIRST_EXCEPT: Final = Pattern(r"(?i)^\W*except\s(?:where|when|as)\s[^,;.]{3,50},\s*(?=\w)")
#: "Reports are handed to the TA"
_TO_PERSON: Final = Gated(
    r"(?i)\b(?:handed|given)\sto\s(?:the|your|our)\s(?:TA|instructor|tutor|professor|teacher|grader|assistant)\b",
    "handed,given",
)
#: "Rough drafts come to class on paper"
_TO_CLASS: Final = Gated(
    r"(?i)\W*(?P<what>(?:[a-z-]+\s){0,2}[a-z-]+)\s(?:comes?|must\scome|(?:is|are)\sbrought)\sto\sclass(?=\s(?:on|in|printed|as)\b|\W*$)",
    "class",
)


def plainly_due(text: str) -> str:
    """The sentence in plain words, where it says otherwise by which hour all work, or one sort of it, is due.

    >>> plainly_due("Everything goes to Canvas by 5 pm.")
    'All work is due by 5 pm.'
    """
    if class_bound := _TO_CLASS.match(text):
        return f"{class_bound['what'].capitalize()} are due in class{text[class_bound.end() :]}"
    if not find_times(text):
        return _TO_PERSON.sub("handed in", text)
    rule = _FIRST_EXCEPT.sub("", _LAST_EXCEPT.sub("", text))
    text = _TO_PERSON.sub("handed in", rule if find_times(rule) else text)
    for form in _FORMS:
        match = form.fullmatch(text)
        if match is None:
            continue
        what = match.groupdict().get("what") or ""
        when = _AFTER.sub("by", match["when"])
        when = when if _LEADS.match(when) else f"by {when}"
        return (
            f"{'All work is' if not what or _ALL.fullmatch(what) else f'{what.capitalize()} are'} due {when}"
        )
    return text

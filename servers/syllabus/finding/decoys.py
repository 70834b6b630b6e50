"""Sentences and headings whose dates are none of the course's work: examples, the registrar's, the document's own."""

from __future__ import annotations

import re
from functools import lru_cache

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.folding import lowered
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern

__all__ = ["decoy_in", "is_decoy", "is_policy_heading"]

#: In small letters, as what is looked for in all of a document: so it is found in half the time; and nearly all of it
#: behind one test, that no word goes on.
_DECOY = Choices(
    r", say,|(?<!\w)(?:on say,|(?:come (?:and |to |by and )?see|requests? (?:for|to)|if (?:something|it|work|your \w+|an? \w+) (?:was|were|is) due|for example|for instance|example\s?[-–—:]\s|e\.g\.\s?[-–—,:]?\s[^()]{0,40}\b(?:deadline|due)\b|late (?:homework|work|assignments?|papers?|submissions?|essays?|projects?)|(?:loses?|lose|deduct\w*|penal\w+)\b[^.]{0,40}\d+ ?(?:%|percent|points?)|\d+ ?(?:%|percent|points?) (?:per|a|each|for each) (?:day|late)|e\.g\.|such as if|suppose|hypothetical|withdraw\w*|deadline (?:for|to) (?:request|apply|petition|declar|drop|add|chang)\w*|(?:submitted|posted|due|entered|filed|reported) by (?:the )?(?:faculty|instructors?|professors?|registrar)\b|drops? (?:your|the|each student's) (?:\w+ )?lowest|exam(?:ination)?s run (?:from|between)|course evaluations? (?:is|are|opens?|will be)\b|add/drop|drop/add|drop (?:a |the |this )?(?:class|course|deadline)|last (?:day|date) (?:to(?! (?:submit|turn in|hand in|upload) (?:the |your |an? )?(?!late\b|missing\b|missed\b|make-?up|any\b|all\b|your? work\b|work\b|requests?\b|petitions?\b|applications?\b|grades?\b|documentation\b|forms?\b|extra\b|revis|re-?grad|re-?submi|corrections?\b|assignments\b|homework\b))|for)\b|last (?:day|date) of (?!(?:the )?(?:class|term|semester|quarter|instruction|lecture|course|finals|exams?|examinations?|reading|spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december))|"
    r"suggested|recommended|any ?time(?! between| from| during| before| by| until| up to)|kept|retained|archived|destroyed|of the (?:following|next|previous) (?:year|term)|last (?:updated?|revised|modified)|(?:updated|revised)(?: on| as of)?\W{0,3}(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)|revision date|(?:^|\b(?:this|current|latest|syllabus|updated|printed|official|recent|tentative|online|web|course) |\d )version(?! control| histor| management| of (?:the|your|this|that|an?|each)\b)|version (?:\d|date|of \w* ?\d|as of)|printed on|copyright(?! (?:law|paper|project|assignment|quiz|essay|reflection|module|case|memo))|©|accessed|retrieved|published|refund|(?<!historical )(?<!the )(?<!us )(?<!of )census(?! (?:and|of|tracts?|tables?|records?|maps?|counts?|data|project|paper|lab|assignment|bureau|homework|essay|exercise|tract|report|memo|map))|register\b(?! (?:an?|your|the) (?:i-?)?(?:clickers?|remote|response|device)\b)|registration|regist\w+ deadline|"
    r"census date|pass/fail|p/np|credit/no|grade (?:option|change)s?|(?:to|may|can|or) audit\b(?! (?:report|paper|project|memo|plan|case|team))|auditing|auditors?|audit (?:option|status|deadline|form|basis|fee)|incomplete|compiled|tuition|effective(?=\s*(?:$|[:,(]|\d|from|as of|on\b|beginning|starting|immediately|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec))|since(?!\s+(?:i|we|you|it|he|she|they|there|this|that|many|some|most)\b)|until further|expires?|born|founded|"
    r"financial aid|graduat\w+ application|commencement ceremony|career fair|accreditation|act of|amended|(?<!topic )(?<!proposal )(?<!be )approved|(?:polic(?:y|ies)|rules?|regulations?|guidelines?|statutes?|ordinances?|resolutions?) (?:of|from|dated)(?= \w* ?\d))\b)",
)
#: The day that grades are due, or posted, is the registrar's.
#: A note on what was changed or handed out on a day: "October 23 update: Essay sheet".
_UPDATE = Gated(
    r"^\W*(?:[^\W\d_]+\.?\s+\d{1,2}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)(?:st|nd|rd|th)?,?\s+(?:update|revision|note)\s*:",
    ":",
    re.IGNORECASE,
)
_GRADES = Gated(
    r"^\W*(?:\w+\s){0,2}grades?\s+(?:are\s|will be\s)?(?:due|posted|submitted|released|available|reported)\b",
    "grade",
    re.IGNORECASE,
)
#: The term's own days: "Last day of finals".
_TERM_DAY = Gated(
    r"^\W*(?:the\s)?(?:last|first)\sday\sof\s(?:the\s)?(?:finals?\b|(?:final\s)?exam)", "day", re.IGNORECASE
)
_POLICY = Pattern(
    r"\b(?:late (?:work|polic|assign|submi|penalt|homework)|make-?up|deferred (?:test|exam|assess)|supplementary (?:test|exam|assess)|aegrotat|attendance|integrity|honesty|plagiarism|accommodat|disabilit|withdraw|add[/ ]drop|"
    r"title ix|diversity|inclusion|harass|conduct|copyright|mental health|counsel|religious|emergency|covid|academic calendar|university polic|important dates for|registrar|"
    r"references|(?<!annotated )(?<!working )(?<!preliminary )(?<!draft )bibliography(?! (?:due|assignment|draft|exercise))|works cited|land acknowledg)",
    re.IGNORECASE,
)
#: A course's own title: "NURS 355 Mental Health Nursing", "Religious Studies 210", "Emergency Medicine".
_COURSE = Pattern(
    r"\b[A-Z]{2,6}[\s-]?\d{3,4}[A-Z]{0,2}\b|\b(?:[Ss]tudies|[Nn]ursing|[Pp]sychology|[Mm]edicine|STUDIES|NURSING|PSYCHOLOGY|MEDICINE)\b"
)


def is_policy_heading(text: str) -> bool:
    """Whether a heading opens rules in which dates are examples or the registrar's."""
    return _POLICY.search(text) is not None and _COURSE.search(text) is None


def is_decoy(text: str) -> bool:
    """Whether a sentence's dates are examples, the registrar's, or the document's own."""
    return decoy_in(text) is not None


@lru_cache(maxsize=256)
def decoy_in(text: str) -> re.Match[str] | None:
    """The words that make a sentence's dates those of an example, the registrar or the document."""
    return _GRADES.match(text) or _UPDATE.match(text) or _TERM_DAY.match(text) or _DECOY.search(lowered(text))

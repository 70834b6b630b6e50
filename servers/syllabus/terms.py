"""Text to search terms: words cut to their stems, and the ideas that syllabi put in many words.

A *term* is a stem ("submit") or an idea ("=late"). A question and a passage speak of the same thing where their
terms meet, so "Can I hand in homework after the deadline?" finds "Late work".
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

__all__ = ["asked", "is_idea", "plain", "terms"]

#: Ideas of syllabus language, each with the phrases that express it. Phrases are matched in lower case at word
#: boundaries; the words stay terms of their own as well.
_IDEAS: dict[str, str] = {
    "late": r"late|lateness|past (?:the )?(?:due|deadline)|after (?:the )?(?:due date|deadline)|overdue|tard(?:y|ies|iness)",
    "makeup": r"make[- ]?ups?|made[- ]up(?! (?:of|from|by))|make up (?:an? |the )?(?:\w+ )?(?:exam|test|quiz|lab|work)s?|miss(?:ed|ing)? (?:an? |the |any |my )?(?:\w+ )?(?:exam|test|quiz|midterm|final|lab|assignment|work|deadline)\w*|reschedul\w+",
    "extension": r"extensions?|extra time|extended deadlines?|grace (?:period|days?)|(?:slip|late|free|flex) days?|more time",
    "attendance": r"attend\w*(?! (?:\w+ ){0,2}office hours)|absen\w+|miss(?:ed|ing)? (?:an? |any |more than \w+ )?(?:class|lecture|section|session|lab|day)\w*|skip\w* (?:class|lecture)\w*",
    "integrity": r"academic (?:integrity|honesty|dishonesty|misconduct|conduct)|integrity|honesty|dishonesty|misconduct|plagiari\w+|cheat\w*|honou?r (?:code|system|pledge)|copy(?:ing)? (?:from|another|someone)",
    "ai": r"ai|a\.i\.|artificial intelligence|chat ?gpt|chatbots?|generative|large language models?|llms?|copilot",
    "accommodation": r"accommodat\w+|disabilit\w+|accessib\w+|access services|special needs|ada",
    "office": r"(?:office|student|drop[- ]in|help|consultation|consulting) hours?|consultations?",
    "textbook": r"text ?books?|required (?:text|book|reading|material)s?|course (?:text|material|reader|pack)s?|recommended (?:text|book)s?|(?:text|book)s? (?:required|needed)|readings? (?:are|is|will be)? ?(?:from|in)|\d(?:st|nd|rd|th) ed(?:ition|\.)?|isbn|buy (?:a |any |the )?books?|books?",
    "grading": r"grading|grades? (?:break ?down|weights?|distribution|composition|components?|calculat\w+|determin\w+|comput\w+)|(?:final |course )?grades? (?:is|are|will be) (?:calculated|determined|computed|based|composed|weighted)|assessments?|evaluation",
    "scale": r"grading scale|grade scale|letter grades?|cut ?offs?|(?:an? )?[abcd][+-]? (?:is|range|=|requires?)|(?:for|get|earn|receive|getting) an? [abcd][+-]?(?= *(?:$|\?|in\b|as\b))|[abcdf][+-]?(?: (?:plus|minus))?[:;=]? ?=? ?\d\d\d?(?:\.\d+)?(?: ?%| ?(?:-|–|to) ?\d\d)|9\d ?(?:-|–|to) ?100|\d\d ?% ?= ?[abcd]",
    "regrade": r"re-?grad\w+|grade (?:dispute|appeal|change|challenge|complaint)s?|appeal\w*|(?:dispute|contest|challenge) (?:a |the |my |your )?grades?",
    "extra": r"extra[- ]credit|bonus|optional credit",
    "prereq": r"pre-?requisites?|prereqs?|co-?requisites?|(?:prior|previous|background) (?:knowledge|course\w*|coursework|experience)",
    "ta": r"tas?|teaching (?:assistant|fellow|associate)s?|gsis?|graduate (?:student )?(?:instructor|assistant)s?|section leaders?|tutors?|graders?",
    "instructor": r"instructors?|professors?|prof|lecturers?|teachers?|faculty|teaches|taught by",
    "email": r"e-?mails?|[\w.+-]+@[\w-]+\.[\w.]+",
    "phone": r"(?:tele)?phone numbers?|telephone|(?:instructor|professor|office)(?:'s)? phone|phone of|call|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}",
    "device": r"laptops?|(?:cell ?)?phones?(?! ?(?:number|:))|smart ?phones?|mobile (?:phone|device)s?|electronic\w* (?:device)?s?|tablets?|devices?|computers? in class",
    "group": r"groups?|teams?|teamwork|collaborat\w+|work(?:ing)? (?:together|with (?:others|classmates|friends|a partner))|partners?",
    "participation": r"participat\w+|engagement|in-class (?:activit|discussion|contribution)\w+",
    "sick": r"sick\w*|ill(?:ness)?|medical|emergenc\w+|doctor\w*|covid\w*|quarantine|hospital\w*|bereavement|family death",
    "recording": r"record(?:ed|ing|ings)|lecture (?:video|capture)s?|videos? of (?:class|lecture)\w*|panopto|echo360",
    "online": r"zoom|online|remote(?:ly)?|virtual(?:ly)?|hybrid|asynchronous|in[- ]person",
    "withdraw": r"withdraw\w*|drop (?:the |this )?(?:course|class)|add/drop|drop deadline",
    "curve": r"curv(?:e|ed|ing)|normali[sz]ed grades?|grade adjustment",
    "lowest": r"(?:drop\w*|discard\w*) (?:the |your |my |of )*(?:\w+ )?(?:lowest|worst|scores?|quizz?(?:es)?|grades?|marks?)|lowest (?:\w+ )?(?:score|grade|quiz|mark|homework|exam)s?(?: (?:is|are|will be) dropped)?|best \w+ of \w+|dropped",
    "cheatsheet": r"(?:cheat|crib|note|formula|reference) sheets?|open[- ]book|closed[- ]book|open[- ]notes?|notes? (?:allowed|permitted)|index cards?",
    "calculator": r"calculators?",
    "goals": r"(?:learning|course) (?:objectives?|outcomes?|goals?|aims?)|objectives?|learn in this|will (?:learn|be able to)",
    "about": r"(?:course )?descriptions?|(?:this|the) (?:course|class) is (?:designed|intended|an?|about)|(?:course|class) (?:is )?about|(?:about|overview of) (?:this|the) (?:course|class)|this course (?:is|covers|introduces|explores|examines|provides)|cover(?:s|ed)? in (?:this|the)|main topics?|topics? covered|subject of",
    "software": r"software|programs? to install|install\w*|matlab|python|excel|spss|stata|rstudio|mathematica",
    "platform": r"canvas|blackboard|moodle|brightspace|d2l|sakai|course (?:web ?)?(?:site|page)s?|web ?sites?|gradescope|learning management|piazza|url",
    "submit": r"submi(?:t\w*|ssions?)|hand(?:ed|ing)? in|turn(?:ed|ing)? in|upload\w*",
    "recommendation": r"(?:letters? of )?recommendations?|reference letters?",
    "mental": r"mental health|counsel(?:l?ing|or\w*)|wellness|well-?being|psychological|stress",
    "inclusion": r"diversity|inclusi\w+|equity|pronouns?|respect\w*|civility|harass\w+|discriminat\w+|title ix",
    "religious": r"religio\w+|holy days?|observances?",
    "food": r"food|eat(?:ing)?|drink\w*|snacks?",
    "credit": r"credit hours?|units?|credits|ects",
    "holiday": r"holidays?|no class(?:es)?|(?:spring|fall|winter|reading|mid-?term|thanksgiving|autumn) (?:break|week|recess)|recess",
    "incomplete": r"incompletes?|grade of i|\"i\" grade",
    "passfail": r"pass(?: |/|-)?(?:no[- ]pass|fail)|credit/no[- ]credit|s/u|p/np|satisfactory",
    "worth": r"worth|percent(?:age)?|weigh(?:t\w*|s|ed)?|\d+(?:\.\d+)? ?%|counts? (?:for|toward)\w*|\d+ (?:points|pts|marks)",
    "library": r"library|reserves?",
    "fee": r"fees?|costs?|price|\$\d+",
    "safety": r"safety|goggles|protective|lab coats?",
    "returned": r"(?:marks?|grades?|feedback|scores?) (?:back|follow|return\w*|will be (?:returned|posted|available))|(?:get|gets|getting|give|gives|given|hand|handed|receive|return\w*) (?:\w+ ){0,4}back|(?:graded|returned|marked|feedback) (?:\w+ ){0,3}within|turn-?around",
    "response": r"(?:respon\w+|reply|answer) (?:to )?(?:e-?mails?|within)|within \d+ hours|response times?",
}  # fmt: skip
#: Where a passage speaks of an idea in fewer words than a question may: a number is asked for by its name.
_TOLD: dict[str, str] = {
    "phone": r"\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|\+\d[\d ()-]{7,}|(?:tele)?phone(?: number)?:|tel\.?:",
}
#: Ideas that say who or how rather than what; they count no more than a word.
_PLAIN_IDEAS = frozenset({"=submit", "=worth", "=instructor", "=response", "=email"})


@cache
def _idea() -> re.Pattern[str]:
    """All ideas in one. Compiled with the first question: a server that is asked nothing starts sooner."""
    return re.compile(
        "|".join(f"(?P<{idea}>(?<![a-z0-9])(?:{phrases})(?![a-z0-9]))" for idea, phrases in _IDEAS.items())
    )


@cache
def _each() -> dict[str, re.Pattern[str]]:
    return {
        idea: re.compile(rf"(?<![a-z0-9])(?:{phrases})(?![a-z0-9])")
        for idea, phrases in (_IDEAS | _TOLD).items()
    }


#: Words that tell nothing about what is asked: function words, and what every syllabus says on every page.
_STOP = frozenset(
    """a about above after again all allow allowed also am among an and any anybody anyone anything are as ask at available be
    because been before being between both bring but by can class classes come compulsory consequence consequences could course courses day did do does doing
    don done during each either else ever every everyone exactly expect expected find for from get getting give given
    go going got had happen happened happens has have having he her here hers him his how however i if in information into is isn it its itself
    just kind know let like long mandatory many may me mean might more most much must my need needed needs no not now of off often
    ok okay on one only or other our ours out over own per permitted please policies policy possible provide regarding required requirement requirements rule
    rules said same say says section she should so some somebody someone something still student students such syllabus take taking
    tell than that the their them then there these they thing things this those through time times to too type under
    until up us use used using very want was way we were what when where whether which while who whom whose why will
    with within would yes yet you your yours""".split()  # noqa: SIM905  a list literal would take a line for each
)


def terms(text: str) -> list[str]:
    """The terms of a passage, with repetition."""
    told = plain(text)
    ideas = [f"={idea}" for idea, pattern in _each().items() for _ in pattern.finditer(told)]
    return ideas + [_stem(word) for word in _words(told)]


def asked(question: str) -> list[str]:
    """The terms that a question asks for, each once: its ideas, and the telling words outside them."""
    told = plain(question)
    ideas = [f"={match.lastgroup}" for match in _idea().finditer(told)]
    rest = _idea().sub(" ", told)
    return list(dict.fromkeys([*ideas, *(_stem(word) for word in _words(rest))]))


def is_idea(term: str) -> bool:
    """Whether a term is an idea that makes a question what it is, rather than a word beside it."""
    return term.startswith("=") and term not in _PLAIN_IDEAS


def plain(text: str) -> str:
    """Text without case, accents, and more than one blank in a row."""
    folded = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return " ".join("".join(c for c in folded if not unicodedata.combining(c)).lower().split())


def _words(plain: str) -> list[str]:
    found = re.findall(r"[a-z]+(?:'[a-z]+)?|\d+", plain)
    return [word for word in found if word.split("'")[0] not in _STOP and (len(word) > 1 or word.isdigit())]


_SUFFIXES = (
    ("ies", "y"), ("sses", "ss"), ("ations", ""), ("ation", ""), ("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""),
    ("ions", ""), ("ion", ""), ("ances", ""), ("ance", ""), ("ences", ""), ("ence", ""), ("ers", ""), ("er", ""),
    ("ors", ""), ("or", ""), ("ed", ""), ("ly", ""), ("'s", ""), ("es", ""), ("s", ""),
)  # fmt: skip


def _stem(word: str) -> str:
    """A crude stem: endings off while four letters stay, then a doubled consonant or a last e."""
    for ending, instead in _SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= 4:
            word = word[: -len(ending)] + instead
            break
        if ending == "s" and word.endswith("s") and not word.endswith("ss") and len(word) > 3:
            word = word[:-1]
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word

"""Work whose name no vocabulary holds, but of which a sentence says by when it is asked for: "Group contract due May 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.chores import chore
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of
from servers.syllabus.finding.given_out import is_given_out
from servers.syllabus.finding.governing import is_joined
from servers.syllabus.finding.led_by_due import led_by_due
from servers.syllabus.finding.name_to_day import name_to_day
from servers.syllabus.finding.part_asked import as_part, names_part_of_work, part_of_work
from servers.syllabus.finding.phrase import Phrase, whole_name
from servers.syllabus.finding.tasks import task

__all__ = ["asked_for"]

#: What the stretch between two dates must hold for any of the forms below: a cheap test of most sentences.
_MAY_ASK: Final = Pattern(
    r"(?i)\b(?:due|deadlines?|submit|submitted|submitting|turns? in|turned in|turning in|hands? in|handed in|handing in|submits|upload(?:ed)?|e-?mail(?:ed)?|send|sent|post(?:ed)?|deliver(?:ed)?|collected|"
    r"inform|notify|bring|by|finished|complete[d]?|fill|sign|prepare|return(?:ed)?|write|record|create|choose|chosen|choosing|select(?:ed|ing)?|pick|find|sign(?:ed)?[\s-]?up|form|join|decide|register|reach|arrive|goes? in(?:to)?|adopts?|chooses|selects|picks|be (?:in|on) (?:the|my|our|your)|(?:like|need|want|expect) (?:to (?:have|see|get|receive) )?your)\b"
)
#: A noun phrase: a few words, none of which says that a sentence goes on.
_WORD: Final = (
    r"(?!(?:is|are|was|were|be|been|will|would|must|may|can|could|should|shall|has|have|had|do|does|did|if|when|while|because|that|which|who|whom|unless|until|"
    r"you|we|he|she|they|it|this|these|those|there|here|what|any|no|not|by|due|if|per|see|late|each|every|all|please|whether|distributed|assigned|posted|released|opens?|available|out(?=\s+(?:on\s+)?(?:\w+\s)?\d)|students?|everyone|everybody|someone|me|us|them|him|her|one(?!-)|regardless|although|though|after|before|once|since|during|whether|but|however)\b)"
    r"[^\W_][\w'’/&.+-]*"
)
_NOUNS: Final = rf"(?P<work>{_WORD}(?:(?:\s+\([^()]{{1,30}}\))?,?\s+{_WORD}){{0,7}})"
_ITS: Final = (
    r"(?:(?:at\s+least|a\s+(?:minimum|total)\s+of|the|an?|your|our|my|their|one|two|three|both|his|her)\s+)*"
)
_ASIDE: Final = r"(?:\s*\([^()]{1,120}\))?"
#: What may stand between what is asked and the date: the place, the hour, "at the beginning of class on".
_WHEN: Final = r"(?:\s*[:,(–—-])?(?:\s+(?!not\b|if\b|to\b|and\b|after\b)[\w:.@'’-]+(?:(?:(?<=\d[ap]m)|(?<=\s[ap]m)|(?<=\.m\.)|(?<=noon)|(?<=night)|(?<=day)),)?){0,10}?[\s(]*"
#: What may stand before what is asked: a bullet, "and", an opening clause such as "Regardless of your topic,".
_OPENS: Final = (
    r"[\s•●○▪■*·‣➢;,:.()–—-]*(?:(?:and|then|also|finally|first|next|please|\d{1,2}[.)])\s+)*"
    r"(?:(?:in\s+order\s+)?to\s+(?:receive|get|earn)\s+(?:full\s+)?(?:credit|marks|points),?\s+)?"
    r"(?:(?:regardless|after|before|once|for|in|as|during|at|to)\s[^,;:.]{3,60}[,:]\s+)?"
)
_HANDED: Final = r"(?:submitted|turned\s+in|handed\s+in|uploaded|e-?mailed|sent|posted|delivered|completed|returned|(?<!will\sbe\s)finished)(?:\s+(?:in)?to\s+(?:me|us|(?:the|your|my|our)\s+\w+(?:\s+\w+)?|(?-i:[A-Z])\w+)\b)?"
_HAND: Final = r"(?:submits?|turns?\s+in|hands?\s+in|upload|e-?mail|send|post|deliver|return|complete|fill\s+(?:out|in)|sign|prepare|write|record|create|(?:inform|notify)(?=\s+(?:me|us|the\s+instructor)\s+(?:of|about)\b))(?!\s+up\b)(?:\s+(?:to\s+)?(?:me|us|the\s+instructor)(?:\s+(?:of|about)(?=\s+(?:the|your|their)\b))?)?"
_BY: Final = r"(?:by|before|prior\s+to|no\s+later\s+than|on\s+or\s+before|on|due)"
_FORMS: Final = (
    Pattern(
        rf"(?i){_OPENS}{_ITS}{_NOUNS}{_ASIDE}(?:\s*[:–—-]\s+[^.;:()]{{2,50}}?)?\s*[:,(\[–—-]?\s*(?:(?:worth\s+)?\d{{1,3}}(?:\.\d)?\s?(?:%|points?|pts\.?)[,;]\s+)?(?:(?:is|are|will\s+be)\s+)?(?:also\s+)?due\b(?!\s+to\b|\s+dates?\b){_WHEN}"
    ),
    Pattern(
        rf"(?i){_OPENS}{_ITS}{_NOUNS}{_ASIDE}\s+(?:must|should|will|needs?\s+to|(?:is|are)\s+to|ha(?:s|ve)\s+to|shall)\s+be\s+(?:[\w-]+\s+and\s+)?{_HANDED}\b{_WHEN}\b{_BY}{_WHEN}"
    ),
    Pattern(
        rf"(?i){_OPENS}(?:(?:you|students|we|(?:all|the)\s+students|everyone|groups|teams|(?:each|every)\s+(?:student|group|team|pair))\s+(?:(?:must|should|will|needs?\s+to|are\s+to|ha(?:ve|s)\s+to)\s+)?)?(?:also\s+)?{_HAND}\s+{_ITS}{_NOUNS}{_ASIDE}(?:\s+{_BY}{_WHEN}|\s*\((?:{_BY}\s+)?(?:\w+day,?\s+)?)"
    ),
    Pattern(
        rf"(?i){_OPENS}(?:the\s+)?deadline\s+(?:to|for)\s+(?:submit(?:ting)?|turn(?:ing)?\s+in|hand(?:ing)?\s+in|upload(?:ing)?|e-?mail(?:ing)?|send(?:ing)?|complet(?:e|ing))\s+{_ITS}{_NOUNS}{_ASIDE}\s*(?:is|:|–|—|-){_WHEN}"
    ),
    Pattern(
        rf"(?i){_OPENS}{_ITS}{_NOUNS}(?:\s*[:–—-]\s+[^.;:()]{{2,50}}?)?\s*[(\[](?:finish|complete|do|submit|post|due|ready|done)?\s*by\s+(?:\w+day,?\s+)?"
    ),
    Pattern(
        rf"(?i){_OPENS}(?!(?:(?:the|its|this|their|a|final|first|second|third|last|submission|hard|new|next|absolute|official|important)\s+)+(?:deadline|due\s+date)\b){_ITS}{_NOUNS}{_ASIDE}\s+(?:submission\s+)?(?:deadline|due\s+date)\s*(?:is|:|–|—|-)(?:\s+(?:on|by))?{_WHEN}"
    ),
    Pattern(
        rf"(?i){_OPENS}(?:the\s+)?(?:due\s+date|deadline)\s+(?:of|for)\s+{_ITS}{_NOUNS}{_ASIDE}\s*(?:is|:|–|—|-){_WHEN}"
    ),
)
#: Where work has to be, or what is wanted, by a day: "Your translation has to be in my pigeonhole by", "The diary goes into the box by", "The log is handed in by", "I'd like your sketch by".
_REACHES: Final = (
    Pattern(
        rf"(?i){_OPENS}(?:so\s+)?{_ITS}{_NOUNS}{_ASIDE}\s+(?:(?:must|should|needs?\s+to|ha(?:s|ve)\s+to|(?:is|are)\s+to)\s+(?:reach\s+(?:me|us|the\s+\w+)|arrive|be\s+(?:in|on)\s+(?:the|my|our|your)(?:\s+\w+){{1,3}}?)|goes?\s+in(?:to)?|(?:is|are|will\s+be)\s+(?:to\s+be\s+)?(?:handed\s+in|turned\s+in|submitted|collected))\b{_WHEN}\b{_BY}{_WHEN}"
    ),
    Pattern(
        rf"(?i){_OPENS}I\s?(?:['’]d\s+|would\s+|will\s+)?(?:like|need|want|expect)\s+(?:to\s+(?:have|see|get|receive)\s+)?(?=your\b){_ITS}{_NOUNS}{_ASIDE}(?:,[^,;.]{{3,60}},)?\s+{_BY}{_WHEN}"
    ),
)
#: What leads to a word for what was named before: "The review has to reach us".
_THE: Final = Pattern(r"(?i)\bthe\s+$")
#: Who has to be somewhere, or what is no work wherever it has to be.
_NO_THING: Final = Pattern(
    r"(?i)\b(?:students?|everyone|everybody|groups?|teams?|players?|presenters?|speakers?|members?|parents?|cars?|bags?|phones?|laptops?|shoes|chairs|equipment|bus|name|hands?|feet|attention|questions|feedback|opinion|input|answer|reply|attendance|help|signatures?|library|syllabus|text)\W*$"
)
#: What is graded, and its day: "Teaching philosophy (25 pts) - May 3".
_GRADED: Final = Pattern(
    rf"(?i){_OPENS}{_ITS}{_NOUNS}\s*(?:[(\[]|[–—:,-]\s+)(?:\d{{1,2}}\s*[@x×]\s*)?(?:worth\s+)?\d{{1,3}}\s*(?:pts?\.?|points?|%)(?:\s+(?:each|total|of\s+(?:the\s+)?(?:final\s+|course\s+)?grade))?(?:[)\]]|(?=\s*[,;:–—-]))\s*[:,;–—-]*\s*(?:due\s*:?\s+)?(?:on\s+|by\s+)?\(?"
)
_SHARE_ENDS: Final = Pattern(
    r"(?:\d\s*%|pts?\.?|points?|each|total|grade)(?:[)\]]|\s*[,;:–—-])", re.IGNORECASE
)
#: What is graded from class to class.
_PRESENT: Final = Pattern(r"(?i)\b(?:attendance|participation|extra\s+credit|bonus)\b")
#: Between "by", the date and what is asked: the hour, "you must".
_THEN: Final = r"(?:\s*,?\s*(?:at\s+|by\s+)?(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|noon|midnight))?\s*[,:–—-]?\s*(?:please\s+|(?:you|students|each\s+(?:student|group|team))\s+(?:must|should|will|need\s+to|are\s+to|have\s+to)\s+(?:have\s+)?)?"
#: After the date: "By May 3, submit a photo of your setup", "May 3 – team charter due".
_AFTER: Final = Pattern(
    rf"(?i){_THEN}{_HAND}\s+{_ITS}{_NOUNS}{_ASIDE}(?=\s*(?:[.;,]|$|\b(?:to|on|via|in|through|by|for)\b))"
)
_DUE_AFTER: Final = Pattern(
    rf"(?i)\s*[:|,–—-]?\s*{_ITS}{_NOUNS}{_ASIDE}\s+(?:(?:is|are|will\s+be)\s+)?due\b(?!\s+to\b)(?=\s*(?:[.;,)]|$|\b(?:at|by|in|on|via|before)\b))"
)
#: After a date that opens the sentence: "May 3: submit the wireframes", "May 3 is the deadline for the team charter".
_HAND_AFTER: Final = Pattern(
    rf"(?i)\s*[:|–—-]\s*(?:please\s+)?(?:submit|turn\s+in|hand\s+in|upload)\s+{_ITS}{_NOUNS}{_ASIDE}(?=\s*(?:[.;,]|$|\b(?:to|on|via|in|through|by)\b))"
)
_DEADLINE_AFTER: Final = Pattern(
    rf"(?i)\s*(?:[:|,–—-]|is\b)?\s*(?:the\s+)?(?:deadline|due\s+date|last\s+day)\s+(?:of|for|to\s+(?:submit|turn\s+in|hand\s+in|upload))\s+{_ITS}{_NOUNS}{_ASIDE}(?=\s*(?:[.;,]|$|\b(?:to|on|via|in|through|by)\b))"
)
_ON: Final = Pattern(r"(?i)[\s•*(–—-]*(?:on\s+)?(?:\w+day,?\s+)?")
_DUE_BEFORE: Final = Pattern(rf"(?i){_OPENS}(?:is\s+|are\s+)?due\s+(?:on\s+|by\s+|date\s*)?[:\s(]*")
_BEHIND_DUE: Final = Pattern(rf"(?i)\)?\s*[:|–—-]\s*{_ITS}{_NOUNS}{_ASIDE}\s*(?=[.;,]|$)")
_UNTIL: Final = Pattern(r"(?i)\b(?:by|before|no\s+later\s+than)\s+(?:\w+\s+){0,3}$")
_BY_OPENS: Final = Pattern(r"(?i)[\s•●○▪■*·‣➢–—-]*(?:by|before|no\s+later\s+than)\s+(?:\w+day,?\s+)?")
#: What is chosen or joined is no work, but to be done by its day.
_CHOICE: Final = (
    r"(?P<work>(?:chooses?|selects?|picks?|adopts?|finds?|decide\s+on|sign\s+up\s+for|sign\s+up\s+to|join|form|register)\s+"
    + _ITS
    + _WORD
    + rf"(?:\s+{_WORD}){{0,6}})"
)
_DOES: Final = Pattern(r"^(Choose|Select|Pick|Adopt|Find)s\b")
_CHOSEN: Final = (
    Pattern(
        rf"(?i){_OPENS}(?:[^:;.]{{3,40}}:\s+)?(?:(?:you|students|we|all\s+students|everyone|everybody|each\s+of\s+you|(?:each|every)\s+(?:student|group|team))\s+(?:(?:must|should|will|needs?\s+to|are\s+to|ha(?:ve|s)\s+to)\s+)?)?{_CHOICE}{_ASIDE}(?:\s+\(?(?:by|before|no\s+later\s+than){_WHEN}|\s+\()"
    ),
    Pattern(rf"(?i){_OPENS}(?:the\s+)?deadline\s+(?:to|for)\s+{_CHOICE}{_ASIDE}\s*(?:is|:|–|—|-){_WHEN}"),
)
_CHOSEN_AFTER: Final = Pattern(rf"(?i){_THEN}{_CHOICE}{_ASIDE}(?=\s*(?:[.;,]|$|\b(?:and|to|on|via|in)\b))")
#: What is asked of nobody for the course, or is no thing of its own.
_NO_WORK: Final = Pattern(
    r"(?i)^(?:one|two|three|four|five|six|half|both|the\s+rest)$|^(?:dropping|adding|requesting|applying|registering|withdrawing|enrolling|changing|paying)\b|\b(?:fafsa|aid|keys?|programs?)\W*$|\b(?:fees?|payments?|bills?|loans?|applications?|petitions?|requests?|appeals?|complaints?|excuses?|conflicts?|accommodations?|documentation|letters?\s+of\s+accommodation|"
    r"regrades?|re-grades?|(?<!research )questions?|concerns?|changes|evaluations?|grades?|books?|textbooks?|absences?|everything|anything|nothing|something|work|coursework|assignments?|items?|materials?|"
    r"(?<!research )(?<!case )(?<!project )files?|documents?|pdfs?|copy|copies|hard\s+cop(?:y|ies)|readings?|reading|chapters?|lectures?|withdrawals?|drops?|classes|course|registration|refunds?|deposits?|scholarships?|make-?ups?|extensions?|responsib\w+|credit)\W*$|"
    r"^(?:read|reading|chapters?|sections?|pages?|modules?|units?|extensions?|makeup|make-up|late|missing|missed|assignments?|work|classes)\b|\b(?:applications?|petitions?|requests?|appeals?)\s+(?:for|to)\b|\b(?:rent|conflict\s+(?:forms?|requests?)|bookings?|reservations?|religious|tuition|financial|disability|accommodation|makeup|make-up|late|missed|university|registrar)\b"
)
#: What is taken home and handed in is an exam all the same: "Due May 3: Take-home midterm".
_TAKEN: Final = frozenset({"exam", "quiz"})
#: A word, or a letter and a number: "MP1".
_NAMED: Final = Pattern(r"[^\W\d_]{3,}|^[A-Z]{1,3}\s?\d{1,2}[a-z]?$")
#: Where it is handed in.
_PLACE: Final = Pattern(
    r"\s+(?:to|on|via|in|into|through|using|at)\s+(?:(?:the\s+)?(?-i:[A-Z])[\w']*(?:\s+\w+)?|(?i:the|our|my|your)\s+(?:(?:course|class|group|team|discussion|online|assignment|project|shared|department(?:al)?|instructor['’]s|main)\s+)?(?:web\s?site|site|page|blog|wiki|board|forum|folder|drop\s?box|box|portal|drive|office|mailbox|thread))$"
)
_LONGEST: Final = 70
#: A name of a few words, and what stands before it on its line.
_BARE_NAME: Final = Pattern(rf"(?=[A-Z])(?i:{_WORD}(?:\s+{_WORD}){{0,5}})")
_OF_SENTENCE: Final = Pattern(
    r"(?i)\b(?:to|the|an?|your|for|with|in|on|at|my|of|or)\b|^(?:keep|apply|talk|meet|see|contact|register|notify|request|purchase|buy|drop|add|withdraw)\b"
)
_ONLY_BY: Final = Pattern(r"(?i)\W*by\s+(?:\w+day,?\s+)?")
_MARKS: Final = " \t•●○▪■*·‣➢–—-"
_ASIDE_AMID: Final = Pattern(r"\s+\([^()]*\)")
#: Words on where and how, which name nothing: "Submit on Canvas by May 3".
_ONLY_WHERE: Final = Pattern(
    r"(?i)(?:on|to|via|in|into|through|at|under|using|electronically|online|here)\b(?!-)"
)


#: What goes on behind a name without making another thing of it: "paper on dunes", "Lab 3 and ...".
_GOES_ON: Final = Pattern(
    r"(?i)\W*(?:(?:of|on|for|about|with|from|in|to|and|or|at|by|as|using|covering|no)\b|[#\d])"
)


#: A version of what the text is about: "final version".
_VERSION: Final = Pattern(
    r"(?i)(?:first|final|rough|revised|complete|clean|last)\s+(?:drafts?|versions?|cop(?:y|ies)|submission)"
)


#: One more of what an earlier date is of: "the second is due May 10".
_ONE_MORE: Final = Pattern(
    r"(?i)(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|last|final|next|other|\d)\b"
)
#: What is done with what follows, and no work: "Post your introduction by May 3".
_POSTS: Final = Pattern(r"(?i)posts?")


def asked_for(
    text: str, mentions: Sequence[DateMention], known: Sequence[Phrase | None]
) -> Iterator[Phrase | None]:
    """What is to be done by each of a sentence's dates; ``known``: what the vocabulary of work finds for each."""
    instead: dict[Phrase, Phrase | None] = {}
    above: Phrase | None = None
    for number, phrase in enumerate(known):
        told = instead.get(phrase) if phrase else None
        told = told or _asked_work(text, mentions, number, phrase)
        if phrase is not None:
            instead[phrase] = told
        above = told or (above if is_joined(text, mentions, number) else None)
        yield above


def _asked_work(
    text: str, mentions: Sequence[DateMention], number: int, known: Phrase | None
) -> Phrase | None:
    """What is to be done by one of a sentence's dates; ``known``: what the vocabulary of work finds there.

    Words behind a known name may make another thing of it: "lab safety agreement", "final cut".
    """
    low = mentions[number - 1].end if number else 0
    chosen = _chosen_by(text, mentions, number) or chore(text, low, mentions[number].start)
    if chosen is not None:
        return chosen
    if is_given_out(text, low, mentions[number].start):
        return known
    asked = _asked_by(text, mentions, number)
    if known is None and asked is None:
        told = task(text, low, mentions[number].start)
        if number:
            return told
        return told or led_by_due(text, mentions) or _named_to_day(text, mentions[0].start)
    if known and asked and known.end <= low <= asked.start and not _ONE_MORE.match(asked.title):
        return asked
    return _of_both(text, known, asked) if known and asked else known or asked


def _named_to_day(text: str, end: int) -> Phrase | None:
    """The name that a line opens with and says to be due on its first day: "Group charter: no later than May 3"."""
    told = name_to_day(text[:end].lstrip(_MARKS))
    start = text.find(told.name)
    if not told.due or start < 0 or _BARE_NAME.fullmatch(told.name) is None or _NO_WORK.search(told.name):
        return None
    if _ONLY_BY.fullmatch(text, start + len(told.name), end) or _OF_SENTENCE.search(told.name):
        return None
    known = kind_of(told.name)
    kind = "homework" if known is None or known[0] in EVENT_KINDS else known[0]
    return Phrase(start, start + len(told.name), told.name, kind, weak=False)


def _of_both(text: str, known: Phrase, asked: Phrase) -> Phrase:
    """Of a name that the vocabulary knows and what is asked, that which names the work."""
    if _POSTS.fullmatch(known.title) and asked.start >= known.end:
        return asked
    if asked.end <= known.start and text.count("(", asked.end, known.start) > text.count(
        ")", asked.end, known.start
    ):
        return asked  # what it consists of is no name of it
    if known.weak and known.kind == "other" and asked.start <= known.start and known.end == asked.end:
        return replace(asked, kind="other")
    if known.end == asked.end and names_part_of_work(text, asked.start, known):
        part = part_of_work(text, asked.start, known)
        return as_part(known, asked.title, (asked.start, asked.end)) if part else known
    covers = asked.start <= known.start and known.end < asked.end
    if not covers or _GOES_ON.match(text, known.end):
        return known
    if known.weak and _VERSION.fullmatch(asked.title):
        return replace(asked, kind="paper", weak=True)
    if asked.kind in _TAKEN:
        return asked
    kind = "homework" if known.weak or known.kind in EVENT_KINDS else known.kind
    return replace(asked, kind=kind)


def _by_form(stretch: str, start: int, low: int) -> Phrase | None:
    """What the stretch before a date asks for, from ``start`` on."""
    for form in _FORMS:
        if (match := form.fullmatch(stretch, start)) and (told := _phrase(match, low)):
            return told
    for form in _REACHES:
        if (match := form.fullmatch(stretch, start)) and (told := _phrase(match, low)):
            again = " " not in told.title and _THE.search(stretch, 0, told.start - low) is not None
            return None if again or _NO_THING.search(told.title) else told
    return None


def _asked_by(text: str, mentions: Sequence[DateMention], number: int) -> Phrase | None:
    """What is to be handed in by one of the dates of a sentence, named by words that are in no vocabulary of work."""
    mention = mentions[number]
    low = mentions[number - 1].end if number else 0
    stretch = text[low : mention.start]
    if _MAY_ASK.search(stretch):
        for start in dict.fromkeys((0, stretch.rfind(";") + 1)):
            if told := _by_form(stretch, start, low):
                return told
    if (
        _SHARE_ENDS.search(stretch)
        and (match := _GRADED.fullmatch(stretch))
        and (told := _phrase(match, low))
    ):
        return told
    if _UNTIL.search(stretch):
        match = _AFTER.match(text, mention.end)
        if match is None and _BY_OPENS.fullmatch(stretch):
            match = _BEHIND_DUE.match(text, mention.end)
    elif _DUE_BEFORE.fullmatch(stretch):
        match = _BEHIND_DUE.match(text, mention.end)
    else:
        match = _told_after(text, mention.end) if _ON.fullmatch(stretch) else None
    return _phrase(match, 0) if match else None


def _told_after(text: str, end: int) -> re.Match[str] | None:
    """What a sentence that opens with its date says is due on it."""
    if _MAY_ASK.search(text, end) is None:
        return None
    forms = (_DUE_AFTER, _HAND_AFTER, _DEADLINE_AFTER)
    return next((match for form in forms if (match := form.match(text, end))), None)


def _chosen_by(text: str, mentions: Sequence[DateMention], number: int) -> Phrase | None:
    """What is to be chosen, formed or signed up for by one of the dates: "Sign up for a talk by May 3"."""
    low = mentions[number - 1].end if number else 0
    stretch = text[low : mentions[number].start]
    if _BY_OPENS.fullmatch(stretch):
        match = _CHOSEN_AFTER.match(text, mentions[number].end)
        return _told_to_all(_phrase(match, 0, "other")) if match else None
    if not _MAY_ASK.search(stretch):
        return None
    found = (_phrase(match, low, "other") for form in _CHOSEN if (match := form.fullmatch(stretch)))
    return _told_to_all(next((told for told in found if told), None))


def _told_to_all(chosen: Phrase | None) -> Phrase | None:
    """What each does as what all are told to do: "Choose a site" for "chooses a site"."""
    return replace(chosen, title=_DOES.sub(r"\1", chosen.title)) if chosen else None


def _phrase(match: re.Match[str], offset: int, kind: ItemKind | None = None) -> Phrase | None:
    words = _ASIDE_AMID.sub("", match["work"])
    title = _PLACE.sub("", re.sub(r"\s+", " ", words).strip(" .,-–—"))
    if (
        len(title) > _LONGEST
        or _ONLY_WHERE.match(title)
        or _NO_WORK.search(title)
        or not _NAMED.search(title)
    ):
        return None
    known, whole = kind_of(title), whole_name(title)
    if kind is None and whole is not None and whole.kind in _TAKEN and not whole.weak:
        kind = whole.kind
    kind = kind or ("homework" if known is None or known[0] in EVENT_KINDS else known[0])
    start, end = match.span("work")
    return Phrase(offset + start, offset + end, title[:1].upper() + title[1:], kind, weak=False)

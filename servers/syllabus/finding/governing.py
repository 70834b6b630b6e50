"""Which of the work that a sentence names each of its dates is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.each_for import each_for
from servers.syllabus.finding.given_out import is_given_out
from servers.syllabus.finding.listed_names import each_listed
from servers.syllabus.finding.names_in_brackets import names_in_brackets
from servers.syllabus.finding.phrase import Phrase, singular

__all__ = ["OF_DATES", "governed", "is_joined", "last_joined"]

_AND = Pattern(r"\s*[,;]?\s*(?:(?:and|&|or)\s+)?(?:also\s+|again\s+)?(?:on\s+)?", re.IGNORECASE)
#: So many dates with matter behind them make an agenda.
_AGENDA = 3
_ITS_MATTER = Pattern(r".*[^\W\d_]{2,}.*[;|•.]\s*", re.DOTALL)
#: Between dates and what is on them: "Oct 7 & 9: student presentations".
_OVER = Pattern(r"\s*:\s*(?:[a-z]+\s+){0,2}")
#: Behind an exam's name, the week that it is in: "Week 1 begins August 30, and the final exam falls in Week 16".
_IN_A_WEEK = Gated(
    r"\s+(?:(?:falls?|is|will\s+be|comes?|takes?\s+place|occurs?|follows)\s+)(?:held\s+|given\s+)?(?:in|during)\s+(?:exam\s+|finals\s+)?weeks?\s+\d{1,2}\b",
    "week",
    re.IGNORECASE,
)
#: What stands before a name that is only spoken of: "conferences on paper drafts", "office hours before the midterm".
_SPOKEN_OF = Pattern(
    r"\b(?:practice|practise|sample|mock|trial)\s+(?:(?:final|midterm|mid-term|multiple-choice|in-class)\s+)?$|\b(?:presentations?\s+of|critiques?\s+of)\s+(?:(?:the|your|our|each|all|first|second|final|student|research)\s+)*$|\bsign(?:ing)?[\s-]up\s+(?:in\s+class\s+)?for\s+(?:(?:an?|the|your|our|one|final|group|oral|in-class|student)\s+)*$|\b(?:conferences?|meetings?|feedback|comments?|workshops?|tutorials?|tutoring|guidelines|office hours|sign-?ups?(?:\s+sheets?)?|(?:review|help|study|information|info|q\s?&\s?a)\s+sessions?)\s+(?:on|about|for|of|before|after|prior to|regarding|to discuss)\s+(?:(?:the|your|our|each|all|first|second|final|student)\s+)*$",
    re.IGNORECASE,
)
#: What is handed out or done before an exam: "study guide for the midterm", "questions for next week's exam".
_PREPARES = Pattern(
    r"\b(?:questions|problems|topics|tips|hints|materials?|guidelines|(?:study|review)\s+(?:guides?|sheets?)|practice|help)\s+(?:for|on|about)\s+(?:(?:the|our|your|next|this|upcoming|coming|final|\w+['’]s)\s+)*$",
    re.IGNORECASE,
)
#: The same, named behind the exam's own name.
_TO_LEARN_FROM = Pattern(
    r"\s+(?:study|review)\s+(?:guides?|sheets?|packets?|questions|problems|materials?)\b", re.IGNORECASE
)
#: Who takes an exam apart from the others: "Students with conflicts take".
_SOME_TAKE = Pattern(
    r"\b(?:students|those|anyone|if\s+you)\s+(?:who\s+)?(?:with|need(?:ing)?|have|having|cannot|can['’]?t|request(?:ing)?)\b[^.;:]{0,60}\b(?:conflicts?|accommodations?|different|another|alternat\w+|earl(?:y|ier)|make-?up)\b[^.;:]{0,40}\b(?:takes?|sits?|write)\s+(?:(?:the|their|your)\s+)?$",
    re.IGNORECASE,
)
#: What is done for work on a day when none is due: "a library session will prepare you for the paper", "work on the project begins".
_WORKED_ON = Gated(
    r"\b(?:librar(?:y|ians?)|workshops?|training|orientation|tutorial)\b[^.;:]{0,60}\b(?:on|for|about|with|writing)\s+(?:(?:the|your|our|an?)\s+)?$"
    r"|\b(?:meet|speak|talk|consult|conferences?|confer|check\s+in|touch\s+base)\b[^.;:]{0,40}\b(?:about|on|regarding|concerning|discuss)\s+(?:(?:the|your|our|an?)\s+)?(?:(?:topics?|ideas?|plans?|progress)\s+(?:for|on|of)\s+(?:(?:the|your|our)\s+)?)?$"
    r"|\b(?:prepares?|helps?)\s+(?:you|students|everyone)\s+(?:\w+\s+)?(?:for|with|on|write|begin|start)\s+(?:(?:the|your|our|an?)\s+)?$"
    r"|\b(?:begins?|starts?|continues?|time|class|day|library|lab|we)\b[^.;:]{0,30}\bwork(?:ing)?\s+on\s+(?:(?:the|your|our|an?)\s+)?$"
    r"|^\W*work(?:ing)?\s+on\s+(?:(?:the|your|our|an?)\s+)?$"
    r"|\bpeer[\s-](?:reviews?|critiques?)\s+of\s+(?:(?:the|your|our)\s+)?$"
    r"|\b(?:class(?:es)?|sessions?|meetings?|lectures?|days?|weeks?|time|rest|remainder)\b[^.;:]{0,60}\b(?:(?:devoted|dedicated|given\s+over)\s+to|(?:set\s+aside|reserved)\s+for|spent\s+on)\s+(?:(?:the|your|our|team|group)\s+)*$",
    "librar,workshop,training,orient,tutorial,meet,speak,talk,consult,confer,check,touch,prepare,help,work,peer,devoted,dedicated,given,aside,reserved,spent",
    re.IGNORECASE,
)
_ASKED = Pattern(
    r"\b(?:due|submi\w+|turn(?:ed|ing)?\s+in|hand(?:ed|ing)?\s+in|upload\w*|deadline|bring|post(?:ed)?|present\w*|collect\w*|complete\w*)\b",
    re.IGNORECASE,
)
#: Behind a name, what it is about, which is chosen by the day: "Your review is of a film that you choose by May 3".
_ON_A_CHOICE = Pattern(
    r"\s+(?:is|are|will\s+be|must\s+be|should\s+be)\s+(?:about|on|of|based\s+on)\s+[^.;:]{2,30}\s(?:that|which)\s+(?:you|we)\s+(?:will\s+)?(?:choose|select|pick|discuss|clear|agree)\b",
    re.IGNORECASE,
)
#: What is held before exams, and lists those: "Review sessions: midterm May 3, final June 7".
_SESSIONS = Pattern(
    r"\W*(?:optional\s+)?(?:exam\s+|test\s+)?(?:review|study|help|practice|q\s?&\s?a|tutoring)\s+sessions?\s*(?:\([^()]*\)\s*)?:",
    re.IGNORECASE,
)
#: The school's days of exams: "finals begin on May 3".
_DAYS_OF_EXAMS = Pattern(r"\s+(?:weeks?\s+)?(?:begins?|starts?|runs?|ends?)\b", re.IGNORECASE)
_FINALS = Pattern(r"finals|final\s+exam(?:ination)?s", re.IGNORECASE)
#: In which class an exam named before is held: "three lab tests held during scheduled labs on May 3".
_DURING = Pattern(
    r"\b(?:during|in|at)\s+(?:(?:the|your|our|scheduled|regular|normal|usual|weekly|assigned)\s+)*$",
    re.IGNORECASE,
)
#: Something of an exam's own that is handed in before or after it: "formula sheet for Exam 1", "corrections to the midterm".
_FOR_EXAM = Pattern(
    r"\b(?!(?:answers|solutions|work|files?)\b)[a-z][\w-]+\s+(?:for|on|to)\s+(?:(?:the|our|your|next|upcoming)\s+)*$",
    re.IGNORECASE,
)
#: What is only picked out: "choose a test by May 3".
_CHOSEN = Pattern(
    r"\b(?:choose|select|pick|find|identify|locate|decide on|selecting|choosing|picking)\s+(?:an?|the|your|one|two|their)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
#: "We will discuss the midterm on ...", "I will hand out the final on ...".
_TALKED_OF = Pattern(
    r"\b(?:I|we|instructor)(?:['’]ll|\s+will|\s+shall)?\s+(?:also\s+)?(?:discuss|review(?:\s+for)?|go\s+over|hand\s+(?:out|back)|return|distribute|post|assign|release|introduce|practice(?:\s+for)?|prepare\s+for|talk\s+about|begin|start)\s+(?:(?:the|your|our|all|an?)\s+)*$",
    re.IGNORECASE,
)
#: What is read, and written by others: "Read the Miller essay by May 3".
_READ = Pattern(
    r"\b(?:read|reread|skim)\s+(?:the|her|his|their|its|this|that|these|an?|one|two|[A-Z][\w-]+['’]s)\s+(?:(?!and\b)[\w'’-]+\s+){0,2}$",
    re.IGNORECASE,
)
#: What leads from a name to its date: then the date before the name is not its.
_LEADS_TO = Pattern(
    r"[^.;]{0,24}?\b(?:is|are|will|due|held|scheduled|given|takes place|on|by)\b[^.;]{0,32}|\s*[(:–—-]\s*(?:on\s+)?",
    re.IGNORECASE,
)
#: "The second on ...", "and the last one is ...": one more of what was named before.
_ONE_MORE = Pattern(
    r"\W*(?:and\s+|while\s+)?(?:the\s+)?(?P<which>second|third|fourth|fifth|sixth|last|2nd|3rd|4th|5th)(?:\s+one)?\b(?!\s+(?:day|week|class|half|part|session|lecture|version|draft|stage|phase|step)\b)",
    re.IGNORECASE,
)
_WHICH = Pattern(
    r"^(?:(?:the|a|an|our|your)\s+)?(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)\s+", re.IGNORECASE
)
#: What says of the name right before it that it is handed in: "a talk and a report submitted by May 3".
_HANDED_IN = Pattern(
    r"\s+(?:(?:is|are|must\s+be|should\s+be|to\s+be|will\s+be)\s+)?(?:due|submitted|turned\s+in|handed\s+in|uploaded|received|completed|returned)\b",
    re.IGNORECASE,
)
_TAKEN = frozenset({"exam", "quiz"})
#: The day of an exam, on which something else is due: "The paper is due on the day of the midterm (October 23)".
_DAY_OF = Pattern(
    r"\bdue\b(?:[^.;:]|\b[ap]\.m\.|:\d){0,40}\b(?:morning|afternoon|evening|day|date|time|start|beginning|end)\s+(?:of|(?:scheduled|set|assigned|reserved|designated|appointed)\s+(?:for|to))\s+(?:the\s+|our\s+|this\s+class['’]s\s+)?$",
    re.IGNORECASE,
)
#: An exam at which something else is due: "to be submitted at the midterm (October 16)", "due in place of the final exam".
_AT_EXAM = Pattern(
    r"(?:\b(?:due|submit(?:ted)?|turn(?:ed)?\s+in|hand(?:ed)?\s+in|collect(?:ed)?|bring|brought)\b[^.;:()]{0,30}\b(?:at|during|with|before|after|to)|\b(?:in\s+lieu\s+of|in\s+place\s+of|instead\s+of))\s+(?:(?:the|our|your|an?)\s+)?(?:scheduled\s+)?$",
    re.IGNORECASE,
)
_IT_IS_DUE = Pattern(
    r"(?:[^.;]*,)?\W*(?:and\s+)?(?:it|they|this|these|which|that)\s+(?:(?:is|are|will\s+be|must\s+be)\s+)(?:then\s+)?(?:due|handed\s+in|turned\s+in|submitted|returned)\b[^;.]{0,40}",
    re.IGNORECASE,
)
#: Between a part and its whole.
_OF_IT = Pattern(r"\s+(?:of|for)\s+(?:(?:the|your|our|their|an?)\s+)?", re.IGNORECASE)
#: Between the label of a work and the first of its stages.
_LISTED = Pattern(r"\s*(?:\([^()]*\)\s*)?(?::|\(|\s[–—-])\s*")
_FOR_IT = Pattern(r"\s+for\s+(?:the|your|their)\s+(?:\w+\s+)?", re.IGNORECASE)
_PAIR = 2
#: What is brought along for work that is due another day: "on October 9 with three sources for your paper".
_BROUGHT_FOR = Pattern(
    r"[^.;:]{0,20}\bwith\b[^.;:]{2,40}\b(?:for|on|about)\s+(?:(?:the|your|our|their|an?)\s+)?", re.IGNORECASE
)
#: What the day is on which other work is due: "due: Friday, May 1 (our final exam)".
_ITS_HOUR = Pattern(
    r"\s*[(,–—-]+\s*(?:(?:on|at|by|during)\s+)?(?:the\s+(?:day|time|date)\s+of\s+)?(?:the|our)\s+",
    re.IGNORECASE,
)
_DUE_BY = Pattern(r"\b(?:due|submit\w*|turn(?:ed)?\s+in|hand(?:ed)?\s+in)\b", re.IGNORECASE)
#: Words that say nothing but when, between a name's date and a further date of it.
#: What opens a clause that tells more of the name before it, and what stands behind one.
_RELATIVE_BEFORE = Pattern(r"\w,\s+which\s+[^,;.]*$", re.IGNORECASE)
_CLAUSE_ENDS = Pattern(r"[^,;.]*,\s+(?:is|are|will|must|should|has to|have to)\b", re.IGNORECASE)
OF_DATES = frozenset(
    {
        "a", "about", "again", "also", "am", "an", "and", "another", "are", "around", "at", "be", "before", "begin", "beginning", "between", "both", "by",
        "class", "closes", "closing", "deadline", "due", "each", "end", "ending", "ends", "following", "for", "from", "hand", "handed", "in", "is", "it", "later",
        "lecture", "midnight", "must", "next", "no", "noon", "of", "on", "opens", "or", "pm", "section", "sections", "should", "start", "starting", "submission",
        "submit", "submitted", "than", "the", "then", "they", "through", "till", "to", "turn", "turned", "until", "week", "will", "with",
    }
)  # fmt: skip


#: What makes a clause of its own behind a semicolon: "...; each memo is due the following class".
_OWN_VERB = Pattern(
    r"\s+(?:is|are|will be|must be)\s+(?:also\s+)?(?:due|handed in|turned in|submitted|posted)\b",
    re.IGNORECASE,
)
#: Exams' hours that other work is due at: "due at the scheduled exam time".
_EXAM_TIME = Pattern(r"(?i)(?:scheduled|assigned|our|the|during)\s+(?:final\s+)?$")
_TIME = Pattern(r"(?i)\s+(?:time|slot|block)\b")
#: What work counts, between its name and its day.
_SHARE = Pattern(r"\d{1,3}\s?(?:%|percent|points?|pts\.?)", re.IGNORECASE)


#: Behind a name, that it is not held: "The midterm has been cancelled".
_CANCELLED = Pattern(
    r"[\s,:(–—-]+(?:(?:is|are|was|were|has\sbeen|have\sbeen|will\sbe)\s)?(?:cancel(?:l?ed)|called\soff)\b(?!\s+(?:if|when|in\s+case|should|unless|for\s+(?:those|students|anyone))\b)",
    re.IGNORECASE,
)
#: What opens the name of an exam that counts nothing.
_PRACTISED = Pattern(r"(?:practi[cs]e|sample|mock|trial)\s(?=\S)", re.IGNORECASE)


#: What a bracket behind a date says of that day, and of no later one: "due October 17 (midterm day) and December 10".
_ASIDE = Pattern(r"\s*\([^()]*\)")


def governed(text: str, mentions: Sequence[DateMention], named: Sequence[Phrase]) -> Iterator[Phrase | None]:
    """What each date is of; dates that only "and" or a comma joins are of one: "two midterms (May 3 and June 7)"."""
    spoken = named
    if _SESSIONS.match(text):
        named = [phrase for phrase in named if phrase.kind not in EVENT_KINDS]
    asked = _ASKED.search(text) is not None
    named = [
        phrase
        for phrase in named
        if not _is_spoken_of(text[: _behind_practice(text, phrase)])
        and not _is_in_relative_clause(text, phrase)
        and _CANCELLED.match(text, phrase.end) is None
        and not _is_of_school(text, phrase)
        and not _is_in_a_week(text, phrase, mentions)
        and _ON_A_CHOICE.match(text, phrase.end) is None
        and (asked or phrase.kind in EVENT_KINDS or _WORKED_ON.search(text[: phrase.start]) is None)
        and not _is_day_of(text, phrase, named)
        and not (phrase.kind not in EVENT_KINDS and _READ.search(text, 0, phrase.start))
        and not (phrase.kind in EVENT_KINDS and _PREPARES.search(text, 0, phrase.start))
        and not (phrase.kind in _TAKEN and _is_not_for_all(text, phrase))
        and not (phrase.kind == "lab" and _is_held_in(text, phrase, named))
        and not (
            phrase.kind in _TAKEN
            and "home" not in phrase.title
            and _HANDED_IN.match(text, phrase.end)
            and _FOR_EXAM.search(text, 0, phrase.start)
        )
        and not (phrase.start and _TIME.match(text, phrase.end) and _EXAM_TIME.search(text[: phrase.start]))
    ]
    if (told := each_for(text, mentions, named) or each_listed(text, mentions, named)) is not None:
        yield from told
        return
    if (in_brackets := names_in_brackets(text, mentions, named)) is not None:
        yield from in_brackets
        return
    if _is_agenda(text, mentions):
        ends = [*(mention.start for mention in mentions[1:]), len(text)]
        for mention, end in zip(mentions, ends, strict=True):
            yield next((p for p in named if mention.end <= p.start and p.end <= end), None)
        return
    above: Phrase | None = None
    dates_first = not text[: mentions[0].start].strip(" •*–—-")
    for number, mention in enumerate(mentions):
        after = next((p for p in named if p.start >= mention.end), None)
        together = mentions[last_joined(text, mentions, number)].end
        between = text[together : after.start] if after and after.start >= together else "."
        if dates_first and after and _OVER.fullmatch(between):
            above = after
        elif above is None or not between.strip(" :([–—-") or not is_joined(text, mentions, number):
            above = _governing(text, mentions, number, named, above) or _meant_by_it(
                text, mentions, number, spoken
            )
        held = above is not None and above.kind in EVENT_KINDS and _CANCELLED.match(text, mention.end)
        yield None if held else above


def _meant_by_it(
    text: str, mentions: Sequence[DateMention], number: int, named: Sequence[Phrase]
) -> Phrase | None:
    """What was only spoken of before "it is due": "I will distribute the exam on December 1; it is due December 8"."""
    low = mentions[number - 1].end if number else 0
    if _IT_IS_DUE.fullmatch(text, low, mentions[number].start) is None:
        return None
    return next((phrase for phrase in reversed(named) if phrase.end <= mentions[number].start), None)


def _is_of_school(text: str, phrase: Phrase) -> bool:
    """Whether a name is that of all exams of the school: "Finals begin on May 3"."""
    return (
        phrase.kind == "exam"
        and _FINALS.fullmatch(phrase.title) is not None
        and _DAYS_OF_EXAMS.match(text, phrase.end) is not None
    )


def _is_in_a_week(text: str, phrase: Phrase, mentions: Sequence[DateMention]) -> bool:
    """Whether only a week is told for an exam, in a clause of its own behind all dates."""
    if any(mention.start > phrase.start for mention in mentions) or phrase.kind not in EVENT_KINDS:
        return False
    return _IN_A_WEEK.match(text[phrase.end :]) is not None


def _is_in_relative_clause(text: str, phrase: Phrase) -> bool:
    """Whether a name only tells more of the one before it: "The portfolio, which has three essays, is due"."""
    return (
        _RELATIVE_BEFORE.search(text, 0, phrase.start) is not None
        and _CLAUSE_ENDS.match(text, phrase.end) is not None
    )


def _is_day_of(text: str, phrase: Phrase, named: Sequence[Phrase]) -> bool:
    """Whether a name only tells the day on which the work named before it is due."""
    due = _DAY_OF.search(text, 0, phrase.start)
    if due is None and phrase.kind == "exam":
        due = _AT_EXAM.search(text, 0, phrase.start)
    return due is not None and any(one.end <= due.start() for one in named)


def _is_not_for_all(text: str, phrase: Phrase) -> bool:
    """Whether only some take the exam then, or what is told is something to learn from: "The Exam 1 study guide is out May 3"."""
    return (
        _TO_LEARN_FROM.match(text, phrase.end) is not None
        or _SOME_TAKE.search(text, 0, phrase.start) is not None
    )


def _is_held_in(text: str, phrase: Phrase, named: Sequence[Phrase]) -> bool:
    """Whether labs are only where an exam named before them is held."""
    held = any(one.kind in _TAKEN and one.end <= phrase.start for one in named)
    return held and _DURING.search(text, 0, phrase.start) is not None


def _behind_practice(text: str, phrase: Phrase) -> int:
    """Where a name begins, behind the word by which an exam is only practised: "Practice midterm"."""
    practised = _PRACTISED.match(text, phrase.start, phrase.end) if phrase.kind in _TAKEN else None
    return practised.end() if practised else phrase.start


def _is_spoken_of(before: str) -> bool:
    if _CHOSEN.search(before):
        return True
    return _SPOKEN_OF.search(before) is not None or _TALKED_OF.search(before) is not None


def _is_agenda(text: str, mentions: Sequence[DateMention]) -> bool:
    """Whether a line lists dates with what is on each behind it: "9/8 Introduction; 9/10 Markets; 9/15 Exam 1"."""
    if len(mentions) < _AGENDA or text[: mentions[0].start].strip(" •*–—-"):
        return False
    between = [text[a.end : b.start] for a, b in pairwise(mentions)]
    return all(_ITS_MATTER.fullmatch(stretch) for stretch in between)


def is_joined(text: str, mentions: Sequence[DateMention], number: int) -> bool:
    """Whether nothing but "and" or a comma stands between a date and the one before it."""
    between = text[mentions[number - 1].end : mentions[number].start] if number else "."
    return _AND.fullmatch(between) is not None


def last_joined(text: str, mentions: Sequence[DateMention], number: int) -> int:
    """The last of the dates that "and" or a comma joins to this one: its own place where none is."""
    while number + 1 < len(mentions) and is_joined(text, mentions, number + 1):
        number += 1
    return number


def _governing(
    text: str, mentions: Sequence[DateMention], number: int, named: Sequence[Phrase], above: Phrase | None
) -> Phrase | None:
    """The phrase nearest before the date in its stretch of the sentence, else the nearest after it, else the one before."""
    mention = mentions[number]
    low = mentions[number - 1].end if number else 0
    high = mentions[number + 1].start if number + 1 < len(mentions) else len(text)
    if is_given_out(text, low, mention.start):
        return None
    if number and (aside := _ASIDE.match(text, low, mention.start)) is not None:
        named = [p for p in named if not low < p.start < aside.end()]
        low = aside.end()
    before = [p for p in named if low <= p.start and p.end <= mention.start]
    strong = [p for p in before if not p.weak] or before
    if strong and strong[-1].kind in EVENT_KINDS and _HANDED_IN.match(text, before[-1].end):
        return replace(before[-1], weak=False)
    if strong:
        return _with_part(text, before, _best_before(_without_whole(text, strong)))
    stretch = text[low : mention.start]
    if above is not None and (more := _ONE_MORE.match(stretch)):
        return _one_more(above, more["which"])
    after = [
        p
        for p in named
        if mention.end <= p.start < high
        and not _is_of_next(text, p, mentions, number)
        and not _BROUGHT_FOR.fullmatch(text, mention.end, p.start)
        and not (
            p.kind in EVENT_KINDS
            and _ITS_HOUR.fullmatch(text, mention.end, p.start)
            and _DUE_BY.search(stretch)
        )
    ]
    if after and (low == 0 or ":" in text[mention.end : after[0].start] or after[0].start - mention.end < 40):
        return after[0]
    earlier = [p for p in named if p.end <= mention.start]
    return earlier[-1] if earlier and _says_only_when(stretch) else None


def _with_part(text: str, before: Sequence[Phrase], whole: Phrase) -> Phrase:
    """The work with the part of it that is asked for: "a rough draft of the paper"."""
    part = next((p for p in before if p.weak and _OF_IT.fullmatch(text, p.end, whole.start)), None)
    if part is None:
        return _with_stage(text, before[-1], whole)
    title = f"{part.title} {text[part.end : whole.start].strip()} {text[whole.start : whole.end]}"
    return replace(whole, start=part.start, title=" ".join(title.split()))


def _with_stage(text: str, last: Phrase, whole: Phrase) -> Phrase:
    """The stage that a label lists before its day: "Essay 1 (25%): first draft due May 3"."""
    if not last.weak or _LISTED.fullmatch(text, whole.end, last.start) is None:
        return whole
    return replace(whole, start=last.start, title=f"{whole.title}: {last.title}")


def _without_whole(text: str, named: Sequence[Phrase]) -> Sequence[Phrase]:
    """The names without the work that the one before it is for: "an annotated bibliography for their paper"."""
    if len(named) < _PAIR or any(one.kind in EVENT_KINDS for one in named[-2:]):
        return named
    between = text[named[-2].end : named[-1].start]
    return named[:-1] if _FOR_IT.fullmatch(between) else named


def _best_before(named: Sequence[Phrase]) -> Phrase:
    specific = [p for p in named if p.kind != "homework" or not re.fullmatch(r"(?i)assignments?", p.title)]
    return (specific or named)[-1]


def _one_more(above: Phrase, which: str) -> Phrase:
    thing = _WHICH.sub("", above.title)
    one = singular(thing)
    return replace(above, title=f"{which.capitalize()} {one[:1].lower()}{one[1:]}")


def _is_of_next(text: str, phrase: Phrase, mentions: Sequence[DateMention], number: int) -> bool:
    """Whether a name between two dates leads on to the later: "Classes end May 2; the exam is on May 9"."""
    if number + 1 >= len(mentions):
        gap = text[mentions[number].end : phrase.start]
        return gap.lstrip(" )")[:1] == ";" and _OWN_VERB.match(text, phrase.end) is not None
    here, there = mentions[number], mentions[number + 1]
    gap, lead = text[here.end : phrase.start], text[phrase.end : there.start]
    if gap.lstrip()[:1] in {";", ".", ")"} and not _SHARE.sub("", lead).strip(" ,(["):
        return True
    return gap.strip(" :–—-") != "" and _LEADS_TO.fullmatch(lead) is not None


def _says_only_when(stretch: str) -> bool:
    """Whether the words from one date to the next tell nothing of another thing."""
    words = re.findall(r"[^\W\d_]+", stretch.lower())
    return sum(word not in OF_DATES and len(word) > 1 for word in words) <= 1 and "make" not in words

"""Deliverables in running text: "The midterm will be held on October 13, in class"."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from servers.syllabus.dating.clock import TimeMention
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.scan import may_be_dated
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.about import (
    BARE_PLURAL,
    VERSION,
    as_labelled,
    meant_by_heading,
    subject_of_paragraph,
    subject_of_sentence,
    titled_by,
)
from servers.syllabus.finding.announced_days import announced_by, days_of_announced
from servers.syllabus.finding.asked import asked_for
from servers.syllabus.finding.asserted import asserted
from servers.syllabus.finding.below_title import tells_little_else
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.chain import without_arrows
from servers.syllabus.finding.counted_from import counted_from
from servers.syllabus.finding.coursework import NO_COURSEWORK, Coursework
from servers.syllabus.finding.day_lists import parts_of_list, presented
from servers.syllabus.finding.decoys import is_decoy, is_policy_heading
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_due
from servers.syllabus.finding.denied import denied_dates, without_denied, without_denied_titles
from servers.syllabus.finding.described import without_described
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.exam_windows import as_exam, openings
from servers.syllabus.finding.given_out import is_given_out, without_given
from servers.syllabus.finding.governing import governed, is_joined, last_joined
from servers.syllabus.finding.group_talks import with_talks_named
from servers.syllabus.finding.held_before import without_held_before
from servers.syllabus.finding.joined_names import each_joined
from servers.syllabus.finding.left_out import left_out
from servers.syllabus.finding.near_hours import hour_near, hours_beside
from servers.syllabus.finding.off_days import day_off, is_before_term, off_title, with_breaks_joined
from servers.syllabus.finding.on_condition import is_condition
from servers.syllabus.finding.one_of_several import one_of
from servers.syllabus.finding.open_days import open_days
from servers.syllabus.finding.open_until import until_closed
from servers.syllabus.finding.ordinals import MANY, Several
from servers.syllabus.finding.owners import (
    bare_owner,
    closed_by_day,
    opened_by,
    opening_owner,
    says_only_when,
    with_owners,
)
from servers.syllabus.finding.part_spans import is_going_on, without_span_of_part
from servers.syllabus.finding.parts import parts_of
from servers.syllabus.finding.past import is_past, opens
from servers.syllabus.finding.phrase import Phrase, phrases
from servers.syllabus.finding.same_hour import with_hours_repeated
from servers.syllabus.finding.spoken_days import is_of_others, is_said, is_sat, tells_its_day, until_told
from servers.syllabus.finding.stage_names import is_stage
from servers.syllabus.finding.stages import stages_of
from servers.syllabus.finding.statement import Columns, Headed, Statement, statements
from servers.syllabus.finding.steps import step_of
from servers.syllabus.finding.take_home import take_home_named
from servers.syllabus.reading.line import Line

__all__ = ["candidates_in_prose"]

_DUE = Pattern(
    r"\b(?:due|deadline|submit\w*|turn(?:ed)? in|hand(?:ed)? in|no later than|upload\w*|be completed|collect(?:ed)?|checked|owed|(?:like|want|expect|wish|need|hope) to (?:see|have|get|receive)|by)\b",
    re.IGNORECASE,
)
#: What a sentence must say for its date to be that of a thing named only before it.
_SAYS_WHEN = Pattern(
    r"\b(?:due|deadlines?|submi\w+|turn(?:ed)? in|hand(?:ed)?[- ]in|goes? in|no later than|held|given|scheduled|in class on|has set|are set for|is set for|take(?:s|n)? place|administered)\b|^\W*(?:it|this|these|they|which|date|when)\b",
    re.IGNORECASE,
)
#: Sentences whose date is another than that of the work they are about.
_OTHER_DAY = Pattern(
    r"\b(?:assigned|handed out|hand(?:ed)? back|given out|released?|posted|available|returned|discuss\w*|review\w*|covers?|prep\w*|starts?|begins?|opens?|from|feedback on)\b",
    re.IGNORECASE,
)
#: Sentences about what is done for the work, not about the work.
_ABOUT_IT = Pattern(
    r"\b(?:reviews?|review session|q ?& ?a|help session|practice (?:exam|test|quiz)|sign[- ]?ups?|grades?|results?|solutions?|handed back|returned"
    r"|meet with|talk (?:to|with)|speak (?:to|with)|consult\w*|(?:make|schedule) an? (?:appointment|meeting|conference)|approv\w+|(?:let|tell) (?:me|us)|requests?|petitions?|bookings?|conflict forms?)\b",
    re.IGNORECASE,
)
#: The last version of what the text is about: "Essay. Draft: May 3; Final: May 10".
_FINAL = Pattern(r"final", re.IGNORECASE)
#: What has no drafts, outlines or reports of its own.
_HELD_KINDS = frozenset({"exam", "quiz"})
_WRITTEN = frozenset({"paper", "project", "homework"})
#: A label over all that a sentence lists: "Important due dates: prospectus, May 3; draft, May 10".
_LISTS_DUE = Pattern(r"\W*(?:[\w-]+\s+){0,3}(?:due\s+dates?|deadlines?)\s*(?:are\s*)?:", re.IGNORECASE)
#: A line of a list of due dates: "Due Wed., Aug. 31: Section 12.1 #5".
_OPENS_DUE = Pattern(r"(?:^|\s)Due\s(?:on\s|by\s)?$")
_HELD = Pattern(
    r"\b(?:will be|is|are|held|given|scheduled|take place|takes place|taken|administered|occur|on|during|moved|rescheduled|postponed|changed|in[\s-]class|tentative(?:ly)?)\b|[:–—(|-]",
    re.IGNORECASE,
)
#: What each student writes one of, said to be due: "Papers are due May 3".
_EACH_ONE = Pattern(
    r"\W*(?:all\s+|the\s+|your\s+)?(?:papers|essays|projects|portfolios)\s+(?:are|will\s+be|must\s+be|should\s+be)\s+(?:due|turned\s+in|handed\s+in|submitted)\b",
    re.IGNORECASE,
)
#: A heading over several works, of which none is named so: "Major assignments".
_OF_SEVERAL = Pattern(
    r"(?:(?:major|graded|written|required|main|course)\s)?assignments|(?:project|course|paper)\smilestones",
    re.IGNORECASE,
)
#: What comes before a date that is an example.
_EXAMPLE = Pattern(r"\be\.\s?g\.")
_IN_CLASS = Pattern(
    r"\bin[\s-]class\b|\bduring (?:the )?(?:regular(?:ly)? )?(?:scheduled )?(?:class|lecture)|\bclass time\b|\bin lecture\b",
    re.IGNORECASE,
)
#: What there is none of on a day: "1/24 no lab".
_NONE = Pattern(
    r"(?:^|\d|[:,–—-])\W*no (?:labs?|home\s?work|hw|quiz(?:zes)?|problem sets?|assignments?|recitations?|discussions?|sections?)(?: (?:due|this week|today))?\W*$",
    re.IGNORECASE,
)
#: The same before its day: "No labs on May 3".
_NONE_ON = Pattern(
    r"\W*no\s(?:labs?|quiz(?:zes)?|recitations?|discussions?|sections?)\s(?:(?:on|for)\s)?\W*",
    re.IGNORECASE,
)
_LONGEST_HOURS = 90
#: No exam begins at such an hour, at which work is due.
_NIGHT = 21
#: Digits that are set high, as a note's is, or stand for an ordinal.
_RAISED = Pattern("[²³¹]")
#: How work reaches its reader by a day, where no word says that it is due.
_HANDED_OVER = Pattern(
    r"\b(?:be\s(?:e-?mailed|sent|collected|posted|completed)|(?:e-?mail|send|post|complete)\s(?:me\s)?(?:the|your|an?|their))\b",
    re.IGNORECASE,
)


def candidates_in_prose(
    paragraphs: Sequence[Headed],
    context: TermContext,
    coursework: Coursework = NO_COURSEWORK,
    columns: Columns | None = None,
) -> list[Candidate]:
    """Deliverables with a date in each (paragraph, heading above it)."""
    found: list[Candidate] = []
    announced: Phrase | None = None
    columns = columns or Columns(paragraphs)
    paragraphs = without_denied_titles(paragraphs)
    stages = {id(point): candidate for point, candidate in stages_of(paragraphs, context)}
    several = Several()
    for (paragraph, heading), titled in with_owners(paragraphs):
        several.under(heading)
        above, announced = announced, announced_by(paragraph)
        if not has_digit(paragraph.text) and (paragraph.text.isascii() or not _RAISED.search(paragraph.text)):
            several.told(paragraph.flat)
            continue
        if id(paragraph) in stages:
            found.append(stages[id(paragraph)])
            continue
        if above and (listed := days_of_announced(paragraph, above, context)):
            found += listed
            continue
        told = statements(paragraph, columns)
        parts = [(one, part) for one in told for part in _parts(one)]
        texts = with_hours_repeated([several.told(part.text) for _, part in parts])
        spoken = [(*part, until_closed(text)) for part, text in zip(parts, texts, strict=True)]
        while spoken and not may_be_dated(spoken[-1][2]):
            spoken.pop()
        if not spoken:
            continue
        step = step_of(paragraph.flat) if paragraph.role == "item" or titled is None else None
        owner = opening_owner(paragraph.flat) or step or titled
        subject = subject_of_paragraph(paragraph, heading, owner)
        opened, closed, bare = openings(told), closed_by_day(paragraph.flat), None
        for whole, said, named in spoken:
            statement = said if named == said.text else replace(said, text=named)
            subject = subject_of_sentence(statement.text, subject)
            if whole in opened:
                continue
            opening, alone = opened_by(statement.text, closed if whole is told[-1] else None)
            owner = opening or owner
            said_of = (bare if says_only_when(statement.text) else None) or owner
            bare = bare_owner(statement.text)
            if said_of is not None and (alone or says_only_when(statement.text)):
                found += _in_sentence(statement, heading, said_of, context, NO_COURSEWORK, alone=True)
            else:
                titled_only = paragraph.role == "heading" and not is_due(statement.text)
                names = NO_COURSEWORK if titled_only else coursework
                found += _in_sentence(statement, heading, subject, context, names)
    return found


def _parts(whole: Statement) -> Sequence[Statement]:
    """A statement, or the parts of a list of days of which some are no deadlines."""
    parts = parts_of_list(whole)
    return parts if len(parts) > 1 and is_decoy(whole.text) else (whole,)


def _tells_no_other(text: str, mentions: Sequence[DateMention]) -> bool:
    """Whether a sentence names no other thing to be done by its day than the work that it stands under."""
    spoken = _OTHER_DAY.search(text) or _ABOUT_IT.search(text)
    return spoken is None and tells_little_else(text, mentions)


def _gives_hours(text: str, subject: Phrase | None, times: Sequence[TimeMention]) -> bool:
    """Whether a short sentence gives the day and the hours of the exam it is about: "Cumulative; May 3, 8-10 am"."""
    exam = subject is not None and subject.kind == "exam"
    told = exam and any(time.end_time is not None for time in times) and len(text) <= _LONGEST_HOURS
    return told and not (_OTHER_DAY.search(text) or _ABOUT_IT.search(text))


def _is_titled(heading: str, subject: Phrase | None) -> bool:
    """Whether the paragraph stands under nothing but the name of its subject: "Problem Set 2"."""
    bare = re.sub(r"^[\W\d.]+\s|[\s:.]+$", "", heading)
    if subject is None or subject.weak or _OF_SEVERAL.fullmatch(subject.title):
        return False
    return bare.casefold() == subject.title.casefold()


def _in_sentence(
    sentence: Statement,
    heading: str,
    subject: Phrase | None,
    context: TermContext,
    coursework: Coursework,
    *,
    alone: bool = False,
) -> Iterator[Candidate]:
    """``alone``: the sentence tells only when, and ``subject`` is whose day it is."""
    whole = with_talks_named(take_home_named(until_told(sentence.text)))
    text = without_arrows(without_denied(whole))
    joined = with_breaks_joined(text, find_dates(text, context))
    told = (counted_from(text, m) for m in open_days(text, joined) if m.date is not None)
    mentions = [m for m in told if m.date and (left_out(text, m) or not is_past(text, m.start))]
    mentions = [m for m in mentions if not (_EXAMPLE.search(text[: m.start]) or is_condition(text, m))]
    mentions = [m for n, m in enumerate(mentions, start=1) if n == len(mentions) or not opens(text, m)]
    none = list(denied_dates(without_arrows(whole), mentions))
    mentions = [m for m in mentions if m not in none]
    mentions = without_held_before(text, without_span_of_part(text, mentions), context)
    mentions = [m for m in mentions if not (is_going_on(text, m) or _NONE_ON.fullmatch(text, 0, m.start))]
    text = asserted(text, mentions) if mentions else ""
    mentions = [mention for mention in mentions if mention.end <= len(text)]
    if not mentions or _NONE.search(text):
        return
    work = [] if alone or is_sat(text, subject) else coursework.phrases(text, phrases(text))
    named = [
        p for p in work if not any(m.start <= p.start < m.end for m in mentions) and not is_said(text, p)
    ]
    named = without_given(text, without_described(text, named)) if named else named
    times = hours_beside(text, mentions)
    if subject is not None and BARE_PLURAL.fullmatch(subject.title):
        subject = _whole(titled_by(heading), subject)
    policy = is_policy_heading(heading)
    said = not policy and (
        alone
        or (_SAYS_WHEN.search(text) and not _ABOUT_IT.search(text) and not is_of_others(text))
        or tells_its_day(text, subject)
        or (_is_titled(heading, subject) and _tells_no_other(text, mentions))
        or _gives_hours(text, subject, times)
    )
    told_of = subject if said and not _is_named(text, subject, named) else None
    lows = (0, *(mention.end for mention in mentions))
    parts = parts_of(text, mentions, subject, coursework) or (None,) * len(mentions)
    told_for = asked_for(text, mentions, list(governed(text, mentions, named)))
    asked = [as_exam(as_labelled(text, phrase, named), subject) for phrase in told_for]
    meant = [
        presented(
            text,
            mentions,
            n,
            part
            or meant_by_heading(text, phrase, heading)
            or phrase
            or (None if is_given_out(text, lows[n], mentions[n].start) else told_of),
        )
        for n, (part, phrase) in enumerate(zip(parts, asked, strict=True))
    ]
    dates: defaultdict[Phrase, list[dt.date]] = defaultdict(list)
    for phrase, mention in zip(meant, mentions, strict=True):
        if phrase and mention.date and mention.date not in dates[phrase]:
            dates[phrase].append(mention.date)
    leads = len(times) == 1 and ":" in text[times[0].end : max(times[0].end, mentions[0].start)]
    linked, off, since = False, None, 0
    for number, mention in enumerate(mentions):
        low = mentions[number - 1].end if number else 0
        since = since if leads or (number and is_joined(text, mentions, number)) else low
        high = mentions[number + 1].start if number + 1 < len(mentions) else len(text)
        last = last_joined(text, mentions, number)
        shared = mentions[last + 1].start if last + 1 < len(mentions) else len(text)
        phrase = meant[number]
        off = off_title(text, mentions, number) or (off if is_joined(text, mentions, number) else None)
        if off and is_before_term(mention, context):
            continue
        if off and (day := day_off(mention)):
            yield _of_day_off(sentence, mention, off, day)
        elif phrase is not None and mention.date is not None and not policy:
            listed = dates[phrase]
            one = one_of(text, phrase, listed, mention.date)
            linked = _beside(text, phrase, mention) or (linked and _is_joined(text[low : mention.start]))
            for each in each_joined(text, phrase, named, one, (len(listed), listed.index(mention.date))):
                yield from _deliverable(
                    sentence, mention, each, times, (since, high, shared), subject, linked=linked
                )


def _whole(titled: Phrase | None, several: Phrase) -> Phrase:
    """The work of a heading, of which a plural below it is another word; below an exam no work to hand in is."""
    held = titled is not None and titled.kind in _HELD_KINDS and several.kind not in _HELD_KINDS
    return several if titled is None or held else titled


def _is_named(text: str, subject: Phrase | None, named: Sequence[Phrase]) -> bool:
    """Whether the subject is one of the names in the sentence, if only the beginning of one ("Exercises 1" of "1-4")."""
    return subject in named or any(
        subject.start == p.start and p.title.startswith(subject.title) and text.startswith(p.title, p.start)
        for p in named
        if subject is not None
    )


def _is_joined(between: str) -> bool:
    """Whether nothing but a comma or an "and" stands between two dates."""
    return not re.sub(r"(?i)[\s,;&(]|and|or", "", between)


#: What work counts, behind its name: "essay 25% (Oct 16)", "final paper, 100 points (Dec 5)".
_A_SHARE = Pattern(r"\d{1,3}\s?(?:%|percent|points?|pts\.?)", re.IGNORECASE)

#: The hour before its day: "final paper, noon Monday, December 5".
_AN_HOUR = Pattern(
    r"(?:by\s+|at\s+)?(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|\bnoon|\bmidnight)\s*,?(?:\s+on\b)?(?=\s)",
    re.IGNORECASE,
)


def _beside(text: str, phrase: Phrase, mention: DateMention) -> bool:
    """Whether nothing but a bracket, comma or dash, and its share, stands between a name and its date."""
    between = _AN_HOUR.sub("", _A_SHARE.sub("", text[phrase.end : mention.start]))
    return phrase.end <= mention.start and not between.strip(" ([:,–—-")


def _of_day_off(sentence: Statement, mention: DateMention, title: str, day: Day) -> Candidate:
    lines = _lines_of(sentence, mention.text)
    return Candidate(title, "no_class", day, lines, "no_class", printed=sentence.text)


def _deliverable(
    sentence: Statement,
    mention: DateMention,
    phrase: Phrase,
    times: list[TimeMention],
    reach: tuple[int, int, int],
    subject: Phrase | None,
    *,
    linked: bool,
) -> Iterator[Candidate]:
    assert mention.date is not None  # noqa: S101  callers keep resolved mentions only
    text = sentence.text
    segment = text[reach[0] : reach[1]]
    due = bool(_DUE.search(segment)) or bool(_DUE.search(text[: mention.start]))
    held = phrase.kind in EVENT_KINDS and bool(_HELD.search(segment))
    listed = len(text) < 90 or linked
    if not (due or held or listed) or (phrase.weak and phrase.kind == "other" and not due):
        return
    time = hour_near(text, times, mention, (reach[0], reach[2]))
    title = phrase.title
    if BARE_PLURAL.fullmatch(title):
        if (
            subject is None
            or subject.kind != phrase.kind
            or subject.weak
            or (BARE_PLURAL.fullmatch(subject.title) and not _OPENS_DUE.search(text[: mention.start]))
        ):
            other = subject is not None and subject.kind != phrase.kind
            if other or _EACH_ONE.match(text) is None:
                return
        else:
            title = subject.title
    elif subject is not None and title.isalpha():
        ends = subject.title.casefold().endswith(
            f" {title.casefold()}"
        )  # "The paper is due" of the "Site paper"
        title = subject.title if ends and subject.kind == phrase.kind else title
    late = time is not None and time.end_time is None and time.time.hour >= _NIGHT
    timed = time is not None and not late and (time.end_time is not None or _DUE.search(segment) is None)
    version = _FINAL.fullmatch(title) and not timed and subject and subject.kind in _WRITTEN
    own = phrase.kind == "exam" and not version
    is_whole = subject is not None and subject.kind not in _HELD_KINDS and not MANY.search(subject.title)
    whole = subject if is_whole else None
    named = " " in title and not is_stage(title)
    if named or (whole and _is_of_course(title, whole)):
        whole = None
    if whole and whole.title != title and phrase.weak and not whole.weak and not own:
        title = f"{whole.title}: {title}"
    yield Candidate(
        title,
        phrase.kind if own or not (phrase.weak and whole) else whole.kind,
        Day(mention.date, mention.end_date, mention.doubts),
        _lines_of(sentence, mention.text),
        "prose_due" if due and not held else "prose_event",
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        in_class=bool(_IN_CLASS.search(text)),
        weak=phrase.weak
        and not (
            (named or phrase.kind != "other")
            and phrase.kind != "exam"
            and (is_due(segment) or _HANDED_OVER.search(segment) or _LISTS_DUE.match(text))
        )
        and not (
            whole and not whole.weak and VERSION.fullmatch(phrase.title) and _beside(text, phrase, mention)
        ),
        printed=text,
        doubts=time.doubts if time else (),
    )


def _is_of_course(title: str, whole: Phrase) -> bool:
    """Whether a final report stands behind a work by its number, of which it is none: "Exercise 8 is due ...; the final report ..."."""
    last = title.casefold().startswith("final ") and VERSION.fullmatch(title) is None
    return last and whole.title[-1:].isdigit()


def _lines_of(sentence: Statement, words: str) -> tuple[Line, ...]:
    """The lines that the date was printed on."""
    wanted = words.split()
    first = wanted[0] if wanted else ""
    tail = wanted[-1] if wanted else ""
    hits = tuple(line for line in sentence.lines if words in line.text)
    hits = hits or tuple(
        line for line in sentence.lines if tail and first and (tail in line.text or line.text.endswith(first))
    )
    return hits[:2] or sentence.lines[:1]

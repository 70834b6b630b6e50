"""The words for work that students do, by kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.choices import Choices, starts
from servers.syllabus.dating.pattern import Pattern

__all__ = ["BRIEF", "GENERIC", "GENERIC_KIND", "KIND_PATTERNS", "kinds_named"]

#: A lawyer's brief, and no "brief (10 minute) talk"; in small letters.
BRIEF = r"briefs|brief(?!\s+(?:\([^()]*\)\s+)?(?!(?:due|is|are|was|has|must|should|will|can|may|counts?|on|for|by|of|to|in|at|with|from|about|before|after|and|or|no|number|draft|assignment|writing|paper|exercise|memo|i{1,3}|iv|vi?)\b)[a-z]{2,})"

#: Kind words; the last one in the head of the phrase wins. A generic word yields to a specific one before it.
_WORDS: tuple[tuple[ItemKind, str], ...] = (
    ("exam", r"proctored\sassessments?|sessionals?(?=\W*$|\s(?:#?\d|[ivx]{1,3}\b|exam|test))|in-?class\sessays?|timed\s(?:in-?class\s)?(?:writings?|writes?|essays?|translations?|compositions?|summar(?:y|ies))|take-?home\s(?:final|mid-?term)|lab\sfinal|mt(?=\s?#?\d(?!\d))|exams?|examinations?|mid-?terms?(?!\s(?:progress\s|status\s)?(?:reports?|updates?|evaluations?|surveys?|feedback|grades?|check-?ins?|conferences?)\b)|prelims?|tests?(?!\s(?:plans?|cases?|suites?|bench(?:es)?|beds?|harness(?:es)?|drives?)\b)|finals|orals|oral(?:es)?(?=\s?#?\d)|practicals?|retakes?|mini-?exams?|klausur|prüfung|examen|tentamen|hertentamen|resits?|re-?(?:exam(?:ination)?|sit\sexam(?:ination)?)s?"),
    ("quiz", r"(?:i|t|g)?rats?(?=\s#?\d)|quiz|quizzes|quizes|checkpoints?\squiz"),
    ("presentation", r"presentations?|oral\sreports?|poster\ssessions?|(?:lightning|flash|student|elevator|project|paper|group|chalk|in-class)\s(?:talks?|pitch(?:es)?)|(?:final|group|solo|open|class|student)\sperformances?|performances?(?=\s?#?\d)|pin-?ups?|demo\sdays?|demos?|pitch(?:es)?|(?<!article\s)(?<!journal\s)(?<!film\s)(?<!book\s)(?<!literature\s)(?<!research\s)(?<!curriculum\s)(?<!policy\s)(?<!media\s)(?<!lesson\s)(?<!written\s)(?<!study\s)(?<!app\s)(?<!text\s)(?<!textbook\s)(?<!website\s)critiques?|crits?|recitals?|jury|juries|defen[sc]es?|showcase|(?:concerts?|exhibitions?)(?!\s+(?:report|review|response|paper|critique|attendance|program)s?)|expos?"),
    ("project", r"projects?|mini-projects?|checkpoints?(?=\s?(?:#?\d|[ivx]{1,3}\b))|capstones?|posters?(?!\s(?:sessions?|presentations?))|prototypes?|milestones?|portfolios?|proj\.?"),
    ("paper", r"(?:article|journal|film|book|literature|research|curriculum|policy|media|web\s?site|lesson|written|study|app|ad|advertisement|text(?:book)?)\scritiques?|prospectus(?:es)?|(?<!\bon\s)papers?|essays?|theses|thesis|term\spapers?|op-?eds?|policy\sbriefs?|annotated\sbibliograph(?:y|ies)|bibliograph(?:y|ies)|literature\sreviews?|book\sreviews?|abstracts?|memos?|memorand(?:um|ums|a)|article\ssummar(?:y|ies)|" + BRIEF + r"|manuscripts?|position\spapers?|squibs?|mini-(?:essay|paper)s?|referee\sreports?"),
    ("lab", r"exp(?:eriment)?s?\.?\s?#?\d{1,2}\s(?:lab\s)?(?:reports?|write-?ups?)|labs?|lab(?:oratory)?\sreports?|lab\snotebooks?|pre-?labs?|post-?labs?|laboratory|laboratories"),
    ("homework", r"(?:cw|tma|course\s?work)(?=\s?#?\d)|(?:asg|asgn|assn|asst|assmt|asgmt|assgt|hwk|wa|pa)\.?(?=\s?#?\d{1,2}(?!\w))|hand-?ins?(?=\s?#?\d)|homeworks?|home\swork|hw|hwk|(?:problem|practice|exercise|question|homework|review)\s?sets?|(?:problem|exercise|homework)\s?sheets?|(?:tutorial|examples?)\ssheets?(?=\s?#?\d)|p-?sets?|ps(?=\s?#?\d)|p\.?s\.?(?=\s?\d)|pset|assignments?|asgmt|assgn|exercises?|worksheets?|problems?(?=\s(?:set|due|#?\d))|discussion\s(?:posts?|boards?|questions?|forums?|threads?)|db(?=\s?#?\d)|posts?(?!-)|responses?|reflections?|journals?|journal\sentr(?:y|ies)|précis|precis|case\s(?:stud(?:y|ies)|write-?ups?)|write-?ups?|blog\sposts?|take-?homes?|outlines?|drills?|tutorials?(?=\s?#?\d+\sdue)|huiswerk|übungs(?:blatt|blätter)|übung|devoirs?|tareas?|webassign|mastering\w*|zybooks?|problemset|activity\ssheets?|lecture\stickets?|reading\s(?:responses?|quizzes|notes|journals?|questions?)|written\swork|peer[\s-](?:reviews?|evaluations?|evals?|feedback)|programs?(?=\s?#?\d{1,2}\b(?!\s?[-–/:.]\s?\d))"),
    # What the calendars of language, music, theatre and law courses call it.
    ("exam", r"klausuren|prüfungen|ex[aá]men(?:es)?|esam[ei]|parcial(?:es)?|viva(?:\svoce)?"),
    ("quiz", r"prueb(?:as?|itas?)|interros?(?=\s?#?\d)|contr[oô]les?(?=\s?#?\d)|dict[ée]es?(?=\s?#?\d)|(?:vokabel|grammatik)tests?|(?:prov[ae]|verific(?:a|he)|interrogazion[ei])(?=\s?#?\d)"),
    ("homework", r"(?:devoirs?|tareas?|hausaufgaben?|compit[oi]|deberes|huiswerk)(?=\s?#?\d)"),
    ("paper", r"(?:r[ée]dactions?|aufs[aä]tze?|redaç(?:ão|ões))(?=\s?#?\d)"),
    ("presentation", r"charlas?(?=\s?#?\d|\W*$)"),
    ("presentation", r"presentaci(?:ón|ones)(?:\sorale?s?)?|exposés?(?=\s(?:oral|oraux)|\s?#?\d|\W*$)|referate?|(?:skit|monologue|scene)s?\s(?:#?\d\s)?performances?|(?:skit|monologue)s?(?=\s?#?\d|\s+(?:due|performances?|presentations?))|(?:poem|poetry|verse)\srecitations?|dress\srehearsals?|(?:final|first|second|third|opening|solo|duet|trio|group|scene|studio|open|student|informal|work-?in-?progress|in-class|draft)\s(?:\w+\s){0,2}showings?(?!\s+of)|showings?(?=\s?#?\d)|(?:fall|winter|spring|holiday|choral|choir|band|orchestra|ensemble|end-of-(?:term|semester))\s(?:(?:dance|choral|band|jazz|choir|faculty|student)\s)?(?:concerts?|performances?|shows?)|moot\scourt|oral\sarguments?(?=\s?#?\d|\W*$)"),
    ("paper", r"(?:source|document|text(?:ual)?|literary|critical|passage)\scommentar(?:y|ies)|close\sreading\s(?:paper|essay|exercise|assignment)s?|(?:close\sreading|explication|composition|translation)s?(?=\s?#?\d|\s+due|\s?\(\d[^()]{0,20}\)\s+due)|composici(?:ón|ones)|comp\.(?=\s?#?\d)|ensayos?|rédactions?|aufsatz|aufsätze|saggi?o?(?=\s?#?\d|\s+finale)|(?:haus|seminar)arbeit(?:en)?|(?:passage|sequence|scene|shot|film|document|source|rhetorical|visual|formal|character|play|script|song|image|object|artifact|primary\ssource)\sanalys[ie]s(?=\s?#?\d|\s+(?:due|paper|essay|assignment)|\W*$)|(?:exhibit(?:ion)?|concert|performance|theat(?:re|er)|play|museum|album|critical)\sre(?:view|port|sponse)s?"),
    ("presentation", r"(?:mid-?term|final|semester|individual)\sportfolio\sreviews?|design\sreviews?(?=\s?#?\d|\W*$|\s(?:\(|on\b|due\b|is\b|are\b|will\b|presentations?\b))"),
    ("paper", r"final\s(?:versions?|edits?|revisions?)(?=\W*$|\s+(?:due|is|must|should|will)\b)|annotated\sbibs?|lit\.?\sreviews?"),
    ("homework", r"final\sself-?\s?(?:assessments?|evaluations?)|(?:(?:sketch|note|log|work)book|journal)\schecks?(?=\s?#?\d|\s+due|\W*$)|diarios?(?=\s?#?\d)|commonplace\sbooks?"),
    ("homework", r"(?:case|article|company|industry|stakeholder)\sanalys[ie]s(?=\s?#?\d|\s+due|\W*$)|self-?\s?(?:assessments?|evaluations?)(?=\s?#?\d|\s+due|\W*$)|(?:team|group)\s(?:charters?|contracts?)|concept\smaps?(?=\s?#?\d|\s+due|\W*$)|interview\stranscripts?|cover\sletters?|(?:exam|test|quiz)\scorrections?"),
    ("paper", r"film\sreviews?|movie\sreviews?|(?:concert|performance|exhibit(?:ion)?|museum|play|theat(?:er|re))\sreviews?(?=\s?#?\d|\s+due|\W*$)"),
    ("project", r"e-portfolios?|infographics?"),
    ("presentation", r"(?:teaching|lesson|product|software|project|class|in-class|final|student|cooking|laboratory|classroom)\sdemonstrations?|(?:live|team|group|prototype|system)\sdemonstrations(?!\sof)|micro-?teach(?:ing)?s?(?:\s(?:lesson|demonstration|presentation)s?)?"),
    # What courses in public speaking call it.
    ("presentation", r"speech(?:es)?(?=\s?#?\d|\s(?:groups?|rounds?|day)\s(?:#?\d|[a-e]\b))|(?:informative|persuasive|introduct(?:ion|ory)|self-introduction|student|group|final|demonstration|impromptu|extemporaneous|special\soccasion|ceremonial|commemorative|tribute)\sspeech(?:es)?(?=\W*$|\s*[(,:–-]?\s*(?:day|round|group|part|presentations?|due|continued?|cont)\b|\s#?\d)"),
    # What courses in nursing and the skills of a trade call it.
    ("exam", r"osces?|semi-?finals?|skills?\s(?:check-?\s?offs?|validations?|tests?|tests-?\s?outs?|competenc(?:y|ies)|demonstrations?)|check-?offs?(?=\s?#?\d|\s?:)|hesi|(?:ati|hesi|kaplan)\s(?:\w+\s)?(?:exams?|tests?|assessments?)|compet(?:ency|encies)(?=\s?#?\d)"),
    ("quiz", r"pre-?tests?|post-?tests?"),
    ("exam", r"hourl(?:y|ies)(?=\s?#?\d|\s(?:exam(?:ination)?|test)s?\b)"),
    ("paper", r"summar(?:y|ies)(?=\s?#?\d{1,2}\b(?!\s?[-–/:.]\s?\d))"),
    ("homework", r"care\s(?:plans?|maps?)|assessments?(?=\s?#?\d)|(?:summative|formative)\sassessments?"),
    ("presentation", r"debates?(?=\s?#?\d)|(?:class|team|group|in-class|final|student)\sdebates?"),
    ("quiz", r"i-?rats?(?:\s?(?:[/&+]|and)\s?[tg]-?rats?)?|(?:t|g)-?rats?(?=\s?#?\d)|readiness\sassess?ments?(?:\stests?)?"),
)  # fmt: skip
_GENERIC = r"reports?|drafts?|proposals?|submissions?|write-?ups?|outlines?|revisions?|deliverables?|slides?|videos?|code|retakes?|topics?|topic\sselection|plans?|updates?|designs?|analys[ie]s|statements?|summar(?:y|ies)|evaluations?|surveys?|sign-?ups?|forms?|workshop|replies|(?:lab\s|field\s|design\s|work|sketch|log|note)books?(?:\s+checks?)?"
#: The kind of work that a generic word names, "other" where it is not among them.
GENERIC_KIND: dict[str, ItemKind] = {
    "report": "project", "draft": "paper", "proposal": "project", "write": "homework", "outline": "paper",
    "sketchbook": "homework", "notebook": "homework", "logbook": "homework", "replie": "homework", "workbook": "homework", "field": "homework", "design": "homework", "lab": "lab",
    "survey": "other", "sign": "other", "form": "other", "revision": "paper",
}  # fmt: skip

#: A number that stands at the word without a blank: "HW1", "Quiz2b".
_GLUED = r"(?=\d{1,2}[a-z]?(?!\w))"


class KindPattern(NamedTuple):
    """A kind, what names it in small letters, and what its words begin with; empty: who knows."""

    kind: ItemKind
    pattern: Pattern
    starts: frozenset[str]


KIND_PATTERNS: tuple[KindPattern, ...] = tuple(
    KindPattern(kind, Choices(rf"(?<![\w.-])(?:{words})(?:(?!\w)|{_GLUED})"), starts(words))
    for kind, words in _WORDS
)
#: What may be the beginning of a word of a kind.
_BEGINNING = Pattern(r"(?<![\w.-])\w\w?")


def kinds_named(small: str) -> Iterator[tuple[re.Match[str], ItemKind]]:
    """The words of each kind in a text in small letters, kind by kind; most kinds have no word that begins as one of the text's."""
    if ANY_KIND.search(small) is None:
        return
    found = set(_BEGINNING.findall(small))
    found |= {word[0] for word in found}
    for kind, pattern, begins in KIND_PATTERNS:
        if not (begins and begins.isdisjoint(found)):
            for match in pattern.finditer(small):
                yield match, kind


#: All of them at once: most texts have none.
ANY_KIND = Choices(rf"(?<![\w.-])(?:{'|'.join(words for _, words in _WORDS)})(?:(?!\w)|{_GLUED})")
#: Words of work whatever its kind, which a word of a kind before them overrides.
GENERIC = Choices(rf"(?<![\w-])(?:{_GENERIC})(?![\w])")

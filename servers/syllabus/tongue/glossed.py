"""A document's words with the English that stands for them; what was printed stays with each word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.box import union
from servers.syllabus.reading.line import Word
from servers.syllabus.tongue.dutch import DUTCH
from servers.syllabus.tongue.french import FRENCH
from servers.syllabus.tongue.german import GERMAN
from servers.syllabus.tongue.glossary import Gloss, Glossary
from servers.syllabus.tongue.italian import ITALIAN
from servers.syllabus.tongue.portuguese import PORTUGUESE
from servers.syllabus.tongue.spanish import SPANISH

__all__ = ["ENGLISH", "Tongue", "tongue_of"]

_LANGUAGES: Final = {
    "es": SPANISH,
    "fr": FRENCH,
    "de": GERMAN,
    "pt": PORTUGUESE,
    "it": ITALIAN,
    "nl": DUTCH,
}
_ENGLISH_MARKS: Final = """
the of and to in is for will be you your this that are with on as or by have should can from not at an we our students
student course class week due exam homework grade grades assignments reading
"""
_ENGLISH_WORDS: Final = frozenset(_ENGLISH_MARKS.split())
#: Words of languages that have no glossary and would be taken for one that has: Swedish, Danish and Norwegian.
_KIN: Final = frozenset(
    ["och", "og", "att", "det", "pa", "til", "till", "ikke", "inte", "skal", "ska", "ved", "vid", "fra"]
)
#: Another language's words are so many, and so many times those of English.
_LEAST: Final = 12
_TIMES: Final = 1.5
#: The share of a kindred language's words beside them that tells that it is that one.
_FEW: Final = 0.25
#: In running text they are a third or more; of a language that is akin to it (Swedish to Dutch) a seventh at most.
_SHARE: Final = 0.18
#: Of a document of a few lines less is asked.
_SHORT: Final = 90
_LEAST_SHORT: Final = 6
_WORD: Final = Pattern(r"[a-z]+")
_SOUTH: Final = Pattern(
    r"\b(?:chile|argentina|uruguay|paraguay|bolivia|peru|brasil|santiago|valparaiso|concepcion|buenos aires|cordoba|la plata|montevideo|sao paulo)\b"
    r"|\.(?:cl|ar|uy|py|bo|pe|br)\b"
)
#: Numbered tests of two sizes.
_PRUEBA: Final = Pattern(r"\bprueba (?:n |no\.? |#|n° ?)?\d")
_EXAMEN: Final = Pattern(r"\bexamen (?:n |no\.? |#|n° ?)?\d")
#: Words on one line are a phrase where no wider gap (of the size) parts them.
_GAP: Final = 0.8
_LEVEL: Final = 0.4


@dataclass(frozen=True)
class Tongue:
    """The language that a document is written in; ``code`` as in ISO 639. ``south``: it comes from south of the equator.

    ``small_tests``: a Spanish "prueba" is a quiz in it, since "exámenes" stand beside.
    """

    code: str
    glossary: Glossary | None = None
    south: bool = False
    small_tests: bool = False

    def english(self, words: Sequence[Word]) -> list[Word]:
        """The words, English where the glossary knows them, each with what was printed. Those of one phrase become one."""
        if self.glossary is None:
            return list(words)
        return [word for run in _runs(words) for word in self._of_run(run, self.glossary)]

    def title(self, text: str) -> str:
        """A file's title, in English where the glossary knows all of its words: it names no course then."""
        if self.glossary is None:
            return text
        glosses = [*self.glossary.glosses(text)]
        known = sum(gloss.end - gloss.start for gloss in glosses)
        whole = known >= len("".join(text.split()))
        return " ".join(gloss.english for gloss in glosses) if whole else text

    def _of_run(self, run: Sequence[Word], glossary: Glossary) -> Iterator[Word]:
        text = " ".join(word.text for word in run)
        glosses = list(glossary.glosses(text, south=self.south))
        if self.small_tests:
            glosses = [_as_quiz(gloss, text) for gloss in glosses]
        start = 0
        groups: list[list[Word]] = []
        places: list[tuple[int, int]] = []
        for word in run:
            end = start + len(word.text)
            if groups and any(gloss.start < start <= gloss.end - 1 for gloss in glosses):
                groups[-1].append(word)
                places[-1] = places[-1][0], end
            else:
                groups.append([word])
                places.append((start, end))
            start = end + 1
        for group, (first, last) in zip(groups, places, strict=True):
            own = [gloss for gloss in glosses if first <= gloss.start < last]
            yield _glossed(
                group, text[first:last], [(g.start - first, g.end - first, g.english) for g in own]
            )


ENGLISH: Final = Tongue("en")


def tongue_of(words: Iterable[str]) -> Tongue:
    """The language of a document that begins with ``words``; English where no other is plain."""
    text = fold(" ".join(words)).lower()
    counted = Counter(_WORD.findall(text))
    english = sum(counted[word] for word in _ENGLISH_WORDS)
    found = {
        code: sum(counted[word] for word in glossary.telling & counted.keys())
        for code, glossary in _LANGUAGES.items()
    }
    code = max(found, key=found.__getitem__)
    least = _LEAST if counted.total() > _SHORT else _LEAST_SHORT
    kin = sum(counted[word] for word in _KIN)
    if kin > _FEW * found[code] or found[code] < max(least, _TIMES * english, _SHARE * counted.total()):
        return ENGLISH
    small = code == "es" and None not in {_PRUEBA.search(text), _EXAMEN.search(text)}
    return Tongue(code, _LANGUAGES[code], south=_SOUTH.search(text) is not None, small_tests=small)


def _as_quiz(gloss: Gloss, text: str) -> Gloss:
    small = _PRUEBA.match(fold(text).lower(), gloss.start) is not None
    english = gloss.english.replace("exam", "quiz").replace("Exam", "Quiz").replace("EXAM", "QUIZ")
    return gloss._replace(english=english) if small else gloss


def _glossed(group: Sequence[Word], text: str, glosses: Sequence[tuple[int, int, str]]) -> Word:
    if not glosses:
        return group[0]
    english = text
    for start, end, given in reversed(glosses):
        english = english[:start] + given + english[end:]
    if english == text:
        return group[0]._replace(text=text) if len(group) == 1 else _whole(group)._replace(text=text)
    return _whole(group)._replace(text=english, printed=text)


def _whole(group: Sequence[Word]) -> Word:
    if len(group) == 1:
        return group[0]
    return group[0]._replace(
        box=union(word.box for word in group),
        bold=all(word.bold for word in group),
        struck=all(word.struck for word in group),
    )


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words that follow one another on a line without a gap."""
    run: list[Word] = []
    for word in words:
        if run and not _follows(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _follows(before: Word, word: Word) -> bool:
    size = min(before.size, word.size)
    gap = word.box[0] - before.box[2]
    level = abs(word.box[3] - before.box[3]) <= _LEVEL * size
    return level and before.struck == word.struck and -0.2 * size < gap < _GAP * size

"""Names of months and days of the week as syllabi print them, in the languages that occur most.

Source of the names and abbreviations: Unicode CLDR's calendar data, written without accents
(``folding.fold`` removes them), with the misspellings that are common in English documents.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS

__all__ = [
    "AMBIGUOUS",
    "BORROWED",
    "DAY_LETTERS",
    "DOTTED_DAYS",
    "ENGLISH_DATE_PATTERN",
    "ENGLISH_DAYS",
    "ENGLISH_DAY_PATTERN",
    "ENGLISH_LONG_DAY_PATTERN",
    "ENGLISH_MONTHS",
    "ENGLISH_MONTH_PATTERN",
    "MONTHS",
    "SMALL_GROUPS",
    "WEEKDAY_NAMES",
    "long_date",
    "month_year",
    "weekday_name",
]

#: An English month, whole or cut short, for patterns that ignore case.
ENGLISH_MONTH_PATTERN: Final = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
#: A day of the week in full.
ENGLISH_LONG_DAY_PATTERN: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
#: A day of the week, in full or cut short.
ENGLISH_DAY_PATTERN: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
#: A day by its number and month, perhaps behind that of the week: "Thu Apr 18", "4/18", "18 April".
ENGLISH_DATE_PATTERN: Final = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?[.,]*\s+)?"
    rf"(?:\d{{1,2}}/\d{{1,2}}|(?:{ENGLISH_MONTH_PATTERN})\.?\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\s(?:{ENGLISH_MONTH_PATTERN})\b\.?)"
)

_MONTHS: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "jan january januray janurary janury", "feb febr february febuary feburary februrary februray febrary",
        "mar march", "apr april apirl aprl", "may", "jun june", "jul july", "aug august agust augest auguest",
        "sep sept september septmber setpember septemeber spetember sepember spet", "oct october ocotber octber otcober",
        "nov november novemeber novmber noveber", "dec december decemeber decmber deceber",
    ),
    "de": ("januar", "februar", "marz maerz mrz", "", "mai", "juni", "juli", "", "", "okt oktober", "", "dez dezember"),
    "fr": (
        "janv janvier", "fev fevr fevrier", "mars", "avr avril", "mai", "juin", "juil juillet", "aout",
        "septembre", "octobre", "novembre", "decembre",
    ),
    "es": (
        "ene enero", "febrero", "marzo", "abr abril", "mayo", "junio", "julio", "agosto",
        "septiembre setiembre", "octubre", "noviembre", "dic diciembre",
    ),
    "nl": ("januari", "februari", "mrt maart", "", "mei", "juni", "juli", "augustus", "", "", "", ""),
    "it": (
        "gen gennaio", "febbraio", "marzo", "aprile", "mag maggio", "giu giugno", "lug luglio", "agosto", "set settembre",
        "ott ottobre", "", "dicembre",
    ),
    "pt": (
        "janeiro", "fevereiro", "marco", "abril", "maio", "junho", "julho", "ago agosto", "set setembro", "out outubro",
        "novembro", "dezembro",
    ),
    "sv": ("", "", "", "", "maj", "", "", "augusti", "", "", "", ""),
    "da": ("", "", "marts", "", "", "", "", "", "", "", "", ""),
}  # fmt: skip

_DAYS: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "mon monday mondy", "tue tues tuesday tuseday tusday tueday teusday", "wed weds wednesday wednsday wensday wendesday wedneday wenesday wednesay wedensday",
        "thu thur thurs thr thursday thrusday thurday thursay", "fri friday firday", "sat saturday", "sun sunday",
    ),
    "de": ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "es": ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"),
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "it": ("lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica"),
    "pt": ("segunda segundas", "terca tercas", "quarta quartas", "quinta quintas", "sexta sextas", "", ""),
    "sv": ("mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag"),
}  # fmt: skip

_SHORT: Final[tuple[str, ...]] = (
    "m mo lun ma seg", "t tu di mar dins tis ti ter", "w we mi mer mie wo ons on qua", "r th h do jeu jue don tor to gio qui",
    "f fr ven vie vr fre sex", "sa sam sab za lor lo", "su so dim dom zo son",
)  # fmt: skip


def _months() -> dict[str, int]:
    return {
        name: number
        for language in _MONTHS.values()
        for number, names in enumerate(language, start=1)
        for name in names.split()
    }


def _days() -> dict[str, Weekday]:
    return {
        name: day
        for language in _DAYS.values()
        for day, names in zip(WEEKDAYS, language, strict=True)
        for name in names.split()
    }


#: Folded lower-case name -> month.
MONTHS: Final[dict[str, int]] = _months()
#: The names that may lead their day ("May 4"): no other language's do.
ENGLISH_MONTHS: Final = frozenset(name for names in _MONTHS["en"] for name in names.split())
#: Folded lower-case name -> day, for names that are read as a day wherever they stand by a date.
WEEKDAY_NAMES: Final[dict[str, Weekday]] = _days()
ENGLISH_DAYS: Final = frozenset(name for names in _DAYS["en"] for name in names.split())
#: Short names that are words of their own: read as a day only with a full stop or comma before a date ("Do., 12.10.").
DOTTED_DAYS: Final[dict[str, Weekday]] = {
    name: day for day, names in zip(WEEKDAYS, _SHORT, strict=True) for name in names.split() if len(name) > 1
}
#: Capital letters that stand for a day directly before a date ("M 9/4", "TH 9/7", "R 1/18").
DAY_LETTERS: Final[dict[str, Weekday]] = {
    "M": "MO", "MO": "MO", "T": "TU", "TU": "TU", "W": "WE", "WE": "WE", "R": "TH", "TH": "TH", "F": "FR", "FR": "FR",
    "SA": "SA", "SU": "SU",
}  # fmt: skip
#: Letters of class days in small print, which name nothing else directly before an hour ("mwf 9-10").
SMALL_GROUPS: Final[frozenset[str]] = frozenset(
    {"mwf", "mw", "tth", "tuth", "tr", "mtwr", "mtwrf", "mtwthf", "mtwth"}
)
#: Short names of months that are also English words: they need a word of their own language before them.
BORROWED: Final[frozenset[str]] = frozenset({"set", "out", "ago", "gen", "mag", "lug"})
#: Names of months that are also common words, a modal verb before all: they need a capital letter.
AMBIGUOUS: Final[frozenset[str]] = frozenset({"may", "mar", "march", "mars", "mai"})

_LONG_DAYS: Final[dict[Weekday, str]] = {day: name.split()[-1] for day, name in zip(
    WEEKDAYS,
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    strict=True,
)}  # fmt: skip
_LONG_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def weekday_name(day: Weekday) -> str:
    """The English name of ``day``."""
    return _LONG_DAYS[day]


def long_date(day: dt.date) -> str:
    """``day`` as a reader says it, unmistakable in any country: "14 October 2025"."""
    return f"{day.day} {_LONG_MONTHS[day.month - 1]} {day.year}"


def month_year(day: dt.date) -> str:
    """The month of ``day`` with its year: "October 2025"."""
    return f"{_LONG_MONTHS[day.month - 1]} {day.year}"

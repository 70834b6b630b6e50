"""Seasons of the academic year: their names and the stretch of days each may cover."""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal

__all__ = ["SEASON_WORDS", "Season", "season_span"]

Season = Literal["spring", "summer", "fall", "winter"]

#: Folded lower-case word -> season (the Oxford, Cambridge, German and Swedish terms by the months they cover).
SEASON_WORDS: Final[dict[str, Season]] = {
    "spring": "spring", "summer": "summer", "fall": "fall", "autumn": "fall", "winter": "winter", "michaelmas": "fall",
    "hilary": "winter", "lent": "winter", "trinity": "summer", "easter": "summer", "candlemas": "winter",
    "martinmas": "fall", "sommersemester": "summer", "wintersemester": "fall", "hosttermin": "fall",
    "hostterminen": "fall", "vartermin": "spring", "varterminen": "spring", "automne": "fall", "hiver": "winter",
    "printemps": "spring", "ete": "summer", "otono": "fall", "primavera": "spring", "verano": "summer",
    "herbst": "fall", "herbstsemester": "fall", "fruhjahr": "spring", "fruhjahrssemester": "spring",
    "interim": "winter", "intersession": "winter", "maymester": "summer", "maymestre": "summer", "wintersession": "winter",
    "monsoon": "fall", "julymester": "summer", "jterm": "winter", "winterim": "winter",
}  # fmt: skip

#: (month, day, years after the season's own year) of the first and last day, generous at both ends.
_SPANS: Final[dict[Season, tuple[tuple[int, int, int], tuple[int, int, int]]]] = {
    "spring": ((1, 1, 0), (6, 30, 0)),
    "summer": ((5, 1, 0), (9, 20, 0)),
    "fall": ((8, 1, 0), (1, 31, 1)),
    "winter": ((12, 10, -1), (4, 30, 0)),
}


def season_span(season: Season, year: int) -> tuple[dt.date, dt.date]:
    """The days in which the dates of a course of that season and year lie, inclusive and generous."""
    (first_month, first_day, before), (last_month, last_day, after) = _SPANS[season]
    return dt.date(year + before, first_month, first_day), dt.date(year + after, last_month, last_day)

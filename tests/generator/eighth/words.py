"""Words that only the eighth set of layouts uses: courses on film, on old books, on nursing; the rest is the sixth's."""

from __future__ import annotations

from dataclasses import replace

from tests.generator.sixth.words import LETTERS, TRADE
from tests.generator.vocabulary import Subject

__all__ = ["FILM", "NURSE", "SCRIPTURE"]


def _subject(code: str, title: str, topics: str) -> Subject:
    return Subject(code, title, tuple(topics.split("; ")))


FILM = replace(
    LETTERS,
    subjects=(
        _subject(
            "FLMS 2240",
            "Looking at Movies",
            "Shots; Cuts; Sound; Stars; Genre; Westerns; Noir; Melodrama; Musicals; Animation; Documentary; Color; Sets; Costume; "
            "Directors; Writers; Studios; Censors; Audiences; Festivals; Remakes; Trailers; Television; Streaming; Restoration; Scores; "
            "Editing tests; Last reels",
        ),
    ),
    rooms=("Screening Room 014", "Arts Annex 220", "Kessler Hall 6", "Library B-17"),
    descriptions=(
        "How movies make us look, listen and wait. No knowledge of film is assumed, and no day passes without a clip.",
    ),
    citations=(
        "Lindqvist, Frame by Frame, 4th ed., Halcyon, 2015",
        "A subscription to the library's streaming service, free since March 2019",
    ),
)
SCRIPTURE = replace(
    LETTERS,
    subjects=(
        _subject(
            "RELG 1130",
            "The Bible as Literature",
            "Beginnings; Patriarchs; Exodus; Law; Judges; Kings; Prophets; Exile; Psalms; Proverbs; Job; Ruth; Jonah; Daniel; Gospels; "
            "Parables; Passion; Acts; Letters; Romans; Hebrews; Apocalypse; Canon; Translation; King James; Milton; Spirituals; Echoes",
        ),
    ),
    rooms=("Chapel Hall 11", "Thornton 204", "Seminar House 2"),
    descriptions=(
        "We read narrative, verse, law and letter as people read any old book: slowly, aloud, and with a pencil.",
    ),
    citations=("The New Oxford Annotated Bible, NRSV, any printing", "Auerbach's first chapter, on reserve"),
)
NURSE = replace(
    TRADE,
    subjects=(
        _subject(
            "NURS 3310",
            "Adult Health I",
            "Assessment; Fluids; Electrolytes; Pain; Infection; Wounds; Surgery; Airway; Asthma; Pneumonia; Hypertension; Heart failure; "
            "Arrhythmia; Shock; Anemia; Transfusion; Diabetes; Thyroid; Liver; Bowel; Kidney; Stroke; Seizure; Fracture; Burns; Cancer; "
            "Palliation; Discharge",
        ),
    ),
    rooms=("Simulation Center 3", "Health Sciences 118", "Nightingale 40"),
    descriptions=(
        "Care of adults with common illnesses: what to look for, what to do, and what to say. Six credits, four of theory.",
    ),
    citations=("Okafor and Lund, Adult Nursing, 11th ed.", "Scrubs in burgundy, a watch with a second hand"),
)

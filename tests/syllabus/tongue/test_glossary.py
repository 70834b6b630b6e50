"""What each language's glossary makes of the phrases of its syllabi."""

from __future__ import annotations

import re

import pytest

from servers.syllabus.tongue.dutch import DUTCH
from servers.syllabus.tongue.french import FRENCH
from servers.syllabus.tongue.german import GERMAN
from servers.syllabus.tongue.glossary import Glossary
from servers.syllabus.tongue.italian import ITALIAN
from servers.syllabus.tongue.portuguese import PORTUGUESE
from servers.syllabus.tongue.spanish import SPANISH


def english(glossary: Glossary, text: str, *, south: bool = False) -> str:
    for gloss in reversed([*glossary.glosses(text, south=south)]):
        text = f"{text[: gloss.start]}{gloss.english}{text[gloss.end :]}"
    return re.sub(r"\s+", " ", text).lower()


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Vie 4 sep", "fri 4 sep"),
        ("mar 3 mar", "tue 3 mar"),
        ("Mar. 04-feb", "tue. 04-feb"),
        ("31 de julio de 2026", "31 of july , 2026"),
        ("07 sept", "07 september"),
        ("Entrega PS3", "due ps3"),
        ("Entrega 2: marco teórico", "assignment 2 due: marco teórico"),
        ("El informe se entrega el 3 de mayo", "the report is due on 3 of may"),
        ("Primer Parcial", "first midterm"),
        ("Certamen 2", "exam 2"),
        ("Control de lectura", "reading quiz"),
        ("Control de calidad", "control of calidad"),
        ("Pruebas de hipótesis", "hypothesis tests"),
        ("Prueba 1", "exam 1"),
        ("No habrá clases", "no class"),
        ("Feriado", "holiday"),
        ("Semana del 14 de octubre", "week of 14 of october"),
        ("todos los viernes a las 23:59", "every friday at 23:59"),
        ("de 10:00 a 11:30 hrs", "from 10:00 to 11:30 hrs"),
        ("Horario de atención", "office hours"),
        ("nota final", "final grade"),
        ("1er parcial: 5 de octubre", "first midterm: 5 of october"),
        ("correlación parcial.", "correlación parcial."),
        ("lun, mié y vie de 9:00 a 10:00 h", "mon, wed and fri from 9:00 to 10:00 h"),
        ("martes de 19 a 21 hs", "tuesday from 19 to 21 hrs"),
        ("Agosto-diciembre 2025", "fall 2025"),
        ("Período académico: 2024-20", "semester 2, 2024"),
        ("Período académico 2026-III", "term semester 3, 2026"),
        ("2024-10-15", "2024-10-15"),
        ("Curso 2024/25", "ay 2024/25"),
        ("11-03 al 15-03", "11-03 to 15-03"),
        ("8 de abril de 2024 a las 23:59", "8 of april , 2024 at 23:59"),
        ("publicación 25/03, entrega 08/04", "posted 25/03, due 08/04"),
        ("repaso antes del Parcial 1", "review for midterm 1"),
        ("Curso académico 2024-2025", "ay 2024-2025"),
        ("Tutorías", "office hours"),
    ],
)
def test_spanish(printed: str, meant: str) -> None:
    assert english(SPANISH, printed) == meant


def test_autumn_south_of_the_equator_is_the_first_half_of_the_year() -> None:
    assert english(SPANISH, "Otoño 2024", south=True) == "spring semester 2024"
    assert english(SPANISH, "Otoño 2024") == "fall 2024"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("lun. 3 févr.", "mon. 3 february."),
        ("mar 4 mars", "tue 4 march"),
        ("le vendredi 14 mars 2025", "on friday 14 march 2025"),
        ("à rendre le 3 mars", "due 3 march"),
        ("Remise du rapport", "due report"),
        ("Contrôle continu", "continuous assessment"),
        ("Contrôle 2", "test 2"),
        ("dérivées partielles", "partial derivatives"),
        ("Examen de mi-session", "midterm exam"),
        ("TD noté", "graded quiz"),
        ("Remise de la fiche de lecture", "due reading response"),
        ("Devoir maison 3", "homework 3"),
        ("Semaine de relâche", "break week"),
        ("2e devoir", "second homework"),
        ("1er avril", "1 april"),
        ("à déposer jusqu'au 15 juin", "due by 15 june"),
        ("Pas de cours", "no class"),
        ("de 13h à 15h", "from 13h to 15h"),
        ("Heures de bureau", "office hours"),
        ("L'examen final", "the final exam"),
        ("15 avril 2025 à 23 h 59", "15 april 2025 at 23 h 59"),
        ("S8 : Examen partiel", "week 8 : midterm exam"),
        ("Présentation du plan de cours", "course introduction"),
    ],
)
def test_french(printed: str, meant: str) -> None:
    assert english(FRENCH, printed) == meant


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Di 14.10.", "tue 14.10."),
        ("Do, 16. Oktober", "thu, 16 october"),
        ("Abgabe Übungsblatt 3", "due problem set 3"),
        ("Abgabe bis 31.03.2025", "due 31.03.2025"),
        ("Zwischenklausur", "midterm exam"),
        ("Matheklausur", "exam"),
        ("Probeklausur", "practice exam"),
        ("Klausureinsicht", "exams returned"),
        ("Sitzung entfällt", "no class"),
        ("vorlesungsfrei", "no class"),
        ("Referat", "presentation"),
        ("1. Test", "first test"),
        ("HÜ 1 bis 18.10.", "homework 1 by 18.10."),
        ("Fragestunde zur Klausur", "review for exam"),
        ("KW 15 (07.04.)", "week 15 (07.04.)"),
        ("KW 42", "kw 42"),
        ("Woche vom 14. Oktober", "week of 14 october"),
        ("so 2 Tage später", "so 2 tage später"),
        ("Sprechstunde nach Vereinbarung", "office hours by appointment"),
        ("Anmeldung zur Prüfung bis zum 15.11.", "registration by 15.11."),
    ],
)
def test_german(printed: str, meant: str) -> None:
    assert english(GERMAN, printed) == meant


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("2ª-feira 14/10", "monday 14/10"),
        ("3ª e 5ª feiras", "tuesday and thursday"),
        ("quinta-feira, 3 de abril", "thursday, 3 of april"),
        ("segunda prova", "second exam"),
        ("1ª prova", "first exam"),
        ("14 de out", "14 of oct"),
        ("Prova 1", "exam 1"),
        ("Prova do teorema", "proof"),
        ("Entrega do relatório final até 23h59", "due final report by 23h59"),
        ("Não haverá aula", "no class"),
        ("das 10h às 12h", "from 10h to 12h"),
        ("Plano de ensino", "course syllabus"),
        ("15/04/2024 às 23h59", "15/04/2024 at 23h59"),
        ("04/03 (seg)", "04/03 (mon)"),
    ],
)
def test_portuguese(printed: str, meant: str) -> None:
    assert english(PORTUGUESE, printed) == meant


@pytest.mark.parametrize(
    ("glossary", "printed", "meant"),
    [
        (ITALIAN, "gio 3 apr", "thu 3 apr"),
        (ITALIAN, "Prima prova parziale", "first midterm"),
        (ITALIAN, "Consegna della relazione entro il 14 aprile", "due report by 14 april"),
        (ITALIAN, "Nessuna lezione", "no class"),
        (ITALIAN, "Ricevimento", "office hours"),
        (DUTCH, "di 14 okt", "tue 14 october"),
        (DUTCH, "Deeltentamen 2", "midterm exam 2"),
        (DUTCH, "Hertentamen", "make-up exam"),
        (DUTCH, "uiterlijk vrijdag 14 maart", "no later than friday 14 march"),
        (DUTCH, "Geen college", "no class"),
        (DUTCH, "Toetsen van hypothesen", "hypothesis tests"),
    ],
)
def test_italian_and_dutch(glossary: Glossary, printed: str, meant: str) -> None:
    assert english(glossary, printed) == meant


@pytest.mark.parametrize("glossary", [SPANISH, FRENCH, GERMAN, PORTUGUESE, ITALIAN, DUTCH])
def test_every_first_word_of_a_glossary_can_be_met(glossary: Glossary) -> None:
    firsts = {re.match(r"[\^*]*(\w+)", line)[1] for line in glossary.phrases.split("\n") if line}  # type: ignore[index]
    for word in firsts:
        assert all(gloss.english for gloss in glossary.glosses(f"{word} x {word.capitalize()} 1."))


def test_a_line_that_is_no_entry_is_refused() -> None:
    broken = Glossary(marks="", days=("a",) * 7, months=("b",) * 12, phrases="sin clase")
    with pytest.raises(ValueError, match="sin clase"):
        next(broken.glosses("sin clase"))

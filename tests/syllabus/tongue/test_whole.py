"""Whole documents in other languages, from the printed page to the answer."""

from __future__ import annotations

import pytest

from examples.sheet import Sheet, Style
from servers.syllabus.parse import Parsed, parse


def read(*lines: str) -> Parsed:
    sheet = Sheet(Style())
    sheet.title(lines[0])
    for line in lines[1:]:
        sheet.text(line)
    return parse(sheet.pdf(), name="curso.pdf")


SPANISH = (
    "Taller de escritura",
    "Universidad del Valle Hondo. Primer semestre de 2025",
    "Profesora: Irene Salas",
    "En este curso los estudiantes escriben y discuten textos breves durante el semestre; la asistencia a las clases es obligatoria.",
    "El Certamen 1 es el viernes 11 de abril de 2025. El ensayo final se entrega el 20 de junio de 2025 a las 23:59.",
)


def test_titles_terms_and_evidence_are_as_printed() -> None:
    syllabus = read(*SPANISH).syllabus
    assert syllabus.course_title == "Taller de escritura"
    assert syllabus.term == "Primer semestre de 2025"
    assert syllabus.instructors == ("Irene Salas",)
    found = {(str(item.date), item.kind, item.title) for item in syllabus.items}
    assert found == {("2025-04-11", "exam", "Certamen 1"), ("2025-06-20", "paper", "Ensayo final")}
    assert all("El Certamen 1 es el viernes" in item.evidence[0].text for item in syllabus.items[:1])


def test_passages_are_as_printed() -> None:
    texts = " ".join(passage.text for passage in read(*SPANISH).passages)
    assert "los estudiantes escriben y discuten textos breves" in texts


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Teoría social",
            "Universidad del Valle Hondo. Primer semestre de 2025. Última actualización: 3 de marzo de 2025",
            "Los estudiantes pueden retirar la asignatura hasta el 30 de abril según el calendario de la universidad.",
            "El período de inscripción de asignaturas cierra el 14 de marzo. El reglamento fue aprobado el 12 de agosto de 2019.",
            "Las fechas de las pruebas se informan en el campus virtual y los resultados se publican después.",
        ),
        (
            "Sociologie générale",
            "Université de Montfort. Automne 2024. Dernière mise à jour : 28 août 2024",
            "Ce cours présente les auteurs de la discipline et les étudiants y liront des textes dans chaque séance.",
            "La date limite pour abandonner le cours est le 8 novembre 2024. Les notes seront publiées le 15 janvier 2025.",
        ),
        (
            "Allgemeine Soziologie",
            "Universität Lindenau, Wintersemester 2024/25. Stand: 12.09.2024",
            "Die Veranstaltung führt in die Grundbegriffe ein und die Studierenden lesen mit dem Dozenten klassische Texte.",
            "Die Anmeldung zur Prüfung ist bis zum 30.11.2024 möglich. Es gilt die Prüfungsordnung vom 12.07.2016.",
            "Die Klausureinsicht findet am 03.03.2025 statt.",
        ),
    ],
)
def test_dates_of_offices_and_rules_are_no_deadlines(lines: tuple[str, ...]) -> None:
    assert read(*lines).syllabus.items == ()

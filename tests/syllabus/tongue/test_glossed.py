"""Which language a document is written in, and what its words become."""

from __future__ import annotations

import pytest

from servers.syllabus.tongue.glossed import ENGLISH, tongue_of
from tests.syllabus.finding.paper import line

SPANISH = (
    "Este curso es una introducción a los métodos de las ciencias sociales. La evaluación del curso se compone de dos "
    "pruebas y de un informe que los estudiantes entregan al final del semestre."
)
ENGLISH_TEXT = (
    "This course is an introduction to the methods of the social sciences. The grade is made up of two exams and of a "
    "report that students hand in at the end of the semester."
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (SPANISH, "es"),
        (ENGLISH_TEXT, "en"),
        ("Ce cours est une introduction aux méthodes des sciences ; il sera évalué par un devoir et par un examen qui est dans le calendrier.", "fr"),
        ("Die Veranstaltung ist eine Einführung in die Methoden und wird mit einer Klausur und einer Hausarbeit für alle abgeschlossen.", "de"),
        ("A disciplina é uma introdução aos métodos e os alunos não precisam de um livro; a nota do semestre é a média das provas.", "pt"),
        ("Il corso è una introduzione ai metodi della ricerca e gli studenti sono valutati con una prova e con la relazione del gruppo.", "it"),
        ("Deze cursus is een inleiding op de methoden van het vak en wordt met een tentamen en een werkstuk voor alle studenten afgesloten.", "nl"),
    ],
)  # fmt: skip
def test_the_language_is_that_of_the_function_words(text: str, code: str) -> None:
    assert tongue_of(text.split()).code == code


def test_a_course_on_a_language_that_is_announced_in_english_is_english() -> None:
    plan = "Semana 1: los días de la semana. Semana 2: la familia y el examen."
    assert tongue_of(f"{ENGLISH_TEXT} {plan}".split()).code == "en"


def test_a_few_foreign_words_tell_nothing() -> None:
    assert tongue_of(["Universidad", "de", "los", "Andes"]).code == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Kurset er en introduktion til de samfundsvidenskabelige metoder, og de studerende skal aflevere en opgave og gå til en eksamen om foråret.",
        "Kursen ger en introduktion till de vanligaste metoderna; studenten lämnar in en uppgift och skriver en tentamen om hösten.",
    ],
)  # fmt: skip
def test_a_language_without_a_glossary_is_not_taken_for_one_that_has_one(text: str) -> None:
    assert tongue_of(text.split()).code == "en"


def test_english_words_stay_the_very_same() -> None:
    words = line("Exam 1: Fri 4 Sep").words
    assert ENGLISH.english(words) == list(words)


def test_a_phrase_becomes_one_word_that_knows_what_was_printed() -> None:
    tongue = tongue_of(SPANISH.split())
    words = tongue.english(line("Sin clase el viernes 4").words)
    assert [(word.text, word.printed) for word in words] == [
        ("No class", "Sin clase"),
        ("on Friday", "el viernes"),
        ("4", None),
    ]
    assert (words[0].box.x0, words[0].box.x1) == (72, 72 + 5 * len("Sin clase"))


def test_words_with_a_wide_gap_between_them_are_no_phrase() -> None:
    tongue = tongue_of(SPANISH.split())
    apart = [*line("Sin").words, *line("clase", left=300).words]
    assert [word.text for word in tongue.english(apart)] == ["Sin", "class"]


def test_a_prueba_beside_an_examen_is_a_quiz() -> None:
    rest = (
        "el lunes y una prueba 2 el viernes; los estudiantes deben leer las tareas de la semana en las clases"
    )
    assert tongue_of(f"El curso tiene un examen 1 {rest}".split()).small_tests
    assert not tongue_of(f"El curso tiene una prueba 1 {rest}".split()).small_tests

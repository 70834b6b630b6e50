"""What is found in a glossed document is told in the printed words."""

from __future__ import annotations

from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line
from servers.syllabus.tongue.as_printed import AsPrinted
from servers.syllabus.tongue.glossed import Tongue
from servers.syllabus.tongue.spanish import SPANISH
from tests.syllabus.finding.paper import line, sheet

TONGUE = Tongue("es", SPANISH)


def printed(*lines: str) -> AsPrinted:
    glossed = tuple(Line(tuple(TONGUE.english(line(words).words))) for words in lines)
    return AsPrinted(sheet(Paragraph(glossed)))


def test_a_title_is_given_back() -> None:
    assert printed("Primer Parcial: 4 de mayo").text("First midterm") == "Primer Parcial"


def test_what_was_not_glossed_stays() -> None:
    assert printed("Solemne 1", "Quiz final").text("Quiz") == "Quiz"


def test_of_several_words_with_one_english_the_one_beside_the_others_is_taken() -> None:
    document = printed("Certamen 1", "Prueba 2")
    assert document.text("Exam 1") == "Certamen 1"
    assert document.text("Exam 2") == "Prueba 2"


def test_of_the_same_words_in_two_places_those_of_the_evidence_are_taken() -> None:
    document = printed("Certamen 1 en sala", "Prueba 1 en casa")
    assert document.text("Exam 1", near="Exam 1 in casa") == "Prueba 1"


def test_signs_that_were_cut_off_do_not_come_back() -> None:
    assert printed("(Ensayo final).").text("Final essay") == "Ensayo final"


def test_signs_that_only_the_english_has_do_not_come() -> None:
    assert printed("31 de julio de 2026").text("31 of July , 2026") == "31 de julio de 2026"


def test_quotations_in_a_doubt_are_given_back_and_the_doubt_stays_english() -> None:
    doubt = printed("Vie 4 de mayo").quoting('the document says "Fri 4 of May", but it is a Monday')
    assert doubt == 'the document says "Vie 4 de mayo", but it is a Monday'

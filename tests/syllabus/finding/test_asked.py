"""Work that no vocabulary knows, parts of one piece of work, and finals that nothing but "Final" names."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


def told(sentence: str) -> list[str]:
    items = find_dated(sheet(text(sentence)), FALL).items
    return [f"{item.date:%m-%d} {item.kind} {item.title}" + " ?" * bool(item.needs_review) for item in items]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Group contract due September 12", "Group contract"),
        ("Group contract: due September 12", "Group contract"),
        ("Submit your group contract by September 12.", "Group contract"),
        ("Your team charter must be signed and uploaded by Sept 12.", "Team charter"),
        ("Your team charter (one page) is due on Canvas by 5 pm on Friday, September 12.", "Team charter"),
        ("The deadline for the team charter is September 12.", "Team charter"),
        ("September 12 – team charter due", "Team charter"),
        ("Due Sept 12: team charter", "Team charter"),
        ("By September 12, submit a photo of your setup to Canvas.", "Photo of your setup"),
        ("Email me a photo of your setup by September 12.", "Photo of your setup"),
        ("Regardless of your topic, your field notes are due on September 12.", "Field notes"),
        ("Students must complete an information sheet by September 12.", "Information sheet"),
        ("The charter, due September 12, describes your team.", "Charter"),
        ("Quiz 1 corrections are due Sept 12", "Quiz 1 corrections"),
        ("Case 2 – Zara (due Sept 12 before class)", "Case 2"),
        ("Students hand in the field notes by Friday, September 12 at 5 pm.", "Field notes"),
        ("Each pair submits a storyboard by September 12.", "Storyboard"),
        ("Field notes deadline: September 12.", "Field notes"),
        ("Field notes – 20% – September 12", "Field notes"),
        ("Field notes [due 9/12]", "Field notes"),
        ("The storyboard needs to be emailed to me by September 12.", "Storyboard"),
        ("On September 12, the storyboard is due.", "Storyboard"),
        ("September 12 is the deadline for the storyboard.", "Storyboard"),
        ("September 12: submit field notes", "Field notes"),
        ("September 12: deadline for field notes", "Field notes"),
        ("By September 12: field notes", "Field notes"),
        ("Web lessons. Moving water (finish by Friday, September 12); the rest is optional.", "Moving water"),
        ("Harvest diary: Keep one for a whole week. It is due on September 12.", "Harvest diary"),
        ("The research question is due September 12.", "Research question"),
    ],
)
def test_what_is_said_to_be_due_is_work_whatever_it_is_called(sentence: str, asked: str) -> None:
    found = told(sentence)
    assert [one.split(" ", 1)[0] for one in found] == ["09-12"]
    assert found[0].split(" ", 2)[2] == asked


@pytest.mark.parametrize(
    "sentence",
    [
        "Tuition is due by September 5.",
        "The lab fee is due September 10.",
        "All work is due by December 5.",
        "Grades are due December 18.",
        "Requests for makeup exams must be submitted by October 3.",
        "Accommodation letters must be submitted by Sept 10.",
        "If you plan to miss class for a religious holiday, email me by September 10.",
        "Applications for graduation are due October 1.",
        "Rent-a-textbook returns are due December 19.",
        "Please read chapter 3 by September 5.",
        "Complete the reading by September 5.",
        "Work not turned in by September 5 receives a zero.",
        "This is due October 3.",
        "Due to the conference, we start late on September 5.",
        "The room will be posted by September 5.",
        "The deadline is September 5.",
        "The FAFSA deadline is September 5.",
        "September 5 is the deadline for dropping the class.",
        "September 5: deadline for requesting a conflict exam",
        "September 5: turn in your keys",
        "The new wing will be finished by September 5.",
        "Last day to submit late work: September 5",
    ],
)
def test_what_is_due_to_others_or_no_thing_of_its_own_is_none(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Choose a country by Sept 19.", ["09-19 other Choose a country"]),
        ("Sign up for a presentation slot by September 10.", ["09-10 other Sign up for a presentation slot"]),
        ("All students must turn in a signed lab safety agreement before September 5.", ["09-05 other Signed lab safety agreement"]),
        ("Storyboards are due Oct 3; final cut due Nov 21.", ["10-03 project Storyboards", "11-21 homework Final cut"]),
        ("A paper on dunes is due October 3.", ["10-03 paper Paper"]),
        ("PS1: Out 9/3, due 9/17", ["09-17 homework PS1"]),
        ("Quiz 1 opens Sept 5 and closes Sept 7", ["09-07 quiz Quiz 1"]),
        ("Classes begin Aug 25 and end Dec 8; final exam Dec 12, 2-4pm.", ["12-12 exam Final exam"]),
        ("Exam I (20%) Sept 29   Exam II (20%) Oct 29", ["09-29 exam Exam I", "10-29 exam Exam II"]),
        ("Your lab notebook will be collected on October 9.", ["10-09 lab Lab notebook"]),
        ("Website project: proposal 9/26, mock-up 10/17, final 11/21", ["09-26 project Website project: Proposal", "10-17 project Website project: Mock-up", "11-21 project Website project: Final"]),
        ("Term project milestones: topic (Sept 12), draft (Nov 7), final version (Dec 5)", ["09-12 project Term project: Topic", "11-07 project Term project: Draft", "12-05 project Term project: Final version"]),
        ("Field notes are due Sept 12 and Oct 3.", ["09-12 homework Field note 1", "10-03 homework Field note 2"]),
        ("Journal entries due Sept 15 and Oct 27", ["09-15 homework Journal entry 1", "10-27 homework Journal entry 2"]),
        ("Final Exam Section 001: December 12, 8:00am; Section 002: December 15, 1pm", ["12-12 exam Final Exam", "12-15 exam Final Exam"]),
        ("Lab practical I 10/7, lab practical II 12/2", ["10-07 exam Lab practical I", "12-02 exam Lab practical II"]),
        ("Poster session December 4, 3-5 pm, Atrium", ["12-04 presentation Poster session"]),
        ("Revised paper with cover letter due Nov 21", ["11-21 paper Revised paper"]),
        ("Syllabus revised 9/3/2025", []),
        ("No class Oct 13 & 14 (fall recess)", ["10-13 no_class Fall recess"]),
        ("No class on September 23 (Rosh Hashanah) or October 2 (Yom Kippur).", ["09-23 no_class No class (Rosh Hashanah)", "10-02 no_class Yom Kippur"]),
        ("Exam 1 covers Sept 2 to Sept 25.", []),
        ("Quiz 1 (on material from Aug 25 - Sept 5)", []),
        ("Sign-up sheet for presentations goes up Sept 16.", []),
        ("My office hours on Sept 16 are cancelled.", []),
        ("A quiz is given every Friday except Sept 5 and Nov 28.", []),
        ("Oct 7 & 9: student presentations", ["10-07 presentation Presentations", "10-09 presentation Presentations"]),
        ("First assignment: due Sept 9; second assignment: due Sept 23; third: Oct 7.", ["09-09 homework First assignment", "09-23 homework Second assignment", "10-07 homework Third assignment"]),
        ("Essay 1, 2 and 3 are due Sept 16, Oct 14 and Nov 11, respectively.", ["09-16 paper Essay 1", "10-14 paper Essay 2", "11-11 paper Essay 3"]),
        ("Midterms 1 and 2 are on Oct 2 and Nov 6.", ["10-02 exam Midterm 1", "11-06 exam Midterm 2"]),
        ("The midterm will be returned on October 21.", []),
        ("We will discuss the midterm on October 21.", []),
        ("We will review for the midterm on October 7.", []),
        ("I will hand out the final exam on December 4.", []),
        ("Makeup exam for Exam 1: October 16", []),
        ("If you miss the October 9 exam, the makeup is on October 16.", ["10-09 exam Exam"]),
        ("Exam 3 will take place on the last day of class (December 4).", ["12-04 exam Exam 3"]),
        ("The last day of the add period is September 5.", []),
        ("Exam dates (tentative): 10/9, 11/13", ["10-09 exam Exam 1", "11-13 exam Exam 2"]),
        ("HW 1-3 due Sept 30", ["09-30 homework HW 1-3"]),
        ("Ch. 1 quiz 9/5, Ch. 2 quiz 9/12", ["09-05 quiz Ch. 1 quiz", "09-12 quiz Ch. 2 quiz"]),
        ("Phase I due: September 19. Phase II due: October 17.", ["09-19 homework Phase I", "10-17 homework Phase II"]),
        ("Unit 1 (Aug 25-Sept 19): Exam Sept 19.", ["09-19 exam Exam"]),
        ("The take-home final will be available on December 4 and is due December 11.", ["12-11 exam Take-home final"]),
        ("Initial post by Thu 9/4; two replies by Sun 9/7", ["09-04 homework Initial post", "09-07 homework Initial post: Replies"]),
        ("Initial post due Thursday 9/4, replies due Sunday 9/7", ["09-04 homework Initial post", "09-07 homework Initial post: Replies"]),
        ("Composition 1: draft 9/12, final 9/19", ["09-12 paper Composition 1: Draft", "09-19 paper Composition 1: Final"]),
        ("Purchase lab goggles by September 3.", []),
        ("Exams: Midterm 10/2, Final 12/15", ["10-02 exam Midterm", "12-15 exam Final"]),
    ],
)  # fmt: skip
def test_a_sentence_asks(sentence: str, asked: list[str]) -> None:
    assert told(sentence) == asked


@pytest.mark.parametrize(
    ("sentence", "doubted"),
    [
        ("Final: Dec 15, 1-3 pm", False),
        ("Midterm on October 16, final on December 15", False),
        ("The cumulative final is on December 15.", False),
        ("The final is on December 15.", False),
        ("Final: December 15.", True),
        ("Midterm exam on October 16, final paper on December 8, final on December 15", True),
    ],
)
def test_a_final_is_an_exam_where_hours_or_other_exams_say_so(sentence: str, doubted: bool) -> None:  # noqa: FBT001
    last = told(sentence)[-1]
    assert (last.split()[1], last.endswith("?")) == ("exam", doubted)


def test_a_row_that_says_there_is_none_asks_for_nothing() -> None:
    found = find_dated(
        sheet(table(("Date", "Due"), ("Sep 2", "Quiz 1"), ("Sep 9", "No week 2 quiz"), ("Sep 16", "Quiz 2"))),
        FALL,
    )
    assert [item.title for item in found.items] == ["Quiz 1", "Quiz 2"]


def test_hours_behind_the_last_of_joined_dates_are_those_of_all() -> None:
    found = find_dated(sheet(text("Midterms: Thursday, Oct. 2 and Thursday, Nov. 6, 6:00–7:30 p.m.")), FALL)
    assert [f"{item.time:%H:%M}" for item in found.items] == ["18:00", "18:00"]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Submit a two-page abstract of your paper by October 17.", "two-page abstract of your paper"),
        ("Submit a detailed (at least 2 pages) prospectus of your thesis by October 17.", "detailed prospectus of your thesis"),
        ("Submit a hard copy of your essay by October 17.", "essay"),
        ("Turn in the final version of your project by October 17.", "final version of your project"),
    ],
)  # fmt: skip
def test_what_is_asked_of_a_work_is_not_the_work(sentence: str, asked: str) -> None:
    (found,) = told(sentence)
    assert found.split(" ", 2)[2].lower() == asked


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Brief description of a hedge (10%, due Tuesday, September 16): Submit a paragraph with a sketch.", "Brief description of a hedge"),
        ("Field notes (5%, due September 16): Hand them in on paper.", "Field notes"),
        ("Population profile (10 points; due September 16)", "Population profile"),
        ("Map of the town (worth 5%, due Tuesday, September 16). Draw what you saw.", "Map of the town"),
    ],
)  # fmt: skip
def test_a_share_may_stand_before_due_in_the_bracket(sentence: str, asked: str) -> None:
    (found,) = told(sentence)
    assert found.split(" ", 2)[2] == asked


@pytest.mark.parametrize(
    "sentence",
    [
        "Sign up for presentation date: in class on Thursday, September 4",
        "Late work (minus 10%, due by October 7 at the latest) is taken.",
        "Signing up for the final presentation: Tuesday, September 9",
    ],
)
def test_signing_up_for_an_event_is_not_the_event(sentence: str) -> None:
    assert told(sentence) == []


def test_a_presentations_date_is_still_told() -> None:
    assert told("Presentation date: Thursday, September 4") == ["09-04 presentation Presentation date"]

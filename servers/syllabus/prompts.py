"""What a user may choose to ask for, in words that lead a model through our tools."""

from __future__ import annotations

__all__ = ["check_my_own_syllabus", "set_up_my_semester"]


def set_up_my_semester(files: str = "", wishes: str = "") -> str:
    """Read the syllabi of a term, put everything into the calendar, and set reminders."""
    return (
        f"Set up my semester. My syllabi: {files.strip() or 'ask me which PDFs, or for their folder'}.\n"
        f"{f'What I want: {wishes.strip()}' + chr(10) if wishes.strip() else ''}"
        "1. parse_syllabus for each PDF, all at the same time. Ask me for what stands in needs_review of a result.\n"
        "2. Show me each doubtful item with its page and reason, and the items without a date; correct_item with what I "
        "say. Guess nothing.\n"
        "3. import_syllabus for each syllabus_id, then find_conflicts and show_workload.\n"
        "4. plan_reminders (exams and papers 7 days and 1 day before, homework 1 day before, unless I want it otherwise), "
        "show me how many there would be, then create_reminders.\n"
        "5. export_calendar to semester.ics, and tell me the file, what clashes, and my three busiest weeks."
    )


def check_my_own_syllabus(path: str) -> str:
    """For instructors: find what is wrong in a syllabus before students read it."""
    return (
        f"I teach this course. Check my syllabus {path} before my students read it.\n"
        "1. parse_syllabus, then get_syllabus with part=review: its faults are computed, do not compute them again.\n"
        "2. List what I should mend, gravest first, each with page and printed words: weights that do not sum to 100, "
        "weekdays that disagree with their dates, deadlines on days off or outside of the term, graded work without a "
        "date, places that contradict each other, times or rooms that are missing.\n"
        "3. With ask_syllabus see what it says on late work, absence, and academic honesty, and name what it leaves out.\n"
        "Propose the corrected words for each; change nothing."
    )

"""What a user may choose to ask of the calendar, in words that lead a model through the tools."""

from __future__ import annotations

__all__ = ["due_this_week"]


def due_this_week(week: str = "") -> str:
    """Tell what is due in a week, what is worth most, and when there is time for it."""
    which = (
        f"in the week {week.strip()} (ISO)"
        if week.strip()
        else "this week (Monday to Sunday, by my own clock)"
    )
    return (
        f"What is due {which}?\n"
        "1. list_events from that Monday to that Sunday; show_workload for the same days; find_conflicts.\n"
        "2. List what is due day by day with course, time and share of the grade, exams first. Leave classes out unless "
        "an exam or deadline falls into them. Mark what stands as doubtful (check), and name days off.\n"
        "3. Tell me what the next week brings that has to be begun in this one, and which day is free.\n"
        "Use the dates and times of the tools; compute none yourself. If the calendar is empty, say that I should set up "
        "my semester first."
    )

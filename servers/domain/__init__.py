"""The vocabulary: syllabi, items, meetings, events, reminders and their stable identities."""

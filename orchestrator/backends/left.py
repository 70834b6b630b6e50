"""What workers have written down of a run that was cut off before it was fetched."""

from __future__ import annotations

from pathlib import Path

from orchestrator.journal import Journal, Record

__all__ = ["adopt_left"]


def adopt_left(journal: Journal, record: Record, folder: Path) -> Record:
    """Take over the calls that parts' journals still hold; the run's record, which knows of them.

    Args:
        journal: the run's.
        record: the run's, just reopened.
        folder: where the parts' journals are.

    Raises:
        UsageError: a worker is still at it.
        JournalError: a journal cannot be used.
    """
    files = sorted(folder.glob(f"{record.run}-*.sqlite3"))
    for path in files:
        with Journal(path) as part:
            left = part.reopen(record.run)
            record.adopt(left.copies())
            left.close()
        for one in folder.glob(f"{path.name}*"):
            one.unlink(missing_ok=True)
    if not files:
        return record
    record.close()
    return journal.reopen(record.run)

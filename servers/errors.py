"""The servers' errors, one tree.

    SyllabusAgentError
    ├── CallerError             the call is wrong; the message says the mend
    │   ├── RefusedError        what was asked is not allowed (a path outside the folders)
    │   ├── NotFoundError       no such file, syllabus, item, event or reminder
    │   └── InvalidValueError   a value that cannot be used
    ├── DocumentError           the document cannot be read
    │   ├── NotAPdfError
    │   ├── EncryptedError
    │   ├── DamagedError
    │   ├── TooLargeError
    │   └── NoTextError         pages without a text layer
    ├── RemoteError             a calendar server or a model elsewhere cannot be used (unreachable, refused, no CalDAV)
    └── StoreError              the store cannot be used (locked, full, corrupt, newer)

The caller's faults, the document's and the machine's are different branches: only the first have a mend in the call.
"""

from __future__ import annotations

__all__ = [
    "CallerError",
    "DamagedError",
    "DocumentError",
    "EncryptedError",
    "InvalidValueError",
    "NoTextError",
    "NotAPdfError",
    "NotFoundError",
    "RefusedError",
    "RemoteError",
    "StoreError",
    "SyllabusAgentError",
    "TooLargeError",
]


class SyllabusAgentError(Exception):
    """Whatever the servers report: what went wrong, where, and what to do now."""

    def __init__(self, what: str, mend: str) -> None:
        self.what = what
        self.mend = mend
        super().__init__(what, mend)

    def __str__(self) -> str:
        return f"{self.what}. {self.mend}"


class CallerError(SyllabusAgentError):
    """The call is wrong."""


class RefusedError(CallerError):
    """What was asked is not allowed."""


class NotFoundError(CallerError):
    """There is no such thing."""


class InvalidValueError(CallerError):
    """A value that cannot be used."""


class DocumentError(SyllabusAgentError):
    """The document cannot be read."""


class NotAPdfError(DocumentError):
    """The file is not a PDF."""


class EncryptedError(DocumentError):
    """The file needs a password."""


class DamagedError(DocumentError):
    """The file is cut off or broken."""


class TooLargeError(DocumentError):
    """The file is over a limit."""


class NoTextError(DocumentError):
    """The pages are pictures without a text layer."""


class RemoteError(SyllabusAgentError):
    """A server elsewhere cannot be used."""


class StoreError(SyllabusAgentError):
    """The store cannot be used."""

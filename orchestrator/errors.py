"""The orchestrator's errors, one tree; ``exit_code`` is what ``run_agent`` exits with.

    OrchestratorError               1
    ├── UsageError                  2  the command, the call or a setting is wrong
    │   └── SettingsError           2
    ├── PlanError                   3  the plan has faults; nothing was run
    ├── ServerError                 4  a server cannot be used
    │   ├── UnknownServerError      4
    │   ├── ConnectError            4  it did not start, or did not answer in time
    │   │   └── LoginError          4  it wants a login that was refused, or that cannot be given
    │   └── ServerLostError         4  it went away during a call
    │       └── WorkersLostError    4  the workers that were given some work ended, one after the other
    ├── CallError                   1  one call gave no result
    │   ├── ToolCallError           1  the tool said so
    │   ├── CallTimeoutError        1
    │   ├── InvalidResultError      1  the server broke its own schema, or the protocol
    │   ├── UnresolvedReferenceError  1  a result lacks what a reference names
    │   ├── RefusedValueError       1  a result would choose a file or a tool that it may not choose
    │   └── NotApprovedError        1  the user does not want the call
    ├── StepFailedError             1  the plan stopped at a step
    └── JournalError                5  what was done cannot be recorded or read back

The exit codes of ``run_agent``: 0 all was done; 1 some of the work failed; 2 wrong usage; 3 the plan has faults;
4 nothing could be done for want of a server; 5 the journal cannot be used; 130 interrupted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal

if TYPE_CHECKING:
    from orchestrator.outcome import Ending, PlanOutcome

__all__ = [
    "CallError",
    "CallTimeoutError",
    "ConnectError",
    "Fault",
    "FaultKind",
    "InvalidResultError",
    "JournalError",
    "LoginError",
    "NotApprovedError",
    "OrchestratorError",
    "PlanError",
    "RefusedValueError",
    "ServerError",
    "ServerLostError",
    "SettingsError",
    "StepFailedError",
    "ToolCallError",
    "UnknownServerError",
    "UnresolvedReferenceError",
    "UsageError",
    "WorkersLostError",
]

FaultKind = Literal[
    "empty_plan",
    "malformed",
    "bad_id",
    "duplicate_id",
    "unknown_server",
    "unknown_tool",
    "missing_argument",
    "unknown_argument",
    "wrong_argument",
    "unknown_reference",
    "unknown_field",
    "self_reference",
    "cycle",
    "bad_setting",
]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a plan.

    Attributes:
        step: the step's id; None where the fault is the plan's own.
        kind: which rule is broken.
        what: what is wrong, and where in the step.
        mend: what to write instead.
    """

    step: str | None
    kind: FaultKind
    what: str
    mend: str

    def __str__(self) -> str:
        where = "plan" if self.step is None else f"step {self.step!r}"
        return f"{where}: {self.what}. {self.mend}"


class OrchestratorError(Exception):
    """Whatever the orchestrator reports: what went wrong, where, and what to do now."""

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, mend: str) -> None:
        self.what = what
        self.mend = mend
        super().__init__(what, mend)

    def __str__(self) -> str:
        return f"{self.what}. {self.mend}" if self.mend else self.what

    def __reduce__(self) -> tuple[Any, ...]:
        """They come from other processes, and each kind is made of something else."""
        return _anew, (type(self), self.args, self.__dict__)


def _anew(kind: type[OrchestratorError], args: tuple[Any, ...], facts: dict[str, Any]) -> OrchestratorError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(facts)
    return error


class UsageError(OrchestratorError):
    """The command or the call is wrong."""

    exit_code = 2


class SettingsError(UsageError):
    """A setting cannot be used."""


class PlanError(OrchestratorError):
    """A plan has faults; nothing was run."""

    exit_code = 3

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        count = len(self.faults)
        listed = "\n".join(f"- {fault}" for fault in self.faults)
        super().__init__(f"The plan has {count} fault{'s' * (count != 1)}; nothing was run:\n{listed}", "")


class ServerError(OrchestratorError):
    """A server cannot be used."""

    exit_code = 4

    def __init__(self, server: str, what: str, mend: str) -> None:
        self.server = server
        super().__init__(f"server {server!r}: {what}", mend)


class UnknownServerError(ServerError):
    """No server of that name is configured."""

    def __init__(self, server: str, known: Sequence[str]) -> None:
        self.known = tuple(known)
        super().__init__(
            server, "is not configured", f"Use one of {', '.join(known) or '(none)'}, or add it to mcp.json"
        )


class ConnectError(ServerError):
    """A server did not start, or did not answer in time."""


class LoginError(ConnectError):
    """A server wants a login that was refused, or that cannot be given; what was asked of it had no effect."""


class ServerLostError(ServerError):
    """A server went away during a call; whether the call had its effect is not known."""


class WorkersLostError(ServerLostError):
    """The workers of a cluster that were given some work ended, one after the other."""

    def __init__(self) -> None:
        self.reason = "the workers that were given it ended, one after the other"
        super().__init__("cluster", self.reason, "Look at the workers' logs; going on tries it again")


class CallError(OrchestratorError):
    """One call gave no result.

    Attributes:
        retry_after: seconds after which the server asks to be called again, if it does.
    """

    def __init__(
        self, server: str, tool: str, what: str, mend: str, *, retry_after: float | None = None
    ) -> None:
        self.server = server
        self.tool = tool
        self.retry_after = retry_after
        super().__init__(what, mend)


class ToolCallError(CallError):
    """The tool itself reported an error; ``text`` is what it said."""

    def __init__(self, server: str, tool: str, text: str, *, retry_after: float | None = None) -> None:
        self.text = text
        super().__init__(server, tool, f"{server}.{tool}: {text}", "", retry_after=retry_after)


class CallTimeoutError(CallError):
    """A call took longer than its time-out."""

    def __init__(self, server: str, tool: str, seconds: float, kind: Literal["idle", "total"]) -> None:
        self.seconds = seconds
        self.kind = kind
        waited = "showed no progress for" if kind == "idle" else "took longer than"
        super().__init__(
            server,
            tool,
            f"{server}.{tool} {waited} {seconds:g} s",
            "Raise the step's timeout, or look at the server",
        )


class InvalidResultError(CallError):
    """The server's answer breaks its own output schema or the protocol."""

    def __init__(self, server: str, tool: str, what: str) -> None:
        super().__init__(
            server,
            tool,
            f"{server}.{tool} answered wrongly: {what}",
            "This is the server's fault; report it there",
        )


class UnresolvedReferenceError(CallError):
    """A result lacks what a reference names."""

    def __init__(self, reference: str, what: str) -> None:
        self.reference = reference
        super().__init__("", "", f"{reference}: {what}", "Name a field that the result has")


class RefusedValueError(CallError):
    """A result would choose what it may not choose; the call was not made."""

    def __init__(self, server: str, tool: str, place: str, value: str, why: str) -> None:
        self.place = place
        self.value = value
        shown = value if len(value) <= 200 else f"{value[:200]}..."
        what = f"{server}.{tool} was not called: its argument {place} would be {shown!r}, out of a result, and {why}"
        super().__init__(
            server, tool, what, "Look at what gave that result; write the value into the plan if it is meant"
        )


class NotApprovedError(CallError):
    """The user does not want the call; it was not made."""

    def __init__(self, server: str, tool: str) -> None:
        super().__init__(
            server, tool, f"{server}.{tool} was not approved", "Ask for something else, or approve it"
        )


class StepFailedError(OrchestratorError):
    """The plan stopped at a step.

    Attributes:
        step_id: the step that failed first.
        cause: why; also ``__cause__``.
        outcome: every step's outcome, with attempts and timings.
    """

    def __init__(self, step_id: str, cause: Exception, outcome: PlanOutcome) -> None:
        self.step_id = step_id
        self.cause = cause
        self.outcome = outcome
        self.__cause__ = cause
        super().__init__(f"Step {step_id!r} failed: {cause}", f"{_history(outcome)}")

    @property
    def results(self) -> Mapping[str, Any]:
        """The results of the steps that were done before, by step id."""
        return self.outcome.results

    @property
    def done(self) -> tuple[str, ...]:
        """The ids of the steps that were done before."""
        return tuple(self.outcome.results)


def _history(outcome: PlanOutcome) -> str:
    words: tuple[tuple[Ending, str], ...] = (
        ("done", "Done before"),
        ("cancelled", "cancelled"),
        ("skipped", "not started"),
    )
    parts = [f"{word}: {', '.join(ids)}" for state, word in words if (ids := outcome.ids(state))]
    return "; ".join(parts) or "No other step had started"


class JournalError(OrchestratorError):
    """What was done cannot be recorded or read back."""

    exit_code = 5

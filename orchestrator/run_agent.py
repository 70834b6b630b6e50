"""The console script ``run_agent``: options, help, exit codes. What it does is in ``job`` and ``calling``.

Nothing heavy is imported before a command runs, so that ``--help``, ``--version`` and completion are quick.
"""

from __future__ import annotations

import importlib.metadata
import logging
from collections.abc import Callable
from typing import Any, Literal, TypeVar

import click

from orchestrator.batching.command import batch
from orchestrator.errors import OrchestratorError

__all__ = ["main", "run_agent"]

_EXIT_CODES = (
    ("0", "all was done"),
    ("1", "some documents or steps failed; the others were done"),
    ("2", "the command, an option or a setting is wrong"),
    ("3", "the plan has faults; nothing was run"),
    ("4", "a server cannot be used"),
    ("5", "the journal cannot be used"),
    ("70", "a fault of this program's own"),
    ("130", "interrupted"),
)
_OF_ALL = {"--servers", "--home", "--json"}
_SHELLS = ("bash", "zsh", "fish")
_INTERNAL_ERROR, _INTERRUPTED = 70, 130

_F = TypeVar("_F", bound=Callable[..., Any])


class _DefaultGroup(click.Group):
    """A group whose command ``run`` may be left out: ``run_agent a.pdf`` is ``run_agent run a.pdf``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        at = self._options_of_all(args)
        own = {"--help", "-h", "--version"}
        if args[at : at + 1] and args[at] in self.commands:
            args = [args[at], *args[:at], *args[at + 1 :]]
        elif args and args[0] not in own:
            args = ["run", *args]
        return super().parse_args(ctx, args)

    def _options_of_all(self, args: list[str]) -> int:
        """How many words at the beginning are options that every command has, with their values."""
        at = 0
        while at < len(args) and args[at].split("=")[0] in _OF_ALL:
            at += 1 if "=" in args[at] or args[at] == "--json" else 2
        return at

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; the one place that turns errors into words and exit codes."""
        try:
            return super().invoke(ctx)
        except OrchestratorError as error:
            _complain(str(error))
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            _complain("interrupted")
            ctx.exit(_INTERRUPTED)
        except (click.ClickException, click.exceptions.Exit, click.Abort, OSError):
            raise
        except Exception as error:  # the process's edge: no traceback for users, unless asked for
            if ctx.find_root().meta.get("verbose"):
                raise
            _complain(
                f"internal error ({type(error).__name__}: {error}). Run with -v for the traceback, and report it."
            )
            ctx.exit(_INTERNAL_ERROR)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help of ``run``, since that is what most want, then the other commands and the exit codes."""
        run = self.commands["run"]
        formatter.write_usage(ctx.command_path, "[OPTIONS] PDF|FOLDER|PATTERN...")
        formatter.write_usage(ctx.command_path, "COMMAND ...", prefix="       ")
        self.format_help_text(ctx, formatter)
        params = [one for one in (*run.params, *self.get_params(ctx)) if isinstance(one, click.Option)]
        options = [record for one in params if (record := one.get_help_record(ctx))]
        with formatter.section("Options"):
            formatter.write_dl(options)
        self.format_commands(ctx, formatter)
        with formatter.section("Exit codes"):
            formatter.write_dl(_EXIT_CODES)
        self.format_epilog(ctx, formatter)


def _complain(words: str) -> None:
    from orchestrator.printable import printable  # noqa: PLC0415  only on the way out

    for number, line in enumerate(words.splitlines() or [""]):
        click.echo(f"{'' if number else 'run_agent: '}{printable(line)}", err=True)


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  click calls it so
    if wanted and not ctx.resilient_parsing:
        click.echo(f"run_agent {importlib.metadata.version('syllabus-agent')}")
        ctx.exit()


_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=_DefaultGroup, context_settings=_CONTEXT, no_args_is_help=True)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version."
)
def run_agent() -> None:
    """Course syllabi (PDF) in, a calendar with reminders out.

    Reads every PDF, puts classes, deadlines, exams and days off into the embedded calendar with reminders, writes
    semester.ics, and prints what was found and where. Say what you want in plain English with --prompt:

    \b
      run_agent bio.pdf chem.pdf
      run_agent syllabi/ --prompt "only exams, remind me a week and a day before"
      run_agent "*.pdf" --prompt "what is due next week?"
      run_agent bio.pdf --prompt "what do I need on the final to get a 90?"
    """  # noqa: D301  click wants the character \b itself


def _shared(function: _F) -> _F:
    """Options that every command has."""
    for option in (
        click.option("--servers", type=click.Path(dir_okay=False), metavar="MCP.JSON",
                     help="Further MCP servers, in the file format of desktop clients."),
        click.option("--home", type=click.Path(file_okay=False), metavar="DIR",
                     help="Where the calendar and everything else is kept. [default: the system's place for it]"),
        click.option("--json", "as_json", is_flag=True, help="Print one JSON document on standard output."),
    ):  # fmt: skip
        function = option(function)
    return function


@run_agent.command()
@click.argument("sources", nargs=-1, type=click.Path(), metavar="PDF|FOLDER|PATTERN...")
@click.option("-p", "--prompt", default="", metavar="TEXT", help="What you want, in plain English.")
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False),
    metavar="FILE.ics",
    help="The calendar file. [default: semester.ics]",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False),
    metavar="FILE.html",
    help="Also write a web page: month grid, list with pictures of the pages, workload, conflicts.",
)
@click.option("--term", metavar="TEXT", help='The term, where a document does not print it ("Fall 2026").')
@click.option(
    "--timezone", metavar="ZONE", help="The zone, where a document does not tell it (Europe/Berlin)."
)
@click.option("--dry-run", is_flag=True, help="Show the plan; run nothing.")
@click.option("--plan-only", is_flag=True, help="The same; with --json as a file for --plan.")
@click.option("--mermaid", is_flag=True, help="Show the plan as a Mermaid graph; run nothing.")
@click.option(
    "--plan",
    "plan_file",
    type=click.Path(allow_dash=True),
    metavar="FILE",
    help="Run this plan (JSON; - reads it from standard input).",
)
@click.option("--max-concurrent", type=click.IntRange(min=1), metavar="N", help="At most N calls at once.")
@click.option("--sequential", is_flag=True, help="One call at a time.")
@click.option(
    "--model",
    metavar="PROVIDER:NAME",
    help="Let this model write the plan (openai:..., anthropic:..., google:..., ollama:...). [default: none is needed]",
)
@click.option("--model-url", metavar="URL", help="The OpenAI-compatible endpoint where that model is.")
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Run the parts of the plan on a Dask cluster: tcp://HOST:8786, or local for one that is started for this run.",
)
@click.option("-y", "--yes", is_flag=True, help="Run steps that need approval without asking.")
@click.option("-v", "--verbose", is_flag=True, help="Tell every step.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
@_shared
@click.pass_context
def run(ctx: click.Context, /, **given: Any) -> None:
    """Read syllabi and fill the calendar (the default command)."""
    from orchestrator.desk import open_desk  # noqa: PLC0415  so that --help is quick

    desk = open_desk()
    from orchestrator.job import Job, perform  # noqa: PLC0415  mcp alone is most of a second

    volume = _volume(ctx, verbose=given.pop("verbose"), quiet=given.pop("quiet"))
    given["dry_run"] = any([given["dry_run"], given.pop("plan_only"), given["mermaid"]])
    ctx.exit(perform(Job(volume=volume, **given), desk))


def _volume(ctx: click.Context, *, verbose: bool, quiet: bool) -> Literal["quiet", "normal", "verbose"]:
    if verbose and quiet:
        raise click.UsageError("--verbose and --quiet exclude each other.")
    ctx.find_root().meta["verbose"] = verbose
    return "verbose" if verbose else "quiet" if quiet else "normal"


@run_agent.command()
@_shared
@click.pass_context
def runs(ctx: click.Context, /, **given: Any) -> None:
    """List the runs: when, for what, and whether they were finished."""
    from orchestrator.desk import open_desk  # noqa: PLC0415  as above
    from orchestrator.past import show_runs  # noqa: PLC0415  as above

    given.pop("servers")
    ctx.exit(show_runs(open_desk(), **given))


@run_agent.command()
@click.argument("name", required=False, metavar="[RUN]")
@click.option("-y", "--yes", is_flag=True, help="Call again what may have had its effect.")
@click.option("--skip", is_flag=True, help="Take such calls as done.")
@click.option("--cluster", metavar="ADDRESS", help="Run what is left on a Dask cluster.")
@click.option("-v", "--verbose", is_flag=True, help="Tell every step.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
@_shared
@click.pass_context
def resume(ctx: click.Context, /, **given: Any) -> None:
    """Finish a run that was cut off or that failed (the last one, or RUN).

    Nothing that is done is called again. A call that was under way is repeated if that does no harm; otherwise you are
    asked, unless --yes or --skip says what to do.
    """
    from orchestrator.desk import open_desk  # noqa: PLC0415  as above

    desk = open_desk()
    from orchestrator.again import Again, perform_again  # noqa: PLC0415  as above

    if given["yes"] and given["skip"]:
        raise click.UsageError("--yes and --skip exclude each other.")
    volume = _volume(ctx, verbose=given.pop("verbose"), quiet=given.pop("quiet"))
    given.pop("servers")
    ctx.exit(perform_again(Again(run=given.pop("name"), volume=volume, **given), desk))


@run_agent.command()
@click.argument("name", required=False, metavar="[RUN]")
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False),
    metavar="FILE.html|.svg",
    help="Write the chart there. [default: RUN.html in the current folder]",
)
@_shared
@click.pass_context
def trace(ctx: click.Context, /, **given: Any) -> None:
    """Draw a run (the last one, or RUN) as a Gantt chart: one file that a browser shows."""
    from orchestrator.desk import open_desk  # noqa: PLC0415  as above
    from orchestrator.past import draw_run  # noqa: PLC0415  as above

    given.pop("servers")
    ctx.exit(draw_run(open_desk(), **given))


@run_agent.command()
@click.argument("name", required=False, metavar="[SERVER|SERVER.TOOL]")
@_shared
@click.pass_context
def tools(ctx: click.Context, /, **given: Any) -> None:
    """List the servers' tools, or show one with its schema."""
    from orchestrator.calling import show_tools  # noqa: PLC0415  as above
    from orchestrator.desk import open_desk  # noqa: PLC0415  as above

    ctx.exit(show_tools(open_desk(), **given))


@run_agent.command()
@click.argument("name", metavar="SERVER.TOOL")
@click.argument("arguments", nargs=-1, metavar="[KEY=VALUE | KEY:=JSON]...")
@_shared
@click.pass_context
def call(ctx: click.Context, /, **given: Any) -> None:
    """Call one tool. Values are read by the tool's schema; KEY:=JSON gives JSON as it is.

    \b
      run_agent call syllabus.parse_syllabus path=bio.pdf
      run_agent call calendar.list_events start=2026-10-01 end=2026-10-31
      run_agent call reminders.plan_reminders 'rules:=[{"kinds": ["exam"], "days_before": 7}]'
    """  # noqa: D301  click wants the character \b itself
    from orchestrator.calling import call_tool  # noqa: PLC0415  as above
    from orchestrator.desk import open_desk  # noqa: PLC0415  as above

    ctx.exit(call_tool(open_desk(), **given))


@run_agent.command()
@click.argument("name", metavar="SERVER")
@_shared
@click.pass_context
def login(ctx: click.Context, /, **given: Any) -> None:
    """Log in to a server over HTTP in a browser; the keyring keeps it for runs without anybody to ask."""
    from orchestrator.desk import open_desk  # noqa: PLC0415  as above
    from orchestrator.login import log_in  # noqa: PLC0415  as above

    ctx.exit(log_in(open_desk(), **given))


@run_agent.command()
@click.argument("name", metavar="SERVER")
@_shared
@click.pass_context
def logout(ctx: click.Context, /, **given: Any) -> None:
    """Forget the login to a server."""
    from orchestrator.desk import open_desk  # noqa: PLC0415  as above
    from orchestrator.login import log_out  # noqa: PLC0415  as above

    ctx.exit(log_out(open_desk(), **given))


@run_agent.command()
@click.option(
    "--once/--watch", default=True, help="Send what is due and end (for cron), or go on until stopped."
)
@_shared
def remind(**given: Any) -> None:
    """Send the reminders that are due: to the terminal and a file, or wherever SYLLABUS_AGENT_NOTIFY says.

    Each goes out once however many processes run; after sleep or a crash it comes late and says so.
    """
    _hand_over("remind", "--once" if given.pop("once") else "--watch", given)


@run_agent.command()
@_shared
def doctor(**given: Any) -> None:
    """Check the store, the servers and the extras; ends with 1 where something is wrong."""
    _hand_over("doctor", None, given)


def _hand_over(name: str, word: str | None, given: dict[str, Any]) -> None:
    from orchestrator.upkeep import hand_over  # noqa: PLC0415  as above

    words = [word] if word else []
    words += ["--home", given["home"]] if given["home"] else []
    hand_over(name, [*words, *(["--json"] if given["as_json"] else [])])


@run_agent.command()
@click.argument("shell", type=click.Choice(_SHELLS))
def completion(shell: str) -> None:
    """Print the shell's completion script.

    \b
      bash:  run_agent completion bash > ~/.local/share/bash-completion/completions/run_agent
      zsh:   run_agent completion zsh > "${fpath[1]}/_run_agent"
      fish:  run_agent completion fish > ~/.config/fish/completions/run_agent.fish
    """  # noqa: D301  click wants the character \b itself
    from click.shell_completion import get_completion_class  # noqa: PLC0415  used here alone

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"There is no completion for {shell}.")
    click.echo(kind(run_agent, {}, "run_agent", "_RUN_AGENT_COMPLETE").source())


run_agent.add_command(batch)


def main() -> None:
    """The console script."""
    # On an interrupt asyncio remarks on worker processes that are gone already, which is what was asked for.
    logging.getLogger("asyncio").setLevel(logging.ERROR)
    run_agent.main(prog_name="run_agent")


if __name__ == "__main__":
    main()

"""``run_agent batch``: options and help. What it does is in ``running``."""

from __future__ import annotations

import gc
from datetime import datetime
from typing import Any

import click

__all__ = ["batch"]


class _Moment(click.ParamType[datetime]):
    """A day or an instant, in the machine's zone where it names none."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Click's: the text read."""
        if isinstance(value, datetime):
            return value
        try:
            read = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no date. Write it as 2026-08-20 or 2026-08-20T14:30.", param, ctx)
        return read if read.tzinfo is not None else read.astimezone()


@click.command()
@click.argument("folder", type=click.Path(), metavar="FOLDER|ZIP")
@click.option(
    "-o",
    "--out",
    type=click.Path(file_okay=False),
    default="courses-out",
    show_default=True,
    metavar="DIR",
    help="Where the outputs go.",
)
@click.option("--resume", is_flag=True, help="Go on with an earlier run: do only what is missing.")
@click.option("--fresh", is_flag=True, help="Forget what an earlier run has done.")
@click.option(
    "--retry-failed",
    is_flag=True,
    help="With --resume: try documents again that have failed by their own fault.",
)
@click.option(
    "--glob",
    multiple=True,
    metavar="PATTERN",
    help="Which files, by name or (with /) by path; may be repeated. [default: *.pdf]",
)
@click.option(
    "--manifest",
    type=click.Path(dir_okay=False),
    metavar="COURSES.CSV",
    help="What is known of each file: file, course_code, term, section, timezone.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Read so many documents at once. [default: one a core]",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Read on a Dask cluster: tcp://HOST:8786, or local for one that is started for this run.",
)
@click.option(
    "--share",
    type=click.Choice(["content", "path"]),
    default="content",
    show_default=True,
    help="How documents get to a cluster: sent, or under the same path there.",
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Read at most so many documents.")
@click.option("--since", type=_Moment(), metavar="DATE", help="Only files changed since then.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first document that fails.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="Give up on a document after so long (60 at most with the embedded reader).",
)
@click.option("--timezone", metavar="ZONE", help="The zone, where a document does not tell it.")
@click.option(
    "--servers",
    type=click.Path(dir_okay=False),
    metavar="MCP.JSON",
    help="Read with the servers of this file instead of the embedded ones.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the totals as JSON on standard output.")
@click.option("-v", "--verbose", is_flag=True, help="Tell every document.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
@click.pass_context
def batch(ctx: click.Context, /, **given: Any) -> None:
    """Read a folder of syllabi, of any number, and write a calendar file for each course.

    Walks FOLDER (zip files in it included) and writes to DIR: courses/.../NAME.ics and NAME.json for each document, summary.csv
    and summary.json, and report.html: what needs a person and why. It may be stopped at any time; --resume goes on.

    \b
      run_agent batch syllabi/ --out fall
      run_agent batch syllabi/ --out fall --resume
      run_agent batch fall.zip --manifest courses.csv --jobs 4
      run_agent batch syllabi/ --cluster tcp://scheduler:8786
    """  # noqa: D301  click wants the character \b itself
    from orchestrator.desk import open_desk  # noqa: PLC0415  so that --help is quick

    desk = open_desk()
    gc.disable()
    from orchestrator.batching.running import perform_batch  # noqa: PLC0415  mcp alone is most of a second

    # What has been loaded stays as long as the process does: the collector need not look at it.
    gc.freeze()
    gc.enable()

    verbose, quiet = given.pop("verbose"), given.pop("quiet")
    if verbose and quiet:
        raise click.UsageError("--verbose and --quiet exclude each other.")
    if given["resume"] and given["fresh"]:
        raise click.UsageError("--resume and --fresh exclude each other.")
    ctx.find_root().meta["verbose"] = verbose
    ctx.exit(perform_batch(desk, volume="verbose" if verbose else "quiet" if quiet else "normal", **given))

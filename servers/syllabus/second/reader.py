"""Asking a model to read a document too; imported only where one is configured, and never needed.

The model gets the printed text and the rules, no tools: whatever a document talks it into, its answer is a list of claims, and
a claim that the page does not bear out is dropped.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from importlib.resources import files
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

import anyio
from anyio import to_thread
from pydantic import SecretStr

from servers.errors import RemoteError
from servers.settings import ModelAddress
from servers.syllabus.second.claim import Claims
from servers.syllabus.second.ground import Ground, PrintedLine
from servers.syllabus.second.grounding import grounded
from servers.syllabus.second.reconciliation import reconciled
from servers.syllabus.workers import Reading

__all__ = ["SecondReader"]

#: Where Ollama listens unless told otherwise.
_OLLAMA: Final = "http://127.0.0.1:11434/v1"
#: Characters of a document that a model is shown, about 30,000 tokens; real syllabi have some 10,000 to 50,000.
_MOST: Final = 120_000
#: Answers that are no claims go back to the model once, and a request that did not arrive is made once more.
_RETRIES: Final = 1
#: Documents that it reads at once: a folder of many must not flood an endpoint.
_AT_ONCE: Final = 4
_OFF: Final = "or leave SYLLABUS_AGENT_SECOND_READER out; this time the rules alone have read"
_EXTRAS: Final = (
    "Install its provider's extra, such as pip install 'syllabus-agent[model]' (or [anthropic], [google])"
)


class SecondReader:
    """A model that reads what the rules have read."""

    def __init__(self, address: ModelAddress, *, seconds: float = 90.0) -> None:
        """Nothing is imported or asked yet.

        Args:
            address: the model, and where it is.
            seconds: how long it may take for one document, its retry included; waiting for its turn is not.
        """
        self._limiter = anyio.CapacityLimiter(_AT_ONCE)
        self._address = address
        self._seconds = seconds

    @property
    def name(self) -> str:
        """The model's name."""
        return self._address.name

    async def read(self, reading: Reading) -> Reading:
        """``reading``, held against what the model reads on the same pages.

        Raises:
            RemoteError: the model's package is missing, it cannot be reached, took too long, or gave no list of items.
        """
        ground = Ground.model_validate(reading.ground)
        shown = ground.beginning(_MOST)
        if not ground.lines:
            return reading
        claims = await self._claims(shown)
        # Many claims of a long document take a moment, which must not stop the other calls.
        findings = await to_thread.run_sync(lambda: grounded(claims.items, ground))
        syllabus = reconciled(reading.syllabus, findings.borne_out, scanned=ground.scanned)
        warnings = (*syllabus.warnings, *self._left_out(findings.dropped, shown, ground))
        return reading.model_copy(update={"syllabus": syllabus.model_copy(update={"warnings": warnings})})

    def _left_out(self, dropped: int, shown: Sequence[PrintedLine], ground: Ground) -> Iterator[str]:
        if dropped:
            what = "an item" if dropped == 1 else f"{dropped} items"
            yield f"the model {self.name} named {what} that the pages do not bear out; left out"
        if len(shown) < len(ground.lines):
            last = f"only to page {shown[-1].page}" if shown else "nothing, its first line is too long"
            yield f"the document is too long for the model {self.name} ({last}); the rules have read all of it"

    async def _claims(self, shown: Sequence[PrintedLine]) -> Claims:
        try:
            async with self._limiter:
                with anyio.fail_after(self._seconds):
                    return await self._asked(shown)
        except TimeoutError as error:
            raise self._failed(f"took longer than {self._seconds:g} s") from error
        except ImportError as error:
            what = f"The second reader {self.name!r} needs a package that is not installed ({_last(error)})"
            raise RemoteError(what, f"{_EXTRAS}, {_OFF}") from error
        except Exception as error:
            # The edge to other people's packages: no failure of theirs costs the document.
            raise self._failed(f"cannot be asked ({_last(error)})") from error

    def _failed(self, why: str) -> RemoteError:
        what = f"The second reader {self.name!r} {why}"
        return RemoteError(what, f"Check its name, address and key, try again later, {_OFF}")

    async def _asked(self, shown: Sequence[PrintedLine]) -> Claims:
        # Two seconds of imports, which must not stop the other calls.
        await to_thread.run_sync(_packages)
        from pydantic_ai import Agent, NativeOutput  # noqa: PLC0415  an extra

        async with self._model() as model:
            agent: Agent[None, Claims] = Agent(
                model,
                output_type=NativeOutput(Claims, template=False),
                instructions=_instructions(),
                retries={"output": _RETRIES},
            )
            result = await agent.run(_question(shown))
        return result.output

    @asynccontextmanager
    async def _model(self) -> AsyncIterator[Any]:
        url = self._address.url
        if url is None and self.name.startswith("ollama:"):
            url = _OLLAMA
        if url is None:
            from pydantic_ai.models import infer_model  # noqa: PLC0415  an extra

            yield infer_model(self.name)
        else:
            async with _compatible(self.name, url, self._address.key) as model:
                yield model


@asynccontextmanager
async def _compatible(name: str, url: str, key: SecretStr | None) -> AsyncIterator[Any]:
    from openai import AsyncOpenAI  # noqa: PLC0415  an extra
    from pydantic_ai.models.openai import OpenAIChatModel  # noqa: PLC0415  an extra
    from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider  # noqa: PLC0415  an extra

    secret = key.get_secret_value() if key is not None else "none"
    async with AsyncOpenAI(base_url=url, api_key=secret, max_retries=_RETRIES) as client:
        provider = OpenAICompatibleProvider("configured", openai_client=client)
        yield OpenAIChatModel(_plain(name), provider=provider)


def _packages() -> None:
    import pydantic_ai  # noqa: F401, PLC0415  an extra


def _plain(name: str) -> str:
    """The name as an endpoint calls it."""
    return name.split(":", 1)[1] if name.startswith(("openai:", "openai-chat:", "ollama:")) else name


def _instructions() -> str:
    return files("servers.syllabus.second").joinpath("instructions.txt").read_text(encoding="utf-8")


def _question(shown: Sequence[PrintedLine]) -> str:
    """The pages as JSON, so that no words of theirs can pose as the end of the document."""
    pages = [
        {"page": number, "text": "\n".join(line.text for line in lines)}
        for number, lines in groupby(shown, attrgetter("page"))
    ]
    return json.dumps({"pages": pages}, ensure_ascii=False)


def _last(error: BaseException) -> str:
    """The innermost reason, on one line."""
    while error.__cause__ is not None:
        error = error.__cause__
    return " ".join(str(error).split())[:300]

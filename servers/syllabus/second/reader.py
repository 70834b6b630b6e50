"""Asking a model to read a document too; imported only where one is configured, and never needed.

The model gets the printed text and the rules, no tools: whatever a document talks it into, its answer is a list of claims, and
a claim that the page does not bear out is dropped.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from importlib.resources import files
from typing import Any, Final

import anyio
from anyio import to_thread

from servers.errors import RemoteError, SyllabusAgentError
from servers.settings import ModelAddress
from servers.syllabus.second.claim import Claims
from servers.syllabus.second.ground import Ground
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
_OFF: Final = "or leave SYLLABUS_AGENT_SECOND_READER out: the rules alone have read the rest"


class SecondReader:
    """A model that reads what the rules have read."""

    def __init__(self, address: ModelAddress, *, seconds: float = 90.0) -> None:
        """Nothing is imported or asked yet.

        Args:
            address: the model, and where it is.
            seconds: how long it may take for one document, its retry included.
        """
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
        shown = ground.texts(_MOST)
        if not shown:
            return reading
        claims = await self._claims(shown)
        # Many claims of a long document take a moment, which must not stop the other calls.
        findings = await to_thread.run_sync(lambda: grounded(claims.items, ground))
        syllabus = reconciled(reading.syllabus, findings, scanned=ground.scanned)
        told = tuple(self._left_out(len(claims.items) - len(findings), shown, ground))
        return reading.model_copy(
            update={"syllabus": syllabus.model_copy(update={"warnings": (*syllabus.warnings, *told)})}
        )

    def _left_out(self, dropped: int, shown: dict[int, str], ground: Ground) -> list[str]:
        told = []
        if dropped:
            what = "an item" if dropped == 1 else f"{dropped} items"
            told.append(
                f"the model {self.name} named {what} that the pages do not bear out, or twice; left out"
            )
        last = max(shown)
        if last < max(line.page for line in ground.lines):
            told.append(
                f"the model {self.name} was shown pages 1 to {last} alone; the rules have read the rest"
            )
        return told

    async def _claims(self, shown: dict[int, str]) -> Claims:
        try:
            with anyio.fail_after(self._seconds):
                return await self._asked(shown)
        except TimeoutError as error:
            raise self._failed(f"took longer than {self._seconds:g} s") from error
        except ImportError as error:
            raise RemoteError(
                f"The second reader {self.name!r} needs a package that is not installed ({_last(error)})",
                "Install the provider's extra, such as pip install 'syllabus-agent[model]' (or [anthropic], [google]), "
                + _OFF,
            ) from error
        except SyllabusAgentError:
            raise
        except (
            Exception
        ) as error:  # the edge to other people's packages: no failure of theirs costs the document
            raise self._failed(f"cannot be asked ({_last(error)})") from error

    def _failed(self, why: str) -> RemoteError:
        return RemoteError(f"The second reader {self.name!r} {why}", f"Try again later, {_OFF}")

    async def _asked(self, shown: dict[int, str]) -> Claims:
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
        name, url = self._address.name, self._address.url
        if url is None and name.startswith("ollama:"):
            url = _OLLAMA
        async with AsyncExitStack() as stack:
            if url is None:
                from pydantic_ai.models import infer_model  # noqa: PLC0415  an extra

                yield infer_model(name)
                return
            from openai import AsyncOpenAI  # noqa: PLC0415  an extra
            from pydantic_ai.models.openai import OpenAIChatModel  # noqa: PLC0415  an extra
            from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider  # noqa: PLC0415  an extra

            key = self._address.key
            client = await stack.enter_async_context(
                AsyncOpenAI(
                    base_url=url,
                    api_key=key.get_secret_value() if key is not None else "none",
                    max_retries=_RETRIES,
                )
            )
            provider = OpenAICompatibleProvider("configured", openai_client=client)
            yield OpenAIChatModel(_plain(name), provider=provider)


def _packages() -> None:
    import pydantic_ai  # noqa: F401, PLC0415  an extra


def _plain(name: str) -> str:
    """The name as an endpoint calls it."""
    return name.split(":", 1)[1] if name.startswith(("openai:", "openai-chat:", "ollama:")) else name


def _instructions() -> str:
    return files("servers.syllabus.second").joinpath("instructions.txt").read_text(encoding="utf-8")


def _question(shown: dict[int, str]) -> str:
    """The pages as JSON, so that no words of theirs can pose as the end of the document."""
    pages = [{"page": number, "text": text} for number, text in shown.items()]
    return json.dumps({"pages": pages}, ensure_ascii=False)


def _last(error: BaseException) -> str:
    """The innermost reason, on one line."""
    while error.__cause__ is not None:
        error = error.__cause__
    return " ".join(str(error).split())[:300]

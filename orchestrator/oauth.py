"""Logs in to servers over HTTP: the SDK's own OAuth client, with a browser, the keyring, and bounds that a stranger needs.

The SDK's provider does the protocol: discovery (RFC 9728, RFC 8414), PKCE (RFC 7636), registration (RFC 7591) or a client
metadata document, scopes and their step-up, refreshing, client credentials. What is done here is what a program has to
decide: when a person is asked and when not, where the browser comes back to, what is kept, which addresses a server may lead
to, and what is told of a failure. A provider holds its lock until a response begins, which would put a server's calls one
after the other; so requests pass it by while their token is good.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractContextManager, nullcontext
from importlib.metadata import version
from ipaddress import ip_address
from typing import Final
from urllib.parse import parse_qs, urlsplit

import anyio
import httpx2
from anyio import to_thread
from mcp.client.auth import (
    AuthorizationCodeResult,
    OAuthClientProvider,
    OAuthFlowError,
    OAuthRegistrationError,
    OAuthTokenError,
)
from mcp.client.auth.extensions.client_credentials import (
    ClientCredentialsOAuthProvider,
    PrivateKeyJWTOAuthProvider,
    SignedJWTParameters,
)
from mcp.shared.auth import (
    OAuthClientInformationFull,
    OAuthClientMetadata,
    OAuthMetadata,
    OAuthToken,
    ProtectedResourceMetadata,
)
from pydantic import AnyUrl, BaseModel, ValidationError

from orchestrator.endpoint import OAuth, Remote
from orchestrator.errors import LoginError
from orchestrator.logins import REFUSED, Logins
from orchestrator.redirect import Redirect
from orchestrator.wallet import Wallet

__all__ = ["Login", "login_for"]

_LONG_GONE: Final = 1.0
"""An expiry in 1970; the SDK takes 0 for one that is not known."""
_TIMEOUT: Final = httpx2.Timeout(30.0)
_SAID: Final = re.compile(r"\((?P<token>\d{3})\)|failed: (?P<registration>\d{3})\b")


def login_for(name: str, endpoint: Remote, logins: Logins) -> Login | None:
    """The login to a server; None where its entry brings a header for that itself."""
    if endpoint.oauth is None and any(key.lower() == "authorization" for key in endpoint.headers):
        return None
    return Login(name, endpoint, logins)


class Login(httpx2.Auth):
    """Authenticates the requests to one server; one for all the connections to it.

    Attributes:
        refusal: why the connection is not let in, or not further.
    """

    def __init__(self, server: str, endpoint: Remote, logins: Logins) -> None:
        self.refusal: LoginError | None = None
        self._pause: Callable[[], AbstractContextManager[None]] = nullcontext
        self._server, self._url, self._logins = server, endpoint.url, logins
        self._given = endpoint.oauth or OAuth()
        self._is_machine = self._given.grant == "client_credentials"
        self._storage = _Storage(self._url, self._given, logins.wallet)
        self._provider: OAuthClientProvider | None = None
        self._making = anyio.Lock()
        self._redirect: Redirect | None = None
        self._page = ""
        logging.getLogger("mcp.client.auth.oauth2").addFilter(_is_told_nowhere_else)

    @property
    def is_kept(self) -> bool | None:
        """Whether the wallet has taken the tokens of the last login; None before one."""
        return self._storage.is_kept

    def begin(self, pause: Callable[[], AbstractContextManager[None]]) -> None:
        """A new connection is made: what was refused before may be asked for again.

        Args:
            pause: held while a person is waited for.
        """
        self.refusal, self._pause = None, pause
        if self._provider is None:
            self._storage.is_loaded = False

    async def forget(self) -> bool:
        """Take what is kept out of the wallet; whether there was anything."""
        return await to_thread.run_sync(self._logins.wallet.forget, self._url)

    async def close(self) -> None:
        """Wait for no browser any more."""
        redirect, self._redirect = self._redirect, None
        if redirect is not None:
            await redirect.close()

    async def async_auth_flow(
        self, request: httpx2.Request
    ) -> AsyncGenerator[httpx2.Request, httpx2.Response]:
        """Send a request with the token, and log in where it is turned away for want of one.

        It raises nothing of its own: a request that cannot be let in ends with the server's refusal, and the connection lives
        on for the others.
        """
        provider = self._provider
        if provider is not None and not provider.context.is_token_valid():
            await self._storage.catch_up()
        relay = _Relay(self, request)
        if provider is None or provider.context.is_token_valid():
            used = _carry(request, provider)
            response = yield request
            if not _is_turned_away(response) or not await self._goes_on(response, used):
                return
            relay.take_over(response, used)
        try:
            while await relay.goes_on():
                relay.response = yield request
        finally:
            await relay.close()

    async def provider(self) -> OAuthClientProvider:
        """The SDK's provider for this server, made when it is first needed."""
        if self._provider is None:
            async with self._making:
                if self._provider is None:
                    self._redirect = await Redirect.open(self._given.redirect_uri)
                    self._provider = self._make()
        return self._provider

    def may_ask(self) -> bool:
        """Whether a login can be tried; if not, why is noted."""
        if not _is_safe(self._url, self._url):
            error = self._error("wants a login, but is not reached over TLS", "Give its https address")
            self.refuse(error)
            return False
        if self._is_machine or (self.refusal is None and self._logins.browse is not None):
            return True
        self.refuse(self.refusal or self._nobody())
        return False

    def refuse(self, error: Exception) -> None:
        """Note why a request is not let in; nobody is asked again while the connection lasts."""
        self.refusal = error if isinstance(error, LoginError) else self._failed(error)
        told = REFUSED.get(None)
        if told is not None:
            told.append(self.refusal)

    def refuse_still(self, status: int) -> None:
        """Note that the server turns a request away after a login too."""
        what = f"still refuses what was asked of it after the login ({status})"
        self.refuse(self._error(what, "Ask those who run it for the rights that are missing"))

    async def send(self, request: httpx2.Request, client: httpx2.AsyncClient) -> httpx2.Response:
        """A request of the login's own, to wherever the server leads.

        Raises:
            LoginError: it leads where it must not, or nobody answers there.
        """
        self._ensure_safe(str(request.url))
        try:
            return await client.send(request, follow_redirects=False)
        except httpx2.HTTPError as error:
            what = f"wants a login, but {request.url.host} does not answer ({type(error).__name__})"
            raise self._error(what, "Try again later") from error

    async def _goes_on(self, response: httpx2.Response, used: str | None) -> bool:
        """Whether something can be done for a request that was turned away; if not, why is noted.

        The wallet is not opened before, since that may ask a person to unlock it. A token that is refused before its time is
        refreshed first; the SDK would ask a person at once.
        """
        await self._recall()
        tokens = None if self._provider is None else self._provider.context.current_tokens
        if self._provider is None or tokens is None:
            return self.may_ask()
        if _header(tokens) != used:
            return True
        if response.status_code == 401 and self._provider.context.can_refresh_token():
            self._provider.context.token_expiry_time = _LONG_GONE
            return True
        return self.may_ask()

    # The provider

    async def _recall(self) -> None:
        """Make the provider where an earlier login is kept, and take up what another process has got meanwhile."""
        async with self._making:
            if not self._storage.is_loaded:
                await self._storage.load()
                if self._is_machine or self._storage.kept.tokens is not None:
                    self._provider = self._make()
        await self._storage.catch_up()

    def _make(self) -> OAuthClientProvider:
        given, kept = self._given, self._storage.kept
        if self._is_machine:
            return self._make_machine()
        uri = given.redirect_uri if self._redirect is None else self._redirect.uri
        if self._redirect is None and kept.client is not None and kept.client.redirect_uris:
            uri = str(kept.client.redirect_uris[0])
        elif given.client_id is not None and kept.client is not None:
            kept.client.redirect_uris = [AnyUrl(uri)]
        metadata = OAuthClientMetadata(
            client_name="Syllabus agent",
            redirect_uris=[AnyUrl(uri)],
            software_id="syllabus-agent",
            software_version=version("syllabus-agent"),
        )
        provider = OAuthClientProvider(
            self._url, metadata, self._storage, self._visit, self._come_back, given.client_metadata_url
        )
        self._storage.fill(provider)
        return provider

    def _make_machine(self) -> OAuthClientProvider:
        given = self._given
        client = given.client_id or ""
        if given.private_key is None:
            secret = "" if given.client_secret is None else given.client_secret.get_secret_value()
            method = given.token_endpoint_auth_method
            return ClientCredentialsOAuthProvider(
                self._url, self._storage, client, secret, method, issuer=given.issuer
            )
        signed = SignedJWTParameters(
            issuer=client,
            subject=client,
            signing_key=given.private_key.get_secret_value(),
            signing_algorithm=given.signing_algorithm,
        )
        assertion = signed.create_assertion_provider()
        return PrivateKeyJWTOAuthProvider(self._url, self._storage, client, assertion, issuer=given.issuer)

    # The person

    async def _visit(self, url: str) -> None:
        self._ensure_safe(url)
        self._page = url

    async def _come_back(self) -> AuthorizationCodeResult:
        browse = self._logins.browse
        if browse is None:
            raise self._nobody()
        given = parse_qs(urlsplit(self._page).query)
        if self._redirect is None:
            self._redirect = await Redirect.open(given["redirect_uri"][0])
        try:
            with self._pause(), anyio.move_on_after(self._logins.wait):
                async with anyio.create_task_group() as tasks:
                    tasks.start_soon(browse, self._server, self._page)
                    said = await self._redirect.answer(given["state"][0])
                    tasks.cancel_scope.cancel()
                if "error" in said:
                    reason = ": ".join(said[key] for key in ("error", "error_description") if key in said)
                    raise self._error(f"did not let you in ({reason})", self._again)
                return AuthorizationCodeResult(code=said["code"], state=said["state"], iss=said.get("iss"))
        finally:
            await self.close()
        what = f"wants a login, and nobody logged in within {self._logins.wait:g} s"
        raise self._error(what, f"{self._again}; where its page shows an error, run_agent logout first")

    # What is told

    @property
    def _again(self) -> str:
        return f"Log in again with run_agent login {self._server}"

    def _error(self, what: str, mend: str) -> LoginError:
        return LoginError(self._server, what, mend)

    def _nobody(self) -> LoginError:
        mend = (
            f"Run run_agent login {self._server} at a terminal once (the extra keyring keeps it), or give its entry a "
            "header Authorization or client credentials: docs/servers.md"
        )
        return self._error("wants a login, and nobody is here to log in", mend)

    def _failed(self, error: Exception) -> LoginError:
        """What strangers write into their answers is not repeated but for OAuth's own codes: it may hold a secret."""
        if isinstance(error, OAuthRegistrationError):
            what, mend = f"lets no new program log in ({_said(error)})", "Give its entry oauth.clientId, or a header Authorization: docs/servers.md"  # fmt: skip
        elif isinstance(error, OAuthTokenError):
            what, mend = f"gave no token ({_said(error)})", self._again
        elif isinstance(error, OAuthFlowError):
            what, mend = f"cannot be logged in to: {error}", "Tell those who run it"
        elif isinstance(error, OSError):
            what, mend = f"wants a login, but the browser cannot come back here ({error.strerror})", "End the other login, or give oauth.redirectUri another port"  # fmt: skip
        else:
            what, mend = f"answered to the login as no server should ({type(error).__name__})", "Tell those who run it"  # fmt: skip
        made = self._error(what, mend)
        made.__cause__ = error
        return made

    def _ensure_safe(self, url: str) -> None:
        if not _is_safe(url, self._url):
            where = urlsplit(url)
            what = f"leads to {where.scheme}://{where.hostname} to log in, which is not encrypted or private"
            raise self._error(what, "Do not log in there; tell those who run the server")


class _Relay:
    """The SDK's flow for one request: its own requests are sent here, so that their failure costs no connection."""

    def __init__(self, login: Login, request: httpx2.Request) -> None:
        self.response: httpx2.Response | None = None
        self._login, self._request = login, request
        self._used: str | None = None
        self._is_answered = False
        self._is_over = False
        self._flow: AsyncGenerator[httpx2.Request, httpx2.Response] | None = None
        self._client: httpx2.AsyncClient | None = None

    def take_over(self, response: httpx2.Response, used: str | None) -> None:
        """The request was turned away with the header ``used``: it need not be sent so again."""
        self.response, self._used, self._is_answered = response, used, True

    async def goes_on(self) -> bool:
        """Whether the request is to be sent; if not, its last response stands."""
        if self._is_over:
            return False
        try:
            return await self._step()
        except (OAuthFlowError, LoginError, ValueError, OSError) as error:
            self._login.refuse(error)
            self._is_over = True
            return self.response is None

    async def close(self) -> None:
        """End the SDK's flow, which lets others have theirs."""
        if self._flow is not None:
            await self._flow.aclose()
        if self._client is not None:
            await self._client.aclose()

    async def _step(self) -> bool:
        if self._flow is None:
            self._flow = (await self._login.provider()).async_auth_flow(self._request)
            outgoing = await anext(self._flow, None)
        else:
            outgoing = await self._after(self.response)
        while outgoing is not None:
            if outgoing is not self._request:
                self._client = self._client or httpx2.AsyncClient(timeout=_TIMEOUT)
                outgoing = await self._sent(await self._login.send(outgoing, self._client))
                continue
            is_answered, self._is_answered = self._is_answered, False
            if not is_answered or outgoing.headers.get("Authorization") != self._used:
                return True
            outgoing = await self._after(self.response)
        return False

    async def _after(self, response: httpx2.Response | None) -> httpx2.Request | None:
        """What goes out once the request has been answered; None where the answer stands."""
        if response is None or not _is_turned_away(response) or not self._login.may_ask():
            return None
        outgoing = await self._sent(response)
        if outgoing is None:
            self._login.refuse_still(response.status_code)
        return outgoing

    async def _sent(self, response: httpx2.Response) -> httpx2.Request | None:
        assert self._flow is not None  # noqa: S101  the callers have begun it
        try:
            return await self._flow.asend(response)
        except StopAsyncIteration:
            return None


class _Kept(BaseModel):
    """One server's login, as the wallet holds it."""

    client: OAuthClientInformationFull | None = None
    tokens: OAuthToken | None = None
    expires: float | None = None
    metadata: OAuthMetadata | None = None
    resource: ProtectedResourceMetadata | None = None


class _Storage:
    """The SDK's storage over a wallet; client credentials are not kept, since they get a token at any time."""

    def __init__(self, url: str, given: OAuth, wallet: Wallet) -> None:
        self.kept = _Kept()
        self.is_loaded = False
        self.is_kept: bool | None = None
        self._url, self._given, self._wallet = url, given, wallet
        self._provider: OAuthClientProvider | None = None
        self._seen: str | None = None
        self._turn = anyio.Lock()

    async def load(self) -> None:
        """Read what is kept."""
        if self._given.grant == "authorization_code":
            self._seen = await to_thread.run_sync(self._wallet.read, self._url)
            self.kept = _read(self._seen)
            self._put_own(_registered(self._given))
        self.is_loaded = True

    def _put_own(self, own: OAuthClientInformationFull | None) -> None:
        """The client that the entry names counts; what is kept for another one is of no use."""
        before = self.kept.client
        if own is None:
            return
        if before is None or before.client_id != own.client_id:
            self.kept = _Kept()
        else:
            own.redirect_uris = before.redirect_uris
        self.kept.client = own

    async def catch_up(self) -> None:
        """Take what another process has got meanwhile: where each token that refreshes is good for once, ours is not any more."""
        if self._provider is None:
            return
        async with self._turn:
            text = await to_thread.run_sync(self._wallet.read, self._url)
            if text is None or text == self._seen:
                return
            self._seen, told = text, _read(text)
            ours, theirs = self.kept.client, told.client
            if ours is not None and theirs is not None and ours.client_id == theirs.client_id:
                self.kept = told
                self.fill(self._provider)

    def fill(self, provider: OAuthClientProvider) -> None:
        """Tell the provider what is kept: it would not know when the tokens expire, or who can refresh them."""
        self._provider = provider
        context, kept = provider.context, self.kept
        context.client_info, context.current_tokens = kept.client, kept.tokens
        context.oauth_metadata, context.protected_resource_metadata = kept.metadata, kept.resource
        context.token_expiry_time = kept.expires

    async def get_tokens(self) -> OAuthToken | None:
        """Those of the last login."""
        return self.kept.tokens

    async def set_tokens(self, tokens: OAuthToken) -> None:
        """Keep new ones, with what it takes to refresh them in another process."""
        async with self._turn:
            self.kept.tokens = tokens
            if self._provider is None:
                return
            context = self._provider.context
            self.kept.expires = context.token_expiry_time
            self.kept.metadata = context.oauth_metadata
            self.kept.resource = context.protected_resource_metadata
            self.is_kept = await to_thread.run_sync(self._written)

    async def get_client_info(self) -> OAuthClientInformationFull | None:
        """The client that is registered there."""
        return self.kept.client

    async def set_client_info(self, client_info: OAuthClientInformationFull) -> None:
        """Keep what a registration gave.

        Raises:
            OAuthFlowError: another client is given, which that authorization server is not the issuer of.
        """
        if self._given.client_id is not None:
            raise OAuthFlowError(f"it leads to another authorization server than {self._given.issuer}")
        self.kept.client = client_info

    def _written(self) -> bool:
        """Some keyrings take little (Windows 1,280 letters): the token that gets others is the one to keep."""
        if self._wrote(self.kept.model_dump_json(exclude_none=True)):
            return True
        tokens = self.kept.tokens
        if tokens is None or tokens.refresh_token is None:
            return False
        least = tokens.model_copy(update={"access_token": ""})
        small = self.kept.model_copy(update={"tokens": least, "expires": _LONG_GONE, "resource": None})
        return self._wrote(small.model_dump_json(exclude_none=True, exclude_defaults=True))

    def _wrote(self, text: str) -> bool:
        if not self._wallet.write(self._url, text):
            return False
        self._seen = text
        return True


def _read(told: str | None) -> _Kept:
    try:
        return _Kept() if told is None else _Kept.model_validate_json(told)
    except ValidationError:
        return _Kept()


def _registered(given: OAuth) -> OAuthClientInformationFull | None:
    """The client that the entry names, as the SDK would remember a registration."""
    if given.client_id is None:
        return None
    secret = given.client_secret
    return OAuthClientInformationFull(
        client_id=given.client_id,
        client_secret=None if secret is None else secret.get_secret_value(),
        token_endpoint_auth_method="none" if secret is None else given.token_endpoint_auth_method,
        redirect_uris=None,
        issuer=given.issuer,
    )


def _carry(request: httpx2.Request, provider: OAuthClientProvider | None) -> str | None:
    """Give a request the token that is good; the header with which it goes."""
    tokens = None if provider is None else provider.context.current_tokens
    if tokens is not None:
        request.headers["Authorization"] = _header(tokens)
    return request.headers.get("Authorization")


def _header(tokens: OAuthToken) -> str:
    return f"Bearer {tokens.access_token}"


def _is_turned_away(response: httpx2.Response) -> bool:
    """Whether a token, or one for more (RFC 6750 section 3.1), is wanted."""
    challenge = response.headers.get("WWW-Authenticate", "")
    return response.status_code == 401 or (response.status_code == 403 and "insufficient_scope" in challenge)


def _is_safe(url: str, server: str) -> bool:
    """Whether a login may go there: over TLS to a public name, or within the network that the server itself is in.

    What names resolve to is not looked at; a private address would need a certificate for the name.
    """
    there, here = urlsplit(url), urlsplit(server)
    if _is_loopback(there.hostname) and _is_loopback(here.hostname):
        return there.scheme in {"http", "https"}
    private = _is_private(there.hostname) and not _is_private(here.hostname)
    return there.scheme == "https" and not private


def _is_loopback(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False


def _is_private(host: str | None) -> bool:
    if not host or host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return not ip_address(host).is_global
    except ValueError:
        # 127.1 and 0x7f000001 are addresses to the system, and no names.
        return re.fullmatch(r"[\d.]+|0x[\da-f]+", host) is not None


def _said(error: OAuthFlowError) -> str:
    """The status and OAuth's error code out of an SDK's message, which has the whole answer in it."""
    text = str(error)
    status = _SAID.search(text)
    parts = [] if status is None else [status["token"] or status["registration"]]
    try:
        answer = json.loads(text[text.index("{") :])
    except ValueError:
        answer = None
    code = answer.get("error") if isinstance(answer, dict) else None
    if isinstance(code, str) and re.fullmatch(r"[\w.-]{1,60}", code):
        parts.append(code)
    return " ".join(parts) or type(error).__name__


def _is_told_nowhere_else(record: logging.LogRecord) -> bool:
    """A failure is told by the LoginError; the SDK's log of it has the authorization server's whole answer in it."""
    return record.levelno < logging.ERROR

"""A CalDAV server over HTTP: the few requests that a sync needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import SplitResult, urljoin, urlsplit

import httpx2

from servers.calendar.credentials import from_keyring
from servers.calendar.davxml import (
    CAL,
    CS,
    DAV,
    Answer,
    Found,
    href_path,
    multiget,
    multistatus,
    propfind,
    sync_report,
)
from servers.calendar.renewal import Renewing
from servers.errors import InvalidValueError, RefusedError, RemoteError
from servers.settings import Account

__all__ = ["Changes", "Collection", "Dav", "Outdated", "StaleToken"]

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_REDIRECTS = 5
_CHUNK = 50
_WAIT = httpx2.Timeout(30, connect=10)


class Outdated(Exception):  # noqa: N818  no error of the caller's or the server's: the resource has changed meanwhile
    """The resource is not as it was when it was last seen (412, or 404 where one was)."""


class StaleToken(Exception):  # noqa: N818  the server has forgotten how far we had read
    """The sync token is not known any more; everything is to be listed again."""


@dataclass(frozen=True)
class Collection:
    """A calendar on a server."""

    url: str
    name: str
    ctag: str | None
    syncs: bool


@dataclass(frozen=True)
class Changes:
    """Resources that are there with their versions, those that went, and the token of this state."""

    etags: Mapping[str, str | None]
    gone: tuple[str, ...]
    token: str | None


class Dav:
    """Requests to the account's server; a context manager.

    Args:
        account: its URL's host alone gets the credentials, and hosts that it names itself within its own domain.
        transport: how requests travel; for tests.
    """

    def __init__(self, account: Account, *, transport: httpx2.BaseTransport | None = None) -> None:
        self._home = _checked(account.url)
        self._token_url = account.token_url
        self._client = httpx2.Client(
            auth=_auth(account, self._home.hostname or ""),
            headers=_bearer(account),
            timeout=_WAIT,
            transport=transport,
            trust_env=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def collection(self, url: str) -> Collection:
        """The calendar at ``url``, or the only one of the account that is found from there.

        Raises:
            RefusedError: it lies on another server than the account.
            InvalidValueError: there is none, or several; the message lists them.
        """
        if _origin(_checked(url)) != _origin(self._home):
            raise RefusedError(
                f"{_shown(url)!r} is not on the calendar server that may be used",
                "Start the server with SYLLABUS_AGENT_CALDAV_URL set to that server",
            )
        found, at = self._described(url)
        if f"{CAL}calendar" in found.kinds():
            return _collection(found, at)
        calendars = list(self._calendars(found, at))
        if len(calendars) == 1:
            return calendars[0]
        listed = "; ".join(f"{each.name}: {each.url}" for each in calendars)
        raise InvalidValueError(
            f"{_shown(url)!r} is not a calendar",
            f"Give the URL of one: {listed}" if listed else "No calendar is found from there",
        )

    def changes(self, url: str, token: str | None) -> Changes:
        """What has changed since ``token``; all that is there for None.

        Raises:
            StaleToken: the server does not know the token any more.
        """
        etags: dict[str, str | None] = {}
        gone: list[str] = []
        while True:
            stale = (403, 409, 410, 412) if token else ()
            response = self._request("REPORT", url, sync_report(token or ""), depth="1", allow=stale)
            if response.status_code in stale:
                raise StaleToken
            answer = multistatus(response.content, url)
            cut = False
            for found in answer.found:
                if found.status == 507:
                    cut = True
                elif found.status == 404:
                    gone.append(found.href)
                elif found.href != href_path(url, url):
                    etags[found.href] = found.text(f"{DAV}getetag")
            if not cut or answer.token in {None, token}:
                return Changes(etags, tuple(gone), answer.token)
            token = answer.token

    def listing(self, url: str) -> Changes:
        """All resources, from a server that knows no sync tokens."""
        answer = self._propfind(url, "1", f"{DAV}getetag", f"{DAV}resourcetype")
        own = href_path(url, url)
        here = [
            f
            for f in answer.found
            if f.href.rstrip("/") != own.rstrip("/") and f"{DAV}collection" not in f.kinds()
        ]
        return Changes({found.href: found.text(f"{DAV}getetag") for found in here}, (), None)

    def fetch(self, url: str, hrefs: Iterable[str]) -> Iterator[tuple[str, str | None, str]]:
        """Path, version and text of each resource that is still there."""
        listed = list(hrefs)
        for at in range(0, len(listed), _CHUNK):
            response = self._request("REPORT", url, multiget(listed[at : at + _CHUNK]), depth="1")
            for found in multistatus(response.content, url).found:
                text = found.text(f"{CAL}calendar-data")
                if text is not None:
                    yield found.href, found.text(f"{DAV}getetag"), f"{text}\r\n"

    def put(self, url: str, href: str, text: str, *, etag: str | None) -> str | None:
        """Write a resource: a new one without ``etag``, else only over that version; the new version, if told.

        Raises:
            Outdated: it is there already, or is no longer that version.
        """
        headers = {"If-None-Match": "*"} if etag is None else {"If-Match": etag}
        headers["Content-Type"] = "text/calendar; charset=utf-8"
        response = self._request(
            "PUT", urljoin(url, href), text.encode(), headers=headers, allow=(404, 409, 412)
        )
        if response.status_code in {404, 409, 412}:
            raise Outdated
        told: str | None = response.headers.get("ETag")
        # A weak tag says that the server may have written something else than it was given.
        return None if told is None or told.startswith("W/") else told

    def delete(self, url: str, href: str, *, etag: str | None) -> None:
        """Remove a resource; one that is gone already is no error.

        Raises:
            Outdated: it is no longer that version.
        """
        headers = {} if etag is None else {"If-Match": etag}
        response = self._request("DELETE", urljoin(url, href), headers=headers, allow=(404, 410, 412))
        if response.status_code == 412:
            raise Outdated

    def _described(self, url: str) -> tuple[Found, str]:
        """What a URL is, after redirections."""
        for _ in range(_REDIRECTS):
            body = propfind(
                *(f"{DAV}{name}" for name in ("resourcetype", "displayname", "current-user-principal", "supported-report-set")),
                f"{CS}getctag",
                f"{CAL}calendar-home-set",
            )  # fmt: skip
            response = self._request("PROPFIND", url, body, depth="0", allow=(301, 302, 307, 308))
            if response.status_code == 207:
                found = multistatus(response.content, url).found
                if found:
                    return found[0], url
                break
            url = urljoin(url, response.headers.get("Location", ""))
        raise RemoteError(f"{_shown(url)!r} leads nowhere", "Check the calendar server's URL")

    def _calendars(self, found: Found, at: str) -> Iterator[Collection]:
        principal = found.link(f"{DAV}current-user-principal")
        if found.link(f"{CAL}calendar-home-set") is None and principal is not None:
            found, at = self._described(urljoin(at, principal))
        home = found.link(f"{CAL}calendar-home-set")
        if home is None:
            return
        url = urljoin(at, home)
        names = (f"{DAV}resourcetype", f"{DAV}displayname", f"{CS}getctag", f"{DAV}supported-report-set")
        for one in self._propfind(url, "1", *names).found:
            if f"{CAL}calendar" in one.kinds():
                yield _collection(one, urljoin(url, one.href))

    def _propfind(self, url: str, depth: str, *names: str) -> Answer:
        return multistatus(self._request("PROPFIND", url, propfind(*names), depth=depth).content, url)

    def _request(
        self,
        method: str,
        url: str,
        body: bytes | None = None,
        *,
        depth: str | None = None,
        headers: Mapping[str, str] | None = None,
        allow: tuple[int, ...] = (),
    ) -> httpx2.Response:
        self._may_be_asked(url)
        sent = {**(headers or {}), **({"Depth": depth} if depth is not None else {})}
        if body is not None:
            sent.setdefault("Content-Type", "application/xml; charset=utf-8")
        try:
            response = self._client.request(method, url, content=body, headers=sent)
        except httpx2.HTTPError as error:
            raise RemoteError(
                f"The {self._whose(error)} did not answer ({type(error).__name__})",
                "Nothing is lost: call again to go on where it stopped",
            ) from error
        if response.is_success or response.status_code in allow:
            return response
        if response.status_code == 401:
            raise RemoteError(
                f"The calendar server {self._home.hostname!r} wants other credentials",
                "Set SYLLABUS_AGENT_CALDAV_USER and SYLLABUS_AGENT_CALDAV_PASSWORD (an app password, where there are any)",
            )
        raise RemoteError(
            f"The calendar server {self._home.hostname!r} answered {method} with {response.status_code}",
            "Nothing is lost: call again later, or check the URL and the rights there",
        )

    def _whose(self, error: httpx2.HTTPError) -> str:
        """Which server it was: the calendar's, or the one that renews its tokens."""
        try:
            host = error.request.url.host
        except RuntimeError:  # the error was raised before there was a request
            host = ""
        renews = urlsplit(self._token_url or "").hostname
        return (
            f"authorization server {host!r}"
            if host and host == renews != self._home.hostname
            else f"calendar server {self._home.hostname!r}"
        )

    def _may_be_asked(self, url: str) -> None:
        """Credentials go to the account's host, or where it leads within its own domain, and only encrypted."""
        parts, home = _checked(url), self._home
        same = _origin(parts) == _origin(home)
        labels = (home.hostname or "").split(".")
        domain = ".".join(["", *labels[1:]])
        sibling = len(labels) > 2 and (parts.hostname or "").endswith(domain) and parts.scheme == "https"
        if not same and not (sibling and not re.fullmatch(r"[\d.]+", home.hostname or "")):
            raise RefusedError(
                f"The calendar server leads to another one, {parts.hostname!r}",
                "Set SYLLABUS_AGENT_CALDAV_URL to that server if it is yours",
            )


def _collection(found: Found, url: str) -> Collection:
    reports = found.properties.get(f"{DAV}supported-report-set")
    syncs = reports is not None and reports.find(f".//{DAV}sync-collection") is not None
    name = found.text(f"{DAV}displayname") or urlsplit(url).path.rstrip("/").rpartition("/")[2] or "Calendar"
    return Collection(f"{url.rstrip('/')}/", name, found.text(f"{CS}getctag"), syncs)


def _checked(url: str) -> SplitResult:
    parts = urlsplit(url)
    if parts.username is not None or parts.password is not None:
        raise InvalidValueError(
            "A URL must not hold a password",
            "Set SYLLABUS_AGENT_CALDAV_USER and SYLLABUS_AGENT_CALDAV_PASSWORD",
        )
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        return parts
    raise InvalidValueError(f"{_shown(url)!r} is not encrypted", "Give a URL that begins with https://")


def _origin(parts: SplitResult) -> tuple[str, str | None, int | None]:
    usual = {"https": 443, "http": 80}
    return parts.scheme, parts.hostname, parts.port or usual.get(parts.scheme)


def _shown(url: str) -> str:
    """Without a password that somebody wrote into it."""
    return re.sub(r"//[^/@]*@", "//", url)


def _auth(account: Account, host: str) -> httpx2.Auth | None:
    if account.token_url is not None:
        _checked(account.token_url)
        return Renewing(account, host)
    if account.refresh_token is not None:
        raise InvalidValueError(
            "There is a refresh token for the calendar server, and no place to use it",
            "Set SYLLABUS_AGENT_CALDAV_TOKEN_URL and SYLLABUS_AGENT_CALDAV_CLIENT_ID too",
        )
    if account.user is None or account.token is not None:
        return None
    if account.password is not None:
        return httpx2.BasicAuth(account.user, account.password.get_secret_value())
    secret = from_keyring(host, account.user)
    return None if secret is None else httpx2.BasicAuth(account.user, secret)


def _bearer(account: Account) -> dict[str, str]:
    if account.token is None or account.token_url is not None:
        return {}
    return {"Authorization": f"Bearer {account.token.get_secret_value()}"}

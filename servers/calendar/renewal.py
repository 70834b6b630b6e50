"""A bearer token that is renewed with a refresh token (RFC 6749 section 6), for calendar servers that want OAuth."""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from typing import Any, Final

import httpx2

from servers.calendar.credentials import from_keyring, into_keyring
from servers.errors import RemoteError
from servers.settings import Account

__all__ = ["Renewing"]

REFRESH_TOKEN: Final = "refresh-token"  # noqa: S105  the entries' names in the keyring
CLIENT_SECRET: Final = "client-secret"  # noqa: S105

_Flow = Generator[httpx2.Request, httpx2.Response, None]


class Renewing(httpx2.Auth):
    """Sends the token along, and gets another where there is none or the server has had enough of it.

    What is got lives as long as this does. Where the authorization server gives a new refresh token with it, that takes
    the place of the old one in the keyring; one out of the environment cannot be replaced.

    Args:
        account: whose token endpoint is set.
        host: the calendar server's, for the keyring.
    """

    requires_response_body = True

    def __init__(self, account: Account, host: str) -> None:
        self._account, self._host = account, host
        self._token = None if account.token is None else account.token.get_secret_value()
        self._is_kept = account.refresh_token is None
        given = None if account.refresh_token is None else account.refresh_token.get_secret_value()
        self._refresh = from_keyring(host, REFRESH_TOKEN) if given is None else given

    def auth_flow(self, request: httpx2.Request) -> _Flow:
        """The request with a token that is good; again with a new one where the first is refused."""
        is_new = self._token is None
        if is_new:
            yield from self._renewal()
        request.headers["Authorization"] = f"Bearer {self._token}"
        response = yield request
        if response.status_code == 401 and not is_new:
            yield from self._renewal()
            request.headers["Authorization"] = f"Bearer {self._token}"
            yield request

    def _renewal(self) -> _Flow:
        """Get a token.

        Raises:
            RemoteError: the authorization server gives none.
        """
        used = self._refresh
        if used is None:
            raise RemoteError(
                f"There is no refresh token for {self._host!r}",
                f'Set SYLLABUS_AGENT_CALDAV_REFRESH_TOKEN, or the keyring\'s entry "{REFRESH_TOKEN}": docs/calendar.md',
            )
        response = yield self._asking(used)
        if response.status_code == 400 and self._is_kept:
            # Another process may have used it meanwhile, where each is good for once.
            self._refresh = from_keyring(self._host, REFRESH_TOKEN)
            if self._refresh not in {None, used}:
                response = yield self._asking(str(self._refresh))
        self._take(response)

    def _asking(self, refresh: str) -> httpx2.Request:
        account = self._account
        form = {"grant_type": "refresh_token", "refresh_token": refresh}
        secret = (
            from_keyring(self._host, CLIENT_SECRET)
            if account.client_secret is None
            else account.client_secret.get_secret_value()
        )
        client = {"client_id": account.client_id, "client_secret": secret}
        form |= {name: value for name, value in client.items() if value is not None}
        return httpx2.Request(
            "POST", str(account.token_url), data=form, headers={"Accept": "application/json"}
        )

    def _take(self, response: httpx2.Response) -> None:
        answer = _object(response)
        token, refresh = answer.get("access_token"), answer.get("refresh_token")
        if not response.is_success or not isinstance(token, str):
            raise self._refused(response, answer.get("error"))
        self._token = token
        if isinstance(refresh, str) and refresh != self._refresh:
            self._refresh = refresh
            if self._is_kept:
                into_keyring(self._host, REFRESH_TOKEN, refresh)

    def _refused(self, response: httpx2.Response, code: object) -> RemoteError:
        """Of what is answered only OAuth's own code is told: the rest may hold a secret."""
        said = f", {code}" if isinstance(code, str) and re.fullmatch(r"[\w.-]{1,60}", code) else ""
        what = f"The authorization server {response.request.url.host!r} renews no token ({response.status_code}{said})"
        if code == "invalid_grant":
            return RemoteError(
                what, "The login is over: get a new refresh token, and set it as docs/calendar.md says"
            )
        return RemoteError(
            what, "Check SYLLABUS_AGENT_CALDAV_CLIENT_ID, _CLIENT_SECRET and _TOKEN_URL, or try again later"
        )


def _object(response: httpx2.Response) -> Mapping[str, Any]:
    try:
        answer = response.json()
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}

"""WebDAV's few documents (RFC 4918, 4791, 6578): requests written, multistatus answers read without entities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat
from xml.sax.saxutils import escape

from servers.errors import RemoteError

__all__ = [
    "CAL",
    "CS",
    "DAV",
    "Answer",
    "Found",
    "href_path",
    "multiget",
    "multistatus",
    "propfind",
    "sync_report",
]

DAV, CAL, CS = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}", "{http://calendarserver.org/ns/}"
_PREFIXES = {DAV: "d", CAL: "c", CS: "s"}
_SPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:s="http://calendarserver.org/ns/"'


@dataclass(frozen=True)
class Found:
    """One response of a multistatus: its path, its status (None: see the properties), what was found."""

    href: str
    status: int | None
    properties: dict[str, Element] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """The property's text; None where there is none."""
        element = self.properties.get(name)
        return None if element is None or not (element.text or "").strip() else str(element.text).strip()

    def link(self, name: str) -> str | None:
        """The href within the property."""
        element = self.properties.get(name)
        inner = None if element is None else element.find(f"{DAV}href")
        return None if inner is None or not inner.text else inner.text.strip()

    def kinds(self) -> set[str]:
        """What the resource is: the tags within its resourcetype."""
        element = self.properties.get(f"{DAV}resourcetype")
        return set() if element is None else {child.tag for child in element}


@dataclass(frozen=True)
class Answer:
    """A multistatus, with the sync token where one came."""

    found: tuple[Found, ...]
    token: str | None


def propfind(*names: str) -> bytes:
    """A PROPFIND for these properties."""
    return f"<d:propfind {_SPACES}><d:prop>{_tags(names)}</d:prop></d:propfind>".encode()


def sync_report(token: str) -> bytes:
    """What has changed since the token; everything for an empty one."""
    return (
        f"<d:sync-collection {_SPACES}><d:sync-token>{escape(token)}</d:sync-token><d:sync-level>1</d:sync-level>"
        "<d:prop><d:getetag/></d:prop></d:sync-collection>"
    ).encode()


def multiget(hrefs: Iterable[str]) -> bytes:
    """The content of these resources."""
    listed = "".join(f"<d:href>{escape(href)}</d:href>" for href in hrefs)
    return (
        f"<c:calendar-multiget {_SPACES}><d:prop><d:getetag/><c:calendar-data/></d:prop>{listed}"
        "</c:calendar-multiget>"
    ).encode()


def multistatus(data: bytes, base: str) -> Answer:
    """The answer's responses, their paths made absolute by ``base``.

    Raises:
        RemoteError: it is no such document, or holds a document type.
    """
    root = _parsed(data)
    if root.tag != f"{DAV}multistatus":
        raise RemoteError(
            "The server's answer is no WebDAV answer", "Check that the URL is a CalDAV server's"
        )
    token = root.findtext(f"{DAV}sync-token")
    return Answer(tuple(_found(one, base) for one in root.findall(f"{DAV}response")), token or None)


def href_path(href: str, base: str) -> str:
    """The path in one spelling: servers escape the same character or not, as they like."""
    return quote(unquote(urlsplit(urljoin(base, href)).path), safe="/~!$&'()*+,;=:@")


def _tags(names: Iterable[str]) -> str:
    return "".join(
        f"<{_PREFIXES[space]}:{name.removeprefix(space)}/>"
        for name in names
        for space in _PREFIXES
        if name.startswith(space)
    )


def _found(response: Element, base: str) -> Found:
    properties: dict[str, Element] = {}
    for part in response.findall(f"{DAV}propstat"):
        if _status(part.findtext(f"{DAV}status")) in {200, None}:
            properties |= {element.tag: element for element in part.findall(f"{DAV}prop/*")}
    href = href_path((response.findtext(f"{DAV}href") or "").strip(), base)
    return Found(href, _status(response.findtext(f"{DAV}status")), properties)


def _status(line: str | None) -> int | None:
    """The number in "HTTP/1.1 404 Not Found"."""
    words = (line or "").split()
    return int(words[1]) if len(words) > 1 and words[1].isdigit() else None


def _parsed(data: bytes) -> Element:
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")

    def start(name: str, attributes: dict[str, str]) -> None:
        builder.start(f"{{{name}" if "}" in name else name, attributes)

    def end(name: str) -> None:
        builder.end(f"{{{name}" if "}" in name else name)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = builder.data, _refused
    try:
        parser.Parse(data, True)  # noqa: FBT003  expat's own signature
        return builder.close()
    except (expat.ExpatError, AssertionError) as error:
        raise RemoteError(
            f"The server's answer cannot be read ({error})", "Check that the URL is a CalDAV server's"
        ) from error


def _refused(*_: object) -> None:
    raise RemoteError("The server's answer holds a document type", "Such a server is not spoken to")

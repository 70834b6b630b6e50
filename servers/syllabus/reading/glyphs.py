"""A page's characters to glyphs.

A call to pdfium costs more than what it does, so that the text is cut into pieces first, and what is asked of all of
them is asked in one go. Not thread safe, as pdfium is not: the room for answers is the module's.
"""

from __future__ import annotations

import ctypes
import math
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import accumulate, pairwise, repeat
from typing import Any, NamedTuple, Self

import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]

from servers.syllabus.reading.affine import IDENTITY, TO_READING, Affine, compose, quarter_of
from servers.syllabus.reading.calls import Room, plain
from servers.syllabus.reading.ligatures import UNKNOWN
from servers.syllabus.reading.sheet import Glyph, Style, new_glyph

__all__ = ["read_glyphs"]

MAX_GLYPHS = 100_000  # on one page; what follows is left out
UNSEEN = {pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_c.FPDF_TEXTRENDERMODE_CLIP}
OPAQUE = 8  # of 255: less ink is not seen

BOLD_NAMES = ("bold", "black", "heavy", "demi", "cmbx", "cmssbx", "-bd", "sfbx", "semibd", "medi")
ICON_NAMES = (
    "fontawesome",
    "wingdings",
    "webdings",
    "dingbats",
    "materialicons",
    "bbding",
    "marvosym",
    "fontello",
)
SPECIAL = {
    0x00: UNKNOWN,
    0x02: "-",  # pdfium's mark for a hyphen at a line's end
    0xFFFE: "-",  # the same in its text as a whole
    0x88: "•",  # LaTeX's bullet in a bitmap font without names, as TeX's smaller distributions embed it
    0xAD: "-",  # a soft hyphen is only in the text where it is printed
    0x2010: "-",
    0x2011: "-",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    0xF0B7: "•",  # Symbol and Wingdings bullets in the private area
    0xF0A7: "▪",
    0xF0D8: "➢",
    0xF0FC: "✓",
    0xF0A8: "▫",
    0xF06F: "o",
    0xF076: "❖",
    # what some fonts name their semicolon and colon
    0x037E: ";",
    0x2236: ":",
}
NOTHING = (*range(0x01, 0x20), *range(0x7F, 0xA0), 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFFFF)
CHARACTERS: dict[int, str | None] = {
    **dict.fromkeys(NOTHING),
    **dict.fromkeys(range(0xD800, 0xE000)),
    **SPECIAL,
}
SPACES = " \t\n\r\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
ODD = frozenset(map(chr, CHARACTERS)).difference(SPACES)  # what is not read as it stands
ONE_FOR_ONE = [(chr(code), text) for code, text in SPECIAL.items() if len(text) == 1]
UTF_16 = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"


def read_glyphs(page: Any, view: Affine) -> list[Glyph]:
    """The text of a page of pdfium's in pieces between spaces; one that several text objects draw, glyph by glyph.

    ``view``: from the page's space to points from its top left as it is seen.
    """
    text_page = pdfium_c.FPDFText_LoadPage(page)
    if not text_page:
        return []
    try:
        return _TextReader(text_page, view).read()
    finally:
        pdfium_c.FPDFText_ClosePage(text_page)


# --- pdfium --------------------------------------------------------------------------------------------------

_object_of = plain(pdfium_c.FPDFText_GetTextObject, ctypes.c_void_p)
_size_of = plain(pdfium_c.FPDFText_GetFontSize, ctypes.c_double)
_mode_of = plain(pdfium_c.FPDFTextObj_GetTextRenderMode, ctypes.c_int)
_font_of = plain(pdfium_c.FPDFTextObj_GetFont, ctypes.c_void_p)

_BOXES = Room(pdfium_c.FPDFText_GetLooseCharBox, ctypes.c_float, (0.0,) * 4)  # left, top, right, bottom
_MATRICES = Room(pdfium_c.FPDFText_GetMatrix, ctypes.c_float, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))
_ORIGINS = Room(pdfium_c.FPDFText_GetCharOrigin, ctypes.c_double, (0.0, 0.0), pointers=2)
_INKS = Room(pdfium_c.FPDFPageObj_GetFillColor, ctypes.c_uint, (0, 0, 0, 255), pointers=4)


# --- text ----------------------------------------------------------------------------------------------------


class _Look(NamedTuple):
    """What pdfium tells of a text object: part of its matrix, its size and the like."""

    a: float
    b: float
    c: float
    d: float
    size: float
    mode: int
    font: int | None
    red: int
    green: int
    blue: int
    alpha: int


class _Lie(NamedTuple):
    """What text objects drawn alike share: how they lie on the page, their style, whether letters are pictures."""

    matrix: Affine
    style: Style
    icons: bool


class _Frame(NamedTuple):
    """What the characters of one text object share."""

    lie: _Lie
    baseline: float


#: A frame of its fields' tuple, with no call of a Python function: a page can have one for each word.
_new_frame: Callable[[tuple[_Lie, float]], _Frame] = partial(tuple.__new__, _Frame)
_NO_FRAME = _Frame(_Lie(IDENTITY, Style(0.0), icons=False), 0.0)


class _Parts(NamedTuple):
    """The places of the first and last character of pieces, their text objects, and whether a printed space leads there."""

    firsts: list[int]
    lasts: list[int]
    owners: Sequence[int | None]
    led: list[bool]

    @classmethod
    def of(cls, parts: Sequence[tuple[int, int, int | None, bool]]) -> Self:
        """The parts, each given as one of each."""
        return cls(*map(list, zip(*parts, strict=True))) if parts else cls([], [], [], [])


#: Text objects' addresses.
_Owners = Sequence[int | None]


class _TextReader:
    """Reads a text page's characters; what a text object's characters share is asked for once."""

    def __init__(self, text_page: Any, view: Affine) -> None:
        self.text_page, self.view = text_page, view
        self.holder = ctypes.cast(text_page, ctypes.c_void_p)
        self.to_reading = [compose(view, turn) for turn in TO_READING]
        self.lies: dict[tuple[Any, ...], _Lie] = {}
        self.fonts: dict[int, _Font] = {}
        self.glyphs: list[Glyph] = []
        self.led = False  # whether a printed space has been read that no glyph followed yet

    def read(self) -> list[Glyph]:
        """The text in pieces between spaces; one that several text objects draw, glyph by glyph."""
        source, glyphs = _with_plain_characters(self._source()), self.glyphs
        as_it_stands = ODD.isdisjoint(source)
        parts = self._parts(source)
        edges = (*self._edges(parts.firsts), *self._edges(parts.lasts))
        frames = self._frames_of(parts)
        current, frame = 0, _NO_FRAME
        for first, last, owner, led, left, right, last_left, last_right in zip(*parts, *edges, strict=True):
            if owner != current:
                current, frame = owner, next(frames)
            if led:
                self.led = True
            (matrix, style, icons), baseline = frame
            a, e = matrix[0], matrix[4]
            of_one_ligature = left == last_left and right == last_right and first != last
            if not a or icons or of_one_ligature:  # a is 0 in sideways text, where pdfium finds no spaces
                self._one_by_one(source, range(first, last + 1), owner, frame)
                continue
            text = source[first : last + 1] if as_it_stands else _readable(source[first : last + 1])
            if text:
                if left <= last_left and left <= right <= last_right:  # as nearly all
                    x0, x1 = a * left + e, a * last_right + e
                else:
                    x0 = a * min(left, right, last_left, last_right) + e
                    x1 = a * max(left, right, last_left, last_right) + e
                if a < 0:
                    x0, x1 = x1, x0
                glyphs.append(new_glyph((text, x0, x1, baseline, style, self.led)))
                self.led = False
        return glyphs

    def _source(self) -> str:
        """A character for each of pdfium's; in one call where its text has one code for each, else one by one."""
        page = self.text_page
        count = min(pdfium_c.FPDFText_CountChars(page), MAX_GLYPHS)
        buffer = (ctypes.c_ushort * (count + 1))()
        if pdfium_c.FPDFText_GetText(page, 0, count, buffer) == count + 1:
            text = bytes(buffer)[: 2 * count].decode(UTF_16, "surrogatepass")
            if len(text) == count:
                return text
        codes = (pdfium_c.FPDFText_GetUnicode(page, index) for index in range(count))
        return "".join(chr(code) if code < 0x110000 else " " for code in codes)

    def _owners(self, places: Iterable[int]) -> list[int | None]:
        """The text objects at these places; pdfium's own spaces and line ends have none."""
        return list(map(_object_of, repeat(self.holder), places))

    def _parts(self, source: str) -> _Parts:
        spans = _pieces(source)
        if not spans:
            return _Parts.of(())
        firsts, ends = map(list, zip(*spans, strict=True))
        owners = self._owners(firsts)
        lasts = [
            (end - 1, owner)
            for end, owner, after in zip(ends, owners, [*owners[1:], None], strict=True)
            if owner != after
        ]
        last_places = [place for place, _ in lasts]
        last_owners = self._owners(last_places)
        gaps = [None, *self._owners(ends[:-1])]
        if None not in owners and last_owners == [owner for _, owner in lasts]:  # on nearly all pages
            return self._whole(firsts, ends, owners, gaps)
        return self._parted(firsts, ends, owners, gaps, dict(zip(last_places, last_owners, strict=True)))

    def _whole(self, firsts: list[int], ends: list[int], owners: _Owners, gaps: _Owners) -> _Parts:
        """The pieces as they are, where one text object draws each."""
        led = [
            gap is not None or (first - end > 1 and any(self._owners(range(end, first))))
            for gap, end, first in zip(gaps, [0, *ends], firsts, strict=False)
        ]
        return _Parts(firsts, [end - 1 for end in ends], owners, led)

    def _parted(
        self,
        firsts: list[int],
        ends: list[int],
        owners: _Owners,
        gaps: _Owners,
        last_owners: Mapping[int, int | None],
    ) -> _Parts:
        """The pieces; of one that several text objects draw, or none does, each character."""
        parts: list[tuple[int, int, int, bool]] = []
        done, led = 0, False
        for start, end, owner, gap in zip(firsts, ends, owners, gaps, strict=True):
            led = led or gap is not None or (start - done > 1 and any(self._owners(range(done, start))))
            done = end
            if owner is not None and last_owners.get(end - 1, owner) == owner:
                parts.append((start, end - 1, owner, led))
                led = False
                continue
            for place, its_owner in enumerate(self._owners(range(start, end)), start):
                if its_owner is not None:
                    parts.append((place, place, its_owner, led))
                    led = False
        return _Parts.of(parts)

    def _edges(self, places: Sequence[int]) -> tuple[list[float], list[float]]:
        """Where the characters begin and end, in the page's space."""
        lefts, rights = _BOXES.answers(places, self.holder, places=(0, 2))
        return lefts, rights

    def _one_by_one(self, source: str, places: range, owner: int, frame: _Frame) -> None:
        boxes = zip(*_BOXES.answers(places, self.holder), strict=True)
        for place, its_owner, (left, top, right, bottom) in zip(
            places, self._owners(places), boxes, strict=True
        ):
            text = _readable(source[place])
            if its_owner is None or not text:
                continue
            if its_owner != owner:
                owner, frame = its_owner, next(self._frames([place], [its_owner]))
            a, _, c, _, e, _ = frame.lie.matrix
            x0, x1 = (a * left + e, a * right + e) if a else (c * bottom + e, c * top + e)
            text = "•" if frame.lie.icons else text  # a picture font's letters mean nothing
            self.glyphs.append(
                Glyph(text, min(x0, x1), max(x0, x1), frame.baseline, frame.lie.style, self.led)
            )
            self.led = False

    def _frames_of(self, parts: _Parts) -> Iterator[_Frame]:
        """The frames in turn, one where another text object begins."""
        begun = [
            place for place, (before, owner) in enumerate(pairwise([0, *parts.owners])) if owner != before
        ]
        return self._frames(
            [parts.firsts[place] for place in begun], [parts.owners[place] for place in begun]
        )

    def _frames(self, places: Sequence[int], owners: _Owners) -> Iterator[_Frame]:
        objects = list(map(ctypes.c_void_p, owners))
        a, b, c, d = _MATRICES.answers(places, self.holder, places=(0, 1, 2, 3))
        sizes = map(_size_of, repeat(self.holder), places)
        looks = zip(
            a,
            b,
            c,
            d,
            sizes,
            map(_mode_of, objects),
            map(_font_of, objects),
            *_INKS.answers(objects),
            strict=True,
        )
        for look, x, y in zip(looks, *_ORIGINS.answers(places, self.holder), strict=True):
            lie = self.lies.get(look)
            if lie is None:
                lie = self.lies[look] = self._lie(_Look(*look))
            _, down_x, _, down_y, _, down = lie.matrix
            yield _new_frame((lie, down_x * x + down_y * y + down))

    def _lie(self, look: _Look) -> _Lie:
        quarter = quarter_of(look.a, look.b, self.view)
        font = self._font(look.font)
        style = Style(
            abs(look.size * math.hypot(look.c, look.d)),
            look.mode == pdfium_c.FPDF_TEXTRENDERMODE_FILL_STROKE or font.bold,
            look.red << 16 | look.green << 8 | look.blue,
            quarter or 0,
            quarter is None,
            look.alpha <= OPAQUE or look.mode in UNSEEN,
        )
        return _Lie(self.to_reading[quarter or 0], style, font.icons)

    def _font(self, address: int | None) -> _Font:
        if address is None:
            return _Font()
        if address not in self.fonts:
            self.fonts[address] = _read_font(address)
        return self.fonts[address]


def _with_plain_characters(source: str) -> str:
    """The page's text with each character that is read as one other in its place: seldom is anything odd left."""
    for character, same in ONE_FOR_ONE:
        source = source.replace(character, same)
    return source


def _pieces(source: str) -> list[tuple[int, int]]:
    """Where the pieces between spaces begin and end."""
    for space in SPACES[1:]:
        source = source.replace(space, " ")
    steps = [len(piece) + 1 for piece in source.split(" ")]
    return [(end - step, end - 1) for step, end in zip(steps, accumulate(steps), strict=True) if step > 1]


def _readable(text: str) -> str:
    return text if text.isascii() and text.isprintable() else text.translate(CHARACTERS)


class _Font(NamedTuple):
    """What matters of a font: whether it is bold, and whether its letters are pictures."""

    bold: bool = False
    icons: bool = False


def _read_font(address: int) -> _Font:
    font = ctypes.cast(address, pdfium_c.FPDF_FONT)
    buffer = ctypes.create_string_buffer(256)
    pdfium_c.FPDFFont_GetBaseFontName(font, buffer, 256)
    bold, icons = _told_by_name(buffer.value)
    return _Font(bold or pdfium_c.FPDFFont_GetWeight(font) >= 600, icons)


@lru_cache(maxsize=256)
def _told_by_name(printed: bytes) -> _Font:
    name = printed.decode("latin-1").lower().replace(" ", "")
    return _Font(any(part in name for part in BOLD_NAMES), any(part in name for part in ICON_NAMES))

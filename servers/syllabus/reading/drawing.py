"""What a page draws besides its text: straight strokes, filled rectangles and pictures.

Not thread safe, as pdfium is not: the room for its answers is the module's.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise, repeat
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]

from servers.syllabus.reading.affine import IDENTITY, Affine, apply, compose
from servers.syllabus.reading.box import Box, new_box
from servers.syllabus.reading.calls import Room, plain, pointers
from servers.syllabus.reading.sheet import Fill

__all__ = ["Drawing", "read_drawing"]

MAX_SEGMENTS = 20_000
MAX_DEPTH = 8  # form XObjects inside form XObjects
THIN = 3.0  # points: a filled rectangle no thicker is a rule
PALE = 0xF8  # a stroke with every channel above is not seen on paper
UNSEEN = 8  # of 255: less ink is not seen
TALLEST_LETTER = 60.0  # points: a drawn shape that can be a letter or a word
ROUND = range(13, 60)  # segments of a drawn dot: four curves at least
SMALLEST_DOT, LARGEST_DOT, LOPSIDED = (
    1.5,
    8.0,
    0.6,
)  # points: how large a list's dot is, and how far from round
UNIT_SQUARE = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))  # where a picture is drawn before its matrix

_object_at = plain(pdfium_c.FPDFPage_GetObject, ctypes.c_void_p)
_kind_of = plain(pdfium_c.FPDFPageObj_GetType, ctypes.c_int)
_inner_count = plain(pdfium_c.FPDFFormObj_CountObjects, ctypes.c_int)
_inner_at = plain(pdfium_c.FPDFFormObj_GetObject, ctypes.c_void_p)
_segment_count = plain(pdfium_c.FPDFPath_CountSegments, ctypes.c_int)
_segment_at = plain(pdfium_c.FPDFPath_GetPathSegment, ctypes.c_void_p)
_segment_kind = plain(pdfium_c.FPDFPathSegment_GetType, ctypes.c_int)
_closes = plain(pdfium_c.FPDFPathSegment_GetClose, ctypes.c_int)
_MATRIX = Room(pdfium_c.FPDFPageObj_GetMatrix, ctypes.c_float, IDENTITY)
_MODE = Room(pdfium_c.FPDFPath_GetDrawMode, ctypes.c_int, (0, 0), pointers=2)  # whether it is filled, stroked
_POINT = Room(pdfium_c.FPDFPathSegment_GetPoint, ctypes.c_float, (0.0, 0.0), pointers=2)
_STROKE = Room(pdfium_c.FPDFPageObj_GetStrokeColor, ctypes.c_uint, (0, 0, 0, 255), pointers=4)
_FILL = Room(pdfium_c.FPDFPageObj_GetFillColor, ctypes.c_uint, (0, 0, 0, 255), pointers=4)
_WIDTH = Room(pdfium_c.FPDFPageObj_GetStrokeWidth, ctypes.c_float, (0.0,))

Points = list[tuple[float, float]]


def read_drawing(page: Any, view: Affine, *, outlined: bool) -> Drawing:
    """The strokes and fills of a page of pdfium's, through nested forms.

    ``view``: from the page's space to points from its top left as it is seen. ``outlined``: whether shapes of letters
    are asked for.
    """
    drawing = Drawing(outlined=outlined)
    drawing.add(_drawn_objects(page), view, 0)
    return drawing


def _drawn_objects(page: Any) -> Iterator[tuple[int, ctypes.c_void_p]]:
    """The objects on a page, each after its kind."""
    count = max(pdfium_c.FPDFPage_CountObjects(page), 0)
    return _with_kinds(map(_object_at, repeat(ctypes.cast(page, ctypes.c_void_p)), range(count)))


def _with_kinds(addresses: Iterable[int | None]) -> Iterator[tuple[int, ctypes.c_void_p]]:
    objects = pointers(addresses)
    return zip(map(_kind_of, objects), objects, strict=True)


class Drawing:
    """A page's straight strokes and filled rectangles, and where its pictures, dots and the shapes of letters are."""

    def __init__(self, *, outlined: bool) -> None:
        """``outlined``: whether shapes of letters are kept."""
        self.outlined = outlined
        self.rules: list[Box] = []
        self.fills: list[Fill] = []
        self.pictures: list[Box] = []
        self.outlines: list[Box] = []
        self.dots: list[Box] = []
        self.segments = 0

    def add(self, objects: Iterable[tuple[int, ctypes.c_void_p]], view: Affine, depth: int) -> None:
        """Adds what the objects draw, each after its kind; most are text, which is passed by."""
        drawn = [
            (kind, item)
            for kind, item in objects
            if kind in {pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_FORM}
        ]
        paths = _paths([item for kind, item in drawn if kind == pdfium_c.FPDF_PAGEOBJ_PATH])
        for kind, item in drawn:
            if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                self._path(next(paths), view)
            elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                self._picture(item, view)
            elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
                places = map(ctypes.c_ulong, range(max(_inner_count(item), 0)))
                inner = map(_inner_at, repeat(item), places)
                self.add(_with_kinds(inner), compose(_matrix_of(item), view), depth + 1)

    def _picture(self, item: ctypes.c_void_p, view: Affine) -> None:
        matrix = compose(_matrix_of(item), view)
        self.pictures.append(_bounds([apply(matrix, x, y) for x, y in UNIT_SQUARE]))

    def _path(self, path: _Path, view: Affine) -> None:
        count = len(path.kinds)
        if count < 2 or self.segments + count > MAX_SEGMENTS or not (path.filled or path.stroked):
            return
        self.segments += count
        matrix = compose(path.matrix, view)
        parts = list(_parts(path, matrix))
        if self.outlined and path.filled:
            self._outline(parts)
        if count in ROUND:
            self._dot(parts)
        if path.stroked:
            self._stroke(path, parts, matrix)
        if path.filled:
            self._fill(path, parts)

    def _stroke(self, path: _Path, parts: Sequence[Points], matrix: Affine) -> None:
        ink, alpha = path.stroke
        if alpha <= UNSEEN or _pale(ink):
            return
        thickness = path.width * math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
        for part in parts:
            for start, end in pairwise(part):
                box = _bounds([start, end])
                if thickness > THIN:
                    self._band(box, thickness, ink)
                elif box.width <= 1.0 or box.height <= 1.0:
                    self.rules.append(box)

    def _band(self, line: Box, thickness: float, ink: int) -> None:
        half = thickness / 2
        flat = line.width >= line.height
        box = (
            Box(line.x0, line.top - half, line.x1, line.bottom + half)
            if flat
            else Box(line.x0 - half, line.top, line.x1 + half, line.bottom)
        )
        self.fills.append(Fill(box, ink))

    def _fill(self, path: _Path, parts: Sequence[Points]) -> None:
        ink, alpha = path.fill
        if alpha <= UNSEEN:
            return
        for part in parts:
            if not 4 <= len(part) <= 6:
                continue
            box = _bounds(part)
            if min(box.width, box.height) > THIN:
                self.fills.append(Fill(box, ink))
            elif not _pale(ink) and max(box.width, box.height) > THIN:
                self.rules.append(box)

    def _dot(self, parts: Sequence[Points]) -> None:
        """Keeps the place of a small circle: a browser draws the dots of its lists."""
        box = _bounds([point for part in parts for point in part]) if parts else Box(0.0, 0.0, 0.0, 0.0)
        if SMALLEST_DOT < box.width < LARGEST_DOT and abs(box.width - box.height) < LOPSIDED:
            self.dots.append(box)

    def _outline(self, parts: Sequence[Points]) -> None:
        points = [point for part in parts for point in part]
        if len(points) > 5 and (box := _bounds(points)).height < TALLEST_LETTER:
            self.outlines.append(box)


class _Path(NamedTuple):
    """What pdfium tells of a path; its inks are 0xRRGGBB and how opaque they are, of 255."""

    filled: int
    stroked: int
    matrix: Affine
    fill: tuple[int, int]
    stroke: tuple[int, int]
    width: float
    kinds: Sequence[int]
    closes: Sequence[int]
    corners: Sequence[tuple[float, float]]


def _paths(items: Sequence[ctypes.c_void_p]) -> Iterator[_Path]:
    """The paths, each question asked of all of them at once; those of too many segments have none."""
    counts = [count if count <= MAX_SEGMENTS else 0 for count in map(_segment_count, items)]
    if sum(counts) > MAX_SEGMENTS:  # of which only the first are read
        counts = [
            count if so_far <= MAX_SEGMENTS else 0
            for count, so_far in zip(counts, accumulate(counts), strict=True)
        ]
    found = [
        pointers(map(_segment_at, repeat(item), range(count)))
        for item, count in zip(items, counts, strict=True)
    ]
    segments = [segment for of_path in found for segment in of_path]
    kinds, closes = list(map(_segment_kind, segments)), list(map(_closes, segments))
    corners = list(zip(*_POINT.answers(segments), strict=True))
    ends = [*accumulate(map(len, found), initial=0)]
    yield from map(
        _Path,
        *_MODE.answers(items),
        zip(*_MATRIX.answers(items), strict=True),
        _colours(_FILL, items),
        _colours(_STROKE, items),
        *_WIDTH.answers(items),
        *([of_all[start:end] for start, end in pairwise(ends)] for of_all in (kinds, closes, corners)),
    )


def _parts(path: _Path, matrix: Affine) -> Iterator[Points]:
    """The path's sub-paths as corners; a sub-path with a curve is left out (rounded boxes keep their straight sides)."""
    a, b, c, d, e, f = matrix
    points = [(a * x + c * y + e, b * x + d * y + f) for x, y in path.corners]
    part: Points = []
    curve = 0
    for kind, closes, point in zip(path.kinds, path.closes, points, strict=True):
        curve = (curve + 1) % 3 if kind == pdfium_c.FPDF_SEGMENT_BEZIERTO else 0
        if kind != pdfium_c.FPDF_SEGMENT_LINETO and part and curve in {0, 1}:
            yield part
            part = []
        if curve == 0 or kind != pdfium_c.FPDF_SEGMENT_BEZIERTO:
            part.append(point)
        if closes and part:
            part.append(part[0])
    if part:
        yield part


def _matrix_of(item: ctypes.c_void_p) -> Affine:
    a, b, c, d, e, f = _MATRIX.answer(item)
    return a, b, c, d, e, f


def _colours(room: Room, items: Sequence[ctypes.c_void_p]) -> list[tuple[int, int]]:
    """Of each its ink (0xRRGGBB) and how opaque it is, of 255."""
    return [
        (red << 16 | green << 8 | blue, alpha)
        for red, green, blue, alpha in zip(*room.answers(items), strict=True)
    ]


def _bounds(points: Points) -> Box:
    xs, ys = zip(*points, strict=True)
    return new_box((min(xs), min(ys), max(xs), max(ys)))


def _pale(ink: int) -> bool:
    return ink >> 16 >= PALE and (ink >> 8 & 0xFF) >= PALE and (ink & 0xFF) >= PALE

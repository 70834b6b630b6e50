"""Words from the picture of a page, by the recogniser that is installed: RapidOCR (the extra ``ocr``) or Tesseract.

Both work without a network: RapidOCR's models come with its wheel. A recogniser is a plain function from a picture
to what stands on it, so that another one, or a test's, can take its place.
"""

from __future__ import annotations

import csv
import io
import logging
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from statistics import median
from typing import Any, NamedTuple

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.line import Word

__all__ = ["Picture", "Recognise", "Recognised", "find_recogniser", "words_of"]

SECONDS = 60.0  # that Tesseract may take for one page
SUREST = 0.5  # of 1: what is recognised with less is noise
LEVEL = 0.4  # of the size: lines no further apart are one
WIDE = 150.0  # pixels: a line that tells how far the page is turned
LEADED = 1.25  # a recognised line's height over its font's size
ALIKE = 0.2  # of the page's usual size: sizes no further off differ by the recogniser's noise alone


class Picture(NamedTuple):
    """A page in grey: a byte for each pixel, row after row from the top; ``scale`` is pixels a point."""

    width: int
    height: int
    scale: float
    pixels: bytes


class Recognised(NamedTuple):
    """Text on one line, and its box in pixels from the picture's top left."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float


Recognise = Callable[[Picture], Sequence[Recognised]]


def find_recogniser() -> Recognise | None:
    """The recogniser that is installed, or None."""
    if find_spec("rapidocr") and find_spec("onnxruntime"):
        return _with_rapidocr
    program = shutil.which("tesseract")
    return partial(_with_tesseract, program) if program else None


def words_of(recognised: Sequence[Recognised], *, page: int, scale: float) -> tuple[Word, ...]:
    """The recognised lines as words in points, sharing each line's width by their letters."""
    lines = [line for line in recognised if line.text.strip()]
    sizes = [(line.bottom - line.top) / scale / LEADED for line in lines]
    usual = median(sizes) if sizes else 10.0
    middles = _levelled([(line.top + line.bottom) / 2 / scale for line in lines], LEVEL * usual)
    words: list[Word] = []
    for line, size, middle in zip(lines, sizes, middles, strict=True):
        size = usual if abs(size - usual) <= ALIKE * usual else size  # noqa: PLW2901  the size without its noise
        words += _parted(line, middle, round(size, 2), page, scale)
    return tuple(words)


def _levelled(heights: Sequence[float], step: float) -> list[float]:
    """The heights, those within a step of one another as one: pieces of a line are recognised apart."""
    level: dict[float, float] = {}
    first = None
    for height in sorted(heights):
        if first is None or height - first > step:
            first = height
        level[height] = first
    return [level[height] for height in heights]


def _parted(line: Recognised, middle: float, size: float, page: int, scale: float) -> Iterator[Word]:
    letter = (line.x1 - line.x0) / scale / max(len(line.text), 1)
    at = 0
    for text in line.text.split():
        at = line.text.index(text, at)
        x0 = line.x0 / scale + at * letter
        at += len(text)
        yield Word(text, Box(x0, middle - size / 2, x0 + len(text) * letter, middle + size / 2), page, size)


# --- RapidOCR ------------------------------------------------------------------------------------------------


@cache
def _engine() -> Any:
    logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
    return import_module("rapidocr").RapidOCR(params={"Global.log_level": "critical"})


def _with_rapidocr(picture: Picture) -> list[Recognised]:
    numpy = import_module("numpy")
    rows = numpy.frombuffer(picture.pixels, dtype=numpy.uint8).reshape(picture.height, picture.width)
    found = _engine()(rows)
    if found.boxes is None or found.txts is None:
        return []
    lines = [
        (text, corners.tolist())
        for corners, text, score in zip(found.boxes, found.txts, found.scores, strict=True)
        if score >= SUREST
    ]
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for _, (a, b, _, _) in lines if b[0] - a[0] > WIDE]
    slope = median(slopes) if slopes else 0.0
    return [_upright(text, corners, slope) for text, corners in lines]


def _upright(text: str, corners: Sequence[Sequence[float]], slope: float) -> Recognised:
    """A line as an upright box of its own height, on a page that lies straight."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    left, right = min(ax, dx), max(bx, cx)
    sunk = slope * (left + right) / 2
    return Recognised(text, left, (ay + by) / 2 - sunk, right, (cy + dy) / 2 - sunk)


# --- Tesseract -----------------------------------------------------------------------------------------------


def _with_tesseract(program: str, picture: Picture) -> list[Recognised]:
    header = f"P5 {picture.width} {picture.height} 255\n".encode("ascii")
    command = [program, "stdin", "stdout", "--dpi", str(round(72 * picture.scale)), "tsv"]
    try:
        done = subprocess.run(  # noqa: S603  the program that PATH names, with arguments made here
            command, input=header + picture.pixels, capture_output=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    table = csv.DictReader(
        io.StringIO(done.stdout.decode("utf-8", "replace")), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    return [
        _row(row) for row in table if (row.get("text") or "").strip() and float(row["conf"]) >= 100 * SUREST
    ]


def _row(row: dict[str, str]) -> Recognised:
    """A word on the height of its line: words without ascenders would seem smaller than their neighbours."""
    left, top, width, height = (float(row[key]) for key in ("left", "top", "width", "height"))
    return Recognised(row["text"], left, top, left + width, top + height)

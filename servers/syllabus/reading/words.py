"""Glyphs to words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.box import Box, new_box
from servers.syllabus.reading.glued_days import with_days_apart
from servers.syllabus.reading.ligatures import mend_ligatures
from servers.syllabus.reading.line import Word, new_word
from servers.syllabus.reading.sheet import Glyph, Sheet, Style

__all__ = ["read_words"]

SPACE = 0.17  # of the size: a wider gap parts words
OVERLAPPING, TIGHT = (
    -0.15,
    -0.1,
)  # of the size: gaps in fonts whose glyphs' boxes overlap, and between their words
CLOSE = -0.01  # of the size: the gaps of letters set closer than the font has them
NARROW_SPACE, CLOSE_SPACE = (
    0.1,
    0.14,
)  # of the size: a space between such letters, and how much wider it is than their gaps
EVEN = 0.06  # of the size: how far the gaps of such a font differ
LATELY = 5  # glyphs that tell how a font is spaced
OVERLAP = 0.5  # of the size: glyphs that step back further start a new word
BACK = 0.25  # of the size: a raised or lowered glyph that steps back further is on a line of its own
SHIFT = 0.1  # of the size: the same baseline
RAISED = 0.65  # of the size: a superscript's or subscript's largest shift
ASCENT, DESCENT = 0.75, 0.25  # of the size: a word's box around its baseline
UNDERSCORES = Pattern(r"_{2,}$|^_{2,}")  # a line drawn right after a word
THIN_STROKE, LONGEST_STROKE = 2.0, 400.0  # points: a stroke that can strike words out
DOUBLE = 2.5  # points between a word and its double
FIRST, LAST = Box(*[float("-inf")] * 4), Box(*[float("inf")] * 4)
SMALLEST = 2.0  # points
FEWEST_DOTS = 4  # that lead the eye; on a page with such, fewer do too
DOTS = frozenset(".·…")
DRAWN = frozenset("._*=~·…–—-")
GLUED = Pattern(r"(?<=[\w%)])([._…]{4,}|…{2,})(?=\w)")
GLUED_LEADER = Pattern(r"[._…]+")
NARROW = 0.5  # of a letter's width: a dot
LEADER = Pattern(r"^([._*=~·…–—-])\1{4,}$")  # dots, dashes or stars that draw a line


def read_words(sheet: Sheet) -> tuple[Word, ...]:
    """The page's visible words, in the order in which they are drawn."""
    styles = {id(glyph.style): glyph.style for glyph in sheet.glyphs}
    plain = {place for place, style in styles.items() if _is_plain(style)}
    visible: Sequence[Glyph] = sheet.glyphs
    if len(plain) < len(styles):
        visible = list(_visible_ones(sheet, plain))
    strokes = [rule for rule in sheet.rules if rule.height < THIN_STROKE and rule.width < LONGEST_STROKE]
    rules = sorted((rule.middle, rule) for rule in strokes)
    found: list[Word] = []
    for quarter, glyphs in _by_quarter(visible, styles.values()):
        runs = [run for run in _runs(glyphs) if len(run) == 1 or not _is_symbol(run)]
        found += (
            _upright(runs, sheet.number, rules)
            if quarter == 0
            else [_word(run, quarter, sheet.number, rules) for run in _phrases(runs)]
        )
    found = mend_ligatures(found)
    width, height = sheet.width, sheet.height
    shown = _without_leaders(
        [
            word
            for word in found
            if (box := word.box)[2] > 0 and box[0] < width and box[3] > 0 and box[1] < height
        ]
    )
    return tuple(with_days_apart(_without_doubles(shown)))


def _by_quarter(glyphs: Sequence[Glyph], styles: Iterable[Style]) -> Iterable[tuple[int, Iterable[Glyph]]]:
    """The glyphs in stretches of one direction."""
    quarters = {style.quarter for style in styles}
    if len(quarters) == 1:
        return [(quarters.pop(), glyphs)]
    return groupby(glyphs, key=lambda glyph: glyph.style.quarter)


def _without_leaders(words: Sequence[Word]) -> Iterable[Word]:
    """Words without dots, dashes or stars that only lead the eye or draw a line."""
    texts = [word.text for word in words]
    if _has_glued(" ".join(texts)) and any(map(GLUED.search, filter(_has_glued, texts))):
        words = [part for word in words for part in _apart(word)]
        texts = [word.text for word in words]
    drawn = [text for text in texts if text[0] in DRAWN]
    if DOTS.isdisjoint(drawn) and not any(map(LEADER.match, drawn)):
        return words
    return _without_odd_leaders(words)


def _has_glued(text: str) -> bool:
    return "...." in text or "____" in text or "……" in text


def _apart(word: Word) -> list[Word]:
    """The words that a leader without spaces makes one: "1.........September"."""
    pieces = [piece for piece in GLUED.split(word.text) if piece]
    if len(pieces) == 1:
        return [word]
    widths = [len(piece) * (NARROW if piece[0] in DRAWN else 1) for piece in pieces]
    scale, left, parts = word.box.width / sum(widths), word.box.x0, []
    for piece, width in zip(pieces, widths, strict=True):
        right = left + width * scale
        if not GLUED_LEADER.fullmatch(piece):
            parts.append(word._replace(text=piece, box=word.box._replace(x0=left, x1=right)))
        left = right
    return parts


def _without_odd_leaders(words: Sequence[Word]) -> Iterator[Word]:
    runs = [(alone, list(run)) for alone, run in groupby(words, key=lambda word: word.text in DOTS)]
    drawn = any(alone and len(several) >= FEWEST_DOTS for alone, several in runs)
    led = False
    for alone, several in runs:
        if not alone or (len(several) < FEWEST_DOTS and not drawn):
            first, *rest = several
            shown = [_without_last_dot(first), *rest] if led and not alone else several
            yield from (word for word in shown if not LEADER.match(word.text))
        led = alone and len(several) >= FEWEST_DOTS


def _without_last_dot(word: Word) -> Word:
    """The word behind a leader without the leader's last dot, which stands close to it (".6/19")."""
    text = word.text.lstrip(".")
    if not text or text == word.text:
        return word
    share = len(word.text) - len(text)
    left = word.box.x0 + word.box.width * share / (len(word.text) + share)
    return word._replace(text=text, box=word.box._replace(x0=left))


def _is_plain(style: Style) -> bool:
    """Whether glyphs of the style are seen wherever they stand."""
    return not (style.tilted or style.hidden or style.size < SMALLEST or _is_white(style.ink))


def _visible_ones(sheet: Sheet, plain: set[int]) -> Iterator[Glyph]:
    """The glyphs that are seen; the space before one that is not leads to the next."""
    led = False
    for glyph in sheet.glyphs:
        led = led or glyph.led
        if id(glyph.style) in plain or _visible(glyph, sheet):
            yield glyph if glyph.led == led else glyph._replace(led=led)
            led = False


def _visible(glyph: Glyph, sheet: Sheet) -> bool:
    """Whether a reader sees the glyph: in ink, or as the text behind a picture or drawn letters."""
    style = glyph.style
    if style.tilted or style.size < SMALLEST:
        return False
    if style.hidden:
        return _lies_in(glyph, sheet.pictures) or _lies_in(glyph, sheet.outlines)
    if not _is_white(style.ink):
        return True
    return _lies_in(glyph, sheet.pictures) or _lies_in(
        glyph, [fill.box for fill in sheet.fills if not _is_white(fill.ink)]
    )


def _is_white(ink: int) -> bool:
    return min(ink >> 16, ink >> 8 & 0xFF, ink & 0xFF) >= 0xF5


def _lies_in(glyph: Glyph, areas: Sequence[Box]) -> bool:
    box = _seen(glyph.x0, glyph.x1, glyph.baseline, glyph.style.size, glyph.style.quarter)
    x, y = (box.x0 + box.x1) / 2, box.middle
    return any(x0 - 1 <= x <= x1 + 1 and top - 1 <= y <= bottom + 1 for x0, top, x1, bottom in areas)


def _runs(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    runs: list[list[Glyph]] = []
    run: list[Glyph] = []
    for glyph in glyphs:
        if (
            not run
            or glyph.led
            or not _joins(run[-1], glyph)
            or _stands_off(run, glyph)
            or (len(run) == 1 and _is_alone(runs, glyph))
        ):
            run = [glyph]
            runs.append(run)
        else:
            run.append(glyph)
    return runs


def _stands_off(run: Sequence[Glyph], glyph: Glyph) -> bool:
    gap = glyph.x0 - run[-1].x1
    if len(run) == 1 or gap <= TIGHT * glyph.style.size:
        return False
    if gap > NARROW_SPACE * glyph.style.size and _is_set_close(run, gap, glyph.style):
        return True
    last, before = run[-1], run[-2]
    overlaps = last.x0 - before.x1 < OVERLAPPING * glyph.style.size or last.x0 <= before.x0
    return overlaps and _wider(run, glyph)  # in few fonts


def _is_set_close(run: Sequence[Glyph], gap: float, style: Style) -> bool:
    """Whether a gap is a space behind letters that are all set closer than the font has them, and their spaces too."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(run[-LATELY:])]
    close = max(gaps) < CLOSE * style.size and max(gaps) - min(gaps) < EVEN * style.size
    return close and gap - max(gaps) >= CLOSE_SPACE * style.size


def _is_alone(runs: Sequence[Sequence[Glyph]], glyph: Glyph) -> bool:
    """Whether a letter that begins a word is the whole of it, as the letters of the word before are set: "a" of "a plan"."""
    alone = runs[-1][-1]
    gap = glyph.x0 - alone.x1
    before = runs[-2] if len(runs) > 1 else ()
    if (
        gap <= NARROW_SPACE * glyph.style.size
        or len(before) < LATELY - 1
        or before[-1].style is not glyph.style
    ):
        return False
    return before[-1].baseline == glyph.baseline and _is_set_close(before, gap, glyph.style)


def _is_symbol(run: Sequence[Glyph]) -> bool:
    """Whether the run is one ligature alone ("ff"): a picture font's glyph under a ligature's code."""
    first = run[0]
    return all(
        glyph.x0 == first.x0 and glyph.x1 == first.x1 and glyph.baseline == first.baseline for glyph in run
    )


def _wider(run: Sequence[Glyph], glyph: Glyph) -> bool:
    """Whether the glyph stands clearly further off than the run's glyphs, whose boxes overlap, do from one another."""
    size = glyph.style.size
    gaps = [after.x0 - before.x1 for before, after in pairwise(run[-LATELY:]) if after.x0 > before.x0]
    enough = len(gaps) >= LATELY - 2 or (bool(gaps) and run[-1].text.islower() and glyph.text.isupper())
    even = enough and max(gaps) < OVERLAPPING * size and max(gaps) - min(gaps) < EVEN * size
    return even and glyph.x0 - run[-1].x1 > max(gaps) + SPACE * size


def _phrases(runs: Iterable[list[Glyph]]) -> Iterator[list[Glyph]]:
    """Sideways words on one baseline stay together: in the page's frame they would be sorted the wrong way round."""
    phrase: list[Glyph] = []
    for run in runs:
        size = run[0].style.size
        near = bool(phrase) and abs(run[0].baseline - phrase[-1].baseline) < SHIFT * size
        if near and -OVERLAP * size < run[0].x0 - phrase[-1].x1 < size:
            phrase += run
        else:
            if phrase:
                yield phrase
            phrase = run
    if phrase:
        yield phrase


def _spaced(run: list[Glyph]) -> Iterator[str]:
    yield run[0].text
    for before, glyph in pairwise(run):
        yield glyph.text if glyph.x0 - before.x1 < SPACE * glyph.style.size else f" {glyph.text}"


def _joins(before: Glyph, after: Glyph) -> bool:
    _, x0, x1, baseline, style, _ = before
    _, next_x0, next_x1, next_baseline, next_style, _ = after
    if style is next_style and baseline == next_baseline:  # of one text object, as nearly all are
        return -OVERLAP * style.size < next_x0 - x1 < SPACE * style.size or (x0 == next_x0 and x1 == next_x1)
    if _is_mark(before, after) or (_is_mark(after, before) and not before.text.isalpha()):
        return False
    size = max(style.size, next_style.size)
    if x0 == next_x0 and x1 == next_x1 and baseline == next_baseline:  # the letters of one ligature
        return True
    if not -OVERLAP * size < next_x0 - x1 < SPACE * size:
        return False
    shift = abs(baseline - next_baseline)
    if shift <= SHIFT * size:
        return True
    return shift < RAISED * size and style.size != next_style.size and next_x0 - x1 > -BACK * size


def _is_mark(line: Glyph, mark: Glyph) -> bool:
    """Whether ``mark`` is a raised small digit, a footnote's number: a word of its own, lest it changes a date or a title."""
    size = line.style.size
    return (
        mark.text.isdigit() and mark.style.size < 0.85 * size and line.baseline - mark.baseline > 0.2 * size
    )


def _upright(runs: Iterable[list[Glyph]], page: int, rules: Sequence[tuple[float, Box]]) -> list[Word]:
    """Upright words; nearly all are one glyph, in the style of the one before."""
    words: list[Word] = []
    style: Style | None = None
    size = above = below = rounded = 0.0
    bold = struck = False
    for run in runs:
        if len(run) > 1:
            words.append(_word(run, 0, page, rules))
            continue
        text, x0, x1, baseline, its_style, _ = run[0]
        if its_style is not style:
            style = its_style
            size, bold = style.size, style.bold
            above, below, rounded = ASCENT * size, DESCENT * size, round(size, 2)
        box = new_box((x0, baseline - above, x1, baseline + below))
        if rules:
            struck = _is_struck(box, size, rules)
        if "__" in text:
            text = _without_line(text)
        words.append(new_word((text, box, page, rounded, bold, struck, None)))
    return words


def _word(run: list[Glyph], quarter: int, page: int, rules: Sequence[tuple[float, Box]]) -> Word:
    main = run[0]
    bold = main.style.bold
    style = main.style
    if len(run) > 1 and [True for glyph in run if glyph.style is not style]:
        main = max(run, key=lambda glyph: glyph.style.size)
        bold = sum(glyph.style.bold for glyph in run) * 2 > len(run)
    size = main.style.size
    right = main.x1 if len(run) == 1 else max(glyph.x1 for glyph in run)
    box = _seen(run[0].x0, right, main.baseline, size, quarter)
    text = "".join(_spaced(run) if quarter else [glyph.text for glyph in run])
    struck = not quarter and bool(rules) and _is_struck(box, size, rules)
    return Word(_without_line(text), box, page, round(size, 2), bold, struck)


def _without_line(text: str) -> str:
    """A word without a line that is drawn right after it."""
    return UNDERSCORES.sub("", text) or text if "__" in text else text


def _seen(x0: float, x1: float, baseline: float, size: float, quarter: int) -> Box:
    top, bottom = baseline - ASCENT * size, baseline + DESCENT * size
    match quarter:
        case 0:
            return Box(x0, top, x1, bottom)
        case 1:
            return Box(top, -x1, bottom, -x0)
        case 2:
            return Box(-x1, -bottom, -x0, -top)
        case _:
            return Box(-bottom, x0, -top, x1)


def _is_struck(box: Box, size: float, rules: Sequence[tuple[float, Box]]) -> bool:
    """Whether one of the strokes, sorted by their height on the page, runs through the word's middle."""
    middle = box.bottom - (DESCENT + 0.27) * size
    high, low = middle - 0.15 * size, middle + 0.15 * size
    first = bisect_right(rules, (high, LAST))
    if first == len(rules) or rules[first][0] >= low:
        return False
    last = bisect_left(rules, (low, FIRST))
    return any(min(rule.x1, box.x1) - max(rule.x0, box.x0) > 0.7 * box.width for _, rule in rules[first:last])


def _without_doubles(words: Iterable[Word]) -> list[Word]:
    """Words printed twice at nearly one place (a way to look bold) are read once."""
    kept: list[Word] = []
    places: dict[str, list[tuple[float, float]]] = {}
    for word in words:
        x, _, _, y = word.box
        seen = places.get(word.text)
        if seen is None:
            places[word.text] = [(x, y)]
            kept.append(word)
            continue
        for other_x, other_y in seen:
            if abs(other_y - y) < DOUBLE and abs(other_x - x) < DOUBLE:
                break
        else:
            seen.append((x, y))
            kept.append(word)
    return kept

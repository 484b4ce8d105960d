"""An image -> the machine readable zone on it, or none; never one that the check digits refuse."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, ImageStat

from linter.reading.mrz.alphabet import ALPHABET, DIGITS, FILLER
from linter.reading.mrz.decode import Decoded, decode
from linter.reading.mrz.formats import LAYOUTS, Layout, MrzFormat, with_long_number
from linter.reading.mrz.lines import characters, cut_strips, place, read_strip, tighten
from linter.reading.mrz.network import Array
from linter.reading.mrz.noughts import tell_noughts
from linter.reading.mrz.parse import Mrz, parse
from linter.reading.mrz.zone import Zone, searches

# Thresholds, measured in docs/mrz.md: the probability that each protected character must have,
# how far the check digits may overrule what is seen, and when names are certain.
MIN_CONFIDENCE: Final = 0.95
MAX_STRAIN: Final = 12.0
MIN_NAME_CONFIDENCE: Final = 0.98
MIN_CODE_CONFIDENCE: Final = 0.9
# Below this fit (of 6 at most), or more strained than this, what was found is other print: lines
# of text measured 3.6 to 5.5, of hardly readable zones 5.2 to 6.
MIN_FIT: Final = 5.0
STRAIN_OF_OTHER_PRINT: Final = 100.0
# The reader learnt from smoothed labels and is less sure than it could be; sharpened this much,
# its probabilities are those of being right, on pictures worse than those of docs/mrz.md.
SHARPNESS: Final = 1.4
# Characters that a line has, about, before its format is known.
COUNT_ABOUT: Final = {2: 40, 3: 30}
ZONES_TRIED: Final = 6
# Each character is as sure as the reader can be: such a zone is misprinted, not misread.
CLEAR_FIT: Final = 5.9
NAMES: Final = frozenset({"names", "surname", "given_names"})
CODES: Final = frozenset({"nationality", "issuer", "document_code"})
DATES: Final = frozenset({"birth", "expiry"})
DIGIT_CLASSES: Final = [ALPHABET.index(each) for each in DIGITS]
LONGEST_SIDE: Final = 6000
# Half the pixels are darker: a negative or a screen in the dark, which may print light on dark.
DARK: Final = 96
SMALLEST_SIDE: Final = 16


@dataclass(frozen=True, slots=True)
class MrzReading:
    """A zone read off an image.

    `confidence` holds for each line the probability of each character. `turn` is the clockwise
    turn in degrees that sets the page upright; `box` holds the zone's four corners (x, y) in
    pixels. `names_certain` and `nationality_certain` tell whether these, which no check digit
    protects, were seen clearly.
    """

    mrz: Mrz
    confidence: tuple[tuple[float, ...], ...]
    names_certain: bool
    nationality_certain: bool
    accepted: bool
    turn: float
    box: tuple[tuple[float, float], ...]

    @property
    def format(self) -> MrzFormat:
        """The zone's format."""
        return self.mrz.format

    @property
    def lines(self) -> tuple[str, ...]:
        """The characters as read, line by line."""
        return self.mrz.lines

    @property
    def valid(self) -> bool:
        """Whether every check digit holds, and none had to be believed against the eye."""
        return self.accepted and self.mrz.valid

    @property
    def impossible(self) -> tuple[str, ...]:
        """The dates of a well-read zone that are no days (29 February 2011): `birth`, `expiry`."""
        only_dates = bool(self.mrz.failed) and set(self.mrz.failed) <= DATES
        return self.mrz.failed if self.accepted and only_dates else ()

    @property
    def fields(self) -> dict[str, str]:
        """The fields by name, without a doubtful nationality or issuer; empty unless `valid`."""
        doubtful = set() if self.nationality_certain else {"nationality", "issuer"}
        found = self.mrz.fields if self.valid else {}
        return {name: value for name, value in found.items() if name not in doubtful}


def read_mrz(image: Image.Image, today: date) -> MrzReading | None:
    """The zone on `image`, whatever its mode, size and turn; None when there seems to be none.

    `today` settles the century of dates. A reading that is not `valid` was misread somewhere:
    it has no fields.
    """
    grey, scale = _grey(image)
    if min(grey.size) < SMALLEST_SIDE:
        return None
    found = _read(grey, scale, today)
    if (found is None or not found.valid) and ImageStat.Stat(grey).median[0] < DARK:
        negative = _read(ImageOps.invert(grey), scale, today)
        return negative if negative and (negative.valid or found is None) else found
    return found


def _read(grey: Image.Image, scale: float, today: date) -> MrzReading | None:
    """The zone in dark print on `grey`, which was reduced `scale` times."""
    best: MrzReading | None = None
    best_fit = -math.inf
    for zones in searches(grey):
        for zone in islice(zones, ZONES_TRIED):
            for seen in _look(grey, zone):
                if seen.mean_fit < MIN_FIT:
                    continue
                reading = _interpret(seen, zone, today, scale)
                if reading is None:
                    continue
                if reading.valid or reading.impossible:
                    return reading
                if seen.mean_fit > best_fit:
                    best, best_fit = reading, seen.mean_fit
        if best_fit >= CLEAR_FIT:  # no other way of looking shows it better
            break
    return best


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the lines look like, one way up, with `width` characters each.

    `fit` is larger the better characters fall on an even pitch and look like one of the 37.
    """

    characters: Array
    places: tuple[Array, ...]
    width: int
    upside_down: bool
    fit: float

    @property
    def mean_fit(self) -> float:
        """The fit of one character."""
        return self.fit / len(self.characters)


def _look(grey: Image.Image, zone: Zone) -> Iterator[_Seen]:
    """The zone both ways up and at all widths, the likeliest first."""
    lines = len(zone.bends)
    about = COUNT_ABOUT[lines]
    strips = cut_strips(grey, zone, about)
    widths = {each.width for each in LAYOUTS.values() if each.lines == lines}
    found = [
        seen
        for upside_down in (False, True)
        for seen in _see(strips, widths, about, upside_down=upside_down)
    ]
    for seen in sorted(found, key=lambda each: -each.fit)[:2]:
        # Once more, now that the ends and the pitch are known.
        closer = tighten(zone, about, seen.places, upside_down=seen.upside_down)
        strips = cut_strips(grey, closer, seen.width)
        again = _see(strips, {seen.width}, seen.width, upside_down=seen.upside_down)
        yield max(seen, *again, key=lambda each: each.fit)


def _see(strips: list[Array], widths: set[int], about: int, *, upside_down: bool) -> list[_Seen]:
    if upside_down:
        strips = [np.ascontiguousarray(each[::-1, ::-1]) for each in reversed(strips)]
    columns = [read_strip(each) for each in strips]
    found = []
    for width in widths:
        placed = [place(each, width, about) for each in columns]
        seen = np.concatenate(
            [characters(each, at) for each, (at, _) in zip(columns, placed, strict=True)]
        )
        fit = sum(fit for _, fit in placed) + float(seen.max(axis=1).sum())
        found.append(_Seen(seen, tuple(at for at, _ in placed), width, upside_down, fit))
    return found


def _interpret(seen: _Seen, zone: Zone, today: date, scale: float) -> MrzReading | None:
    """The reading in the format that strains the evidence least."""
    evidence = _sharpen(seen.characters)
    found = [
        (decode(tell_noughts(evidence, layout), layout), layout)
        for layout in _layouts(evidence, seen.width)
    ]
    decoded, layout = min(found, key=lambda each: each[0].strain - each[1].proof)
    open_places = _places(layout, NAMES | CODES)
    protected = [sure for at, sure in enumerate(decoded.confidence) if at not in open_places]
    accepted = decoded.strain <= MAX_STRAIN and min(protected) >= MIN_CONFIDENCE
    other_print = decoded.strain > STRAIN_OF_OTHER_PRINT or not _filled(evidence, layout)
    if other_print and not accepted:
        return None
    text = decoded.text if accepted else decoded.seen
    starts = range(0, len(text), layout.width)
    mrz = parse([text[at : at + layout.width] for at in starts], today)
    if mrz is None:
        return None
    return MrzReading(
        mrz=mrz,
        confidence=tuple(decoded.confidence[at : at + layout.width] for at in starts),
        names_certain=_least(decoded, layout, NAMES) >= MIN_NAME_CONFIDENCE,
        nationality_certain=_least(decoded, layout, CODES) >= MIN_CODE_CONFIDENCE,
        accepted=accepted,
        turn=_turn(zone, upside_down=seen.upside_down),
        box=_box(zone, scale),
    )


def _filled(evidence: NDArray[np.float64], layout: Layout) -> bool:
    """Whether there is a name, and half of the dates look like digits.

    Rows of dots or chevrons make no zone.
    """
    best = evidence.argmax(axis=1)
    dates, names = sorted(_places(layout, DATES)), sorted(_places(layout, NAMES))
    digits = int(np.isin(best[dates], DIGIT_CLASSES).sum())
    return 2 * digits >= len(dates) and bool((best[names] != ALPHABET.index(FILLER)).any())


def _sharpen(evidence: Array) -> NDArray[np.float64]:
    """The same evidence, as sure of itself as it is right."""
    sharp: NDArray[np.float64] = evidence.astype(np.float64) * SHARPNESS
    sharp -= np.log(np.exp(sharp).sum(axis=1, keepdims=True))
    return sharp


def _layouts(evidence: NDArray[np.float64], width: int) -> list[Layout]:
    """The formats that lines of this width may have."""
    raw = "".join(ALPHABET[index] for index in evidence.argmax(axis=1))
    found = [
        each for each in LAYOUTS.values() if (each.width, each.lines * width) == (width, len(raw))
    ]
    # A long number of TD2 goes on after other fields, which `decode` does not follow: such a zone
    # is found, and not valid.
    longer = [with_long_number(each, raw) for each in found if each.format is MrzFormat.TD1]
    return [*found, *(each for each in longer if each not in found)]


def _places(layout: Layout, names: frozenset[str]) -> frozenset[int]:
    parts = [each for each in layout.parts if each.name in names]
    return frozenset(place for each in parts for place in range(each.start, each.end))


def _least(decoded: Decoded, layout: Layout, names: frozenset[str]) -> float:
    return min(decoded.confidence[at] for at in _places(layout, names))


def _turn(zone: Zone, *, upside_down: bool) -> float:
    """The clockwise turn that makes the lines run to the right."""
    angle = math.degrees(math.atan2(zone.along[1], zone.along[0]))
    return round((180 * upside_down - angle) % 360, 1)


def _box(zone: Zone, scale: float) -> tuple[tuple[float, float], ...]:
    """The corners of the zone, half a line's spacing around the lines' middles."""
    offsets = [bend[-1] for bend in zone.bends]
    half = (offsets[-1] - offsets[0]) / (len(offsets) - 1) / 2
    across = (-zone.along[1], zone.along[0])
    corners = [
        (along, aside)
        for aside in (offsets[0] - half, offsets[-1] + half)
        for along in (zone.start, zone.end)
    ]
    return tuple(
        (
            round((zone.middle[0] + along * zone.along[0] + aside * across[0]) * scale, 1),
            round((zone.middle[1] + along * zone.along[1] + aside * across[1]) * scale, 1),
        )
        for along, aside in corners
    )


def _grey(image: Image.Image) -> tuple[Image.Image, float]:
    """The image in 8-bit grey, on white where it is transparent; and how much it was reduced."""
    if image.mode.startswith(("I", "F")):  # 16 bits and more: bring the values into range
        values = np.asarray(image, np.float32)
        low, high = float(values.min()), float(values.max())
        values = (values - low) * (255 / max(high - low, 1e-6))
        grey = Image.fromarray(values.astype(np.uint8))
    elif "transparency" in image.info or image.mode in {"RGBA", "LA", "PA", "RGBa", "La"}:
        seen = image.convert("RGBA")
        white = Image.new("RGBA", seen.size, "white")
        grey = Image.alpha_composite(white, seen).convert("L")
    else:
        grey = image.convert("L")
    scale = max(1, math.ceil(max(grey.size) / LONGEST_SIDE))
    return (grey.reduce(scale) if scale > 1 else grey), float(scale)

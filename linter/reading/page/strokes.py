"""Strokes that hang together, on a picture made small: how many tiles they cross, and how far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image


@dataclass(frozen=True, slots=True)
class Stroke:
    """What hangs together: how many tiles, and the box of tiles around them."""

    tiles: int
    box: tuple[int, int, int, int]

    @property
    def width(self) -> int:
        """In tiles."""
        return self.box[2] - self.box[0]

    @property
    def height(self) -> int:
        """In tiles."""
        return self.box[3] - self.box[1]

    def moved(self, across: int, down: int) -> Stroke:
        """The same, elsewhere."""
        left, top, right, bottom = self.box
        return Stroke(self.tiles, (left + across, top + down, right + across, bottom + down))

    def is_at_least(self, size: tuple[int, int, int]) -> bool:
        """Whether it is so wide, so high, and of so many tiles."""
        across, down, tiles = size
        return self.width >= across and self.height >= down and self.tiles >= tiles


def marks(tiles: Image.Image, least: int) -> Iterator[Stroke]:
    """The tiles of a level of ink or more (grey, a pixel a tile), those that touch as one mark."""
    box = tiles.point([255 * (level >= least) for level in range(256)]).getbbox()
    if not box:
        return
    tiles, top = tiles.crop((0, box[1], tiles.width, box[3])), box[1]
    width = tiles.width
    left = {place for place, level in enumerate(tiles.tobytes()) if level >= least}
    around = (-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1)
    while left:
        found, edge = [], [left.pop()]
        while edge:
            place = edge.pop()
            found.append(place)
            near = {place + step for step in around} & left
            left -= near
            edge.extend(near)
        across, down = [each % width for each in found], [each // width for each in found]
        box = (min(across), min(down) + top, max(across) + 1, max(down) + top + 1)
        yield Stroke(len(found), box)

"""What measures of a page share, on grey images: one size, its noise, and where its ink is."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter, ImageOps

SIZE = 560  # pixels of the longer side: 48 dots an inch on an A4
_NEARLY = 1.15  # as good as that size: reducing by a whole number is cheaper

_PAPER = ImageFilter.BoxBlur(8)
# Grey levels darker than the paper; more if noise asks.
LEAST_INK, _INK_NOISE, _INK_MOST = 12, 5.0, 16
_QUARTILE = 0.45  # of the difference of two neighbours, in standard deviations of the noise


def reduced(page: Image.Image) -> Image.Image:
    """The page at about `SIZE` pixels; a smaller one as it is."""
    longest = max(page.size)
    whole = page.reduce(max(1, longest // SIZE))
    if max(whole.size) <= SIZE * _NEARLY:
        return whole
    size = (max(1, page.width * SIZE // longest), max(1, page.height * SIZE // longest))
    return whole.resize(size, Image.Resampling.BOX)


def noise_of(grey: Image.Image) -> float:
    """The standard deviation of the noise, in grey levels, from how far neighbours differ.

    The lower quartile is that of plain paper, however much is written on the page.
    """
    neighbours = ImageChops.difference(grey, ImageChops.offset(grey, 1, 0))
    return percentile(neighbours, 0.25) / _QUARTILE


def ink_of(grey: Image.Image, deviation: float) -> Image.Image:
    """255 where the page is darker than the paper around by more than noise can be."""
    least = min(max(LEAST_INK, round(_INK_NOISE * deviation)), _INK_MOST)
    darker = ImageChops.subtract(grey.filter(_PAPER), grey)
    return darker.point([0] * least + [255] * (256 - least))


def share_of(mask: Image.Image) -> float:
    """How much of a mask is set (255)."""
    return mask.histogram()[255] / (mask.width * mask.height)


def percentile(image: Image.Image, share: float, mask: Image.Image | None = None) -> float:
    """The level below which `share` of the pixels are, between whole levels if need be."""
    histogram = image.histogram(mask)
    wanted = share * sum(histogram)
    for level, count in enumerate(histogram):
        if wanted <= count:
            return max(0.0, level - 0.5 + wanted / count) if count else float(level)
        wanted -= count
    return 255.0


def spread(image: Image.Image, reach: int) -> Image.Image:
    """The brightest level within `reach` pixels across and down, much faster than `MaxFilter`."""
    wider = ImageOps.expand(image, reach)
    window, seen = 2 * reach + 1, 1
    while seen < window:
        step = min(seen, window - seen)
        across = ImageChops.lighter(wider, ImageChops.offset(wider, step, 0))
        wider = ImageChops.lighter(across, ImageChops.offset(across, 0, step))
        seen += step
    return wider.crop((2 * reach, 2 * reach, image.width + 2 * reach, image.height + 2 * reach))


def shrunk(image: Image.Image, reach: int) -> Image.Image:
    """The darkest level within `reach` pixels across and down."""
    return ImageChops.invert(spread(ImageChops.invert(image), reach))

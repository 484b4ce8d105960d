"""Two small convolutional networks, run with numpy alone.

Their weights come from `training/mrz/train.py`, which builds the same layers in PyTorch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from linter.reading.mrz.alphabet import ALPHABET

Array: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Layer:
    """A convolution, then the larger of its result and zero, but for the last layer.

    `kernel`, `stride` and `pad` are (vertical, horizontal).
    """

    channels: int
    kernel: tuple[int, int] = (3, 3)
    stride: tuple[int, int] = (1, 1)
    dilation: int = 1
    pad: tuple[int, int] | None = None

    @property
    def padding(self) -> tuple[int, int]:
        """Zeros added on each side, by default as many as keep the size."""
        if self.pad is not None:
            return self.pad
        vertical, horizontal = (self.dilation * (size // 2) for size in self.kernel)
        return vertical, horizontal


# Where the lines of a zone are: one figure for each 4 x 4 pixels, positive on a line.
FINDER_STEP: Final = 4
FINDER: Final = (
    Layer(8, stride=(2, 2)),
    Layer(16, stride=(2, 2)),
    Layer(16),
    Layer(16, dilation=2),
    Layer(16, dilation=4),
    Layer(16, dilation=4),
    Layer(16, dilation=2),
    Layer(1, kernel=(1, 1)),
)
# What a line says: for each 2 pixels of its length, the 37 classes, and whether the middle of
# a character is there. Characters are about 16 pixels apart in a strip 32 pixels high.
READER_STEP: Final = 2
STRIP_HEIGHT: Final = 32
STRIP_PITCH: Final = 16.0
READER: Final = (
    Layer(16, stride=(2, 2)),
    Layer(24),
    Layer(32, stride=(2, 1)),
    Layer(48, stride=(2, 1)),
    Layer(96, kernel=(4, 3), pad=(0, 1)),
    Layer(96, kernel=(1, 5)),
    Layer(len(ALPHABET) + 1, kernel=(1, 1)),
)


def flatten(image: Array, reach: int) -> Array:
    """Contrast relative to what is around within `reach` pixels: light and paper drop out."""
    mean = _box(image, reach)
    variance = _box(image * image, reach) - mean * mean
    spread = np.sqrt(np.maximum(variance, 0)) + np.float32(0.02)
    return (image - mean) / spread


def _box(image: Array, reach: int) -> Array:
    """The mean over squares of `2 reach + 1`, smaller at the edges."""
    for axis in (0, 1):
        size = image.shape[axis]
        first = np.clip(np.arange(size) - reach, 0, size)
        last = np.clip(np.arange(size) + reach + 1, 0, size)
        total = np.cumsum(image, axis=axis, dtype=np.float64)
        total = np.insert(total, 0, 0, axis=axis)
        count = (last - first).astype(np.float64)
        span = total.take(last, axis) - total.take(first, axis)
        image = (span / (count[:, None] if axis == 0 else count)).astype(np.float32)
    return image


class Network:
    """A chain of layers with its weights: for each, (kernel * channels in, out) and a bias."""

    def __init__(self, layers: Sequence[Layer], weights: Sequence[tuple[Array, Array]]) -> None:
        self.layers = layers
        self.weights = weights

    def __call__(self, image: Array) -> Array:
        """`image` (height, width) -> (height, width, channels), smaller by the strides."""
        found = image[:, :, None]
        for index, (layer, (kernel, bias)) in enumerate(
            zip(self.layers, self.weights, strict=True)
        ):
            found = _convolve(found, layer, kernel) + bias
            if index + 1 < len(self.layers):
                np.maximum(found, 0, out=found)
        return found


def _convolve(image: Array, layer: Layer, kernel: Array) -> Array:
    rows, columns = layer.padding
    image = np.pad(image, ((rows, rows), (columns, columns), (0, 0)))
    reach = [layer.dilation * (size - 1) for size in layer.kernel]
    height, width = (
        (image.shape[axis] - reach[axis] - 1) // layer.stride[axis] + 1 for axis in (0, 1)
    )
    pieces = [
        image[
            row * layer.dilation : row * layer.dilation + height * layer.stride[0] : layer.stride[
                0
            ],
            col * layer.dilation : col * layer.dilation + width * layer.stride[1] : layer.stride[1],
        ][:height, :width]
        for row in range(layer.kernel[0])
        for col in range(layer.kernel[1])
    ]
    gathered = np.concatenate(pieces, axis=2)
    found: Array = gathered.reshape(height * width, -1) @ kernel
    return found.reshape(height, width, -1)


@cache
def load(name: str) -> Network:
    """The network called `finder` or `reader`, from the weights beside this file."""
    layers = {"finder": FINDER, "reader": READER}[name]
    with as_file(files("linter.reading.mrz") / f"{name}.npz") as path, np.load(path) as stored:
        weights = [
            (stored[f"kernel{index}"].astype(np.float32), stored[f"bias{index}"].astype(np.float32))
            for index in range(len(layers))
        ]
    return Network(layers, weights)

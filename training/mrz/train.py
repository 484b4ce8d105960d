"""Train the two networks that read machine readable zones, on drawn pictures only.

    python -m training.mrz.train reader --fonts /usr/share/fonts
    python -m training.mrz.train finder --fonts /usr/share/fonts

Needs PyTorch, which running the linter does not, and the Debian packages fonts-ocr-b,
fonts-dejavu-core, fonts-dejavu-extra, fonts-liberation2, fonts-freefont-ttf, fonts-courier-prime,
fonts-inconsolata, fonts-hack, fonts-noto-mono, fonts-tlwg-mono-ttf, fonts-roboto-unhinted and
fonts-lato.
One core, about thirty minutes for the reader and ten for the finder.
The same seed, fonts and versions give the same weights.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from linter.reading.mrz.network import (
    FINDER,
    FINDER_STEP,
    READER,
    READER_STEP,
    Layer,
    flatten,
)
from training.mrz.draw import Fonts, Papers, Studio, page, strip

OUT = Path(__file__).parents[2] / "linter" / "reading" / "mrz"
STRIP = (32, 256, 16.0)
PAGE = 256


def build(layers: Sequence[Layer]) -> nn.Sequential:
    """The layers in PyTorch; normalisation is folded into the kernels when they are stored."""
    steps: list[nn.Module] = []
    channels = 1
    for index, layer in enumerate(layers):
        last = index + 1 == len(layers)
        steps.append(
            nn.Conv2d(
                channels,
                layer.channels,
                layer.kernel,
                stride=layer.stride,
                dilation=layer.dilation,
                padding=layer.padding,
                bias=last,
            )
        )
        if not last:
            steps += [nn.BatchNorm2d(layer.channels), nn.ReLU(inplace=True)]
        channels = layer.channels
    return nn.Sequential(*steps)


def store(model: nn.Sequential, path: Path) -> None:
    """Write the kernels as numpy needs them, in half precision."""
    arrays = {}
    modules = list(model)
    convolutions = [index for index, each in enumerate(modules) if isinstance(each, nn.Conv2d)]
    for number, index in enumerate(convolutions):
        convolution = modules[index]
        kernel = convolution.weight.detach()
        bias = torch.zeros(len(kernel)) if convolution.bias is None else convolution.bias.detach()
        if index + 1 < len(modules):
            norm = modules[index + 1]
            factor = norm.weight.detach() / torch.sqrt(norm.running_var + norm.eps)
            kernel = kernel * factor[:, None, None, None]
            bias = norm.bias.detach() - norm.running_mean * factor
        flat = kernel.permute(2, 3, 1, 0).reshape(-1, len(kernel))
        arrays[f"kernel{number}"] = flat.numpy().astype(np.float16)
        arrays[f"bias{number}"] = bias.numpy().astype(np.float32)
    np.savez(path, **arrays)


def strips(studio: Studio, count: int) -> list[Tensor]:
    """A batch: images, class of each column (-1: none), whether a character's middle is there."""
    height, width, pitch = STRIP
    columns = np.arange(width // READER_STEP) * READER_STEP + 0.5
    images, classes, middles = [], [], []
    for _ in range(count):
        made = strip(studio, height, width, pitch)
        images.append(flatten(made.image, height))
        away = np.abs(columns[:, None] - made.centres)
        nearest = away.argmin(axis=1)
        own = np.median(np.abs(np.diff(made.centres)))
        distance = away.min(axis=1) / own
        classes.append(np.where(distance < 0.3, made.classes[nearest], -1))
        middles.append(distance < 0.22)
    return [
        torch.from_numpy(np.stack(images))[:, None],
        torch.from_numpy(np.stack(classes)),
        torch.from_numpy(np.stack(middles).astype(np.float32)),
    ]


def reader_loss(model: nn.Module, batch: list[Tensor]) -> tuple[Tensor, str]:
    """How far off classes and middles are, and figures to watch."""
    images, classes, middles = batch
    found = model(images)[:, :, 0]
    naming = functional.cross_entropy(found[:, :-1], classes, ignore_index=-1, label_smoothing=0.02)
    placing = functional.binary_cross_entropy_with_logits(found[:, -1], middles)
    known = classes >= 0
    right = (found[:, :-1].argmax(1) == classes)[known].float().mean()
    return naming + placing, f"right {right:.4f} placing {placing.item():.4f}"


def pages(studio: Studio, count: int) -> list[Tensor]:
    """A batch: images, and the share of each 4 x 4 pixels that is on a line."""
    made = [page(studio, PAGE) for _ in range(count)]
    images = torch.from_numpy(np.stack([flatten(image, 24) for image, _ in made]))[:, None]
    lines = torch.from_numpy(np.stack([line for _, line in made]))[:, None]
    return [images, functional.avg_pool2d(lines, FINDER_STEP)]


def finder_loss(model: nn.Module, batch: list[Tensor]) -> tuple[Tensor, str]:
    """How far off the map is, and a figure to watch."""
    images, lines = batch
    found = model(images)
    loss = functional.binary_cross_entropy_with_logits(found, lines)
    seen, there = found > 0, lines > 0.5
    share = (seen & there).sum() / (seen | there).sum().clamp(min=1)
    return loss, f"overlap {share:.4f}"


TASKS = {
    "reader": (READER, strips, reader_loss, 32, 3800),
    "finder": (FINDER, pages, finder_loss, 8, 1300),
}


def train(
    name: str, fonts: Fonts, seed: int, steps: int | None, again: Path | None
) -> nn.Sequential:
    """Adam with a rate that rises, then falls to nothing."""
    layers, draw, loss_of, size, default_steps = TASKS[name]
    steps = steps or default_steps
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    rng = np.random.default_rng(seed)
    studio = Studio(rng, fonts, Papers(rng, 160, 832))
    model = build(layers)
    if again:
        model.load_state_dict(torch.load(again))
    optimiser = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=1e-4)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, 1.5e-3 if again else 4e-3, total_steps=steps, pct_start=0.1
    )
    started = time.monotonic()
    for step in range(steps):
        loss, figures = loss_of(model, draw(studio, size))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        if step % 50 == 0 or step + 1 == steps:
            spent = time.monotonic() - started
            print(f"{step} {spent:.0f}s loss {loss.item():.4f} {figures}", flush=True)
    return model.eval()


def main() -> None:
    """Train one network and store it where the linter looks for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("network", choices=TASKS)
    parser.add_argument("--fonts", type=Path, nargs="+", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int)
    parser.add_argument("--again", type=Path, help="go on from this checkpoint")
    parser.add_argument("--checkpoint", type=Path)
    options = parser.parse_args()
    model = train(options.network, Fonts(options.fonts), options.seed, options.steps, options.again)
    if options.checkpoint:
        torch.save(model.state_dict(), options.checkpoint)
    store(model, OUT / f"{options.network}.npz")


if __name__ == "__main__":
    main()

"""What the extension costs in both browsers, with the real program and the replica's long form.

python -m benchmarks.extension [chromium|firefox] [--beside FOLDER | --only scroll|kept]

- From a key pressed to its flag drawn, without any pause between questions, and with it.
- Milliseconds that scrolling 60 flags adds to a frame.
- Processor time of the browser while 200 keys are typed in 60 fields, with and without it.
- The same while a page of the site that holds no form is loaded, and afterwards.
- In Chromium, by its developer tools: nodes of the page that are kept after 250 routes, and timers
  that go off while nothing is on show.

`--beside` measures the first of these for another build too, in turns with this one.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import CDPSession, sync_playwright

from samples.anef.serve import Site, serving
from tests.browsers import chromium, firefox
from tests.browsers.chromium import ChromiumPage
from tests.browsers.page import Browser, Launch, Setup
from tests.extension.desk import Desk
from tests.extension.program import Program

KEYS = 200
FIELDS = 60  # of the long form
PAUSE = 0.1  # seconds between two keys: a fast typist
RESTING = 10  # seconds
ROUNDS = 3
TICKS = 100  # of the kernel's clock, in a second

# Times each `input` event to the frame after the first change of the flags that follows it.
STOPWATCH = """(() => {
  window.took = [];
  let from = 0;
  addEventListener('keydown', () => { from = performance.now(); }, true);
  const layer = document.querySelector('anef-linter').shadowRoot.querySelector('.layer');
  new MutationObserver(() => {
    if (!from) return;
    const start = from;
    from = 0;
    requestAnimationFrame(() => took.push(performance.now() - start));
  }).observe(layer, {childList: true});
})()"""


def latency(desk: Desk, pause: int | None, keys: int = KEYS) -> list[float]:
    """Milliseconds of each key; `pause` None is the extension's own."""
    if pause is None:
        desk.options.js("chrome.storage.local.remove('pause')")
    else:
        desk.set(pause=pause)
    desk.page.goto("about:blank")
    replica = desk.replica("old")
    replica.go("/banc")
    desk.wait("anef-linter")
    phone = replica.selector("TELEPHONE_PORTABLE")
    desk.page.type("0612345678", into=phone)
    time.sleep(1)
    desk.page.js(STOPWATCH)
    for key in range(keys):
        desk.page.press("Backspace" if key % 2 else ".")
        desk.page.wait(f"took.length > {key}")
        time.sleep(PAUSE)
    took: list[float] = desk.page.js("took")
    return took


SCROLL = """(async () => {
  const took = [];
  for (let at = 0; at < 120; at += 1) {
    const from = performance.now();
    scrollBy(0, at % 60 < 30 ? 40 : -40);
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    took.push(performance.now() - from);
  }
  return took;
})()"""


def scrolling(desk: Desk) -> float:
    """The 95th percentile of a frame while a page of 60 flags is scrolled, in ms."""
    replica = desk.replica("old")
    desk.page.goto("about:blank")
    replica.go("/banc")
    desk.page.js(
        "void [...document.querySelectorAll('main label')].forEach(each => {"
        " each.textContent = 'Téléphone portable'; })"
    )
    desk.page.js("""void [...document.querySelectorAll('main input')].forEach(each => {
      each.value = '06.12'; each.dispatchEvent(new Event('input', {bubbles: true})); })""")
    time.sleep(4)
    took: list[float] = desk.page.js(SCROLL)
    return quantiles(took, n=20)[-1]


ROUTES = 250
AT_REST = 5  # seconds


def kept_nodes(desk: Desk, devtools: CDPSession) -> int:
    """Nodes in the tab's memory after going 250 times from a long form to a page without one."""
    desk.page.goto("about:blank")
    desk.replica("old").go("/banc")
    for route in range(ROUTES):
        desk.page.js(f"void (location.hash = '#/{'banc' if route % 2 else ''}')")
        time.sleep(0.15)  # for the extension to have looked
    desk.replica("old").go("/")
    time.sleep(1)
    devtools.send("HeapProfiler.collectGarbage")
    counted: int = devtools.send("Memory.getDOMCounters")["nodes"]
    return counted


def timers(desk: Desk, devtools: CDPSession) -> int:
    """How many timers go off in the tab while a page without a form stays as it is."""
    desk.replica("old").go("/")
    time.sleep(2)
    events: list[str] = []
    over: list[bool] = []
    devtools.on(
        "Tracing.dataCollected", lambda some: events.extend(e["name"] for e in some["value"])
    )
    devtools.on("Tracing.tracingComplete", lambda _: over.append(True))
    devtools.send(
        "Tracing.start", {"categories": "devtools.timeline", "transferMode": "ReportEvents"}
    )
    desk.page.js("void setTimeout(() => 0)")  # one of ours, to be sure that they are seen
    time.sleep(AT_REST)
    devtools.send("Tracing.end")
    while not over:
        desk.page.js("0")  # lets what the browser sends come in
    if "TimerFire" not in events:
        raise RuntimeError("no timer is seen")
    return events.count("TimerFire") - 1


def kept(desk: Desk) -> None:
    """Prints what is kept of routes gone by, and what runs while nothing is on show."""
    if not isinstance(desk.page, ChromiumPage):
        return  # it alone has these tools
    devtools = desk.page.devtools()
    for on in (False, True):
        desk.set(on=on)
        nodes, fired = kept_nodes(desk, devtools), timers(desk, devtools)
        print(f"{'with' if on else 'without'}: {nodes} nodes after {ROUTES} routes,", end=" ")
        print(f"{fired} timers in {AT_REST} s without a form")


def typing(desk: Desk, used: Callable[[], float]) -> float:
    """Seconds of processor that the keys cost."""
    replica = desk.replica("old")
    replica.open("/banc")
    inputs = "document.querySelectorAll('main input')"
    desk.page.wait(f"{inputs}.length >= {FIELDS}")
    time.sleep(1)
    start = used()
    for key in range(KEYS):
        if key % (KEYS // 50) == 0:
            desk.page.js(f"{inputs}[{key * FIELDS // KEYS}].focus()")
        desk.page.press("Aa0 "[key % 4])
        time.sleep(PAUSE)
    return used() - start


def loading(desk: Desk, used: Callable[[], float]) -> float:
    """Seconds of processor that a page without a form costs while it comes."""
    desk.page.goto("about:blank")
    time.sleep(1)
    start = used()
    desk.replica("old").go("/")
    time.sleep(2)
    return used() - start


def resting(desk: Desk, used: Callable[[], float]) -> float:
    """Seconds of processor that it costs afterwards."""
    desk.replica("old").go("/")
    time.sleep(2)
    start = used()
    time.sleep(RESTING)
    return used() - start


WORKS = (
    ("200 keys in 60 fields", typing),
    ("a page without a form comes", loading),
    (f"and stays {RESTING} s", resting),
)


def scrolled(desk: Desk, name: str) -> None:
    """Prints what flags add to a frame, the middle of a few rounds in turns."""
    frames: dict[bool, list[float]] = {False: [], True: []}
    for _ in range(ROUNDS):
        for on in (False, True):
            desk.set(on=on)
            frames[on].append(scrolling(desk))
    without, within = (median(frames[on]) for on in (False, True))
    print(f"{name}: a frame while {FIELDS} flags are scrolled, p95 {within:.1f} ms", end="")
    print(f", {without:.1f} ms without them")


def measure(name: str, program: Program, site: Site) -> None:
    """Prints the measures in one browser."""
    with ExitStack() as opened:
        desk = _desk(_launcher(name, opened), program, site)
        for label, pause in (("no pause", 0), ("its own pause", None)):
            took = latency(desk, pause)
            middle, late = median(took), quantiles(took, n=20)[-1]
            print(f"{name}: key to flag, {label}, median {middle:.0f} ms, p95 {late:.0f} ms")
        scrolled(desk, name)
        used = _processor_of(name)
        for label, work in WORKS:
            costs: dict[bool, list[float]] = {False: [], True: []}
            for _ in range(ROUNDS):
                for on in (False, True):
                    desk.set(on=on)
                    costs[on].append(work(desk, used))
            without, within = min(costs[False]), min(costs[True])
            print(f"{name}: {label}, {without:.2f} s without, {within:.2f} s with", end="")
            print(f": ×{within / without:.2f}" if without > 0.1 else "")


def beside(name: str, own: Program, site: Site, folder: Path) -> None:
    """Prints the time from key to flag of this build and of another one, in turns."""
    with ExitStack() as opened, _program(folder) as other:
        launch = _launcher(name, opened)
        desks = {
            "this": _desk(launch, own, site),
            "other": _desk(launch, other, site, folder / "extension"),
        }
        for label, pause in (("no pause", 0), ("their own pause", None)):
            took: dict[str, list[float]] = {build: [] for build in desks}
            for _ in range(ROUNDS):
                for build, desk in desks.items():
                    desk.page.front()
                    took[build] += latency(desk, pause, KEYS // 5)
            for rank, at in (("median", 9), ("p95", 18)):
                this, that = (quantiles(took[build], n=20)[at] for build in ("this", "other"))
                print(f"{name}, {label}, {rank}: {this:.0f} ms, {that:.0f} ms: ×{this / that:.2f}")


def _desk(launch: Launch, program: Program, site: Site, extension: Path | None = None) -> Desk:
    desk = Desk(launch, program, site, extension)
    program.renew()
    desk.pair()
    return desk


def _launcher(name: str, opened: ExitStack) -> Launch:
    if name == chromium.NAME:
        playwright = opened.enter_context(sync_playwright())

        def start(setup: Setup) -> Browser:
            return opened.enter_context(chromium.chromium(playwright, setup))
    else:

        def start(setup: Setup) -> Browser:
            return opened.enter_context(firefox.firefox(setup))

    return start


def _processor_of(name: str) -> Callable[[], float]:
    """Reads the processor time, in seconds, of the browser that this process has started."""

    def used() -> float:
        parents: dict[int, int] = {}
        titles: dict[int, str] = {}
        ticks: dict[int, int] = {}
        for path in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                title, _, rest = path.read_text().partition("(")[2].rpartition(") ")
                fields, number = rest.split(), int(path.parent.name)
                parents[number], titles[number] = int(fields[1]), title
                ticks[number] = int(fields[11]) + int(fields[12])
        ours = [number for number in parents if _is_under(number, {os.getpid()}, parents)]
        roots = {number for number in ours if name in titles[number]}
        return sum(ticks[each] for each in ours if _is_under(each, roots, parents)) / TICKS

    return used


def _is_under(number: int, roots: set[int], parents: dict[int, int]) -> bool:
    while number and number not in roots:
        number = parents.get(number, 0)
    return number in roots


@contextmanager
def _program(code: Path | None = None) -> Iterator[Program]:
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Path(folder), code)
        program.start()
        try:
            yield program
        finally:
            program.stop()


def main() -> None:
    """Measures one browser, or both."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("browsers", nargs="*", default=[chromium.NAME, firefox.NAME])
    parser.add_argument("--only", choices=("scroll", "kept"), help="one of the measures alone")
    parser.add_argument("--beside", type=Path, help="the folder of another build")
    asked = parser.parse_args()
    with serving() as site, _program() as program:
        for name in asked.browsers:
            if asked.only:
                with ExitStack() as opened:
                    desk = _desk(_launcher(name, opened), program, site)
                    if asked.only == "scroll":
                        scrolled(desk, name)
                    else:
                        kept(desk)
            elif asked.beside:
                beside(name, program, site, asked.beside.resolve())
            else:
                measure(name, program, site)


if __name__ == "__main__":
    main()

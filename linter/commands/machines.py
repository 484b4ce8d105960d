"""Where dossiers are read: on this machine, or on those of a cluster (`--cluster`)."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from linter.commands import options
from linter.given.config import Config
from linter.reading.dossier import Reader, guarded

if TYPE_CHECKING:
    from linter.reading.cluster import Cluster

T = TypeVar("T")


class Machines:
    """Makes readers, and has them read several dossiers at once where that is of use."""

    def __init__(self, arguments: argparse.Namespace, cluster: Cluster | None = None) -> None:
        self._arguments = arguments
        self._cluster = cluster

    def reader(self, config: Config) -> Reader:
        """A reader with these settings."""
        day, cache = options.today(self._arguments), options.cache(self._arguments)
        pool = self._cluster.pool if self._cluster else guarded
        return Reader(config, self._arguments.jobs, day, cache=cache, pool=pool)

    def each(self, read: Callable[[Path], T], folders: Iterable[Path]) -> Iterator[tuple[Path, T]]:
        """Each folder with what is read, in order.

        This machine's children are as many as its cores, and share the pages of one dossier; a
        cluster would wait for the slowest page of each.
        """
        if self._cluster is None:
            for folder in folders:
                yield folder, read(folder)
            return
        wanted = list(folders)
        with ThreadPoolExecutor(self._cluster.threads + 1) as threads:
            try:
                yield from zip(wanted, threads.map(read, wanted), strict=True)
            finally:
                threads.shutdown(wait=False, cancel_futures=True)


@contextmanager
def machines(arguments: argparse.Namespace) -> Iterator[Machines]:
    """Those that the command line asks for.

    Raises:
        ClusterError: the cluster cannot be reached, or cannot do this work.
    """
    if arguments.cluster is None:
        yield Machines(arguments)
        return
    from linter.reading.cluster import Cluster  # noqa: PLC0415 -- an extra

    with Cluster(arguments.cluster, send=arguments.send_files) as cluster:
        yield Machines(arguments, cluster)

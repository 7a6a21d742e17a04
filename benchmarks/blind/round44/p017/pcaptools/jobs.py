from __future__ import annotations

import contextlib
import logging
import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Callable, Iterator, Sequence, TypeVar

from . import pcapfile

log = logging.getLogger(__name__)
T = TypeVar("T")


@contextlib.contextmanager
def archive(packets: int, files: int = 3) -> Iterator[list[Path]]:
    with tempfile.TemporaryDirectory(prefix="pcap-") as directory:
        paths = [Path(directory, f"ring{n:03d}.pcap") for n in range(files)]
        for seed, path in enumerate(paths):
            pcapfile.synthesize(path, packets // files, seed)
        yield paths


def per_file(fn: Callable[[Path], T], paths: Sequence[Path], workers: int = 2) -> list[T]:
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=spawn) as executor:
        futures = [executor.submit(fn, path) for path in paths]
        return [future.result(timeout=6) for future in futures]

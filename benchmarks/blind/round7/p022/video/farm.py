import logging
import multiprocessing
import time
import zlib

from .clips import Clip, Library
from .status import status

log = logging.getLogger(__name__)


def _encode(clip: Clip) -> int:
    time.sleep(0.02 * clip.seconds)
    data = zlib.compress(clip.name.encode() * 1000 * clip.seconds)
    status.update("clip", name=clip.name)
    return len(data)


class Farm:
    """The workers are forked first thing and stay until the end."""

    def __init__(self, size: int) -> None:
        self._pool = multiprocessing.Pool(size)

    def __enter__(self) -> "Farm":
        return self

    def __exit__(self, *exc) -> None:
        self._pool.close()
        self._pool.join()

    def transcode(self, library: Library) -> list[int]:
        sizes = self._pool.map(_encode, library, chunksize=1)
        for clip, size in zip(library, sizes):
            status.update("done", name=clip.name, size=size)
        return sizes

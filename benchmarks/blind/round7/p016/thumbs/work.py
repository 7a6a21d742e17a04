import logging
import multiprocessing
import zlib

log = logging.getLogger(__name__)


def _shrink(name: str) -> int:
    data = zlib.compress(name.encode() * 500)
    log.info("%s: %d bytes", name, len(data))
    return len(data)


def process_all(images: list[str], procs: int) -> list[int]:
    log.info("%d images, %d processes", len(images), procs)
    if procs <= 1:
        return [_shrink(name) for name in images]
    with multiprocessing.Pool(procs) as pool:
        return list(pool.imap(_shrink, images, chunksize=1))

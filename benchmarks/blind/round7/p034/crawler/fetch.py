import logging
import multiprocessing
import zlib

from .logs import LogRouter, configure_worker

log = logging.getLogger(__name__)


def _fetch(url: str) -> bytes:
    page = zlib.compress(f"<html>{url}</html>".encode() * 20)
    log.info("%s: %d bytes", url, len(page))
    return page


def fetch_all(urls: list[str], procs: int, router: LogRouter) -> dict[str, bytes]:
    log.info("%d urls", len(urls))
    with multiprocessing.Pool(procs, configure_worker, (router.queue,)) as pool:
        pages = pool.map(_fetch, urls, chunksize=1)
        pool.close()
        pool.join()
    return dict(zip(urls, pages))

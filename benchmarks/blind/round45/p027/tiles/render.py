from __future__ import annotations

import concurrent.futures as cf
import logging
from typing import Callable

from .grid import Tile, pyramid, shade
from .session import Session

logger = logging.getLogger("tiles")

_upload: Callable[[str, bytes], None] | None = None


def attach(session: Session) -> None:
    global _upload
    _upload = session.uploader()


def render(tile: Tile) -> tuple[Tile, int]:
    data = shade(tile)
    assert _upload is not None
    _upload(tile.key, data)
    return tile, sum(data)


def render_pyramid(session: Session, zoom: int, workers: int) -> dict[Tile, int]:
    brightness: dict[Tile, int] = {}
    with cf.ProcessPoolExecutor(workers, initializer=attach, initargs=(session,)) as pool:
        pending = {pool.submit(render, tile): tile for tile in pyramid(zoom)}
        done, late = cf.wait(pending, timeout=5)
        for future in done:
            if error := future.exception():
                logger.error("%s: %r", pending[future].key, error)
                continue
            tile, total = future.result()
            brightness[tile] = total
        for future in late:
            future.cancel()
    return brightness

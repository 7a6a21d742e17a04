"""Packs the pieces in a pool of processes."""
import logging
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Iterator, Optional

from .chunks import Packed, Piece, pack
from .progress import Progress

log = logging.getLogger(__name__)
_progress: Optional[Progress] = None


def _setup(url: str) -> None:
    global _progress
    _progress = Progress(url)


def _pack(path: Path, piece: Piece) -> Packed:
    packed = pack(path, piece)
    if _progress is not None:
        _progress.step("packed", piece.length)
    return packed


def packed_pieces(path: Path, pieces: list[Piece], progress_url: str,
                  workers: int) -> Iterator[Packed]:
    with ProcessPoolExecutor(workers, initializer=_setup, initargs=(progress_url,)) as pool:
        futures = [pool.submit(_pack, path, piece) for piece in pieces]
        for future in as_completed(futures, timeout=6):
            yield future.result()
    log.info("packed %d pieces", len(pieces))

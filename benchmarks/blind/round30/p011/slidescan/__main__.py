import argparse
import contextlib
import logging
import multiprocessing as mp
import tempfile

import zmq

from . import feed
from .tiles import Tile, analyse

log = logging.getLogger("slidescan")


def plan(slide: str, count: int, size: int) -> list[Tile]:
    return [Tile(slide, index % 4, index // 4, size) for index in range(count)]


@contextlib.contextmanager
def viewer(endpoint: str):
    with zmq.Context() as ctx:
        feed.attach(ctx, endpoint)
        try:
            yield
        finally:
            feed.detach()


def scan(args: argparse.Namespace, endpoint: str) -> None:
    tiles = plan(args.slide, args.tiles, args.size)
    with mp.Pool(args.workers, maxtasksperchild=args.recycle) as pool, viewer(endpoint):
        feed.emit("slide", {"slide": args.slide, "tiles": len(tiles)})
        total = 0
        for done, result in enumerate(pool.imap_unordered(analyse, tiles, chunksize=1), 1):
            total += result.nuclei
            feed.emit("progress", {"done": done, "of": len(tiles)})
        log.info("%s: %d nuclei on %d tiles", args.slide, total, len(tiles))


def main() -> None:
    parser = argparse.ArgumentParser(prog="slidescan")
    parser.add_argument("--slide", default="HE-2291")
    parser.add_argument("--tiles", type=int, default=8)
    parser.add_argument("--size", type=int, default=32)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--recycle", type=int, default=2, help="tiles per worker before it is replaced")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as tmp:
        scan(args, f"ipc://{tmp}/viewer")


if __name__ == "__main__":
    main()

from __future__ import annotations

import argparse
import logging
import multiprocessing
import sys
import tempfile
from pathlib import Path

import zmq

from . import bus, grid, render

log = logging.getLogger("tilesmith")
ALPS = grid.BBox(5.0, 43.5, 16.5, 48.5)


class MetaStore:
    """Directory of .meta files, one per metatile."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, item: render.Rendered) -> Path:
        path = self.root / (item.key + ".meta")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"META" + b"".join(item.blobs))
        return path


def seed(box: grid.BBox, zoom: int, workers: int, store: MetaStore) -> int:
    todo = [mt for z in range(zoom + 1) for mt in grid.metatiles(box, z)]
    failed: list[BaseException] = []

    def finished(item: render.Rendered) -> None:
        store.put(item)
        bus.current().tick(item.key, item.millis, item.nbytes)

    with multiprocessing.Pool(workers) as pool:
        for mt in todo:
            pool.apply_async(
                render.render_metatile, (mt,), callback=finished, error_callback=failed.append
            )
        pool.close()
        pool.join()
    for exc in failed:
        log.error("metatile failed: %s", exc)
    return len(todo) - len(failed)


def main(argv: list[str] | None = None) -> int:
    ap = argparse.ArgumentParser(prog="tilesmith")
    ap.add_argument("--zoom", type=int, default=5)
    ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--layer", default="hillshade")
    args = ap.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")

    ctx = zmq.Context()
    progress = bus.ProgressBus(ctx, args.layer)
    bus.install(progress)
    log.info("progress on tcp://127.0.0.1:%d", progress.port)
    try:
        with tempfile.TemporaryDirectory(prefix="tilesmith-") as tmp:
            n = seed(ALPS, args.zoom, args.workers, MetaStore(Path(tmp)))
        log.info("%d metatiles of %s seeded", n, args.layer)
    finally:
        bus.install(None)
        progress.close()
        ctx.term()
    return 0


if __name__ == "__main__":
    sys.exit(main())

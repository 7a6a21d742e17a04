"""Shade a square of DEM cells on two processes, keep the tiles in memory here."""
import multiprocessing
import os
import sys
import time

import zmq

import link
import shade_worker


class TileStore:
    def __init__(self, ctx):
        self.tiles = {}
        self._pull = ctx.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"

    def fetch(self, expected, timeout):
        end = time.monotonic() + timeout
        while len(self.tiles) < expected and time.monotonic() < end:
            if self._pull.poll(100):
                name, blob = self._pull.recv_multipart(zmq.NOBLOCK)
                self.tiles[name.decode()] = blob

    def close(self):
        self._pull.close(0)


def main(side):
    store = TileStore(link.CTX)
    os.environ["TILE_STORE"] = store.url
    cells = [(c, r) for c in range(side) for r in range(side)]
    procs = multiprocessing.get_context("spawn")
    pool = procs.Pool(2)
    try:
        job = pool.map_async(shade_worker.shade_tile, cells, chunksize=3)
        means = job.get(timeout=6)
        store.fetch(len(cells), 2)
    finally:
        pool.terminate()
        pool.join()
    print(len(store.tiles), "tiles,", len({pid for _, _, pid in means}), "processes")
    print("mean brightness %.1f" % (sum(m for _, m, _ in means) / len(means)))
    store.close()
    link.shut()


if __name__ == "__main__":
    main(int(sys.argv[1]))

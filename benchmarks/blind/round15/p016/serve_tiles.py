import sys
from multiprocessing import get_context

import zmq

from tiles.elevation import ElevationClient, ElevationService
from tiles.grid import Tile, region
from tiles.render import Renderer, render


def main(limit: int) -> None:
    ctx = zmq.Context()
    service = ElevationService(ctx)
    service.start()
    probe = ElevationClient(ctx, service.url)
    print("height at the root:", probe.height(Tile(0, 0, 0)))
    todo = list(region(Tile(0, 0, 0), 2))[:limit]
    mp = get_context("fork")
    with mp.Pool(2, Renderer.install, (ctx, service.url)) as pool:
        tiles = dict(pool.imap_unordered(render, todo, chunksize=3))
    for key, ink in sorted(tiles.items()):
        print(f"{key:8}{ink}")
    probe.quit()
    service.join(2)
    ctx.destroy(linger=0)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 8)

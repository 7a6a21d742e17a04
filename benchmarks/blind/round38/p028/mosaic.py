"""Render a mosaic with a pool of processes; tiles come back over ZeroMQ."""
import argparse
import multiprocessing
import time
from functools import partial

import tiles
import wire

SHADES = " .:-=+*#%@"


def received(inlet, count, seconds):
    deadline = time.monotonic() + seconds
    for _ in range(count):
        left = int(1000 * (deadline - time.monotonic()))
        if left <= 0 or not inlet.poll(left):
            return
        column, row, pixels = inlet.recv_multipart()
        yield tiles.Tile(int(column), int(row)), pixels


def shade(pixels, limit):
    mean = sum(pixels) / len(pixels)
    return SHADES[min(int(len(SHADES) * mean / limit), len(SHADES) - 1)]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    for name, default in ("width", 8), ("height", 6), ("pixels", 8), ("limit", 40), ("processes", 2):
        parser.add_argument(f"--{name}", type=int, default=default)
    return parser.parse_args()


def main():
    args = arguments()
    view = {name: getattr(args, name) for name in ("width", "height", "pixels", "limit")}
    inlet, url = wire.inlet()
    wire.outlet(url).send_multipart([b"0", b"0", bytes(args.pixels**2)])
    work = partial(tiles.render_and_send, url=url, **view)
    plan = list(tiles.layout(args.width, args.height))
    picture = {}
    with multiprocessing.get_context("spawn").Pool(args.processes) as pool:
        result = pool.map_async(work, plan, chunksize=3)
        for tile, pixels in received(inlet, len(plan) + 1, 6.0):
            picture[tile] = shade(pixels, args.limit)
        done = result.get(2)
    for row in range(args.height):
        print("".join(picture.get(tiles.Tile(column, row), "?") for column in range(args.width)))
    print(len(done), "tiles")


if __name__ == "__main__":
    main()

"""Tiles of the Mandelbrot set, as rows of iteration counts."""
import itertools
from typing import NamedTuple

import wire


class Tile(NamedTuple):
    column: int
    row: int


def layout(width, height):
    return itertools.starmap(Tile, itertools.product(range(width), range(height)))


def escape(c, limit):
    z = 0j
    for n in range(limit):
        z = z * z + c
        if abs(z) > 2:
            return n
    return limit


def render(tile, *, width, height, pixels, limit):
    left, top = -2.2 + 3.2 * tile.column / width, -1.2 + 2.4 * tile.row / height
    dx, dy = 3.2 / width / pixels, 2.4 / height / pixels
    for y in range(pixels):
        yield bytes(escape(complex(left + x * dx, top + y * dy), limit) for x in range(pixels))


def render_and_send(tile, url, **view):
    rows = b"".join(render(tile, **view))
    sock = wire.outlet(url)
    sock.send_multipart([b"%d" % tile.column, b"%d" % tile.row, rows])
    return tile

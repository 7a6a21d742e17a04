from typing import Iterator, NamedTuple


class Tile(NamedTuple):
    zoom: int
    x: int
    y: int

    @property
    def key(self) -> str:
        return "/".join(map(str, self))

    def children(self) -> Iterator["Tile"]:
        for dx in (0, 1):
            for dy in (0, 1):
                yield Tile(self.zoom + 1, 2 * self.x + dx, 2 * self.y + dy)


def region(root: Tile, depth: int) -> Iterator[Tile]:
    yield root
    if depth:
        for child in root.children():
            yield from region(child, depth - 1)

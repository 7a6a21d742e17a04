import multiprocessing
from collections.abc import Iterable
from typing import Protocol

from .platform import FarmConfig, messaging

Tile = tuple[int, int, int]
_mp = multiprocessing.get_context("spawn")


class ITileWorker(Protocol):
    def start(self) -> None: ...

    def join(self, timeout: float | None = None) -> None: ...

    def is_alive(self) -> bool: ...

    def kill(self) -> None: ...


class TileWorker(_mp.Process):
    def __init__(self, config: FarmConfig, tiles: Iterable[Tile]) -> None:
        super().__init__()
        self._config = config
        self._tiles = tuple(tiles)

    def run(self) -> None:
        for zoom, x, y in self._tiles:
            shade = self._shade(zoom, x, y)
            messaging.report(self._config.results, "tile", at=[zoom, x, y], shade=shade)
        messaging.close()

    def _shade(self, zoom: int, x: int, y: int) -> float:
        size = self._config.tile_size
        scale = 2.0 ** -zoom
        inside = 0
        for row in range(size):
            for column in range(size):
                c = complex((x + column / size) * 3 * scale - 2, (y + row / size) * 2 * scale - 1)
                z = 0j
                for _ in range(12):
                    z = z * z + c
                    if abs(z) > 2:
                        break
                else:
                    inside += 1
        return inside / size ** 2


class WorkerFactory:
    def __init__(self, config: FarmConfig) -> None:
        self._config = config

    def create_all(self, tiles: list[Tile]) -> list[ITileWorker]:
        count = self._config.workers
        return [TileWorker(self._config, tiles[n::count]) for n in range(count)]

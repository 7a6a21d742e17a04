from multiprocessing import Process

from .progress import Progress


def grid(zoom: int) -> list[tuple[int, int]]:
    side = 2**zoom
    return [(x, y) for x in range(side) for y in range(side)]


class Renderer(Process):
    def __init__(self, progress: Progress, tiles: list[tuple[int, int]]) -> None:
        super().__init__()
        self.progress = progress
        self.tiles = tiles

    def run(self) -> None:
        with self.progress as progress:
            for n, (x, y) in enumerate(self.tiles, 1):
                self.draw(x, y)
                progress.tick(n, len(self.tiles))

    @staticmethod
    def draw(x: int, y: int) -> bytes:
        return bytes((x ^ y) & 0xFF for _ in range(64))

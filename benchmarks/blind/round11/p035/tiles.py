import tempfile
from functools import partial

from maps.console import with_terminal
from maps.queue import TileQueue


def enqueue(queue: TileQueue, zoom: int) -> None:
    for x in range(zoom):
        queue << (zoom, x, x + 1) << (zoom, x, x)
    print("limit", len(queue))


def mirrored(queue: TileQueue) -> None:
    twin = queue.mirror()
    print("mirror limit", len(twin))


def main() -> None:
    queue = TileQueue(f"ipc://{tempfile.mkdtemp()}/tiles")
    queue << (0, 0, 0)
    for job in (partial(enqueue, queue, 2), partial(mirrored, queue)):
        print(with_terminal(job).decode().strip())


if __name__ == "__main__":
    main()

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path

import zmq

from .progress import close_progress, open_progress, progress
from .raster import make_plates


class ForemanScreen(threading.Thread):
    def __init__(self, context: zmq.Context) -> None:
        super().__init__(daemon=True)
        self.inbox = context.socket(zmq.PULL)
        self.endpoint = f"tcp://127.0.0.1:{self.inbox.bind_to_random_port('tcp://127.0.0.1')}"
        self.bars: list[str] = []
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.is_set() or self.inbox.poll(50):
            if self.inbox.poll(100):
                self.bars.append("{title}: {stage} {percent}%".format(**self.inbox.recv_json()))
        self.inbox.close(0)


def main(path: str) -> int:
    season = json.loads(Path(path).read_text())
    context = zmq.Context()
    screen = ForemanScreen(context)
    screen.start()
    open_progress(context, screen.endpoint)
    for poster in season["posters"]:
        progress(poster["title"], "start", 0)
        plates = make_plates(poster["title"], poster["inks"], seed=poster["seed"])
        for plate in plates:
            print(f"{poster['title']:20} {plate.ink:12} {plate.angle:3d} deg {plate.coverage:.3f} {plate.digest}")
    close_progress()
    screen.done.set()
    screen.join(3)
    context.term()
    print(*screen.bars, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

from __future__ import annotations

import multiprocessing as mp
from multiprocessing.connection import Connection

from .drone import fly
from .pipeline import airborne, compose, deduplicated, radio


def decode(link, report: Connection) -> None:
    track = [f.alt for f in compose(link, airborne, deduplicated)]
    report.send(track)


def main() -> None:
    ours, theirs = mp.Pipe()
    link = radio()
    port = next(link)
    decoder = mp.Process(target=decode, args=(link, theirs), daemon=True)
    decoder.start()
    fly(port)
    print("track", ours.recv() if ours.poll(2.0) else "incomplete")
    decoder.join(0.5)
    if decoder.is_alive():
        decoder.kill()


if __name__ == "__main__":
    main()

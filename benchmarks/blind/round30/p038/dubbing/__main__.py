from __future__ import annotations

import argparse
import logging
import time

import zmq

from .stages import Lines, StageEnv
from .supervisor import launch, reap

REELS: dict[str, Lines] = {
    "demo": [
        {"at": 1, "text": "Where were you last night?"},
        {"at": 4, "text": "At the station. Waiting."},
        {"at": 9, "text": "Nobody waits that long."},
    ],
}


def gather(inbox: zmq.Socket, expected: int, patience: float) -> dict[str, Lines]:
    tracks: dict[str, Lines] = {}
    deadline = time.monotonic() + patience
    while len(tracks) < expected and time.monotonic() < deadline:
        if inbox.poll(100):
            match inbox.recv_json():
                case {"lang": str(lang), "lines": list(lines)}:
                    tracks[lang] = lines
                case other:
                    logging.warning("unexpected document %r", other)
    return tracks


def main() -> None:
    parser = argparse.ArgumentParser(prog="dubbing")
    parser.add_argument("--reel", choices=sorted(REELS), default="demo")
    parser.add_argument("--lang", action="append", default=[])
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")

    with zmq.Context() as zctx, zctx.socket(zmq.PULL) as inbox:
        port = inbox.bind_to_random_port("tcp://127.0.0.1")
        base = StageEnv(endpoint=f"tcp://127.0.0.1:{port}", lang="", zctx=zctx)
        children = [
            launch(StageEnv(endpoint=base.endpoint, lang=lang, zctx=base.zctx), REELS[args.reel])
            for lang in args.lang
        ]
        tracks = gather(inbox, len(children), 2.0)
        reap(children, 2.0)
    for child in children:
        lines = tracks.get(child.lang)
        print(child.lang, f"exit={child.status}", f"{len(lines)} lines" if lines else "no track")


if __name__ == "__main__":
    main()

from __future__ import annotations

import argparse
import logging
import multiprocessing as mp
import queue

import zmq

from . import oplog
from .render import render_track

log = logging.getLogger("subtitler.cli")


def render(tracks: list[str]) -> dict[str, int]:
    records: mp.Queue[logging.LogRecord] = mp.Queue()
    done: mp.Queue[tuple[str, int]] = mp.Queue()
    handler = next(h for h in logging.getLogger(oplog.PACKAGE).handlers if isinstance(h, oplog.ControlRoomHandler))
    workers = [
        mp.Process(target=render_track, name=f"render-{track}", args=(track, records, done)) for track in tracks
    ]
    for worker in workers:
        worker.start()
    listener = oplog.listen(records, handler)
    sizes: dict[str, int] = {}
    try:
        while len(sizes) < len(tracks):
            name, size = done.get(timeout=3)
            sizes[name] = size
    except queue.Empty:
        log.warning("only %d of %d tracks", len(sizes), len(tracks))
    for worker in workers:
        worker.join(2)
        if worker.exitcode is None:
            worker.kill()
    listener.stop()
    return sizes


def main() -> None:
    parser = argparse.ArgumentParser(prog="subtitler")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("render")
    command.add_argument("--tracks", type=int, default=1)
    args = parser.parse_args()

    with zmq.Context() as ctx, ctx.socket(zmq.SUB) as room:
        port = room.bind_to_random_port("tcp://127.0.0.1")
        room.subscribe(b"")
        handler = oplog.configure(f"tcp://127.0.0.1:{port}")
        room.poll(200)
        log.info("render of %d tracks", args.tracks)
        sizes = render([f"track{n}" for n in range(args.tracks)])
        lines = []
        while room.poll(300):
            lines.append(b" ".join(room.recv_multipart()).decode())
        logging.getLogger(oplog.PACKAGE).removeHandler(handler)
        handler.close()
    print(sizes)
    print(*lines, sep="\n")


if __name__ == "__main__":
    main()

from __future__ import annotations

import argparse
import multiprocessing as mp
import os
import tempfile
import time

import zmq

from .model import PassPlan
from .station import GroundStation


def collect(desk: zmq.Socket, people: list[mp.Process], limit: float) -> list[tuple[str, ...]]:
    heard = []
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if desk.poll(100):
            heard.append(tuple(part.decode() for part in desk.recv_multipart()))
        elif not any(p.is_alive() for p in people):
            break
    return heard


def main() -> None:
    parser = argparse.ArgumentParser(prog="groundseg")
    parser.add_argument("stations", nargs="+")
    parser.add_argument("--orbit", type=int, default=4711)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="pass-") as folder:
        control = f"ipc://{folder}/control"
        ctx = zmq.Context()
        desk = ctx.socket(zmq.PULL)
        desk.setsockopt(zmq.LINGER, 0)
        desk.bind(control)
        stations = [GroundStation(PassPlan(n, args.orbit + i), control, folder) for i, n in enumerate(args.stations)]
        processes = [mp.Process(target=station.track) for station in stations]
        for process in processes:
            process.start()
        for line in collect(desk, processes, 6.0):
            print(*line)
        for process in processes:
            process.join(1)
            if process.is_alive():
                process.kill()
        print(sorted((n, os.path.getsize(os.path.join(folder, n))) for n in os.listdir(folder) if n.endswith(".raw")))
        desk.close()
        ctx.term()


if __name__ == "__main__":
    main()

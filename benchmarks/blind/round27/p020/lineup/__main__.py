from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import zmq

from .directory import Directory, DirectoryServer
from .stage import StageClock


def gather(address: str, expected: int) -> list[dict]:
    slots: list[dict] = []
    with zmq.Context() as context, context.socket(zmq.PULL) as info:
        info.bind(address)
        while len(slots) < expected and info.poll(2000):
            slots.append(info.recv_json(zmq.NOBLOCK))
    return slots


def main(source: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        server = DirectoryServer(f"ipc://{folder}/directory", Path(source))
        server.start()
        server.ready.wait(2)
        with Directory(server.address) as directory:
            programme = directory.programme()
        server.join(3)

        address = f"ipc://{folder}/info"
        clocks = [StageClock(stage, acts, address) for stage, acts in programme.items()]
        for clock in clocks:
            clock.start()
        slots = gather(address, sum(map(len, programme.values())))
        for clock in clocks:
            clock.join(2)
            if clock.is_alive():
                clock.kill()
    for slot in sorted(slots, key=lambda s: (s["at"], s["stage"])):
        print(slot["at"], f"{slot['stage']:8}", slot["act"])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

from __future__ import annotations

import os
import tempfile
from typing import Iterable

import zmq

from telescope import Telescope


def night(telescope: Telescope, targets: Iterable[tuple[float, float]]) -> None:
    for ra, dec in targets:
        telescope.point(ra, dec)
    telescope.park()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"ipc://{folder}/telescope"
        ctx = zmq.Context()
        mount = ctx.socket(zmq.PULL)
        mount.bind(url)
        telescope = Telescope(url)
        telescope.point(0.0, 90.0)
        pids = []
        for targets in ([(1.0, 2.0), (3.0, 4.0)], [(5.0, 6.0)]):
            pid = os.fork()
            if pid == 0:
                night(telescope, targets)
                os._exit(0)
            pids.append(pid)
        for pid in pids:
            os.waitpid(pid, 0)
        telescope.park()
        while mount.poll(200):
            print(mount.recv_json())
        mount.close(0)
        ctx.term()


if __name__ == "__main__":
    main()

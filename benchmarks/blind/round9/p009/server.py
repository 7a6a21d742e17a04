"""Game server: ticks a world and snapshots it from a forked copy."""
from __future__ import annotations

import argparse
import os
import tempfile
import threading
import time

from game import log
from game.broadcast import Broadcaster
from game.snapshot import Snapshotter
from game.world import World


def reaper(children: list, done: threading.Event) -> None:
    while not (done.is_set() and not children):
        for pid in list(children):
            if os.waitpid(pid, os.WNOHANG)[0]:
                children.remove(pid)
        time.sleep(0.01)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--ticks", type=int, default=4)
    args = parser.parse_args()
    log.setup()
    children: list = []
    done = threading.Event()
    thread = threading.Thread(target=reaper, args=(children, done))
    thread.start()
    with tempfile.TemporaryDirectory() as folder:
        world = World.generate(8)
        snapshots = Snapshotter(folder, every=3)
        for tick in range(args.ticks):
            world.step()
            Broadcaster.get().announce("tick", tick)
            pid = snapshots.maybe(world, tick)
            if pid:
                children.append(pid)
        done.set()
        thread.join(3)
        print(sorted(os.listdir(folder)))
    Broadcaster.get().stop()
    log.teardown()


if __name__ == "__main__":
    main()

"""Trailer yard of a logistics park: snapshots the slot map in a side process while gates go on."""
import json
import os
import time

from gatebus import GateBus
from yardmap import Yard


def snapshot(yard: Yard, folder: str) -> str:
    path = os.path.join(folder, "yard.snapshot.json")
    with open(path + ".part", "w") as fh:
        json.dump(yard.as_dict(), fh, indent=1)
    os.replace(path + ".part", path)
    return path


def save_aside(yard: Yard, folder: str) -> int:
    pid = os.fork()
    if pid:
        return pid
    snapshot(yard, folder)
    os._exit(0)


def reap(pid: int, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if os.waitpid(pid, os.WNOHANG)[0]:
            return True
        time.sleep(0.02)
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    return False


def main() -> None:
    here = os.path.dirname(os.path.abspath(__file__))
    yard = Yard(rows=3, places=4)
    with GateBus.opened("yard-1") as bus:
        for trailer in ("TR-1", "TR-2", "TR-3"):
            row, place = yard.park(trailer)
            bus.moved(trailer, row, place)
        pid = save_aside(yard, here)
        yard.leave("TR-2")
        bus.moved("TR-2", None, None)
        print("snapshot", "kept" if reap(pid, 3) else "given up")


if __name__ == "__main__":
    main()

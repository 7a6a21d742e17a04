from __future__ import annotations

import argparse
import multiprocessing
import tempfile

from .client import desk
from .desk import Desk
from .planner import Group, place


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--groups", type=int, default=5)
    args = parser.parse_args()
    groups = [Group(f"class {n}", 20 + 3 * n) for n in range(args.groups)]
    with tempfile.TemporaryDirectory() as folder:
        server = Desk(f"ipc://{folder}/desk")
        server.start()
        server.ready.wait(2)
        desk.endpoint = server.endpoint
        print("free today:", ", ".join(desk.calendar()))
        with multiprocessing.Pool(2) as pool:
            placements = pool.map_async(place, groups, chunksize=2).get(timeout=7)
        for placement in placements:
            print(f"{placement.group:10} {placement.slot or '-':6} {placement.note}")
        print("still free:", ", ".join(desk.calendar()))
        server.stop()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

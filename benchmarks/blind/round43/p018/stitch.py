import argparse
import logging
import os
import tempfile
import time

import tiles
from engine import Stitcher
from liveview import LiveView, viewer
from relay import Relay


def grid(text):
    rows, _, columns = text.partition("x")
    return int(rows), int(columns)


def main():
    parser = argparse.ArgumentParser(description="stitch a slide scan")
    parser.add_argument("--grid", type=grid, default=(3, 4))
    parser.add_argument("--overlap", type=int, default=6)
    parser.add_argument("--processes", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)

    rows, columns = args.grid
    with tempfile.TemporaryDirectory(prefix="stitch") as folder:
        url = "ipc://" + os.path.join(folder, "view")
        with LiveView(url) as view, viewer(url) as drain:
            time.sleep(0.2)
            with Relay(view) as relay:
                stitcher = Stitcher(args.overlap, on_event=relay.update, processes=args.processes)
                shifts = stitcher.stitch(tiles.acquire(rows, columns, args.overlap))
            seen = [event["event"] for event in drain()]

    for shift in shifts:
        if shift.dx:
            print(f"tile {shift.row},{shift.column}: {shift.dx:+d} px ({shift.score:.1f})")
    print(f"{len(shifts)} seams, viewer saw {seen}")


if __name__ == "__main__":
    main()

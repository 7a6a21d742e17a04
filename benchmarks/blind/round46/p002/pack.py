import argparse
import os
import pathlib
import tempfile
import time

from flightlog import progress
from flightlog.display import Display
from flightlog.packer import pack_all
from flightlog.records import write_segment


def main():
    ap = argparse.ArgumentParser(description="pack the log of a flight")
    ap.add_argument("--segments", type=int, default=3)
    ap.add_argument("--level", type=int, default=6)
    ap.add_argument("--quiet", action="store_true")
    args = ap.parse_args()

    display = Display(args.quiet)
    os.environ[progress.ENDPOINT_VAR] = display.endpoint
    display.start()
    with tempfile.TemporaryDirectory() as tmp:
        folder = pathlib.Path(tmp)
        segments = [write_segment(folder, i) for i in range(args.segments)]
        progress.report("start", segments=len(segments))
        for index, before, after in pack_all(segments, args.level):
            print(f"segment {index}: {before} -> {after} bytes")
        progress.report("done")
    time.sleep(0.2)
    progress.shutdown()
    display.stop()
    print(display.count, "reports shown")


if __name__ == "__main__":
    main()

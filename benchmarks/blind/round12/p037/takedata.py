"""Data taking for a silicon strip detector: run control, event builder, one forked writer per data stream."""
import argparse
import pathlib
import sys

from daq.builder import EventBuilder
from daq.control import RunControl
from daq.links import EventLink


def main(argv):
    ap = argparse.ArgumentParser()
    ap.add_argument("--events", type=int, default=100)
    ap.add_argument("--writers", type=int, default=2)
    args = ap.parse_args(argv)
    control = RunControl()
    link = EventLink(control.endpoint, run=4711)
    link.begin()
    builders = [EventBuilder(link, stream, args.events) for stream in range(args.writers)]
    try:
        for b in builders:
            b.start()
        tally = control.follow(1.5)
        for b in builders:
            b.wait(2.0)
        print("run control saw", dict(tally))
    finally:
        for f in pathlib.Path(".").glob("run4711_*.dat"):
            f.unlink()
        link.drop()
        control.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

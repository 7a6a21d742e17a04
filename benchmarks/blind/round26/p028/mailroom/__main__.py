import argparse
import logging
import subprocess
import sys
import tempfile
import threading

import zmq

from .merge import Merger
from .wire import Switchboard

log = logging.getLogger("mailroom")


def tally(switchboard, expected, totals, ready):
    with switchboard.line(zmq.PULL, switchboard.tally_url, bind=True) as inbox:
        ready.set()
        while totals["items"] < expected:
            try:
                totals["bytes"] += inbox.recv_json()["bytes"]
            except zmq.Again:
                break
            totals["items"] += 1


def main():
    parser = argparse.ArgumentParser(prog="mailroom")
    parser.add_argument("-j", "--jobs", type=int, default=2)
    parser.add_argument("--items", type=int, default=6)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")

    with tempfile.TemporaryDirectory() as directory:
        switchboard = Switchboard(directory)
        totals = {"items": 0, "bytes": 0}
        ready = threading.Event()
        counter = threading.Thread(target=tally, args=(switchboard, args.items, totals, ready))
        counter.start()
        ready.wait(2)

        merger = Merger(switchboard, args.jobs)
        renderer = subprocess.Popen([sys.executable, "-m", "mailroom.renderer", switchboard.render_url])
        try:
            pages = merger.merge_all(args.items)
            counter.join(3)
            merger.close()
            renderer.wait(3)
        finally:
            if renderer.poll() is None:
                renderer.kill()
        log.info("%d pages, %d items franked, %d bytes", len(pages), totals["items"], totals["bytes"])
    return 0


if __name__ == "__main__":
    sys.exit(main())

import argparse
import logging
import tempfile

import zmq

from . import bus
from .watcher import Check, Watcher


def main():
    parser = argparse.ArgumentParser(prog="netwatch")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    checks = [Check("tcp", "127.0.0.1:9"), Check("file", __file__), Check("load", "50")]
    with tempfile.TemporaryDirectory() as folder:
        context = zmq.Context()
        watcher = Watcher(context, f"ipc://{folder}/bus", checks)
        try:
            watcher.watch(args.rounds)
        finally:
            watcher.close()
            bus.shutdown()
            context.term()


if __name__ == "__main__":
    main()

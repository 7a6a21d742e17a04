import argparse
import sys

import zmq

from .events import bus
from .farm import build_all


class FrontEnd:
    """Stands in for the curses view."""

    def __init__(self):
        self.context = zmq.Context()
        self.events = self.context.socket(zmq.PULL)
        self.port = self.events.bind_to_random_port("tcp://127.0.0.1")

    def pump(self, wait=200):
        while self.events.poll(wait):
            print(" *", self.events.recv_string())


def main():
    parser = argparse.ArgumentParser(prog="kiln")
    parser.add_argument("-j", dest="width", type=int, default=2)
    parser.add_argument("targets", nargs="+")
    options = parser.parse_args()

    view = FrontEnd()
    address = f"tcp://127.0.0.1:{view.port}"
    bus.attach(address)
    bus.publish("build", targets=options.targets)
    for target, size in build_all(options.targets, options.width, address):
        bus.publish("done", target=target, size=size)
    view.pump()


if __name__ == "__main__":
    sys.exit(main())

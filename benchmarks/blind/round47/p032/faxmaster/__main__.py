import argparse
import logging
import tempfile

from .control import ControlChannel
from .line import FaxLine


class Master:
    def __init__(self, home, numbers=("4711", "4712")):
        self.control = ControlChannel("ipc://%s/status" % home)
        self.lines = [FaxLine(n, self.control) for n in numbers]

    def start_lines(self, pages):
        with self.control.suspended():
            for line in self.lines:
                line.dial(pages)

    def round(self, pages):
        self.start_lines(pages)
        self.control.say("round with %d pages", pages)
        for line in self.lines:
            line.go()
        for line in self.lines:
            line.hang_up()

    def serve(self, rounds):
        self.control.wake()
        try:
            for n in range(rounds):
                self.round(n + 1)
        finally:
            self.control.sleep()


def main():
    ap = argparse.ArgumentParser(prog="faxmaster")
    ap.add_argument("--rounds", type=int, default=1)
    opts = ap.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory(prefix="fax") as home:
        Master(home).serve(opts.rounds)


if __name__ == "__main__":
    main()

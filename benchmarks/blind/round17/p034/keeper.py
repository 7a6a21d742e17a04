"""Keeps a handful of tail processes alive on a node, and stops them in order."""
import logging
import multiprocessing
import os
import signal
import sys
import time

from notices import Board
from signals import NAMES, Shutdown, defaults, handlers

log = logging.getLogger("keeper")


def tail(path, ready):
    defaults(signal.SIGTERM, signal.SIGHUP)
    ready.set()
    offset = 0
    while True:
        with open(path, "rb") as fh:
            fh.seek(offset)
            offset += len(fh.read())
        time.sleep(0.05)


class Keeper:
    def __init__(self, paths):
        self.paths = paths
        self.board = Board("tails")
        self.mp = multiprocessing.get_context("fork")
        self.procs = []

    def on_signal(self, signum, frame):
        self.board.post("signal", name=NAMES[signum])
        raise Shutdown(signum)

    def start(self):
        for path in self.paths:
            ready = self.mp.Event()
            proc = self.mp.Process(target=tail, args=(path, ready), name=os.path.basename(path))
            proc.start()
            if not ready.wait(2):
                log.warning("%s is slow to start", path)
            self.procs.append(proc)
            self.board.post("up", proc=proc.name)

    def stop(self):
        for proc in reversed(self.procs):
            proc.terminate()
            proc.join(1)
            if proc.is_alive():
                log.error("%s ignores TERM", proc.name)
                proc.kill()
                proc.join()
            self.board.post("down", proc=proc.name, code=proc.exitcode)

    def run(self, seconds):
        with handlers(TERM=self.on_signal, HUP=self.on_signal):
            self.start()
            try:
                time.sleep(seconds)
            except Shutdown as exc:
                log.info("asked to stop: %s", exc)
            finally:
                self.stop()
        self.board.shut()


def main():
    logging.basicConfig(level=logging.INFO, stream=sys.stdout)
    Keeper([__file__, os.devnull]).run(0.4)
    return 0


if __name__ == "__main__":
    sys.exit(main())

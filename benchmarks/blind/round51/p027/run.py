import argparse
import logging
import multiprocessing as mp
import queue as queuelib
import tempfile
import time

from presscut.columns import clip
from presscut.shutdown import Shutdown
from presscut.status import StatusBoard


class ClippingService:
    def __init__(self, endpoint, words):
        self.words = words
        self.board = StatusBoard(endpoint)
        self.shutdown = Shutdown()
        self.shutdown.on_exit(self.board.goodbye)
        self.found = mp.Queue()
        self.workers = []

    def start(self, columns):
        self.shutdown.arm()
        self.board.state("starting")
        for n in range(columns):
            ready = mp.Event()
            proc = mp.Process(target=clip, args=(self.words, n, self.found, ready, self.shutdown))
            proc.start()
            ready.wait(2)
            self.workers.append(proc)
        self.board.state("online", f"{columns} columns")

    def collect(self, seconds):
        hits = []
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            try:
                hits.append(self.found.get(timeout=left))
            except queuelib.Empty:
                break
        return hits

    def stop(self):
        for proc in self.workers:
            proc.terminate()
        for proc in self.workers:
            proc.join(1)
            if proc.is_alive():
                proc.kill()
                proc.join()
        self.shutdown.run_steps()
        self.board.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--columns", type=int, default=1)
    parser.add_argument("--words", nargs="*", default=["tram", "museum", "tickets"])
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as tmp:
        service = ClippingService(f"ipc://{tmp}/status", args.words)
        service.start(args.columns)
        for column, word, offset in sorted(service.collect(0.6)):
            print(f"column {column}: {word} at {offset}")
        service.stop()


if __name__ == "__main__":
    main()

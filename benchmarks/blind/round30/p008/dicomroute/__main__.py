import argparse
import logging
import multiprocessing
import tempfile
import threading
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

import zmq

from . import messaging
from .forward import forward, start_worker
from .study import Series

log = logging.getLogger("dicomroute")
MODALITIES = ("CT", "MR", "CR")


class Inbox(threading.Thread):
    def __init__(self, endpoint: str) -> None:
        super().__init__(daemon=True)
        self.counts: Counter[str] = Counter()
        self._closing = threading.Event()
        self._pull = messaging.context.socket(zmq.PULL)
        self._pull.bind(endpoint)

    def run(self) -> None:
        while not self._closing.is_set():
            while self._pull.poll(80):
                self.counts[self._pull.recv_json()["kind"]] += 1
        self._pull.close(0)

    def close(self) -> None:
        self._closing.set()
        self.join(2)


def route(studies: list[Series], endpoint: str, workers: int) -> dict[str, int]:
    mp = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(
        workers, mp_context=mp, initializer=start_worker, initargs=(endpoint,)
    ) as pool:
        return dict(pool.map(forward, studies, timeout=8))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--studies", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)-7s %(message)s")

    with tempfile.TemporaryDirectory(prefix="dicomroute") as tmp:
        endpoint = f"ipc://{tmp}/inbox"
        inbox = Inbox(endpoint)
        inbox.start()
        messaging.connect(endpoint)
        studies = [Series(f"1.2.840.99.{n}", MODALITIES[n % 3], 4 + n) for n in range(args.studies)]
        messaging.notify("queued", studies=len(studies))
        for uid, size in route(studies, endpoint, args.workers).items():
            log.info("study %s forwarded, %d bytes", uid, size)
        threading.Event().wait(0.2)
        inbox.close()
        messaging.shutdown()
        log.info("notifications: %s", dict(inbox.counts))


if __name__ == "__main__":
    main()

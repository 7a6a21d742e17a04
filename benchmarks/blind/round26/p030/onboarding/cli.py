import argparse
import logging
import multiprocessing
import pathlib
import tempfile
import threading

import zmq

from onboarding.pack import Starter, prepare
from onboarding.trail import SignatureTrail

log = logging.getLogger("onboarding")
mp = multiprocessing.get_context("fork")

NAMES = ["Ines Batalha", "Tom Oyelaran", "Greta Holm", "Yusuf Demir", "Paula Reyes"]


class Notary(threading.Thread):
    def __init__(self, url):
        super().__init__(daemon=True)
        self.url = url
        self.entries = []
        self.ready = threading.Event()
        self.closing = threading.Event()

    def run(self):
        with zmq.Context() as context, context.socket(zmq.PULL) as inbox:
            inbox.bind(self.url)
            self.ready.set()
            while not self.closing.is_set() or inbox.poll(100):
                if inbox.poll(100):
                    self.entries.append(inbox.recv_json())


def prepare_share(starters, trail, prepared):
    for starter in starters:
        count = prepare(starter, trail.signed)
        with prepared.get_lock():
            prepared.value += count
    trail.close()


def run(starters, trail, workers):
    prepared = mp.Value("i", 0)
    crew = [mp.Process(target=prepare_share, args=(starters[n::workers], trail, prepared)) for n in range(workers)]
    for member in crew:
        member.start()
    for member in crew:
        member.join(4)
        if member.exitcode is None:
            member.kill()
    return prepared.value


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--starters", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    starters = [
        Starter(f"P{n:04}", NAMES[n % len(NAMES)], remote=n % 2 == 0) for n in range(1, options.starters + 1)
    ]
    with tempfile.TemporaryDirectory(prefix="onboarding") as tmp:
        folder = pathlib.Path(tmp)
        notary = Notary(f"ipc://{folder / 'notary'}")
        notary.start()
        notary.ready.wait(2)
        with SignatureTrail(notary.url, folder / "spool.jsonl") as trail:
            trail.signed("-", "session", "hr")
            documents = run(starters, trail, options.workers)
        notary.closing.set()
        notary.join(3)
    log.info("%d documents prepared, %d signatures on record", documents, len(notary.entries))


if __name__ == "__main__":
    main()

"""Two tellers add to one ledger file under a distributed lock; the total has to be right."""
import logging
import multiprocessing
import pathlib
import time

import settings
from dlock.client import LockClient
from dlock.server import LockServer

log = logging.getLogger("bank")


def read_balance(path):
    return int(path.read_text())


class Teller:
    def __init__(self, number, locks):
        self.number = number
        self.locks = locks
        self.path = pathlib.Path(settings.LEDGER)

    def __call__(self):
        for _ in range(settings.DEPOSITS):
            with self.locks.hold("ledger"):
                balance = read_balance(self.path)
                time.sleep(0.01)
                self.path.write_text(str(balance + self.number))


def opening_balance(locks):
    path = pathlib.Path(settings.LEDGER)
    with locks.hold("ledger"):
        path.write_text("0")
    return path


def main():
    logging.basicConfig(level=logging.INFO)
    server = LockServer()
    server.start()
    locks = LockClient(server.endpoint)
    ledger = opening_balance(locks)

    mp = multiprocessing.get_context(settings.START_METHOD)
    tellers = [mp.Process(target=Teller(n, locks)) for n in range(1, settings.TELLERS + 1)]
    for t in tellers:
        t.start()
    deadline = time.monotonic() + settings.PATIENCE
    for t in tellers:
        t.join(max(0.0, deadline - time.monotonic()))
        if t.is_alive():
            log.warning("%s did not finish", t.name)
            t.kill()
            t.join()
    print("balance", read_balance(ledger), "grants", server.grants)
    server.halt()
    ledger.unlink()


if __name__ == "__main__":
    main()

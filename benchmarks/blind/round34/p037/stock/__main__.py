from __future__ import annotations

import multiprocessing as mp
from collections import Counter

import zmq

from .ledger import StockLedger
from .sites import open_sites, picker

ORDERS = [("bolt", 40), ("nut", 10), ("bolt", 80), ("washer", 5)]


def main() -> None:
    audit = zmq.Context.instance().socket(zmq.PULL)
    url = f"tcp://127.0.0.1:{audit.bind_to_random_port('tcp://127.0.0.1')}"

    home = StockLedger(url, "home")
    home.receive("bolt", 500)

    with open_sites() as sites:
        remote = sites.Ledger(url, "north")
        remote.receive("bolt", home.pick("bolt", 100))
        remote.receive("nut", 25)
        short = sites.list()
        crew = [
            mp.Process(target=picker, args=(remote, ORDERS[k::2], short)) for k in range(2)
        ]
        for p in crew:
            p.start()
        for p in crew:
            p.join(4)
        print("north", dict(sorted(remote.snapshot().items())), "short", sorted(short))

        trail: Counter[tuple[str, str]] = Counter()
        while audit.poll(300):
            row = audit.recv_json()
            trail[row["site"], row["verb"]] += 1

    print("home", home.snapshot())
    print(sorted(trail.items()))
    home.release()
    audit.close()


if __name__ == "__main__":
    main()

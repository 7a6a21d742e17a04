"""Nightly sweep: what is past its retention and not under a legal hold is destroyed."""
import argparse
import datetime as dt
import tempfile
import threading
from pathlib import Path

import zmq

from retention import Schedule, bus, sweep

ITEMS = [
    ("HR/0001", "HR", dt.date(2015, 3, 31), None),
    ("HR/0002", "HR", dt.date(2016, 9, 1), "Ames v Corvane"),
    ("CL/7710", "CLAIM", dt.date(2014, 1, 15), None),
    ("CL/7711", "CLAIM", dt.date(2022, 1, 15), None),
    ("CT/0042", "CONTRACT", dt.date(2009, 12, 31), None),
    ("PN/0009", "PENSION", dt.date(1970, 6, 30), None),
]


def ledger(url: str, events: list, ready: threading.Event, stop: threading.Event) -> None:
    with zmq.Context() as context, context.socket(zmq.PULL) as inbox:
        inbox.bind(url)
        ready.set()
        while not stop.is_set() or inbox.poll(200):
            if inbox.poll(100):
                events.append(inbox.recv_json())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--as-of", type=dt.date.fromisoformat, default=dt.date.today())
    parser.add_argument("--shards", type=int, default=2)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as tmp:
        url = f"ipc://{tmp}/ledger"
        events: list = []
        ready, stop = threading.Event(), threading.Event()
        keeper = threading.Thread(target=ledger, args=(url, events, ready, stop), daemon=True)
        keeper.start()
        ready.wait(2)

        bus.use(url)
        schedule = Schedule(Path(tmp) / "schedule.db")
        schedule.create(ITEMS)
        outcome = sweep(schedule, args.as_of, args.shards)
        bus.flush()
        stop.set()
        keeper.join(3)
        print("destroyed", dict(outcome.destroyed), "held", dict(outcome.held), "failed", outcome.failed)
        print(len(events), "events in the ledger")


if __name__ == "__main__":
    main()

import argparse
import functools
import tempfile
import time
from decimal import Decimal

import zmq

from ledger import logs, prefork, settlement
from ledger.settlement import Posting


def book(batch: int) -> list[Posting]:
    amount = Decimal(batch * 10 + 5)
    return [Posting("cash", -amount), Posting(f"customer-{batch}", amount)]


def desk_events(desk: zmq.Socket) -> list[str]:
    events = []
    while desk.poll(200):
        events.append(desk.recv_json()["event"])
    return events


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--batches", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, zmq.Context() as ctx, ctx.socket(zmq.SUB) as desk:
        endpoint = f"ipc://{folder}/desk"
        desk.subscribe(b"")
        desk.connect(endpoint)
        forwarder = logs.configure_master(endpoint)
        time.sleep(0.2)
        settlement.settle(0, book(0))
        crew = prefork.Prefork(logs.configure_worker)
        for batch in range(1, args.batches + 1):
            postings = book(batch)
            if settlement.validate(batch, postings):
                crew.spawn(f"settle-{batch}", functools.partial(settlement.settle, batch, postings))
        print(crew.reap())
        print(desk_events(desk))
        forwarder.close()


if __name__ == "__main__":
    main()

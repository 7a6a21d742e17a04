import argparse
import collections
import json
import logging
import random
import socket
import sys
import uuid

import zmq

from . import campaigns, telemetry
from .bidder import Bidder
from .prefork import PreforkServer

log = logging.getLogger("rtb")


def fake_exchange(address, count):
    """Play the exchange: one connection per bid request."""
    rng = random.Random(7)
    for _ in range(count):
        request = {
            "id": uuid.UUID(int=rng.getrandbits(128)).hex[:8],
            "geo": rng.choice(["DE", "GB", "US", "PL"]),
            "imp": {"id": 1, "floor": round(rng.uniform(0.4, 3.0), 2)},
        }
        try:
            with socket.create_connection(address, timeout=0.4) as conn:
                conn.sendall(json.dumps(request).encode() + b"\n")
                line = conn.makefile().readline()
        except OSError as exc:
            log.warning("timeout on %s: %s", request["id"], exc)
            continue
        yield json.loads(line) if line else {"nbr": 0}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--requests", type=int, default=10)
    opts = ap.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")

    spend = zmq.Context.instance().socket(zmq.PULL)
    port = spend.bind_to_random_port("tcp://127.0.0.1")
    telemetry.setup(f"tcp://127.0.0.1:{port}")

    bidder = Bidder(campaigns.load(), seat="trv-114")
    bidder.record("boot", campaigns=len(bidder.campaigns))
    server = PreforkServer(bidder.handle, opts.workers)
    server.start()
    try:
        outcome = collections.Counter(
            "bid" if "price" in answer else "no bid" for answer in fake_exchange(server.address, opts.requests)
        )
    finally:
        server.stop()
    events = collections.Counter()
    while spend.poll(200):
        events[spend.recv_json(zmq.NOBLOCK)["event"]] += 1
    log.info("answers %s, telemetry %s", dict(outcome), dict(events))
    return 0


if __name__ == "__main__":
    sys.exit(main())

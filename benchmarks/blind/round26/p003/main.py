import json
import logging
import sys
import time

import zmq

import config
from devices import Pump, Valve


def drain(inbox: zmq.Socket, until: float) -> dict[str, int]:
    counts: dict[str, int] = {}
    while (left := until - time.monotonic()) > 0:
        if inbox.poll(min(left, 0.1) * 1000):
            record = json.loads(inbox.recv_string())
            counts[record["device"]] = counts.get(record["device"], 0) + 1
    return counts


def main(path: str) -> int:
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")
    cfg = config.load(path)
    ctx = zmq.Context()
    inbox = ctx.socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    endpoint = f"tcp://127.0.0.1:{port}"

    actors = [Valve(v, endpoint) for v in cfg.valves] + [Pump(p, endpoint) for p in cfg.pumps]
    for actor in actors:
        actor.start()
    counts = drain(inbox, time.monotonic() + 1.2)
    for actor in actors:
        actor.finish(1.0)
    logging.info("%s: %s", cfg.site, counts)
    inbox.close(0)
    ctx.term()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

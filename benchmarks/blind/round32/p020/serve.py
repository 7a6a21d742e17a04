import argparse
import json
import logging
import socket
import threading
import time
from collections import Counter

import zmq

from recsvc.model import ItemItemModel
from recsvc.server import RecommendServer
from recsvc.telemetry import Telemetry

SESSIONS = [
    ["tent", "stove", "lamp"],
    ["tent", "lamp"],
    ["boots", "socks"],
    ["stove", "gas", "lamp"],
    ["boots", "tent"],
]
log = logging.getLogger("serve")


def ask(address, item):
    with socket.create_connection(address, timeout=1.5) as conn:
        conn.sendall(item.encode() + b"\n")
        return json.loads(conn.makefile().readline() or "{}")


def load(address, n, server):
    items = ["tent", "boots", "lamp", "gas"]
    try:
        for i in range(n):
            try:
                reply = ask(address, items[i % len(items)])
                log.info("%s -> %s", reply.get("item"), [s[0] for s in reply.get("similar", [])])
            except OSError as exc:
                log.warning("request %d failed: %s", i, exc)
                break
    finally:
        server.shutdown()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=4)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    sink = zmq.Context.instance().socket(zmq.PULL)
    port = sink.bind_to_random_port("tcp://127.0.0.1")
    telemetry = Telemetry(f"tcp://127.0.0.1:{port}")

    with RecommendServer(("127.0.0.1", 0), ItemItemModel(SESSIONS), telemetry) as server:
        client = threading.Thread(target=load, args=(server.server_address, args.requests, server))
        client.start()
        server.serve_forever(poll_interval=0.05)
        client.join(2)
        time.sleep(0.2)
        server.stop_children()

    telemetry.flush()
    counts = Counter()
    while sink.poll(200):
        counts[sink.recv().split(b":")[0].decode()] += 1
    sink.close(0)
    log.info("telemetry: %s", dict(counts))


if __name__ == "__main__":
    main()

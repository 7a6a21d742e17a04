"""Smoke test: a real server, a real feed, a handful of requests."""
from __future__ import annotations

import sys

import httpx
import zmq

from quotes.api import create_app
from quotes.serving import background_server

PRICES = [("ibm", 141.5), ("sap", 98.25), ("ibm", 141.5), ("ibm", 142.0)]


def main() -> int:
    ctx = zmq.Context()
    feed = ctx.socket(zmq.PULL)
    port = feed.bind_to_random_port("tcp://127.0.0.1")
    app = create_app(f"tcp://127.0.0.1:{port}")

    updates = []
    with background_server(app) as base, httpx.Client(base_url=base, timeout=4, trust_env=False) as client:
        print("health", client.get("/healthz").json())
        for symbol, price in PRICES:
            client.put(f"/quotes/{symbol}", json={"price": price}).raise_for_status()
        print("ibm", client.get("/quotes/ibm").json()["price"])
        print("health", client.get("/healthz").json())
        while feed.poll(300):
            updates.append(feed.recv_multipart(zmq.NOBLOCK)[0].decode())
    print("updates", updates)
    feed.close(0)
    ctx.term()
    return 0


if __name__ == "__main__":
    sys.exit(main())

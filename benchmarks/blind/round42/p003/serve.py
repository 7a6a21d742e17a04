from __future__ import annotations

import logging
import tempfile
from concurrent.futures import ProcessPoolExecutor, as_completed

import zmq

import pricing

log = logging.getLogger("serve")

TRAFFIC = [
    ("POST", "/quote", {"spot": 105.0, "strike": 100.0}),
    ("POST", "/quote", {"spot": -1.0, "strike": 100.0}),
    ("POST", "/quote", {"spot": 98.0}),
    ("GET", "/nowhere", {}),
    ("POST", "/quote", {"spot": 120.0, "strike": 100.0}),
]


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = f"ipc://{tmp}/audit"
        sink = zmq.Context.instance().socket(zmq.PULL)
        sink.bind(endpoint)

        pricing.configure(endpoint)
        status, body = pricing.handle("GET", "/health", {})
        log.info("self test: %s %s", status, body)

        with ProcessPoolExecutor(max_workers=2) as executor:
            futures = {executor.submit(pricing.handle, *req): req for req in TRAFFIC}
            for future in as_completed(futures, timeout=6):
                status, body = future.result()
                log.info("%s -> %d %s", futures[future][1], status, body)

        entries = 0
        while sink.poll(250):
            log.info("audit: %s", sink.recv_json(zmq.NOBLOCK))
            entries += 1
        log.info("%d audit entries", entries)
        zmq.Context.instance().destroy(linger=0)


if __name__ == "__main__":
    main()

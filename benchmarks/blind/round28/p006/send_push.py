"""Send a handful of push notifications and show the latency per provider."""
import collections
import logging
import os
import statistics
import threading

import zmq

from notify import PushService
from notify.metrics import ENDPOINT_VARIABLE
from notify.service import Notification


def gather(pull: zmq.Socket, stop: threading.Event, into: dict) -> None:
    while not stop.is_set():
        if pull.poll(100):
            sample = pull.recv_json()
            into[sample["tags"]["provider"]].append(sample["value"])


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    latencies: dict[str, list[float]] = collections.defaultdict(list)
    stop = threading.Event()
    with zmq.Context() as ctx, ctx.socket(zmq.PULL) as pull:
        port = pull.bind_to_random_port("tcp://127.0.0.1")
        os.environ[ENDPOINT_VARIABLE] = f"tcp://127.0.0.1:{port}"
        gatherer = threading.Thread(target=gather, args=(pull, stop, latencies))
        gatherer.start()
        try:
            with PushService(processes=2) as service:
                receipts = service.send(
                    Notification("apns" if n % 3 else "fcm", f"device-{n:02d}", "Frost tonight")
                    for n in range(9))
        finally:
            stop.set()
            gatherer.join()
    print(len(receipts), "receipts")
    for provider, values in sorted(latencies.items()):
        print(f"{provider}: n={len(values)} median={statistics.median(values) * 1e6:.0f}us")


if __name__ == "__main__":
    main()

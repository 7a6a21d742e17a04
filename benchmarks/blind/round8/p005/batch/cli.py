from __future__ import annotations

import argparse
import logging
import tempfile
import threading

import zmq

from shiplog import ShippingHandler
from workers import fan_out, wait_for

log = logging.getLogger("batch")


def collect(url: str, stop: threading.Event) -> None:
    with zmq.Context() as ctx, ctx.socket(zmq.PULL) as pull:
        pull.bind(url)
        while not stop.is_set():
            if pull.poll(100):
                print("collected:", pull.recv_string())


def body(index: int) -> None:
    if index == 1:
        raise ValueError("no such batch")
    log.info("batch %d written", index)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", type=int, default=3)
    count = parser.parse_args().n
    with tempfile.TemporaryDirectory() as folder:
        url = f"ipc://{folder}/collector"
        stop = threading.Event()
        collector = threading.Thread(target=collect, args=(url, stop))
        collector.start()
        logging.basicConfig(level=logging.INFO, handlers=[ShippingHandler(url)])
        log.info("parent up")
        codes = wait_for(fan_out(count, body))
        log.info("codes %s", codes)
        stop.set()
        collector.join()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

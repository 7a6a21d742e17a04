from __future__ import annotations

import argparse
import asyncio
import logging
import tempfile
import threading

import zmq

from .service import MandateService
from .wire import Lookup

IBANS = ("GB82WEST12345698765432", "DE89370400440532013000", "FR1420041010050500013M02606", "NL91ABNA0417164301")


def branch(endpoint: str, requests: int) -> None:
    with zmq.Context() as context, context.socket(zmq.PUSH) as out:
        out.linger = 500
        out.connect(endpoint)
        for n in range(requests):
            out.send(Lookup(IBANS[n % len(IBANS)]).pack())


def archive(endpoint: str, ready: threading.Event, stop: threading.Event, rows: list[dict]) -> None:
    with zmq.Context() as context, context.socket(zmq.PULL) as box:
        box.bind(endpoint)
        ready.set()
        while not stop.is_set():
            if box.poll(50):
                rows.append(box.recv_json(zmq.NOBLOCK))


def main() -> None:
    parser = argparse.ArgumentParser("faxbroker")
    parser.add_argument("--requests", type=int, default=5)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(threadName)s %(message)s")

    rows: list[dict] = []
    ready, stop = threading.Event(), threading.Event()
    with tempfile.TemporaryDirectory(prefix="fax") as tmp:
        host = f"ipc://{tmp}/host"
        archivist = threading.Thread(target=archive, args=(host, ready, stop, rows), name="archive")
        archivist.start()
        ready.wait(2)
        service = MandateService(f"ipc://{tmp}/front", host, args.requests)
        sender = threading.Thread(target=branch, args=(service.front, args.requests), name="branch")
        sender.start()
        answers = asyncio.run(service.serve())
        sender.join(2)
        service.close()
        stop.set()
        archivist.join(2)
    print(len(answers), "answers,", len(rows), "archived,", sum(bool(a["valid"]) for a in answers), "valid")


if __name__ == "__main__":
    main()

from __future__ import annotations

import argparse
import logging
import tempfile
from datetime import date
from pathlib import Path

import zmq

from .channel import Channel
from .documents import InvoiceRun
from .prefork import spread


def main() -> None:
    parser = argparse.ArgumentParser(prog="invoices")
    parser.add_argument("--customers", type=int, default=4)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--month", type=date.fromisoformat, default=date(2024, 6, 1))
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")

    listener = zmq.Context.instance().socket(zmq.SUB)
    listener.subscribe(b"invoice")
    port = listener.bind_to_random_port("tcp://127.0.0.1")

    with tempfile.TemporaryDirectory() as folder:
        run = InvoiceRun(
            month=options.month,
            customers=[f"c{number:03}" for number in range(options.customers)],
            folder=Path(folder),
            channel=Channel(endpoint=f"tcp://127.0.0.1:{port}"),
        )
        codes = spread(run.write, run.customers, options.processes)
        written = len(list(run.folder.glob("*.txt")))

    announced = 0
    while listener.poll(300):
        listener.recv_multipart()
        announced += 1
    run.channel.close()
    listener.close(0)
    print(f"exit codes {codes}, {written} invoices written, {announced} announced")


if __name__ == "__main__":
    main()

from __future__ import annotations

import argparse
import logging
import tempfile
from contextlib import ExitStack, closing
from decimal import Decimal
from functools import partial
from pathlib import Path

import zmq

from .audit import AuditTrail
from .payments import Payment, Settlement
from .workers import crew

log = logging.getLogger("ledger")

PAYMENTS = tuple(
    Payment(f"P{number:04}", Decimal(amount), currency)
    for number, (amount, currency) in enumerate(
        [("120.50", "EUR"), ("15000", "EUR"), ("0", "EUR"), ("99.99", "USD"), ("42", "EUR"), ("7.20", "EUR")]
    )
)


def settle_batch(settlement: Settlement, batch: tuple[Payment, ...]) -> int:
    with closing(settlement.trail):
        return settlement.settle(batch)


def settle(batches: int) -> int:
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ledger-")))
        endpoint = f"ipc://{home / 'audit'}"
        context = stack.enter_context(zmq.Context())
        archive = stack.enter_context(context.socket(zmq.PULL))
        archive.bind(endpoint)

        trail = stack.enter_context(closing(AuditTrail(endpoint)))
        settlement = Settlement(trail)
        settlement.opened(batches)
        with crew() as start:
            for number in range(batches):
                start(partial(settle_batch, settlement, PAYMENTS[number::batches]))

        entries = 0
        while archive.poll(300):
            log.info("audit %s", archive.recv_json())
            entries += 1
        log.info("%d audit entries", entries)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="ledger")
    commands = parser.add_subparsers(dest="command", required=True)
    settle_command = commands.add_parser("settle")
    settle_command.add_argument("--batches", type=int, default=2)
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    match vars(parser.parse_args()):
        case {"command": "settle", "batches": batches}:
            return settle(batches)
        case other:
            parser.error(f"unknown command {other}")


if __name__ == "__main__":
    raise SystemExit(main())

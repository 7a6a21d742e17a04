from __future__ import annotations

import argparse
import logging
import socket
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path

from .metrics import Aggregator, ZmqMetrics
from .prefork import PreforkServer
from .service import POSTCODES, Services

log = logging.getLogger("lookup")

QUESTIONS = ("10115", "99999", "80331", "berlin please", "20095")


def ask(path: Path, question: str) -> str:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(2)
        connection.connect(str(path))
        connection.sendall(question.encode())
        return connection.recv(256).decode()


def main() -> int:
    parser = argparse.ArgumentParser(prog="lookup")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lookup-")))
        aggregator = stack.enter_context(closing(Aggregator(endpoint := f"ipc://{home / 'metrics'}")))
        metrics = stack.enter_context(closing(ZmqMetrics.connect(endpoint, app="lookup")))
        services = Services(metrics, POSTCODES)
        metrics.increment("lookup.boot")

        server = PreforkServer(home / "lookup.sock", services.answer, options.workers)
        server.on_drain(metrics.close)
        with server:
            for question in QUESTIONS:
                log.info("%s -> %s", question, ask(home / "lookup.sock", question))
        for name, value in sorted(aggregator.totals(quiet_ms=250).items()):
            log.info("%s = %d", name, value)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

from __future__ import annotations

import logging
import tempfile

import zmq

from .deferred import Deferred, all_settled
from .orders import ORDERS, render, stamp
from .outbox import Outbox

log = logging.getLogger("reportd")


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="[%(process)d] %(message)s")
    with tempfile.TemporaryDirectory() as tmp, zmq.Context() as context:
        address = f"ipc://{tmp}/board"
        board = context.socket(zmq.ROUTER)
        board.bind(address)
        outbox = Outbox(context, address)
        outbox.hello()

        chains = [
            Deferred(render, order)
            .then(stamp)
            .then(outbox.announce)
            .then(lambda report: report["title"])
            .catch(lambda exc: f"failed: {exc}")
            .launch()
            for order in ORDERS
        ]
        for result in all_settled(chains, timeout=5.0):
            log.info("%s", result)

        while board.poll(250):
            log.info("board: %s", board.recv_multipart(zmq.NOBLOCK)[1:])
        outbox.close()
        board.close(0)


if __name__ == "__main__":
    main()

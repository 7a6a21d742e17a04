from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Sequence

import zmq

from intake import Intake
from tape import open_tape

log = logging.getLogger("record")


def broker(port: int, lines: Sequence[str], answers: list[str]) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=3) as c, c.makefile("rw") as f:
        for line in lines:
            print(line, file=f, flush=True)
            answers.append(f.readline().strip())
        c.shutdown(socket.SHUT_WR)


def main() -> None:
    ctx = zmq.Context()
    tape, url = open_tape(ctx)
    watcher = ctx.socket(zmq.SUB)
    watcher.linger = 0
    watcher.subscribe(b"")
    watcher.connect(url)
    answers: list[str] = []
    with Intake(tape) as server:
        orders = [["abc 10.5 100", "abc x"], ["xyz 7.25 40"]]
        brokers = [threading.Thread(target=broker, args=(server.port, o, answers)) for o in orders]
        for b in brokers:
            b.start()
            server.handle_request()
        for b in brokers:
            b.join(3)
    log.info("answers %s", answers)
    while watcher.poll(300):
        log.info("tape %s", watcher.recv_multipart())


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    main()

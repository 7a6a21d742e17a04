import argparse
import logging
import pathlib
import socket
import tempfile
import threading
import time

import zmq

from .audit import AuditFeed
from .reflog import RefLog
from .server import Gate

REQUESTS = (
    "push infra/tools refs/heads/topic 00000000 1badcafe",
    "push infra/tools refs/heads/main 1badcafe 00000000",
    "clone everything please",
)


def client(address, request: str, answers: list[str]) -> None:
    with socket.create_connection(address, timeout=3) as conn:
        conn.settimeout(3)
        conn.sendall(request.encode() + b"\n")
        answers.append(conn.makefile().readline().strip())


def main() -> None:
    parser = argparse.ArgumentParser(prog="gitgate")
    parser.add_argument("--clients", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    with tempfile.TemporaryDirectory() as folder:
        audit = AuditFeed()
        watcher = audit.follow("session.")
        time.sleep(0.2)
        answers: list[str] = []
        with Gate(("127.0.0.1", 0), RefLog(pathlib.Path(folder, "reflog")), audit) as gate:
            crowd = [threading.Thread(target=client, args=(gate.server_address, REQUESTS[n % len(REQUESTS)], answers))
                     for n in range(args.clients)]
            for each in crowd:
                each.start()
            deadline = time.monotonic() + 4
            while any(each.is_alive() for each in crowd) and time.monotonic() < deadline:
                gate.handle_request()
            for each in crowd:
                each.join(1)
            print(*answers, *gate.reflog.lines(), sep="\n")
        while watcher.poll(200):
            topic, body = watcher.recv_multipart(zmq.NOBLOCK)
            print(topic.decode(), body.decode())
        watcher.close()
        audit.close()


if __name__ == "__main__":
    main()

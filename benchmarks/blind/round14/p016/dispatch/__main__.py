from __future__ import annotations

import socket
import threading

import zmq

from .depot import DepotFeed
from .server import DispatchServer


def courier(port: int, answers: list[str]) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=3) as line:
        stream = line.makefile("rw")
        for command in ("PICKUP P-1001", "DROP P-1001", "SING"):
            print(command, file=stream, flush=True)
            answers.append(stream.readline().strip())
        print("QUIT", file=stream, flush=True)


def main() -> None:
    answers: list[str] = []
    with DepotFeed(zmq.Context()) as feed, DispatchServer(feed) as server:
        client = threading.Thread(target=courier, args=(server.port, answers), daemon=True)
        client.start()
        server.handle_request()
        client.join(4)
    print(answers)


if __name__ == "__main__":
    main()

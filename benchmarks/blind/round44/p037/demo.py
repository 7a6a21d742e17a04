from __future__ import annotations

from collections import Counter

import zmq
from starlette.testclient import TestClient

from lexical.web import create_app

SHORT = "It was a bright cold day in April."
LONG = "The clocks were striking thirteen; the clocks of the town, " * 6


def main() -> None:
    context = zmq.Context()
    inbox = context.socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    with TestClient(create_app(f"tcp://127.0.0.1:{port}")) as client:
        for text in (SHORT, LONG, SHORT, LONG, " "):
            reply = client.post("/analyses", content=text)
            print(reply.status_code, reply.text)
    kinds: Counter = Counter()
    while inbox.poll(300):
        kinds[inbox.recv_json(zmq.NOBLOCK)["kind"]] += 1
    inbox.close(0)
    context.term()
    print(dict(kinds))


if __name__ == "__main__":
    main()

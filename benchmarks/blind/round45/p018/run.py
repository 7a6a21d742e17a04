from __future__ import annotations

import threading
from argparse import ArgumentParser

import zmq
from starlette.testclient import TestClient

from audit import AuditSink
from webapp import build


def archive(ready: threading.Event, stop: threading.Event, box: dict) -> None:
    """The archive service, here as a thread."""
    with zmq.Context() as ctx, ctx.socket(zmq.PULL) as pull:
        port = pull.bind_to_random_port("tcp://127.0.0.1")
        box["address"] = f"tcp://127.0.0.1:{port}"
        box["records"] = []
        ready.set()
        while not stop.is_set():
            if pull.poll(50):
                box["records"].append(pull.recv_json(zmq.NOBLOCK))


def main() -> None:
    parser = ArgumentParser()
    parser.add_argument("--requests", type=int, default=3)
    options = parser.parse_args()
    ready, stop, box = threading.Event(), threading.Event(), {}
    keeper = threading.Thread(target=archive, args=(ready, stop, box), daemon=True)
    keeper.start()
    ready.wait(2)

    with TestClient(build(AuditSink(box["address"])), headers={"x-user": "jo"}) as client:
        for n in range(options.requests):
            client.post("/journal/", json={"account": f"acc{n % 2}", "amount": n + 1})
        print(client.post("/journal/compact").json())
        print(client.get("/journal/").json())
    stop.wait(0.3)
    stop.set()
    keeper.join(2)
    for record in box["records"]:
        print(record["actor"], record["action"], record["target"])


if __name__ == "__main__":
    main()

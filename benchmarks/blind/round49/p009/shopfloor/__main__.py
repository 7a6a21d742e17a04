from __future__ import annotations

import collections
import tempfile

import zmq

from . import create_app
from .extensions import events


def drain(sink: zmq.Socket) -> collections.Counter:
    seen: collections.Counter = collections.Counter()
    while sink.poll(400):
        kind, _ = sink.recv_multipart()
        seen[kind.decode()] += 1
    return seen


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, zmq.Context() as ctx, ctx.socket(zmq.PULL) as sink:
        endpoint = f"ipc://{folder}/events"
        sink.setsockopt(zmq.LINGER, 0)
        sink.bind(endpoint)
        app = create_app(EVENTS_ENDPOINT=endpoint)
        client = app.test_client()
        for number in range(4):
            lines = [{"sku": f"A{number}{n}", "qty": n + 1} for n in range(3)]
            client.post("/orders/", json={"lines": lines})
        print(client.get("/orders/2").get_json())
        print(client.get("/orders/99").status_code)
        print(app.test_cli_runner().invoke(args=["pick"]).output.strip())
        print(client.get("/orders/2").get_json()["state"])
        for kind, count in sorted(drain(sink).items()):
            print(f"{kind:16}{count}")
        events.close()


if __name__ == "__main__":
    main()

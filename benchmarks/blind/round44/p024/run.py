from __future__ import annotations

import argparse
import tempfile
import threading
from pathlib import Path

import zmq

from shop.web import audit, create_app


def audit_daemon(pull: zmq.Socket, seen: list[str], stop: threading.Event) -> None:
    while not stop.is_set():
        if pull.poll(100):
            seen.append(pull.recv_json(zmq.NOBLOCK)["action"])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--orders", type=int, default=2)
    options = parser.parse_args()

    ctx = zmq.Context()
    pull = ctx.socket(zmq.PULL)
    port = pull.bind_to_random_port("tcp://127.0.0.1")
    seen: list[str] = []
    stop = threading.Event()

    with tempfile.TemporaryDirectory() as folder:
        app = create_app(AUDIT_URL=f"tcp://127.0.0.1:{port}", INVOICE_DIR=folder)
        client = app.test_client()
        client.get("/ping")
        daemon = threading.Thread(target=audit_daemon, args=(pull, seen, stop), daemon=True)
        daemon.start()
        for n in range(options.orders):
            items = [{"sku": f"SKU-{n}", "qty": n + 1, "price": 9.5}]
            reply = client.post("/orders", json={"items": items})
            print(reply.status_code, reply.get_json()["id"])
        failed = app.extensions["invoices"].drain()
        print("invoices:", len(list(Path(folder).glob("*.txt"))), "failed:", failed)
        stop.wait(0.3)
    stop.set()
    daemon.join(2)
    audit.close()
    pull.close()
    ctx.term()
    print("audit:", sorted(seen))


if __name__ == "__main__":
    main()

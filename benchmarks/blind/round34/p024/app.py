from __future__ import annotations

import argparse
import json
import socket
import socketserver
import threading

import zmq

from fabric import fabric
from features import FeatureBus, FeatureStore


class LookupHandler(socketserver.StreamRequestHandler):
    server: "LookupServer"

    def handle(self) -> None:
        key = self.rfile.readline().strip().decode()
        match self.server.store.lookup(key):
            case None:
                answer = {"key": key, "status": "absent"}
            case [first, *_] as row:
                answer = {"key": key, "status": "ok", "head": first, "dim": len(row)}
            case _:
                answer = {"key": key, "status": "empty"}
        self.wfile.write(json.dumps(answer).encode() + b"\n")


class LookupServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True

    def __init__(self, store: FeatureStore) -> None:
        super().__init__(("127.0.0.1", 0), LookupHandler)
        self.store = store


def ask(address: tuple[str, int], keys: list[str], answers: list[str]) -> None:
    for key in keys:
        with socket.create_connection(address, timeout=3) as conn:
            conn.sendall(key.encode() + b"\n")
            answers.append(conn.makefile().readline().strip())


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--calls", type=int, default=3)
    calls = ap.parse_args().calls

    audit = fabric.context.socket(zmq.SUB)
    audit.subscribe("store.")
    port = audit.bind_to_random_port("tcp://127.0.0.1")

    store = FeatureStore(FeatureBus(f"tcp://127.0.0.1:{port}"))
    store.load({"sku-1": [0.1, 0.4], "sku-2": [0.9, 0.3]})

    answers: list[str] = []
    keys = [f"sku-{n}" for n in range(2, 2 + calls)]
    with LookupServer(store) as server:
        client = threading.Thread(target=ask, args=(server.server_address, keys, answers))
        client.start()
        for _ in keys:
            server.handle_request()
        client.join(4)
    print(*answers, sep="\n")

    topics = []
    while audit.poll(200):
        topics.append(audit.recv_multipart()[0].decode())
    print("audit:", topics)
    fabric.shutdown()


if __name__ == "__main__":
    main()

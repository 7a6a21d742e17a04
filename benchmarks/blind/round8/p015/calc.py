from __future__ import annotations

import json
import threading

import zmq


class CalcServer(threading.Thread):
    operations = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}

    def __init__(self, endpoint: str) -> None:
        super().__init__(daemon=True)
        self.endpoint = endpoint
        self.up = threading.Event()

    def run(self) -> None:
        sock = zmq.Context().socket(zmq.ROUTER)
        sock.bind(self.endpoint)
        self.up.set()
        while True:
            peer, number, body = sock.recv_multipart()
            name, args = json.loads(body)
            result = json.dumps(self.operations[name](*args)).encode()
            sock.send_multipart([peer, number, result])

from __future__ import annotations

import json
import time

import zmq


class ScoreBoard:
    """Publishes what the farm is doing; dashboards subscribe."""

    def __init__(self, port: int | None = None):
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.linger = 0
        if port:
            self.pub.bind(f"tcp://127.0.0.1:{port}")
            self.port = port
        else:
            self.port = self.pub.bind_to_random_port("tcp://127.0.0.1")

    def post(self, topic: str, **fields) -> None:
        fields["at"] = time.time()
        self.pub.send_multipart([topic.encode(), json.dumps(fields).encode()])

    def close(self) -> None:
        self.pub.close()
        self.context.term()

"""Publishes the score to the displays in the hall and to the web page."""
from __future__ import annotations

import json

import zmq


class ScoreFeed:
    def __init__(self, endpoint: str) -> None:
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.setsockopt(zmq.LINGER, 0)
        self.pub.bind(endpoint)
        self.sent = 0

    def __enter__(self) -> "ScoreFeed":
        return self

    def __exit__(self, *exc) -> None:
        self.pub.close()
        self.context.term()

    def publish(self, topic: str, body: dict) -> None:
        self.pub.send_string(f"{topic} {json.dumps(body)}", zmq.NOBLOCK)
        self.sent += 1

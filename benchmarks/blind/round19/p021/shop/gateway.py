"""Outgoing event gateway: partners subscribe to it for order state."""
from __future__ import annotations

import json
from functools import cached_property

import zmq


class PartnerGateway:
    def __init__(self, topic_prefix: str = "shop") -> None:
        self.topic_prefix = topic_prefix
        self.port: int | None = None
        self.published = 0

    @cached_property
    def channel(self) -> zmq.Socket:
        channel = zmq.Context.instance().socket(zmq.PUB)
        channel.setsockopt(zmq.LINGER, 0)
        self.port = channel.bind_to_random_port("tcp://127.0.0.1")
        return channel

    def publish(self, event: str, body: dict) -> int:
        frames = [f"{self.topic_prefix}.{event}".encode(), json.dumps(body).encode()]
        self.channel.send_multipart(frames)
        self.published += 1
        return self.published


gateway = PartnerGateway()

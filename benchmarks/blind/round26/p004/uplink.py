import json
from typing import Optional

import zmq


class Uplink:
    """Forwards readings to the farm's collector."""

    def __init__(self, address: str, context: Optional[zmq.Context] = None):
        self.context = context or zmq.Context.instance()
        self.address = address
        self.pub = self.context.socket(zmq.PUB)
        self.pub.linger = 0
        self.pub.connect(address)

    def forward(self, topic: str, **payload) -> None:
        self.pub.send_multipart([topic.encode(), json.dumps(payload).encode()])

    def close(self) -> None:
        self.pub.close()

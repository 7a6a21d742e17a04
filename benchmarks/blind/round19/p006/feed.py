import json

import zmq


class FlowFeed:
    """Publishes flow records as [topic, json] pairs."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self._host = host

    def __enter__(self) -> "FlowFeed":
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.linger = 0
        port = self._pub.bind_to_random_port(f"tcp://{self._host}")
        self.endpoint = f"tcp://{self._host}:{port}"
        return self

    def replay(self, flows) -> None:
        for flow in flows:
            self._pub.send_multipart([flow["proto"].encode(), json.dumps(flow).encode()])

    def __exit__(self, *exc) -> None:
        self._pub.close()
        self._ctx.term()

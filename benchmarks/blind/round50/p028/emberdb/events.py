from __future__ import annotations

import zmq


class KeyspaceEvents:
    """Publishes what happens to keys and to the server itself."""

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._pub = context.socket(zmq.PUB)
        self._pub.linger = 0
        self._pub.bind(endpoint)

    def keyspace(self, verb: str, key: str) -> None:
        self._pub.send_multipart([b"__keyspace__", verb.encode(), key.encode()])

    def server(self, what: str, detail: str) -> None:
        self._pub.send_multipart([b"__server__", what.encode(), detail.encode()])

    def close(self) -> None:
        self._pub.close()

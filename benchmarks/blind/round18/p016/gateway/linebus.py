import json

import zmq


class LineBus:
    """Client side of the line bus (one DEALER, JSON bodies)."""

    def __init__(self, context: zmq.Context, url: str, ident: str):
        self._sock = context.socket(zmq.DEALER)
        self._sock.setsockopt_string(zmq.IDENTITY, ident)
        self._sock.linger = 0
        self._sock.connect(url)

    def tell(self, verb: str, **fields) -> None:
        self._sock.send_string(json.dumps({"verb": verb, **fields}), zmq.NOBLOCK)

    def close(self) -> None:
        self._sock.close()

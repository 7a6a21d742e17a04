from typing import Dict

import zmq


class SocketCache(Dict[str, zmq.Socket]):
    """One PUB per endpoint, made at the first use."""

    def __init__(self) -> None:
        super().__init__()
        self.context = zmq.Context()

    def __missing__(self, endpoint: str) -> zmq.Socket:
        socket = self.context.socket(zmq.PUB)
        socket.linger = 0
        socket.connect(endpoint)
        self[endpoint] = socket
        return socket

    def close(self) -> None:
        for socket in self.values():
            socket.close()
        self.clear()
        self.context.term()

import struct

import zmq

_PROGRESS = struct.Struct("<HBB")


class ProgressBus:
    """Broadcasts the progress of every node to the operator panels."""

    def __init__(self, context: zmq.Context):
        self._out = context.socket(zmq.PUB)
        self._out.linger = 0
        self.port = self._out.bind_to_random_port("tcp://127.0.0.1")

    def publish(self, node: int, state: int, percent: int) -> None:
        frame = _PROGRESS.pack(node, state, percent)
        self._out.send_multipart([b"progress", frame])

    def close(self) -> None:
        self._out.close()

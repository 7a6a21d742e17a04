import contextlib
import json

import zmq


@contextlib.contextmanager
def uplink(address):
    context = zmq.Context()
    socket = context.socket(zmq.PUB)
    socket.linger = 0
    try:
        port = socket.bind_to_random_port(address)
        yield Uplink(socket, port)
    finally:
        socket.close()
        context.term()


class Uplink:
    def __init__(self, socket, port):
        self._socket = socket
        self.port = port
        self.sent = 0

    def publish(self, kind, document):
        self._socket.send_multipart([kind.encode(), json.dumps(document).encode()])
        self.sent += 1

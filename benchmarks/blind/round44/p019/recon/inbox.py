import contextlib
import tempfile

import zmq


class Inbox:
    def __init__(self, socket, endpoint):
        self.socket = socket
        self.endpoint = endpoint

    def read(self, quiet_ms=250):
        while self.socket.poll(quiet_ms):
            yield [frame.decode() for frame in self.socket.recv_multipart()]


@contextlib.contextmanager
def inbox():
    context = zmq.Context()
    socket = context.socket(zmq.PULL)
    with tempfile.TemporaryDirectory() as directory:
        endpoint = "ipc://%s/recon" % directory
        socket.bind(endpoint)
        try:
            yield Inbox(socket, endpoint)
        finally:
            socket.close(0)
            context.term()

import contextlib
import os

import zmq

RENDER_TIMEOUT = 4000


class Switchboard:
    """The context of the mail room and the addresses in it."""

    def __init__(self, directory):
        self.context = zmq.Context(io_threads=1)
        self.tally_url = "inproc://tally"
        self.render_url = "ipc://" + os.path.join(directory, "render")

    @contextlib.contextmanager
    def line(self, kind, url, *, bind=False):
        sock = self.context.socket(kind)
        sock.linger = 200
        sock.rcvtimeo = sock.sndtimeo = RENDER_TIMEOUT
        try:
            if bind:
                sock.bind(url)
            else:
                sock.connect(url)
            yield sock
        finally:
            sock.close()

    def close(self):
        self.context.term()

from contextlib import contextmanager

import zmq


class EventLine:
    def __init__(self, url):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.connect(url)

    def tell(self, what, *details):
        self.socket.send_pyobj((what, details), zmq.NOBLOCK)

    def close(self):
        self.socket.close(200)
        self.context.term()


@contextmanager
def event_line(url):
    line = EventLine(url)
    try:
        yield line
    finally:
        line.close()

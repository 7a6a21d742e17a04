import time

import zmq


class Feed:
    def __init__(self, title):
        self.title = title
        self.started = time.monotonic()
        self._context = zmq.Context(io_threads=1)
        self._out = self._context.socket(zmq.PUB)
        self._out.bind("inproc://feed")
        self.viewers = []

    def viewer(self):
        sub = self._context.socket(zmq.SUB)
        sub.subscribe(self.title)
        sub.connect("inproc://feed")
        self.viewers.append(sub)
        return sub

    def put(self, kind, text):
        stamp = f"{time.monotonic() - self.started:6.3f}"
        self._out.send_multipart([part.encode() for part in (self.title, stamp, kind, text)])

    def close(self):
        for sub in self.viewers:
            sub.close()
        self._out.close(linger=0)
        self._context.term()

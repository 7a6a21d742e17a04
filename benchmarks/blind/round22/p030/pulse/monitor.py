import time

import zmq


class Monitor:
    """Subscribes to the beats and counts them by member."""

    def __init__(self):
        self.ctx = zmq.Context()
        self.sub = self.ctx.socket(zmq.SUB)
        self.sub.subscribe(b"beat")
        self.port = self.sub.bind_to_random_port("tcp://127.0.0.1")
        self.seen: dict[str, int] = {}

    @property
    def endpoint(self):
        return f"tcp://127.0.0.1:{self.port}"

    def watch(self, seconds: float):
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self.sub.poll(int(left * 1000)):
                _, name, _seq = self.sub.recv_multipart()
                self.seen[name.decode()] = self.seen.get(name.decode(), 0) + 1
        return self.seen

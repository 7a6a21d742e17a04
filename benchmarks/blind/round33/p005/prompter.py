"""The prompter's monitor: receives what halls and language panels report."""
import zmq


class Monitor:
    def __init__(self):
        self.ctx = zmq.Context()
        self.inbox = self.ctx.socket(zmq.PULL)
        self.port = self.inbox.bind_to_random_port("tcp://127.0.0.1")

    @property
    def endpoint(self):
        return f"tcp://127.0.0.1:{self.port}"

    def read_all(self, quiet_ms=300):
        while self.inbox.poll(quiet_ms):
            yield self.inbox.recv_json()

    def close(self):
        self.inbox.close(0)
        self.ctx.term()


class Wire:
    """Line from a hall to the monitor."""

    def __init__(self, endpoint, hall):
        self.hall = hall
        self.ctx = zmq.Context()
        self.out = self.ctx.socket(zmq.PUSH)
        self.out.linger = 300
        self.out.connect(endpoint)

    def tell(self, what, **fields):
        self.out.send_json({"hall": self.hall, "what": what, **fields}, zmq.NOBLOCK)

    def close(self):
        self.out.close()
        self.ctx.term()

"""Link to the conveyor controller (here: a stand-in on the same machine)."""
import zmq


class Conveyor:
    def __init__(self):
        self._ctx = self._belt = self._line = None

    def __enter__(self):
        self._ctx = zmq.Context()
        self._belt = self._ctx.socket(zmq.PULL)
        port = self._belt.bind_to_random_port("tcp://127.0.0.1")
        self._line = self._ctx.socket(zmq.PUSH)
        self._line.connect(f"tcp://127.0.0.1:{port}")
        return self

    def tell(self, verb, value=""):
        self._line.send_string(f"{verb} {value}".rstrip(), zmq.DONTWAIT)

    def seen(self):
        while self._belt.poll(150):
            yield self._belt.recv_string()

    def __exit__(self, kind, value, tb):
        self.tell("halt" if kind else "idle")
        self._line.close(linger=50)
        self._belt.close(linger=0)
        self._ctx.term()
        return False

import zmq


class Fanout:
    """Sends every publication on, and lets a retained one be asked for."""

    def __init__(self):
        self._context = zmq.Context()
        self._out = self._context.socket(zmq.XPUB)
        self._out.setsockopt(zmq.LINGER, 0)
        self.port = self._out.bind_to_random_port("tcp://127.0.0.1")
        self.retained = {}

    def relay(self, topic, payload, *, retain=False):
        if retain:
            self.retained[topic] = payload
        self._out.send_string(f"{topic} {payload}", zmq.NOBLOCK)

    def bridge_from(self, topic):
        """Open an upstream side for one remote topic."""
        upstream = self._context.socket(zmq.SUB)
        upstream.linger = 0
        upstream.subscribe(topic)
        upstream.connect(f"tcp://127.0.0.1:{self.port}")
        return upstream

    def close(self):
        self._out.close()
        self._context.term()

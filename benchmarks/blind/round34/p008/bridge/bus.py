import zmq


class Bus:
    __slots__ = ("_ctx", "_pub", "endpoint", "verbs")

    def __init__(self, interface="tcp://127.0.0.1"):
        self._ctx = zmq.Context.instance()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.linger = 0
        port = self._pub.bind_to_random_port(interface)
        self.endpoint = f"{interface}:{port}"
        self.verbs = {"PUB": self.publish, "TUNE": self.tune, "WHERE": self.where}

    def publish(self, topic, *words):
        self._pub.send_multipart([topic.encode(), " ".join(words).encode()])
        return "queued"

    def tune(self, hwm):
        self._pub.setsockopt(zmq.SNDHWM, int(hwm))
        return f"hwm {hwm}"

    def where(self):
        return self.endpoint

    def close(self):
        self._pub.close()
        self._ctx.term()

import zmq


class StatusBoard:
    """What the newsroom sees of the clipping service."""

    def __init__(self, endpoint):
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 100)
        self._pub.bind(endpoint)
        self._closed = False

    def state(self, word, detail=""):
        self._pub.send_multipart([b"state", word.encode(), detail.encode()])

    def goodbye(self):
        if self._closed:
            return
        self.state("offline", "service stopped")

    def close(self):
        self._closed = True
        self._pub.close()
        self._ctx.term()

import os
import zmq


class AuditFeed:
    """Publishes what the gate did, for the web interface and the compliance archive."""

    def __init__(self, bind: str = "tcp://127.0.0.1:*"):
        self._context = zmq.Context()
        self._feed = self._context.socket(zmq.PUB)
        self._feed.set(zmq.LINGER, 0)
        self._feed.bind(bind)
        self.endpoint = self._feed.get_string(zmq.LAST_ENDPOINT)
        self._serial = 0

    def publish(self, topic: str, peer) -> None:
        self._serial += 1
        body = {"n": self._serial, "peer": "%s:%d" % peer, "by": os.getpid()}
        self._feed.send_string(topic, zmq.SNDMORE)
        self._feed.send_json(body)

    def follow(self, *topics: str) -> zmq.Socket:
        sub = self._context.socket(zmq.SUB)
        for topic in topics:
            sub.subscribe(topic)
        sub.connect(self.endpoint)
        return sub

    def close(self) -> None:
        self._context.destroy(linger=0)

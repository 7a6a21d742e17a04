"""What the operator's screen subscribes to."""
import threading

import zmq


class Display:
    def __init__(self, ctx: zmq.Context, address: str) -> None:
        self._lock = threading.Lock()
        self._pub = ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self._pub.bind(address)
        self.sent = 0

    def show(self, topic: str, **values) -> None:
        with self._lock:
            self._pub.send_string(topic, zmq.SNDMORE)
            self._pub.send_json(values)
            self.sent += 1

    def close(self) -> None:
        with self._lock:
            self._pub.close()

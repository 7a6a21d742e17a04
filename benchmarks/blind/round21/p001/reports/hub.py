"""The progress hub.  One per program; import ``hub`` and publish."""
import logging

import zmq

log = logging.getLogger("reports.hub")


class ProgressHub:
    def __init__(self) -> None:
        self._ctx: zmq.Context | None = None
        self._sink: zmq.Socket | None = None
        self._feed: zmq.Socket | None = None
        self.endpoint = ""

    def open(self) -> None:
        self._ctx = zmq.Context()
        self._sink = self._ctx.socket(zmq.PULL)
        port = self._sink.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self._dial()

    def _dial(self) -> None:
        self._feed = self._ctx.socket(zmq.PUSH)
        self._feed.linger = 200
        self._feed.connect(self.endpoint)

    def publish(self, who: str, text: str) -> bool:
        if self._feed is None:
            return False
        try:
            self._feed.send_json({"who": who, "text": text}, zmq.NOBLOCK)
        except zmq.Again:
            log.debug("progress of %s dropped", who)
            return False
        return True

    def drain(self, patience: int = 200) -> int:
        count = 0
        while self._sink.poll(patience):
            note = self._sink.recv_json()
            log.info("%s: %s", note["who"], note["text"])
            count += 1
        return count

    def shut(self) -> None:
        for sock in (self._feed, self._sink):
            if sock is not None:
                sock.close(linger=0)
        self._ctx.term()


hub = ProgressHub()

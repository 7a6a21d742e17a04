"""The situation map in the command vehicle."""
import threading

import zmq


class SituationFeed:
    def __init__(self) -> None:
        self._context = zmq.Context()
        self._map = self._context.socket(zmq.PULL)
        self._map.bind("inproc://map")
        self._out = self._context.socket(zmq.PUSH)
        self._out.connect("inproc://map")
        self._lock = threading.Lock()

    def post(self, kind: str, **values) -> None:
        with self._lock:
            self._out.send_json({"kind": kind, **values}, zmq.NOBLOCK)

    def read(self) -> list:
        messages = []
        while self._map.poll(50):
            messages.append(self._map.recv_json(zmq.NOBLOCK))
        return messages

    def close(self) -> None:
        self._out.close(0)
        self._map.close(0)
        self._context.term()

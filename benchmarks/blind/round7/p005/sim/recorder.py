import zmq

from .outlets import recorder_url


class Recorder:
    def __init__(self) -> None:
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        self._pull.bind(recorder_url())

    def drain(self) -> int:
        count = 0
        while self._pull.poll(200):
            self._pull.recv_json()
            count += 1
        return count

    def close(self) -> None:
        self._context.destroy(linger=0)

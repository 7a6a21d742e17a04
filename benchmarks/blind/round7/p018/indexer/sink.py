import zmq


class Sink:
    def __init__(self, url: str) -> None:
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        self._pull.bind(url)

    def drain(self, patience_ms: int = 200) -> int:
        count = 0
        while self._pull.poll(patience_ms):
            self._pull.recv_json()
            count += 1
        return count

    def close(self) -> None:
        self._context.destroy(linger=0)

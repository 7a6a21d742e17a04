import zmq


class Uplink:
    def __init__(self, url: str, batch: int) -> None:
        self.url = url
        self.batch = batch
        self._pending: list[dict] = []
        self._ctx = zmq.Context()
        self._push = self._ctx.socket(zmq.PUSH)
        self._push.linger = 400
        self._push.connect(url)

    def queue(self, reading: dict) -> None:
        self._pending.append(reading)
        if len(self._pending) >= self.batch:
            self.flush()

    def flush(self) -> None:
        if self._pending:
            self._push.send_json(self._pending, zmq.NOBLOCK)
            self._pending = []

    def shutdown(self) -> None:
        self.flush()
        self._push.close()
        self._ctx.term()

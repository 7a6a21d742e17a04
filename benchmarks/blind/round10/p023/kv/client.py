import itertools
import threading

import zmq


class Client:
    def __init__(self, url: str) -> None:
        self._ctx = zmq.Context()
        self._req = self._ctx.socket(zmq.DEALER)
        self._req.linger = 0
        self._req.connect(url)
        self._ids = itertools.count(1)

    def set(self, key: str, value: str) -> int:
        number = next(self._ids)
        self._req.send_multipart([b"%d" % number, b"SET", key.encode(), value.encode()])
        return number

    def reply(self, timeout: int = 500) -> list:
        if self._req.poll(timeout):
            return self._req.recv_multipart()
        return []

    def close(self) -> None:
        self._req.close()
        self._ctx.term()


class Server(threading.Thread):
    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._ctx = zmq.Context()
        self._router = self._ctx.socket(zmq.ROUTER)
        self.url = f"tcp://127.0.0.1:{self._router.bind_to_random_port('tcp://127.0.0.1')}"
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.is_set():
            if self._router.poll(50):
                who, number, *rest = self._router.recv_multipart()
                self._router.send_multipart([who, number, b"OK"])
        self._ctx.destroy(linger=0)

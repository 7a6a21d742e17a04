"""In-process stand-in for the online feature store."""
import threading

import zmq


class FeatureServer(threading.Thread):
    def __init__(self, width: int) -> None:
        super().__init__(daemon=True)
        self.width = width
        self._ctx = zmq.Context()
        self._rep = self._ctx.socket(zmq.ROUTER)
        port = self._rep.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self._halt = threading.Event()

    def run(self) -> None:
        while not self._halt.is_set():
            if self._rep.poll(50):
                who, _, body = self._rep.recv_multipart()
                match body.split():
                    case [b"schema"]:
                        self._rep.send_multipart([who, b"", str(self.width).encode()])
                    case [b"row", key]:
                        row = [((int(key) * k) % 11) / 11 for k in range(1, self.width + 1)]
                        self._rep.send_multipart([who, b"", repr(row).encode()])
                    case _:
                        self._rep.send_multipart([who, b"", b"?"])

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *exc) -> None:
        self._halt.set()
        self.join(1)
        self._rep.close(0)

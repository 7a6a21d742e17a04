import threading

import zmq


class Endpoint:
    """Pickles as its address alone and wakes up with a new socket."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._local = threading.local()

    def __getstate__(self) -> dict:
        return {"url": self.url}

    def __setstate__(self, state: dict) -> None:
        self.__init__(**state)

    @property
    def socket(self) -> zmq.Socket:
        if not hasattr(self._local, "sock"):
            self._local.sock = zmq.Context.instance().socket(zmq.PUSH)
            self._local.sock.linger = 0
            self._local.sock.connect(self.url)
        return self._local.sock

    def put(self, obj) -> None:
        self.socket.send_json(obj, zmq.DONTWAIT)

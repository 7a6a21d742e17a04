import threading

import zmq


class Broker:
    def __init__(self) -> None:
        self.ctx = zmq.Context()
        self.front = self.ctx.socket(zmq.ROUTER)
        self.front.linger = 0
        self.port = self.front.bind_to_random_port("tcp://127.0.0.1")
        self._clients: dict[str, zmq.Socket] = {}
        self._lock = threading.Lock()

    def client(self, name: str) -> zmq.Socket:
        with self._lock:
            if name not in self._clients:
                sock = self.ctx.socket(zmq.DEALER)
                sock.identity = name.encode()
                sock.linger = 0
                sock.connect(f"tcp://127.0.0.1:{self.port}")
                self._clients[name] = sock
            return self._clients[name]

from typing import Iterable

import zmq

context = zmq.Context.instance()


class Feeder:
    def __init__(self) -> None:
        self.socket = context.socket(zmq.PUSH)
        self.socket.setsockopt(zmq.SNDTIMEO, 2000)
        self.socket.setsockopt(zmq.LINGER, 0)
        self.socket.bind("tcp://127.0.0.1:*")
        self.endpoint = self.socket.last_endpoint.decode()

    def feed(self, names: Iterable[str]) -> None:
        for name in names:
            self.socket.send_string(name)

    def close(self) -> None:
        self.socket.close()

from __future__ import annotations

import zmq


class EventBus:
    def __init__(self) -> None:
        self.context = zmq.Context()
        self.out = self.context.socket(zmq.PUB)
        self.out.linger = 0
        self.out.bind("tcp://127.0.0.1:*")

    def emit(self, target: str, state: str) -> None:
        self.out.send_multipart([target.encode(), state.encode()])

    def side_channel(self, url: str) -> zmq.Socket:
        channel = self.context.socket(zmq.PUSH)
        channel.linger = 0
        channel.connect(url)
        return channel

    def stop(self) -> None:
        self.out.close()
        self.context.term()

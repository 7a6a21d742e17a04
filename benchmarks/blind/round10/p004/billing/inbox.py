from typing import Iterator

import zmq


class Inbox:
    def __init__(self, ctx: zmq.Context, sock: zmq.Socket, address: str) -> None:
        self.ctx, self.sock, self.address = ctx, sock, address

    @classmethod
    def listen(cls) -> "Inbox":
        ctx = zmq.Context()
        sock = ctx.socket(zmq.PULL)
        sock.bind("tcp://127.0.0.1:*")
        return cls(ctx, sock, sock.last_endpoint.decode())

    def take(self, count: int) -> Iterator[str]:
        for _ in range(count):
            if not self.sock.poll(1000):
                break
            yield self.sock.recv_string()

    def close(self) -> None:
        self.sock.close()
        self.ctx.term()

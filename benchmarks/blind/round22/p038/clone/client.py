import threading

import zmq

from .kvmsg import KVMsg


class CloneClient(threading.Thread):
    """Sends a few updates, and keeps its own copy of the table."""

    def __init__(self, ctx: zmq.Context, ports: dict[str, int]):
        super().__init__(daemon=True)
        self.updates = ctx.socket(zmq.SUB)
        self.updates.subscribe(b"")
        self.updates.connect(f"tcp://127.0.0.1:{ports['publisher']}")
        self.pushes = ctx.socket(zmq.PUSH)
        self.pushes.connect(f"tcp://127.0.0.1:{ports['collector']}")
        self.copy: dict[str, str] = {}
        self.progress: list[str] = []

    def run(self):
        self.updates.poll(150)
        for n in range(24):
            KVMsg(f"k{n % 12}", 0, str(n * n)).send(self.pushes)
        while self.updates.poll(400):
            msg = KVMsg.recv(self.updates)
            if msg.key == "$snapshot":
                self.progress.append(msg.body)
            else:
                self.copy[msg.key] = msg.body
        self.updates.close()
        self.pushes.close(0)

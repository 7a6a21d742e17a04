import zmq

from .plugins import Plugin


class ZmqOutput(Plugin, key="zmq"):
    def setup(self, config: dict) -> None:
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUSH)
        self.sock.linger = 0
        self.sock.connect(config["url"])

    def push(self, sku: str, qty: int) -> None:
        self.sock.send_multipart([sku.encode(), b"%d" % qty], zmq.DONTWAIT)

    def teardown(self) -> None:
        self.sock.close()
        self.ctx.term()


class MemoryOutput(Plugin, key="memory"):
    def setup(self, config: dict) -> None:
        self.rows: dict[str, int] = {}

    def push(self, sku: str, qty: int) -> None:
        self.rows[sku] = self.rows.get(sku, 0) + qty

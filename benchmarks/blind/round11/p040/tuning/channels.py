import zmq


class Channels(dict):
    """Opens a channel when it is first asked for."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.base = base

    def __missing__(self, name: str) -> zmq.Socket:
        sock = zmq.Context.instance().socket(zmq.PUSH)
        sock.linger = 0
        sock.connect(f"ipc://{self.base}/{name}")
        self[name] = sock
        return sock

    def close(self) -> None:
        while self:
            _, sock = self.popitem()
            sock.close()
        zmq.Context.instance().term()

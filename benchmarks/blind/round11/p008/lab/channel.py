import zmq


class Channel:
    def __init__(self, url: str, *, bind: bool) -> None:
        self.url = url
        self.bind = bind
        self._sock: zmq.Socket | None = None

    @property
    def sock(self) -> zmq.Socket:
        if self._sock is None:
            kind = zmq.PULL if self.bind else zmq.PUSH
            self._sock = zmq.Context.instance().socket(kind)
            self._sock.linger = 200
            (self._sock.bind if self.bind else self._sock.connect)(self.url)
        return self._sock

    def send(self, obj) -> None:
        self.sock.send_pyobj(obj)

    def recv(self, timeout: int = 100):
        return self.sock.recv_pyobj() if self.sock.poll(timeout) else None

"""statsd-like counters over ZeroMQ: `name:value|c`."""
import zmq


class StatsClient:
    def __init__(self, url: str, prefix: str = "ipam") -> None:
        self.prefix = prefix
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUB)
        self._sock.setsockopt(zmq.SNDHWM, 200)
        self._sock.setsockopt(zmq.LINGER, 100)
        self._sock.connect(url)

    def _send(self, name: str, value: float, unit: str) -> None:
        self._sock.send_string(f"{self.prefix}.{name}:{value:g}|{unit}")

    def count(self, name: str, value: int = 1) -> None:
        self._send(name, value, "c")

    def timing(self, name: str, seconds: float) -> None:
        self._send(name, seconds * 1000, "ms")

    def close(self) -> None:
        self._sock.close()
        self._ctx.term()


class NullStats(StatsClient):
    def __init__(self) -> None:  # noqa: super().__init__ would open the socket
        self.prefix = ""

    def _send(self, name: str, value: float, unit: str) -> None:
        pass

    def close(self) -> None:
        pass

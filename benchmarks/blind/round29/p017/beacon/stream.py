import json
import typing as t

import zmq


class ImpressionStream:
    """Write side of the impression stream; readers subscribe by campaign."""

    def __init__(self, ctx: zmq.Context):
        self._sock = ctx.socket(zmq.PUB)
        self._sock.set_hwm(5000)
        self._port = self._sock.bind_to_random_port("tcp://127.0.0.1")

    @property
    def url(self) -> str:
        return f"tcp://127.0.0.1:{self._port}"

    def write(self, campaign: str, record: t.Mapping[str, t.Any]) -> None:
        self._sock.send(campaign.encode() + b"\0" + json.dumps(dict(record)).encode())

    def close(self) -> None:
        self._sock.close(linger=100)

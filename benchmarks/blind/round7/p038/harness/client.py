from typing import Any

import zmq


class DeviceClient:
    def __init__(self, url: str, timeout: int = 150) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.REQ)
        self._socket.setsockopt(zmq.RCVTIMEO, timeout)
        self._socket.setsockopt(zmq.LINGER, 0)
        self._socket.setsockopt(zmq.REQ_RELAXED, 1)
        self._socket.connect(url)

    def command(self, verb: str, **args: Any) -> dict[str, Any]:
        self._socket.send_json({"verb": verb, "args": args})
        return self._socket.recv_json()

    def close(self) -> None:
        self._context.destroy(linger=0)

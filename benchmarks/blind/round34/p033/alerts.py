from __future__ import annotations

from typing import Any, ClassVar

import zmq


class AlertDesk:
    socket: ClassVar[zmq.Socket]
    sent: ClassVar[int] = 0

    @classmethod
    def open(cls, endpoint: str) -> None:
        cls.socket = zmq.Context.instance().socket(zmq.PUSH)
        cls.socket.linger = 0
        cls.socket.connect(endpoint)

    @classmethod
    def close(cls) -> None:
        cls.socket.close()

    @classmethod
    def alert(cls, severity: str, **body: Any) -> None:
        cls.socket.send_json({"severity": severity, **body}, flags=zmq.DONTWAIT)
        cls.sent += 1

from __future__ import annotations

import json
from types import TracebackType

import zmq


class ActuatorGateway:
    """Receiver of the commands: one DEALER to the field bus bridge."""

    def __init__(self, bridge: str, *, ctx: zmq.Context | None = None) -> None:
        self._ctx = ctx or zmq.Context.instance()
        self._bridge = bridge
        self._dealer: zmq.Socket | None = None

    def __enter__(self) -> ActuatorGateway:
        self._dealer = self._ctx.socket(zmq.DEALER)
        self._dealer.setsockopt(zmq.LINGER, 200)
        self._dealer.connect(self._bridge)
        self.transmit("bridge", "hello")
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._dealer.close()

    @property
    def capacity(self) -> int:
        return self._dealer.getsockopt(zmq.SNDHWM)

    def transmit(self, actuator: str, order: str, **params: float) -> None:
        frame = json.dumps({"actuator": actuator, "order": order, **params})
        self._dealer.send(frame.encode(), zmq.NOBLOCK)

import logging

import zmq

from .bus import EventBus

log = logging.getLogger(__name__)


class BlotterRelay:
    """Mirrors fills to the blotter screens."""

    def __init__(self, context: zmq.Context) -> None:
        self._pub = context.socket(zmq.PUB)
        self._pub.linger = 0
        self.port = self._pub.bind_to_random_port("tcp://127.0.0.1")

    def attach(self, bus: EventBus) -> None:
        bus.on("fill.*", self._forward)

    def _forward(self, topic: str, event: dict) -> None:
        self._pub.send_string(topic, zmq.SNDMORE)
        self._pub.send_json(event)


class RiskGate:
    """Asks the risk service whether an order may go out."""

    def __init__(self, context: zmq.Context, url: str) -> None:
        self._req = context.socket(zmq.DEALER)
        self._req.linger = 0
        self._req.connect(url)

    def allows(self, order: dict) -> bool:
        self._req.send_json(order)
        if not self._req.poll(100):
            log.warning("risk does not answer, order refused")
            return False
        return self._req.recv_json()["allowed"]

from __future__ import annotations

import abc
from dataclasses import asdict, dataclass

import zmq


@dataclass(slots=True)
class Renewal:
    cn: str
    serial: str
    not_after: float


class Notifier(abc.ABC):
    @abc.abstractmethod
    def announce(self, renewal: Renewal) -> None: ...

    def flush(self) -> None:
        return None


class NullNotifier(Notifier):
    def announce(self, renewal: Renewal) -> None:
        return None


class BusNotifier(Notifier):
    def __init__(self, endpoint: str, topic: str = "cert") -> None:
        self.endpoint, self.topic = endpoint, topic
        self._context = zmq.Context()
        self._dealer = self._context.socket(zmq.DEALER)
        self._dealer.setsockopt(zmq.LINGER, 500)
        self._dealer.connect(endpoint)

    def announce(self, renewal: Renewal) -> None:
        self._dealer.send_string(self.topic, zmq.SNDMORE)
        self._dealer.send_json(asdict(renewal))

    def flush(self) -> None:
        self._dealer.close()
        self._context.term()


def make_notifier(conf: dict) -> Notifier:
    if conf.get("bus"):
        return BusNotifier(conf["bus"], conf.get("topic", "cert"))
    return NullNotifier()

import json
import logging
from multiprocessing.managers import BaseManager

import zmq

from .store import SeenStore

log = logging.getLogger(__name__)


class EventOut:
    def __init__(self, context: zmq.Context, url: str) -> None:
        self._pub = context.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 100)
        self._pub.connect(url)

    def started(self, **fields) -> None:
        self._publish("started", fields)

    def evicted(self, url: str, hits: int) -> None:
        self._publish("evicted", {"url": url, "hits": hits})

    def _publish(self, topic: str, fields: dict) -> None:
        self._pub.send_multipart([topic.encode(), json.dumps(fields).encode()], zmq.NOBLOCK)

    def close(self) -> None:
        self._pub.close()


def connect_events(context: zmq.Context, url: str) -> EventOut:
    return EventOut(context, url)


class SeenSetManager(BaseManager):
    @classmethod
    def serving(cls, capacity: int, events: EventOut) -> "SeenSetManager":
        store = SeenStore(capacity, on_evict=events.evicted)
        cls.register("seen", callable=lambda: store, exposed=("add", "size"))
        manager = cls()
        manager.start()
        events.started(capacity=capacity, address=str(manager.address))
        return manager

"""The publishing side.  ``Bus.get()`` hands out the one bus of the service."""
import os
from typing import ClassVar, Optional

import zmq


class Bus:
    url: ClassVar[str] = ""
    _instance: ClassVar[Optional["Bus"]] = None

    def __init__(self, url: str):
        self.pid = os.getpid()
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.setsockopt(zmq.LINGER, 300)
        self.pub.connect(url)

    @classmethod
    def configure(cls, url: str) -> None:
        cls.url = url

    @classmethod
    def get(cls) -> "Bus":
        if cls._instance is None or cls._instance.pid != os.getpid():
            if not cls.url:
                raise RuntimeError("bus is not configured")
            cls._instance = cls(cls.url)
        return cls._instance

    def publish(self, topic: str, text: str) -> None:
        self.pub.send_multipart([topic.encode(), f"{text} ({self.pid})".encode()])

    @classmethod
    def shutdown(cls) -> None:
        bus, cls._instance = cls._instance, None
        if bus is not None:
            bus.pub.close()
            bus.context.term()

from __future__ import annotations

import abc
import logging
import zmq

from .channels import Channel, channels_of, whoami

log = logging.getLogger("clinic.service")


class Service(abc.ABC):
    def __init__(self, endpoints: dict[str, str]) -> None:
        self.endpoints = endpoints

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.channel_names = tuple(channels_of(cls))

    @abc.abstractmethod
    def handle(self, item) -> None: ...

    def stop(self):
        for channel in channels_of(type(self)).values():
            channel.shut(self)


class ReminderService(Service):
    outbox = Channel(zmq.PUSH, "outbox")
    audit = Channel(zmq.PUSH, "audit")

    def announce(self) -> None:
        self.outbox.send_json({"type": "online", "node": whoami()})
        self.audit.send_string("reminder service online")

    def handle(self, item):
        text = f"Dear {item.patient}, you are expected on {item.when:%d %b at %H:%M}."
        try:
            self.outbox.send_json({"to": item.phone, "text": text}, zmq.NOBLOCK)
            self.audit.send_string(f"reminded {item.phone}", flags=zmq.NOBLOCK)
        except zmq.Again:
            log.warning("queue full, %s comes tomorrow", item.phone)

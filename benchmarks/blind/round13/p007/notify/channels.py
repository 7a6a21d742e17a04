"""Delivery channels, found by name."""
import logging
from abc import ABC, abstractmethod

log = logging.getLogger("notify.channels")
_channels = {}


class Channel(ABC):
    limit = 160

    def __init_subclass__(cls, /, name, **kwargs):
        super().__init_subclass__(**kwargs)
        _channels[name] = cls()

    def deliver(self, to, text):
        payload = self.render(to, text)
        if len(payload) > self.limit:
            log.warning("message to %s is cut", to)
            payload = payload[: self.limit]
        return len(payload)

    @abstractmethod
    def render(self, to, text):
        ...


class Email(Channel, name="email"):
    limit = 10_000

    def render(self, to, text):
        return f"To: {to}\r\nSubject: {text[:20]}\r\n\r\n{text}\r\n"


class Sms(Channel, name="sms"):
    def render(self, to, text):
        return text


class Push(Channel, name="push"):
    limit = 16

    def render(self, to, text):
        return f"{to}|{text}"


def channel(name):
    return _channels[name]

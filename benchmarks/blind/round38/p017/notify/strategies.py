from abc import ABC, abstractmethod

from .connections import ConnectionFactory
from .message import Message, Priority


class DeliveryStrategy(ABC):
    def __init__(self, endpoint: str):
        self.endpoint = endpoint

    @abstractmethod
    def render(self, message: Message) -> bytes: ...

    def deliver(self, message: Message) -> int:
        payload = self.render(message)
        ConnectionFactory().to(self.endpoint).send(payload)
        return len(payload)


class MailStrategy(DeliveryStrategy):
    def render(self, message: Message) -> bytes:
        return f"To: {message.recipient}\r\n\r\n{message.text}".encode()


class PagerStrategy(DeliveryStrategy):
    LIMIT = 32

    def render(self, message: Message) -> bytes:
        return f"{message.recipient}#{message.text[:self.LIMIT]}".encode("ascii", "replace")


class StrategySelector:
    def __init__(self, mail: DeliveryStrategy, pager: DeliveryStrategy):
        self._mail, self._pager = mail, pager

    def select(self, message: Message) -> DeliveryStrategy:
        return self._pager if message.priority is Priority.URGENT else self._mail

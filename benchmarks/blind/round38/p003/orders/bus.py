import logging
from collections import defaultdict
from typing import Callable, Type

from .events import DomainEvent

Handler = Callable[[DomainEvent], None]
logger = logging.getLogger(__name__)


class EventAggregator:
    def __init__(self):
        self._handlers: dict[Type[DomainEvent], list[Handler]] = defaultdict(list)

    def subscribe(self, event_type: Type[DomainEvent], handler: Handler) -> Callable[[], None]:
        self._handlers[event_type].append(handler)
        return lambda: self._handlers[event_type].remove(handler)

    def publish(self, event: DomainEvent) -> None:
        for event_type in type(event).__mro__:
            for handler in list(self._handlers.get(event_type, ())):
                try:
                    handler(event)
                except ValueError:
                    logger.exception("handler %r rejected %r", handler, event)

    def reset(self) -> None:
        self._handlers.clear()


aggregator = EventAggregator()

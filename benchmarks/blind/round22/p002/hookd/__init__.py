"""hookd: delivers merchant webhooks from a pool of workers and emits a receipt for each attempt."""

from .dispatcher import Dispatcher
from .models import Attempt, Event
from .outbox import Outbox, MemoryOutbox, ReceiptOutbox
from .settings import Settings

__all__ = ["Attempt", "Dispatcher", "Event", "MemoryOutbox", "Outbox", "ReceiptOutbox", "Settings"]

from .plain import Outbox
from .compressed import CompressedOutbox

__all__ = ["CompressedOutbox", "Outbox"]

from .metrics import metered
from .service import PushService

__all__ = ["PushService", "metered"]

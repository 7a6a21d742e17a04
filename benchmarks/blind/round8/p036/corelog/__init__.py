from .config import configure
from .handler import AlertingHandler

__all__ = ["AlertingHandler", "configure"]

from .client import PresenceClient

__all__ = ["PresenceClient"]

from .service import DropService

__all__ = ["DropService"]

from .local import current, traced

__all__ = ["current", "traced"]

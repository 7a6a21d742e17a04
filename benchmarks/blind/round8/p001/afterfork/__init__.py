from .registry import Renewable, on_fork

__all__ = ["Renewable", "on_fork"]

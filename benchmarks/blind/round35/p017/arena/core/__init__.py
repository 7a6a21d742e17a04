from .bound import ProcessBound
from .inputs import InputRouter

__all__ = ["InputRouter", "ProcessBound"]

from .base import Stage
from .stages import Tokenise, Tally

__all__ = ["Stage", "Tokenise", "Tally"]

from .publisher import Publisher
from .scoring import score
from .settings import Settings

__all__ = ["Publisher", "Settings", "score"]

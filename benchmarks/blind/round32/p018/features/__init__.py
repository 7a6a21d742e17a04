from .client import FeatureClient
from .server import FeatureServer

__all__ = ["FeatureClient", "FeatureServer"]

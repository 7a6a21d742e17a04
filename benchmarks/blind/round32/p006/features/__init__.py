from .client import FeatureClient, release_context
from .server import FeatureServer

__all__ = ["FeatureClient", "FeatureServer", "release_context"]

"""Order intake service: HTTP API, invoice rendering and the shop's event feed."""

from .api import create_app
from .settings import Settings

__all__ = ["Settings", "create_app"]

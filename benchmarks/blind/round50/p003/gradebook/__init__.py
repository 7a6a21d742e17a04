from .config import Config
from .web import create_app

__all__ = ["Config", "create_app"]
__version__ = "0.9.1"

from .application import Application
from .multi import serve_forked

__all__ = ["Application", "serve_forked"]

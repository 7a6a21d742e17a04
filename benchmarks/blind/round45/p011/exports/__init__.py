from .application import build_application

__all__ = ["build_application"]

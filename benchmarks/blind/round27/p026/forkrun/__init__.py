from .marks import isolated

__all__ = ["isolated"]

from .client import client, client_of

__all__ = ["client", "client_of"]

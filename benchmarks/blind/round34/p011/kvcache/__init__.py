"""Write-through cache client with a process wide default instance."""
from .client import Client

_client = None
_endpoint = None


def setup(endpoint):
    global _endpoint
    _endpoint = endpoint
    reset()


def reset():
    """Forget the default client, the next call makes a new one."""
    global _client
    _client = None


def default():
    global _client
    if _client is None:
        _client = Client(_endpoint)
    return _client

import itertools
import os

from .channel import channels


class _Method:
    __slots__ = ("proxy", "name")

    def __init__(self, proxy, name):
        self.proxy, self.name = proxy, name

    def cast(self, *args, **kwargs):
        """One-way call, nobody waits for a result."""
        return self.proxy._transmit("cast", self.name, args, kwargs)

    def __repr__(self):
        return f"<method {self.name} of {self.proxy._endpoint}>"


class Proxy:
    def __init__(self, endpoint):
        self._endpoint = endpoint
        self._seq = itertools.count()

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return _Method(self, name)

    def _transmit(self, kind, name, args, kwargs):
        envelope = {"id": f"{os.getpid()}-{next(self._seq)}", "kind": kind,
                    "method": name, "args": args, "kwargs": kwargs}
        channels[self._endpoint].send_json(envelope)
        return envelope["id"]


def connect(endpoint):
    return Proxy(endpoint)

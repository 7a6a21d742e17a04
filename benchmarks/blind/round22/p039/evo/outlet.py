"""Declarative sockets: ``out = Outlet(zmq.PUSH)`` connects to ``self.hub`` at the first access."""
import zmq


class Outlet:
    def __init__(self, kind: int, *, linger: int = 300):
        self.kind = kind
        self.linger = linger

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        sock = zmq.Context.instance().socket(self.kind)
        sock.linger = self.linger
        sock.connect(instance.hub)
        instance.__dict__[self.name] = sock
        return sock

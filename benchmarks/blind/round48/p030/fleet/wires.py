"""Declarative sockets for classes: ``control = Wire(zmq.DEALER, to="control_url")``."""
import zmq


class Wire:
    def __init__(self, kind, *, to, linger=200):
        self.kind = kind
        self.to = to
        self.linger = linger

    def __set_name__(self, owner, name):
        self.name = name
        self.slot = f"_wire_{name}"

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        try:
            return instance.__dict__[self.slot]
        except KeyError:
            return instance.__dict__.setdefault(self.slot, self._connect(instance))

    def __set__(self, instance, value):
        raise AttributeError(f"wire {self.name!r} cannot be replaced")

    def __delete__(self, instance):
        socket = instance.__dict__.pop(self.slot, None)
        if socket is not None:
            socket.close()

    def _connect(self, instance):
        socket = instance.context.socket(self.kind)
        socket.linger = self.linger
        socket.connect(getattr(instance, self.to))
        return socket

"""Named ports of a service, made at first use."""
import zmq

KINDS = {"in": zmq.PULL, "out": zmq.PUSH, "ask": zmq.REQ, "news": zmq.PUB}


class Port:
    """Descriptor: a socket of the owner's context."""

    def __init__(self, kind, **options):
        self.kind = KINDS[kind]
        self.options = {"linger": 0, **options}

    def __set_name__(self, owner, name):
        self.slot = f"_{name}_sock"

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        sock = obj.__dict__.get(self.slot)
        if sock is None:
            sock = obj.context.socket(self.kind)
            for key, value in self.options.items():
                setattr(sock, key, value)
            obj.__dict__[self.slot] = sock
        return sock

    def __delete__(self, obj):
        if (sock := obj.__dict__.pop(self.slot, None)) is not None:
            sock.close()

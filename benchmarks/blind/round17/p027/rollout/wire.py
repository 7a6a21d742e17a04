import zmq


class Port:
    """A socket as an attribute: made on the first read, once per object."""

    def __init__(self, kind: int, **options: int) -> None:
        self.kind = kind
        self.options = {"linger": 0, **options}

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = "_port_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if (sock := obj.__dict__.get(self.slot)) is None:
            sock = obj.zmq_context.socket(self.kind)
            for option, value in self.options.items():
                setattr(sock, option, value)
            obj.__dict__[self.slot] = sock
        return sock

    def __set__(self, obj, value):
        raise AttributeError(f"{self.slot} is made by itself")

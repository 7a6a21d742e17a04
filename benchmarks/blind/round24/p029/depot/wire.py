import zmq


class Channel:
    """A DEALER to the endpoint named by the owner, opened when first asked for."""

    def __init__(self, endpoint_attr):
        self.endpoint_attr = endpoint_attr

    def __set_name__(self, owner, name):
        self.slot = f"_{name}"

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        sock = obj.__dict__.get(self.slot)
        if sock is None:
            sock = zmq.Context.instance().socket(zmq.DEALER)
            sock.linger = 0
            sock.connect(getattr(obj, self.endpoint_attr))
            obj.__dict__[self.slot] = sock
        return sock

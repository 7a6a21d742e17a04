import zmq

CONTEXT = zmq.Context()


class Channel:
    """Declares a socket on a class; every instance opens its own on first access."""

    def __init__(self, kind, *, connect=None, topics=()):
        self.kind = kind
        self.target = connect
        self.topics = topics

    def __set_name__(self, owner, name):
        self.slot = f"_chan_{name}"

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        try:
            return obj.__dict__[self.slot]
        except KeyError:
            sock = obj.__dict__[self.slot] = CONTEXT.socket(self.kind)
        sock.linger = 0
        if self.target:
            sock.connect(getattr(obj, self.target))
        for topic in self.topics:
            sock.setsockopt(zmq.SUBSCRIBE, topic)
        return sock

    def opened(self, obj):
        return self.slot in obj.__dict__

    def drop(self, obj):
        sock = obj.__dict__.pop(self.slot, None)
        if sock is not None:
            sock.close()

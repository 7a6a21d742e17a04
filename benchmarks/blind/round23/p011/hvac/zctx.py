import zmq

_shared = None


def context():
    """The context of this program; made once."""
    global _shared
    if _shared is None:
        _shared = zmq.Context(io_threads=1)
    return _shared


def dial(kind, url, **options):
    sock = context().socket(kind)
    for name, value in options.items():
        setattr(sock, name, value)
    sock.connect(url)
    return sock

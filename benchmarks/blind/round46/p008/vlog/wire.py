"""ZeroMQ sockets of the logger."""
import zmq

_ctx = None
_links = {}


def context():
    global _ctx
    if _ctx is None:
        _ctx = zmq.Context()
    return _ctx


def link(endpoint):
    """The PUSH socket to an endpoint, made when first asked for."""
    if endpoint not in _links:
        sock = context().socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, 500)
        sock.setsockopt(zmq.SNDTIMEO, 500)
        sock.connect(endpoint)
        _links[endpoint] = sock
    return _links[endpoint]


def close():
    global _ctx
    while _links:
        _links.popitem()[1].close()
    if _ctx is not None:
        _ctx.term()
        _ctx = None

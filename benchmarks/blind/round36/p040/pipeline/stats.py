"""Counters on the wire.  Does nothing until configured."""
import zmq

_sock = None
_ctx = None


def configure(endpoint: str) -> None:
    global _ctx, _sock
    _ctx = zmq.Context()
    _sock = _ctx.socket(zmq.PUB)
    _sock.setsockopt(zmq.LINGER, 0)
    _sock.connect(endpoint)


def incr(name: str, by: int = 1) -> None:
    if _sock is None:
        return
    _sock.send_string(f"{name} {by}", zmq.NOBLOCK)


def close() -> None:
    global _ctx, _sock
    if _sock is not None:
        _sock.close()
        _ctx.term()
        _sock = _ctx = None

"""One process-wide link to the dispatcher, for either side."""
import zmq

_context = None
_link = None


def open_link(kind: int, endpoint: str, *, bind: bool = False) -> zmq.Socket:
    global _context, _link
    if _link is None:
        _context = zmq.Context.instance()
        _link = _context.socket(kind)
        _link.setsockopt(zmq.LINGER, 300)
        if bind:
            _link.bind(endpoint)
        else:
            _link.connect(endpoint)
    return _link


def get_link() -> zmq.Socket:
    if _link is None:
        raise RuntimeError("no link yet")
    return _link


def close_link() -> None:
    global _link
    if _link is not None:
        _link.close()
        _link = None
        _context.term()

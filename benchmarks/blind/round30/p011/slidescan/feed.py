"""Live feed for the viewer.  Nothing is sent while no viewer is attached."""
from typing import Optional

import zmq

_viewer: Optional[zmq.Socket] = None


def attach(ctx: zmq.Context, endpoint: str) -> None:
    global _viewer
    _viewer = ctx.socket(zmq.PUB)
    _viewer.setsockopt(zmq.LINGER, 0)
    _viewer.bind(endpoint)


def detach() -> None:
    global _viewer
    if _viewer is not None:
        _viewer.close()
        _viewer = None


def emit(topic: str, payload: dict) -> None:
    if _viewer is None:
        return
    _viewer.send_string(topic, zmq.SNDMORE)
    _viewer.send_json(payload)

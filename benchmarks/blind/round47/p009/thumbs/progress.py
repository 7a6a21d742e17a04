"""Progress reports, pushed to whoever draws the bar."""
from types import SimpleNamespace

import zmq

_state = SimpleNamespace(ctx=None, push=None, url=None)


def connect(url: str) -> None:
    if _state.push is None:
        _state.ctx = zmq.Context()
        _state.push = _state.ctx.socket(zmq.PUSH)
        _state.push.linger = 200
        _state.push.sndtimeo = 500
        _state.push.connect(url)
        _state.url = url


def report(name: str, step: str) -> None:
    if _state.push is None:
        return
    try:
        _state.push.send_json({"name": name, "step": step}, zmq.NOBLOCK)
    except zmq.Again:
        pass


def disconnect() -> None:
    if _state.push is not None:
        _state.push.close()
        _state.ctx.term()
        _state.push = _state.ctx = None

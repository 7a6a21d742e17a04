"""Heartbeats of range computers. `start` is called once by each program and each worker."""

import os
import time

import zmq

_socket: zmq.Socket | None = None
_role = ""


def start(url: str, role: str) -> None:
    global _socket, _role
    _socket = zmq.Context.instance().socket(zmq.PUSH)
    _socket.linger = 200
    _socket.sndtimeo = 300
    _socket.connect(url)
    _role = role
    beat("up")


def beat(state: str) -> None:
    if _socket is None:
        return
    _socket.send_json({"role": _role, "pid": os.getpid(), "state": state, "at": time.time()})


def stop() -> None:
    global _socket
    if _socket is not None:
        _socket.close()
        _socket = None

"""Small notices about the batch, published for the operators' screen."""
import atexit
import os
import tempfile
import threading

import zmq

_lock = threading.Lock()
_socket = None
endpoint = None


def open_board(directory=None):
    global _socket, endpoint
    directory = directory or tempfile.mkdtemp(prefix="ocr-")
    endpoint = f"ipc://{os.path.join(directory, 'board')}"
    _socket = zmq.Context.instance().socket(zmq.PUB)
    _socket.linger = 0
    _socket.bind(endpoint)
    atexit.register(close_board)


def post(kind, **fields):
    if _socket is None:
        return
    with _lock:
        _socket.send_multipart([kind.encode(), repr(fields).encode()])


def close_board():
    global _socket
    if _socket is not None:
        _socket.close()
        _socket = None
        zmq.Context.instance().term()

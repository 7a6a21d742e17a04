"""Connection to the tile store, shared by everything in this process."""
import os

import zmq

CTX = zmq.Context()
STORE = CTX.socket(zmq.PUSH)
STORE.linger = 500
if "TILE_STORE" in os.environ:
    STORE.connect(os.environ["TILE_STORE"])


def put(name, payload):
    STORE.send_multipart([name.encode(), payload], zmq.NOBLOCK)


def shut():
    STORE.close()
    CTX.term()

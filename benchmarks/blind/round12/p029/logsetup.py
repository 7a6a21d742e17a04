"""Console gets warnings, the operator panel gets everything."""
import logging
import threading
import time

import zmq
from zmq.log.handlers import PUBHandler

FORMAT = logging.Formatter("%(asctime)s %(name)s: %(message)s")
_lock = threading.Lock()


def _panel_handler(url):
    pub = zmq.Context().socket(zmq.PUB)
    pub.linger = 200
    pub.connect(url)
    time.sleep(0.1)  # subscriptions need a moment
    handler = PUBHandler(pub)
    handler.setRootTopic("gantry")
    for level in (logging.DEBUG, logging.INFO, logging.ERROR):
        handler.setFormatter(FORMAT, level)
    return handler


def install(url):
    with _lock:
        root = logging.getLogger()
        root.setLevel(logging.DEBUG)
        console = logging.StreamHandler()
        console.setLevel(logging.WARNING)
        root.addHandler(console)
        root.addHandler(_panel_handler(url))


def remove():
    with _lock:
        root = logging.getLogger()
        for h in [h for h in root.handlers if isinstance(h, PUBHandler)]:
            root.removeHandler(h)
            h.socket.close()

"""Live log of the server over ZeroMQ, for the lab's dashboard."""
import contextlib
import logging
import threading
import time

import zmq
from zmq.log.handlers import PUBHandler


@contextlib.contextmanager
def live_log(url, name="agree", level=logging.INFO):
    pub = zmq.Context.instance().socket(zmq.PUB)
    pub.linger = 100
    pub.connect(url)
    time.sleep(0.2)
    handler = PUBHandler(pub)
    handler.root_topic = name
    logger = logging.getLogger(name)
    logger.setLevel(level)
    logger.addHandler(handler)
    try:
        yield handler
    finally:
        logger.removeHandler(handler)
        pub.close()


@contextlib.contextmanager
def listener():
    """The dashboard's side: everything that was logged, in a list."""
    sub = zmq.Context.instance().socket(zmq.SUB)
    sub.subscribe(b"")
    url = f"tcp://127.0.0.1:{sub.bind_to_random_port('tcp://127.0.0.1')}"
    lines, quit_ = [], threading.Event()

    def pump():
        while not quit_.is_set() or sub.poll(100):
            if sub.poll(50):
                lines.append(sub.recv_multipart())
        sub.close(0)

    thread = threading.Thread(target=pump, daemon=True)
    thread.start()
    try:
        yield url, lines
    finally:
        quit_.set()
        thread.join(3)

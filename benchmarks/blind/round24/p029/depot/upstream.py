import threading

import zmq

BLOBS = {"libfoo.a": b"\x7fELF foo", "tool.whl": b"PK wheel", "doc.tgz": b"\x1f\x8b doc"}


class Upstream(threading.Thread):
    """Stands in for the remote depot."""

    def __init__(self):
        super().__init__(daemon=True)
        self.router = zmq.Context.instance().socket(zmq.ROUTER)
        self.port = self.router.bind_to_random_port("tcp://127.0.0.1")
        self.stopping = threading.Event()

    @property
    def url(self):
        return f"tcp://127.0.0.1:{self.port}"

    def run(self):
        while not self.stopping.is_set():
            if self.router.poll(50):
                who, verb, name = self.router.recv_multipart()
                if verb == b"GET":
                    self.router.send_multipart([who, BLOBS.get(name.decode(), b"")])
        self.router.close(0)

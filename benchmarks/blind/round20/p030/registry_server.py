"""An in-process schema registry for the demo: answers (subject) with a version."""
import threading

import zmq


class RegistryServer(threading.Thread):
    SCHEMAS = {b"orders": b'{"v": 3, "fields": ["id", "total"]}', b"refunds": b'{"v": 1, "fields": ["id"]}'}

    def __init__(self):
        super().__init__(name="registry", daemon=True)
        self.ctx = zmq.Context()
        self.rep = self.ctx.socket(zmq.ROUTER)
        self.port = self.rep.bind_to_random_port("tcp://127.0.0.1")
        self.asked = 0

    @property
    def url(self):
        return f"tcp://127.0.0.1:{self.port}"

    def run(self):
        while True:
            peer, subject = self.rep.recv_multipart()
            if subject == b"":
                break
            self.asked += 1
            self.rep.send_multipart([peer, self.SCHEMAS.get(subject, b"{}")])
        self.rep.close()

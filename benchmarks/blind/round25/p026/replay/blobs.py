"""Blob server, a thread which answers PUT and GET."""
import threading

import zmq


class BlobServer(threading.Thread):
    def __init__(self):
        super().__init__(name="blobs", daemon=True)
        self.ctx = zmq.Context()
        self.rep = self.ctx.socket(zmq.ROUTER)
        self.port = self.rep.bind_to_random_port("tcp://127.0.0.1")
        self.stored = {}
        self._quit = threading.Event()

    def run(self):
        while not self._quit.is_set():
            if not self.rep.poll(100):
                continue
            peer, verb, key, *body = self.rep.recv_multipart()
            if verb == b"PUT":
                self.stored[key] = body[0]
                self.rep.send_multipart([peer, b"OK", key])
            else:
                self.rep.send_multipart([peer, b"HAVE", self.stored.get(key, b"")])

    def stop(self):
        self._quit.set()
        self.join(2)
        self.rep.close(0)
        self.ctx.term()

import threading

import zmq


class StashServer(threading.Thread):
    def __init__(self):
        super().__init__(name="stash-server", daemon=True)
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.ROUTER)
        self.socket.linger = 0
        port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.data = {}
        self.hits = self.misses = 0
        self._halt = threading.Event()

    def run(self):
        while not self._halt.is_set():
            if not self.socket.poll(50):
                continue
            ident, _, verb, key, body = self.socket.recv_multipart()
            if verb == b"PUT":
                self.data[key] = body
                reply = (b"OK", b"")
            elif key in self.data:
                self.hits += 1
                reply = (b"HIT", self.data[key])
            else:
                self.misses += 1
                reply = (b"MISS", b"")
            self.socket.send_multipart([ident, b"", *reply])
        self.socket.close()
        self.context.term()

    def stop(self):
        self._halt.set()
        self.join()

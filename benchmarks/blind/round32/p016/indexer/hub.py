import json
import threading

import zmq


class Hub(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True, name="hub")
        self.ctx = zmq.Context()
        self.pull = self.ctx.socket(zmq.PULL)
        self.url = f"tcp://127.0.0.1:{self.pull.bind_to_random_port('tcp://127.0.0.1')}"
        self.events = []
        self._quit = threading.Event()

    def run(self):
        while not self._quit.is_set():
            if self.pull.poll(50):
                topic, payload = self.pull.recv_multipart()
                self.events.append((topic.decode(), json.loads(payload)))
        self.pull.close(0)
        self.ctx.term()

    def stop(self):
        self._quit.set()
        self.join(2)

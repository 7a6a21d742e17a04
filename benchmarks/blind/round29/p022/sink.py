import json
import threading

import zmq


class Sink:
    """The TSDB writer's intake, run as a thread of the same process."""

    def __init__(self):
        self.context = zmq.Context()
        self.pull = self.context.socket(zmq.PULL)
        self.port = self.pull.bind_to_random_port("tcp://127.0.0.1")
        self.events = []
        self._quit = threading.Event()
        self._thread = threading.Thread(target=self._loop, daemon=True)

    @property
    def endpoint(self):
        return f"tcp://127.0.0.1:{self.port}"

    def start(self):
        self._thread.start()
        return self

    def _loop(self):
        while not self._quit.is_set():
            if self.pull.poll(100):
                self.events.append(json.loads(self.pull.recv()))

    def stop(self):
        self._quit.set()
        self._thread.join(2)
        self.pull.close()
        self.context.term()

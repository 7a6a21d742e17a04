"""Ground display: a thread that prints what the packers report."""
import threading

import zmq


class Display(threading.Thread):
    def __init__(self, quiet):
        super().__init__(name="display", daemon=True)
        self.quiet = quiet
        self.count = 0
        self._stop_asked = threading.Event()
        self._ctx = zmq.Context()
        self._sub = self._ctx.socket(zmq.SUB)
        self._sub.subscribe(b"")
        port = self._sub.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def run(self):
        while not self._stop_asked.is_set():
            if self._sub.poll(50):
                message = self._sub.recv_json(zmq.NOBLOCK)
                self.count += 1
                if not self.quiet:
                    print("  display:", message)
        self._sub.close(0)
        self._ctx.term()

    def stop(self):
        self._stop_asked.set()
        self.join(2)

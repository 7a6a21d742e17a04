"""Simulated plate washer with a request/reply port."""
import json
import random
import threading

import zmq


class Washer(threading.Thread):
    def __init__(self, context: zmq.Context, url: str):
        super().__init__(daemon=True)
        self._rep = context.socket(zmq.REP)
        self._rep.bind(url)
        self._leave = threading.Event()

    def run(self):
        while not self._leave.is_set():
            if not self._rep.poll(50):
                continue
            plate = self._rep.recv_string()
            rng = random.Random(plate)
            standards = {
                str(c): 0.05 + 2.4 * c / (c + 60) + rng.gauss(0, 0.01)
                for c in (3.9, 7.8, 15.6, 31.3, 62.5, 125, 250, 500)
            }
            unknowns = [round(rng.uniform(0.2, 2.0), 4) for _ in range(16)]
            self._rep.send_string(json.dumps({"standards": standards, "unknowns": unknowns}))
        self._rep.close(0)

    def leave(self):
        self._leave.set()
        self.join(1)

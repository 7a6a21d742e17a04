import logging
import os
import signal
import time

import zmq

from .instruments import Centrifuge, Instrument

log = logging.getLogger("labsched")


class Scheduler:
    def __init__(self, home, tick=0.05):
        self.home = home
        self.tick = tick
        self.instruments = []
        self.running = True
        self.readings = None
        self.context = None

    @property
    def endpoint(self):
        return "ipc://" + os.path.join(self.home, "readings")

    def load(self):
        self.instruments = [Instrument("ph-meter", 1), Instrument("scale", 2), Centrifuge("spin1", 3)]

    def open(self):
        self.context = zmq.Context()
        self.readings = self.context.socket(zmq.PUB)
        self.readings.linger = 100
        self.readings.bind(self.endpoint)
        log.info("publishing on %s", self.endpoint)

    def handle_signals(self):
        def stop(signum, frame):
            self.running = False
        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, stop)

    def run(self, ticks):
        for n in range(ticks):
            if not self.running:
                break
            for inst in self.instruments:
                if inst.due(n):
                    self.readings.send(inst.read().encode())
            time.sleep(self.tick)

    def close(self):
        if self.readings is not None:
            self.readings.close()
            self.context.term()
            self.readings = None

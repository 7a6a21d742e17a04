import multiprocessing as mp
import time

import zmq

from .channel import Channel


class Bay(mp.get_context("fork").Process):
    setpoints = Channel()

    def __init__(self, number: int, source: str, stop):
        super().__init__(name=f"bay-{number}", daemon=True)
        self.number = number
        self.source = source
        self.stop = stop
        self.applied = mp.Value("d", 0.0)

    def prepare(self) -> None:
        self.setpoints.setsockopt(zmq.RCVHWM, 50)

    def topic(self) -> bytes:
        return b"bay%d" % self.number

    def run(self) -> None:
        self.prepare()
        self.setpoints.subscribe(self.topic())
        while not self.stop.is_set():
            if not self.setpoints.poll(100):
                continue
            _, value = self.setpoints.recv_multipart()
            self.apply(float(value))

    def apply(self, value: float) -> None:
        time.sleep(0.01)
        self.applied.value = value

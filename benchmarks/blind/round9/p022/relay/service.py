from __future__ import annotations

import zmq


class Relay:
    def __init__(self, inlet: str, outlet: str) -> None:
        self.context = zmq.Context()
        self.inlet = self.context.socket(zmq.PULL)
        self.inlet.bind(inlet)
        self.outlet = self.context.socket(zmq.PUSH)
        self.outlet.linger = 0
        self.outlet.connect(outlet)
        self.poller = zmq.Poller()
        self.poller.register(self.inlet, zmq.POLLIN)

    def work(self, rounds: int) -> None:
        for _ in range(rounds):
            ready = dict(self.poller.poll(20))
            if self.inlet in ready:
                self.outlet.send(self.inlet.recv(), zmq.DONTWAIT)

    def close(self) -> None:
        self.inlet.close()
        self.outlet.close()
        self.context.term()

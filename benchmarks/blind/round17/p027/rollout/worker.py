import multiprocessing as mp

import zmq

from .phases import Host, Phase
from .wire import Port

forking = mp.get_context("fork")


class HostWorker(forking.Process):
    progress = Port(zmq.PUSH, sndhwm=100)
    orders = Port(zmq.SUB)

    def __init__(self, host: Host, progress_to: str, orders_from: str) -> None:
        super().__init__(name=f"rollout-{host.name}", daemon=True)
        self.host = host
        self.zmq_context = zmq.Context()
        self.progress.connect(progress_to)
        self.orders.connect(orders_from)

    def tell(self, phase: Phase) -> None:
        try:
            self.progress.send_json({"host": self.host.name, "phase": phase.value}, zmq.NOBLOCK)
        except zmq.Again:
            pass

    def run(self) -> None:
        self.orders.subscribe(self.host.name)
        self.orders.subscribe("*")
        phase = Phase.DRAIN
        while not phase.final:
            self.tell(phase)
            phase = phase.following(self.host.perform(phase))
        self.tell(phase)
        if self.orders.poll(100):
            self.obey(self.orders.recv_multipart())

    def obey(self, order: list[bytes]) -> None:
        match order:
            case [_, b"revert"]:
                self.tell(Phase.ROLLBACK)
            case [_, other]:
                raise ValueError(other)

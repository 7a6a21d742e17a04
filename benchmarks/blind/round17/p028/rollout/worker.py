import multiprocessing as mp

import zmq

from .phases import Host, Phase
from .wire import Port

forking = mp.get_context("fork")


class HostWorker(forking.Process):
    progress = Port(zmq.PUSH, sndhwm=100, linger=300)
    orders = Port(zmq.SUB)

    def __init__(self, host: Host, progress_to: str, orders_from: str) -> None:
        super().__init__(name=f"rollout-{host.name}", daemon=True)
        self.host = host
        self.progress_to = progress_to
        self.orders_from = orders_from

    def tell(self, phase: Phase) -> None:
        try:
            self.progress.send_json({"host": self.host.name, "phase": phase.value}, zmq.NOBLOCK)
        except zmq.Again:
            pass

    def run(self) -> None:
        self.zmq_context = zmq.Context()
        self.progress.connect(self.progress_to)
        self.orders.connect(self.orders_from)
        self.orders.subscribe(self.host.name)
        self.orders.subscribe("*")
        phase = Phase.DRAIN
        while not phase.final:
            self.tell(phase)
            phase = phase.following(self.host.perform(phase))
        self.tell(phase)
        if self.orders.poll(100):
            self.obey(self.orders.recv_multipart())
        self.zmq_context.destroy(linger=300)

    def obey(self, order: list[bytes]) -> None:
        match order:
            case [_, b"revert"]:
                self.tell(Phase.ROLLBACK)
            case [_, other]:
                raise ValueError(other)

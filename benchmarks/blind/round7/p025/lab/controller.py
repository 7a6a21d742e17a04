import multiprocessing
import threading
from typing import Any

import zmq

from .dashboard import Dashboard
from .instruments import Instrument
from .signals import reading

mp = multiprocessing.get_context("fork")


def _instrument_main(cls: type[Instrument], samples: int, outbox: "multiprocessing.Queue[Any]") -> None:
    # The dashboard belongs to the controller: readings go there through the queue.
    reading.replace_all(lambda **data: outbox.put(data))
    cls().acquire(samples)


class Controller:
    def __init__(self, samples: int) -> None:
        self.samples = samples
        self.context = zmq.Context()
        self.dashboard = Dashboard(self.context)
        self.inbox = mp.Queue()

    def __enter__(self) -> "Controller":
        self._pump = threading.Thread(target=self._forward)
        self._pump.start()
        return self

    def __exit__(self, *exc) -> None:
        self.context.destroy(linger=0)

    def _forward(self) -> None:
        while (data := self.inbox.get()) is not None:
            reading.send(**data)

    def measure(self, chosen: list[type[Instrument]]) -> None:
        reading.send(instrument="controller", n=0, value=float(len(chosen)))
        processes = [mp.Process(target=_instrument_main, args=(cls, self.samples, self.inbox), name=cls.name) for cls in chosen]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        self.inbox.put(None)
        self._pump.join()

import multiprocessing
import time
from multiprocessing.connection import wait

from .bus import EventBus
from .capture import capture

_mp = multiprocessing.get_context("fork")


class Supervisor:
    def __init__(self, bus: EventBus, merchants: list[str]) -> None:
        self._bus = bus
        self._merchants = merchants
        self._running: list[multiprocessing.Process] = []
        self.totals: dict[str, int] = {}

    def start(self) -> list:
        ends = []
        for merchant in self._merchants:
            ours, theirs = _mp.Pipe(duplex=False)
            proc = _mp.Process(target=capture, args=(theirs, merchant), name=f"capture-{merchant}")
            proc.start()
            theirs.close()
            self._running.append(proc)
            ends.append(ours)
        return ends

    def run(self, window: float) -> None:
        ends = self.start()
        closes_at = time.monotonic() + window
        while ends and (left := closes_at - time.monotonic()) > 0:
            for end in wait(ends, timeout=left):
                try:
                    merchant, total = end.recv()
                except EOFError:
                    ends.remove(end)
                else:
                    self.totals[merchant] = total
        self._bus.publish("settlement", totals=self.totals)
        self.halt()

    def halt(self) -> None:
        for proc in self._running:
            proc.terminate()
        for proc in self._running:
            proc.join(2)
            if proc.is_alive():
                proc.kill()
        self._running.clear()

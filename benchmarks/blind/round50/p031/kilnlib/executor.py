import multiprocessing as mp
import queue
import time

from .graph import Graph, State
from .progress import EventBus


def build(name: str, cost: float) -> None:
    bus = EventBus()
    begun = time.perf_counter()
    time.sleep(cost)
    bus.emit(name, "compiled", seconds=round(time.perf_counter() - begun, 3))


def worker(orders, reports) -> None:
    for name, cost in iter(orders.get, None):
        try:
            build(name, cost)
        except Exception as problem:
            reports.put((name, State.BROKEN, repr(problem)))
        else:
            reports.put((name, State.BUILT, ""))
    EventBus().shutdown()


class Executor:
    def __init__(self, graph: Graph, jobs: int) -> None:
        self.graph = graph
        self.orders = mp.Queue()
        self.reports = mp.Queue()
        self.crew = [mp.Process(target=worker, args=(self.orders, self.reports), daemon=True) for _ in range(jobs)]

    def run(self, limit: float = 5.0) -> None:
        for member in self.crew:
            member.start()
        stop = time.monotonic() + limit
        while not self.graph.done() and time.monotonic() < stop:
            for target in self.graph.frontier():
                target.state = State.RUNNING
                self.orders.put((target.name, target.cost))
            try:
                name, state, why = self.reports.get(timeout=0.5)
            except queue.Empty:
                continue
            self.graph[name].state = state
            EventBus().emit(name, state.name.lower(), why=why)
        self.dismiss()

    def dismiss(self) -> None:
        for _ in self.crew:
            self.orders.put(None)
        for member in self.crew:
            member.join(2)
            if member.is_alive():
                member.kill()

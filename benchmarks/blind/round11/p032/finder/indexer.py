from multiprocessing import Process

from .tokens import tokens
from .wire import Wire


class Indexer:
    def __init__(self, wire: Wire) -> None:
        self.wire = wire

    def index(self, docs: list[str]) -> None:
        for doc in docs:
            counts = tokens(doc)
            self.wire.send("docs", dict(counts))
            if not counts:
                self.wire.send("alerts", "empty document")

    def parallel(self, docs: list[str], n: int) -> list[int]:
        procs = [Process(target=self.index, args=(docs[k::n],)) for k in range(n)]
        for p in procs:
            p.start()
        for p in procs:
            p.join()
        return [p.exitcode for p in procs]

import multiprocessing as mp

from .events import EventWriter
from .scan import echoes, sweep


class Pipeline:
    def __init__(self, radar: str, processes: int = 2) -> None:
        self.radar = radar
        self.processes = processes
        self.events = EventWriter("ops", radar)

    def process(self, seed: int) -> int:
        found = echoes(sweep(seed))
        biggest = len(found[0]) if found else 0
        if biggest >= 3:
            self.events.write("echo", seed=seed, cells=biggest)
        return biggest

    def run(self, seeds) -> list:
        self.events.write("begin", sweeps=len(seeds))
        pool = mp.Pool(self.processes)
        try:
            sizes = pool.map_async(self._entry, list(seeds), chunksize=2).get(timeout=5)
        except mp.TimeoutError:
            sizes = []
            pool.terminate()
        finally:
            pool.close()
            pool.join()
        self.events.write("end", largest=max(sizes, default=0))
        return sizes

    @staticmethod
    def _entry(seed: int) -> int:
        return _current.process(seed)


_current: "Pipeline"


def activate(pipeline: Pipeline) -> Pipeline:
    global _current
    _current = pipeline
    return pipeline

import logging
from concurrent.futures import Future, ProcessPoolExecutor, as_completed

import zmq

from . import logsetup
from .compiler import compile_unit
from .store import Store, Unit

log = logging.getLogger("buildcache.driver")
UNITS = [Unit(f"mod{n}", "x = 1\n" * (n % 3)) for n in range(6)]


class Build:
    def __init__(self, jobs: int = 2) -> None:
        self.jobs = jobs
        self.store = Store()

    def executor(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(max_workers=self.jobs)

    def finished(self, future: Future) -> None:
        unit, blob = future.result()
        self.store.keep(unit, blob)
        log.info("kept %s as %s", unit.name, unit.digest)

    def run(self, units: list[Unit]) -> None:
        log.info("%d units", len(units))
        with self.executor() as pool:
            futures = []
            for unit in units:
                if unit not in self.store:
                    futures.append(fut := pool.submit(compile_unit, unit))
                    fut.add_done_callback(self.finished)
            for _ in as_completed(futures, timeout=6):
                pass


def main() -> None:
    ctx = zmq.Context()
    wall = ctx.socket(zmq.PULL)
    port = wall.bind_to_random_port("tcp://127.0.0.1")
    logsetup.configure(f"tcp://127.0.0.1:{port}")
    build = Build()
    build.run(UNITS)
    lines = 0
    while wall.poll(200):
        wall.recv_multipart()
        lines += 1
    print(len(build.store.objects), "objects,", lines, "lines on the wall")
    wall.close(0)
    ctx.term()


if __name__ == "__main__":
    main()

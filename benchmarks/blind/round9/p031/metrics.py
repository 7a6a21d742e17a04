"""Metrics agent: collectors live in processes, the exporter in the agent."""
from __future__ import annotations

import argparse
import multiprocessing
import time
from contextlib import ExitStack
from typing import Callable, List

from metricsd.bus import MetricBus, open_bus
from metricsd.collectors import COLLECTORS, Collector


class Supervisor:
    def __init__(self, bus: MetricBus, interval: float) -> None:
        self.bus = bus
        self.interval = interval
        self.processes: List[multiprocessing.Process] = []

    def _body(self, collector: Collector) -> Callable[[], None]:
        def body() -> None:
            self.bus.listen_for_queries()
            for _ in range(2):
                for name, value in collector():
                    self.bus.gauge(name, value)
                time.sleep(self.interval)

        return body

    def __enter__(self) -> "Supervisor":
        for name, collector in COLLECTORS.items():
            process = multiprocessing.Process(target=self._body(collector), name=name)
            process.start()
            self.processes.append(process)
        return self

    def __exit__(self, *exc: object) -> None:
        for process in self.processes:
            process.join(2)
            if process.exitcode is None:
                process.kill()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--interval", type=float, default=0.1)
    args = parser.parse_args()
    with ExitStack() as stack:
        bus = stack.enter_context(open_bus("tcp://127.0.0.1:*"))
        bus.gauge("agent.up", 1)
        supervisor = stack.enter_context(Supervisor(bus, args.interval))
        time.sleep(args.interval)
        print(len(supervisor.processes), "collectors")


if __name__ == "__main__":
    main()

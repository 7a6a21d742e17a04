"""Supervisor: services as state machines, observed by whoever wants to know."""
from __future__ import annotations

import logging
import os

from supervisor.machine import Machine, State
from supervisor.observers import LogObserver, MetricsObserver, WireObserver

log = logging.getLogger("supervise")


class Service:
    def __init__(self, name: str, machine: Machine) -> None:
        self.name = name
        self.machine = machine
        self.pid = 0

    def launch(self) -> None:
        self.machine.to(State.STARTING)
        self.pid = os.fork()
        if self.pid == 0:
            code = 1
            try:
                code = self.body()
            finally:
                os._exit(code)

    def body(self) -> int:
        self.machine.to(State.RUNNING)
        total = sum(range(1000))
        self.machine.to(State.STOPPED)
        return 0 if total else 1

    def wait(self) -> int:
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    wire = WireObserver("tcp://127.0.0.1:*")
    services = []
    for name in ("web", "worker"):
        machine = Machine(name)
        machine.attach(LogObserver())
        machine.attach(wire)
        machine.attach(MetricsObserver(wire.context))
        services.append(Service(name, machine))
    for service in services:
        service.launch()
    print({service.name: service.wait() for service in services})
    wire.close()


if __name__ == "__main__":
    main()

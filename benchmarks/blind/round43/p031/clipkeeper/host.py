from __future__ import annotations

import importlib
import logging
import multiprocessing
import time

import zmq

from . import bus
from .history import History

log = logging.getLogger(__name__)


def run_plugin(name: str, database: str) -> None:
    bus.notice(f"{name} loading")
    module = importlib.import_module(f"clipkeeper.plugins.{name}")
    history = History(database)
    try:
        bus.report(name, module.process(history.texts()))
    finally:
        history.close()
        bus.leave()


class PluginHost:
    def __init__(self, names: list[str], history: History) -> None:
        self.names = names
        self.history = history
        self.inbox = bus.context.socket(zmq.PULL)
        self.inbox.bind(bus.REPORTS)
        self.processes: list[multiprocessing.Process] = []

    def start(self) -> None:
        for name in self.names:
            bus.notice(f"starting {name}")
            process = multiprocessing.Process(
                target=run_plugin, args=(name, self.history.path), name=name, daemon=True
            )
            process.start()
            self.processes.append(process)

    def collect(self, limit: float) -> dict[str, str]:
        reports: dict[str, str] = {}
        end = time.monotonic() + limit
        while len(reports) < len(self.names) and time.monotonic() < end:
            if self.inbox.poll(100):
                plugin, summary = self.inbox.recv_multipart()
                reports[plugin.decode()] = summary.decode()
        return reports

    def stop(self) -> None:
        for process in self.processes:
            process.join(2)
            if process.is_alive():
                log.warning("%s does not stop", process.name)
                process.kill()
                process.join()
        self.inbox.close(linger=0)
        bus.leave()

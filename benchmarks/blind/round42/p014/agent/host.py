"""Loads plug-ins, runs the isolated ones in processes and the rest inline."""
from __future__ import annotations

import logging
import multiprocessing as mp
import time

from . import plugins
from .registry import Plugin, Settings, discover

log = logging.getLogger("agent.host")


class Host:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.loaded: dict[str, Plugin] = {}

    def fire(self, instance: Plugin, phase: str, *args: object) -> None:
        getattr(instance, f"on_{phase}")(*args)

    def load(self) -> None:
        for name, cls in discover(plugins):
            instance = cls(self.settings)
            self.fire(instance, "load")
            self.loaded[name] = instance
            log.info("loaded %s", name)

    def _drive(self, instance: Plugin) -> None:
        self.fire(instance, "start")
        for number in range(self.settings.rounds):
            self.fire(instance, "tick", number)
            time.sleep(0.05)
        self.fire(instance, "stop")

    def run(self) -> None:
        processes = []
        for name, instance in self.loaded.items():
            if instance.isolated:
                proc = mp.Process(target=self._drive, args=(instance,), name=name)
                proc.start()
                processes.append(proc)
        for instance in self.loaded.values():
            if not instance.isolated:
                self._drive(instance)
        for proc in processes:
            proc.join(3)
            if proc.is_alive():
                log.warning("plug-in %s does not stop", proc.name)
                proc.kill()
                proc.join(1)

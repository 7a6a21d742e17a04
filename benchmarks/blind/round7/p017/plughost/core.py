import importlib
import logging
from multiprocessing import Process

from .api import PLUGINS, Plugin
from .bus import ZmqBus

log = logging.getLogger("host")


class Host:
    def __init__(self, enabled: list[str]) -> None:
        self.enabled = enabled
        self.bus = ZmqBus()
        self.plugins: list[Plugin] = []
        self._processes: list[Process] = []

    def load(self) -> None:
        for module in ("builtin", "vision"):
            importlib.import_module(f"plughost.plugins.{module}")
        self.plugins = [PLUGINS[name](self.bus) for name in self.enabled]
        self.bus.publish("host.loaded", plugins=self.enabled)

    def run(self) -> None:
        for plugin in self.plugins:
            if plugin.isolated:
                process = Process(target=plugin.activate, name=plugin.name)
                process.start()
                self._processes.append(process)
            else:
                plugin.activate()
        for process in self._processes:
            process.join(timeout=1.5)
            log.info("%s: %s", process.name, process.exitcode)

    def close(self) -> None:
        for process in self._processes:
            if process.is_alive():
                process.terminate()
        self.bus.close()

import os
import tempfile
import time

import zmq

from .process import ModuleProcess


class Launcher:
    def __init__(self) -> None:
        directory = tempfile.mkdtemp(prefix="robot-")
        self.bus_url = "ipc://" + os.path.join(directory, "bus")
        self.command_url = "ipc://" + os.path.join(directory, "commands")
        self._context = zmq.Context()
        self._bus = self._context.socket(zmq.PULL)
        self._bus.bind(self.bus_url)
        self._modules: list[ModuleProcess] = []

    def launch(self, module: ModuleProcess) -> None:
        module.start()
        self._modules.append(module)

    def listen(self, seconds: float) -> int:
        until = time.monotonic() + seconds
        seen = 0
        while time.monotonic() < until:
            if self._bus.poll(50):
                self._bus.recv_json()
                seen += 1
        return seen

    def shutdown(self) -> None:
        for module in self._modules:
            module.join(1)
            if module.is_alive():
                module.kill()
        self._context.destroy(linger=0)

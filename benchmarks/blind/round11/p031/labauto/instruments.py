from dataclasses import dataclass
from multiprocessing import Process

from .clients import Client


@dataclass
class Oven:
    client: Client
    start: float = 20.0

    def ramp(self, steps: int) -> None:
        for n in range(steps):
            self.client.measure(self.start + 10 * n)

    def in_process(self, steps: int) -> Process:
        return Process(target=self.ramp, args=(steps,), name="oven")

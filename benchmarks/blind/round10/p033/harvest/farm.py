import multiprocessing as mp
from typing import List

from .tracing import tracer


class FieldProcess(mp.Process):
    def __init__(self, field: str) -> None:
        super().__init__(name=field)
        self.field = field

    def run(self) -> None:
        with tracer.span(self.field):
            with tracer.span("cut"):
                total = sum(range(1000))
            with tracer.span("bind"):
                total += 1
        tracer.socket.send_string(f"{self.field} ends")


class Farm:
    def __init__(self, fields: List[str]) -> None:
        self.processes = [FieldProcess(field) for field in fields]

    def run(self) -> None:
        for process in self.processes:
            process.start()
        for process in self.processes:
            process.join(2)

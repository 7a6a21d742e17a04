import multiprocessing
from typing import List, Sequence

import zmq

from .plan import Plan, Step


def run_step(step: Step) -> None:
    context = zmq.Context()
    source = context.socket(zmq.PULL)
    source.bind(step.source)
    sink = context.socket(zmq.PUSH)
    sink.connect(step.sink)
    while True:
        number = source.recv_json()
        sink.send_json(step.function(number))


class Runner:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def __enter__(self) -> "Runner":
        self.context = zmq.Context()
        self.head = self.context.socket(zmq.PUSH)
        self.head.connect(self.plan.address(0))
        self.tail = self.context.socket(zmq.PULL)
        self.tail.bind(self.plan.address(len(self.plan.steps)))
        self.processes = [multiprocessing.Process(target=run_step, args=(step,), daemon=True) for step in self.plan.steps]
        for process in self.processes:
            process.start()
        return self

    def feed(self, numbers: Sequence[int]) -> List[int]:
        for number in numbers:
            self.head.send_json(number)
        results: List[int] = []
        while len(results) < len(numbers) and self.tail.poll(2000):
            results.append(self.tail.recv_json())
        return results

    def __exit__(self, *exc: object) -> None:
        for process in self.processes:
            process.terminate()
            process.join()
        self.context.destroy(linger=0)

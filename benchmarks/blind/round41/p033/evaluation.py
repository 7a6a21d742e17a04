"""Objective values of a whole swarm, computed by short-lived processes."""
from __future__ import annotations

import logging
import multiprocessing as mp
import time
from functools import partial
from typing import Callable, Sequence

import zmq

log = logging.getLogger(__name__)

Vector = Sequence[float]
Objective = Callable[[Vector], float]


def serial(objective: Objective, points: Sequence[Vector]) -> list[float]:
    return [objective(p) for p in points]


def _report(open_socket: Callable[[int], zmq.Socket], address: str, chunk: int,
            values: list[float]) -> None:
    sock = open_socket(zmq.PUSH)
    sock.linger = 1000
    sock.connect(address)
    sock.send_pyobj((chunk, values), zmq.NOBLOCK)
    sock.close()


def evaluate_chunk(objective: Objective, points: Sequence[Vector], report: Callable) -> None:
    report(values=serial(objective, points))


class ParallelEvaluator:
    def __init__(self, objective: Objective, workers: int, patience: float = 1.0) -> None:
        self.objective = objective
        self.workers = workers
        self.patience = patience
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        port = self.inbox.bind_to_random_port("tcp://127.0.0.1")
        self.address = f"tcp://127.0.0.1:{port}"
        self.missed = 0

    def __enter__(self) -> "ParallelEvaluator":
        return self

    def __exit__(self, *exc: object) -> None:
        self.inbox.close(0)
        self.context.term()

    def __call__(self, points: Sequence[Vector]) -> list[float]:
        size = -(-len(points) // self.workers)
        chunks = [points[i:i + size] for i in range(0, len(points), size)]
        send = partial(_report, self.context.socket, self.address)
        processes = [
            mp.Process(target=evaluate_chunk, args=(self.objective, chunk, partial(send, number)))
            for number, chunk in enumerate(chunks)
        ]
        for process in processes:
            process.start()
        answers = self._gather(len(chunks))
        for process in processes:
            process.join(0.5)
            if process.is_alive():
                process.kill()
                process.join()
        values: list[float] = []
        for number, chunk in enumerate(chunks):
            if number not in answers:
                self.missed += 1
                log.warning("chunk %d is computed here", number)
                answers[number] = serial(self.objective, chunk)
            values.extend(answers[number])
        return values

    def _gather(self, expected: int) -> dict[int, list[float]]:
        answers: dict[int, list[float]] = {}
        deadline = time.monotonic() + self.patience
        while len(answers) < expected and time.monotonic() < deadline:
            if self.inbox.poll(50):
                number, values = self.inbox.recv_pyobj(zmq.NOBLOCK)
                answers[number] = values
        return answers

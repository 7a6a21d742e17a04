import random
from multiprocessing import Process
from typing import Iterator


def space(count: int) -> Iterator[dict[str, float]]:
    rng = random.Random(1)
    for _ in range(count):
        yield {"lr": rng.uniform(0.001, 0.1), "momentum": rng.random()}


def run_trials(objective, count: int) -> None:
    trials = [Process(target=objective, kwargs=params) for params in space(count)]
    for trial in trials:
        trial.start()
    for trial in trials:
        trial.join(1.0)
        if trial.is_alive():
            trial.kill()
            trial.join()

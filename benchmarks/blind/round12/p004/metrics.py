from typing import Callable, Protocol, Sequence


class Metric(Protocol):
    def __call__(self, truth: Sequence[int], guess: Sequence[int], /) -> float: ...


REGISTRY: dict[str, Metric] = {}


def metric(name: str) -> Callable[[Metric], Metric]:
    def add(fn: Metric) -> Metric:
        REGISTRY[name] = fn
        return fn
    return add


def _counts(truth, guess):
    tp = sum(t and g for t, g in zip(truth, guess))
    return tp, sum(guess) - tp, sum(truth) - tp


@metric("accuracy")
def accuracy(truth, guess):
    return sum(t == g for t, g in zip(truth, guess)) / len(truth)


@metric("f1")
def f1(truth, guess):
    tp, fp, fn = _counts(truth, guess)
    return 2 * tp / (2 * tp + fp + fn or 1)

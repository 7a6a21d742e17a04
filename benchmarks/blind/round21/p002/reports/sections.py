"""Section renderers register themselves by name."""
from collections.abc import Callable, Iterator

from .hub import hub

Renderer = Callable[[int], Iterator[str]]
_RENDERERS: dict[str, Renderer] = {}


def section(*names: str) -> Callable[[Renderer], Renderer]:
    def register(fn: Renderer) -> Renderer:
        for name in names:
            _RENDERERS[name] = fn
        return fn
    return register


@section("ledger", "tax")
def money(rows: int) -> Iterator[str]:
    for n in range(rows):
        yield f"{n:05d};{n * 19 % 977 / 100:.2f}"


@section("stock", "orders", "payroll")
def counted(rows: int) -> Iterator[str]:
    yield from (f"{n:05d};{n % 7}" for n in range(rows))


def render(job: tuple[str, int]) -> tuple[str, list[str]]:
    name, rows = job
    lines = []
    for n, line in enumerate(_RENDERERS[name](rows), 1):
        lines.append(line)
        if n % 20 == 0:
            hub.publish(name, f"{n}/{rows}")
    return name, lines

import time
from typing import Iterator

from .registry import step


@step
def lint() -> Iterator[str]:
    for name in ("a.py", "b.py"):
        yield f"{name}: clean"


@step
def unit() -> Iterator[str]:
    for n in range(3):
        time.sleep(0.01)
        yield f"test_{n} ok"

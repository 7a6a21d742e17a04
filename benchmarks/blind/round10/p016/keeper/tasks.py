from typing import Callable


def counter(beat: Callable[[], None]) -> None:
    for _ in range(3):
        beat()


def crash(beat: Callable[[], None]) -> None:
    beat()
    raise SystemExit(4)

import os
import sys
from collections.abc import Callable

from axis import Axis, LimitError

Sequence = Callable[[Axis], None]


def raster(axis: Axis) -> None:
    for target in range(0, 5000, 1000):
        axis.move(target)


def overtravel(axis: Axis) -> None:
    axis.move(axis.travel_um + 1)


SEQUENCES: dict[str, Sequence] = {"raster": raster, "overtravel": overtravel}


def execute(axis: Axis, name: str) -> int:
    """Run a sequence apart, as a crash of the vendor driver must not take us down."""
    sys.stdout.flush()
    if pid := os.fork():
        _, status = os.waitpid(pid, 0)
        return os.waitstatus_to_exitcode(status)
    code = 0
    try:
        axis.home()
        SEQUENCES[name](axis)
    except LimitError as exc:
        print("stage:", exc, file=sys.stderr)
        code = 3
    sys.stderr.flush()
    os._exit(code)

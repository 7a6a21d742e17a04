"""A console kernel whose forked helpers print to the real terminal."""
from __future__ import annotations

import multiprocessing
import sys
from contextlib import ExitStack, redirect_stdout

from kern.stream import FrontEnd, TeeStream


def helper(label: str, count: int) -> None:
    for number in range(count):
        print(label, number)


def run_cells(front: FrontEnd) -> None:
    print("computing")
    process = multiprocessing.Process(target=helper, args=("background", 3))
    process.start()
    print("waiting")
    process.join(2)
    print("exit code", process.exitcode)


def main() -> None:
    with ExitStack() as stack:
        front = stack.enter_context(FrontEnd())
        stack.enter_context(redirect_stdout(TeeStream(front, fallback=sys.stdout)))
        run_cells(front)
    print("sent:", front.sent)


if __name__ == "__main__":
    main()

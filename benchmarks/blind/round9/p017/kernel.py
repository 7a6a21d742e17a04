"""A small notebook-like kernel: output of cells goes to the front end."""
from __future__ import annotations

import logging
import os
import sys
from contextlib import redirect_stdout
from typing import Dict, Any

from nb.iopub import IOPub, OutStream
from nb.history import History

CELLS = ["x = 20", "print('x is', x)", "%bg x", "print(x + 1)"]


class Kernel:
    def __init__(self) -> None:
        self.iopub = IOPub("tcp://127.0.0.1:*")
        self.history = History(self.iopub)
        self.namespace: Dict[str, Any] = {"__name__": "__cell__", "history": self.history}

    def magic(self, line: str) -> None:
        """`%bg NAME`: list a variable from a forked process."""
        name = line.split()[-1]
        pid = os.fork()
        if pid == 0:
            print(name, "=", self.namespace.get(name))
            self.history.note(line)
            os._exit(0)
        os.waitpid(pid, 0)

    def run(self, source: str) -> None:
        if source.startswith("%bg"):
            self.magic(source)
        else:
            exec(compile(source, "<cell>", "exec"), self.namespace)
        self.history.note(source)

    def loop(self) -> None:
        with redirect_stdout(OutStream("stdout", self.iopub)):
            for cell in CELLS:
                self.run(cell)
                sys.stdout.flush()


def main() -> None:
    logging.basicConfig()
    kernel = Kernel()
    kernel.loop()
    print("cells:", len(kernel.history.sources))
    kernel.iopub.close()


if __name__ == "__main__":
    main()

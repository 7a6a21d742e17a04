from __future__ import annotations

import ast
import contextlib
import logging
from typing import Any, Callable

from .iopub import DisplayPublisher, OutStream

log = logging.getLogger("nbkernel.shell")
MAGICS: dict[str, Callable[["Shell", str, str], None]] = {}


def cell_magic(name: str):
    def register(func):
        MAGICS[name] = func
        return func

    return register


class Shell:
    def __init__(self, stdout: OutStream, display: DisplayPublisher) -> None:
        self.stdout = stdout
        self.display = display
        self.user_ns: dict[str, Any] = {"__name__": "__notebook__"}

    def run_cell(self, source: str) -> None:
        if source.startswith("%%"):
            head, _, body = source.partition("\n")
            name, _, line = head[2:].partition(" ")
            MAGICS[name](self, line, body)
        else:
            self.run_code(source)

    def run_code(self, source: str) -> None:
        tree = ast.parse(source)
        tail = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        with contextlib.redirect_stdout(self.stdout):
            exec(compile(tree, "<cell>", "exec"), self.user_ns)
            if tail is not None:
                value = eval(compile(ast.Expression(tail.value), "<cell>", "eval"), self.user_ns)
                if value is not None:
                    self.display.publish(value)
        self.stdout.flush()

from __future__ import annotations

import ast
import functools
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from . import session


@dataclass(frozen=True, order=True)
class Symbol:
    module: str
    line: int
    name: str
    kind: str


@functools.singledispatch
def kind_of(node: ast.AST) -> str | None:
    return None


@kind_of.register
def _(node: ast.ClassDef) -> str:
    return "class"


@kind_of.register(ast.FunctionDef)
@kind_of.register(ast.AsyncFunctionDef)
def _(node) -> str:
    return "function"


def parse_module(path: Path) -> list[Symbol]:
    client = session.current.get()
    try:
        tree = ast.parse(path.read_text(), filename=path.name)
    except SyntaxError as error:
        client.notify("diagnostic", file=path.name, line=error.lineno, message=error.msg)
        return []
    found = [
        Symbol(path.stem, node.lineno, node.name, kind)
        for node in ast.walk(tree)
        if (kind := kind_of(node)) is not None
    ]
    client.notify("progress", file=path.name, symbols=len(found))
    return found


class Indexer:
    def __init__(self, workers: int) -> None:
        self._pool = ProcessPoolExecutor(
            workers,
            mp_context=multiprocessing.get_context("fork"),
            initializer=session.join,
            initargs=(session.current.get().endpoint,),
        )

    def __enter__(self) -> Indexer:
        return self

    def __exit__(self, *exc) -> None:
        self._pool.shutdown(cancel_futures=True)

    def index(self, paths: list[Path]) -> list[Symbol]:
        symbols: list[Symbol] = []
        for found in self._pool.map(parse_module, paths, timeout=5):
            symbols.extend(found)
        return sorted(symbols)

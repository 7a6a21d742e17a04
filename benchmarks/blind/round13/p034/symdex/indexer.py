import ast
import os
import sys
import time
from collections.abc import Iterable
from itertools import islice
from pathlib import Path


def symbols(path: Path) -> Iterable[tuple[str, int]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
            yield node.name, node.lineno


class Shard:
    """Some of the files, indexed in a process apart."""

    def __init__(self, files, link):
        self.files = files
        self.link = link
        self.pid = 0

    def launch(self):
        sys.stdout.flush()
        self.pid = os.fork()
        if self.pid:
            return self
        code = 1
        try:
            self._index()
            code = 0
        finally:
            os._exit(code)

    def _index(self):
        for path in self.files:
            found = dict(symbols(path))
            self.link.notify("indexed", {"file": path.name, "symbols": len(found)})
        time.sleep(0.3)

    def reap(self, deadline):
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        return -9


def shards(root: Path, size: int, link):
    files = iter(sorted(root.rglob("*.py")))
    while batch := list(islice(files, size)):
        yield Shard(batch, link)

from __future__ import annotations

import json
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fastapi.testclient import TestClient

from exports.deps import Config
from exports.main import build

warnings.simplefilter("ignore", DeprecationWarning)


class Scratch:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.spool = folder / "spool.jsonl"

    def spooled(self) -> list[dict]:
        return [json.loads(line) for line in self.spool.read_text().splitlines()]


@contextmanager
def running() -> Iterator[tuple[TestClient, Scratch]]:
    with tempfile.TemporaryDirectory() as name:
        scratch = Scratch(Path(name))
        app = build(Config(status_url=f"ipc://{name}/status", folder=scratch.folder))
        with TestClient(app) as client:
            yield client, scratch

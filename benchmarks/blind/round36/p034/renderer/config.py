from __future__ import annotations

import argparse
import dataclasses
import pathlib
import tempfile


@dataclasses.dataclass(frozen=True)
class Config:
    run_dir: pathlib.Path
    pages: int = 4
    workers: int = 2

    @property
    def frontend(self) -> str:
        return f"ipc://{self.run_dir}/frontend"

    @property
    def progress(self) -> str:
        return f"ipc://{self.run_dir}/progress"


def from_argv(argv: list[str] | None = None) -> Config:
    parser = argparse.ArgumentParser("renderer")
    parser.add_argument("--pages", type=int, default=4)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args(argv)
    return Config(pathlib.Path(tempfile.mkdtemp(prefix="renderer-")), args.pages, args.workers)

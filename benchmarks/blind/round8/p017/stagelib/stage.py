from __future__ import annotations

import multiprocessing as mp
from typing import Optional

from .pipes import PipeSpec, Writer


class Stage(mp.Process):
    """A stage in a process of its own. The ports are opened by run()."""

    def __init__(self, source: PipeSpec, target: Optional[PipeSpec] = None) -> None:
        super().__init__(daemon=True)
        self.source = source
        self.target = target
        self.out: Optional[Writer] = None

    def run(self) -> None:
        with self.source.reader() as reader:
            if self.target is None:
                self.consume(reader)
                return
            with self.target.writer() as self.out:
                self.consume(reader)

    def consume(self, reader) -> None:
        while (text := reader.next(600)) is not None:
            self.work(text)

    def work(self, text: str) -> None:
        raise NotImplementedError

    def forward(self, text: str) -> None:
        if self.out is not None:
            self.out.write(text)

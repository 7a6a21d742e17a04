"""A stage of the pipeline: a process that eats from an inbox until it is told to stop."""
import multiprocessing as mp
from typing import Any, Iterator

STOP = "stop"


class Stage(mp.Process):
    """Subclasses give `prepare`, `handle` and, if they hold anything, `finish`."""

    def __init__(self, inbox: mp.Queue, **settings: Any) -> None:
        super().__init__(daemon=True)
        self.inbox = inbox
        self.settings = settings
        self.handled = 0
        self.prepare(**settings)

    def prepare(self, **settings: Any) -> None:
        """Make whatever `handle` wants."""

    def handle(self, item: Any) -> None:
        raise NotImplementedError

    def finish(self) -> None:
        """Let go of what `prepare` made."""

    def items(self) -> Iterator[Any]:
        while (item := self.inbox.get(timeout=5)) != STOP:
            yield item

    def run(self) -> None:
        try:
            for item in self.items():
                self.handle(item)
                self.handled += 1
        finally:
            self.finish()

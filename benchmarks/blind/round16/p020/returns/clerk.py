from __future__ import annotations

import os
import pathlib
import tempfile
from dataclasses import dataclass
from typing import Sequence

from .hooks import Hooks, Moment
from .notices import attach


@dataclass(frozen=True)
class Return:
    article: str
    days: int
    price: float

    @property
    def accepted(self) -> bool:
        return self.days <= 30


class Clerk:
    def __init__(self, address: str, hooks: Hooks | None = None) -> None:
        self.address = address
        self.hooks = hooks or Hooks()

    def decide(self, goods: Sequence[Return]) -> list[Return]:
        for item in goods:
            self.hooks.fire(Moment.DECIDED, article=item.article, ok=item.accepted)
        return [item for item in goods if item.accepted]

    def write(self, path: pathlib.Path, goods: Sequence[Return]) -> int:
        path.write_text("".join(f"{item.article};{item.price}\n" for item in goods))
        return len(goods)

    def export(self, goods: Sequence[Return]) -> int:
        """Write the bank file with lower priority, beside the counter's work."""
        path = pathlib.Path(tempfile.gettempdir()) / f"returns-{os.getpid()}.csv"
        self.hooks.fire(Moment.OPENED, desk="export")
        pid = os.fork()
        if not pid:
            os.nice(5)
            os._exit(0 if self.write(path, goods) else 3)
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        lines = len(path.read_text().splitlines())
        self.hooks.fire(Moment.EXPORTED, path=path.name, lines=lines)
        path.unlink()
        return code

    def work(self, goods: Sequence[Return]) -> int:
        hang_up = attach(self.hooks, self.address)
        self.hooks.fire(Moment.OPENED)
        code = self.export(self.decide(goods))
        hang_up()
        return code

from __future__ import annotations

import abc
import multiprocessing as mp
import zlib

from .deck import Deck
from .loop import FrameLoop
from .rundown import Line


class Command(abc.ABC):
    def __init__(self, line: Line, deck: Deck, loop: FrameLoop) -> None:
        self.line = line
        self.deck = deck
        self.loop = loop

    @abc.abstractmethod
    def execute(self) -> None: ...

    def undo(self) -> None:
        pass


class Cue(Command):
    def execute(self) -> None:
        self._before = self.deck.cue(self.line.clip)

    def undo(self) -> None:
        if self._before:
            self.deck.cue(self._before)


class Take(Command):
    def execute(self) -> None:
        self._before = self.deck.take(self.line.clip)

    def undo(self) -> None:
        if self._before:
            self.deck.take(self._before)


class Fade(Take):
    STEPS = 3

    def execute(self) -> None:
        for step in range(self.STEPS):
            self.deck.tally.light(self.line.clip, f"fade{step}")
        super().execute()


class RenderGraphic(Command):
    """Lower thirds are painted away from the frame loop."""

    def execute(self) -> None:
        self._job = mp.Process(target=self._paint, name=f"gfx-{self.line.clip}")
        self._job.start()
        self.loop.watch(self._job.sentinel, self._finished)

    def _paint(self) -> None:
        width = int(self.line.options.get("width", "320"))
        rows = (bytes((x * y) & 0xFF for x in range(width)) for y in range(48))
        picture = zlib.compress(b"".join(rows))
        self.deck.graphic_ready(self.line.clip, len(picture))

    def _finished(self, sentinel: int) -> None:
        self.loop.unwatch(sentinel)
        self._job.join(1)
        if self._job.is_alive():
            self._job.kill()

    def undo(self) -> None:
        if self._job.is_alive():
            self._job.kill()


VERBS: dict[str, type[Command]] = {
    "cue": Cue,
    "take": Take,
    "fade": Fade,
    "gfx": RenderGraphic,
}

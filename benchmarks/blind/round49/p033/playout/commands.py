from __future__ import annotations

import abc
import multiprocessing as mp
import zlib
from multiprocessing.connection import Connection

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
        self._result, outlet = mp.Pipe(duplex=False)
        self._job = mp.Process(target=self._paint, args=(outlet,), name=f"gfx-{self.line.clip}")
        self._job.start()
        outlet.close()
        self.loop.watch(self._result, self._finished)

    def _paint(self, outlet: Connection) -> None:
        width = int(self.line.options.get("width", "320"))
        rows = (bytes((x * y) & 0xFF for x in range(width)) for y in range(48))
        picture = zlib.compress(b"".join(rows))
        outlet.send((self.line.clip, len(picture)))
        outlet.close()

    def _finished(self, result: Connection) -> None:
        self.loop.unwatch(result)
        try:
            self.deck.graphic_ready(*result.recv())
        except EOFError:
            pass
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

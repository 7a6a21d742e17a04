"""Processing stages. Each one is a process with a single outlet towards the muxer."""
from __future__ import annotations

import multiprocessing as mp
import os
from abc import ABC, abstractmethod
from collections.abc import Iterator
from functools import cached_property
from textwrap import wrap

import zmq

from .spec import GLOSSARY, SCRIPT, Cue, StageSpec


class Stage(mp.Process, ABC):
    def __init__(self, spec: StageSpec) -> None:
        super().__init__(name=f"{type(self).__name__}-{spec.language}", daemon=True)
        self.spec = spec

    @cached_property
    def outlet(self) -> zmq.Socket[bytes]:
        sock = zmq.Context().socket(zmq.PUSH)
        sock.set_hwm(self.spec.hwm)
        sock.linger = 1_000
        sock.connect(self.spec.endpoint)
        return sock

    @abstractmethod
    def cues(self) -> Iterator[Cue]:
        """Yield finished cues."""

    def describe(self) -> str:
        return f"{self.name} -> {self.spec.endpoint} (hwm {self.outlet.get_hwm()})"

    def run(self) -> None:
        for number, cue in enumerate(self.cues(), start=1):
            self.outlet.send_json({"lang": self.spec.language, "n": number, "pid": os.getpid(), "cue": cue})
        self.outlet.context.destroy(linger=1_000)


class Translator(Stage):
    def cues(self) -> Iterator[Cue]:
        glossary = GLOSSARY.get(self.spec.language, {})
        for cue in SCRIPT:
            words = (glossary.get(word, word) for word in cue.text.split())
            yield cue._replace(text=" ".join(words))


class LineBreaker(Translator):
    """Translator which also breaks long cues into two-line blocks."""

    def cues(self) -> Iterator[Cue]:
        for cue in super().cues():
            yield cue._replace(text="\n".join(wrap(cue.text, self.spec.max_chars)))

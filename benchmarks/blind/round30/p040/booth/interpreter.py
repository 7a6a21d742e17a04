from __future__ import annotations

import multiprocessing
import os

from .floor import FLOORS, LEXICON
from .hub import hub

_mp = multiprocessing.get_context("spawn")


class Interpreter(_mp.Process):
    """Interprets one floor into one language, sends every utterance to the relay."""

    def __init__(self, floor: str, language: str, relay: str) -> None:
        super().__init__(name=f"booth-{language}", daemon=True)
        self._floor = floor
        self._language = language
        self._relay = relay

    def run(self) -> None:
        lexicon = LEXICON[self._language]
        out = hub.link(self._relay)
        for number, utterance in enumerate(FLOORS[self._floor].utterances):
            text = " ".join(lexicon.get(word, word) for word in utterance.text.split())
            out.send_json(["text", self._language, number, text])
        out.send_json(["end", self._language, os.getpid()])
        hub.shutdown()

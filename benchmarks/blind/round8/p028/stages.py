from __future__ import annotations

from typing import Any

from actors import Actor


class Tokenizer(Actor):
    def on_start(self) -> None:
        self.emit(event="ready")

    def on_message(self, message: dict[str, Any]) -> None:
        for word in message["line"].split():
            self.emit(event="word", word=word.lower())


class Counter(Actor):
    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.totals: dict[str, int] = {}

    def on_message(self, message: dict[str, Any]) -> None:
        if message["event"] == "word":
            word = message["word"]
            self.totals[word] = self.totals.get(word, 0) + 1

"""Readability of a document, with a note to the editors' desk when it is hard going."""
import re
from functools import cached_property

import zmq


def sentences(text):
    return filter(None, map(str.strip, re.split(r"[.!?]+", text)))


def syllables(word):
    return max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e"))))


class Gauge:
    def __init__(self, desk, limit):
        self.desk = desk
        self.limit = limit

    @cached_property
    def context(self):
        return zmq.Context()

    @cached_property
    def outlet(self):
        outlet = self.context.socket(zmq.PUSH)
        outlet.setsockopt(zmq.LINGER, 500)
        outlet.connect(self.desk)
        return outlet

    def __getstate__(self):
        state = self.__dict__.copy()
        for live in ("outlet", "context"):
            state.pop(live, None)
        return state

    def tell(self, **note):
        self.outlet.send_json(note, zmq.NOBLOCK)

    def ease(self, text):
        words = [w for s in sentences(text) for w in s.split()]
        per_sentence = len(words) / sum(1 for _ in sentences(text))
        per_word = sum(map(syllables, words)) / len(words)
        return 206.835 - 1.015 * per_sentence - 84.6 * per_word

    def measure(self, document):
        name, text = document
        ease = self.ease(text)
        if ease < self.limit:
            self.tell(name=name, ease=round(ease, 1))
        return name, ease

    def close(self):
        if "outlet" in self.__dict__:
            self.__dict__.pop("outlet").close()
            self.__dict__.pop("context").term()

"""A word for word phrasebook."""
import logging

log = logging.getLogger("translate.phrases")


class Phrasebook(dict):
    @classmethod
    def from_pairs(cls, *pairs):
        return cls(p.split("=", 1) for p in pairs)

    def __missing__(self, word):
        log.error("no translation of %r", word)
        return word

    def translate(self, line):
        return " ".join(self[w] for w in line.split())

"""Translation memory front end: pre-translates segments in a pool, updates come in over the office bus."""
import logging
import multiprocessing as mp
import sys

from tmem.bus import UpdateServer
from tmem.memory import TranslationMemory
from tmem.segments import SEGMENTS


class PreTranslator:
    memory: TranslationMemory

    def __init__(self, memory):
        type(self).memory = memory

    @classmethod
    def one(cls, pair):
        lang, text = pair
        return lang, text, cls.memory.lookup(lang, text)

    def run(self, langs):
        work = [(lang, text) for lang in langs for text in SEGMENTS]
        with mp.Pool(processes=2) as pool:
            pending = pool.map_async(PreTranslator.one, work)
            return pending.get(timeout=6)


def main(langs):
    logging.basicConfig(level=logging.INFO)
    with UpdateServer() as server:
        memory = TranslationMemory(server.url, langs)
        server.announce(langs[0], "Cancel", "Abbrechen")
        memory.refresh()
        hits = [row for row in PreTranslator(memory).run(langs) if row[2]]
        for lang, text, (match, score) in hits:
            print(f"{lang}: {text!r} ~ {match!r} {score:.2f}")
        memory.close()


if __name__ == "__main__":
    main(sys.argv[1:] or ["de"])

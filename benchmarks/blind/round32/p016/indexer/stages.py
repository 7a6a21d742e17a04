import multiprocessing as mp
import queue
import re
import time
from collections import defaultdict

from . import bus

SPAWN = mp.get_context("spawn")
STOP = "__stop__"


class Stage(mp.Process):
    """A pipeline stage: reads from one queue, writes to the next."""

    def __init__(self, source, sink):
        super().__init__(name=type(self).__name__.lower(), daemon=True)
        self.source = source
        self.sink = sink

    def setup(self):
        pass

    def handle(self, item):
        raise NotImplementedError

    def drain(self):
        return ()

    def run(self):
        self.setup()
        handled = 0
        while True:
            try:
                item = self.source.get(timeout=3)
            except queue.Empty:
                break
            if item == STOP:
                break
            for out in self.handle(item):
                self.sink.put(out)
            handled += 1
        for out in self.drain():
            self.sink.put(out)
        self.sink.put(STOP)
        time.sleep(0.1)
        bus.publisher().publish("stage.done", {"stage": self.name, "handled": handled})
        bus.close()


class Tokenizer(Stage):
    def setup(self):
        self.word = re.compile(r"\w{3,}")

    def handle(self, item):
        doc_id, text = item
        yield doc_id, self.word.findall(text.lower())


class Inverter(Stage):
    def setup(self):
        self.postings = defaultdict(list)

    def handle(self, item):
        doc_id, terms = item
        for term in sorted(set(terms)):
            self.postings[term].append(doc_id)
        return ()

    def drain(self):
        yield dict(self.postings)

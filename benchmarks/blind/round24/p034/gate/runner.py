import logging
import multiprocessing as mp

from .checks import CHECKS

ctx = mp.get_context("fork")


class Runner:
    log = logging.getLogger("gate.runner")

    def __init__(self, files):
        self.files = files
        self.results = ctx.SimpleQueue()

    def _examine(self, name):
        checker = CHECKS[name]()
        found = []
        for path, text in self.files.items():
            found += [(path, what) for what in checker(text)]
        for path, what in found:
            self.log.warning("%s: %s (%s)", path, what, name)
        self.results.put((name, len(found)))

    def __iter__(self):
        workers = [ctx.Process(target=self._examine, args=(n,), name=n) for n in CHECKS]
        for w in workers:
            w.start()
        self.log.info("%d checkers at work", len(workers))
        for w in workers:
            w.join(3)
            if w.is_alive():
                w.kill()
        while not self.results.empty():
            yield self.results.get()

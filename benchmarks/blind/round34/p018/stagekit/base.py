import multiprocessing

from .wiring import Publishes

_fork = multiprocessing.get_context("fork")


class Stage(Publishes, _fork.Process):
    """A pipeline stage in its own process.  Subclasses write ``handle``."""

    patience = 4

    def __init__(self, status_url, source, sink=None):
        super().__init__(name=type(self).__name__.lower())
        self.status_url = status_url
        self.source = source
        self.sink = sink
        self.wire()
        self.report("created")

    def start(self):
        # a fresh connection for the new process
        self.wire()
        super().start()

    def handle(self, item):
        raise NotImplementedError

    def finish(self):
        pass

    def run(self):
        count = 0
        for item in iter(self.source.get, None):
            count += 1
            for result in self.handle(item) or ():
                if self.sink is not None:
                    self.sink.put(result)
        if self.sink is not None:
            self.sink.put(None)
        self.finish()
        self.report("finished", items=count)

    def wait(self):
        self.join(self.patience)
        if self.is_alive():
            self.kill()
            self.join()
        return self.exitcode

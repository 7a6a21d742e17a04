import multiprocessing

from . import settings
from .work import relay_batch


class Launcher:
    def __init__(self, url, method=settings.START_METHOD):
        self.url = url
        self._mp = multiprocessing.get_context(method)
        self._procs = []

    def submit(self, batch_no, payloads):
        proc = self._mp.Process(target=relay_batch, args=(self.url, batch_no, payloads),
                                name=f"relay-{batch_no}")
        proc.start()
        self._procs.append(proc)

    def wait(self):
        for proc in self._procs:
            proc.join(settings.JOIN_TIMEOUT)
            if proc.exitcode is None:
                proc.kill()
                proc.join()
        return [proc.exitcode for proc in self._procs]

"""Thread that runs jobs; heavy ones get a process."""
import contextvars
import multiprocessing
import queue
import threading

from .jobs import HEAVY, TABLE

mp = multiprocessing.get_context("fork")


class Runner:
    def __init__(self):
        self.jobs = queue.SimpleQueue()
        self.results = []
        self._thread = threading.Thread(target=self._loop, name="runner")

    def start(self):
        here = contextvars.copy_context()
        self._thread = threading.Thread(target=here.run, args=(self._loop,), name="runner")
        self._thread.start()

    def submit(self, name, *args):
        self.jobs.put((name, args))

    def stop(self):
        self.jobs.put(None)
        self._thread.join()

    def _loop(self):
        while (item := self.jobs.get()) is not None:
            name, args = item
            run = self._apart if name in HEAVY else self._here
            self.results.append((name, run(TABLE[name], *args)))

    def _here(self, fn, *args):
        return fn(*args)

    def _apart(self, fn, *args):
        rx, tx = mp.Pipe(duplex=False)
        proc = mp.Process(target=lambda: tx.send(fn(*args)))
        proc.start()
        answer = rx.recv() if rx.poll(4) else None
        proc.join(1)
        if proc.is_alive():
            proc.kill()
        return answer

"""Runners for threads and processes behind one interface."""
import abc
import enum
import multiprocessing
import threading


class Placement(enum.Enum):
    SHARED = "shared"
    ISOLATED = "isolated"


class Runner(abc.ABC):
    def __init__(self, job):
        self.job = job

    @abc.abstractmethod
    def start(self): ...

    @abc.abstractmethod
    def stop(self, grace): ...


class ThreadRunner(Runner):
    def start(self):
        self._handle = threading.Thread(target=self.job.execute, name=self.job.title, daemon=True)
        self._handle.start()
        return self

    def stop(self, grace):
        self.job.cancel()
        self._handle.join(grace)
        return not self._handle.is_alive()


class ProcessRunner(Runner):
    def start(self):
        self._handle = multiprocessing.Process(target=self.job.execute, name=self.job.title, daemon=True)
        self._handle.start()
        return self

    def stop(self, grace):
        self.job.cancel()
        self._handle.join(grace)
        if self._handle.is_alive():
            self._handle.kill()
            self._handle.join()
        return self._handle.exitcode == 0


_RUNNERS = {Placement.SHARED: ThreadRunner, Placement.ISOLATED: ProcessRunner}


def runner_for(job):
    return _RUNNERS[job.placement](job)

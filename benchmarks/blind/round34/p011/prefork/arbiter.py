import os
import runpy
import signal
import time


def _noop(*args):
    return None


class Config:
    """Settings read from a python file, with defaults."""

    workers = 1
    worker_timeout = 5.0

    def __init__(self, **values):
        self.hooks = {"when_ready": _noop, "pre_fork": _noop, "post_fork": _noop, "worker_exit": _noop}
        for key, value in values.items():
            if key in self.hooks:
                self.hooks[key] = value
            elif not key.startswith("_") and hasattr(type(self), key):
                setattr(self, key, value)

    @classmethod
    def load(cls, path):
        return cls(**runpy.run_path(path))

    def fire(self, hook, *args):
        return self.hooks[hook](*args)


class Worker:
    def __init__(self, number):
        self.number = number
        self.pid = None


class Arbiter:
    """Master process: forks the workers, waits for them, kills the late ones."""

    def __init__(self, app, config):
        self.app = app
        self.config = config
        self.workers = {}

    def spawn(self, number):
        worker = Worker(number)
        self.config.fire("pre_fork", self, worker)
        pid = os.fork()
        if pid:
            worker.pid = pid
            self.workers[pid] = worker
            return
        worker.pid = os.getpid()
        status = 0
        try:
            self.config.fire("post_fork", self, worker)
            self.app(worker)
            self.config.fire("worker_exit", self, worker)
        except Exception as exc:
            os.write(2, f"worker {number}: {exc!r}\n".encode())
            status = 3
        finally:
            os._exit(status)

    def reap(self):
        deadline = time.monotonic() + self.config.worker_timeout
        codes = {}
        while self.workers:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                codes[self.workers.pop(pid).number] = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > deadline:
                for late in self.workers:
                    os.kill(late, signal.SIGKILL)
            else:
                time.sleep(0.02)
        return codes

    def run(self):
        self.config.fire("when_ready", self)
        for number in range(self.config.workers):
            self.spawn(number)
        return self.reap()

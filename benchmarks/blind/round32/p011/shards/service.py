"""Base class of the long-running services."""
import logging
import os
import signal
import time

import zmq


class Service:
    name = "service"

    def __init__(self, settings):
        self.settings = settings
        self.log = logging.getLogger(self.name)
        self._context = None
        self._sockets = {}

    @property
    def context(self):
        if self._context is None:
            self._context = zmq.Context()
        return self._context

    def connect(self, key, kind, url):
        sock = self.context.socket(kind)
        sock.setsockopt(zmq.LINGER, 1500)
        sock.connect(url)
        self._sockets[key] = sock
        return sock

    def bind(self, key, kind, url):
        sock = self.context.socket(kind)
        sock.bind(url)
        self._sockets[key] = sock
        return sock

    def __getitem__(self, key):
        return self._sockets[key]

    def main(self):
        raise NotImplementedError

    def close(self):
        for sock in self._sockets.values():
            sock.close()
        self._sockets.clear()
        if self._context is not None:
            self._context.term()
            self._context = None


class Supervised:
    """Runs a service in a child and starts it again when it dies."""

    def __init__(self, service, restarts=1):
        self.service = service
        self.restarts = restarts
        self.pid = None
        self.generation = 0

    def start(self):
        pid = os.fork()
        if pid == 0:
            try:
                self.service.settings = {**self.service.settings, "generation": self.generation}
                self.service.main()
                self.service.close()
                os._exit(0)
            except BaseException:
                self.service.log.exception("crashed")
                os._exit(3)
        self.pid = pid

    def check(self):
        if self.pid is None:
            return False
        done, status = os.waitpid(self.pid, os.WNOHANG)
        if not done:
            return True
        self.pid = None
        if os.waitstatus_to_exitcode(status) and self.generation < self.restarts:
            self.generation += 1
            self.service.log.info("restart #%d", self.generation)
            self.start()
            return True
        return False

    def stop(self, grace=1.0):
        deadline = time.monotonic() + grace
        while self.check() and time.monotonic() < deadline:
            time.sleep(0.02)
        if self.pid is not None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)

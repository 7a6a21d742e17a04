"""The well-known Daemon base class: double fork, pid file, start and stop."""
import abc
import os
import pathlib
import signal
import sys
import time


class Daemon(abc.ABC):
    def __init__(self, pidfile, umask=0o22):
        self.pidfile = pathlib.Path(pidfile)
        self.umask = umask

    def _spawn_away(self):
        if os.fork() > 0:
            os._exit(0)

    def daemonize(self):
        self._spawn_away()
        os.setsid()
        os.umask(self.umask)
        self._spawn_away()
        sys.stdout.flush()
        sys.stderr.flush()
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0)
        os.dup2(null, 1)
        os.close(null)
        self.pidfile.write_text(str(os.getpid()))

    def start(self):
        if self.pidfile.exists():
            sys.exit(f"{self.pidfile} exists; running already?")
        self.daemonize()
        try:
            self.run()
        finally:
            self.pidfile.unlink(missing_ok=True)

    def stop(self):
        for _ in range(40):
            try:
                pid = int(self.pidfile.read_text() or 0)
            except FileNotFoundError:
                return
            if pid:
                try:
                    os.kill(pid, signal.SIGTERM)
                except ProcessLookupError:
                    self.pidfile.unlink(missing_ok=True)
                    return
            time.sleep(0.1)

    @abc.abstractmethod
    def run(self):
        """What the daemon does."""

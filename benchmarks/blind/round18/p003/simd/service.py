import abc
import os
import signal
import sys

from .settings import Settings


class Service(abc.ABC):
    """Template of our services: set up, leave the terminal, work, clean up."""

    def __init__(self, settings: Settings):
        self.settings = settings

    def launch(self) -> None:
        self.settings.rundir.mkdir(exist_ok=True)
        self.open_ports()
        self._detach()
        self._arm_watchdog()
        try:
            self.work()
        finally:
            self.log("stopped")
        sys.exit(0)

    def _detach(self) -> None:
        if os.fork():
            os._exit(0)
        os.setsid()
        if os.fork():
            os._exit(0)
        null = os.open(os.devnull, os.O_RDWR)
        for fd in (0, 1):
            os.dup2(null, fd)

    def _arm_watchdog(self) -> None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        self.kick()

    def kick(self) -> None:
        signal.alarm(self.settings.watchdog_s)

    def log(self, text: str) -> None:
        with self.settings.logfile.open("a") as out:
            print(f"[{os.getpid()}] {text}", file=out)

    @abc.abstractmethod
    def open_ports(self) -> None: ...

    @abc.abstractmethod
    def work(self) -> None: ...
